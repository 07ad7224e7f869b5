// Text in an SVG: drawn as the outlines of the one font it names, or refused with its line.
import { create, type Font } from 'fontkit';
import { describe, expect, test } from 'vitest';
import { pictureFontsOf } from '../../src/brand/picture-fonts.ts';
import { compileFace } from '../../src/fonts/compile.ts';
import { inspectFont, isFontFault } from '../../src/fonts/font-file.ts';
import { readImage } from '../../src/image/read.ts';
import type { PictureFont } from '../../src/picture.ts';
import { fontFile, postScriptFont, withTable } from '../support/font.ts';
import { bytesOf, pictureOf, svg, wasm } from '../support/image.ts';
import { difference, painted, redrawn } from '../support/painted.ts';
import { clear } from '../support/workshop.ts';

const fontOf = (bytes: Uint8Array, file: string): PictureFont => {
  const facts = inspectFont(bytes);
  if (isFontFault(facts)) throw new Error(facts.why);
  const face = compileFace(bytes, { family: 'own', weight: facts.weight, licence: 'OFL-1.1' });
  const [font] = pictureFontsOf({ file, bytes, facts, face });
  if (!font) throw new Error('it has no name');
  return font;
};

const [SERIF, SANS, BOLD] = [
  postScriptFont(),
  fontFile(),
  fontFile('700Bold/AtkinsonHyperlegibleNext_700Bold.ttf'),
];
const FONTS = [fontOf(SERIF, 'serif.otf'), fontOf(SANS, 'sans.ttf'), fontOf(BOLD, 'bold.ttf')];
const NEXT = 'font-family="Atkinson Hyperlegible Next"';

const read = (source: string, fonts: readonly PictureFont[] = FONTS) =>
  readImage(bytesOf(source), 'logo.svg', { wasm, fonts });

/** The same words as paths, laid out by fontkit: without resvg and what Kitpress makes of fonts. */
const outlined = (bytes: Uint8Array, words: string, size: number, [x, y]: readonly [number, number]) => {
  const font: Font = create(bytes);
  const { glyphs, positions } = font.layout(words);
  let at = 0;
  const paths = glyphs.map((glyph, k) => {
    const { path: outline } = glyph as unknown as { readonly path: { readonly toSVG: () => string } };
    const path = `<path d="${outline.toSVG()}" transform="translate(${at} 0)"/>`;
    at += positions[k]?.xAdvance ?? 0;
    return path;
  });
  const scale = size / font.unitsPerEm;
  return {
    width: at * scale,
    paths: `<g transform="translate(${x} ${y}) scale(${scale} ${-scale})">${paths.join('')}</g>`,
  };
};

const shifted = (
  bytes: Uint8Array,
  words: string,
  size: number,
  [x, y]: readonly [number, number],
  share: number,
) => outlined(bytes, words, size, [x - share * outlined(bytes, words, size, [0, 0]).width, y]).paths;

