// JSON with what tools and people add to it: what each text comes to, or the character from which it cannot be read.
import { expect, test } from 'vitest';
import { type JsonNode, readJson } from '../../../src/brand/tokens/json.ts';

/** As plain values, each with the place where it begins. */
const plain = ({ offset, value }: JsonNode): unknown => {
  if (value instanceof Map)
    return { [`${offset}`]: [...value].map(([key, inner]) => [key, plain(inner as JsonNode)]) };
  return Array.isArray(value) ? { [`${offset}`]: value.map(plain) } : `${offset} ${JSON.stringify(value)}`;
};

test.each<readonly [text: string, read: unknown]>([
  ['1', '0 1'],
  [' -1.5e+3 ', '1 -1500'],
  ['.5', '0 0.5'],
  ['5.', '0 5'],
  ['-', 0],
  ['1 2', 2],
  ['true', '0 true'],
  ['false', '0 false'],
  ['null', '0 null'],
  ['nil', 0],
  ['', 0],
  ['"a\\n\\u0041"', '0 "a\\nA"'],
  ["'it\\'s \"so\"'", '0 "it\'s \\"so\\""'],
  ['"a', 0],
  ['"a\nb"', 0],
  ['"\\x"', 0],
  ['[]', { 0: [] }],
  ['[1,2]', { 0: ['1 1', '3 2'] }],
  ['[1,]', { 0: ['1 1'] }],
  ['[1 2]', 3],
  ['[,]', 1],
  ['[1', 2],
  ['{}', { 0: [] }],
  ['{"a":1}', { 0: [['a', '5 1']] }],
  ["{'a':1,}", { 0: [['a', '5 1']] }],
  ['{a$_1é:1}', { 0: [['a$_1é', '7 1']] }],
  [
    '{50:1, 0.5 : 2}',
    {
      0: [
        ['50', '4 1'],
        ['0.5', '13 2'],
      ],
    },
  ],
  ['{a:1 b:2}', 5],
  ['{a 1}', 3],
  ['{:1}', 1],
  ['{a:}', 3],
  ['{a:1', 4],
  ['{a:1,a:2}', { 0: [['a', '7 2']] }],
  ['// x\n/* y */ 1 // z', '13 1'],
  ['\ufeff 1', '2 1'],
  ['/* x', 0],
  ['1 //', '0 1'],
  ['{a:{b:[1]}}', { 0: [['a', { 3: [['b', { 6: ['7 1'] }]] }]] }],
])('%j', (text, read) => {
  const node = readJson(text);
  expect('faultAt' in node ? node.faultAt : plain(node)).toEqual(read);
});
