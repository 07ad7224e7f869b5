// Brands in the installed program: what they need is in bundles of its own, loaded when there is one and not before.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BIN } from '../support/cli.ts';
import { root } from '../support/disk.ts';
import { cwd, pdfs, put } from '../support/folder.ts';
import { fontFile, postScriptFont, withTable } from '../support/font.ts';
import { fixture } from '../support/image.ts';
import { syntaxOf } from '../support/objects.ts';

const run = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], { cwd, encoding: 'utf8' });
  return { status, stdout, stderr };
};

test('the program itself holds neither fontkit, nor what reads PostScript outlines, nor culori', () => {
  const holding = (words: string): readonly string[] =>
    ['kitpress', 'compile', 'convert'].filter((name) =>
      readFileSync(join(root, 'dist', `${name}.cjs`), 'utf8').includes(words),
    );
  const words = ['Unknown font format', 'a glyph made of two others', 'rebeccapurple'];
  expect(words.map(holding)).toEqual([['compile'], ['compile'], ['convert']]);
  expect(readFileSync(join(root, 'dist', 'LICENSES.txt'), 'utf8')).toMatch(
    /culori \S+ \(MIT\)[\s\S]*fontkit \S+ \(MIT\)/,
  );
});

test('a brand with colours and fonts builds with the built program, and is verified by it', () => {
  writeFileSync(join(cwd, 'text.ttf'), fontFile());
  put(
    'brand.yaml',
    'name: Vi\ncolours: { soft: hsl(216 13% 40%) }\nfaces: { text: text.ttf, licence: OFL-1.1 }\n',
  );
  expect(run('build', '--brand', 'brand.yaml', '--sheets', 'notes,matrix')).toMatchObject({
    status: 0,
    stderr: '',
  });
  expect(run('verify', 'out/kit.pdf')).toMatchObject({
    status: 0,
    stderr: '',
    stdout: expect.stringMatching(/^out\/kit\.pdf: 2 pages, .* 0 problems\n$/),
  });
});

test('a logo in CMYK builds with the built program, which says so, and is verified by it', () => {
  writeFileSync(join(cwd, 'logo.jpg'), fixture('inks.jpg'));
  put('brand.yaml', 'name: Vi\nlogos: { main: logo.jpg }\n');
  const { status, stderr } = run('build', '--brand', 'brand.yaml', '--sheets', 'notes');
  expect(status).toBe(0);
  expect(stderr).toMatch(/^brand\.yaml:2:16 {2}warning {2}image-cmyk .*\n.*converted for coated paper/m);
  expect(run('verify', 'out/kit.pdf')).toMatchObject({
    status: 0,
    stderr: '',
    stdout: expect.stringMatching(/ 0 problems\n$/),
  });
});

test('a brand with a broken font is refused by the built program, by line', () => {
  writeFileSync(join(cwd, 'broken.ttf'), withTable(fontFile(), 'hmtx', new Uint8Array(2)));
  put('brand.yaml', 'name: Vi\nfaces: { text: broken.ttf, licence: OFL-1.1 }\n');
  const { status, stderr } = run('build', '--brand', 'brand.yaml', '--sheets', 'notes');
  expect(status).toBe(1);
  expect(stderr).toMatch(/^brand\.yaml:2:16 {2}error {2}brand-face-format .*\n.*broken\.ttf is broken/m);
});

test('a brand with OpenType fonts whose outlines are PostScript’s builds, and is verified', () => {
  writeFileSync(join(cwd, 'serif.otf'), postScriptFont());
  put(
    'brand.yaml',
    'name: Vi\nfaces: { heading: serif.otf, text: serif.otf, strong: serif.otf, licence: OFL-1.1 }\n',
  );
  expect(run('build', '--brand', 'brand.yaml', '--sheets', 'notes,matrix')).toMatchObject({
    status: 0,
    stderr: '',
  });
  const pdf = syntaxOf(readFileSync(join(cwd, 'out', 'kit.pdf')));
  expect(pdf).toMatch(/\/BaseFont \/[A-Z]{6}\+FixtureSerif-Regular\b/);
  expect(pdf).not.toMatch(/Atkinson|Familjen/);
  expect(run('verify', 'out/kit.pdf')).toMatchObject({
    status: 0,
    stderr: '',
    stdout: expect.stringMatching(/^out\/kit\.pdf: 2 pages, .* 0 problems\n$/),
  });
});

test('ten brands in one run have a folder each', () => {
  const files = Array.from({ length: 10 }, (_, i) => `brand-${i}.yaml`);
  for (const [i, file] of files.entries()) put(file, `name: Organisation ${i}\n`);
  expect(run('build', '--sheets', 'notes', '--brand', files.join(','))).toMatchObject({
    status: 0,
    stderr: '',
  });
  expect(pdfs('out')).toHaveLength(10);
});
