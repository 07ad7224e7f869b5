// The symbols of themes and things as SVG, compared with how they looked last: UPDATE_GOLDEN=1 npm test writes them anew.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { thingSign } from '../../src/furniture/signs.ts';
import { themeSign } from '../../src/furniture/theme-sign.ts';
import { box } from '../../src/geometry.ts';
import { pen, rect } from '../../src/layout/shapes.ts';
import type { Item } from '../../src/scene.ts';
import { writeSvg } from '../../src/svg/write.ts';
import type { Theme } from '../../src/theme/theme.ts';
import { root } from '../support/disk.ts';
import { openTheme } from '../support/workshop.ts';

const folder = join(root, 'tests', 'golden', 'signs');
const THINGS = ['dot', 'triangle', 'needle', 'card', 'note', 'pen', 'scissors'] as const;

/** Each theme's symbol as on a tile, alone, and at its smallest; below them the things. */
const items = ({ template: { themes, colours, dots, shapes } }: Theme): readonly Item[] => [
  ...themes.flatMap(({ colour, sign }, i) => {
    const x = 4 + i * 24;
    const filled = shapes.blocks === 'filled';
    return [
      rect(box(x, 4, 20, 20), filled ? { fill: colour } : { stroke: pen(colour, 0.6) }),
      ...themeSign(sign, x + 10, 14, 12, filled ? colours.paper : colour),
      ...[8, 4.6, 3].flatMap((size, j) => themeSign(sign, x + 4 + j * 7, 32, size, colour)),
    ];
  }),
  ...THINGS.flatMap((sign, i) =>
    [6.4, 12].flatMap((size, j) =>
      thingSign(sign, 10 + i * 24 + j * 11, 48, size, { ...colours, dot: dots[0] ?? colours.paper }),
    ),
  ),
];

test.each(['default', 'plain'])('the symbols of the template %s look as they did', (name) => {
  const text = { words: name, lang: 'en' };
  const svg = writeSvg({
    sheet: 'signs',
    code: 'X',
    label: 'X',
    name: text,
    title: text,
    width: 196,
    height: 58,
    lang: 'en',
    items: items(openTheme(undefined, name)),
    cuts: 0,
  });
  const file = join(folder, `${name}.svg`);
  if (process.env.UPDATE_GOLDEN === '1') {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, svg);
  }
  expect(svg).toBe(readFileSync(file, 'utf8').replaceAll('\r\n', '\n'));
});
