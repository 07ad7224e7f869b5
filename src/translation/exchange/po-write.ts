// Units → a PO file, as gettext, Poedit and Weblate read it.

import { mayLeaveOut } from '../../plural.ts';
import type { ItemState, Unit } from '../unit.ts';
import {
  type ExchangeHead,
  PLACEHOLDER,
  type PrintedPlace,
  placeholdersIn,
  placeOfUnit,
  roomOfUnit,
  roomWords,
  unitId,
  whereWords,
} from './exchange.ts';
import { groupsOf, remarksTogether, statesTogether, type UnitGroup } from './groups.ts';
import { type GettextPlurals, gettextPlurals } from './plural-forms.ts';
import { quote } from './po-string.ts';

/** One entry of the file: a text, or all forms of a plural in the order of the header. */
interface Entry {
  /** `msgctxt` */
  readonly name: string;
  readonly units: readonly [Unit, ...Unit[]];
  readonly isPlural: boolean;
}

/**
 * One entry for each unit, and for each plural: its name as context, the source of today, the text. Stale texts are fuzzy and carry
 * the old source. Comments say where a text is printed, how much room it has (which programs can enforce), what translators have to
 * know of it, and its version, for the way back. Same units, same bytes: there is no date in it.
 */
export function toPo(units: readonly Unit[], about: ExchangeHead): string {
  const plurals = gettextPlurals(about.language);
  const entries = groupsOf(remarksTogether(units)).flatMap((group) => inGroup(group, plurals));
  const stateOf = statesTogether(units);
  return [
    header(units, about, plurals),
    ...entries.map((entry) =>
      entryLines(entry, about, stateOf)
        .map((line) => `${line}\n`)
        .join(''),
    ),
  ].join('\n');
}

/** A plural is one entry if gettext can say what it says: its forms are those of whole numbers, made from two texts. */
function inGroup({ plural, units }: UnitGroup, plurals: GettextPlurals | undefined): readonly Entry[] {
  const inForm = (form: string): Unit | undefined => units.find(({ key }) => key === `${plural}.${form}`);
  const counted = plurals?.forms.flatMap((form) => inForm(form) ?? []) ?? [];
  const sources = new Set(counted.filter((unit) => unit !== inForm('one')).map(({ source }) => source));
  const [first, ...others] = counted;
  const isWhole = counted.length === plurals?.forms.length && sources.size <= 1 && inForm('other');
  if (plural === undefined || !first || !isWhole) return units.map(alone);
  const rest = units.filter((unit) => !counted.includes(unit));
  return [{ name: plural, units: [first, ...others], isPlural: true }, ...rest.map(alone)];
}

const alone = (unit: Unit): Entry => ({ name: unitId(unit.key), units: [unit], isPlural: false });

function header(
  units: readonly Unit[],
  { kit, version, language, from, exported }: ExchangeHead,
  plurals: GettextPlurals | undefined,
): string {
  const fields = {
    'Project-Id-Version': `${kit} ${version}`,
    // gettext asks for these; a real date would make exports of the same texts differ.
    'PO-Revision-Date': 'YEAR-MO-DA HO:MI+ZONE',
    'Last-Translator': 'FULL NAME <EMAIL@ADDRESS>',
    'Language-Team': 'LANGUAGE <LL@li.org>',
    Language: language.replaceAll('-', '_'),
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=UTF-8',
    'Content-Transfer-Encoding': '8bit',
    ...(plurals && { 'Plural-Forms': plurals.header }),
    'X-Kitpress-Kit': kit,
    'X-Kitpress-Version': version,
    'X-Kitpress-From': from,
    // Only this count shows that a file was cut off between two entries.
    'X-Kitpress-Texts': String(units.length),
    ...(exported && { 'X-Kitpress-Export': exported.id }),
  };
  const lines = Object.entries(fields).map(([name, value]) => quote(`${name}: ${value}\n`));
  return [
    `# ${kit}, from ${from} to ${language}.`,
    '# Leave what is in braces as it is, such as {n}: Kitpress fills it in.',
    'msgid ""',
    'msgstr ""',
    ...lines,
    '',
  ].join('\n');
}

