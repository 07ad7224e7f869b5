// Text from right to left: in which order its parts stand on a line, joined and with their marks, among Latin words and figures.
import { describe, expect, it } from 'vitest';
import { directionOf, hasRightToLeft } from '../../src/direction.ts';
import { visualOrder } from '../../src/text/directions.ts';
import { type Faces, openFaces } from '../../src/text/faces.ts';
import { type Line, setParagraph } from '../../src/text/paragraph.ts';
import { openShaper } from '../../src/text/shaper.ts';
import { fill } from '../../src/text.ts';
import { loadFace, loadPatterns, names, text } from './shipped.ts';

const faces = openFaces(names, loadFace, loadPatterns, { shaper: await openShaper() });
const card = { role: 'text', size: 12, leading: 5.2 } as const;

const lines = (words: string, lang: string, width = 400, on: Faces = faces): readonly Line[] =>
  setParagraph(text(words, lang), card, width, on).lines;

/** What stands on a line from left to right, as it is read. */
const seen = (line: Line | undefined): readonly string[] =>
  [...(line?.runs ?? [])].sort((a, b) => a.x - b.x).map(({ text }) => text.trim());

describe('the direction of a language', () => {
  it.each([
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['fa', 'rtl'],
    ['ur-PK', 'rtl'],
    ['ar-Latn', 'ltr'],
    ['az-Arab-IR', 'rtl'],
    ['sv', 'ltr'],
    ['sv-x-arab', 'ltr'],
    ['el', 'ltr'],
  ])('%s is %s', (tag, direction) => {
    expect(directionOf(tag)).toBe(direction);
  });

  it('is asked of a text only if a character runs from right to left', () => {
    expect(['Åsa', 'Ελλάδα', '→', 'é̋', '12 %', '漢'].filter(hasRightToLeft)).toEqual([]);
    expect(['עברית', 'عربي', 'a\u200fb', '\u{1e900}'].every(hasRightToLeft)).toBe(true);
  });
});

describe('parts by their levels', () => {
  it.each([
    [[0, 1, 0], '0 1 2'],
    [[1, 2, 1], '2 1 0'],
    [[0, 1, 2, 1, 0], '0 3 2 1 4'],
    [[1, 2, 3, 2, 1], '4 1 2 3 0'],
    [[1, 1, 1], '2 1 0'],
  ])('%j stand as %s', (levels, order) => {
    expect(visualOrder(levels).join(' ')).toBe(order);
  });
});

