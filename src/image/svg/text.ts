// Text, only in the fonts of its owner: each is checked here, because resvg takes any font that it has been given.
import type { PictureFont } from '../../picture.ts';
import {
  attributeOf,
  childrenOf,
  isElement,
  textIn,
  type XmlAttribute,
  type XmlElement,
  type XmlNode,
} from '../../xml/node.ts';
import type { Unread } from './cascade.ts';
import type { Inherited } from './inherited.ts';
import type { ResvgSource } from './resvg.ts';
import { TEXT_STYLES } from './text-styles.ts';
import { written } from './written.ts';

export interface Lettering {
  /** Those that text may have. */
  readonly fonts: readonly PictureFont[];
  /** Those that it has, as files for resvg. */
  readonly used: Map<PictureFont, FontForResvg>;
}

interface FontForResvg {
  /** The only name by which it is known, so that no other one is taken for it. */
  readonly family: string;
  readonly program: Uint8Array;
  /** All that is set in it. */
  readonly words: string;
}

/** A drawing of all that is set in each font, in which nothing is seen if resvg cannot read it. */
export const samplesOf = ({ used }: Lettering, root: XmlElement): readonly ResvgSource[] =>
  [...used.values()]
    .filter(({ words }) => words.trim() !== '')
    .map(({ family, program, words }) => {
      const attributes = [{ name: 'font-family', namespace: '', value: family }];
      const text = { ...root, name: 'text', attributes, content: [words] };
      return { text: written({ ...root, attributes: [], content: [text] }), fonts: [program] };
    });

export const programsOf = ({ used }: Lettering): readonly Uint8Array[] =>
  [...used.values()].map(({ program }) => program);

/** A <text> or <tspan> with the font of its own words by the name that resvg knows, or what is wrong with it. `places`: its styles. */
export const lettered = (
  element: XmlElement,
  places: readonly Inherited[],
  lettering: Lettering,
): XmlElement | Unread => {
  const isKept = places.some(({ space }) => space === 'preserve');
  const content = isKept ? element.content : collapsed(element);
  const words = textIn({ ...element, content });
  try {
    if (lettering.fonts.length === 0) throw new Unset('text without its font');
    // Before the letters that the font lacks: few have one for a tab.
    if (/[\t\r\n]/.test(words)) throw new Unset('text with line breaks or tabs that are kept');
    const name = words === '' ? undefined : fontName(words, places, lettering);
    checkParts(element, words);
    return name === undefined
      ? { ...element, content }
      : { ...element, content, attributes: named(element, name) };
  } catch (cause) {
    if (!(cause instanceof Unset)) throw cause;
    return { what: cause.message, hint: hintOf(lettering.fonts), element, isText: true };
  }
};

/** Effects that resvg leaves out of a part of a text. */
const EFFECTS: ReadonlySet<string> = new Set(['opacity', 'clip-path', 'mask', 'filter', 'mix-blend-mode']);

/**
 * Words, or lines that begin at an x of their own: between other parts, resvg takes ligatures and kerning that browsers do not. Throws
 * Unset.
 */
const checkParts = (element: XmlElement, words: string): void => {
  const [parts, isPart] = [childrenOf(element), element.name === 'tspan'];
  const other = parts.find(({ name }) => name !== 'tspan');
  if (other) throw new Unset(`text with a <${other.name}> in it`);
  const isMixed = parts.length > 0 && (isPart || words.trim() !== '');
  if (isMixed || parts.some((part) => attributeOf(part, 'x') === undefined))
    throw new Unset('text with a <tspan> that continues a line');
  for (const { name, value } of element.attributes) {
    if (isPart && EFFECTS.has(name) && value !== 'none' && value !== '1')
      throw new Unset(`a <tspan> with ${name}`);
    if (/^(?:x|y|dx|dy)$/.test(name) && /[^\s,][\s,]+[^\s,]/.test(value))
      throw new Unset('text with a place for each letter');
  }
  if (isPart && /^\s/.test(words)) throw new Unset('a <tspan> that begins with a space');
};

