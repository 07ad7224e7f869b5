// Where a command prints and what it may know about its environment; tests pass their own.
import { openDisk } from '../world/disk/disk.ts';
import { holdInterrupts } from '../world/disk/files.ts';
import type { Local } from '../world/local.ts';
import type { World } from '../world/world.ts';
import type { Ask } from './prompts.ts';

export interface Terminal {
  /** To stdout: the answer. */
  readonly out: (text: string) => void;
  /** To stderr: problems and progress. */
  readonly err: (text: string) => void;
  /** stderr is an interactive terminal. */
  readonly live: boolean;
  /** Colour is allowed on stderr. */
  readonly colour: boolean;
  /** Begins to ask, on stderr; only where somebody can answer. */
  readonly ask?: () => Promise<Ask>;
  /** Absolute; empty if the folder has been removed. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The signal to stop, once there was one. */
  readonly interrupted: () => string | undefined;
  /** What follows files and answers a browser. */
  readonly local: () => Promise<Local>;
}

/** What a command reads and writes: the disk, from the terminal's folder. */
export const worldOf = ({ cwd, env }: Terminal): World => openDisk(cwd, env.SOURCE_DATE_EPOCH);

/** The process's own terminal. `close` gives Ctrl-C back to Node. */
export function openTerminal(): { readonly terminal: Terminal; readonly close: () => void } {
  let signal: string | undefined;
  const stopping: (() => void)[] = [];
  const stopped = new Promise<void>((resolve) => stopping.push(resolve));
  const close = holdInterrupts((name) => {
    signal = name;
    for (const stop of stopping) stop();
  });
  for (const stream of [process.stdout, process.stderr]) stream.on('error', afterLoss);
  const live = process.stderr.isTTY === true;
  const terminal: Terminal = {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    live,
    // https://no-color.org: any value but the empty one.
    colour: live && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
    ...(live && process.stdin.isTTY === true && { ask: askHere }),
    cwd: currentFolder(),
    env: process.env,
    interrupted: () => signal,
    local: () => localHere(stopped),
  };
  return { terminal, close };
}

async function askHere(): Promise<Ask> {
  const { openAsk } = await import('./prompts.ts');
  return openAsk({ input: process.stdin, output: process.stderr }, () => {
    throw new Interrupted('SIGINT');
  });
}

async function localHere(stopped: Promise<void>): Promise<Local> {
  const { watchFolders } = await import('../world/disk/watch.ts');
  const { randomHere, serveHere } = await import('../world/disk/serve.ts');
  return { watch: watchFolders, serve: serveHere, random: randomHere, stopped };
}

/** "kitpress list | head -1": a reader that has seen enough is not an error; a full disk under "> list.txt" is. */
function afterLoss(cause: NodeJS.ErrnoException): void {
  if (cause.code === 'EPIPE') return;
  process.once('exit', () => {
    process.exitCode ||= 1;
  });
}

function currentFolder(): string {
  try {
    return process.cwd();
  } catch {
    return '';
  }
}

/** 128 plus the number of the signal, as in shells. */
const EXIT_CODES: Readonly<Record<string, number>> = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };

/** Thrown on Ctrl-C or when the system asks to stop; ends a command wherever it is. */
export class Interrupted extends Error {
  readonly exitCode: number;
  constructor(signal: string) {
    super(signal);
    this.exitCode = EXIT_CODES[signal] ?? 130;
  }
}

/** Lets a pending Ctrl-C arrive between two long steps, and stops if there was one. */
async function breathe(terminal: Terminal): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  const signal = terminal.interrupted();
  if (signal !== undefined) throw new Interrupted(signal);
}

const QUIET_SECONDS = 0.4;

/**
 * Runs long steps. They call `pause` with the name of each step before it begins, and with nothing after the last one.
 * An interactive terminal shows the name if the whole takes more than a moment, and Ctrl-C may arrive.
 */
export async function withProgress<Step, T>(
  terminal: Terminal,
  words: (step: Step) => string,
  run: (pause: (next?: Step) => Promise<void>) => Promise<T>,
): Promise<T> {
  // `performance` would load a module of Node's that a build has no other use for, 3 ms.
  const start = process.uptime();
  let shown = false;
  const write = (text: string): void => {
    terminal.err(`\r\u001b[K${text}`);
    shown = text !== '';
  };
  try {
    return await run((next) => {
      if (next !== undefined && terminal.live && process.uptime() - start > QUIET_SECONDS) write(words(next));
      return breathe(terminal);
    });
  } finally {
    if (shown) write('');
  }
}
