// The kind `canvas`: fields to write in.
import type { Kind } from '../kind.ts';
import { type CanvasKeys, type CanvasSheet, canvasKeys, canvasLists, canvasTexts } from './sheet.ts';

export const canvasKind: Kind<CanvasSheet> = {
  keys: canvasKeys,
  texts: (sheet: CanvasKeys) => canvasTexts(sheet),
  lists: (sheet: CanvasKeys) => canvasLists(sheet),
  layout: () => [],
  expected: () => ({ always: [] }),
};
