// An organisation's own kit from one file: what its brand says is in the files, what it does not say is the template's.
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { answerSchema } from '../../src/commands/answer-schema.ts';
import { itemsOf } from '../../src/kit/lists.ts';
import { kitpress } from '../support/cli.ts';
import { root } from '../support/disk.ts';
import { bytesOf, cwd, pdfs, put } from '../support/folder.ts';
import { fontFile, postScriptFont } from '../support/font.ts';
import { svg } from '../support/image.ts';
import { syntaxOf } from '../support/objects.ts';
import { openPdf, pagesOf } from '../support/pdf.ts';
import { kitOf, SWEDISH } from '../support/workshop.ts';

beforeEach(() => {
  put('logo.svg', svg('<rect width="90" height="40" fill="#123456"/>'));
  put('brand.yaml', 'name: Exempelstads kommun\nlogos: { main: logo.svg }\n');
});

/** All words of a finished file. */
const wordsOf = async (name: string): Promise<string> => {
  const pages = await pagesOf(await openPdf(new Uint8Array(bytesOf(name))));
  const texts = await Promise.all(pages.map((page) => page.getTextContent()));
  return texts
    .map(({ items }) => items.map((item) => ('str' in item ? item.str : '')).join(' '))
    .join('\n')
    .replace(/\s+/g, ' ');
};

/** Builds and expects no problem, not even a warning. */
const built = async (args: string): Promise<string> => {
  const { exit, out, err } = await kitpress(`build ${args}`);
  expect([exit, err]).toEqual([0, '']);
  return out;
};

describe('a name and a logo', () => {
  test('are a whole brand, and verify finds nothing wrong', async () => {
    await built('--brand brand.yaml --sheets guide,focus-board,assessment,matrix,notes --only 1');
    expect(pdfs('out')).toEqual(['guide.pdf', 'kit.pdf']);
    const { exit, err, out } = await kitpress('verify out/kit.pdf out/guide.pdf');
    expect([exit, err]).toEqual([0, '']);
    expect(out).toMatch(/kit\.pdf: .* 0 problems\n.*guide\.pdf: .* 0 problems\n$/);
  });

  test('stand where the plan has no organisation: at the foot, and as author', async () => {
    await built('--brand brand.yaml --sheets notes');
    expect(await wordsOf('out/kit.pdf')).toContain('Exempelstads kommun');
    expect(bytesOf('out/kit.pdf').toString('latin1')).toContain(
      '<dc:creator><rdf:Seq><rdf:li>Exempelstads kommun<',
    );
    put('workshop.yaml', 'organisation: Utvecklingsenheten\nbrand: brand.yaml\nsheets: [notes]\n');
    await built('');
    expect(await wordsOf('out/kit.pdf')).toContain('Utvecklingsenheten');
  });

  test('give the same bytes every time', async () => {
    await built('--brand brand.yaml --sheets notes,matrix');
    const first = bytesOf('out/kit.pdf');
    await built('--brand brand.yaml --sheets notes,matrix');
    expect(bytesOf('out/kit.pdf').equals(first)).toBe(true);
  });
});

describe('several brands', () => {
  test('have a folder each, within that of the language', async () => {
    put('other.yaml', 'name: Andra organisationen\nid: andra\n');
    await built('--sheets notes --brand brand.yaml,other.yaml');
    expect(pdfs('out')).toEqual(['andra', 'exempelstads-kommun']);
    await built('--sheets notes --brand brand.yaml,other.yaml --lang sv,en --out both');
    expect(pdfs('both/en')).toEqual(['andra', 'exempelstads-kommun']);
    expect(pdfs('both/sv/andra')).toEqual(['kit.pdf']);
    await built('--sheets notes --brand brand.yaml --lang sv,en --out one');
    expect(pdfs('one/sv')).toEqual(['kit.pdf']);
  });
});

