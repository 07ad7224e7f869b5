// One problem for one cause: the first place in full, and of all others where they are and how many.
import type { Problem } from '../../problem.ts';

/** How many other places are named. */
const NAMED = 3;

/** Problems with the same cause become one; the order is that of the first of each. */
export function together(
  problems: readonly Problem[],
  cause: (problem: Problem) => string = ({ code }) => code,
): readonly Problem[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const name = `${problem.severity} ${cause(problem)}`;
    const group = groups.get(name);
    if (group) group.push(problem);
    else groups.set(name, [problem]);
  }
  return [...groups.values()].flatMap(([first, ...others]) =>
    first ? { ...first, message: first.message + alsoAt(others) } : [],
  );
}

/** " The same applies to line 27 (subtitle), line 31 (…), line 38 (…) and 589 more." */
function alsoAt(others: readonly Problem[]): string {
  if (others.length === 0) return '';
  const named = others
    .slice(0, NAMED)
    .map(({ line, key }) => `line ${line}${key === undefined ? '' : ` (${key})`}`);
  const rest = others.length - named.length;
  const where = rest > 0 ? `${named.join(', ')} and ${rest} more` : named.join(', ');
  return ` The same applies to ${where}.`;
}
