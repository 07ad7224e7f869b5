// Units → a CSV file (RFC 4180), for translators who have a spreadsheet and no program of translators.
import type { Unit } from '../../unit.ts';
import type { ExchangeHead } from '../exchange.ts';
import { COLUMNS, type ColumnName, headingsOf, rowOf, type TextRow } from './columns.ts';
import { guarded } from './guarded.ts';

/** In UTF-8 with a byte order mark, without which Excel takes it for another encoding. Same units, same bytes. */
export const toCsv = (units: readonly Unit[], about: ExchangeHead): string =>
  `\ufeff${[headingsOf(units, about), ...units.map((unit) => rowOf(unit, about))].map(line).join('')}`;

const line = (row: TextRow): string =>
  `${COLUMNS.map((name) => cell(written(name, row[name]))).join(',')}\r\n`;

/** What a spreadsheet must not change. */
const written = (name: ColumnName, text: string): string =>
  ['source', 'text', 'remark'].includes(name) ? guarded(text) : text;

/** Also what begins or ends with a blank, which some programs would take away. */
const cell = (text: string): string =>
  /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
