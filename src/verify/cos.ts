// Reads the values of a PDF (ISO 32000-1 7.3) from its bytes as Latin-1 text, without a library and without trusting them.

export class Name {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** An indirect reference; Kitpress writes generation 0 only. */
export class CosRef {
  readonly id: number;
  constructor(id: number) {
    this.id = id;
  }
}

export type Dict = ReadonlyMap<string, Cos>;
/** A string is a PDF string, one character per byte. */
export type Cos = null | boolean | number | string | Name | CosRef | Dict | readonly Cos[];

export const isDict = (value: Cos | undefined): value is Dict => value instanceof Map;
export const isArray = (value: Cos | undefined): value is readonly Cos[] => Array.isArray(value);

export interface ParsedObject {
  readonly value: Cos;
  /** The position after the object. */
  readonly end: number;
}

/** A part of a PDF cannot be read; the message gives the reason in words for users. */
export class Damaged extends Error {}

/** Deeper nesting than any real file has. */
const DEEPEST = 60;

/** The value that begins at `at`; throws Damaged if it is not one. */
export const parseAt = (text: string, at: number): ParsedObject => {
  const reader = new Reader(text, at);
  const value = reader.value(0);
  return { value, end: reader.at };
};

const BLANK = /(?:[\0\t\n\f\r ]|%[^\r\n]*)*/y;
const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)/y;
const REFERENCE = /(\d{1,10})[ \r\n\t]+\d{1,5}[ \r\n\t]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const NAME = /\/([^\0\t\n\f\r ()<>[\]{}/%]*)/y;
const HEX = /<([0-9A-Fa-f\s]*)>/y;
const WORD = /(?:true|false|null)(?![A-Za-z])/y;

class Reader {
  readonly #text: string;
  at: number;

  constructor(text: string, at: number) {
    this.#text = text;
    this.at = at;
  }

  value(depth: number): Cos {
    if (depth > DEEPEST) throw new Damaged('it is nested too deeply');
    this.#take(BLANK);
    const first = this.#text[this.at];
    if (first === '/') return new Name(unescapeName(this.#must(NAME)[1] ?? ''));
    if (first === '(') return this.#string();
    if (first === '[') return this.#array(depth);
    if (first === '<') return this.#text[this.at + 1] === '<' ? this.#dict(depth) : this.#hex();
    const reference = this.#take(REFERENCE);
    if (reference) return new CosRef(Number(reference[1]));
    const number = this.#take(NUMBER);
    if (number) return Number(number[0]);
    const word = this.#must(WORD)[0];
    return word === 'null' ? null : word === 'true';
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.#text);
    if (found) this.at += found[0].length;
    return found;
  }

  #must(pattern: RegExp): RegExpExecArray {
    const found = this.#take(pattern);
    if (!found) throw new Damaged(`there is no value at byte ${this.at}`);
    return found;
  }

  #array(depth: number): readonly Cos[] {
    this.at += 1;
    const items: Cos[] = [];
    for (;;) {
      this.#take(BLANK);
      if (this.#text[this.at] === ']') break;
      items.push(this.value(depth + 1));
    }
    this.at += 1;
    return items;
  }

  #dict(depth: number): Dict {
    this.at += 2;
    const entries = new Map<string, Cos>();
    for (;;) {
      this.#take(BLANK);
      if (this.#text.startsWith('>>', this.at)) break;
      const key = unescapeName(this.#must(NAME)[1] ?? '');
      entries.set(key, this.value(depth + 1));
    }
    this.at += 2;
    return entries;
  }

  #hex(): string {
    const digits = (this.#must(HEX)[1] ?? '').replace(/\s/g, '');
    return (digits.length % 2 === 0 ? digits : `${digits}0`).replace(/../g, (pair) =>
      String.fromCharCode(Number.parseInt(pair, 16)),
    );
  }

  #string(): string {
    let out = '';
    let open = 0;
    for (let at = this.at; at < this.#text.length; at += 1) {
      const char = this.#text[at] ?? '';
      if (char === '\\') {
        const { chars, length } = escaped(this.#text, at + 1);
        out += chars;
        at += length;
        continue;
      }
      if (char === '(') open += 1;
      if (char === ')') open -= 1;
      if (open === 0) {
        this.at = at + 1;
        return out.slice(1);
      }
      out += char;
    }
    throw new Damaged('it has a string without an end');
  }
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The character after a backslash (table 3). */
const escaped = (text: string, at: number): { readonly chars: string; readonly length: number } => {
  const octal = /^[0-7]{1,3}/.exec(text.slice(at, at + 3))?.[0];
  if (octal !== undefined)
    return { chars: String.fromCharCode(Number.parseInt(octal, 8) & 255), length: octal.length };
  const char = text[at] ?? '';
  if (char === '\r') return { chars: '', length: text[at + 1] === '\n' ? 2 : 1 };
  return { chars: char === '\n' ? '' : (ESCAPES[char] ?? char), length: 1 };
};

const unescapeName = (name: string): string =>
  name.replace(/#([0-9A-Fa-f]{2})/g, (_, pair: string) => String.fromCharCode(Number.parseInt(pair, 16)));

/** A text string decoded: UTF-16 if it begins with the byte order mark, otherwise treated as Latin-1. */
export const textOf = (value: Cos | undefined): string | undefined => {
  if (typeof value !== 'string') return undefined;
  if (!value.startsWith('\u00fe\u00ff')) return value;
  let out = '';
  for (let i = 2; i + 1 < value.length; i += 2)
    out += String.fromCharCode(value.charCodeAt(i) * 256 + value.charCodeAt(i + 1));
  return out;
};
