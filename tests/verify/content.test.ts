// The words of a file beside those of its edition: what is missing, out of order or altered, and what only looks as if it were.
import { describe, expect, test } from 'vitest';
import type { Expected, FinishedKinds } from '../../src/kit/kinds.ts';
import type { Kit } from '../../src/kit/kit.ts';
import { checkContent } from '../../src/verify/content.ts';
import type { SeenPage } from '../../src/verify/seen.ts';
import { said } from './file.ts';
import { kit as small } from './subject.ts';

const pageOf = (label: string, ...blocks: readonly (string | readonly [string])[]): SeenPage => ({
  ...{ label, width: 9, height: 9, texts: [], lines: [], mcids: new Set() },
  blocks: blocks.map((one) => ({ words: String(one), artifact: typeof one !== 'string' })),
});
const text = (words: string, key?: string) => ({
  ...{ words, lang: 'en' },
  ...(key !== undefined && { file: `content/small/en/${key}.yaml`, key }),
});

/** Words of blocks beside the texts of an edition; a block in an array is an artifact. */
const altered = (
  texts: readonly string[],
  blocks: readonly (string | readonly [string])[],
  own: readonly string[] = [],
) => {
  const kit = { source: text('Nobody at all'), texts: texts.map((words) => text(words)) };
  return said((faults) =>
    checkContent({ kit: kit as unknown as Kit, own, labels: 'avery' }, {}, [pageOf('S1', ...blocks)], faults),
  );
};
const should = (words: string, read: string) =>
  `verify-text-altered: page S1: "${words}" should read "${read}".`;

describe('a block that is almost a text of the edition is an altered one', () => {
  const EDITION = [
    'Is it simple to get hold of the key?',
    'Minutes of {name} today',
    'kit.example.org',
    'Short',
  ];

  test.each<[string, readonly (string | readonly [string])[], readonly string[]]>([
    ['as it is', ['Is it simple to get hold\nof the key?'], []],
    [
      'with a letter changed',
      ['Is it simple to get  hold\nof the kay?'],
      [should('Is it simple to get hold of the kay?', EDITION[0] ?? '')],
    ],
    [
      'in capitals',
      [' IS IT SIMPLE TO GET HOLD OF THE KEY? '],
      [should('IS IT SIMPLE TO GET HOLD OF THE KEY?', EDITION[0] ?? '')],
    ],
    [
      'twice',
      ['Is it simple to get hold of the kay?', 'Is it simple to get hold of the kay?'],
      [should('Is it simple to get hold of the kay?', EDITION[0] ?? '')],
    ],
    ['in an artifact', [['Is it simple to get hold of the kay?']], []],
    ['with words before it', ['Now: Is it simple to get hold of the key?'], []],
    ['half of it', ['Is it simple to get'], []],
    ['another text', ['Where do we keep all our spare keys?'], []],
    ['filled in', ['Minutes of Ada today'], []],
    [
      'filled in and altered',
      ['Minutes of {nama} todax'],
      [should('Minutes of {nama} todax', EDITION[1] ?? '')],
    ],
    ['an address', ['kit.example.orgs', 'kit.exemple.org/a'], []],
    ['of five characters', ['Shorx', 'Short'], []],
    ['of six', ['Shorts'], [should('Shorts', 'Short')]],
    ['beside the source', ['Is it simple to get hold of the kay? Nobody at all'], []],
  ])('%s', (_, blocks, found) => {
    expect(altered(EDITION, blocks)).toEqual(found);
  });

  test('unless the workshop itself says so', () => {
    const block = 'Is it simple to get hold of the kay?';
    expect(altered(EDITION, [block], ['Is it simple to get hold\nof the kay?'])).toEqual([]);
  });

  test('and long ones are told by their beginning; the likest is meant', () => {
    const long = 'abcdefghij '.repeat(10).trim();
    expect(altered([long], [`${long}x`])).toEqual([should(long.slice(0, 70), `${long.slice(0, 69)}…`)]);
    expect(altered(['a'.repeat(70)], ['a'.repeat(71)])).toEqual([should('a'.repeat(70), 'a'.repeat(70))]);
    expect(altered(['bcdefghijk', 'bcdefghijl', 'bcdefghixx'], ['bcdefghij!'])).toEqual([
      should('bcdefghij!', 'bcdefghijl'),
    ]);
  });

  test('at a likeness of three quarters, if it is at least six tenths as long', () => {
    // Six and five of their eight pairs of letters.
    expect(altered(['abcdefghi'], ['abcdefgxy'])).toEqual([should('abcdefgxy', 'abcdefghi')]);
    expect(altered(['abcdefghi'], ['abcdefxyz'])).toEqual([]);
  });
});

