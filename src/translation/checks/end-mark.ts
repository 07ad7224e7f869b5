// Check: a text that ends in another mark than its source, or without one; by the marks of each language.
import { PLACEHOLDER } from '../exchange/exchange.ts';
import { mainLanguage, type TextCheck } from './check.ts';

/** Marks that mean the same, whatever the script. */
const MARKS: readonly (readonly [name: string, marks: string])[] = [
  ['an ellipsis', '…⋯'],
  ['a full stop', '.。．۔։।෴።'],
  ['a question mark', '?？؟\u037e՞፧'],
  ['an exclamation mark', '!！՜'],
  ['a colon', ':：፦'],
  ['a semicolon', ';；؛'],
  ['a comma', ',，、،'],
];

/** Languages that end sentences without a full stop. */
const NO_STOP = ['th', 'lo', 'km', 'my', 'bo'];

const CLOSING = /[\s»«›‹”“„’‘"')\]」』]+$/u;

export const endMarkCheck: TextCheck = {
  code: 'translation-end-mark',
  open: ({ from, language }) => {
    const [theirs, ours] = [from, language].map(mainLanguage);
    const silent = NO_STOP.includes(theirs ?? '') || NO_STOP.includes(ours ?? '');
    return ({ source, text }) => {
      const [want, have] = [endOf(source, theirs), endOf(text, ours)];
      // A heading may be a question in one language and none in another.
      if (want === have || (want === undefined && have === 'a question mark'))
        return opened(have, text, ours);
      const isStop = [want, have].every((one) => one === undefined || one === 'a full stop');
      // An enumeration may be left open.
      if (want === 'a full stop' && have === 'an ellipsis') return undefined;
      // At the end of a label it may be that of an abbreviation.
      if (isStop && (silent || isLabel(source) || isLabel(text))) return undefined;
      return `The source ends with ${want ?? 'no mark'}, and the text with ${have ?? 'none'}.`;
    };
  },
};

function endOf(text: string, language: string | undefined): string | undefined {
  const end = text.replace(CLOSING, '').replace(/\.{3}$/, '…');
  const last = end.at(-1) ?? '';
  // The question mark of Greek looks like a semicolon, and is typed as one.
  if (language === 'el' && last === ';') return 'a question mark';
  return MARKS.find(([, marks]) => last !== '' && marks.includes(last))?.[0];
}

/** Two words or less, besides placeholders. */
const isLabel = (text: string): boolean =>
  (text.replace(PLACEHOLDER, ' ').match(/[\p{L}\p{M}]+/gu) ?? []).length <= 2;

/** Spanish opens what it ends. */
function opened(end: string | undefined, text: string, language: string | undefined): string | undefined {
  if (language !== 'es') return undefined;
  const mark = end === 'a question mark' ? '¿' : end === 'an exclamation mark' ? '¡' : undefined;
  return mark === undefined || text.includes(mark)
    ? undefined
    : `The text ends with ${end} and has no “${mark}”.`;
}
