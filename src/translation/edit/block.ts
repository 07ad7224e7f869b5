// Values with comments → a YAML file in block style, a text a line.
import type { Note } from '../../yaml/comments.ts';
import { keyOf, type Path } from '../../yaml/locate.ts';
import { yamlKey, yamlText } from './scalar.ts';

/** A map keeps its order, which an object with numbers as keys does not. */
export type YamlValue = string | number | boolean | readonly YamlValue[] | ReadonlyMap<string, YamlValue>;

export interface Style {
  /** By key of the new file. */
  readonly notes: ReadonlyMap<string, Note>;
  /** Whether what is at a path is written on one line, in [ ] or { }, if it fits one. */
  readonly flow?: (path: Path) => boolean;
  /** Without empty lines between groups at the top. */
  readonly tight?: true;
  /** Whether there is an empty line above what is at a path. */
  readonly apart?: (path: Path) => boolean;
}

/** As the files that ship. */
const WIDTH = 140;

/** The lines of a file without its head and foot; at the top, what takes several lines has empty ones around it. */
export function blockLines(root: ReadonlyMap<string, YamlValue>, style: Style): readonly string[] {
  const entries = [...root].map(([key, value]) => entryLines(`${yamlKey(key)}:`, value, [key], style));
  const isLong = (lines: readonly string[] = []): boolean =>
    lines.filter((line) => !/^\s*#/.test(line)).length > 1;
  return entries.flatMap((lines, index) => {
    const isApart = index > 0 && !style.tight && (isLong(lines) || isLong(entries[index - 1]));
    return isApart ? ['', ...lines] : lines;
  });
}

const isGroup = (value: YamlValue): value is readonly YamlValue[] | ReadonlyMap<string, YamlValue> =>
  typeof value === 'object';

/** A key or dash with its value, the comments above it, and what is beside it. */
function entryLines(mark: string, value: YamlValue, path: Path, style: Style): readonly string[] {
  const blanks = ' '.repeat(2 * (path.length - 1));
  const { above, beside } = style.notes.get(keyOf(path)) ?? { above: [], beside: undefined };
  const comments = [
    ...(style.apart?.(path) ? [''] : []),
    ...above.map((line) => (line === '' ? '' : blanks + line)),
  ];
  const after = beside === undefined ? '' : ` ${beside}`;
  const short = onOneLine(value, path, style);
  const line = `${blanks}${mark} ${short ?? ''}`;
  if (short !== undefined && (!isGroup(value) || line.length <= WIDTH)) return [...comments, line + after];
  const inner = isGroup(value) ? innerLines(value, path, style) : [];
  if (mark !== '-') return [...comments, `${blanks}${mark}${after}`, ...inner];
  // The first line of an item follows its dash.
  const start = inner.findIndex((one) => !/^\s*(?:#|$)/.test(one));
  const first = inner[start]?.trimStart() ?? '';
  return [...comments, ...inner.slice(0, start), `${blanks}- ${first}${after}`, ...inner.slice(start + 1)];
}

const innerLines = (
  value: readonly YamlValue[] | ReadonlyMap<string, YamlValue>,
  path: Path,
  style: Style,
): readonly string[] =>
  value instanceof Map
    ? [...value].flatMap(([key, one]) => entryLines(`${yamlKey(key)}:`, one, [...path, key], style))
    : [...value.values()].flatMap((one, index) => entryLines('-', one, [...path, index], style));

/** A scalar, or a group that may be on one line and has no comments in it. */
function onOneLine(value: YamlValue, path: Path, { notes, flow }: Style): string | undefined {
  if (!isGroup(value)) return scalar(value, false);
  const size = Array.isArray(value) ? value.length : [...value.values()].length;
  if (size > 0 && !flow?.(path)) return undefined;
  const within = `${keyOf(path)}.`;
  return [...notes.keys()].some((key) => key.startsWith(within)) ? undefined : flowed(value);
}

function flowed(value: YamlValue): string {
  if (!isGroup(value)) return scalar(value, true);
  if (!(value instanceof Map)) return `[${[...value.values()].map(flowed).join(', ')}]`;
  const pairs = [...value].map(([key, one]) => `${yamlKey(key)}: ${flowed(one)}`);
  return pairs.length > 0 ? `{ ${pairs.join(', ')} }` : '{}';
}

/** Words that need no quotation marks even within brackets, such as ids. */
const PLAIN_WORDS = /^[a-z][\w-]*(?: [a-z][\w-]*)*$/i;
/** Three numbers are a text in YAML. */
const VERSION = /^\d+\.\d+\.\d+$/;

const scalar = (value: string | number | boolean, inBraces: boolean): string =>
  typeof value !== 'string' || VERSION.test(value)
    ? String(value)
    : yamlText(value, inBraces && !PLAIN_WORDS.test(value));
