// kitpress check: everything that build does, except writing files.
import type { Flags } from '../plan/flags.ts';
import { exampleTexts } from '../workshop/init/examples.ts';
import { layOutWorkshop } from '../workshop/print.ts';
import { answer } from './answer.ts';
import { factsOf, whileLaying } from './build.ts';
import { checkedText } from './summary.ts';
import { type Terminal, worldOf } from './terminal.ts';

export async function runCheck(flags: Flags, terminal: Terminal): Promise<number> {
  const laid = await whileLaying(terminal, (options) => layOutWorkshop(worldOf(terminal), flags, options));
  if (!laid.ok) return answer(laid, flags.json, terminal);
  const { value } = laid;
  const kits = value.workshop.issues.map(({ kit }) => kit);
  const problems = [...laid.problems, ...(await exampleTexts(worldOf(terminal), kits))];
  const summary = factsOf(value);
  const text = checkedText({ summary, problems, sameKit: value.workshop.sameKit });
  return answer({ problems, text, summary }, flags.json, terminal);
}
