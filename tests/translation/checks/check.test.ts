// Every check beside many texts: what it says of each, or that it says nothing; and the words that checks share.
import { expect, test } from 'vitest';
import { listed, mainLanguage, type TextCheck, without } from '../../../src/translation/checks/check.ts';
import { doubledFieldCheck } from '../../../src/translation/checks/doubled-field.ts';
import { doubledWordCheck } from '../../../src/translation/checks/doubled-word.ts';
import { endMarkCheck } from '../../../src/translation/checks/end-mark.ts';
import { escapedCheck } from '../../../src/translation/checks/escaped.ts';
import { markupCheck } from '../../../src/translation/checks/markup.ts';
import { nameCheck } from '../../../src/translation/checks/name.ts';
import { numberCheck } from '../../../src/translation/checks/number.ts';
import { spacingCheck } from '../../../src/translation/checks/spacing.ts';
import { termCheck } from '../../../src/translation/checks/term.ts';
import { matchGolden } from '../../support/golden.ts';

const said = (check: TextCheck, source: string, text: string, language = 'en', from = 'sv'): string => {
  const find = check.open({ from, language, names: ['Vinnova', 'SKR'], pairs: [] });
  const found = find({ key: 'a.b', source, text });
  return `${check.code.replace('translation-', '')} ${language}: ${source} → ${text}: ${found ?? 'nothing'}`;
};

const LANGUAGES =
  'ar cs da de el en es fa fi fr fr-CA he hi hy id is ms my nb nl pt-BR sv th tl tr ur vi zh'.split(' ');

/** Marks of all scripts, with none, and with something behind them. */
const ENDS = [
  ...[...'….。．۔։।෴።?？؟\u037e՞፧!！՜:：፦;；؛,，、،⋯'],
  ...['', '...', '.”', '?)', ' »', '. ', '’', '‹', '」', '-'],
];

const endMarks = (): readonly string[] => [
  ...ENDS.map((end) => said(endMarkCheck, 'Skriv ert svar här nu', `Write your answer here${end}`)),
  ...ENDS.map((end) => said(endMarkCheck, `Skriv ert svar här nu${end}`, 'Write your answer here')),
  ...['.', '?', '!', ':', ';', ',', '…', ''].flatMap((one) =>
    LANGUAGES.flatMap((language) =>
      ['.', ';'].map((other) => said(endMarkCheck, `Ett två tre${one}`, `One two three${other}`, language)),
    ),
  ),
  ...['Ett två', 'Ett två tre', 'Ett {n} två', '{n}'].flatMap((source) =>
    ['One two.', 'One two three.', 'One {n} two.', '{n}.'].map((text) => said(endMarkCheck, source, text)),
  ),
  ...['¿Qué?', 'Qué?', '¡Qué!', 'Qué!', 'Qué.'].flatMap((text) =>
    ['Vad?', 'Vad!', 'Vad.'].map((source) => said(endMarkCheck, source, text, 'es')),
  ),
  ...['th', 'en'].map((from) => said(endMarkCheck, 'Ett två tre', 'One two three.', 'en', from)),
];

const spaces = (): readonly string[] =>
  ['en', 'fr', 'fr-CA', 'fr-CH', 'hy', 'el', 'ar', 'th'].flatMap((language) =>
    [
      ...[...',;:!?.)]»…'].flatMap((mark) => [
        `one ${mark}`,
        `one${mark}`,
        `one${mark}two`,
        `one ${mark}two`,
      ]),
      ...[
        '( one',
        '[ one',
        '«one»',
        '« one »',
        'one?!',
        'a://b,c d',
        'a@b.c,d',
        'www.a,b',
        '{a} ,',
        'ό,τι',
        'Ό,ΤΙ',
      ],
      ...['a , b , c , d , e', `${'x'.repeat(30)} ,${'y'.repeat(30)}`, `${'x'.repeat(30)},${'y'.repeat(30)}`],
    ].map((text) => said(spacingCheck, 'ett', text, language)),
  );

const meantSpaces = (): readonly string[] =>
  ['sv', 'fr'].flatMap((from) =>
    ['en', 'fr'].flatMap((language) =>
      ['a ,', 'b ,', 'a , b ,', 'a , b , c ,', 'x: y', 'x : y'].map((text) =>
        said(spacingCheck, 'a , b ,', text, language, from),
      ),
    ),
  );

const DOUBLED =
  'det den de der om das dem des die sie had that no niin nous vous það að for dat je we ze för så på a ab abc abcd'.split(
    ' ',
  );

const doubledWords = (): readonly string[] => [
  ...DOUBLED.map((word) => {
    const text = `${word} ${word}`;
    const meant = LANGUAGES.filter((one) => said(doubledWordCheck, 'x', text, one).endsWith('nothing'));
    return `doubled-word: ${text} is meant in: ${meant.join(' ')}`;
  }),
  ...[
    'The the box',
    'the, the',
    'the  the',
    'the\nthe',
    'the-the',
    '1 1',
    'a1 a1',
    'other her',
    'the them',
    'a a b b c c d d',
  ].map((text) => said(doubledWordCheck, 'Skriv', text)),
  said(doubledWordCheck, 'nej nej', 'no no'),
];

const NUMBERS = [
  '12',
  '13',
  '1',
  '1 000',
  '1,000',
  '1.000',
  '1’000',
  '1٬000',
  '1 00',
  '1 0000',
  '1,5',
  '9:30',
  '007',
  '७',
  '٤٥',
  '{n13}',
];

