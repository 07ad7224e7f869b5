// The editions that ship, when their source changes: exactly what is stale is told, and a rename loses nothing.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { answerSchema } from '../../src/commands/answer-schema.ts';
import { kitpress, kitWith } from '../support/cli.ts';
import { root } from '../support/disk.ts';
import { cwd } from '../support/folder.ts';

const KIT = 'innovation-declaration';
const translations = readdirSync(join(root, 'content', KIT), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'sv')
  .map(({ name }) => name);

const change = (name: string, from: string | RegExp, to: string): void => {
  const path = join(cwd, 'kit', name);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, () => to);
  if (before === after) throw new Error(`${name} has no ${from}`);
  writeFileSync(path, after);
};
const json = async (args: string) =>
  answerSchema.parse(JSON.parse((await kitpress(`${args} --kit ./kit --json`)).out));

/** From right to left, with the forms of many plurals, and near to its source: all are compared text by text in the same way. */
const SOME = ['ar', 'en', 'nb'];

test('there are five, and nothing is left to do in any of them', async () => {
  expect(translations.length).toBeGreaterThanOrEqual(5);
  const { exit, out, err } = await kitpress('translate status --strict --json');
  expect([exit, err]).toEqual([0, '']);
  const { editions } = answerSchema.parse(JSON.parse(out));
  expect(editions?.length).toBe(translations.length + 1);
  for (const { language, counts } of editions ?? []) {
    if (language === 'sv') continue;
    const { texts = 0, translated, ...left } = counts ?? {};
    expect([language, translated]).toEqual([language, texts]);
    expect([language, Object.values(left).filter((count) => count > 0)]).toEqual([language, []]);
  }
});

test('one source sentence that changes is stale in an edition, and nothing else is', async () => {
  kitWith('sv', ...SOME);
  change('sv/actions.yaml', 'Be ledningen sätta ord på en vision', 'Be ledningen formulera en vision');
  for (const language of SOME) {
    const { items } = await json(`translate status ${language}`);
    expect([language, items?.map(({ kind, key }) => `${kind} ${key}`)]).toEqual([
      language,
      ['stale lists.actions.1.A.1'],
    ]);
    expect(items?.[0]?.oldSource).toContain('sätta ord på en vision');
  }
});

test('an id that is renamed keeps its translation in an edition', async () => {
  kitWith('sv', ...SOME);
  change('sv/workshop.yaml', /^ {4}unit:$/m, '    team:');
  for (const language of SOME) {
    const before = readFileSync(join(cwd, 'kit', language, 'workshop.yaml'), 'utf8');
    const { summary, ok } = await json(`translate update ${language}`);
    expect([language, ok]).toEqual([language, true]);
    expect(summary).toMatchObject({ added: 0, told: 0 });
    const after = readFileSync(join(cwd, 'kit', language, 'workshop.yaml'), 'utf8');
    expect(after).toBe(before.replace(/^ {4}unit:$/m, '    team:'));
    expect((await json(`translate status ${language}`)).items).toEqual([]);
  }
});
