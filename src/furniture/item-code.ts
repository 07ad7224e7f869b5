// The printed number of an item that is unique in the kit, for cards and rows.
import type { Kit, ListItem } from '../kit/kit.ts';

/**
 * "3.4" of an item that is or belongs to a theme. Others begin with the code of their sheet: "O-2", and below a parent
 * "Q1-2", so that two sheets do not print the same number.
 */
export const codeOnSheet = (
  { lists }: Pick<Kit, 'lists'>,
  sheetCode: string,
  list: string,
  { code, theme }: Pick<ListItem, 'code' | 'theme'>,
): string => {
  if (theme !== undefined) return code;
  return lists[list]?.of === undefined ? `${sheetCode}-${code}` : sheetCode + code.replaceAll('.', '-');
};

/** "3B", "3"; of a parent that is no theme and belongs to none, "Q1". */
export const parentCode = ({ code, theme }: ListItem, sheetCode: string): string =>
  theme === undefined ? `${sheetCode}${code}` : code;

/** Of something that people write themselves, under a parent or not: "3B-0", "3.0", "Q1-0", "O-0". */
export const blankCode = (parent: ListItem | undefined, sheetCode: string): string => {
  if (parent === undefined) return `${sheetCode}-0`;
  const joint = parent.theme === undefined || /[A-Z]$/.test(parent.code) ? '-' : '.';
  return `${parentCode(parent, sheetCode)}${joint}0`;
};
