// Brand files with one thing wrong: it is told at its place, in words that help, and nothing is written.
import { cpSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Problem } from '../../src/problem.ts';
import { callGlobal, cffOf } from '../support/cff.ts';
import { kitpress } from '../support/cli.ts';
import { root } from '../support/disk.ts';
import { cwd, pdfs, put } from '../support/folder.ts';
import { fontFile, postScriptFont, withBits, withTable } from '../support/font.ts';
import { svg } from '../support/image.ts';

beforeEach(() => {
  put('logo.svg', svg('<rect width="90" height="40" fill="#123456"/>'));
});

/** What a build with brand.yaml reports; nothing may be written. */
const told = async (brand: string): Promise<readonly Problem[]> => {
  put('brand.yaml', brand);
  const { exit, out } = await kitpress('build --brand brand.yaml --sheets notes --json');
  expect([exit, pdfs('out')]).toEqual([1, []]);
  const { problems } = JSON.parse(out) as { readonly problems: readonly Problem[] };
  return problems.filter(({ severity }) => severity === 'error');
};

/** A character map of 100 icons from U+E000 on, for private use (OpenType, cmap, format 12). */
const iconMap = (): Uint8Array => {
  const map = new DataView(new ArrayBuffer(40));
  map.setUint16(2, 1);
  map.setUint16(4, 3);
  map.setUint16(6, 10);
  map.setUint32(8, 12);
  map.setUint16(12, 12);
  map.setUint32(16, 28);
  map.setUint32(24, 1);
  for (const [k, value] of [0xe000, 0xe063, 1].entries()) map.setUint32(28 + 4 * k, value);
  return new Uint8Array(map.buffer);
};

const placed = ({ file, line, column, code }: Problem): string => `${file}:${line}:${column} ${code}`;

