// Units → a workbook, for translators who have a spreadsheet and no program of translators.
import type { SheetColumn } from '../../../table/book.ts';
import type { Unit } from '../../unit.ts';
import type { ExchangeHead } from '../exchange.ts';
import { COLUMNS, type ColumnName, headingsOf, rowOf, STATE_WORDS } from './columns.ts';

/** In characters of the usual font; `open` may be written in. */
const FORMS: Readonly<Record<ColumnName, Omit<SheetColumn, 'heading'>>> = {
  key: { width: 28 },
  source: { width: 55 },
  text: { width: 55, open: true, longest: COLUMNS.indexOf('room') },
  where: { width: 24 },
  room: { width: 8, number: true },
  state: { width: 14, open: true, choices: Object.values(STATE_WORDS) },
  remark: { width: 30, open: true },
  kitpress: { width: 14 },
};

/** Only the translation, its state and a remark can be changed; a text longer than its room is asked about. Same units, same bytes. */
export async function toXlsx(units: readonly Unit[], about: ExchangeHead): Promise<Uint8Array> {
  const { writeWorkbook } = await import('../../../table/xlsx/write.ts');
  const headings = headingsOf(units, about);
  return writeWorkbook({
    name: about.language,
    columns: COLUMNS.map((name) => ({ heading: headings[name], ...FORMS[name] })),
    rows: units.map((unit) => {
      const row = rowOf(unit, about);
      return COLUMNS.map((name) => row[name]);
    }),
  });
}
