// The test page on every paper, read back from its PDF: rulers of true length, scales from the edges, and crosses that lie on each other on front and back.
import { describe, expect, test } from 'vitest';
import { openFaults } from '../../src/verify/fault.ts';
import { readSeen } from '../../src/verify/read.ts';
import { kitpress } from '../support/cli.ts';
import { bytesOf, pdfs, put } from '../support/folder.ts';
import { readMarks, type Seen, type SeenShape } from '../support/operators.ts';
import { labelsOf, openPdf, pagesOf, sizeOf, wordsOf } from '../support/pdf.ts';
import { collisions } from '../support/room.ts';

interface Side extends Seen {
  readonly width: number;
  readonly height: number;
  readonly label: string;
  readonly words: string;
}

const opened = (name = 'out/test-page.pdf') => openPdf(new Uint8Array(bytesOf(name)));

const sidesOf = async (flags: string): Promise<readonly Side[]> => {
  expect(await kitpress(`test-page ${flags}`)).toMatchObject({ exit: 0, err: '' });
  const pdf = await opened();
  const labels = await labelsOf(pdf);
  return Promise.all(
    (await pagesOf(pdf)).map(async (page, i) => {
      const [width = 0, height = 0] = sizeOf(page);
      const label = labels[i] ?? '';
      return {
        ...(await readMarks(page)),
        width,
        height,
        label,
        words: (await wordsOf(page)).replace(/\s+/g, ' '),
      };
    }),
  );
};

const linesOf = ({ shapes }: Seen) => shapes.filter(({ stroke }) => stroke !== undefined);
const isLevel = ({ box }: SeenShape): boolean => box.height < 0.01;
const lengthOf = ({ box }: SeenShape): number => Math.max(box.width, box.height);
const near = (a: number, b: number, by = 0.05): boolean => Math.abs(a - b) < by;

/** Lists of things with the same key. */
const grouped = <T>(things: readonly T[], key: (thing: T) => number): ReadonlyMap<number, readonly T[]> => {
  const found = new Map<number, T[]>();
  for (const thing of things) found.set(key(thing), [...(found.get(key(thing)) ?? []), thing]);
  return found;
};

/** Lines of 50 mm that continue one another, as the length of each row of them. */
const rulersOf = (side: Seen, level: boolean): readonly number[] => {
  const parts = linesOf(side).filter((one) => isLevel(one) === level && near(lengthOf(one), 50));
  const rows = grouped(parts, ({ box }) => Math.round(10 * (level ? box.y : box.x)));
  return [...rows.values()].map((row) => {
    const starts = row.map(({ box }) => (level ? box.x : box.y)).toSorted((a, b) => a - b);
    starts.slice(1).forEach((start, i) => {
      expect(start - (starts[i] ?? 0)).toBeCloseTo(50, 1);
    });
    return 50 * starts.length;
  });
};

/** Where two lines of 12 mm cross in their middles. */
const crossesOf = (side: Seen): readonly (readonly [number, number])[] => {
  const arms = linesOf(side).filter((one) => near(lengthOf(one), 12));
  const middles = (level: boolean) =>
    arms
      .filter((one) => isLevel(one) === level)
      .map(({ box }) => [box.x + box.width / 2, box.y + box.height / 2] as const);
  return middles(true).filter(([x, y]) => middles(false).some(([a, b]) => near(x, a) && near(y, b)));
};

const CASES = [
  ['a4', 150, 200, 'long'],
  ['letter', 150, 200, 'long'],
  ['a3', 200, 200, 'short'],
  ['tabloid', 200, 200, 'short'],
  ['a2', 200, 200, 'short'],
  ['a1', 200, 200, 'short'],
  ['196x270', 150, 200, 'long'],
  ['280x330', 200, 200, 'long'],
] as const;

