// How a command ends: problems and an answer, for people or as one JSON object, and the exit code.
import { resolve } from 'node:path';
import type { Problem } from '../problem.ts';
import { readBytes, readText } from '../world/files.ts';
import { pathIn } from '../yaml/locate.ts';
import { readYaml, type Source } from '../yaml/read.ts';
import { inOrder, report, toJson } from './report.ts';
import type { Terminal } from './terminal.ts';

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
export function answer(
  { problems, text = '', files = [], summary = null, more = {}, refused = false }: Answer,
  json: boolean | undefined,
  terminal: Terminal,
): number {
  const located = locateAll(problems, terminal.cwd);
  if (json) terminal.out(`${toJson(located, { files, summary, ...more, ...(refused && { ok: false }) })}\n`);
  else {
    terminal.err(complaints(located, terminal));
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
function complaints(problems: readonly Problem[], { cwd, colour }: Terminal): string {
  const source = (file: string): string | undefined => {
    const text = readText(resolve(cwd, file));
    return text.ok ? text.value : undefined;
  };
  const sorted = inOrder(problems);
  const short = sorted.filter(({ line }) => line === undefined).map((problem) => oneLine(problem, colour));
  const placed = report(
    sorted.filter(({ line }) => line !== undefined),
    { source, colour },
  );
  return `${short.join('')}${short.length > 0 && placed !== '' ? '\n' : ''}${placed}`;
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

/** Sheets know a text's file and key; people want to know its line. Files are read again, which only a problem costs. */
function locateAll(problems: readonly Problem[], cwd: string): readonly Problem[] {
  const sources = new Map<string, Source | undefined>();
  const sourceOf = (file: string): Source | undefined => {
    if (!sources.has(file)) {
      const bytes = readBytes(resolve(cwd, file));
      sources.set(file, bytes.ok ? readYaml(bytes.value, file).source : undefined);
    }
    return sources.get(file);
  };
  return problems.map((problem) => {
    const { file, key, line } = problem;
    const source = file !== undefined && key !== undefined && line === undefined ? sourceOf(file) : undefined;
    return source && key !== undefined
      ? { ...problem, ...source.at(pathIn(source.data, key)), key }
      : problem;
  });
}
