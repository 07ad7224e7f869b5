// A line that starts with a dash where its neighbours have keys: YAML's own errors are about the lines after it.
import type { Explained } from './syntax.ts';

/** What is mixed, where it is, and where the group ends: errors up to there follow from it. */
export interface Mixed extends Explained {
  readonly offset: number;
  readonly end: number;
}

interface Line {
  readonly offset: number;
  readonly indent: number;
  readonly words: string;
}

/** A function from offsets to the group around their lines, if something is mixed in it; each group is looked at once. */
export function mixedIn(text: string): (offset: number) => Mixed | undefined {
  let lines: readonly Line[] | undefined;
  const known = new Map<string, Mixed | undefined>();
  return (offset) => {
    lines ??= linesOf(text);
    const here = lines.findLastIndex((line) => line.offset <= offset);
    const { indent } = lines[here] ?? { indent: 0 };
    const above = lines.findLastIndex((line, i) => i < here && line.indent < indent);
    const group = `${above} ${indent}`;
    if (!known.has(group)) known.set(group, mixedUnder(lines, above, indent, text.length));
    return known.get(group);
  };
}

/** `above`: the line above the group, which stands further out. */
function mixedUnder(
  lines: readonly Line[],
  above: number,
  indent: number,
  length: number,
): Mixed | undefined {
  const after = lines.findIndex((line, i) => i > above && line.indent < indent);
  const group = lines
    .slice(above + 1, after < 0 ? lines.length : after)
    .filter((line) => line.indent === indent);
  const end = lines[after]?.offset ?? length;
  const dashes = group.filter((line, i) => isDash(line) && !isListOf(group, i));
  const keys = group.filter((line) => !isDash(line) && /^[^\s:]+:(?: |$)/.test(line.words));
  const [strange] = dashes.length <= keys.length ? dashes : keys;
  if (strange && dashes.length > 0 && keys.length > 0)
    return { ...MIXED, offset: strange.offset + indent, end };
  const parent = /^(?:- )?([^\s:]+): +[^\s#|>]/.exec(lines[above]?.words ?? '')?.[1];
  const [first] = group;
  return parent !== undefined && first && keys.length === 0 && dashes.length > 0
    ? { ...twoValues(parent), offset: first.offset + indent, end }
    : undefined;
}

/** Without those that are empty or only a comment. */
function linesOf(text: string): readonly Line[] {
  let offset = 0;
  return text.split('\n').flatMap((line) => {
    const start = offset;
    offset += line.length + 1;
    const words = line.trim();
    if (words === '' || words.startsWith('#')) return [];
    return [{ offset: start, indent: line.length - line.trimStart().length, words }];
  });
}

const isDash = ({ words }: Line): boolean => /^-(?: |$)/.test(words);

/** A list may start in the column of its key. */
const isListOf = (group: readonly Line[], i: number): boolean =>
  /:$/.test(group.slice(0, i).findLast((line) => !isDash(line))?.words ?? '');

const MIXED: Explained = {
  code: 'yaml-mixed',
  message: 'This group mixes dashes with numbers or other keys.',
  hint: 'Begin every line of a group in the same way: all with a dash and a space, or all with a key and a colon.',
};

const twoValues = (key: string): Explained => ({
  code: 'yaml-mixed',
  message: `"${key}" has a value on its own line, and a list below it.`,
  hint: 'Write all items below the key, each after a dash and a space, and nothing after its colon.',
});
