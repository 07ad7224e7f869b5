// What a word of a date means in a language: the names of months and days of the week are those that Intl has.

/** Those of the kits, with Austria and the parts of the Arab world that have months of their own. */
export const DATE_LOCALES = [
  ...['sv', 'en', 'nb', 'da', 'fi', 'de', 'de-AT', 'nl', 'fr', 'et', 'is', 'el', 'ar', 'ar-LB', 'ar-DZ'],
] as const;

/** In dates and on calendars, in full and shortened: Finnish has "maaliskuuta" in the one and "maaliskuu" in the other. */
const FORMS: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long', day: 'numeric' },
  { month: 'short', day: 'numeric' },
  { month: 'long' },
  { weekday: 'long' },
  { weekday: 'short' },
];
const AROUND = new Set(
  'den der dem the of af am på on d st nd rd th e a le er mrz tues thur thurs sonnabend يوم'.split(' '),
);
/** Of a name that has another ending, or is cut short. */
const LEAST = 3;
const ENDING = 3;

/** 1–12 for a month, 0 for a day of the week or another word that stands around a date; undefined for a word that says something else. */
export type DateWord = (word: string) => number | undefined;

export function dateWordsIn(locale: string): DateWord {
  const names = new Map<string, number>();
  for (const form of FORMS) {
    const format = new Intl.DateTimeFormat(locale, { ...form, timeZone: 'UTC' });
    // A leap year whose first month begins on a Monday: twelve firsts, and seven days.
    for (let step = 0; step < 12; step += 1) {
      const day = new Date(form.month ? Date.UTC(2024, step, 1) : Date.UTC(2024, 0, 1 + (step % 7)));
      for (const { type, value } of format.formatToParts(day))
        if (type === 'month' || type === 'weekday') names.set(plain(value), form.month ? step + 1 : 0);
    }
  }
  return (word) => {
    const said = plain(word);
    const exact = names.get(said) ?? (AROUND.has(said) ? 0 : undefined);
    if (exact !== undefined || said.length < LEAST) return exact;
    const alike = [...names].filter(([name]) => isLike(said, name)).map(([, month]) => month);
    return new Set(alike).size === 1 ? alike[0] : undefined;
  };
}

/** Cut short, "sept", or with another ending, "torsdagen", "maaliskuun". */
const isLike = (said: string, name: string): boolean =>
  name.startsWith(said) ||
  (name.length > 2 * ENDING && said.startsWith(name.slice(0, -1)) && said.length <= name.length + ENDING);

/** In lowercase, without accents, dots and the blank in a name of two words. */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}.\s]/gu, '');
