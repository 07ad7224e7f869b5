// The texts on pages that are the workshop's own, not the edition's: names of people and hosts, contacts. "verify" must not take them for changed ones.
import type { Plan } from '../plan/plan.ts';
import type { Item, Page } from '../scene.ts';
import type { Brand } from '../theme/brand.ts';

/** Those of them that a file has, and no others: people who are on no page of it are not named in its metadata. */
export const ownTexts = (
  pages: readonly Page[],
  { plan, brand }: { readonly plan: Plan; readonly brand?: Brand | undefined },
): readonly string[] => {
  const possible = new Set(
    [
      ...plan.participants.map(({ name }) => name),
      ...[plan.title, plan.organisation, plan.date],
      ...(brand?.hosts ?? []).map(({ name }) => name),
      ...(brand?.contact ?? []).map(({ words }) => words),
    ].flatMap((words) => words ?? []),
  );
  if (possible.size === 0) return [];
  const printed = new Set(pages.flatMap(({ items }) => items.flatMap(wordsIn)));
  return [...possible].filter((words) => printed.has(words));
};

/** Artifacts are compared with nothing. */
const wordsIn = (item: Item): readonly string[] => {
  if (item.kind === 'text') return [item.source.words];
  if (item.kind !== 'element') return [];
  return item.role === 'artifact' ? [] : item.items.flatMap(wordsIn);
};
