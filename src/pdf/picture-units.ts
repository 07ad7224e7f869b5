// Parts of a picture in the units of the form that paints them: one scale for all, because viewers refuse gradients under a very
// small one, and fewer operators.
import {
  composeTransforms,
  type GroupPart,
  IDENTITY,
  type PictureInk,
  type PicturePart,
  type ShapePart,
  type Transform,
  transformSegments,
} from '../picture.ts';

/** Without transforms, except around lines that are stretched more one way than the other. */
export const inUnits = (parts: readonly PicturePart[], t: Transform): readonly PicturePart[] =>
  parts.flatMap((part): readonly PicturePart[] => {
    if (part.kind === 'raster') return [{ ...part, transform: composeTransforms(t, part.transform) }];
    if (part.kind === 'shape') return [shapeIn(part, t)];
    return groupIn(part, composeTransforms(t, part.transform ?? IDENTITY));
  });

const groupIn = (
  { transform: _, clip, mask, parts, ...effects }: GroupPart,
  t: Transform,
): readonly PicturePart[] => {
  const inner = inUnits(parts, t);
  if (!clip && !mask && effects.opacity === undefined && effects.blend === undefined) return inner;
  return [
    {
      ...effects,
      ...(clip && { clip: { ...clip, segments: transformSegments(clip.segments, t) } }),
      ...(mask && { mask: inUnits(mask, t) }),
      parts: inner,
    },
  ];
};

const shapeIn = (part: ShapePart, t: Transform): PicturePart => {
  const { fill, line, segments } = part;
  const scale = Math.hypot(t[0], t[1]);
  if (line && !isEven(t)) return { kind: 'group', transform: t, parts: [part] };
  return {
    ...part,
    segments: transformSegments(segments, t),
    ...(fill && { fill: inkIn(fill, t) }),
    ...(line && {
      line: {
        ...line,
        ink: inkIn(line.ink, t),
        width: line.width * scale,
        dash: line.dash.map((length) => length * scale),
        dashOffset: line.dashOffset * scale,
      },
    }),
  };
};

/** Whether it keeps angles, so that a line is a line of one width. */
const isEven = ([a, b, c, d]: Transform): boolean => {
  const [across, down] = [Math.hypot(a, b), Math.hypot(c, d)];
  return Math.abs(across - down) <= 1e-6 * across && Math.abs(a * c + b * d) <= 1e-6 * across * down;
};

const inkIn = (ink: PictureInk, t: Transform): PictureInk =>
  ink.kind === 'flat' ? ink : { ...ink, transform: composeTransforms(t, ink.transform) };