/** The brand's lines after its name, the place and code of the one problem, and words of message or hint. */
const MISTAKES: readonly (readonly [lines: string, place: string, words: string])[] = [
  ['colour: red', '2:1 content-unknown-key', 'Did you mean "colours"?'],
  ['lgos: { main: logo.svg }', '2:1 content-unknown-key', 'Did you mean "logos"?'],
  ['id: Our Org', '2:5 content-invalid-id', 'lowercase letters'],
  ['logos: { main: { file: logo.svg, clear: much } }', '2:41 content-wrong-type', 'This must be a number'],
  ['logos: { main: { flie: logo.svg } }', '2:18 content-unknown-key', 'Did you mean "file"?'],
  ['logos: { main: nowhere.svg }', '2:16 brand-no-file', 'no file nowhere.svg'],
  ['logos: { main: ../logo.svg }', '2:16 file-outside', 'Put a copy of it into'],
  ['logos: { main: /etc/passwd }', '2:16 file-outside', 'leads out'],
  ['partners: [{ name: Other, logos: { mark: gone.svg } }]', '2:42 brand-no-file', 'gone.svg'],
  ['template: defualt', '2:11 brand-unknown-template', 'Did you mean "default"?'],
  ['template: ../look', '2:11 file-outside', 'Put a copy of it into'],
  ['colours:\n  ink: #1c2430', '3:3 brand-colour', "in quotation marks, such as '#1c2430'"],
  ["colours:\n  dots:\n    - '#ffd34e'\n    - #1c2430", '5:7 brand-colour', 'in quotation marks'],
  [
    "colours: { ink: '#12345' }",
    '2:17 brand-colour',
    'Write an opaque colour in one of these forms: #1c2430',
  ],
  ["colours: { ink: '#12345680' }", '2:17 brand-colour', 'opaque'],
  ['colours: { ink: "rgb(0 0 0 / 50%)" }', '2:17 brand-colour', 'opaque'],
  ['colours: { ink: "cmyk(0, 0, 0, 130)" }', '2:17 brand-colour', 'cmyk(80 60 30 60)'],
  ['colours: { ink: darkish }', '2:17 brand-colour', 'not a colour that can be printed'],
  ['tokens: gone.json\ncolours: { ink: "{brand.blue}" }', '2:9 brand-no-file', 'no file gone.json'],
  ['colours: { ink: "{brand.blue}" }', '2:17 brand-token', 'Name the file of your design tokens'],
  ["colours: { soft: '#8a8a8a' }", '2:18 brand-contrast', 'Make soft darker.'],
  ["colours: { tint: '#404040' }", '2:18 brand-contrast', 'Make tint lighter.'],
  ["colours: { dots: ['#ffffff', '#333333'] }", '2:30 brand-contrast', 'ink (#232323) on dot 2 (#333333)'],
  [
    "colours: { dots: ['#888888', '#ffffff'] }",
    '2:19 brand-contrast',
    'a contrast of 4.43:1; text needs 4.5:1',
  ],
  ["colours: { cover: '#777777' }", '2:19 brand-contrast', 'Make cover darker.'],
  ['colours: { cover: sand }', '2:19 brand-colour', 'not a colour that can be printed'],
  ['colours: { cover: mid of themes 2 }', '2:19 brand-colour', 'Did you mean "mid of theme 2"?'],
  [
    "colours: { themes: { 1: { colour: '#132a75', mid: '#4b5fa0' } } }",
    '2:51 brand-contrast',
    'The contrast is also too low for theme 1 on mid of theme 1',
  ],
  ["colours: { themes: { 6: '#123456' } }", '2:22 brand-unknown-theme', 'themes are 1, 2, 3, 4, 5'],
  ['faces: { text: NotoSans.ttf }', '2:16 brand-face-licence', 'Add "licence"'],
  ['faces: { text: logo.svg, licence: OFL-1.1 }', '2:16 brand-face-format', 'is not a font'],
  ['faces: { text: font.woff2, licence: OFL-1.1 }', '2:16 brand-face-format', 'web font (WOFF2)'],
  ['faces: { text: icons.otf, licence: OFL-1.1 }', '2:16 brand-face-format', 'has no letters'],
  ['faces: { text: varies.otf, licence: OFL-1.1 }', '2:16 brand-face-format', 'is a variable font'],
  ['faces: { text: cff2.otf, licence: OFL-1.1 }', '2:16 brand-face-format', 'has variable outlines (CFF2)'],
  ['faces: { text: broken.otf, licence: OFL-1.1 }', '2:16 brand-face-format', 'tables cannot be read'],
  ['faces: { text: endless.otf, licence: OFL-1.1 }', '2:16 brand-face-format', 'tables cannot be read'],
  ['faces: { text: cut.otf, licence: OFL-1.1 }', '2:16 brand-face-format', 'it has tables outside the file'],
  ['faces: { text: locked.otf, licence: OFL-1.1 }', '2:16 brand-face-embedding', 'does not allow embedding'],
  ['faces: { text: cut.ttf, licence: OFL-1.1 }', '2:16 brand-face-format', 'it has tables outside the file'],
  [
    'faces: { text: locked.ttf, licence: OFL-1.1 }',
    '2:16 brand-face-embedding',
    'does not allow embedding (OS/2 fsType 2)',
  ],
  ['faces: { text: bitmap.ttf, licence: OFL-1.1 }', '2:16 brand-face-embedding', 'other than as bitmaps'],
  ['faces: { text: text.ttf, licence: LICENCE.txt }', '2:35 brand-no-file', 'LICENCE.txt'],
  ['faces: { text: { file: text.ttf, licence: OURS.txt } }', '2:43 brand-no-file', 'OURS.txt'],
  ['footer: [a, b]', '2:9 content-not-text', 'a text'],
  ['footer: TODO', '2:9 text-unfinished', 'TODO'],
  ['link: http://example.org', '2:7 content-invalid-link', 'https://'],
  ['link: javascript:alert(1)', '2:7 content-invalid-link', 'https://'],
  ['texts: { se: { title: Vi } }', '2:10 brand-unknown-language', 'The editions are'],
  ['texts: { sv: { titel: Vi } }', '2:16 brand-unknown-text', 'Did you mean "title"?'],
  [
    'texts: { sv: { sheets.notes.titel: Vi } }',
    '2:16 brand-unknown-text',
    'Did you mean "sheets.notes.title"?',
  ],
  ['texts: { sv: { sheets.notes: Vi } }', '2:16 brand-unknown-text', 'Did you mean "sheets.notes.'],
  ['texts: { sv: { 3B: Vi } }', '2:16 brand-unknown-text', 'keys separated by dots'],
  ['texts: { sv: { title: "Vi {x}" } }', '2:23 text-unknown-field', '{x}'],
  // The form before kits had lists.
  ['texts: { sv: { workshop.yaml: { title: Vi } } }', '2:16 brand-unknown-text', 'run "kitpress migrate"'],
  ['levels: { sv: [{ name: A, note: b }] }', '2:15 content-too-few', 'the minimum is 2'],
  ['levels: { se: [{ name: A, note: b }, { name: C, note: d }] }', '2:11 brand-unknown-language', '"se"'],
  ['lists: { levls: { sv: [A] } }', '2:10 brand-unknown-list', 'Did you mean "levels"?'],
  [
    'lists: { questions: { sv: [A] } }',
    '2:10 brand-unknown-list',
    'nothing else belongs to are purposes, levels.',
  ],
  ['lists: { purposes: { se: [A] } }', '2:22 brand-unknown-language', 'The editions are'],
  ['lists: { purposes: { sv: [] } }', '2:26 content-too-few', 'the minimum is 1'],
  ['lists: { purposes: { sv: [A, TODO] } }', '2:30 text-unfinished', 'TODO'],
  ['lists: { purposes: { sv: [A, { name: B }] } }', '2:30 content-not-text', 'This must be a text'],
  ['lists: { levels: { sv: [{ name: A, note: b }, C] } }', '2:47 content-wrong-type', 'a group of keys'],
  ['lists: { levels: { sv: [{ name: A }] } }', '2:25 content-missing-key', '"note"'],
  ['lists: { levels: { sv: [{ name: A, note: b, why: c }] } }', '2:45 content-unknown-key', '"why"'],
  // The questions of the principles would be lost.
  ['lists: { principles: { sv: [A, B, C, D, E] } }', '2:10 brand-unknown-list', 'can replace'],
  ['cards: { 9Z: { sv: [Hej] } }', '2:10 brand-unknown-deck', 'Its decks are 1A'],
  ['sheets: { without: [nots] }', '2:21 brand-unknown-sheet', 'Did you mean "notes"?'],
  ['sheets: { without: [notes], only: [notes] }', '2:29 brand-sheets', 'Delete one of them.'],
  ['sheets: { without: [notes] }', '2:9 brand-no-sheets', 'leaves out every sheet'],
  // Source and licence of the content stay.
  ['licence: ours', '2:1 brand-attribution', 'to add your own line to them, use "footer"'],
  ['source: ours', '2:1 brand-attribution', 'cannot be replaced or removed'],
  ['texts: { sv: { source: Vi } }', '2:16 brand-attribution', 'footer'],
  ['texts: { sv: { sourceShort: Vi } }', '2:16 brand-attribution', 'footer'],
  ['texts: { sv: { licence: Vi } }', '2:16 brand-attribution', 'footer'],
  ['texts: { sv: { words.guide.colophon.licence: Vi } }', '2:16 brand-attribution', 'footer'],
  ['texts: { sv: { guide.about.0: Vi } }', '2:16 brand-attribution', 'footer'],
];

