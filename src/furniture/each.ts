// The sheets that there is one of for each item of a list, each with the item's name as its title.
import type { Sheet } from '../kit/kit.ts';
import { eachOf } from '../kit/lists.ts';
import { type LayoutContext, sheetItems } from './context.ts';
import type { FrameOptions } from './page.ts';

/** What the frame of each of them is made from; one frame without an item for a sheet that there is one of. */
export const framesOf = (context: LayoutContext, sheet: Sheet): readonly FrameOptions[] => {
  if (sheet.each === undefined) return [{}];
  const siblings = eachOf(context.kit, sheet).map(({ text }) => text);
  return sheetItems(context, sheet).map((item) => ({ item, title: item.text, siblings }));
};
