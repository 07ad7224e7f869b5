// Texts as a PO file and back: read by gettext and another library, and as Poedit and Weblate write it.
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { po } from 'gettext-parser';
import { describe, expect, test } from 'vitest';
import { accept } from '../../../src/translation/exchange/accept.ts';
import { exportState } from '../../../src/translation/exchange/exchange.ts';
import { fromPo } from '../../../src/translation/exchange/po-read.ts';
import { toPo } from '../../../src/translation/exchange/po-write.ts';
import type { Unit } from '../../../src/translation/unit.ts';
import { clear } from '../../support/workshop.ts';
import { ABOUT, bytesOf, MINUTES, MISSING, nastyUnits, STALE, UNITS } from '../units.ts';

const read = (text: string) => clear(fromPo(bytesOf(text), 'en.po'));
const whole = toPo(UNITS, ABOUT);

test('an entry says which text it is, where it is printed, how much room it has and what the source said before', () => {
  const entries = whole.split('\n\n').slice(1);
  expect(entries).toEqual([
    `#. card 1A-1; about 165 characters
#: sv/actions.yaml:10
#, max-length:165
msgctxt "lists.actions.1.A.1"
msgid "Be ledningen sätta ord på en vision."
msgstr ""`,
    `#: sv/actions.yaml
#, fuzzy
#| msgid "Visa varför ni behöver en plan."
msgctxt "lists.actions.1.A.2"
msgid "Visa varför ni behöver en strategi."
msgstr "Show why you need a plan."`,
    `#. the foot of every sheet, sheet V; about 1 character
#: sv/workshop.yaml
#, python-brace-format, max-length:1
msgctxt "words.labels.page"
msgid "sida {n} av {total}"
msgstr "page {n} of {total}"`,
    `#: sv/workshop.yaml
msgctxt "words.labels.measure"
msgid "OECD"
msgstr "OECD"
`,
  ]);
});

test('a file says its kit, version and languages, and two of the same texts are the same bytes', () => {
  const { kit, version, language, from, format } = read(whole);
  expect([kit, version, language, from, format]).toEqual([
    'innovation-declaration',
    '1.2.0',
    'en',
    'sv',
    'po',
  ]);
  expect(toPo(UNITS, ABOUT)).toBe(whole);
  expect(read(toPo(UNITS, { ...ABOUT, language: 'pt-BR' })).language).toBe('pt-BR');
});

const hasGettext = spawnSync('msgfmt', ['--version']).status === 0;

test.skipIf(!hasGettext)('gettext finds nothing wrong with it', () => {
  const { status, stderr } = spawnSync('msgfmt', ['--check', '-o', '-', '-'], { input: whole });
  expect([
    status,
    stderr.toString().replace(/^.*(initial default value|PO-Revision-Date).*\n/gm, ''),
  ]).toEqual([0, '']);
});

test.skipIf(!hasGettext)('it is the same after gettext has wrapped, sorted and merged it', () => {
  const run = (command: string, ...args: string[]) => {
    const { stdout, status } = spawnSync(command, args, { input: whole });
    expect(status).toBe(0);
    return read(stdout.toString());
  };
  const sorted = (items: readonly { readonly key: string }[]) =>
    items.map((item) => ({ ...item, line: 0 })).sort((a, b) => (a.key < b.key ? -1 : 1));
  const before = sorted(read(whole).items);
  expect(sorted(run('msgcat', '--width=40', '-').items)).toEqual(before);
  expect(sorted(run('msgcat', '--sort-output', '--escape', '-').items)).toEqual(before);
  expect(sorted(run('msgattrib', '--no-obsolete', '-').items)).toEqual(before);
});

test('another library reads the same texts in it, and what it writes is read again', () => {
  const parsed = po.parse(whole);
  const stale = parsed.translations['lists.actions.1.A.2']?.[STALE.source];
  expect(stale?.msgstr).toEqual([STALE.text]);
  expect(stale?.comments).toMatchObject({ flag: 'fuzzy', previous: `msgid "${STALE.from}"` });
  const again = read(new TextDecoder().decode(po.compile(parsed, { foldLength: 40 })));
  expect(again.items.map(({ key, text, state }) => [key, text, state])).toEqual(
    read(whole).items.map(({ key, text, state }) => [key, text, state]),
  );
});

test('every text comes back as it went out, whatever signs it has', () => {
  fc.assert(
    fc.property(nastyUnits, (units) => {
      const written = toPo(units, ABOUT);
      // Half characters cannot be written in UTF-8, and content never has them.
      const items = read(written).items.map(({ key, source, text }) => ({ key, source, text }));
      expect(items).toEqual(units.map(({ key, source, text = '' }) => ({ key, source, text })));
    }),
    { numRuns: 300 },
  );
});

test('a text that is fuzzy needs work, one without words is not translated', () => {
  expect(read(whole).items.map(({ state }) => state)).toEqual([
    'untranslated',
    'needs-work',
    'translated',
    'translated',
  ]);
  expect(read(whole).items[1]).toMatchObject({ previous: STALE.from, line: 31 });
});