describe('a line in Arabic', () => {
  it('has figures and Latin words within it from left to right, in their places', () => {
    expect(seen(lines('ضعوا 3 بطاقات في kit.pdf اليوم', 'ar')[0])).toEqual([
      'اليوم',
      'kit.pdf',
      'بطاقات في',
      '3',
      'ضعوا',
    ]);
  });

  it('begins at the right because of its language, though its first letter is Latin', () => {
    expect(seen(lines('Kitpress يطبع', 'ar')[0])).toEqual(['يطبع', 'Kitpress']);
    expect(seen(lines('Kitpress يطبع', 'sv')[0])).toEqual(['Kitpress', 'يطبع']);
  });

  it('has a name in a Swedish text where it is said, in one piece', () => {
    expect(seen(lines('Hej \u2068محمد العلي\u2069, välkommen', 'sv')[0])).toEqual([
      'Hej',
      'محمد العلي',
      ', välkommen',
    ]);
  });

  it('keeps an address in one piece, with the slash at its right end', () => {
    expect(seen(lines('اقرأ https://example.org/tool/ أولًا', 'ar')[0])).toEqual([
      'أولًا',
      'https://example.org/tool/',
      'اقرأ',
    ]);
    expect(seen(lines('https://example.org/a-b/', 'ar')[0])).toEqual(['https://example.org/a-b/']);
  });

  it.each([
    ['الطول 50 mm: قيسوه', [': قيسوه', '50 mm', 'الطول']],
    ['50 mm: قيسوني', [': قيسوني', '50 mm']],
    ['لوحة 10 × 15 cm، وورق', ['، وورق', '10 × 15 cm', 'لوحة']],
    ['ورق 80 g/m² أبيض', ['أبيض', '80 g/m²', 'ورق']],
    ['من 1 000 m إلى −5 °C', ['−5 °C', 'إلى', '1 000 m', 'من']],
    ['بنسبة 100 % فقط', ['فقط', '100 %', 'بنسبة']],
    ['نحو 5–10min اليوم', ['اليوم', '5–10min', 'نحو']],
  ])('keeps a number with a Latin unit in order: %s', (words, order) => {
    expect(seen(lines(words, 'ar')[0])).toEqual(order);
  });

  it.each([
    ['29 ورقة A3، 9 أوراق A4', ['A4', 'أوراق', '9', '،', 'A3', 'ورقة', '29']],
    ['على ورق A3. 5 أوراق', ['أوراق', '5', '.', 'A3', 'على ورق']],
    ['W · S · D2', ['D2', '·', 'S', '·', 'W']],
    ['الدليل · F · CC BY-SA 4.0', ['CC BY-SA 4.0', '·', 'F', 'الدليل ·']],
  ])('has Latin words and numbers with a mark between them in the order of the line: %s', (words, order) => {
    expect(seen(lines(words, 'ar')[0]).filter(Boolean)).toEqual(order);
  });

  it('has a Latin name with its last mark', () => {
    expect(seen(lines('Share, Innovate!', 'ar')[0])).toEqual(['Share, Innovate!']);
    expect(seen(lines('جرّبوا Excel!', 'ar')[0])).toEqual(['!', 'Excel', 'جرّبوا']);
  });

  it('has a list that is filled in, and begins with a code, in the order of the line', () => {
    const filled = fill(text('على الجدار: {sheets}.', 'ar'), { sheets: 'F لوحة، N ملاحظات' });
    expect(seen(lines(filled.words, 'ar')[0]).filter(Boolean)).toEqual([
      '.',
      'ملاحظات',
      'N',
      'لوحة،',
      'F',
      'على الجدار:',
    ]);
    const totals = fill(text('المجموع: {all}', 'ar'), { all: '29 ورقة A3، 9 أوراق A4' });
    expect(seen(lines(totals.words, 'ar')[0]).filter(Boolean)).toEqual([
      'A4',
      'أوراق',
      '9',
      '،',
      'A3',
      'ورقة',
      '29',
      'المجموع:',
    ]);
  });

  it('has a number and its Arabic unit, and other Latin words, as they are read', () => {
    expect(seen(lines('الطول 50 مم تقريبًا', 'ar')[0])).toEqual(['مم تقريبًا', '50', 'الطول']);
    expect(seen(lines('ضعوا 3 Excel هنا', 'ar')[0])).toEqual(['هنا', 'Excel', '', '3', 'ضعوا']);
  });

  it('mirrors brackets, and reads them as they were written', () => {
    const glyphs = lines('(نعم)', 'ar')[0]?.runs[0]?.glyphs ?? [];
    expect(glyphs.map(({ text }) => text).filter(Boolean)).toEqual([')', 'م', 'ع', 'ن', '(']);
    const bracket = (character: string): number | undefined =>
      faces.byKey('noto-sans-arabic-400').shape(character)[0]?.id;
    expect([glyphs[0]?.id, glyphs.at(-1)?.id]).toEqual([bracket('('), bracket(')')]);
  });

  it('joins letters: the same letter has another glyph alone, first, between and last', () => {
    const ids = lines('ه هه ههه', 'ar')[0]?.runs[0]?.glyphs?.filter(({ text }) => text === 'ه');
    expect(new Set(ids?.map(({ id }) => id)).size).toBe(4);
  });

  it('sets marks over their letters: they take no room and are moved', () => {
    const plain = lines('باب', 'ar')[0];
    const marked = lines('بابٌ', 'ar')[0];
    expect(marked?.width).toBeCloseTo(plain?.width ?? 0, 5);
    const marks = marked?.runs[0]?.glyphs?.filter(({ text }) => text === '') ?? [];
    expect(marks.some(({ dy }) => dy !== 0)).toBe(true);
    expect(marked?.runs[0]?.glyphs?.map(({ text }) => text).filter(Boolean)).toEqual(['بٌ', 'ا', 'ب']);
  });

  it('leaves letters apart that have a non-joiner between them, which is read with the first', () => {
    const glyphs = lines('می\u200cشود', 'fa')[0]
      ?.runs[0]?.glyphs?.map(({ text }) => text)
      .filter(Boolean);
    expect(glyphs?.toReversed()).toEqual(['م', 'ی\u200c', 'ش', 'و', 'د']);
  });

  it('breaks in the order in which it is read, each line as wide as its own words', () => {
    const text = 'كيف يعرف سكان الشارع أن لدينا غرفة مشتركة';
    const set = lines(text, 'ar', 40);
    expect(set.length).toBeGreaterThan(1);
    expect(set.map((line) => line.text).join('')).toBe(text);
    for (const line of set) {
      expect(line.width).toBeLessThanOrEqual(40);
      expect(line.width).toBeCloseTo(lines(line.text.trim(), 'ar')[0]?.width ?? 0, 6);
    }
  });

  it('is measured from the right where the page will be mirrored', () => {
    const [line] = lines('ضعوا 3 بطاقات', 'ar', 400, { ...faces, mirrored: true });
    expect(line?.runs.map(({ text }) => text.trim())).toEqual(['ضعوا', '3', 'بطاقات']);
    const xs = line?.runs.map(({ x }) => x) ?? [];
    expect(xs[0]).toBe(0);
    expect(xs).toEqual([...xs].sort((a, b) => a - b));
  });
});

describe('a line in Hebrew', () => {
  it('is read from right to left, a date within it from left to right', () => {
    expect(seen(lines('נפגשים ב־12 במאי, בשעה 10:30', 'he')[0])).toEqual([
      '10:30',
      'במאי, בשעה',
      '12',
      'נפגשים ב־',
    ]);
  });

  it('keeps a number with a Latin unit in order', () => {
    expect(seen(lines('הסרגל הוא 50 mm בלבד', 'he')[0])).toEqual(['בלבד', '50 mm', 'הסרגל הוא']);
    expect(seen(lines('Hej محمد 50 mm', 'sv')[0])).toEqual(['Hej', 'محمد', '50 mm']);
  });

  it('has its points with the letters', () => {
    const glyphs = lines('שָׁלוֹם', 'he')[0]?.runs[0]?.glyphs ?? [];
    expect(
      glyphs
        .map(({ text }) => text)
        .filter(Boolean)
        .toReversed()
        .join(''),
    ).toBe('שָׁלוֹם'.normalize('NFC'));
  });
});

it('a text without such letters is set in the same way, whether a shaper is open or not', () => {
  const bare = openFaces(names, loadFace, loadPatterns);
  const set = (on: Faces) =>
    lines('Vad står i vägen för förändring?', 'sv', 40, on).map(({ text, width, runs }) => [
      text,
      width,
      runs.map(({ x, glyphs }) => [x, glyphs]),
    ]);
  expect(set(faces)).toEqual(set(bare));
});
