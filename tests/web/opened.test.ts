// What is kept of the page, opened again: the same choices; and plans that people wrote, with what the page has no field for.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DroppedFile, WorkshopChoices } from '../../src/web/choices.ts';
import { zipped } from '../../src/web/compression.ts';
import { openPlan } from '../../src/web/opened.ts';
import { filesWritten } from '../../src/web/written.ts';
import { bytesOf, svg } from '../support/image.ts';

const file = (name: string, text: string): DroppedFile => ({ name, bytes: bytesOf(text) });
const LOGO = file('logo.svg', svg('<rect width="9" height="9"/>'));
const WHITE = file('logo-on-dark.png', '\u0089PNG');

const again = async (choices: WorkshopChoices) =>
  openPlan([{ name: 'a.zip', bytes: zipped(filesWritten(choices)) }]);

describe('what was chosen is kept', () => {
  test('all of it', async () => {
    const choices: Required<Omit<WorkshopChoices, 'more'>> = {
      kit: 'coi-action-plan',
      languages: ['sv', 'da'],
      people: { names: [{ name: 'Åsa Ek', table: 2 }, { name: 'Berg, Anna', table: 1 }, { name: 'Sum' }] },
      title: 'En dag: "spridning" # 1',
      length: 'short',
      only: ['find', 'spread'],
      deep: ['find'],
      tables: 2,
      date: '2026-03-12',
      start: '09:00',
      end: '12:30',
      breaks: 2,
      organisation: "Åmåls 'kommun'",
      look: { logo: LOGO, logoOnDark: WHITE, colour: '#13294b', colourOn: 'theme' },
      sheets: ['guide', 'dots'],
      copies: { dots: 3 },
      paper: 'a4',
      boards: 'a2',
      ink: 'low',
      labels: 'herma-4385',
      badges: 'cards',
      backs: 'ids',
      cutLines: 'marks',
    };
    expect(await again(choices)).toEqual({ choices, problems: [] });
  });

  test('the least', async () => {
    const choices = { kit: 'dino-support', languages: ['en'], people: { count: 18 } };
    expect(await again(choices)).toEqual({ choices, problems: [] });
    expect(filesWritten(choices).map(({ name }) => name)).toEqual(['workshop.yaml']);
  });

  test('whatever people are called', async () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .map((text) => text.replace(/\s+/g, ' ').trim())
      .filter((text) => /\p{L}/u.test(text) && !/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffd-\uffff]/u.test(text));
    const person = fc.record({ name, table: fc.integer({ min: 1, max: 9 }) }, { requiredKeys: ['name'] });
    await fc.assert(
      fc.asyncProperty(fc.array(person, { minLength: 1, maxLength: 8 }), async (names) => {
        const choices = { kit: 'dino-support', languages: ['en'], people: { names } };
        expect((await again(choices)).choices).toEqual(choices);
      }),
      { numRuns: 300 },
    );
  });

  test('names that can be read as they are stand in the plan as people write them', () => {
    const planOf = (names: readonly string[]): string => {
      const people = { names: names.map((name) => ({ name })) };
      const [plan] = filesWritten({ kit: 'dino-support', languages: ['en'], people });
      return new TextDecoder().decode(plan?.bytes);
    };
    expect(planOf(['Åsa Ek', 'Bo Berg'])).toContain('participants:\n  - Åsa Ek\n  - Bo Berg\n');
    expect(planOf(['Guest', 'Bo Berg'])).toContain('participants:\n  - { name: Guest }\n  - { name: ');
  });
});

const PLAN = `kit: dino-support
languages: [en, sv]
participants: lists/names.csv
tables: 2
start: 9
extra: 2
breaks: [{ at: '10:30' }]
copies: { all: 2, matrix: 3 }
labels: { format: herma-4385, from: 17 }
for: shop
brand: ours/brand.yaml
pictures: { poster: { photo: { file: photo.jpg, alt: Us } } }
`;
const BRAND = `name: Region Nord
logos: { main: nord.svg, mark: mark.svg }
colours: { cover: '#13294b', ink: '#001122' }
footer: Hello
faces: { heading: fonts }
`;

