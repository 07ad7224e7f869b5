// Compares the words of a file with its edition: nothing may be missing, altered or out of order.

import type { Chain, FinishedKinds } from '../kit/kinds.ts';
import type { Kit } from '../kit/kit.ts';
import { isBackLabel, JOB_TICKET, TEST_PAGE } from '../page-label.ts';
import { type Text, textsUnder } from '../text.ts';
import { bySheet, expectedOn, sheetOf } from './expected.ts';
import type { Faults } from './fault.ts';
import { pageWords, type SeenPage } from './seen.ts';
import { type Finder, finderOf, likeness, type Pairs, pairsOf, patternOf, plainly } from './words.ts';

const HINT = 'Build it again from the edition it belongs to.';

interface Compared {
  readonly kit: Kit;
  readonly own: readonly string[];
  /** Of labels: they have names and numbers, and no sheet. */
  readonly labels?: string | undefined;
}

/** `own` are texts that no edition has: they may look like one that it has. */
export const checkContent = (
  { kit, own, labels }: Compared,
  kinds: FinishedKinds,
  pages: readonly SeenPage[],
  faults: Faults,
): void => {
  const fronts = pages.filter(({ label }) => !isBackLabel(label));
  for (const [id, found] of labels === undefined ? bySheet(fronts) : []) {
    if (id === TEST_PAGE || id === JOB_TICKET) continue;
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
  checkBlocks(kit, own, pages, faults);
};

/** What is made once of a text. */
const once = <T>(make: (words: string) => T): ((text: Text) => T) => {
  const made = new WeakMap<Text, T>();
  return (text) => {
    const known = made.get(text) ?? make(text.words);
    made.set(text, known);
    return known;
  };
};
const patternFor = once(patternOf);
const finderFor = once<Finder>(finderOf);

/** The end of the first occurrence of a text at or after `from`; -1 if there is none. */
const findFrom = (words: string, text: Text, from: number): number => finderFor(text)(words, from);

const isIn = (words: string, text: Text): boolean => findFrom(words, text, 0) >= 0;

const shown = ({ words, file, key }: Text): string =>
  `"${words.length > 70 ? `${words.slice(0, 69)}…` : words}"${key === undefined ? '' : ` (${file?.replace(/^.*\//, '') ?? ''} ${key})`}`;

type Add = (code: string, message: string) => void;

const checkChain = (words: string, chain: Chain, add: Add): void => {
  let at = 0;
  for (const text of chain) {
    const end = findFrom(words, text, at);
    if (end >= 0) at = end;
    else if (isIn(words, text)) add('verify-text-order', `${shown(text)} is in the wrong place.`);
    else add('verify-text-missing', `${shown(text)} is missing.`);
  }
};

interface Known {
  readonly text: Text;
  readonly plain: string;
  pairs?: Pairs;
}

/** A host name printed under a case or tool. */
const ADDRESS = /^[\w-]+(\.[\w-]+)+(\/\S*)?$/;

/** Below this likeness it is a different text, such as a name or the title of the day. */
const NEARLY = 0.75;

/** A block that is almost the same as a text of the edition is an altered text, wherever it is on the page. */
const checkBlocks = (kit: Kit, own: readonly string[], pages: readonly SeenPage[], faults: Faults): void => {
  const known = textsUnder(kit).map((text): Known => ({ text, plain: plainly(text.words) }));
  const withFields = known.filter(({ text }) => hasFields(text.words)).map(({ text }) => text);
  const exact = new Set([...known.map(({ plain }) => plain), ...own.map(plainly)]);
  // The foot combines several texts and may resemble another one, such as the colophon.
  const source = plainly((kit.sourceShort ?? kit.source).words);
  const checked = new Set<string>();
  for (const { label, blocks } of pages)
    for (const { words, artifact } of blocks) {
      const plain = plainly(words);
      if (
        artifact ||
        plain.length < 6 ||
        ADDRESS.test(plain) ||
        exact.has(plain) ||
        plain.includes(source) ||
        checked.has(`${label}|${plain}`)
      )
        continue;
      checked.add(`${label}|${plain}`);
      const nearest = nearestOf(plain, known);
      if (!nearest || isIn(plain, nearest.text) || isFilled(plain, withFields)) continue;
      faults.add(
        'verify-text-altered',
        `"${words.replace(/\s+/g, ' ').trim().slice(0, 70)}" should read ${shown(nearest.text)}.`,
        HINT,
        label,
      );
    }
};

/** Whether a text has fields to fill in, and words beside them. */
const hasFields = (words: string): boolean => {
  const parts = words.split(/\{[\w-]+\}/);
  return parts.length > 1 && /\p{L}{2}/u.test(parts.join(' '));
};

/** Whether it is a text of the edition with its fields filled in, "3 min": that may look like another one, "Minutes". */
const isFilled = (plain: string, withFields: readonly Text[]): boolean =>
  withFields.some((text) => {
    const pattern = patternFor(text);
    pattern.lastIndex = 0;
    return pattern.exec(plain)?.[0].length === plain.length;
  });

const nearestOf = (plain: string, known: readonly Known[]): Known | undefined => {
  const pairs = pairsOf(plain);
  let best: Known | undefined;
  let most = NEARLY;
  for (const one of known) {
    // Texts of very different lengths cannot share enough.
    if (Math.min(one.plain.length, plain.length) / Math.max(one.plain.length, plain.length) < 0.6) continue;
    one.pairs ??= pairsOf(one.plain);
    const like = likeness(pairs, one.pairs);
    if (like < most) continue;
    most = like;
    best = one;
  }
  return best;
};
