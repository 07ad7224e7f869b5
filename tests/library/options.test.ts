// What a program says of a workshop becomes the flags that people type, so that both are checked alike.
import { expect, test } from 'vitest';
import { flagsFor } from '../../src/library/flags.ts';
import type { WorkshopOptions } from '../../src/library/options.ts';
import { type Flags, readFlags } from '../../src/plan/flags.ts';
import type { OLD_FLAGS } from '../../src/yaml/old-keys.ts';
import { clear } from '../support/workshop.ts';

test.each<[string, WorkshopOptions, object]>([
  ['a text as it is', { kit: './mine', start: '09:00' }, { kit: './mine', start: '09:00' }],
  ['a number as it is typed', { participants: 18, margin: 6.5 }, { participants: '18', margin: '6.5' }],
  ['a list with commas', { lang: ['sv', 'en'], only: [1, 'trust'] }, { lang: 'sv,en', only: '1,trust' }],
  ['one of a list', { sheets: 'matrix' }, { sheets: 'matrix' }],
  ['how many in depth', { deep: 2 }, { deep: '2' }],
  ['copies of some sheets', { copies: { matrix: 5, notes: 2 } }, { copies: 'matrix=5,notes=2' }],
  ['a switch', { split: true, draft: false, cutLines: true }, { split: true, cutLines: true }],
  ['cut lines with marks', { cutLines: 'marks' }, { cutLines: 'marks' }],
  ['nothing', {}, {}],
])('%s', (_, options, flags) => {
  expect(flagsFor(options)).toEqual(flags);
});

test('a list of themes with one entry is no number of them', () => {
  expect(clear(readFlags(flagsFor({ deep: [4] }))).deep?.value).toEqual(['4']);
  expect(clear(readFlags(flagsFor({ deep: 4 }))).deep?.value).toBe(4);
});

test('every flag has an option', () => {
  type Missing = Exclude<keyof Flags, keyof WorkshopOptions | keyof typeof OLD_FLAGS | 'json' | 'byList'>;
  // Types alone are compared: it does not compile if there is one.
  const none = (missing: Missing): never => missing;
  expect(none).toBeTypeOf('function');
});