describe('text in a font of the brand is drawn as its outlines:', () => {
  const serif = (words: string, size: number, place: readonly [number, number]): string =>
    outlined(SERIF, words, size, place).paths;
  const sans = (words: string, size: number, place: readonly [number, number]): string =>
    outlined(SANS, words, size, place).paths;
  const bold = (words: string, size: number, place: readonly [number, number]): string =>
    outlined(BOLD, words, size, place).paths;
  test.each([
    [
      'PostScript outlines with ligatures and kerning',
      '<text x="5" y="30" font-size="20" font-family="Fixture Serif">AVA office</text>',
      serif('AVA office', 20, [5, 30]),
    ],
    [
      'the file with the weight, by a name in other capitals with others after it',
      `<text x="5" y="40" style='font-family:"ATKINSON hyperlegible next", Arial, sans-serif;font-weight:bold;font-size:20px'>Vår Å</text><text x="5" y="18" font-size="14" ${NEXT}>Vår Å</text>`,
      bold('Vår Å', 20, [5, 40]) + sans('Vår Å', 14, [5, 18]),
    ],
    [
      'a style sheet, and spaces and line breaks as one space',
      `<style>.name{font-family:Atkinson Hyperlegible Next;font-size:12pt;fill:#036}</style><text class="name" x="5" y="30">\n  Vår\n   by\n</text>`,
      `<g fill="#036">${sans('Vår by', 16, [5, 30])}</g>`,
    ],
    [
      // As Chromium shows it: the space between the lines counts as a part of the first.
      'lines in the middle, one of them bold',
      `<text text-anchor="middle" font-size="14" ${NEXT}>\n<tspan x="50" y="20">Rad ett</tspan>\n<tspan x="50" dy="18" font-weight="700">Rad två</tspan>\n</text>`,
      shifted(SANS, 'Rad ett ', 14, [50, 20], 0.5) + shifted(BOLD, 'Rad två', 14, [50, 38], 0.5),
    ],
    [
      'the font of the place where a text is used',
      `<defs><text id="t" x="5" y="20" font-size="16">Hej</text></defs><g ${NEXT} font-weight="bold"><use href="#t"/><use href="#t" y="25" fill="red"/></g>`,
      `${bold('Hej', 16, [5, 20])}<g fill="red">${bold('Hej', 16, [5, 45])}</g>`,
    ],
    [
      'what an old Inkscape writes',
      `<text xml:space="preserve" style="font-style:normal;font-variant:normal;font-weight:normal;font-stretch:normal;font-size:40px;line-height:125%;font-family:'Fixture Serif';letter-spacing:0px;word-spacing:0px;fill:#000000;stroke:none" x="5" y="30"><tspan x="5" y="30" style="font-size:20px">Gåva</tspan></text>`,
      serif('Gåva', 20, [5, 30]),
    ],
  ])('%s', async (_, source, same) => {
    const picture = clear(await read(svg(source)));
    expect(difference(painted(svg(same)), painted(redrawn(picture)))).toBeLessThan(0.004);
  });

  test('and as pixels where it has a shadow', async () => {
    const result = await read(
      svg(
        `<filter id="f"><feGaussianBlur stdDeviation=".3"/></filter><text x="5" y="30" font-size="20" filter="url(#f)" ${NEXT}>Hej</text>`,
      ),
    );
    expect(result.problems.map(({ code }) => code)).toEqual(['image-svg-flattened']);
    if (!result.ok) throw new Error('refused');
    const same = svg(sansBlurred());
    expect(difference(painted(same), painted(redrawn(result.value)))).toBeLessThan(0.04);
  });
  const sansBlurred = (): string =>
    `<filter id="f"><feGaussianBlur stdDeviation=".3"/></filter><g filter="url(#f)">${sans('Hej', 20, [5, 30])}</g>`;
});

