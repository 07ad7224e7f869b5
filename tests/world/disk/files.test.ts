// All files or none: with an operation that fails or a kill at every step, full and read-only disks, names that lead out.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  disk,
  fileKind,
  listIn,
  readBytes,
  readIn,
  recover,
  writeAll,
} from '../../../src/world/disk/files.ts';
import type { Disk } from '../../../src/world/disk/placing/disk.ts';

let top = '';
let number = 0;
beforeAll(() => {
  top = mkdtempSync(join(tmpdir(), 'kitpress-files-'));
});
afterAll(() => rmSync(top, { recursive: true, force: true }));

const OLD = {
  'kit.pdf': 'old kit',
  'sv/acme/kit.pdf': 'old acme',
  'mine.pdf': 'not ours',
  'notes.txt': 'nor this',
};
const NEW = {
  'kit.pdf': 'NEW KIT',
  'guide.pdf': 'NEW GUIDE',
  'sv/acme/kit.pdf': 'NEW ACME',
  'en/kit.pdf': 'NEW ENGLISH',
};
const AFTER = { ...OLD, ...NEW };

const files = (contents: Record<string, string>): { name: string; bytes: Uint8Array }[] =>
  Object.entries(contents).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }));

/** A folder as an earlier build and its owner left it. */
const oldFolder = (): string => {
  const folder = join(top, `out-${number++}`);
  mkdirSync(join(folder, 'sv/acme'), { recursive: true });
  for (const [name, text] of Object.entries(OLD)) writeFileSync(join(folder, name), text);
  return folder;
};

/** Every file below a folder with its content; empty folders as "name/". */
const contents = (folder: string, below = ''): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(folder, below), { withFileTypes: true }).flatMap(
      (entry): (readonly [string, string])[] => {
        const name = `${below}${entry.name}`;
        if (!entry.isDirectory()) return [[name, readFileSync(join(folder, name), 'utf8')]];
        const inner = Object.entries(contents(folder, `${name}/`));
        return inner.length === 0 ? [[`${name}/`, '']] : inner;
      },
    ),
  );

type Operation =
  | 'open'
  | 'write'
  | 'sync'
  | 'close'
  | 'rename'
  | 'link'
  | 'remove'
  | 'makeFolders'
  | 'removeFolder';
const OPERATIONS: readonly Operation[] = [
  'open',
  'write',
  'sync',
  'close',
  'rename',
  'link',
  'remove',
  'makeFolders',
  'removeFolder',
];

/** The real disk with something before each operation that changes it; `before` gets its number and may throw. */
const watched = (
  before: (step: number, operation: Operation, args: readonly unknown[]) => void,
): Disk & { steps(): number } => {
  let step = 0;
  const wrapped = OPERATIONS.map((operation) => [
    operation,
    (...args: never[]) => {
      before(++step, operation, args);
      // A kill that is only thrown loses nothing that was written: thousands of them need not wait for the disk.
      if (operation === 'sync') return undefined;
      return (disk[operation] as (...values: never[]) => unknown)(...args);
    },
  ]);
  return { ...disk, ...Object.fromEntries(wrapped), steps: () => step };
};

const systemError = (code: string): Error => Object.assign(new Error(`${code}: injected`), { code });

const countSteps = (): number => {
  const counter = watched(() => {});
  writeAll(oldFolder(), files(NEW), counter);
  return counter.steps();
};

