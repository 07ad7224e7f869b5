// Pseudo-editions, made from the edition a kit is written in, to try out the layout: longer with accents, or right to left.
import { isText } from '../text.ts';
import type { Kit } from './kit.ts';

/** What is asked for, and the region of its language tag: XA and XB are the private ones that pseudo-languages have (CLDR). */
const REGIONS = { pseudo: 'XA', 'pseudo-rtl': 'XB' } as const;

export type Pseudo = keyof typeof REGIONS;

export const PSEUDO_EDITIONS = Object.keys(REGIONS) as readonly Pseudo[];

/** The pseudo-edition that a word on the command line or a language tag ("sv-XA", "ar-XB") means, if it means one. */
export const pseudoOf = (language: string): Pseudo | undefined =>
  PSEUDO_EDITIONS.find((name) => language === name || language.endsWith(`-${REGIONS[name]}`));

/** How much longer the words of "pseudo" are: as translations from a terse language grow. */
const GROWTH = 0.4;

/** The kit with all texts of its edition transformed; codes, fields in braces, links and what texts belong to stay. */
export const pseudoKit = (kit: Kit, pseudo: Pseudo): Kit => {
  const rtl = pseudo === 'pseudo-rtl';
  // Arabic in its letters, so that direction and shaping are those of Arabic.
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

/** Fields, and addresses of the web and of mail. */
const FIXED = /(\{\w+\}|https?:\/\/\S+|\S+@\S+\.\S+|[^\s./@]{3,}(?:\.[^\s./@]{2,})+\S*)/;

/** Every letter by the table, but for what stands fixed. */
const mapped = (text: string, table: Readonly<Record<string, string>>): string =>
  text
    .split(FIXED)
    .map((part, i) => (i % 2 === 1 ? part : Array.from(part, (letter) => table[letter] ?? letter).join('')))
    .join('');

const tableOf = (from: string, to: string): Readonly<Record<string, string>> => {
  const letters = Array.from(to);
  return Object.fromEntries(Array.from(from, (letter, i) => [letter, letters[i] ?? letter]));
};

/** All of them letters that the built-in faces have, so that what grows is the text and not the face. */
const ACCENTED = tableOf('acdegiklnorstuwyzACDEGIKLNORSTUWYZ', 'áçďéğîķļñóŕšťûŵýžÁÇĎÉĞÎĶĻÑÓŔŠŤÛŴÝŽ');

/** By sound where there is one; joined letters of every shape, some with a Latin letter's dots. */
const ARABIC = tableOf(
  'abcdefghijklmnopqrstuvwxyzåäöæøABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖÆØ,;?',
  'ابكديفغهيجكلمنوبقرستوفوخيزاعوعوابكديفغهيجكلمنوبقرستوفوخيزاعوعو،؛؟',
);

const arabicLetters = (text: string): string => mapped(text, ARABIC);

/** Accented, as long as `GROWTH` says, and in brackets that show where a text was cut: "nej" is "[ñéj]". */
const long = (text: string): string => `[${mapped(grown(text), ACCENTED)}]`;

/** The text and its own words again. The brackets count: a text of a few letters only gets those. */
const grown = (text: string): string => {
  const extra = Math.round(text.length * GROWTH) - 2;
  const words = text.replace(/\{\w+\}\s*/g, '').trim();
  if (extra < 2 || words === '') return text;
  const again = `${words} `
    .repeat(Math.ceil(extra / words.length))
    .slice(0, extra - 1)
    .trimEnd();
  return `${text} ${again}`;
};
