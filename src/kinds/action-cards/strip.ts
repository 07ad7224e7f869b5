// The strip at the left of a card sheet, which is cut off last and labels the bundle.

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
import { tile } from '../../furniture/tile.ts';
import type { Box } from '../../geometry.ts';
import { themesOf } from '../../kit/lists.ts';
import { fillPlural } from '../../plural.ts';
import { error, type Problem } from '../../problem.ts';
import type { Item } from '../../scene.ts';
import { place } from '../../text/missing.ts';
import type { Text } from '../../text.ts';
import type { CardContent } from './card.ts';
import { decksOf, titleOf } from './decks.ts';
import { onStrip, type PageOfPages, type StripLayout, stripFoot } from './strip-foot.ts';

const TILE = 36;

/** The cards are between the two in reading order, so that the heading on how to cut is not above them. */
interface Strip {
  readonly head: readonly Item[];
  readonly foot: readonly Item[];
}

export const cardStrip = (
  layout: StripLayout,
  cards: readonly CardContent[],
  of: PageOfPages,
  b: Box,
): Strip => {
  const { context, sheet, item } = layout;
  const { colour } = lookOf(context, item);
  const where = onStrip(layout);
  const names = setAll(
    context,
    'strip',
    themesOf(context.kit).map(({ text }) => ({ text, width: b.width, height: 34, where })),
  );
  const name = names[item.index];
  const { colours } = context.theme.template;
  const title = set(context, 'label', {
    text: sheet.texts.title,
    width: b.width,
    height: 12,
    maxLines: 2,
    where,
  });
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
  // If hosts and a long foot take too much room, the ruler is left out, because other sheets have it too.
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
            [
              ...tile(context, item, b.x, b.y, TILE),
              ...ink(name, b.x, top, b.width, { fill: colour, goesOn: true }),
              ...ink(title, b.x, listTop, b.width, { fill: colours.ink }),
            ],
            { level: 1 },
          ),
        ]),
    ...contents(context, listed(layout, cards, b.width, detail ?? 'codes'), room),
  ];
  return { head, foot: foot.items };
};

const full = ({ theme: { brand } }: LayoutContext): Problem =>
  error(
    'fit-strip-full',
    'The hosts, the footer and the list do not fit together on the strip of card sheets.',
    {
      hint: 'Use fewer partners, or shorten the names, the footer or the title of the workshop.',
      ...(brand?.footer ? place(brand.footer) : brand?.hosts[0]?.from),
    },
  );

/** Detail in a page's list: decks with titles and counts, with counts, or the codes of decks alone. */
const DETAILS = ['titles', 'counts', 'codes'] as const;
type Detail = (typeof DETAILS)[number];

/** The list of what is on the page: deck, title, number of cards. */
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
  { context, sheet, item }: StripLayout,
  cards: readonly CardContent[],
  detail: Detail,
): readonly Text[] => {
  const decks = decksOf(item).filter((deck) => cards.some((card) => card.deck === deck));
  if (detail === 'codes')
    return [own(context, decks.map(({ code }) => code).join(commaIn(context.kit.edition.language)))];
  return decks.map((deck) => {
    const count = cards.filter((card) => card.deck === deck).length;
    const words = detail === 'titles' ? `${deck.code} ${titleOf(deck).words}` : deck.code;
    return {
      ...titleOf(deck),
      words: `${words}${commaIn(titleOf(deck).lang)}${fillPlural(sheet.texts.count, 'count', count).words}`,
    };
  });
};

const heightOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { height }) => sum + height + 1, 0);