describe('what a brand says is printed', () => {
  test('texts, levels, cards and a greeting of its own; verify compares with them where it is named', async () => {
    put(
      'brand.yaml',
      `name: Vi
texts: { sv: { sheets.focus-board.title: Vad talar vi om } }
levels: { sv: [{ name: Laget, note: vi som ses }, { name: Huset, note: alla vi }] }
cards: { 3B: { sv: [Bjud in grannkommunen till nästa försök.] } }
greeting: Så här gör vi hos oss.
`,
    );
    await built('--brand brand.yaml --sheets guide,focus-board,action-cards --only 3');
    const kit = await wordsOf('out/kit.pdf');
    for (const words of ['Vad talar vi om', 'Laget', 'Huset', 'Bjud in grannkommunen'])
      expect(kit).toContain(words);
    expect(kit).not.toContain('Hela den offentliga sektorn');
    expect(await wordsOf('out/guide.pdf')).toContain('Så här gör vi hos oss.');
    const deck = itemsOf(kitOf(SWEDISH, 'sv'), 'questions').find(({ code }) => code === '3B');
    expect(kit).toContain(`3B-${(deck?.items.actions?.length ?? 0) + 1}`);
    const named = await kitpress('verify --brand brand.yaml out/kit.pdf out/guide.pdf');
    expect([named.exit, named.err]).toEqual([0, '']);
    const alone = await kitpress('verify out/guide.pdf');
    expect([alone.exit, alone.err]).toEqual([
      0,
      expect.stringContaining('Name its brand.yaml with --brand.'),
    ]);
    put('brand.yaml', bytesOf('brand.yaml').toString().replace('Vad talar vi om', 'Något helt annat'));
    const changed = await kitpress('verify --brand brand.yaml out/kit.pdf');
    expect([changed.exit, changed.err]).toEqual([1, expect.stringContaining('Något helt annat')]);
  });

  test('a text that does not fit is told where the brand has it', async () => {
    put(
      'brand.yaml',
      `name: Vi\ntexts:\n  sv:\n    words.labels.group: ${'Den allra längsta grupp som någon någonsin har sett'}\n`,
    );
    const { exit, err } = await kitpress('build --brand brand.yaml --sheets matrix');
    expect(exit).toBe(1);
    expect(err).toMatch(/^brand\.yaml:4:25 {2}error {2}fit-/);
  });

  test('source and licence stay on every sheet, whatever the brand says', async () => {
    put('brand.yaml', 'name: Vi\nfooter: Vår egen rad\nsheets: { without: [guide] }\n');
    await built('--brand brand.yaml --sheets notes,matrix,action-cards --principles 1');
    const pages = await pagesOf(await openPdf(new Uint8Array(bytesOf('out/kit.pdf'))));
    for (const page of pages) {
      const { items } = await page.getTextContent();
      const words = items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replace(/\s+/g, ' ');
      expect(words).toContain('CC BY-SA 4.0.');
      expect(words).toContain('OECD OPSI och Vinnova');
    }
  });

  test('sheets it leaves out are not printed, and a plan narrows the rest', async () => {
    put('brand.yaml', 'name: Vi\nsheets: { only: [notes, matrix, parking] }\n');
    const { out } = await kitpress('check --brand brand.yaml --sheets matrix,vote-sheet --json');
    const { summary } = JSON.parse(out);
    expect(summary.editions[0].sheets.map(({ sheet }: { sheet: string }) => sheet)).toEqual(['matrix']);
  });

  test('colours in all forms of CSS, in capitals too, and as its custom properties', async () => {
    put('tokens.css', ':root {\n  --ink: #1a1a33ff;\n  --soft: var(--ink);\n}\n');
    put(
      'brand.yaml',
      `name: Vi
tokens: tokens.css
colours:
  ink: "{--ink}"
  soft: var(--soft)
  tint: RGB(244, 242, 234)
  triangle: rgba(246, 201, 68, 1)
  paper: White
  dots: ['#ffdd33ff', hwb(202 49% 0%)]
`,
    );
    const { exit, out } = await kitpress('check --brand brand.yaml --sheets notes --json');
    expect([exit, JSON.parse(out).problems]).toEqual([0, []]);
    const answer = answerSchema.parse(JSON.parse(out));
    const [brand] = answer.summary && 'brands' in answer.summary ? (answer.summary.brands ?? []) : [];
    expect(brand?.colours.filter(({ own }) => own).map(({ name, hex }) => `${name} ${hex}`)).toEqual([
      'ink #1a1a33',
      'soft #1a1a33',
      'paper #ffffff',
      'triangle #f6c944',
      'tint #f4f2ea',
      'tint 1 #faf9f5',
      'tint 3 #ece8da',
      'tint 4 #e2ddc8',
      'dot 1 #ffdd33',
      'dot 2 #7dcfff',
    ]);
  });

  test('tokens outside sRGB and tokens with several values are warnings with their place', async () => {
    put(
      'tokens.json',
      `{
  "light": { "ink": { "$value": { "colorSpace": "display-p3", "components": [0, 0.1, 0.25] } } },
  "dark": { "ink": { "$value": "#ffffff" } }
}`,
    );
    put('brand.yaml', 'name: Vi\ntokens: tokens.json\ncolours: { ink: "{ink}" }\n');
    const { exit, out } = await kitpress('check --brand brand.yaml --sheets notes --json');
    expect(exit).toBe(0);
    expect(JSON.parse(out).problems).toMatchObject([
      {
        severity: 'warning',
        code: 'brand-token-values',
        file: 'tokens.json',
        line: 2,
        column: 21,
        key: 'ink',
      },
      {
        severity: 'warning',
        code: 'brand-colour-gamut',
        file: 'tokens.json',
        line: 2,
        column: 33,
        key: 'ink',
      },
    ]);
  });

  test('colours as designers write them, and as tokens', async () => {
    put(
      'tokens.json',
      JSON.stringify({
        brand: {
          $type: 'color',
          night: { $value: { colorSpace: 'srgb', components: [0.1, 0.1, 0.2], alpha: 1 } },
          text: { $value: '{brand.night}' },
        },
      }),
    );
    put(
      'brand.yaml',
      `name: Vi
tokens: tokens.json
colours:
  ink: "{brand.text}"
  soft: hsl(216 13% 41%)
  tint: oklch(96% 0.01 90)
  triangle: rgb(246, 201, 68)
  themes: { 2: 'cmyk(100% 0% 13% 57%)' }
  dots: ['#fd3', '#7cc9ff']
`,
    );
    const { exit, out } = await kitpress('check --brand brand.yaml --sheets notes --json');
    expect(exit).toBe(0);
    const answer = answerSchema.parse(JSON.parse(out));
    const [brand] = answer.summary && 'brands' in answer.summary ? (answer.summary.brands ?? []) : [];
    expect(brand?.colours.filter(({ own }) => own).map(({ name, hex }) => `${name} ${hex}`)).toEqual([
      'ink #1a1a33',
      'soft #656565',
      'triangle #f6c944',
      'tint #f4f2ea',
      'tint 1 #faf9f5',
      'tint 3 #ece8da',
      'tint 4 #e2ddc8',
      'theme 2 #006e5f',
      'dot 1 #ffdd33',
      'dot 2 #7cc9ff',
    ]);
    expect(brand?.colours.find(({ name }) => name === 'theme 2')?.contrasts).toContainEqual({
      with: 'white',
      ratio: expect.closeTo(6.16, 0),
      least: 4.5,
    });
    const table = (await kitpress('check --brand brand.yaml --sheets notes')).out;
    expect(table).toMatch(
      /Colours of Vi \(brand\.yaml\), with their contrasts:\n +ink +#1a1a33 +brand +text/,
    );
  });

  test('a logo that is all white is a warning, but where it stands on a dark ground', async () => {
    put(
      'white.svg',
      svg('<g><rect width="90" height="40" fill="#fff"/><path d="M0 0h9" fill="none" stroke="#fefefe"/></g>'),
    );
    put('brand.yaml', 'name: Vi\nlogos: { main: logo.svg, onDark: white.svg }\n');
    await built('--brand brand.yaml --sheets notes');
    put('brand.yaml', 'name: Vi\nlogos: { main: white.svg }\n');
    const { exit, err } = await kitpress('build --brand brand.yaml --sheets notes');
    expect(exit).toBe(0);
    expect(err).toMatch(/^brand\.yaml:2:16 {2}warning {2}brand-logo-pale {2}logos\.main$/m);
  });

  test('colours alike to the colour-blind or in grey are a warning that names the pairs', async () => {
    put('brand.yaml', "name: Vi\ncolours: { themes: ['#8a4b00', '#4f6400'] }\n");
    const { exit, err } = await kitpress('check --brand brand.yaml --sheets notes');
    expect(exit).toBe(0);
    expect(err).toMatch(/Without green cones \(deuteranopia\).*1 and 2 \(\d\.\d\)/);
  });

  test('five themes of one colour are one warning, and colours alike to all eyes are reported once', async () => {
    const alike = async (...colours: readonly string[]): Promise<readonly string[]> => {
      put('brand.yaml', `name: Vi\ncolours: { themes: [${colours.map((one) => `'${one}'`).join(', ')}] }\n`);
      const { err } = await kitpress('check --brand brand.yaml --sheets notes');
      return err.split('\n').filter((line) => /look alike/.test(line));
    };
    const same = await alike(...new Array<string>(5).fill('#8a4b00'));
    expect(same).toHaveLength(1);
    expect(same[0]).toMatch(/These themes look alike: 1 and 2 \(0\.0\).*4 and 5 \(0\.0\)/);
    const near = await alike('#8a4b00', '#8b4a01', '#0b3a6e');
    expect(near.filter((line) => /1 and 2 /.test(line))).toHaveLength(1);
  });

  test('a template of its own, from a folder beside it', async () => {
    mkdirSync(join(cwd, 'look'));
    const template = readFileSync(join(root, 'templates', 'default', 'template.yaml'), 'utf8');
    writeFileSync(join(cwd, 'look', 'template.yaml'), template.replace("ink: '#1c2430'", "ink: '#102030'"));
    put('brand.yaml', 'name: Vi\ntemplate: ./look\n');
    const { out } = await kitpress('check --brand brand.yaml --sheets notes');
    expect(out).toMatch(/ink +#1f1f1f +template/);
  });
});

describe('faces of a brand', () => {
  const WEIGHTS = ['400Regular', '700Bold', '400Regular_Italic', '200ExtraLight'] as const;

  test('are taken from a folder by weight, and embedded', async () => {
    mkdirSync(join(cwd, 'fonts'));
    for (const weight of WEIGHTS)
      writeFileSync(
        join(cwd, 'fonts', `${weight}.ttf`),
        fontFile(`${weight}/AtkinsonHyperlegibleNext_${weight}.ttf`),
      );
    put('OFL.txt', 'SIL Open Font License 1.1\n');
    put('brand.yaml', 'name: Vi\nfaces: { heading: fonts, text: fonts, strong: fonts, licence: OFL.txt }\n');
    await built('--brand brand.yaml --sheets notes,matrix');
    const fonts = syntaxOf(bytesOf('out/kit.pdf')).match(/(?<=\/FontName \/[A-Z]{6}\+)\S+/g);
    expect([...new Set(fonts)].sort()).toEqual([
      'AtkinsonHyperlegibleNext-Bold',
      'AtkinsonHyperlegibleNext-Regular',
    ]);
    expect((await kitpress('verify out/kit.pdf')).out).toContain(' 0 problems');
  });

  test('are listed by check, with their files', async () => {
    writeFileSync(join(cwd, 'own.ttf'), fontFile());
    put('brand.yaml', 'name: Vi\nfaces: { text: own.ttf, licence: OFL-1.1 }\n');
    const { out } = await kitpress('check --brand brand.yaml --sheets notes');
    expect(out).toMatch(
      /Fonts of Vi \(brand\.yaml\):\n {2}heading {2}familjen-grotesk {2,}600 {2}template\n/,
    );
    expect(out).toMatch(/\n {2}text {5}Atkinson Hyperlegible Next {2,}400 {2}own\.ttf\n/);
  });

  test('of several families in one folder: it says which it took', async () => {
    mkdirSync(join(cwd, 'fonts'));
    writeFileSync(
      join(cwd, 'fonts', 'a.ttf'),
      fontFile('200ExtraLight/AtkinsonHyperlegibleNext_200ExtraLight.ttf'),
    );
    writeFileSync(join(cwd, 'fonts', 'b.otf'), postScriptFont());
    put('brand.yaml', 'name: Vi\nfaces: { text: fonts, licence: OFL-1.1 }\n');
    const { exit, err } = await kitpress('check --brand brand.yaml --sheets notes');
    expect(exit).toBe(0);
    expect(err).toContain('brand.yaml:2:16  warning  brand-face-families');
    expect(err).toMatch(
      /The folder has 2 families \(Atkinson Hyperlegible Next, [^)]+\); fonts\/b\.otf of .+ is used for text\./,
    );
  });
});

