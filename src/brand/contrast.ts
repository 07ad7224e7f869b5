// Which colours are printed on which, and whether text in them is readable; the swatches that `check` prints.

import { error, type Problem } from '../problem.ts';
import { contrast } from '../theme/colour.ts';
import { coverOf } from '../theme/cover.ts';
import { LARGE, READABLE, type Template } from '../theme/tones.ts';
import type { Path } from '../yaml/locate.ts';
import type { Source } from '../yaml/read.ts';

/** `LARGE` is for symbols too (WCAG 2.2, 1.4.11). */
interface Pair {
  readonly text: string;
  readonly on: string;
  readonly least: number;
  /** Only tones of one theme meet. */
  readonly own?: true;
}

/** The names of the sands, from light to dark. */
export const SANDS = ['tint 1', 'tint', 'tint 3', 'tint 4'] as const;

/** Groups of colours by the name that PAIRS uses. The page itself is never painted, so it is white. */
type Palette = ReadonlyMap<string, readonly Named[]>;

interface Named {
  readonly name: string;
  readonly hex: string;
}

/** Every text colour and its background, collected from kinds/ and furniture/. */
const PAIRS: readonly Pair[] = [
  { text: 'ink', on: 'white', least: READABLE },
  { text: 'ink', on: 'paper', least: READABLE },
  { text: 'ink', on: 'tint', least: READABLE },
  { text: 'ink', on: 'sand', least: READABLE },
  { text: 'ink', on: 'mid', least: READABLE },
  { text: 'ink', on: 'pale', least: READABLE },
  { text: 'soft', on: 'white', least: READABLE },
  { text: 'theme', on: 'white', least: READABLE },
  { text: 'theme', on: 'tint', least: READABLE },
  { text: 'theme', on: 'pale', least: READABLE, own: true },
  { text: 'white', on: 'theme', least: READABLE },
  { text: 'ink', on: 'dot', least: READABLE },
  // The large P of the parking sheet, and the exclamation mark of the triangle.
  { text: 'paper', on: 'ink', least: LARGE },
  { text: 'ink', on: 'triangle', least: LARGE },
  { text: 'theme', on: 'mid', least: LARGE, own: true },
];

/** The names of a theme's colour and its tones, of which all words on them are white or in ink. */
const TONES = ['theme', 'mid', 'pale'];

/** Those of one theme alone, whatever the template's own colours are. */
export const TONE_PAIRS: readonly Pair[] = PAIRS.filter(
  ({ text, on }) =>
    [text, on].some((one) => TONES.includes(one)) &&
    [text, on].every((one) => [...TONES, 'white', 'ink'].includes(one)),
);

/** The words of the cover are in ink, or in paper if that is read better. */
const pairsOf = (template: Template): readonly Pair[] => [
  { text: coverOf(template).dark ? 'paper' : 'ink', on: 'cover', least: READABLE },
  ...PAIRS,
];

/** Where each colour is used on the sheets, for the list of swatches. */
const USES: Readonly<Record<string, string>> = {
  ink: 'text, lines, symbols',
  paper: 'background of boxes and levels',
  soft: 'footer, dashed lines, addresses',
  rule: 'writing lines and rules; no text',
  tint: 'background of instructions, tables and boxes',
  sand: 'background of fields, heads and tiles',
  mid: 'background of covers, under ink and large words',
  pale: 'background of panels and questions',
  triangle: 'warning triangles',
  cover: 'background of the guide’s cover',
  theme: 'tiles, names, codes and cards',
  dot: 'participants’ dots, with initials on them',
};

export interface Swatch {
  /** "ink", "theme 2", "dot 3". */
  readonly name: string;
  readonly hex: string;
  readonly use: string;
  /** Whether it comes from the brand, not the template. */
  readonly own: boolean;
  readonly contrasts: readonly { readonly with: string; readonly ratio: number; readonly least: number }[];
}

const paletteOf = ({ colours, shapes, themes, dots }: Template, ids: readonly string[]): Palette => {
  const printed = themes.slice(0, Math.max(1, ids.length));
  const idOf = (i: number): string | number => ids[i] ?? i + 1;
  const { sands, cover: _, ...singles } = colours;
  const named = SANDS.map((name, i) => ({ name, hex: sands[i] ?? '#ffffff' }));
  return new Map<string, readonly Named[]>([
    ['white', [{ name: 'white', hex: '#ffffff' }]],
    ...Object.entries(singles).map(([name, hex]): [string, readonly Named[]] => [name, [{ name, hex }]]),
    ['tint', named.slice(1, 2)],
    ['sand', named.toSpliced(1, 1)],
    ['cover', [{ name: 'cover', hex: coverOf({ colours, shapes }).ground }]],
    ['theme', printed.map(({ colour }, i) => ({ name: `theme ${idOf(i)}`, hex: colour }))],
    ['mid', printed.map(({ mid }, i) => ({ name: `mid of theme ${idOf(i)}`, hex: mid }))],
    ['pale', printed.map(({ tint }, i) => ({ name: `tint of theme ${idOf(i)}`, hex: tint }))],
    ['dot', dots.map((hex, i) => ({ name: `dot ${i + 1}`, hex }))],
  ]);
};

