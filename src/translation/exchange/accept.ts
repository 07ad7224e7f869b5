// What translators returned against the edition as it is: which texts change, which are up to date, and what is wrong.

import { FORM_IN_KEY, PLURAL_FORMS } from '../../plural.ts';
import { type Problem, type Result, unless } from '../../problem.ts';
import { keyOfForm } from '../texts.ts';
import type { ItemState, Unit } from '../unit.ts';
import { type ExchangeHead, type Imported, placeholdersIn } from './exchange.ts';
import {
  conflictOf,
  cutRemark,
  duplicates,
  homelessText,
  missingTexts,
  outdated,
  tooManyRemarks,
  wrongFile,
  wrongWords,
} from './faults.ts';
import { hasNews, isCurrent, isSame, namesFor, type Pair, type PairingContext, paired } from './pairs.ts';
import { isFull, isTooMuch } from './remarks.ts';
import { together } from './together.ts';
import type { Version } from './version.ts';

/** A text to be written into the edition. */
interface Change {
  readonly key: string;
  /** What the edition says so far; empty if nothing. */
  readonly was: string;
  readonly text: string;
  /** The source it was made from, for the record: today's, an older one, or empty where that is not known. Anything but today's is stale. */
  readonly from: string;
}

export interface Accepted {
  readonly changes: readonly Change[];
  /** Keys of texts that are now made from the source of today: changed, or stale before and confirmed unchanged. */
  readonly confirmed: readonly string[];
  /** How far texts have come that are news in any way. */
  readonly states: readonly { readonly key: string; readonly state: ItemState }[];
  /** Remarks that are news, by key: all that the text is to have. */
  readonly remarks: ReadonlyMap<string, readonly string[]>;
  /** What came back that was new, by key: taken or decided against. */
  readonly returned: ReadonlyMap<string, Version>;
  /** How many texts of the edition are newer than those of the file. */
  readonly kept: number;
}

export interface AcceptOptions extends PairingContext {
  /** Takes texts although their sources have changed since. */
  readonly older?: boolean | undefined;
  /** Whose text counts where both have changed. */
  readonly prefer?: 'theirs' | 'ours' | undefined;
}

type About = Pick<ExchangeHead, 'kit' | 'language' | 'from'>;

/**
 * All of a file or nothing of it: with one error nothing changes. Only what is new in the file is taken (see `merge`); an empty
 * text changes nothing. What is fuzzy or not done is accepted and stays stale. `older` takes a file whose sources have
 * changed since as well: its texts stay stale, and what the edition has no place for is left out.
 * Problems: `exchange-other-kit`, `-other-language`, `-other-source`, `-truncated`, `-duplicate`, `-unknown-key`, `-older`, `-conflict`,
 * `-placeholder`, `-character`, `-remarks`; as warnings `-fewer`, `-kept-stale`, `-left-out`, `-remark-cut`; each with the line in the file.
 */
export function accept(
  imported: Imported,
  units: readonly Unit[],
  about: About,
  options: AcceptOptions = {},
): Result<Accepted> {
  const foreign = wrongFile(imported, about);
  // In a file of another kit or language, every single text would be wrong as well.
  if (foreign.length > 0) return { ok: false, problems: foreign };
  const { pairs, homeless } = paired(imported, units, options);
  const { file } = imported;
  const older = options.older === true;
  const taken = pairs.filter((pair) => isTaken(pair, options));
  const problems = [
    ...missingTexts(imported, sentOf(imported, units, options), namesFor(units, options.moved)),
    ...together(duplicates(imported)),
    ...together(homeless.map((item) => homelessText(item, file, older))),
    ...together(pairs.filter((pair) => isOutdated(pair, options)).map((pair) => outdated(pair, file, older))),
    ...pairs.filter((pair) => isOpen(pair, options)).map((pair) => conflictOf(pair, file)),
    ...remarksOf(pairs, file, units),
    ...together(
      taken.filter(writes).flatMap(({ item, unit }) => wrongWords(item, imported, fieldsBeside(unit, units))),
      ({ message }) => message,
    ),
  ];
  const kept = pairs.filter((pair) => isKept(pair, options)).length;
  const returned = new Map(
    pairs.flatMap((pair) => (hasNews(pair) ? [[pair.name, pair.theirs] as const] : [])),
  );
  const remarks = new Map(
    pairs.flatMap(({ unit, remarks: noted }) => (noted ? [[unit.key, noted] as const] : [])),
  );
  return unless(problems, () => ({ ...acceptedOf(taken), remarks, returned, kept }));
}

