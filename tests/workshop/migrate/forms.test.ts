// What `migrate` makes of a kit: its structure, its texts in their places, and what it says of what it cannot do.
import { describe, expect, test } from 'vitest';
import { migrate } from '../../../src/workshop/migrate/migrate.ts';
import { dataOf, type InMemory, inMemory, textOf } from './support.ts';

const BASE = 'tests/workshop/migrate/kits/base';

const run = ({ world }: InMemory, dryRun = false) => migrate(world, { paths: ['kit'], dryRun });
const codes = (result: Awaited<ReturnType<typeof migrate>>): readonly string[] =>
  result.problems.map(({ code, message }) => `${code}: ${message}`);

/** A file of the base kit with a part replaced. */
const changed = (name: string, from: string | RegExp, to: string): Readonly<Record<string, string>> => {
  const text = textOf(inMemory(BASE).files, name);
  if (text.replace(from, to) === text) throw new Error(`${name} has no ${from}`);
  return { [name]: text.replace(from, to) };
};

describe('the structure of a kit', () => {
  test('is lists, steps and sheets that show lists', async () => {
    const memory = inMemory(BASE);
    await run(memory);
    expect(dataOf(memory.files, 'kit.yaml')).toEqual({
      id: 'base',
      version: '0.1.0',
      sourceLanguage: 'sv',
      licence: 'CC BY-SA 4.0',
      lengths: { full: 60 },
      themes: 'principles',
      lists: {
        purposes: 2,
        levels: { fields: ['name', 'note'], count: 2 },
        principles: 2,
        why: { of: 'principles', count: 3 },
        dimensions: { of: 'principles', optional: true, count: 2 },
        challenges: { of: 'principles', count: 3 },
        questions: { of: 'principles', letters: true, fields: ['text', 'deck'], count: 3 },
        actions: { of: 'questions', count: 4 },
        cases: { of: 'questions', fields: ['name', 'text'], links: true, optional: true, count: 1 },
        tools: { of: 'questions', fields: ['name', 'text'], links: true, optional: true, count: 1 },
      },
      links: { cases: { 1: { A: { 1: ['https://example.org/case'] } } }, tools: { 1: { A: { 1: [] } } } },
      steps: [
        { id: 'focus', full: 10 },
        { id: 'vote', full: 15 },
        { id: 'assess', full: 35, each: 'principles' },
        { id: 'act' },
      ],
      sheets: [
        { id: 'guide', kind: 'guide', code: 'G', for: 'facilitator' },
        {
          id: 'focus-board',
          kind: 'zones',
          code: 'F',
          step: 'focus',
          show: 'levels',
          aside: 'purposes',
          signs: ['needle'],
          next: ['vote-sheet'],
        },
        {
          id: 'vote-sheet',
          kind: 'vote',
          code: 'V',
          step: 'vote',
          show: 'challenges',
          signs: ['dot'],
          next: ['assessment'],
          suggested: 5,
        },
        {
          id: 'principle',
          kind: 'poster',
          code: 'W',
          each: 'principles',
          show: ['why', 'dimensions'],
          next: ['assessment'],
        },
        {
          id: 'assessment',
          kind: 'scales',
          code: 'S',
          step: 'assess',
          each: 'principles',
          show: 'questions',
          levels: 2,
          mark: 'dot',
          bay: 'triangle',
          boxes: ['reflection', 'parking'],
          signs: ['dot', 'triangle'],
          next: ['matrix'],
        },
        {
          id: 'action-cards',
          kind: 'cards',
          code: 'C',
          step: 'act',
          each: 'principles',
          show: ['actions', 'cases', 'tools'],
          as: 'text',
          size: 's',
          own: 'each',
        },
        {
          id: 'matrix',
          kind: 'grid',
          code: 'M',
          step: 'act',
          across: 'ends',
          down: 'ends',
          cells: true,
          takes: 's',
          next: ['reflection'],
        },
        {
          id: 'reflection',
          kind: 'canvas',
          code: 'R',
          areas: ['one', 'table'],
          fields: { one: { lines: 5 }, table: { rows: 6, columns: ['action', 'who', 'first', 'when'] } },
        },
        {
          id: 'notes',
          kind: 'canvas',
          code: 'N',
          subject: true,
          areas: ['notes'],
          fields: { notes: { lines: 22 } },
        },
        {
          id: 'parking',
          kind: 'canvas',
          code: 'P',
          subject: true,
          head: 'letter',
          areas: ['rows'],
          fields: { rows: { rows: 12, columns: ['idea', 'who', 'when'] } },
        },
        {
          id: 'vote-dots',
          kind: 'dots',
          code: 'D1',
          dots: { 'vote-sheet': 5 },
          triangles: { assessment: { each: 3 } },
          needles: { 'focus-board': 1 },
        },
        { id: 'personal-dots', kind: 'dots', code: 'D2', dots: { assessment: 'all' } },
      ],
    });
  });

  test('has comments where they stood, a sheet a block, and short things on one line', async () => {
    const text = textOf(inMemory(BASE).files, 'kit.yaml')
      .replace('counts:', '# What there is.\ncounts:')
      .replace('purposes: [1, 2]', '# Why we meet.\npurposes: [1, 2] # two')
      .replace('  - { id: vote, minutes: 15 }', '  # Quick.\n  - { id: vote, minutes: 15 } # really')
      .replace('  - { id: matrix', '  # The field.\n  - { id: matrix')
      .replace(/ {2}- \{ id: vote-sheet.*\}/, (line) =>
        line
          .replace('- { ', '- ')
          .replace(' }, next', ' }\n    next')
          .replace(/, (kind|code|step|instructions):/g, '\n    $1:')
          .replace(', suggestedCopies: 5 }', '\n    suggestedCopies: 5 # one a table'),
      )
      .replace('      - id: B\n', '      # Without a case.\n      - id: B\n')
      .replace(
        'case: { links: [https://example.org/case] }',
        'case:\n          # By hand.\n          links: [https://example.org/case]',
      );
    const memory = inMemory(BASE, { 'kit.yaml': `${text}# The end.\n` });
    await run(memory);
    const lines = textOf(memory.files, 'kit.yaml').split('\n');
    const below = (comment: string): string | undefined => lines[lines.indexOf(comment) + 1]?.trim();
    expect(lines[0]).toBe(
      '# A small kit with every kind of sheet: tests change one thing in it and look at what is said.',
    );
    expect(below('# What there is.')).toBe('lists:');
    expect(below('  # Why we meet.')).toBe('purposes: 2 # two');
    expect(below('  # Quick.')).toBe('- id: vote # really');
    expect(below('  # The field.')).toBe('- id: matrix');
    expect(lines).toContain('    suggested: 5 # one a table');
    expect(lines).toContain('  levels: { fields: [name, note], count: 2 }');
    expect(below('  # Without a case.')).toBe(
      'questions: { of: principles, letters: true, fields: [text, deck], count: 3 }',
    );
    expect(below('        # By hand.')).toBe('1:');
    expect(lines.at(-2)).toBe('# The end.');
  });

  test('names each step that has no minutes', async () => {
    expect(codes(await run(inMemory(BASE)))).toEqual([
      'migrate-step-without-minutes: The step "act" has no minutes, and would be left out with its sheets.',
    ]);
  });
});

