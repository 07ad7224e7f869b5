// The room that things take on paper: boxes around ink, and whether two of them get in each other's way.
import { type Box, box, MM_PER_PT } from '../../src/geometry.ts';
import type { Seen, SeenShape, SeenText } from './operators.ts';

/** Heights of our faces over their size: capitals reach a little under 0.7, descenders a little under 0.25. */
const CAPITAL = 0.7;
const DESCENDER = 0.25;

/** From the baseline to the top of capitals. */
export const capBox = ({ x, y, width, size, upright }: SeenText): Box => {
  const cap = CAPITAL * size * MM_PER_PT;
  return upright ? box(x - cap, y - width, cap, width) : box(x, y - cap, width, cap);
};

/** With what hangs under the baseline, of which figures have nothing. */
export const inkBox = (text: SeenText): Box => {
  const { x, y, width, height } = capBox(text);
  const below = /^\d+$/.test(text.text) ? 0 : DESCENDER * text.size * MM_PER_PT;
  return text.upright ? box(x, y, width + below, height) : box(x, y, width, height + below);
};

/** A shape with the width of its stroke. */
export const shapeBox = ({ box: { x, y, width, height }, stroke }: SeenShape): Box => {
  const half = (stroke?.width ?? 0) / 2;
  return box(x - half, y - half, width + 2 * half, height + 2 * half);
};

/** Below the head, whose picture may have a dot, a triangle and a needle too. */
export const isInBody = ({ box: { y } }: SeenShape): boolean => y > 40;

/** How far two boxes reach into one another, in mm; 0 or less if they do not. */
export const overlap = (a: Box, b: Box): number =>
  Math.min(
    Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x),
    Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y),
  );

/** The least distance from a box to the edges of another around it, in mm. */
export const marginIn = (inner: Box, outer: Box): number =>
  Math.min(
    inner.x - outer.x,
    inner.y - outer.y,
    outer.x + outer.width - inner.x - inner.width,
    outer.y + outer.height - inner.y - inner.height,
  );

export const centreOf = ({ x, y, width, height }: Box): readonly [number, number] => [
  x + width / 2,
  y + height / 2,
];

/** Pairs of texts that stand in one another, as "a × b". */
export const collisions = (texts: readonly SeenText[]): readonly string[] => {
  const boxes = texts
    .filter(({ text }) => text.trim() !== '')
    .map((text) => ({ text: text.text, ink: capBox(text) }))
    .sort((a, b) => a.ink.y - b.ink.y);
  return boxes.flatMap(({ text, ink }, i) => {
    const found: string[] = [];
    for (let next = i + 1; next < boxes.length; next += 1) {
      const other = boxes[next];
      if (!other || other.ink.y > ink.y + ink.height) break;
      if (overlap(ink, other.ink) > 0.02) found.push(`${text} × ${other.text}`);
    }
    return found;
  });
};

/** Texts that a straight line runs through. */
export const struck = ({ texts, shapes }: Seen): readonly string[] => {
  const lines = shapes.filter(({ points, stroke }) => points.length === 2 && stroke).map(shapeBox);
  return texts
    .filter((text) => {
      const ink = inkBox(text);
      return lines.some((line) => overlap(line, ink) > 0.05);
    })
    .map(({ text }) => text);
};

/** mm: where the cut lines of cards end, seen from the edge of the paper, and the far rims of an A3. */
const RIM = 6;
const FAR = { right: 420 - RIM, bottom: 297 - RIM };
const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.05;

/** Fine lines from rim to rim, or from the strip to the rim. */
const isOverPaper = ({ x, y, width, height }: Box): boolean =>
  (near(width, 0) && near(y, RIM) && near(y + height, FAR.bottom)) ||
  (near(height, 0) && width > 150 && (near(x, RIM) || near(x + width, FAR.right)));

/** Lines along which a page is cut: dotted, or over the paper. */
export const cutLinesOf = (shapes: readonly SeenShape[]): readonly Box[] =>
  shapes
    .filter(({ stroke, points, box }) => points.length === 2 && (stroke?.dotted === true || isOverPaper(box)))
    .map((shape) => shape.box);

/** Numbers that are the same within a tenth of a millimetre, once each, ascending. */
export const distinct = (values: readonly number[]): readonly number[] =>
  [...values].sort((a, b) => a - b).filter((value, i, all) => i === 0 || value - (all[i - 1] ?? 0) > 0.1);

/** The steps between numbers in their order. */
export const steps = (values: readonly number[]): readonly number[] =>
  values.slice(1).map((value, i) => value - (values[i] ?? 0));
