// What PO and XLIFF files hold in common: texts on their way to translators, and returned texts.
import { type PaperPlace, placeWords } from '../../place.ts';
import { FORM_IN_KEY, PLURAL_FORMS, type PluralForm } from '../../plural.ts';
import type { ItemState, Unit } from '../unit.ts';
import { digestOf, type Version, versionOf } from './version.ts';

/** Where a text is printed and how much room it has there. */
export interface PrintedPlace {
  /** Empty for a text that is printed nowhere. */
  readonly where: readonly PaperPlace[];
  /** About how many characters fit in the smallest of the places; absent if there is no limit. */
  readonly room?: number;
}

/** Places by the keys of texts. */
export type Places = ReadonlyMap<string, PrintedPlace>;

/** What a file is about, besides its texts. */
export interface ExchangeHead {
  /** Id and version of the kit. */
  readonly kit: string;
  readonly version: string;
  /** BCP 47 tags: of the edition, and of the edition it is translated from. */
  readonly language: string;
  readonly from: string;
  readonly places?: Places;
  /** Where the source of a text is. */
  readonly at?: (unit: Unit) => SourcePlace;
  /** What was said of texts after they were translated, by key, for a format that can say it. */
  readonly states?: ReadonlyMap<string, ItemState>;
  /** What the file is to remember of the edition. */
  readonly exported?: ExportState;
  /** What translators have to know of a text, in sentences. */
  readonly notes?: (unit: Unit) => readonly string[];
}

interface SourcePlace {
  /** Within the kit; of a word that ships with Kitpress, within that. */
  readonly path: string;
  /** One-based. */
  readonly line?: number;
  readonly ships?: true;
}

/** An edition as it was at an export. */
export interface ExportState {
  /** The same for the same texts. */
  readonly id: string;
  /** By key. */
  readonly versions: ReadonlyMap<string, Version>;
}

/** How far a text has come as an exported file says; `states` only for a format that has more of them. */
export function sentState(unit: Unit, states?: ExchangeHead['states']): ItemState {
  if ((unit.text ?? '') === '') return 'untranslated';
  if (unit.state === 'stale') return 'needs-work';
  // Where there is one mark for all doubts, it is this one.
  if (!states) return unit.review === 'needs-review' ? 'needs-work' : 'translated';
  return states.get(unit.key) ?? 'translated';
}

/** The state of an edition that an export of these units is made from, in `stateOf` where a format tells states in its own way. */
export function exportState(
  units: readonly Unit[],
  states?: ExchangeHead['states'],
  stateOf: (unit: Unit) => ItemState = (unit) => sentState(unit, states),
): ExportState {
  const versions = new Map(
    units.map((unit) => [unit.key, versionOf(unit.text ?? '', stateOf(unit), unit.remarks)] as const),
  );
  return { id: digestOf([...versions].map((one) => one.join(' ')).join('\n')), versions };
}

/** One text that came back. */
export interface ReturnedText {
  /** As in a Unit, or as it was at the export; empty where it was lost on the way. */
  readonly key: string;
  /** What is left to know such a text by, besides its source. */
  readonly nameless?: {
    /** Of a plural. */
    readonly form?: PluralForm;
    /** "sv/topics.yaml:12", where the source was at the export. */
    readonly references: readonly string[];
  };
  /** The file that it was in, where its name has been lost on the way: the id that is left had no file in it before lists. */
  readonly file?: string;
  /** The source as the translator saw it. */
  readonly source: string;
  /** Empty where nothing is translated. */
  readonly text: string;
  /** `unstated` if the file has states and none here: what that means depends on what was exported. */
  readonly state: ItemState | 'unstated';
  /** What the source said before, if the file has it. */
  readonly previous?: string;
  /** What translators noted about it; absent where a format has no place for that. */
  readonly remarks?: readonly string[];
  /** What it was when it was exported, if the file says so. */
  readonly exported?: Version;
  /** Line of the translation in the file, one-based. */
  readonly line: number;
}

/** As `--format` names them. */
export type FormatName = 'po' | 'xliff' | 'xliff-1.2' | 'csv' | 'xlsx';

/** A returned file that can be read as a whole. */
export interface Imported {
  readonly format: FormatName;
  /** Its name, for problems. */
  readonly file: string;
  /** The language and the kit of its texts, and the language of their sources; empty where it does not say. */
  readonly language: string;
  readonly from: string;
  readonly kit: string;
  /** Absent where a program between has dropped it. */
  readonly version?: string;
  /** The id of the export, if the file has kept it. */
  readonly export?: string;
  /** How many texts it has, if it says that it had more. */
  readonly fewer?: { readonly there: number; readonly all: number };
  readonly items: readonly ReturnedText[];
}

/** A unique name for translators' programs: its key, with the form of a plural after a #, "words.cards.count#one". */
export const unitId = (key: string): string => key.replace(FORM_IN_KEY, '#$1');

/** The key in a name that `unitId` gave; undefined for what cannot be one. */
export const keyOfId = (id: string): string | undefined => (ID.test(id) ? id.replace('#', '.') : undefined);
const ID = /^(?:[\w.-]+\.yaml:)?[\w-]+(?:\.[\w-]+)*(?:#\w+)?$/;

/** Where a unit is printed; for a form of a plural that is on no page of this plan, where another form of it is. */
export function placeOfUnit(
  { key }: Pick<Unit, 'key'>,
  { places }: Pick<ExchangeHead, 'places'>,
): PrintedPlace | undefined {
  if (!places || !FORM_IN_KEY.test(key)) return places?.get(key);
  const forms = PLURAL_FORMS.map((form) => key.replace(FORM_IN_KEY, `.${form}`));
  return [key, ...forms].map((one) => places.get(one)).find((place) => place && place.where.length > 0);
}

/** The room of a unit as programs enforce it, in characters: no figure where there is no limit, or no room at all. */
export function roomOfUnit(unit: Pick<Unit, 'key'>, about: Pick<ExchangeHead, 'places'>): number | undefined {
  const room = placeOfUnit(unit, about)?.room;
  return room !== undefined && room > 0 ? room : undefined;
}

/** What the program fills in: "{n}". Single braces are ordinary characters. */
export const PLACEHOLDER = /\{[\w-]+\}/g;

/** Its placeholders in the order of the text. */
export const placeholdersIn = (text: string): readonly string[] => text.match(PLACEHOLDER) ?? [];

/** "card 3B-4, sheet V": the first few places of a text, in words. */
export function whereWords({ where }: PrintedPlace): string {
  const shown = where.slice(0, MOST_PLACES);
  const more = where.length - shown.length;
  return shown.map(placeWords).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
const MOST_PLACES = 4;

export const roomWords = ({ room }: PrintedPlace): string | undefined =>
  room === undefined ? undefined : `about ${room} ${room === 1 ? 'character' : 'characters'}`;
