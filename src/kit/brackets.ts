// Texts in brackets: a comma cuts them in two, and other programs refuse some that Kitpress reads.
import { type Problem, warning } from '../problem.ts';
import type { Path } from '../yaml/locate.ts';
import type { Source } from '../yaml/read.ts';
import { valueAt } from '../yaml/validate.ts';

const HINT = 'Write each text on its own line after a hyphen, or put it in quotation marks.';
/** Looked for first, because a place in the file takes long to find. */
const BRACKETS = /(?::|-) +[[{][^\n]*[,?]\s/;

/**
 * `sentences` are the keys of lists in which a small letter goes on with the text before. Problems: text-cut, an error
 * there and a warning elsewhere; a warning, yaml-question-mark.
 */
export function checkBrackets(source: Source, sentences = /^$/): readonly Problem[] {
  if (!BRACKETS.test(source.text)) return [];
  return textsIn(source, source.data, []).map((problem) =>
    problem.code === 'text-cut' && sentences.test(problem.key ?? '') && goesOn(source, problem.key ?? '')
      ? { ...problem, severity: 'error' as const }
      : problem,
  );
}

/** Whether the text before begins with a capital: "[pens, paper]" is two things, "[Read aloud, choose one]" one sentence. */
function goesOn({ data }: Source, key: string): boolean {
  const path = key.split('.');
  const before = valueAt(data, [...path.slice(0, -1), String(Number(path.at(-1)) - 1)]);
  const first = typeof before === 'string' ? before.charAt(0) : '';
  return first !== first.toLowerCase();
}

function textsIn(source: Source, data: unknown, path: Path): readonly Problem[] {
  if (typeof data !== 'object' || data === null) return [];
  const entries = Object.entries(data).map(([key, value]): readonly [string | number, unknown] => [
    Array.isArray(data) ? Number(key) : key,
    value,
  ]);
  const suspicious = entries.some(([key, value]) => isCut(key, value) || isRefused(value));
  const bracketed = suspicious && /[[{]/.test(firstOf(source, path));
  return entries.flatMap(([key, value]) => {
    const here = [...path, key];
    if (typeof value !== 'string') return textsIn(source, value, here);
    if (!bracketed || /["']/.test(firstOf(source, here))) return [];
    return [
      ...(isCut(key, value) ? [cut(source, here, value, entries[Number(key) - 1]?.[1])] : []),
      ...(isRefused(value) ? [refused(source, here, value)] : []),
    ];
  });
}

/** The character that a value begins with in the file. */
const firstOf = ({ text, at }: Source, path: Path): string => {
  const { line, column } = at(path);
  return text.split('\n')[line - 1]?.charAt(column - 1) ?? '';
};

/** An item after the first that begins with a small letter. */
const isCut = (key: string | number, value: unknown): boolean => {
  if (typeof key !== 'number' || key === 0 || typeof value !== 'string') return false;
  const first = value.charAt(0);
  return first !== first.toUpperCase();
};

/** In YAML 1.1, "? " in brackets begins a key. */
const isRefused = (value: unknown): boolean => typeof value === 'string' && value.includes('? ');

const cut = (source: Source, path: Path, text: string, before: unknown): Problem =>
  warning('text-cut', `The comma ends the text "${before}", and "${text}" is a text of its own.`, {
    hint: HINT,
    ...source.at(path),
  });

const refused = (source: Source, path: Path, text: string): Problem =>
  warning('yaml-question-mark', `Other programs cannot read "${text}" in brackets, because of its "? ".`, {
    hint: HINT,
    ...source.at(path),
  });
