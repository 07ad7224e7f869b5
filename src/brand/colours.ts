// The colours that a brand names, laid over a template's; each remembers where it was said.

import { error, type Problem, warning } from '../problem.ts';
import { PRINCIPLE_SIGNS, type Template } from '../theme/schema.ts';
import type { Path } from '../yaml/locate.ts';
import { didYouMean } from '../yaml/near.ts';
import { valueAt } from '../yaml/validate.ts';
import { type OpenBrand, readNamed } from './file.ts';
import { SINGLE_COLOURS } from './schema.ts';
import { openTokens, type Tokens } from './tokens.ts';

export interface Overlay {
  readonly template: Template;
  /** Where a colour was said, by its name: "ink", "principle 2", "dot 3". None for the template's own. */
  readonly said: ReadonlyMap<string, Path>;
  readonly problems: readonly Problem[];
}

/** The colours of the template, with the brand's in their place. `principles` are the kit's ids in its order. */
export const overlayColours = async (
  brand: OpenBrand,
  template: Template,
  principles: readonly string[],
): Promise<Overlay> => {
  const { colours = {} } = brand.said;
  const problems: Problem[] = [];
  const said = new Map<string, Path>();
  const tokens = readTokens(brand, problems);
  const hexAt = async (
    name: string,
    written: string | undefined,
    path: Path,
  ): Promise<string | undefined> => {
    if (written === undefined) return undefined;
    said.set(name, path);
    const value = tokenValue(brand, tokens, written, path, problems);
    return value === undefined ? undefined : await toHex(brand, value, path, problems);
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
      colours: single as Template['colours'],
      principles: looks,
      dots: dots ? dots.flatMap((dot) => dot ?? []) : template.dots,
    },
    said,
    problems,
  };
};

/** More principles than the template has take its signs in turn. */
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
  { said, source }: OpenBrand,
  principles: readonly string[],
  problems: Problem[],
): readonly PrincipleColour[] => {
  const colours = said.colours?.principles ?? [];
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

const readTokens = (brand: OpenBrand, problems: Problem[]): Tokens | undefined => {
  const { tokens: file } = brand.said;
  if (file === undefined) return undefined;
  const read = readNamed(brand, file, ['tokens']);
  problems.push(...read.problems);
  if (!read.ok) return undefined;
  const tokens = openTokens(new TextDecoder().decode(read.value));
  if (!tokens)
    problems.push(
      error('brand-tokens', `${file} is no file of design tokens.`, {
        hint: 'It must be JSON, with groups in braces; an editor shows where it is not.',
        ...brand.source.at(['tokens']),
      }),
    );
  return tokens;
};

/** What stands behind "{token.path}"; a colour that is no token is its own value. */
const tokenValue = (
  { said, source }: OpenBrand,
  tokens: Tokens | undefined,
  written: string,
  path: Path,
  problems: Problem[],
): string | undefined => {
  const token = /^\{([^{}]+)\}$/.exec(written)?.[1];
  if (token === undefined) return written;
  const found = tokens?.colour(token.trim());
  if (found && 'colour' in found) return found.colour;
  // A token file that cannot be read has been told already.
  if (found || said.tokens === undefined)
    problems.push(
      error(
        'brand-token',
        found ? `In ${said.tokens} ${found.wrong}.` : `The token ${token} has no file to come from.`,
        {
          hint: found?.hint ?? 'Name the file of your design tokens, as "tokens: tokens.json".',
          ...source.at(path),
        },
      ),
    );
  return undefined;
};

const toHex = async (
  { source }: OpenBrand,
  value: string,
  path: Path,
  problems: Problem[],
): Promise<string | undefined> => {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(value);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`.toLowerCase();
  if (/^#[0-9a-f]{6}$/i.test(value)) return value.toLowerCase();
  const { convert, FORMS } = await import('./convert.ts');
  const found = convert(value);
  const written = valueAt(source.data, path);
  if (!found)
    problems.push(
      error(
        'brand-colour',
        `"${value}" is no colour that can be printed${value === written ? '' : `; ${written} leads to it`}.`,
        {
          hint: `Write an opaque colour as ${FORMS}.`,
          ...source.at(path),
        },
      ),
    );
  else if (!found.exact)
    problems.push(
      warning(
        'brand-colour-gamut',
        `sRGB has no such colour; ${found.hex} is printed, the nearest of its hue.`,
        {
          hint: 'Take a less strong colour, or leave it at that.',
          ...source.at(path),
        },
      ),
    );
  return found?.hex;
};
