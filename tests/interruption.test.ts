// A build that is killed at a random moment: every file whole, old or new together, and the next build sets right what was left.
// KITPRESS_KILLS=300 kills more often than the thirty times of the usual run; KITPRESS_SEED=N at other moments.
import { spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recover } from '../src/world/disk/files.ts';
import { root } from './support/disk.ts';
import { flawsOf } from './support/whole-pdf.ts';

const KILLS = Number(process.env.KITPRESS_KILLS ?? 30);
const SEED = Number(process.env.KITPRESS_SEED ?? 7);
const BIN = join(root, 'bin', 'kitpress.js');

let top = '';
beforeAll(() => {
  top = mkdtempSync(join(tmpdir(), 'kitpress-kill-'));
  writeFileSync(join(top, 'old.yaml'), 'participants: 9\norganisation: Gamla Gården\n');
  writeFileSync(join(top, 'new.yaml'), 'participants: 14\ngroups: 3\norganisation: Nya Nybygget\n');
});
afterAll(() => rmSync(top, { recursive: true, force: true }));

/** mulberry32: numbers from 0 to 1 that are the same for the same seed. */
const randomFrom = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

interface Ended {
  readonly exit: number | string | null;
  readonly err: string;
  readonly ms: number;
}

/** When to kill: after so many milliseconds, or so many after a file of ours turned up in the folder. */
type Moment = { readonly after: number } | { readonly sight: RegExp; readonly after: number };

