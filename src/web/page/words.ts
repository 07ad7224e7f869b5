// The words of the page in the language that somebody reads it in: filled in, counted, and put on what waits for them.

import { byId } from '../../browser/dom.ts';
import { directionOf } from '../../direction.ts';
import type { PluralForm } from '../../plural.ts';
import type { PageTexts } from '../page-texts.ts';
import { fileSize } from './file-size.ts';

type Fields = Readonly<Record<string, string | number>>;
type Forms = { readonly [F in PluralForm]?: string | undefined } & { readonly other: string };

/** What a language says. */
export interface PageWords {
  readonly language: string;
  readonly texts: PageTexts;
  readonly fill: (text: string, fields: Fields) => string;
  /** The form for a number, with the number as the language writes it. */
  readonly count: (forms: Forms, n: number, fields?: Fields) => string;
  /** "A, B and C" */
  readonly list: (parts: readonly string[]) => string;
  /** Stands between facts on one line; from right to left, a number after it is no part of a Latin word before it. */
  readonly between: string;
  readonly number: (n: number, digits?: number) => string;
  /** "1 hr 45 min" */
  readonly duration: (minutes: number) => string;
  /** "266 KB" */
  readonly size: (bytes: number) => string;
}

/** All languages of the page; what it is built with puts them into it. */
export const readPageTexts = (): ReadonlyMap<string, PageTexts> => {
  const all = JSON.parse(byId('page-texts').textContent ?? '[]') as readonly PageTexts[];
  return new Map(all.map((texts) => [texts.language, texts]));
};

/** What the address asks for, as in kitpress.html#fi, or the first that the reader's browser prefers and the page has. */
export function languageWanted(known: readonly string[]): string {
  const asked = [location.hash.slice(1), ...navigator.languages].map(
    (tag) => tag.toLowerCase().split('-')[0] ?? '',
  );
  const norwegian = asked.map((tag) => (tag === 'no' || tag === 'nn' ? 'nb' : tag));
  return norwegian.find((tag) => known.includes(tag)) ?? 'en';
}

export function pageWordsIn(texts: PageTexts): PageWords {
  const { language, units } = texts;
  const plural = new Intl.PluralRules(language);
  // The figures of the sheets, whatever those of the country are.
  const number = (n: number, digits = 0): string =>
    n.toLocaleString(`${language}-u-nu-latn`, { maximumFractionDigits: digits });
  const fill = (text: string, fields: Fields): string =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = fields[name];
      return value === undefined ? whole : typeof value === 'number' ? number(value) : value;
    });
  const count = (forms: Forms, n: number, fields: Fields = {}): string =>
    fill(forms[plural.select(n)] ?? forms.other, { ...fields, n });
  const minutesOf = (n: number): string =>
    typeof units.minutes === 'string' ? fill(units.minutes, { n }) : count(units.minutes, n);
  const joined = new Intl.ListFormat(language, { type: 'conjunction' });
  return {
    language,
    texts,
    fill,
    count,
    between: directionOf(language) === 'rtl' ? ' \u200f· ' : ' · ',
    number,
    list: (parts) => joined.format(parts),
    duration: (minutes) => {
      const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
      const parts = [
        ...(hours > 0 ? [count(units.hours, hours)] : []),
        ...(rest > 0 || hours === 0 ? [minutesOf(rest)] : []),
      ];
      // Words are joined by one, abbreviations stand side by side.
      const whole = typeof units.minutes === 'string' ? parts.join(' ') : joined.format(parts);
      return whole.replaceAll(/(\d) /g, '$1\u00a0');
    },
    size: (bytes) => fileSize(bytes, language),
  };
}

/** Puts words on everything that names its own: `data-say` as its text, `data-label` as its name. */
export function sayAll({ language, texts }: PageWords, direction: 'ltr' | 'rtl'): void {
  document.documentElement.lang = language;
  document.documentElement.dir = direction;
  document.title = `${texts.page.title} – Kitpress`;
  for (const element of document.querySelectorAll<HTMLElement>('[data-say]'))
    element.textContent = textAt(texts, element.dataset.say);
  for (const element of document.querySelectorAll<HTMLElement>('[data-label]'))
    element.setAttribute('aria-label', textAt(texts, element.dataset.label));
}

function textAt(texts: PageTexts, key = ''): string {
  const found = key
    .split('.')
    .reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], texts);
  if (typeof found !== 'string') throw new Error(`the page has no text ${key}`);
  return found;
}
