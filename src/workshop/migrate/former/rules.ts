// Rules that the schema of kit.yaml cannot express: unique ids, valid references, matching counts.

import { kindNamed } from '../../../kit/kinds.ts';
import { error, type Problem } from '../../../problem.ts';
import type { Path } from '../../../yaml/locate.ts';
import { didYouMean } from '../../../yaml/near.ts';
import type { FilePlace, Source } from '../../../yaml/read.ts';
import type { FormerKinds } from './kinds.ts';
import type { KitFile, SheetFile } from './schema.ts';

/** Every problem in a kit.yaml that matches its schema. */
export const checkKit = (kit: KitFile, source: Source, kinds: FormerKinds): readonly Problem[] => [
  ...duplicateIds(kit, source),
  ...duplicateCodes(kit, source, kinds),
  ...ownProposals(kit, source),
  ...references(kit, source),
  ...needs(kit, source, kinds),
  ...counts(kit, source),
];

/** A list of ids, the noun for one of them, and where they are. */
interface Listed {
  readonly ids: readonly string[];
  readonly noun: string;
  readonly pathOf: (index: number) => Path;
}

const listed = (noun: string, path: Path, ids: readonly string[] = []): Listed => ({
  ids,
  noun,
  pathOf: (index) => [...path, index],
});

const named = (noun: string, path: Path, items: readonly { readonly id: string }[]): Listed => ({
  ids: items.map(({ id }) => id),
  noun,
  pathOf: (index) => [...path, index, 'id'],
});

function duplicateIds(kit: KitFile, source: Source): readonly Problem[] {
  const lists = [
    named('step', ['steps'], kit.steps),
    named('sheet', ['sheets'], kit.sheets),
    named('principle', ['principles'], kit.principles),
    listed('level', ['levels'], kit.levels),
    listed('purpose', ['purposes'], kit.purposes),
    listed('reflection', ['reflections'], kit.reflections),
    ...kit.sheets.map((sheet, index) => listed('next sheet', ['sheets', index, 'next'], sheet.next)),
    ...kit.principles.flatMap((principle, index) => listsOf(principle, ['principles', index])),
  ];
  return lists.flatMap((list) => duplicates(list, 'content-duplicate-id', source));
}

const listsOf = (principle: KitFile['principles'][number], path: Path): readonly Listed[] => [
  listed('dimension', [...path, 'dimensions'], principle.dimensions),
  listed('challenge question', [...path, 'challenges'], principle.challenges),
  named('deck', [...path, 'decks'], principle.decks),
  ...principle.decks.map(({ actions }, index) =>
    listed('action', [...path, 'decks', index, 'actions'], actions),
  ),
];

function duplicates({ ids, noun, pathOf }: Listed, code: string, source: Source): readonly Problem[] {
  if (new Set(ids).size === ids.length) return [];
  return ids.flatMap((id, index) => {
    const first = ids.indexOf(id);
    if (first === index) return [];
    return error(
      code,
      `The ${noun} "${id}" is used twice; the first is in line ${source.at(pathOf(first)).line}.`,
      {
        hint:
          noun === 'code'
            ? 'Give one of them another code.'
            : 'Give one of them another name, in the editions too.',
        ...source.at(pathOf(index)),
      },
    );
  });
}

/** A printed code must identify one sheet only. */
function duplicateCodes(
  { sheets, principles }: KitFile,
  source: Source,
  kinds: FormerKinds,
): readonly Problem[] {
  const codes = sheets.map(({ code }) => code);
  const pathOf = (index: number): Path => ['sheets', index, 'code'];
  const same = duplicates({ ids: codes, noun: 'code', pathOf }, 'content-duplicate-code', source);
  if (same.length > 0) return same;
  const first = new Map<string, SheetFile>();
  return sheets.flatMap((sheet, index) => {
    const printed = kindNamed(kinds, sheet.kind).traits.perTheme
      ? principles.map(({ id }) => sheet.code + id)
      : [sheet.code];
    const code = printed.find((one) => first.has(one));
    const other = first.get(code ?? '');
    for (const one of printed) first.set(one, sheet);
    return other && code !== undefined ? printedTwice(code, other, source.at(pathOf(index))) : [];
  });
}

const printedTwice = (code: string, other: SheetFile, place: FilePlace): Problem =>
  error(
    'content-duplicate-code',
    `The code "${code}" would be printed on two sheets, this one and "${other.id}".`,
    {
      hint: 'Choose another letter; on a sheet for each principle, the number of the principle follows the code.',
      ...place,
    },
  );

