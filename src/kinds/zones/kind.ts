// The kind `zones`: nested fields with room for a needle, and a list beside them.
import { expectedItems } from '../../kit/kinds.ts';
import { itemsFor } from '../../kit/lists.ts';
import { error } from '../../problem.ts';
import type { Kind } from '../kind.ts';
import { zoneNote, zonesSheets } from './layout.ts';
import { type ZonesKeys, type ZonesSheet, zonesKeys, zonesTexts } from './sheet.ts';

export const zonesKind: Kind<ZonesSheet, ZonesKeys> = {
  keys: zonesKeys,
  texts: (sheet) => zonesTexts(sheet),
  lists: ({ show, aside }) => [
    { list: show, path: ['show'] },
    ...(aside === undefined ? [] : [{ list: aside, path: ['aside'] }]),
  ],
  check: ({ show }, { lists }, at) => {
    const fields = lists[show]?.fields;
    return fields === undefined || fields.includes('name')
      ? []
      : [
          error('content-kind-needs', `The items of "${show}" have no name to print in the fields.`, {
            hint: 'Show a list whose items are one text, or have the fields name and note.',
            ...at(['show']),
          }),
        ];
  },
  layout: zonesSheets,
  expected: (kit, sheet, item) => {
    const beside = sheet.aside === undefined ? [] : itemsFor(kit, sheet, sheet.aside, item);
    const { title, aside } = sheet.texts;
    const points = expectedItems(beside, item, ({ text }) => [text]);
    const zones = expectedItems(itemsFor(kit, sheet, sheet.show, item), item, (zone) => [
      zone.text,
      ...zoneNote(zone),
    ]);
    return {
      always: [
        [item?.text ?? title, ...(aside ? [aside] : []), ...points.always.flat()],
        ...zones.always,
        // The paper of one person has no ruler.
        ...(sheet.format === undefined ? [[kit.words.labels.measure]] : []),
      ],
      together: [...points.together, ...zones.together],
    };
  },
};
