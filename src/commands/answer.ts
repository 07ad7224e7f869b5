// How a command ends: problems and an answer, for people or as one JSON object, and the exit code.
import type { Problem } from '../problem.ts';
import { locate } from '../workshop/locate.ts';
import type { World } from '../world/world.ts';
import { inOrder, report, toJson } from './report.ts';
import { type Terminal, worldOf } from './terminal.ts';

export interface Answer {
  readonly problems: readonly Problem[];
  /** For people, on stdout; nothing if an error stands in the way. */
  readonly text?: string;
  /** For programs: what was written, and the command's own facts. */
  readonly files?: readonly unknown[];
  readonly summary?: unknown;
  /** For programs: what else stands beside the summary. */
  readonly more?: Readonly<Record<string, unknown>>;
  /** Nothing is broken, and still the answer is no: exit code 1. */
  readonly refused?: boolean;
}

/** Prints the answer and gives the exit code: 0, 1 for problems of the input, 2 for wrong usage. */
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

/** Wrong usage outranks what is wrong in files: nobody should mend content because of a mistyped flag. */
function exitCode(problems: readonly Problem[]): 0 | 1 | 2 {
  const errors = problems.filter((problem) => problem.severity === 'error');
  if (errors.some((problem) => problem.code.startsWith('usage-'))) return 2;
  return errors.length > 0 ? 1 : 0;
}

/** What stands nowhere in a file is one line that says what to do; the rest is shown at its place. */
async function complaints(world: World, problems: readonly Problem[], colour: boolean): Promise<string> {
  const sorted = inOrder(problems);
  const isPlaced = ({ line }: Problem): boolean => line !== undefined;
  const short = sorted.filter((problem) => !isPlaced(problem)).map((problem) => oneLine(problem, colour));
  const placed = sorted.filter(isPlaced);
  const texts = await textsOf(world, new Set(placed.flatMap(({ file }) => file ?? [])));
  const shown = report(placed, { source: (file) => texts.get(file), colour });
  return `${short.join('')}${short.length > 0 && shown !== '' ? '\n' : ''}${shown}`;
}

/** The files that can be shown, by the names that people see: those that are UTF-8. */
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
  // What happens to files says in its own words where.
  const place = file === undefined || code.startsWith('file-') || message.includes(file) ? '' : `${file}: `;
  const style = severity === 'error' ? '\u001b[31;1m' : '\u001b[33;1m';
  const head = colour ? `${style}${severity}\u001b[0m` : severity;
  return `${head}: ${plain(`${place}${message}${hint ? ` ${hint}` : ''}`)}\n`;
}

/** One line stays one line, and what other people's files are called moves no cursor. */
const plain = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, '\ufffd');
