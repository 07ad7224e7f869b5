// The strip at the left of a card sheet: cut off last, it labels the bundle.

import { commaIn } from '../../direction.ts';
import {
  type Block,
  element,
  ink,
  type LayoutContext,
  lookOf,
  own,
  set,
  setAll,
  tryOut,
} from '../../furniture/context.ts';
import { originLines, RULER } from '../../furniture/foot.ts';
import { stackHosts } from '../../furniture/hosts.ts';
import { labelOf, onSheet, type PrincipleLayout } from '../../furniture/page.ts';
import { tile } from '../../furniture/tile.ts';
import { type Box, box } from '../../geometry.ts';
import { line, pen } from '../../layout/shapes.ts';
import type { PaperPlace } from '../../place.ts';
import { error, type Problem } from '../../problem.ts';
import type { Item } from '../../scene.ts';
import { place } from '../../text/runs.ts';
import { fill, type Text } from '../../text.ts';
import type { CardContent } from './card.ts';
import type { ActionCardsSheet } from './texts.ts';

const TILE = 36;

/** The cards come between the two for those who hear the page: how to cut them is no heading over them. */
interface Strip {
  readonly head: readonly Item[];
  readonly foot: readonly Item[];
}

type StripLayout = PrincipleLayout<ActionCardsSheet>;

interface PageOfPages {
  readonly page: number;
  readonly pages: number;
}

const onStrip = ({ sheet, principle }: StripLayout): PaperPlace => ({
  ...onSheet(sheet, principle),
  group: 'strip',
});

export const cardStrip = (
  layout: StripLayout,
  cards: readonly CardContent[],
  of: PageOfPages,
  b: Box,
): Strip => {
  const { context, sheet, principle } = layout;
  const { colour } = lookOf(context, principle);
  const where = onStrip(layout);
  const names = setAll(
    context,
    'strip',
    context.kit.principles.map((p) => ({ text: p.name, width: b.width, height: 34, where })),
  );
  const name = names[principle.index];
  const { colours } = context.theme.template;
  const title = set(context, 'label', sheet.texts.title, { width: b.width, height: 12, maxLines: 2 }, where);
  const top = b.y + TILE + 5;
  const listTop = top + (name?.height ?? 0) + 6;
  const room = { ...b, y: listTop + title.height + 2 };
  const fitting = (bottom: number): Detail | undefined =>
    DETAILS.find((detail) => {
      const trial = tryOut(context);
      const blocks = listed({ ...layout, context: trial }, cards, b.width, detail);
      const whole = detail === 'codes' || trial.problems.length === 0;
      return whole && room.y + heightOf(blocks) <= bottom - 3;
    });
  // Hosts and a long foot take room: the ruler, which other sheets have as well, goes before anything is painted over.
  const ruled = stripFoot(layout, of, b, true);
  const usual = fitting(ruled.top);
  const foot = usual ? ruled : stripFoot(layout, of, b, false);
  const detail = usual ?? fitting(foot.top);
  if (detail === undefined) context.problems.push(full(context));
  const head = [
    ...(name === undefined
      ? []
      : [
          element(
            'heading',
            [...tile(context, principle, b.x, b.y, TILE), ...ink(name, b.x, top, b.width, { fill: colour })],
            { level: 1 },
          ),
        ]),
    element('paragraph', ink(title, b.x, listTop, b.width, { fill: colours.ink })),
    ...contents(context, listed(layout, cards, b.width, detail ?? 'codes'), room),
  ];
  return { head, foot: foot.items };
};

const full = ({ theme: { brand } }: LayoutContext): Problem =>
  error('fit-strip-full', 'There is no room on the strip of card sheets for all that stands on it.', {
    hint: 'Let fewer organisations stand side by side, or shorten the names, the footer or the plan’s title.',
    ...(brand?.footer ? place(brand.footer) : brand?.hosts[0]?.from),
  });

/** How much the list of a page says: with titles, without them, or the decks alone on as few lines as it takes. */
const DETAILS = ['titles', 'counts', 'codes'] as const;
type Detail = (typeof DETAILS)[number];

/** What the page holds: deck, title, how many cards. */
const contents = (context: LayoutContext, blocks: readonly Block[], b: Box): readonly Item[] => {
  const { colours } = context.theme.template;
  let y = b.y;
  return [
    element(
      'list',
      blocks.map((block) => {
        const at = y;
        y += block.height + 1;
        return element('list-item', [element('body', ink(block, b.x, at, b.width, { fill: colours.ink }))]);
      }),
    ),
  ];
};

