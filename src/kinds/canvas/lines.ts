// Lines to write on: in a box, across the page, or under a question.

import { corner, drawnOn, emptyBlock, isTinted, stroke } from '../../furniture/block.ts';
import { type Block, element, ink, type Look, lookOf, own, set, setAll } from '../../furniture/context.ts';
import { isNarrow } from '../../furniture/page.ts';
import { writingPen } from '../../furniture/rules.ts';
import { type Box, box } from '../../geometry.ts';
import { line, rect, rounded } from '../../layout/shapes.ts';
import type { Item } from '../../scene.ts';
import type { Text } from '../../text.ts';
import { type Field, type FieldForm, PAD, whereOf } from './field.ts';
import type { CanvasField } from './sheet.ts';

export type LinesField = Field<Extract<CanvasField, { readonly lines: number }>>;

/** Lines across `b`, the last one at its bottom: `count`, and more where they are so still far enough apart. */
export function spaced({ context }: Field, count: number, b: Box, best: number): readonly Item[] {
  const number = Math.max(count, Math.floor(b.height / best + 1e-6));
  return Array.from({ length: number }, (_, i) => {
    const y = b.y + ((i + 1) * b.height) / number;
    return line(b.x, y, b.x + b.width, y, writingPen(context));
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
    least: field.form.lines * pitch.bare,
    draw: (b) => spaced(field, field.form.lines, b, pitch.bare),
  };
};

/** Characters of a title: a longer one is a question to answer, and not the name of a field. */
const NAME = 60;

export const isQuestion = ({ words }: Text): boolean => words.length > NAME;

/** mm: the block with the letter, the space around the words, and the height of a panel of one line; and what is under it. */
export const QUESTION_PANEL = {
  board: { block: 18, pad: 5, letter: 12.75, least: 24 },
  handOut: { block: 12, pad: 3.5, letter: 9, least: 15 },
};
const UNDER_PANEL = 1;
const RADIUS = 3;

/** A question on a panel with its letter, with room to write; they are siblings, so they are set in the same type. */
export function questions(fields: readonly LinesField[]): readonly FieldForm[] {
  const [first] = fields;
  if (!first) return [];
  const { context, measures } = first;
  const { colours } = context.theme.template;
  const panel = QUESTION_PANEL[isNarrow(context) ? 'handOut' : 'board'];
  const lead = panel.block + panel.pad;
  const blocks = setAll(
    context,
    'question',
    fields.flatMap((field) => {
      const { title: text } = field.texts;
      const width = field.width - lead - panel.pad;
      return text ? [{ text, width, height: 31, maxLines: 4, where: whereOf(field) }] : [];
    }),
    { balance: true },
  );
  const prompts = fields.map((field) => promptOf(field, field.width - lead - panel.pad));
  const tallest = Math.max(...blocks.map(({ height }, i) => height + (prompts[i]?.height ?? 0)));
  const height = Math.max(panel.least, tallest + 1.5 * panel.pad);
  return fields.map((field, i): FieldForm => {
    const [block, prompt] = [blocks[i], prompts[i]];
    if (!block) throw new Error('a question without words');
    return {
      least: height + UNDER_PANEL + field.form.lines * measures.pitch.least,
      draw: (b) => {
        const at = box(b.x, b.y, b.width, height);
        const top = at.y + (height - block.height - (prompt?.height ?? 0)) / 2;
        const under = box(b.x, b.y + height + UNDER_PANEL, b.width, b.height - height - UNDER_PANEL);
        return [
          ...panelGround(field, at, panel.block),
          element('list-item', [
            letter(field, i, box(at.x, at.y, panel.block, height), panel.letter),
            element('body', [
              ...ink(block, b.x + lead, top, b.width, { fill: colours.ink, goesOn: prompt !== undefined }),
              ...(prompt ? ink(prompt, b.x + lead, top + block.height, b.width, { fill: colours.ink }) : []),
            ]),
          ]),
          ...spaced(field, field.form.lines, under, measures.pitch.asked),
        ];
      },
    };
  });
}

/** A sand, or the theme's tint, with a block at its left. */
const panelGround = (field: LinesField, b: Box, block: number) => {
  const { context, tint, sheet, item } = field;
  const { colours } = context.theme.template;
  const r = corner(context, RADIUS);
  const fill = (item ?? sheet).theme === undefined ? colours.sands[2] : tint;
  const head = box(b.x, b.y, block, b.height);
  return [
    ...(isTinted(context)
      ? [rounded(b, [r, r, r, r], { fill })]
      : [rect(b, { stroke: stroke(context, colours.soft, 0.3) }, r)]),
    ...emptyBlock(context, { ...head, radii: [r, 0, 0, r] }, lookIn(field)),
  ];
};

const lookIn = ({ context, sheet, item }: LinesField): Look => lookOf(context, item ?? sheet);

/** "A" on the first block. */
const letter = (field: LinesField, i: number, b: Box, height: number): Item => {
  const { context } = field;
  const block = set(context, 'numeral', {
    text: own(context, String.fromCodePoint(65 + i)),
    width: b.width,
    height,
    maxLines: 1,
    where: { group: 'number' },
  });
  return element(
    'label',
    drawnOn(context, b, lookIn(field), (fill) =>
      ink(block, b.x, b.y + (b.height - block.leading) / 2, b.width, { fill, align: 'centre' }),
    ),
  );
};

const promptOf = (field: LinesField, width: number): Block | undefined =>
  field.texts.prompt &&
  set(field.context, 'card', {
    text: field.texts.prompt,
    width,
    height: 16,
    maxLines: 3,
    where: whereOf(field),
  });
