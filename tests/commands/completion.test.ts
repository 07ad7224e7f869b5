// kitpress completion: what shells offer, asked of the shells themselves where they are installed, and otherwise skipped.
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { kitpress } from '../support/cli.ts';
import { at, put } from '../support/folder.ts';

const has = (shell: string): boolean => spawnSync(shell, ['-c', 'exit'], { timeout: 20_000 }).status === 0;
const script = async (shell: string): Promise<string> => (await kitpress(`completion ${shell}`)).out;

const run = (shell: string, args: readonly string[]): string => {
  const { stdout, stderr, status } = spawnSync(shell, args, { encoding: 'utf8', timeout: 30_000 });
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
};

/** What is typed up to the cursor, and some of the words that are offered and that are not. */
const TYPED: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['kitpress bu', ['build'], ['check', '--help']],
  ['kitpress translate st', ['start', 'status'], ['list']],
  ['kitpress export --p', ['--png', '--px', '--paper', '--participants'], ['--svg']],
  ['kitpress build --out x --in', ['--ink'], ['--px']],
  ['kitpress build --ink ', ['full', 'low', 'grey'], ['--json']],
  ['kitpress translate export --fo', ['--format', '--force'], ['--from']],
  ['kitpress completion --', ['--help'], ['--json']],
];

describe('the script', () => {
  test.each(['bash', 'zsh', 'fish', 'powershell'])(
    'for %s names every command and flag that help shows',
    async (shell) => {
      const made = await script(shell);
      for (const command of ['', 'build', 'export', 'test-page', 'migrate', 'init']) {
        const { out } = await kitpress(`${command} --help`);
        const words = [
          ...(out.split('Examples:')[0] ?? '').matchAll(/^ {2}(?:-\w, )?(?:--)?([a-z][a-z-]+)/gm),
        ];
        expect(words.length).toBeGreaterThan(1);
        for (const [, word = ''] of words) if (word !== 'help') expect(made).toContain(word);
      }
      expect(made).not.toContain('principles');
    },
  );

  test('for another shell is refused', async () => {
    const { exit, err, out } = await kitpress('completion tcsh');
    expect([exit, out]).toEqual([2, '']);
    expect(err).toContain('Name one of bash, zsh, fish, powershell.');
    expect((await kitpress('completion constructor')).exit).toBe(2);
    expect((await kitpress('completion pwsh')).out).toBe(await script('powershell'));
  });
});

describe.skipIf(!has('bash'))('bash', () => {
  test.each(TYPED)('after "%s"', async (typed, offered, others) => {
    put('c.bash', await script('bash'));
    const words = typed.split(' ').map((word) => `'${word}'`);
    const found = run('bash', [
      '--norc',
      '-c',
      `source '${at('c.bash')}'; COMP_WORDS=(${words.join(' ')}); COMP_CWORD=${words.length - 1}; _kitpress; printf '%s\\n' "\${COMPREPLY[@]}"`,
    ]).split('\n');
    expect(found).toEqual(expect.arrayContaining([...offered]));
    for (const other of others) expect(found).not.toContain(other);
  });

  test('leaves files to the shell where one may follow', async () => {
    put('c.bash', await script('bash'));
    const asked = `source '${at('c.bash')}'; COMP_WORDS=(kitpress build --plan w); COMP_CWORD=3; _kitpress; echo "\${#COMPREPLY[@]}"; complete -p kitpress`;
    expect(run('bash', ['--norc', '-c', asked])).toBe('0\ncomplete -o default -F _kitpress kitpress\n');
  });
});

describe.skipIf(!has('fish'))('fish', () => {
  test.each(TYPED)('after "%s"', async (typed, offered, others) => {
    put('c.fish', await script('fish'));
    const found = run('fish', ['--no-config', '-c', `source '${at('c.fish')}'; complete -C '${typed}'`])
      .split('\n')
      .map((line) => line.split('\t')[0]);
    expect(found).toEqual(expect.arrayContaining([...offered]));
    for (const other of others) expect(found).not.toContain(other);
  });
});

describe.skipIf(!has('zsh'))('zsh', () => {
  test('completes commands, their flags and the words after these', async () => {
    put('c.zsh', await script('zsh'));
    put(
      'ask.zsh',
      `zmodload zsh/zpty
zpty shell 'zsh -f -i'
zpty -w shell "PS1=; autoload -Uz compinit; compinit -u -D; source '${at('c.zsh')}'; bindkey '^I' complete-word; kitpress() { print -r -- \\"GOT \\$*.\\" }; print READY\\$((1))"
zpty -r shell out '*READY1*'
zpty -w -n shell $'kitpress bu\\t--in\\tgr\\t\\n'
zpty -r shell out '*GOT *.*'
print -r -- "$out"
zpty -w -n shell $'kitpress tr\\texp\\t--form\\txl\\t\\n'
zpty -r shell out '*GOT *.*'
print -r -- "$out"
`,
    );
    const out = run('zsh', ['-f', at('ask.zsh')]);
    expect(out).toContain('GOT build --ink grey.');
    expect(out).toContain('GOT translate export --format xliff.');
  });
});

describe.skipIf(!has('pwsh'))('PowerShell', () => {
  test.each(TYPED)('after "%s"', async (typed, offered, others) => {
    put('c.ps1', await script('powershell'));
    const asked = `. '${at('c.ps1')}'; [System.Management.Automation.CommandCompletion]::CompleteInput('${typed}', ${typed.length}, $null).CompletionMatches | ForEach-Object CompletionText`;
    const found = run('pwsh', ['-NoProfile', '-Command', asked]).split(/\r?\n/);
    expect(found).toEqual(expect.arrayContaining([...offered]));
    for (const other of others) expect(found).not.toContain(other);
  });
});
