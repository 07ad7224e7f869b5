// Quotation marks of a quotation within one, such as words on a card in what a host is to say: the alternate marks of the language (CLDR, delimiters).
import { isText, type Text } from '../text.ts';

/** By the marks around them, opening and closing; `language:` before them where languages with the same marks differ. */
const WITHIN: Readonly<Record<string, readonly [open: string, close: string]>> = {
  '””': ['’', '’'],
  '“”': ['‘', '’'],
  '‘’': ['“', '”'],
  '„“': ['‚', '‘'],
  '„”': ['‚', '’'],
  '»«': ['›', '‹'],
  '«»': ['“', '”'],
  'et:„“': ['«', '»'],
  'nb:«»': ['‘', '’'],
  'nn:«»': ['‘', '’'],
  'no:«»': ['‘', '’'],
  'ru:«»': ['„', '“'],
  'uk:«»': ['„', '“'],
  'pl:„”': ['«', '»'],
  'ro:„”': ['«', '»'],
  'hu:„”': ['»', '«'],
  '「」': ['『', '』'],
  '""': ["'", "'"],
};

/** Words that are printed in `form`, which has `{words}` between its marks: what they have in the same marks has those within. Where the
 *  marks of the form stand off from its words, as in French, those within do not. */
export const quotable = (words: string, language: string, form: string): string => {
  const [before = '', after = ''] = form.split('{words}');
  const [open, close] = [before.trim(), after.trim()];
  const within = WITHIN[`${language}:${open}${close}`] ?? WITHIN[open + close];
  if (within === undefined) return words;
  const closed = before === open ? words : words.replaceAll(`${open}${before.slice(open.length)}`, open);
  return replaced(
    after === close ? closed : closed.replaceAll(`${after.slice(0, -close.length)}${close}`, close),
    [open, close],
    within,
  );
};

/** Opening and closing marks alternate where they are the same; ’ before a letter is an apostrophe, as in "foto’s". */
const replaced = (
  words: string,
  [open, close]: readonly [string, string],
  [innerOpen, innerClose]: readonly [string, string],
): string => {
  let isOpen = false;
  return [...words]
    .map((letter, i, all) => {
      if (letter !== open && letter !== close) return letter;
      if (open !== close && letter === '’' && /\p{L}/u.test(all[i + 1] ?? '')) return letter;
      isOpen = open === close ? !isOpen : letter === open;
      return isOpen ? innerOpen : innerClose;
    })
    .join('');
};

/** The steps of an edition, also at a length and at several tables: what is to be said in them has such marks. */
export const sayable = (steps: unknown, form: Text): unknown => {
  if (typeof steps !== 'object' || steps === null) return steps;
  return Object.fromEntries(
    Object.entries(steps).map(([key, value]) => [
      key,
      key === 'say' && Array.isArray(value)
        ? value.map((text: Text) => ({ ...text, words: quotable(text.words, text.lang, form.words) }))
        : isText(value) || Array.isArray(value)
          ? value
          : sayable(value, form),
    ]),
  );
};
