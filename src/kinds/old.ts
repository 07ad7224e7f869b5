// The kinds of kits in the form before lists; `kitpress migrate` takes them to those of today.
import { actionCardsKind } from './action-cards/kind.ts';
import { assessmentKind } from './assessment/kind.ts';
import { focusBoardKind } from './focus-board/kind.ts';
import type { OldKinds } from './kind.ts';
import { matrixKind } from './matrix/kind.ts';
import { notesKind } from './notes/kind.ts';
import { oldGuideKind } from './old-guide/kind.ts';
import { parkingKind } from './parking/kind.ts';
import { personalDotsKind } from './personal-dots/kind.ts';
import { principleKind } from './principle/kind.ts';
import { reflectionKind } from './reflection/kind.ts';
import { voteDotsKind } from './vote-dots/kind.ts';
import { voteSheetKind } from './vote-sheet/kind.ts';

/** By their names in kit.yaml. */
export const OLD_KINDS: OldKinds = {
  guide: oldGuideKind,
  'focus-board': focusBoardKind,
  'vote-sheet': voteSheetKind,
  principle: principleKind,
  assessment: assessmentKind,
  'action-cards': actionCardsKind,
  'vote-dots': voteDotsKind,
  'personal-dots': personalDotsKind,
  matrix: matrixKind,
  reflection: reflectionKind,
  notes: notesKind,
  parking: parkingKind,
};
