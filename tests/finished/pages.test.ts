// How many pages of what size a plan comes to, what a copy costs, and what every file carries with it.
import { describe, expect, test } from 'vitest';
import type { Flags } from '../../src/plan/flags.ts';
import { type Finished, finish } from '../support/finished.ts';
import { behind, objectsOf, objectsWith, type PdfObject } from '../support/objects.ts';
import { labelsOf, openPdf, pagesOf, sizeOf } from '../support/pdf.ts';
import { fileOf, kitOf, openTheme, SWEDISH } from '../support/workshop.ts';

const kit = kitOf(SWEDISH, 'sv');
const theme = openTheme();
const made = (flags: Omit<Flags, 'kit'> = {}): Finished => finish(kit, theme, flags);
const usual = made();

const labels = async ({ built }: Finished, file = 'kit.pdf'): Promise<string> =>
  (await labelsOf(await openPdf(fileOf(built, file)))).join(' ');
const count = async ({ built }: Finished, file = 'kit.pdf'): Promise<number> =>
  (await openPdf(fileOf(built, file))).numPages;

const CARDS = 'C1 1/2 C1 2/2 C2 1/2 C2 2/2 C3 1/2 C3 2/2 C4 C5 1/3 C5 2/3 C5 3/3';

describe('the pages of', () => {
  test('a workshop for twelve are every sheet once, in the order of use', async () => {
    expect(await labels(usual)).toBe(`F V 1/2 V 2/2 W1 W2 W3 W4 W5 S1 S2 S3 S4 S5 ${CARDS} M R N P D1 D2`);
    expect(await labels(usual, 'guide.pdf')).toMatch(/^G 1\/\d( G \d\/\d)+$/);
    expect(usual.built.files.map(({ name }) => name)).toEqual(['kit.pdf', 'guide.pdf']);
  });

  test('three copies follow one another, collated sheet by sheet', async () => {
    const flags = { copies: '3', sheets: 'vote-sheet,assessment,notes', principles: '2,4' };
    expect(await labels(made(flags))).toBe('V V V S2 S2 S2 S4 S4 S4 N N N');
    expect(await labels(made({ copies: '2', sheets: 'vote-sheet' }))).toBe('V 1/2 V 2/2 V 1/2 V 2/2');
  });

  test('three copies of everything are three times as many, and guide and dots stay as they are', async () => {
    const tripled = made({ copies: '3' });
    const dots = 2;
    expect(await count(tripled)).toBe(3 * ((await count(usual)) - dots) + dots);
    expect(await count(tripled, 'guide.pdf')).toBe(await count(usual, 'guide.pdf'));
  });

  test('the suggested copies are five of the sheets that things are fixed to', async () => {
    const suggested = (await labels(made({ copies: 'suggested' }))).split(' ');
    const times = (label: string) => suggested.filter((one) => one === label).length;
    expect(['S1', 'S5', 'M', 'R', 'F', 'D2'].map(times)).toEqual([5, 5, 5, 1, 1, 1]);
  });

  test('a workshop on two principles are theirs alone, the vote sheet included', async () => {
    expect(await labels(made({ principles: '2,3' }))).toBe(
      'F V W2 W3 S2 S3 C2 1/2 C2 2/2 C3 1/2 C3 2/2 M R N P D1 D2',
    );
  });

  test('a workshop that goes deep into one principle are all of the vote, and that one after it', async () => {
    expect(await labels(made({ deep: '4,' }))).toBe('F V 1/2 V 2/2 W4 S4 C4 M R N P D1 D2');
  });

  test.each([
    [60, 3, 2, 2],
    [200, 4, 4, 5],
  ])(
    'a workshop for %i at one table are more for the legend and the dots, and no more of the rest',
    async (participants, vote, votes, personal) => {
      const flags = { participants: String(participants), tables: '1' };
      const pages = (await labels(made(flags))).split(/ (?=[A-Z])/);
      const counts = (code: string) => pages.filter((label) => label.startsWith(code)).length;
      expect(['F', 'V', 'W', 'S', 'C', 'M', 'R', 'N', 'P', 'D1', 'D2'].map(counts)).toEqual([
        1,
        vote,
        5,
        5,
        10,
        1,
        1,
        1,
        1,
        votes,
        personal,
      ]);
    },
  );

  test('a split kit are the same, in a file for each sheet, or for each principle where there is one for each', async () => {
    const split = made({ split: true });
    const files = split.built.files.map(({ name }) => name).filter((name) => name !== 'guide.pdf');
    expect(files.slice(0, 4)).toEqual([
      '01-focus-board.pdf',
      '02-vote-sheet.pdf',
      '03-principle-1.pdf',
      '03-principle-2.pdf',
    ]);
    expect(files).toHaveLength(2 + 5 + 5 + 5 + 6);
    expect(files).toEqual([...files].sort());
    const all = await Promise.all(files.map((file) => labels(split, file)));
    expect(all.join(' ')).toBe(await labels(usual));
  });
});

test('sheets are A3 across and the guide is A4 upright, to a tenth of a millimetre', async () => {
  const sizes = async (file: string) => (await pagesOf(await openPdf(fileOf(usual.built, file)))).map(sizeOf);
  const off = (found: readonly (readonly [number, number])[], width: number, height: number) =>
    found.filter(([w, h]) => Math.abs(w - width) > 0.1 || Math.abs(h - height) > 0.1);
  expect(off(await sizes('kit.pdf'), 420, 297)).toEqual([]);
  expect(off(await sizes('guide.pdf'), 210, 297)).toEqual([]);
});

test('a further copy of a page costs at most 300 bytes', async () => {
  const more = made({ copies: '4' });
  const pages = (await count(more)) - (await count(usual));
  const bytes = fileOf(more.built, 'kit.pdf').length - fileOf(usual.built, 'kit.pdf').length;
  expect(pages).toBeGreaterThan(80);
  expect(bytes / pages).toBeLessThanOrEqual(300);
});

test('all fonts are embedded as TrueType, whole', () => {
  const embedded = usual.built.files.map(({ bytes }) => {
    const objects = objectsOf(bytes);
    const at = (object: PdfObject, entry: string): PdfObject => {
      const found = behind(objects, object, entry);
      if (!found) throw new Error(`${entry} of object ${object.id} leads nowhere`);
      return found;
    };
    const fonts = objectsWith(bytes, /\/Type \/Font\n/);
    const programs = fonts
      .filter(({ dictionary }) => /\/CIDFontType2/.test(dictionary))
      .map((font) => at(at(font, 'FontDescriptor'), 'FontFile2'));
    expect(fonts).toHaveLength(2 * programs.length);
    for (const { dictionary, stream = new Uint8Array() } of programs) {
      expect([...stream.slice(0, 4)]).toEqual([0, 1, 0, 0]);
      expect(stream.length).toBe(Number(/\/Length1 (\d+)/.exec(dictionary)?.[1]));
    }
    return programs.length;
  });
  expect(embedded).toEqual([3, 3]);
});

test('the same input gives the same bytes', () => {
  const again = finish(kitOf(SWEDISH, 'sv'), openTheme());
  expect(again.built.files.map(({ name }) => name)).toEqual(usual.built.files.map(({ name }) => name));
  for (const [i, { bytes }] of again.built.files.entries())
    expect(Buffer.compare(bytes, usual.built.files[i]?.bytes ?? bytes.slice(1))).toBe(0);
});
