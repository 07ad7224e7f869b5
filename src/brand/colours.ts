// Applies the colours of a brand to a template, and records where each was given.

import { error, type Problem, warning } from '../problem.ts';
import { withInks } from '../theme/load.ts';
import { PRINCIPLE_SIGNS, type Template } from '../theme/schema.ts';
import type { Path } from '../yaml/locate.ts';
import { didYouMean } from '../yaml/near.ts';
import { valueAt } from '../yaml/validate.ts';
import { type OpenBrand, readNamed } from './file.ts';
import { SINGLE_COLOURS } from './schema.ts';
import { openTokens, type Tokens } from './tokens.ts';

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
  const tokens = readTokens(brand, problems);
  const hexAt = async (
    name: string,
    written: string | undefined,
    path: Path,
  ): Promise<string | undefined> => {
    if (written === undefined) return undefined;
    given.set(name, path);
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

const readTokens = (brand: OpenBrand, problems: Problem[]): Tokens | undefined => {
  const { tokens: file } = brand.content;
  if (file === undefined) return undefined;
  const read = readNamed(brand, file, ['tokens']);
  problems.push(...read.problems);
  if (!read.ok) return undefined;
  const tokens = openTokens(new TextDecoder().decode(read.value));
  if (!tokens)
    problems.push(
      error('brand-tokens', `${file} is not a file of design tokens.`, {
        hint: 'Correct its JSON, which must be groups in braces; an editor shows where it is wrong.',
        ...brand.source.at(['tokens']),
      }),
    );
  return tokens;
};

/** The value of "{token.path}"; a colour that does not refer to a token is its own value. */
const tokenValue = (
  { content, source }: OpenBrand,
  tokens: Tokens | undefined,
  written: string,
  path: Path,
  problems: Problem[],
): string | undefined => {
  const token = /^\{([^{}]+)\}$/.exec(written)?.[1];
  if (token === undefined) return written;
  const found = tokens?.colour(token.trim());
  if (found && 'colour' in found) return found.colour;
  // A token file that cannot be read has already been reported.
  if (found || content.tokens === undefined)
    problems.push(
      error(
        'brand-token',
        found
          ? `In ${content.tokens} ${found.wrong}.`
          : `The token ${token} cannot be found, because no token file is given.`,
        {
          hint: found?.hint ?? 'Name the file of your design tokens, such as "tokens: tokens.json".',
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
        `"${value}"${value === written ? '' : `, the value of ${written},`} is not a colour that can be printed.`,
        {
          hint: `Write an opaque colour in one of these forms: ${FORMS}.`,
          ...source.at(path),
        },
      ),
    );
  else if (!found.exact)
    problems.push(
      warning(
        'brand-colour-gamut',
        `This colour is outside sRGB; the nearest one of its hue, ${found.hex}, is printed.`,
        {
          hint: 'Use a less saturated colour, or accept the nearest one.',
          ...source.at(path),
        },
      ),
    );
  return found?.hex;
};
