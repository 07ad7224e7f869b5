// Units → a PO file, as gettext, Poedit and Weblate read it.

import { mayLeaveOut } from '../../plural.ts';
import type { Unit } from '../unit.ts';
import {
  type ExchangeHead,
  PLACEHOLDER,
  type PrintedPlace,
  placeholdersIn,
  placeOfUnit,
  roomWords,
  sentState,
  unitId,
  whereWords,
} from './exchange.ts';

/**
 * One entry for each unit: its name as context, the source of today, the text. Stale texts are fuzzy and carry the old source.
 * Comments say where a text is printed, how much room it has, and its version, for the way back. Same units, same bytes: there is
 * no date in it.
 */
export const toPo = (units: readonly Unit[], about: ExchangeHead): string =>
  [header(units, about), ...units.map((unit) => entry(unit, about))].join('\n');

function header(units: readonly Unit[], { kit, version, language, from, exported }: ExchangeHead): string {
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

function entry(unit: Unit, about: ExchangeHead): string {
  const fuzzy = sentState(unit) === 'needs-work';
  const { path, line } = about.at?.(unit) ?? { path: `${about.from}/${unit.file}` };
  const flags = [...(fuzzy ? ['fuzzy'] : []), ...(isFormat(unit, about) ? ['python-brace-format'] : [])];
  const place = placeOfUnit(unit, about);
  const exported = about.exported?.versions.get(unit.key);
  return [
    ...remarkLines(unit),
    ...(place ? notes(place) : []).map((note) => `#. ${note}`),
    ...(exported === undefined ? [] : [`#. kitpress: ${exported}`]),
    `#: ${path}${line === undefined ? '' : `:${line}`}`,
    ...(flags.length > 0 ? [`#, ${flags.join(', ')}`] : []),
    ...(unit.state === 'stale' && unit.from ? [`#| msgid ${quote(unit.from)}`] : []),
    `msgctxt ${quote(unitId(unit.key))}`,
    `msgid ${quote(unit.source)}`,
    `msgstr ${quote(unit.text ?? '')}`,
    '',
  ].join('\n');
}

/** Translators' own comments, with an empty one between two of them. */
const remarkLines = ({ remarks = [] }: Unit): readonly string[] =>
  remarks
    .map((remark) => remark.replaceAll(/\n{2,}/g, '\n'))
    .join('\n\n')
    .split('\n')
    .flatMap((line) => (remarks.length === 0 ? [] : [`# ${line}`.trimEnd()]));

const notes = (place: PrintedPlace): readonly string[] => {
  const words = [whereWords(place), roomWords(place)].filter((part) => part !== undefined && part !== '');
  return words.length === 0 ? [] : [words.join('; ')];
};

/** gettext and Weblate then check the placeholders; with single braces they would report errors in the source. */
const isFormat = ({ source, key }: Unit, { language }: ExchangeHead): boolean =>
  placeholdersIn(source).length > 0 &&
  !/[{}]/.test(source.replace(PLACEHOLDER, '')) &&
  !mayLeaveOut(language, key);

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** On one line, whatever the text: a file that was cut off then ends in the middle of a string. */
const quote = (text: string): string =>
  `"${text.replace(SPECIAL, (character) => ESCAPES[character] ?? `\\${(character.codePointAt(0) ?? 0).toString(8).padStart(3, '0')}`)}"`;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to escape.
const SPECIAL = /["\\\u0000-\u001f\u007f]/g;
