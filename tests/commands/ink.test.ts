// How much ink a workshop takes: a flag or a key of the plan, in a build and a check, with any template.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kitpress } from '../support/cli.ts';
import { root } from '../support/disk.ts';
import { bytesOf, put } from '../support/folder.ts';

const ONE = '--sheets assessment --only 1';

test('the flag, which the summary repeats, and what to choose in the printer', async () => {
  const low = await kitpress(`build --ink low ${ONE}`);
  expect(low.err).toBe('');
  expect(low.out).toMatch(/for 12 participants, with little ink:/);
  expect(low.out).toMatch(/Print in colour, on one side/);
  const grey = await kitpress(`build --ink grey ${ONE}`);
  expect(grey.out).toMatch(/for 12 participants, in grey:/);
  expect(grey.out).toMatch(/Print in black and white, on one side/);
  expect(bytesOf('out/kit.pdf').toString('latin1')).toContain('<kitpress:ink>grey</kitpress:ink>');
});

test('the key of the plan, in a check too, which the flag replaces', async () => {
  put('workshop.yaml', 'ink: grey\n');
  expect((await kitpress(`check ${ONE}`)).out).toMatch(/for 12 participants, in grey:/);
  const { summary } = JSON.parse((await kitpress(`check --ink full --json ${ONE}`)).out);
  expect(summary.ink).toBe('full');
});

test('full is what there is without it, and what files do not mention', async () => {
  await kitpress(`build ${ONE}`);
  const usual = bytesOf('out/kit.pdf');
  await kitpress(`build --ink full ${ONE}`);
  expect(bytesOf('out/kit.pdf').equals(usual)).toBe(true);
  expect(usual.toString('latin1')).not.toContain('kitpress:ink');
});

test('another word is refused', async () => {
  const flag = await kitpress('build --ink gray');
  expect([flag.exit, flag.out]).toEqual([2, '']);
  expect(flag.err).toMatch(/--ink: "gray" is not a way to print\.[\s\S]*Give one of full, low, grey\./);
  put('workshop.yaml', 'ink: black\n');
  const plan = await kitpress('check');
  expect(plan.exit).toBe(1);
  expect(plan.err).toMatch(/workshop\.yaml:1:6.*ink/);
});

test('a template that says nothing of it has what the default one has', async () => {
  const plain = readFileSync(join(root, 'templates', 'plain', 'template.yaml'), 'utf8');
  put('mine/template.yaml', plain.replace(/\n# What changes with less ink[\s\S]*$/, '\n'));
  put('workshop.yaml', 'template: ./mine\n');
  for (const ink of ['low', 'grey']) {
    const { exit, err } = await kitpress(`check --ink ${ink} ${ONE}`);
    expect([exit, err]).toEqual([0, '']);
  }
});
