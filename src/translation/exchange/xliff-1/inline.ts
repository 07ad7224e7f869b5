// A text with {placeholders} ↔ the inline content of XLIFF 1.2: text, codes with what they stand for, characters that XML cannot hold.
import { isElement, ownAttribute, type XmlElement, type XmlNode } from '../../../xml/node.ts';
import { PLACEHOLDER } from '../exchange.ts';
import { codeIds, codeNumber, ENTITIES, SPECIAL, type Unknown } from '../xliff-text.ts';

export const XLIFF_1 = 'urn:oasis:names:tc:xliff:document:1.2';
/** Programs also write 1.1, and leave the namespace away. */
export const isXliff1 = (namespace: string): boolean =>
  namespace === '' || namespace === XLIFF_1 || namespace === 'urn:oasis:names:tc:xliff:document:1.1';

/** What a code of our own stands for where XML cannot say it: "x-kitpress-001B". */
const SIGN = /^x-kitpress-([0-9A-F]{4,6})$/;
const PARTS = new RegExp(`${PLACEHOLDER.source}|${SPECIAL.source}`, 'gu');

/** Inline content of one text of a unit after another: the same placeholder has the same id in all of them. */
export function codesWritten(): (text: string) => string {
  const ids = codeIds();
  return (text) => {
    const idOf = ids();
    return text.replace(PARTS, (part) => {
      if (part.length > 2) return `<ph id="${idOf(part)}" equiv-text="${part}">${part}</ph>`;
      return ENTITIES[part] ?? `<x id="${idOf(part)}" ctype="x-kitpress-${codeNumber(part)}"/>`;
    });
  };
}

/** What the codes of a source stand for, by id. */
export function codesMeant(
  nodes: readonly XmlNode[],
  found = new Map<string, string>(),
): Map<string, string> {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    const [id, said] = [ownAttribute(node, 'id'), meant(node)];
    if (id !== undefined && said !== undefined && !found.has(id)) found.set(id, said);
    codesMeant(node.content, found);
  }
  return found;
}

/** What inline content says (XLIFF 1.2, 2.4.6); elements with no known meaning go to `unknown`. */
export const saidIn1 = (
  nodes: readonly XmlNode[],
  codes: ReadonlyMap<string, string>,
  unknown: Unknown[],
): string => nodes.map((node) => (isElement(node) ? inlineText(node, codes, unknown) : node)).join('');

/** Of the elements that enclose a text, only the text counts; all others are a code. */
function inlineText(node: XmlElement, codes: ReadonlyMap<string, string>, unknown: Unknown[]): string {
  if (isXliff1(node.namespace)) {
    if (['g', 'mrk', 'sub'].includes(node.name)) return saidIn1(node.content, codes, unknown);
    if (['ph', 'x', 'it', 'bpt', 'ept', 'bx', 'ex'].includes(node.name)) {
      const said = meant(node) ?? codes.get(ownAttribute(node, 'id') ?? '');
      if (said !== undefined) return said;
    }
  }
  unknown.push({ name: node.name, line: node.line });
  return '';
}

/** What a code says that it stands for: its content, or else its attributes. */
function meant(node: XmlElement): string | undefined {
  const content = saidIn1(node.content, new Map(), []);
  if (content !== '') return content;
  const [, sign] = SIGN.exec(ownAttribute(node, 'ctype') ?? '') ?? [];
  const code = sign === undefined ? undefined : Number.parseInt(sign, 16);
  return code !== undefined && code <= 0x10ffff
    ? String.fromCodePoint(code)
    : ownAttribute(node, 'equiv-text') || undefined;
}
