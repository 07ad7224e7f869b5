// Cross-reference streams as other programs write them (ISO 32000-1 7.5.8).
import { expect, test } from 'vitest';
import { readSections } from '../../src/verify/sections.ts';

const sectionsOf = (widths: string, rows: readonly number[]) => {
  const text = `1 0 obj\n<< /Type /XRef /W [${widths}] /Size 2 /Root 1 0 R /Length ${rows.length} >>\nstream\n${String.fromCharCode(...rows)}\nendstream\nendobj\n`;
  const bytes = Uint8Array.from(text, (char) => char.charCodeAt(0));
  return readSections({ bytes, text }, 0);
};

test('without a column for the type, every object is at a byte of the file', async () => {
  const { places } = await sectionsOf('0 2 1', [0, 9, 0, 1, 4, 0]);
  expect([...places]).toEqual([
    [0, { at: 9 }],
    [1, { at: 260 }],
  ]);
});

test('with one, it may be free or in an object stream', async () => {
  const { places } = await sectionsOf('1 2 1', [0, 0, 0, 255, 2, 0, 7, 3]);
  expect([...places]).toEqual([[1, { pack: 7, index: 3 }]]);
});

test('a table that is shorter than it says is broken', async () => {
  await expect(sectionsOf('1 2 1', [1, 0, 9, 0, 1, 0])).rejects.toThrow('table is broken');
});

test.each([
  [
    'ends before its last entry',
    'xref\n0 2\n0000000000 65535 f \ntrailer\n<< /Root 1 0 R >>',
    'its table is broken',
  ],
  ['has no trailer', 'xref\n0 1\n0000000000 65535 f \nstartxref', 'it has no trailer'],
  ['has a trailer that is none', 'xref\n0 1\n0000000000 65535 f \ntrailer\n5', 'it has no trailer'],
  ['names no catalog', 'xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 1 >>', 'it has no catalog'],
  ['is a number', '1 0 obj\n5\nendobj\n', 'it has no trailer'],
  [
    'has columns of no width',
    '1 0 obj\n<< /W [0 0 0] /Size 1 /Length 0 >>\nstream\n\nendstream',
    'its table is broken',
  ],
])('a table that %s is broken', async (_, text, why) => {
  const source = { bytes: Uint8Array.from(text, (char) => char.charCodeAt(0)), text };
  await expect(readSections(source, 0)).rejects.toThrow(why);
});

/** A file that was saved again, so many times: each table says where the one before it is. */
const saved = (times: number) => {
  const starts: number[] = [];
  let text = '';
  for (let i = 0; i < times; i += 1) {
    starts.push(text.length);
    const before = i === 0 ? '' : `/Prev ${starts[i - 1]} `;
    text += `xref\n0 1\n0000000000 65535 f \ntrailer\n<< ${before}/Root 1 0 R >>\n`;
  }
  return readSections(
    { bytes: Uint8Array.from(text, (char) => char.charCodeAt(0)), text },
    starts.at(-1) ?? 0,
  );
};

test('a file that was saved a hundred times is read, and one more is taken for one that goes in circles', async () => {
  expect((await saved(100)).count).toBe(100);
  await expect(saved(101)).rejects.toThrow('circles');
});
