// What translators note in their own programs: read, merged, kept within limits, and written again.
import { describe, expect, test } from 'vitest';
import { accept } from '../../../src/translation/exchange/accept.ts';
import { exportState, type Imported } from '../../../src/translation/exchange/exchange.ts';
import { fromPo } from '../../../src/translation/exchange/po-read.ts';
import { toPo } from '../../../src/translation/exchange/po-write.ts';
import {
  cleanRemarks,
  ignoreReason,
  mergedRemarks,
  sameReason,
} from '../../../src/translation/exchange/remarks.ts';
import { noteMark, versionOf } from '../../../src/translation/exchange/version.ts';
import { toXliff1 } from '../../../src/translation/exchange/xliff-1/write.ts';
import { fromXliff } from '../../../src/translation/exchange/xliff-read.ts';
import { toXliff } from '../../../src/translation/exchange/xliff-write.ts';
import type { Unit } from '../../../src/translation/unit.ts';
import { clear } from '../../support/workshop.ts';
import { ABOUT, bytesOf, MINUTES, UNITS } from '../units.ts';

const REMARKS = ['Is it a page or a sheet?\nAsk Anna.', 'same <as> “before”'];
const NOTED: readonly Unit[] = UNITS.map((unit) => (unit === MINUTES ? { ...unit, remarks: REMARKS } : unit));
const headOf = (units: readonly Unit[]) => ({ ...ABOUT, exported: exportState(units) });

const FORMATS = [
  ['PO', toPo, fromPo, /# Is it.*\n# Ask Anna\.\n#\n# same.*\n/],
  ['XLIFF', toXliff, fromXliff, /<note category="remark">[^<]*<\/note>\n */g],
  ['XLIFF 1.2', toXliff1, fromXliff, /<note from="translator">[^<]*<\/note>\n */g],
] as const;

const remarksOf = ({ items }: Imported) => items.find(({ key }) => key === MINUTES.key)?.remarks;
const taken = (imported: Imported, units: readonly Unit[]) => [
  ...clear(accept(imported, units, ABOUT)).remarks,
];

describe.each(FORMATS)('in %s', (_, write, read, written) => {
  const file = write(NOTED, headOf(NOTED));
  const back = (text: string): Imported => clear(read(bytesOf(text), 'file'));

  test('they go out, come back as they went, and change nothing then', () => {
    expect(file).toMatch(written);
    expect(remarksOf(back(file))).toEqual(REMARKS);
    expect(taken(back(file), NOTED)).toEqual([]);
    expect([...clear(accept(back(file), NOTED, ABOUT)).returned]).toEqual([]);
  });

  test('those that are new in a file are taken, and texts stay as they are', () => {
    const without = write(UNITS, headOf(UNITS));
    const noted = NOTED.map((unit) => (unit === NOTED[2] ? { ...unit, remarks: ['Why?'] } : unit));
    const changed = write(noted, headOf(UNITS));
    expect(changed).not.toBe(without);
    const { changes, confirmed, remarks } = clear(accept(back(changed), UNITS, ABOUT));
    expect({ changes, confirmed, remarks: [...remarks] }).toEqual({
      changes: [],
      confirmed: [],
      remarks: [[MINUTES.key, ['Why?']]],
    });
  });

  test('those that a translator has deleted go, those that a program has dropped stay', () => {
    const deleted = file.replace(written, '');
    expect(taken(back(deleted), NOTED)).toEqual([[MINUTES.key, []]]);
    const dropped = deleted.replace(
      /#\. kitpress: .*\n|<note (?:category="kitpress"|from="kitpress:version")>.*?<\/note>/g,
      '',
    );
    expect(taken(back(dropped), NOTED)).toEqual([]);
  });
});

test('comments that gettext writes between two files are nobody’s, nor are the notes of Kitpress', () => {
  const joined = toPo(NOTED, headOf(NOTED)).replace('# Is it', '# #-#-#-#-#  a.po (k 1)  #-#-#-#-#\n# Is it');
  expect(remarksOf(clear(fromPo(bytesOf(joined), 'file')))).toEqual(REMARKS);
  const plain = toXliff(UNITS, headOf(UNITS));
  expect(clear(fromXliff(bytesOf(plain), 'file')).items.flatMap(({ remarks = [] }) => remarks)).toEqual([]);
});

describe('of two sets', () => {
  const base = versionOf('text', 'translated', ['a']);
  test.each([
    ['the file’s, if only it has changed', ['a'], ['b'], base, ['b']],
    ['the edition’s, if only it has changed', ['b'], ['a'], base, undefined],
    ['both, if both have', ['b'], ['c'], base, ['b', 'c']],
    ['both, if nothing is known of the export', ['b'], ['c'], undefined, ['b', 'c']],
    ['nothing new, if they are the same', ['b c'], ['b', 'c'], base, undefined],
    ['none, if the file has none any more', ['a'], [], base, []],
    ['the edition’s, if the format has none', ['a'], undefined, base, undefined],
  ] as const)('%s', (_, ours, theirs, version, expected) => {
    expect(mergedRemarks(ours, theirs, version)).toEqual(expected);
  });
});

describe('they are bounded', () => {
  const flooded = (remarks: readonly string[]): Imported => {
    const imported = clear(fromPo(bytesOf(toPo(UNITS, headOf(UNITS))), 'en.po'));
    return { ...imported, items: imported.items.map((item) => ({ ...item, remarks })) };
  };

  test('what is too much of one text is left out, and that is told', () => {
    expect(cleanRemarks(['\u0007 a \r\n', 'a', '', 'x'.repeat(3000)])).toEqual(['a', `${'x'.repeat(1999)}…`]);
    const result = accept(flooded(['x'.repeat(3000)]), UNITS, ABOUT);
    expect(result.problems.map(({ code }) => code)).toContain('exchange-remark-cut');
  });

  test('a file with more than an edition has room for is refused', () => {
    const many = Array.from({ length: 400 }, (_, k): Unit => ({ ...MINUTES, key: `words.labels.k${k}` }));
    const imported = clear(fromPo(bytesOf(toPo(many, headOf(many))), 'en.po'));
    const full = {
      ...imported,
      items: imported.items.map((item) => ({ ...item, remarks: ['x'.repeat(600)] })),
    };
    expect(accept(full, many, ABOUT).problems.map(({ code }) => code)).toEqual(['exchange-remarks']);
  });
});

test('a version says of remarks whether they are the same, however their lines are broken', () => {
  expect(noteMark([])).toBe('');
  expect(noteMark(['a b', 'c'])).toBe(noteMark(['a', 'b c']));
  expect(noteMark(['a'])).not.toBe(noteMark(['b']));
});

test('a remark can say why a text is the same as its source, or why a check is wrong there', () => {
  expect(sameReason(['hm', 'Same: the word is the same'])).toBe('the word is the same');
  expect(sameReason(['not the same: look', 'same:'])).toBeUndefined();
  expect(ignoreReason(['ignore: it rhymes'], 'number')).toBe('it rhymes');
  expect(ignoreReason(['ignore number: a year'], 'number')).toBe('a year');
  expect(ignoreReason(['ignore number: a year'], 'name')).toBeUndefined();
});
