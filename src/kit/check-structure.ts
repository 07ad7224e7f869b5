// Rules that the schema of kit.yaml cannot express: unique ids, valid references, minutes and limits that agree.
import { error, type Problem, warning } from '../problem.ts';
import type { Path } from '../yaml/locate.ts';
import { didYouMean } from '../yaml/near.ts';
import type { Content, FilePlace } from '../yaml/read.ts';
import type { AllKindRules, Reference } from './kind.ts';
import { kindNamed } from './kinds.ts';
import { chainOf, positionCode, type SheetStructure, type Structure } from './structure.ts';

/** Every problem in a kit.yaml that matches its schema. Problems: content-duplicate-id, -duplicate-code, -unknown-reference, -list-circle, -no-themes, -unused-list, -tables, -minutes, -no-links, and those of the kinds. */
export const checkStructure = (kit: Structure, source: Content, kinds: AllKindRules): readonly Problem[] => [
  ...repeated('step', kit.steps, 'id', ['steps'], source),
  ...repeated('sheet', kit.sheets, 'id', ['sheets'], source),
  ...repeated('code', kit.sheets, 'code', ['sheets'], source),
  ...printedTwice(kit, source),
  ...circles(kit, source),
  ...listsOnSheets(kit, source, kinds),
  ...tables(kit, source),
  ...times(kit, source),
  ...linksOfLists(kit, source),
  ...readers(kit, source),
  ...packs(kit, source),
  ...kit.sheets.flatMap((sheet, i) => {
    const { check } = kindNamed(kinds, sheet.kind);
    return check?.(sheet, kit, (path, part) => source.at(['sheets', i, ...path], part), kinds) ?? [];
  }),
];

function repeated<K extends string>(
  noun: string,
  things: readonly Readonly<Record<K, unknown>>[],
  key: K,
  path: Path,
  source: Content,
): readonly Problem[] {
  const values = things.map((thing) => String(thing[key]));
  return values.flatMap((value, i) => {
    const first = values.indexOf(value);
    if (first === i) return [];
    const code = noun === 'code' ? 'content-duplicate-code' : 'content-duplicate-id';
    return error(
      code,
      `The ${noun} "${value}" is used twice; the first is in line ${source.at([...path, first, key]).line}.`,
      {
        hint:
          noun === 'code'
            ? 'Give one of them another code.'
            : 'Give one of them another name, in the editions too.',
        ...source.at([...path, i, key]),
      },
    );
  });
}

/** A list that is its own parent, directly or through others. */
const circles = ({ lists }: Structure, source: Content): readonly Problem[] =>
  Object.keys(lists).flatMap((id) => {
    const [outermost = id] = chainOf(lists, id);
    return lists[outermost]?.of === id
      ? error('content-list-circle', `The list "${id}" is among its own parents.`, {
          hint: 'Name another list after "of", or delete it.',
          ...source.at(['lists', id, 'of']),
        })
      : [];
  });

/** The codes that a sheet is printed with: one for each item has its number after it. */
const printedCodes = ({ code, each }: SheetStructure, { lists }: Structure): readonly string[] => {
  const { of, letters = false, count = MOST_NUMBERED } = (each !== undefined && lists[each]) || {};
  // No code has the point or hyphen of an item that belongs to another.
  if (each === undefined || of !== undefined) return [code];
  return Array.from({ length: Math.min(count, MOST_NUMBERED) }, (_, i) => code + positionCode(i, letters));
};
/** After the capital letter of a code there is room for two digits. */
const MOST_NUMBERED = 99;

/** A printed code must identify one sheet only. */
function printedTwice(kit: Structure, source: Content): readonly Problem[] {
  const first = new Map<string, SheetStructure>();
  return kit.sheets.flatMap((sheet, i) => {
    const printed = printedCodes(sheet, kit);
    const code = printed.find((one) => first.has(one) && first.get(one)?.code !== sheet.code);
    const other = first.get(code ?? '');
    for (const one of printed) first.set(one, sheet);
    return other && code !== undefined
      ? error(
          'content-duplicate-code',
          `The code "${code}" would be printed on two sheets, this one and "${other.id}".`,
          {
            hint: 'Choose another letter; on a sheet for each item of a list, the number of the item follows the code.',
            ...source.at(['sheets', i, 'code']),
          },
        )
      : [];
  });
}