const listed = (
  layout: StripLayout,
  cards: readonly CardContent[],
  width: number,
  detail: Detail,
): readonly Block[] =>
  setAll(
    layout.context,
    'legend',
    contentTexts(layout, cards, detail).map((text) => ({
      text,
      width,
      ...LINES[detail],
      where: onStrip(layout),
    })),
  );

const LINES = {
  titles: { height: 14.4, maxLines: 3 },
  counts: { height: 4.8, maxLines: 1 },
  codes: { height: 14.4, maxLines: 3 },
} as const;

const contentTexts = (
  { context, sheet, principle }: StripLayout,
  cards: readonly CardContent[],
  detail: Detail,
): readonly Text[] => {
  const decks = principle.decks.filter((deck) => cards.some((card) => card.deck === deck));
  if (detail === 'codes')
    return [own(context, decks.map(({ code }) => code).join(commaIn(context.kit.edition.language)))];
  return decks.map((deck) => {
    const count = cards.filter((card) => card.deck === deck).length;
    const words = detail === 'titles' ? `${deck.code} ${deck.title.words}` : deck.code;
    return {
      ...deck.title,
      words: `${words}${commaIn(deck.title.lang)}${fill(sheet.texts.count, { count }).words}`,
    };
  });
};

const heightOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { height }) => sum + height + 1, 0);

/** Items laid out from the bottom up, and the y where they begin. */
interface FromBottom {
  readonly items: readonly Item[];
  readonly top: number;
}

/** How to cut, ending at `bottom`. */
const cutting = (layout: StripLayout, b: Box, bottom: number): FromBottom => {
  const { context, sheet } = layout;
  const { colours } = context.theme.template;
  const where = onStrip(layout);
  const title = set(
    context,
    'label',
    sheet.texts.cutting.title,
    { width: b.width, height: 12, maxLines: 2 },
    where,
  );
  const prompt = set(
    context,
    'legend',
    sheet.texts.cutting.prompt,
    { width: b.width, height: 36, maxLines: 9 },
    where,
  );
  const top = bottom - title.height - 1 - prompt.height;
  const items = [
    element('heading', ink(title, b.x, top, b.width, { fill: colours.ink }), { level: 2 }),
    element('paragraph', ink(prompt, b.x, top + title.height + 1, b.width, { fill: colours.ink })),
  ];
  return { items, top };
};

/** How to cut, upright ruler if `ruled`, id, page, origin and hosts. */
const stripFoot = (layout: StripLayout, of: PageOfPages, b: Box, ruled: boolean): FromBottom => {
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
const originOf = ({ context, sheet, principle }: StripLayout, b: Box, bottom: number): FromBottom => {
  const blocks = setAll(
    context,
    'furniture',
    originLines(context, sheet, { principle }).map((text) => ({
      text,
      width: b.width,
      height: 24,
      maxLines: 7,
      where: { group: 'foot' },
    })),
  );
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
const idOf = (
  { context, sheet, principle }: StripLayout,
  of: PageOfPages,
  b: Box,
  bottom: number,
): FromBottom => {
  const code = set(
    context,
    'code',
    own(context, labelOf(sheet, principle)),
    { width: b.width, height: 12, maxLines: 1 },
    { group: 'sheet-id' },
  );
  const page = set(
    context,
    'legend',
    fill(context.kit.labels.page, { n: of.page, total: of.pages }),
    { width: 16, height: 6, maxLines: 1 },
    { group: 'page' },
  );
  const top = bottom - code.height;
  const items = [
    ...ink(code, b.x, top, b.width, { fill: lookOf(context, principle).colour }),
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
  const text = set(
    context,
    'furniture',
    context.kit.labels.measure,
    { width: 26, height: 12, maxLines: 3 },
    { group: 'ruler' },
  );
  return [
    line(x, bottom, x, bottom - RULER, stroke),
    ...Array.from({ length: 11 }, (_, i) =>
      line(x, bottom - i * 5, x + (i % 5 === 0 ? 2.6 : 1.4), bottom - i * 5, stroke),
    ),
    ...ink(text, x + 5, bottom - RULER / 2 - text.height / 2, 26, { fill: soft }),
  ];
};
