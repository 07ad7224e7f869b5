// JSON → nodes that know where they are. Also reads what tools and people add to JSON (JSON5): comments, trailing commas, '…' and bare keys.

export type JsonGroup = ReadonlyMap<string, JsonNode>;

export interface JsonNode {
  /** Where the value begins. */
  readonly offset: number;
  readonly value: string | number | boolean | null | readonly JsonNode[] | JsonGroup;
}

export interface GroupNode extends JsonNode {
  readonly value: JsonGroup;
}

/** Where a text is not JSON, or is nested too deeply. */
export interface JsonFault {
  readonly faultAt: number;
}

/** Limits the recursion of all code that walks the nodes. */
const MAX_DEPTH = 50;

const BLANK = /(?:[\s\ufeff]+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;
const QUOTED = /"[^"\\\n]*(?:\\.[^"\\\n]*)*"|'[^'\\\n]*(?:\\.[^'\\\n]*)*'/y;
const NUMBER = /-?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?/iy;
const WORD = /[\p{L}_$][\p{L}\p{N}_$]*/uy;
const LITERALS: ReadonlyMap<string, boolean | null> = new Map<string, boolean | null>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** Thrown and caught only in this file. */
class NotJson extends Error {
  readonly offset: number;
  constructor(offset: number) {
    super('not JSON');
    this.offset = offset;
  }
}

/** How far a text has been read. */
interface Cursor {
  readonly text: string;
  next: number;
}

export const readJson = (text: string): JsonNode | JsonFault => {
  const cursor: Cursor = { text, next: 0 };
  try {
    const node = valueAt(cursor, 1);
    if (peek(cursor) !== '') throw new NotJson(cursor.next);
    return node;
  } catch (reason) {
    if (reason instanceof NotJson) return { faultAt: reason.offset };
    throw reason;
  }
};

export const isGroup = (node: JsonNode | undefined): node is GroupNode => node?.value instanceof Map;

const matched = (cursor: Cursor, pattern: RegExp): string | undefined => {
  pattern.lastIndex = cursor.next;
  const found = pattern.exec(cursor.text)?.[0];
  cursor.next += found?.length ?? 0;
  return found;
};

/** The next character after blanks and comments, without consuming it. */
const peek = (cursor: Cursor): string => {
  matched(cursor, BLANK);
  return cursor.text.charAt(cursor.next);
};

const took = (cursor: Cursor, wanted: string): boolean => {
  if (peek(cursor) !== wanted) return false;
  cursor.next += 1;
  return true;
};

const valueAt = (cursor: Cursor, depth: number): JsonNode => {
  const first = peek(cursor);
  const offset = cursor.next;
  if (depth > MAX_DEPTH) throw new NotJson(offset);
  if (first === '{') return { offset, value: groupAt(cursor, depth) };
  if (first === '[') return { offset, value: listAt(cursor, depth) };
  if (first === '"' || first === "'") return { offset, value: stringAt(cursor) };
  const number = matched(cursor, NUMBER);
  if (number !== undefined) return { offset, value: Number(number) };
  const literal = LITERALS.get(matched(cursor, WORD) ?? '');
  if (literal === undefined) throw new NotJson(offset);
  return { offset, value: literal };
};

const listAt = (cursor: Cursor, depth: number): readonly JsonNode[] => {
  const items: JsonNode[] = [];
  cursor.next += 1;
  while (!took(cursor, ']')) {
    items.push(valueAt(cursor, depth + 1));
    if (!took(cursor, ',') && peek(cursor) !== ']') throw new NotJson(cursor.next);
  }
  return items;
};

/** Of two equal keys the last one counts, as in `JSON.parse`. */
const groupAt = (cursor: Cursor, depth: number): JsonGroup => {
  const group = new Map<string, JsonNode>();
  cursor.next += 1;
  while (!took(cursor, '}')) {
    const quoted = /["']/.test(peek(cursor));
    const key = quoted ? stringAt(cursor) : (matched(cursor, WORD) ?? matched(cursor, NUMBER));
    if (key === undefined || !took(cursor, ':')) throw new NotJson(cursor.next);
    group.set(key, valueAt(cursor, depth + 1));
    if (!took(cursor, ',') && peek(cursor) !== '}') throw new NotJson(cursor.next);
  }
  return group;
};

const stringAt = (cursor: Cursor): string => {
  const offset = cursor.next;
  const written = matched(cursor, QUOTED);
  if (written === undefined) throw new NotJson(offset);
  const inside = written.slice(1, -1);
  const asJson = written.startsWith('"')
    ? written
    : `"${inside.replaceAll("\\'", "'").replaceAll('"', '\\"')}"`;
  try {
    return JSON.parse(asJson) as string;
  } catch {
    throw new NotJson(offset);
  }
};
