// Sheets of labels for everybody, those who may come late included, as pages.
import type { LayoutContext } from '../../furniture/context.ts';
import { pageLabel } from '../../furniture/page.ts';
import { peopleOf } from '../../furniture/people.ts';
import type { Sheet } from '../../kit/kit.ts';
import { type Label, onSheets, type PlacedLabel } from '../../page/labels.ts';
import { latecomers, type Seated, sparesFor } from '../../plan/seats.ts';
import type { Item } from '../../scene.ts';
import type { LabelSheets } from '../kind.ts';
import { beginsTable } from './cutting.ts';

/** Somebody; or nobody yet, who comes unannounced to one of several tables. */
export interface Owner {
  readonly person?: Seated;
}

/** Those who are expected, and those who may come late. */
export const ownersOf = (context: LayoutContext): readonly Owner[] => {
  const { participants, tables } = context.plan;
  const late: readonly Owner[] =
    tables === 1
      ? latecomers(participants).map((person) => ({ person }))
      : Array.from({ length: sparesFor(participants.length) }, () => ({}));
  return [...peopleOf(context).map((person) => ({ person })), ...late];
};

/** Whether somebody is the first of a table; nobody has one. */
export const opensTable = (owners: readonly Owner[], i: number): boolean => {
  const [before, here] = [owners[i - 1]?.person, owners[i]?.person];
  return before !== undefined && (here === undefined || beginsTable([before, here], 1));
};

type Titled = Pick<LabelSheets, 'what' | 'stock' | 'name'> & { readonly having: readonly Sheet[] };

/** The pages; none if there are no labels. */
export const laidOn = <T>(
  { kit, theme }: LayoutContext,
  { what, stock, name, having }: Titled,
  labels: readonly Label<T>[],
  pageItems: (placed: readonly PlacedLabel<T>[]) => Item,
): readonly LabelSheets[] => {
  const placed = onSheets(labels, stock, theme.faces.mirrored);
  const { name: maker, sheet } = stock.format;
  if (placed.length === 0) return [];
  const pages = placed.map((one, i) => ({
    sheet: `${what}-labels`,
    code: '',
    label: pageLabel(maker, i + 1, placed.length),
    name,
    title: name,
    width: sheet.width,
    height: sheet.height,
    lang: kit.edition.language,
    items: [pageItems(one)],
    cuts: 0,
    imposed: true as const,
  }));
  return [
    {
      what,
      stock,
      name,
      label: having.map(({ code }) => code).join(', '),
      cutOut: what === 'dots' ? ['labels'] : [],
      pages,
    },
  ];
};
