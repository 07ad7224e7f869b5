// The register of kinds. A new kind is a folder beside this file and a line here.
import { badgesKind } from './badges/kind.ts';
import { canvasKind } from './canvas/kind.ts';
import { cardsKind } from './cards/kind.ts';
import { dotsKind } from './dots/kind.ts';
import { gridKind } from './grid/kind.ts';
import { guideKind } from './guide/kind.ts';
import type { Kinds } from './kind.ts';
import { posterKind } from './poster/kind.ts';
import { scalesKind } from './scales/kind.ts';
import { shortlistKind } from './shortlist/kind.ts';
import { sumsKind } from './sums/kind.ts';
import { tentsKind } from './tents/kind.ts';
import { voteKind } from './vote/kind.ts';
import { zonesKind } from './zones/kind.ts';

/** By their names in kit.yaml. */
export const KINDS: Kinds = {
  guide: guideKind,
  zones: zonesKind,
  vote: voteKind,
  sums: sumsKind,
  poster: posterKind,
  scales: scalesKind,
  cards: cardsKind,
  shortlist: shortlistKind,
  grid: gridKind,
  canvas: canvasKind,
  dots: dotsKind,
  badges: badgesKind,
  tents: tentsKind,
};
