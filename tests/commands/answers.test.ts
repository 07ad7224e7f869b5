// What commands print when all goes well, and their help, compared with what they printed last: UPDATE_GOLDEN=1 npm test writes it anew.
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'vitest';
import { kitpress } from '../support/cli.ts';
import { root } from '../support/disk.ts';
import { change, cwd, put, read } from '../support/folder.ts';
import { matchGolden } from '../support/golden.ts';

/** Each command with its exit code and all that it prints. */
const session = async (...commands: readonly string[]): Promise<string> => {
  const said: string[] = [];
  for (const command of commands) {
    const { exit, out, err } = await kitpress(command);
    said.push(`$ kitpress ${command}\n${out}${err}${exit === 0 ? '' : `exit ${exit}\n`}`);
  }
  return said.join('\n').replaceAll(cwd, '~');
};
const copyKit = (folder: string, to: string): void =>
  cpSync(join(root, folder), join(cwd, to), { recursive: true });

/** Every empty text of nb becomes the source over it with "nb " before it. */
const fill = (): void => {
  for (const name of readdirSync(join(cwd, 'base', 'nb')))
    if (name !== 'made-from.yaml')
      put(`base/nb/${name}`, read(`base/nb/${name}`).replace(EMPTY, "# sv: $1\n$2 'nb $1'"));
};
const EMPTY = /# sv: (.*)\n( *\S+) ''/g;

test('help', async () => {
  const commands = ['build', 'check', 'init', 'start', 'list', 'verify', 'test-page', 'schema', 'migrate'];
  const translate = ['start', 'status', 'update', 'proof', 'export', 'import'];
  const all = ['', ...commands, 'translate', ...translate.map((one) => `translate ${one}`)];
  matchGolden('answers/help.txt', await session(...all.map((one) => `${one} --help`.trim())));
});

test('a translation from its start to its end', async () => {
  copyKit('tests/kits/base', 'base');
  const began = await session(
    'translate status --kit ./base',
    'translate start nb --kit ./base',
    'translate status --kit ./base',
    'list ./base',
  );
  fill();
  const first = await session('translate update nb --kit ./base', 'translate status nb --kit ./base');
  change('base/sv/actions.yaml', 'Bjud in grannen.', 'Bjud in alla grannar.');
  change('base/nb/questions.yaml', "'nb Hinner ni tänka efter?'", "''");
  change('base/nb/questions.yaml', 'nb Får ni pröva nytt?', 'Får ni pröva nytt?');
  change(
    'base/nb/actions.yaml',
    'nb Gör ett litet försök.',
    `nb ${'Forvaltningsutviklingsprosjekter samarbeidsforsøk '.repeat(5)}`,
  );
  change('base/nb/actions.yaml', 'nb Spana', 'nb 漢');
  change('base/nb/guide.yaml', "'nb Pennor'", "'nb Pennor'\n    - Lim");
  const went = await session(
    'translate status nb --kit ./base',
    'translate status --strict --kit ./base',
    'translate update nb --kit ./base',
    'translate export nb --kit ./base',
    'translate import nb.po --kit ./base',
    'translate proof nb --kit ./base',
  );
  matchGolden('answers/translate.txt', [began, first, went].join('\n'));
});

test('a folder of one’s own, a test page, and a kit of an older version', async () => {
  copyKit('tests/workshop/migrate/kits/small', 'old');
  matchGolden(
    'answers/others.txt',
    await session(
      'init mine',
      'init mine',
      'test-page --lang en',
      'test-page --lang sv --paper a3',
      'verify out/test-page.pdf',
      'migrate ./old --dry-run',
      'migrate ./old',
      'migrate ./old',
      'schema',
    ),
  );
});
