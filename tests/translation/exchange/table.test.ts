// Texts as CSV and as a workbook, and back: as Excel, LibreOffice and Numbers save them.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportState } from '../../../src/translation/exchange/exchange.ts';
import { fromExchange } from '../../../src/translation/exchange/formats.ts';
import { toCsv } from '../../../src/translation/exchange/table/csv.ts';
import { guarded, unguarded } from '../../../src/translation/exchange/table/guarded.ts';
import { toXlsx } from '../../../src/translation/exchange/table/xlsx.ts';
import { sheetData, workbookOf, zipped } from '../../support/workbook.ts';
import { clear } from '../../support/workshop.ts';
import { ABOUT, bytesOf, MINUTES, nastyUnits, STALE, UNITS } from '../units.ts';

const about = { ...ABOUT, exported: exportState(UNITS) };
const whole = toCsv(UNITS, about);
const read = async (text: string | Uint8Array) =>
  clear(await fromExchange(typeof text === 'string' ? bytesOf(text) : text, 'en.csv'));
const troubles = async (text: string | Uint8Array): Promise<readonly string[]> =>
  (await fromExchange(typeof text === 'string' ? bytesOf(text) : text, 'en.csv')).problems.map(
    ({ code, line }) => `${code} ${line}`,
  );

test('a table has a row for each text, with what its translator needs', () => {
  const version = (key: string): string => about.exported.versions.get(key) ?? '';
  expect(whole).toBe(
    [
      `\ufeffKey,Source (sv),Translation (en),Where,Room,State,Remark,"Kitpress: innovation-declaration 1.2.0, 4 texts, export ${about.exported.id}"`,
      `lists.actions.1.A.1,Be ledningen sätta ord på en vision.,,card 1A-1,165,to translate,,${version(UNITS[0]?.key ?? '')}`,
      `lists.actions.1.A.2,Visa varför ni behöver en strategi.,Show why you need a plan.,The source was: Visa varför ni behöver en plan.,,needs work,,${version(STALE.key)}`,
      `words.labels.page,sida {n} av {total},page {n} of {total},"the foot of every sheet, sheet V",1,translated,,${version(MINUTES.key)}`,
      `words.labels.measure,OECD,OECD,,,translated,,${version('words.labels.measure')}`,
      '',
    ].join('\r\n'),
  );
});

test('what helps the translator of a text is on lines of its own', () => {
  const notes = () => ['In capitals.'];
  const places = new Map([[STALE.key, { where: [{ group: 'foot' }] }]] as const);
  expect(toCsv([STALE], { ...ABOUT, places, notes })).toContain(
    ',"the foot of every sheet\nIn capitals.\nThe source was: Visa varför ni behöver en plan.",',
  );
});

test('it says what it is, and how far each text has come', async () => {
  const { items, ...head } = await read(whole);
  expect(head).toEqual({
    format: 'csv',
    file: 'en.csv',
    kit: 'innovation-declaration',
    version: '1.2.0',
    export: about.exported.id,
    language: 'en',
    from: 'sv',
  });
  expect(items.map(({ state, line }) => [state, line])).toEqual([
    ['untranslated', 2],
    ['needs-work', 3],
    ['translated', 4],
    ['translated', 5],
  ]);
  expect((await read(await toXlsx(UNITS, about))).items).toEqual(items);
});

test('every text comes back as it went out, whatever signs it has', async () => {
  await fc.assert(
    fc.asyncProperty(nastyUnits, async (units) => {
      const whole = units.map(({ key, source, text = '' }) => ({ key, source, text }));
      // A text encoder cannot write half a character.
      const bytes = toCsv(units, ABOUT);
      if (bytes.isWellFormed()) expect((await read(bytes)).items).toMatchObject(whole);
      expect((await read(await toXlsx(units, ABOUT))).items).toMatchObject(whole);
    }),
    { numRuns: 100 },
  );
});

test('a workbook of the same texts has the same bytes', async () => {
  expect(await toXlsx(UNITS, about)).toEqual(await toXlsx(UNITS, about));
});

test.each(['1/2', '3-4', '=1+1', '-', '+46', '@you', '10', '5 maj', 'May 2026', 'TRUE', '1e5', "'=x"])(
  'a spreadsheet leaves %j as it is',
  (text) => {
    expect(guarded(text)).toBe(`'${text}`);
    expect(unguarded(guarded(text))).toBe(text);
  },
);

test.each(['Ett ord', '{n} min', 'kl. 9 i dag', '’t', '10 minutes for each of you'])(
  '%j needs no guard',
  (text) => {
    expect([guarded(text), unguarded(text)]).toEqual([text, text]);
  },
);

