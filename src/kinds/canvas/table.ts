// Rows to fill in: so many, or one for each item of a list, which is then the head of its row.

import { blockPaint, corner, ground, stroke } from '../../furniture/block.ts';
import { columnHeads } from '../../furniture/column-heads.ts';
import { type Block, element, ink, own, set, setAll } from '../../furniture/context.ts';
import { type Box, box } from '../../geometry.ts';
import type { Kit } from '../../kit/kit.ts';
import { rows as rowsIn } from '../../layout/grid.ts';
import { line, pen, rect } from '../../layout/shapes.ts';
import type { Item } from '../../scene.ts';
import type { Text } from '../../text.ts';
import { type Field, type FieldForm, whereOf } from './field.ts';
import { itemsIn } from './items.ts';
import type { CanvasField, CanvasSheet, FieldTexts } from './sheet.ts';

export type TableField = Field<Extract<CanvasField, { readonly rows: number | string }>>;

/** mm: the row of column heads. */
const HEADS = 9;
/** mm: a small card before a row, the column it is in, and the row that has room for it. */
const CARD = { width: 18, height: 12, column: 36, row: 14.5 };
/** Widths of the columns that have words which ship, and of any other; of a column with the heads of rows. */
const WIDTHS: Readonly<Record<string, number>> = {
  what: 42,
  action: 42,
  idea: 42,
  first: 26,
  who: 18,
  when: 14,
};
const OTHER = 30;
const ROW_HEADS = 26;
/** Of the table, if it has no columns. */
const ROW_HEADS_ALONE = 0.28;

interface Shipped {
  readonly name: Text;
  readonly fields?: Readonly<Record<string, FieldTexts>>;
}

/** The head of a column: the field's own, or the word that ships for it on a sheet of that id, or on any. */
export function headOfColumn(kit: Kit, sheet: CanvasSheet, field: string, column: string): Text {
  const words = kit.words;
  const sheets: Readonly<Record<string, Shipped>> = words.sheets;
  const columns: FieldTexts = words.columns;
  const found =
    sheet.texts.fields?.[field]?.[column] ??
    (Object.hasOwn(sheets, sheet.id) ? sheets[sheet.id]?.fields?.[field]?.[column] : undefined) ??
    columns[column];
  if (!found) throw new Error(`no words for the column "${column}", although the edition was checked`);
  return found;
}

/** Where the columns of a table are, without the left edge of the table; mm. */
interface Columns {
  /** The small cards, with the number of the row before them. */
  readonly cards: number;
  readonly rowHeads: number;
  /** Of the columns to write in, in proportion. */
  readonly shares: readonly number[];
}

function columnsOf({ form, width }: TableField): Columns {
  const { columns = [], widths, card, rows } = form;
  const cards = card ? CARD.column : 0;
  const parts = widths ?? columns.map((id) => WIDTHS[id] ?? OTHER);
  const sum = parts.reduce((all, part) => all + part, 0);
  const listed = typeof rows === 'string';
  // Widths of one's own say nothing of how wide the heads of rows should be.
  const share = columns.length === 0 ? ROW_HEADS_ALONE : widths ? 0.2 : ROW_HEADS / (ROW_HEADS + sum);
  const rowHeads = listed ? (width - cards) * share : 0;
  return { cards, rowHeads, shares: sum === 0 ? [1] : parts.map((part) => part / sum) };
}

/** `large`: with a title in the larger type, as the only kind of field on its sheet. */
export function tableForm(field: TableField, large: boolean): FieldForm {
  const { context, sheet, form, measures } = field;
  const { columns = [], lines = 1, card } = form;
  const title = titleOf(field, large);
  const placed = columnsOf(field);
  const items = typeof form.rows === 'string' ? itemsIn(field, form.rows) : [];
  const count = typeof form.rows === 'number' ? form.rows : items.length;
  const named = setAll(
    context,
    'label',
    items.map(({ text }) => ({
      text,
      width: placed.rowHeads - 4,
      height: 17,
      maxLines: 3,
      where: whereOf(field),
    })),
    { hyphenate: true },
  );
  const heads = columns.map((column) => headOfColumn(context.kit, sheet, field.name, column));
  const top = title.height + (heads.length > 0 || card ? HEADS : 0);
  const row = Math.max(
    lines * measures.pitch.least,
    card ? CARD.row : 0,
    ...named.map(({ height }) => height + 3),
  );
  return {
    least: top + count * row,
    draw: (b) => [
      ...title.draw(b),
      ...drawTable(
        { field, heads, named, count, placed },
        box(b.x, b.y + title.height, b.width, b.height - title.height),
      ),
    ],
  };
}

interface Title extends FieldForm {
  readonly height: number;
}

/** The title over a table, and what to write in it. */
function titleOf(field: TableField, large: boolean): Title {
  const { context, texts, width, measures } = field;
  const { colours } = context.theme.template;
  const slot = { width, height: 10, maxLines: 1, where: whereOf(field) };
  const title =
    texts.title && set(context, large ? 'section' : 'guideSection', { text: texts.title, ...slot });
  const prompt =
    texts.prompt && set(context, 'card', { text: texts.prompt, ...slot, height: 11, maxLines: 2 });
  const heading = title ? (large ? 11.6 : measures.tableTitle) : 0;
  const height = heading + (prompt ? prompt.height + 1.5 : 0);
  return {
    least: height,
    height,
    draw: ({ x, y }) => [
      ...(title ? [element('heading', ink(title, x, y, width, { fill: field.colour }), { level: 2 })] : []),
      ...(prompt
        ? [element('paragraph', ink(prompt, x, y + (title?.height ?? 0), width, { fill: colours.ink }))]
        : []),
    ],
  };
}

