// Where the steps of a day are on the cover of the guide.

/** mm: the radius of the discs of steps and of breaks. */
export const DISC = { step: 8, pause: 4.5 } as const;

/** mm: the middle of each step of a line, and from one to the next. */
export interface DayPlaces {
  readonly centre: (i: number) => number;
  readonly pitch: number;
}
