// A build that is killed at some step: every file whole, old or new together, and the next build sets right what was left.
// Eight kills are one in each eighth of the way: tests/world/disk/files.test.ts stops at every single step.
// KITPRESS_KILLS=300 kills more often than the eight times of the usual run; KITPRESS_SEED=N at other steps.
import { spawnSync } from 'node:child_process';
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

const KILLS = Number(process.env.KITPRESS_KILLS ?? 8);
const SEED = Number(process.env.KITPRESS_SEED ?? 7);
const BIN = join(root, 'bin', 'kitpress.js');
const KILLER = join(root, 'tests', 'support', 'killer.cjs');
/** Three files, since how long they are is nothing to how they are put in place. */
const SHEETS = ['--sheets', 'notes,parking,vote-dots', '--split'];

let top = '';
beforeAll(() => {
  top = mkdtempSync(join(tmpdir(), 'kitpress-kill-'));
  writeFileSync(join(top, 'old.yaml'), 'participants: 9\ntables: 2\norganisation: Gamla Gården\n');
  writeFileSync(join(top, 'new.yaml'), 'participants: 14\ntables: 3\norganisation: Nya Nybygget\n');
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
}

/** Runs the real program, in a process of its own, and kills it before the step `killAt`, if it gets there. */
function kitpress(folder: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Ended {
  const { status, signal, stderr } = spawnSync(
    process.execPath,
    ['--require', KILLER, BIN, 'build', ...SHEETS, ...args, '--out', folder],
    { cwd: top, encoding: 'utf8', env: { ...process.env, ...env } },
  );
  return { exit: signal ?? status, err: stderr };
}

/** What is built: the same files for other people, so that nobody takes an old one for a new one. */
interface Scene {
  readonly old: string;
  readonly fresh: string;
  /** How often a build over the old files changes the disk. */
  readonly steps: number;
}

/** An earlier build, a later one with other participants, and how many steps that one takes over the files of the first. */
async function prepare(): Promise<Scene> {
  const [old, fresh, count] = [join(top, 'old'), join(top, 'new'), join(top, 'count')];
  const first = kitpress(old, OLD);
  const second = kitpress(copyOf(old), NEW, { COUNT_INTO: count });
  const third = kitpress(fresh, NEW);
  expect([first.exit, second.exit, third.exit]).toEqual([0, 0, 0]);
  expect(namesIn(fresh)).toEqual(namesIn(old));
  for (const folder of [old, fresh])
    for (const pdf of namesIn(folder)) expect(await flawsOf(readFileSync(join(folder, pdf)))).toEqual([]);
  return { old, fresh, steps: Number(readFileSync(count, 'utf8')) };
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
function killOne(scene: Scene, step: number): string {
  const folder = copyOf(scene.old);
  expect(kitpress(folder, NEW, { KILL_AT: `${step}` }).exit).toBe('SIGKILL');
  expect(namesIn(folder).filter((name) => !name.startsWith('.kitpress-'))).toEqual(namesIn(scene.old));
  expect(stateOf(folder, scene).every((state) => state === 'old' || state === 'new')).toBe(true);
  const states = stateOf(folder, scene).join(' and ');
  const leftOver = namesIn(folder).some((name) => name.startsWith('.kitpress-'));
  setRightByRecovery(copyOf(folder), scene);
  setRightByBuild(folder, scene, leftOver);
  rmSync(folder, { recursive: true });
  return states;
}

function setRightByRecovery(folder: string, scene: Scene): void {
  expect(recover(folder).ok).toBe(true);
  expect(['old', 'new']).toContain(stateOf(folder, scene).join(' and '));
  expect(namesIn(folder).filter((name) => name.startsWith('.kitpress-'))).toEqual([]);
  rmSync(folder, { recursive: true });
}

function setRightByBuild(folder: string, scene: Scene, leftOver: boolean): void {
  // A journal of which not one line was written tells of nothing that happened.
  const began = leftOver && /\n/.test(journalIn(folder));
  const { exit, err } = kitpress(folder, NEW);
  expect([exit, stateOf(folder, scene)]).toEqual([0, ['new']]);
  expect(namesIn(folder)).toEqual(namesIn(scene.fresh));
  const says =
    /^warning: An earlier build was interrupted in .+\. (Its half-written|All its) files were .+\.\n$/;
  expect(err).toMatch(began ? says : /^$/);
}

const journalIn = (folder: string): string => {
  const file = join(folder, '.kitpress-journal');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
};

describe('a build that is killed', () => {
  test(
    `${KILLS} times leaves whole files, all old or all new, and the next build says what it found`,
    async () => {
      const random = randomFrom(SEED);
      const scene = await prepare();
      const seen = Array.from({ length: KILLS }, (_, kill) =>
        // One kill in each of as many equal parts of the way, somewhere in it.
        killOne(scene, 1 + Math.floor(((kill + random()) / KILLS) * scene.steps)),
      );
      expect([...new Set(seen)].sort()).toEqual(expect.arrayContaining(['new', 'old']));
    },
    120_000 + 20_000 * KILLS,
  );
});
