// Check: numbers that have changed.
import { PLACEHOLDER } from '../exchange/exchange.ts';
import { listed, type TextCheck, without } from './check.ts';

/** Numbers up to this one are often written in letters. */
const IN_LETTERS = 12;

export const numberCheck: TextCheck = {
  code: 'translation-number',
  open:
    () =>
    ({ source, text }) => {
      // Quick: most texts have no number.
      if (!/\p{Nd}/u.test(source + text)) return undefined;
      const [theirs, ours] = [numbersIn(source), numbersIn(text)];
      const [lost, added] = [without(theirs, ours), without(ours, theirs)];
      const large = (some: readonly string[]): readonly string[] =>
        some.filter((one) => Number(one) > IN_LETTERS);
      if (lost.length > 0 && added.length > 0)
        return `The source has the number ${listed(lost)}, and the text ${listed(added)}.`;
      if (large(lost).length > 0)
        return `The number ${listed(large(lost))} of the source is not in the text.`;
      if (large(added).length > 0)
        return `The number ${listed(large(added))} in the text is not in the source.`;
      return undefined;
    },
};

/** Numbers in the digits of English: the sign of a decimal or a time makes no difference, nor does one between thousands. */
const numbersIn = (text: string): readonly string[] =>
  (
    text
      .replace(PLACEHOLDER, ' ')
      .replace(/\S+:\/\/\S+|\S+@\S+/g, ' ')
      .replace(/(?<=\p{Nd})[ \u00a0\u2009\u202f.,’٬](?=\p{Nd}{3}(?!\p{Nd}))/gu, '')
      .match(/\p{Nd}+/gu) ?? []
  ).map((digits) => String(Number(digits.replace(/\p{Nd}/gu, digitOf))));

/** Ten digits of a script stand in a row (Unicode 4.6). */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}
