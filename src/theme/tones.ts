// The tones of colours: a mid and a tint of each theme's, and the sands of grounds that belong to none; derived where a file gives one colour only.
import { type Colour, mixed } from '../geometry.ts';
import { contrast } from './colour.ts';
import type { TemplateFile, ThemeSign, Treatment } from './schema.ts';

/** A theme's colour, under white words; a mid of it, under ink and under its own large words; and a tint, under any words. */
export interface Tones {
  readonly colour: Colour;
  readonly mid: Colour;
  readonly tint: Colour;
}

/** A theme's tones and its symbol. */
interface ThemeLook extends Tones {
  readonly sign: ThemeSign;
  /** In grey, what marks it in place of the colour. */
  readonly treatment?: Treatment;
}

/** Grounds without a theme, from light to dark; panels and strips have the second. */
export type Sands = readonly [Colour, Colour, Colour, Colour];

/** A template whose colours are all there. */
export type Template = Omit<TemplateFile, 'colours' | 'themes'> & {
  readonly colours: Omit<TemplateFile['colours'], 'tint'> & { readonly sands: Sands };
  readonly themes: readonly ThemeLook[];
};

/** Minimum contrast of text, and of text of at least 18 pt, or 14 pt bold (WCAG 2.2, 1.4.3). */
export const READABLE = 4.5;
export const LARGE = 3;

/** Shares of white in mid and tint; more, where a pale colour would not be read on them. */
const MID = 0.76;
const TINT = 0.905;
const MOST = 0.97;

/** Those that are not given are mixed from the colour and white until it can be read on them. */
export const tonesOf = ({
  colour,
  mid,
  tint,
}: {
  readonly colour: Colour;
  readonly mid?: Colour | undefined;
  readonly tint?: Colour | undefined;
}): Tones => ({
  colour,
  mid: mid ?? readOn(colour, MID, LARGE),
  tint: tint ?? readOn(colour, TINT, READABLE),
});

const readOn = (colour: Colour, share: number, least: number): Colour => {
  const made = mixed(colour, '#ffffff', share);
  return share >= MOST || contrast(colour, made) >= least ? made : readOn(colour, share + 0.01, least);
};

/** How far each sand is from white, if the second is 1 away. */
const DEPTHS = [0.5, 1, 1.75, 2.6] as const;

export const sandsOf = (tint: Colour | readonly Colour[]): Sands => {
  const [pale = '#ffffff', usual = pale, deep = usual, deepest = deep] =
    typeof tint === 'string' ? DEPTHS.map((depth) => mixed(tint, '#ffffff', 1 - depth)) : tint;
  return [pale, usual, deep, deepest];
};

/** The template of a file, with all tones. */
export const withTones = ({ colours: { tint, ...colours }, themes, ...rest }: TemplateFile): Template => ({
  ...rest,
  colours: { ...colours, sands: sandsOf(tint) },
  themes: themes.map((theme) => ({ ...tonesOf(theme), sign: theme.sign })),
});
