// What a check of translations is: a text beside its source, and what is wrong with it in words.

/** A translated text and its source. */
export interface TextPair {
  readonly key: string;
  readonly source: string;
  readonly text: string;
}

/** What holds for all texts of an edition. */
interface CheckedEdition {
  /** BCP 47 tags of source and translation. */
  readonly from: string;
  readonly language: string;
  /** Names that are the same in all languages. */
  readonly names: readonly string[];
  /** All texts that are translated. */
  readonly pairs: readonly TextPair[];
}

export interface TextCheck {
  /** Of its problem, a warning; the part after "translation-" is its name, by which it is switched off. */
  readonly code: `translation-${string}`;
  /** A function for the texts of one edition: what is wrong with a text, as a sentence, if anything is. */
  readonly open: (edition: CheckedEdition) => (pair: TextPair) => string | undefined;
}

/** "pt" of "pt-BR". */
export const mainLanguage = (language: string): string => language.split('-')[0] ?? language;

/** What is in the first list and not in the second, each as often as it is missing. */
export function without(all: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return all.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** “a”, “b” and 3 more */
export function listed(found: readonly string[]): string {
  const all = [...new Set(found)];
  const shown = all.slice(0, 3).map((one) => `“${one}”`);
  return shown.join(', ') + (all.length > shown.length ? ` and ${all.length - shown.length} more` : '');
}
