// Texts of the source edition that leave translations no room, and items of a list that say the same.
import { error, type Problem, warning } from '../problem.ts';
import type { Path } from '../yaml/locate.ts';
import type { Content } from '../yaml/read.ts';
import { MAX_PROBLEMS, valueAt } from '../yaml/validate.ts';
import { itemPaths } from './check-items.ts';
import type { AllKindRules, Limit } from './kind.ts';
import { kindNamed } from './kinds.ts';
import type { Structure } from './structure.ts';

/** Characters of an instruction, of every kind of sheet. */
const INSTRUCTION: Limit = { most: 80, what: 'an instruction', key: 'instructions.*' };

/** Problems: text-too-long; a warning, text-duplicate-item. */
export const checkLimits = (kit: Structure, content: Content, kinds: AllKindRules): readonly Problem[] =>
  [
    ...kit.sheets.flatMap((sheet) =>
      limitsOf(sheet, kinds).flatMap((limit) =>
        limited(kit, content, sheet.id, limit)
          .filter((path) => excessOf(content, path, limit) > 0)
          // A place in the file takes long to find.
          .slice(0, MAX_PROBLEMS)
          .map((path) => tooLong(content, path, limit)),
      ),
    ),
    ...Object.keys(kit.lists).flatMap((list) => sameItems(kit, content, list)),
  ].slice(0, MAX_PROBLEMS);

/** Those of the kind, which may have its own for instructions. */
const limitsOf = (sheet: Structure['sheets'][number], kinds: AllKindRules): readonly Limit[] => {
  const own = kindNamed(kinds, sheet.kind).limits?.(sheet) ?? [];
  return own.some(({ key }) => key === INSTRUCTION.key) ? own : [INSTRUCTION, ...own];
};

/** The paths of the texts that a limit is for. */
const limited = (
  { lists }: Structure,
  { data }: Content,
  sheet: string,
  { list, field, key }: Limit,
): readonly Path[] => [
  ...(list === undefined
    ? []
    : itemPaths(data, lists, list).map((path) => [
        'lists',
        list,
        ...path,
        ...(field === undefined ? [] : [field]),
      ])),
  ...(key === undefined ? [] : matching(data, ['sheets', sheet], key.split('.'))),
];

/** "*" stands for any key or position. */
const matching = (data: unknown, at: Path, [step, ...rest]: readonly string[]): readonly Path[] => {
  if (step === undefined) return [at];
  const value = valueAt(data, at);
  const steps = step === '*' ? Object.keys(typeof value === 'object' && value !== null ? value : {}) : [step];
  return steps.flatMap((one) => matching(data, [...at, Array.isArray(value) ? Number(one) : one], rest));
};

const excessOf = ({ data }: Content, path: Path, { most }: Limit): number => {
  const text = valueAt(data, path);
  return typeof text === 'string' ? text.trim().normalize('NFC').length - most : 0;
};

const tooLong = (content: Content, path: Path, limit: Limit): Problem => {
  const over = excessOf(content, path, limit);
  return error(
    'text-too-long',
    `The text is ${over} character${over === 1 ? '' : 's'} too long for ${limit.what}: the maximum is ${limit.most}.`,
    {
      hint: 'Use fewer words; translations need the remaining space.',
      ...content.at(path),
    },
  );
};

const sameItems = ({ lists }: Structure, content: Content, list: string): readonly Problem[] => {
  const first = new Map<string, Path>();
  const again = itemPaths(content.data, lists, list).flatMap((path) => {
    const at = ['lists', list, ...path];
    const words = JSON.stringify(valueAt(content.data, at)).toLowerCase();
    const before = first.get(words);
    first.set(words, before ?? at);
    return before ? [{ at, before }] : [];
  });
  return again.slice(0, MAX_PROBLEMS).map(({ at, before }) =>
    warning('text-duplicate-item', `The item in line ${content.at(before).line} says the same.`, {
      hint: 'Rewrite one of them.',
      ...content.at(at),
    }),
  );
};
