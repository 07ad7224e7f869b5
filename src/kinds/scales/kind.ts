// The kind `scales`: a scale for each item of a list.
import type { Kind } from '../kind.ts';
import { type ScalesKeys, type ScalesSheet, scalesKeys, scalesTexts } from './sheet.ts';

export const scalesKind: Kind<ScalesSheet, ScalesKeys> = {
  keys: scalesKeys,
  texts: (sheet) => scalesTexts(sheet),
  lists: ({ show }) => [{ list: show, path: ['show'] }],
  layout: () => [],
  expected: () => ({ always: [] }),
};
