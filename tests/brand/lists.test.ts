// Lists, cards and texts that a brand has in place of a kit's or in addition to them, in kits of all forms.
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/problem.ts';
import { kitpress } from '../support/cli.ts';
import { bytesOf, put } from '../support/folder.ts';
import { openPdf, pagesOf } from '../support/pdf.ts';

/** All words of a finished file. */
const wordsOf = async (name: string): Promise<string> => {
  const pages = await pagesOf(await openPdf(new Uint8Array(bytesOf(name))));
  const texts = await Promise.all(pages.map((page) => page.getTextContent()));
  return texts
    .map(({ items }) => items.map((item) => ('str' in item ? item.str : '')).join(' '))
    .join('\n')
    .replace(/\s+/g, ' ');
};

/** The words of the sheets of a kit in a brand, which verify finds as well. */
const printed = async (kit: string, sheets: string, brand: string): Promise<string> => {
  put('brand.yaml', `name: Us\n${brand}\n`);
  const { exit, err } = await kitpress(`build ${kit} --lang sv --brand brand.yaml --sheets ${sheets}`);
  expect([exit, err]).toEqual([0, '']);
  const verified = await kitpress(`verify --kit ${kit} --brand brand.yaml out/kit.pdf`);
  expect([verified.exit, verified.err]).toEqual([0, '']);
  return wordsOf('out/kit.pdf');
};

const problemsWith = async (kit: string, brand: string): Promise<readonly Problem[]> => {
  put('brand.yaml', `name: Us\n${brand}\n`);
  return JSON.parse((await kitpress(`check ${kit} --lang sv --brand brand.yaml --json`)).out).problems;
};

describe('a list of a brand', () => {
  test('takes the place of the kit’s, however many items it has', async () => {
    const purposes = async (...items: readonly string[]) =>
      printed('innovation-declaration', 'focus-board', `lists: { purposes: { sv: [${items.join(', ')}] } }`);
    const many = await purposes('Se läget.', 'Välja väg.', 'Dela ut ansvar.', 'Sätta en tid.');
    for (const words of ['Se läget.', 'Välja väg.', 'Dela ut ansvar.', 'Sätta en tid.'])
      expect(many).toContain(words);
    expect(many).not.toContain('Se vilka utmaningar som är störst');
    expect(await purposes('Bara detta.')).toContain('Bara detta.');
  });

  test('is on every sheet that shows it: cards of texts with a name', async () => {
    const words = await printed(
      'coi-action-plan',
      'roles',
      'lists: { roles: { sv: [{ name: Tvivlare, text: Frågar hur vi vet det. }] } }',
    );
    expect(words).toContain('Tvivlare');
    expect(words).toContain('Frågar hur vi vet det.');
  });

  test('called levels may be written without "lists"', async () => {
    const levels = 'levels: { sv: [{ name: Laget, note: vi som ses }, { name: Huset, note: alla vi }] }';
    await printed('innovation-declaration', 'focus-board', levels);
    const short = bytesOf('out/kit.pdf');
    await printed('innovation-declaration', 'focus-board', `lists: { ${levels} }`);
    expect(bytesOf('out/kit.pdf').equals(short)).toBe(true);
  });

  test('in another language changes nothing in this one', async () => {
    const words = await printed(
      'innovation-declaration',
      'focus-board',
      'lists: { purposes: { en: [See where we are.] } }',
    );
    expect(words).toContain('Se vilka utmaningar som är störst');
  });

  test('is not there in every kit, and the hint names those that are', async () => {
    expect(await problemsWith('coi-action-plan', 'lists: { roller: { sv: [A] } }')).toMatchObject([
      {
        code: 'brand-unknown-list',
        message: 'The kit has no list "roller" that a brand can replace.',
        hint: expect.stringMatching(
          /^Did you mean "roles"\? Those that nothing else belongs to are purposes, counts, .*, roles\.$/,
        ),
      },
    ]);
  });
});

describe('cards of a brand', () => {
  test('in a kit of themes are numbered after the theme’s last card', async () => {
    const words = await printed(
      'dino-support',
      'support',
      'cards: { 2: { sv: [Låna en skruvmejsel., Fråga en granne.] } }',
    );
    expect(words).toMatch(/2\.4 .*2\.5 .*Låna en skruvmejsel\..*2\.6 .*Fråga en granne\..*3\.1 /);
    expect(words).not.toContain('2.7');
  });

  test('for decks that the kit does not have name those it has, if any', async () => {
    const hintFor = async (kit: string) =>
      (await problemsWith(kit, 'cards: { 3B: { sv: [Hej.] } }')).map(({ code, hint }) => [code, hint]);
    expect(await hintFor('dino-support')).toEqual([
      ['brand-unknown-deck', expect.stringMatching(/Its decks are 1, 2, 3, 4, 5, 6\.$/)],
    ]);
    expect(await hintFor('coi-action-plan')).toEqual([['brand-unknown-deck', 'Its decks are none.']]);
  });
});

describe('a text of a brand', () => {
  test('replaces any text by its key: of a list, of a sheet, and a word that ships', async () => {
    const words = await printed(
      'innovation-declaration',
      'vote-sheet,notes',
      'texts: { sv: { lists.challenges.1.1: Vår egen utmaning., sheets.notes.subject: Område, words.labels.page: "sid {n}" } }',
    );
    for (const own of ['Vår egen utmaning.', 'Område', 'sid ']) expect(words).toContain(own);
  });

  test('by the file it was in before kits had lists is refused with the way out', async () => {
    const brand = 'texts: { sv: { questions.yaml: { principles.1.assessment.A: Vår fråga? } } }';
    expect(await problemsWith('innovation-declaration', brand)).toMatchObject([
      {
        code: 'brand-unknown-text',
        hint: 'Texts have keys without their file since kits have lists: run "kitpress migrate".',
        line: 2,
        column: 16,
      },
    ]);
  });
});
