// A field of a canvas: what it is drawn from, and its box with a head.

import { corner, isTinted, stroke } from '../../furniture/block.ts';
import { type Block, element, fits, ink, type LayoutContext, setAll } from '../../furniture/context.ts';
import { onSheet } from '../../furniture/page.ts';
import { writingPen } from '../../furniture/rules.ts';
import { type Box, box, type Colour } from '../../geometry.ts';
import type { ListItem } from '../../kit/kit.ts';
import { line, rect, rounded } from '../../layout/shapes.ts';
import type { PaperPlace } from '../../place.ts';
import type { Item } from '../../scene.ts';
import type { Text } from '../../text.ts';
import type { CanvasField, CanvasSheet, FieldTexts } from './sheet.ts';

/** A field of a sheet, with all that it is drawn from. */
export interface Field<F extends CanvasField = CanvasField> {
  readonly context: LayoutContext;
  readonly sheet: CanvasSheet;
  /** Of the list that there is one sheet for each item of. */
  readonly item?: ListItem | undefined;
  readonly name: string;
  readonly form: F;
  readonly texts: FieldTexts;
  /** mm */
  readonly width: number;
  readonly colour: Colour;
  /** Under heads. */
  readonly tint: Colour;
  readonly measures: Measures;
  /** Fields of lines on its sheet are questions to answer, without boxes. */
  readonly open: boolean;
  /** It is the only field of its sheet. */
  readonly alone: boolean;
}

/** What is drawn in a field: the least height that it needs, in mm, and its items in a box that may be higher. */
export interface FieldForm {
  readonly least: number;
  readonly draw: (b: Box) => readonly Item[];
}

/** mm: on boards, which several people write on with felt pens, and on narrow paper. */
export interface Measures {
  /** Between lines: the least, and how far apart they are where there is room, under a question, and where there is nothing else. */
  readonly pitch: Readonly<Record<'least' | 'best' | 'asked' | 'bare', number>>;
  /** Under what is in a field. */
  readonly foot: number;
  /** The head of a field. */
  readonly head: number;
  /** A tile to ring, and the least width and height around it. */
  readonly ring: { readonly tile: number; readonly width: number; readonly height: number };
  /** Beside and between the rows of fields. */
  readonly gap: { readonly across: number; readonly down: number };
}

const BOARD: Measures = {
  pitch: { least: 10, best: 12, asked: 11, bare: 9 },
  foot: 5,
  head: 16,
  ring: { tile: 12, width: 62, height: 18 },
  gap: { across: 6, down: 4 },
};

const HAND_OUT: Measures = {
  pitch: { least: 8.4, best: 10, asked: 10, bare: 8.4 },
  foot: 3,
  head: 10,
  ring: { tile: 9.5, width: 43, height: 14 },
  gap: { across: 4, down: 3 },
};

/** mm: paper that is shorter than A4, such as Letter, may be ruled as closely as paper to write on is there (college ruled, 9/32 inch). */
const SHORT = 290;
const COLLEGE_RULED = 7.15;

export const measuresOn = (narrow: boolean, height: number): Measures => {
  if (!narrow) return BOARD;
  return height < SHORT ? { ...HAND_OUT, pitch: { ...HAND_OUT.pitch, least: COLLEGE_RULED } } : HAND_OUT;
};

/** mm: from the edge of a field to what is in it. */
export const PAD = 5;
const RADIUS = 3;
const EDGE = 0.4;

export const whereOf = ({ sheet, item }: Pick<Field, 'sheet' | 'item'>): PaperPlace => onSheet(sheet, item);

/** The title of a field and what to write in it, set. */
export interface Head {
  readonly title: Block;
  readonly prompt?: Block;
  /** mm: with space above and below. */
  readonly height: number;
}

/** A field with a title, and the width that its head has. */
export interface Titled {
  readonly field: Field;
  readonly title: Text;
  readonly width: number;
}

