// Check: a placeholder that stands more often in the text than in the source.
import { placeholdersIn } from '../exchange/exchange.ts';
import { listed, type TextCheck, without } from './check.ts';

export const doubledFieldCheck: TextCheck = {
  code: 'translation-doubled-field',
  open:
    () =>
    ({ source, text }) => {
      const [theirs, ours] = [placeholdersIn(source), placeholdersIn(text)];
      // One that the source does not have at all is another problem.
      const found = without(ours, theirs).filter((one) => theirs.includes(one));
      return found.length === 0
        ? undefined
        : `${listed(found)} is in the text more often than in the source.`;
    },
};
