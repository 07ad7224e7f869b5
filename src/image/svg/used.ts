// What of an SVG is painted: definitions that nothing refers to, hidden parts and notes of drawing programs are left out.
import { attributeOf, childrenOf, isElement, textIn, type XmlElement, type XmlNode } from '../../xml/node.ts';

export const SVG = 'http://www.w3.org/2000/svg';

/** Never painted where they are, only where something refers to them. */
export const DEFINITIONS: ReadonlySet<string> = new Set(
  'defs symbol clipPath mask marker pattern filter linearGradient radialGradient'.split(' '),
);
/** For people and programs that read the file. */
const NOTES: ReadonlySet<string> = new Set(['title', 'desc', 'metadata', 'style', 'view', 'cursor']);
const WORDS: ReadonlySet<string> = new Set(['text', 'textPath', 'font', 'font-face', 'glyph']);

/** The drawing without the parts that are not painted; their ancestors stay. */
export const usedOf = (root: XmlElement): XmlElement => {
  const targets = targetsIn(root);
  const used = new Set<XmlElement>();
  const waiting = [root];
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    if (used.has(element) || isUnseen(element)) continue;
    used.add(element);
    waiting.push(
      ...childrenOf(element).filter(({ name }) => !DEFINITIONS.has(name)),
      ...referencesOf(element).flatMap((id) => targets.get(id) ?? []),
    );
  }
  return keep(root, used) ?? { ...root, content: [] };
};

/** The first element of each id. */
export const targetsIn = (root: XmlElement): ReadonlyMap<string, XmlElement> => {
  const targets = new Map<string, XmlElement>();
  const collect = (element: XmlElement): void => {
    const id = attributeOf(element, 'id');
    if (id !== undefined && !targets.has(id)) targets.set(id, element);
    childrenOf(element).forEach(collect);
  };
  collect(root);
  return targets;
};

/** The ids that an element refers to. */
export const referencesOf = (element: XmlElement): readonly string[] =>
  element.attributes.flatMap(({ name, value }) =>
    name === 'href' && value.startsWith('#')
      ? [value.slice(1)]
      : [...value.matchAll(/url\(#([^"')\s]+)/gi)].map(([, id = '']) => id),
  );

const isUnseen = (element: XmlElement): boolean =>
  element.namespace !== SVG ||
  NOTES.has(element.name) ||
  (attributeOf(element, 'display') === 'none' && !DEFINITIONS.has(element.name)) ||
  (WORDS.has(element.name) && !/\S/.test(wordsIn(element)));

const wordsIn = (element: XmlElement): string => textIn(element) + childrenOf(element).map(wordsIn).join('');

const keep = (element: XmlElement, used: ReadonlySet<XmlElement>): XmlElement | undefined => {
  const content = element.content.flatMap((node): readonly XmlNode[] => {
    if (!isElement(node)) return [node];
    const kept = keep(node, used);
    return kept ? [kept] : [];
  });
  return used.has(element) || content.some(isElement) ? { ...element, content } : undefined;
};