describe('a sheet has its texts in their order', () => {
  const expecting = (expected: Partial<Expected>): FinishedKinds => {
    const kind = { expected: (): Expected => ({ always: [], headless: true, ...expected }) };
    return new Proxy(
      {},
      {
        get: () => kind,
        getOwnPropertyDescriptor: () => ({ configurable: true, enumerable: true, value: kind }),
      },
    );
  };
  const [one, two, three] = [text('First words', 'one'), text('Second words', 'two'), text('Third words')];
  const faults = (expected: Partial<Expected>, ...pages: readonly SeenPage[]) =>
    said((found) => checkContent({ kit: small, own: [] }, expecting(expected), pages, found)).filter(
      (fault) => /First|Second|Third|unknown/.test(fault),
    );
  const missing = (what: string, page = 'N') => `verify-text-missing: page ${page}: ${what} is missing.`;
  const wrong = (what: string) => `verify-text-order: page N: ${what} is in the wrong place.`;
  const [ONE, TWO, THREE] = [
    '"First words" (one.yaml one)',
    '"Second words" (two.yaml two)',
    '"Third words"',
  ];

  test('all of them, and none elsewhere', () => {
    const always = [[one, two, three]];
    expect(faults({ always }, pageOf('N', 'First words', 'Second words', 'Third words'))).toEqual([]);
    expect(faults({ always }, pageOf('N', 'Second words', 'First words'))).toEqual([
      wrong(TWO),
      missing(THREE),
    ]);
    expect(faults({ always }, pageOf('N'))).toEqual([missing(ONE), missing(TWO), missing(THREE)]);
    expect(faults({ always }, pageOf('N', 'First wordsSecond words', 'Third words'))).toEqual([
      missing(ONE),
      missing(TWO),
    ]);
    expect(faults({ always: [[one, one]] }, pageOf('N', 'First words'))).toEqual([wrong(ONE)]);
  });

  test('over its pages, its tiles counted once, and without its backs', () => {
    const always = [[one, two]];
    expect(faults({ always }, pageOf('N 1/2', 'First words'), pageOf('N 2/2', 'Second words'))).toEqual([]);
    expect(faults({ always }, pageOf('N 1/2', 'First words'), pageOf('N 1/2', 'Second words'))).toEqual([
      missing(TWO),
    ]);
    expect(faults({ always }, pageOf('N', 'First words'), pageOf('N [verso]', 'Second words'))).toEqual([
      missing(TWO),
    ]);
  });

  test('of a theme all or none, and themes in their order', () => {
    const together = [[one, two], [three]];
    expect(faults({ together }, pageOf('N', 'Other'))).toEqual([]);
    expect(faults({ together }, pageOf('N', 'First words'))).toEqual([missing(TWO)]);
    expect(faults({ together: [[one], [two]] }, pageOf('N', 'Second words', 'First words'))).toEqual([
      wrong(TWO),
    ]);
    // A text that Kitpress makes itself is no sign of a theme.
    expect(faults({ together: [[three, one]] }, pageOf('N', 'Third words'))).toEqual([]);
  });

  test('if the kit has it', () => {
    expect(faults({ always: [[one]] }, pageOf('Q'))).toEqual([
      'verify-unknown-sheet: page Q: the kit has no sheet with this id.',
    ]);
    expect(faults({ always: [[one]] }, pageOf('Test'), pageOf('Job'))).toEqual([]);
  });
});
