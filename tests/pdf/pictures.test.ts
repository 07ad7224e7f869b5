// Pictures in a PDF: shapes as forms, pixels as images, each written once, inside a figure that says what it shows.
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { box } from '../../src/geometry.ts';
import { placePicture } from '../../src/layout/pictures.ts';
import { writePdf } from '../../src/pdf/write.ts';
import type { Picture } from '../../src/picture.ts';
import type { Item } from '../../src/scene.ts';
import { nodeZlib } from '../../src/world/disk/zlib.ts';
import { profileChunk, profileSegments, wideProfile, withSegments } from '../support/icc.ts';
import { fixture, pictureOf, svg } from '../support/image.ts';
import { objectsOf, objectsWith, operatorsOf, syntaxOf, trailerOf } from '../support/objects.ts';
import { readMarks } from '../support/operators.ts';
import { openPdf } from '../support/pdf.ts';
import { encode } from '../support/png.ts';
import { seenIn } from '../support/scene.ts';
import { document, element, face, heading, page } from './sample.ts';

let flat: Picture;
let fading: Picture;
let pixels: Picture;
let photo: Picture;
beforeAll(async () => {
  flat = await pictureOf(svg('<rect x="10" y="10" width="80" height="30" fill="#ff0000"/>'));
  fading = await pictureOf(
    svg(
      '<linearGradient id="a"><stop stop-color="red"/><stop offset="1" stop-opacity="0"/></linearGradient><rect width="80" height="30" fill="url(#a)" opacity=".5"/>',
    ),
  );
  pixels = await pictureOf(
    encode({ width: 6, height: 3, colour: 6, depth: 8, pixel: (x, y) => [x * 40, y * 80, 7, 90] }),
  );
  photo = await pictureOf(fixture('baseline.jpg'));
});

const figure = (picture: Picture, x = 20): Item =>
  element('figure', [placePicture(picture, box(x, 50, 40, 40))], { alt: { words: 'Logotyp', lang: 'sv' } });
const write = (...pages: readonly (readonly Item[])[]): Uint8Array =>
  writePdf(
    document(
      pages.map((items, i) =>
        page([element('section', [heading('Blad'), ...items])], { label: `${i}`, sheet: `${i}` }),
      ),
    ),
    face,
    nodeZlib,
  );

/** Bodies of the objects of a subtype, without their streams. */
const those = (bytes: Uint8Array, subtype: string): readonly string[] =>
  objectsWith(bytes, new RegExp(`/Subtype /${subtype}`)).map(({ dictionary }) => dictionary);

const streamOf = (bytes: Uint8Array, pattern: RegExp): Buffer =>
  Buffer.from(objectsWith(bytes, pattern)[0]?.stream ?? []);

