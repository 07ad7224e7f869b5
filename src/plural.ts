// Texts with a number in them: one form for each kind of number that a language tells apart (CLDR plural rules).
import { fill, isText, type Text } from './text.ts';

export const PLURAL_FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;
export type PluralForm = (typeof PLURAL_FORMS)[number];

/** A text in all forms that its language needs; or one text for every number, as editions had before there were forms. */
type Plural = Text | ({ readonly [F in PluralForm]?: Text | undefined } & { readonly other: Text });

export const isForm = (key: unknown): key is PluralForm => PLURAL_FORMS.some((form) => form === key);

/** The form at the end of a text's key. */
export const FORM_IN_KEY = new RegExp(`\\.(${PLURAL_FORMS.join('|')})$`);

const known = new Map<string, Intl.PluralRules | undefined>();

/** Undefined for a language that CLDR has no rules for; Intl would take those of the system. */
const rulesOf = (language: string): Intl.PluralRules | undefined => {
  if (!known.has(language)) {
    known.set(language, hasRules(language) ? new Intl.PluralRules([language]) : undefined);
  }
  return known.get(language);
};

/** Throws for what is not a language tag, which has been reported where it is written. */
const hasRules = (language: string): boolean => {
  try {
    return Intl.PluralRules.supportedLocalesOf([language]).length > 0;
  } catch {
    return false;
  }
};

/** The form of a number in a language: "few" for 3 in Arabic. */
export const formOf = (language: string, n: number): PluralForm => rulesOf(language)?.select(n) ?? 'other';

/** Rules for whole numbers repeat after 100; larger ones that some languages tell apart, a million, are never printed. */
const COUNTED = Array.from({ length: 111 }, (_, n) => n);

const needed = new Map<string, readonly PluralForm[]>();

/** The forms that whole numbers need, and "other", which every language has. There may be more, for millions. */
export const formsNeeded = (language: string): readonly PluralForm[] => {
  const found =
    needed.get(language) ??
    PLURAL_FORMS.filter((form) => form === 'other' || wholeNumbersOf(language, form).length > 0);
  needed.set(language, found);
  return found;
};

export const hasForm = (language: string, form: PluralForm): boolean =>
  rulesOf(language)?.resolvedOptions().pluralCategories.includes(form) ?? form === 'other';

/** The whole numbers of a form, up to 110. */
export const wholeNumbersOf = (language: string, form: PluralForm): readonly number[] => {
  const key = `${language} ${form}`;
  const found = numbersOf.get(key) ?? COUNTED.filter((n) => formOf(language, n) === form);
  numbersOf.set(key, found);
  return found;
};

const numbersOf = new Map<string, readonly number[]>();

/** Only a form of several numbers must say which it is: "a card", but "{count} cards". */
export const mustCount = (language: string, form: PluralForm): boolean =>
  wholeNumbersOf(language, form).length !== 1;

/** Whether a text may leave out a number that its source has: "zwei Karten" in a language with a form for two alone. */
export const mayLeaveOut = (language: string, key: string): boolean => {
  const form = FORM_IN_KEY.exec(key)?.[1];
  return isForm(form) && !mustCount(language, form);
};

/** The form of the number, filled in. */
export const fillPlural = (plural: Plural, field: string, n: number): Text => {
  const text = isText(plural) ? plural : (plural[formOf(plural.other.lang, n)] ?? plural.other);
  return fill(text, { [field]: n });
};
