// A question in words that is asked until its answer can be taken.
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
