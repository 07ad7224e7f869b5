// What a migrated kit no longer has or prints otherwise, and who should look at it.

import { type Problem, warning } from '../../problem.ts';
import type { KitFile } from './former/schema.ts';
import type { MovedKit } from './texts.ts';

/** Without lines: they were in files that are written anew. `shown` is the path of a file as people see it. */
export const whatChanges = (
  kit: KitFile,
  moved: MovedKit,
  shown: (path: string) => string,
): readonly Problem[] => [
  ...lostTexts(moved, shown),
  ...withoutMinutes(kit, shown('kit.yaml')),
  ...newNumbers(kit, shown('kit.yaml')),
];

const lostTexts = ({ editions }: MovedKit, shown: (path: string) => string): readonly Problem[] =>
  editions.flatMap(({ edition, lost }) =>
    lost
      .filter(({ text }) => text !== '')
      .map(({ file, key, text }) =>
        warning('migrate-text-left-out', `The text "${text.slice(0, 60)}" (${key}) has no place any more.`, {
          hint: 'Look whether a sheet still needs it; the kit has no list that it is about, or one text serves for two.',
          file: shown(`${edition.language}/${file}`),
        }),
      ),
  );

/** A step without minutes is not done in that length of the workshop. */
const withoutMinutes = ({ steps }: KitFile, file: string): readonly Problem[] =>
  steps
    .filter(({ minutes }) => minutes === undefined)
    .map(({ id }) =>
      warning(
        'migrate-step-without-minutes',
        `The step "${id}" has no minutes, and would be left out with its sheets.`,
        { hint: 'Write in kit.yaml how many minutes it takes.', file },
      ),
    );

/** What is printed is the position; it used to be the id. */
function newNumbers({ principles }: KitFile, file: string): readonly Problem[] {
  const lists = [
    { what: 'The principles', ids: principles.map(({ id }) => id) },
    ...principles.flatMap(({ id, dimensions = [], challenges, decks }) => [
      { what: `The dimensions of principle ${id}`, ids: dimensions },
      { what: `The challenge questions of principle ${id}`, ids: challenges },
      ...decks.map((deck) => ({ what: `The actions of deck ${id}${deck.id}`, ids: deck.actions })),
    ]),
  ];
  return lists
    .filter(({ ids }) => ids.every((id) => /^\d+$/.test(id)) && ids.some((id, i) => id !== String(i + 1)))
    .map(({ what, ids }) =>
      warning(
        'migrate-new-numbers',
        `${what} have the numbers ${ids.join(', ')}; from now on they count from 1.`,
        {
          hint: 'Compare the printed numbers with papers of before.',
          file,
        },
      ),
    );
}
