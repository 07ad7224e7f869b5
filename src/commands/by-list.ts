// A flag that no command has may be the kit's own name for its themes, "--areas 1,3": it means --only, and the command finds out whether it is.
import type { ByList } from '../plan/flags.ts';
import type { Problem } from '../problem.ts';

/** A command line read once more, with --only in place of the flag. */
export interface ReadAgain {
  readonly argv: readonly string[];
  readonly byList: ByList;
}

/** Undefined if the problem is another one. */
export function readAgain(problem: Problem, argv: readonly string[]): ReadAgain | undefined {
  const [, list] =
    /^(?:build|check|export|preview) has no flag --([a-z0-9-]+)(?:=[^ ]*)?\.$/.exec(problem.message) ?? [];
  if (list === undefined) return undefined;
  const typed = new RegExp(`^--${list}(?==|$)`);
  return {
    argv: argv.map((one) => one.replace(typed, '--only')),
    byList: { list, otherwise: problem },
  };
}
