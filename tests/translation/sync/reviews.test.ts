// What people said of a text after it was translated, and what becomes of that.
import { describe, expect, test } from 'vitest';
import { writeRecord } from '../../../src/translation/sync/record.ts';
import {
  currentState,
  keptReview,
  readReview,
  returnedReview,
  reviewOf,
  reviewText,
} from '../../../src/translation/sync/reviews.ts';
import { Workbench } from '../support.ts';

test('a review is of one text: of another one it says that it has to be read again', () => {
  const review = reviewOf('final', 'Ett.');
  expect(currentState(review, 'Ett.')).toBe('final');
  expect(currentState(review, 'Ett!')).toBe('needs-review');
  expect(currentState(readReview('reviewed'), 'Ett!')).toBe('reviewed');
  expect(currentState(undefined, 'Ett.')).toBeUndefined();
});

test('it is read as it is written', () => {
  const review = reviewOf('reviewed', 'Ett.');
  expect(reviewText(review)).toMatch(/^reviewed [0-9a-z]{11}$/);
  expect(readReview(reviewText(review))).toEqual(review);
});

test('an update keeps it for the same text and source, and else asks for another one', () => {
  expect(keptReview(readReview('final'), 'Ett.', false)).toEqual(reviewOf('final', 'Ett.'));
  expect(keptReview(reviewOf('final', 'Ett.'), 'Ett!', false)).toEqual(reviewOf('needs-review', 'Ett!'));
  expect(keptReview(reviewOf('final', 'Ett.'), 'Ett.', true)).toEqual(reviewOf('needs-review', 'Ett.'));
});

describe('a text that comes back', () => {
  const passed = { before: undefined, isChanged: false, wasStale: false };
  test.each([
    [
      'as reviewed is reviewed, whatever it was',
      'reviewed',
      { ...passed, before: 'needs-review' },
      'reviewed',
    ],
    ['as translated keeps what was said of it', 'translated', { ...passed, before: 'final' }, 'final'],
    [
      'changed has to be read again',
      'translated',
      { ...passed, before: 'final', isChanged: true },
      'needs-review',
    ],
    [
      'as translated has been read again, if that was asked for',
      'translated',
      { ...passed, before: 'needs-review' },
      undefined,
    ],
    [
      'for a new source has to be read again',
      'translated',
      { ...passed, before: 'needs-review', wasStale: true },
      'needs-review',
    ],
    [
      'that nobody has reviewed needs no review',
      'translated',
      { ...passed, isChanged: true, wasStale: true },
      undefined,
    ],
  ] as const)('%s', (_, said, before, after) => {
    expect(returnedReview(said, before)).toBe(after);
  });
});

describe('in an edition', () => {
  const bench = (): Workbench => {
    const made = new Workbench();
    made.start();
    made.fill();
    made.update();
    return made;
  };
  const [KEY, OTHER] = ['lists.questions.1.A.text', 'lists.questions.1.B.text'];
  const say = (made: Workbench, section: string): void => {
    made.files['nb/made-from.yaml'] = (made.files['nb/made-from.yaml'] ?? '').replace(
      'texts:\n',
      `${section}texts:\n`,
    );
  };
  const unit = (made: Workbench, key = KEY) => made.read().units.find((one) => one.key === key);

  test('what a person writes is taken for the text as it is, until the text changes', () => {
    const made = bench();
    say(made, `states:\n  ${KEY}: reviewed\n`);
    expect(unit(made)).toMatchObject({ review: 'reviewed' });
    made.update();
    made.change('nb/questions.yaml', unit(made)?.text ?? '', 'nb Noe annet?');
    expect(unit(made)).toMatchObject({ state: 'translated', review: 'needs-review' });
    made.update();
    expect(made.files['nb/made-from.yaml']).toMatch(
      new RegExp(`states:\\n  ${KEY}: needs-review \\w{11}\\n`),
    );
  });

  test('a text whose source has changed is stale, and has to be read again when it is not any more', () => {
    const made = bench();
    say(made, `states:\n  ${KEY}: final\n`);
    made.update();
    made.change('sv/questions.yaml', unit(made)?.source ?? '', 'Något annat?');
    expect(unit(made)).toMatchObject({ state: 'stale' });
    expect(unit(made)?.review).toBeUndefined();
    made.update();
    made.change('nb/questions.yaml', /( *)# sv was: .*\n.*\n.*text: .*/, "$1text: 'nb Noe annet?'");
    made.update();
    expect(unit(made)).toMatchObject({ state: 'translated', review: 'needs-review' });
  });

  test('remarks and switched-off checks stay with their texts when the keys change', () => {
    const made = bench();
    say(
      made,
      `ignore:\n  ${OTHER} number: a year\n  term: names differ\nremarks:\n  ${OTHER}:\n    - "Really?\\nAsk."\n`,
    );
    made.update();
    const { record } = made.read();
    expect(unit(made, OTHER)).toMatchObject({ remarks: ['Really?\nAsk.'] });
    expect([...record.ignore]).toEqual([
      [`${OTHER} number`, 'a year'],
      ['term', 'names differ'],
    ]);
    expect(made.files['nb/made-from.yaml']).toBe(writeRecord(record));
  });

  test('an equal text is meant so where a remark gives the reason, or somebody has passed it', () => {
    const made = bench();
    const { source = '', text = '' } = unit(made) ?? {};
    made.change('nb/questions.yaml', text, source);
    expect(unit(made)).toMatchObject({ state: 'same' });
    const before = made.files['nb/made-from.yaml'] ?? '';
    for (const section of [`remarks:\n  ${KEY}: ['same: a quotation']\n`, `states:\n  ${KEY}: reviewed\n`]) {
      say(made, section);
      expect(unit(made)).toMatchObject({ state: 'translated' });
      made.files['nb/made-from.yaml'] = before;
    }
    say(made, `states:\n  ${KEY}: needs-review\n`);
    expect(unit(made)).toMatchObject({ state: 'same' });
  });
});