describe('text is refused with its line, and the fonts that there are,', () => {
  const refused = async (inside: string, fonts?: readonly PictureFont[]) => {
    const { ok, problems } = await read(svg(`\n${inside}`), fonts);
    expect(ok).toBe(false);
    return problems;
  };

  test.each([
    [
      'in another font',
      '<text font-family="Arial, Fixture Serif">x</text>',
      'in “Arial” 400, without its font',
    ],
    ['in no font', '<text>x</text>', 'in “the default font” 400, without its font'],
    [
      'in a weight that there is not',
      `<text font-weight="600" ${NEXT}>x</text>`,
      'Next” 600, without its font',
    ],
    ['in italics', `<text font-style="italic" ${NEXT}>x</text>`, 'Next” 400 italic, without its font'],
    ['with other letters', `<text ${NEXT}>Жx</text>`, 'characters that Atkinson Hyperlegible Next lacks (Ж)'],
    [
      'with an accent alone',
      '<text font-family="Fixture Serif">N\u030b</text>',
      'Fixture Serif lacks (\u030b)',
    ],
    ['in Hebrew', `<text ${NEXT}>א</text>`, 'in a script that is not shaped as in browsers'],
    ['with wide letters', `<g letter-spacing="3"><text ${NEXT}>x</text></g>`, 'with letter-spacing: 3'],
    [
      'in capitals by CSS',
      `<text style="text-transform:uppercase" ${NEXT}>x</text>`,
      'text-transform: uppercase',
    ],
    [
      'with a line through all that is around it',
      `<g text-decoration="underline"><text text-decoration="none" ${NEXT}>x</text></g>`,
      'text-decoration: underline none',
    ],
    [
      'with a size in CSS without a unit',
      `<text style="font-size:9" ${NEXT}>x</text>`,
      'font-size: 9 without',
    ],
    ['set by "font"', `<text style="font:9px Fixture Serif" ${NEXT}>x</text>`, 'with font: 9px'],
    ['along a line', `<text ${NEXT}>x<textPath href="#p">y</textPath></text>`, 'with a <textPath> in it'],
    [
      'with a part in the line',
      `<text ${NEXT}>f<tspan fill="red">i</tspan></text>`,
      '<tspan> that continues a line',
    ],
    [
      'with a part that is half seen',
      `<text ${NEXT}><tspan x="1" opacity=".5">x</tspan></text>`,
      'a <tspan> with opacity',
    ],
    [
      'with a tab that is kept',
      `<text xml:space="preserve" ${NEXT}>x\ty</text>`,
      'text with line breaks or tabs that are kept',
    ],
    [
      'with a part that begins with a space that is kept',
      `<text xml:space="preserve" ${NEXT}><tspan x="1"> x</tspan></text>`,
      'a <tspan> that begins with a space',
    ],
    ['letter by letter', `<text x="1 9" ${NEXT}>fi</text>`, 'with a place for each letter'],
    [
      'used in two fonts',
      `<defs><text id="t">x</text></defs><use href="#t" ${NEXT}/><use href="#t" font-family="Fixture Serif"/>`,
      'without its font',
    ],
    [
      'that clips',
      `<clipPath id="c"><text ${NEXT}>x</text></clipPath><path clip-path="url(#c)"/>`,
      'its font',
    ],
  ])('%s', async (_, inside, what) => {
    const [first] = await refused(inside);
    expect(first).toMatchObject({ code: 'image-svg-text', line: 2 });
    expect(first?.message).toContain(what);
    expect(first?.hint).toBe(
      'Convert the text to outlines (paths), or use the brand’s own fonts: Fixture Serif 400, Atkinson Hyperlegible Next 400, Atkinson Hyperlegible Next 700.',
    );
  });

  test('where a brand has no fonts as before', async () => {
    expect(await refused(`<text ${NEXT}>x</text>`, [])).toMatchObject([
      {
        message: 'The picture contains text without its font.',
        hint: 'Convert the text to outlines (paths), and export it again.',
        line: 2,
      },
    ]);
  });

  test('where two files are the same font, because a browser would take either', async () => {
    const [first] = await refused(`<text ${NEXT}>x</text>`, [...FONTS, fontOf(SANS, 'copy.ttf')]);
    expect(first?.message).toContain('without its font');
  });

  test('where the font has colours', async () => {
    const coloured = fontOf(withTable(SANS, 'COLR', new Uint8Array(14)), 'colour.ttf');
    expect((await refused(`<text ${NEXT}>x</text>`, [coloured]))[0]?.message).toContain(
      'text in Atkinson Hyperlegible Next, whose outlines cannot be drawn in pictures',
    );
  });

  test('where resvg cannot read the font, and would leave the text out without a word', async () => {
    const [font] = FONTS;
    if (!font) throw new Error('no font');
    const broken = { ...font, program: () => new Uint8Array(100) };
    expect(await refused('<text font-family="Fixture Serif">x</text>', [broken])).toMatchObject([
      { code: 'image-broken' },
    ]);
  });

  test('soon, whatever it inherits', async () => {
    const texts = `<text ${NEXT}>x</text>`.repeat(3000);
    const [first] = await refused(`<g text-decoration="${'none '.repeat(80_000)}">${texts}</g>`);
    expect(first?.message).toContain('text with text-decoration: none');
  });

  test('of more than a name and a line, also where it is used again and again', async () => {
    const many = `<text ${NEXT}>${'x'.repeat(301)}</text>`;
    const used = `<defs><text id="t" ${NEXT}>${'x'.repeat(40)}</text></defs>${'<use href="#t"/>'.repeat(8)}`;
    for (const inside of [many, used])
      expect(await refused(inside)).toMatchObject([{ code: 'image-svg-too-complex' }]);
  });
});

test('a picture without text is the same with and without fonts', async () => {
  const source = svg('<g font-family="Fixture Serif" fill="red"><path d="M0 0h40v40H0z"/></g>');
  expect(clear(await read(source))).toEqual(await pictureOf(source));
});
