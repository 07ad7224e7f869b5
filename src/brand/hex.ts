// A colour as a brand writes it, itself or as the name of a design token → "#1c2430".

import { error, failed, ok, type Problem, type Result, warning } from '../problem.ts';
import type { Path } from '../yaml/locate.ts';
import type { FilePlace } from '../yaml/read.ts';
import { type OpenBrand, readNamed } from './file.ts';
import type { Choice } from './tokens/follow.ts';
import { openTokens, type Tokens } from './tokens/open.ts';

/** The brand's token file, or undefined if it names none. */
export const readTokens = (brand: OpenBrand): Result<Tokens | undefined> => {
  const { tokens: named } = brand.content;
  if (named === undefined) return ok(undefined);
  const bytes = readNamed(brand, named, ['tokens']);
  if (!bytes.ok) return bytes;
  const tokens = openTokens(bytes.value, shown(brand, named));
  // What is wrong with the whole file is shown where the brand names it.
  return tokens.ok
    ? tokens
    : failed(
        ...tokens.problems.map((problem) =>
          problem.file ? problem : { ...problem, ...brand.source.at(['tokens']) },
        ),
      );
};

/** A file beside brand.yaml as problems show it. */
const shown = ({ source }: OpenBrand, file: string): string =>
  `${source.file.replace(/[^/\\]*$/, '')}${file}`;

/** Where a colour is written, and how problems name it. */
interface Written {
  readonly css: string;
  readonly what: string;
  readonly place: FilePlace;
  readonly problems: readonly Problem[];
}

/** The colour that is written at `path` of brand.yaml. Problems with a token are shown in the token file. */
export const hexOf = async (
  brand: OpenBrand,
  tokens: Result<Tokens | undefined>,
  text: string,
  path: Path,
): Promise<Result<string>> => {
  const [, braced, property] = /^(?:\{([^{}]+)\}|var\(\s*(--[^\s,()]+)\s*\))$/.exec(text) ?? [];
  const token = (braced ?? property)?.trim();
  const here = brand.source.at(path);
  if (token === undefined) return toHex({ css: text, what: `"${text}"`, place: here, problems: [] });
  // A token file that cannot be read has already been reported.
  if (!tokens.ok) return failed();
  const found = tokens.value ? inFile(brand, tokens.value, token, here) : failed(noFile(token, here));
  return found.ok ? toHex(found.value) : found;
};

const noFile = (token: string, place: FilePlace): Problem =>
  error('brand-token', `The token ${token} cannot be found, because no token file is given.`, {
    hint: 'Name the file of your design tokens, such as "tokens: tokens.json".',
    ...place,
  });

const inFile = (brand: OpenBrand, tokens: Tokens, token: string, here: FilePlace): Result<Written> => {
  const { tokens: named = '' } = brand.content;
  const found = tokens.colour(token);
  const at = (offset: number, key = token): FilePlace => ({
    file: shown(brand, named),
    ...tokens.positionOf(offset),
    key,
  });
  if ('css' in found) {
    const problems = found.choices.map((choice) => chosen(choice, at(choice.offset, choice.path)));
    return ok({
      css: found.css,
      what: `The token ${token}, ${brief(found.css)},`,
      place: at(found.offset),
      problems,
    });
  }
  const { wrong, hint, offset } = found;
  return failed(
    offset === undefined
      ? error('brand-token', `In ${named} ${wrong}.`, { hint, ...here })
      : error('brand-token', `${wrong.charAt(0).toUpperCase()}${wrong.slice(1)}.`, { hint, ...at(offset) }),
  );
};

const chosen = ({ path, layer, others }: Choice, place: FilePlace): Problem =>
  warning(
    'brand-token-values',
    `The token ${path} has several values; that of "${brief(layer)}" is printed, not that of "${brief(others[0] ?? '')}".`,
    {
      hint: path.startsWith('--')
        ? 'If you mean another one, write the colour itself.'
        : `Name the set that you mean, such as {${layer}.${path}}.`,
      ...place,
    },
  );

const brief = (name: string): string => (name.length > 60 ? `${name.slice(0, 59)}…` : name);

const toHex = async ({ css, what, place, problems }: Written): Promise<Result<string>> => {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(css);
  if (short)
    return ok(
      `#${short
        .slice(1)
        .map((digit) => digit + digit)
        .join('')}`.toLowerCase(),
      problems,
    );
  if (/^#[0-9a-f]{6}$/i.test(css)) return ok(css.toLowerCase(), problems);
  const { convert, FORMS } = await import('./convert.ts');
  const found = convert(css);
  if (!found)
    return failed(
      error('brand-colour', `${what} is not a colour that can be printed.`, {
        hint: `Write an opaque colour in one of these forms: ${FORMS}.`,
        ...place,
      }),
    );
  if (!found.opaque)
    return failed(
      error('brand-colour', `${what} is partly transparent.`, {
        hint: 'Write the opaque colour that it gives on its background.',
        ...place,
      }),
    );
  return ok(found.hex, found.exact ? problems : [...problems, outside(found.hex, place)]);
};

const outside = (hex: string, place: FilePlace): Problem =>
  warning(
    'brand-colour-gamut',
    `This colour is outside sRGB; the nearest one of its hue, ${hex}, is printed.`,
    {
      hint: 'Use a less saturated colour, or accept the nearest one.',
      ...place,
    },
  );
