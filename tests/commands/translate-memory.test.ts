// kitpress translate export of all editions together: a translation memory, and a glossary of the terms that the kit names.
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { kitpress } from '../support/cli.ts';
import { root } from '../support/disk.ts';
import { at, change, read } from '../support/folder.ts';

beforeEach(() => cpSync(join(root, 'content', 'dino-support'), at('kit'), { recursive: true }));
const KIT = '--kit ./kit';

test('a memory has every text that is up to date, in all editions or in one', async () => {
  change(join('kit', 'sv', 'edition.yaml'), /^title: .*$/m, 'title: Något nytt');
  const { exit, out } = await kitpress(`translate export --format tmx ${KIT}`);
  expect([exit, out]).toEqual([0, 'dino-support.tmx: 314 texts in sv, en.\n']);
  expect(read('dino-support.tmx')).not.toContain('Något nytt');
  expect((await kitpress(`translate export en --format tmx --out en.tmx ${KIT}`)).exit).toBe(0);
  expect(read('en.tmx')).toBe(read('dino-support.tmx'));
});

test('a glossary has the terms of the kit, and tells a name that no text has', async () => {
  change(join('kit', 'kit.yaml'), 'lists.phases.*', 'lists.fases.*');
  const { exit, out, err } = await kitpress(`translate export --format tbx ${KIT}`);
  expect([exit, out]).toEqual([0, 'dino-support.tbx: 22 terms in sv, en.\n']);
  expect(err).toContain('No translated text has the key "lists.fases.*"');
});

test('a kit that names no terms has no glossary', async () => {
  change(join('kit', 'kit.yaml'), /^terms: .*\n/m, '');
  const { exit, err } = await kitpress(`translate export --format tbx ${KIT}`);
  expect([exit, err]).toEqual([1, expect.stringContaining('The kit names no terms.')]);
});

test('it replaces itself, and no other file', async () => {
  expect((await kitpress(`translate export --format tmx ${KIT}`)).exit).toBe(0);
  expect((await kitpress(`translate export --format tmx ${KIT}`)).exit).toBe(0);
  writeFileSync(at('dino-support.tmx'), '<tmx/>');
  const { exit, err } = await kitpress(`translate export --format tmx ${KIT}`);
  expect([exit, err]).toEqual([1, expect.stringContaining('Kitpress did not write it')]);
  expect((await kitpress(`translate export --format tmx --force ${KIT}`)).exit).toBe(0);
  expect((await kitpress(`translate export --format tmx --out kit/kit.yaml ${KIT}`)).exit).toBe(1);
});

test('a file for one translator needs the language of the edition', async () => {
  const { exit, err } = await kitpress(`translate export ${KIT}`);
  expect([exit, err]).toEqual([2, expect.stringContaining('LANG: the language of the edition is missing.')]);
});
