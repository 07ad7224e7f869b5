// A fault of a finished PDF as a problem: the file and, if it concerns one page, the page's label.
import { error, type Problem, warning } from '../problem.ts';

/** Problems of one file, collected without duplicates. */
export interface Faults {
  readonly found: readonly Problem[];
  /** `page` is a page's label, or its number if it has none. */
  add(code: string, message: string, hint?: string, page?: string): void;
  warn(code: string, message: string, hint?: string): void;
}

const BUILD_AGAIN = 'Build it again, and do not print this file.';

export const openFaults = (file: string): Faults => {
  const found = new Map<string, Problem>();
  const put = (problem: Problem): void => {
    const key = `${problem.code}|${problem.key ?? ''}|${problem.message}`;
    if (!found.has(key)) found.set(key, problem);
  };
  return {
    get found() {
      return [...found.values()];
    },
    add: (code, message, hint = BUILD_AGAIN, page) =>
      put(
        error(code, page === undefined ? message : `page ${page}: ${message}`, {
          hint,
          file,
          ...(page !== undefined && { key: page }),
        }),
      ),
    warn: (code, message, hint = BUILD_AGAIN) => put(warning(code, message, { hint, file })),
  };
};