const named = ({ attributes }: XmlElement, family: string): readonly XmlAttribute[] => [
  ...attributes.filter(({ name }) => name !== 'font-family'),
  { name: 'font-family', namespace: '', value: family },
];

/** A text cannot be drawn exactly; the message names it. */
class Unset extends Error {}

const hintOf = (fonts: readonly PictureFont[]): string => {
  if (fonts.length === 0) return 'Convert the text to outlines (paths), and export it again.';
  const named = fonts.map(({ family, weight, italic }) => `${family} ${weight}${italic ? ' italic' : ''}`);
  return `Convert the text to outlines (paths), or use the brand’s own fonts: ${named.join(', ')}.`;
};

/** With one space for many, as CSS collapses them; none at either end of the <text>. */
const collapsed = ({ name, content }: XmlElement): readonly XmlNode[] =>
  content.flatMap((node, i): readonly XmlNode[] => {
    if (isElement(node)) return [node];
    const words = node.replace(/[\t\r\n ]+/g, ' ');
    const isEnd = name === 'text' && (i === 0 || i === content.length - 1);
    return words === '' || (words === ' ' && isEnd) ? [] : [words];
  });

/** The name for resvg of the one font that is drawn exactly. Throws Unset. */
const fontName = (words: string, places: readonly Inherited[], { fonts, used }: Lettering): string => {
  if (places.length === 0) throw new Unset('text without its font');
  for (const place of places) checkStyles(place);
  const [font, ...others] = new Set(places.map((place) => fontOf(place, fonts)));
  if (!font || others.length > 0) throw new Unset(`text in ${described(places[0] ?? {})}, without its font`);
  if (!PLAIN.test(words)) throw new Unset('text in a script that is not shaped as in browsers');
  const lacking = [...new Set(words)].filter((character) => !font.covers(character.codePointAt(0) ?? 0));
  if (lacking.length > 0)
    throw new Unset(`text with characters that ${font.family} lacks (${lacking.slice(0, 12).join(' ')})`);
  const { family, program, words: before } = used.get(font) ?? opened(font, `kitpress-${used.size}`);
  if (!program) throw new Unset(`text in ${font.family}, whose outlines cannot be drawn in pictures`);
  used.set(font, { family, program, words: before + words });
  return family;
};

/** Scripts whose letters stand in a row. */
const PLAIN =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]*$/u;

const opened = (font: PictureFont, family: string) => ({ family, program: font.program(family), words: '' });

/** Of a style, in characters. */
const LONGEST = 500;

const checkStyles = (place: Inherited): void => {
  for (const [property, allowed] of TEXT_STYLES) {
    const value = place[property];
    if (value === undefined) continue;
    if (value.length > LONGEST || !value.split(' ').every((one) => allowed.test(one)))
      throw new Unset(`text with ${property}: ${value.slice(0, 60)}`);
  }
};

/** The first family, which browsers take if they have it. */
const familyOf = ({ 'font-family': families = '' }: Inherited): string =>
  (families.split(',')[0] ?? '')
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
    .replace(/\s+/g, ' ')
    .trim();

const weightOf = ({ 'font-weight': weight = 'normal' }: Inherited): number =>
  ({ normal: 400, bold: 700 })[weight.toLowerCase()] ?? Number(weight);

const isItalic = (place: Inherited): boolean => /^italic$/i.test(place['font-style'] ?? '');

const described = (place: Inherited): string =>
  `“${familyOf(place).slice(0, 60) || 'the default font'}” ${weightOf(place)}${isItalic(place) ? ' italic' : ''}`;

/** Undefined if there is none, or several from which a browser would choose. */
const fontOf = (place: Inherited, fonts: readonly PictureFont[]): PictureFont | undefined => {
  const family = familyOf(place).toLowerCase();
  const found = fonts.filter(
    (one) =>
      one.family.toLowerCase() === family && one.weight === weightOf(place) && one.italic === isItalic(place),
  );
  return found.length === 1 ? found[0] : undefined;
};
