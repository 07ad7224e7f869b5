// The columns of a table for translators: what is written over them, and what a unit has in each.
import type { ItemState, Unit } from '../../unit.ts';
import { type ExchangeHead, placeOfUnit, roomOfUnit, sentState, unitId, whereWords } from '../exchange.ts';

/** What a column holds; "kitpress" is for the way back. */
export const COLUMNS = ['key', 'source', 'text', 'where', 'room', 'state', 'remark', 'kitpress'] as const;
export type ColumnName = (typeof COLUMNS)[number];

/** One row: a cell for each column. */
export type TextRow = Readonly<Record<ColumnName, string>>;

/** How states are written; each word is read again, and any other says nothing. */
export const STATE_WORDS: Readonly<Record<ItemState, string>> = {
  untranslated: 'to translate',
  'needs-work': 'needs work',
  'needs-review': 'needs review',
  translated: 'translated',
  reviewed: 'reviewed',
  final: 'final',
};

/** What is written over the columns; the last says what the file is, as headers of other formats do. */
export function headingsOf(units: readonly Unit[], about: ExchangeHead): TextRow {
  const { kit, version, from, language, exported } = about;
  const facts = [
    `${kit} ${version}`,
    `${units.length} texts`,
    ...(exported ? [`export ${exported.id}`] : []),
  ];
  return {
    key: 'Key',
    source: `Source (${from})`,
    text: `Translation (${language})`,
    where: 'Where',
    room: 'Room',
    state: 'State',
    remark: 'Remark',
    kitpress: `Kitpress: ${facts.join(', ')}`,
  };
}

export function rowOf(unit: Unit, about: ExchangeHead): TextRow {
  const place = placeOfUnit(unit, about);
  const before = unit.state === 'stale' && unit.from ? `The source was: ${unit.from}` : '';
  const where = [place ? whereWords(place) : '', ...(about.notes?.(unit) ?? []), before].filter(
    (words) => words !== '',
  );
  return {
    key: unitId(unit.key),
    source: unit.source,
    text: unit.text ?? '',
    where: where.join('\n'),
    room: String(roomOfUnit(unit, about) ?? ''),
    state: STATE_WORDS[sentState(unit, about.states)],
    remark: (unit.remarks ?? []).join('\n'),
    kitpress: about.exported?.versions.get(unit.key) ?? '',
  };
}

/** What the headings of a returned table say. */
export interface TableHead {
  readonly columns: Readonly<Partial<Record<ColumnName, number>>>;
  readonly from: string;
  readonly language: string;
  readonly kit: string;
  readonly version: string | undefined;
  readonly exported: string | undefined;
  /** How many texts were exported. */
  readonly texts: number | undefined;
}

const HEADINGS: Readonly<Record<ColumnName, RegExp>> = {
  key: /^key$/i,
  source: /^source\b/i,
  text: /^translation\b/i,
  where: /^where$/i,
  room: /^room$/i,
  state: /^state$/i,
  remark: /^remarks?$/i,
  kitpress: /^kitpress\b/i,
};

/** Undefined if this is no row of headings. Columns may be moved, and those that are not needed left out. */
export function headIn(cells: readonly string[]): TableHead | undefined {
  const found = COLUMNS.flatMap((name) => {
    const at = cells.findIndex((cell) => HEADINGS[name].test(cell.trim()));
    return at < 0 ? [] : [[name, at] as const];
  });
  const columns: TableHead['columns'] = Object.fromEntries(found);
  if (columns.key === undefined || columns.source === undefined || columns.text === undefined)
    return undefined;
  const saidBy = (name: ColumnName, pattern: RegExp): string | undefined =>
    pattern.exec(cells[columns[name] ?? -1] ?? '')?.[1];
  return {
    columns,
    from: saidBy('source', /\(([\w-]+)\)/) ?? '',
    language: saidBy('text', /\(([\w-]+)\)/) ?? '',
    kit: saidBy('kitpress', /^\s*kitpress:\s*([\w-]+)/i) ?? '',
    version: saidBy('kitpress', /^\s*kitpress:\s*[\w-]+\s+(\d+\.\d+\.\d+)/i),
    exported: saidBy('kitpress', /\bexport ([0-9a-z]+)/i),
    texts: numberOf(saidBy('kitpress', /\b(\d{1,6}) texts\b/i)),
  };
}

const numberOf = (digits: string | undefined): number | undefined =>
  digits === undefined ? undefined : Number(digits);
