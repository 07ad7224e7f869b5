// How a command ends: problems and an answer, for people or as one JSON object, and the exit code.
import type { Problem } from '../problem.ts';
import { locate } from '../workshop/locate.ts';
import type { World } from '../world/world.ts';
import { inOrder, report, toJson } from './report.ts';
import { type Terminal, worldOf } from './terminal.ts';

export interface Answer {
  readonly problems: readonly Problem[];
  /** For people, on stdout; nothing if there is an error. */
  readonly text?: string;
  /** For programs: what was written, and the command's own facts. */
  readonly files?: readonly unknown[];
  readonly summary?: unknown;
  /** For programs: what else is printed beside the summary. */
  readonly more?: Readonly<Record<string, unknown>>;
  /** There is no problem, but the answer is no: exit code 1. */
  readonly refused?: boolean;
}

/** Prints the answer and returns the exit code: 0, 1 for problems of the input, 2 for wrong usage. */
export async function answer(
  { problems, text = '', files = [], summary = null, more = {}, refused = false }: Answer,
  json: boolean | undefined,
  terminal: Terminal,
): Promise<number> {
  const world = worldOf(terminal);
  const located = await locate(world, problems);
  if (json) terminal.out(`${toJson(located, { files, summary, ...more, ...(refused && { ok: false }) })}\n`);
  else {
    terminal.err(await complaints(world, located, terminal.colour));
    terminal.out(text);
  }
  return exitCode(problems) || (refused ? 1 : 0);
}

/** Wrong usage outranks problems in files: nobody should correct content because of a mistyped flag. */
function exitCode(problems: readonly Problem[]): 0 | 1 | 2 {
  const errors = problems.filter((problem) => problem.severity === 'error');
  if (errors.some((problem) => problem.code.startsWith('usage-'))) return 2;
  return errors.length > 0 ? 1 : 0;
}

/** Problems without a place in a file are one line that says what to do; the others are shown at their place. */
async function complaints(world: World, problems: readonly Problem[], colour: boolean): Promise<string> {
  const sorted = inOrder(problems);
  const isPlaced = ({ line }: Problem): boolean => line !== undefined;
  const short = sorted.filter((problem) => !isPlaced(problem)).map((problem) => oneLine(problem, colour));
  const placed = sorted.filter(isPlaced);
  const texts = await textsOf(world, new Set(placed.flatMap(({ file }) => file ?? [])));
  const shown = report(placed, { source: (file) => texts.get(file), colour });
  return `${short.join('')}${short.length > 0 && shown !== '' ? '\n' : ''}${shown}`;
}

/** The files that can be shown (those in UTF-8), by the names that people see. */
async function textsOf(world: World, files: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const file of files) {
    const read = await world.read(world.paths.resolve(file));
    const text = read.ok ? decoded(read.value) : undefined;
    if (text !== undefined) texts.set(file, text);
  }
  return texts;
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function oneLine({ severity, code, message, hint, file }: Problem, colour: boolean): string {
  // Problems with files name the place in their message.
  const place = file === undefined || code.startsWith('file-') || message.includes(file) ? '' : `${file}: `;
  const style = severity === 'error' ? '\u001b[31;1m' : '\u001b[33;1m';
  const head = colour ? `${style}${severity}\u001b[0m` : severity;
  return `${head}: ${plain(`${place}${message}${hint ? ` ${hint}` : ''}`)}\n`;
}

/** One line stays one line, and the names of other people's files do not move the cursor. */
const plain = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, '\ufffd');
