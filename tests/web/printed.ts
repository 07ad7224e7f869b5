// PDFs of the page beside those of the command: what is in them, and what the built program makes of a plan that was kept.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { BIN } from '../support/cli.ts';
import { objectsOf } from '../support/objects.ts';

type Files = Readonly<Record<string, Uint8Array>>;

/** The objects of each file, however they were compressed. */
export const contentsOf = (files: Files): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, inflated(bytes)]));

const inflated = (bytes: Uint8Array): readonly string[] =>
  [...objectsOf(bytes).values()].map(
    ({ id, dictionary, stream = '' }) =>
      `${id} ${dictionary.replace(/\/Length \d+/, '')} ${createHash('sha256').update(stream).digest('hex')}`,
  );

/** By name; `kept` is a zip with the plan and what is beside it. */
export function builtOf(kept: Uint8Array): Files {
  const folder = mkdtempSync(join(tmpdir(), 'kitpress-page-'));
  const at = (...names: readonly string[]): string => join(folder, ...names);
  try {
    for (const [name, bytes] of Object.entries(unzipSync(kept))) writeFileSync(at(name), bytes);
    execFileSync(process.execPath, [BIN, 'build', '--out', 'out'], { cwd: folder, stdio: 'pipe' });
    return Object.fromEntries(
      readdirSync(at('out')).map((name) => [name, new Uint8Array(readFileSync(at('out', name)))]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
