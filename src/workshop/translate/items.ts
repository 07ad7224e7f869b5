// What is left to do in an edition, text by text: what comparing found and what laying it out found.
import { excessItem } from '../../place.ts';
import type { Problem } from '../../problem.ts';
import { checkOf, checkTranslated } from '../../translation/checks/index.ts';
import { unitPlace } from '../../translation/sync/check.ts';
import type { Translation } from '../../translation/sync/compare.ts';
import type { Unit } from '../../translation/unit.ts';
import { keyOf } from '../../yaml/locate.ts';

/** One thing to do, at its place in the edition. */
export interface TranslationItem {
  readonly kind:
    | 'missing'
    | 'stale'
    | 'extra'
    | 'same'
    | 'needs-review'
    | 'check'
    | 'too-long'
    | 'missing-glyph';
  readonly key: string;
  readonly file: string;
  readonly line: number;
  /** The source text now. */
  readonly source?: string;
  /** The source text when a stale text was made. */
  readonly oldSource?: string;
  readonly text?: string;
  /** By how much a text is too long, and where; which character no font has; what a check found. */
  readonly message?: string;
  /** Name of the check, by which it is switched off. */
  readonly check?: string;
}

/** What translators noted about a text, at its place in the edition. */
export interface RemarkItem {
  readonly key: string;
  readonly file: string;
  readonly line: number;
  readonly remarks: readonly string[];
}

export const remarkItems = (translation: Translation): readonly RemarkItem[] =>
  translation.units.flatMap((unit) => {
    if (!unit.remarks) return [];
    const { file, line, key } = unitPlace(unit, translation);
    return [{ key, file, line, remarks: unit.remarks }];
  });

/** In the order of the source. `laid` are the problems of laying out, with file and key as they are shown. */
export function translationItems(
  translation: Translation,
  laid: readonly Problem[],
): readonly TranslationItem[] {
  const bySeen = new Map<string, Problem[]>();
  for (const problem of [...laid, ...checkTranslated(translation)]) {
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
  const { source, text, from, state, review } = unit;
  const { edition } = translation;
  const there = edition.texts.get(unit.key);
  // Most texts are finished and have no problem; looking up their lines would cost more than all the rest.
  const name = there && `${edition.shown(there.file)}|${keyOf(there.path)}`;
  const problems = (name !== undefined && state !== 'missing' && laid.get(name)) || [];
  const isDone = state === 'translated' && review !== 'needs-review';
  if (isDone && problems.length === 0) return [];
  // A character that no font has is one thing to do, in however many places it is printed.
  const glyph = problems.find((problem) => kindOf(problem) === 'missing-glyph');
  const told = problems.filter((problem) => kindOf(problem) !== 'missing-glyph' || problem === glyph);
  const { file, line, key } = unitPlace(unit, translation);
  const facts = { key, file, line, source, ...(text !== undefined && { text }) };
  return [
    ...(state === 'translated'
      ? []
      : [{ kind: state, ...facts, ...(state === 'stale' && from !== undefined && { oldSource: from }) }]),
    ...(review === 'needs-review' ? [{ kind: review, ...facts }] : []),
    ...told.map((problem) => {
      const { place, excess } = problem;
      const kind = kindOf(problem);
      return {
        kind,
        ...facts,
        message: wordsOf(problem),
        ...(kind === 'check' && { check: checkOf(problem) }),
        ...(place && { place }),
        ...(excess && { excess }),
      };
    }),
  ];
}

function kindOf({ code }: Problem): 'too-long' | 'missing-glyph' | 'check' {
  if (code === 'text-missing-glyph') return 'missing-glyph';
  return code.startsWith('translation-') ? 'check' : 'too-long';
}

const wordsOf = ({ message, place, excess }: Problem): string =>
  place && excess ? excessItem(excess, place) : message;
