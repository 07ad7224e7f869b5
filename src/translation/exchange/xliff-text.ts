// A text with {placeholders} ↔ the inline content of XLIFF 2: text, codes with their original data, characters that XML cannot hold.
import {
  childrenOf,
  isElement,
  ownAttribute,
  textIn,
  type XmlElement,
  type XmlNode,
} from '../../xml/node.ts';
import { PLACEHOLDER } from './exchange.ts';

export const XLIFF = 'urn:oasis:names:tc:xliff:document:2.0';
/** 2.1 has the namespace of 2.0; 2.2 has one of its own, with the same core. */
export const isXliff2 = (namespace: string): boolean =>
  namespace === XLIFF || namespace === 'urn:oasis:names:tc:xliff:document:2.2';
/** Kitpress's own sub-state: the source has changed since the text was made. */
export const STALE = 'kitpress:stale';
/** The same for a text that is to be read again: XLIFF 2 has no state for that. */
export const TO_REVIEW = 'kitpress:needs-review';

export const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Characters that XML 1.0 cannot hold (2.2 Char), and returns, which its readers turn into line feeds (2.11). */
const UNSPEAKABLE = /[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
export const SPECIAL = new RegExp(`[&<>"]|${UNSPEAKABLE.source}`, 'gu');

/** Text of a note: what XML cannot hold is left out. */
export const noteText = (text: string): string =>
  text.replace(SPECIAL, (character) => ENTITIES[character] ?? '');

/** The same in an attribute, where line feeds and tabs would become spaces (XML 3.3.3). */
export const attribute = (text: string): string =>
  noteText(text).replace(/[\n\t]/g, (character) => `&#${character.codePointAt(0)};`);

/** Inline content: what XML cannot hold is written as the number of its character. */
const inlineWords = (text: string): string =>
  text.replace(SPECIAL, (character) => ENTITIES[character] ?? `<cp hex="${codeNumber(character)}"/>`);
export const codeNumber = (character: string): string =>
  (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');

/** The placeholders of a unit, and the ids that source and translation name them by. */
export interface Placeholders {
  /** "{n}" → "d1", for `originalData`. */
  readonly data: ReadonlyMap<string, string>;
  /** Inline content of the source or the translation: the same placeholder has the same id in both. */
  readonly inline: (text: string) => string;
}

/** Ids for the codes of one text after another: the second "{n}" has the same in all of them. */
export function codeIds(): () => (code: string) => string {
  const ids = new Map<string, string>();
  return () => {
    const seen = new Map<string, number>();
    return (code) => {
      const nth = (seen.get(code) ?? 0) + 1;
      seen.set(code, nth);
      const name = `${code} ${nth}`;
      const id = ids.get(name) ?? String(ids.size + 1);
      ids.set(name, id);
      return id;
    };
  };
}

export function codesOf(source: string, text: string): Placeholders {
  const all = new Set([source, text].flatMap((one) => one.match(PLACEHOLDER) ?? []));
  const data = new Map([...all].map((code, k) => [code, `d${k + 1}`]));
  const idsOfText = codeIds();
  const inline = (words: string): string => {
    const idOf = idsOfText();
    let end = 0;
    let made = '';
    for (const { 0: code, index } of words.matchAll(PLACEHOLDER)) {
      made += `${inlineWords(words.slice(end, index))}<ph id="${idOf(code)}" dataRef="${data.get(code)}" disp="${code}"/>`;
      end = index + code.length;
    }
    return made + inlineWords(words.slice(end));
  };
  return { data, inline };
}

/** Original data by their ids, `cp` in them included. */
export const originalData = (originalData: XmlElement | undefined): ReadonlyMap<string, string> =>
  new Map(
    (originalData ? childrenOf(originalData) : []).map((data) => [
      ownAttribute(data, 'id') ?? '',
      data.content.map(rawText).join(''),
    ]),
  );

const rawText = (node: XmlNode): string =>
  !isElement(node) ? node : node.name === 'cp' ? signOf(node) : textIn(node);

/** An element in a text with no known meaning. */
export interface Unknown {
  readonly name: string;
  readonly line: number;
}

/** What inline content says; elements with no known meaning go to `unknown`. */
export const saidIn = (
  nodes: readonly XmlNode[],
  data: ReadonlyMap<string, string>,
  unknown: Unknown[],
): string => nodes.map((node) => (isElement(node) ? inlineText(node, data, unknown) : node)).join('');

/** XLIFF 2.0, 4.7: codes become their original data, annotations only their content. */
function inlineText(node: XmlElement, data: ReadonlyMap<string, string>, unknown: Unknown[]): string {
  const said = (): string => saidIn(node.content, data, unknown);
  const own = (name: string): string => ownAttribute(node, name) ?? '';
  const original = (reference: string): string => data.get(own(reference)) ?? '';
  if (!isXliff2(node.namespace)) return refused(node, unknown);
  switch (node.name) {
    case 'ph': {
      const code = data.get(own('dataRef')) ?? ownAttribute(node, 'disp') ?? ownAttribute(node, 'equiv');
      return code ?? refused(node, unknown);
    }
    case 'pc':
      return original('dataRefStart') + said() + original('dataRefEnd');
    case 'sc':
    case 'ec':
      return original('dataRef');
    case 'mrk':
      return said();
    case 'sm':
    case 'em':
      return '';
    case 'cp':
      return signOf(node);
    default:
      return refused(node, unknown);
  }
}

function refused({ name, line }: XmlElement, unknown: Unknown[]): string {
  unknown.push({ name, line });
  return '';
}

function signOf(element: XmlElement): string {
  const code = Number.parseInt(ownAttribute(element, 'hex') ?? '', 16);
  return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}
