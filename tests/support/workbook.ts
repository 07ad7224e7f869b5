// Workbooks as other programs write them, made of the XML of their parts.
import { strToU8, type Zippable, zipSync } from 'fflate';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface Made {
  /** What is in the element of each sheet. */
  readonly sheets: readonly string[];
  readonly strings?: string;
  readonly state?: readonly string[];
  readonly before?: string;
}

export const partsOf = ({ sheets, strings, state = [], before = '' }: Made): Record<string, string> => ({
  '[Content_Types].xml': '<Types/>',
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets>${sheets
    .map(
      (_, i) =>
        `<sheet name="Blad${i + 1}" sheetId="${i + 1}" r:id="rId${i + 1}" state="${state[i] ?? 'visible'}"/>`,
    )
    .join('')}</sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships>${sheets
    .map(
      (_, i) =>
        `<Relationship Id="rId${i + 1}" Type="${REL}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
    )
    .join('')}</Relationships>`,
  ...(strings !== undefined && { 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings}</sst>` }),
  ...Object.fromEntries(
    sheets.map((inside, i) => [
      `xl/worksheets/sheet${i + 1}.xml`,
      `${before}<worksheet xmlns="${MAIN}">${inside}</worksheet>`,
    ]),
  ),
});

export const zipped = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])) as Zippable);

export const workbookOf = (made: Made): Uint8Array => zipped(partsOf(made));
export const sheetData = (rows: string): string => `<sheetData>${rows}</sheetData>`;
