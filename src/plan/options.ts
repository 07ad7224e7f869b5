// Ids that a plan chooses among those of its kit, as people write them: misspelt, or by the codes and numbers that are printed.
import type { ListItem } from '../kit/kit.ts';
import type { Problem } from '../problem.ts';
import { nearest } from '../yaml/near.ts';
import { type Origin, type Sourced, wrong } from './choices.ts';

/** A value and the problems with it. Resolving continues with the value, so that everything is reported at once. */
export interface Picked<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}

export const idsOf = (things: readonly { readonly id: string }[]): readonly string[] =>
  things.map(({ id }) => id);

/** A sheet and its printed code. */
interface Coded {
  readonly id: string;
  readonly code: string;
}

/** A set of ids to choose from. */
export interface Options {
  /** The noun for one of them. */
  readonly thing: string;
  readonly ids: readonly string[];
  /** What else people may call them: the numbers that are printed. */
  readonly idOf?: (said: string) => string | undefined;
  /** The id that was probably meant by a misspelt one. */
  readonly near: (id: string) => string | undefined;
}

export const themeOptions = (themes: readonly ListItem[]): Options => {
  const ids = idsOf(themes);
  return {
    thing: 'theme',
    ids,
    idOf: (said) => themes.find(({ code }) => code === said)?.id,
    near: (id) => nearest(id, ids),
  };
};

export const lengthOptions = (ids: readonly string[]): Options => ({
  thing: 'length',
  ids,
  near: (id) => nearest(id, ids),
});

export const sheetOptions = (sheets: readonly Coded[]): Options => ({
  thing: 'sheet',
  ids: idsOf(sheets),
  near: (id) => nearSheet(id, sheets),
});

/** The chosen ids in the kit's order; the usual ones if none were given. */
export function chosenIds(
  choice: Sourced<readonly string[]> | undefined,
  options: Options,
  usual: readonly string[] = options.ids,
): Picked<readonly string[]> {
  const { ids, idOf } = options;
  if (!choice) return { value: usual, problems: [] };
  const said = choice.value.map((one) => (ids.includes(one) ? one : (idOf?.(one) ?? one)));
  return {
    value: ids.filter((id) => said.includes(id)),
    problems: said.flatMap((id, index) =>
      ids.includes(id) ? [] : [unknown(choice.from, id, index, options)],
    ),
  };
}

export function unknown(
  from: Origin,
  id: string,
  part: string | number | undefined,
  { thing, ids, near }: Options,
): Problem {
  const meant = near(id);
  const all = `The ${thing}s are ${ids.join(', ') || 'none'}.`;
  const hint = meant === undefined ? all : `Did you mean "${meant}"? ${all}`;
  return wrong(from, `unknown-${thing}`, `the kit has no ${thing} "${id}".`, hint, part);
}

/** People may type a printed code, such as "S3": it suggests "assessment". */
function nearSheet(id: string, sheets: readonly Coded[]): string | undefined {
  const printed = id.toUpperCase();
  const numbered = ({ code }: Coded) => printed.startsWith(code) && /^\d*$/.test(printed.slice(code.length));
  const byCode = sheets.find(({ code }) => code === printed) ?? sheets.find(numbered);
  return byCode?.id ?? nearest(id, idsOf(sheets));
}
