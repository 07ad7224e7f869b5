// Rows to fill in: so many, or one for each item of a list, which is then the head of its row.
import { type Block, element, ink, set, setAll, topOfCap } from '../../furniture/context.ts';
import { box } from '../../geometry.ts';
import type { Kit } from '../../kit/kit.ts';
import type { Text } from '../../text.ts';
import { type FieldForm, whereOf } from './field.ts';
import { itemsIn } from './items.ts';
import type { CanvasSheet, FieldTexts } from './sheet.ts';
import { CARD_FORM, drawRows, HEADS, type TableField, type TableParts } from './table-rows.ts';

/** Parts of the width of the columns that have words which ship, and of any other. */
const PARTS: Readonly<Record<string, number>> = {
  what: 50,
  action: 50,
  // On a board, whoever takes an idea is in its third column.
  idea: (26 * 262) / 122,
  first: 24,
  who: 16,
  when: 10,
};
const OTHER = 30;
/** Of the width: the heads of rows beside columns, and without columns. */
const ROW_HEADS = { beside: 0.22, alone: 0.28 };

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

/** `large`: with a title in the larger type, as the only kind of field on its sheet. */
export function tableForm(field: TableField, large: boolean): FieldForm {
  const { context, sheet, form, width, measures, alone } = field;
  const { columns = [], widths, lines = 1, card, rows } = form;
  const items = typeof rows === 'string' ? itemsIn(field, rows) : [];
  const count = typeof rows === 'number' ? rows : items.length;
  const rowHeads =
    items.length === 0 ? 0 : width * (columns.length === 0 ? ROW_HEADS.alone : ROW_HEADS.beside);
  const named = setAll(
    context,
    'label',
    items.map(({ text }) => ({
      text,
      width: rowHeads - 4,
      height: 17,
      maxLines: 3,
      where: whereOf(field),
    })),
    { hyphenate: true },
  );
  const parts = widths ?? columns.map((id) => PARTS[id] ?? OTHER);
  const sum = parts.reduce((all, part) => all + part, 0);
  const isPlain = alone && field.texts.title === undefined && items.length === 0 && columns.length > 0;
  const table: TableParts = {
    field,
    heads: columns.map((column) => headOfColumn(context.kit, sheet, field.name, column)),
    card: card && headOfColumn(context.kit, sheet, field.name, 'card'),
    named,
    rowHeads,
    count,
    shares: sum === 0 ? [1] : parts.map((part) => part / sum),
    manner: isPlain && !card ? 'columns' : 'rules',
  };
  const title = titleOf(field, large);
  const headed = columns.length > 0 || card === true;
  const heads = headed ? HEADS[table.manner] : 0;
  // With its heads, a title is as high as the heads of the fields beside it.
  const above = headed && title.height > 0 ? Math.max(title.height, measures.head - heads) : title.height;
  const row = Math.max(
    lines * measures.pitch.least,
    card ? CARD_FORM.least : 0,
    ...named.map(({ height }) => height + 3),
  );
  return {
    least: above + heads + count * row,
    draw: (b) => [
      ...title.draw(b),
      ...drawRows(table, box(b.x, b.y + above, b.width, b.height - above), heads),
    ],
  };
}

interface Title extends FieldForm {
  readonly height: number;
}

/** mm: the capitals of a title below the top of its field, the space under it, and a line of 20 pt in the type of sections. */
const TITLE = { cap: 1, under: 2, height: 8.2 };

/** The title over a table, and what to write in it. */
function titleOf(field: TableField, large: boolean): Title {
  const { context, texts, width } = field;
  const { colours } = context.theme.template;
  const slot = { width, height: TITLE.height, maxLines: 1, where: whereOf(field) };
  const title =
    texts.title && set(context, large ? 'section' : 'guideSection', { text: texts.title, ...slot });
  const prompt =
    texts.prompt && set(context, 'card', { text: texts.prompt, ...slot, height: 11, maxLines: 2 });
  const heading = title ? TITLE.cap + title.cap + TITLE.under : 0;
  const height = heading + (prompt ? prompt.height + 1 : 0);
  return {
    least: height,
    height,
    draw: ({ x, y }) => [
      ...(title
        ? [
            element('heading', ink(title, x, topOfCap(title, y + TITLE.cap), width, { fill: field.colour }), {
              level: 2,
            }),
          ]
        : []),
      ...(prompt ? [element('paragraph', promptIn(prompt, x, y + heading, width, colours.ink))] : []),
    ],
  };
}

const promptIn = (prompt: Block, x: number, y: number, width: number, fill: string) =>
  ink(prompt, x, y, width, { fill });
