// Problems → text: for a terminal with an excerpt of the file, or JSON for a program.
import type { Problem } from '../problem.ts';

export interface ReportOptions {
  /** The text of a file by the name that problems show; undefined for no excerpt. */
  readonly source?: (file: string) => string | undefined;
  readonly colour?: boolean;
}

const WIDTH = 100;
/** Columns shown before the caret at most. */
const BEFORE = 60;
const TAB = 4;
/** Shown where an excerpt is cut off. */
const CUT = '…';

type Paint = (style: keyof typeof STYLES, text: string) => string;
const STYLES = {
  error: '\u001b[31;1m',
  warning: '\u001b[33;1m',
  place: '\u001b[1m',
  quiet: '\u001b[2m',
} as const;

const painted: Paint = (style, text) => (text === '' ? '' : `${STYLES[style]}${text}\u001b[0m`);
const unpainted: Paint = (_style, text) => text;

/** All problems in the order of files and lines, each once, and a line with their count; empty if there are none. */
export function report(problems: readonly Problem[], { source, colour = false }: ReportOptions = {}): string {
  if (problems.length === 0) return '';
  const paint = colour ? painted : unpainted;
  const sorted = inOrder(problems);
  const lines = new Map<string, readonly string[] | undefined>();
  // Each file is split once, however many problems it has.
  const line = (file: string, number: number): string | undefined => {
    if (!lines.has(file)) lines.set(file, source?.(file)?.split(/\r?\n/));
    return lines.get(file)?.[number - 1];
  };
  const blocks = sorted.map((problem) => block(problem, line, paint));
  return `${blocks.join('\n\n')}\n\n${paint('place', counted(sorted))}\n`;
}

/** One JSON object on one line: { ok, problems, …rest }; `ok` as long as nothing is an error. */
export function toJson(problems: readonly Problem[], rest: Readonly<Record<string, unknown>> = {}): string {
  const sorted = inOrder(problems).map(
    ({ severity, code, message, hint, file, line, column, key, place, excess }) =>
      ({ severity, code, message, hint, file, line, column, key, place, excess }) satisfies Record<
        keyof Problem,
        unknown
      >,
  );
  return JSON.stringify({
    ok: sorted.every(({ severity }) => severity !== 'error'),
    problems: sorted,
    ...rest,
  });
}

/** By file, line and column; those without a file first. The same problem found twice (two editions share a kit.yaml) is one. */
export function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const once = new Map(problems.map((problem) => [JSON.stringify(Object.entries(problem).sort()), problem]));
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return [...once.values()].sort(
    (a, b) =>
      compare(a.file ?? '', b.file ?? '') ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  );
}

/** "2 errors, 1 warning" */
export function counted(problems: readonly Problem[]): string {
  const count = (severity: Problem['severity']): string => {
    const found = problems.filter((problem) => problem.severity === severity).length;
    return found === 0 ? '' : `${found} ${severity}${found === 1 ? '' : 's'}`;
  };
  return [count('error'), count('warning')].filter((part) => part !== '').join(', ');
}

function block(
  problem: Problem,
  lineOf: (file: string, line: number) => string | undefined,
  paint: Paint,
): string {
  const { severity, code, message, hint, file, line, column, key } = problem;
  const place = [file, line, line === undefined ? undefined : column]
    .filter((part) => part !== undefined)
    .join(':');
  const head = [
    paint('place', visible(place)),
    paint(severity, severity),
    code,
    paint('quiet', visible(key ?? '')),
  ];
  const text = file === undefined || line === undefined ? undefined : lineOf(file, line);
  return [
    head.filter((part) => part !== '').join('  '),
    `  ${visible(message)}`,
    ...(text === undefined || line === undefined ? [] : excerpt(text, line, column ?? 1, paint)),
    ...(hint ? [`  ${visible(hint)}`] : []),
  ].join('\n');
}

/** The line and a caret under the column, both cut to what a terminal shows of them. */
function excerpt(text: string, line: number, column: number, paint: Paint): readonly string[] {
  const gutter = `  ${line} | `;
  const { shown, before } = windowOf(text, column - 1, WIDTH - gutter.length);
  const margin = `${' '.repeat(gutter.length - 2)}| `;
  return [
    `${paint('quiet', gutter)}${shown}`,
    `${paint('quiet', margin)}${' '.repeat(before)}${paint('error', '^')}`,
  ];
}

/** One character as it is shown: its width, and where it is in the line (UTF-16, as columns are counted). */
interface Cell {
  readonly shown: string;
  readonly width: number;
  readonly offset: number;
}

function cellsOf(text: string): readonly Cell[] {
  const cells: Cell[] = [];
  let offset = 0;
  let width = 0;
  for (const character of text) {
    const shown = character === '\t' ? ' '.repeat(TAB - (width % TAB)) : visible(character);
    const cell = { shown, width: widthOf(shown), offset };
    cells.push(cell);
    offset += character.length;
    width += cell.width;
  }
  return cells;
}

/** What is shown of a line around the UTF-16 offset of the caret, and the number of columns before the caret. */
function windowOf(
  text: string,
  caret: number,
  room: number,
): { readonly shown: string; readonly before: number } {
  // A line may be a MiB long; nothing further from the caret than this can be shown.
  const start = Math.max(0, caret - 2 * WIDTH);
  const cells = cellsOf(text.slice(start, caret + 2 * WIDTH));
  const found = cells.findIndex(({ offset }) => offset >= caret - start);
  let from = found < 0 ? cells.length : found;
  let before = 0;
  for (
    let width = cells[from - 1]?.width;
    width !== undefined && before + width <= BEFORE;
    width = cells[from - 1]?.width
  ) {
    before += width;
    from -= 1;
  }
  let to = from;
  let used = 0;
  for (
    let width = cells[to]?.width;
    width !== undefined && used + width <= room - 2 * CUT.length;
    width = cells[to]?.width
  ) {
    used += width;
    to += 1;
  }
  const left = from > 0 || start > 0 ? CUT : '';
  const right = to < cells.length || caret + 2 * WIDTH < text.length ? CUT : '';
  const shown = cells.slice(from, to).map((cell) => cell.shown);
  return { shown: `${left}${shown.join('')}${right}`, before: left.length + before };
}

const ZERO = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const WIDE =
  /^[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|^\p{Emoji_Presentation}|^[\u{20000}-\u{3fffd}]/u;

const widthOf = (shown: string): number =>
  ZERO.test(shown) ? 0 : WIDE.test(shown) ? 2 : shown.length > 1 && shown.trim() !== '' ? 1 : shown.length;

/** Files are other people's: characters that would move the cursor, recolour the terminal or reverse the text are shown as symbols. */
const visible = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cs}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
