// A sheet → a workbook (ECMA-376): headings that stay, texts that wrap, and cells that may be changed or not.
import { strToU8, zipSync } from 'fflate';
import type { NewSheet, SheetColumn } from '../book.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Same sheet, same bytes: its parts have the first date that an archive can say, whatever the clock. */
export function writeWorkbook(sheet: NewSheet): Uint8Array {
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(sheet.name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': STYLES,
    'xl/worksheets/sheet1.xml': sheetPart(sheet),
  };
  const bytes = Object.entries(parts).map(([name, text]) => [name, strToU8(XML + text)] as const);
  return zipSync(Object.fromEntries(bytes), { mtime: new Date(1980, 0, 1) });
}

/** The formats of cells, by their place in the list of styles. */
const STYLE = { heading: 1, open: 2, closed: 3, number: 4 };

const format = (font: number, fill: number, numbers: number, locked: 0 | 1): string =>
  `<xf numFmtId="${numbers}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1" applyProtection="1"><alignment vertical="top" wrapText="1"/><protection locked="${locked}"/></xf>`;

/** Format 49 is text: a spreadsheet makes no date of "1/2" in it. Fills 0 and 1 are those of every workbook. */
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${['FFD9D9D9', 'FFF2F2F2'].map((colour) => `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/></patternFill></fill>`).join('')}</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${format(1, 2, 49, 1)}${format(0, 0, 49, 0)}${format(0, 3, 49, 1)}${format(0, 3, 0, 1)}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

const styleOf = ({ open, number }: SheetColumn): number =>
  open ? STYLE.open : number ? STYLE.number : STYLE.closed;

/** The elements in the order of the schema (18.3.1.99). */
function sheetPart({ columns, rows }: NewSheet): string {
  const headings = columns.map(({ heading }, at) => textCell(heading, nameOf(at, 1), STYLE.heading));
  const last = nameOf(columns.length - 1, rows.length + 1);
  return [
    `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>`,
    ...columns.map(
      ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
    ),
    `</cols><sheetData><row r="1">${headings.join('')}</row>`,
    ...rows.map(
      (row, k) =>
        `<row r="${k + 2}">${row.map((text, at) => cellOfColumn(text, k + 2, at, columns)).join('')}</row>`,
    ),
    '</sheetData><sheetProtection sheet="1" formatCells="0" formatColumns="0" formatRows="0" autoFilter="0"/>',
    `<autoFilter ref="A1:${last}"/>`,
    validations(columns, rows.length + 1),
    '</worksheet>',
  ].join('');
}

function cellOfColumn(text: string, line: number, at: number, columns: readonly SheetColumn[]): string {
  const column = columns[at];
  const [name, style] = [nameOf(at, line), column ? styleOf(column) : STYLE.closed];
  if (text === '') return `<c r="${name}" s="${style}"/>`;
  return column?.number
    ? `<c r="${name}" s="${style}"><v>${escaped(text)}</v></c>`
    : textCell(text, name, style);
}

const textCell = (text: string, name: string, style: number): string =>
  `<c r="${name}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;

/** A word that is none of those offered, and a text that is too long, are asked about and not refused. */
function validations(columns: readonly SheetColumn[], last: number): string {
  if (last < 2) return '';
  const found = columns.flatMap(({ choices, longest }, at) => {
    const range = `${nameOf(at, 2)}:${nameOf(at, last)}`;
    const start = `<dataValidation errorStyle="warning" allowBlank="1" showErrorMessage="1" sqref="${range}"`;
    const room = longest === undefined ? '' : `$${nameOf(longest, 2)}`;
    return [
      ...(choices
        ? [`${start} type="list"><formula1>"${choices.join(',')}"</formula1></dataValidation>`]
        : []),
      ...(room === ''
        ? []
        : [
            `${start} type="custom" errorTitle="Too long" error="The text has more characters than there is room for."><formula1>OR(${room}="",LEN(${nameOf(at, 2)})&lt;=${room})</formula1></dataValidation>`,
          ]),
    ];
  });
  return found.length === 0
    ? ''
    : `<dataValidations count="${found.length}">${found.join('')}</dataValidations>`;
}

/** "C5" for the third column; there are no more than 26. */
const nameOf = (column: number, line: number): string => `${String.fromCharCode(65 + column)}${line}`;

const ENTITY: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML cannot hold is written as "_x000B_", and so is a text that looks like that (22.9.2.19). */
const escaped = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      UNWRITABLE,
      (sign) => ENTITY[sign] ?? `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    );
const UNWRITABLE = /[&<>"]|[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
