// What the keys of cut-outs cannot express: the sheets that they are for.
import type { AllKindRules } from '../../kit/kind.ts';
import { kindNamed } from '../../kit/kinds.ts';
import type { SheetStructure, Structure } from '../../kit/structure.ts';
import { error, type Problem } from '../../problem.ts';
import type { KeyOrValue, Path } from '../../yaml/locate.ts';
import { didYouMean } from '../../yaml/near.ts';
import type { FilePlace } from '../../yaml/read.ts';
import type { DotsKeys } from './sheet.ts';

type At = (path: Path, part?: KeyOrValue) => FilePlace;

/** Problems: content-unknown-reference, content-kind-needs. */
export const checkDots = (
  sheet: SheetStructure & DotsKeys,
  { sheets }: Structure,
  at: At,
  kinds: AllKindRules,
): readonly Problem[] => {
  const things = (['dots', 'triangles', 'needles'] as const).filter((thing) => sheet[thing]);
  if (things.length === 0) return [nothing(at)];
  return things.flatMap((thing) =>
    Object.entries(sheet[thing] ?? {}).flatMap(([id, amount]) => {
      const target = sheets.find((one) => one.id === id);
      if (target === undefined) return [unknown(id, sheets, at([thing, id], 'key'))];
      return amount === 'all' && kindNamed(kinds, target.kind).rows?.(target) === undefined
        ? [noRows(id, at([thing, id]))]
        : [];
    }),
  );
};

const nothing = (at: At): Problem =>
  error('content-kind-needs', 'This sheet has no dots, triangles or needles.', {
    hint: 'Add a line such as "dots: { vote: 5 }" with the id of the sheet that they are for.',
    ...at([]),
  });

const unknown = (id: string, sheets: readonly SheetStructure[], place: FilePlace): Problem => {
  const known = sheets.map((sheet) => sheet.id);
  return error('content-unknown-reference', `There is no sheet "${id}" in this kit.`, {
    hint: `${didYouMean(id, known)}The sheets are: ${known.join(', ')}.`,
    ...place,
  });
};

const noRows = (id: string, place: FilePlace): Problem =>
  error('content-kind-needs', `The sheet "${id}" has no rows to count.`, {
    hint: 'Write a number here.',
    ...place,
  });
