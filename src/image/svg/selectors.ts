// CSS selectors: the simple ones that drawing programs write, and whether an element matches them (Selectors Level 3).
import { attributeOf, type XmlElement } from '../../xml/node.ts';

export interface Selector {
  /** From left to right; the last one is for the element itself. */
  readonly parts: readonly Compound[];
  /** Ids, then classes and attributes, then types: the higher, the stronger. */
  readonly specificity: number;
}

interface Compound {
  /** How it is related to the one before it. */
  readonly combinator: '' | ' ' | '>' | '+';
  readonly tests: readonly Test[];
}

/** Where an element is: its ancestors from the root, and the siblings before it. */
export interface Placed {
  readonly element: XmlElement;
  readonly parent: Placed | undefined;
  readonly before: Placed | undefined;
}

type Test = (placed: Placed) => boolean;

const NAME = String.raw`[^\s.#:[\]()>+~,*|"'=\\]+`;
const SIMPLE = new RegExp(
  String.raw`\*|(?<type>${NAME})|\.(?<class>${NAME})|#(?<id>${NAME})|\[\s*(?<attribute>${NAME})\s*(?:=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>${NAME}))\s*)?\]|:(?<pseudo>root|first-child)(?![\w(-])`,
  'y',
);
/** Applies only to what is pointed at, or to a part of an element that drawings lack. */
const IDLE = /::|:(?:hover|focus|active|visited|target|focus-visible|focus-within|before|after)\b/;
/** More is no style sheet of a drawing program, and matching would take too long. */
const MOST_PARTS = 4;

/** The selectors of a list that may match; undefined if one of them is not supported. */
export const selectorsOf = (list: string): readonly Selector[] | undefined => {
  const selectors: Selector[] = [];
  for (const one of list.split(',').map((text) => text.trim())) {
    if (IDLE.test(one)) continue;
    const selector = selectorOf(one);
    if (!selector) return undefined;
    selectors.push(selector);
  }
  return selectors;
};

const selectorOf = (text: string): Selector | undefined => {
  const parts: Compound[] = [];
  let [at, specificity] = [0, 0];
  while (at < text.length) {
    const [between = ''] = /^\s*[>+]?\s*/.exec(text.slice(at)) ?? [];
    const combinator = (between.trim() || (parts.length > 0 ? ' ' : '')) as Compound['combinator'];
    at += between.length;
    const tests: Test[] = [];
    for (;;) {
      SIMPLE.lastIndex = at;
      const found = SIMPLE.exec(text);
      // A type or * can only be the first.
      if (!found || (tests.length > 0 && /^[^.#[:]/.test(found[0]))) break;
      const { test, weight } = testOf(found);
      tests.push(test);
      specificity += weight;
      at = SIMPLE.lastIndex;
    }
    if (tests.length === 0 || (parts.length === 0 && combinator !== '') || parts.length === MOST_PARTS)
      return undefined;
    parts.push({ combinator, tests });
  }
  return parts.length > 0 ? { parts, specificity } : undefined;
};

const [OF_ID, OF_CLASS, OF_TYPE] = [1e6, 1e3, 1];

const testOf = ({ groups = {} }: RegExpExecArray): { readonly test: Test; readonly weight: number } => {
  const { type, class: name, id, attribute, double, single, bare, pseudo } = groups;
  const value = double ?? single ?? bare;
  const own = ({ element }: Placed, key: string): string | undefined => attributeOf(element, key);
  if (type) return { test: ({ element }) => element.name === type, weight: OF_TYPE };
  if (name)
    return { test: (placed) => (own(placed, 'class') ?? '').split(/\s+/).includes(name), weight: OF_CLASS };
  if (id) return { test: (placed) => own(placed, 'id') === id, weight: OF_ID };
  if (attribute)
    return {
      test: (placed) =>
        value === undefined ? own(placed, attribute) !== undefined : own(placed, attribute) === value,
      weight: OF_CLASS,
    };
  if (pseudo === 'root') return { test: ({ parent }) => parent === undefined, weight: OF_CLASS };
  if (pseudo) return { test: ({ before }) => before === undefined, weight: OF_CLASS };
  return { test: () => true, weight: 0 };
};

export const isSelected = ({ parts }: Selector, placed: Placed): boolean =>
  matchesFrom(parts, parts.length - 1, placed);

const matchesFrom = (parts: readonly Compound[], i: number, placed: Placed | undefined): boolean => {
  const part = parts[i];
  if (!part || !placed || !fits(part, placed)) return false;
  if (part.combinator === '') return true;
  if (part.combinator === '>') return matchesFrom(parts, i - 1, placed.parent);
  if (part.combinator === '+') return matchesFrom(parts, i - 1, placed.before);
  for (let one = placed.parent; one; one = one.parent) {
    if (matchesFrom(parts, i - 1, one)) return true;
    // If this ancestor fits, and what should be anywhere above it is missing, it is missing above the next one too.
    const next = parts[i - 1];
    if (next?.combinator === ' ' && fits(next, one)) return false;
  }
  return false;
};

const fits = ({ tests }: Compound, placed: Placed): boolean => tests.every((test) => test(placed));
