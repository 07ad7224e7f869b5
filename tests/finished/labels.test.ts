// Dots and name badges on labels, read back from their PDFs: where they are, what is on them, and what is still cut out.
import { beforeAll, describe, expect, test } from 'vitest';
import { type Box, box } from '../../src/geometry.ts';
import { KINDS } from '../../src/kinds/index.ts';
import type { LabelStocks } from '../../src/labels.ts';
import { openShaper } from '../../src/text/shaper.ts';
import { verifyPdf } from '../../src/verify/verify.ts';
import type { Built } from '../../src/workshop/build.ts';
import { stockNamed } from '../support/labels.ts';
import { readMarks, type Seen, type SeenText } from '../support/operators.ts';
import { labelsOf, openPdf, pagesOf, sizeOf, wordsOf } from '../support/pdf.ts';
import { capBox, centreOf } from '../support/room.ts';
import { ARABIC, buildAll, fileOf, kitOf, openTheme, planOf, SWEDISH, used } from '../support/workshop.ts';

const kit = kitOf(SWEDISH, 'sv');
const theme = openTheme();
const NAMES = ['Anna Lindström', 'Björn Åkesson', 'Ali Hassan', 'Alva Hallberg', 'Wilhelmina Wiklund-Wagner'];
const SHEETS = 'guide,vote-sheet,assessment,vote-dots,personal-dots,badges';

const made = (labels: LabelStocks, flags = {}, names?: readonly string[], of = kit, look = theme): Built => {
  const plan = { ...planOf(of, { sheets: SHEETS, ...flags }, names), labels };
  return buildAll(of, plan, look);
};
const seenIn = async (built: Built, file: string): Promise<readonly Seen[]> =>
  Promise.all((await pagesOf(await openPdf(fileOf(built, file)))).map((page) => readMarks(page)));
const marks = ({ texts }: Seen): readonly SeenText[] => texts.filter(({ text }) => text.trim() !== '');

/** Rectangles in a colour of dots, and where their middles are. */
const cellsOn = ({ shapes }: Seen, look = theme): readonly Box[] =>
  shapes
    .filter(({ fill, curved }) => !curved && fill !== undefined && look.template.dots.includes(fill))
    .map((shape) => shape.box);

/** The facts, from the makers' formats: first label, pitch, size of label and paper. */
const FACTS = {
  'herma-4385': { first: [11.1, 16.5], pitch: [12.7, 12.7], size: [10, 10], across: 15, paper: [210, 297] },
  'onlinelabels-ol32': {
    first: [6.35, 9.525],
    pitch: [19.05, 19.05],
    size: [12.7, 12.7],
    across: 11,
    paper: [215.9, 279.4],
  },
  'avery-l4730': { first: [6, 13], pitch: [20.3, 10], size: [17.8, 10], across: 10, paper: [210, 297] },
} as const;

/** The middle of a label by its number, from 1. */
const middleOf = (id: keyof typeof FACTS, number: number): readonly [number, number] => {
  const { first, pitch, size, across } = FACTS[id];
  const [column, row] = [(number - 1) % across, Math.floor((number - 1) / across)];
  return [first[0] + column * pitch[0] + size[0] / 2, first[1] + row * pitch[1] + size[1] / 2];
};
const near = ([x, y]: readonly [number, number], [a, b]: readonly [number, number], by = 0.1): boolean =>
  Math.abs(x - a) <= by && Math.abs(y - b) <= by;

