// The heads and rows of a table to fill in: with rules and a line between its columns, or columns side by side under heads of their own.
import { corner, isTinted, stroke } from '../../furniture/block.ts';
import { type Block, element, ink, own, set, setAll, topOfCap, tryOut } from '../../furniture/context.ts';
import { writingPen } from '../../furniture/rules.ts';
import { type Box, box } from '../../geometry.ts';
import { rows as rowsIn } from '../../layout/grid.ts';
import { line, pen, rect, rounded } from '../../layout/shapes.ts';
import type { Item } from '../../scene.ts';
import type { Text } from '../../text.ts';
import { rowHeights } from './areas.ts';
import { type Field, whereOf } from './field.ts';
import type { CanvasField } from './sheet.ts';

export type TableField = Field<Extract<CanvasField, { readonly rows: number | string }>>;

/** What a table is drawn from, without its title. */
export interface TableParts {
  readonly field: TableField;
  readonly heads: readonly Text[];
  /** The head of the small cards before the rows. */
  readonly card: Text | undefined;
  /** The heads of rows, and mm that they take. */
  readonly named: readonly Block[];
  readonly rowHeads: number;
  readonly count: number;
  /** Of the columns to write in: they are 1 together. */
  readonly shares: readonly number[];
  readonly manner: 'rules' | 'columns';
}

/** mm: the heads of columns. */
export const HEADS = { rules: 8, columns: 12 } as const;
/** mm: a small card before a row, larger in high rows; the row's number and the space after the card; the lowest row. */
export const CARD_FORM = {
  small: { width: 18, height: 12.6 },
  large: { width: 26, height: 16.7 },
  high: 28,
  band: 0.35,
  number: 14,
  after: 6,
  least: 16,
} as const;
/** mm: from the line before a column to its head; between columns side by side, and in their heads. */
export const AFTER_RULE = 3;
const GUTTER = 6;
export const HEAD_PAD = 5;
/** mm: the height of a line of 11 pt in the type of labels, and of 24 pt in that of two-line titles. */
const LABEL = 4.7;
const NUMBER = 9.3;
/** mm: the capitals of heads above their rule, and the ends of lines between columns from the rules. */
const OVER_RULE = 2.4;
const SHORTER = 4;

interface Column {
  readonly x: number;
  readonly width: number;
}

/** Rows to write in are not content: read aloud, they would be empty cells. Those that have a head are. */
export function drawRows(table: TableParts, b: Box, heads: number): readonly Item[] {
  const { field, named, card, rowHeads, manner } = table;
  const top = b.y + heads;
  const cells = rowsIn(box(b.x, top, b.width, b.y + b.height - top), table.count);
  const size = (cells[0]?.height ?? 0) >= CARD_FORM.high ? CARD_FORM.large : CARD_FORM.small;
  const lead = card ? CARD_FORM.number + size.width + CARD_FORM.after : 0;
  const columns = columnsOf(table, { x: b.x + lead + rowHeads, width: b.width - lead - rowHeads });
  const parts: Parts = { table, columns, lead };
  return [
    ...headed(parts, b, heads, top),
    ...cells.flatMap((cell, i) => [
      ...(card ? smallCard(field, i + 1, cell, size) : []),
      ...(manner === 'columns' ? ownLines(parts, cell) : rowLines(parts, cell, named.length > 0)),
    ]),
  ];
}

interface Parts {
  readonly table: TableParts;
  readonly columns: readonly Column[];
  /** mm: the small cards. */
  readonly lead: number;
}

/** In proportion, but none narrower than its head (CSS "fr"). */
const columnsOf = (table: TableParts, { x, width }: Column): readonly Column[] => {
  const { shares, manner } = table;
  const gap = manner === 'columns' ? GUTTER : 0;
  const needs = headWidths(table).map((least, row) => ({ row, rows: 1, least }));
  const widths = rowHeights({ parts: shares, needs, height: width, gap });
  return widths.map((own, i) => ({
    x: x + widths.slice(0, i).reduce((sum, one) => sum + one + gap, 0),
    width: own,
  }));
};

