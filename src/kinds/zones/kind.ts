// The kind `zones`: nested fields with room for a needle, and a list beside them.
import type { Kind } from '../kind.ts';
import { type ZonesKeys, type ZonesSheet, zonesKeys, zonesTexts } from './sheet.ts';

export const zonesKind: Kind<ZonesSheet, ZonesKeys> = {
  keys: zonesKeys,
  texts: (sheet) => zonesTexts(sheet),
  lists: ({ show, aside }) => [
    { list: show, path: ['show'] },
    ...(aside === undefined ? [] : [{ list: aside, path: ['aside'] }]),
  ],
  layout: () => [],
  expected: () => ({ always: [] }),
};
