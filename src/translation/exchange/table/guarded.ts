// Texts that a spreadsheet takes for a formula, a date or a number when it opens a CSV file, and the apostrophe that keeps it from that.

const NAME = String.raw`\p{L}+\.?`;
const NUMBERS = String.raw`[\d\s.,:/%()–-]*`;
/** Numbers, with at most one word before or after them, which may be a month. */
const LIKE_A_DATE = new RegExp(`^(?:${NAME}\\s)?${NUMBERS}\\d${NUMBERS}(?:${NAME})?${NUMBERS}$`, 'u');
const WORDS_OF_VALUES = /^(?:true|false|e\d+|\d+e\d+)$/i;

const isAtRisk = (text: string): boolean =>
  /^['=+\-@\t\r]/.test(text) || (text.length < 40 && LIKE_A_DATE.test(text)) || WORDS_OF_VALUES.test(text);

/** "1/2" → "'1/2". */
export const guarded = (text: string): string => (isAtRisk(text) ? `'${text}` : text);

/** The text as it was before it was guarded. */
export const unguarded = (cell: string): string =>
  cell.startsWith("'") && isAtRisk(cell.slice(1)) ? cell.slice(1) : cell;
