// Computes how large an SVG becomes when everything it reuses is written out, before that is done.
import { attributeOf, childrenOf, textIn, type XmlElement } from '../../xml/node.ts';

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
  const targets = new Map<string, XmlElement>();
  const rules: Rule[] = [];
  collect(root, targets, rules);
  const known = new Map<XmlElement, Weight>();
  const weigh = (element: XmlElement, depth: number): Weight => {
    const done = known.get(element);
    if (done) return done;
    if (depth > DEEPEST) return ENDLESS;
    // An element found again while it is being weighed contains itself.
    known.set(element, ENDLESS);
    const parts = [
      ...childrenOf(element),
      ...referencesOf(element, rules).flatMap((id) => targets.get(id) ?? []),
    ];
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
  const weight = weigh(root, 0);
  // Every rule is matched against every element.
  return { ...weight, characters: weight.characters + 8 * (1 + rules.length) * weight.elements };
};

const add = (a: Weight, b: Weight): Weight => ({
  elements: a.elements + b.elements,
  characters: a.characters + b.characters,
  depth: Math.max(a.depth, b.depth),
});

/** Pictures inside are bounded by their pixels. */
const drawnLength = (value: string): number => (value.startsWith('data:') ? 0 : value.length);

interface Rule {
  /** Class names, ids and tags the selector may apply to; undefined for any. */
  readonly names: ReadonlySet<string> | undefined;
  readonly ids: readonly string[];
}

const collect = (element: XmlElement, targets: Map<string, XmlElement>, rules: Rule[]): void => {
  const id = attributeOf(element, 'id');
  if (id !== undefined && !targets.has(id)) targets.set(id, element);
  if (element.name === 'style') rules.push(...rulesOf(textIn(element)));
  for (const child of childrenOf(element)) collect(child, targets, rules);
};

const idsIn = (css: string): readonly string[] =>
  [...css.matchAll(/url\(\s*["']?#([^"')\s]+)/gi)].map(([, id = '']) => id);

/** Overestimates rather than underestimates: a selector of any other form applies to all elements. */
const rulesOf = (css: string): readonly Rule[] =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, ' ')
    .split('}')
    .map((rule) => {
      const [selector = '', body = ''] = rule.split('{');
      const plain = /^[\w\s.#,>-]+$/.test(selector);
      return { names: plain ? new Set(selector.match(/[\w-]+/g)) : undefined, ids: idsIn(body) };
    });

const referencesOf = (element: XmlElement, rules: readonly Rule[]): readonly string[] => {
  const href = attributeOf(element, 'href');
  const own = element.attributes.flatMap(({ value }) => idsIn(value));
  const names = [
    element.name,
    attributeOf(element, 'id') ?? '',
    ...(attributeOf(element, 'class') ?? '').split(/\s+/),
  ];
  const styled = rules
    .filter(
      (rule) =>
        rule.ids.length > 0 && (rule.names === undefined || names.some((name) => rule.names?.has(name))),
    )
    .flatMap(({ ids }) => ids);
  return [...(href?.startsWith('#') ? [href.slice(1)] : []), ...own, ...styled];
};
