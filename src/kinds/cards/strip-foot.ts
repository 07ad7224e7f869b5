// The foot of a card sheet's strip: how to cut, a ruler, the sheet's id, where it comes from and who hosts.
import { stroke } from '../../furniture/block.ts';
import {
  type Block,
  element,
  fits,
  ink,
  type LayoutContext,
  lookOf,
  own,
  set,
  setAll,
} from '../../furniture/context.ts';
import { originLines } from '../../furniture/foot.ts';
import { RULER, TICKS } from '../../furniture/foot-places.ts';
import { stackHosts } from '../../furniture/hosts.ts';
import { labelOf, onSheet } from '../../furniture/page.ts';
import { type Box, box } from '../../geometry.ts';
import type { ListItem, Sheet } from '../../kit/kit.ts';
import type { CommonTexts } from '../../kit/sheet-texts.ts';
import { line, pen } from '../../layout/shapes.ts';
import type { PaperPlace } from '../../place.ts';
import type { Item } from '../../scene.ts';
import { fill, type Text } from '../../text.ts';
import { type Cuts, cutPicture } from './cut-marks.ts';
import type { CardsSheet } from './sheet.ts';

/** What the strip of a sheet of cards, or of name badges, is laid out from. */
export interface CardStrip {
  readonly context: LayoutContext;
  readonly sheet: Sheet<CommonTexts & { readonly own?: Text }> & Pick<CardsSheet, 'tear'>;
  /** What they are, in the place of a theme's tile. */
  readonly picture: (inner: Box) => readonly Item[];
  /** How to cut, if not as cards are. */
  readonly cutting?: Text;
  /** Of the list that there is one sheet for each item of. */
  readonly item?: ListItem;
}

export interface OfPages {
  readonly cuts: Cuts;
  readonly page: number;
  readonly pages: number;
}

export const inStrip = ({ sheet, item }: CardStrip): PaperPlace => ({
  ...onSheet(sheet, item),
  group: 'strip',
});

/** Items laid out from the bottom up, and the y where they begin. */
interface FromBottom {
  readonly items: readonly Item[];
  readonly top: number;
}

/** What the foot of a strip shows if there is room. */
export interface FootParts {
  readonly ruled: boolean;
  readonly pictured: boolean;
}

/** mm: a heading under its rule, and what is below it. */
const ABOVE_HEADING = 2.6;
const HEADING = 4;
/** mm: the picture of the cuts, and the longer marks of the ruler. */
const PICTURE = 38;
/** mm: from the ruler to the picture and words on how to cut, and below it to its own; and between picture and words. */
const BESIDE_RULER = 4.4;
const AFTER_RULER = 1.6;
const UNDER_RULER = 0.8;
const AFTER = 2.6;
const ABOVE_ID = 5;

/** How to cut beside an upright ruler, id, page, origin and hosts. */
export const footOfStrip = (layout: CardStrip, of: OfPages, b: Box, parts: FootParts): FromBottom => {
  const { context } = layout;
  const hosts = stackHosts(context, {
    room: box(b.x, b.y, b.width, b.height),
    area: 210,
    step: 'pill',
    nameWidth: b.width,
    where: { group: 'card-strip' },
  });
  const bottom = b.y + b.height - hosts.height;
  const origin = originOf(layout, b, bottom);
  const id = idOf(layout, of, b, origin.top - 1);
  const how = cutting(layout, of.cuts, { ...b, height: id.top - ABOVE_ID - b.y }, parts);
  return {
    items: [...how.items, ...hosts.items, element('artifact', [...id.items, ...origin.items])],
    top: how.top,
  };
};