describe('text in a logo', () => {
  const words = '\n<text x="5" y="30" font-size="20" font-family="Fixture Serif">Hej</text>';
  const faces = (file: string): string => `faces: { text: ${file}, licence: OFL-1.1 }\n`;
  beforeEach(() => {
    writeFileSync(join(cwd, 'serif.otf'), postScriptFont());
    writeFileSync(join(cwd, 'sans.ttf'), fontFile());
    put('logo.svg', svg(words));
  });

  test('in a font of the brand is printed', async () => {
    put('brand.yaml', `name: Vi\nlogos: { main: logo.svg }\n${faces('serif.otf')}`);
    await built('--brand brand.yaml --sheets notes');
    expect((await kitpress('verify out/kit.pdf')).out).toContain(' 0 problems');
  });

  test('is refused for each brand that does not have the font, whichever is read first', async () => {
    put('serif.yaml', `name: Serif\nlogos: { main: logo.svg }\n${faces('serif.otf')}`);
    put('sans.yaml', `name: Sans\nlogos: { main: logo.svg }\n${faces('sans.ttf')}`);
    put('none.yaml', 'name: None\nlogos: { main: logo.svg }\n');
    for (const brands of ['serif.yaml sans.yaml none.yaml', 'none.yaml sans.yaml serif.yaml']) {
      const flags = brands.replace(/\S+\.yaml/g, '--brand $&');
      const { exit, err } = await kitpress(`build ${flags} --sheets notes`);
      expect(exit).toBe(1);
      expect(err.match(/^\S+\.yaml:\S+ {2}error {2}image-svg-text/gm)?.sort()).toEqual([
        'none.yaml:2:16  error  image-svg-text',
        'sans.yaml:2:16  error  image-svg-text',
      ]);
      expect(err).toContain(
        'logo.svg:2: The picture contains text in “Fixture Serif” 400, without its font.',
      );
      expect(err).toContain('or use the brand’s own fonts: Atkinson Hyperlegible Next 400.');
    }
  });
});

