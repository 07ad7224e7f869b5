// What the keys of a canvas cannot express: a drawing of rectangles, and a field for each of them.

import type { Structure } from '../../kit/structure.ts';
import { error, type Problem } from '../../problem.ts';
import type { KeyOrValue, Path } from '../../yaml/locate.ts';
import { didYouMean, nearest } from '../../yaml/near.ts';
import type { FilePlace } from '../../yaml/read.ts';
import { areasOf, brokenRow, cellsOf } from './areas.ts';
import type { CanvasKeys } from './sheet.ts';

type At = (path: Path, part?: KeyOrValue) => FilePlace;

/** Problems: content-areas, content-columns, content-kind-needs. */
export const checkCanvas = (
  sheet: CanvasKeys,
  kit: Pick<Structure, 'themes'>,
  at: At,
): readonly Problem[] => [
  ...drawing(sheet, at),
  ...heights(sheet, at),
  ...columns(sheet, at),
  ...subject(sheet, kit, at),
];

/** Only themes have tiles. */
const subject = (
  { subject: list }: CanvasKeys,
  { themes }: Pick<Structure, 'themes'>,
  at: At,
): readonly Problem[] =>
  typeof list !== 'string' || list === themes
    ? []
    : [
        error(
          'content-kind-needs',
          `The items of "${list}" have no tiles to ring: they are not the themes.`,
          {
            hint: `Write ${themes === undefined ? '' : `"${themes}", or `}"true" for a line to write on.`,
            ...at(['subject']),
          },
        ),
      ];

/** A field that is misspelt in the drawing, or missing from a row that is too short, is reported once. */
const drawing = (sheet: CanvasKeys, at: At): readonly Problem[] => {
  const rows = uneven(sheet, at);
  return [
    ...rows,
    ...rectangles(sheet, at),
    ...strangers(sheet, at),
    ...(rows.length > 0 ? [] : undrawn(sheet, at)),
  ];
};

const wrong = (message: string, hint: string, place: FilePlace): Problem =>
  error('content-areas', message, { hint, ...place });

const count = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;

const are = (n: number): string => (n === 1 ? 'is' : 'are');

function uneven({ areas }: CanvasKeys, at: At): readonly Problem[] {
  const lengths = cellsOf(areas).map((row) => row.length);
  const [first = 0] = lengths;
  const odd = lengths.findIndex((length) => length !== first);
  if (odd < 0) return [];
  return [
    wrong(
      `This row of areas has ${count(lengths[odd] ?? 0, 'name')}, and the first row has ${first}.`,
      'Write a name for each column in every row: repeat the name of a field that is wider, or write "." for an empty cell.',
      at(['areas', odd]),
    ),
  ];
}

const rectangles = ({ areas }: CanvasKeys, at: At): readonly Problem[] =>
  areasOf(areas).flatMap((area) => {
    const row = brokenRow(areas, area);
    return row === undefined
      ? []
      : wrong(
          `The field "${area.name}" is not a rectangle in areas.`,
          'Write its name in cells that make a rectangle, in neighbouring rows and columns.',
          at(['areas', row]),
        );
  });

const strangers = ({ areas, fields }: CanvasKeys, at: At): readonly Problem[] =>
  areasOf(areas)
    .filter(({ name }) => !Object.hasOwn(fields, name))
    .map(({ name, row }) =>
      wrong(
        `There is no field "${name}" on this sheet.`,
        `${didYouMean(name, Object.keys(fields))}The fields are: ${Object.keys(fields).join(', ') || 'none'}.`,
        at(['areas', row]),
      ),
    );

function undrawn({ areas, fields }: CanvasKeys, at: At): readonly Problem[] {
  const names = areasOf(areas).map(({ name }) => name);
  const meant = names
    .filter((name) => !Object.hasOwn(fields, name))
    .map((name) => nearest(name, Object.keys(fields)));
  return Object.keys(fields)
    .filter((name) => !names.includes(name) && !meant.includes(name))
    .map((name) =>
      wrong(
        `The field "${name}" has no place in areas.`,
        'Write its name where it is on the page, or delete the field.',
        at(['fields', name], 'key'),
      ),
    );
}

const heights = ({ areas, heights: given }: CanvasKeys, at: At): readonly Problem[] =>
  given === undefined || given.length === areas.length
    ? []
    : [
        wrong(
          `There ${are(given.length)} ${count(given.length, 'height')} for ${count(areas.length, 'row')} of areas.`,
          'Write one height for each row.',
          at(['heights']),
        ),
      ];

/** Keys of a field's texts that are not columns. */
const TAKEN: readonly string[] = ['title', 'prompt', 'text'];

const columns = ({ fields }: CanvasKeys, at: At): readonly Problem[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    if (!('rows' in field)) return [];
    const { columns: ids = [], widths } = field;
    const place = (key: string, i?: number): FilePlace =>
      at(['fields', name, key, ...(i === undefined ? [] : [i])]);
    const bad = ids.findIndex((id, i) => TAKEN.includes(id) || ids.indexOf(id) !== i);
    const id = ids[bad];
    return [
      ...(id === undefined
        ? []
        : [
            error(
              'content-columns',
              TAKEN.includes(id)
                ? `A column cannot be called "${id}": that is another text of the field.`
                : `The column "${id}" is there twice.`,
              { hint: 'Give it another name, in the editions too.', ...place('columns', bad) },
            ),
          ]),
      ...(widths === undefined || widths.length === ids.length
        ? []
        : [
            error(
              'content-columns',
              `There ${are(widths.length)} ${count(widths.length, 'width')} for ${count(ids.length, 'column')}.`,
              { hint: 'Write one width for each column.', ...place('widths') },
            ),
          ]),
    ];
  });
