// Outlines as fontkit gives them, measured: points on them, how far two lie apart, and which way they run.
export type Spot = readonly [x: number, y: number];
/** Closed; straight from each spot to the next, close enough together for what is measured. */
type Polygon = readonly Spot[];

interface Command {
  readonly command: string;
  readonly args: readonly number[];
}

/** Straight pieces of a curve, by its degree: enough for a tenth of a unit in fonts of 1,000 units. */
const PIECES: Readonly<Record<number, number>> = { 2: 8, 3: 32 };

export const contoursOf = (commands: readonly Command[]): readonly Polygon[] => {
  const contours: Spot[][] = [];
  for (const { command, args } of commands) {
    const spots = Array.from(
      { length: args.length / 2 },
      (_, i): Spot => [args[2 * i] ?? 0, args[2 * i + 1] ?? 0],
    );
    const current = contours.at(-1);
    const last = current?.at(-1);
    if (command === 'moveTo') contours.push(spots);
    else if (current && last && spots.length > 0) current.push(...along([last, ...spots]));
  }
  return contours;
};

/** Spots along a line or a Bézier curve, its start left out. */
const along = (curve: readonly Spot[]): readonly Spot[] => {
  const pieces = PIECES[curve.length - 1] ?? 1;
  return Array.from({ length: pieces }, (_, i) => at(curve, (i + 1) / pieces));
};

const at = (curve: readonly Spot[], t: number): Spot => {
  const [first, ...others] = curve;
  if (!first) throw new Error('a curve without points');
  if (others.length === 0) return first;
  return at(
    others.map(([x, y], i) => {
      const [fromX, fromY] = curve[i] ?? first;
      return [fromX + (x - fromX) * t, fromY + (y - fromY) * t] as const;
    }),
    t,
  );
};

/** Some spots of each contour. */
export const samples = (contours: readonly Polygon[]): readonly Spot[] =>
  contours.flatMap((spots) => spots.filter((_, i) => i % 4 === 0));

export const chords = (contours: readonly Polygon[]): readonly (readonly [Spot, Spot])[] =>
  contours.flatMap((spots) => spots.map((spot, i) => [spot, spots[(i + 1) % spots.length] ?? spot] as const));

/** How far the spot that is farthest lies from the nearest of the chords; 0 where there are no spots. */
export const farthest = (spots: readonly Spot[], lines: readonly (readonly [Spot, Spot])[]): number =>
  spots.reduce((most, spot) => {
    let least = Number.POSITIVE_INFINITY;
    for (const [from, to] of lines)
      if (isNear(spot[0], from[0], to[0], least) && isNear(spot[1], from[1], to[1], least))
        least = Math.min(least, distance(spot, from, to));
    return Math.max(most, least);
  }, 0);

/** Whether a coordinate lies less than `least` outside of two others. */
const isNear = (at: number, from: number, to: number, least: number): boolean =>
  at > Math.min(from, to) - least && at < Math.max(from, to) + least;

const distance = ([x, y]: Spot, [fromX, fromY]: Spot, [toX, toY]: Spot): number => {
  const [dx, dy] = [toX - fromX, toY - fromY];
  const square = dx * dx + dy * dy;
  const t = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - fromX) * dx + (y - fromY) * dy) / square));
  return Math.hypot(x - fromX - t * dx, y - fromY - t * dy);
};

/** Square units; negative where a contour runs clockwise. */
export const area = (spots: Polygon): number =>
  spots.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = spots[(i + 1) % spots.length] ?? [x, y];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
