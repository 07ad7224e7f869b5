// Pictures in a finished file: verify and the build's own look find one that is gone, cut or another.
import { beforeAll, describe, expect, test } from 'vitest';
import { box } from '../../src/geometry.ts';
import { placePicture } from '../../src/layout/pictures.ts';
import { checkPdf } from '../../src/pdf/check.ts';
import { writePdf } from '../../src/pdf/write.ts';
import type { Document, Item, Page } from '../../src/scene.ts';
import { nodeZlib } from '../../src/world/disk/zlib.ts';
import { document, element, face } from '../pdf/sample.ts';
import { profileSegments, wideProfile, withSegments } from '../support/icc.ts';
import { fixture, pictureOf, svg } from '../support/image.ts';
import { encode } from '../support/png.ts';
import { change, idOf, idsOf, operate, type Patient, putStream, streamOf } from '../support/surgery.ts';
import { layoutAll, openTheme, planOf } from '../support/workshop.ts';
import { codesOf, kit, verify } from './subject.ts';

let pages: readonly Page[];
let good: Uint8Array;
beforeAll(async () => {
  const pictures = [
    await pictureOf(
      svg('<rect width="80" height="30" fill="#c00" opacity=".5"/><circle cx="50" cy="25" r="20"/>'),
    ),
    await pictureOf(
      encode({ width: 90, height: 60, colour: 6, depth: 8, pixel: (x, y) => [x, y, x * y, x + y] }),
    ),
    await pictureOf(withSegments(fixture('progressive.jpg'), profileSegments(wideProfile()))),
  ];
  const figures = pictures.map(
    (picture, i): Item =>
      element('figure', [placePicture(picture, box(100 + 30 * i, 12, 25, 10))], {
        alt: { words: 'Logotype', lang: 'en' },
      }),
  );
  pages = layoutAll(kit, planOf(kit), openTheme())
    .filter(({ width }) => width > 250)
    .map((page) => ({ ...page, items: [...page.items, element('section', figures)] }));
  good = writePdf(documentOf(pages), face, nodeZlib);
});

const documentOf = (sheets: readonly Page[]): Document =>
  document(sheets, { title: 'The meeting room', lang: 'en', kit: { id: kit.id, version: kit.version } });

const image = (patient: Patient, filter: RegExp): number =>
  idsOf(patient, /\/Subtype \/Image/).find((id) => filter.test(patient.objects.get(id) ?? '')) ?? 0;
const profile = (patient: Patient): number =>
  Number(/\/ICCBased (\d+) 0 R/.exec(patient.objects.get(image(patient, JPEG)) ?? '')?.[1]);
const ROWS = /\/Colors 3/;
const JPEG = /DCTDecode/;

test('a file with pictures has no problems', async () => {
  expect((await verify(good)).problems).toEqual([]);
  expect(checkPdf(good, documentOf(pages), 'kit.pdf', nodeZlib)).toBeUndefined();
});

describe('it is found out:', () => {
  test.each<[string, string, (patient: Patient) => void]>([
    [
      'a picture taken out of the resources',
      'verify-image',
      (patient) => {
        for (const id of idsOf(patient, /\/XObject <<\n\/P1 /)) change(patient, id, /\/P1 \d+ 0 R\n/, '');
      },
    ],
    [
      'an image never written',
      'verify-reference',
      (patient) => void patient.objects.delete(image(patient, JPEG)),
    ],
    [
      'an image dropped from its picture',
      'verify-image',
      (patient) =>
        change(patient, idOf(patient, new RegExp(`/X1 ${image(patient, JPEG)} 0 R`)), /\/X1 \d+ 0 R\n/, ''),
    ],
    [
      'an image cut, and its stream mended',
      'verify-image',
      (patient) =>
        putStream(patient, image(patient, ROWS), streamOf(patient, image(patient, ROWS)).slice(0, 4000)),
    ],
    [
      'an image that says another size',
      'verify-image',
      (patient) => change(patient, image(patient, ROWS), '/Height 60', '/Height 59'),
    ],
    [
      'a JPEG cut, and its stream mended',
      'verify-image',
      (patient) =>
        putStream(patient, image(patient, JPEG), streamOf(patient, image(patient, JPEG)).slice(0, 300)),
    ],
    [
      'another JPEG in its place',
      'verify-image',
      (patient) =>
        putStream(patient, image(patient, JPEG), Buffer.from(fixture('photo.jpg')).toString('latin1')),
    ],
    [
      'a colour profile cut, and its stream mended',
      'verify-image',
      (patient) => putStream(patient, profile(patient), streamOf(patient, profile(patient)).slice(0, -4)),
    ],
    [
      'another space in the place of a colour profile',
      'verify-image',
      (patient) => change(patient, image(patient, JPEG), '/ICCBased', '/CalRGB'),
    ],
    [
      'a byte changed in a JPEG',
      'verify-object',
      (patient) => {
        const id = image(patient, JPEG);
        const body = patient.objects.get(id) ?? '';
        const at = body.indexOf('\nstream\n') + 300;
        patient.objects.set(id, `${body.slice(0, at)}${body[at] === 'x' ? 'y' : 'x'}${body.slice(at + 1)}`);
      },
    ],
    [
      'a picture without words',
      'verify-figure',
      (patient) => change(patient, idOf(patient, /\/Alt ?\(Logotype\)/), /\/Alt ?\(Logotype\)/, ''),
    ],
  ])('%s', async (_, code, cut) => {
    expect(codesOf((await verify(operate(good, cut))).problems)).toContain(code);
  });

  test('a picture gone before the file is put in place', () => {
    const refusal = (cut: (patient: Patient) => void) =>
      checkPdf(operate(good, cut), documentOf(pages), 'kit.pdf', nodeZlib)?.code;
    expect(
      refusal((patient) => change(patient, idOf(patient, /\/XObject <<\n\/P1 /), /\/P1 \d+ 0 R\n/, '')),
    ).toBe('pdf-pictures');
    expect(
      checkPdf(writePdf(documentOf(bare(pages)), face, nodeZlib), documentOf(pages), 'kit.pdf', nodeZlib)
        ?.code,
    ).toBe('pdf-pictures');
  });
});

const bare = (sheets: readonly Page[]): readonly Page[] =>
  sheets.map((page) => ({ ...page, items: page.items.slice(0, -1) }));
