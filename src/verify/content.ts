// The words of a file against the edition it was made from: nothing missing, nothing altered, all in its order.

import type { Copy } from '../copy.ts';
import type { Kit } from '../kit/kit.ts';
import { bySheet, type Chain, expectedOn, sheetOf } from './expected.ts';
import type { Faults } from './fault.ts';
import { type SeenPage, wordsOf } from './seen.ts';
import { likeness, pairsOf, patternOf, plainly } from './words.ts';

const HINT = 'Build it again from the edition it belongs to.';

export const checkContent = (kit: Kit, pages: readonly SeenPage[], faults: Faults): void => {
  for (const [id, found] of bySheet(pages)) {
    const sheet = sheetOf(kit, id);
    if (!sheet) {
      faults.add('verify-unknown-sheet', 'the kit has no sheet with this id.', HINT, id);
      continue;
    }
    const words = plainly(found.map(wordsOf).join('\n'));
    const { always, together } = expectedOn(kit, sheet);
    const present = together.filter((chain) => chain.some((copy) => copy.key && isIn(words, copy)));
    const add = (code: string, message: string): void => faults.add(code, message, HINT, id);
    for (const chain of [...always, ...present]) checkChain(words, chain, add);
    if (sheet.sheet.kind === 'vote-sheet')
      checkChain(
        words,
        present.flatMap((chain) => chain.slice(0, 1)),
        add,
      );
  }
  checkBlocks(kit, pages, faults);
};

const PATTERNS = new WeakMap<Copy, RegExp>();

const patternFor = (copy: Copy): RegExp => {
  const known = PATTERNS.get(copy) ?? patternOf(copy.text);
  PATTERNS.set(copy, known);
  return known;
};

/** Where a text ends that begins at or after `from`; -1 if there is none. */
const findFrom = (words: string, copy: Copy, from: number): number => {
  const pattern = patternFor(copy);
  pattern.lastIndex = from;
  return pattern.exec(words) ? pattern.lastIndex : -1;
};

const isIn = (words: string, copy: Copy): boolean => findFrom(words, copy, 0) >= 0;

const shown = ({ text, file, key }: Copy): string =>
  `"${text.length > 70 ? `${text.slice(0, 69)}…` : text}"${key === undefined ? '' : ` (${file?.replace(/^.*\//, '') ?? ''} ${key})`}`;

type Add = (code: string, message: string) => void;

const checkChain = (words: string, chain: Chain, add: Add): void => {
  let at = 0;
  for (const copy of chain) {
    const end = findFrom(words, copy, at);
    if (end >= 0) at = end;
    else if (isIn(words, copy)) add('verify-text-order', `${shown(copy)} does not stand where it belongs.`);
    else add('verify-text-missing', `${shown(copy)} is not on it.`);
  }
};

interface Known {
  readonly copy: Copy;
  readonly plain: string;
  pairs?: ReadonlyMap<string, number>;
}

/** A host under a case or tool. */
const ADDRESS = /^[\w-]+(\.[\w-]+)+(\/\S*)?$/;

/** Less than this and it is another text: a name, a title of the day. */
const NEARLY = 0.75;

/** A block that is nearly a text of the edition and not the same is one that was altered, wherever it stands. */
const checkBlocks = (kit: Kit, pages: readonly SeenPage[], faults: Faults): void => {
  const known = copiesIn(kit).map((copy): Known => ({ copy, plain: plainly(copy.text) }));
  const exact = new Set(known.map(({ plain }) => plain));
  // The foot is put together from several texts and may come near another one, such as the colophon's.
  const source = plainly(kit.source.text);
  const told = new Set<string>();
  for (const { label, blocks } of pages)
    for (const { words, artifact } of blocks) {
      const said = plainly(words);
      if (
        artifact ||
        said.length < 6 ||
        ADDRESS.test(said) ||
        exact.has(said) ||
        said.includes(source) ||
        told.has(`${label}|${said}`)
      )
        continue;
      told.add(`${label}|${said}`);
      const nearest = nearestOf(said, known);
      if (!nearest || isIn(said, nearest.copy)) continue;
      faults.add(
        'verify-text-altered',
        `"${words.replace(/\s+/g, ' ').trim().slice(0, 70)}" should read ${shown(nearest.copy)}.`,
        HINT,
        label,
      );
    }
};

const nearestOf = (said: string, known: readonly Known[]): Known | undefined => {
  const pairs = pairsOf(said);
  let best: Known | undefined;
  let most = NEARLY;
  for (const one of known) {
    // Texts of very different lengths cannot share enough.
    if (Math.min(one.plain.length, said.length) / Math.max(one.plain.length, said.length) < 0.6) continue;
    one.pairs ??= pairsOf(one.plain);
    const like = likeness(pairs, one.pairs);
    if (like < most) continue;
    most = like;
    best = one;
  }
  return best;
};

const copiesIn = (value: unknown): readonly Copy[] => {
  if (typeof value !== 'object' || value === null) return [];
  if (isCopy(value)) return [value];
  return Object.values(value).flatMap(copiesIn);
};

const isCopy = (value: object): value is Copy =>
  'text' in value && typeof value.text === 'string' && 'lang' in value;
