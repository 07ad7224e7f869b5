// Pseudo-editions, made from the source edition to test the layout: longer and accented, or right-to-left.
import { isText } from '../text.ts';
import type { Kit } from './kit.ts';

/** Pseudo-editions by name, with the region of their language tags: XA and XB are for pseudo-languages (CLDR). */
const REGIONS = { pseudo: 'XA', 'pseudo-rtl': 'XB' } as const;

export type Pseudo = keyof typeof REGIONS;

export const PSEUDO_EDITIONS = Object.keys(REGIONS) as readonly Pseudo[];

/** The pseudo-edition of a name on the command line or a language tag ("sv-XA", "ar-XB"), if it is one. */
export const pseudoOf = (language: string): Pseudo | undefined =>
  PSEUDO_EDITIONS.find((name) => language === name || language.endsWith(`-${REGIONS[name]}`));

/** How much longer the texts of "pseudo" are, like translations from a concise language. */
const GROWTH = 0.4;

/** The kit with all texts of its edition transformed; codes, fields in braces, links and structure stay the same. */
export const pseudoKit = (kit: Kit, pseudo: Pseudo): Kit => {
  const rtl = pseudo === 'pseudo-rtl';
  // Arabic letters, for Arabic direction and shaping.
  const primary = rtl ? 'ar' : kit.edition.language.split('-')[0];
  const language = `${primary}-${REGIONS[pseudo]}`;
  const words = rtl ? arabicLetters : long;
  const copies = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(copies);
    if (isText(value)) return { ...value, words: words(value.words), lang: language };
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copies(inner)]));
  };
  return { ...(copies(kit) as Kit), edition: { language, name: pseudo, review: 'none' } };
};

/** Fields, and web and mail addresses. */
const FIXED = /(\{[\w-]+\}|https?:\/\/\S+|\S+@\S+\.\S+|[^\s./@]{3,}(?:\.[^\s./@]{2,})+\S*)/;

/** Replaces every letter according to the table, except in FIXED parts. */
const mapped = (text: string, table: Readonly<Record<string, string>>): string =>
  text
    .split(FIXED)
    .map((part, i) => (i % 2 === 1 ? part : Array.from(part, (letter) => table[letter] ?? letter).join('')))
    .join('');

const tableOf = (from: string, to: string): Readonly<Record<string, string>> => {
  const letters = Array.from(to);
  return Object.fromEntries(Array.from(from, (letter, i) => [letter, letters[i] ?? letter]));
};

/** Only letters that the built-in faces have, so that no fallback face is used. */
const ACCENTED = tableOf('acdegiklnorstuwyzACDEGIKLNORSTUWYZ', 'áçďéğîķļñóŕšťûŵýžÁÇĎÉĞÎĶĻÑÓŔŠŤÛŴÝŽ');

/** By sound where possible; letters with all joining forms, some with as many dots as the Latin letter. */
const ARABIC = tableOf(
  'abcdefghijklmnopqrstuvwxyzåäöæøABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖÆØ,;?',
  'ابكديفغهيجكلمنوبقرستوفوخيزاعوعوابكديفغهيجكلمنوبقرستوفوخيزاعوعو،؛؟',
);

const arabicLetters = (text: string): string => mapped(text, ARABIC);

/** Accented, longer by `GROWTH`, and in brackets that show where a text was truncated: "nej" is "[ñéj]". */
const long = (text: string): string => `[${mapped(grown(text), ACCENTED)}]`;

/** The text, followed by its own words again. The brackets count, so a text of a few letters gets nothing else. */
const grown = (text: string): string => {
  const extra = Math.round(text.length * GROWTH) - 2;
  const words = text.replace(/\{[\w-]+\}\s*/g, '').trim();
  if (extra < 2 || words === '') return text;
  const again = `${words} `
    .repeat(Math.ceil(extra / words.length))
    .slice(0, extra - 1)
    .trimEnd();
  return `${text} ${again}`;
};
