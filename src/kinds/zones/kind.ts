// The kind `zones`: nested fields with room for a needle, and a list beside them.
import type { Kind } from '../kind.ts';
import { type ZonesKeys, type ZonesSheet, zonesKeys, zonesTexts } from './sheet.ts';

export const zonesKind: Kind<ZonesSheet> = {
  keys: zonesKeys,
  texts: (sheet: ZonesKeys) => zonesTexts(sheet),
  lists: ({ show, aside }: ZonesKeys) => [
    { list: show, path: ['show'] },
    ...(aside === undefined ? [] : [{ list: aside, path: ['aside'] }]),
  ],
  layout: () => [],
  expected: () => ({ always: [] }),
};