/** A name in kit.yaml and what it must be a name of. */
interface Named {
  readonly noun: string;
  readonly name: string | undefined;
  readonly known: readonly string[];
  readonly path: Path;
}

function references(kit: Structure, source: Content, kinds: AllKindRules): readonly Problem[] {
  const lists = Object.keys(kit.lists);
  const steps = kit.steps.map(({ id }) => id);
  const sheets = kit.sheets.map(({ id }) => id);
  const list = (name: string | undefined, path: Path): Named => ({ noun: 'list', name, known: lists, path });
  const all: readonly Named[] = [
    list(kit.themes, ['themes']),
    ...lists.map((id) => list(kit.lists[id]?.of, ['lists', id, 'of'])),
    ...Object.keys(kit.links ?? {}).map((id) => list(id, ['links', id])),
    ...kit.steps.map(({ each }, i) => list(each, ['steps', i, 'each'])),
    ...kit.sheets.flatMap((sheet, i) => {
      const at = (...path: Path): Path => ['sheets', i, ...path];
      return [
        list(sheet.each, at('each')),
        ...(typeof sheet.copies === 'string' ? [list(sheet.copies, at('copies'))] : []),
        ...shownOn(sheet, kinds).map((one) => list(one.list, at(...one.path))),
        { noun: 'step', name: sheet.step, known: steps, path: at('step') },
        ...(sheet.next ?? []).map((name, n) => ({ noun: 'sheet', name, known: sheets, path: at('next', n) })),
      ];
    }),
  ];
  return all.flatMap(({ noun, name, known, path }) =>
    name === undefined || known.includes(name)
      ? []
      : error('content-unknown-reference', `There is no ${noun} "${name}" in this kit.`, {
          hint: `${didYouMean(name, known)}The ${noun}s are: ${known.join(', ') || 'none'}.`,
          ...source.at(path),
        }),
  );
}

const shownOn = (sheet: SheetStructure, kinds: AllKindRules): readonly Reference[] =>
  kindNamed(kinds, sheet.kind).lists?.(sheet) ?? [];

/** A list that is misspelt where it is shown is not unused. */
const listsOnSheets = (kit: Structure, source: Content, kinds: AllKindRules): readonly Problem[] => {
  const unknown = references(kit, source, kinds);
  return unknown.length > 0 ? unknown : unusedLists(kit, source, kinds);
};

/** A warning: its texts would never be printed. A parent is used if one of its lists is. */
function unusedLists(kit: Structure, source: Content, kinds: AllKindRules): readonly Problem[] {
  const named = [
    kit.themes,
    ...kit.steps.map(({ each }) => each),
    ...kit.sheets.flatMap((sheet) => [sheet.each, ...shownOn(sheet, kinds).map(({ list }) => list)]),
  ].flatMap((id) => id ?? []);
  const used = new Set(named.flatMap((id) => chainOf(kit.lists, id)));
  return Object.keys(kit.lists)
    .filter((id) => !used.has(id))
    .map((id) =>
      warning('content-unused-list', `No sheet shows the list "${id}".`, {
        hint: 'Name it under "show" of a sheet, or delete it, in the editions too.',
        ...source.at(['lists', id], 'key'),
      }),
    );
}

const tables = ({ tables: seats }: Structure, source: Content): readonly Problem[] =>
  !seats || (seats.least <= seats.best && seats.best <= seats.most)
    ? []
    : [
        error('content-tables', 'The people at a table must be least ≤ best ≤ most.', {
          hint: 'Correct the three numbers.',
          ...source.at(['tables']),
        }),
      ];

/** Minutes are added up once every length has its name. */
const times = (kit: Structure, source: Content): readonly Problem[] => {
  const unknown = kit.lengths ? lengthNames(kit, source) : noLengths(kit, source);
  return unknown.length > 0 ? unknown : minutes(kit, source);
};

