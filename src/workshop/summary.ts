// What a workshop comes to in one language and brand, once it is laid out: paper, cuts, minutes, what to bring.
import { type CuttingTime, cuttingTime } from '../furniture/cutting.ts';
import { type PlannedTime, plannedTime } from '../furniture/day.ts';
import { pointsToBring } from '../kinds/guide/chapters.ts';
import { type Packing, packingOf } from '../kinds/guide/packing.ts';
import { type CrowdedVote, crowdedVotes } from '../kinds/vote/crowd.ts';
import type { FallbackPlace } from '../kit/kit.ts';
import { type BoardsOnPaper, leastOf } from '../page/onto.ts';
import { totalOf } from '../page/paper.ts';
import type { PaperUse } from '../paper.ts';
import type { Text } from '../text.ts';
import { contextFor, type Laid, type Layable, listedAs, type SheetCount } from './layout.ts';

export interface Summary {
  readonly language: string;
  /** Sheets of each paper. */
  readonly papers: readonly PaperUse[];
  readonly cuts: number;
  /** On another paper than they are laid out for. */
  readonly boards?: BoardsOnPaper;
  /** Undefined if there is nothing to cut. */
  readonly cutting?: CuttingTime;
  readonly sheets: readonly SheetCount[];
  /** None in a kit without minutes. */
  readonly time?: PlannedTime & { readonly length?: string };
  /** At several tables: what each of them gets. */
  readonly packing?: Packing;
  /** What to bring, as in the guide. */
  readonly bring: readonly Text[];
  /** Votes with more people than places for their dots. */
  readonly crowded?: readonly CrowdedVote[];
  /** In a draft: texts replaced by those of the source edition. */
  readonly standIns?: readonly FallbackPlace[];
}

/** Of what is laid out; no bytes are needed. */
export const summarise = (input: Layable, laid: readonly Laid[]): Summary => {
  const { kit, plan } = input;
  const sheets = laid.map(({ count }) => count);
  const { fallbacks } = kit;
  const packing = packingOf(
    contextFor(input),
    laid.map(({ count: { sheet }, strips }) => ({ sheet, ...(strips && { strips }) })),
  );
  const crowded = crowdedVotes(kit, plan);
  const time = plannedTime({ kit, plan });
  const paper = totalOf(sheets);
  const cutting = cuttingTime(sheets);
  const boards = boardsAmong(laid);
  return {
    language: kit.edition.language,
    ...paper,
    ...(boards && { boards }),
    ...(cutting && { cutting }),
    sheets,
    ...(time && { time: { ...time, ...(plan.length !== undefined && { length: plan.length }) } }),
    ...(packing && { packing }),
    bring: pointsToBring(
      kit,
      plan.tables,
      laid.map((one) => listedAs(kit, input.kinds, one)),
    ),
    ...(crowded.length > 0 && { crowded }),
    ...(fallbacks && { standIns: fallbacks }),
  };
};

/** How boards are printed, if not as they are laid out. */
export const boardsAmong = (laid: readonly Laid[]): BoardsOnPaper | undefined =>
  leastOf(laid.flatMap(({ boards }) => boards ?? []));