describe.each(Object.keys(FACTS) as readonly (keyof typeof FACTS)[])('dots on %s', (id) => {
  let built: Built;
  let pages: readonly Seen[] = [];
  beforeAll(async () => {
    built = made({ dots: stockNamed('dots', id) });
    pages = await seenIn(built, 'labels.pdf');
  });

  test('the page is the sheet of labels, and colour fills the cells around labels', async () => {
    const [page] = await pagesOf(await openPdf(fileOf(built, 'labels.pdf')));
    const [width, height] = page ? sizeOf(page) : [0, 0];
    expect(near([width ?? 0, height ?? 0], FACTS[id].paper)).toBe(true);
    const { pitch, across } = FACTS[id];
    const cells = pages.flatMap((one) => cellsOn(one));
    // 5 to vote with, and one for each of 7 questions; 12 people and 2 who may come late.
    expect(cells).toHaveLength(14 * 12);
    for (const cell of cells) {
      expect(near([cell.width, cell.height], pitch)).toBe(true);
      const number = Array.from({ length: 21 * across }, (_, i) => i + 1);
      expect(number.some((n) => near(centreOf(cell), middleOf(id, n)))).toBe(true);
    }
  });

  test('the number is in the middle of each label, and clear of its edge by the 2 mm that printers miss it', () => {
    for (const page of pages)
      for (const [i, text] of marks(page).entries()) {
        const cell = cellsOn(page)[i] ?? box(0, 0, 0, 0);
        const ink = capBox(text);
        expect(near(centreOf(ink), centreOf(cell), 0.6)).toBe(true);
        expect(ink.width).toBeLessThanOrEqual(Math.min(...FACTS[id].size) - 4 + 0.01);
        expect(text.size).toBeGreaterThanOrEqual(9);
      }
  });

  test('verify finds nothing to complain about', async () => {
    for (const { name, bytes } of built.files) {
      const found = await verifyPdf(bytes, name, KINDS, () => ({
        kit: used(kit, { ...planOf(kit, { sheets: SHEETS }), labels: { dots: stockNamed('dots', id) } }),
        problems: [],
      }));
      expect(found.problems).toEqual([]);
    }
  });
});

test('people have their labels in a row each, from the first that is free, moved as the printer needs', async () => {
  const stock = stockNamed('dots', 'herma-4385', { from: 17, shift: [0.5, -1] });
  const [page] = await seenIn(made({ dots: stock }), 'labels.pdf');
  if (!page) throw new Error('there is no page');
  const of = (who: string) => marks(page).filter(({ text }) => text.trim() === who);
  expect(of('1')).toHaveLength(12);
  const [first] = cellsOn(page);
  const [x, y] = middleOf('herma-4385', 17);
  expect(near(centreOf(first ?? box(0, 0, 0, 0)), [x + 0.5, y - 1])).toBe(true);
  for (const who of ['2', '7', '12', '14'])
    expect(new Set(of(who).map(({ y: at }) => at.toFixed(2))).size).toBe(1);
});

test('more people than a sheet has labels for go on to a second one', async () => {
  const built = made({ dots: stockNamed('dots', 'herma-4386') });
  const labels = await labelsOf(await openPdf(fileOf(built, 'labels.pdf')));
  expect(labels).toEqual(['HERMA 4386 1/2', 'HERMA 4386 2/2']);
  expect(built.summary.papers).toContainEqual({ paper: 'HERMA 4386', sheets: 2 });
});

test('copies of a sheet of dots are more labels', async () => {
  const built = made({ dots: stockNamed('dots', 'herma-4385') }, { copies: 'vote-dots=2' });
  const pages = await seenIn(built, 'labels.pdf');
  expect(pages.flatMap((page) => cellsOn(page))).toHaveLength(14 * 17);
});

test('named people have their initials, the same as on the legend, and those who come late a number', async () => {
  const [page] = await seenIn(made({ dots: stockNamed('dots', 'herma-4385') }, {}, NAMES), 'labels.pdf');
  if (!page) throw new Error('there is no page');
  expect(new Set(marks(page).map(({ text }) => text.trim()))).toEqual(
    new Set(['AL', 'BÅ', 'AH1', 'AH2', 'WW', '6', '7']),
  );
});

test('a seventh person has a ring on each label, which stays clear of its edge', async () => {
  const [page] = await seenIn(made({ dots: stockNamed('dots', 'herma-4385') }), 'labels.pdf');
  const rings = page?.shapes.filter(({ curved, stroke }) => curved && stroke) ?? [];
  expect(rings.length).toBe(8 * 12);
  for (const { box: ring, stroke } of rings)
    expect(ring.width + (stroke?.width ?? 0)).toBeLessThanOrEqual(8.01);
});

test('at several tables there are rings to write in for people who come unannounced', async () => {
  const [page] = await seenIn(
    made({ dots: stockNamed('dots', 'herma-4385') }, { tables: '2' }),
    'labels.pdf',
  );
  expect(page && cellsOn(page)).toHaveLength(12 * 12);
  expect(page?.shapes.filter(({ curved, fill }) => curved && fill === undefined)).toHaveLength(2 * 12);
});

