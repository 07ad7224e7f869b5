// The PDF file as numbered objects: dictionaries, streams, strings, and their syntax (ISO 32000-1 7.3).
import type { Zlib } from '../zlib.ts';
import { openContainer } from './container.ts';

/** A primitive string is a name; see `textString` for strings. */
export type Value =
  | string
  | number
  | boolean
  | null
  | Date
  | Syntax
  | readonly Value[]
  | { [key: string]: Value | undefined };

export type Dictionary = { [key: string]: Value | undefined };

/** A symbol, because a dictionary may have any name as its key. */
const SYNTAX: unique symbol = Symbol('syntax');

/** A value in its final form. */
interface Syntax {
  readonly [SYNTAX]: string;
}

/** An indirect object, written when `end` is called; its number is known from the start. As a value, a reference to it. */
export interface PdfRef extends Syntax {
  readonly id: number;
  readonly data: Dictionary;
  end(): void;
}

export interface Info {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: string;
  readonly creator: string;
  readonly producer: string;
  readonly date: Date;
  /** Whether colours overlap at their edges already, if the file says so. */
  readonly trapped?: boolean;
}

export interface PdfFile {
  /** The catalog's entries. */
  readonly catalog: Dictionary;
  readonly pages: { readonly ref: PdfRef; add(page: PdfRef): void };
  ref(data?: Dictionary): PdfRef;
  /** Writes an object at once. */
  put(data: Value): PdfRef;
  /** Writes a stream at once, compressed unless `plain` is set or `data` has a Filter: its bytes are zlib data then. */
  stream(data: Dictionary, bytes: Uint8Array, plain?: boolean): PdfRef;
  /** Reserves a number for an object written with `write`, in its final form: faster for thousands of small ones. */
  reserve(): number;
  /** `body` is ASCII. */
  write(id: number, body: string): void;
  /** The whole file; throws if an object was never written. */
  close(): Uint8Array;
}

export const textString = (value: string): Value => ({ [SYNTAX]: stringSyntax(value) });

/** A reference to an object by number, as a value. */
export const reference = (id: number): Value => ({ [SYNTAX]: `${id} 0 R` });

/**
 * A text string in its final form, ASCII. If PDFDocEncoding and Latin-1 agree on all characters, each is a byte (ISO 32000-1 D.2);
 * otherwise the string is UTF-16.
 */
export const stringSyntax = (value: string): string => {
  if (/^[\x20-\x7e]*$/.test(value)) return `(${value.replace(/[\\()]/g, '\\$&')})`;
  if (/^[\x20-\x7e\xa1-\xac\xae-\xff]*$/.test(value))
    return `(${value.replace(/[\\()\xa1-\xff]/g, escaped)})`;
  const units = Array.from({ length: value.length }, (_, i) =>
    value.charCodeAt(i).toString(16).padStart(4, '0'),
  );
  return `<feff${units.join('')}>`;
};

const escaped = (char: string): string =>
  `\\${char.charCodeAt(0) < 128 ? char : char.charCodeAt(0).toString(8)}`;

const syntaxOf = (value: Value): string => {
  if (typeof value === 'string') return nameSyntax(value);
  if (typeof value === 'number') return numberSyntax(value);
  if (value === null || typeof value === 'boolean') return `${value}`;
  if (SYNTAX in value) return value[SYNTAX];
  if (value instanceof Date) return `(D:${value.toISOString().replace(/\D/g, '').slice(0, 14)}Z)`;
  if (isList(value)) return `[${value.map(syntaxOf).join(' ')}]`;
  return `<<\n${entriesOf(value)}>>`;
};

const isList = (value: object): value is readonly Value[] => Array.isArray(value);

/** The entries of a dictionary, one line each. */
const entriesOf = (data: Dictionary): string => {
  let out = '';
  for (const [key, value] of Object.entries(data))
    if (value !== undefined) out += `/${key} ${syntaxOf(value)}\n`;
  return out;
};

/** Anything but regular characters is written as the codes of its bytes (ISO 32000-1 7.3.5). */
const nameSyntax = (name: string): string =>
  /^[\w+,.-]*$/.test(name)
    ? `/${name}`
    : `/${Array.from(new TextEncoder().encode(name), (byte) => {
        const char = String.fromCharCode(byte);
        return /[\w+,.-]/.test(char) ? char : `#${byte.toString(16).padStart(2, '0')}`;
      }).join('')}`;

/** To six digits after the point, and never with an exponent. */
const numberSyntax = (number: number): string => {
  if (!(Math.abs(number) < 1e21)) throw new Error(`${number} is no number of a PDF`);
  return `${Math.round(number * 1e6) / 1e6}`;
};

/** An empty PDF 1.7 file. */
export const openFile = (info: Info, zlib: Zlib): PdfFile => {
  const container = openContainer(zlib);
  const reserve = (data: Dictionary): PdfRef => {
    const id = container.reserve();
    return {
      id,
      data,
      end: () => container.object(id, syntaxOf(data)),
      [SYNTAX]: `${id} 0 R`,
    };
  };
  const put = (data: Value): PdfRef => {
    const ref = reserve({});
    container.object(ref.id, syntaxOf(data));
    return ref;
  };
  const kids: PdfRef[] = [];
  const pages = reserve({ Type: 'Pages', Kids: kids });
  const root = reserve({ Type: 'Catalog', Pages: pages });
  return {
    catalog: root.data,
    pages: { ref: pages, add: (page) => kids.push(page) },
    ref: (data = {}) => reserve(data),
    put,
    stream: (data, bytes, plain = false) => {
      const ref = reserve(data);
      container.stream(
        ref.id,
        entriesOf(data),
        bytes,
        data.Filter ? 'deflated' : plain ? 'plain' : 'deflate',
      );
      return ref;
    },
    reserve: container.reserve,
    write: container.object,
    close: () => {
      pages.data.Count = kids.length;
      pages.end();
      root.end();
      return container.close(root.id, put(infoEntries(info)).id);
    },
  };
};

const infoEntries = (info: Info): Dictionary => ({
  Title: textString(info.title),
  Author: textString(info.author),
  Subject: textString(info.subject),
  Keywords: textString(info.keywords),
  Creator: textString(info.creator),
  Producer: textString(info.producer),
  CreationDate: info.date,
  ModDate: info.date,
  ...(info.trapped !== undefined && { Trapped: info.trapped ? 'True' : 'False' }),
});