/** Fonts that a brand may name, most of them wrong. */
const fonts = (): Readonly<Record<string, Uint8Array>> => {
  const [ttf, otf] = [fontFile(), postScriptFont()];
  // The subroutine 0 calls itself.
  const endless = cffOf(
    Array.from({ length: 221 }, () => callGlobal(0)),
    [callGlobal(0)],
  );
  return {
    'text.ttf': ttf,
    'font.woff2': new TextEncoder().encode('wOF2 and so on'),
    'icons.otf': withTable(otf, 'cmap', iconMap()),
    'varies.otf': withTable(otf, 'fvar', new Uint8Array(16)),
    'cff2.otf': withTable(otf, 'CFF2', new Uint8Array(16)),
    'broken.otf': withTable(otf, 'CFF ', new Uint8Array(5000).fill(1)),
    'endless.otf': withTable(otf, 'CFF ', endless),
    'cut.otf': otf.subarray(0, 5000),
    'locked.otf': withBits(otf, 0x0002),
    'cut.ttf': ttf.subarray(0, 5000),
    'locked.ttf': withBits(ttf, 0x0002),
    'bitmap.ttf': withBits(ttf, 0x0200),
    'NotoSans.ttf': ttf,
  };
};

describe('a brand with a mistake in it', () => {
  const all = Object.entries(fonts());

  test.each(MISTAKES)('%s', async (lines, place, words) => {
    for (const [name, bytes] of all) if (lines.includes(name)) writeFileSync(join(cwd, name), bytes);
    const problems = await told(`name: Us\n${lines}\n`);
    expect(problems.map(placed)).toEqual([`brand.yaml:${place}`]);
    expect(`${problems[0]?.message} ${problems[0]?.hint}`).toContain(words);
  });

  test('a folder of fonts without a font is told where the brand names it', async () => {
    mkdirSync(join(cwd, 'fonts'));
    put('fonts/OFL.txt', 'Licence');
    const [problem, ...others] = await told('name: Us\nfaces: { text: fonts, licence: OFL-1.1 }\n');
    expect([problem && placed(problem), others]).toEqual(['brand.yaml:2:16 brand-face-format', []]);
    expect(problem?.message).toBe('There is no font in fonts.');
    expect(problem?.hint).toBe('Put TrueType or OpenType fonts (.ttf, .otf) into the folder.');
  });

  test('all mistakes are told at once', async () => {
    const problems = await told(
      "name: Us\nlogos: { main: a.svg, mark: b.svg }\ncolours: { soft: '#aaa' }\ncards: { 9Z: { sv: [x] } }\n",
    );
    expect(problems.map(({ code }) => code)).toEqual([
      'brand-no-file',
      'brand-no-file',
      'brand-contrast',
      'brand-unknown-deck',
    ]);
  });

  test('a name is all that is needed', async () => {
    expect((await told('logos: { main: logo.svg }\n')).map(placed)).toEqual([
      'brand.yaml:1:1 content-missing-key',
    ]);
    expect((await told('name: "東京"\n')).map(placed)).toEqual(['brand.yaml:1:7 brand-id']);
  });

  test('a brand that is not there, and two that would lie on one another', async () => {
    expect(await kitpress('build --brand none.yaml')).toMatchObject({
      exit: 2,
      err: expect.stringMatching(/^error: --brand: there is no file none\.yaml\. /),
    });
    put('one.yaml', 'name: Us\n');
    put('two.yaml', 'name: us!\n');
    const { exit, err } = await kitpress('build --sheets notes --brand one.yaml,two.yaml');
    expect([exit, err]).toEqual([1, expect.stringContaining('have the same id, "us"')]);
    put('workshop.yaml', 'brand: [one.yaml, gone.yaml]\n');
    expect((await kitpress('build')).err).toContain('workshop.yaml:1:8  error  plan-no-brand');
  });
});

