// The look of a brand as tables: its colours, what each is for and its contrast with what it is printed on; and its fonts.
import type { BrandFacts } from './build-facts.ts';
import { table } from './table.ts';

/** A line for each colour: name, hex, where it comes from, where it is used, and its contrasts. */
const swatchLines = ({ name, file, colours }: BrandFacts): readonly string[] => [
  '',
  `Colours of ${name} (${file}), with their contrasts:`,
  ...table(
    colours.map(({ name: colour, hex, own, use, contrasts }) => [
      colour,
      hex,
      own ? 'brand' : 'template',
      use,
      contrastsOf(contrasts),
    ]),
  ).map((row) => `  ${row}`),
];

/** "white 15.6:1, paper 15.6:1"; for several of a kind, only the lowest: "themes 5.1:1 or more". */
const contrastsOf = (contrasts: BrandFacts['colours'][number]['contrasts']): string => {
  const kinds = new Map<string, number[]>();
  for (const { with: other, ratio } of contrasts) {
    const kind = other.replace(/ .*$/, '');
    kinds.set(kind, [...(kinds.get(kind) ?? []), ratio]);
  }
  return [...kinds]
    .map(([kind, ratios]) =>
      ratios.length === 1 ? `${kind} ${shown(ratios)}` : `${kind}s ${shown(ratios)} or more`,
    )
    .join(', ');
};

/** Rounded down: 4.49 is not 4.5. */
const shown = (ratios: readonly number[]): string =>
  `${(Math.floor(Math.min(...ratios) * 10) / 10).toFixed(1)}:1`;

/** "heading  Lora  600  brand/fonts/Lora.ttf" */
const faceLines = ({ name, file: brandFile, faces }: BrandFacts): readonly string[] => [
  '',
  `Fonts of ${name} (${brandFile}):`,
  ...table(
    faces.map(({ role, family, weight, file }) => [role, family, String(weight), file ?? 'template']),
    [false, false, true, false],
  ).map((row) => `  ${row}`),
];

/** Colours and fonts. */
export const lookLines = (brand: BrandFacts): readonly string[] => [
  ...swatchLines(brand),
  ...faceLines(brand),
];