describe('writing all files', () => {
  it('puts new ones in place, and replaces old ones', () => {
    const folder = oldFolder();
    writeFileSync(join(folder, 'sv/acme/05-old.pdf'), 'earlier');
    const result = writeAll(folder, files(NEW));
    expect(result).toEqual({ ok: true, value: undefined, problems: [] });
    expect(contents(folder)).toEqual({ ...AFTER, 'sv/acme/05-old.pdf': 'earlier' });
  });

  it('makes folders that are missing', () => {
    const folder = join(top, 'not/yet/there');
    expect(writeAll(folder, files(NEW)).ok).toBe(true);
    expect(contents(folder)).toEqual(NEW);
  });

  it('keeps the name of an old file filled at every moment', () => {
    const folder = oldFolder();
    const missing: number[] = [];
    writeAll(
      folder,
      files(NEW),
      watched((step) => void (existsSync(join(folder, 'kit.pdf')) || missing.push(step))),
    );
    expect(missing).toEqual([]);
  });

  it('manages without hard links', () => {
    const folder = oldFolder();
    const noLinks = watched((_, operation) => {
      if (operation === 'link') throw systemError('EPERM');
    });
    expect(writeAll(folder, files(NEW), noLinks).ok).toBe(true);
    expect(contents(folder)).toEqual(AFTER);
  });

  it.each([
    '../kit.pdf',
    '/kit.pdf',
    'sv/../../kit.pdf',
    'a\\b.pdf',
    'C:kit.pdf',
    '.hidden.pdf',
    'kit.pdf ',
    'a\0b.pdf',
    '',
  ])('takes the name %j for a bug', (name) => {
    expect(() => writeAll(oldFolder(), [{ name, bytes: new Uint8Array(1) }])).toThrow(
      /is not a valid file name/,
    );
  });

  it('removes temporary files of which no journal knows, and puts back one whose name is free', () => {
    const folder = oldFolder();
    const left = {
      '.kitpress-new-kit.pdf': 'half',
      '.kitpress-old-kit.pdf': 'older',
      '.kitpress-old-guide.pdf': 'kept',
    };
    for (const [name, text] of Object.entries(left)) writeFileSync(join(folder, name), text);
    const full = watched((_, operation, [path]) => {
      if (operation === 'open' && String(path).endsWith('journal'))
        throw Object.assign(new Error(), { code: 'ENOSPC' });
    });
    expect(writeAll(folder, files(NEW), full).ok).toBe(false);
    expect(contents(folder)).toEqual({ ...OLD, 'guide.pdf': 'kept' });
    expect(writeAll(folder, files(NEW))).toEqual({ ok: true, value: undefined, problems: [] });
    expect(contents(folder)).toEqual(AFTER);
  });

  it.each(['null\n', '7\n', '{}\n', '{"pid":1,"folders":[],"entries":[null]}\n'])(
    'takes no notice of a file with the name of its journal that says %j',
    (said) => {
      const folder = oldFolder();
      writeFileSync(join(folder, '.kitpress-journal'), said);
      expect(writeAll(folder, files(NEW))).toEqual({ ok: true, value: undefined, problems: [] });
      expect(contents(folder)).toEqual(AFTER);
    },
  );

  it('does not write through a link that has the name of a file', () => {
    const folder = oldFolder();
    rmSync(join(folder, 'kit.pdf'));
    symlinkSync(join(folder, 'notes.txt'), join(folder, 'kit.pdf'));
    expect(writeAll(folder, files(NEW)).ok).toBe(true);
    expect(contents(folder)).toEqual(AFTER);
  });
});

