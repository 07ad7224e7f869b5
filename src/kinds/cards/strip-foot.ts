// The foot of a card sheet's strip: how to cut, a ruler, the sheet's id, where it comes from and who hosts.

import {
  element,
  ink,
  type LayoutContext,
  lookOf,
  own,
  set,
  setAll,
  tryOut,
} from '../../furniture/context.ts';
import { originLines } from '../../furniture/foot.ts';
import { RULER } from '../../furniture/foot-places.ts';
import { stackHosts } from '../../furniture/hosts.ts';
import { labelOf, onSheet } from '../../furniture/page.ts';
import { type Box, box } from '../../geometry.ts';
import type { ListItem } from '../../kit/kit.ts';
import { line, pen } from '../../layout/shapes.ts';
import type { PaperPlace } from '../../place.ts';
import type { Item } from '../../scene.ts';
import { fill } from '../../text.ts';
import type { CardsSheet } from './sheet.ts';

/** What the strip of a sheet of cards is laid out from. */
export interface CardStrip {
  readonly context: LayoutContext;
  readonly sheet: CardsSheet;
  /** Of the list that there is one sheet for each item of. */
  readonly item?: ListItem;
}

export interface OfPages {
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

/** How to cut, ending at `bottom`. */
const cutting = (layout: CardStrip, b: Box, bottom: number): FromBottom => {
  const { context, sheet } = layout;
  const { colours } = context.theme.template;
  const where = inStrip(layout);
  const words = context.kit.words.cards.cutting;
  const title = set(context, 'label', {
    text: words.title,
    width: b.width,
    height: 12,
    maxLines: 2,
    where,
  });
  const prompt = set(context, 'legend', {
    text: sheet.tear ? words.tear : words.prompt,
    width: b.width,
    height: 36,
    maxLines: 9,
    where,
  });
  const top = bottom - title.height - 1 - prompt.height;
  const items = [
    element('heading', ink(title, b.x, top, b.width, { fill: colours.ink }), { level: 2 }),
    element('paragraph', ink(prompt, b.x, top + title.height + 1, b.width, { fill: colours.ink })),
  ];
  return { items, top };
};

/** How to cut, upright ruler if `ruled`, id, page, origin and hosts. */
export const footOfStrip = (layout: CardStrip, of: OfPages, b: Box, ruled: boolean): FromBottom => {
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
  const id = idOf(layout, of, b, origin.top - 3);
  const how = cutting(layout, b, id.top - (ruled ? 4 + RULER + 7 : 7));
  return {
    items: [
      ...how.items,
      ...hosts.items,
      element('artifact', [
        ...(ruled ? uprightRuler(context, b.x, id.top - 4) : []),
        ...id.items,
        ...origin.items,
      ]),
    ],
    top: how.top,
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
  const trial = tryOut(context);
  const whole = setAll(trial, 'furniture', slots);
  const fits = trial.problems.length === 0;
  const blocks = fits ? whole : setAll(context, 'furniture', slots, { hyphenate: true });
  const top = bottom - blocks.reduce((sum, block) => sum + block.height, 0);
  let y = top;
  const items = blocks.flatMap((block) => {
    const at = y;
    y += block.height;
    return ink(block, b.x, at, b.width, { fill: context.theme.template.colours.soft });
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
  const page = set(context, 'legend', {
    text: fill(context.kit.words.labels.page, { n: of.page, total: of.pages }),
    width: 16,
    height: 6,
    maxLines: 1,
    where: { group: 'page' },
  });
  const top = bottom - code.height;
  const items = [
    ...ink(code, b.x, top, b.width, { fill: lookOf(context, item ?? sheet).colour }),
    ...(of.pages > 1
      ? ink(
          page,
          b.x + (code.lines[0]?.width ?? 0) + 3,
          top + (code.leading + code.cap) / 2 - (page.leading + page.cap) / 2,
          16,
          { fill: context.theme.template.colours.soft },
        )
      : []),
  ];
  return { items, top };
};

const uprightRuler = (context: LayoutContext, x: number, bottom: number): readonly Item[] => {
  const { soft } = context.theme.template.colours;
  const stroke = pen(soft, 0.3);
  const text = set(context, 'furniture', {
    text: context.kit.words.labels.measure,
    width: 26,
    height: 12,
    maxLines: 3,
    where: { group: 'ruler' },
  });
  return [
    line(x, bottom, x, bottom - RULER, stroke),
    ...Array.from({ length: 11 }, (_, i) =>
      line(x, bottom - i * 5, x + (i % 5 === 0 ? 2.6 : 1.4), bottom - i * 5, stroke),
    ),
    ...ink(text, x + 5, bottom - RULER / 2 - text.height / 2, 26, { fill: soft }),
  ];
};
