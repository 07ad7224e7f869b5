// Paths of a normalised SVG → shapes with a fill and a line, or a mask where a gradient fades.
import type { PictureInk, PictureOutline, PicturePart, ShapePart } from '../../picture.ts';
import { attributeOf, type XmlElement } from '../../xml/node.ts';
import { hasArea, outlineBox } from '../extent.ts';
import { splitDots } from './dots.ts';
import { type Find, paintOf, type SvgPaint, strokeOf } from './ink.ts';
import { numberOf, segmentsOf, Unprintable } from './values.ts';

/** One shape, or its fill and stroke separately if either has a mask. */
export const pathParts = (element: XmlElement, find: Find): readonly PicturePart[] => {
  const at = (name: string): string | undefined => attributeOf(element, name);
  const even = (at('fill-rule') ?? at('clip-rule')) === 'evenodd';
  const outline: PictureOutline = {
    segments: segmentsOf(at('d') ?? ''),
    ...(even && { rule: 'evenodd' as const }),
  };
  const bounds = outlineBox([{ kind: 'shape', ...outline }]);
  const painted = hasArea(outline.segments) ? at('fill') : undefined;
  const fill = paintOf(painted, numberOf(at('fill-opacity'), 1), bounds, find);
  const line = paintOf(at('stroke'), numberOf(at('stroke-opacity'), 1), bounds, find);
  const lineFirst = at('paint-order')?.startsWith('stroke') ?? false;
  const pen = strokeOf(element);
  if (line && dashesOn(outline, pen.dash) > MOST_DASHES) throw new Unprintable('dashes too small to be seen');
  const { rest, dots } = splitDots(outline.segments, pen);
  const filled = (ink: PictureInk): ShapePart => ({ kind: 'shape', ...outline, fill: ink });
  const lined = (ink: PictureInk): ShapePart => ({ kind: 'shape', segments: rest, line: { ...pen, ink } });
  const dotsIn = (ink: PictureInk): ShapePart => ({ kind: 'shape', segments: dots, fill: ink });
  const hasLine = line !== undefined && rest.length > 0;
  const marks = line && dots.length > 0 ? [veiled(line, dotsIn)] : [];
  if (fill && hasLine && !fill.veil && !line.veil)
    return [{ ...lined(line.ink), ...filled(fill.ink), ...(lineFirst && { lineFirst }) }, ...marks];
  const fills = fill ? [veiled(fill, filled)] : [];
  const lines = [...(hasLine ? [veiled(line, lined)] : []), ...marks];
  return lineFirst ? [...lines, ...fills] : [...fills, ...lines];
};

/** Limited because viewers draw each dash. */
const MOST_DASHES = 10_000;

/** The approximate number of dashes, with each segment measured as a straight line. */
const dashesOn = ({ segments }: PictureOutline, dash: readonly number[]): number => {
  const pattern = dash.reduce((sum, length) => sum + length, 0);
  let length = 0;
  let at: readonly number[] = [0, 0];
  for (const segment of segments) {
    const end = segment[0] === 'Z' ? at : segment.slice(-2).map(Number);
    if (segment[0] !== 'M') length += Math.hypot((end[0] ?? 0) - (at[0] ?? 0), (end[1] ?? 0) - (at[1] ?? 0));
    at = end;
  }
  return pattern > 0 ? (dash.length * length) / pattern : 0;
};

/** If a gradient has varying opacity, the same shape in greys is the mask. */
const veiled = ({ ink, veil }: SvgPaint, shape: (ink: PictureInk) => ShapePart): PicturePart =>
  veil ? { kind: 'group', mask: [shape(veil)], parts: [shape(ink)] } : shape(ink);
