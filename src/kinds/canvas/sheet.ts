// The kind `canvas` in kit.yaml and in an edition: fields to write in, laid out as a drawing of the page.
import * as z from 'zod';
import { MAX_LINES } from '../../kit/forms.ts';
import type { Limit, Reference } from '../../kit/kind.ts';
import type { Sheet } from '../../kit/kit.ts';
import type { CommonTexts } from '../../kit/sheet-texts.ts';
import type { Text } from '../../text.ts';
import { id, text } from '../../yaml/schema-words.ts';

const lines = z.int().min(1).max(MAX_LINES);

const canvasField = z.union([
  z.strictObject({ lines }),
  z.strictObject({ blank: z.literal(true) }),
  z.strictObject({
    /** Rows to fill in: so many, or one for each item of a list. */
    rows: z.union([z.int().min(1).max(30), id]),
    columns: z.array(id).min(1).max(6).optional(),
    /** Of the columns, in proportion. */
    widths: z.array(z.number().min(0.1).max(100)).min(1).max(6).optional(),
    lines: lines.optional(),
    /** A small card before each row, to copy a code to. */
    card: z.literal(true).optional(),
  }),
  z.strictObject({ ticks: id, lines: lines.optional() }),
  z.strictObject({ text: z.literal(true) }),
  /** Places for cards. */
  z.strictObject({ places: z.int().min(1).max(12), size: z.enum(['s', 'm', 'l']) }),
  /** A frame to draw in or to glue a picture into, or with the picture that a plan has for it. */
  z.strictObject({ picture: z.literal(true) }),
  /** Tiles of themes, or items of a list, to ring. */
  z.strictObject({ ring: id }),
]);
export type CanvasField = z.infer<typeof canvasField>;

export const canvasKeys = {
  /** A row of the page a string, a word a field: a field is a rectangle (CSS grid-template-areas). */
  areas: z
    .array(z.string().regex(/^\S+(?: \S+)*$/, 'names of fields with a space between them'))
    .min(1)
    .max(8),
  /** Of the rows, in proportion. */
  heights: z.array(z.number().min(0.1).max(100)).min(1).max(8).optional(),
  fields: z.record(id, canvasField),
  /** What the sheet is about, in the head: a line to write it on, or the list of the themes, whose tiles are there to ring. */
  subject: z.union([z.literal(true), id]).optional(),
  /** "letter": the sheet's code in a large square, as on a road sign. */
  head: z.literal('letter').optional(),
};

export type CanvasKeys = z.infer<z.ZodObject<typeof canvasKeys>>;

/** Columns that have words which ship. */
const SHIPPED: readonly string[] = ['card', 'what', 'action', 'idea', 'who', 'first', 'when'];

export const canvasTexts = ({ fields, subject }: CanvasKeys) => ({
  ...(subject && { subject: text(40) }),
  fields: fieldsOf(fields),
});

/** A field may do without words if it is the only one. */
function fieldsOf(fields: CanvasKeys['fields']) {
  const all = Object.entries(fields);
  const shape = Object.fromEntries(
    all.map(([name, field]) => {
      const words = wordsOf(field, all.length === 1);
      return [name, all.length === 1 && words.safeParse({}).success ? words.optional() : words];
    }),
  );
  const schema = z.strictObject(shape);
  return schema.safeParse({}).success ? schema.optional() : schema;
}

function wordsOf(field: CanvasField, only: boolean) {
  const columns = 'columns' in field ? (field.columns ?? []) : [];
  return z.strictObject({
    title: only ? text(240).optional() : text(240),
    prompt: text(160).optional(),
    ...('text' in field && { text: text(600) }),
    ...Object.fromEntries(
      columns.map((column) => [column, SHIPPED.includes(column) ? text(40).optional() : text(40)]),
    ),
  });
}

/** Title, prompt, text and the heads of columns, by their ids. */
export type FieldTexts = Readonly<Record<string, Text>>;

interface CanvasTexts extends CommonTexts {
  readonly subject?: Text;
  readonly fields?: Readonly<Record<string, FieldTexts>>;
}

export interface CanvasSheet extends Sheet<CanvasTexts>, CanvasKeys {}

export const canvasLists = ({ fields, subject }: CanvasKeys): readonly Reference[] => [
  ...(typeof subject === 'string' ? [{ list: subject, path: ['subject'] }] : []),
  ...Object.entries(fields).flatMap(([name, field]) => {
    const at = (key: string, list: unknown): readonly Reference[] =>
      typeof list === 'string' ? [{ list, path: ['fields', name, key] }] : [];
    return [
      ...('rows' in field ? at('rows', field.rows) : []),
      ...('ticks' in field ? at('ticks', field.ticks) : []),
      ...('ring' in field ? at('ring', field.ring) : []),
    ];
  }),
];

/** What is written in the kit's own language must leave room for the others. */
export const canvasLimits = ({ fields }: CanvasKeys): readonly Limit[] => [
  { most: 60, what: 'the prompt of a field', key: 'fields.*.prompt' },
  ...Object.entries(fields).flatMap(([name, field]) =>
    'rows' in field
      ? (field.columns ?? []).map((column) => ({
          most: 24,
          what: 'the head of a column',
          key: `fields.${name}.${column}`,
        }))
      : [],
  ),
];
