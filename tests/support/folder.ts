// A folder for each test, and its files.
import {
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

/** The folder of the test at hand. */
export let cwd = '';

export const openFolder = (): void => {
  if (cwd === '') cwd = mkdtempSync(join(tmpdir(), 'kitpress-cli-'));
};
export const removeFolder = (): void => {
  rmSync(cwd, { recursive: true, force: true });
  cwd = '';
};
/** The next test has it too if nothing is in it: to make and remove one takes longer than most tests. */
export const clearFolder = (): void => {
  if (!existsSync(cwd) || readdirSync(cwd).length > 0) removeFolder();
};

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
