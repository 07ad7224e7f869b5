// The values of flags about how a workshop is printed: as typed → what is meant, or a problem.

import { INK_NAMES, type Ink, inkCalled } from '../ink.ts';
import type { Problem } from '../problem.ts';
import { visible } from '../text.ts';
import {
  type CutLinesChoice,
  type LabelChoice,
  newSheet,
  TILE_CHOICES,
  type TileChoice,
  wrong,
} from './choices.ts';
import { MARGIN } from './papers.ts';

/** The value that was typed after a flag, or undefined with a problem. */
export type ReadFlag<T> = (typed: string, flag: string, problems: Problem[]) => T | undefined;

export const TYPED_NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/;

export function filled(typed: string, flag: string, problems: Problem[]): string | undefined {
  if (visible(typed) !== '') return typed;
  problems.push(wrong({ flag }, 'empty', 'the value is empty.', 'Give a value, or leave the flag out.'));
  return undefined;
}

export function inkTyped(typed: string, flag: string, problems: Problem[]): Ink | undefined {
  const called = inkCalled(typed.trim().toLowerCase());
  if (called === undefined)
    problems.push(
      wrong({ flag }, 'ink', `"${typed}" is not a way to print.`, `Give one of ${INK_NAMES.join(', ')}.`),
    );
  return called;
}

export function targetTyped(typed: string, flag: string, problems: Problem[]): 'shop' | undefined {
  if (typed.trim().toLowerCase() === 'shop') return 'shop';
  const hint = `Say shop, for files for a print shop; leave ${flag} out for an office printer.`;
  problems.push(wrong({ flag }, 'for', `"${typed}" is nobody that files are made for.`, hint));
  return undefined;
}

/** "6", "6.5" or "6,5" mm. */
export function marginTyped(typed: string, flag: string, problems: Problem[]): number | undefined {
  const mm = TYPED_NUMBER.test(typed.trim()) ? Number(typed.trim().replace(',', '.')) : Number.NaN;
  if (mm >= MARGIN.least && mm <= MARGIN.most) return mm;
  const message = `"${typed}" is not a margin from ${MARGIN.least} to ${MARGIN.most} mm.`;
  const hint = 'Give the edge that the printer leaves white, such as 6; few leave more than that.';
  problems.push(wrong({ flag }, 'margin', message, hint));
  return undefined;
}

export function tilesTyped(typed: string, flag: string, problems: Problem[]): TileChoice | undefined {
  const found = TILE_CHOICES.find((choice) => choice === typed.trim());
  if (found === undefined)
    problems.push(
      wrong(
        { flag },
        'tiles',
        `"${typed}" is no way to put boards together.`,
        `Say ${TILE_CHOICES.join(' or ')}.`,
      ),
    );
  return found;
}

export function cutLinesTyped(typed: string, flag: string, problems: Problem[]): CutLinesChoice | undefined {
  if (typed.trim() === 'marks') return 'marks';
  const hint = `Say marks, or nothing after ${flag}: a kit or plan is named before it.`;
  problems.push(wrong({ flag }, 'cut-lines', `"${typed}" is no way to write cut lines.`, hint));
  return undefined;
}

export function labelsTyped(typed: string, flag: string, problems: Problem[]): LabelChoice | undefined {
  const name = filled(typed, flag, problems);
  return name === undefined ? undefined : newSheet(name);
}
