// kitpress check: everything that build does, short of writing.
import type { Flags } from '../plan/flags.ts';
import { answer } from './answer.ts';
import { factsOf, makeWorkshop } from './build.ts';
import { checkedText } from './summary.ts';
import type { Terminal } from './terminal.ts';

export async function runCheck(flags: Flags, terminal: Terminal): Promise<number> {
  const made = await makeWorkshop(flags, terminal, false);
  if (!made.ok) return answer(made, flags.json, terminal);
  const { problems, workshop } = made;
  const summary = factsOf(workshop, made.built);
  const text = checkedText({ summary, problems, sameKit: workshop.sameKit });
  return answer({ problems, text, summary }, flags.json, terminal);
}
