// The date of a workshop: what people write, in digits or with the name of a month → a day of the calendar, or what to ask.
import type { Problem } from '../problem.ts';
import type { Source } from '../yaml/read.ts';
import { wrong } from './choices.ts';
import { DATE_LOCALES, type DateWord, dateWordsIn } from './date-words.ts';

/** A day, words that are printed as they are, or what to say of a date that is none or could be several. */
export type DateRead =
  | { readonly day: Date }
  | { readonly words: true }
  | { readonly message: string; readonly hint: string };

type Order = 'ymd' | 'dmy' | 'mdy';

const WORDS: DateRead = { words: true };

/** The date in a text. Words that are no single day ("spring 2026", "12–13 March") stay words. */
export function readDate(text: string): DateRead {
  const tidy = text.trim();
  const digits = /^(\d{1,4})([-./\s])\s*(\d{1,2})\2\s*(\d{1,4})\.?$/.exec(tidy);
  if (digits) return inDigits(tidy, digits.slice(1));
  const run = /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(tidy);
  return run ? oneOf(tidy, [dayOf(run.slice(1), 'ymd')]) : withMonth(tidy);
}

/** The day, if the text is one that the calendar has. */
export function dayIn(text: string): Date | undefined {
  const read = readDate(text);
  return 'day' in read ? read.day : undefined;
}

/** Dots are written by those who put the day first; slashes and hyphens by those who do and those who do not. */
function inDigits(text: string, [first = '', sign, second = '', third = '']: readonly string[]): DateRead {
  const parts = [first, second, third];
  const years = parts.filter((part) => part.length > 2).length;
  if (years > 1 || parts.some((part) => part.length === 3)) return WORDS;
  const dayFirst: readonly Order[] = sign === '.' ? ['dmy'] : ['dmy', 'mdy'];
  const shortYearFirst = years === 0 && (sign === '-' || (sign === '/' && Number(first) > 12));
  const orders: readonly Order[] =
    first.length === 4 ? ['ymd'] : shortYearFirst ? ['ymd', ...dayFirst] : dayFirst;
  return oneOf(
    text,
    orders.map((order) => dayOf(parts, order)),
  );
}

function oneOf(text: string, readings: readonly (Date | undefined)[]): DateRead {
  const days = [...new Map(readings.flatMap((day) => (day ? [[isoOf(day), day] as const] : []))).values()];
  const [day, ...others] = days;
  if (!day)
    return {
      message: `${text} is not a date in the calendar.`,
      hint: 'Write year, month and day, such as 2026-03-12, or the date in words.',
    };
  if (others.length === 0) return { day };
  return {
    message: `${text} could be ${either(days.map(inWords))}.`,
    hint: `Write ${either(days.map(isoOf))}.`,
  };
}

const either = (all: readonly string[]): string => `${all.slice(0, -1).join(', ')} or ${all.at(-1)}`;

function dayOf(parts: readonly string[], order: Order): Date | undefined {
  const of = (unit: 'y' | 'm' | 'd'): number => Number(parts[order.indexOf(unit)]);
  return calendarDay(of('y') < 100 ? 2000 + of('y') : of('y'), of('m'), of('d'));
}

/** Midnight UTC, if the calendar has that day. */
function calendarDay(year: number, month: number, day: number): Date | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date : undefined;
}

const isoOf = (day: Date): string => day.toISOString().slice(0, 10);

const ENGLISH = 'January February March April May June July August September October November December'.split(
  ' ',
);

const inWords = (day: Date): string =>
  `${day.getUTCDate()} ${ENGLISH[day.getUTCMonth()]} ${day.getUTCFullYear()}`;

/** "12 mars 2026", "Thursday, March 12, 2026", "12. maaliskuuta 2026": one day, one month and one year, and nothing else, in one language. */
function withMonth(text: string): DateRead {
  if (/[–—/]|\d\s*-\s*\d/.test(text)) return WORDS;
  const numbers = text.match(/\d+/g) ?? [];
  const year = numbers.find((word) => word.length === 4);
  const day = numbers.find((word) => word.length <= 2);
  if (numbers.length !== 2 || year === undefined || day === undefined) return WORDS;
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  for (const locale of DATE_LOCALES) {
    const month = monthAmong(words, dateWordsIn(locale));
    if (month !== undefined) return oneOf(text, [calendarDay(Number(year), month, Number(day))]);
  }
  return WORDS;
}

/** The only month among words that all belong to a date. */
function monthAmong(words: readonly string[], meaning: DateWord): number | undefined {
  const found: number[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const pair = meaning(`${words[i]} ${words[i + 1] ?? ''}`);
    const one = pair || meaning(words[i] ?? '');
    if (one === undefined) return undefined;
    found.push(one);
    if (pair) i += 1;
  }
  const [month, ...others] = found.filter((one) => one > 0);
  return others.length === 0 ? month : undefined;
}

/** What is wrong with the day of a plan, if it is meant to be one. */
export function wrongDate(date: string | undefined, source: Source): readonly Problem[] {
  const read = date === undefined ? undefined : readDate(date);
  if (!read || !('message' in read)) return [];
  return [wrong({ source, path: ['date'] }, 'date', read.message, read.hint)];
}
