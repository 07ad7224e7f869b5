// A question in words that is asked until its answer can be taken.
import { LONGEST } from '../plan/file.ts';
import type { Ask } from './prompts.ts';

/** Asks until `read` takes the answer; it says what is wrong instead. */
export async function asked<T>(
  ask: Ask,
  question: Parameters<Ask['text']>[0],
  read: (typed: string) => Promise<{ readonly value: T } | string>,
): Promise<T> {
  for (;;) {
    const taken = await read((await ask.text(question)).trim());
    if (typeof taken !== 'string') return taken.value;
    ask.say(taken);
  }
}

/** What is wrong with words that are longer than a plan takes. */
export const beyondFoot = (typed: string, what: keyof typeof LONGEST): string | undefined =>
  typed.length > LONGEST[what]
    ? `This has ${typed.length} characters; at most ${LONGEST[what]} are printed at the foot of a sheet. Please shorten it.`
    : undefined;
