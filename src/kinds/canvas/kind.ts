// The kind `canvas`: fields to write in.
import type { Kind } from '../kind.ts';
import { type CanvasKeys, type CanvasSheet, canvasKeys, canvasLists, canvasTexts } from './sheet.ts';

export const canvasKind: Kind<CanvasSheet, CanvasKeys> = {
  keys: canvasKeys,
  texts: (sheet) => canvasTexts(sheet),
  lists: (sheet) => canvasLists(sheet),
  layout: () => [],
  expected: () => ({ always: [] }),
};
