// The fields of a form in rows: lines to write on and items to tick, with their names above or beside them.
import { type Block, element, ink, type LayoutContext, setAll, tryOut } from '../../furniture/context.ts';
import { writingPen } from '../../furniture/rules.ts';
import { type Box, box } from '../../geometry.ts';
import type { FormField } from '../../kit/forms.ts';
import type { Kit } from '../../kit/kit.ts';
import { itemsOf } from '../../kit/lists.ts';
import { line } from '../../layout/shapes.ts';
import type { PaperPlace } from '../../place.ts';
import type { Item } from '../../scene.ts';
import type { Text } from '../../text.ts';
import { drawTicks, type TickBoxes, ticksOf } from './ticks.ts';

/** A field with its words. */
export interface NamedField {
  readonly name: Text;
  readonly lines: number;
  readonly ticks: readonly Text[];
}

export const namedFields = (
  kit: Pick<Kit, 'lists'>,
  fields: Readonly<Record<string, FormField>>,
  names: Readonly<Record<string, Text>> = {},
): readonly NamedField[] =>
  Object.entries(fields).flatMap(([id, field]) => {
    const name = names[id];
    if (name === undefined) return [];
    const ticks = 'ticks' in field ? itemsOf(kit, field.ticks).map(({ text }) => text) : [];
    return [{ name, lines: field.lines ?? 0, ticks }];
  });

/** How names and lines share the room: two fields of one line side by side; such fields with their names before the line; all of them. */
export type FieldStyle = 'beside' | 'short' | 'inline';

export interface FieldRoom {
  /** mm */
  readonly width: number;
  readonly height: number;
  readonly where: PaperPlace;
  /** Tried in this order. */
  readonly styles: readonly FieldStyle[];
}

/** mm */
const ROUNDING = 1e-6;
/** mm between two lines to write on: at least, and at most if there is room. */
const PITCH = { least: 8, most: 11.5 };
/** mm between two rows. */
const GAP = { least: 3.2, most: 10 };
/** mm between two fields side by side. */
const GUTTER = 6;
/** mm from the top of a name to where its lines are counted from. */
const NAME = 2;
/** The part of the width that a name before its line may take. */
const NAME_SHARE = 0.46;

interface Cell {
  readonly field: NamedField;
  readonly name: Block;
  /** mm from the left of the form. */
  readonly x: number;
  readonly width: number;
}

interface Row {
  readonly cells: readonly Cell[];
  /** mm from the left: where the first line begins, after the name. */
  readonly inline?: number;
  readonly ticks?: TickBoxes;
  /** mm without the lines. */
  readonly height: number;
  readonly lines: number;
}

/** A form ready to be drawn at any place; `over` is by how many mm it is too high. */
export interface FormRows {
  readonly over: number;
  draw(b: Box): readonly Item[];
}

export const openFields = (
  context: LayoutContext,
  fields: readonly NamedField[],
  room: FieldRoom,
): FormRows => {
  const attempt = (at: LayoutContext, style: FieldStyle): FormRows => fieldsIn(at, fields, room, style);
  const style = room.styles.find((one) => {
    const trial = tryOut(context);
    return attempt(trial, one).over <= ROUNDING && trial.problems.length === 0;
  });
  return attempt(context, style ?? room.styles.at(-1) ?? 'inline');
};

const fieldsIn = (
  context: LayoutContext,
  fields: readonly NamedField[],
  room: FieldRoom,
  style: FieldStyle,
): FormRows => {
  const rows = rowsOf(context, fields, room, style);
  const lines = rows.reduce((sum, row) => sum + row.lines, 0);
  const fixed = rows.reduce((sum, row) => sum + row.height, 0);
  const gaps = Math.max(1, rows.length - 1);
  const needed = fixed + lines * PITCH.least + (rows.length - 1) * GAP.least;
  const pitch = between(PITCH, (room.height - fixed - (rows.length - 1) * GAP.least) / Math.max(1, lines));
  const gap = between(GAP, (room.height - fixed - lines * pitch) / gaps);
  return {
    over: needed - room.height,
    draw: (b) => {
      let y = b.y;
      return rows.flatMap((row) => {
        const top = y;
        y += row.height + row.lines * pitch + gap;
        return drawRow(context, row, { ...b, y: top }, pitch);
      });
    },
  };
};