/** Card 0 of each deck is for the participants' own ideas. */
const ownProposals = (kit: KitFile, source: Source): readonly Problem[] =>
  kit.principles.flatMap((principle, index) =>
    principle.decks.flatMap(({ actions }, deck) =>
      actions.includes('0')
        ? error(
            'content-invalid-id',
            'An action cannot have the number 0, which is reserved for people’s own ideas.',
            {
              hint: 'Number the actions from 1, in the editions too.',
              ...source.at(['principles', index, 'decks', deck, 'actions', actions.indexOf('0')]),
            },
          )
        : [],
    ),
  );

function references(kit: KitFile, source: Source): readonly Problem[] {
  const steps = kit.steps.map(({ id }) => id);
  const sheets = kit.sheets.map(({ id }) => id);
  return kit.sheets.flatMap((sheet, index) => [
    ...(sheet.step === undefined
      ? []
      : dangling('step', [sheet.step], steps, () => ['sheets', index, 'step'], source)),
    ...dangling('sheet', sheet.next ?? [], sheets, (item) => ['sheets', index, 'next', item], source),
  ]);
}

const dangling = (
  noun: string,
  ids: readonly string[],
  known: readonly string[],
  pathOf: (index: number) => Path,
  source: Source,
): readonly Problem[] =>
  ids.flatMap((id, index) =>
    known.includes(id)
      ? []
      : error('content-unknown-reference', `There is no ${noun} "${id}" in this kit.`, {
          hint: `${didYouMean(id, known)}The ${noun}s are: ${known.join(', ') || 'none'}.`,
          ...source.at(pathOf(index)),
        }),
  );

/** What a kind shows must be in the kit, and a key of one kind may not be used by another. */
const needs = (kit: KitFile, source: Source, kinds: FormerKinds): readonly Problem[] =>
  kit.sheets.flatMap((sheet, index) => {
    const { keys = {}, needs = {} } = kindNamed(kinds, sheet.kind);
    const lacking = [
      ...Object.entries(keys).flatMap(([key, { need }]) => (Object.hasOwn(sheet, key) ? [] : (need ?? []))),
      ...LISTS.flatMap((list) => (kit[list] ? [] : (needs[list] ?? []))),
    ];
    return [
      ...lacking.map(({ what, hint }) =>
        error('content-kind-needs', `A sheet of the kind "${sheet.kind}" needs ${what}.`, {
          hint,
          ...source.at(['sheets', index]),
        }),
      ),
      ...Object.entries(kinds)
        .filter(([kind]) => kind !== sheet.kind)
        .flatMap(([kind, { keys: others = {} }]) =>
          Object.entries(others)
            .filter(([key]) => !Object.hasOwn(keys, key) && Object.hasOwn(sheet, key))
            .map(([key, { only }]) => keyOfOtherKind(source.at(['sheets', index, key], 'key'), kind, only)),
        ),
    ];
  });

const LISTS = ['levels', 'purposes', 'reflections'] as const;

const keyOfOtherKind = (place: FilePlace, kind: string, only: string): Problem =>
  error('content-kind-takes-no', `Only a sheet of the kind "${kind}" has ${only}.`, {
    hint: 'Delete the line, or move it to that sheet.',
    ...place,
  });

type Count = keyof NonNullable<KitFile['counts']>;

function counts({ counts: expected, principles }: KitFile, source: Source): readonly Problem[] {
  const decks = principles.map((principle) => principle.decks);
  const perPrinciple: Record<Exclude<Count, 'principles'>, readonly number[]> = {
    dimensions: principles.map(({ dimensions }) => dimensions?.length ?? 0),
    challenges: principles.map(({ challenges }) => challenges.length),
    questions: decks.map(({ length }) => length),
    actions: decks.map((all) => all.reduce((sum, { actions }) => sum + actions.length, 0)),
    cases: decks.map((all) => all.filter((deck) => deck.case).length),
    tools: decks.map((all) => all.filter((deck) => deck.tool).length),
  };
  const wrong = (name: Count, found: number, where: string): readonly Problem[] =>
    expected?.[name] === undefined || expected[name] === found
      ? []
      : [
          error(
            'content-count',
            `There should be ${expected[name]} ${name}, but there are ${found}${where}.`,
            {
              hint: 'Check what was lost or added by accident, or correct the number here.',
              ...source.at(['counts', name]),
            },
          ),
        ];
  return [
    ...wrong('principles', principles.length, ''),
    ...Object.entries(perPrinciple).flatMap(([name, found]) =>
      wrong(
        name as Count,
        found.reduce((sum, count) => sum + count, 0),
        ` (by principle: ${found.join(', ')})`,
      ),
    ),
  ];
}
