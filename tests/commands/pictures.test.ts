// Picture files as the installed program reads them: from a bundle of its own, loaded when there is a picture and not before.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../support/disk.ts';
import { fixture, svg } from '../support/image.ts';
import { encode } from '../support/png.ts';

const dist = (name: string): string => join(root, 'dist', name);

test('the program itself holds none of it', () => {
  const program = readFileSync(dist('kitpress.cjs'), 'utf8');
  expect(program).not.toMatch(/resvg_new|SaxesParser|IHDR/);
  const holding = ['kitpress', 'image', 'cmyk'].filter((name) =>
    readFileSync(dist(`${name}.cjs`), 'utf8').includes('invalid huffman sequence'),
  );
  expect(holding).toEqual(['cmyk']);
  expect(readFileSync(dist('LICENSES.txt'), 'utf8')).toMatch(
    /@resvg\/resvg-wasm .*MPL-2\.0[\s\S]*saxes .*ISC/,
  );
});

test('the bundle reads pictures with nothing installed beside it', () => {
  const files = [
    svg('<rect width="9" height="9"/>'),
    encode({ width: 3, height: 2, colour: 2, depth: 8, pixel: () => [1, 2, 3] }),
    fixture('inks.jpg'),
  ].map((bytes) => Buffer.from(bytes).toString('base64'));
  const script = `
    const { readFileSync } = require('node:fs');
    const { readImage } = require(${JSON.stringify(dist('image.cjs'))});
    const wasm = () => readFileSync(${JSON.stringify(dist('resvg.wasm'))});
    Promise.all(${JSON.stringify(files)}.map((file) => readImage(Buffer.from(file, 'base64'), 'logo', { wasm })))
      .then((read) => console.log(JSON.stringify(read.map(({ ok, value }) => [ok, value.width, value.parts.length]))));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', script], { cwd: '/', encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual([
    [true, 100, 1],
    [true, 3, 1],
    [true, 48, 1],
  ]);
});
