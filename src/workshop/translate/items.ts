// What is left to do in an edition, text by text: what comparing found and what laying it out found.
import { excessItem } from '../../place.ts';
import type { Problem } from '../../problem.ts';
import { unitPlace } from '../../translation/sync/check.ts';
import type { Translation } from '../../translation/sync/compare.ts';
import type { Unit } from '../../translation/unit.ts';
import { keyOf } from '../../yaml/locate.ts';

/** One thing to do, at its place in the edition. */
export interface TranslationItem {
  readonly kind: 'missing' | 'stale' | 'extra' | 'same' | 'too-long' | 'missing-glyph';
  readonly key: string;
  readonly file: string;
  readonly line: number;
  /** The source text now. */
  readonly source?: string;
  /** The source text when a stale text was made. */
  readonly oldSource?: string;
  readonly text?: string;
  /** By how much a text is too long, and where; which character no font has. */
  readonly message?: string;
}

/** In the order of the source. `laid` are the problems of laying out, with file and key as they are shown. */
export function translationItems(
  translation: Translation,
  laid: readonly Problem[],
): readonly TranslationItem[] {
  const bySeen = new Map<string, Problem[]>();
  for (const problem of laid) {
    const seen = `${problem.file}|${problem.key}`;
    bySeen.set(seen, [...(bySeen.get(seen) ?? []), problem]);
  }
  return [
    ...translation.units.flatMap((unit) => itemsOfUnit(unit, translation, bySeen)),
    ...translation.extra.map((one) => {
      const { file, line } = translation.edition.at(one);
      return { kind: 'extra' as const, key: keyOf(one.path), file, line, text: one.text };
    }),
  ];
}

function itemsOfUnit(
  unit: Unit,
  translation: Translation,
  laid: ReadonlyMap<string, readonly Problem[]>,
): readonly TranslationItem[] {
  const { source, text, from, state } = unit;
  const { edition } = translation;
  const there = edition.texts.get(unit.key);
  // Most texts are finished and have no problem; looking up their lines would cost more than all the rest.
  const name = there && `${edition.shown(there.file)}|${keyOf(there.path)}`;
  const problems = (name !== undefined && state !== 'missing' && laid.get(name)) || [];
  if (state === 'translated' && problems.length === 0) return [];
  // A character that no font has is one thing to do, in however many places it is printed.
  const glyph = problems.find((problem) => kindOf(problem) === 'missing-glyph');
  const told = problems.filter((problem) => kindOf(problem) === 'too-long' || problem === glyph);
  const { file, line, key } = unitPlace(unit, translation);
  const facts = { key, file, line, source, ...(text !== undefined && { text }) };
  return [
    ...(state === 'translated'
      ? []
      : [{ kind: state, ...facts, ...(state === 'stale' && from !== undefined && { oldSource: from }) }]),
    ...told.map((problem) => {
      const { place, excess } = problem;
      return {
        kind: kindOf(problem),
        ...facts,
        message: wordsOf(problem),
        ...(place && { place }),
        ...(excess && { excess }),
      };
    }),
  ];
}

const kindOf = ({ code }: Problem): 'too-long' | 'missing-glyph' =>
  code === 'text-missing-glyph' ? 'missing-glyph' : 'too-long';

const wordsOf = ({ message, place, excess }: Problem): string =>
  place && excess ? excessItem(excess, place) : message;
