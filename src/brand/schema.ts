// What brand.yaml may contain: how an organisation adapts a kit. Zod is the only definition; the types are inferred from it.
import * as z from 'zod';
import { THEME_SIGNS } from '../theme/schema.ts';
import { id, language, oneLine, text } from '../yaml/schema-words.ts';

/** One for all languages, or one for each. */
const byLanguage = <T extends z.ZodType>(one: T) => z.union([one, z.record(language, one)]);
/** Relative to brand.yaml, in its folder. */
const file = oneLine(400);

const logo = z.union([
  file,
  z.strictObject({
    file,
    /** Clear space around it, as a share of its height. */
    clear: z.number().min(0).max(2).optional(),
    /** Minimum width in mm. */
    least: z.number().min(2).max(200).optional(),
  }),
]);
const logos = z.strictObject({
  /** For light backgrounds. */
  main: logo.optional(),
  /** For dark backgrounds. */
  onDark: logo.optional(),
  /** The symbol alone, for small spaces. */
  mark: logo.optional(),
  /** For the guide's cover, if neither `main` nor `onDark` suits it. */
  cover: logo.optional(),
});

/** A colour of CSS, cmyk(), or "{token.path}" of `tokens`. */
const colour = oneLine(120);
export const SINGLE_COLOURS = ['ink', 'paper', 'soft', 'rule', 'triangle'] as const;
/** A theme's colour, or its three tones; those that are not given are derived. */
const tones = z.union([colour, z.strictObject({ colour, mid: colour.optional(), tint: colour.optional() })]);
const colours = z.strictObject({
  ...(Object.fromEntries(SINGLE_COLOURS.map((name) => [name, colour.optional()])) as Record<
    (typeof SINGLE_COLOURS)[number],
    z.ZodOptional<typeof colour>
  >),
  /** The sand of panels and strips, or four from light to dark; of one, the others are derived. */
  tint: z.union([colour, z.array(colour).length(4)]).optional(),
  /** The ground of the guide's cover: a colour, or the name of one that is printed, such as "mid of theme 2". */
  cover: colour.optional(),
  /** In the kit's order, or by the ids of the themes. */
  themes: z.union([z.array(tones).min(1).max(THEME_SIGNS.length), z.record(id, tones)]).optional(),
  /** Participants' dots; replace the template's. */
  dots: z.array(colour).min(1).max(12).optional(),
});

/** The name of a licence, or a file with its text. */
const licence = oneLine(400);
/** A TrueType or OpenType font, or a folder of them. */
const face = z.union([file, z.strictObject({ file, licence: licence.optional() })]);
const faces = z.strictObject({
  heading: face.optional(),
  text: face.optional(),
  strong: face.optional(),
  /** The licence of all faces that do not name their own. */
  licence: licence.optional(),
});

const link = z
  .url({ protocol: /^https$/, error: 'a full https address' })
  .regex(/^\S+$/, 'one address without spaces')
  .max(400);
const footer = oneLine(160);
const contact = z.union([oneLine(160), z.array(oneLine(160)).min(1).max(8)]);
const listItem = z.union([text(500), z.record(id, text(500))]);
const levels = z
  .array(z.strictObject({ name: text(60), note: text(80) }))
  .min(2)
  .max(5);

export const brandSchema = z.strictObject({
  name: oneLine(80),
  /** The name of the folder for its PDFs; by default, made from the name. */
  id: id.optional(),
  logos: logos.optional(),
  /** Organisations that host the workshop together with this one. */
  partners: z
    .array(z.strictObject({ name: oneLine(80), logos: logos.optional() }))
    .max(4)
    .optional(),
  /** A built-in template, or a folder that contains a template.yaml. */
  template: file.optional(),
  colours: colours.optional(),
  /** Design tokens (JSON or CSS), whose colours `colours` may name. */
  tokens: file.optional(),
  faces: faces.optional(),
  /** A line in the footer, in addition to source and licence. */
  footer: byLanguage(footer).optional(),
  /** On the guide: contact details. */
  contact: byLanguage(contact).optional(),
  link: byLanguage(link).optional(),
  /** A paragraph before the guide's introduction. */
  greeting: byLanguage(text(600)).optional(),
  /** Texts that replace the edition's, by language and key; before there were lists, by language, file and key. */
  texts: z
    .record(language, z.record(oneLine(200), z.union([text(1000), z.record(oneLine(200), text(1000))])))
    .optional(),
  /** Lists that replace the kit's, by their id and language: levels of a focus board, aims, kinds of answers. */
  lists: z.record(id, z.record(language, z.array(listItem).min(1).max(60))).optional(),
  /** The same for the list "levels". */
  levels: z.record(language, levels).optional(),
  /** Additional cards of a deck, by its code and language. */
  cards: z.record(oneLine(20), z.record(language, z.array(text(240)).min(1).max(20))).optional(),
  sheets: z
    .strictObject({
      without: z.array(id).min(1).max(40).optional(),
      only: z.array(id).min(1).max(40).optional(),
    })
    .optional(),
});

export type TonesFile = z.infer<typeof tones>;
export type BrandFile = z.infer<typeof brandSchema>;
export type LogoFile = z.infer<typeof logo>;
export type LogosFile = z.infer<typeof logos>;
export type FaceFile = z.infer<typeof face>;