/** mm: more than any head has. */
const ENDLESS = 1000;

/** mm: what each head needs, with the space around it. */
const headWidths = ({ field, heads, manner }: TableParts): readonly number[] =>
  heads.map((text) => {
    const slot = { text, width: ENDLESS, height: heightOf(manner), maxLines: 1, where: {} };
    const block = set(tryOut(field.context), stepOf(manner), slot);
    return (block.lines[0]?.width ?? 0) + aroundHead(manner) + 0.1;
  });

const stepOf = (manner: TableParts['manner']) => (manner === 'columns' ? 'guideSection' : 'label');
const heightOf = (manner: TableParts['manner']): number => (manner === 'columns' ? HEADS.columns : LABEL);
const aroundHead = (manner: TableParts['manner']): number =>
  manner === 'columns' ? 2 * HEAD_PAD : AFTER_RULE + 1;

/** The head of the table, and the heads of its rows as a table or, without heads of columns, as a list. */
function headed(parts: Parts, b: Box, heads: number, top: number): readonly Item[] {
  const { field, named, card, count } = parts.table;
  const { colours } = field.context.theme.template;
  const cells = rowsIn(box(b.x, top, b.width, b.y + b.height - top), count);
  const words = named.map((block, i) => {
    const { y = 0, height = 0 } = cells[i] ?? {};
    return ink(block, b.x + parts.lead, y + (height - block.height) / 2, b.width, { fill: colours.ink });
  });
  if (heads === 0)
    return words.length === 0
      ? []
      : [
          element(
            'list',
            words.map((said) => element('list-item', [element('body', said)])),
          ),
        ];
  const blocks = headBlocks(parts);
  return [
    ...headGrounds(parts, b, heads),
    element('table', [
      element('row', [
        ...(card ? [cardHead(parts, card, b, heads)] : []),
        ...(words.length > 0 ? [element('cell', [])] : []),
        ...blocks.map((block, i) => columnHead(parts, block, i, b.y + heads)),
      ]),
      ...words.map((said) =>
        element('row', [
          ...(card ? [element('cell', [])] : []),
          element('row-header', said),
          ...blocks.map(() => element('cell', [])),
        ]),
      ),
    ]),
  ];
}

const headBlocks = ({ table: { field, heads, manner }, columns }: Parts): readonly Block[] =>
  setAll(
    field.context,
    stepOf(manner),
    heads.map((text, i) => ({
      text,
      width: Math.max(0, (columns[i]?.width ?? 0) - aroundHead(manner)),
      height: heightOf(manner),
      maxLines: 1,
      where: whereOf(field),
    })),
  );

const columnHead = ({ table, columns }: Parts, block: Block, i: number, bottom: number): Item => {
  const { x = 0, width = 0 } = columns[i] ?? {};
  const { ink: fill } = table.field.context.theme.template.colours;
  if (table.manner === 'columns')
    return element(
      'column-header',
      ink(block, x + HEAD_PAD, bottom - (HEADS.columns + block.leading) / 2, width, { fill }),
    );
  const left = i === 0 && table.named.length === 0 ? x : x + AFTER_RULE;
  return element(
    'column-header',
    ink(block, left, topOfCap(block, bottom - OVER_RULE - block.cap), width, { fill }),
  );
};

/** A rule under all heads, or a ground under each. */
const headGrounds = ({ table, columns }: Parts, b: Box, heads: number): readonly Item[] => {
  const { context } = table.field;
  const { colours } = context.theme.template;
  const y = b.y + heads;
  if (table.manner === 'rules') return [line(b.x, y, b.x + b.width, y, stroke(context, colours.ink, 0.5))];
  const r = corner(context, 2.5);
  return columns.map(({ x, width }) =>
    isTinted(context)
      ? rounded(box(x, b.y, width, heads), [r, r, 0, 0], { fill: colours.sands[2] })
      : line(x, y, x + width, y, stroke(context, colours.ink, 0.5)),
  );
};

