// The kind `scales`: a scale for each item of a list.

import { boxTexts } from '../../furniture/box-texts.ts';
import { codeOnSheet } from '../../furniture/item-code.ts';
import type { Limit } from '../../kit/kind.ts';
import type { Chain } from '../../kit/kinds.ts';
import type { Kit, ListItem } from '../../kit/kit.ts';
import { plain } from '../../text.ts';
import type { Kind } from '../kind.ts';
import { checkScales } from './check.ts';
import { scales } from './layout.ts';
import { endsOf, questionOf, type RowPart, rowParts } from './parts.ts';
import { type ScalesKeys, type ScalesSheet, scalesKeys, scalesTexts } from './sheet.ts';

export const scalesKind: Kind<ScalesSheet, ScalesKeys> = {
  keys: scalesKeys,
  texts: (sheet) => scalesTexts(sheet),
  lists: ({ show }) => [{ list: show, path: ['show'] }],
  rows: ({ show }) => show,
  check: checkScales,
  limits: (sheet) => [...rowLimits(sheet), ...LIMITS],
  layout: scales,
  expected: (kit, sheet, item) => {
    const parts = rowParts(kit, sheet, item);
    const chains = parts.flatMap((part) => chainsOf(kit, sheet, part));
    // A plan may leave out the rows of a theme.
    const whole =
      item !== undefined || parts.every(({ rows }) => rows.every(({ theme }) => theme === undefined));
    return {
      always: [
        ...(item ? [[item.text, ...chains.flat()]] : whole ? chains : []),
        sheet.texts.levels ?? [],
        ...boxTexts(kit, sheet.boxes, sheet.texts.fields).map(({ title, prompt }) => [
          title,
          ...(prompt ? [prompt] : []),
        ]),
        ...(sheet.format === undefined ? [[kit.words.labels.measure]] : []),
      ],
      ...(!whole && { together: chains }),
    };
  },
};

/** The rows with what they belong to; each alone if they are the themes themselves. */
const chainsOf = (kit: Kit, sheet: ScalesSheet, { parent, rows }: RowPart): readonly Chain[] =>
  sheet.show === kit.themes
    ? rows.map((row) => rowTexts(kit, sheet, row))
    : [[...(parent ? [parent.text] : []), ...rows.flatMap((row) => rowTexts(kit, sheet, row))]];

const rowTexts = (kit: Kit, sheet: ScalesSheet, row: ListItem): Chain => {
  const question = questionOf(sheet, row);
  return [
    ...(sheet.mark === 'dot' ? [plain(codeOnSheet(kit, sheet.code, sheet.show, row), row.text.lang)] : []),
    ...(question ? [question] : []),
    ...(sheet.levels === 'own' ? endsOf(row) : []),
  ];
};

/** A row beside a scale may take three lines, in a table one. */
const rowLimits = ({ show, levels, mark }: ScalesKeys): readonly Limit[] =>
  levels === 'own'
    ? ['low', 'high'].map((field) => ({ most: 60, what: 'an end of a scale', list: show, field }))
    : [{ most: mark === 'dot' ? 75 : 65, what: 'a row of scales', list: show }];

const LIMITS: readonly Limit[] = [
  { most: 30, what: 'a level', key: 'levels.*' },
  { most: 60, what: 'a prompt', key: 'fields.*.prompt' },
];
