// kitpress translate as translators meet it: start, fill in, status, update; and what build says until they are done.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { answerSchema } from '../../src/commands/answer-schema.ts';
import { kitpress, twoLanguages } from '../support/cli.ts';
import { root } from '../support/disk.ts';
import { cwd, pdfs } from '../support/folder.ts';

const file = (name: string): string => join(cwd, 'base', name);
const read = (name: string): string => readFileSync(file(name), 'utf8');
const change = (name: string, from: string | RegExp, to: string | ((...found: string[]) => string)): void => {
  const before = read(name);
  const after = typeof to === 'string' ? before.replace(from, to) : before.replace(from, to);
  if (before === after) throw new Error(`${name} has no ${from}`);
  writeFileSync(file(name), after);
};

/** Every empty text of nb becomes the source over it with "nb " before it. */
function fill(): void {
  for (const name of ['edition', 'workshop', 'principles', 'questions', 'actions', 'resources', 'guide'])
    change(
      `nb/${name}.yaml`,
      /# sv: (.*)\n( *)(\S+) ''/g,
      (_: string, source: string, blanks: string, key: string) =>
        `# sv: ${source}\n${blanks}${key} 'nb ${source}'`,
    );
}

beforeEach(() => {
  cpSync(join(root, 'tests/kits/base'), join(cwd, 'base'), { recursive: true });
});

const begin = () => kitpress('translate start nb --kit ./base');

describe('start', () => {
  test('makes the seven files of its source and the record, and says what to do next', async () => {
    const { exit, out } = await begin();
    expect(exit).toBe(0);
    expect(pdfs('base/nb')).toEqual(
      ['actions', 'edition', 'guide', 'made-from', 'principles', 'questions', 'resources', 'workshop'].map(
        (name) => `${name}.yaml`,
      ),
    );
    expect(read('nb/edition.yaml')).toMatch(
      /^language: nb\nname: norsk bokmål\n#.*\nreview: none\n\n# sv: Prova på\ntitle: ''\n/,
    );
    expect(out).toContain('base/nb: 8 files');
    expect(out).toContain('kitpress translate status nb --kit ./base, to see');
    expect((await kitpress('list')).exit).toBe(0);
  });

  test.each([
    ['sv', 'usage-source-language', '"sv"'],
    ['nb_NO', 'usage-language', 'Did you mean "nb-NO"?'],
    ['NB', 'usage-language', 'Did you mean "nb"?'],
    ['Estonian', 'usage-language', '"hint":"Give a language tag'],
    ['norwegian!', 'usage-language', 'is not a language tag'],
    ['../x', 'usage-language', 'is not a language tag'],
    ['fi --from da', 'usage-unknown-language', '"da"'],
  ])('refuses %s', async (words, code, said) => {
    const { exit, out } = await kitpress(`translate start ${words} --kit ./base --json`);
    const answer = answerSchema.parse(JSON.parse(out));
    expect([exit, answer.problems.map((problem) => problem.code)]).toEqual([2, [code]]);
    expect(JSON.stringify(answer.problems).replaceAll('\\"', '"')).toContain(said);
  });

  test('refuses a folder that is there, and leaves it alone', async () => {
    await begin();
    fill();
    const before = read('nb/actions.yaml');
    const { exit, err } = await begin();
    expect([exit, read('nb/actions.yaml')]).toEqual([2, before]);
    expect(err).toContain(
      'base/nb already exists. Run "kitpress translate update nb --kit ./base" to continue with it.',
    );
  });

  test('takes another edition than the source to translate from', async () => {
    await begin();
    fill();
    await kitpress('translate update nb --kit ./base');
    await kitpress('translate start da --from nb --kit ./base');
    expect(read('da/actions.yaml')).toContain("# nb: nb Spana\n        deck: ''");
    expect(read('da/made-from.yaml')).toContain('\nfrom: nb\n');
    expect((await kitpress('translate status da --kit ./base')).out).toMatch(/^da \(dansk\), from nb: 0 of /);
  });
});

