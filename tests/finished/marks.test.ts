// A finished workshop whose names have letters with marks: what readers of the files select, find and copy.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { KINDS } from '../../src/kinds/index.ts';
import { openShaper } from '../../src/text/shaper.ts';
import { verifyPdf } from '../../src/verify/verify.ts';
import { finish } from '../support/finished.ts';
import { openPdf, pagesOf } from '../support/pdf.ts';
import { fileOf, kitOf, openTheme, pagesWith, SWEDISH } from '../support/workshop.ts';

const NAMES = ['N̄ora Olsen', 'D̂ana M̂ind', 'А́нна Ы̄ннова', 'K͟han Ọ̀lá', 'Mi\u0304\u0301ka I\u0307\u0301vas'].map(
  (name) => name.normalize('NFC'),
);
const theme = openTheme(await openShaper());
const kit = kitOf(SWEDISH, 'sv');
const { built } = finish(kit, theme, { sheets: 'vote-sheet' }, NAMES);
const bytes = fileOf(built, 'kit.pdf');

/** Without what nobody sees or searches for. */
const plainly = (words: string): string =>
  words
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .normalize('NFC');

test('pdf.js finds every name', async () => {
  const pages = await pagesOf(await openPdf(bytes));
  const read = await Promise.all(pages.map(async (page) => (await page.getTextContent()).items));
  const words = plainly(
    read
      .flat()
      .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
      .join(''),
  );
  for (const name of NAMES) expect(words).toContain(name);
});

const hasPoppler = spawnSync('pdftotext', ['-v']).error === undefined;

test.skipIf(!hasPoppler)('pdftotext writes every name', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kitpress-marks-'));
  try {
    writeFileSync(join(folder, 'kit.pdf'), bytes);
    const { stdout } = spawnSync('pdftotext', [join(folder, 'kit.pdf'), '-'], { encoding: 'utf8' });
    for (const name of NAMES) expect(plainly(stdout)).toContain(name);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('verify finds nothing wrong', async () => {
  const { problems } = await verifyPdf(bytes, 'kit.pdf', KINDS, () => ({ kit, problems: [] }));
  expect(problems.map(({ message }) => message)).toEqual([]);
});

test('only words with marks are shaped, and everything else is set as it was', () => {
  const shaped = JSON.stringify(pagesWith(kit, theme, { sheets: 'vote-sheet' }, ['Anna Ek']));
  const plain = JSON.stringify(pagesWith(kit, openTheme(), { sheets: 'vote-sheet' }, ['Anna Ek']));
  expect(shaped).toBe(plain);
});
