// What the keys of scales cannot express: lists and keys that go together.
import { chainOf, type SheetStructure, type Structure } from '../../kit/structure.ts';
import { error, type Problem } from '../../problem.ts';
import type { KeyOrValue, Path } from '../../yaml/locate.ts';
import type { FilePlace } from '../../yaml/read.ts';
import type { ScalesKeys } from './sheet.ts';

type At = (path: Path, part?: KeyOrValue) => FilePlace;
type Scales = SheetStructure & ScalesKeys;

/** Problems: content-kind-needs, content-kind-takes-no. A list that there is none of is reported elsewhere. */
export const checkScales = (sheet: Scales, { lists }: Structure, at: At): readonly Problem[] =>
  Object.hasOwn(lists, sheet.show)
    ? [...unrelated(sheet, lists, at), ...withoutEnds(sheet, lists, at), ...together(sheet, at)]
    : [];

const unrelated = ({ show, each }: Scales, lists: Structure['lists'], at: At): readonly Problem[] =>
  each === undefined || !Object.hasOwn(lists, each) || (show !== each && chainOf(lists, show).includes(each))
    ? []
    : [
        error('content-kind-needs', `The list "${show}" does not belong to "${each}".`, {
          hint: `Show a list whose items belong to those of "${each}", or delete "each".`,
          ...at(['show']),
        }),
      ];

const withoutEnds = ({ show, levels }: Scales, lists: Structure['lists'], at: At): readonly Problem[] =>
  levels !== 'own'
    ? []
    : ['low', 'high']
        .filter((field) => !lists[show]?.fields?.includes(field))
        .map((field) =>
          error('content-kind-needs', `The items of "${show}" have no field "${field}".`, {
            hint: 'Add the fields low and high to the list, or give all scales the same levels.',
            ...at(['levels']),
          }),
        );

const together = ({ levels, mark, bay, now }: Scales, at: At): readonly Problem[] => [
  ...(levels === 'own' && mark === 'tick'
    ? [
        error('content-kind-takes-no', 'Scales with ends of their own have no boxes to tick.', {
          hint: 'Write "mark: pen" or "mark: dot", or give all scales the same levels.',
          ...at(['mark']),
        }),
      ]
    : []),
  ...(bay && mark !== 'dot'
    ? [
        error('content-kind-takes-no', 'Only scales for dots have a place for a triangle.', {
          hint: 'Delete "bay", or write "mark: dot".',
          ...at(['bay']),
        }),
      ]
    : []),
  ...(now !== undefined && (mark !== 'pen' || levels === 'own' || levels < 3)
    ? [
        error('content-kind-takes-no', 'Only stops along an arrow have one that is today.', {
          hint: 'Delete "now", or write "mark: pen" and three to five levels.',
          ...at(['now']),
        }),
      ]
    : []),
  ...(now !== undefined && typeof levels === 'number' && levels > 2 && now > levels
    ? [
        error('content-kind-needs', `There are ${levels} stops, and none with the number ${now}.`, {
          hint: `Write a number from 1 to ${levels}.`,
          ...at(['now']),
        }),
      ]
    : []),
];
