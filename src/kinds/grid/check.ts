// What the keys of a grid cannot express: which of them go together.

import type { SheetStructure, Structure } from '../../kit/structure.ts';
import { error, type Problem } from '../../problem.ts';
import type { KeyOrValue, Path } from '../../yaml/locate.ts';
import type { FilePlace } from '../../yaml/read.ts';
import { ENDS, type GridKeys } from './sheet.ts';

type At = (path: Path, part?: KeyOrValue) => FilePlace;

/** Problems: content-grid. */
export const checkGrid = (
  { across, down, band, cells, span, subject }: SheetStructure & GridKeys,
  { lists }: Structure,
  at: At,
): readonly Problem[] => {
  const isAcross = across === ENDS;
  const arrow = isAcross || down === ENDS;
  const count = (Object.hasOwn(lists, across) ? lists[across]?.count : undefined) ?? 2;
  const columns = isAcross ? 1 : count + (band === 'side' ? 1 : 0);
  const found: readonly (readonly [boolean, string, string, keyof GridKeys])[] = [
    [
      isAcross && down === undefined,
      'An arrow across needs rows, or an arrow upwards.',
      'Name a list after "down", or write "ends" there; or name a list after "across".',
      'across',
    ],
    [
      cells === true && !(isAcross && down === ENDS),
      'Cells have names only between two arrows.',
      'Write "ends" after "across" and "down", or delete "cells".',
      'cells',
    ],
    [
      subject === true && !(isAcross && down === ENDS),
      'There is room to write a subject only beside a field between two arrows.',
      'Write "ends" after "across" and "down", or delete "subject".',
      'subject',
    ],
    [
      band !== undefined && arrow,
      'A band cannot be beside an arrow.',
      'Name lists after "across" and "down", or delete "band".',
      'band',
    ],
    [
      span === 2 && columns < 2,
      'Two sheets side by side need two columns at least: the seam is between columns.',
      'Name a list with more items after "across", or delete "span".',
      'span',
    ],
  ];
  return found.flatMap(([wrong, message, hint, key]) =>
    wrong ? error('content-grid', message, { hint, ...at([key]) }) : [],
  );
};
