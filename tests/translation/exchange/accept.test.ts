// What a file that came back does to an edition: what it changes, what it confirms, and when it is refused.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Accepted, accept } from '../../../src/translation/exchange/accept.ts';
import { exportState, type Imported, type ReturnedText } from '../../../src/translation/exchange/exchange.ts';
import { fromPo } from '../../../src/translation/exchange/po-read.ts';
import { toPo } from '../../../src/translation/exchange/po-write.ts';
import { fromXliff } from '../../../src/translation/exchange/xliff-read.ts';
import { toXliff } from '../../../src/translation/exchange/xliff-write.ts';
import type { Unit } from '../../../src/translation/unit.ts';
import { clear } from '../../support/workshop.ts';
import { ABOUT, bytesOf, MINUTES, MISSING, nastyUnits, SAME, STALE, UNITS } from '../units.ts';

const HEAD = { ...ABOUT, exported: exportState(UNITS) };

/** The units as a translator sends them back, with `changes` to the text, source or state of some of them. */
const sent = (
  changes: readonly (Partial<ReturnedText> & Pick<Unit, 'key'>)[],
  about: Partial<Imported> = {},
): Imported => {
  const { items, ...rest } = clear(fromPo(bytesOf(toPo(UNITS, HEAD)), 'en.po'));
  const changed = items.map((item) => ({ ...item, ...changes.find(({ key }) => key === item.key) }));
  return { ...rest, items: changed, ...about };
};
const nothing = { changes: [], confirmed: [] };
type Taken = Pick<Accepted, 'changes' | 'confirmed'>;
const essence = ({ changes, confirmed }: Accepted): Taken => ({ changes, confirmed });
const troubles = (imported: Imported, older = false): readonly string[] =>
  accept(imported, UNITS, ABOUT, { older }).problems.map(({ code, severity, line, key }) =>
    `${severity} ${code} ${line} ${key?.replace(/^.*\./, '') ?? ''}`.trim(),
  );
const taken = (imported: Imported, older = false, prefer?: 'theirs' | 'ours'): Taken => {
  const result = accept(imported, UNITS, ABOUT, { older, prefer });
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return essence(result.value);
};

describe('an export that comes back unchanged changes nothing', () => {
  const formats = [
    ['PO', toPo, fromPo],
    ['XLIFF', toXliff, fromXliff],
  ] as const;
  test.each(formats)('%s', (_, write, read) => {
    fc.assert(
      fc.property(nastyUnits, (units) => {
        for (const head of [ABOUT, { ...ABOUT, exported: exportState(units) }]) {
          const back = clear(read(bytesOf(write(units, head)), 'file'));
          expect(essence(clear(accept(back, units, ABOUT)))).toEqual(nothing);
        }
      }),
      { numRuns: 200 },
    );
    const back = clear(read(bytesOf(write(UNITS, HEAD)), 'file'));
    expect(essence(clear(accept(back, UNITS, ABOUT)))).toEqual(nothing);
  });
});

test('a new text is written and is made from the source of today', () => {
  expect(taken(sent([{ key: MISSING.key, text: 'Word a vision.', state: 'translated' }]))).toEqual({
    changes: [{ key: MISSING.key, was: '', text: 'Word a vision.', from: MISSING.source }],
    confirmed: [MISSING.key],
  });
});

test('a stale text that is no longer fuzzy still holds: nothing is written, and it is made from the source of today', () => {
  expect(taken(sent([{ key: STALE.key, state: 'translated' }]))).toEqual({
    changes: [],
    confirmed: [STALE.key],
  });
});

test('a text that needs work is taken and stays stale', () => {
  const text = 'Show why – how? – you need a strategy.';
  expect(taken(sent([{ key: STALE.key, text }]))).toEqual({
    changes: [{ key: STALE.key, was: STALE.text, text, from: STALE.from }],
    confirmed: [],
  });
  const fresh = { key: MISSING.key, text: 'Word a vision?', state: 'needs-work' } as const;
  expect(taken(sent([fresh])).changes).toEqual([{ key: MISSING.key, was: '', text: fresh.text, from: '' }]);
});

test('a text that its translator has come to doubt becomes stale', () => {
  expect(taken(sent([{ key: MINUTES.key, state: 'needs-work' }]))).toEqual({
    changes: [{ key: MINUTES.key, was: MINUTES.text, text: MINUTES.text, from: '' }],
    confirmed: [],
  });
});

test('an empty text changes nothing, and neither do other line feeds, blanks at the ends or composed letters', () => {
  expect(taken(sent([{ key: MINUTES.key, text: ' ', state: 'untranslated' }]))).toEqual(nothing);
  expect(taken(sent([{ key: MINUTES.key, text: ' page {n}\nof {total} ' }]))).toEqual(nothing);
});