describe('from start to finish', () => {
  test('an edition that is filled in and updated is clean, and can be built', async () => {
    await begin();
    const empty = await kitpress('check ./base --lang nb');
    expect(empty.exit).toBe(1);
    expect(empty.err).toContain('"deck" has no value. Its source: “Spana”.');
    expect(empty.err).toContain('or print a draft with --draft.');
    const questions = read('nb/questions.yaml');
    writeFileSync(join(cwd, 'base/nb/questions.yaml'), `${questions}x: [\n`);
    // What is empty in the other files may be so in a draft.
    const draft = await kitpress('check ./base --lang nb --draft --json');
    expect(JSON.parse(draft.out).problems).toMatchObject([{ code: 'yaml-brackets' }]);
    writeFileSync(join(cwd, 'base/nb/questions.yaml'), questions);
    fill();
    expect((await kitpress('translate update nb --kit ./base')).out).toMatch(
      /^\d+ texts recorded as up to date with "sv"\.\n/,
    );
    expect(await kitpress('translate status nb --strict --kit ./base')).toMatchObject({ exit: 0, err: '' });
    expect((await kitpress('translate update nb --kit ./base')).out).toBe('Nothing to change in nb.\n');
    expect(await kitpress('check ./base --lang nb')).toMatchObject({ exit: 0, err: '' });
  });
});

describe('status', () => {
  beforeEach(async () => {
    await begin();
    fill();
    await kitpress('translate update nb --kit ./base');
  });

  test('lists every kind of thing that is left to do, as JSON and for people', async () => {
    change('sv/actions.yaml', 'Bjud in grannen.', 'Bjud in alla grannar.');
    change('nb/questions.yaml', "'nb Hinner ni tänka efter?'", "''");
    change('nb/questions.yaml', 'nb Får ni pröva nytt?', 'Får ni pröva nytt?');
    change(
      'nb/actions.yaml',
      'nb Gör ett litet försök.',
      `nb ${'Forvaltningsutviklingsprosjekter samarbeidsforsøk Forv '.repeat(4)}`,
    );
    change('nb/actions.yaml', 'nb Spana', 'nb 漢');
    change('nb/guide.yaml', "'nb Pennor'", "'nb Pennor'\n    - Lim");
    change('nb/principles.yaml', /'nb (.*)'/, "'nb nb $1'");
    const noted = /\n {2}(lists\.questions\.1\.A\.text):/.exec(read('nb/made-from.yaml'))?.[1] ?? '';
    change(
      'nb/made-from.yaml',
      'texts:',
      `states:\n  ${noted}: needs-review\nremarks:\n  ${noted}: [Why?]\ntexts:`,
    );
    const { exit, out } = await kitpress('translate status nb --strict --json --kit ./base');
    const answer = answerSchema.parse(JSON.parse(out));
    expect([exit, answer.ok, answer.language, answer.from]).toEqual([1, false, 'nb', 'sv']);
    expect(answer.counts).toMatchObject({
      missing: 1,
      stale: 1,
      same: 1,
      extra: 1,
      needsReview: 1,
      checks: 2,
    });
    expect(answer.items?.find(({ check }) => check === 'doubled-word')).toMatchObject({
      check: 'doubled-word',
      message: '“nb” stands twice in a row.',
    });
    expect([answer.states, answer.remarks]).toEqual([
      { [noted]: 'needs-review' },
      [{ key: noted, file: 'base/nb/questions.yaml', line: expect.any(Number), remarks: ['Why?'] }],
    ]);
    const kinds = answer.items?.map(({ kind, file, key }) => `${kind} ${file} ${key}`) ?? [];
    expect(kinds).toEqual(
      expect.arrayContaining([
        'stale base/nb/actions.yaml lists.actions.2.A.1',
        'missing base/nb/questions.yaml lists.challenges.1.2',
        'same base/nb/questions.yaml lists.questions.1.B.text',
        'too-long base/nb/actions.yaml lists.actions.1.B.1',
        'missing-glyph base/nb/actions.yaml lists.questions.1.A.deck',
        'extra base/nb/guide.yaml guide.bring.1',
        `needs-review base/nb/questions.yaml ${noted}`,
      ]),
    );
    expect(answer.items?.find(({ kind }) => kind === 'too-long')).toMatchObject({
      place: { sheet: 'C1', group: 'card', item: '1B-1' },
      excess: { kind: 'length', characters: expect.any(Number), longest: expect.any(Number) },
    });
    expect(answer.items?.find(({ kind }) => kind === 'stale')).toMatchObject({
      oldSource: 'Bjud in grannen.',
      source: 'Bjud in alla grannar.',
      text: 'nb Bjud in grannen.',
      line:
        read('nb/actions.yaml')
          .split('\n')
          .findIndex((line) => line.includes('Bjud')) + 1,
    });
    const people = await kitpress('translate status nb --kit ./base');
    expect(people.exit).toBe(0);
    expect(people.out).toMatch(/\nRemarks \(1\):\n {2}base\/nb\/questions\.yaml:\d+ \S+\n {4}Why\?\n/);
    expect(people.out).toContain('    sv was: “Bjud in grannen.”\n    sv now: “Bjud in alla grannar.”\n');
    expect(people.out).toMatch(
      /base\/nb\/actions\.yaml:\d+ lists\.actions\.1\.B\.1 on card 1B-1: \d+ characters too long; the longest that fits is about \d+\n/,
    );
  });

  test('without a language has a line for each edition', async () => {
    const { exit, out } = await kitpress('translate status --kit ./base');
    expect(exit).toBe(0);
    expect(out).toMatch(
      /\nnb +norsk bokmål +from sv +(\d+) of \1 texts translated +not reviewed\nsv +svenska +source +not reviewed\n$/,
    );
  });

  test('of a language without an edition, or of the source, is wrong usage', async () => {
    expect((await kitpress('translate status fi --kit ./base')).exit).toBe(2);
    expect((await kitpress('translate update sv --kit ./base')).exit).toBe(2);
    expect((await kitpress('translate update --kit ./base')).err).toContain('update needs LANG.');
    expect((await kitpress('translate stauts')).err).toContain('Did you mean "status"?');
  });
});

