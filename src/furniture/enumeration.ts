// A list within a sentence, in the words of the edition.
import { andBefore, commaIn } from '../direction.ts';
import type { LayoutContext } from './context.ts';

/** "C1", "C1 och M", "C1, M och R" */
export const enumerated = ({ kit: { words, edition } }: LayoutContext, parts: readonly string[]): string => {
  const [last = '', ...others] = parts.toReversed();
  if (others.length === 0) return last;
  const { language } = edition;
  return `${others.toReversed().join(commaIn(language))} ${andBefore(words.labels.and.words, last, language)}`;
};
