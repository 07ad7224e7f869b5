// A translation over time: begun, filled in, overtaken by its source and brought up to date; no text and no comment is lost.
import * as fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { Workbench } from '../support.ts';

let bench = new Workbench();

beforeEach(() => {
  bench = new Workbench();
  bench.start();
  bench.fill();
  bench.update();
});

const ACTIONS = 'nb/actions.yaml';
const LEAF = 'lists.actions.1.A.1';
const once = (text: string, part: string): number => text.split(part).length - 1;

/** What is written where nothing is to be done any more. */
function settled(): void {
  const before = { ...bench.files };
  const { added, moved, removed, told, done, recorded } = bench.update();
  expect([added, moved, removed, told, done, recorded]).toEqual([[], [], [], [], [], []]);
  expect(bench.files).toEqual(before);
}

describe('a new edition', () => {
  test('has every text of the source, empty, with the source over it', () => {
    bench = new Workbench();
    bench.start();
    expect(bench.files[ACTIONS]).toBe(
      `# yaml-language-server: $schema=../../../schemas/edition.json
lists:
  questions:
    1:
      A:
        # sv: Spana
        deck: ''
      B:
        # sv: Pröva
        deck: ''
    2:
      A:
        # sv: Dela
        deck: ''
  actions:
    1:
      A:
        # sv: Läs en framtidsrapport ihop.
        1: ''
        # sv: Fråga dem som är nya.
        2: ''
      B:
        # sv: Gör ett litet försök.
        1: ''
    2:
      A:
        # sv: Bjud in grannen.
        1: ''
`,
    );
    expect(bench.open().every((line) => line.startsWith('missing '))).toBe(true);
    settled();
  });

  test('is clean once it is filled in, and its source comments go', () => {
    expect(bench.open()).toEqual([]);
    expect(
      Object.entries(bench.files).filter(([name, text]) => name.startsWith('nb/') && /^ *# sv/m.test(text)),
    ).toEqual([]);
    settled();
  });
});

describe('a sentence of the source that changes', () => {
  beforeEach(() =>
    bench.change('sv/actions.yaml', 'Läs en framtidsrapport ihop.', 'Läs två rapporter ihop.'),
  );

  test('makes its translation stale, and no other', () => {
    expect(bench.open()).toEqual([`stale ${LEAF}`]);
  });

  test('is told in comments over the text until the text is changed', () => {
    expect(bench.update().told.map(({ key }) => key)).toEqual([LEAF]);
    expect(bench.files[ACTIONS]).toContain(
      `        # sv was: Läs en framtidsrapport ihop.\n        # sv now: Läs två rapporter ihop.\n        1: 'nb: Läs en framtidsrapport ihop.'\n`,
    );
    expect(bench.open()).toEqual([`stale ${LEAF}`]);
    settled();
    bench.change(ACTIONS, "'nb: Läs en framtidsrapport ihop.'", 'Les to rapporter.');
    expect(bench.update().done).toHaveLength(1);
    expect(bench.open()).toEqual([]);
    expect(bench.files[ACTIONS]).not.toContain('# sv');
    settled();
  });

  test('is done as well when the comments are deleted, because the text still holds', () => {
    bench.update();
    bench.change(ACTIONS, / *# sv was.*\n *# sv now.*\n/, '');
    expect(bench.update().done).toHaveLength(1);
    expect(bench.open()).toEqual([]);
    settled();
  });

  test('and changes again is told anew, from what the text was made from', () => {
    bench.update();
    bench.change('sv/actions.yaml', 'två', 'tre');
    bench.update();
    const text = bench.files[ACTIONS] ?? '';
    expect(text).toContain(
      '# sv was: Läs en framtidsrapport ihop.\n        # sv now: Läs tre rapporter ihop.\n',
    );
    expect(once(text, '# sv')).toBe(2);
    bench.change(ACTIONS, "'nb: Läs en framtidsrapport ihop.'", 'Les tre rapporter.');
    bench.change('sv/actions.yaml', 'tre', 'fyra');
    bench.update();
    expect(bench.files[ACTIONS]).toContain(
      '# sv was: Läs tre rapporter ihop.\n        # sv now: Läs fyra rapporter ihop.\n',
    );
    settled();
  });

  test('and changes back leaves nothing behind', () => {
    const before = bench.files[ACTIONS];
    bench.update();
    bench.change('sv/actions.yaml', 'Läs två rapporter ihop.', 'Läs en framtidsrapport ihop.');
    bench.update();
    expect(bench.files[ACTIONS]).toBe(before);
    expect(bench.open()).toEqual([]);
  });
});

test('a source that changes before its text is filled in makes the text stale: it was made from the old words', () => {
  bench = new Workbench();
  bench.start();
  bench.fill();
  bench.change('sv/guide.yaml', 'Lägg ut.', 'Lägg ut alla.');
  expect(bench.open()).toEqual(['stale steps.act.do.0']);
});

/** Moves as "from → to". */
const moves = () => bench.update().moved.map(({ from, to }) => `${from} → ${to}`);
/** The second question of the first principle, as the source has it among the questions and among the actions. */
const DECK = '      B:\n        deck: Pröva\n';
const CARDS = '      B:\n        1: Gör ett litet försök.\n';

describe('a key that is renamed in kit and source', () => {
  test('takes its translation and the comments along, in every file', () => {
    bench.change(ACTIONS, '      B:\n        deck', '      # the deck about trying\n      B:\n        deck');
    bench.change(ACTIONS, "        1: 'nb: Gör", "        # as in the handbook\n        1: 'nb: Gör");
    for (const file of ['sv/actions.yaml', 'sv/questions.yaml']) bench.change(file, /^( +)B:/gm, '$1H:');
    const before = Object.values(bench.texts()).sort();
    expect(moves()).toEqual([
      'lists.questions.1.B.deck → lists.questions.1.H.deck',
      'lists.actions.1.B.1 → lists.actions.1.H.1',
      'lists.questions.1.B.text → lists.questions.1.H.text',
    ]);
    expect(Object.values(bench.texts()).sort()).toEqual(before);
    expect(bench.files[ACTIONS]).toContain('      # the deck about trying\n      H:\n');
    expect(bench.files[ACTIONS]).toContain("        # as in the handbook\n        1: 'nb: Gör");
    expect(bench.open()).toEqual([]);
    settled();
  });

  test('follows even if one of its texts changes at the same time', () => {
    bench.change(
      'sv/actions.yaml',
      CARDS,
      CARDS.replace('B:', 'H:').replace('.\n', '.\n        2: Lär av det.\n'),
    );
    bench.update();
    bench.fill();
    bench.update();
    bench.change(
      'sv/actions.yaml',
      '      H:\n        1: Gör ett litet',
      '      J:\n        1: Gör ett mycket litet',
    );
    bench.update();
    expect(bench.open()).toEqual(['stale lists.actions.1.J.1']);
  });
});

describe('a key that is renamed in part', () => {
  beforeEach(() => {
    bench.change('sv/actions.yaml', CARDS, `${CARDS}        2: Lär av det.\n`);
    bench.update();
    bench.fill();
    bench.update();
  });

  test('is followed by the texts that went there, and left by those that stay', () => {
    bench.change('sv/actions.yaml', CARDS, `${CARDS.replace('B:', 'H:')}      B:\n`);
    expect(moves()).toEqual(['lists.actions.1.B.1 → lists.actions.1.H.1']);
    expect(bench.texts()).toMatchObject({
      'lists.actions.1.H.1': 'nb: Gör ett litet försök.',
      'lists.actions.1.B.2': 'nb: Lär av det.',
    });
  });

  test('is followed by each text to where its source went, where they part', () => {
    bench.change('sv/actions.yaml', CARDS, `${CARDS.replace('B:', 'H:')}      J:\n`);
    bench.update();
    expect(bench.texts()).toMatchObject({
      'lists.actions.1.H.1': 'nb: Gör ett litet försök.',
      'lists.actions.1.J.2': 'nb: Lär av det.',
    });
  });

  test('goes to one of two that say the same, and the other is to be translated', () => {
    bench.change('sv/actions.yaml', DECK, DECK.replace('B:', 'H:') + DECK.replace('B:', 'J:'));
    bench.change('sv/actions.yaml', / {6}B:\n( {8}1: Gör.*\n {8}2: .*\n)/, '      H:\n$1      J:\n$1');
    bench.update();
    expect(bench.texts()).toMatchObject({
      'lists.actions.1.H.1': 'nb: Gör ett litet försök.',
      'lists.actions.1.J.1': '',
    });
    expect(bench.open()).toEqual([
      'missing lists.questions.1.J.deck',
      'missing lists.actions.1.J.1',
      'missing lists.actions.1.J.2',
    ]);
  });
});

describe('words of the source that turn up elsewhere', () => {
  const NEW = 'Fråga dem som är nya.';

  test('leave their translation where its key is still there, unless they went next to it', () => {
    bench.change('sv/actions.yaml', NEW, 'Något annat.');
    bench.change('sv/actions.yaml', 'Bjud in grannen.', NEW);
    expect(bench.update().moved).toEqual([]);
    expect(bench.texts()).toMatchObject({ 'lists.actions.1.A.2': `nb: ${NEW}` });
  });

  test('take it to the nearest of several keys when its own is gone', () => {
    bench.change('sv/actions.yaml', `        2: ${NEW}\n`, '');
    bench.change(
      'sv/actions.yaml',
      '1: Gör ett litet försök.\n',
      `1: Gör ett litet försök.\n        9: ${NEW}\n`,
    );
    bench.change('sv/actions.yaml', '1: Bjud in grannen.\n', `1: Bjud in grannen.\n        2: ${NEW}\n`);
    expect(bench.update().moved.map(({ to }) => to)).toEqual(['lists.actions.2.A.2']);
  });
});

describe('a list or a numbering of the source that shifts', () => {
  test('takes each paragraph to its new number', () => {
    bench.change('nb/guide.yaml', "      - 'nb: Lägg", "      # cards!\n      - 'nb: Lägg");
    bench.change('sv/guide.yaml', '      - Lägg ut.', '      - Läs först.\n      - Lägg ut.');
    bench.update();
    expect(bench.open()).toEqual(['missing steps.act.do.0']);
    expect(bench.files['nb/guide.yaml']).toContain(
      "      # sv: Läs först.\n      - ''\n      # cards!\n      - 'nb: Lägg ut.'\n",
    );
    settled();
  });

  test('takes texts that change places to each other’s place', () => {
    bench.change('nb/actions.yaml', "        2: 'nb: Fråga", "        # ask\n        2: 'nb: Fråga");
    bench.change(
      'sv/actions.yaml',
      '1: Läs en framtidsrapport ihop.\n        2: Fråga dem som är nya.',
      '1: Fråga dem som är nya.\n        2: Läs en framtidsrapport ihop.',
    );
    bench.update();
    expect(bench.files[ACTIONS]).toContain(
      "        # ask\n        1: 'nb: Fråga dem som är nya.'\n        2: 'nb: Läs en framtidsrapport ihop.'\n",
    );
    expect(bench.open()).toEqual([]);
    settled();
  });

  test('leaves the translation of what was taken out where it can be seen', () => {
    bench.change(
      'sv/actions.yaml',
      '        1: Läs en framtidsrapport ihop.\n        2: Fråga',
      '        1: Fråga',
    );
    bench.update();
    expect(bench.texts()).toMatchObject({
      [LEAF]: 'nb: Fråga dem som är nya.',
      'lists.actions.1.A.2': 'nb: Läs en framtidsrapport ihop.',
    });
    expect(bench.open()).toEqual(['extra lists.actions.1.A.2']);
    settled();
  });
});

test('new keys come where the source has them, and a file that is not there is made', () => {
  const { 'nb/principles.yaml': _, ...rest } = bench.files;
  bench.files = rest;
  bench.change('sv/actions.yaml', '        2: Fråga', '        9: Nytt.\n        2: Fråga');
  bench.update();
  expect(bench.files[ACTIONS]).toContain("nya.'\n        # sv: Nytt.\n        9: ''\n      B:\n");
  expect(bench.files['nb/principles.yaml']).toContain("    # sv: Se framåt\n    1: ''\n");
  settled();
});

test('a key without a text that the source drops goes; with a text or a comment it stays', () => {
  bench.change(ACTIONS, "deck: 'nb: Pröva'", "deck: ''");
  bench.change(ACTIONS, "deck: 'nb: Dela'", "# think\n        deck: ''");
  bench.update();
  bench.change('sv/actions.yaml', / {2}questions:\n(?: {4,}.*\n)+/, '');
  expect(bench.update().removed.map(({ key }) => key)).toEqual(['lists.questions.1.B.deck']);
  expect(bench.open()).toEqual(['extra lists.questions.1.A.deck', 'extra lists.questions.2.A.deck']);
  expect(bench.files[ACTIONS]).toContain('# think\n');
  settled();
});

test('hostile YAML keeps its comments and its texts', () => {
  bench.files[ACTIONS] = `# mine
"lists":
  'questions': # all of them
    1:
      A: { deck: 'nb: Spana' }
      B:
        deck: >-
          folded
          # no comment
    2: { A: {deck: x} }
  actions:
    '1':
      A: { 1: "nb: \\u0041", 2: yes # why
        }
      B:
        1: |
          kept

# the end
    2:
      A: {1: y}
`;
  bench.update();
  bench.change('sv/actions.yaml', 'Pröva', 'Pröva på');
  bench.change('sv/actions.yaml', 'Fråga dem som är nya.', 'Fråga de nya.');
  bench.change('sv/actions.yaml', CARDS.slice(9), `${CARDS.slice(9)}        3: Mer.\n`);
  bench.update();
  settled();
  const text = bench.files[ACTIONS] ?? '';
  for (const comment of [
    '# mine',
    '# all of them',
    '# why',
    '# the end',
    '# sv now: Pröva på',
    '# sv now: Fråga de nya.',
    '# sv: Mer.',
  ])
    expect(once(text, comment)).toBe(1);
  expect(bench.texts()).toMatchObject({
    'lists.questions.1.B.deck': 'folded # no comment',
    'lists.actions.1.B.1': 'kept',
    'lists.actions.1.B.3': '',
    'lists.actions.2.A.1': 'y',
  });
});

test('whatever becomes of the source, no translation and no comment is lost, and a second update has nothing to do', () => {
  const keys = ['1', '2', '3', '4', '5'];
  const state = fc.record({
    order: fc.shuffledSubarray(keys, { minLength: 1 }),
    words: fc.array(fc.constantFrom('ett', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju'), {
      minLength: 5,
      maxLength: 5,
    }),
  });
  const source = ({ order, words }: { order: readonly string[]; words: readonly string[] }): string =>
    order.map((key, k) => `          ${key}: ${words[k]}\n`).join('');
  fc.assert(
    fc.property(state, fc.array(state, { minLength: 1, maxLength: 3 }), (first, later) => {
      const one = new Workbench();
      const head = (one.files['sv/actions.yaml'] ?? '').split('        1: Läs')[0] ?? '';
      const tail = (one.files['sv/actions.yaml'] ?? '').split('är nya.\n')[1] ?? '';
      one.files['sv/actions.yaml'] = head + source(first) + tail;
      one.start();
      one.fill();
      one.update();
      let n = 0;
      one.files[ACTIONS] = (one.files[ACTIONS] ?? '').replace(/^( +)(\d: 'nb: )/gm, (_, blanks, rest) => {
        n += 1;
        return `${blanks}# note ${n}\n${blanks}${rest}${n} `;
      });
      const texts = Object.values(one.texts()).filter((text) => /^nb: \d/.test(text));
      for (const state of later) {
        one.files['sv/actions.yaml'] = head + source(state) + tail;
        one.update();
        const before = { ...one.files };
        one.update();
        expect(one.files).toEqual(before);
      }
      expect(
        Object.values(one.texts())
          .filter((text) => /^nb: \d/.test(text))
          .sort(),
      ).toEqual([...texts].sort());
      for (let k = 1; k <= n; k += 1)
        expect(one.files[ACTIONS]).toMatch(
          new RegExp(`# note ${k}\\n( *# sv (was|now): .*\\n)* *\\d: 'nb: ${k} `),
        );
    }),
    { numRuns: 40 },
  );
});
