// A word that is divided at a line's end stays one word for whoever searches, copies or hears a finished file.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writePdf } from '../../src/pdf/write.ts';
import { nodeZlib } from '../../src/world/disk/zlib.ts';
import { document, element, face, page, text } from '../pdf/sample.ts';
import { openFind } from '../support/find.ts';
import { finish } from '../support/finished.ts';
import { latin1, objectsOf } from '../support/objects.ts';
import { openPdf, pagesOf } from '../support/pdf.ts';
import { textsIn } from '../support/scene.ts';
import { readTags, wordsOf } from '../support/tags.ts';
import { fileOf, kitOf, layoutAll, openTheme, SWEDISH } from '../support/workshop.ts';

const theme = openTheme();
// Finnish: many words are divided there, one of them at a soft hyphen of its own.
const kit = kitOf(SWEDISH, 'fi');
const { built, plan } = finish(kit, theme);
const pages = layoutAll(kit, plan, theme);

/** Every word that a sheet divides, with what is on its two lines, as people type it: "länken mel‐", "lan enheter" → "länken mellan enheter". */
const DIVIDED = pages
  .filter(({ width, height }) => width > height)
  .flatMap((one) => {
    const lines = textsIn(one).map((item) => item.text.trim());
    return lines.flatMap((line, i) =>
      line.endsWith('\u2010') ? [`${line}${lines[i + 1] ?? ''}`.replace(/[\u00ad\u2010]/g, '')] : [],
    );
  });

test('the search of pdf.js finds every divided word', async () => {
  expect(DIVIDED.length).toBeGreaterThan(10);
  const find = openFind(await openPdf(fileOf(built, 'kit.pdf')));
  const missed: string[] = [];
  for (const words of DIVIDED) if ((await find(words)) === 0) missed.push(words);
  expect(missed).toEqual([]);
});

const paragraph = (...lines: readonly string[]): Uint8Array =>
  writePdf(
    document([
      page([
        element(
          'paragraph',
          lines.map((line, i) => text(20, 20 + 5 * i, line)),
        ),
      ]),
    ]),
    face,
    nodeZlib,
  );

/** ActualText of a page, in its order. */
const actualTexts = (bytes: Uint8Array): readonly string[] =>
  [...objectsOf(bytes).values()].flatMap(({ stream }) =>
    [...latin1(stream ?? new Uint8Array()).matchAll(/ActualText<feff([0-9a-f]*)>/g)].map(([, units = '']) =>
      units.replace(/.{4}/g, (unit) => String.fromCharCode(Number.parseInt(unit, 16))),
    ),
  );

test('it is read aloud with a soft hyphen, one that was written in the text included only once', () => {
  expect(actualTexts(paragraph('Över 19 000 medlem\u2010', 'mar.'))).toEqual(['Över 19 000 medlem\u00ad']);
  expect(actualTexts(paragraph('med\u00adlem\u00ad\u2010', 'mar.'))).toEqual(['medlem\u00ad']);
  expect(actualTexts(paragraph('e-', 'post'))).toEqual([]);
});

test('it is one word in the tags', async () => {
  const [first] = await pagesOf(await openPdf(paragraph('Över 19 000 medlem\u2010', 'mar, med e-', 'post.')));
  if (!first) expect.fail('no page');
  const { tags } = await readTags(first);
  expect(tags.map(wordsOf)).toEqual(['Över 19 000 medlemmar, med e- post.']);
});

const hasPoppler = spawnSync('pdftotext', ['-v']).error === undefined;

test.skipIf(!hasPoppler)('it is one word for Poppler', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kitpress-divided-'));
  try {
    writeFileSync(join(folder, 'kit.pdf'), fileOf(built, 'kit.pdf'));
    const { stdout } = spawnSync('pdftotext', ['-raw', join(folder, 'kit.pdf'), '-'], { encoding: 'utf8' });
    const read = stdout.replace(/\u00ad\n/g, '');
    expect(DIVIDED.filter((words) => !read.includes(words))).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
