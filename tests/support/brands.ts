// The sample brands of tests/brands, read as the product reads them.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ink } from '../../src/ink.ts';
import { pseudoKit } from '../../src/kit/pseudo.ts';
import type { Logo } from '../../src/theme/brand.ts';
import type { Theme } from '../../src/theme/theme.ts';
import { readBrands } from '../../src/workshop/brands.ts';
import { openKit } from '../../src/workshop/kits.ts';
import type { NamedTemplate } from '../../src/workshop/look.ts';
import { openDisk } from '../../src/world/disk/disk.ts';
import { root } from './disk.ts';
import { pictureOf } from './image.ts';
import { clear, kitOf, SWEDISH } from './workshop.ts';

export const BRANDS = ['exempelstad', 'region-nord', 'provarkivet'] as const;
export type BrandName = (typeof BRANDS)[number];

/** A logo as a file of tests/brands gives it. */
export const logoOf = async (file: string, { clear: room = 0.25, least = 0 } = {}): Promise<Logo> => {
  const bytes = readFileSync(join(root, 'tests', 'brands', file));
  const text = file.endsWith('.svg') ? bytes.toString('utf8') : new Uint8Array(bytes);
  return { picture: await pictureOf(text), file, clear: room, least };
};

/** One for all: it keeps the fonts that are compiled. */
const world = openDisk(root);

const themes = new Map<string, Promise<Theme>>();

/** The theme of a sample brand in a language of the built-in kit, or of another one, read once. */
export const brandTheme = (
  name: BrandName,
  lang: string,
  template?: string,
  ink: Ink = 'full',
  kit: string = SWEDISH,
): Promise<Theme> => {
  const key = [name, lang, template, ink, kit].join();
  const theme = themes.get(key) ?? readTheme(name, lang, template, ink, kit);
  themes.set(key, theme);
  return theme;
};

const readTheme = async (
  name: BrandName,
  lang: string,
  template: string | undefined,
  ink: Ink,
  kit: string,
): Promise<Theme> => {
  const path = join(root, 'tests', 'brands', name, 'brand.yaml');
  const planned: NamedTemplate | undefined =
    template === undefined ? undefined : { value: template, from: { flag: 'template' }, base: root };
  const read = await readBrands(world, {
    brands: { value: [path], from: { flag: '--brand' } },
    base: root,
    folder: await openKit(world, join(root, kit)),
    kits: [kitOf(kit, lang)],
    // Tests set longer words as well.
    others: [pseudoKit(kitOf(kit, lang), 'pseudo')],
    template: planned,
    ink,
  });
  // Their faces and texts are Latin: an edition in another script has the template's faces, and no footer.
  const others = ['brand-face-lacks', 'brand-no-language'];
  const theme = clear({ ...read, problems: read.problems.filter(({ code }) => !others.includes(code)) })[0]
    ?.editions[0]?.theme;
  if (!theme) throw new Error(`no theme of ${name}`);
  await theme.faces.loadPrograms('all');
  return theme;
};