describe.each(CASES)('on %s', (paper, across, down, book) => {
  test('has rulers of true length, crosses behind crosses, and nothing that touches', async () => {
    const sides = await sidesOf(`--paper ${paper} --lang en`);
    expect(sides.map(({ label }) => label)).toEqual(['Test 1/2', 'Test 2/2']);
    const [front, back] = sides;
    if (!front || !back) throw new Error('two pages');
    expect(rulersOf(front, true)).toEqual([across]);
    expect(rulersOf(front, false)).toEqual([down]);
    expect(rulersOf(back, true)).toEqual([across]);
    expect(crossesOf(front)).toHaveLength(5);
    const { width, height } = front;
    for (const [x, y] of crossesOf(front)) {
      const over = crossesOf(back);
      // Turned over the edge at its side, and over that at its top.
      expect(over.some(([a, b]) => near(width - a, x, 0.1) && near(b, y, 0.1))).toBe(true);
      expect(over.some(([a, b]) => near(a, x, 0.1) && near(height - b, y, 0.1))).toBe(true);
    }
    expect(back.words).toMatch(new RegExp(`arrow points up, the printer flips on the ${book} edge`));
    for (const side of sides) expect(collisions(side.texts)).toEqual([]);
  });
});

test('a line for each mm stands so far from its edge, beside its number', async () => {
  const [front] = await sidesOf('--paper a4');
  if (!front) throw new Error('a page');
  const ticks = linesOf(front).filter(({ stroke }) => near(stroke?.width ?? 0, 0.4, 0.002));
  const { width, height } = front;
  const fromEdge = (one: SeenShape): number =>
    isLevel(one) ? Math.min(one.box.y, height - one.box.y) : Math.min(one.box.x, width - one.box.x);
  const counted = grouped(ticks, (one) => Math.round(100 * fromEdge(one)) / 100);
  expect([...counted].map(([mm, four]) => [mm, four.length]).toSorted(([a = 0], [b = 0]) => a - b)).toEqual(
    Array.from({ length: 12 }, (_, i) => [i + 1, 4]),
  );
  for (const tick of ticks.filter((one) => !isLevel(one) && one.box.x < width / 2)) {
    const middle = tick.box.y + tick.box.height / 2;
    const beside = front.texts.filter(({ x, y }) => x < 20 && y > middle && y < middle + 2);
    expect(beside.map(({ text }) => Number(text))).toEqual([Math.round(tick.box.x)]);
  }
});

test('lines have the widths that stand beside them, and type its sizes', async () => {
  const [, back] = await sidesOf('--paper a4 --lang sv');
  const widths = linesOf(back as Side)
    .filter((one) => isLevel(one) && lengthOf(one) > 100)
    .map(({ stroke }) => stroke?.width ?? 0);
  expect(widths.map((mm) => mm.toFixed(2))).toEqual(['0.10', '0.20', '0.30', '0.40', '0.50']);
  expect(back?.words).toContain('0,1 mm');
  const samples = back?.texts.filter(({ text }) => text.startsWith('Det går att läsa')) ?? [];
  expect(samples.map(({ size }) => Math.round(size * 10) / 10)).toEqual([8, 9, 10.5, 14, 18, 22]);
});

test('it says which lines to write into the plan, and takes the paper of a plan', async () => {
  put(
    'workshop.yaml',
    'kit: innovation-declaration\npaper: 210x300\nlanguage: de\nparticipants: 9\nout: print\n',
  );
  const { exit, out } = await kitpress('test-page');
  expect(exit).toBe(0);
  expect(out).toContain('print/test-page.pdf: front and back of one sheet of 210×300');
  const [front] = await pagesOf(await opened('print/test-page.pdf'));
  const words = front ? await wordsOf(front) : '';
  expect(words).toContain('In workshop.yaml eintragen');
  expect(words).toMatch(/paper: 210x300\s+margin:/);
  expect(words).toMatch(/printer: \{ flip:\s*, back: \[\s*,\s*\] \}/);
});

test.each(['sv', 'nb', 'da', 'de', 'en', 'fi', 'ar', 'pseudo', 'pseudo-rtl'])(
  'in %s everything has room, and verify finds nothing',
  async (language) => {
    for (const paper of ['a4', 'a3']) {
      expect((await kitpress(`test-page --paper ${paper} --lang ${language}`)).exit).toBe(0);
      const { exit, out, err } = await kitpress('verify out/test-page.pdf');
      expect([exit, err, out]).toEqual([0, '', expect.stringMatching(/2 pages, \d+ words, 0 problems\n$/)]);
    }
  },
);