describe('an operation that fails', () => {
  for (const [what, links] of [
    ['with hard links', true],
    ['without', false],
  ] as const) {
    it(`at any step leaves everything as it was, ${what}`, () => {
      const steps = countSteps() + 8;
      let failures = 0;
      for (let at = 1; at <= steps; at++) {
        const folder = oldFolder();
        const failing = watched((step, operation) => {
          if (step === at) throw systemError('EIO');
          if (operation === 'link' && !links) throw systemError('ENOTSUP');
        });
        const result = writeAll(folder, files(NEW), failing);
        if (!result.ok) failures++;
        // A link that cannot be made is done without; a kept file that cannot be removed is left for the next build.
        const { problems } = result;
        if (problems.some(({ code }) => code === 'file-left-over')) recover(folder);
        expect(contents(folder), `step ${at}`).toEqual(result.ok ? AFTER : OLD);
        expect(problems.every(({ message, hint }) => message !== '' && hint !== '')).toBe(true);
      }
      expect(failures).toBeGreaterThan(20);
    });
  }

  it('for good, from any step on, is set right by the next build', () => {
    const steps = countSteps();
    for (let at = 1; at <= steps; at++) {
      const folder = oldFolder();
      const result = writeAll(
        folder,
        files(NEW),
        watched((step) => {
          if (step >= at) throw systemError('EROFS');
        }),
      );
      const recovered = recover(folder);
      expect(recovered.ok).toBe(true);
      expect([OLD, AFTER], `step ${at}`).toContainEqual(contents(folder));
      if (result.ok) expect(contents(folder)).toEqual(AFTER);
    }
  });

  it.each([
    ['ENOSPC', 'write', 'file-disk-full', /Free some space/],
    ['EACCES', 'open', 'file-not-writable', /--out/],
    ['EROFS', 'open', 'file-not-writable', /--out/],
    ['EPERM', 'rename', 'file-in-use', /^Close kit\.pdf and run again\.$/],
    ['EBUSY', 'rename', 'file-in-use', /^Close kit\.pdf and run again\.$/],
    ['EIO', 'sync', 'file-failed', /Check the disk/],
  ] as const)('%s is said so that one knows what to do', (code, operation, problem, hint) => {
    const folder = oldFolder();
    const result = writeAll(
      folder,
      files(NEW),
      watched((_, now) => {
        if (now === operation) throw systemError(code);
      }),
    );
    expect(result.problems).toMatchObject([
      {
        code: problem,
        hint: expect.stringMatching(hint),
        message: expect.stringMatching(/Nothing was changed\.$/),
      },
    ]);
    expect(contents(folder)).toEqual(OLD);
  });

  it('a journal that another build wrote a moment earlier is left alone', () => {
    const folder = oldFolder();
    const late = watched((step) => {
      if (step === 1) writeFileSync(join(folder, '.kitpress-journal'), 'theirs');
    });
    expect(writeAll(folder, files(NEW), late).problems).toMatchObject([{ code: 'file-busy' }]);
    expect(contents(folder)).toEqual({ ...OLD, '.kitpress-journal': 'theirs' });
  });

  it('a folder in the way of a file, and a file in the way of a folder, are said to be', () => {
    const folder = oldFolder();
    expect(writeAll(folder, files({ sv: 'x' })).problems).toMatchObject([{ code: 'file-is-a-folder' }]);
    expect(writeAll(folder, files({ 'notes.txt/kit.pdf': 'x' })).problems).toMatchObject([
      { code: 'file-not-a-folder' },
    ]);
    expect(writeAll(join(folder, 'notes.txt'), files(NEW)).problems).toMatchObject([
      { code: 'file-not-a-folder' },
    ]);
    expect(contents(folder)).toEqual(OLD);
  });
});

/** Thrown in place of a kill: no operation happens after it. */
const killedAt = (at: number, half = false): Disk & { steps(): number } =>
  watched((step, operation, args) => {
    if (half && step === at && operation === 'write') {
      const [handle, bytes] = args as [number, Uint8Array];
      disk.write(handle, bytes.subarray(0, bytes.length / 2));
    }
    if (step >= at) throw new Error('killed');
  });

const attempt = (run: () => unknown): void => {
  try {
    run();
  } catch (cause) {
    if (!(cause instanceof Error && cause.message === 'killed')) throw cause;
  }
};

