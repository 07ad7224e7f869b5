// kitpress init: the folder it makes, and the small kit of the chosen sheets, which builds without a warning.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answerSchema } from '../../src/commands/answer-schema.ts';
import type { Ask } from '../../src/commands/prompts.ts';
import { check } from '../../src/index.ts';
import { initFolder } from '../../src/workshop/init/init.ts';
import type { KitWishes } from '../../src/workshop/init/starter.ts';
import { kitpress } from '../support/cli.ts';
import { root } from '../support/disk.ts';
import { at, read } from '../support/folder.ts';
import { inMemory } from '../support/memory.ts';

/** A terminal where somebody gives these answers, an empty one for what is suggested. */
const answering = (...answers: readonly string[]) => {
  const questions: string[] = [];
  const said: string[] = [];
  const text: Ask['text'] = async ({ message, usual }) => {
    const answer = answers[questions.length];
    questions.push(`${message} [${usual}]`);
    if (answer === undefined) throw new Error(`asked once too often: ${message}`);
    return answer || usual;
  };
  const never = () => Promise.reject(new Error('only texts are asked for'));
  const ask: Ask = { text, one: never, several: never, yes: never, say: (words) => void said.push(words) };
  return { questions, said, on: { ask: async () => ask } };
};

const LANGUAGES = readdirSync(join(root, 'starter/kit'))
  .filter((name) => name !== 'kit.yaml')
  .map((name) => name.replace('.yaml', ''));
const structure = readFileSync(join(root, 'starter/kit/kit.yaml'), 'utf8');
const SHEETS = [...structure.matchAll(/^ {2}- id: (\S+)\n {4}kind/gm)].map(([, id = '']) => id);

const memory = inMemory(new Map());
/** What is wrong with a new kit, made and checked in memory, where nothing waits for the disk. */
const codesOf = async (folder: string, kit: KitWishes): Promise<readonly string[]> => {
  await initFolder(memory.world, { folder, kit, schemas: {} });
  const { problems } = await check({ kit: `./${folder}/content/better-meetings` }, memory.world);
  return problems.map(({ code }) => code);
};

describe('without a kit', () => {
  test('there are a plan, a brand, a logo and schemas for both, and nothing is asked', async () => {
    const { exit } = await kitpress('init new', answering().on);
    expect(exit).toBe(0);
    expect(readdirSync(at('new'), { recursive: true }).sort()).toEqual([
      'brand.yaml',
      'logo.svg',
      'schemas',
      'schemas/brand.json',
      'schemas/plan.json',
      'workshop.yaml',
    ]);
  });

  test('a folder with something in it is refused before anything is asked', async () => {
    await kitpress('init new');
    const { exit, err } = await kitpress('init new --kit', answering().on);
    expect(exit).toBe(2);
    expect(err).toContain('The folder new is not empty');
  });
});

describe('a kit to begin with', () => {
  test('has a few sheets, is named by the plan, and comes with schemas of its files', async () => {
    expect((await kitpress('init new --kit')).exit).toBe(0);
    expect(read('new/workshop.yaml')).toMatch(/^kit: better-meetings$/m);
    expect(readdirSync(at('new/schemas')).sort()).toEqual([
      'brand.json',
      'edition.json',
      'kit.json',
      'plan.json',
    ]);
    expect(readdirSync(at('new/content'))).toEqual(['better-meetings']);
    const kit = read('new/content/better-meetings/kit.yaml');
    expect([...kit.matchAll(/^ {2}- id: (\S+)\n {4}kind/gm)].map(([, id]) => id)).toEqual([
      'guide',
      'poster',
      'vote',
      'cards',
      'canvas',
      'dots',
    ]);
  });

  test('says what it took from the example where nobody can be asked', async () => {
    const { exit, err } = await kitpress('init some --title Walks --themes Sea');
    expect([exit, err]).toEqual([
      0,
      'No terminal to ask in: used the example’s language, sheets; say them with --lang, --sheets.\n',
    ]);
    const all = await kitpress('init all --kit --title Walks --themes Sea --lang en --sheets poster');
    expect([all.exit, all.err]).toEqual([0, '']);
  });

  test('is the one that is built in the folder', async () => {
    const { out } = await kitpress('init new --kit --title Walks --json');
    expect(answerSchema.parse(JSON.parse(out)).summary).toEqual({ folder: 'new', kit: 'content/walks' });
    const built = await kitpress('build --sheets poster', { cwd: at('new') });
    expect([built.exit, built.err]).toEqual([0, '']);
    expect(built.out).toContain('Walks (en)');
  });

  test('has only the lists, steps and lines that its sheets need, each with its comments', async () => {
    await kitpress('init new --sheets poster,canvas');
    const kit = read('new/content/better-meetings/kit.yaml');
    const edition = read('new/content/better-meetings/en.yaml');
    expect(kit).toContain('lengths:\n  full: 25\n  short: 15\n');
    expect(kit).toContain('lists:\n  purposes: 3\n  themes: 3\n  # "fields" names');
    expect(kit).not.toMatch(/habits:|links:|id: talk/);
    expect(kit).toContain('  # To read from the wall: one list or several.\n  - id: poster\n');
    expect(edition).toContain('- Read the purposes on {poster} aloud.');
    expect(edition).not.toMatch(/\{zones\}|\{form\}|habits:|talk:/);
  });

  test('has the title and the themes that are asked for, with examples under each theme', async () => {
    await kitpress(
      'init new --lang da --title Bedre_søer --themes Ådal,Sø,Mose,Æng --sheets vote,scales,dots',
    );
    const kit = read('new/content/bedre-soer/kit.yaml');
    const edition = read('new/content/bedre-soer/da.yaml');
    expect(kit).toMatch(/^ {2}themes: 4$/m);
    expect(kit).toContain('    letters: true\n    count: 12\n');
    expect(edition).toContain('title: Bedre_søer\n');
    expect(edition).toContain('  themes:\n    adal: Ådal\n    so: Sø\n    mose: Mose\n    aeng: Æng\n');
    expect(edition).toContain('    aeng:\n      A: Alle ved hvorfor vi mødes. (4)\n');
  });

  test('has dots for a sheet that they can be put on', async () => {
    await kitpress('init new --sheets dots');
    expect(read('new/content/better-meetings/kit.yaml')).toMatch(/kind: vote[\s\S]*dots:\n {6}vote: 3\n$/);
  });

  test.each([
    ['--lang pt', 'The words that every kit needs do not ship in "pt".', 'da, de, en, fi, nb, sv'],
    ['--sheets poster,card', 'there is no sheet "card" to begin with', 'Did you mean "cards"?'],
    ['--themes a,b,c,d,e,f,g,h,i', 'A kit has one to 8 themes; these are 9.', 'commas'],
    [`--title ${'x'.repeat(81)}`, 'one line of 1 to 80 characters', 'quotation marks'],
  ])('%s is refused, and nothing is written', async (flag, message, hint) => {
    const { exit, err } = await kitpress(`init new --kit ${flag}`);
    expect(exit).toBe(2);
    expect(err).toContain(message);
    expect(err).toContain(hint);
    expect(existsSync(at('new'))).toBe(false);
  });

  test.each(LANGUAGES)('builds in %s, with every sheet there is, and without a warning', async (language) => {
    expect(await codesOf(language, { language, sheets: SHEETS })).toEqual([]);
  });

  test.each(SHEETS)(
    'builds with the sheet %s alone, and a theme or eight, and without a warning',
    async (sheet) => {
      for (const themes of [['One'], ['Ett', 'Två', 'Tre', 'Fyra', 'Fem', 'Sex', 'Sju', 'Åtta']])
        expect(await codesOf(`${sheet}-${themes.length}`, { sheets: [sheet], themes })).toEqual([]);
    },
  );
});

