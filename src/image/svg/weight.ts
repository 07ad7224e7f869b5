// Computes how large an SVG becomes when everything it reuses is written out, before that is done.
import { childrenOf, textIn, type XmlElement } from '../../xml/node.ts';
import { referencesOf, targetsIn } from './used.ts';

/** Elements, characters and depth of an expanded drawing. */
export interface Weight {
  readonly elements: number;
  readonly characters: number;
  readonly depth: number;
}

/** A depth beyond any limit. */
const DEEPEST = 300;

const NOTHING: Weight = { elements: 0, characters: 0, depth: 0 };
const ENDLESS: Weight = { elements: Infinity, characters: Infinity, depth: Infinity };

/** Infinite if a part contains itself. */
export const weightOf = (root: XmlElement): Weight => {
  const targets = targetsIn(root);
  const known = new Map<XmlElement, Weight>();
  const weigh = (element: XmlElement, depth: number): Weight => {
    const done = known.get(element);
    if (done) return done;
    if (depth > DEEPEST) return ENDLESS;
    // An element found again while it is being weighed contains itself.
    known.set(element, ENDLESS);
    const parts = [...childrenOf(element), ...referencesOf(element).flatMap((id) => targets.get(id) ?? [])];
    const inner = parts.map((part) => weigh(part, depth + 1)).reduce(add, NOTHING);
    const own = element.attributes.reduce(
      (sum, { name, value }) => sum + name.length + drawnLength(value),
      0,
    );
    const made = {
      elements: 1 + inner.elements,
      characters: own + textIn(element).length + inner.characters,
      depth: 1 + inner.depth,
    };
    known.set(element, made);
    return made;
  };
  return weigh(root, 0);
};

const add = (a: Weight, b: Weight): Weight => ({
  elements: a.elements + b.elements,
  characters: a.characters + b.characters,
  depth: Math.max(a.depth, b.depth),
});

/** Pictures inside are bounded by their pixels. */
const drawnLength = (value: string): number => (value.startsWith('data:') ? 0 : value.length);