/** The header of a file, with its entries as some program writes them. */
const withEntries = (entries: string, header = ''): string =>
  `msgid ""\nmsgstr ""\n"Language: en\\n"\n"X-Kitpress-Kit: k\\n"\n"X-Kitpress-From: sv\\n"\n${header}\n${entries}`;

describe('as programs write it back', () => {
  test('Poedit: other headers in another order, wrapped lines, its own comments', () => {
    const text = `# Translation of the kit
#
msgid ""
msgstr ""
"X-Generator: Poedit 3.4.2\\n"
"X-Kitpress-From: sv\\n"
"PO-Revision-Date: 2026-03-01 10:00+0100\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Language: en\\n"
"X-Kitpress-Kit: innovation-"
"declaration\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

# ask the author
#. card 1A-1; about 165 characters
#: sv/actions.yaml:10
msgctxt ""
"lists.actions.1."
"A.1"
msgid ""
"Be ledningen sätta ord på en "
"vision."
msgstr ""
"Ask the leaders to "
"word a vision."
`;
    expect(read(text).items).toEqual([
      {
        key: MISSING.key,
        source: MISSING.source,
        text: 'Ask the leaders to word a vision.',
        state: 'translated',
        remarks: ['ask the author'],
        line: 23,
      },
    ]);
    expect(read(text).kit).toBe('innovation-declaration');
  });

  test('Weblate: obsolete entries and old sources, entries without blank lines between, CRLF, a byte order mark', () => {
    const text = withEntries(
      `#, fuzzy, python-brace-format
#| msgctxt "words.labels.page"
#| msgid "blad {n}"
#| " av {total}"
msgctxt "words.labels.page"
msgid "sida {n} av {total}"
msgstr "page {n} of {total}"
#. next
msgctxt "words.labels.next"
msgid "Sedan"
msgstr "Then"

#~| msgid "older"
#~ msgctxt "words.labels.gone"
#~ msgid "Gammal"
#~ msgstr ""
#~ "Old"
`,
    );
    const crlf = `\ufeff${text.replaceAll('\n', '\r\n')}`;
    const { items } = read(crlf);
    expect(items.map(({ key, text: said, state }) => [key, said, state])).toEqual([
      ['words.labels.page', 'page {n} of {total}', 'needs-work'],
      ['words.labels.next', 'Then', 'translated'],
    ]);
    expect(items[0]?.previous).toBe('blad {n} av {total}');
  });

  test('escapes of gettext are read, and a text that is nothing but blanks is not translated', () => {
    const { items } = read(
      withEntries(
        'msgctxt "k.1"\nmsgid "\\x41\\102\\ta\\"b\\\\n"\nmsgstr "x\\ny"\n\nmsgctxt "k.2"\nmsgid "b"\nmsgstr " "\n',
      ),
    );
    expect(items.map(({ source, text, state }) => [source, text, state])).toEqual([
      ['AB\ta"b\\n', 'x\ny', 'translated'],
      ['b', ' ', 'untranslated'],
    ]);
  });
});

const troubles = (bytes: Uint8Array): readonly string[] =>
  fromPo(bytes, 'en.po').problems.map(({ code, line, file }) => `${code} ${file}:${line}`);

