// A page that the facilitator or a host reads: its limits, the page around finished items, and blocks that are too tall for it.
import { element, type LayoutContext } from '../../furniture/context.ts';
import { pageLabel } from '../../furniture/page.ts';
import type { Sheet } from '../../kit/kit.ts';
import type { FlowBlock } from '../../layout/flow.ts';
import { type PaperPlace, placeWords } from '../../place.ts';
import { error, type Problem } from '../../problem.ts';
import type { Item, Page } from '../../scene.ts';
import { place } from '../../text/missing.ts';
import type { Text } from '../../text.ts';
import { bookmarksOf } from './bookmarks.ts';
import { type GuidePage, guideFoot, guideFootHeight } from './foot.ts';
import { guideMeasures, joined } from './text.ts';

/** mm from the top of the paper: where text begins and ends. */
export const guideLimits = (
  context: LayoutContext,
  sheet: Sheet,
): { readonly top: number; readonly bottom: number } => {
  const { top, bottom } = guideMeasures(context);
  return { top, bottom: bottom - guideFootHeight(context, sheet) };
};

export const guidePage = (
  context: LayoutContext,
  sheet: Sheet,
  items: readonly Item[],
  page: GuidePage & { readonly footless?: true },
): Page => ({
  sheet: sheet.id,
  code: sheet.code,
  label: pageLabel(sheet.code, page.n, page.of),
  name: sheet.texts.title,
  title: sheet.texts.title,
  bookmarks: bookmarksOf(items),
  width: context.format.width,
  height: context.format.height,
  lang: context.kit.edition.language,
  items: [element('section', [...joined(items), ...(page.footless ? [] : guideFoot(context, sheet, page))])],
  cuts: 0,
});

/** Reports blocks that are taller than the `room` of a page in mm. */
export const checkHeights = (
  context: LayoutContext,
  blocks: readonly FlowBlock[],
  room: number,
  where: PaperPlace,
): void => {
  for (const block of blocks) if (block.height > room) context.problems.push(tooTall(block, room, where));
};

/** A block that is taller than a page, at the place of its longest text. */
const tooTall = ({ height, draw }: FlowBlock, room: number, where: PaperPlace): Problem => {
  const [longest] = textsIn(draw(0)).toSorted((a, b) => b.words.length - a.words.length);
  const over = `${Math.ceil(height - room)} mm`;
  return error(
    'fit-too-long',
    `The part of ${placeWords(where)} that contains this text is ${over} taller than a page.`,
    {
      hint: 'Use fewer words or split the text.',
      ...(longest && place(longest)),
      place: where,
    },
  );
};

const textsIn = (items: readonly Item[]): readonly Text[] =>
  items.flatMap((item) =>
    item.kind === 'element' ? textsIn(item.items) : item.kind === 'text' && item.source ? [item.source] : [],
  );
