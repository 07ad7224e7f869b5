// What stands after the step above the title of a sheet.
import type { Text } from '../text.ts';
import type { Sheet, Step } from './kit.ts';

/** The step's name, or that of a sheet of an item which takes only some of its minutes: another sheet of the item has the rest. */
export const nameAbove = ({ each, minutes, texts }: Sheet, step: Step): Text =>
  each !== undefined && minutes !== undefined ? texts.name : step.name;
