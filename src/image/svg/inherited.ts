// What each painted element inherits in every place where it is painted: the target of a <use> inherits from there (SVG 2, 5.6.2).
import { attributeOf, childrenOf, type XmlElement } from '../../xml/node.ts';
import { DEFINITIONS, targetsIn } from './used.ts';

export const INKS = ['fill', 'stroke'] as const;
export const MARKERS = ['marker-start', 'marker-mid', 'marker-end'] as const;

/** Values by property. */
export type Inherited = Readonly<Partial<Record<string, string>>>;

const PROPERTIES: readonly string[] = [...INKS, ...MARKERS];

/** What the content of an element inherits. */
export const inheritedBy = (element: XmlElement, outer: Inherited): Inherited =>
  Object.fromEntries(
    PROPERTIES.map((name) => {
      const own = attributeOf(element, name);
      return [name, own === undefined || own === 'inherit' ? outer[name] : own];
    }),
  );

/** What an element inherits in the different places where it is painted; nothing if it is not. */
export type PlacesOf = (element: XmlElement) => readonly Inherited[];

/** Their content is painted where something refers to them, and inherits where it is; that of a <clipPath> is not painted. */
const APART: ReadonlySet<string> = new Set(['mask', 'marker', 'pattern']);

/** Takes as long as the drawing is large with everything it reuses written out. */
export const placesIn = (root: XmlElement): PlacesOf => {
  const targets = targetsIn(root);
  const places = new Map<XmlElement, Map<string, Inherited>>();
  const paint = (element: XmlElement, outer: Inherited): void => {
    const known = places.get(element) ?? new Map<string, Inherited>();
    places.set(element, known.set(JSON.stringify(outer), outer));
    const inner = inheritedBy(element, outer);
    const target =
      element.name === 'use' ? targets.get(attributeOf(element, 'href')?.slice(1) ?? '') : undefined;
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
  return (element) => [...(places.get(element)?.values() ?? [])];
};
