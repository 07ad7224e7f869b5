// The look that a plan names: a built-in template, or a folder of one's own, without code.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kitpress } from '../support/cli.ts';
import { root } from '../support/disk.ts';
import { cwd, put } from '../support/folder.ts';

const check = () => kitpress('check --sheets notes');

test('a built-in template by its name', async () => {
  put('workshop.yaml', 'template: plain\n');
  expect((await check()).exit).toBe(0);
});

test('a folder that holds one, beside the plan', async () => {
  put('workshop.yaml', 'template: ./mine\n');
  mkdirSync(join(cwd, 'mine'));
  const plain = readFileSync(join(root, 'templates', 'plain', 'template.yaml'), 'utf8');
  put('mine/template.yaml', plain.replace('name: plain', 'name: mine'));
  expect((await check()).exit).toBe(0);
  put('mine/template.yaml', plain.replace('blocks: outlined', 'blocks: outlines'));
  const { exit, err } = await check();
  expect(exit).toBe(1);
  expect(err).toMatch(/mine\/template\.yaml.*shapes\.blocks/);
});

test.each([
  ['plian', /There is no template "plian"\.[\s\S]*Did you mean "plain"\? The templates are default, plain; /],
  ['./mine', /There is no template\.yaml in \.\/mine\.[\s\S]*Name the folder that contains it; /],
])('%s is told where it stands, and what there is', async (name, told) => {
  put('workshop.yaml', `template: ${name}\n`);
  const { exit, err } = await check();
  expect(exit).toBe(1);
  expect(err).toMatch(/^workshop\.yaml:1:11 {2}error {2}plan-unknown-template/);
  expect(err).toMatch(told);
});