/** Steps with minutes, each in lengths that no one has named. */
const noLengths = ({ steps }: Structure, source: Content): readonly Problem[] => {
  const names = [...new Set(steps.flatMap((step) => Object.keys(step)))].filter(
    (key) => !STEP_KEYS.includes(key),
  );
  const sums = names.map(
    (name) => `${name}: ${steps.reduce((sum, step) => sum + (minutesIn(step, name) ?? 0), 0)}`,
  );
  return names.length === 0
    ? []
    : [
        error('content-minutes', 'The steps have minutes, but the kit has no lengths.', {
          hint: `Add "lengths: { ${sums.join(', ')} }" above the lists.`,
          ...source.at(['steps'], 'key'),
        }),
      ];
};

/** A length's minutes must be those of its steps; a step that is done once for each item counts once. */
const minutes = ({ lengths = {}, steps }: Structure, source: Content): readonly Problem[] =>
  Object.entries(lengths).flatMap(([length, said]) => {
    const sum = steps.reduce((all, step) => all + (minutesIn(step, length) ?? 0), 0);
    return sum === said
      ? []
      : error('content-minutes', `The steps take ${sum} minutes in "${length}", not ${said}.`, {
          hint: `Correct the minutes of the steps, or write ${sum} here.`,
          ...source.at(['lengths', length]),
        });
  });

export const minutesIn = (step: Structure['steps'][number], length: string): number | undefined =>
  Object.hasOwn(step, length) && typeof step[length] === 'number' ? step[length] : undefined;

const STEP_KEYS: readonly string[] = ['id', 'each', 'break', 'theme', 'tables', 'perTable'];

/** Every other key of a step is a length. */
export const isStepKey = (key: string, lengths: readonly string[]): boolean =>
  STEP_KEYS.includes(key) || lengths.includes(key);

export const unknownStepKey = (key: string, lengths: readonly string[], place: FilePlace): Problem =>
  error('content-unknown-key', `A step has no key "${key}", and there is no length of that name.`, {
    hint: `${didYouMean(key, [...lengths, ...STEP_KEYS])}The keys of a step are: ${STEP_KEYS.join(', ')}; the lengths: ${lengths.join(', ') || 'none'}.`,
    ...place,
  });

const lengthNames = ({ lengths = {}, steps }: Structure, source: Content): readonly Problem[] =>
  steps.flatMap((step, i) =>
    Object.keys(step)
      .filter((key) => !isStepKey(key, Object.keys(lengths)))
      .map((key) => unknownStepKey(key, Object.keys(lengths), source.at(['steps', i, key], 'key'))),
  );

/** People that one print serves: the others have one each, or one a table. */
const readers = ({ sheets }: Structure, source: Content): readonly Problem[] =>
  sheets.flatMap((sheet, i) =>
    typeof sheet.for !== 'number' || sheet.per === 'room'
      ? []
      : error('content-kind-takes-no', `A sheet for a ${sheet.per} is not shared by ${sheet.for} people.`, {
          hint: 'Delete "for", or write "per: room".',
          ...source.at(['sheets', i, 'for'], 'key'),
        }),
  );

/** A pack belongs to a theme, as every sheet in it does. */
const packs = ({ sheets, themes }: Structure, source: Content): readonly Problem[] =>
  sheets.flatMap(({ per, each }, i) =>
    per !== 'pack' || (each !== undefined && each === themes)
      ? []
      : error(
          'content-kind-needs',
          'A pack is of a theme, but there is not one of this sheet for each theme.',
          {
            hint: `Add "each: ${themes ?? 'THEMES'}", the list of the themes, or write "per: room".`,
            ...source.at(['sheets', i, 'per']),
          },
        ),
  );

const linksOfLists = ({ lists, links = {} }: Structure, source: Content): readonly Problem[] =>
  Object.keys(links)
    .filter((id) => Object.hasOwn(lists, id) && lists[id]?.links === undefined)
    .map((id) =>
      error('content-no-links', `The list "${id}" has no addresses.`, {
        hint: `Add "links: true" to it, or delete these.`,
        ...source.at(['links', id], 'key'),
      }),
    );