const between = ({ least, most }: { readonly least: number; readonly most: number }, wanted: number) =>
  Math.min(most, Math.max(least, wanted));

const rowsOf = (
  context: LayoutContext,
  fields: readonly NamedField[],
  { width, where }: FieldRoom,
  style: FieldStyle,
): readonly Row[] => {
  const half = (width - GUTTER) / 2;
  const groups = grouped(fields, style);
  const names = setAll(
    context,
    'resource',
    groups.flatMap((group) =>
      group.map(({ name }) => ({
        text: name,
        width: group.length > 1 ? half : width,
        height: 6,
        maxLines: 1,
        where,
      })),
    ),
    { role: 'strong' },
  );
  const blocks = new Map(names.map((block) => [block.text, block]));
  const ticks = new Map(
    fields
      .filter(({ ticks: some }) => some.length > 0)
      .map((one) => [one, ticksOf(context, one.ticks, { width, where })]),
  );
  const widthOf = ({ name }: NamedField): number => blocks.get(name)?.lines[0]?.width ?? 0;
  const isNarrow = (field: NamedField): boolean => widthOf(field) <= width * NAME_SHARE;
  const mayBe = ({ lines, ticks: boxes }: NamedField): boolean =>
    boxes.length === 0 && (style === 'inline' ? lines > 0 : style === 'short' && lines === 1);
  // Where there is room, all short fields are alike.
  const none = style === 'short' && !fields.filter(mayBe).every(isNarrow);
  const isBeside = (field: NamedField): boolean => !none && mayBe(field) && isNarrow(field);
  const inline = Math.max(0, ...fields.filter(isBeside).map(widthOf)) + 3;
  return groups.map((group): Row => {
    const cells = group.flatMap((field, i): readonly Cell[] => {
      const name = blocks.get(field.name);
      const at = group.length > 1 ? { x: i * (half + GUTTER), width: half } : { x: 0, width };
      return name ? [{ field, name, ...at }] : [];
    });
    const [first] = group;
    const lines = Math.max(...group.map((field) => field.lines));
    if (first && isBeside(first)) return { cells, lines, height: 0, inline };
    const boxes = first && ticks.get(first);
    return boxes ? { cells, lines, ticks: boxes, height: boxes.height } : { cells, lines, height: NAME };
  });
};

/** Neighbours of one line each, two and two if they are side by side. */
const grouped = (fields: readonly NamedField[], style: FieldStyle): readonly (readonly NamedField[])[] => {
  const isShort = ({ lines, ticks }: NamedField): boolean => lines === 1 && ticks.length === 0;
  return fields.reduce<NamedField[][]>((groups, field) => {
    const last = groups.at(-1);
    const [before] = last ?? [];
    if (style === 'beside' && last?.length === 1 && before && isShort(before) && isShort(field))
      last.push(field);
    else groups.push([field]);
    return groups;
  }, []);
};

const drawRow = (context: LayoutContext, row: Row, b: Box, pitch: number): readonly Item[] => {
  const { colours } = context.theme.template;
  const rule = writingPen(context);
  return row.cells.flatMap(({ field, name, x, width }) => {
    const left = b.x + x;
    const capTop = row.inline === undefined ? b.y : b.y + pitch - 0.8 - name.cap;
    const lines = Array.from({ length: field.lines }, (_, i) => {
      const y = b.y + row.height + (i + 1) * pitch;
      return line(left + (i === 0 ? (row.inline ?? 0) : 0), y, left + width, y, rule);
    });
    return [
      element(
        'paragraph',
        ink(name, left, capTop - (name.leading - name.cap) / 2, width, { fill: colours.ink }),
      ),
      ...(row.ticks ? [drawTicks(context, row.ticks, box(left, b.y, width, row.height))] : []),
      ...lines,
    ];
  });
};
