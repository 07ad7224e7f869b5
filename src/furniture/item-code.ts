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
