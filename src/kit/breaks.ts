// The breaks of a day, how long they are, and between which of its steps.

/** How many breaks there are, or when each begins and how long it is; undefined minutes are as usual. */
export type Breaks = number | readonly PlannedBreak[];

interface PlannedBreak {
  /** Minutes after midnight. */
  readonly at: number;
  readonly minutes?: number | undefined;
}

/** A break after the first steps of the day, so many of them. */
export interface DayBreak {
  readonly after: number;
  readonly minutes: number;
}

/** What breaks depend on besides the work. */
export interface Resting {
  /** Minutes after midnight. */
  readonly start?: number | undefined;
  readonly breaks?: Breaks | undefined;
  /** The kit has breaks of its own: none are suggested. */
  readonly hasBreaks: boolean;
}

export interface Working extends Resting {
  /** Minutes of each step, in order. */
  readonly minutes: readonly number[];
}

/** Minutes. */
const USUAL = { short: 10, long: 15, lunch: 45 } as const;
/** Minutes: a break at least so long is a meal. */
export const MEAL = 30;
/** Minutes of work: from here on there is a break, and from here on it is a day. */
const TIRING = 120;
const LONG = 201;
const NOON = 12 * 60;
/** A meal is suggested if the day is going on at noon, and not about to begin or to end. */
const AROUND_NOON = 90;

/** At the ends of steps, each as near as possible to its time. A day has two breaks, and lunch if it goes on over noon. */
export const breaksOf = ({ minutes, ...resting }: Working): readonly DayBreak[] => {
  const work = minutes.reduce((sum, one) => sum + one, 0);
  const wanted = wantedBreaks(work, resting);
  const { breaks } = resting;
  let taken = 0;
  let earlier = 0;
  return wanted.flatMap(({ at, length }, i) => {
    const after = nearest(minutes, at - earlier, taken, wanted.length - 1 - i);
    if (after === undefined) return [];
    taken = after;
    earlier += typeof breaks === 'object' ? length : 0;
    return [{ after, minutes: length }];
  });
};

/** Minutes of all breaks in so many minutes of work. */
export const breakMinutes = (work: number, resting: Resting): number =>
  wantedBreaks(work, resting).reduce((sum, { length }) => sum + length, 0);

/** `at`: minutes of work before it, or for one at a time of day, minutes since the start. */
interface Wanted {
  readonly at: number;
  readonly length: number;
}

const wantedBreaks = (work: number, { start, breaks, hasBreaks }: Resting): readonly Wanted[] => {
  if (typeof breaks === 'object')
    return breaks
      .map(({ at, minutes = USUAL.long }) => ({ at: at - (start ?? 0), length: minutes }))
      .toSorted((a, b) => a.at - b.at);
  if (breaks !== undefined) return evenly(work, breaks, work < LONG ? USUAL.short : USUAL.long);
  if (start === undefined || hasBreaks || work < TIRING) return [];
  if (work < LONG) return evenly(work, 1, USUAL.short);
  const noon = NOON - start - USUAL.long;
  if (noon < AROUND_NOON || noon > work - AROUND_NOON) return evenly(work, 2, USUAL.long);
  return [
    { at: noon / 2, length: USUAL.long },
    { at: noon, length: USUAL.lunch },
    { at: (noon + work) / 2, length: USUAL.long },
  ];
};

const evenly = (work: number, count: number, length: number): readonly Wanted[] =>
  Array.from({ length: count }, (_, i) => ({ at: (work * (i + 1)) / (count + 1), length }));

/** The number of steps after which the work done is nearest to `at`: more than `taken`, and leaving some for `later` breaks. */
const nearest = (
  minutes: readonly number[],
  at: number,
  taken: number,
  later: number,
): number | undefined => {
  let done = 0;
  const ends = minutes.map((one, i) => {
    done += one;
    return { after: i + 1, distance: Math.abs(done - at) };
  });
  const free = ends.filter(({ after }) => after > taken && after < minutes.length);
  const roomy = free.slice(0, Math.max(1, free.length - later));
  return roomy.toSorted((a, b) => a.distance - b.distance)[0]?.after;
};