const cardHead = ({ table: { field } }: Parts, text: Text, b: Box, heads: number): Item => {
  const { context } = field;
  const width = CARD_FORM.small.width + CARD_FORM.after - 1;
  const block = set(context, 'label', { text, width, height: LABEL, maxLines: 1, where: whereOf(field) });
  return element(
    'column-header',
    ink(block, b.x + CARD_FORM.number, topOfCap(block, b.y + heads - OVER_RULE - block.cap), width, {
      fill: context.theme.template.colours.soft,
    }),
  );
};

/** The number of the row and a small card, to copy the code of a card to. */
const smallCard = (
  field: TableField,
  n: number,
  { x, y, height }: Box,
  size: Pick<Box, 'width' | 'height'>,
): readonly Item[] => {
  const { context, colour } = field;
  const { colours } = context.theme.template;
  const number = set(context, 'headline', {
    text: own(context, String(n)),
    width: CARD_FORM.number - 2,
    height: NUMBER,
    maxLines: 1,
    where: { group: 'number' },
  });
  const b = box(x + CARD_FORM.number, y + (height - size.height) / 2, size.width, size.height);
  const r = corner(context, 1);
  const band = box(b.x, b.y, b.width, b.height * CARD_FORM.band);
  const outline = stroke(context, colours.soft, 0.3);
  return [
    element(
      'artifact',
      ink(number, x, y + (height - number.leading) / 2, CARD_FORM.number, { fill: colour }),
    ),
    ...(isTinted(context) ? [rounded(band, [r, r, 0, 0], { fill: colours.sands[2] })] : []),
    line(band.x, band.y + band.height, band.x + band.width, band.y + band.height, outline),
    rect(b, { stroke: outline }, r),
  ];
};

/** As many lines as are asked for, and more where they are so still far enough apart; the last is the one under the row. */
const linesFor = ({ form, measures }: TableField, height: number): number =>
  Math.max(form.lines ?? 1, Math.floor(height / measures.pitch.least));

/** The rule under a row, lines in its first column, and a line before each further column. */
function rowLines({ table, columns }: Parts, cell: Box, isNamed: boolean): readonly Item[] {
  const { field, heads } = table;
  const { context } = field;
  const { colours } = context.theme.template;
  const bottom = cell.y + cell.height;
  const [first, ...others] = columns;
  const count = linesFor(field, cell.height);
  // Without columns, what is written is beside the heads of rows alone.
  const between = isNamed && heads.length > 0 ? columns : others;
  const from = isNamed && heads.length > 0 ? AFTER_RULE : 0;
  const right = (first ? first.x + first.width : cell.x + cell.width) - (others.length > 0 ? AFTER_RULE : 0);
  return [
    ...Array.from({ length: count - 1 }, (_, i) => {
      const y = cell.y + ((i + 1) * cell.height) / count;
      return line((first?.x ?? cell.x) + from, y, right, y, writingPen(context));
    }),
    ...between.map(({ x }) =>
      line(
        x,
        cell.y + Math.min(SHORTER, cell.height / 5),
        x,
        bottom - Math.min(SHORTER, cell.height / 5),
        pen(colours.rule),
      ),
    ),
    line(cell.x, bottom, cell.x + cell.width, bottom, writingPen(context)),
  ];
}

/** Lines in every column; of several in a row, the one under it is the darkest. */
function ownLines({ table: { field }, columns }: Parts, cell: Box): readonly Item[] {
  const { colours } = field.context.theme.template;
  const rule = writingPen(field.context);
  const count = linesFor(field, cell.height);
  return columns.flatMap(({ x, width }) =>
    Array.from({ length: count }, (_, i) => {
      const y = cell.y + ((i + 1) * cell.height) / count;
      return line(x, y, x + width, y, {
        ...rule,
        ...(count > 1 && i === count - 1 && { colour: colours.ink }),
      });
    }),
  );
}