/** Every colour that is printed, by its name. */
export const namesOf = (template: Template, ids: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    [...paletteOf(template, ids).values()].flatMap((colours) => colours.map(({ name, hex }) => [name, hex])),
  );

/** Every colour with its contrasts to the colours below and above it; `ids` are the kit's themes. */
export const swatchesOf = (
  template: Template,
  ids: readonly string[],
  given: ReadonlyMap<string, Path>,
): readonly Swatch[] => {
  const palette = paletteOf(template, ids);
  const pairs = pairsOf(template);
  return [...palette].flatMap(([group, colours]) =>
    group === 'white'
      ? []
      : colours.map(({ name, hex }, i) => ({
          name,
          hex,
          use: USES[group] ?? '',
          own: given.has(name),
          contrasts: contrastsOf(group, { hex, i }, palette, pairs),
        })),
  );
};

/** The contrasts with every colour below or above it, each once; if it is both, with the stricter limit. */
const contrastsOf = (
  group: string,
  { hex, i }: { readonly hex: string; readonly i: number },
  palette: Palette,
  pairs: readonly Pair[],
): Swatch['contrasts'] => {
  const found = pairs.flatMap(({ text, on, least, own }) => {
    const other = text === group ? on : on === group ? text : undefined;
    const others = other === undefined ? [] : (palette.get(other) ?? []);
    return others
      .filter((_, j) => !own || i === j)
      .map((one) => ({
        with: one.name,
        ratio: Math.round(contrast(hex, one.hex) * 100) / 100,
        least,
      }));
  });
  // The stricter limits are first, and in a Map the last entry counts.
  return [...new Map(found.toReversed().map((one) => [one.with, one])).values()].toReversed();
};

/** An error for every brand colour that makes text unreadable. Pairs of template colours are not checked here. */
export const checkContrast = (
  template: Template,
  ids: readonly string[],
  given: ReadonlyMap<string, Path>,
  source: Source,
): readonly Problem[] => {
  const palette = paletteOf(template, ids);
  const pairs = pairsOf(template).flatMap(({ text, on, least, own }) =>
    (palette.get(text) ?? []).flatMap((a, i) =>
      (palette.get(on) ?? []).filter((_, j) => !own || i === j).map((b) => ({ a, b, least, tone: own })),
    ),
  );
  const pale = distinct(pairs).flatMap(({ a, b, least, tone }) => {
    // A tone that is given goes by its theme's colour, not the other way round.
    const own = given.has(a.name) && !(tone && given.has(b.name)) ? a : b;
    const path = given.get(own.name);
    const ratio = contrast(a.hex, b.hex);
    return path === undefined || ratio >= least ? [] : [{ a, b, own, least, ratio, path }];
  });
  // A bad colour usually fails with several others: reported once, with the worst of them, however many themes have it.
  // Sands that are derived from one have its place, so the first of them speaks for all.
  const colourOf = ({ own, path }: (typeof pale)[number]): string =>
    `${own.name.replace(/ .*/, '')} ${SANDS.some((name) => name === own.name) ? path.join('.') : own.hex}`;
  return [...new Set(pale.map(colourOf))].flatMap((colour) => {
    const every = pale.filter((one) => colourOf(one) === colour);
    const same = every.filter(({ own }) => own.hex === every[0]?.own.hex);
    const names = [...new Set(same.map(({ own }) => own.name))];
    const [worst, ...others] = same
      .filter(({ own }) => own.name === names[0])
      .toSorted((x, y) => x.ratio / x.least - y.ratio / y.least);
    if (!worst) return [];
    const { a, b, least, ratio, path } = worst;
    const alike = names.length > 1 ? ` The same colour is given for ${names.slice(1).join(', ')}.` : '';
    const more = others.map((pair) => `${pair.a.name} on ${pair.b.name} ${floor(pair.ratio)}:1`).join(', ');
    return [
      error(
        'brand-contrast',
        `${a.name} (${a.hex}) on ${b.name} (${b.hex}) has a contrast of ${floor(ratio)}:1; ${least === LARGE ? 'large symbols need' : 'text needs'} ${least}:1.${more === '' ? '' : ` The contrast is also too low for ${more}.`}${alike}`,
        { hint: hintFor(a, b, given), ...source.at(path) },
      ),
    ];
  });
};

/** White on a colour is as readable as that colour on white, so each pair is kept once. */
const distinct = <P extends { readonly a: Named; readonly b: Named }>(pairs: readonly P[]): readonly P[] =>
  [
    ...new Map(
      pairs.toReversed().map((pair) => [[pair.a.name, pair.b.name].sort().join('|'), pair]),
    ).values(),
  ].toReversed();

/** 4.47 must not read as 4.5. */
const floor = (ratio: number): string => (Math.floor(ratio * 100) / 100).toFixed(2).replace(/0$/, '');

const hintFor = (a: Named, b: Named, given: ReadonlyMap<string, Path>): string => {
  // In each pair, one colour is meant to be dark and the other is its light background.
  const darker = /^(?:ink|soft|theme)/.test(a.name) ? a : b;
  const lighter = darker === a ? b : a;
  if (given.has(darker.name) && given.has(lighter.name))
    return `Make ${darker.name} darker or ${lighter.name} lighter.`;
  return given.has(darker.name) ? `Make ${darker.name} darker.` : `Make ${lighter.name} lighter.`;
};
