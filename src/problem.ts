// A problem as a value: what is wrong, where it is and what to do about it.

import type { Excess, PaperPlace } from './place.ts';

type Severity = 'error' | 'warning';

/** Codes are stable and documented in docs/problems.md. The message is a sentence that says what is wrong. */
export interface Problem {
  readonly severity: Severity;
  /** kebab-case, "content-missing-text"; never renamed once released. */
  readonly code: string;
  readonly message: string;
  /** What to do about it, an imperative sentence. */
  readonly hint?: string;
  readonly file?: string;
  /** One-based. */
  readonly line?: number;
  readonly column?: number;
  /** YAML path, "lists.actions.3.B.4". */
  readonly key?: string;
  /** Where on paper, for a problem with a printed text. */
  readonly place?: PaperPlace;
  /** By how much the text does not fit there. */
  readonly excess?: Excess;
}

/** A stage's answer: a value, with warnings at most, or all the problems that prevent it. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export const ok = <T>(value: T, problems: readonly Problem[] = []): Result<T> => ({
  ok: true,
  value,
  problems,
});

export const failed = (...problems: readonly Problem[]): Result<never> => ({ ok: false, problems });

/** `value` if no problem is an error; otherwise the problems alone. */
export const unless = <T>(problems: readonly Problem[], value: () => T): Result<T> =>
  problems.some((problem) => problem.severity === 'error')
    ? { ok: false, problems }
    : { ok: true, value: value(), problems };

export const error = (
  code: string,
  message: string,
  rest: Omit<Problem, 'severity' | 'code' | 'message'> = {},
): Problem => ({
  severity: 'error',
  code,
  message,
  ...rest,
});

export const warning = (
  code: string,
  message: string,
  rest: Omit<Problem, 'severity' | 'code' | 'message'> = {},
): Problem => ({
  severity: 'warning',
  code,
  message,
  ...rest,
});

/** A problem of furniture on every sheet is reported once, not forty times. */
export const distinctProblems = (problems: readonly Problem[]): readonly Problem[] => {
  const seen = new Map(
    problems.map((problem) => [`${problem.code}|${problem.file}|${problem.key}|${problem.message}`, problem]),
  );
  return [...seen.values()];
};
