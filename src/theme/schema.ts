// What a template may contain: the look as data. Zod is the only definition; the types are inferred from it.
import * as z from 'zod';

const colour = z.string().regex(/^#[0-9a-f]{6}$/, 'a lowercase colour such as #1c2430');
const mm = z.number().min(0).max(420);
const pt = z.number().min(4).max(240);

/** One for each theme that a kit can have. */
export const THEME_SIGNS = ['ring', 'stairs', 'links', 'diamond', 'growth', 'rays', 'waves', 'half'] as const;
export const FACE_ROLES = ['heading', 'text', 'strong'] as const;

const weight = z.int().min(100).max(900);
const face = z.strictObject({ family: z.string().min(1), weight });
/** If there are several weights, the one closest to the replaced face is used. */
const fallback = z.strictObject({
  family: z.string().min(1),
  weight: z.union([weight, z.array(weight).min(1).max(9)]),
});
const typeStep = z
  .strictObject({ face: z.enum(FACE_ROLES), size: pt, min: pt, leading: mm })
  .refine((step) => step.min <= step.size, { error: 'min must not be larger than size', path: ['min'] });

const TYPE_STEPS = [
  'poster',
  'wall',
  'wallNumber',
  'title',
  'headline',
  'section',
  'label',
  'count',
  'rowCode',
  'level',
  'boxTitle',
  'question',
  'aim',
  'statement',
  'lead',
  'reading',
  'point',
  'instruction',
  'card',
  'cardCode',
  'action',
  'prompt',
  'deck',
  'pill',
  'pillSmall',
  'resource',
  'strip',
  'legend',
  'furniture',
  'field',
  'code',
  'dot',
  'name',
  'seat',
  'tent',
  'numeral',
  'axis',
  'axisName',
  'guide',
  'guideTitle',
  'guideSection',
  'guideCover',
  'guideDo',
  'guideSay',
  'guideLink',
] as const;

/** Blocks are tiles, badges, pills and discs; grounds are the backgrounds of instructions, table headers and panels. */
const shapes = z.strictObject({
  blocks: z.enum(['filled', 'outlined']),
  /** `sparing` is ruled, with a tint only where it tells one field from another, and a line under the number alone on cards. */
  grounds: z.enum(['tinted', 'ruled', 'sparing']),
  /** Multiplies the radius of every rounded corner; 0 is square. */
  corners: z.number().min(0).max(2),
  /** Multiplies the weight of the lines that structure the layout. */
  lines: z.number().min(0.5).max(3),
  /** mm: the weight of lines to write on and of marks where something is put, which are in `ink`. */
  writing: z.number().min(0.2).max(0.8),
});

const grey = z.string().regex(/^#([0-9a-f]{2})\1\1$/, 'a grey such as #d0d0d0');

/** What marks a theme where there is one ink: its form, and mm from edge to edge of a line or dot and from one to the next. */
const treatment = z
  .strictObject({
    form: z.enum(['solid', 'frame', 'level', 'upright', 'diagonal', 'checks', 'dots', 'holes']),
    line: z.number().min(0.5).max(4).optional(),
    pitch: z.number().min(1).max(6).optional(),
  })
  .refine(({ form, line }) => form === 'solid' || line !== undefined, {
    error: 'a treatment other than solid needs a line',
    path: ['line'],
  })
  .refine(({ form, line = 0, pitch = 0 }) => form === 'solid' || form === 'frame' || line < pitch, {
    error: 'a pattern needs a pitch that is wider than its line',
    path: ['pitch'],
  });

/** What changes with less ink. */
const inks = z.strictObject({
  low: z.strictObject({
    shapes: shapes.partial(),
    /** The share of white in dots and triangles. */
    pale: z.number().min(0).max(0.9),
  }),
  grey: z.strictObject({
    /** In the order of themes. */
    treatments: z
      .array(treatment)
      .length(THEME_SIGNS.length)
      .refine((all) => new Set(all.map((one) => one.form)).size === all.length, {
        error: 'two themes have the same form',
      }),
    /** Participants' dots, as `dots`. */
    dots: z.array(grey).min(1).max(12),
  }),
});

/** More ink than this on one spot does not dry. */
const MOST_INK = 300;
const share = z.number().min(0).max(100);
const inkShares = z
  .tuple([share, share, share, share])
  .refine((shares) => shares.reduce((sum, one) => sum + one, 0) <= MOST_INK, {
    error: `more than ${MOST_INK} % of ink together`,
  });

export const templateSchema = z.strictObject({
  name: z.string().regex(/^[a-z0-9-]+$/),
  page: z.strictObject({ margin: mm, gutter: mm, columns: z.int().min(1).max(6) }),
  faces: z.strictObject({
    heading: face,
    text: face,
    strong: face,
    /** One, or several in the order in which they are tried for a character. */
    fallback: z.union([fallback, z.array(fallback).max(12)]).optional(),
  }),
  type: z.record(z.enum(TYPE_STEPS), typeStep),
  shapes,
  /** `ink`, `soft` and `rule`, of text and lines, are printed as greys if they are almost grey (colour.ts). */
  colours: z.strictObject({
    ink: colour,
    soft: colour,
    rule: colour,
    /** The sand of panels and strips; or four, from light to dark. Of one, the others are derived. */
    tint: z.union([colour, z.array(colour).length(4)]),
    paper: colour,
    triangle: colour,
    /** The ground of the guide's cover; the third sand if there is none. */
    cover: colour.optional(),
  }),
  /** In the kit's order. `loadTheme` adds what a kit with more themes needs. */
  themes: z
    .array(
      z.strictObject({
        colour,
        /** Under ink, and under the colour's own words of at least 18 pt; derived if there is none. */
        mid: colour.optional(),
        /** Under words of the colour and in ink; derived if there is none. */
        tint: colour.optional(),
        sign: z.enum(THEME_SIGNS),
      }),
    )
    .min(1)
    .max(THEME_SIGNS.length),
  dots: z.array(colour).min(1).max(12),
  /** For a print shop: the four inks of colours above, in per cent. Others are converted, or printed in black alone if they are greys. */
  cmyk: z.record(colour, inkShares).optional(),
  /** What changes with `--ink low` and `--ink grey`; default: as in the default template. */
  inks: inks.optional(),
});

/** As it is written; `Template` of tones.ts has all tones. */
export type TemplateFile = z.infer<typeof templateSchema>;
export type ThemeSign = (typeof THEME_SIGNS)[number];
/** What marks a theme in grey; see the schema. */
export type Treatment = z.infer<typeof treatment>;
/** The looks with less ink. */
export type Inks = z.infer<typeof inks>;
export type FaceRole = (typeof FACE_ROLES)[number];
export type TypeStepName = (typeof TYPE_STEPS)[number];
/** size and min in pt, leading in mm at `size`. */
export type TypeStep = TemplateFile['type'][TypeStepName];
