// Units → an XLIFF 2.0 file (OASIS, 2014), as translation offices and their programs read it.

import type { Unit } from '../unit.ts';
import {
  type ExchangeHead,
  placeOfUnit,
  roomOfUnit,
  roomWords,
  sentState,
  unitId,
  whereWords,
} from './exchange.ts';
import { groupsOf, pluralWords, type UnitGroup, unitsByFile } from './groups.ts';
import { attribute, codesOf, noteText, STALE, TO_REVIEW, XLIFF } from './xliff-text.ts';

/** Of the module for restrictions of size (XLIFF 2.0, 5.7). */
const SIZES = 'urn:oasis:names:tc:xliff:sizerestriction:2.0';

/**
 * One `file` for each file of the edition, one `unit` for each text with its key as id, placeholders as codes. Notes say where a
 * text is printed, how much room it has (which programs can enforce), what the source said before, and its version, for the way back. Same units, same bytes.
 * Texts without a translation have no state, so that a program that knows none leaves none behind.
 */
export function toXliff(units: readonly Unit[], about: ExchangeHead): string {
  const { from, language } = about;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff xmlns="${XLIFF}" xmlns:slr="${SIZES}" version="2.0" srcLang="${attribute(from)}" trgLang="${attribute(language)}">`,
    ...[...unitsByFile(units)].flatMap(([file, own]) => fileOf(file, own, about)),
    '</xliff>',
    '',
  ].join('\n');
}

const fileOf = (file: string, units: readonly Unit[], about: ExchangeHead): readonly string[] => [
  ` <file id="${attribute(file)}"${originalOf(file, units, about)} xml:space="preserve">`,
  '  <slr:profiles generalProfile="xliff:codepoints"/>',
  '  <notes>',
  `   ${note('kit', about.kit)}`,
  `   ${note('version', about.version)}`,
  ...(about.exported ? [`   ${note('export', about.exported.id)}`] : []),
  '  </notes>',
  ...groupsOf(units).flatMap((group) => groupLines2(group, about)),
  ' </file>',
];

/** One unit for each form of a plural, in a group. */
function groupLines2({ plural, units }: UnitGroup, about: ExchangeHead): readonly string[] {
  const lines = units.flatMap((unit) => unitLines(unit, about));
  if (plural === undefined) return lines;
  return [
    `  <group id="${attribute(plural)}" name="${attribute(plural)}" type="kitpress:plural">`,
    '   <notes>',
    `    ${note('plural', pluralWords(about.language))}`,
    '   </notes>',
    ...lines,
    '  </group>',
  ];
}

/** Words that ship are in no file of the kit. */
function originalOf(file: string, [unit]: readonly Unit[], about: ExchangeHead): string {
  const place = unit && about.at?.(unit);
  if (place?.ships) return '';
  const path = `${about.kit}/${place?.path ?? `${about.from}/${file}`}`;
  return ` original="${attribute(path)}"`;
}

const note = (category: string, text: string): string =>
  `<note category="${category}">${noteText(text)}</note>`;

function unitLines(unit: Unit, about: ExchangeHead): readonly string[] {
  const text = unit.text ?? '';
  const { data, inline } = codesOf(unit.source, text);
  const [source, target] = [inline(unit.source), inline(text)];
  const notes = notesOf(unit, about);
  const originals = [...data].map(([code, id]) => `    <data id="${id}">${code}</data>`);
  return [
    `  <unit id="${attribute(unit.key)}" name="${attribute(unitId(unit.key))}"${sizeOf(unit, about)}>`,
    ...(notes.length > 0 ? ['   <notes>', ...notes.map((one) => `    ${one}`), '   </notes>'] : []),
    ...(originals.length > 0 ? ['   <originalData>', ...originals, '   </originalData>'] : []),
    `   <segment${stateOf(unit, about)}>`,
    `    <source>${source}</source>`,
    ...(text === '' ? [] : [`    <target>${target}</target>`]),
    '   </segment>',
    '  </unit>',
  ];
}

/** In characters, as the note says it. */
function sizeOf(unit: Unit, about: ExchangeHead): string {
  const room = roomOfUnit(unit, about);
  return room === undefined ? '' : ` slr:sizeRestriction="${room}"`;
}

function notesOf(unit: Unit, about: ExchangeHead): readonly string[] {
  const place = placeOfUnit(unit, about);
  const version = about.exported?.versions.get(unit.key);
  const where = place && whereWords(place);
  const room = place && roomWords(place);
  return [
    ...(where ? [note('place', where)] : []),
    ...(room ? [note('room', room)] : []),
    ...(about.notes?.(unit) ?? []).map((words) => note('about', words)),
    ...(unit.state === 'stale' && unit.from ? [note('old-source', unit.from)] : []),
    ...(version === undefined ? [] : [note('kitpress', version)]),
    ...(unit.remarks ?? []).map((remark) => note('remark', remark)),
  ];
}

function stateOf(unit: Unit, { states }: ExchangeHead): string {
  const state = sentState(unit, states);
  if (state === 'untranslated') return '';
  if (state === 'needs-review') return ` state="translated" subState="${TO_REVIEW}"`;
  return state === 'needs-work' ? ` state="initial" subState="${STALE}"` : ` state="${state}"`;
}
