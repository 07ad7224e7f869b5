// Typst beside Kitpress: the same kit, once, ten times as much and in thirty copies, in turn on one machine. TYPST is its program; without it this says so.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../bundle.mjs';
import { kitFolder, readShared, typstFolder, workshopOf } from './shared-kit.mjs';

/** The kit that both print: kit.json, gen.mjs for more of it, and kit.typ. */
const SHARED = process.env.BENCH_KIT ?? join(root, '..', 'shared', 'bench');
const COPIES = 30;
/** Of Typst's time, by the fastest run of each; and MiB, the least of the runs. */
const LIMITS = [
  { what: 'once', times: 2.2, mib: 75 },
  { what: 'ten times as much', times: 1, mib: 130 },
  { what: `${COPIES} copies`, times: 0.3 },
];

/** Why there is no comparison, if there is none. */
export function noPeer() {
  if (!process.env.TYPST) return 'Typst is left out: TYPST names no program.';
  return existsSync(join(SHARED, 'kit.typ'))
    ? undefined
    : `Typst is left out: there is no kit.typ in ${SHARED}.`;
}

/** Rows of tables: what each took, and the limits. `measure` runs a command and returns milliseconds, CPU milliseconds and MiB. */
export function measurePeer({ scratch, runs, measure, kitpress }) {
  const cases = Object.entries(casesIn(scratch, kitpress));
  const samples = Object.fromEntries(cases.map(([name]) => [name, []]));
  for (let round = -1; round < runs; round += 1)
    for (const [name, { command, args, out }] of cases) {
      const took = measure(command, args);
      if (round >= 0) samples[name].push({ ...took, bytes: bytesIn(out) });
    }
  return samples;
}

function casesIn(scratch, kitpress) {
  const ten = JSON.parse(
    execFileSync(process.execPath, [join(SHARED, 'gen.mjs'), '10'], { maxBuffer: 1 << 28 }).toString(),
  );
  const workshops = { one: workshopOf(readShared(SHARED)), ten: workshopOf(ten) };
  const ours = (name, ...flags) => {
    const kit = join(scratch, 'peer', name);
    kitFolder(kit, workshops[name]);
    const out = join(scratch, 'peer', `out-${name}${flags.length}`);
    return { command: process.execPath, args: [kitpress, 'build', kit, '--out', out, ...flags], out };
  };
  const theirs = (name, copies = 1) => {
    const folder = join(scratch, 'peer', `typst-${name}-${copies}`);
    typstFolder(folder, workshops[name], { typ: join(SHARED, 'kit.typ'), copies });
    const out = join(folder, 'out');
    mkdirSync(out, { recursive: true });
    return {
      command: process.env.TYPST,
      args: [
        ...['compile', '--ignore-system-fonts', '--pdf-standard', 'ua-1,a-2a', '--root', folder],
        ...['--font-path', FONTS, join(folder, 'kit.typ'), join(out, 'kit.pdf')],
      ],
      out,
    };
  };
  return {
    'Kitpress, once': ours('one'),
    'Typst, once': theirs('one'),
    'Kitpress, ten times as much': ours('ten'),
    'Typst, ten times as much': theirs('ten'),
    [`Kitpress, ${COPIES} copies`]: ours('one', '--copies', String(COPIES)),
    [`Typst, ${COPIES} copies`]: theirs('one', COPIES),
  };
}

const FONTS = dirname(
  dirname(
    fileURLToPath(import.meta.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf')),
  ),
);

const bytesIn = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.pdf'))
    .reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);

/** Name, allowed, measured and unit of each limit. */
export const peerLimits = (samples) => {
  const least = (who, what, of) => Math.min(...samples[`${who}, ${what}`].map((one) => one[of]));
  return [
    ...LIMITS.map(({ what, times }) => ({
      what: `time to that of Typst, ${what} (fastest runs)`,
      most: times,
      measured: least('Kitpress', what, 'ms') / least('Typst', what, 'ms'),
      unit: '×',
    })),
    ...LIMITS.filter(({ mib }) => mib !== undefined).map(({ what, mib }) => ({
      what: `peak memory, ${what}`,
      most: mib,
      measured: least('Kitpress', what, 'mib'),
      unit: 'MiB',
    })),
  ];
};
