// Runs the command line in a folder of its own, with a terminal that remembers.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { main } from '../../src/cli.ts';
import type { Terminal } from '../../src/commands/terminal.ts';
import { BUILT_IN_KIT } from '../../src/workshop/kits.ts';
import { root } from './disk.ts';

export const BIN = join(root, 'bin', 'kitpress.js');
/** See its head: a signal at a step on the disk. */
export const KILLER = join(root, 'tests', 'support', 'killer.cjs');
/** The folder of the test at hand. */
export let cwd = '';

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'kitpress-cli-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

/** The path of a file of the test's folder, and its text. */
export const at = (name: string): string => join(cwd, name);
export const read = (name: string): string => readFileSync(at(name), 'utf8');
/** Replaces a part of a file, which must be there. */
export const change = (name: string, from: string | RegExp, to: string): void => {
  const before = read(name);
  const after = before.replace(from, () => to);
  if (before === after) throw new Error(`${name} has no ${from}`);
  writeFileSync(at(name), after);
};
export const put = (name: string, text: string): void => {
  mkdirSync(dirname(join(cwd, name)), { recursive: true });
  writeFileSync(join(cwd, name), text);
};
export const pdfs = (folder: string): readonly string[] =>
  existsSync(join(cwd, folder)) ? readdirSync(join(cwd, folder)).sort() : [];
export const bytesOf = (name: string): Buffer => readFileSync(join(cwd, name));

export interface Said {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

export async function kitpress(args: string, surroundings: Partial<Terminal> = {}): Promise<Said> {
  const said = { out: '', err: '' };
  const exit = await main(
    args.split(' ').filter((word) => word !== ''),
    {
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
    },
  );
  return { exit, ...said };
}

/** content/two: the built-in kit in Swedish and English, to be changed. */
export function twoLanguages(): void {
  const kit = join(cwd, 'content', 'two');
  for (const name of ['kit.yaml', 'sv', 'en'])
    cpSync(join(root, 'content', BUILT_IN_KIT, name), join(kit, name), { recursive: true });
}
