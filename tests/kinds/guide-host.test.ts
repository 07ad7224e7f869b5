// The sheet of a table’s host: the day, and what to do, to say and to watch for in each step.
import { describe, expect, test } from 'vitest';
import type { Kit } from '../../src/kit/kit.ts';
import { upright, usualFormats } from '../../src/page/format.ts';
import { A4 } from '../../src/paper.ts';
import type { Problem } from '../../src/problem.ts';
import { EDITION, garden, gardenPages, layGarden, openGarden, STRUCTURE, saidOn } from '../kit/garden.ts';
import { marksIn, textsIn } from '../support/scene.ts';
import { clear, kitOf, openTheme, pagesWith } from '../support/workshop.ts';

/** Another kit, with so many steps of ten minutes each. */
const withSteps = (count: number, line = 'Do it.'): Kit => {
  const ids = Array.from({ length: count }, (_, i) => `s${i}`);
  const structure = STRUCTURE.replace(
    /lengths:[\s\S]*$/,
    `lengths: { day: ${10 * count} }\nsteps:\n${ids.map((id) => `  - { id: ${id}, day: 10 }`).join('\n')}\nsheets:\n  - { id: host, kind: guide, code: H, for: host }\n`,
  );
  const edition = EDITION.replace(
    /lists:[\s\S]*$/,
    `steps:\n${ids.map((id) => `  ${id}:\n    name: Name ${id}\n    do: [${line}]\n    say: [Say it.]`).join('\n')}\nsheets:\n  host: { name: Host, title: Host }\n`,
  );
  return clear(openGarden(edition, structure));
};

describe('the host’s sheet', () => {
  test('makes the name of a step smaller before it divides a word of it', () => {
    const kit = kitOf('content/dino-support', 'sv');
    const pages = pagesWith(kit, openTheme(), { sheets: 'host,sorting' });
    expect(pages.flatMap(textsIn).map(({ text }) => text.trim())).toContain('utveckling?');
  });

  test('is on A4, has the whole day and nothing of the print list', () => {
    const pages = gardenPages('host', { deep: '2' });
    expect(pages).toHaveLength(1);
    for (const { width, height } of pages) expect([width, height]).toEqual([210, 297]);
    const said = saidOn(pages);
    for (const words of [
      'For the host of a bed',
      'Open the gate.',
      'Who has the spade?',
      'Keep away from the pipes.',
    ])
      expect(said).toContain(words);
    expect(said).toContain('The garden · 2 hr 35 min');
    expect(said).not.toContain('guide.pdf');
  });

  test('shows when a step begins in every round, and which of the printed sheets it uses', () => {
    const said = saidOn(gardenPages('host', { deep: '2' }));
    expect(said).toContain('Plant 0:45 1:35 30 min C');
    expect(said).toContain('Go home 2:20 15 min B W');
    expect(saidOn(gardenPages('host', { sheets: 'host,shelf', deep: '2' }))).toContain(
      'Go home 1:20 15 min B 1 Close',
    );
  });

  test('says of a break when it is and what to see to meanwhile', () => {
    expect(saidOn(gardenPages('host', { deep: '2' }))).toContain('Tea, 15 min 2:05 Put the kettle on.');
  });

  test('keeps to its margins, whatever they are', () => {
    const handOut = { ...upright(A4, 20), margins: { top: 18, right: 16, bottom: 22, left: 25 } };
    const pages = gardenPages('host', {}, garden, { ...usualFormats(12), handOut });
    for (const page of pages)
      for (const { x, y, width } of textsIn(page)) {
        expect(x).toBeGreaterThanOrEqual(25 - 0.01);
        expect(x + width).toBeLessThanOrEqual(210 - 16 + 0.01);
        expect(y).toBeLessThanOrEqual(297 - 22 + 0.01);
      }
  });

  test('has steps 50 mm high where there is room, and lower ones where that saves a page', () => {
    const heightsOf = (kit: Kit) =>
      gardenPages('host', {}, kit).map((page) => {
        const rules = marksIn(page.items).flatMap((mark) =>
          mark.kind === 'line' && mark.stroke.width === 0.5 ? [mark.y1] : [],
        );
        return rules.slice(1).map((y, i) => y - (rules[i] ?? 0));
      });
    expect(heightsOf(withSteps(3))).toEqual([[expect.closeTo(50), expect.closeTo(50)]]);
    const [six = []] = heightsOf(withSteps(6));
    expect(six).toHaveLength(5);
    expect(Math.min(...six)).toBeLessThan(45);
    expect(Math.max(...six) - Math.min(...six)).toBeLessThan(0.01);
  });

  test('goes on over as many pages as the steps need', () => {
    const pages = gardenPages('host', {}, withSteps(40));
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.map(({ label }) => label).at(-1)).toBe(`H ${pages.length}/${pages.length}`);
    expect(saidOn(pages)).toContain('The garden · 6 hr 40 min');
    for (let i = 0; i < 40; i += 1) expect(saidOn(pages)).toContain(`Name s${i} `);
    expect(gardenPages('host', {}, withSteps(1))).toHaveLength(1);
  });

  test('of a kit without minutes has no times', () => {
    const structure = `${STRUCTURE.replace(/lengths:.*\n/, '').replace(/, (full|short|tables|perTable): \d+/g, '')}`;
    const said = saidOn(gardenPages('host', {}, clear(openGarden(EDITION, structure))));
    expect(said).toContain('Plant C 1 Take the cards (C).');
    expect(said).toContain('Tea Put the kettle on.');
    expect(said).not.toMatch(/\bmin\b|0:/);
  });

  test('reports a step that is taller than a page, with its longest text', () => {
    const long = Array.from({ length: 12 }, (_, i) => `${'Word and word '.repeat(20)}${i}.`).join(', ');
    const { problems } = layGarden({}, withSteps(1, long));
    expect(problems.map(({ code, message }: Problem) => `${code}: ${message}`)).toEqual([
      expect.stringMatching(
        /^fit-too-long: The part of sheet H that contains this text is \d+ mm taller than a page\.$/,
      ),
    ]);
    expect(problems[0]?.key).toMatch(/^steps\.s0\.do\./);
  });
});
