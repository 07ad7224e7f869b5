// The problem with a list that has more items than a sheet has room for.
import type { ListItem } from '../kit/kit.ts';
import type { PaperPlace } from '../place.ts';
import { error, type Problem } from '../problem.ts';

/** `what` is plural, "zones"; its place is that of the first item that is too many. */
export const tooMany = (
  what: string,
  items: readonly ListItem[],
  most: number,
  place: PaperPlace,
): Problem => {
  const { file, key } = items[most]?.text ?? {};
  return error('fit-too-many', `There are ${items.length} ${what}, and the sheet has room for ${most}.`, {
    hint: 'Leave some of them out, or join them.',
    ...(file !== undefined && { file }),
    ...(key !== undefined && { key }),
    place,
  });
};