describe('a kill', () => {
  it('at any step, and another while setting right, loses nothing and leaves nothing', () => {
    const steps = countSteps();
    for (let at = 1; at <= steps; at++) {
      for (const half of [false, true]) {
        for (let again = 1; again <= 40; again += 3) {
          const folder = oldFolder();
          attempt(() => writeAll(folder, files(NEW), killedAt(at, half)));
          const second = killedAt(again, half);
          attempt(() => recover(folder, second));
          expect(recover(folder).ok).toBe(true);
          expect([OLD, AFTER], `steps ${at}, ${again}`).toContainEqual(contents(folder));
          if (second.steps() < again) break;
        }
      }
    }
  });

  it('is told of by the next build, which then does its own work', () => {
    const told = new Set<string>();
    const steps = countSteps();
    for (let at = 1; at <= steps; at++) {
      const folder = oldFolder();
      attempt(() => writeAll(folder, files(NEW), killedAt(at)));
      const began = existsSync(join(folder, '.kitpress-journal'));
      const next = writeAll(folder, files({ 'kit.pdf': 'NEXT' }));
      expect(next.ok).toBe(true);
      for (const { code, message } of next.problems) told.add(`${code}: ${message.replace(folder, 'OUT')}`);
      if (began && at > 4) expect(next.problems).toHaveLength(1);
      expect(readFileSync(join(folder, 'kit.pdf'), 'utf8')).toBe('NEXT');
      expect(Object.keys(contents(folder)).filter((name) => /kitpress/.test(name))).toEqual([]);
    }
    expect([...told].sort()).toEqual([
      'file-interrupted: An earlier build was interrupted in OUT. All its files were written and are now in place.',
      'file-interrupted: An earlier build was interrupted in OUT. Its half-written files were removed; the earlier files are in place.',
    ]);
  });

  it('leaves a journal that another build respects while its process is alive', () => {
    const folder = oldFolder();
    attempt(() => writeAll(folder, files(NEW), killedAt(20)));
    const others = { ...disk, pid: -1, alive: () => true };
    expect(writeAll(folder, files(NEW), { ...others, age: () => 59 }).problems).toMatchObject([
      { code: 'file-busy' },
    ]);
    expect(writeAll(folder, files(NEW), { ...others, age: () => 60 }).ok).toBe(true);
  });

  it('does not make us follow a journal that names files elsewhere', () => {
    const folder = oldFolder();
    const entries = [{ name: '../victim.pdf', size: 1, checksum: 1, existed: false }];
    writeFileSync(
      join(folder, '.kitpress-journal'),
      `${JSON.stringify({ pid: 1, folders: [], entries })}\nplacing\n`,
    );
    writeFileSync(join(top, '.kitpress-old-victim.pdf'), 'x');
    expect(recover(folder).ok).toBe(true);
    expect(existsSync(join(top, '.kitpress-old-victim.pdf'))).toBe(true);
    expect(contents(folder)).toEqual(OLD);
  });
});

describe('a process of its own', () => {
  let script = '';
  beforeAll(async () => {
    script = join(top, 'write.mjs');
    const stdin = {
      contents: `
        import { disk, holdInterrupts, writeAll } from './src/world/disk/files.ts';
        const [folder, at, signal, contents] = process.argv.slice(2);
        let step = 0;
        const names = ['open', 'write', 'sync', 'close', 'rename', 'link', 'remove'];
        const before = (run) => (...args) => { if (++step === Number(at)) process.kill(process.pid, signal); return run(...args); };
        const watched = { ...disk, ...Object.fromEntries(names.map((name) => [name, before(disk[name])])) };
        if (signal !== 'SIGKILL') holdInterrupts(() => process.exit(130));
        const files = Object.entries(JSON.parse(contents)).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }));
        const { ok, problems } = writeAll(folder, files, watched);
        for (const { code, message, hint } of problems) console.log(code, message, hint ?? '');
        // A signal that was sent ends the process as soon as it is handled.
        if (Number(at) > 0 && signal !== 'SIGKILL') setInterval(() => {}, 1000);
        else process.exitCode = ok ? 0 : 1;`,
      resolveDir: join(import.meta.dirname, '../../..'),
    };
    await build({ stdin, bundle: true, platform: 'node', format: 'esm', outfile: script, logLevel: 'error' });
    chmodSync(top, 0o755);
  });

  const run = (
    folder: string,
    at: number,
    signal: string,
    options: { uid?: number } = {},
  ): { status: number | null; signal: string | null; stdout: string } =>
    spawnSync(process.execPath, [script, folder, `${at}`, signal, JSON.stringify(NEW)], {
      encoding: 'utf8',
      ...options,
    });

  it('killed in earnest at one step in five is set right by the next one', () => {
    for (let at = 1; at < 60; at += 5) {
      const folder = oldFolder();
      const { signal } = run(folder, at, 'SIGKILL');
      expect(recover(folder).ok).toBe(true);
      expect([OLD, AFTER], `step ${at}`).toContainEqual(contents(folder));
      if (signal === null) return;
    }
    expect.fail('it never came to its end');
  });

  it.each(['SIGINT', 'SIGTERM'])('finishes on %s in the middle, with 130', (signal) => {
    const folder = oldFolder();
    expect(run(folder, 12, signal).status).toBe(130);
    expect(contents(folder)).toEqual(AFTER);
  });

  it('that may not write says so', (context) => {
    if (process.getuid?.() !== 0) return context.skip('needs root to become somebody else');
    const folder = oldFolder();
    const { status, stdout } = run(folder, 0, 'SIGINT', { uid: 65534 });
    expect(stdout).toMatch(/^file-not-writable .*--out\.\n$/);
    expect(status).toBe(1);
    expect(contents(folder)).toEqual(OLD);
  });

  it('on a full disk says so and leaves nothing', (context) => {
    const small = join(top, 'small');
    mkdirSync(small);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'none', small], { stdio: 'ignore' });
    } catch {
      return context.skip('no tmpfs may be mounted here');
    }
    try {
      writeFileSync(join(small, 'kit.pdf'), 'old kit');
      const large = [
        { name: 'kit.pdf', bytes: new Uint8Array(50_000) },
        { name: 'guide.pdf', bytes: new Uint8Array(50_000) },
      ];
      expect(writeAll(small, large).problems).toMatchObject([{ code: 'file-disk-full' }]);
      expect(contents(small)).toEqual({ 'kit.pdf': 'old kit' });
    } finally {
      execFileSync('umount', [small]);
    }
  });
});