describe('name badges on avery-l4785', () => {
  const built = made({ badges: stockNamed('badges', 'avery-l4785') }, {}, NAMES);

  test('have their edge at the top of each, and the name on it', async () => {
    const [page] = await seenIn(built, 'badges.pdf');
    if (!page) throw new Error('there is no page');
    // 80 × 50 mm, first at 18, 13, and 95 × 55 from one to the next.
    const badges = cellsOn(page).map((edge, i) => ({
      edge,
      at: [18 + (i % 2) * 95, 13 + Math.floor(i / 2) * 55] as const,
    }));
    expect(badges).toHaveLength(7);
    for (const { edge, at } of badges) {
      expect(Math.abs(edge.y + edge.height - at[1] - 3.2)).toBeLessThan(0.1);
      expect(Math.abs(edge.x + edge.width / 2 - at[0] - 40)).toBeLessThan(0.1);
    }
    const name = marks(page).find(({ text }) => text.startsWith('Björn'));
    expect(name && name.x > 113 && name.x + name.width < 193 && name.y > 13 && name.y < 63).toBe(true);
    expect(name?.size).toBeGreaterThan(16);
  });

  test('are no longer among what is cut out, but dots are', async () => {
    const words = await Promise.all((await pagesOf(await openPdf(fileOf(built, 'kit.pdf')))).map(wordsOf));
    expect(words.some((page) => page.includes('Namnlappar'))).toBe(false);
    expect(built.summary.sheets.map(({ sheet }) => sheet)).toContain('personal-dots');
  });
});

describe('with dots and badges on labels', () => {
  const built = made({
    dots: stockNamed('dots', 'herma-4385', { from: 17 }),
    badges: stockNamed('badges', 'avery-l4785'),
  });

  test('a sheet that has nothing else is not printed, and the print list has the labels', () => {
    expect(
      built.summary.sheets.map(({ label, file, pages, copies }) => [label, file, pages, copies]),
    ).toEqual(
      expect.arrayContaining([
        ['D1, D2', 'labels.pdf', 1, 1],
        ['D3', 'badges.pdf', 2, 1],
      ]),
    );
    expect(built.summary.sheets.map(({ sheet }) => sheet)).not.toContain('personal-dots');
    expect(built.files.map(({ name, paper }) => `${name} ${paper}`)).toEqual([
      'kit.pdf A3',
      'labels.pdf HERMA 4385',
      'badges.pdf Avery L4785',
      'guide.pdf A4',
    ]);
  });

  test('what is left to cut out says nothing of strips', async () => {
    const words = await Promise.all((await pagesOf(await openPdf(fileOf(built, 'kit.pdf')))).map(wordsOf));
    const [left = ''] = words.filter((page) => page.includes(kit.words.dots.needles.words.slice(0, 5)));
    expect(left).not.toBe('');
    expect(left.replace(/\s+/g, ' ')).not.toContain('Klipp ut en remsa');
  });

  test('the guide says which labels, at 100 %, and from where', async () => {
    const words = (await Promise.all((await pagesOf(await openPdf(fileOf(built, 'guide.pdf')))).map(wordsOf)))
      .join(' ')
      .replace(/\s+/g, ' ');
    expect(words).toContain(
      'labels.pdf skrivs ut på etiketter, HERMA 4385, i 100 %. Första lediga etiketten är nummer 17.',
    );
    expect(words).toContain('Prickarna på etiketter: klipp arket mellan raderna');
    expect(words).not.toContain('klipp ut en remsa till varje deltagare');
  });
});

test('in a language from right to left, labels are where they are on the sheet', async () => {
  const look = openTheme(await openShaper());
  const arabic = kitOf(ARABIC, 'ar');
  const dots = arabic.sheets.filter(({ kind }) => kind === 'dots').map(({ id }) => id);
  const built = made(
    { dots: stockNamed('dots', 'hisago-op3018', { from: 2 }) },
    { sheets: dots.join(',') },
    undefined,
    arabic,
    look,
  );
  const [page] = await seenIn(built, 'labels.pdf');
  const [first] = page ? cellsOn(page, look) : [];
  expect(near(centreOf(first ?? box(0, 0, 0, 0)), [32 + 15 + 5.5, 38 + 5.5])).toBe(true);
});
