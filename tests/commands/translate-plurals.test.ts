// Plurals on their way through a translation: each edition has the forms of its own language, whatever its source has.
import { beforeEach, describe, expect, test } from 'vitest';
import { kitpress, kitWith } from '../support/cli.ts';
import { change, put, read } from '../support/folder.ts';

const KIT = '--kit ./kit';
/** The forms under a key of the words that do not ship in the language, in order. */
const formsOf = (language: string, key: string, file = 'words'): string => {
  const [, under = ''] =
    new RegExp(`^( +)${key}:\n((?:\\1 +.*\n)+)`, 'm').exec(read(`kit/${language}/${file}.yaml`))?.slice(1) ??
    [];
  return [...under.matchAll(/^ +([a-z]+): '/gm)].map(([, form]) => form).join(' ');
};

beforeEach(() => kitWith('sv', 'en'));

describe('a new edition', () => {
  test.each([
    ['cy', 'zero one two few many other'],
    ['pl', 'one few many other'],
    ['ja', 'other'],
    ['lv', 'zero one other'],
  ])('in %s has lines for %s', async (language, forms) => {
    expect((await kitpress(`translate start ${language} ${KIT}`)).exit).toBe(0);
    expect([formsOf(language, 'minutes'), formsOf(language, 'count')]).toEqual([forms, forms]);
    expect((await kitpress(`translate update ${language} ${KIT}`)).out).toContain(
      `Nothing to change in ${language}.`,
    );
    const { err } = await kitpress(`check ./kit --lang ${language} --draft --sheets notes,guide`);
    expect(err).not.toMatch(/content-plural|translation-extra/);
  });

  test('shows the source of the same form, or else of the one for others', async () => {
    await kitpress(`translate start cy ${KIT}`);
    const guide = read('kit/cy/words.yaml');
    expect(guide).toMatch(/# sv: '?\{n\} rakt snitt'?\n +one: ''/);
    expect(guide).toMatch(/# sv: '?\{n\} raka snitt'?\n +few: ''/);
  });
});

test('a form that is missing is reported and added', async () => {
  for (const [language, card] of [
    ['sv', 'åtgärdskort'],
    ['en', 'action card'],
  ])
    put(
      `kit/${language}/cards.yaml`,
      `words:\n  cards:\n    count:\n      one: '{count} ${card}'\n      other: '{count} ${card}${language === 'en' ? 's' : ''}'\n`,
    );
  await kitpress(`translate update en ${KIT}`);
  expect(await kitpress('check ./kit --lang en')).toMatchObject({ exit: 0, err: '' });
  change('kit/en/cards.yaml', /^ +one: .*\n/m, '');
  const { exit, err } = await kitpress('check ./kit --lang en');
  expect([exit, err]).toEqual([1, expect.stringContaining('content-plural  words.cards.count.one')]);
  const { out } = await kitpress(`translate update en ${KIT}`);
  expect(out).toContain('words.cards.count.one');
  expect(formsOf('en', 'count', 'cards')).toBe('one other');
});

describe.each([
  ['po', 'cy.po'],
  ['xliff', 'cy.xlf'],
])('a %s file', (format, name) => {
  test('has all forms of a plural, and a form for one number may leave it out', async () => {
    await kitpress(`translate start cy ${KIT}`);
    await kitpress(`translate export cy --format ${format} ${KIT}`);
    const fill = (form: string, index: number, text: string): void =>
      format === 'po'
        ? change(name, new RegExp(`(?<=cards.count"\n(?:msg.*\n)+msgstr\\[${index}\\] ")`), text)
        : change(
            name,
            new RegExp(`(?<=count#${form}"[^>]*>[\\s\\S]{0,1500}?</source>)(<target>.*</target>)?`),
            `<target>${text}</target>`,
          );
    fill('two', 2, 'dau gerdyn');
    const taken = await kitpress(`translate import ${name} ${KIT}`);
    expect([taken.exit, taken.err]).toEqual([0, '']);
    expect(read('kit/cy/words.yaml')).toMatch(/two: '?dau gerdyn/);
    fill('other', 5, 'cardiau');
    const refused = await kitpress(`translate import ${name} ${KIT}`);
    expect(refused.err).toContain('exchange-placeholder');
    expect(refused.err).toContain('The source has {count}, but this text does not.');
  });
});