/** The heads of sibling fields, in the same type: titles on one line if all can be, else on two. */
export function headsOf(titled: readonly Titled[]): readonly Head[] {
  const [first] = titled;
  if (!first) return [];
  const { context } = first.field;
  const slots = (lines: number) =>
    titled.map(({ field, title: text, width }) => ({
      text,
      width: width - 2 * PAD,
      height: 7 * lines,
      maxLines: lines,
      where: whereOf(field),
    }));
  const single = fits(context, (at) => setAll(at, 'guideSection', slots(1)));
  const titles = setAll(context, 'guideSection', slots(single ? 1 : 2), {
    hyphenate: true,
  });
  const prompted = titled.filter(({ field }) => field.texts.prompt !== undefined);
  const prompts = setAll(
    context,
    'card',
    prompted.flatMap(({ field, width }) =>
      field.texts.prompt === undefined
        ? []
        : [
            {
              text: field.texts.prompt,
              width: width - 2 * PAD,
              height: 16,
              maxLines: 3,
              where: whereOf(field),
            },
          ],
    ),
    { balance: true },
  );
  return titled.map((one, i): Head => {
    const title = titles[i];
    if (!title) throw new Error('setAll returned too few blocks');
    const prompt = prompts[prompted.indexOf(one)];
    const height = Math.max(first.field.measures.head, title.height + (prompt?.height ?? 0) + 3.4);
    return { title, height, ...(prompt && { prompt }) };
  });
}

/** The words of a head, in the middle of its box. */
function headWords({ context, colour }: Field, { title, prompt }: Head, b: Box): readonly Item[] {
  const top = b.y + (b.height - title.height - (prompt?.height ?? 0)) / 2;
  const [x, width] = [b.x + PAD, b.width - 2 * PAD];
  return [
    element('heading', ink(title, x, top, width, { fill: colour }), { level: 2 }),
    ...(prompt === undefined
      ? []
      : [
          element(
            'paragraph',
            ink(prompt, x, top + title.height, width, { fill: context.theme.template.colours.ink }),
          ),
        ]),
  ];
}

/** A box with its head, `height` mm high, at the top; no head at 0. */
export function boxed(field: Field, head: Head | undefined, height: number, form: FieldForm): FieldForm {
  return {
    least: height + form.least,
    draw: (b) => [
      ...(head ? headGround(field, box(b.x, b.y, b.width, height), 'down') : []),
      edge(field, b),
      ...(head ? headWords(field, head, box(b.x, b.y, b.width, height)) : []),
      ...form.draw(box(b.x, b.y + height, b.width, b.height - height)),
    ],
  };
}

const edge = ({ context, colour }: Field, b: Box): Item =>
  rect(b, { stroke: stroke(context, colour, EDGE) }, corner(context, RADIUS));

/** The tint under a head, rounded where the field is, and the line to what comes after it: below it or at its right. */
function headGround({ context, colour, tint }: Field, b: Box, goesOn: 'down' | 'right'): readonly Item[] {
  const r = corner(context, RADIUS);
  const [right, bottom] = [b.x + b.width, b.y + b.height];
  const divider = stroke(context, colour, 0.3);
  const radii = goesOn === 'down' ? ([r, r, 0, 0] as const) : ([r, 0, 0, r] as const);
  return [
    ...(isTinted(context) ? [rounded(b, radii, { fill: tint })] : []),
    goesOn === 'down' ? line(b.x, bottom, right, bottom, divider) : line(right, b.y, right, bottom, divider),
  ];
}

/** mm: the title of a field of one line, at its left. */
export const sideHead = (width: number): number => Math.min(76, width * 0.42);
/** mm: the least width of a field of one line that has its title at its left. */
export const WIDE = 130;

/** A field of one line: the title at its left, the line at its right. */
export const fieldOfOneLine = (field: Field, head: Head): FieldForm => ({
  least: head.height,
  draw: (b) => {
    const left = box(b.x, b.y, sideHead(b.width), b.height);
    const y = b.y + b.height - Math.min(PAD, b.height / 3);
    return [
      ...headGround(field, left, 'right'),
      edge(field, b),
      ...headWords(field, head, left),
      line(left.x + left.width + PAD, y, b.x + b.width - PAD, y, writingPen(field.context)),
    ];
  },
});
