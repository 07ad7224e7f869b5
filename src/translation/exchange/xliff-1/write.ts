// Units → an XLIFF 1.2 file (OASIS, 2008), which most programs of translation agencies ask for.
import type { ItemState, Unit } from '../../unit.ts';
import {
  type ExchangeHead,
  placeOfUnit,
  roomOfUnit,
  roomWords,
  sentState,
  unitId,
  whereWords,
} from '../exchange.ts';
import { groupsOf, pluralWords, type UnitGroup, unitsByFile } from '../groups.ts';
import { attribute, noteText } from '../xliff-text.ts';
import { codesWritten, XLIFF_1 } from './inline.ts';
import { READ_AGAIN } from './states.ts';

/**
 * One `file` for each file of the edition, one `trans-unit` for each text with its key as id, placeholders as codes, the room as
 * `maxwidth` in characters. A stale text has what it was made from in `alt-trans`. Same units, same bytes.
 */
export function toXliff1(units: readonly Unit[], about: ExchangeHead): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff xmlns="${XLIFF_1}" version="1.2">`,
    ...[...unitsByFile(units)].flatMap(([file, own]) => fileLines(file, own, about)),
    '</xliff>',
    '',
  ].join('\n');
}

function fileLines(file: string, units: readonly Unit[], about: ExchangeHead): readonly string[] {
  const { kit, version, from, language, exported } = about;
  const [first] = units;
  const place = first && about.at?.(first);
  // Words that ship are in no file of the kit.
  const path = place && !place.ships ? place.path : `${from}/${file}`;
  const facts = {
    original: `${kit}/${path}`,
    'source-language': from,
    'target-language': language,
    datatype: 'plaintext',
    'product-name': kit,
    'product-version': version,
    'xml:space': 'preserve',
  };
  return [
    ` <file${attributes(facts)}>`,
    '  <header>',
    ...(exported ? [`   ${note('kitpress:export', exported.id)}`] : []),
    '   <tool tool-id="kitpress" tool-name="Kitpress"/>',
    '  </header>',
    '  <body>',
    ...groupsOf(units).flatMap((group) => groupLines(group, about)),
    '  </body>',
    ' </file>',
  ];
}

const attributes = (all: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(all)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${attribute(value)}"`))
    .join('');

const note = (from: string, text: string): string =>
  `<note from="${attribute(from)}">${noteText(text)}</note>`;

/** One unit for each form of a plural, in a group as gettext's programs know it (XLIFF 1.2 for gettext PO, 4.2). */
function groupLines({ plural, units }: UnitGroup, about: ExchangeHead): readonly string[] {
  const lines = units.flatMap((unit) => unitLines1(unit, about));
  if (plural === undefined) return lines;
  const facts = { id: `plural:${plural}`, resname: plural, restype: 'x-gettext-plurals' };
  const forms = pluralWords(about.language);
  return [`   <group${attributes(facts)}>`, `    ${note('developer', forms)}`, ...lines, '   </group>'];
}

/**
 * `approved` is what programs of gettext take for "not fuzzy" (XLIFF 1.2 for gettext PO, 5.6.1); `state` tells apart the rest.
 */
const STATES: Readonly<
  Partial<Record<ItemState, readonly [state: string, approved: string, qualifier?: string]>>
> = {
  'needs-work': ['needs-review-translation', 'no'],
  'needs-review': ['needs-review-translation', 'no', READ_AGAIN],
  translated: ['translated', 'yes'],
  reviewed: ['signed-off', 'yes'],
  final: ['final', 'yes'],
};

function unitLines1(unit: Unit, about: ExchangeHead): readonly string[] {
  const { key, source, text = '', from } = unit;
  const inline = codesWritten();
  const [state, approved, qualifier] = STATES[sentState(unit, about.states)] ?? [];
  const room = roomOfUnit(unit, about);
  const facts = {
    id: key,
    resname: unitId(key),
    approved,
    ...(room !== undefined && { maxwidth: String(room), 'size-unit': 'char' }),
  };
  const stale = unit.state === 'stale' && from !== undefined && from !== '' && text !== '';
  return [
    `   <trans-unit${attributes(facts)}>`,
    `    <source>${inline(source)}</source>`,
    ...(text === ''
      ? []
      : [`    <target${attributes({ state, 'state-qualifier': qualifier })}>${inline(text)}</target>`]),
    ...(stale ? formerLines(from, text) : []),
    ...notes1(unit, about).map((one) => `    ${one}`),
    '   </trans-unit>',
  ];
}

/** What the source said when the text was made, beside that text. */
function formerLines(source: string, text: string): readonly string[] {
  const inline = codesWritten();
  return [
    '    <alt-trans alttranstype="previous-version" tool-id="kitpress">',
    `     <source>${inline(source)}</source>`,
    `     <target>${inline(text)}</target>`,
    '    </alt-trans>',
  ];
}

function notes1(unit: Unit, about: ExchangeHead): readonly string[] {
  const place = placeOfUnit(unit, about);
  const version = about.exported?.versions.get(unit.key);
  const where = place ? [whereWords(place), roomWords(place)].filter((words) => words) : [];
  return [
    ...(where.length > 0 ? [note('developer', where.join('; '))] : []),
    ...(about.notes?.(unit) ?? []).map((words) => note('developer', words)),
    ...(unit.remarks ?? []).map((remark) => note('translator', remark)),
    ...(version === undefined ? [] : [note('kitpress:version', version)]),
  ];
}