describe('a plan that people wrote', () => {
  test('keeps what the page has no field for', async () => {
    const opened = await openPlan([
      file('my plan.yaml', PLAN),
      file('names.csv', 'Name;Table\nÅsa Ek;1\nBo Berg;2\n'),
      file('brand.yaml', BRAND),
      file('nord.svg', svg('<rect width="1" height="1"/>')),
      file('mark.svg', svg('<rect width="2" height="2"/>')),
      file('photo.jpg', 'jpeg'),
      file('other.txt', 'nothing'),
    ]);
    expect(opened.choices).toEqual({
      kit: 'dino-support',
      languages: ['en', 'sv'],
      people: {
        names: [
          { name: 'Åsa Ek', table: 1 },
          { name: 'Bo Berg', table: 2 },
        ],
      },
      tables: 2,
      start: '09:00',
      organisation: 'Region Nord',
      look: { logo: expect.objectContaining({ name: 'nord.svg' }), colour: '#13294b' },
      more: {
        plan: {
          extra: 2,
          breaks: [{ at: '10:30' }],
          copies: { all: 2, matrix: 3 },
          labels: { format: 'herma-4385', from: 17 },
          pictures: { poster: { photo: { file: 'photo.jpg', alt: 'Us' } } },
        },
        brand: { logos: { mark: 'mark.svg' }, colours: { ink: '#001122' }, footer: 'Hello' },
        files: [
          expect.objectContaining({ name: 'mark.svg' }),
          expect.objectContaining({ name: 'photo.jpg' }),
        ],
      },
    });
    expect(opened.problems.map(({ code, severity, step }) => [code, severity, step])).toEqual([
      ['page-no-fonts', 'warning', 'look'],
      ['page-no-shop', 'warning', 'plan'],
    ]);
    const kept = opened.choices && (await again(opened.choices));
    expect(kept?.problems).toEqual([]);
    expect(kept?.choices).toMatchObject({ more: opened.choices?.more });
  });

  test('says which of its files are missing', async () => {
    const { choices, problems } = await openPlan([file('workshop.yaml', PLAN)]);
    expect(choices?.people).toEqual({ count: 12 });
    expect(problems.map(({ code, step, message }) => [code, step, message])).toEqual([
      ['page-no-file', 'people', 'The names are in lists/names.csv, which is not among the files.'],
      ['page-no-file', 'look', 'ours/brand.yaml is not among the files.'],
      ['page-no-shop', 'plan', 'Files for a print shop are not made on this page.'],
    ]);
  });

  describe('with a brand', () => {
    const branded = async (brand: string, more = '') =>
      openPlan([file('workshop.yaml', `brand: brand.yaml\n${more}`), file('brand.yaml', brand)]);
    const told = async (...given: Parameters<typeof branded>) =>
      (await branded(...given)).problems.map(({ code, step, message }) => [code, step, message]);

    test('that has a mistake says so, beside the look', async () => {
      expect(await told('name: [Us\n')).toMatchObject([['yaml-brackets', 'look', expect.anything()]]);
      expect(await told('name: Us\nfoter: Hi\n')).toEqual([
        ['content-unknown-key', 'look', 'There is no key "foter" here.'],
      ]);
    });

    test('says which files of the brand are missing', async () => {
      expect(await told('name: Us\nlogos: { main: nord.svg }\n')).toEqual([
        ['page-no-file', 'look', 'nord.svg is not among the files.'],
      ]);
    });

    test('prints the first of several brands, and says so', async () => {
      const { choices, problems } = await openPlan([
        file('workshop.yaml', 'brand: [brand.yaml, other.yaml]\n'),
        file('brand.yaml', 'name: Us\n'),
        file('other.yaml', 'name: Them\n'),
      ]);
      expect(choices?.organisation).toBe('Us');
      expect(problems.map(({ code, severity, step }) => [code, severity, step])).toEqual([
        ['page-one-brand', 'warning', 'look'],
      ]);
    });

    test.each(['mid of theme 2', '{brand.sea}'])('keeps the cover %j, which is no colour', async (cover) => {
      const { choices } = await branded(`name: Us\ncolours: { cover: '${cover}', ink: '#001122' }\n`);
      expect(choices?.look).toBeUndefined();
      expect(choices?.more?.brand).toEqual({ colours: { cover, ink: '#001122' } });
    });
  });

  test('of a kit in a folder is none for this page', async () => {
    const { problems } = await openPlan([file('workshop.yaml', 'kit: ./mine\n')]);
    expect(problems).toEqual([expect.objectContaining({ code: 'page-own-kit', step: 'workshop' })]);
  });

  test('with mistakes is not opened', async () => {
    const { choices, problems } = await openPlan([file('workshop.yaml', 'participants: 0\ntabels: 3\n')]);
    expect(choices).toBeUndefined();
    expect(problems.map(({ code, step }) => [code, step])).toEqual([
      ['content-out-of-range', 'people'],
      ['content-unknown-key', 'plan'],
    ]);
  });

  test('is looked for among the files that were dropped', async () => {
    const none = expect.objectContaining({ code: 'page-no-plan', step: 'plan' });
    expect(await openPlan([LOGO, file('names.txt', 'Åsa Ek')])).toEqual({ problems: [none] });
    expect(await openPlan([])).toEqual({ problems: [none] });
    const broken = { name: 'a.zip', bytes: bytesOf('PK\u0003\u0004 and no more') };
    expect(await openPlan([broken])).toMatchObject({ problems: [{ code: 'page-zip' }] });
    const inFolder = { name: 'a.zip', bytes: zipped([file('mine/workshop.yaml', 'participants: 7\n')]) };
    expect((await openPlan([inFolder])).choices?.people).toEqual({ count: 7 });
  });
});
