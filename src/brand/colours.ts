// Applies the colours of a brand to a template, and records where each was given.

import { error, type Problem } from '../problem.ts';
import { withInks } from '../theme/load.ts';
import type { Template } from '../theme/schema.ts';
import type { Path } from '../yaml/locate.ts';
import { didYouMean } from '../yaml/near.ts';
import type { OpenBrand } from './file.ts';
import { hexOf, readTokens } from './hex.ts';
import { SINGLE_COLOURS } from './schema.ts';

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
  const hexAt = async (
    name: string,
    written: string | undefined,
    path: Path,
  ): Promise<string | undefined> => {
    if (written === undefined) return undefined;
    given.set(name, path);
    const hex = await hexOf(brand, tokens, written, path);
    problems.push(...hex.problems);
    return hex.ok ? hex.value : undefined;
  };
  const single: Record<string, string> = { ...template.colours };
  for (const name of SINGLE_COLOURS)
    single[name] = (await hexAt(name, colours[name], ['colours', name])) ?? single[name] ?? '#000000';
  const own = themeColours(brand, themes, problems);
  const looks = [...template.themes];
  for (const { index, colour, path } of own) {
    const hex = await hexAt(`theme ${themes[index] ?? index + 1}`, colour, path);
    const look = looks[index];
    if (look && hex !== undefined) looks[index] = { ...look, colour: hex };
  }
  const dots =
    colours.dots &&
    (await Promise.all(colours.dots.map((dot, i) => hexAt(`dot ${i + 1}`, dot, ['colours', 'dots', i]))));
  return {
    template: {
      ...template,
      colours: withInks(single as Template['colours']),
      themes: looks,
      dots: dots ? dots.flatMap((dot) => dot ?? []) : template.dots,
    },
    given,
    problems,
  };
};

interface ThemeColour {
  readonly index: number;
  readonly colour: string;
  readonly path: Path;
}

const themeColours = (
  { content, source }: OpenBrand,
  themes: readonly string[],
  problems: Problem[],
): readonly ThemeColour[] => {
  const colours = content.colours?.themes ?? [];
  if (Array.isArray(colours))
    return colours.map((colour: string, index) => ({
      index,
      colour,
      path: ['colours', 'themes', index],
    }));
  return Object.entries(colours).flatMap(([id, colour]) => {
    const index = themes.indexOf(id);
    const path = ['colours', 'themes', id];
    if (index >= 0) return [{ index, colour, path }];
    problems.push(
      error('brand-unknown-theme', `The kit has no theme "${id}".`, {
        hint: `${didYouMean(id, themes)}The themes are ${themes.join(', ')}.`,
        ...source.at(path, 'key'),
      }),
    );
    return [];
  });
};
