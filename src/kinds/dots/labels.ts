// Dots and name badges on labels: of all sheets of dots together, person by person, as they are handed out.
import { element, type LayoutContext } from '../../furniture/context.ts';
import { labelDot } from '../../furniture/dot.ts';
import { enumerated } from '../../furniture/enumeration.ts';
import { pageLabel } from '../../furniture/page.ts';
import { peopleOf } from '../../furniture/people.ts';
import type { LabelStock } from '../../labels.ts';
import { circle, pen } from '../../layout/shapes.ts';
import { type Label, onSheets, type PlacedLabel } from '../../page/labels.ts';
import { latecomers, type Seated, sparesFor } from '../../plan/seats.ts';
import type { Item } from '../../scene.ts';
import { fill } from '../../text.ts';
import type { LabelSheets } from '../kind.ts';
import { badgeItems, blankBadge } from './badges.ts';
import { beginsTable, listsOf } from './cutting.ts';
import { allEntriesOf, amountOf } from './entries.ts';
import type { DotsSheet } from './sheet.ts';

/** Of the sheets that are printed; nothing if they have no dots, or no badges. */
export const labelSheets = (context: LayoutContext, sheets: readonly DotsSheet[]): readonly LabelSheets[] => {
  const { dots, badges } = context.plan.labels ?? {};
  return [
    ...(dots ? dotSheets(context, sheets, dots) : []),
    ...(badges ? badgeSheets(context, sheets, badges) : []),
  ];
};

/** Somebody; or nobody yet, who comes unannounced to one of several tables. */
interface Owner {
  readonly person?: Seated;
}

/** Those who are expected, and those who may come late. */
const ownersOf = (context: LayoutContext): readonly Owner[] => {
  const { participants, tables } = context.plan;
  const late: readonly Owner[] =
    tables === 1
      ? latecomers(participants).map((person) => ({ person }))
      : Array.from({ length: sparesFor(participants.length) }, () => ({}));
  return [...peopleOf(context).map((person) => ({ person })), ...late];
};

/** Whether somebody is the first of a table; nobody has one. */
const opensTable = (owners: readonly Owner[], i: number): boolean => {
  const [before, here] = [owners[i - 1]?.person, owners[i]?.person];
  return before !== undefined && (here === undefined || beginsTable([before, here], 1));
};

const dotSheets = (
  context: LayoutContext,
  sheets: readonly DotsSheet[],
  stock: LabelStock,
): readonly LabelSheets[] => {
  const { words } = context.kit;
  const having = sheets.filter((sheet) => dotsEach(context, sheet) > 0);
  const each = having.reduce((sum, sheet) => sum + dotsEach(context, sheet), 0);
  const owners = ownersOf(context);
  const labels = owners.flatMap((owner, i) =>
    Array.from(
      { length: each },
      (_, n): Label<Owner> => ({
        of: owner,
        ...(n === 0 && { begins: opensTable(owners, i) ? 'table' : 'person' }),
      }),
    ),
  );
  const pageItems = (placed: readonly PlacedLabel<Owner>[]): Item => {
    const people = new Set(placed.flatMap(({ of: { person } }) => (person ? spoken(person) : [])));
    return element(
      'figure',
      placed.flatMap((at) =>
        at.of.person ? labelDot(context, at.of.person, at) : blankDot(context, at.label),
      ),
      {
        alt:
          people.size === 0
            ? words.onLabels.dots
            : fill(words.onLabels.picture, { people: enumerated(context, [...people]) }),
      },
    );
  };
  return laidOn(context, { what: 'dots', stock, name: words.onLabels.dots, having }, labels, pageItems);
};

/** Dots of everybody, for all copies of a sheet. */
const dotsEach = (context: LayoutContext, sheet: DotsSheet): number =>
  (context.plan.copies[sheet.id] ?? 0) *
  allEntriesOf(context.kit, sheet, 'dots').reduce((sum, entry) => sum + amountOf(context, entry), 0);

const spoken = ({ name, initials, number }: Seated): string =>
  name === undefined ? String(number) : initials === undefined ? name : `${initials} (${name})`;

/** A ring to write in. */
const blankDot = (context: LayoutContext, { x, y, width, height }: PlacedLabel<Owner>['label']): Item =>
  circle(x + width / 2, y + height / 2, Math.min(width, height) / 2 - 1, {
    stroke: pen(context.theme.template.colours.soft),
  });

const badgeSheets = (
  context: LayoutContext,
  sheets: readonly DotsSheet[],
  stock: LabelStock,
): readonly LabelSheets[] => {
  // One sheet of several would have the badges.
  const having = sheets.filter((sheet) => sheet.badges).slice(0, 1);
  const owners = ownersOf(context);
  const badges = badgeItems(
    context,
    owners.flatMap(({ person }) => person ?? []),
    stock.format,
  );
  const labels = owners.map(
    (_, i): Label<number> => ({ of: i, ...(opensTable(owners, i) && { begins: 'table' }) }),
  );
  const pageItems = (placed: readonly PlacedLabel<number>[]): Item =>
    element(
      'section',
      listsOf(
        placed.flatMap(
          ({ of, label, cell }) =>
            badges[of]?.(label, cell) ?? element('artifact', blankBadge(context, label)),
        ),
      ),
    );
  const name = context.kit.words.onLabels.badges;
  return having.length === 0
    ? []
    : laidOn(context, { what: 'badges', stock, name, having }, labels, pageItems);
};

type Titled = Pick<LabelSheets, 'what' | 'stock' | 'name'> & { readonly having: readonly DotsSheet[] };

/** The pages; none if there are no labels. */
const laidOn = <T>(
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
