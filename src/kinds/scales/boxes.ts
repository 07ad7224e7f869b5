// Boxes to write in or stick notes on, beside the scales or, on a narrow paper, below them.
import { corner, stroke } from '../../furniture/block.ts';
import { boxTexts } from '../../furniture/box-texts.ts';
import {
  type Block,
  element,
  ink,
  type LayoutContext,
  set,
  setAll,
  tryOut,
} from '../../furniture/context.ts';
import { ruled } from '../../furniture/rules.ts';
import { type Box, box, inset } from '../../geometry.ts';
import { columns } from '../../layout/grid.ts';
import { rect } from '../../layout/shapes.ts';
import type { PaperPlace } from '../../place.ts';
import type { Item } from '../../scene.ts';
import type { Text } from '../../text.ts';
import type { ScalesSheet } from './sheet.ts';

/** mm: wide enough for a 76 mm sticky note. */
export const BOXES = 80;
export const BEFORE_BOXES = 8;
const GAP = 6;
const PITCH = 11;
/** The first of two boxes is for what is talked about now. */
const FIRST = 0.57;

/** One above the other. */
export const beside = (count: number, b: Box): readonly Box[] => {
  if (count === 2) {
    const height = b.height * FIRST;
    return [box(b.x, b.y, b.width, height), box(b.x, b.y + height + GAP, b.width, b.height - height - GAP)];
  }
  const height = (b.height - GAP * (count - 1)) / Math.max(1, count);
  return Array.from({ length: count }, (_, i) => box(b.x, b.y + i * (height + GAP), b.width, height));
};

export const sideBySide = (count: number, b: Box): readonly Box[] => columns(b, count, GAP);

/** The boxes of a sheet at these places. They have lines if people write on the sheet, and are empty for notes if they do not. */
export const writtenBoxes = (
  context: LayoutContext,
  sheet: ScalesSheet,
  places: readonly Box[],
  where: PaperPlace,
): readonly Item[] => {
  const { colours } = context.theme.template;
  const texts = boxTexts(context.kit, sheet.boxes, sheet.texts.fields);
  const inner = places.map((at) => inset(at, 5, 4));
  const width = (i: number): number => inner[i]?.width ?? 0;
  const titles = texts.map(({ title }, i) => titleIn(context, title, width(i), where));
  const prompts = texts.map(({ prompt }, i) =>
    prompt === undefined
      ? []
      : setAll(context, 'instruction', [{ text: prompt, width: width(i), height: 18, maxLines: 3, where }]),
  );
  const written = sheet.instructions.some(({ sign }) => sign === 'pen');
  return places.flatMap((at, i) => {
    const title = titles[i];
    const [prompt] = prompts[i] ?? [];
    const text = inner[i];
    if (title === undefined || text === undefined) return [];
    const head = title.height + (prompt?.height ?? 0);
    const outline = stroke(context, colours.ink, 0.4);
    const dashed = sheet.boxes?.[i] === 'parking';
    return [
      rect(
        at,
        { fill: colours.paper, stroke: dashed ? { ...outline, dash: [1.6, 1.2] } : outline },
        corner(context, 3),
      ),
      element('heading', ink(title, text.x, text.y - 1, text.width, { fill: colours.ink }), { level: 2 }),
      ...(prompt === undefined
        ? []
        : [
            element(
              'paragraph',
              ink(prompt, text.x, text.y + title.height - 0.5, text.width, { fill: colours.ink }),
            ),
          ]),
      ...(written
        ? ruled(
            box(text.x, text.y + head, text.width, at.y + at.height - text.y - head - 3),
            PITCH,
            colours.rule,
          )
        : []),
    ];
  });
};

/** On one line, if that is possible at any size of the step. */
const titleIn = (context: LayoutContext, text: Text, width: number, where: PaperPlace): Block => {
  const slot = { text, width, height: 18, where };
  const trial = tryOut(context);
  set(trial, 'section', { ...slot, maxLines: 1 });
  return set(context, 'section', { ...slot, maxLines: trial.problems.length === 0 ? 1 : 2 });
};
