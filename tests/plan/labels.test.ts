// The labels that ship, what they are good for, and what is said of those that are not.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type LabelChoice, newSheet } from '../../src/plan/choices.ts';
import { type Labels, labelsSchema, stockOf } from '../../src/plan/labels.ts';
import { readAs } from '../../src/yaml/validate.ts';
import { root } from '../support/disk.ts';
import { LABELS, stockNamed } from '../support/labels.ts';

const refusal = (what: 'dots' | 'badges', value: LabelChoice, labels = LABELS): string => {
  const found = stockOf(what, { value, from: { flag: '--labels' } }, labels);
  return 'message' in found ? `${found.code}: ${found.message} ${found.hint}` : 'none';
};

test('there are fifteen for dots and six for badges', () => {
  const good = (what: 'dots' | 'badges') =>
    Object.keys(LABELS).filter((id) => refusal(what, newSheet(id)) === 'none');
  expect(good('dots')).toHaveLength(15);
  expect(good('badges')).toHaveLength(6);
  expect(new Set([...good('dots'), ...good('badges')])).toEqual(new Set(Object.keys(LABELS)));
});

test('docs/printing.md has a row for each, with its numbers', () => {
  const docs = readFileSync(join(root, 'docs/printing.md'), 'utf8');
  const rows = [...docs.matchAll(/^\| `([a-z0-9-]+)` \| ([^|]+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)];
  expect(rows.map(([, ...cells]) => cells.map((cell) => cell.trim()))).toEqual(
    Object.entries(LABELS).map(([id, { name, shape, size, paper, across, down }]) => [
      id,
      name,
      shape === 'round' ? `round, ${size[0]} mm` : `${size[0]} × ${size[1]} mm`,
      { a4: 'A4', a5: 'A5', 'a5-landscape': 'A5, lying', letter: 'Letter' }[paper],
      `${across} × ${down} = ${across * down}`,
    ]),
  );
});

test('a name may be written in capitals', () => {
  expect(stockNamed('dots', ' HERMA-4385 ').format.id).toBe('herma-4385');
});

describe('what cannot be is said with the reason:', () => {
  test.each([
    [
      'dots',
      newSheet('herma-4358'),
      /usage-labels: --labels: there are no labels "herma-4358"\. Did you mean "herma-4385"\? .*labels\.yaml/,
    ],
    ['dots', newSheet('toString'), /there are no labels "toString"\./],
    [
      'dots',
      newSheet('avery-l4785'),
      /Avery L4785 has labels of 80 × 50 mm, too large for dots.*such as herma-4385,/,
    ],
    [
      'badges',
      newSheet('herma-4385'),
      /HERMA 4385 has labels of 10 × 10 mm, too small for a name badge.*such as avery-l4785,/,
    ],
    [
      'dots',
      { ...newSheet('herma-4385'), from: 316 },
      /a sheet of HERMA 4385 has 315 labels, and none with the number 316/,
    ],
  ] as const)('%s, %o', (what, choice, said) => {
    expect(refusal(what, choice)).toMatch(said);
  });

  test('labels too small for a number that can be read', () => {
    const four = LABELS['herma-4385'];
    if (!four) throw new Error('no herma-4385');
    const tiny: Labels = { ...LABELS, tiny: { ...four, name: 'Tiny', size: [8, 8] } };
    expect(refusal('dots', newSheet('tiny'), tiny)).toMatch(
      /Tiny has labels of 8 × 8 mm, too small for a number that can be read: dots need 9 mm\./,
    );
  });
});

const GOOD =
  '{ name: Mine, shape: round, size: [12, 12], paper: a4, across: 10, down: 10, first: [10, 10], pitch: [15, 15] }';

test.each([
  [GOOD, []],
  [
    GOOD.replace('[15, 15]', '[11, 15]'),
    ['2:111 labels.mine.pitch.0: "11" is not allowed here: labels so near to one another would overlap.'],
  ],
  [
    GOOD.replace('across: 10', 'across: 14'),
    ['2:72 labels.mine.across: "14" is not allowed here: so many do not fit on the paper.'],
  ],
  [GOOD.replace('round', 'oval'), ['2:30 labels.mine.shape: "oval" is not allowed here.']],
])('a format of one’s own is checked, and what is wrong with it has its place: %s', (written, expected) => {
  const bytes = new TextEncoder().encode(`labels:\n  mine: ${written}\n`);
  const { problems } = readAs(labelsSchema, bytes, 'labels.yaml');
  expect(problems.map(({ line, column, key, message }) => `${line}:${column} ${key}: ${message}`)).toEqual(
    expected,
  );
});
