// The cover of the guide in a brand: its colour, its words, and which logo is on it.

import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import type { Host } from '../../src/theme/brand.ts';
import type { Theme } from '../../src/theme/theme.ts';
import { readBrands } from '../../src/workshop/brands.ts';
import { openKit } from '../../src/workshop/kits.ts';
import { openDisk } from '../../src/world/disk/disk.ts';
import { kitpress } from '../support/cli.ts';
import { root } from '../support/disk.ts';
import { cwd, put } from '../support/folder.ts';
import { svg } from '../support/image.ts';
import { clear, kitOf, openTheme, SWEDISH } from '../support/workshop.ts';

const LOGOS = { blue: '#123456', white: '#ffffff', sand: '#ebe6dc' };

beforeEach(() => {
  for (const [name, fill] of Object.entries(LOGOS))
    put(`${name}.svg`, svg(`<rect width="90" height="40" fill="${fill}"/>`));
});

/** The theme of a brand with these lines. */
const themeOf = async (...lines: readonly string[]): Promise<Theme> => {
  put('brand.yaml', ['name: Vi', ...lines, ''].join('\n'));
  const read = await readBrands(openDisk(cwd), {
    brands: { value: ['brand.yaml'], from: { flag: '--brand' } },
    base: cwd,
    folder: await openKit(openDisk(root), join(root, SWEDISH)),
    kits: [kitOf(SWEDISH, 'sv')],
    others: [],
    template: undefined,
    ink: 'full',
  });
  const theme = clear(read)[0]?.editions[0]?.theme;
  if (!theme) throw new Error('no theme');
  return theme;
};

const logoOnCover = ({ brand }: Theme): string | undefined =>
  brand?.hosts.map((host: Host) => host.cover?.file)[0];

/** What `check` warns about. */
const warned = async (...lines: readonly string[]): Promise<string> => {
  put('brand.yaml', ['name: Vi', ...lines, ''].join('\n'));
  const { exit, err } = await kitpress('check --brand brand.yaml --sheets notes');
  expect(exit).toBe(0);
  return err;
};

test('without a brand, and without a colour for it, the cover is the third sand and its words are ink', async () => {
  const { cover, template } = openTheme();
  expect(cover).toEqual({ ground: template.colours.sands[2], words: template.colours.ink, dark: false });
  const own = await themeOf("colours: { tint: ['#fafafa', '#f0f0f5', '#e0e0ea', '#d0d0dc'] }");
  expect(own.cover.ground).toBe('#e0e0ea');
});

test('a dark cover has words of paper, and the logo for dark backgrounds', async () => {
  const dark = await themeOf("colours: { cover: '#13294b' }", 'logos: { main: blue.svg, onDark: white.svg }');
  expect(dark.cover).toEqual({ ground: '#13294b', words: dark.template.colours.paper, dark: true });
  expect(logoOnCover(dark)).toBe('white.svg');
  const light = await themeOf(
    "colours: { cover: '#dfe6ee' }",
    'logos: { main: blue.svg, onDark: white.svg }',
  );
  expect([light.cover.dark, logoOnCover(light)]).toEqual([false, 'blue.svg']);
});

test('a logo for the cover is there, whatever its colour', async () => {
  const theme = await themeOf(
    "colours: { cover: '#13294b' }",
    'logos: { main: blue.svg, onDark: white.svg, cover: sand.svg }',
  );
  expect(logoOnCover(theme)).toBe('sand.svg');
});

test.each([
  ['tint 4', ({ template }: Theme) => template.colours.sands[3]],
  ['theme 2', ({ template }: Theme) => template.themes[1]?.colour],
  ['mid of theme 2', ({ template }: Theme) => template.themes[1]?.mid],
  ['tint of theme 5', ({ template }: Theme) => template.themes[4]?.tint],
  ['ink', ({ template }: Theme) => template.colours.ink],
])('it may be %s, the name of a colour of the kit', async (name, colour) => {
  const theme = await themeOf(`colours: { cover: ${name}, themes: { 2: '#00513a' } }`);
  expect(theme.cover.ground).toBe(colour(theme));
});

test('a template that tints nothing has a white cover, whatever the brand says', async () => {
  const { cover } = await themeOf("colours: { cover: '#13294b' }", 'template: plain');
  expect([cover.ground, cover.dark]).toEqual(['#ffffff', false]);
});

test('a dark cover without a logo for it is a warning: the name is there', async () => {
  expect(await warned("colours: { cover: '#13294b' }", 'logos: { main: blue.svg }')).toMatch(
    /^brand\.yaml:3:\d+ {2}warning {2}brand-cover-logo {2}logos\n.*Vi has no logo for it[\s\S]*Add "onDark" or "cover"/m,
  );
});

test('a logo of the colour of the cover is a warning', async () => {
  expect(await warned('logos: { main: sand.svg }')).toMatch(
    /:2:\d+ {2}warning {2}brand-cover-logo {2}logos\.main$/m,
  );
  expect(
    await warned("colours: { cover: '#123456' }", 'logos: { main: blue.svg, onDark: blue.svg }'),
  ).toMatch(/:3:\d+ {2}warning {2}brand-cover-logo {2}logos\.onDark$/m);
  // White on white is another problem, and told once.
  const white = await warned('logos: { main: white.svg }', "colours: { cover: '#ffffff' }");
  expect(white.match(/brand-(?:cover-logo|logo-pale)/g)).toEqual(['brand-logo-pale']);
});
