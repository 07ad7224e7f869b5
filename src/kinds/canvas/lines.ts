// Lines to write on: in a box, across the page, or under a question.

import { element, ink, set, setAll } from '../../furniture/context.ts';
import { numberDisc } from '../../furniture/instructions.ts';
import { type Box, box } from '../../geometry.ts';
import { line, pen } from '../../layout/shapes.ts';
import type { Item } from '../../scene.ts';
import type { Text } from '../../text.ts';
import { type Field, type FieldForm, type Measures, PAD, whereOf } from './field.ts';
import type { CanvasField } from './sheet.ts';

export type LinesField = Field<Extract<CanvasField, { readonly lines: number }>>;

/** Lines across `b`, the last one at its bottom: `count`, and more where they are so still far enough apart. */
export function spaced({ context }: Field, count: number, b: Box, best: number): readonly Item[] {
  const number = Math.max(count, Math.floor(b.height / best + 1e-6));
  return Array.from({ length: number }, (_, i) => {
    const y = b.y + ((i + 1) * b.height) / number;
    return line(b.x, y, b.x + b.width, y, pen(context.theme.template.colours.rule));
  });
}

/** In a box, under its head. */
export const linesForm = (field: LinesField): FieldForm => {
  const { pitch, foot } = field.measures;
  const { lines } = field.form;
  return {
    least: lines * pitch.least + foot,
    draw: (b) => spaced(field, lines, box(b.x + PAD, b.y, b.width - 2 * PAD, b.height - foot), pitch.best),
  };
};

/** Across the page, without a title. */
export const bareLines = (field: LinesField): FieldForm => {
  const { pitch } = field.measures;
  return {
    least: field.form.lines * pitch.least,
    draw: (b) => spaced(field, field.form.lines, b, pitch.best),
  };
};

/** Characters of a title: a longer one is a question to answer, and not the name of a field. */
const NAME = 60;

export const isQuestion = ({ words }: Text): boolean => words.length > NAME;

/** mm: from the disc to the words. */
const LEAD = 12;

/** A question under its number, with room to write; they are siblings, so they are set in the same type. */
export function questions(fields: readonly LinesField[]): readonly FieldForm[] {
  const [first] = fields;
  if (!first) return [];
  const { context, measures } = first;
  const { colours } = context.theme.template;
  const blocks = setAll(
    context,
    'question',
    fields.flatMap((field) => {
      const { title: text } = field.texts;
      return text
        ? [{ text, width: field.width - LEAD, height: 26, maxLines: 4, where: whereOf(field) }]
        : [];
    }),
    { balance: true },
  );
  const prompts = fields.map((field) => promptOf(field));
  const tallest = Math.max(...blocks.map(({ height }, i) => height + (prompts[i]?.height ?? 0)));
  return fields.map((field, i): FieldForm => {
    const [block, prompt] = [blocks[i], prompts[i]];
    if (!block) throw new Error('a question without words');
    return {
      least: tallest + 2 + field.form.lines * measures.pitch.least,
      draw: (b) => [
        element('list-item', [
          ...numberDisc(context, i + 1, { cx: b.x + 4, cy: b.y + 1 + block.leading / 2, r: 4 }, field.colour),
          element('body', [
            ...ink(block, b.x + LEAD, b.y + 1, b.width, { fill: colours.ink, goesOn: prompt !== undefined }),
            ...(prompt
              ? ink(prompt, b.x + LEAD, b.y + 1 + block.height, b.width, { fill: colours.ink })
              : []),
          ]),
        ]),
        ...under(field, measures, b, tallest),
      ],
    };
  });
}

const promptOf = (field: LinesField) =>
  field.texts.prompt &&
  set(field.context, 'card', {
    text: field.texts.prompt,
    width: field.width - LEAD,
    height: 16,
    maxLines: 3,
    where: whereOf(field),
  });

const under = (field: LinesField, { pitch }: Measures, b: Box, tallest: number): readonly Item[] =>
  spaced(field, field.form.lines, box(b.x, b.y + tallest + 1, b.width, b.height - tallest - 2), pitch.best);
