// Texts in brackets that a comma has cut, or that other programs refuse.
import { expect, test } from 'vitest';
import { checkBrackets } from '../../src/kit/brackets.ts';
import { readYaml } from '../../src/yaml/read.ts';

const found = (text: string): readonly string[] => {
  const { source, problems } = readYaml(new TextEncoder().encode(text), 'guide.yaml');
  expect(problems).toEqual([]);
  return source
    ? checkBrackets(source).map(({ code, line, column, key, message }) =>
        [code, `${line}:${column}`, key, message].join(' | '),
      )
    : [];
};

test('an item in brackets that begins with a small letter was cut off by a comma', () => {
  expect(found('steps:\n  vote:\n    do: [Les høyt, velg ett, Tell]\n')).toEqual([
    'text-cut | 3:20 | steps.vote.do.1 | The comma ends the text "Les høyt", and "velg ett" is a text of its own.',
  ]);
});

test('it is an error where a small letter goes on with a sentence, and not where things are listed', () => {
  const severities = (text: string) => {
    const { source } = readYaml(new TextEncoder().encode(text), 'guide.yaml');
    return source && checkBrackets(source, /^do\./).map(({ severity }) => severity);
  };
  expect(severities('do: [Read aloud, choose one]\n')).toEqual(['error']);
  expect(severities('do: [pens, paper]\n')).toEqual(['warning']);
  expect(severities('levels: [Never, often]\n')).toEqual(['warning']);
});

test('a question in brackets is refused by other programs', () => {
  expect(found('watch: [Sitter kollegor ihop? Byt plats.]\n')).toEqual([
    'yaml-question-mark | 1:9 | watch.0 | Other programs cannot read "Sitter kollegor ihop? Byt plats." in brackets, because of its "? ".',
  ]);
  expect(found('do: { ask: Vad nu? Och sedan. }\n')).toHaveLength(1);
});

test('texts on lines of their own, in quotation marks or without a small letter are as they were meant', () => {
  expect(
    found(`do:
  - Les høyt
  - velg ett? Ja, gjør det.
say: ['Les høyt', 'velg ett? Ja, gjør det.']
watch: [Les, Velg, 3]
ask: Vad? Jo, [detta] och { detta }, så.
`),
  ).toEqual([]);
});
