// The faces of the default template have the figures of its headings in place of their own, and are otherwise as they were.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { type Face, openFace } from '../../src/text/metrics.ts';
import { root, templateBytes } from '../support/disk.ts';
import { loadFace } from '../text/shipped.ts';

const FIGURES = '0123456789';
const FAMILY = 'atkinson-hyperlegible-next-with-familjen-figures';
const FILES: Readonly<Record<string, string>> = {
  400: '400Regular/FamiljenGrotesk_400Regular.ttf',
  700: '700Bold/FamiljenGrotesk_700Bold.ttf',
};

const faceOf = (key: string): Face => {
  const { metrics, program } = loadFace(key);
  if (typeof program === 'function') expect.fail('it is not loaded');
  return openFace(metrics, () => program);
};

/** All coordinates of a glyph's outline, scaled. */
const outline = (font: Font, glyph: number, scale = 1): readonly number[] =>
  font.getGlyph(glyph).path.commands.flatMap(({ args }) => args.map((units) => units * scale));

describe.each(Object.entries(FILES))('text in weight %s', (weight, file) => {
  const face = faceOf(`${FAMILY}-${weight}`);
  const own = faceOf(`atkinson-hyperlegible-next-${weight}`);
  const familjen = create(readFileSync(join(root, 'node_modules/@expo-google-fonts/familjen-grotesk', file)));
  const idOf = (of: Face, character: string): number => of.shape(character)[0]?.id ?? 0;

  it('has the figures of Familjen Grotesk in that weight', () => {
    const made = create(face.program());
    const scale = made.unitsPerEm / familjen.unitsPerEm;
    for (const figure of FIGURES) {
      const { id } = familjen.glyphForCodePoint(figure.charCodeAt(0));
      const drawn = outline(made, idOf(face, figure));
      const expected = outline(familjen, id, scale);
      expect(face.advance(idOf(face, figure))).toBe(Math.round(familjen.getGlyph(id).advanceWidth * scale));
      // A contour may say again where it began.
      expect(drawn.length).toBeGreaterThan(7);
      expect(Math.max(...drawn)).toBeCloseTo(Math.max(...expected), -0.5);
      for (const value of drawn) expect(expected.some((units) => Math.abs(units - value) <= 1)).toBe(true);
    }
  });

  it('has figures of one width, without kerning, in numbers, codes and between letters', () => {
    const each = face.width('0');
    for (const figure of FIGURES) expect(face.width(figure)).toBe(each);
    expect(face.width('1874')).toBe(4 * each);
    expect(face.width('3B-4')).toBe(2 * each + face.width('B-'));
    expect(face.width('7.')).toBe(each + face.width('.'));
  });

  it('has the letters, superscripts and kerning that it had', () => {
    for (const text of ['Tåg AVATAR ”Ta”', 'm² ½', 'Wörter – ja'])
      expect(face.shape(text)).toEqual(own.shape(text));
  });

  it('says in its name that it is not the font as it came', () => {
    expect(face.postScriptName).not.toBe(own.postScriptName);
    const licence = readFileSync(join(root, `dist/faces/LICENSE-${FAMILY}.txt`), 'utf8');
    expect(licence).toMatch(/Atkinson Hyperlegible Next Project Authors/);
    expect(licence).toMatch(/Familjen Grotesk Project Authors/);
  });
});

it('is what the default template sets text in, and not the plain one, which has one family', () => {
  const template = (name: string): string => new TextDecoder().decode(templateBytes(name));
  expect(template('default').match(new RegExp(FAMILY, 'g'))).toHaveLength(2);
  expect(template('plain')).not.toContain(FAMILY);
});
