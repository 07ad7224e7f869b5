// The rules for a list of names: how many, how long, and which characters.
import { error, type Problem, type Result, unless, warning } from '../problem.ts';
import type { ListedName } from './list.ts';
import type { NamePlace } from './table.ts';

export const MAX_PARTICIPANTS = 200;
const MAX_NAME = 100;

/** Controls, line separators, lone surrogates and invisible formatting including bidi; not ZWNJ and ZWJ, which are spelling. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]|(?![\u200c\u200d])\p{Cf}/u;

/** The names, or every problem with them. `whole` is the place of the list. */
export function checkNames(listed: readonly ListedName[], whole: NamePlace): Result<readonly ListedName[]> {
  // A file with something else is one problem, not thousands.
  const within = listed.slice(0, MAX_PARTICIPANTS);
  const problems = [...within.flatMap(wrongName), ...duplicateNames(within)];
  if (listed.length === 0)
    problems.push(
      error('names-none', 'The list has no names.', { ...whole(), hint: 'Write one name in each row.' }),
    );
  if (listed.length > MAX_PARTICIPANTS)
    problems.push(
      error('names-too-many', `The list has ${listed.length} names; the maximum is ${MAX_PARTICIPANTS}.`, {
        ...whole(),
        hint: 'Make two lists, and build the kit once for each.',
      }),
    );
  return unless(problems, () => listed);
}

function wrongName({ name, place }: ListedName): readonly Problem[] {
  const hidden = UNPRINTABLE.exec(name);
  if (hidden) {
    const code = (hidden[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return [
      error('names-unprintable', `This name has a character that cannot be printed (U+${code}).`, {
        ...place(hidden.index),
        hint: 'Type the name again, without copied formatting.',
      }),
    ];
  }
  const length = [...name].length;
  if (length <= MAX_NAME) return [];
  const message = `This name has ${length} characters; the maximum is ${MAX_NAME}.`;
  return [
    error('names-too-long', message, {
      ...place(),
      hint: 'Shorten it, or check that each name is in its own row.',
    }),
  ];
}

function duplicateNames(listed: readonly ListedName[]): Problem[] {
  const seen = new Set<string>();
  return listed.flatMap(({ name, place }) => {
    const key = name.toLowerCase();
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [
      warning('names-twice', `"${name}" is in the list twice.`, {
        ...place(),
        hint: 'If they are two people, add something to distinguish them; if not, delete one.',
      }),
    ];
  });
}
