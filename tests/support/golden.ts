// Text that is compared with how it was last: UPDATE_GOLDEN=1 npm test writes it anew.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './disk.ts';

export const goldenFolder = join(root, 'tests', 'golden');
export const updating = process.env.UPDATE_GOLDEN === '1';
const HOW = 'If the change is meant, run UPDATE_GOLDEN=1 npm test, look at what changed and commit it.';

/** Throws with the first line that is not as in this file of tests/golden. */
export const matchGolden = (file: string, text: string): void => {
  const path = join(goldenFolder, file);
  if (updating) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  if (!existsSync(path)) throw new Error(`There is no tests/golden/${file}. ${HOW}`);
  const found = difference(readFileSync(path, 'utf8'), text);
  if (found !== undefined) throw new Error(`tests/golden/${file}: ${found}`);
};

/** Undefined if they are alike, else where they part. */
const difference = (was: string, is: string): string | undefined => {
  const [before, after] = [was.replaceAll('\r\n', '\n').split('\n'), is.split('\n')];
  const line = after.findIndex((text, i) => text !== before[i]);
  const at = line >= 0 ? line : before.length === after.length ? -1 : after.length;
  return at < 0
    ? undefined
    : `line ${at + 1} was\n  ${before[at]?.trim() ?? 'not there'}\nand is\n  ${after[at]?.trim() ?? 'not there'}\n${HOW}`;
};
