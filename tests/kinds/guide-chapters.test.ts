// Chapters of the guide on its pages: how to cut is on one page where that costs none, and named where it goes on.
import { describe, expect, test } from 'vitest';
import { KINDS } from '../../src/kinds/index.ts';
import { layout } from '../../src/workshop/layout.ts';
import { saidOn } from '../kit/garden.ts';
import { BRANDS, brandTheme } from '../support/brands.ts';
import { textsIn } from '../support/scene.ts';
import { clear, kitOf, layoutAll, openTheme, planOf } from '../support/workshop.ts';

const theme = openTheme();

const guideOf = (folder: string, language: string, participants: string) => {
  const kit = kitOf(`content/${folder}`, language);
  const plan = planOf(kit, { participants });
  const pages = clear(layout({ kit, kinds: KINDS, plan, theme })).flatMap(({ sheet, pages: all }) =>
    sheet.id === 'guide' ? all : [],
  );
  const { title, late } = kit.words.guide.cut;
  const pageWith = (words: string) => pages.findIndex((page) => saidOn([page]).includes(words));
  return { pages, title: title.words, first: pageWith(title.words), last: pageWith(late.words) };
};

describe('how to cut', () => {
  test.each([
    ['dino-support', 'sv', '14'],
    ['dialogue-meeting', 'sv', '30'],
    ['innovation-declaration', 'nb', '12'],
  ])('is on one page where that costs none: %s in %s for %s', (...asked) => {
    const { first, last } = guideOf(...asked);
    expect(first).toBeGreaterThan(0);
    expect(last).toBe(first);
  });

  test('is named again where it goes on on the next page', () => {
    const { pages, title, first, last } = guideOf('innovation-declaration', 'de', '30');
    expect(last).toBe(first + 1);
    const [top] = pages.slice(last).flatMap(textsIn);
    expect(top?.text).toContain(title);
  });
});

describe('the room', () => {
  test.each([
    ['dialogue-meeting', 'nb', 'Heng opp: A Plakat.', 'S Svar fra samlingen'],
    ['coi-action-plan', 'sv', 'Häng upp: A Affisch.', 'M Lösningstorg'],
  ])('has what hangs later among what is kept ready: %s', (folder, language, wall, later) => {
    const { pages } = guideOf(folder, language, '12');
    const said = saidOn(pages).replaceAll('\u00a0', ' ');
    expect(said).toContain(wall);
    expect(said).toMatch(new RegExp(`(Ha framme|Ha klart): [^.]*${later}`));
  });
});

test.each(BRANDS)('no word in the heads of the print list is divided, in the faces of %s', async (name) => {
  const kit = kitOf('content/innovation-declaration', 'sv');
  const pages = layoutAll(kit, planOf(kit, { sheets: 'guide,matrix' }), await brandTheme(name, 'sv'));
  const lines = pages.flatMap(textsIn).map(({ text }) => text.trim());
  const { sheet, file, copies, paper, cuts } = kit.words.guide.print;
  expect(lines).toEqual(expect.arrayContaining([sheet, file, copies, paper, cuts].map(({ words }) => words)));
});

test('the agenda says where its times come from, unless steps are left out', () => {
  const kit = kitOf('content/innovation-declaration', 'sv');
  const said = (sheets?: string) =>
    saidOn(layoutAll(kit, planOf(kit, sheets === undefined ? {} : { sheets }), theme));
  const intro = kit.words.guide.agenda.intro.words;
  expect(said()).toContain(intro);
  expect(said('guide,focus-board')).not.toContain(intro);
});