/** Runs the real program, in a process of its own, and kills it at `moment` if it is still running then. */
function kitpress(folder: string, args: readonly string[], moment?: Moment): Promise<Ended> {
  const start = performance.now();
  const child = spawn(process.execPath, [BIN, 'build', ...args, '--out', folder], {
    cwd: top,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let err = '';
  child.stderr.on('data', (text: Buffer) => {
    err += text.toString();
  });
  const kill = () => void child.kill('SIGKILL');
  let ended = false;
  const watch = (sight: RegExp, after: number): void => {
    if (ended) return;
    // At once, and not by a timer: all files are in place within a few milliseconds.
    if (!readdirSync(folder).some((name) => sight.test(name))) setImmediate(watch, sight, after);
    else if (after < 1) kill();
    else setTimeout(kill, after);
  };
  if (moment && 'sight' in moment) setTimeout(watch, 20, moment.sight, moment.after);
  else if (moment) setTimeout(kill, moment.after);
  return new Promise((resolve) => {
    child.on('close', (code, signal) => {
      ended = true;
      resolve({ exit: signal ?? code, err, ms: performance.now() - start });
    });
  });
}

/** What is built: the same files for other people, so that nobody takes an old one for a new one. */
interface Scene {
  readonly name: string;
  readonly flags: readonly string[];
  readonly old: string;
  readonly fresh: string;
  /** How long a build takes that nobody kills. */
  readonly ms: number;
}

/** An earlier build, a later one with other participants, and the time that one takes. */
async function prepare(name: string, flags: readonly string[]): Promise<Scene> {
  const [old, fresh] = [join(top, `${name}-old`), join(top, `${name}-new`)];
  const first = await kitpress(old, [...flags, ...OLD]);
  const { exit, ms } = await kitpress(fresh, [...flags, ...NEW]);
  expect([first.exit, exit]).toEqual([0, 0]);
  expect(namesIn(fresh)).toEqual(namesIn(old));
  for (const folder of [old, fresh])
    for (const pdf of namesIn(folder)) expect(await flawsOf(readFileSync(join(folder, pdf)))).toEqual([]);
  return { name, flags, old, fresh, ms };
}

/** Other participants, and another organisation in the foot of every sheet, so that no file is the same. */
const OLD = ['--plan', 'old.yaml'];
const NEW = ['--plan', 'new.yaml'];
const namesIn = (folder: string): readonly string[] => readdirSync(folder).sort();

/** "old", "new", or what stands there otherwise, of every file of the scene. */
const stateOf = (folder: string, { old, fresh }: Scene): readonly string[] => [
  ...new Set(
    namesIn(old).map((name) => {
      if (!existsSync(join(folder, name))) return `no ${name}`;
      const bytes = readFileSync(join(folder, name));
      if (bytes.equals(readFileSync(join(old, name)))) return 'old';
      return bytes.equals(readFileSync(join(fresh, name))) ? 'new' : `another ${name}`;
    }),
  ),
];

const copyOf = (folder: string): string => {
  const text = mkdtempSync(join(top, 'out-'));
  for (const name of namesIn(folder)) copyFileSync(join(folder, name), join(text, name));
  return text;
};

/** Kills a build over the files of an earlier one, and looks at what is there before and after it is set right. */
async function killOne(scene: Scene, moment: Moment): Promise<string> {
  const folder = copyOf(scene.old);
  const { exit } = await kitpress(folder, [...scene.flags, ...NEW], moment);
  expect(['SIGKILL', 0]).toContain(exit);
  expect(namesIn(folder).filter((name) => !name.startsWith('.kitpress-'))).toEqual(namesIn(scene.old));
  expect(stateOf(folder, scene).every((state) => state === 'old' || state === 'new')).toBe(true);
  const [state = ''] = stateOf(folder, scene);
  const leftOver = namesIn(folder).some((name) => name.startsWith('.kitpress-'));
  await setRightByRecovery(copyOf(folder), scene);
  await setRightByBuild(folder, scene, leftOver);
  rmSync(folder, { recursive: true });
  return exit === 0 ? 'finished' : leftOver ? 'while it wrote' : state === 'new' ? 'after' : 'before';
}

async function setRightByRecovery(folder: string, scene: Scene): Promise<void> {
  expect(recover(folder).ok).toBe(true);
  expect(['old', 'new']).toContain(stateOf(folder, scene).join(' and '));
  expect(namesIn(folder).filter((name) => name.startsWith('.kitpress-'))).toEqual([]);
  rmSync(folder, { recursive: true });
}

async function setRightByBuild(folder: string, scene: Scene, leftOver: boolean): Promise<void> {
  // A journal of which not one line was written tells of nothing that happened.
  const began = leftOver && /\n/.test(journalIn(folder));
  const { exit, err } = await kitpress(folder, [...scene.flags, ...NEW]);
  expect([exit, stateOf(folder, scene)]).toEqual([0, ['new']]);
  expect(namesIn(folder)).toEqual(namesIn(scene.fresh));
  const says = /^warning: An earlier build was interrupted in .+\. Its (half-written )?files were .+\.\n$/;
  expect(err).toMatch(began ? says : /^$/);
}

const journalIn = (folder: string): string => {
  const file = join(folder, '.kitpress-journal');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
};

describe.sequential('a build that is killed', () => {
  const quick = ['--sheets', 'notes,parking,guide,vote-dots', '--split'];

  test(
    `${KILLS} times leaves whole files, all old or all new, and the next build says what it found`,
    async () => {
      const random = randomFrom(SEED);
      const scenes = [await prepare('quick', quick), await prepare('full', [])] as const;
      const seen = new Map<string, number>();
      for (let kill = 0; kill < KILLS; kill += 1) {
        const scene = kill % 6 === 5 ? scenes[1] : scenes[0];
        const moment: Moment = momentOf(random, kill, scene.ms);
        const when = await killOne(scene, moment);
        seen.set(when, (seen.get(when) ?? 0) + 1);
      }
      // Kills before the first write say little: most are aimed at what happens to files, and some must have hit it.
      expect(seen.get('while it wrote') ?? 0).toBeGreaterThanOrEqual(Math.floor(KILLS / 30));
    },
    60_000 + 4_000 * KILLS,
  );
});

/** Any moment of the build in one of three, and else a moment after the first sight of its journal or of its files. */
function momentOf(random: () => number, kill: number, ms: number): Moment {
  if (kill % 3 === 0) return { after: random() * ms * 1.1 };
  // The first milliseconds are those in which the most happens.
  const after = random() * random() * 12;
  return kill % 3 === 1
    ? { sight: /^\.kitpress-journal$/, after }
    : { sight: random() < 0.5 ? /^\.kitpress-new-/ : /^\.kitpress-old-/, after: after / 4 };
}
