// Runs the command line in a folder of its own, with a terminal that remembers.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '../../src/cli.ts';
import type { Terminal } from '../../src/commands/terminal.ts';
import { BUILT_IN_KIT } from '../../src/workshop/kits.ts';
import { root } from './disk.ts';
import { at, cwd, put, read } from './folder.ts';

export const BIN = join(root, 'bin', 'kitpress.js');
/** See its head: a signal at a step on the disk. */
export const KILLER = join(root, 'tests', 'support', 'killer.cjs');
export interface Said {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** A terminal that remembers what it was told, in the test's folder. */
export function rememberingTerminal(surroundings: Partial<Terminal> = {}) {
  const said = { out: '', err: '' };
  const terminal: Terminal = {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    live: false,
    colour: false,
    cwd,
    env: {},
    interrupted: () => undefined,
    local: () => Promise.reject(new Error('the test has no browser')),
    ...surroundings,
  };
  return { terminal, said };
}

export async function kitpress(args: string, surroundings: Partial<Terminal> = {}): Promise<Said> {
  const { terminal, said } = rememberingTerminal(surroundings);
  const exit = await main(
    args.split(' ').filter((word) => word !== ''),
    terminal,
  );
  return { exit, ...said };
}

/** ./kit: the built-in kit with some of its editions, to be changed. */
export function kitWith(...languages: readonly string[]): void {
  for (const name of ['kit.yaml', 'moved.yaml', ...languages])
    cpSync(join(root, 'content', BUILT_IN_KIT, name), at(join('kit', name)), { recursive: true });
}

/** ./kit: a small kit in English and Swedish, each edition in a file, to be changed. */
export const smallKit = (): void =>
  cpSync(join(root, 'tests/kits/retrospective'), at('kit'), { recursive: true });

const exports = new Map<string, Readonly<Record<string, string>>>();
/**
 * `translate export sv` of the small kit. It lays out the whole kit, so each is made once: who gives the same
 * `flags` has the same kit, and who gives none the one that nobody has changed.
 */
export async function exported(format: string, name: string, flags = ''): Promise<void> {
  const key = `${format} ${name} ${flags}`;
  const kept = exports.get(key);
  if (kept) for (const [file, text] of Object.entries(kept)) put(file, text);
  else {
    await kitpress(`translate export sv --format ${format} --out ${name} ${flags} --kit ./kit`);
    const files = [name, join('kit', 'sv.exported.yaml')];
    exports.set(key, Object.fromEntries(files.map((file) => [file, read(file)])));
  }
}

/** content/two: the built-in kit in Swedish and English, to be changed. */
export function twoLanguages(): void {
  const kit = join(cwd, 'content', 'two');
  for (const name of ['kit.yaml', 'sv', 'en'])
    cpSync(join(root, 'content', BUILT_IN_KIT, name), join(kit, name), { recursive: true });
}