describe('reading', () => {
  const kit = (): string => {
    const folder = join(top, `kit-${number++}`);
    mkdirSync(join(folder, 'sv'), { recursive: true });
    writeFileSync(join(folder, 'kit.yaml'), 'id: x');
    writeFileSync(join(folder, 'sv/b.yaml'), 'ö');
    writeFileSync(join(folder, 'sv/a.yaml'), '');
    writeFileSync(join(top, 'secret.yaml'), 'secret');
    symlinkSync(join(top, 'secret.yaml'), join(folder, 'sv/link.yaml'));
    symlinkSync(top, join(folder, 'up'));
    symlinkSync('sv', join(folder, 'inner'));
    return folder;
  };

  it('gives bytes and sorted names, and nothing where there is nothing', () => {
    const folder = kit();
    const read = (path: string) => readIn(folder, path);
    const list = (path: string) => listIn(folder, path);
    expect(read('sv/b.yaml')).toMatchObject({ ok: true, value: new TextEncoder().encode('ö') });
    expect(list('sv')).toMatchObject({ ok: true, value: ['a.yaml', 'b.yaml', 'link.yaml'] });
    expect(read('inner/b.yaml')).toEqual(read('sv/b.yaml'));
    for (const nothing of [read('nothing'), read('sv'), list('kit.yaml'), list('nothing')])
      expect(nothing).toEqual({ ok: true, value: undefined, problems: [] });
  });

  it.each(['../secret.yaml', 'sv/../../secret.yaml', 'sv/link.yaml', 'up/secret.yaml'])(
    'refuses %s',
    (path) => {
      expect(readIn(kit(), path)).toMatchObject({ ok: false, problems: [{ code: 'file-outside' }] });
    },
  );

  it('refuses folders that lie outside, absolute paths and devices', () => {
    const folder = kit();
    for (const refused of [listIn(folder, 'up'), listIn(folder, '..'), readIn(folder, '/etc/hosts')])
      expect(refused).toMatchObject({ ok: false, problems: [{ code: 'file-outside' }] });
    expect(readIn('/dev', 'zero')).toEqual({ ok: true, value: undefined, problems: [] });
  });

  it('names what is wrong with a file that was asked for', () => {
    const folder = kit();
    expect(readBytes(join(folder, 'none')).problems).toMatchObject([{ code: 'file-not-found' }]);
    expect(readBytes(join(folder, 'sv')).problems).toMatchObject([{ code: 'file-not-a-file' }]);
    expect(readBytes('/dev/zero').problems).toMatchObject([{ code: 'file-not-a-file' }]);
    const long = join(folder, 'x'.repeat(300));
    expect([fileKind(long), fileKind(join(folder, 'kit.yaml/x'))]).toEqual(['other', undefined]);
    expect(readBytes(long).problems).toMatchObject([{ code: 'file-unreadable' }]);
  });
});
