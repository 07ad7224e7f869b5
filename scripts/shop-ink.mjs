// Separates the files for a print shop as a press would, with Ghostscript, and measures what comes of it.
// Usage: npm run ink -- --shop [KIT] [--lang sv] [--brand FILE]
// For each file the most ink on one spot (of 400 %; shops take 300), and how many spots are of all four inks in black's place: text and
// lines are in black alone. Exit 0: all is well; 1: something is above; 77: skipped, because Ghostscript is not installed.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Fine enough for small type. */
const DPI = 72;
/** %, with what rounding and smooth edges add. */
const MOST_INK = 301;
/** Of 255: black where it is solid, and an ink that has no place under it. */
const SOLID = 250;
const RICH = 128;

/** `build` runs kitpress build with flags and returns the folder; `profile` is what colours in RGB are converted with. */
export function measureShop(build, profile) {
  const folder = build(['--for', 'shop']);
  const files = readdirSync(folder).filter((name) => name.endsWith('.pdf') && name !== 'job-ticket.pdf');
  process.stdout.write('file | pages | most ink on a spot, % | spots of four inks\n--- | --- | --- | ---\n');
  let wrong = 0;
  for (const name of files.toSorted()) {
    const { pages, most, rich } = separated(join(folder, name), profile);
    const bad = pages === 0 || most > MOST_INK || rich > 0;
    wrong += bad ? 1 : 0;
    process.stdout.write(`${name} | ${pages} | ${most.toFixed(0)} | ${rich}${bad ? '  ←' : ''}\n`);
  }
  return wrong > 0 || files.length === 0 ? 1 : 0;
}

/** Pages as four bytes a pixel, one after another (PAM). */
function separated(pdf, profile) {
  const { stdout } = spawnSync(
    'gs',
    [
      ...['-q', '-dNOPAUSE', '-dBATCH', `-r${DPI}`, '-sDEVICE=pamcmyk32', '-dOverprint=/enable'],
      ...[
        `-sDefaultCMYKProfile=${profile}`,
        `-sOutputICCProfile=${profile}`,
        `--permit-file-read=${profile}`,
      ],
      ...['-o', '-', pdf],
    ],
    { maxBuffer: 2 ** 30 },
  );
  let [pages, most, rich] = [0, 0, 0];
  for (let at = 0; at < stdout.length; ) {
    const head = /^P7\n[\s\S]*?ENDHDR\n/.exec(stdout.toString('latin1', at, at + 300))?.[0];
    if (head === undefined) break;
    const [width, height] = ['WIDTH', 'HEIGHT'].map((key) =>
      Number(new RegExp(`${key} (\\d+)`).exec(head)[1]),
    );
    const from = at + head.length;
    at = from + 4 * width * height;
    pages += 1;
    for (let i = from; i < at; i += 4) {
      const [c, m, y, k] = [stdout[i], stdout[i + 1], stdout[i + 2], stdout[i + 3]];
      most = Math.max(most, c + m + y + k);
      if (k >= SOLID && Math.min(c, m, y) >= RICH) rich += 1;
    }
  }
  return { pages, most: (100 * most) / 255, rich };
}