/** Problems: remarks that are cut, and more of them than an edition has room for. */
function remarksOf(pairs: readonly Pair[], file: string, units: readonly Unit[]): readonly Problem[] {
  const fresh = pairs.filter(({ remarks }) => remarks !== undefined);
  const cut = fresh.filter(({ item }) => isTooMuch(item.remarks ?? []));
  const all = new Map(units.map(({ key, remarks = [] }) => [key, remarks]));
  for (const { unit, remarks = [] } of fresh) all.set(unit.key, remarks);
  return [
    ...together(cut.map(({ item }) => cutRemark(item, file))),
    ...(fresh.length > 0 && isFull(all.values()) ? [tooManyRemarks(file)] : []),
  ];
}

/** "A dot" in the source may be "21 dots" in a language whose form for one is that for 21 as well. */
function fieldsBeside({ key }: Unit, units: readonly Unit[]): readonly string[] {
  if (!FORM_IN_KEY.test(key)) return [];
  const others = new Set(PLURAL_FORMS.map((form) => keyOfForm(key, form)));
  return units.flatMap((unit) => (others.has(unit.key) ? placeholdersIn(unit.source) : []));
}

/** The texts that went out in the export that a file is of; all of them where that is not known. */
function sentOf(
  { export: id = '' }: Imported,
  units: readonly Unit[],
  { exports }: AcceptOptions,
): readonly Unit[] {
  const sent = exports?.get(id);
  return sent ? units.filter(({ key }) => sent.has(key)) : units;
}

/** It brings other words than the edition has. */
const writes = ({ news }: Pair): boolean => news === 'change' || news === 'conflict';

const isTaken = ({ news }: Pair, { prefer }: AcceptOptions): boolean =>
  news !== undefined && (news !== 'conflict' || prefer !== 'ours');

const isOutdated = (pair: Pair, options: AcceptOptions): boolean =>
  writes(pair) && isTaken(pair, options) && !isCurrent(pair.item, pair.unit) && !isOpen(pair, options);

const isKept = ({ news, merged, item }: Pair, { prefer }: AcceptOptions): boolean =>
  item.state !== 'untranslated' && (merged === 'ours' || (news === 'conflict' && prefer === 'ours'));

/** A conflict that nobody has decided; of an older file only once that has been accepted. */
const isOpen = ({ news, item, unit }: Pair, { prefer, older }: AcceptOptions): boolean =>
  news === 'conflict' && prefer === undefined && (older === true || isCurrent(item, unit));

function acceptedOf(taken: readonly Pair[]): Pick<Accepted, 'changes' | 'confirmed' | 'states'> {
  const confirmed = taken.filter((pair) =>
    writes(pair) ? isGood(pair.item, pair.unit) : pair.news === 'confirm',
  );
  return {
    changes: taken.flatMap(changeOf),
    confirmed: confirmed.map(({ unit: { key } }) => key),
    states: taken.map(({ item: { state }, unit: { key } }) => ({ key, state })),
  };
}

const isGood = (item: Pair['item'], unit: Unit): boolean =>
  item.state !== 'needs-work' && isCurrent(item, unit);

function changeOf({ item, unit, news }: Pair): readonly Change[] {
  if (news === 'confirm' || news === 'review') return [];
  const { key, text: was = '' } = unit;
  return [{ key, was, text: item.text, from: madeFrom(item, unit) }];
}

/** The source it was made from; if the text must stay stale, any source but today's. */
function madeFrom(item: Pair['item'], unit: Unit): string {
  if (isGood(item, unit)) return unit.source;
  const known = [item.source, item.previous, unit.from];
  return known.find((source) => source !== undefined && !isSame(source, unit.source)) ?? '';
}
