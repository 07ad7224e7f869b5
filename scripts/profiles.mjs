// Makes the ICC profiles in print/ of Fogra's characterisation data, with Argyll's colprof.
// Usage: node scripts/profiles.mjs FOLDER   FOLDER has FOGRA39L.ti3 and FOGRA29L.ti3, as Debian's icc-profiles-free has them
// (zlib licence). Small tables, at most 290 % of ink, and none of the data: about 77 KB each. Same data, same bytes: the date in a
// profile is that of the data.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const print = fileURLToPath(new URL('../print', import.meta.url));
const MOST_INK = 290;
const PROFILES = [
  { name: 'coated', data: 'FOGRA39L', paper: 'coated paper (FOGRA39)', made: [2006, 12] },
  { name: 'uncoated', data: 'FOGRA29L', paper: 'uncoated paper (FOGRA29)', made: [2003, 9] },
];
const COPYRIGHT =
  'Made of characterisation data of Fogra, www.fogra.org. Free to use, change and pass on (zlib licence).';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('say which folder has the data');
const scratch = mkdtempSync(join(tmpdir(), 'kitpress-profiles-'));
try {
  for (const { name, data, paper, made } of PROFILES) {
    copyFileSync(join(folder, `${data}.ti3`), join(scratch, `${data}.ti3`));
    const args = ['-nc', '-ql', '-bm', '-kr', '-l', MOST_INK, '-L', 100, '-cmt', '-dpp'];
    const words = ['-A', 'Kitpress', '-M', name, '-D', `Kitpress ${paper}`, '-C', COPYRIGHT];
    const { status, error } = spawnSync(
      'colprof',
      [...args, ...words, '-O', `${name}.icc`, data].map(String),
      {
        cwd: scratch,
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    );
    if (status !== 0) throw error ?? new Error(`colprof ended with ${status}`);
    const bytes = readFileSync(join(scratch, `${name}.icc`));
    [...made, 1, 0, 0, 0].forEach((part, i) => {
      bytes.writeUInt16BE(part, 24 + 2 * i);
    });
    writeFileSync(join(print, `${name}.icc`), bytes);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
