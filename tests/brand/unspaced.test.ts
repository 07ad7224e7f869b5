// A kit in a language that is written without spaces, in a brand's font that has its characters.
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { create } from 'fontkit';
import { expect, test } from 'vitest';
import { BIN, kitpress } from '../support/cli.ts';
import { root } from '../support/disk.ts';
import { bytesOf, cwd, put } from '../support/folder.ts';
import { withCharacters } from '../support/font.ts';
import { openPdf, pagesOf } from '../support/pdf.ts';

const QUESTION =
  'これから何が起こるか、組織として十分に把握していますか？把握していないとすれば、「その理由」は何でしょうか。';
/** Instructions as wide as a third of the sheet. */
const THREE = [QUESTION, QUESTION, QUESTION];

/** Noto Sans, which has over 1,000 glyphs, with the letter n for every character of the question. */
const font = (): Uint8Array => {
  const path = '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf';
  const bytes = new Uint8Array(readFileSync(createRequire(import.meta.url).resolve(path)));
  const noto = create(bytes);
  const latin = noto.characterSet.filter((code) => code < 0x2100).map((code) => [code, code]);
  const japanese = Array.from(QUESTION, (character) => [character.codePointAt(0) ?? 0, 0x6e]);
  return withCharacters(
    bytes,
    new Map([...latin, ...japanese].map(([code = 0, like = 0]) => [code, noto.glyphForCodePoint(like).id])),
  );
};

/** No words ship in Japanese: all words that a kit needs, in Swedish, in the one form that numbers have in Japanese. */
const wordsInJapanese = (): string => {
  const shipped = readFileSync(join(root, 'content', 'kitpress', 'sv.yaml'), 'utf8');
  return shipped.slice(shipped.indexOf('words:')).replace(/^ +one: .*\n/gm, '');
};

test('the program itself holds neither UAX #14 nor its tables', () => {
  const holding = ['kitpress', 'uax14'].filter((name) =>
    readFileSync(join(root, 'dist', `${name}.cjs`), 'utf8').includes('nextBreak'),
  );
  expect(holding).toEqual(['uax14']);
});

test('a text in Japanese is broken between its characters and read again as it was written', async () => {
  cpSync(join(root, 'tests', 'kits', 'tiny'), join(cwd, 'kit'), { recursive: true });
  renameSync(join(cwd, 'kit', 'sv'), join(cwd, 'kit', 'ja'));
  put(
    'kit/kit.yaml',
    readFileSync(join(cwd, 'kit', 'kit.yaml'), 'utf8')
      .replace('sv', 'ja')
      .replace(/(?<=code: 'N'[\s\S]*?signs: )\[?(\w+)\]?/, '[$1, $1, $1]'),
  );
  const edition = readFileSync(join(cwd, 'kit', 'ja', 'edition.yaml'), 'utf8');
  put('kit/ja/edition.yaml', edition.replace('sv', 'ja').replace('svenska', 'Japanska'));
  const workshop = readFileSync(join(cwd, 'kit', 'ja', 'workshop.yaml'), 'utf8');
  put(
    'kit/ja/workshop.yaml',
    workshop
      .replace(/( *)- Skriv\./, (_, indent) => THREE.map((words) => `${indent}- ${words}`).join('\n'))
      .replace(/^words:\n(?: .*\n)+/m, ''),
  );
  put('kit/ja/words.yaml', wordsInJapanese());
  writeFileSync(join(cwd, 'font.ttf'), font());
  put(
    'brand.yaml',
    'name: Vi\nfaces: { heading: font.ttf, text: font.ttf, strong: font.ttf, licence: OFL-1.1 }\n',
  );

  const built = spawnSync(process.execPath, [BIN, 'build', './kit', '--brand', 'brand.yaml'], {
    cwd,
    encoding: 'utf8',
  });
  expect([built.status, built.stderr]).toEqual([0, '']);
  const pages = await pagesOf(await openPdf(new Uint8Array(bytesOf('out/kit.pdf'))));
  const { items = [] } = (await pages[0]?.getTextContent()) ?? {};
  const lines = items.flatMap((item) => ('str' in item && /\p{sc=Han}/u.test(item.str) ? [item.str] : []));
  expect(lines.length).toBeGreaterThan(THREE.length);
  expect(lines.join('')).toBe(THREE.join(''));
  for (const line of lines) expect(line).not.toMatch(/^[、。？」]|「$/);

  const { exit, out } = await kitpress('verify --kit ./kit --brand brand.yaml out/kit.pdf');
  expect([exit, out]).toEqual([0, expect.stringContaining(' 0 problems')]);
});
