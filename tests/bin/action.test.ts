// The GitHub Action: every kit of a repository in all its editions, with problems at their lines.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from '../support/disk.ts';
import { at, change, cwd } from '../support/folder.ts';

const manifest = parse(readFileSync(join(root, 'action.yml'), 'utf8'));

/** Its last step as GitHub runs it, with inputs that a workflow gives. */
const act = (given: Readonly<Record<string, string>> = {}) => {
  const { env, run } = manifest.runs.steps.at(-1);
  const inputs = Object.fromEntries(
    Object.entries(env as Record<string, string>).map(([name, value]) => {
      const [, input = ''] = /^\$\{\{ inputs\.(\w+) \}\}$/.exec(value) ?? [];
      return [name, given[input] ?? manifest.inputs[input].default];
    }),
  );
  const { status, stdout, stderr } = spawnSync('bash', ['-c', run], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...inputs, GITHUB_ACTION_PATH: root, GITHUB_STEP_SUMMARY: at('summary.md') },
  });
  expect(stderr).toBe('');
  return { status, lines: stdout.trim().split('\n') };
};

const kit = (name: string, as: string) => cpSync(join(root, 'tests/kits', name), at(as), { recursive: true });

test('each kit in content is built in all its editions, in a folder of its own', () => {
  kit('small', 'content/small');
  kit('tiny', 'content/tiny');
  const { status, lines } = act();
  expect(status).toBe(0);
  expect(lines.filter((line) => line.startsWith('::error'))).toEqual([]);
  expect(readdirSync(at('out')).sort()).toEqual(['small', 'tiny']);
  expect(lines).toContain('out/small/kit.pdf');
  expect(readFileSync(at('summary.md'), 'utf8')).toContain('| out/small/kit.pdf |');
});

test('a mistake is an error at its line, and what is not asked for is not written', () => {
  kit('small', 'mine');
  change('mine/kit.yaml', /^id: .*$/m, 'id: [');
  const { status, lines } = act({ kits: './mine', command: 'check' });
  expect(status).toBe(1);
  expect(lines.join('\n')).toMatch(/^::error file=mine\/kit\.yaml,line=\d+,col=\d+,title=yaml-[a-z-]+::/m);
  expect(existsSync(at('out'))).toBe(false);
});

test('flags and languages go to the command, and nothing of them to a shell', () => {
  kit('small', 'mine');
  const { status } = act({
    kits: './mine',
    command: 'export',
    languages: 'en',
    flags: '--svg --sheets walls',
    out: 'drawn',
  });
  expect(status).toBe(0);
  expect(readdirSync(at('drawn'))).toEqual(['01-walls.svg']);
  const evil = act({ kits: './mine', flags: '$(touch evil) ;touch evil' });
  expect(evil.status).toBe(1);
  expect(existsSync(at('evil'))).toBe(false);
});

test('a repository without a kit, or another command, is refused in a sentence', () => {
  expect(act().lines).toEqual(['::error::There is no kit: name its folder as "kits".']);
  expect(act({ command: 'publish' }).lines).toEqual(['::error::"command" is one of build, check, export.']);
});

test('the page names every input, and its workflow is YAML that gives no others', () => {
  const page = readFileSync(join(root, 'docs/automation.md'), 'utf8');
  for (const name of Object.keys(manifest.inputs)) expect(page).toContain(`| \`${name}\` |`);
  const [, workflow = ''] = /```yaml\n([\s\S]*?)```/.exec(page) ?? [];
  const steps: readonly { uses: string; with?: object }[] = parse(workflow).jobs.print.steps;
  const used = steps.find(({ uses }) => uses.includes('kitpress'));
  expect(Object.keys(manifest.inputs)).toEqual(expect.arrayContaining(Object.keys(used?.with ?? {})));
});
