// Applies the colours of a brand to a template, and records where each was given.

import { error, type Problem } from '../problem.ts';
import { withInks } from '../theme/load.ts';
import { type Sands, sandsOf, type Template, tonesOf } from '../theme/tones.ts';
import type { Path } from '../yaml/locate.ts';
import { didYouMean } from '../yaml/near.ts';
import { namesOf, SANDS } from './contrast.ts';
import { coverColour } from './cover.ts';
import type { OpenBrand } from './file.ts';
import { hexOf, readTokens } from './hex.ts';
import { SINGLE_COLOURS, type TonesFile } from './schema.ts';

export interface Overlay {
  readonly template: Template;
  /** Where the brand gives a colour, by its name: "ink", "theme 2", "dot 3". Without those of the template. */
  readonly given: ReadonlyMap<string, Path>;
  readonly problems: readonly Problem[];
}

/** The template with the brand's colours. `themes` are the kit's ids in its order. */
export const overlayColours = async (
  brand: OpenBrand,
  template: Template,
  themes: readonly string[],
): Promise<Overlay> => {
  const { colours = {} } = brand.content;
  const problems: Problem[] = [];
  const given = new Map<string, Path>();
  const tokens = readTokens(brand);
  problems.push(...tokens.problems);
  const hexAt: HexAt = async (name, written, path) => {
    if (written === undefined) return undefined;
    given.set(name, path);
    const hex = await hexOf(brand, tokens, written, path);
    problems.push(...hex.problems);
    return hex.ok ? hex.value : undefined;
  };
  const single: Record<(typeof SINGLE_COLOURS)[number], string> = { ...template.colours };
  for (const name of SINGLE_COLOURS)
    single[name] = (await hexAt(name, colours[name], ['colours', name])) ?? single[name];
  const sands = await sandsAt(colours.tint, hexAt);
  const ofThemes = themeColours(brand, themes, problems);
  const looks = [...template.themes];
  for (const { index, tones, path } of ofThemes) {
    const id = themes[index] ?? index + 1;
    const [written, inner] = typeof tones === 'string' ? [{ colour: tones }, []] : [tones, ['colour']];
    const colour = await hexAt(`theme ${id}`, written.colour, [...path, ...inner]);
    const mid = await hexAt(`mid of theme ${id}`, written.mid, [...path, 'mid']);
    const tint = await hexAt(`tint of theme ${id}`, written.tint, [...path, 'tint']);
    const look = looks[index];
    if (look && colour !== undefined) looks[index] = { ...look, ...tonesOf({ colour, mid, tint }) };
  }
  const dots =
    colours.dots &&
    (await Promise.all(colours.dots.map((dot, i) => hexAt(`dot ${i + 1}`, dot, ['colours', 'dots', i]))));
  const own: Template = {
    ...template,
    colours: withInks({ ...single, sands: sands ?? template.colours.sands }),
    themes: looks,
    dots: dots ? dots.flatMap((dot) => dot ?? []) : template.dots,
  };
  const named = coverColour(brand, namesOf(own, themes));
  problems.push(...named.problems);
  const cover = await hexAt('cover', named.written, named.path);
  return {
    template: { ...own, colours: { ...own.colours, cover: cover ?? template.colours.cover } },
    given,
    problems,
  };
};

type HexAt = (name: string, written: string | undefined, path: Path) => Promise<string | undefined>;

/** The sands of one colour or four, if there are any. */
const sandsAt = async (
  tint: string | readonly string[] | undefined,
  hexAt: HexAt,
): Promise<Sands | undefined> => {
  if (tint === undefined) return undefined;
  if (typeof tint === 'string') {
    const path = ['colours', 'tint'];
    const [hex] = await Promise.all(SANDS.map((name) => hexAt(name, tint, path)));
    return hex === undefined ? undefined : sandsOf(hex);
  }
  const four = await Promise.all(SANDS.map((name, i) => hexAt(name, tint[i], ['colours', 'tint', i])));
  return sandsOf(four.flatMap((hex) => hex ?? []));
};

interface ThemeColour {
  readonly index: number;
  readonly tones: TonesFile;
  readonly path: Path;
}

const themeColours = (
  { content, source }: OpenBrand,
  themes: readonly string[],
  problems: Problem[],
): readonly ThemeColour[] => {
  const colours = content.colours?.themes ?? [];
  if (Array.isArray(colours))
    return colours.map((tones: TonesFile, index) => ({
      index,
      tones,
      path: ['colours', 'themes', index],
    }));
  return Object.entries(colours).flatMap(([id, tones]) => {
    const index = themes.indexOf(id);
    const path = ['colours', 'themes', id];
    if (index >= 0) return [{ index, tones, path }];
    problems.push(
      error('brand-unknown-theme', `The kit has no theme "${id}".`, {
        hint: `${didYouMean(id, themes)}The themes are ${themes.join(', ')}.`,
        ...source.at(path, 'key'),
      }),
    );
    return [];
  });
};