/** How to cut, in a picture and words beside the ruler, under a heading; at the end of a box. */
const cutting = (layout: CardStrip, cuts: Cuts, b: Box, { ruled, pictured }: FootParts): FromBottom => {
  const { context } = layout;
  const { colours } = context.theme.template;
  const left = ruled ? b.x + BESIDE_RULER : b.x;
  const width = b.x + b.width - left;
  const { title, prompt, measure } = cuttingWords(layout, width, b.width);
  const at = { x: left, y: 0, width: Math.min(width, PICTURE) };
  const tall = pictured ? cutPicture(context, cuts, at).height + AFTER : 0;
  const height = Math.max(ruled ? RULER + AFTER_RULER : 0, tall + prompt.height);
  const under = ruled ? UNDER_RULER + measure.height : 0;
  const body = b.y + b.height - under - height;
  const top = body - HEADING - title.height;
  return {
    top,
    items: [
      line(
        b.x,
        top,
        b.x + b.width,
        top,
        stroke(context, lookOf(context, layout.item ?? layout.sheet).colour, 0.5),
      ),
      element('heading', ink(title, b.x, top + ABOVE_HEADING, b.width, { fill: colours.ink }), { level: 2 }),
      element('artifact', [
        ...(ruled ? uprightRuler(context, b.x, body + height - AFTER_RULER) : []),
        ...(ruled ? ink(measure, b.x, body + height + UNDER_RULER, b.width, { fill: colours.ink }) : []),
        ...(pictured ? cutPicture(context, cuts, { ...at, y: body + 1.2 }).items : []),
      ]),
      element('paragraph', ink(prompt, left, body + tall, width, { fill: colours.ink })),
    ],
  };
};

/** `width` mm is that beside the ruler. */
const cuttingWords = (layout: CardStrip, width: number, whole: number) => {
  const { context, sheet } = layout;
  const where = inStrip(layout);
  const words = context.kit.words.cards.cutting;
  const told = layout.cutting ?? (sheet.tear ? words.tear : words.prompt);
  const heading = { text: words.title, width: whole, height: 12, maxLines: 2, where };
  const how = { text: told, width, height: 48, maxLines: 12, where };
  const ruler = { text: context.kit.words.labels.measure, width: whole, height: 8, maxLines: 2 };
  return {
    title: set(context, 'label', heading, { role: 'heading' }),
    prompt: set(context, 'legend', how),
    measure: set(context, 'furniture', { ...ruler, where: { group: 'ruler' } }),
  };
};

/** Where the sheet comes from, ending at `bottom`. */
const originOf = ({ context, sheet }: CardStrip, b: Box, bottom: number): FromBottom => {
  const slots = originLines(context, sheet, {}).map((text) => ({
    text,
    width: b.width,
    height: 48,
    maxLines: 14,
    where: { group: 'foot' } as const,
  }));
  const whole = fits(context, (at) => setAll(at, 'furniture', slots));
  const blocks = setAll(context, 'furniture', slots, { hyphenate: !whole });
  const top = bottom - blocks.reduce((sum, block) => sum + block.height, 0);
  let y = top;
  const items = blocks.flatMap((block) => {
    const at = y;
    y += block.height;
    return ink(block, b.x, at, b.width, { fill: context.theme.template.colours.ink });
  });
  return { items, top };
};

/** The sheet's id, ending at `bottom`, and the page beside it if there are several. */
const idOf = ({ context, sheet, item }: CardStrip, of: OfPages, b: Box, bottom: number): FromBottom => {
  const code = set(context, 'code', {
    text: own(context, labelOf(sheet, item)),
    width: b.width,
    height: 12,
    maxLines: 1,
    where: { group: 'sheet-id' },
  });
  const page = pageOf(context, of, b.width - (code.lines[0]?.width ?? 0) - 3);
  const top = bottom - code.height;
  const beside = top + (code.leading + code.cap) / 2 - (page.leading + page.cap) / 2;
  const { ink: fill } = context.theme.template.colours;
  const items = [
    ...ink(code, b.x, top, b.width, { fill: lookOf(context, item ?? sheet).colour }),
    ...(of.pages > 1 ? ink(page, b.x, beside, b.width, { fill, align: 'right' }) : []),
  ];
  return { items, top };
};

/** In the type of a heading, or smaller. */
const pageOf = (context: LayoutContext, { page: n, pages: total }: OfPages, width: number): Block => {
  const text = fill(context.kit.words.labels.page, { n, total });
  const slot = { text, width, height: 6, maxLines: 1, where: { group: 'page' } } as const;
  const large = (at: LayoutContext): Block => set(at, 'label', slot, { role: 'heading' });
  return fits(context, large) ? large(context) : set(context, 'legend', slot);
};

/** Ending at `bottom`. */
const uprightRuler = (context: LayoutContext, x: number, bottom: number): readonly Item[] => {
  const pale = pen(context.theme.template.colours.ink, 0.3);
  return [
    line(x, bottom, x, bottom - RULER, pale),
    ...Array.from({ length: 11 }, (_, i) =>
      line(x, bottom - i * 5, x + (i % 5 === 0 ? TICKS.long : TICKS.short), bottom - i * 5, pale),
    ),
  ];
};