describe('design tokens', () => {
  const INK = 'tokens: tokens.json\ncolours: { ink: "{brand.ink}" }';
  const inkOf = (file: string): Promise<readonly Problem[]> => {
    put('tokens.json', file);
    return told(`name: Us\n${INK}\n`);
  };

  test.each([
    [
      '{ "$value": "{brand.ikn}" }',
      '4:22 brand-token',
      'There is no token brand.ikn, which brand.ink refers to',
    ],
    ['{ "$value": "{brand.ink}" }', '4:10 brand-token', 'The token brand.ink refers back to itself.'],
    [
      '{ "$type": "dimension", "$value": "4px" }',
      '4:44 brand-token',
      'is not a colour, but of the type dimension',
    ],
    ['{ "$value": { "colorSpace": "xyz", "components": [1] } }', '4:22 brand-token', 'is not supported'],
    [
      '{ "$value": "#1c243080" }',
      '4:22 brand-colour',
      'The token brand.ink, #1c243080, is partly transparent.',
    ],
    ['{ "$value": "rgba(0, 0, 0, 0.5)" }', '4:22 brand-colour', 'is partly transparent'],
    ['{ "value": "darkish", "type": "color" }', '4:21 brand-colour', 'is not a colour that can be printed'],
  ])('that are wrong are told with their place in the token file: %s', async (token, place, words) => {
    const [problem, ...others] = await inkOf(
      `{\n  "brand": {\n    "$type": "color",\n  "ink": ${token}\n  }\n}`,
    );
    expect([problem && placed(problem), others]).toEqual([`tokens.json:${place}`, []]);
    expect(problem?.message).toContain(words);
  });

  test('that do not exist are told where the brand names them', async () => {
    const problems = await inkOf('{ "brand": { "inky": { "$value": "#111111" } } }');
    expect(problems.map(placed)).toEqual(['brand.yaml:3:17 brand-token']);
    expect(problems[0]?.message).toBe('In tokens.json there is no token brand.ink.');
    expect(problems[0]?.hint).toContain('Did you mean "brand.inky"?');
  });

  test('in a file that is not JSON are told where that ends', async () => {
    expect((await inkOf('{ "brand":\n')).map(placed)).toEqual(['tokens.json:2:1 brand-tokens']);
  });

  test('in a file of another form are told where the brand names it', async () => {
    expect((await inkOf('[]')).map(placed)).toEqual(['brand.yaml:2:9 brand-tokens']);
  });

  test('of a brand in another folder are told with that folder', async () => {
    mkdirSync(join(cwd, 'ours'));
    put('ours/tokens.json', '{"brand":{"ink":{"$value":"#11111180"}}}');
    put('ours/brand.yaml', `name: Us\n${INK}\n`);
    expect((await kitpress('check --brand ours/brand.yaml --sheets notes')).err).toContain(
      'ours/tokens.json:1:27  error  brand-colour',
    );
  });
});

