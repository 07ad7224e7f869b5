// What "start" asks of the workshop: how long it is, its themes, the day and the time.
import { clockWords, readClock } from '../plan/clock.ts';
import { readDate } from '../plan/date.ts';
import type { OfferedWorkshop } from '../workshop/start/offer.ts';
import type { StartAnswers } from '../workshop/start/plan-text.ts';
import { asked, beyondFoot } from './asked.ts';
import type { Ask } from './prompts.ts';

type Day = Pick<StartAnswers, 'length' | 'only' | 'date' | 'start' | 'end'>;

export async function askDay(ask: Ask, { themes, lengths }: OfferedWorkshop): Promise<Day> {
  const length = await askLength(ask, lengths);
  const all = themes.map(({ id }) => id);
  const only =
    all.length < 2
      ? all
      : await ask.several({
          message: 'Which themes take part? Space adds or removes one.',
          choices: themes.map(({ id, name }) => ({ value: id, label: name })),
          usual: all,
        });
  const date = await askDate(ask);
  const times = await askTimes(ask);
  return {
    ...(length !== undefined && { length }),
    ...(only.length < all.length && { only: all.filter((id) => only.includes(id)) }),
    ...(date !== '' && { date }),
    ...times,
  };
}

/** Nothing where there is no choice. */
async function askLength(ask: Ask, lengths: OfferedWorkshop['lengths']): Promise<string | undefined> {
  const [usual, ...others] = lengths;
  if (!usual || others.length === 0) return undefined;
  const choices = lengths.map(({ name, minutes }) => ({
    value: name,
    label: `${minutes} minutes (${name})`,
  }));
  return ask.one({ message: 'How long is the workshop?', choices, usual: usual.name });
}

const askDate = (ask: Ask): Promise<string> =>
  asked(ask, { message: 'When is it? A date, such as 2026-03-12, or words.', usual: '' }, async (typed) => {
    const long = beyondFoot(typed, 'date');
    if (long !== undefined) return long;
    const read = readDate(typed);
    return 'message' in read ? `${read.message} ${read.hint}` : { value: typed };
  });

/** Of a workshop that does not begin at a time, a plan does not take when it ends. */
async function askTimes(ask: Ask): Promise<Pick<StartAnswers, 'start' | 'end'>> {
  const start = await askClock(ask, 'When does it begin? A time, such as 09:00.');
  if (start === undefined) return {};
  const end = await askClock(ask, 'And when does it end, at the latest?', start);
  return { start: clockWords(start), ...(end !== undefined && { end: clockWords(end) }) };
}

/** Minutes after midnight, and after `from`; nothing for no answer. */
const askClock = (ask: Ask, message: string, from?: number): Promise<number | undefined> =>
  asked<number | undefined>(ask, { message, usual: '' }, async (typed) => {
    if (typed === '') return { value: undefined };
    const time = readClock(typed);
    if (time === undefined) return `"${typed}" is not a time of day. Write hours and minutes, such as 09:30.`;
    if (from === undefined || time > from) return { value: time };
    return `The end, ${clockWords(time)}, is not after the start, ${clockWords(from)}. Write it in 24 hours, such as 13:00.`;
  });
