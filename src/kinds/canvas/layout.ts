// A canvas: its fields where the drawing in kit.yaml has them, in rows that are as high as they need to be.

import { element, type LayoutContext, lookOf, shownItems } from '../../furniture/context.ts';
import { framesOf } from '../../furniture/each.ts';
import { framed } from '../../furniture/frame.ts';
import { type FrameOptions, inKit, isNarrow, onSheet } from '../../furniture/page.ts';
import { type SubjectField, subjectLine, subjectTiles } from '../../furniture/subject-field.ts';
import { type Box, box } from '../../geometry.ts';
import type { ListItem } from '../../kit/kit.ts';
import { below } from '../../layout/grid.ts';
import { contentBox } from '../../page/format.ts';
import { placeWords } from '../../place.ts';
import { error, type Problem } from '../../problem.ts';
import type { Item, Page } from '../../scene.ts';
import type { Text } from '../../text.ts';
import { areasOf, type Need, ownHeights, rowHeights } from './areas.ts';
import { type Measures, measuresOn } from './field.ts';
import { formsOf, isOpen, type PlacedField, type PlacedForm } from './forms.ts';
import type { CanvasSheet } from './sheet.ts';
import { roadSign } from './sign.ts';

export const canvas = (context: LayoutContext, sheet: CanvasSheet): readonly Page[] =>
  framesOf(context, sheet).map((frame) => canvasPage(context, sheet, frame));

function canvasPage(context: LayoutContext, sheet: CanvasSheet, frame: FrameOptions): Page {
  const { subject } = sheet.texts;
  const about = subject && subjectOf(context, sheet, subject);
  const options: FrameOptions = {
    ...frame,
    worked: true,
    ...(about && { beside: about.width }),
    ...(sheet.head === 'letter' && { mark: (b: Box) => roadSign(context, sheet, b) }),
  };
  return framed(context, sheet, options, (free) => [
    ...(about?.items ?? []),
    ...fields(context, sheet, frame.item, below(free, topOf(sheet))),
  ]);
}

/** mm: above a table or a question, which no box keeps apart from what is above it. */
const OVER_OPEN = 3;

const topOf = ({ fields: forms, texts }: CanvasSheet): number =>
  Object.entries(forms).some(
    ([name, form]) => 'rows' in form || isOpen({ form, texts: texts.fields?.[name] ?? {} }),
  )
    ? OVER_OPEN
    : 0;

/** What the sheet is about, at the right of its head: a line to write it on, or tiles of themes to ring. */
function subjectOf(context: LayoutContext, sheet: CanvasSheet, text: Text): SubjectField {
  const content = contentBox(context.format);
  return typeof sheet.subject === 'string'
    ? subjectTiles(context, text, shownItems(context, sheet.subject), content)
    : subjectLine(context, text, content);
}

/** The boxes that fields are in, and the fields as far as they do not depend on their heights. */
interface Grid {
  readonly placed: readonly PlacedField[];
  readonly column: number;
  readonly gap: Measures['gap'];
}

function gridOf(context: LayoutContext, sheet: CanvasSheet, item: ListItem | undefined, width: number): Grid {
  const areas = areasOf(sheet.areas);
  const base = measuresOn(isNarrow(context), context.format.height);
  const open = Object.entries(sheet.fields).some(([name, form]) =>
    isOpen({ form, texts: sheet.texts.fields?.[name] ?? {} }),
  );
  const measures = open ? { ...base, gap: OPEN_GAP } : base;
  const { gap } = measures;
  const across = Math.max(...areas.map(({ column, columns }) => column + columns));
  const column = (width - gap.across * (across - 1)) / across;
  const { colour, tint } = lookOf(context, item ?? sheet);
  const placed = areas.map((area): PlacedField => {
    const form = sheet.fields[area.name];
    if (!form) throw new Error(`no field "${area.name}", although the kit was checked`);
    const texts = sheet.texts.fields?.[area.name] ?? {};
    const own = area.columns * (column + gap.across) - gap.across;
    return {
      area,
      field: {
        context,
        sheet,
        item,
        name: area.name,
        form,
        texts,
        width: own,
        colour,
        tint,
        measures,
        open,
        alone: areas.length === 1,
      },
    };
  });
  return { placed, column, gap };
}

/** mm: between questions, and between them and what is below: no box keeps them apart. */
const OPEN_GAP = { across: 6, down: 6 };

function fields(
  context: LayoutContext,
  sheet: CanvasSheet,
  item: ListItem | undefined,
  b: Box,
): readonly Item[] {
  const { placed, column, gap } = gridOf(context, sheet, item, b.width);
  const forms = formsOf(placed);
  const needs = forms.map(({ area: { row, rows }, form: { least } }) => ({ row, rows, least }));
  const parts = sheet.heights ?? ownHeights(needs, sheet.areas.length);
  const heights = rowHeights({ parts, needs, height: b.height, gap: gap.down });
  const over = heights.reduce((sum, height) => sum + height + gap.down, -gap.down) - b.height;
  if (over > 0.01) context.problems.push(overfull(sheet, item, needs, over));
  const sum = (from: number, to: number): number =>
    heights.slice(from, to).reduce((all, height) => all + height + gap.down, 0);
  const boxOf = ({ area: { column: c, columns, row, rows } }: PlacedForm): Box =>
    box(
      b.x + c * (column + gap.across),
      b.y + sum(0, row),
      columns * (column + gap.across) - gap.across,
      sum(row, row + rows) - gap.down,
    );
  const asked = forms.filter(({ isQuestion }) => isQuestion);
  return forms.flatMap((one) => {
    if (!one.isQuestion) return one.form.draw(boxOf(one));
    // Questions are read aloud as one list, where the first of them is.
    return one === asked[0]
      ? [
          element(
            'list',
            asked.flatMap((each) => each.form.draw(boxOf(each))),
          ),
        ]
      : [];
  });
}

/** Every row of areas in which something needs more than its share, by what is in it. */
function overfull(
  sheet: CanvasSheet,
  item: ListItem | undefined,
  needs: readonly Need[],
  over: number,
): Problem {
  const where = onSheet(sheet, item);
  const fullest = areasOf(sheet.areas)
    .map(({ name }, i) => ({ name, least: needs[i]?.least ?? 0 }))
    .toSorted((a, b) => b.least - a.least)
    .slice(0, 3)
    .map(({ name, least }) => `"${name}" ${Math.ceil(least)} mm`);
  return error(
    'fit-no-room',
    `The fields of ${placeWords(where)} need ${Math.ceil(over)} mm more than its height; the highest are ${fullest.join(', ')}.`,
    {
      hint: 'Ask for fewer lines, rows or places in kit.yaml, put fields side by side, or use a larger paper.',
      ...inKit(sheet, 'areas'),
      place: where,
    },
  );
}
