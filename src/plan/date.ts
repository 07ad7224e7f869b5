// The date of a workshop: what people write, in digits or with the name of a month → a day of the calendar, or what to ask.
import type { Problem } from '../problem.ts';
import type { Source } from '../yaml/read.ts';
import { wrong } from './choices.ts';

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

/** How the months of the year begin in the languages of the kits; what is left of a name may follow. */
const MONTHS = [
  /^(?:jan(?:uari|uar|uary)?|jän(?:ner)?|tammi(?:kuu(?:ta|n)?)?)$/,
  /^(?:feb(?:r|ruari|ruar|ruary)?|helmi(?:kuu(?:ta|n)?)?)$/,
  /^(?:mar(?:s|ts|ch|z)?|märz?|mrz|maalis(?:kuu(?:ta|n)?)?)$/,
  /^(?:apr(?:il)?|huhti(?:kuu(?:ta|n)?)?)$/,
  /^(?:maj|mai|may|touko(?:kuu(?:ta|n)?)?)$/,
  /^(?:jun(?:i|e)?|kesä(?:kuu(?:ta|n)?)?)$/,
  /^(?:jul(?:i|y)?|heinä(?:kuu(?:ta|n)?)?)$/,
  /^(?:aug(?:usti|ust)?|elo(?:kuu(?:ta|n)?)?)$/,
  /^(?:sept?(?:ember)?|syys(?:kuu(?:ta|n)?)?)$/,
  /^(?:o[kc]t(?:ober)?|loka(?:kuu(?:ta|n)?)?)$/,
  /^(?:nov(?:ember)?|marras(?:kuu(?:ta|n)?)?)$/,
  /^(?:de[csz](?:ember)?|joulu(?:kuu(?:ta|n)?)?)$/,
] as const;

/** The months of the year in Arabic, of Egypt and the Gulf, of the Levant and Iraq, and of the Maghreb. */
const ARABIC_MONTHS =
  'يناير,كانون الثاني,جانفي|فبراير,شباط,فيفري|مارس,آذار|أبريل,إبريل,نيسان,أفريل|مايو,أيار,ماي|يونيو,حزيران,جوان|يوليو,تموز,جويلية|أغسطس,آب,أوت|سبتمبر,أيلول|أكتوبر,تشرين الأول|نوفمبر,تشرين الثاني|ديسمبر,كانون الأول'
    .split('|')
    .map((names) => new RegExp(`(?<!\\p{L})(?:${names.replaceAll(',', '|')})(?!\\p{L})`, 'gu'));

const inEnglish = (text: string): string =>
  ARABIC_MONTHS.reduce((all, month, i) => all.replace(month, ENGLISH[i] ?? ''), text);

/** Words that may stand around a date: days of the week, articles, ordinals. */
const AROUND =
  /^(?:den|der|dem|the|of|af|am|d|st|nd|rd|th|e|a|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|mån|tis|ons|tor|tors|fre|lör|sön|man|tir|lør|søn|ma|ti|ke|to|pe|la|su|mo|di|mi|do|fr|sa|so|\p{L}+(?:dag(?:en)?|day|tag|tai(?:na)?|abend)|mittwoch|يوم|الأحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|keskiviikko(?:na)?)$/u;

/** "12 mars 2026", "Thursday, March 12, 2026", "12. maaliskuuta 2026": one day, one month and one year, and nothing else. */
function withMonth(text: string): DateRead {
  const words =
    inEnglish(text)
      .toLowerCase()
      .match(/\p{L}+|\d+/gu) ?? [];
  if (/[–—/]|\d\s*-\s*\d/.test(text)) return WORDS;
  const monthOf = (word: string): number => MONTHS.findIndex((month) => month.test(word)) + 1;
  const months = words.map(monthOf).filter((month) => month > 0);
  const numbers = words.filter((word) => /^\d/.test(word));
  const others = words.filter((word) => !/^\d/.test(word) && monthOf(word) === 0);
  const year = numbers.find((word) => word.length === 4);
  const day = numbers.find((word) => word.length <= 2);
  if (months.length !== 1 || numbers.length !== 2 || year === undefined || day === undefined) return WORDS;
  if (!others.every((word) => AROUND.test(word))) return WORDS;
  return oneOf(text, [calendarDay(Number(year), months[0] ?? 0, Number(day))]);
}

/** What is wrong with the day of a plan, if it is meant to be one. */
export function wrongDate(date: string | undefined, source: Source): readonly Problem[] {
  const read = date === undefined ? undefined : readDate(date);
  if (!read || !('message' in read)) return [];
  return [wrong({ source, path: ['date'] }, 'date', read.message, read.hint)];
}
