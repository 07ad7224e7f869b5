// What a file that came back does to an edition: what it changes, what it confirms, and when it is refused.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Accepted, accept } from '../../../src/translation/exchange/accept.ts';
import type { Imported, ReturnedText } from '../../../src/translation/exchange/exchange.ts';
import { fromPo } from '../../../src/translation/exchange/po-read.ts';
import { toPo } from '../../../src/translation/exchange/po-write.ts';
import { fromXliff } from '../../../src/translation/exchange/xliff-read.ts';
import { toXliff } from '../../../src/translation/exchange/xliff-write.ts';
import type { Unit } from '../../../src/translation/unit.ts';
import { clear } from '../../support/workshop.ts';
import { ABOUT, bytesOf, MINUTES, MISSING, nastyUnits, SAME, STALE, UNITS } from '../units.ts';

/** The units as a translator sends them back, with `changes` to the text, source or state of some of them. */
const sent = (
  changes: readonly (Partial<ReturnedText> & Pick<Unit, 'key'>)[],
  about: Partial<Imported> = {},
): Imported => {
  const { items, ...rest } = clear(fromPo(bytesOf(toPo(UNITS, ABOUT)), 'en.po'));
  const changed = items.map((item) => ({ ...item, ...changes.find(({ key }) => key === item.key) }));
  return { ...rest, items: changed, ...about };
};
const nothing: Accepted = { changes: [], confirmed: [] };
const troubles = (imported: Imported, older = false): readonly string[] =>
  accept(imported, UNITS, ABOUT, { older }).problems.map(({ code, severity, line, key }) =>
    `${severity} ${code} ${line} ${key?.replace(/^.*\./, '') ?? ''}`.trim(),
  );
const taken = (imported: Imported, older = false): Accepted => {
  const result = accept(imported, UNITS, ABOUT, { older });
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result.value;
};
const place = ({ file, key }: Unit) => ({ file, key });

describe('an export that comes back unchanged changes nothing', () => {
  const formats = [
    ['PO', toPo, fromPo],
    ['XLIFF', toXliff, fromXliff],
  ] as const;
  test.each(formats)('%s', (_, write, read) => {
    fc.assert(
      fc.property(nastyUnits, (units) => {
        const back = clear(read(bytesOf(write(units, ABOUT)), 'file'));
        expect(clear(accept(back, units, ABOUT))).toEqual(nothing);
      }),
      { numRuns: 200 },
    );
    expect(clear(accept(clear(read(bytesOf(write(UNITS, ABOUT)), 'file')), UNITS, ABOUT))).toEqual(nothing);
  });
});

test('a new text is written and is made from the source of today', () => {
  expect(taken(sent([{ key: MISSING.key, text: 'Word a vision.', state: 'translated' }]))).toEqual({
    changes: [{ ...place(MISSING), text: 'Word a vision.', from: MISSING.source }],
    confirmed: [place(MISSING)],
  });
});

test('a stale text that is no longer fuzzy still holds: nothing is written, and it is made from the source of today', () => {
  expect(taken(sent([{ key: STALE.key, state: 'translated' }]))).toEqual({
    changes: [],
    confirmed: [place(STALE)],
  });
});

test('a text that needs work is taken and stays stale', () => {
  const text = 'Show why – how? – you need a strategy.';
  expect(taken(sent([{ key: STALE.key, text }]))).toEqual({
    changes: [{ ...place(STALE), text, from: STALE.from }],
    confirmed: [],
  });
  const fresh = { key: MISSING.key, text: 'Word a vision?', state: 'needs-work' } as const;
  expect(taken(sent([fresh])).changes).toEqual([{ ...place(MISSING), text: fresh.text, from: '' }]);
});

test('a text that its translator has come to doubt becomes stale', () => {
  expect(taken(sent([{ key: MINUTES.key, state: 'needs-work' }]))).toEqual({
    changes: [{ ...place(MINUTES), text: MINUTES.text, from: '' }],
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
    file: 'actions.yaml',
    key: 'gone',
    text: 'x',
    line: 99,
  } as ReturnedText;
  const twice = { ...imported.items[3], line: 100 } as ReturnedText;
  const all = { ...imported, items: [...imported.items, extra, twice] };
  expect(accept(all, UNITS, ABOUT).ok).toBe(false);
  expect(troubles(all)).toEqual([
    'error exchange-duplicate 100 measure',
    'error exchange-older 29 2',
    'error exchange-placeholder 36 page',
    'error exchange-placeholder 36 page',
    'error exchange-character 41 measure',
    'error exchange-unknown-key 99 yaml:gone',
    'error exchange-character 100 measure',
  ]);
});

test('what stands in the edition already is not judged', () => {
  const units = UNITS.map((unit) => (unit === MINUTES ? { ...unit, text: 'page {m}' } : unit));
  const imported = sent([{ key: MINUTES.key, text: 'page {m}' }]);
  expect(accept(imported, units, ABOUT)).toEqual({ ok: true, value: nothing, problems: [] });
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

  test('is refused, with every text whose source has changed', () => {
    expect(troubles(gone)).toEqual([
      'error exchange-older 22 1',
      'error exchange-older 29 2',
      'error exchange-older 41 measure',
      'error exchange-unknown-key 99 yaml:gone',
    ]);
  });

  test('is taken if that is said: its texts stay stale, and none that is newer is lost', () => {
    expect(troubles(gone, true)).toEqual([
      'warning exchange-kept-stale 22 1',
      'warning exchange-kept-stale 29 2',
      'warning exchange-left-out 41 measure',
      'warning exchange-left-out 99 yaml:gone',
    ]);
    expect(taken(gone, true)).toEqual({
      changes: [
        { ...place(MISSING), text: 'Word a vision.', from: source },
        { ...place(STALE), text: 'Show the plan.', from: source },
      ],
      confirmed: [],
    });
  });

  test('whose texts are those of the edition confirms none', () => {
    expect(taken(sent([{ key: STALE.key, source, state: 'translated' }]))).toEqual(nothing);
  });
});
