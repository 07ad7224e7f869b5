// A source whose lists change their shape: fields for one text, another parent, a plural that is one text; translations go along.
import { expect, test } from 'vitest';
import { Workbench } from '../support.ts';

const KIT =
  'id: walk\nversion: 1.0.0\nsourceLanguage: sv\nlicence: CC0\nlists:\n  places: {}\n  finds: { of: places }\n';
const ABOUT = 'language: sv\nname: svenska\nreview: none\ntitle: Vandring\n';

/** An edition of `before`, whose source is then `after`, brought up to date. */
function changed(before: string, after: string, between: (bench: Workbench) => void = () => undefined) {
  const bench = new Workbench({ 'kit.yaml': KIT, 'sv/a.yaml': ABOUT, 'sv/b.yaml': before }, 'nb');
  bench.start();
  bench.fill('nb ');
  bench.update();
  between(bench);
  bench.files['sv/b.yaml'] = after;
  const report = bench.update();
  const text = (bench.files['nb/b.yaml'] ?? '').replace(/^#.*\n/, '');
  expect(bench.update().paths).toEqual([]);
  return { bench, report, text };
}

const FLAT = `lists:
  places:
    lake: Sjön
    wood: Skogen
`;
const FIELDS = `lists:
  places:
    lake:
      text: Sjön
      deck: Vatten
    wood:
      text: Skogen
      deck: Träd
`;

test('one text that becomes fields goes to the field with its words; the others are empty, their sources above', () => {
  const { text, report, bench } = changed(FLAT, FIELDS);
  expect(text).toBe(`lists:
  places:
    lake:
      text: nb Sjön
      # sv: Vatten
      deck: ''
    wood:
      text: nb Skogen
      # sv: Träd
      deck: ''
`);
  expect(report.moved.map(({ from, to }) => `${from} ${to}`)).toEqual([
    'lists.places.lake lists.places.lake.text',
    'lists.places.wood lists.places.wood.text',
  ]);
  expect(bench.open()).toEqual(['missing lists.places.lake.deck', 'missing lists.places.wood.deck']);
});

test('it is found in whichever field has its words', () => {
  const { text } = changed(FLAT, FIELDS.replace(/text: (.*)\n( *)deck: (.*)/g, 'text: $3\n$2deck: $1'));
  expect(text).toContain("      # sv: Vatten\n      text: ''\n      deck: nb Sjön\n");
});

test('a text that changed at the same time goes to the first field, and is stale', () => {
  const { text, bench } = changed(FLAT, FIELDS.replace('Sjön', 'En sjö'));
  expect(text).toContain('      # sv was: Sjön\n      # sv now: En sjö\n      text: nb Sjön\n');
  expect(bench.open()).toContain('stale lists.places.lake.text');
});

test('comments of a translator, block texts and missing texts go along', () => {
  const { text, bench } = changed(FLAT, FIELDS, (one) => {
    one.change('nb/b.yaml', 'lake: nb Sjön', '# Vannet?\n    lake: >-\n      nb\n      Sjön # 1');
    one.change('nb/b.yaml', 'wood: nb Skogen', "wood: ''");
  });
  expect(text).toContain(
    '    lake:\n      # Vannet?\n      text: >-\n        nb\n        Sjön # 1\n      # sv: Vatten\n',
  );
  expect(text).toContain("    wood:\n      # sv: Skogen\n      text: ''\n      # sv: Träd\n      deck: ''\n");
  expect(bench.open()).toHaveLength(3);
});

test('fields that become one text leave the others in comments', () => {
  const { text, report, bench } = changed(FIELDS, FLAT);
  expect(text).toBe(`lists:
  places:
    # unused, deck: nb Vatten
    lake: nb Sjön
    # unused, deck: nb Träd
    wood: nb Skogen
`);
  expect(report.unused.map(({ key }) => key)).toEqual(['lists.places.lake.deck', 'lists.places.wood.deck']);
  expect(bench.open()).toEqual([]);
});

test('a field that goes to a list of its own is moved there, not left in a comment', () => {
  const decks = '  decks:\n    lake: Vatten\n    wood: Träd\n';
  const { text, report } = changed(FIELDS, FLAT + decks);
  expect(text).toBe(`lists:
  places:
    lake: nb Sjön
    wood: nb Skogen
  decks:
    lake: nb Vatten
    wood: nb Träd
`);
  expect(report.unused).toEqual([]);
});

test('a list that gets a parent, and one that gets another, keep every translation', () => {
  const flat = `lists:
  finds:
    1: Kapten
    2: Sten
    3: Kotte
`;
  const nested = `lists:
  finds:
    1:
      1: Kapten
      2: Sten
    2:
      1: Kotte
`;
  const lettered = `lists:
  finds:
    1:
      A:
        1: Kapten
      B:
        1: Sten
    2:
      A:
        1: Kotte
`;
  for (const [before, after] of [
    [flat, nested],
    [nested, flat],
    [nested, lettered],
    [lettered, nested],
    [flat, lettered],
    [lettered, flat],
  ] as const) {
    const { text, bench } = changed(before, after);
    expect(text).toBe(after.replace(/(Kapten|Sten|Kotte)/g, 'nb $1'));
    expect(bench.open()).toEqual([]);
  }
});

test('a plural that becomes one text has its form "other", and one text becomes that', () => {
  const plural = "lists:\n  x:\n    one: '{n} sak'\n    other: '{n} saker'\n";
  const plain = "lists:\n  x: 'Saker: {n}'\n";
  expect(changed(plural, plain).text).toBe(
    'lists:\n  # unused, one: nb {n} sak\n  # sv was: {n} saker\n  # sv now: Saker: {n}\n  x: nb {n} saker\n',
  );
  expect(changed(plain, plural).text).toBe(
    "lists:\n  x:\n    # sv: {n} sak\n    one: ''\n    # sv was: Saker: {n}\n    # sv now: {n} saker\n    other: 'nb Saker: {n}'\n",
  );
});

test('a text that becomes a list is its first item, and more instructions come where the source has them', () => {
  const one = 'sheets:\n  map:\n    instructions: Gå ut.\n';
  const two = 'sheets:\n  map:\n    instructions:\n      - Gå ut.\n      - Kom hem.\n';
  const three = 'sheets:\n  map:\n    instructions:\n      - Gå ut.\n      - Se.\n      - Kom hem.\n';
  expect(changed(one, two).text).toContain(
    "    instructions:\n      - nb Gå ut.\n      # sv: Kom hem.\n      - ''\n",
  );
  expect(changed(two, three).text).toContain(
    "      - nb Gå ut.\n      # sv: Se.\n      - ''\n      - nb Kom hem.\n",
  );
});

test('a key that is renamed and gets fields at the same time is followed', () => {
  const { text } = changed(FLAT, FIELDS.replace('lake', 'pond'));
  expect(text).toContain("    pond:\n      text: nb Sjön\n      # sv: Vatten\n      deck: ''\n");
  expect(text).not.toContain('lake');
});

test('marks of the same words go along, and those of keys without a text are kept', () => {
  const { bench } = changed(FLAT, FIELDS, (one) => {
    one.change('nb/b.yaml', 'nb Sjön', 'Sjön');
    one.change(
      'nb/made-from.yaml',
      'texts:\n',
      'same:\n  lists.places.lake: a name\n  words.labels.minutes: short\ntexts:\n',
    );
  });
  expect(bench.files['nb/made-from.yaml']).toContain(
    'same:\n  lists.places.lake.text: a name\n  words.labels.minutes: short\n',
  );
});
