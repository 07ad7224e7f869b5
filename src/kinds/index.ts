// One sheet of a kit, whatever its kind, to pages. A new kind is a file, a schema arm and a case here.

import type { LayoutContext } from '../furniture/context.ts';
import type { Sheet } from '../kit/kit.ts';
import type { Page } from '../scene.ts';
import { actionCards } from './action-cards/layout.ts';
import { assessmentSheets } from './assessment/layout.ts';
import { focusBoard } from './focus-board/layout.ts';
import { matrix } from './matrix/layout.ts';
import { notes } from './notes/layout.ts';
import { parking } from './parking/layout.ts';
import { personalDots } from './personal-dots/layout.ts';
import { principleSheets } from './principle/layout.ts';
import { reflection } from './reflection/layout.ts';
import { voteDots } from './vote-dots/layout.ts';
import { voteSheet } from './vote-sheet/layout.ts';

/** Every sheet but the guide, which tells of all the others and so comes after them. */
export type WorkSheet = Exclude<Sheet, { kind: 'guide' }>;

/** One copy of a sheet, in the order of its pages. Problems gather on the context. */
export const layoutSheet = (context: LayoutContext, sheet: WorkSheet): readonly Page[] => {
  switch (sheet.kind) {
    case 'focus-board':
      return focusBoard(context, sheet);
    case 'vote-sheet':
      return voteSheet(context, sheet);
    case 'principle':
      return principleSheets(context, sheet);
    case 'assessment':
      return assessmentSheets(context, sheet);
    case 'action-cards':
      return actionCards(context, sheet);
    case 'vote-dots':
      return voteDots(context, sheet);
    case 'personal-dots':
      return personalDots(context, sheet);
    case 'matrix':
      return matrix(context, sheet);
    case 'reflection':
      return reflection(context, sheet);
    case 'notes':
      return notes(context, sheet);
    case 'parking':
      return parking(context, sheet);
  }
};
