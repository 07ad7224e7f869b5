// The head of larger cards: a band from edge to edge with the card's number, its title, and a symbol. Cards that overlap show it.
import { ground, isFilled, onBlock } from '../../furniture/block.ts';
import {
  type Block,
  element,
  ink,
  type LayoutContext,
  lookOf,
  own,
  set,
  tryOut,
} from '../../furniture/context.ts';
import { thingSign } from '../../furniture/signs.ts';
import { themeSign } from '../../furniture/theme-sign.ts';
import { type Box, box, type Colour } from '../../geometry.ts';
import { line, pen, rect } from '../../layout/shapes.ts';
import type { PaperPlace } from '../../place.ts';
import type { Item, Stroke } from '../../scene.ts';
import type { Text } from '../../text.ts';
import { type CardSet, placeOf } from './draw.ts';
import { type Card, titleOn } from './piles.ts';
import type { CardsSheet } from './sheet.ts';
import { CARDS, SAFE } from './sizes.ts';

/** In the colour of the theme, or a tint without one; a tint, for what is read or written on; a tint over a dashed line, for people's own. */
type BandPaint = 'solid' | 'light' | 'own';

export interface Band {
  /** mm */
  readonly height: number;
  /** mm from the left of the card: where the title begins. */
  readonly left: number;
  draw(card: Card, at: Box, paint: BandPaint): readonly Item[];
}

/** mm: number, title and symbol are on one middle, so far below the edge that a cut never touches them. */
const MIDDLE = 7;
const SIGN = 6.2;
/** mm: where a title begins, unless a number is wider. */
const TITLE_LEFT = 19;
/** mm: room at the right for the symbol. */
const SIGN_ROOM = 13;

interface BandOptions {
  /** mm; default: that of the size. */
  readonly height?: number;
  /** People's own cards have a line to write a title on. */
  readonly titled?: boolean;
}

export const openBand = (cards: CardSet, { height, titled = false }: BandOptions = {}): Band => {
  const { context, sheet, all } = cards;
  const codes = new Map(all.map(({ card }) => [card.code, codeBlock(context, card.code)]));
  const widest = Math.max(0, ...[...codes.values()].map(({ lines }) => lines[0]?.width ?? 0));
  const left = Math.max(TITLE_LEFT, SAFE + widest + 3.5);
  const width = CARDS[sheet.size].width - left - SIGN_ROOM;
  const head = (card: Card): Text => (card.kind === 'blank' && sheet.texts.own) || titleOn(sheet, card);
  const titles = new Map(
    all.map((one) => [head(one.card), titleBlock(context, head(one.card), { width, where: placeOf(one) })]),
  );
  const size = { height: height ?? CARDS[sheet.size].band };
  return {
    ...size,
    left,
    draw: (card, at, wanted) => {
      const paint = wanted === 'solid' && card.theme === undefined ? 'light' : wanted;
      const { colours } = context.theme.template;
      const { colour } = lookOf(context, card);
      const fill = paint === 'solid' ? onBlock(context, colour) : colour;
      const b = box(at.x, at.y, at.width, size.height);
      const [code, title] = [codes.get(card.code), titles.get(head(card))];
      const cy = at.y + MIDDLE;
      const end = b.x + left + (title?.lines[0]?.width ?? 0) + 2;
      return [
        ...background(context, b, paint, colour),
        ...mark(context, sheet, card, { cx: b.x + b.width - 7.2, cy, fill }),
        ...(titled && card.kind === 'blank'
          ? [line(end, cy + 1.6, b.x + left + width, cy + 1.6, pen(colours.soft))]
          : []),
        element('label', [
          ...(code ? ink(code, b.x + SAFE, cy - code.leading / 2, left, { fill, goesOn: true }) : []),
          ...(title
            ? ink(title, b.x + left, cy - title.height / 2, width, {
                fill: paint === 'solid' ? fill : colours.ink,
              })
            : []),
        ]),
      ];
    },
  };
};

const codeBlock = (context: LayoutContext, code: string): Block =>
  set(
    context,
    'question',
    {
      text: own(context, code),
      width: 30,
      height: 9,
      maxLines: 1,
      where: { group: 'deck', item: code },
    },
    { role: 'heading' },
  );

/** On one line in the largest type that it fits in, on its own: a title is read on one card at a time. */
const titleBlock = (
  context: LayoutContext,
  text: Text,
  { width, where }: { readonly width: number; readonly where: PaperPlace },
): Block => {
  const slot = { text, width, height: 9, maxLines: 1, where };
  const trial = tryOut(context);
  const large = set(trial, 'label', slot, { role: 'heading' });
  return trial.problems.length === 0 ? large : set(context, 'pill', { ...slot, maxLines: 2 });
};

/** mm: a white line between two coloured bands, along which they are cut. */
const SLIT = 0.5;

export const dashed = (colour: Colour, width = 0.3): Stroke => ({ ...pen(colour, width), dash: [1.6, 1.2] });

const background = (context: LayoutContext, b: Box, paint: BandPaint, colour: Colour): readonly Item[] => {
  const { paper } = context.theme.template.colours;
  const [right, bottom] = [b.x + b.width, b.y + b.height];
  const foot = (stroke: Stroke): Item => line(b.x, bottom, right, bottom, stroke);
  if (paint === 'solid') {
    if (!isFilled(context)) return [foot(pen(colour, 0.6))];
    const slits = [b.x, right].map((x) => line(x, b.y, x, bottom, pen(paper, SLIT)));
    return [rect(b, { fill: colour }), ...slits];
  }
  const tinted = context.theme.template.shapes.grounds === 'tinted' ? ground(context, b) : [];
  if (paint === 'own') return [...tinted, foot(dashed(colour))];
  return [...tinted, ...(tinted.length === 0 ? [foot(pen(colour, 0.4))] : [])];
};

/** The symbol of the theme; a pencil on people's own cards, and on those to write on that have no theme. */
const mark = (
  context: LayoutContext,
  { as }: CardsSheet,
  card: Card,
  { cx, cy, fill }: { readonly cx: number; readonly cy: number; readonly fill: Colour },
): readonly Item[] => {
  const { sign } = lookOf(context, card);
  const { colours, dots } = context.theme.template;
  if (card.kind === 'item' && sign !== undefined) return themeSign(sign, cx, cy, SIGN, fill);
  if (card.kind === 'item' && as !== 'prompt') return [];
  return thingSign('pen', cx, cy, SIGN, { ...colours, ink: fill, dot: dots[0] ?? colours.paper });
};
