// What cannot be chosen together with files for a print shop.
import type { Problem } from '../problem.ts';
import { type Choices, type Origin, wrong } from './choices.ts';

/** What is for office printers, and for people with scissors. */
const NOT_FOR_SHOPS = {
  paper: 'a shop prints boards and cards on A3 and the guide on A4',
  boards: 'a shop prints boards of A3, each on one sheet',
  margin: 'a shop prints up to the edge',
  tiles: 'a shop prints each board on one sheet',
  labels: 'labels are printed on an office printer',
  badges: 'labels are printed on an office printer',
  backs: 'ask the shop for backs: it turns sheets over in its own way',
  split: 'there is a file for each kind of sheet',
  draft: 'a draft is not finished',
} as const satisfies Partial<Record<keyof Choices, string>>;

const flagFor = (from: Origin, key: string): string =>
  'flag' in from ? `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}` : `"${key}"`;

/** Problems: usage-shop or plan-shop, what does not go together. */
export const shopConflicts = (choices: Choices): readonly Problem[] => {
  const { for: target, ink, cutLines } = choices;
  const hint = 'Leave one of them out; docs/printing.md says how to order from a print shop.';
  if (!target)
    return (['profile', 'marks'] as const).flatMap((key) => {
      const choice = choices[key];
      if (!choice?.value) return [];
      return [
        wrong(
          choice.from,
          'shop',
          'it is for files for a print shop alone.',
          'Add --for shop, or leave it out.',
        ),
      ];
    });
  const refused = (from: Origin, key: string, why: string): Problem =>
    wrong(
      // A flag is at fault before a plan that is made for other times.
      'flag' in target.from && !('flag' in from) ? target.from : from,
      'shop',
      `${flagFor(target.from, 'for')} shop and ${flagFor(from, key)} do not go together: ${why}.`,
      hint,
    );
  return [
    ...Object.entries(NOT_FOR_SHOPS).flatMap(([key, why]) => {
      const choice = choices[key as keyof typeof NOT_FOR_SHOPS];
      return choice?.value ? [refused(choice.from, key, why)] : [];
    }),
    ...(ink && ink.value !== 'full'
      ? [refused(ink.from, 'ink', 'less ink saves toner in an office; a shop prints in four inks')]
      : []),
    ...(cutLines?.value === 'marks'
      ? [refused(cutLines.from, 'cutLines', 'a shop cuts by the lines, and marks are for a plotter')]
      : []),
  ];
};