describe('kitpress init', () => {
  test('begins a folder that builds at once', async () => {
    expect((await kitpress('init ours')).out).toContain('1. cd ours\n  2. npx kitpress build\n');
    const there = { cwd: join(cwd, 'ours') };
    const { exit, err, out } = await kitpress('build --sheets notes', there);
    expect([exit, err]).toEqual([0, '']);
    expect(out).toContain('in the brand of Your organisation');
    expect(existsSync(join(cwd, 'ours', 'schemas', 'brand.json'))).toBe(true);
  });

  test('never writes over what is there', async () => {
    put('notes.txt', 'mine');
    const { exit, err } = await kitpress('init');
    expect([exit, err]).toEqual([2, expect.stringMatching(/^error: The folder \. is not empty: it has /)]);
    expect((await kitpress('init notes.txt')).err).toContain('notes.txt is a file, not a folder.');
  });

  test('every line of its brand.yaml can be used by taking away the sign before it', async () => {
    await kitpress('init ours');
    const ours = join(cwd, 'ours');
    const file = join(ours, 'brand.yaml');
    mkdirSync(join(ours, 'fonts'));
    for (const weight of ['400Regular', '700Bold'])
      writeFileSync(
        join(ours, 'fonts', `${weight}.ttf`),
        fontFile(`${weight}/AtkinsonHyperlegibleNext_${weight}.ttf`),
      );
    cpSync(join(root, 'package.json'), join(ours, 'tokens.json'));
    const commented = readFileSync(file, 'utf8');
    const used = commented.replace(/^#(?=[a-z]| {2})/gm, '');
    expect(used.match(/^[a-z]+:/gm)?.length).toBe(16);
    writeFileSync(file, used);
    const { exit, err } = await kitpress('check --only 1,3', { cwd: ours });
    expect([exit, err]).toEqual([0, '']);
  });
});
