// The kind `scales`: a scale for each item of a list.
import type { Kind } from '../kind.ts';
import { type ScalesKeys, type ScalesSheet, scalesKeys, scalesTexts } from './sheet.ts';

export const scalesKind: Kind<ScalesSheet> = {
  keys: scalesKeys,
  texts: (sheet: ScalesKeys) => scalesTexts(sheet),
  lists: ({ show }: ScalesKeys) => [{ list: show, path: ['show'] }],
  layout: () => [],
  expected: () => ({ always: [] }),
};
