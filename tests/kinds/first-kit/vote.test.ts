// The vote of the first kit: every challenge question with room for dots, a column a principle, and last of all whose dot is whose.
import { describe, expect, test } from 'vitest';
import { itemsOf } from '../../../src/kit/lists.ts';
import type { Item, Page } from '../../../src/scene.ts';
import { collisions, inkBox, shapeBox } from '../../support/room.ts';
import { elementsIn, saidBy, seenIn, textsIn } from '../../support/scene.ts';
import { kitOf, openTheme, pagesWith, SMALL, SWEDISH } from '../../support/workshop.ts';

const kit = kitOf(SWEDISH, 'sv');
const small = kitOf(SMALL, 'en');
const theme = openTheme();
const sheet = (flags = {}, names?: readonly string[]): readonly Page[] =>
  pagesWith(kit, theme, { sheets: 'vote-sheet', ...flags }, names);
const usual = sheet();

const FIELD = /^\d\.\d /;
/** The fields of a page: number and question. */
const fieldsOf = (pages: readonly Page[]) =>
  pages.flatMap(({ items }) => elementsIn(items, 'list-item').filter((item) => FIELD.test(saidBy([item]))));

describe('the vote sheet', () => {
  test.each([
    ['1,2,3,4,5', 2],
    ['1,2,3,4', 2],
    ['1,2,3', 2],
    ['1,2', 1],
    ['4', 1],
  ])('has the principles %s and the legend on %i pages', (principles, pages) => {
    expect(sheet({ only: principles })).toHaveLength(pages);
  });

  test('asks every challenge question once, in the kit’s order, at one size', () => {
    const asked = fieldsOf(usual).map((item) => saidBy([item]));
    expect(asked).toEqual(itemsOf(kit, 'challenges').map(({ code, text }) => `${code} ${text.words}`));
    const sizes = fieldsOf(usual).flatMap((item) =>
      elementsIn([item], 'body').flatMap(({ items }) =>
        items.flatMap((one) => (one.kind === 'text' ? [one.size] : [])),
      ),
    );
    expect([...new Set(sizes)]).toEqual([18]);
  });

  test('has the same field for every question of all principles', () => {
    const heights = usual.flatMap(({ items }) =>
      elementsIn(items, 'list').flatMap((list) => {
        const tops = fieldsOf([{ items: [list] } as unknown as Page]).map((field) => topOf(field));
        return tops.slice(1).map((top, i) => Number((top - (tops[i] ?? 0)).toFixed(2)));
      }),
    );
    expect(heights).toHaveLength(23 - 5);
    expect(new Set(heights).size).toBe(1);
    expect(heights[0]).toBeGreaterThan(29.5);
  });

  test('has ten places for dots under each question, beside a box for the tally', () => {
    for (const page of usual) {
      const { shapes } = seenIn(page);
      const boxes = shapes.filter(({ box }) => Math.abs(box.width - 19.2) < 0.1 && box.height < 12);
      const fields = fieldsOf([page]);
      expect(boxes).toHaveLength(fields.length);
      fields.forEach((field, i) => {
        const words = textsIn({ ...page, items: [field] }).map((text) =>
          inkBox({ ...text, upright: false, font: text.face, colour: text.fill }),
        );
        const tally = boxes[i]?.box ?? never();
        const places = shapes.filter(
          ({ curved, fill, box }) =>
            curved &&
            fill === theme.template.colours.paper &&
            box.y > tally.y - 1 &&
            box.y + box.height < tally.y + tally.height + 1 &&
            box.x < tally.x &&
            box.x > tally.x - 110,
        );
        expect(places, saidBy([field])).toHaveLength(10);
        for (const { box } of places) expect(box.width).toBeCloseTo(10, 1);
        expect(tally.y).toBeGreaterThanOrEqual(Math.max(...words.map(({ y, height }) => y + height)));
      });
    }
  });

  test.each([
    [{}, true],
    [{ participants: '11' }, true],
    [{ participants: '10' }, false],
    [{ copies: 'vote-sheet=2' }, false],
    [{ participants: '24' }, true],
    [{ participants: '24', tables: '3' }, false],
    [{ participants: '200', tables: '1' }, true],
  ])('says on each page with questions whether strokes do, with %j', (flags, strokes) => {
    const line = kit.words.vote.strokes.words;
    for (const page of sheet(flags).filter((one) => fieldsOf([one]).length > 0))
      expect(saidBy(page.items).includes(line)).toBe(strokes);
  });

  test('goes on with a principle of nine questions in a second column that says so', () => {
    const pages = pagesWith(small, theme, { sheets: 'walls' });
    expect(fieldsOf(pages)).toHaveLength(3 + 9);
    const headings = pages.flatMap(({ items }) =>
      elementsIn(items, 'heading').map((heading) => saidBy([heading])),
    );
    expect(headings).toContain('2 A room that is cared for, continued');
  });
});

