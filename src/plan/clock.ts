// Times of day as people write them in a plan: 9, 9.30, 09:00, kl 9, 9 Uhr, 1 pm.

/** Minutes of a day. */
const DAY = 24 * 60;

/** What stands around a time in our languages, and says nothing. */
const AROUND =
  /^(?:kl(?:o|ockan|okken|ukkan)?\.?|at|um|from|från|fra|ab|à|الساعة)\s*|\s*(?:uhr|h|o['’]clock)\.?$/gi;
const TIME = /^(\d{1,2})(?:\s*[:.,h]\s*(\d{2}))?$/i;
const HALF_OF_DAY = /\s*(?:([ap])\.?\s*m\.?|([صم]))$/i;

/** Minutes after midnight, or undefined if it is no time, or could be two. */
export const readClock = (said: string | number): number | undefined => {
  if (typeof said === 'number') return clockOfNumber(said);
  const text = said.trim();
  const [, latin, arabic] = HALF_OF_DAY.exec(text) ?? [];
  const half = arabic === undefined ? latin?.toLowerCase() : arabic === 'م' ? 'p' : 'a';
  const [, hours, minutes = '0'] = TIME.exec(text.replace(HALF_OF_DAY, '').replace(AROUND, '').trim()) ?? [];
  if (hours === undefined) return undefined;
  const hour = Number(hours);
  if (half === undefined) return clockAt(hour, Number(minutes));
  return hour < 1 || hour > 12 ? undefined : clockAt((hour % 12) + (half === 'p' ? 12 : 0), Number(minutes));
};

/** A time without quotation marks may be a number for YAML: 9.30 is 9.3, but 9.5 may be 9.50 or half past nine. */
const clockOfNumber = (number: number): number | undefined => {
  const hour = Math.floor(number);
  const hundredths = Math.round((number - hour) * 100);
  return hundredths === 50 ? undefined : clockAt(hour, hundredths);
};

const clockAt = (hour: number, minutes: number): number | undefined => {
  const time = hour * 60 + minutes;
  return minutes < 60 && time >= 0 && time < DAY ? time : undefined;
};

/** "09:05" */
export const clockWords = (time: number): string =>
  [Math.floor(time / 60) % 24, time % 60].map((part) => String(part).padStart(2, '0')).join(':');
