// The vote of the first kit: every challenge question with room for dots, a column a principle, and last of all whose dot is whose.
import { describe, expect, test } from 'vitest';
import { itemsOf } from '../../../src/kit/lists.ts';
import type { Item, Page } from '../../../src/scene.ts';
import { inkBox, shapeBox } from '../../support/room.ts';
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

  test('has white room for ten dots under each question, beside a box for the tally', () => {
    for (const page of usual) {
      const { shapes } = seenIn(page);
      const boxes = shapes.filter(
        ({ box, curved }) => curved && Math.abs(box.width - 12.6) < 0.1 && box.height < 12,
      );
      const fields = fieldsOf([page]);
      expect(boxes).toHaveLength(fields.length);
      fields.forEach((field, i) => {
        const words = textsIn({ ...page, items: [field] }).map((text) =>
          inkBox({ ...text, upright: false, font: text.face, colour: text.fill }),
        );
        const tally = boxes[i];
        const under =
          (tally ? tally.box.y + tally.box.height : 0) -
          Math.max(...words.map(({ y, height }) => y + height));
        const beside = (tally?.box.x ?? 0) - Math.min(...words.map(({ x }) => x));
        expect(under, saidBy([field])).toBeGreaterThanOrEqual(10);
        expect(beside, saidBy([field])).toBeGreaterThanOrEqual(10 * 10);
      });
    }
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
  test('has a dot for each of twelve people, and a line to write the name on', () => {
    const dots = theme.template.dots;
    const { shapes } = seenIn(usual[1] ?? usual[0] ?? never());
    const shown = shapes
      .filter(({ fill, curved }) => curved && fill !== undefined && dots.includes(fill))
      .map(shapeBox);
    expect(shown.filter(({ width }) => Math.abs(width - 10) < 0.1)).toHaveLength(12);
  });

  test('names those whose names are known, and numbers nobody', () => {
    const names = ['Anna Lind', 'Bo Ek', 'Åsa Öberg'];
    const said = sheet({}, names)
      .map(({ items }) => saidBy(items))
      .join(' ');
    for (const name of names) expect(said).toContain(name);
    expect(said).toMatch(/AL Anna Lind BE Bo Ek ÅÖ Åsa Öberg/);
  });

  test('takes further columns for many: sixty people need one, two hundred need four', () => {
    expect(sheet({ participants: '60' })).toHaveLength(2);
    expect(sheet({ participants: '200' })).toHaveLength(3);
  });

  test('sums up each principle of the plan, and says what comes after', () => {
    const last = sheet({ only: '2,5' }).at(-1) ?? never();
    const heading = elementsIn(last.items, 'heading').map((one) => saidBy([one]));
    expect(heading).toContain('Prickar för varje princip');
    const toWriteIn = elementsIn(last.items, 'artifact').map((one) =>
      textsIn({ ...last, items: [one] }).map(({ text }) => text),
    );
    expect(toWriteIn).toContainEqual(['2', '5']);
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

const never = (): never => {
  throw new Error('no page');
};

/** Where a dashed line runs down the page. */
const upright = (item: Item): readonly number[] =>
  item.kind === 'line' && item.stroke.dash !== undefined && item.x1 === item.x2 ? [item.x1] : [];