describe('a file from elsewhere is refused as a whole', () => {
  const changed = [{ key: MISSING.key, text: 'Word a vision.', state: 'translated' }] as const;
  test.each<readonly [string, Partial<Imported>, readonly string[]]>([
    ['another kit', { kit: 'small' }, ['error exchange-other-kit 1']],
    ['another language', { language: 'nb' }, ['error exchange-other-language 1']],
    ['another source language', { from: 'de' }, ['error exchange-other-source 1']],
    [
      'all of it',
      { kit: 'small', language: 'nb', from: 'de' },
      ['error exchange-other-kit 1', 'error exchange-other-language 1', 'error exchange-other-source 1'],
    ],
  ])('%s', (_, about, expected) => {
    expect(troubles(sent(changed, about))).toEqual(expected);
  });

  test('but not for another way to write the same language', () => {
    expect(troubles(sent(changed, { language: 'EN' }))).toEqual([]);
  });
});

test('everything that is wrong is told at once, with its line, and nothing changes', () => {
  const imported = sent([
    { key: MINUTES.key, text: 'page {n} {m}' },
    { key: SAME.key, text: 'OE\u0007CD' },
    { key: STALE.key, source: 'Visa varför ni behöver en plan.', text: 'Show the plan.' },
  ]);
  const extra = {
    ...imported.items[0],
    key: 'gone',
    text: 'x',
    line: 99,
  } as ReturnedText;
  const twice = { ...imported.items[3], line: 100 } as ReturnedText;
  const all = { ...imported, items: [...imported.items, extra, twice] };
  expect(accept(all, UNITS, ABOUT).ok).toBe(false);
  expect(troubles(all)).toEqual([
    'error exchange-duplicate 100 measure',
    'error exchange-unknown-key 99 gone',
    'error exchange-older 34 2',
    'error exchange-placeholder 42 page',
    'error exchange-placeholder 42 page',
    'error exchange-character 48 measure',
  ]);
});

test('what stands in the edition already is not judged', () => {
  const units = UNITS.map((unit) => (unit === MINUTES ? { ...unit, text: 'page {m}' } : unit));
  const imported = sent([{ key: MINUTES.key, text: 'page {m}' }]);
  const result = accept(imported, units, ABOUT);
  expect([essence(clear(result)), result.problems]).toEqual([nothing, []]);
});

describe('an older file', () => {
  const source = 'Så sa källan förr.';
  const older = sent([
    { key: MISSING.key, source, text: 'Word a vision.', state: 'translated' },
    { key: STALE.key, source, text: 'Show the plan.', state: 'translated' },
    { key: SAME.key, source, text: 'O.E.C.D.' },
  ]);
  const gone = {
    ...older,
    items: [...older.items, { ...older.items[0], key: 'gone', line: 99 } as ReturnedText],
  };

  test('is refused, once for all texts whose source has changed', () => {
    expect(troubles(gone)).toEqual(['error exchange-unknown-key 99 gone', 'error exchange-older 26 1']);
    const [, { message } = { message: '' }] = accept(gone, UNITS, ABOUT).problems;
    expect(message).toBe(
      `The source has changed since the file was made: it says "${MISSING.source}", not "${source}". The same applies to line 34 (lists.actions.1.A.2), line 48 (words.labels.measure).`,
    );
  });

  test('is taken if that is said: its texts stay stale, and one that is newer in the edition has to be decided', () => {
    expect(troubles(gone, true)).toEqual([
      'warning exchange-left-out 99 gone',
      'warning exchange-kept-stale 26 1',
      'error exchange-conflict 48 measure',
    ]);
    const changes = [
      { key: MISSING.key, was: '', text: 'Word a vision.', from: source },
      { key: STALE.key, was: STALE.text, text: 'Show the plan.', from: source },
    ];
    expect(taken(gone, true, 'ours')).toEqual({ changes, confirmed: [] });
    const theirs = { key: SAME.key, was: SAME.text, text: 'O.E.C.D.', from: source };
    expect(taken(gone, true, 'theirs')).toEqual({ changes: [...changes, theirs], confirmed: [] });
  });

  test('whose texts are those of the edition confirms none', () => {
    expect(taken(sent([{ key: STALE.key, source, state: 'translated' }]))).toEqual(nothing);
  });
});

test('the steps grow with the texts of the file and no faster', () => {
  const steps = (count: number): number => {
    let taken = 0;
    const counted = <T extends object>(value: T): T =>
      new Proxy(value, {
        get: (target, name) => {
          taken += 1;
          return Reflect.get(target, name);
        },
      });
    const imported = sent([]);
    const items = Array.from({ length: count }, (_, n) => [
      { ...imported.items[0], key: `gone.${n}`, source: `${n}`, text: `${n}`, line: n },
      { ...imported.items[1], key: `there.${n}`, source: 'one of many', text: `new ${n}`, line: n },
      { ...imported.items[1], key: `there.${n}`, source: 'one of many', text: `new ${n}`, line: n },
    ]).flat() as ReturnedText[];
    const units = Array.from({ length: 100 }, (_, n) => ({
      ...MISSING,
      key: `there.${n}`,
      source: 'one of many',
    }));
    accept({ ...imported, items: items.map(counted) }, units.map(counted), ABOUT);
    return taken;
  };
  const [few, many] = [steps(200), steps(2000)];
  expect(few).toBeGreaterThan(200);
  expect(many / few).toBeLessThan(12);
});