interface Table {
  readonly field: TableField;
  readonly heads: readonly Text[];
  /** The heads of rows. */
  readonly named: readonly Block[];
  readonly count: number;
  readonly placed: Columns;
}

/** Rows to write in are not content: read aloud, they would be empty cells. Those that have a head are. */
function drawTable(table: Table, b: Box): readonly Item[] {
  const { field, heads, named, placed } = table;
  const { context, sheet, form } = field;
  const { colours } = context.theme.template;
  const headed = heads.length > 0 || form.card === true;
  const top = b.y + (headed ? HEADS : 0);
  const cells = rowsIn(box(b.x, top, b.width, b.y + b.height - top), table.count);
  const left = b.x + placed.cards + placed.rowHeads;
  const room = box(left, b.y, b.x + b.width - left, b.height);
  const { xs, blocks } = columnHeads(context, sheet, { heads, shares: placed.shares, box: room });
  const card = form.card ? headOfColumn(context.kit, sheet, field.name, 'card') : undefined;
  const heading = [
    ...(card ? [cardHead(field, card, b)] : []),
    ...(named.length > 0 ? [element('cell', [])] : []),
    ...blocks.map((block, i) =>
      element(
        'column-header',
        ink(block, (xs[i] ?? 0) + 2.5, b.y + (HEADS - block.leading) / 2, b.width, { fill: colours.ink }),
      ),
    ),
  ];
  const words = named.map((block, i) => {
    const { y = 0, height = 0 } = cells[i] ?? {};
    const said = ink(block, b.x + placed.cards + 2, y + (height - block.height) / 2, b.width, {
      fill: colours.ink,
    });
    return { said };
  });
  return [
    ...(headed ? ground(context, box(b.x, b.y, b.width, HEADS)) : []),
    ...(headed
      ? [
          element('table', [
            element('row', heading),
            ...words.map(({ said }) =>
              element('row', [
                ...(card ? [element('cell', [])] : []),
                element('row-header', said),
                ...blocks.map(() => element('cell', [])),
              ]),
            ),
          ]),
        ]
      : words.length > 0
        ? [
            element(
              'list',
              words.map(({ said }) => element('list-item', [element('body', said)])),
            ),
          ]
        : []),
    ...cells.flatMap((cell, i) => [
      ...(form.card ? smallCard(field, i + 1, cell) : []),
      ...rowLines(field, cell, left, named.length > 0 && heads.length === 0),
    ]),
    ...[...(named.length > 0 && heads.length > 0 ? [left] : []), ...xs.slice(1)].map((x) =>
      line(x, b.y, x, b.y + b.height, pen(colours.rule)),
    ),
  ];
}

const cardHead = (field: TableField, text: Text, b: Box): Item => {
  const { context } = field;
  const width = CARD.column - CARD_AT - 2;
  const block = set(context, 'label', { text, width, height: 6, maxLines: 1, where: whereOf(field) });
  const y = b.y + (HEADS - block.leading) / 2;
  return element(
    'column-header',
    ink(block, b.x + CARD_AT, y, width, { fill: context.theme.template.colours.ink }),
  );
};

/** mm: the card, from the left edge of the table. */
const CARD_AT = 12;

/** The number of the row and a small card, to copy the code of a card to. */
const smallCard = (field: TableField, n: number, { x, y, height }: Box): readonly Item[] => {
  const { context, colour } = field;
  const { colours } = context.theme.template;
  const number = set(context, 'guideSection', {
    text: own(context, String(n)),
    width: CARD_AT - 3,
    height: 8,
    maxLines: 1,
    where: { group: 'number' },
  });
  const b = box(x + CARD_AT, y + (height - CARD.height) / 2, CARD.width, CARD.height);
  const r = corner(context, 1);
  return [
    element('artifact', ink(number, x + 2, y + (height - number.leading) / 2, CARD_AT, { fill: colour })),
    rect(b, { fill: colours.paper, stroke: stroke(context, colours.soft, 0.3) }, r),
    rect(box(b.x, b.y, b.width, 3.4), blockPaint(context, colours.soft), r),
  ];
};

/** The line under a row, and lines in it: as many as are asked for, and more where they are so still far enough apart. */
function rowLines(
  { context, form, measures }: TableField,
  cell: Box,
  left: number,
  indented: boolean,
): readonly Item[] {
  const { colours } = context.theme.template;
  const lines = Math.max(form.lines ?? 1, Math.floor(cell.height / measures.pitch.best));
  const [bottom, right] = [cell.y + cell.height, cell.x + cell.width];
  return [
    ...Array.from({ length: lines - 1 }, (_, i) => {
      const y = cell.y + ((i + 1) * cell.height) / lines;
      return line(indented ? left : left + 2.5, y, right, y, pen(colours.rule));
    }),
    line(cell.x, bottom, right, bottom, pen(colours.soft, 0.3)),
  ];
}
