// The items of a list that a field shows.
import { takesPart } from '../../furniture/context.ts';
import type { ListItem } from '../../kit/kit.ts';
import { itemsFor } from '../../kit/lists.ts';
import type { Field } from './field.ts';

/** Without those of themes that take no part; on the sheet of an item, those below it. */
export const itemsIn = (
  { context, sheet, item }: Pick<Field, 'context' | 'sheet' | 'item'>,
  list: string,
): readonly ListItem[] => itemsFor(context.kit, sheet, list, item).filter((one) => takesPart(context, one));