test('a language that does not ship is refused; from right to left, rulers run to the right all the same', async () => {
  const wrong = await kitpress('test-page --lang he');
  expect(wrong.exit).toBe(2);
  expect(wrong.err).toContain('no edition in "he"');
  expect((await kitpress(`test-page --paper letter --lang ar`)).exit).toBe(0);
  const faults = openFaults('test-page.pdf');
  const [front] = await readSeen(
    new Uint8Array(bytesOf('out/test-page.pdf')),
    [
      { label: '1', sequences: 0 },
      { label: '2', sequences: 0 },
    ],
    faults,
  );
  if (!front) throw new Error('a page');
  const parts = front.lines.filter(({ x1, x2, y1, y2 }) => near(y1, y2) && near(Math.abs(x2 - x1), 50));
  const base = parts[0]?.y1 ?? 0;
  expect(parts.map(({ y1 }) => near(y1, base))).toEqual([true, true, true]);
  const numbers = front.texts.filter(({ y }) => y > base - 8 && y < base);
  expect(
    numbers
      .toSorted((a, b) => a.x - b.x)
      .map(({ text }) => text.trim())
      .join(' '),
  ).toMatch(/^0 50 100 150 +mm$/);
  const verified = await kitpress('verify out/test-page.pdf');
  expect([verified.exit, verified.err]).toEqual([0, '']);
});

test('in several languages it is a file for each, all or none', async () => {
  const { exit, out } = await kitpress('test-page --paper a4 --lang sv,de,en');
  expect(exit).toBe(0);
  expect(out).toContain('out/sv/test-page.pdf, out/de/test-page.pdf, out/en/test-page.pdf: front and back');
  const [front] = await pagesOf(await opened('out/de/test-page.pdf'));
  expect(front && (await wordsOf(front))).toContain('Testseite');
  const wrong = await kitpress('test-page --lang sv,xx --out none');
  expect(wrong.exit).toBe(2);
  expect(pdfs('none')).toEqual([]);
});

test('as data it has the file and its rulers', async () => {
  const { out } = await kitpress('test-page --paper a4 --lang en --json');
  const { ok, files, summary } = JSON.parse(out);
  expect(ok).toBe(true);
  expect(files).toEqual([
    {
      file: 'out/test-page.pdf',
      language: 'en',
      bytes: bytesOf('out/test-page.pdf').length,
      paper: 'A4',
      pages: 2,
    },
  ]);
  expect(summary).toEqual({ paper: 'A4', rulers: { across: 150, down: 200 } });
});

test('printers are asked for both sides, at 100 %', async () => {
  await sidesOf('--paper a4');
  const pdf = await opened();
  expect(await pdf.getViewerPreferences()).toMatchObject({
    Duplex: 'DuplexFlipLongEdge',
    PrintScaling: 'None',
  });
});

describe('what cannot be is said with the reason, and nothing is written:', () => {
  test.each([
    ['--paper a5', /--paper: there is no paper "a5"\. Did you mean "a4"\?/],
    [
      '--paper 195x300',
      /--paper: a test page has no room on 195×300\. Use paper of 196 × 270 mm or more, such as a4\./,
    ],
    ['--lang xx', /--lang: the kit has no edition in "xx"\./],
    ['--kit nowhere --lang ar', /there is no kit "nowhere"/],
  ])('%s', async (flags, reason) => {
    const { exit, err } = await kitpress(`test-page ${flags}`);
    expect(exit).toBe(2);
    expect(err).toMatch(reason);
    expect(pdfs('out')).toEqual([]);
  });

  test('in a plan it is a problem at its place', async () => {
    put('workshop.yaml', 'paper: 190x250\n');
    const { exit, err } = await kitpress('test-page');
    expect(exit).toBe(1);
    expect(err).toMatch(/workshop\.yaml:1:8 {2}error {2}plan-test-page-paper/);
    expect(pdfs('out')).toEqual([]);
  });
});
