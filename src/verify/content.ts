// The words of a file against the edition it was made from: nothing missing, nothing altered, all in its order.

import type { Chain, KitKinds } from '../kit/kinds.ts';
import type { Kit } from '../kit/kit.ts';
import { isText, type Text } from '../text.ts';
import { bySheet, expectedOn, sheetOf } from './expected.ts';
import type { Faults } from './fault.ts';
import { pageWords, type SeenPage } from './seen.ts';
import { likeness, pairsOf, patternOf, plainly } from './words.ts';

const HINT = 'Build it again from the edition it belongs to.';

export const checkContent = (kit: Kit, kinds: KitKinds, pages: readonly SeenPage[], faults: Faults): void => {
  for (const [id, found] of bySheet(pages)) {
    const sheet = sheetOf(kit, id);
    if (!sheet) {
      faults.add('verify-unknown-sheet', 'the kit has no sheet with this id.', HINT, id);
      continue;
    }
    const words = plainly(found.map(pageWords).join('\n'));
    const { always, together = [] } = expectedOn(kit, kinds, sheet);
    const present = together.filter((chain) => chain.some((text) => text.key && isIn(words, text)));
    const add = (code: string, message: string): void => faults.add(code, message, HINT, id);
    for (const chain of [...always, ...present]) checkChain(words, chain, add);
    checkChain(
      words,
      present.flatMap((chain) => chain.slice(0, 1)),
      add,
    );
  }
  checkBlocks(kit, pages, faults);
};

const PATTERNS = new WeakMap<Text, RegExp>();

const patternFor = (text: Text): RegExp => {
  const known = PATTERNS.get(text) ?? patternOf(text.words);
  PATTERNS.set(text, known);
  return known;
};

/** Where a text ends that begins at or after `from`; -1 if there is none. */
const findFrom = (words: string, text: Text, from: number): number => {
  const pattern = patternFor(text);
  pattern.lastIndex = from;
  return pattern.exec(words) ? pattern.lastIndex : -1;
};

const isIn = (words: string, text: Text): boolean => findFrom(words, text, 0) >= 0;

const shown = ({ words, file, key }: Text): string =>
  `"${words.length > 70 ? `${words.slice(0, 69)}…` : words}"${key === undefined ? '' : ` (${file?.replace(/^.*\//, '') ?? ''} ${key})`}`;

type Add = (code: string, message: string) => void;

const checkChain = (words: string, chain: Chain, add: Add): void => {
  let at = 0;
  for (const text of chain) {
    const end = findFrom(words, text, at);
    if (end >= 0) at = end;
    else if (isIn(words, text)) add('verify-text-order', `${shown(text)} does not stand where it belongs.`);
    else add('verify-text-missing', `${shown(text)} is not on it.`);
  }
};

interface Known {
  readonly text: Text;
  readonly plain: string;
  pairs?: ReadonlyMap<string, number>;
}

/** A host under a case or tool. */
const ADDRESS = /^[\w-]+(\.[\w-]+)+(\/\S*)?$/;

/** Less than this and it is another text: a name, a title of the day. */
const NEARLY = 0.75;

/** A block that is nearly a text of the edition and not the same is one that was altered, wherever it stands. */
const checkBlocks = (kit: Kit, pages: readonly SeenPage[], faults: Faults): void => {
  const known = textsIn(kit).map((text): Known => ({ text, plain: plainly(text.words) }));
  const exact = new Set(known.map(({ plain }) => plain));
  // The foot is put together from several texts and may come near another one, such as the colophon's.
  const source = plainly(kit.source.words);
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
      if (!nearest || isIn(said, nearest.text)) continue;
      faults.add(
        'verify-text-altered',
        `"${words.replace(/\s+/g, ' ').trim().slice(0, 70)}" should read ${shown(nearest.text)}.`,
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

const textsIn = (value: unknown): readonly Text[] => {
  if (typeof value !== 'object' || value === null) return [];
  if (isText(value)) return [value];
  return Object.values(value).flatMap(textsIn);
};
