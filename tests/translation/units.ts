// Texts to be exchanged in tests: a few in every state, and what their file is about.
import fc from 'fast-check';
import { formsNeeded } from '../../src/plural.ts';
import type { ExchangeHead } from '../../src/translation/exchange/exchange.ts';
import type { Unit } from '../../src/translation/unit.ts';

export const MISSING: Unit = {
  file: 'actions.yaml',
  key: 'lists.actions.1.A.1',
  source: 'Be ledningen sätta ord på en vision.',
  state: 'missing',
};
export const STALE: Unit = {
  file: 'actions.yaml',
  key: 'lists.actions.1.A.2',
  source: 'Visa varför ni behöver en strategi.',
  text: 'Show why you need a plan.',
  from: 'Visa varför ni behöver en plan.',
  state: 'stale',
};
export const MINUTES: Unit = {
  file: 'workshop.yaml',
  key: 'words.labels.page',
  source: 'sida {n} av {total}',
  text: 'page {n} of {total}',
  from: 'sida {n} av {total}',
  state: 'translated',
};
export const SAME: Unit = {
  file: 'workshop.yaml',
  key: 'words.labels.measure',
  source: 'OECD',
  text: 'OECD',
  from: 'OECD',
  state: 'same',
};
export const UNITS: readonly Unit[] = [MISSING, STALE, MINUTES, SAME];

/** A plural from Swedish, in the forms of a language in their order. */
export const cards = (language: string, texts: readonly string[]): readonly Unit[] =>
  formsNeeded(language).map((form, k) => {
    const source = form === 'one' ? 'ett kort' : '{count} kort';
    const [key, text] = [`words.cards.count.${form}`, texts[k] ?? ''];
    return { file: 'words.yaml', key, source, text, from: source, state: 'translated' };
  });

export const ABOUT: ExchangeHead = {
  kit: 'innovation-declaration',
  version: '1.2.0',
  language: 'en',
  from: 'sv',
  places: new Map([
    [MISSING.key, { where: [{ sheet: 'C1', group: 'card', item: '1A-1' }], room: 165 }],
    [MINUTES.key, { where: [{ group: 'foot' }, { sheet: 'V' }], room: 1 }],
    [SAME.key, { where: [] }],
  ]),
  at: ({ file, key }) => ({ path: `sv/${file}`, ...(key === MISSING.key && { line: 10 }) }),
};

/** Words that break files: signs of PO and XML, directions, invisible ones, blanks at the ends, braces. */
const PIECES = [
  ...[
    '"',
    "'",
    '\\',
    '\\n',
    '\n',
    '\t',
    '\r\n',
    '<',
    '>',
    '&',
    '&amp;',
    ']]>',
    '<!--',
    '<ph id="1"/>',
    '#',
    '#~ msgid "x"',
  ],
  ...[
    '\u200f',
    '\u061c',
    '\u2067',
    'שלום',
    '👩🏽‍🚀',
    '\u00a0',
    '\u00ad',
    '\u2028',
    '\u0085',
    ' ',
    '  ',
    'e\u0301',
    '\ufeff',
  ],
  ...[
    '{n}',
    '{total}',
    '{',
    '}',
    '{}',
    '{n',
    '{{n}}',
    '%s',
    'msgstr ""',
    'å',
    'ett ord',
    '\u0000',
    '\u001b',
    '\uffff',
  ],
];

const nasty: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

/** Units with nasty texts in all states, each with a key of its own. */
export const nastyUnits: fc.Arbitrary<readonly Unit[]> = fc
  .array(
    fc.record({
      source: nasty,
      text: nasty,
      from: nasty,
      state: fc.constantFrom('translated', 'missing', 'stale', 'same'),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((all) =>
    all.map(({ source, text, from, state }, k): Unit => {
      const file = k % 2 === 0 ? 'actions.yaml' : 'workshop.yaml';
      const place = { file, key: `texts.${k}`, source };
      if (state === 'missing' || text.trim() === '') return { ...place, state: 'missing' };
      return { ...place, text, from: state === 'stale' ? from : source, state } as Unit;
    }),
  );

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
