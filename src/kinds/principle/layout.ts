// The principle sheet: why a principle matters and what it comprises, to read aloud from the wall.

import { ground, stroke } from '../../furniture/block.ts';
import {
  type Block,
  chosen,
  element,
  ink,
  type LayoutContext,
  lookOf,
  set,
  setByText,
} from '../../furniture/context.ts';
import { framed } from '../../furniture/frame.ts';
import { onSheet } from '../../furniture/page.ts';
import { themeSign } from '../../furniture/theme-sign.ts';
import { type Box, box, inset } from '../../geometry.ts';
import type { ListItem } from '../../kit/kit.ts';
import { itemTexts, themesOf } from '../../kit/lists.ts';
import { line } from '../../layout/shapes.ts';
import type { Item, Page } from '../../scene.ts';
import type { Text } from '../../text.ts';
import type { PrincipleSheet } from './texts.ts';

const LEFT = 206;
const GAP = 22;
const INSET = 10;
const GOING = 16;

export const principleSheets = (context: LayoutContext, sheet: PrincipleSheet): readonly Page[] =>
  chosen(context).map((item) =>
    framed(
      context,
      sheet,
      { item, title: item.text, siblings: themesOf(context.kit).map(({ text }) => text) },
      (free) => [
        ...why(context, sheet, item, box(free.x, free.y + 4, LEFT, free.height - 4)),
        ...dimensions(
          context,
          sheet,
          item,
          box(free.x + LEFT + GAP, free.y, free.width - LEFT - GAP, free.height - 2),
        ),
      ],
    ),
  );

const why = (context: LayoutContext, sheet: PrincipleSheet, item: ListItem, b: Box): readonly Item[] => {
  const { colours } = context.theme.template;
  const { colour } = lookOf(context, item);
  const heading = set(context, 'section', {
    text: sheet.texts.why,
    width: b.width,
    height: 12,
    maxLines: 1,
    where: onSheet(sheet, item),
  });
  const settled = settledWhy(context, sheet, b.width, b.height - heading.height - 8 - GOING);
  const paragraphs = itemTexts(item, 'why').flatMap((text) => settled.get(text) ?? []);
  const gap = 8;
  let top = b.y + heading.height + 6;
  return [
    element('heading', ink(heading, b.x, b.y, b.width, { fill: colour }), { level: 2 }),
    ...paragraphs.map((block) => {
      const at = top;
      top += block.height + gap;
      return element('paragraph', ink(block, b.x, at, b.width, { fill: colours.ink }));
    }),
  ];
};

/** The paragraphs of all principles, at the largest size at which those of every principle fit. */
const settledWhy = (
  context: LayoutContext,
  sheet: PrincipleSheet,
  width: number,
  height: number,
): ReadonlyMap<Text, Block> => {
  const all = themesOf(context.kit);
  const most = Math.max(...all.map((theme) => itemTexts(theme, 'why').length));
  const share = (height - 8 * (most - 1)) / most;
  const slots = all.flatMap((p) =>
    itemTexts(p, 'why').map((text) => ({ text, width, height: share, where: onSheet(sheet, p) })),
  );
  return setByText(context, 'statement', slots);
};

const dimensions = (
  context: LayoutContext,
  sheet: PrincipleSheet,
  item: ListItem,
  b: Box,
): readonly Item[] => {
  const { colours } = context.theme.template;
  const { colour, sign } = lookOf(context, item);
  const text = inset(b, INSET, INSET);
  const where = onSheet(sheet, item);
  const heading = set(context, 'section', {
    text: sheet.texts.dimensions,
    width: text.width,
    height: 20,
    maxLines: 2,
    where,
  });
  const going = set(
    context,
    'instruction',
    {
      text: sheet.texts.going,
      width: text.width,
      height: GOING,
      maxLines: 2,
      where,
    },
    { role: 'strong' },
  );
  const [listTop, listBottom] = [text.y + heading.height + 5, text.y + text.height - GOING];
  const settled = settledDimensions(context, sheet, text.width - 10, listBottom - listTop);
  const blocks = itemTexts(item, 'dimensions').flatMap((dimension) => settled.get(dimension) ?? []);
  const pitch = blocks.length === 0 ? 0 : (listBottom - listTop) / blocks.length;
  return [
    ...ground(context, b, 4),
    element('heading', ink(heading, text.x, text.y - 2, text.width, { fill: colour }), { level: 2 }),
    element(
      'list',
      blocks.flatMap((block, i) => {
        const y = listTop + i * pitch;
        return [
          line(text.x, y, text.x + text.width, y, stroke(context, colour, 0.35)),
          ...themeSign(sign, text.x + 2.4, y + 4 + block.leading / 2, 4.4, colour),
          element('list-item', [
            element('body', ink(block, text.x + 10, y + 4, text.width, { fill: colours.ink })),
          ]),
        ];
      }),
    ),
    line(text.x, listBottom, text.x + text.width, listBottom, stroke(context, colour, 0.35)),
    element(
      'paragraph',
      ink(going, text.x, text.y + text.height - going.height + 2, text.width, { fill: colour }),
    ),
  ];
};

const settledDimensions = (
  context: LayoutContext,
  sheet: PrincipleSheet,
  width: number,
  height: number,
): ReadonlyMap<Text, Block> => {
  const all = themesOf(context.kit);
  const slots = all.flatMap((p) =>
    itemTexts(p, 'dimensions').map((text) => ({
      text,
      width,
      height: height / itemTexts(p, 'dimensions').length - 6,
      where: onSheet(sheet, p),
    })),
  );
  return setByText(context, 'reading', slots, { hyphenate: true });
};