describe('as programs save it', () => {
  const text = whole.replace('OECD,OECD', 'OECD,"åäö; ""x"""').slice(1);
  const wanted = 'åäö; "x"';
  const textOf = async (saved: string | Uint8Array) => (await read(saved)).items[3]?.text;
  /** The same cells with another sign between them. */
  const parted = (sign: string): string =>
    text
      .split('\r\n')
      .map((line) => line.match(/"(?:[^"]|"")*"|[^,]+|(?<=,|^)(?=,|$)/g)?.join(sign))
      .join('\r\n');

  test('with semicolons, as Excel in most of Europe', async () => {
    expect(await textOf(parted(';'))).toBe(wanted);
    expect(await textOf(`sep=;\r\n${parted(';')}`)).toBe(wanted);
  });

  test('with tabs in UTF-16, as Excel’s Unicode text', async () => {
    const codes = [...parted('\t')].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]);
    expect(await textOf(new Uint8Array([0xff, 0xfe, ...codes]))).toBe(wanted);
  });

  test('in UTF-8 without a mark, with line feeds, columns moved and rows above', async () => {
    expect(await textOf(text.replaceAll('\r\n', '\n'))).toBe(wanted);
    const rows = ['Our project,,', 'Translation (en),Key,Source (sv),"Kitpress: k 1.0.0"', 'x,a.1,y,'];
    expect((await read(rows.join('\n'))).items[0]).toMatchObject({ key: 'a.1', source: 'y', text: 'x' });
  });

  test('in the letters that Windows has for the language', async () => {
    const greek = 'Key,Source (sv),Translation (el),Kitpress: k\na.1,x,';
    const result = await fromExchange(new Uint8Array([...bytesOf(greek), 0xe1, 0xe2, 0xe3]), 'el.csv');
    expect(result.ok && result.value.items[0]?.text).toBe('αβγ');
    expect(result.problems.map(({ message }) => message)).toEqual([
      'The file is not in UTF-8: its letters are read as windows-1253.',
    ]);
  });

  test('as a workbook of Excel: texts shared and in parts, numbers as they are, a column that is hidden', async () => {
    const strings = ['Key', 'Source (sv)', 'Translation (en)', 'Kitpress: k', 'a.1', 'x']
      .map((text) => `<si><t>${text}</t></si>`)
      .concat('<si><r><t>two </t></r><r><rPr><b/></rPr><t xml:space="preserve"> blanks_x000D_</t></r></si>')
      .join('');
    const cell = (k: number): string => `<c t="s"><v>${k}</v></c>`;
    const sheet = `<cols><col min="2" max="2" hidden="1"/></cols>${sheetData(
      `<row>${[0, 1, 2, 3].map(cell).join('')}</row><row>${[4, 5, 6].map(cell).join('')}</row><row hidden="1">${cell(4)}${cell(5)}<c><v>12</v></c></row>`,
    )}`;
    const { items } = await read(workbookOf({ sheets: [sheet], strings }));
    expect(items.map(({ source, text }) => [source, text])).toEqual([
      ['x', 'two  blanks\r'],
      ['x', '12'],
    ]);
  });

  test('in the letters of Windows, which is told; a letter that was lost there is an error', async () => {
    const windows = (saved: string): Uint8Array =>
      new Uint8Array([...saved].map((sign) => sign.charCodeAt(0)));
    const result = await fromExchange(windows(text), 'en.csv');
    expect(result.ok && result.value.items[3]?.text).toBe(wanted);
    expect(result.problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['exchange-old-letters', 'warning'],
    ]);
    expect(await troubles(windows(text.replace(wanted.slice(0, 3), 'p?ti')))).toEqual([
      'exchange-old-letters undefined',
      'exchange-lost-letters 5',
    ]);
  });
});

describe('the state', () => {
  const stateOf = async (text: string, state: string) =>
    (await read(whole.replace('Show why you need a plan.', text).replace('needs work', state))).items[1]
      ?.state;

  test('of a text that was changed is translated, unless its cell says another one than before', async () => {
    expect(await stateOf('Show why you need a strategy.', 'needs work')).toBe('translated');
    expect(await stateOf('Show why you need a strategy.', 'final')).toBe('final');
  });

  test('of a text that was not changed is what its cell says, or else what it was', async () => {
    expect(await stateOf('Show why you need a plan.', 'needs work')).toBe('needs-work');
    expect(await stateOf('Show why you need a plan.', 'Translated')).toBe('translated');
    expect(await stateOf('Show why you need a plan.', 'ok')).toBe('needs-work');
  });
});

