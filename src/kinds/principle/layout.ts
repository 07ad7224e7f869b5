// Principle sheet: why a principle matters and what it holds, to read aloud from the wall.

import type { Copy } from '../../copy.ts';
import { ground, stroke } from '../../furniture/block.ts';
import { type Block, chosen, type Desk, element, ink, lookOf, set, setTexts } from '../../furniture/desk.ts';
import { framed } from '../../furniture/frame.ts';
import { labelOf } from '../../furniture/page.ts';
import { principleSign } from '../../furniture/signs.ts';
import { type Box, box, inset } from '../../geometry.ts';
import type { Principle, SheetOfKind } from '../../kit/kit.ts';
import { line } from '../../layout/shapes.ts';
import type { Item, Page } from '../../scene.ts';

const LEFT = 206;
const GAP = 22;
const INSET = 10;
const GOING = 16;

export const principleSheets = (desk: Desk, sheet: SheetOfKind<'principle'>): readonly Page[] =>
  chosen(desk).map((principle) =>
    framed(
      desk,
      sheet,
      { principle, title: principle.name, siblings: desk.kit.principles.map(({ name }) => name) },
      (free) => [
        ...why(desk, sheet, principle, box(free.x, free.y + 4, LEFT, free.height - 4)),
        ...dimensions(
          desk,
          sheet,
          principle,
          box(free.x + LEFT + GAP, free.y, free.width - LEFT - GAP, free.height - 2),
        ),
      ],
    ),
  );

const where = (sheet: SheetOfKind<'principle'>, principle: Principle): string =>
  `sheet ${labelOf(sheet, principle)}`;

const why = (desk: Desk, sheet: SheetOfKind<'principle'>, principle: Principle, b: Box): readonly Item[] => {
  const { colours } = desk.theme.template;
  const { colour } = lookOf(desk, principle);
  const heading = set(
    desk,
    'section',
    sheet.texts.why,
    { width: b.width, height: 12, maxLines: 1 },
    where(sheet, principle),
  );
  const settled = settledWhy(desk, sheet, b.width, b.height - heading.height - 8 - GOING);
  const paragraphs = principle.why.flatMap((copy) => settled.get(copy) ?? []);
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

/** All principles' paragraphs at the largest size at which every principle's fit. */
const settledWhy = (
  desk: Desk,
  sheet: SheetOfKind<'principle'>,
  width: number,
  height: number,
): ReadonlyMap<Copy, Block> => {
  const all = desk.kit.principles;
  const most = Math.max(...all.map(({ why: texts }) => texts.length));
  const share = (height - 8 * (most - 1)) / most;
  const slots = all.flatMap((p) =>
    p.why.map((copy) => ({ copy, width, height: share, where: where(sheet, p) })),
  );
  return setTexts(desk, 'statement', slots);
};

const dimensions = (
  desk: Desk,
  sheet: SheetOfKind<'principle'>,
  principle: Principle,
  b: Box,
): readonly Item[] => {
  const { colours } = desk.theme.template;
  const { colour, sign } = lookOf(desk, principle);
  const text = inset(b, INSET, INSET);
  const heading = set(
    desk,
    'section',
    sheet.texts.dimensions,
    { width: text.width, height: 20, maxLines: 2 },
    where(sheet, principle),
  );
  const going = set(
    desk,
    'instruction',
    sheet.texts.going,
    { width: text.width, height: GOING, maxLines: 2 },
    where(sheet, principle),
    { role: 'strong' },
  );
  const listTop = text.y + heading.height + 5;
  const settled = settledDimensions(desk, sheet, text.width - 10, text.y + text.height - GOING - listTop);
  const blocks = principle.dimensions.flatMap((copy) => settled.get(copy) ?? []);
  const pitch = blocks.length === 0 ? 0 : (text.y + text.height - GOING - listTop) / blocks.length;
  return [
    ...ground(desk, b, 4),
    element('heading', ink(heading, text.x, text.y - 2, text.width, { fill: colour }), { level: 2 }),
    element(
      'list',
      blocks.flatMap((block, i) => {
        const y = listTop + i * pitch;
        return [
          line(text.x, y, text.x + text.width, y, stroke(desk, colour, 0.35)),
          ...principleSign(sign, text.x + 2.4, y + 4 + block.leading / 2, 4.4, colour),
          element('list-item', [
            element('body', ink(block, text.x + 10, y + 4, text.width, { fill: colours.ink })),
          ]),
        ];
      }),
    ),
    line(
      text.x,
      text.y + text.height - GOING,
      text.x + text.width,
      text.y + text.height - GOING,
      stroke(desk, colour, 0.35),
    ),
    element(
      'paragraph',
      ink(going, text.x, text.y + text.height - going.height + 2, text.width, { fill: colour }),
    ),
  ];
};

const settledDimensions = (
  desk: Desk,
  sheet: SheetOfKind<'principle'>,
  width: number,
  height: number,
): ReadonlyMap<Copy, Block> => {
  const all = desk.kit.principles;
  const slots = all.flatMap((p) =>
    p.dimensions.map((copy) => ({
      copy,
      width,
      height: height / p.dimensions.length - 6,
      where: where(sheet, p),
    })),
  );
  return setTexts(desk, 'reading', slots, { hyphenate: true });
};