describe('build', () => {
  beforeEach(async () => {
    await begin();
    fill();
    await kitpress('translate update nb --kit ./base');
    change('sv/actions.yaml', 'Bjud in grannen.', 'Bjud in alla grannar.');
    change('nb/questions.yaml', "'nb Hinner ni tänka efter?'", "''");
  });

  test('refuses stale and missing texts, each at its place', async () => {
    const { exit, out } = await kitpress('build ./base --lang nb --json');
    const { problems } = answerSchema.parse(JSON.parse(out));
    expect([exit, pdfs('out')]).toEqual([1, []]);
    expect(problems.map(({ code, file, key }) => `${code} ${file} ${key}`)).toEqual([
      'translation-stale base/nb/actions.yaml lists.actions.2.A.1',
      'content-empty base/nb/questions.yaml lists.challenges.1.2',
    ]);
    expect(problems[0]).toMatchObject({
      message: 'Its source has changed, from “Bjud in grannen.” to “Bjud in alla grannar.”.',
      hint: expect.stringContaining('"kitpress translate update nb --kit ./base"'),
      line: expect.any(Number),
      column: expect.any(Number),
    });
  });

  test('suggests a command that means the same kit, however it was named', async () => {
    const hints = async (args: string): Promise<readonly string[]> => {
      const { out } = await kitpress(`check ${args} --lang nb --json`);
      const { problems } = answerSchema.parse(JSON.parse(out));
      return problems.flatMap(({ hint }) => /kitpress translate update nb[^,]*(?=",)/.exec(hint ?? '') ?? []);
    };
    const text = (to: string) => cpSync(join(cwd, 'base'), join(cwd, to), { recursive: true });
    text('content/own');
    text('plans/my kit');
    writeFileSync(join(cwd, 'plans/thursday.yaml'), 'kit: ./my kit\n');
    expect(await hints(join(cwd, 'base'))).toEqual(['kitpress translate update nb --kit ./base']);
    expect(await hints('own')).toEqual(['kitpress translate update nb --kit own']);
    expect(await hints('--plan plans/thursday.yaml')).toEqual([
      'kitpress translate update nb --kit "plans/my kit"',
    ]);
    expect((await kitpress('translate update fi --kit own')).err).toContain(
      '"kitpress translate start fi --kit own" creates one.',
    );
  });

  test('prints a draft of them with --draft, and lists them', async () => {
    const { exit, out, err } = await kitpress('build ./base --lang nb --draft');
    expect([exit, err, pdfs('out')]).toEqual([0, '', ['guide.pdf', 'kit.pdf']]);
    expect(out.split('\n\n').at(-1)).toBe(
      `DRAFT: 2 texts of "nb" are missing or stale; printed in the language they are translated from, and marked:
  base/nb/actions.yaml: 1 stale
  base/nb/questions.yaml: 1 missing
Run "kitpress translate status nb --kit ./base" to list them.
`,
    );
    writeFileSync(join(cwd, 'workshop.yaml'), 'kit: ./base\nlanguage: nb\ndraft: true\n');
    expect((await kitpress('check')).exit).toBe(0);
    expect(await kitpress('verify --kit ./base out/kit.pdf out/guide.pdf')).toMatchObject({
      exit: 0,
      err: '',
    });
  });

  test('checks a draft as it prints it, and names every text for programs', async () => {
    const [built, checked] = [
      await kitpress('build ./base --lang nb --draft'),
      await kitpress('check ./base --lang nb --draft'),
    ];
    expect([checked.exit, checked.err]).toEqual([built.exit, built.err]);
    expect(checked.out.split('\n\n').at(-1)).toBe(built.out.split('\n\n').at(-1));
    const { out } = await kitpress('check ./base --lang nb --draft --json');
    expect(JSON.parse(out).summary.editions[0].standIns).toEqual([
      {
        file: 'base/nb/actions.yaml',
        line: expect.any(Number),
        key: 'lists.actions.2.A.1',
        why: 'stale',
      },
      {
        file: 'base/nb/questions.yaml',
        line: expect.any(Number),
        key: 'lists.challenges.1.2',
        why: 'missing',
      },
    ]);
  });

  test('lists a new edition by its files, and checks it as it would be built', async () => {
    await kitpress('translate start da --kit ./base');
    const [built, checked] = [
      await kitpress('build ./base --lang da --draft'),
      await kitpress('check ./base --lang da --draft'),
    ];
    const drafted = (out: string): readonly string[] => out.split('\n\nDRAFT: ')[1]?.split('\n') ?? [];
    expect([built.exit, built.err, drafted(built.out).length]).toEqual([0, '', 10]);
    expect(drafted(built.out).slice(1, 8)).toContain('  base/da/actions.yaml: 7 missing');
    expect([checked.exit, checked.err, drafted(checked.out)]).toEqual([0, '', drafted(built.out)]);
    change('da/actions.yaml', "deck: ''", 'deck: TODO');
    const [notBuilt, notChecked] = [
      await kitpress('build ./base --lang da --draft --json'),
      await kitpress('check ./base --lang da --draft --json'),
    ];
    expect([notChecked.exit, JSON.parse(notChecked.out).problems]).toEqual([
      1,
      JSON.parse(notBuilt.out).problems,
    ]);
  });

  test('refuses a text that is its source, in a draft as well, unless it is marked; and too many marks', async () => {
    const lines = () => kitpress('check ./base --lang nb --draft');
    change('nb/questions.yaml', 'nb Får ni pröva nytt?', 'Får ni pröva nytt?');
    expect((await lines()).err).toContain('translation-same  lists.questions.1.B.text');
    change('nb/made-from.yaml', 'texts:\n', 'same:\n  lists.questions.1.B.text: a saying\ntexts:\n');
    expect((await lines()).exit).toBe(0);
    const guide = read('nb/guide.yaml');
    writeFileSync(file('nb/guide.yaml'), guide.replace(/'nb /g, "'"));
    const { out } = await kitpress('translate status nb --kit ./base --json');
    const { items } = JSON.parse(out) as { items: readonly { kind: string; key: string }[] };
    const same = items.filter(({ kind }) => kind === 'same');
    expect(same.length).toBeGreaterThan(10);
    const marks = same.map(({ key }) => `  ${key}: a saying\n`).join('');
    change('nb/made-from.yaml', 'same:\n', () => `same:\n${marks}`);
    expect((await lines()).err).toMatch(/made-from\.yaml:\d+:\d+ {2}error {2}translation-too-many-same/);
    await kitpress('translate update nb --kit ./base');
    expect(read('nb/made-from.yaml')).toContain('  lists.questions.1.B.text: a saying\n');
  });

  test('warns of an edition without a record, and has nothing to say of the source', async () => {
    twoLanguages();
    writeFileSync(join(cwd, 'content/two/en/made-from.yaml'), '');
    expect((await kitpress('check two --lang en')).err).toContain('yaml-empty');
    expect(await kitpress('check two --lang sv')).toMatchObject({ exit: 0, err: '' });
  });
});
