// A workshop that stays open: what changed is laid out again, everything else is kept, and the last good sheets stay.
import { describe, expect, test, vi } from 'vitest';
import { compileFace } from '../../src/fonts/compile.ts';
import type { Flags } from '../../src/plan/flags.ts';
import { openSession, type Session } from '../../src/workshop/session.ts';
import type { DrawnPage, PageRef, SessionState } from '../../src/workshop/shown.ts';
import type { World } from '../../src/world/world.ts';
import { filesOf, inMemory } from '../support/memory.ts';

vi.mock('../../src/fonts/compile.ts', { spy: true });

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

interface Opened {
  readonly session: Session;
  /** What was read since the last time. */
  readonly reads: string[];
  readonly text: (name: string) => string;
  /** Saves a file as an editor does; true if the session depends on it. */
  readonly save: (name: string, content: string | Uint8Array) => boolean;
  readonly change: (name: string, from: string | RegExp, to: string) => boolean;
}

/** The small kit, with a plan, names and a brand beside it. */
function open(flags: Flags = {}, more: Readonly<Record<string, string>> = {}): Opened {
  const { world, files } = inMemory(
    new Map([
      ...filesOf('tests/kits/small', 'small'),
      ...filesOf('tests/brands/region-nord', 'nord'),
      ['workshop.yaml', bytes('kit: ./small\nparticipants: names.txt\n')],
      ['names.txt', bytes('Åsa Ek\nBo Ek\nChrister Öberg\n')],
      ...Object.entries(more).map(([name, text]) => [name, bytes(text)] as const),
    ]),
  );
  const reads: string[] = [];
  const counted: World = {
    ...world,
    read: (path) => {
      reads.push(path);
      return world.read(path);
    },
    readIn: (folder, path) => {
      reads.push(`${folder}/${path}`);
      return world.readIn(folder, path);
    },
  };
  const session = openSession(counted, flags);
  const text = (name: string): string => new TextDecoder().decode(files.get(`/here/${name}`));
  const save = (name: string, content: string | Uint8Array): boolean => {
    files.set(`/here/${name}`, typeof content === 'string' ? bytes(content) : content);
    return session.forget(`/here/${name}`);
  };
  return {
    session,
    reads,
    text,
    save,
    change: (name, from, to) => {
      const after = text(name).replace(from, () => to);
      if (after === text(name)) throw new Error(`${name} has no ${from}`);
      return save(name, after);
    },
  };
}

const versions = ({ issues }: SessionState): Readonly<Record<string, number>> =>
  Object.fromEntries(
    issues.flatMap(({ sheets }, i) =>
      sheets.flatMap(({ sheet, pages }) =>
        pages.map(({ version }, page) => [`${i}/${sheet}/${page}`, version] as const),
      ),
    ),
  );

const changed = (before: SessionState, after: SessionState): readonly string[] =>
  Object.entries(versions(after))
    .filter(([key, version]) => versions(before)[key] !== version)
    .map(([key]) => key);

const WALLS: PageRef = { issue: 0, sheet: 'walls', page: 0 };
const CHALLENGE = 'We have no time for it.';
const QUESTIONS = 'small/en/questions.yaml';

/** The first text of the vote sheet. */
const challengeIn = (text: string): string => {
  const found = /challenges:\n\s+1:\n\s+1: (.+)\n/.exec(text)?.[1];
  if (found === undefined) throw new Error('the kit has no challenge 1');
  return found;
};

