// One sheet of a kit, whatever its kind, to pages. A new kind is a file, a schema arm and a case here.

import type { Desk } from '../furniture/desk.ts';
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

/** One copy of a sheet, in the order of its pages. Problems gather on the desk. */
export const layoutSheet = (desk: Desk, sheet: WorkSheet): readonly Page[] => {
  switch (sheet.kind) {
    case 'focus-board':
      return focusBoard(desk, sheet);
    case 'vote-sheet':
      return voteSheet(desk, sheet);
    case 'principle':
      return principleSheets(desk, sheet);
    case 'assessment':
      return assessmentSheets(desk, sheet);
    case 'action-cards':
      return actionCards(desk, sheet);
    case 'vote-dots':
      return voteDots(desk, sheet);
    case 'personal-dots':
      return personalDots(desk, sheet);
    case 'matrix':
      return matrix(desk, sheet);
    case 'reflection':
      return reflection(desk, sheet);
    case 'notes':
      return notes(desk, sheet);
    case 'parking':
      return parking(desk, sheet);
  }
};
