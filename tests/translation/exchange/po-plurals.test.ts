// Plurals in PO files: msgid_plural and msgstr[n], their states, and the entries of before.
import { expect, test } from 'vitest';
import { accept } from '../../../src/translation/exchange/accept.ts';
import { exportState } from '../../../src/translation/exchange/exchange.ts';
import { remarksTogether, statesTogether } from '../../../src/translation/exchange/groups.ts';
import { fromPo } from '../../../src/translation/exchange/po-read.ts';
import { toPo } from '../../../src/translation/exchange/po-write.ts';
import type { Unit } from '../../../src/translation/unit.ts';
import { clear } from '../../support/workshop.ts';
import { ABOUT, bytesOf, cards, MINUTES } from '../units.ts';

const read = (text: string) => clear(fromPo(bytesOf(text), 'x.po'));
const entries = (units: readonly Unit[], language: string): readonly string[] =>
  toPo(units, { ...ABOUT, language })
    .trimEnd()
    .split('\n\n')
    .slice(1);
const texts = (written: string) => read(written).items.map(({ key, source, text }) => [key, source, text]);

test('the forms of a plural are one entry, in the order of the header', () => {
  expect(entries([...cards('en', ['card', '{count} cards']), MINUTES], 'en')[0]).toBe(
    `#: sv/words.yaml
#, python-brace-format
msgctxt "words.cards.count"
msgid "ett kort"
msgid_plural "{count} kort"
msgstr[0] "card"
msgstr[1] "{count} cards"`,
  );
  expect(entries(cards('ja', ['{count}']), 'ja')[0]).toMatch(
    /msgid "\{count\} kort"\nmsgid_plural "\{count\} kort"/,
  );
});

test('a form for fractions alone is an entry of its own, and so is all that gettext cannot say', () => {
  const polish = entries(cards('pl', ['a', 'b', 'c', 'd']), 'pl');
  expect(polish.map((one) => one.match(/msgctxt "(.*)"|msgstr.*/g))).toEqual([
    ['msgctxt "words.cards.count"', 'msgstr[0] "a"', 'msgstr[1] "b"', 'msgstr[2] "c"'],
    ['msgctxt "words.cards.count#other"', 'msgstr "d"'],
  ]);
  const [one, other] = cards('en', ['a', 'b']);
  const named = (form: string) => ({ ...MINUTES, key: `lists.steps.${form}` });
  expect(entries([named('one'), named('two')], 'en')).toHaveLength(2);
  expect(entries(one && other ? [one, other] : [], 'xx')).toHaveLength(2);
  const three = cards('ar', ['a', 'b', 'c', 'd', 'e', 'f']).map((unit, k) => ({ ...unit, source: `s${k}` }));
  expect(entries(three, 'ar')).toHaveLength(6);
});

test.each([
  ['en', ['a', 'b']],
  ['lv', ['a', 'b', 'c']],
  ['ar', ['a', 'b', 'c', 'd', 'e', 'f']],
  ['ja', ['a']],
  ['pl', ['a', 'b', 'c', 'd']],
])('every form comes back: %s', (language, words) => {
  const units = cards(language, words);
  expect(texts(toPo(units, { ...ABOUT, language }))).toEqual(
    units.map(({ key, source, text }) => [key, source, text]),
  );
});

test('entries of before, a form each, are still read', () => {
  const old = toPo([MINUTES], ABOUT).replace('words.labels.page', 'words.cards.count#one');
  expect(read(old).items[0]?.key).toBe('words.cards.count.one');
});

test('one form that is stale marks them all, and a file that comes back untouched changes nothing', () => {
  const [one, other] = cards('en', ['card', '{count} cards']);
  const units = one && other ? [one, { ...other, from: '{count} blad', state: 'stale' } as const] : [];
  const exported = exportState(units, undefined, statesTogether(units));
  const written = toPo(units, { ...ABOUT, exported });
  expect(written).toContain('#, fuzzy');
  expect(written).toContain('#| msgid "ett kort"\n#| msgid_plural "{count} blad"\n');
  const taken = (text: string) => clear(accept(read(text), units, ABOUT, { exports: new Map() }));
  expect(taken(written)).toMatchObject({ changes: [], confirmed: [], states: [] });
  expect(taken(written.replace('fuzzy, ', ''))).toMatchObject({
    changes: [],
    confirmed: ['words.cards.count.other'],
  });
});

test('a remark on a plural is one, and on all its forms', () => {
  const [one, other] = cards('en', ['card', '{count} cards']);
  const units = one && other ? [{ ...one, remarks: ['ask Åsa'] }, other] : [];
  const exported = exportState(remarksTogether(units), undefined, statesTogether(units));
  const written = toPo(units, { ...ABOUT, exported });
  expect(written.match(/^# ask.*/gm)).toEqual(['# ask Åsa']);
  const remarks = (text: string) => [
    ...clear(accept(read(text), units, ABOUT, { exports: new Map() })).remarks.values(),
  ];
  expect(remarks(written)).toEqual([]);
  expect(remarks(written.replace('ask Åsa', 'ask Bo'))).toEqual([['ask Bo'], ['ask Bo']]);
});

test('a form for several numbers may say which, though its source is of one alone', () => {
  const units = cards('lv', ['', '', '']).map((unit) => ({ ...unit, state: 'missing' as const }));
  const lv = { ...ABOUT, language: 'lv' };
  const codes = (text: string) =>
    accept(read(toPo(units, lv).replace('msgstr[1] ""', `msgstr[1] "${text}"`)), units, lv).problems.map(
      ({ code }) => code,
    );
  expect(codes('{count} kartīte')).toEqual([]);
  expect(codes('{n} kartīte')).toEqual(['exchange-placeholder']);
});

test('a file that ends within a plural is cut off', () => {
  const units = cards('en', ['card', '{count} cards']);
  const written = toPo([MINUTES, ...units], ABOUT);
  const cut = read(written.slice(0, written.indexOf('msgstr[1]')));
  expect(accept(cut, [MINUTES, ...units], ABOUT).problems.map(({ code }) => code)).toEqual([
    'exchange-truncated',
  ]);
});
