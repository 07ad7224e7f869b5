// Name badges on labels: the large form where a label has room for it.
import { element, type LayoutContext } from '../../furniture/context.ts';
import type { Sheet } from '../../kit/kit.ts';
import type { Label, PlacedLabel } from '../../page/labels.ts';
import type { Item } from '../../scene.ts';
import { listsOf } from '../dots/cutting.ts';
import { laidOn, opensTable, ownersOf } from '../dots/label-pages.ts';
import type { LabelSheets } from '../kind.ts';
import { LARGE_LABEL, largeBadges } from './large.ts';
import { smallBadges } from './small.ts';

/** Nothing if the plan has no labels for badges. */
export const badgeLabels = (context: LayoutContext, having: readonly Sheet[]): readonly LabelSheets[] => {
  const stock = context.plan.labels?.badges;
  if (stock === undefined) return [];
  const { format } = stock;
  const form =
    format.width >= LARGE_LABEL.width && format.height >= LARGE_LABEL.height ? largeBadges : smallBadges;
  const owners = ownersOf(context);
  const said = form.said(
    context,
    owners.flatMap(({ person }) => person ?? []),
    format,
  );
  const labels = owners.map(
    (_, i): Label<number> => ({ of: i, ...(opensTable(owners, i) && { begins: 'table' }) }),
  );
  const pageItems = (placed: readonly PlacedLabel<number>[]): Item =>
    element(
      'section',
      listsOf(
        placed.map(({ of, label, cell }) => {
          const badge = said[of];
          return badge
            ? form.draw(context, badge, label, cell)
            : element('artifact', form.blank(context, label));
        }),
      ),
    );
  const name = context.kit.words.onLabels.badges;
  return laidOn(context, { what: 'badges', stock, name, having }, labels, pageItems);
};