describe('where nobody can answer', () => {
  test('what was not said is named, with its flags', async () => {
    const { err, exit } = await kitpress('init new --kit --title Mornings');
    expect(exit).toBe(0);
    expect(err).toContain(
      'used the example’s language, themes, sheets; say them with --lang, --themes, --sheets.',
    );
  });

  test('a folder that only has what npm install leaves counts as empty', async () => {
    mkdirSync(at('new/node_modules'), { recursive: true });
    writeFileSync(at('new/package.json'), '{}');
    expect((await kitpress('init new')).exit).toBe(0);
  });
});

describe('a kit whose texts are those of the example', () => {
  test('check says once which, with the lines', async () => {
    await kitpress('init new --kit --title Mornings');
    const { out, exit } = await kitpress('check ./new/content/mornings --json');
    const [problem] = JSON.parse(out).problems;
    expect(exit).toBe(0);
    expect(problem).toMatchObject({ code: 'text-example', severity: 'warning', key: 'subtitle' });
    expect(problem.message).toMatch(/^\d+ texts are still those of the example, in the lines 14, /);
  });

  test('the number of a theme that the example has no texts for does not make one of its own', async () => {
    await kitpress('init new --kit --themes 1,2,3,4 --sheets vote');
    const edition = join(at('new'), 'content/better-meetings/en.yaml');
    const text = readFileSync(edition, 'utf8');
    const lines = text
      .split('\n')
      .map((line) => (line.includes('(4)') ? line : line.replace(/[a-z]\.$/, 'x.')));
    writeFileSync(edition, lines.join('\n').replace(/^subtitle: .*/m, 'subtitle: Mine'));
    const { out } = await kitpress('check ./new/content/better-meetings --json');
    expect(text).toContain('(4)');
    expect(JSON.parse(out).problems).toMatchObject([{ code: 'text-example' }]);
  });
});

describe('in a terminal', () => {
  test('what no flag says is asked for, and an empty answer is the example', async () => {
    const { questions, on } = answering('sv', 'Bättre möten på vår skola', 'Före, Efter', '');
    expect((await kitpress('init new --kit', on)).exit).toBe(0);
    expect(questions).toEqual([
      'Language (da, de, en, fi, nb, sv) [en]',
      'Title [Bättre möten]',
      'Themes, separated by commas [Före mötet, Under mötet, Efter mötet]',
      expect.stringMatching(
        /^Sheets, separated by commas \(20 examples, of every kind: guide, host, .*\) \[guide, poster, vote, cards, canvas, dots\]$/,
      ),
    ]);
    expect(read('new/content/battre-moten-pa-var-skola/sv.yaml')).toContain(
      'title: Bättre möten på vår skola\n',
    );
  });

  test('a wrong answer is explained, and asked for again', async () => {
    const { questions, said, on } = answering('pt', 'fi', '', '', 'poster');
    const { exit } = await kitpress('init new --kit', on);
    expect(exit).toBe(0);
    expect(questions.filter((question) => question.startsWith('Language'))).toHaveLength(2);
    expect(said.join('')).toContain('do not ship in "pt"');
    expect(existsSync(at('new/content/better-meetings/fi.yaml'))).toBe(true);
  });

  test('nothing is asked if flags say it all, or if the answer is for a program', async () => {
    const all = '--lang en --title Meetings --themes A,B --sheets poster';
    expect((await kitpress(`init one ${all}`, answering().on)).exit).toBe(0);
    expect((await kitpress('init two --kit --json', answering().on)).exit).toBe(0);
  });
});