function entryLines(
  entry: Entry,
  about: ExchangeHead,
  stateOf: (unit: Unit) => ItemState,
): readonly string[] {
  const { units, name } = entry;
  const [first] = units;
  const { path, line } = about.at?.(first) ?? { path: `${about.from}/${first.file}` };
  const versions = units.flatMap(({ key }) => about.exported?.versions.get(key) ?? []);
  const flags = flagsOf(
    entry,
    about,
    units.some((unit) => stateOf(unit) === 'needs-work'),
  );
  return [
    ...remarkLines(first),
    ...notesOn(entry, about).map((note) => `#. ${note}`),
    ...(versions.length === units.length ? [`#. kitpress: ${versions.join(' ')}`] : []),
    `#: ${path}${line === undefined ? '' : `:${line}`}`,
    ...(flags.length > 0 ? [`#, ${flags.join(', ')}`] : []),
    ...previousLines(entry),
    `msgctxt ${quote(name)}`,
    ...sourceLines(entry, ({ source }) => source),
    ...units.map(({ text = '' }, index) => `msgstr${entry.isPlural ? `[${index}]` : ''} ${quote(text)}`),
  ];
}

/** Of a plural in a language without a form for one, both sources are that for other numbers. */
function sourceLines({ units, isPlural }: Entry, sourceOf: (unit: Unit) => string): readonly string[] {
  const [first] = units;
  const one = units.find(({ key }) => key.endsWith('.one')) ?? first;
  const other = units.find((unit) => unit !== one) ?? first;
  return isPlural
    ? [`msgid ${quote(sourceOf(one))}`, `msgid_plural ${quote(sourceOf(other))}`]
    : [`msgid ${quote(sourceOf(first))}`];
}

/** What the sources were when stale texts were made, as far as that is known. */
function previousLines(entry: Entry): readonly string[] {
  const known = entry.units.some(({ state, from }) => state === 'stale' && from);
  return known ? sourceLines(entry, ({ from, source }) => from || source).map((line) => `#| ${line}`) : [];
}

/** `max-length` is of Weblate; gettext's own programs pass over it. */
function flagsOf({ units }: Entry, about: ExchangeHead, isFuzzy: boolean): readonly string[] {
  const rooms = units.flatMap((unit) => roomOfUnit(unit, about) ?? []);
  return [
    ...(isFuzzy ? ['fuzzy'] : []),
    ...(units.some((unit) => isFormat(unit, about)) ? ['python-brace-format'] : []),
    ...(rooms.length > 0 ? [`max-length:${Math.min(...rooms)}`] : []),
  ];
}

function notesOn({ units: [first, ...others] }: Entry, about: ExchangeHead): readonly string[] {
  // The form for one may leave out what the others fill in.
  const notes = about.notes?.(others.at(-1) ?? first) ?? [];
  const places = [first, ...others].flatMap((unit) => placeOfUnit(unit, about) ?? []);
  const [place] = places.toSorted(
    (a, b) => (a.room ?? Number.POSITIVE_INFINITY) - (b.room ?? Number.POSITIVE_INFINITY),
  );
  return [...(place ? placeWordsOf(place) : []), ...notes];
}

/** Translators' own comments, with an empty one between two of them. */
const remarkLines = ({ remarks = [] }: Unit): readonly string[] =>
  remarks
    .map((remark) => remark.replaceAll(/\n{2,}/g, '\n'))
    .join('\n\n')
    .split('\n')
    .flatMap((line) => (remarks.length === 0 ? [] : [`# ${line}`.trimEnd()]));

const placeWordsOf = (place: PrintedPlace): readonly string[] => {
  const words = [whereWords(place), roomWords(place)].filter((part) => part !== undefined && part !== '');
  return words.length === 0 ? [] : [words.join('; ')];
};

/** gettext and Weblate then check the placeholders; with single braces they would report errors in the source. */
const isFormat = ({ source, key }: Unit, { language }: ExchangeHead): boolean =>
  placeholdersIn(source).length > 0 &&
  !/[{}]/.test(source.replace(PLACEHOLDER, '')) &&
  !mayLeaveOut(language, key);
