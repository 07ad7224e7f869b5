// How long it takes to paint a normalised SVG as pixels, estimated before it is done.
import { attributeOf, childrenOf, type XmlElement } from '../../xml/node.ts';
import { referencesOf, targetsIn } from './used.ts';
import { transformOf } from './values.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** How often every pixel is painted, at most: shapes, layers and effects with everything they refer to. `fine`: pixels per unit. */
export const workOf = (normal: XmlElement, size: Size, fine: number): number => {
  const targets = targetsIn(normal);
  const largest = fine * scaleIn(normal);
  const known = new Map<XmlElement, number>();
  const workIn = (element: XmlElement, perUnit: number): number => {
    const done = known.get(element);
    if (done !== undefined) return done;
    const inBox = attributeOf(element, 'primitiveUnits') === 'objectBoundingBox';
    const inner = inBox ? perUnit * Math.max(size.width, size.height) : perUnit;
    const parts = [...childrenOf(element), ...referencesOf(element).flatMap((id) => targets.get(id) ?? [])];
    const work = parts
      .filter(({ name }) => name !== 'defs')
      .reduce((sum, part) => sum + workIn(part, inner), ownWork(element, inner));
    known.set(element, work);
    return work;
  };
  return Math.max(1, workIn(normal, largest));
};

/** How much larger than the whole its parts are at most. */
const scaleIn = (element: XmlElement): number => {
  const [a = 1, b = 0, c = 0, d = 1] = transformOf(attributeOf(element, 'transform')) ?? [];
  const inner = childrenOf(element).reduce((most, child) => Math.max(most, scaleIn(child)), 1);
  return inner * Math.max(1, Math.hypot(a, b), Math.hypot(c, d));
};

const LAYERS = ['opacity', 'mask', 'clip-path', 'filter', 'style'];

/** Measured: a plain shape is 1. */
const ownWork = (element: XmlElement, perUnit: number): number => {
  const largest = (name: string, otherwise: number): number =>
    Math.max(...(attributeOf(element, name) ?? '').split(/[\s,]+/).map((one) => Number(one) || otherwise));
  switch (element.name) {
    case 'g':
      return LAYERS.some((name) => attributeOf(element, name) !== undefined) ? 4 : 0;
    case 'feConvolveMatrix':
      return 10 + 5 * largest('order', 3) ** 2;
    case 'feMorphology':
      return 20 + (2 * largest('radius', 0) * perUnit + 1) ** 2;
    case 'feTurbulence':
      return 40 * largest('numOctaves', 1);
    default:
      return element.name.startsWith('fe') ? 20 : 1;
  }
};