describe('a damaged file is told with its lines and read no further', () => {
  const utf16 = new Uint8Array([0xff, 0xfe, ...[...whole].flatMap((sign) => [sign.charCodeAt(0) & 255, 0])]);
  const entry = 'msgctxt "k"\nmsgid "x"\nmsgstr "y"\n';
  test.each<readonly [string, Uint8Array, readonly string[]]>([
    ['empty', bytesOf(' \n'), ['exchange-empty en.po:undefined']],
    ['UTF-16', utf16, ['exchange-not-utf8 en.po:1']],
    ['Latin-1', new Uint8Array([...bytesOf('msgid ""\n"'), 0xe5]), ['exchange-not-utf8 en.po:2']],
    [
      'a header with another charset',
      bytesOf(withEntries(entry, '"Content-Type: text/plain; charset=ISO-8859-1\\n"\n')),
      ['exchange-not-utf8 en.po:2'],
    ],
    ['too large', new Uint8Array(9 * 1024 * 1024), ['exchange-too-large en.po:undefined']],
    ['comments alone', bytesOf('# a\n'), ['exchange-foreign en.po:1']],
    [
      'a page of HTML',
      bytesOf('<!doctype html>\n<p>Log in</p>\n'),
      ['exchange-syntax en.po:1', 'exchange-syntax en.po:2'],
    ],
    [
      'an open quotation mark',
      bytesOf(withEntries('msgctxt "k"\nmsgid "x\nmsgstr "y"\n')),
      ['exchange-syntax en.po:8'],
    ],
    [
      'a second msgid',
      bytesOf(withEntries('msgid "x"\nmsgid "x"\nmsgstr "y"\n')),
      ['exchange-syntax en.po:8'],
    ],
    [
      'an unknown escape',
      bytesOf(withEntries('msgctxt "k"\nmsgid "x"\nmsgstr "\\q"\n')),
      ['exchange-syntax en.po:9'],
    ],
    [
      'a byte that is no character',
      bytesOf(withEntries('msgctxt "k"\nmsgid "x"\nmsgstr "\\xff"\n')),
      ['exchange-syntax en.po:9'],
    ],
    [
      'a form of a plural before another one',
      bytesOf(withEntries('msgid "x"\nmsgid_plural "y"\nmsgstr[1] "z"\n')),
      ['exchange-syntax en.po:9', 'exchange-syntax en.po:7'],
    ],
    [
      'two forms of what is no plural',
      bytesOf(withEntries('msgid "x"\nmsgstr[0] "y"\nmsgstr[1] "z"\n')),
      ['exchange-syntax en.po:9'],
    ],
    [
      'plurals of another language',
      bytesOf(
        withEntries(
          'msgctxt "k"\nmsgid "x"\nmsgid_plural "y"\nmsgstr[0] "z"\n',
          '"Plural-Forms: nplurals=2; plural=(n > 1);\\n"\n',
        ),
      ),
      ['exchange-plural-forms en.po:11'],
    ],
    [
      'a number after what has no forms',
      bytesOf(withEntries('msgctxt "k"\nmsgid[0] "x"\nmsgstr "y"\n')),
      ['exchange-syntax en.po:8', 'exchange-syntax en.po:7'],
    ],
    ['conflict marks', bytesOf(withEntries(`<<<<<<< HEAD\n${entry}`)), ['exchange-syntax en.po:7']],
  ])('%s', (_, bytes, expected) => {
    expect(troubles(bytes)).toEqual(expected);
  });

  test('cut off anywhere', () => {
    const bytes = bytesOf(whole);
    const last = whole.trimEnd().length;
    const refused = (end: number): boolean => {
      const read = fromPo(bytes.subarray(0, end), 'en.po');
      const result = read.ok ? accept(read.value, UNITS, ABOUT) : read;
      expect(result.problems.every(({ message, hint }) => message && hint)).toBe(true);
      return !result.ok;
    };
    expect(refused(bytesOf(whole.slice(0, last)).length)).toBe(false);
    for (let end = 0; end < bytesOf(whole.slice(0, last)).length; end += 1)
      expect([end, refused(end)]).toEqual([end, true]);
  });

  test('eight megabytes of rubbish, in little time', () => {
    for (const unit of ['"', '\\', 'msgid "\\\\', '#~ ', 'msgstr ""\n', '"a"\n"', '#, ,'])
      expect(fromPo(bytesOf(unit.repeat(Math.floor((8 * 1024 * 1024) / unit.length))), 'en.po').ok).toBe(
        false,
      );
  });
});

describe('entries that are missing', () => {
  const codes = (text: string): readonly string[] =>
    accept(read(text), UNITS, ABOUT).problems.map(({ code, severity }) => `${severity} ${code}`);
  const first = whole.replace(/\n#\. card[\s\S]*?msgstr ""\n/, '');

  test('were left out on purpose if later ones are there: the rest of the file is taken', () => {
    expect(first).not.toBe(whole);
    expect(codes(first)).toEqual(['warning exchange-fewer']);
  });

  test('may have been cut off if they are the last ones', () => {
    const cut = whole.slice(0, whole.lastIndexOf('\n\n') + 1);
    expect(codes(cut)).toEqual(['error exchange-truncated']);
    expect(codes(cut.replace(/"X-Kitpress-Texts.*\n/, ''))).toEqual([]);
  });
});

test('two files that msgcat has joined: where they differ, one translation has to be chosen', () => {
  const both =
    '#-#-#-#-#  a.po (k 1.0.0)  #-#-#-#-#\\n"\n"Un\\n"\n"#-#-#-#-#  b.po (k 1.0.0)  #-#-#-#-#\\n"\n"Une';
  const joined = withEntries(`#, fuzzy\nmsgctxt "k"\nmsgid "x"\nmsgstr ""\n"${both}"\n`);
  expect(troubles(bytesOf(joined))).toEqual(['exchange-two-texts en.po:10']);
});

describe('what a file remembers of its export', () => {
  const exported = exportState(UNITS);
  const remembering = toPo(UNITS, { ...ABOUT, exported });

  test('is in its header and above each text', () => {
    const { items, ...head } = read(remembering);
    expect(head.export).toBe(exported.id);
    expect(items.map((item) => item.exported)).toEqual([...exported.versions.values()]);
    expect(remembering).toContain('#. card 1A-1; about 165 characters\n#. kitpress: ');
  });

  test('counts no more if two different versions are there', () => {
    const twice = remembering.replace(/#\. kitpress: \S+\n/, '$&#. kitpress: 00000000000\n');
    expect(read(twice).items[0]?.exported).toBeUndefined();
  });
});

test('texts that hold no placeholder are not checked for any', () => {
  const braces: Unit = { ...MINUTES, source: 'a { b', text: 'a { b' };
  expect(toPo([braces], ABOUT)).not.toContain('brace-format');
});