test('remarks of translators come back, and a table without a column for them says nothing of them', async () => {
  const remarked = [{ ...MINUTES, remarks: ['ask Åsa', 'or Bo'] }];
  expect((await read(toCsv(remarked, ABOUT))).items[0]?.remarks).toEqual(['ask Åsa\nor Bo']);
  expect((await read('Key,Source (sv),Translation (en),Kitpress: k\na.1,x,y,')).items[0]?.remarks).toBe(
    undefined,
  );
});

describe('a table that is not whole is told', () => {
  test.each<readonly [string, string, readonly string[]]>([
    ['no column of sources', 'Key,Text\na.1,b', ['exchange-foreign undefined']],
    ['a row of something else', `${whole}Sum of it,,\r\n`, ['exchange-unknown-key 6']],
    [
      'a quotation mark that is not closed',
      whole.replace('OECD,OECD', 'OECD,"OECD'),
      ['exchange-syntax undefined'],
    ],
    ['far too many rows', whole + 'a.1,b,c\n'.repeat(20_001), ['exchange-too-large undefined']],
    ['a row without end', whole + ','.repeat(100_000), ['exchange-syntax undefined']],
  ])('%s', async (_, text, expected) => {
    expect(await troubles(text)).toEqual(expected);
  });

  /** Bytes that begin like that and go on for nine mebibytes. */
  const padded = (start: string | Uint8Array): Uint8Array => {
    const bytes = new Uint8Array(9 * 1024 * 1024);
    bytes.set(typeof start === 'string' ? bytesOf(start) : start);
    return bytes;
  };
  const lettered = (language: string, ...codes: readonly number[]): Uint8Array =>
    new Uint8Array([...bytesOf(`Key,Source (sv),Translation (${language}),Kitpress: k\na.1,x,`), ...codes]);
  const TOO_LARGE = 'exchange-too-large The file is 9.0 MiB; the limit is 8 MiB.';
  const OTHER_LETTERS =
    'exchange-not-utf8 The file is not text in UTF-8, UTF-16 or the encoding that Windows has for its language.';
  const WHOLE_FILE = 'Check that it is the right file.';
  const AS_EXCEL = 'In Excel, save it as “Excel Workbook (*.xlsx)” or “CSV UTF-8”.';
  test.each<readonly [string, Uint8Array, string, string]>([
    ['a table that is far too large', padded('Key,Source'), TOO_LARGE, WHOLE_FILE],
    ['a workbook that is far too large', padded('PK\u0003\u0004'), TOO_LARGE, WHOLE_FILE],
    [
      'a workbook with more texts than any kit',
      workbookOf({ sheets: [''], strings: '<si/>'.repeat(200_001) }),
      'exchange-too-large The workbook has much more in it than the texts of a kit.',
      WHOLE_FILE,
    ],
    [
      'a zip archive of something else',
      zipped({ 'en.po': 'msgid ""' }),
      'exchange-foreign The file is a zip archive, but not an Excel workbook.',
      'Export the texts from Kitpress, translate them in that file, and leave its first row as it is.',
    ],
    ['a byte that no Windows has', lettered('en', 0xe5, 0x81), OTHER_LETTERS, AS_EXCEL],
    ['a byte that Greek Windows has not', lettered('el', 0xe1, 0xd2), OTHER_LETTERS, AS_EXCEL],
  ])('%s', async (_, bytes, said, hint) => {
    const { ok, problems } = await fromExchange(bytes, 'en.csv');
    expect([ok, problems.map(({ code, message }) => `${code} ${message}`)]).toEqual([false, [said]]);
    expect(problems).toMatchObject([{ hint, file: 'en.csv' }]);
  });

  test('and its letters are not doubted as well', async () => {
    const open = new Uint8Array([...lettered('en', 0x22, 0xe5), 0x0a]);
    expect(await troubles(open)).toEqual(['exchange-syntax undefined']);
  });

  test('the last rows are missing', async () => {
    expect((await read(whole.split('\r\n').slice(0, 3).join('\r\n'))).fewer).toEqual({ there: 2, all: 4 });
  });

  test('a workbook that is damaged, locked, of something else', async () => {
    const bytes = await toXlsx(UNITS, about);
    expect(await troubles(bytes.subarray(0, 500))).toEqual(['exchange-syntax undefined']);
    expect(await troubles(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 1, 0]))).toEqual([
      'exchange-syntax undefined',
    ]);
  });
});
