// Dots on labels: of all sheets of dots together, person by person, as they are handed out.
import { element, type LayoutContext } from '../../furniture/context.ts';
import { labelDot } from '../../furniture/dot.ts';
import { enumerated } from '../../furniture/enumeration.ts';
import { circle, pen } from '../../layout/shapes.ts';
import type { Label, PlacedLabel } from '../../page/labels.ts';
import type { Seated } from '../../plan/seats.ts';
import type { Item } from '../../scene.ts';
import { fill } from '../../text.ts';
import type { LabelSheets } from '../kind.ts';
import { allEntriesOf, amountOf } from './entries.ts';
import { laidOn, type Owner, opensTable, ownersOf } from './label-pages.ts';
import type { DotsSheet } from './sheet.ts';

/** Of the sheets that are printed; nothing if they have no dots, or if the plan has no labels for them. */
export const dotLabels = (context: LayoutContext, sheets: readonly DotsSheet[]): readonly LabelSheets[] => {
  const stock = context.plan.labels?.dots;
  if (stock === undefined) return [];
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
