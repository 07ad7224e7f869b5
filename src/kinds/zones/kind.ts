// The kind `zones`: nested fields with room for a needle, and a list beside them.
import { boxTexts } from '../../furniture/box-texts.ts';
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
  check: ({ show, symbols }, { lists }, at) => {
    const { fields, count } = lists[show] ?? {};
    return [
      ...(fields === undefined || fields.includes('name')
        ? []
        : [
            error('content-kind-needs', `The items of "${show}" have no name to print in the fields.`, {
              hint: 'Show a list whose items are one text, or have the fields name and note.',
              ...at(['show']),
            }),
          ]),
      ...(symbols === undefined || count === undefined || symbols.length === count
        ? []
        : [
            error(
              'content-symbols',
              `The number of symbols is ${symbols.length}, and that of zones ${count}.`,
              {
                hint: 'Write a symbol for each zone, from the innermost outwards, and "none" for a zone without one.',
                ...at(['symbols']),
              },
            ),
          ]),
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
        ...boxTexts(kit, sheet.boxes, sheet.texts.fields).map((one) => [
          one.title,
          ...(one.prompt ? [one.prompt] : []),
        ]),
        ...zones.always,
        // The paper of one person has no ruler.
        ...(sheet.format === undefined ? [[kit.words.labels.measure]] : []),
      ],
      together: [...points.together, ...zones.together],
    };
  },
};
