// The look with less ink: colour as lines alone, or black alone. What changes is data of the template.
import { mixed } from '../geometry.ts';
import type { Ink } from '../ink.ts';
import { greyOf } from '../light.ts';
import { coverOf } from './cover.ts';
import type { Inks } from './schema.ts';
import type { Theme } from './theme.ts';
import type { Template } from './tones.ts';

/** The theme as it is printed in an ink. */
export const inked = (theme: Theme, ink: Ink): Theme => {
  const template = inkedTemplate(theme.template, ink);
  return ink === 'full' ? theme : { ...theme, template, cover: coverOf(template) };
};

/** A template as it is printed in an ink. */
export const inkedTemplate = (template: Template, ink: Ink): Template => {
  if (ink === 'full') return template;
  const { inks } = template;
  if (inks === undefined) throw new Error(`the template ${template.name} has no inks`);
  return ink === 'low' ? inLines(template, inks.low) : inGrey(template, inks.grey);
};

/** Colours stay as they are, and what is filled with them gets an outline; stickers are paler. */
const inLines = (template: Template, { shapes, pale }: Inks['low']): Template => {
  const paler = (colour: string): string => mixed(colour, template.colours.paper, pale);
  return {
    ...template,
    shapes: { ...template.shapes, ...shapes } as Template['shapes'],
    colours: { ...template.colours, triangle: paler(template.colours.triangle) },
    dots: template.dots.map(paler),
  };
};

/** Text, patterns and all that has a theme's colour: a dark grey would be a screen of dots, in which letters have ragged edges. */
const BLACK = '#000000';

/** Every tone becomes the grey of its lightness, and ink and the themes' own colours black: their treatments tell them apart. */
const inGrey = (template: Template, { treatments, dots }: Inks['grey']): Template => {
  const { sands, cover, ...singles } = template.colours;
  const [a, b, c, d] = sands;
  return {
    ...template,
    colours: {
      ink: BLACK,
      soft: greyOf(singles.soft),
      rule: greyOf(singles.rule),
      paper: greyOf(singles.paper),
      triangle: greyOf(singles.triangle),
      sands: [greyOf(a), greyOf(b), greyOf(c), greyOf(d)],
      ...(cover !== undefined && { cover: greyOf(cover) }),
    },
    themes: template.themes.map(({ mid, tint, sign }, i) => {
      const treatment = treatments[i];
      return { colour: BLACK, mid: greyOf(mid), tint: greyOf(tint), sign, ...(treatment && { treatment }) };
    }),
    dots,
  };
};