describe('a session', () => {
  test('draws every page that it names', async () => {
    const { session } = open();
    const state = await session.update();
    expect(state.problems).toEqual([]);
    expect(state.current).toBe(true);
    for (const key of Object.keys(versions(state))) {
      const [issue = '', sheet = '', page = ''] = key.split('/');
      const drawn = session.draw({ issue: Number(issue), sheet, page: Number(page) });
      expect(drawn?.svg).toMatch(/^<svg /);
      expect(drawn?.version).toBe(versions(state)[key]);
    }
    expect(session.draw({ issue: 0, sheet: 'walls', page: 99 })).toBeUndefined();
    expect(session.draw({ issue: 9, sheet: 'walls', page: 0 })).toBeUndefined();
  });

  test('reads nothing twice, but what has changed', async () => {
    const { session, reads, save, text } = open();
    await session.update();
    reads.length = 0;
    await session.update();
    expect(reads).toEqual([]);
    save(QUESTIONS, `${text(QUESTIONS)}# a remark\n`);
    await session.update();
    expect(new Set(reads)).toEqual(new Set([`/here/${QUESTIONS}`]));
  });

  test('gives another version to pages that have changed, and to no other', async () => {
    const { session, change, text } = open();
    const before = await session.update();
    const challenge = challengeIn(text(QUESTIONS));
    change(QUESTIONS, challenge, CHALLENGE);
    const after = await session.update();
    expect(after.problems).toEqual([]);
    const pages = changed(before, after);
    expect(pages).toContain('0/walls/0');
    expect(pages.length).toBeLessThan(Object.keys(versions(after)).length / 2);
    expect(session.draw(WALLS)?.svg).toContain('no time');
  });

  test('draws the page that is looked at before everything else, and not if it is as it was', async () => {
    const { session, change, text } = open();
    await session.update();
    const order: string[] = [];
    const first = ({ sheet }: DrawnPage): void => void order.push(sheet);
    const pause = async (): Promise<void> => void order.push('pause');
    await session.update({ look: WALLS, first, pause });
    expect(order).not.toContain('walls');
    order.length = 0;
    change(QUESTIONS, challengeIn(text(QUESTIONS)), CHALLENGE);
    await session.update({ look: WALLS, first, pause });
    expect(order.slice(0, 2)).toEqual(['walls', 'pause']);
  });

  test.each([
    ['the plan', 'workshop.yaml', 'kit: ./small\nparticipants: 7\n'],
    ['the names', 'names.txt', 'Åsa Ek\nBo Ek\nChrister Öberg\nDina Ek\nEva Ek\nFia Ek\nGun Ek\n'],
  ])('follows %s', async (_, file, text) => {
    const { session, save } = open();
    expect((await session.update()).participants).toBe(3);
    expect(save(file, text)).toBe(true);
    expect((await session.update()).participants).toBe(7);
  });

  test('follows the fonts of a brand, and compiles each of them once', async () => {
    const { session, save, change, text } = open(
      {},
      { 'workshop.yaml': 'kit: ./small\nbrand: own/brand.yaml\n' },
    );
    for (const [name, content] of filesOf('tests/brands/provarkivet', 'own')) save(name, content);
    const first = await session.update();
    expect(first.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const compiled = (): number => vi.mocked(compileFace).mock.calls.length;
    expect(compiled()).toBe(3);
    change(QUESTIONS, challengeIn(text(QUESTIONS)), CHALLENGE);
    const second = await session.update();
    expect(changed(first, second)).toContain('0/walls/0');
    expect(compiled()).toBe(3);
    const { svg } = session.draw(WALLS) ?? {};
    // Of the same weight, under the same name.
    const other = filesOf('tests/brands/exempelstad', '').get('/fonts/FamiljenGrotesk-Bold.ttf');
    save('own/fonts/Literata-Bold.ttf', other ?? '');
    await session.update();
    expect(compiled()).toBe(4);
    expect(session.draw(WALLS)?.svg).not.toBe(svg);
  });

  test('follows a brand and a template', async () => {
    const template = new TextDecoder().decode(filesOf('templates/default', 'look').get('look/template.yaml'));
    const { session, change, text, save } = open(
      {},
      {
        'workshop.yaml': 'kit: ./small\nbrand: nord/brand.yaml\ntemplate: ./look\n',
        'look/template.yaml': template,
      },
    );
    const state = await session.update();
    expect(state.issues[0]?.brand).toBe(/^name: (.*)$/m.exec(text('nord/brand.yaml'))?.[1]);
    save('nord/brand.yaml', text('nord/brand.yaml').replace('template: plain\n', ''));
    await session.update();
    expect(change('nord/brand.yaml', /^name: .*/m, 'name: Region Syd')).toBe(true);
    expect((await session.update()).issues[0]?.brand).toBe('Region Syd');
    const { version } = session.draw(WALLS) ?? {};
    expect(change('look/template.yaml', /ink: '#[0-9a-f]{6}'/i, "ink: '#101010'")).toBe(true);
    const after = await session.update();
    expect(after.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(session.draw(WALLS)?.version).not.toBe(version);
  });

  test('watches the folders of what it reads, and takes no notice of other files in them', async () => {
    const { session, save } = open();
    await session.update();
    expect([...session.folders()]).toEqual(
      expect.arrayContaining(['/here', '/here/small', '/here/small/en']),
    );
    expect(save('other.txt', 'not ours')).toBe(false);
    expect(save('elsewhere/names.txt', 'not ours')).toBe(false);
  });

  test('notices a plan that was not there when it began', async () => {
    const { session, save } = open({ plan: 'late.yaml' });
    expect((await session.update()).current).toBe(false);
    expect(save('late.yaml', 'kit: ./small\nparticipants: 5\n')).toBe(true);
    expect(await session.update()).toMatchObject({ current: true, participants: 5 });
  });

  test('keeps the last good sheets while a file is broken, with the line of the problem', async () => {
    const { session, save, text } = open();
    const before = await session.update();
    const good = text(QUESTIONS);
    const drawing = session.draw(WALLS);
    save(QUESTIONS, `${good}\n  - [broken`);
    const broken = await session.update({ look: WALLS });
    expect(broken.current).toBe(false);
    expect(broken.issues).toEqual(before.issues);
    expect(broken.problems[0]).toMatchObject({ severity: 'error', file: QUESTIONS });
    expect(broken.problems[0]?.line).toBeGreaterThan(1);
    expect(session.draw(WALLS)).toEqual(drawing);
    save(QUESTIONS, good);
    const mended = await session.update();
    expect(mended).toEqual(before);
  });

  test('shows a sheet on which a text does not fit, and says which text that is', async () => {
    const { session, change, text } = open();
    await session.update();
    const long = `${'Words that never end and never will, '.repeat(6)}or so.`;
    change(QUESTIONS, challengeIn(text(QUESTIONS)), `"${long}"`);
    const state = await session.update();
    expect(state.current).toBe(true);
    const problem = state.problems.find(({ code }) => code.startsWith('fit-'));
    expect(problem).toMatchObject({
      page: WALLS,
      severity: 'error',
      file: QUESTIONS,
      key: expect.stringContaining('challenges'),
    });
    expect(problem?.line).toBeGreaterThan(1);
    expect(session.draw(WALLS)?.svg).toContain('never');
  });

  test('knows the file and line of every text of a page, and what it is to a screen reader', async () => {
    const { session, text } = open();
    await session.update();
    const texts = await session.texts(WALLS);
    const challenge = texts.find(({ words }) => words === challengeIn(text(QUESTIONS)));
    expect(challenge).toMatchObject({ file: QUESTIONS, key: expect.stringContaining('challenges') });
    const lines = text(QUESTIONS).split('\n');
    expect(lines[(challenge?.line ?? 0) - 1]).toContain(challenge?.words);
    expect(texts.some(({ role }) => role === 'heading')).toBe(true);
    expect(await session.texts({ ...WALLS, page: 99 })).toEqual([]);
  });

  test('adds the edition that the kit is written in, once', async () => {
    const { session } = open({ lang: 'pseudo' });
    expect((await session.update()).issues.map(({ language }) => language)).not.toContain('en');
    expect(session.withSource()).toBe(true);
    const state = await session.update();
    expect(state.issues.at(-1)).toMatchObject({ language: 'en' });
    expect(session.withSource()).toBe(false);
    expect(session.draw({ ...WALLS, issue: 1 })?.svg).toMatch(/^<svg /);
  });

  test('knows what is printed, in which language and brand, and on what', async () => {
    const { session } = open({ sheets: 'walls,handbook', brand: 'nord/brand.yaml' });
    const { issues, ...state } = await session.update();
    expect(state).toEqual({
      ...{ title: 'The meeting room', participants: 3, sourceLanguage: 'en' },
      ...{ problems: [], current: true },
    });
    expect(issues).toHaveLength(1);
    const [issue] = issues;
    expect(issue).toEqual({
      brand: 'Region Nord',
      language: 'en',
      name: 'English',
      direction: 'ltr',
      grid: { margin: 12, gutter: 6, columns: 3 },
      sheets: [
        expect.objectContaining({ sheet: 'handbook', copies: 1, paper: 'A4' }),
        {
          ...{ sheet: 'walls', name: 'Wall sheet', label: 'W', copies: 1, paper: 'A3' },
          pages: [
            {
              ...{ version: expect.any(Number), label: 'W', title: 'What gets in the way?' },
              ...{ width: 420, height: 297, cuts: [] },
            },
          ],
        },
      ],
    });
  });

  test('knows where sheets are cut', async () => {
    const { session } = open({ sheets: 'ideas' });
    const cards = (await session.update()).issues[0]?.sheets.flatMap(({ pages }) => pages) ?? [];
    expect(cards[0]?.cuts.length).toBeGreaterThan(2);
  });

  test('forgets the pages of a sheet that is no longer printed', async () => {
    const { session, save } = open();
    await session.update();
    expect(session.draw(WALLS)).toBeDefined();
    save('workshop.yaml', 'kit: ./small\nparticipants: 7\nsheets: [handbook]\n');
    const { issues } = await session.update();
    expect(issues[0]?.sheets.map(({ sheet }) => sheet)).toEqual(['handbook']);
    expect(session.draw(WALLS)).toBeUndefined();
    expect(await session.texts(WALLS)).toEqual([]);
  });

  test('adds no edition before it knows which one the kit is written in', async () => {
    const { session } = open({ lang: 'pseudo' });
    expect(session.withSource()).toBe(false);
    expect(session.draw(WALLS)).toBeUndefined();
  });

  test('draws nothing first of a page that is not there', async () => {
    const { session, change, text } = open();
    await session.update();
    change(QUESTIONS, challengeIn(text(QUESTIONS)), CHALLENGE);
    const drawn: DrawnPage[] = [];
    const first = (one: DrawnPage): void => void drawn.push(one);
    for (const look of [
      { ...WALLS, page: 9 },
      { ...WALLS, issue: 9 },
      { ...WALLS, sheet: 'nothing' },
    ])
      expect((await session.update({ look, first })).current).toBe(true);
    expect(drawn).toEqual([]);
  });

  test('keeps a drawing as long as its page is as it was', async () => {
    const { session, change, text } = open();
    await session.update();
    const [walls, other] = [session.draw(WALLS), session.draw({ ...WALLS, sheet: 'handbook' })];
    change(QUESTIONS, challengeIn(text(QUESTIONS)), CHALLENGE);
    await session.update();
    expect(session.draw({ ...WALLS, sheet: 'handbook' })).toEqual(other);
    expect(session.draw(WALLS)?.version).toBeGreaterThan(walls?.version ?? 0);
    expect(session.draw(WALLS)?.svg).not.toBe(walls?.svg);
  });
});
