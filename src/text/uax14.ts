// UAX #14 by the package linebreak, for non-European scripts. In a separate file because loading it takes 15 ms.
import type { Breaker } from './breaker.ts';

export async function loadBreaker(): Promise<Breaker> {
  const { default: Rules } = await import('linebreak');
  return (text) => {
    const rules = new Rules(text);
    const breaks: { position: number; required: boolean }[] = [];
    for (let found = rules.nextBreak(); found; found = rules.nextBreak()) breaks.push(found);
    return breaks;
  };
}