describe('a picture', () => {
  test('of shapes is a form in which shapes stay shapes', () => {
    const bytes = write([figure(flat)]);
    expect(those(bytes, 'Form')).toHaveLength(1);
    expect(those(bytes, 'Image')).toHaveLength(0);
    expect(streamOf(bytes, /Subtype \/Form/).toString('latin1')).toContain('1 0 0 rg\n10 40 m\n90 40 l');
  });

  test('is written in one scale, whatever the units of its drawing: viewers refuse gradients in a very small one', async () => {
    const far = await pictureOf(
      svg(
        '<linearGradient id="a"><stop stop-color="red"/><stop offset="1"/></linearGradient><g transform="scale(.1)"><g transform="translate(9)"><rect width="3e5" height="1e5" fill="url(#a)" stroke="#00f" stroke-width="1e4" stroke-dasharray="2e4"/></g></g>',
        'viewBox="0 0 30000 10000"',
      ),
    );
    const form = streamOf(write([figure(far)]), /Subtype \/Form/).toString('latin1');
    expect(form).not.toContain(' cm');
    expect(form).toContain('3.333333 w 0 J 0 j 4 M [6.666667 6.666667] 0 d');
    const stretched = await pictureOf(svg('<path d="M0 0h50" stroke="red" transform="scale(2 1)"/>'));
    expect(streamOf(write([figure(stretched)]), /Subtype \/Form/).toString('latin1')).toContain(
      '2 0 0 -1 0 50 cm',
    );
  });

  test('whose gradient changes abruptly at its ends keeps the outer colours', async () => {
    const stops = ['0', '0', '1', '1']
      .map((at, i) => `<stop offset="${at}" stop-color="#0000${i}0"/>`)
      .join('');
    const hard = await pictureOf(
      svg(
        `<linearGradient id="a" x1=".2" x2=".8">${stops}</linearGradient><rect width="9" height="9" fill="url(#a)"/>`,
      ),
    );
    const pattern = syntaxOf(write([figure(hard)]));
    expect(
      [...pattern.matchAll(/\/C([01]) \[0 0 ([\d.]+)\]/g)].map(([, end, blue]) => [end, Number(blue)]),
    ).toEqual([0, 0, 1, 2, 3, 3].map((i, at) => [String(at % 2), expect.closeTo((16 * i) / 255, 5)]));
    expect(pattern).toMatch(/\/Bounds \[0?\.0001 0?\.9999\]/);
  });

  test('whose colours blend is a group of its own, so that they mix with nothing under it', async () => {
    const blending = await pictureOf(
      svg('<rect width="50" height="50"/><path d="M20 0h60v50z" style="mix-blend-mode:color-dodge"/>'),
    );
    const bytes = write([figure(blending)]);
    expect(those(bytes, 'Form').filter((form) => /\/S \/Transparency/.test(form))).toHaveLength(2);
    expect(syntaxOf(bytes)).toContain('/BM /ColorDodge');
    expect(syntaxOf(write([figure(flat)]))).not.toMatch(/\/BM|\/Transparency/);
  });

  test.each([
    ['multiply', 'Multiply'],
    ['screen', 'Screen'],
    ['overlay', 'Overlay'],
    ['darken', 'Darken'],
    ['lighten', 'Lighten'],
    ['color-dodge', 'ColorDodge'],
    ['color-burn', 'ColorBurn'],
    ['hard-light', 'HardLight'],
    ['soft-light', 'SoftLight'],
    ['difference', 'Difference'],
    ['exclusion', 'Exclusion'],
    ['hue', 'Hue'],
    ['saturation', 'Saturation'],
    ['color', 'Color'],
    ['luminosity', 'Luminosity'],
  ])('may blend its colours in each way that SVG and PDF have: %s', async (css, pdf) => {
    const shapes = `<rect width="50" height="50"/><path d="M20 0h60v50z" style="mix-blend-mode:${css}"/>`;
    const states = syntaxOf(write([figure(await pictureOf(svg(shapes)))]));
    expect([...states.matchAll(/\/BM \/(\w+)/g)].map(([, name]) => name)).toEqual([pdf]);
  });

  test('stands where the scene says, inside its figure', () => {
    const lines = operatorsOf(write([figure(flat)]), 0);
    const at = lines.findIndex((line) => line.endsWith('/P1 Do Q'));
    expect(lines[at - 1]).toMatch(/^\/Figure <<\/MCID \d+>>BDC$/);
    // What can be seen of it is 80 of 100 units wide and fills 40 mm: all of it takes 50, in a space of 100.
    const [, scale = '', left = ''] = /^q ([\d.]+) 0 0 \S+ (\S+) \S+ cm/.exec(lines[at] ?? '') ?? [];
    expect(Number(scale) * 100).toBeCloseTo((50 * 72) / 25.4, 2);
    expect(Number(left)).toBeCloseTo((15 * 72) / 25.4, 2);
  });

  test('of pixels is an image with its alpha beside it, neither smoothed nor inverted', () => {
    const images = those(write([figure(pixels)]), 'Image');
    expect(images).toHaveLength(2);
    expect(images.filter((image) => image.includes('/SMask'))).toHaveLength(1);
    for (const image of images) {
      expect(image).toMatch(/\/Width 6\n[\s\S]*\/Height 3\n/);
      expect(image).not.toMatch(/Interpolate|Decode \[|OPI|Alternates/);
    }
  });

  test('from a JPEG holds that JPEG', () => {
    const bytes = write([figure(photo)]);
    expect(those(bytes, 'Image')[0]).toMatch(/\/Filter \[\/FlateDecode \/DCTDecode\]/);
    const [part] = photo.parts;
    const file = part?.kind === 'raster' ? part.raster.file.bytes : new Uint8Array();
    expect(Buffer.compare(streamOf(bytes, /DCTDecode/), file)).toBe(0);
  });

  test('in colours of its own has its profile, which is written once however many have it', async () => {
    const pixel = (): readonly number[] => [0, 255, 0, 90];
    const wide = await Promise.all([
      pictureOf(encode({ width: 6, height: 3, colour: 6, depth: 8, pixel }, [profileChunk(wideProfile())])),
      pictureOf(withSegments(fixture('baseline.jpg'), profileSegments(wideProfile()))),
    ]);
    const bytes = write(
      wide.map((picture) => figure(picture)),
      [figure(photo)],
    );
    const spaces = those(bytes, 'Image').map((body) => /\/ColorSpace (.*)/.exec(body)?.[1] ?? '');
    const [own = ''] = spaces.filter((space) => space.startsWith('[/ICCBased'));
    expect(spaces.toSorted()).toEqual(['/DeviceGray', '/DeviceRGB', own, own]);
    const id = Number(/(\d+) 0 R/.exec(own)?.[1]);
    const { dictionary = '', stream = new Uint8Array() } = objectsOf(bytes).get(id) ?? {};
    expect(dictionary).toContain('/N 3');
    expect(Buffer.compare(stream, wideProfile())).toBe(0);
    expect(
      Buffer.compare(
        bytes,
        write(
          wide.map((picture) => figure(picture)),
          [figure(photo)],
        ),
      ),
    ).toBe(0);
  });

  test('is written once, however many pages it stands on', () => {
    const [one, many] = [
      write([figure(pixels)]),
      write(...Array.from({ length: 30 }, () => [figure(pixels)])),
    ];
    expect(those(many, 'Image')).toHaveLength(2);
    expect(those(many, 'Form')).toHaveLength(1);
    expect(syntaxOf(many).match(/\/XObject <</g)).toEqual(syntaxOf(one).match(/\/XObject <</g));
  });

  test('gives pages on which it is seen through the colours to mix in, and no others', () => {
    const groups = (bytes: Uint8Array): readonly boolean[] =>
      objectsWith(bytes, /\/Type \/Page\n/).map(({ dictionary }) => /\/Group /.test(dictionary));
    expect(groups(write([figure(flat)], [figure(fading)], [figure(pixels)], []))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(syntaxOf(write([figure(flat)]))).not.toContain('/Transparency');
  });

  test('is heard as its alternative text, or not at all', async () => {
    const pdf = await openPdf(
      write([figure(flat), element('artifact', [placePicture(pixels, box(90, 50, 9, 9))])]),
    );
    const tree = JSON.stringify(await (await pdf.getPage(1)).getStructTree());
    expect(tree.match(/"role":"Figure"/g)).toHaveLength(1);
    expect(tree).toContain('"alt":"Logotyp"');
  });

  test('is the same bytes every time, and another picture is another file', () => {
    expect(Buffer.compare(write([figure(fading)]), write([figure(fading)]))).toBe(0);
    const idOf = (bytes: Uint8Array): string => /\/ID \[<\w+>/.exec(trailerOf(bytes))?.[0] ?? '';
    expect(idOf(write([figure(flat)]))).not.toBe(idOf(write([figure(fading)])));
  });

  test('costs nothing where there is none', () => {
    expect(syntaxOf(write([]))).not.toMatch(/XObject|Transparency/);
  });
});

test('pdf.js decodes every pixel', async () => {
  const pdf = await openPdf(write([figure(pixels), figure(photo, 90)]));
  const sheet = await pdf.getPage(1);
  const { fnArray, argsArray } = await sheet.getOperatorList();
  const names = fnArray.flatMap((op, i) => (op === OPS.paintImageXObject ? [String(argsArray[i]?.[0])] : []));
  const images = await Promise.all(
    names.map(
      (name) => new Promise<{ width: number; data: Uint8Array }>((done) => sheet.objs.get(name, done)),
    ),
  );
  expect(images.map(({ width }) => width)).toEqual([6, 24]);
  // RGBA of the picture with alpha, and the red corner of the photograph.
  expect([...(images[0]?.data.slice(4, 8) ?? [])]).toEqual([40, 0, 7, 90]);
  const [red = 0, green = 255, blue = 255] = images[1]?.data ?? [];
  expect([red > 170, green < 30, blue < 30]).toEqual([true, true, true]);
});

test('a page is read back with as many pictures as its scene has', async () => {
  const scene = page([
    element('section', [heading('Blad'), figure(flat), figure(fading, 90), figure(photo, 150)]),
  ]);
  const pdf = await openPdf(writePdf(document([scene]), face, nodeZlib));
  const seen = await readMarks(await pdf.getPage(1));
  expect([seen.pictures, seenIn(scene).pictures]).toEqual([3, 3]);
  expect([seen.texts.length, seen.shapes]).toEqual([1, []]);
});