const numbers = (): readonly string[] => [
  ...NUMBERS.flatMap((one) =>
    ['45', '', '3', one].map((other) => said(numberCheck, `Ta ${one}`, `Take ${other}`)),
  ),
  ...NUMBERS.map((one) => said(numberCheck, 'Ta det', `Take ${one}`)),
  ...['https://a.se/99', 'a99@b.se', '45 45', '45 54 63 72 81'].map((one) =>
    said(numberCheck, 'Ta 45', `Take ${one}`),
  ),
  ...['٠١٢٣٤٥٦٧٨٩', '०१२३४५६७८९', '၀၁၂၃၄၅၆၇၈၉', '๐๑๒๓๔๕๖๗๘๙'].flatMap((digits) =>
    [...digits].map((digit, k) => said(numberCheck, `Ta 5${k}`, `${[...digits][5]}${digit}`)),
  ),
];

const CODES = [
  '3B-4',
  'A3',
  'B',
  'a3',
  'A3-x',
  'XA3',
  '3B-',
  'www.a.se/x',
  'https://a.se/x.',
  'a.b@c.se',
  'www.a.se!',
  '{A3}',
  'Vinnova',
  'SKR',
];

const names = (): readonly string[] => [
  ...CODES.map((code) => said(nameCheck, `Se ${code} nu`, 'See it')),
  ...CODES.map((code) => said(nameCheck, `Se ${code} nu`, `See (${code})`)),
  ...['el', 'ru', 'uk', 'fi', 'sr-Latn', 'sr'].map((language) => said(nameCheck, 'Hos SKR', 'At', language)),
  said(nameCheck, 'A1 A2 A3 A4 A5 A1', 'A5'),
];

const MARKED = [
  ...[
    '<b>',
    '</b>',
    '<br/>',
    '<a href="x">',
    '< b>',
    '<1>',
    '&amp;',
    '&#39;',
    '&#x2F;',
    '& b;',
    '&b',
    'a < b > c',
  ],
  ...[
    '&amp;amp;',
    '&amp;#39;',
    '&amp;#x2f;',
    '&amp;amp;lt;',
    '\\n',
    '\\r',
    '\\t',
    '\\"',
    "\\'",
    '\\\\',
    '\\u00e5',
    '\\x',
    '\\u00',
  ],
];

const marked = (): readonly string[] =>
  MARKED.flatMap((text) =>
    [markupCheck, escapedCheck].flatMap((check) =>
      ['Du', `Du ${text}`].map((source) => said(check, source, `${text} ${text}`)),
    ),
  );

const fields = (): readonly string[] =>
  ['{n}', '{n} {n}', '{m} {m}', '{n} {m}', '{n} {n} {m} {m}', 'n'].flatMap((text) =>
    ['{n}', '{n} {m}', ''].map((source) => said(doubledFieldCheck, source, text)),
  );

const TERMS: readonly (readonly [source: string, one: string, other: string])[] = [
  ['Svar i text', 'Antwort', 'Lösung'],
  ['Svar i en text', 'Antwort', 'Lösung'],
  ['Svar {n}', 'Blatt', 'Blätter'],
  ['Svar', 'Blatt', 'Tisch'],
  ['Svar', 'Öl', 'öl'],
  ['Svar', 'ab', 'ac'],
  ['Svar', 'abcx', 'abyy'],
  ['Svar', 'abcdef', 'abcxyz'],
  ['Svar', 'abcdef', 'abxxyz'],
  ['Svar', '{n} abcd', 'abxy'],
  ['Svar', 'Älgar', 'alg'],
  ['a'.repeat(40), 'x', 'y'],
  ['a'.repeat(41), 'x', 'y'],
  ['12', 'x', 'y'],
];

const terms = (): readonly string[] =>
  TERMS.flatMap(([source, one, other]) =>
    [
      ['a.x', 'a.y'],
      ['a.one', 'a.other'],
      ['a.one', 'b.one'],
    ].map((keys) => {
      const pairs = [one, other].map((text, k) => ({ key: keys[k] ?? '', source, text }));
      const find = termCheck.open({ from: 'sv', language: 'de', names: [], pairs });
      return `term ${source} → ${one}, ${other} in ${keys}: ${pairs.map((pair) => find(pair) ?? 'nothing').join('; ')}`;
    }),
  );

test('what checks say of texts of all kinds is what they said', () => {
  const all = [
    ...[...endMarks(), ...spaces(), ...meantSpaces(), ...doubledWords(), ...numbers()],
    ...[...names(), ...marked(), ...fields(), ...terms()],
  ];
  matchGolden('checks.txt', `${all.map((line) => line.replaceAll('\n', '␤')).join('\n')}\n`);
});

test('what a list has more often than another is what is without it', () => {
  expect(without(['a', 'b', 'a', 'a', 'c'], ['a', 'c', 'd'])).toEqual(['b', 'a', 'a']);
  expect(without(['a'], [])).toEqual(['a']);
});

test('no more than three are listed, each once', () => {
  expect(listed(['a'])).toBe('“a”');
  expect(listed(['a', 'b', 'a', 'c'])).toBe('“a”, “b”, “c”');
  expect(listed(['a', 'b', 'c', 'd', 'e'])).toBe('“a”, “b”, “c” and 2 more');
});

test('a region does not make another language', () => {
  expect(['pt-BR', 'sv', 'zh-Hant-TW'].map(mainLanguage)).toEqual(['pt', 'sv', 'zh']);
});
