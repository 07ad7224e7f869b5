// The PDF file as numbered objects: dictionaries, streams, strings.
import { PdfKit, type Reference } from './kit.ts';

/** A value that PDFKit writes: a string becomes a name, `text()` a string, a Ref a reference. */
export type Value =
  | string
  | number
  | boolean
  | null
  | Date
  | PdfRef
  | TextString
  | Syntax
  | readonly Value[]
  | { [key: string]: Value | undefined };

export type Dictionary = { [key: string]: Value | undefined };

/** A PDF text string: a String object, because PDFKit treats a primitive string as a name. */
export interface TextString {
  valueOf(): string;
}

/** An indirect object, written when `end` is called; its number is known from the start. */
export interface PdfRef {
  readonly id: number;
  readonly data: Dictionary;
  end(): void;
}

/** Syntax that PDFKit writes unchanged: it calls toString on anything that is not a plain object. */
class Syntax {
  readonly #form: string;

  constructor(form: string) {
    this.#form = form;
  }

  get [Symbol.toStringTag](): string {
    return 'Syntax';
  }

  toString(): string {
    return this.#form;
  }
}

export interface Info {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: string;
  readonly creator: string;
  readonly producer: string;
  readonly date: Date;
}

export interface PdfFile {
  /** The catalog's entries. */
  readonly catalog: Dictionary;
  readonly pages: { readonly ref: PdfRef; add(page: PdfRef): void };
  ref(data?: Dictionary): PdfRef;
  /** Writes an object at once. */
  put(data: Value): PdfRef;
  /** Writes a stream at once, compressed unless `data` has a Filter or `plain` is set. */
  stream(data: Dictionary, bytes: Uint8Array, plain?: boolean): PdfRef;
  /** Reserves a number for an object written with `write`, in its final form. */
  reserve(): number;
  write(id: number, body: string): void;
  /** The whole file; throws if an object was never written. */
  close(id: Uint8Array): Uint8Array;
}

export const textString = (value: string): TextString => new String(value);

/** A reference to an object by number, as a value. */
export const reference = (id: number): Value => new Syntax(`${id} 0 R`);

/**
 * A text string in its final form. If PDFDocEncoding and Latin-1 agree on all characters, each is a byte (ISO 32000-1 D.2);
 * otherwise the string is UTF-16.
 */
export const stringSyntax = (value: string): string => {
  if (/^[\x20-\x7e\xa1-\xac\xae-\xff]*$/.test(value)) return `(${value.replace(/[\\()]/g, '\\$&')})`;
  const units = Array.from({ length: value.length }, (_, i) =>
    value.charCodeAt(i).toString(16).padStart(4, '0'),
  );
  return `<feff${units.join('')}>`;
};

/** An empty PDF 1.7 file. */
export const openFile = (info: Info): PdfFile => {
  const kit = new PdfKit(options(info));
  const catalog = kit._root.data as Dictionary;
  const node = catalog.Pages as unknown as PdfRef & { data: { Kids: PdfRef[]; Count: number } };
  const put = (data: Value): PdfRef => {
    const ref = kit.ref(data);
    ref.end();
    return asRef(ref);
  };
  const stream = (data: Dictionary, bytes: Uint8Array, plain = false): PdfRef => {
    const ref = kit.ref(data);
    if (plain) ref.compress = false;
    ref.write(bytes);
    ref.end();
    return asRef(ref);
  };
  return {
    catalog,
    pages: {
      ref: node,
      add: (page) => {
        node.data.Count = node.data.Kids.push(page);
      },
    },
    ref: (data = {}) => asRef(kit.ref(data)),
    put,
    stream,
    reserve: () => kit.reserve(),
    write: (id, body) => kit.writeObject(id, body),
    close: (id) => kit.close(id),
  };
};

const asRef = (ref: Reference): PdfRef => ref as Reference & PdfRef;

const options = (info: Info): Readonly<Record<string, unknown>> => ({
  pdfVersion: '1.7',
  autoFirstPage: false,
  // Faces are embedded by fonts.ts; without this PDFKit loads Helvetica's metrics.
  font: null,
  lang: null,
  info: {
    Title: info.title,
    Author: info.author,
    Subject: info.subject,
    Keywords: info.keywords,
    Creator: info.creator,
    Producer: info.producer,
    CreationDate: info.date,
    ModDate: info.date,
  },
});

/** A form being written: operators, and resources that are named on first use. */
export interface Form {
  out: string;
  /** The name of a resource, "G1"; equal resources have the same `key`. */
  name(kind: 'ExtGState' | 'XObject' | 'Pattern', key: unknown, make: () => PdfRef): string;
  readonly file: PdfFile;
}
