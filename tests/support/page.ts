// The page as `npm run web` makes it, made now if something that goes into it has changed.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PackList } from '../../src/web/packs.ts';
import { root } from './disk.ts';

export interface MadePage {
  /** Bytes; compressed, but for the single file. */
  readonly sizes: Readonly<Record<'single' | 'page' | 'code' | 'data', number>>;
  readonly packs: PackList;
  /** Of each pack, in dist/web. */
  readonly files: Readonly<Record<string, string>>;
}

export function makePage(): MadePage {
  execFileSync(process.execPath, [join(root, 'scripts', 'web.mjs')]);
  return JSON.parse(readFileSync(join(root, 'dist', 'web.json'), 'utf8')) as MadePage;
}
