// Applies the colours of a brand to a template, and records where each was given.

import { error, type Problem } from '../problem.ts';
import { withInks } from '../theme/load.ts';
import { PRINCIPLE_SIGNS, type Template } from '../theme/schema.ts';
import type { Path } from '../yaml/locate.ts';
import { didYouMean } from '../yaml/near.ts';
import type { OpenBrand } from './file.ts';
import { hexOf, readTokens } from './hex.ts';
import { SINGLE_COLOURS } from './schema.ts';

export interface Overlay {
  readonly template: Template;
  /** Where the brand gives a colour, by its name: "ink", "principle 2", "dot 3". Without those of the template. */
  readonly given: ReadonlyMap<string, Path>;
  readonly problems: readonly Problem[];
}

/** The template with the brand's colours. `principles` are the kit's ids in its order. */
export const overlayColours = async (
  brand: OpenBrand,
  template: Template,
  principles: readonly string[],
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
  const own = principleColours(brand, principles, problems);
  const count = Math.max(template.principles.length, ...own.map(({ index }) => index + 1));
  const looks = Array.from({ length: count }, (_, i) => lookAt(template, i));
  for (const { index, colour, path } of own) {
    const hex = await hexAt(`principle ${principles[index] ?? index + 1}`, colour, path);
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
      principles: looks,
      dots: dots ? dots.flatMap((dot) => dot ?? []) : template.dots,
    },
    given,
    problems,
  };
};

/** Principles beyond those of the template reuse its colours and symbols in turn. */
const lookAt = ({ principles }: Template, index: number): Template['principles'][number] => ({
  colour: principles[index % principles.length]?.colour ?? '#000000',
  sign: principles[index]?.sign ?? PRINCIPLE_SIGNS[index % PRINCIPLE_SIGNS.length] ?? 'ring',
});

interface PrincipleColour {
  readonly index: number;
  readonly colour: string;
  readonly path: Path;
}

const principleColours = (
  { content, source }: OpenBrand,
  principles: readonly string[],
  problems: Problem[],
): readonly PrincipleColour[] => {
  const colours = content.colours?.principles ?? [];
  if (Array.isArray(colours))
    return colours.map((colour: string, index) => ({
      index,
      colour,
      path: ['colours', 'principles', index],
    }));
  return Object.entries(colours).flatMap(([id, colour]) => {
    const index = principles.indexOf(id);
    const path = ['colours', 'principles', id];
    if (index >= 0) return [{ index, colour, path }];
    problems.push(
      error('brand-unknown-principle', `The kit has no principle "${id}".`, {
        hint: `${didYouMean(id, principles)}The principles are ${principles.join(', ')}.`,
        ...source.at(path, 'key'),
      }),
    );
    return [];
  });
};
