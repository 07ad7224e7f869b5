// What each painted element inherits in every place where it is painted: the target of a <use> inherits from there (SVG 2, 5.6.2).
import { attributeOf, childrenOf, textIn, type XmlAttribute, type XmlElement } from '../../xml/node.ts';
import { CSS } from './cascade.ts';
import { ADDED, SIZES, TEXT_STYLES } from './text-styles.ts';
import { DEFINITIONS, targetsIn } from './used.ts';

export const INKS = ['fill', 'stroke'] as const;
export const MARKERS = ['marker-start', 'marker-mid', 'marker-end'] as const;

/** Values by property. */
export type Inherited = Readonly<Partial<Record<string, string>>>;

const PROPERTIES: ReadonlySet<string> = new Set([...INKS, ...MARKERS, ...TEXT_STYLES.keys()]);

/** What the content of an element inherits: the same as the element itself if it sets nothing. */
export const inheritedBy = (element: XmlElement, outer: Inherited): Inherited => {
  const own = element.attributes.filter(({ name, value }) => PROPERTIES.has(name) && value !== 'inherit');
  if (own.length === 0) return outer;
  return { ...outer, ...Object.fromEntries(own.map((one) => [one.name, valueIn(one, outer)])) };
};

const valueIn = ({ name, namespace, value }: XmlAttribute, outer: Inherited): string => {
  if (namespace === CSS && SIZES.has(name) && /[1-9.]$|\d0$/.test(value)) return `${value} without a unit`;
  return ADDED.has(name) && outer[name] !== undefined ? `${outer[name]} ${value}` : value;
};

export interface Inheritance {
  /** What an element inherits in the different places where it is painted; nothing if it is not. */
  readonly of: (element: XmlElement) => readonly Inherited[];
  /** The length of all text, as often as it is painted. */
  readonly characters: number;
}

/** Their content is painted where something refers to them, and inherits where it is; that of a <clipPath> is not painted. */
const APART: ReadonlySet<string> = new Set(['mask', 'marker', 'pattern']);

/** Takes as long as the drawing is large with everything it reuses written out. */
export const inheritanceIn = (root: XmlElement): Inheritance => {
  const targets = targetsIn(root);
  const places = new Map<XmlElement, Set<Inherited>>();
  let characters = 0;
  const paint = (element: XmlElement, outer: Inherited): void => {
    places.set(element, (places.get(element) ?? new Set()).add(outer));
    if (element.name === 'text' || element.name === 'tspan')
      characters += textIn(element).replace(/\s+/g, ' ').length;
    const inner = inheritedBy(element, outer);
    const href = element.name === 'use' ? attributeOf(element, 'href') : undefined;
    const target = targets.get(href?.slice(1) ?? '');
    const content = childrenOf(element).filter(({ name }) => !DEFINITIONS.has(name));
    for (const one of target ? [target] : content) paint(one, inner);
  };
  const define = (element: XmlElement, outer: Inherited): void => {
    const inner = inheritedBy(element, outer);
    for (const child of childrenOf(element)) {
      if (APART.has(element.name)) paint(child, inner);
      define(child, inner);
    }
  };
  paint(root, {});
  define(root, {});
  return { of: (element) => [...(places.get(element) ?? [])], characters };
};
