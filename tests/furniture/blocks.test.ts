// Tiles, blocks, grounds and sands in each template and ink as SVG, compared with how they looked last: UPDATE_GOLDEN=1 npm test writes them anew.
import { expect, test } from 'vitest';
import { block, drawnOn, emptyBlock, ground, sandLine, sandPaint } from '../../src/furniture/block.ts';
import { type LayoutContext, lookOf, openContext } from '../../src/furniture/context.ts';
import { themeSign } from '../../src/furniture/theme-sign.ts';
import { tile } from '../../src/furniture/tile.ts';
import { fineness } from '../../src/furniture/treatment.ts';
import { box } from '../../src/geometry.ts';
import type { ListItem } from '../../src/kit/kit.ts';
import { line, pen, rect } from '../../src/layout/shapes.ts';
import { upright } from '../../src/page/format.ts';
import { A4 } from '../../src/paper.ts';
import type { Item, TextItem } from '../../src/scene.ts';
import { writeSvg } from '../../src/svg/write.ts';
import { inked } from '../../src/theme/inked.ts';
import { matchGolden } from '../support/golden.ts';
import { kitOf, openTheme, planOf, SMALL } from '../support/workshop.ts';

const kit = kitOf(SMALL, 'en');

const word = ({ theme }: LayoutContext, text: string, x: number, y: number, fill: string): TextItem => {
  const face = theme.faces.role('heading');
  const width = (face.width(text) / face.unitsPerEm) * 12 * (25.4 / 72);
  return {
    kind: 'text',
    x,
    y,
    text,
    face: face.key,
    size: 12,
    fill,
    width,
    source: { words: text, lang: 'en' },
  };
};

/** Of a theme: its tile, a low block with a word, a block with round corners at its top, and one too small for a pattern. */
const inTheme = (context: LayoutContext, theme: number): readonly Item[] => {
  const [x, look] = [4 + theme * 24, lookOf(context, { theme })];
  return [
    ...tile(context, { theme, code: String(theme + 1) } as unknown as ListItem, x, 4, 20),
    ...block(context, box(x, 28, 20, 12), look, (fill) => [word(context, 'Ago', x + 2, 36, fill)]),
    ...block(context, { ...box(x, 44, 20, 22), radii: [3, 1, 0, 0] }, look, (fill) => [
      word(context, 'HA', x + 4, 52, fill),
      ...themeSign(look.sign, x + 10, 60, 6, fill),
      line(x + 6, 64, x + 14, 65, pen(fill)),
    ]),
    ...emptyBlock(context, { ...box(x, 70, 20, 10.9), radii: 2 }, look),
  ];
};

const others = (context: LayoutContext): readonly Item[] => {
  const { tint } = lookOf(context, { theme: 0 });
  return [
    ...ground(context, box(4, 86, 40, 12), 3),
    ...ground(context, box(48, 86, 40, 12), 3, tint),
    ...([0, 1, 2, 3] as const).map((sand) => rect(box(92 + sand * 16, 86, 14, 12), sandPaint(context, sand))),
    line(4, 102, 88, 102, pen(sandLine(context), 1)),
    ...drawnOn(context, box(92, 102, 60, 4), lookOf(context, {}), (fill) => [
      word(context, 'None', 92, 106, fill),
    ]),
  ];
};

test.each([
  ['default', 'low'],
  ['default', 'grey'],
  ['plain', 'full'],
] as const)('the blocks of the template %s look as they did with ink %s', (name, ink) => {
  const context = openContext(kit, planOf(kit), inked(openTheme(undefined, name), ink), upright(A4, 10));
  const text = { words: name, lang: 'en' };
  const themes = context.theme.template.themes.map((_, theme) => theme);
  const svg = writeSvg({
    sheet: 'blocks',
    code: 'X',
    label: 'X',
    name: text,
    title: text,
    width: 4 + 24 * themes.length,
    height: 110,
    lang: 'en',
    items: [...themes.flatMap((theme) => inTheme(context, theme)), ...others(context)],
    cuts: 0,
  });
  matchGolden(`blocks/${name}-${ink}.svg`, svg);
});

test('patterns are finer in small blocks, and nowhere finer than can be seen', () => {
  const finenessIn = (width: number, height: number): number => fineness({ width, height });
  expect([finenessIn(22, 90), finenessIn(90, 16.5), finenessIn(16.5, 16.5), finenessIn(11, 60)]).toEqual([
    1, 0.75, 0.75, 0.55,
  ]);
});