describe('the legend', () => {
  test('has a dot for each of twelve people and two who may come late, and a line to write the name on', () => {
    const dots = theme.template.dots;
    const { shapes } = seenIn(usual[1] ?? usual[0] ?? never());
    const shown = shapes
      .filter(({ fill, curved }) => curved && fill !== undefined && dots.includes(fill))
      .map(shapeBox);
    expect(shown.filter(({ width }) => Math.abs(width - 10) < 0.1)).toHaveLength(12 + 2);
  });

  test('names those whose names are known, and numbers nobody', () => {
    const names = ['Anna Lind', 'Bo Ek', 'Åsa Öberg'];
    const said = sheet({}, names)
      .map(({ items }) => saidBy(items))
      .join(' ');
    for (const name of names) expect(said).toContain(name);
    expect(said).toMatch(/AL Anna Lind BE Bo Ek ÅÖ Åsa Öberg/);
  });

  test('is beside the sums, beyond the fold, so that a photograph has the sums alone', () => {
    const last = usual.at(-1) ?? never();
    const [fold, ...others] = last.items
      .flatMap((section) => (section.kind === 'element' ? section.items : []))
      .flatMap(upright);
    expect([fold, others]).toEqual([342, []]);
    const sums = seenIn(last).shapes.filter(({ box: { width } }) => Math.abs(width - 56) < 0.1);
    expect(sums.map(({ box: { x } }) => Math.round(x))).toEqual([280, 280, 280, 280, 280]);
    const rows = elementsIn(last.items, 'row').map((row) => seenIn({ ...last, items: [row] }).shapes[0]?.box);
    expect(rows).toHaveLength(14);
    const [first, second] = rows;
    expect(first?.x).toBeCloseTo(346, 0);
    expect((second?.y ?? 0) - (first?.y ?? 0)).toBeCloseTo(12.4, 1);
  });

  test.each([
    ['13', 2],
    ['18', 2],
    ['36', 2],
    ['37', 3],
    ['60', 3],
    ['200', 4],
  ])('of %s people at one table has everybody once, on %i pages in all', (participants, pages) => {
    const all = sheet({ participants, tables: '1' });
    expect(all).toHaveLength(pages);
    const numbers = all.flatMap(({ items }) => elementsIn(items, 'row-header').map((one) => saidBy([one])));
    const late = Math.max(2, Math.ceil(Number(participants) / 10));
    expect(numbers).toEqual(Array.from({ length: Number(participants) + late }, (_, i) => String(i + 1)));
    for (const page of all) expect(collisions(seenIn(page).texts)).toEqual([]);
  });

  test.each([13, 18, 19, 40])('of %i people with names has every name once', (count) => {
    const names = Array.from(
      { length: count },
      (_, i) => `${NAMES[i % 10]} ${NAMES[Math.floor(i / 10)]}sson`,
    );
    const said = sheet({ tables: '1' }, names).flatMap(({ items }) =>
      elementsIn(items, 'cell').flatMap((one) => saidBy([one]) || []),
    );
    expect(said).toEqual(names);
  });

  test('of a table has its own people, and two lines for others', () => {
    const names = ['Anna Lind', 'Bo Ek', 'Åsa Öberg', 'Eva Dahl', 'Siv Ask'];
    const pages = sheet({ tables: '2' }, names);
    expect(pages.map(({ label }) => label)).toEqual([
      'V 1/2 · Bord 1',
      'V 2/2 · Bord 1',
      'V 1/2 · Bord 2',
      'V 2/2 · Bord 2',
    ]);
    const [first, second] = [pages[1], pages[3]].map((page) => saidBy(page?.items ?? []));
    expect(first).toMatch(/AL Anna Lind BE Bo Ek ÅÖ Åsa Öberg 4 5/);
    expect(second).toMatch(/ED Eva Dahl SA Siv Ask 3 4/);
    expect(second).not.toContain('Anna Lind');
  });

  test('sums up each principle of the plan, and says what comes after', () => {
    const last = sheet({ only: '2,5' }).at(-1) ?? never();
    const heading = elementsIn(last.items, 'heading').map((one) => saidBy([one]));
    expect(heading).toContain('Prickar för varje princip');
    const toWriteIn = elementsIn(last.items, 'artifact').map((one) =>
      textsIn({ ...last, items: [one] }).map(({ text }) => text),
    );
    expect(toWriteIn).toContainEqual(['2 ', '5 ']);
    expect(saidBy(last.items)).toContain('Ta sedan den som kom tvåa, om tiden räcker.');
  });

  test('is set off by a fold line, unless it starts a page: nothing stands nearer than 10 mm to the edge', () => {
    const folds = (principles: string): readonly number[] =>
      sheet({ only: principles }).flatMap(({ items }) =>
        items.flatMap((section) => (section.kind === 'element' ? section.items : [])).flatMap(upright),
      );
    expect(folds('1,2,3,4,5')).toHaveLength(1);
    expect(folds('1')).toHaveLength(1);
    for (const principles of ['1,2,3,4,5', '1,2,3', '1'])
      for (const x of folds(principles)) expect(x, principles).toBeGreaterThanOrEqual(10);
  });

  test('is left out of a kit without dots: only the tally remains', () => {
    const said = pagesWith(small, theme, { sheets: 'walls' })
      .map(({ items }) => saidBy(items))
      .join(' ');
    expect(said).toContain('Strokes for each part');
    expect(said).not.toContain('Who is who?');
  });
});

const NAMES = ['Anna', 'Bo', 'Carl', 'Dag', 'Eva', 'Filip', 'Gun', 'Hans', 'Ida', 'Jon'];

/** Where the words of a field begin. */
const topOf = (field: Item): number =>
  Math.min(...textsIn({ ...(usual[0] ?? never()), items: [field] }).map(({ y }) => y));

const never = (): never => {
  throw new Error('no page');
};

/** Where a dashed line runs down the page. */
const upright = (item: Item): readonly number[] =>
  item.kind === 'line' && item.stroke.dash !== undefined && item.x1 === item.x2 ? [item.x1] : [];