test('numbers that change are told: they were ids, and are positions now', async () => {
  const memory = inMemory(BASE, {
    ...changed('kit.yaml', 'challenges: [1, 2]', 'challenges: [2, 5]'),
    ...changed('sv/questions.yaml', /challenges:\n {6}1:(.*)\n {6}2:/, 'challenges:\n      2:$1\n      5:'),
  });
  expect(codes(await run(memory))).toContain(
    'migrate-new-numbers: The challenge questions of principle 1 have the numbers 2, 5; from now on they count from 1.',
  );
});

describe('texts', () => {
  test('stand under their new keys, in the files that they were in', async () => {
    const memory = inMemory(BASE);
    await run(memory);
    expect(dataOf(memory.files, 'sv/edition.yaml')).toMatchObject({
      language: 'sv',
      title: expect.any(String),
      subtitle: expect.any(String),
      source: expect.any(String),
    });
    expect(Object.keys(dataOf(memory.files, 'sv/workshop.yaml') as object)).toEqual([
      'words',
      'lists',
      'steps',
      'sheets',
    ]);
    expect(dataOf(memory.files, 'sv/workshop.yaml')).toMatchObject({
      sheets: {
        assessment: {
          instructions: [expect.any(String), expect.any(String)],
          levels: ['Nej', 'Ja'],
          ends: ['nej', 'ja'],
          fields: { reflection: { title: expect.any(String), prompt: expect.any(String) } },
        },
        reflection: {
          fields: {
            one: { title: expect.any(String) },
            table: { title: expect.any(String), when: expect.any(String) },
          },
        },
      },
    });
    expect(dataOf(memory.files, 'sv/resources.yaml')).toMatchObject({
      lists: { cases: { 1: { A: { 1: { name: expect.any(String), text: expect.any(String) } } } } },
    });
    expect(dataOf(memory.files, 'sv/guide.yaml')).toMatchObject({
      words: { guide: { colophon: { shareAlike: 'Fri att använda.' }, cut: { cards: 'Klipp korten.' } } },
      steps: { focus: { do: ['Läs syftet.'] } },
      guide: { bring: ['Pennor'] },
    });
  });

  test('that ship are left out, and their records with them', async () => {
    const memory = inMemory(BASE);
    await run(memory);
    const words = dataOf(memory.files, 'sv/workshop.yaml') as { words: { labels: Record<string, unknown> } };
    expect(words.words.labels).not.toHaveProperty('group');
    expect(words.words.labels).toHaveProperty('date');
    expect(dataOf(memory.files, 'moved.yaml')).toMatchObject({
      'workshop.yaml:labels.group': 'words.labels.group',
    });
  });

  test('that ship stay if they have a comment', async () => {
    const memory = inMemory(BASE, changed('sv/workshop.yaml', /group: .*/, 'group: Grupp # Not "Lag"!'));
    await run(memory);
    expect(textOf(memory.files, 'sv/workshop.yaml')).toContain('    group: Grupp # Not "Lag"!\n');
  });

  test('have the fields in braces that their new keys take', async () => {
    const memory = inMemory(
      BASE,
      changed('sv/workshop.yaml', /inWords: .*/, "inWords: '{effect}, {effort}: {start}{plan}{fill}{leave}'"),
    );
    const result = await run(memory);
    expect(codes(result)).toHaveLength(1);
    expect(dataOf(memory.files, 'sv/workshop.yaml')).toMatchObject({
      words: {
        grid: { inWords: { cells: '{down}, {across}: {topLeft}{topRight}{bottomLeft}{bottomRight}' } },
      },
    });
  });

  test('keep the comments of groups where all that they are about comes together again', async () => {
    const memory = inMemory(BASE, {
      ...changed('sv/principles.yaml', 'principles:\n', '\n# The principles.\nprinciples:\n  # The first.\n'),
      ...changed('sv/actions.yaml', /( +)actions:\n/, '$1# To do.\n$1actions:\n'),
    });
    await run(memory);
    const lines = textOf(memory.files, 'sv/principles.yaml').split('\n');
    expect(lines.slice(0, 5)).toEqual([
      '# The principles.',
      'lists:',
      '  principles:',
      '    # The first.',
      expect.stringMatching(/^ {4}1: /),
    ]);
    expect(textOf(memory.files, 'sv/actions.yaml')).toMatch(/\n {6}# To do\.\n {6}A:\n {8}1: /);
  });

  test('that are left out leave the comments of their group at the end of the file', async () => {
    const memory = inMemory(BASE, changed('sv/workshop.yaml', '  minutes: {', '  # Short.\n  minutes: {'));
    await run(memory);
    expect(textOf(memory.files, 'sv/workshop.yaml')).toMatch(/\n# Short\.\n$/);
  });

  test('keep the byte order mark and the line ends of their file', async () => {
    const text = textOf(inMemory(BASE).files, 'sv/questions.yaml');
    const memory = inMemory(BASE, { 'sv/questions.yaml': `\ufeff${text.replaceAll('\n', '\r\n')}` });
    await run(memory);
    const after = textOf(memory.files, 'sv/questions.yaml');
    expect(after.startsWith('\ufefflists:\r\n')).toBe(true);
    expect(after.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('that two old keys had are one if they are the same; else the other is named', async () => {
    const same = inMemory(BASE, changed('sv/guide.yaml', 'case: Fall', 'case: Exempel'));
    const result = await run(same);
    expect(result).toMatchObject({ ok: true });
    const heads = (dataOf(same.files, 'sv/workshop.yaml') as { sheets: Record<string, { heads: unknown }> })
      .sheets;
    expect(heads['action-cards']?.heads).toEqual({ cases: 'Fall', tools: 'Verktyg' });
    expect(codes(result)).toContain(
      'migrate-text-left-out: The text "Exempel" (resources.case) has no place any more.',
    );
  });
});