describe('a brand that means harm', () => {
  test('a link out of its folder is not followed', async () => {
    mkdirSync(join(cwd, 'brand'));
    symlinkSync(join(cwd, 'logo.svg'), join(cwd, 'brand', 'logo.svg'));
    put('brand/brand.yaml', 'name: Us\nlogos: { main: logo.svg }\n');
    const { exit, err } = await kitpress('build --brand brand/brand.yaml');
    expect([exit, err]).toEqual([1, expect.stringContaining('brand/brand.yaml:2:16  error  file-outside')]);
    expect(pdfs('out')).toEqual([]);
  });

  test('neither is a folder of fonts that lies elsewhere', async () => {
    mkdirSync(join(cwd, 'brand'));
    symlinkSync(dirname(root), join(cwd, 'brand', 'fonts'));
    put('brand/brand.yaml', 'name: Us\nfaces: { text: fonts, licence: OFL-1.1 }\n');
    expect((await kitpress('build --brand brand/brand.yaml')).err).toContain('file-outside');
  });

  test('a logo and a font of 300 MB are refused and not read', async () => {
    for (const name of ['huge.svg', 'huge.ttf']) {
      put(name, '');
      truncateSync(join(cwd, name), 300 * 1024 * 1024);
    }
    expect((await told('name: Us\nlogos: { main: huge.svg }\n')).map(placed)).toEqual([
      'brand.yaml:2:16 image-too-large',
    ]);
    const [font] = await told('name: Us\nfaces: { text: huge.ttf, licence: OFL-1.1 }\n');
    expect(font?.message).toBe('huge.ttf is larger than 15 MB.');
  });

  test('a font with broken tables is one clear problem', async () => {
    const bytes = fontFile();
    for (let at = 600; at < bytes.length; at += 7) bytes[at] = (bytes[at] ?? 0) ^ 0x5a;
    writeFileSync(join(cwd, 'broken.ttf'), bytes);
    const problems = await told('name: Us\nfaces: { text: broken.ttf, licence: OFL-1.1 }\n');
    expect(problems.map(({ code }) => code)).toEqual([expect.stringMatching(/^brand-face-/)]);
  });

  test('a font that claims billions of characters is refused before they are counted', async () => {
    const bytes = fontFile();
    const view = new DataView(bytes.buffer);
    for (let entry = 12; entry < 12 + 16 * view.getUint16(4); entry += 16) {
      if (String.fromCharCode(...bytes.subarray(entry, entry + 4)) !== 'cmap') continue;
      const cmap = view.getUint32(entry + 8);
      const first = cmap + view.getUint32(cmap + 8);
      const segments = view.getUint16(first + 6);
      for (let k = 0; k < segments; k += 2) {
        view.setUint16(first + 14 + k, 0xffff);
        view.setUint16(first + 16 + segments + k, 0);
      }
    }
    writeFileSync(join(cwd, 'endless.ttf'), bytes);
    const [problem] = await told('name: Us\nfaces: { text: endless.ttf, licence: OFL-1.1 }\n');
    expect(problem?.message).toBe('endless.ttf is broken: its character map is wrong.');
  });

  test('a logo with a script is refused where the brand names it', async () => {
    put('logo.svg', svg('<script>alert(1)</script>'));
    expect(
      (await told('name: Us\nlogos: { main: logo.svg }\n')).map(({ file, line }) => `${file}:${line}`),
    ).toEqual(['brand.yaml:2']);
  });

  test('a template of its own is checked like ours, in its own file', async () => {
    cpSync(join(root, 'templates', 'default'), join(cwd, 'look'), { recursive: true });
    put('look/template.yaml', 'name: look\n');
    const problems = await told('name: Us\ntemplate: ./look\n');
    expect(new Set(problems.map(({ file, code }) => `${file} ${code}`))).toEqual(
      new Set(['look/template.yaml content-missing-key']),
    );
  });
});
