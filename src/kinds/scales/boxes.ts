// Boxes to write in or stick notes on, beside the scales or, on a narrow paper, below them.
import { blockPaint, corner, isTinted, onBlock, stroke } from '../../furniture/block.ts';
import { boxTexts } from '../../furniture/box-texts.ts';
import { corners } from '../../furniture/card-place.ts';
import {
  type Block,
  element,
  fits,
  ink,
  type LayoutContext,
  own,
  set,
  setAll,
  topOfCap,
} from '../../furniture/context.ts';
import { ruled } from '../../furniture/rules.ts';
import { thingColours, thingSign } from '../../furniture/signs.ts';
import { type Box, box } from '../../geometry.ts';
import { below, columns, rows } from '../../layout/grid.ts';
import { HAIRLINE, line, rect, rounded } from '../../layout/shapes.ts';
import type { PaperPlace } from '../../place.ts';
import type { Item } from '../../scene.ts';
import type { Slot } from '../../text/slot.ts';
import type { TypeStepName } from '../../theme/schema.ts';
import type { ScalesSheet } from './sheet.ts';

/** mm: wide enough for a sticky note. */
export const BOXES = 80;
export const BEFORE_BOXES = 8;
/** mm: the side of a sticky note, and the least space between two. */
const NOTE = 76;
const APART = 3;
/** mm: between two boxes. */
const GAP = 5.5;
const SIDE_GAP = 6;
const RADIUS = 3;
/** mm: from one writing line to the next, and beside and under them. */
const PITCH = 11;
export const BOX_PAD = 5;
/** mm: the head, with one line of each text: the capitals of title and prompt, and the sign. */
const HEAD = { height: 16, title: 3.4, prompt: 10, sign: 9, right: 4, before: 2 };

/** One above the other. */
export const beside = (count: number, b: Box): readonly Box[] => rows(b, count, GAP);

export const sideBySide = (count: number, b: Box): readonly Box[] => columns(b, count, SIDE_GAP);

/** The boxes of a sheet at these places: with lines if people write on the sheet, and with the corners of notes if they do not. */
export const writtenBoxes = (
  context: LayoutContext,
  sheet: ScalesSheet,
  places: readonly Box[],
  where: PaperPlace,
): readonly Item[] => {
  const { colours } = context.theme.template;
  const heads = headsOf(context, sheet, places, where);
  const high = Math.max(HEAD.height, ...heads.map(({ height }) => height));
  const isWritten = sheet.instructions.some(({ sign }) => sign === 'pen');
  const radius = corner(context, RADIUS);
  return places.flatMap((at, i) => {
    const head = heads[i];
    if (head === undefined) return [];
    const free = below(at, high);
    const top = box(at.x, at.y, at.width, high);
    const sign = sheet.boxes?.[i] === 'parking' ? 'parking' : isWritten ? 'pen' : 'note';
    return [
      rect(at, { fill: colours.paper }, radius),
      ...(isTinted(context) ? [rounded(top, [radius, radius, 0, 0], { fill: colours.sands[1] })] : []),
      line(at.x, free.y, at.x + at.width, free.y, stroke(context, colours.ink, HAIRLINE)),
      rect(at, { stroke: stroke(context, colours.ink, 0.4) }, radius),
      ...headIn(context, head, top),
      ...boxSign(context, sign, at.x + at.width - HEAD.right - HEAD.sign / 2, at.y + high / 2),
      ...(isWritten
        ? ruled(context, box(at.x + BOX_PAD, free.y, at.width - 2 * BOX_PAD, free.height - BOX_PAD), PITCH)
        : notesIn(free).flatMap((note) => corners(context, note))),
    ];
  });
};

/** Places for as many notes as there is room for, one under another. */
const notesIn = (b: Box): readonly Box[] => {
  if (b.width < NOTE) return [];
  const count = Math.max(0, Math.floor((b.height - APART) / (NOTE + APART)));
  const between = (b.height - count * NOTE) / (count + 1);
  return Array.from({ length: count }, (_, i) =>
    box(b.x + (b.width - NOTE) / 2, b.y + between + i * (NOTE + between), NOTE, NOTE),
  );
};

interface Head {
  readonly title: Block;
  readonly prompt: Block | undefined;
  /** mm */
  readonly height: number;
}

/** All at one size; on one line, if that is possible at any size of the step. */
const headsOf = (
  context: LayoutContext,
  sheet: ScalesSheet,
  places: readonly Box[],
  where: PaperPlace,
): readonly Head[] => {
  const texts = boxTexts(context.kit, sheet.boxes, sheet.texts.fields);
  const slots = texts.map(({ title, prompt }, i) => {
    const width = (places[i]?.width ?? 0) - BOX_PAD - HEAD.before - HEAD.sign - HEAD.right;
    return { title: { text: title, width, where }, prompt: prompt && { text: prompt, width, where } };
  });
  const prompted = slots.flatMap(({ prompt }) => prompt ?? []);
  const titles = shortest(
    context,
    'boxTitle',
    slots.map(({ title }) => title),
    2,
  );
  const prompts = shortest(context, 'card', prompted, 3);
  return titles.map((title, i) => {
    const prompt = prompts.find(({ text }) => text === texts[i]?.prompt);
    const more = title.height - title.leading + (prompt ? prompt.height - prompt.leading : 0);
    return { title, prompt, height: HEAD.height + more };
  });
};

/** In as few lines as possible, of at most `most`. */
const shortest = (
  context: LayoutContext,
  step: TypeStepName,
  slots: readonly Omit<Slot, 'height'>[],
  most: number,
): readonly Block[] => {
  const within = (lines: number): readonly Slot[] =>
    slots.map((slot) => ({ ...slot, height: 8 * lines, maxLines: lines }));
  for (let lines = 1; lines < most; lines += 1) {
    const setOn = (at: LayoutContext) => setAll(at, step, within(lines), { balance: true });
    if (fits(context, setOn)) return setOn(context);
  }
  return setAll(context, step, within(most), { balance: true });
};

/** A title without a prompt is in the middle of the height. */
const headIn = (context: LayoutContext, { title, prompt }: Head, b: Box): readonly Item[] => {
  const fill = context.theme.template.colours.ink;
  const x = b.x + BOX_PAD;
  const top = prompt === undefined ? b.y + (b.height - title.height) / 2 : topOfCap(title, b.y + HEAD.title);
  const under = prompt && topOfCap(prompt, b.y + HEAD.prompt + title.height - title.leading);
  return [
    element('heading', ink(title, x, top, b.width, { fill }), { level: 2 }),
    ...(prompt === undefined || under === undefined
      ? []
      : [element('paragraph', ink(prompt, x, under, b.width, { fill }))]),
  ];
};

/** What the box is for: a note, a pencil, or the P of a car park. */
const boxSign = (
  context: LayoutContext,
  sign: 'note' | 'pen' | 'parking',
  cx: number,
  cy: number,
): readonly Item[] => {
  const { colours } = context.theme.template;
  if (sign !== 'parking') return thingSign(sign, cx, cy, HEAD.sign, thingColours(context));
  const letter = set(context, 'section', {
    text: own(context, 'P'),
    width: HEAD.sign,
    height: HEAD.sign,
    maxLines: 1,
    where: { group: 'number' },
  });
  const side = HEAD.sign;
  const square = box(cx - side / 2, cy - side / 2, side, side);
  return [
    element('artifact', [
      rect(square, blockPaint(context, colours.ink), corner(context, side * 0.16)),
      ...ink(letter, square.x, cy - letter.leading / 2, side, {
        fill: onBlock(context, colours.ink),
        align: 'centre',
      }),
    ]),
  ];
};
