// The kind `parking`: a table for ideas that have to wait.
import type { OldKind } from '../kind.ts';
import { parking } from './layout.ts';
import { type ParkingSheet, parkingTexts } from './texts.ts';

export const parkingKind: OldKind<ParkingSheet['texts']> = {
  traits: {},
  texts: parkingTexts,
  layout: parking,
  expected: ({ labels }, { texts: { title, principle, idea, who, when } }) => ({
    always: [[title, principle, idea, who, when], [labels.measure]],
  }),
};
