// Sheets of which each round has its own print: once a plan says which themes the rounds are about, there is one for each of them.
import type { Text } from '../text.ts';
import type { Kit, Sheet } from './kit.ts';

type Counted = Pick<Sheet, 'copies' | 'each' | 'step' | 'inPieces' | 'hasInitials'>;
type Themes = Pick<Kit, 'themes'>;

/** Themes that may be worked on in depth, and how many of them are. */
export interface InDepth {
  readonly deep?: readonly string[];
  readonly rounds?: number;
}

/** Whether each of its prints, which are alike, is for a round that is about a theme. */
const isInRounds = ({ copies, each, step, inPieces, hasInitials }: Counted, { themes }: Themes): boolean =>
  themes !== undefined &&
  copies === themes &&
  step?.each === themes &&
  each === undefined &&
  !inPieces &&
  !hasInitials;

/** Whether it is known which of its prints is about which theme; with one theme there is nothing to tell apart. */
export const isForThemes = (sheet: Counted, kit: Themes, { deep = [], rounds = 0 }: InDepth): boolean =>
  rounds > 1 && deep.length === rounds && isInRounds(sheet, kit);

/** Without a field to write its theme in. */
const ofEach = ({ copies: _, texts, ...sheet }: Sheet, { themes }: Themes): Sheet => {
  const { subject: __, ...rest } = texts as Sheet['texts'] & { readonly subject?: Text };
  return { ...sheet, texts: rest, ...(themes !== undefined && { each: themes }) };
};

/** The sheet with a page for each theme in place of prints that are alike. */
export const sheetForThemes = (sheet: Sheet, kit: Themes, inDepth: InDepth): Sheet =>
  isForThemes(sheet, kit, inDepth) ? ofEach(sheet, kit) : sheet;

/** All forms in which plans print it. */
export const plannedForms = (sheet: Sheet, kit: Themes): readonly Sheet[] =>
  isInRounds(sheet, kit) ? [sheet, ofEach(sheet, kit)] : [sheet];
