// kitpress completion: a script by which a shell completes commands and flags.
import type { Command } from 'commander';
import { error } from '../problem.ts';
import { answer } from './answer.ts';
import { bashScript } from './completion/bash.ts';
import { fishScript } from './completion/fish.ts';
import { powershellScript } from './completion/powershell.ts';
import { type CommandWords, wordsOf } from './completion/words.ts';
import { zshScript } from './completion/zsh.ts';
import type { Terminal } from './terminal.ts';

const SCRIPTS: Readonly<Record<string, (program: CommandWords) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
  powershell: powershellScript,
};

/** Windows has two names for it. */
const ALIAS: Readonly<Record<string, string>> = { pwsh: 'powershell' };

export async function runCompletion(root: Command, shell: string, terminal: Terminal): Promise<number> {
  const name = shell.toLowerCase();
  const script = Object.hasOwn(SCRIPTS, ALIAS[name] ?? name) ? SCRIPTS[ALIAS[name] ?? name] : undefined;
  if (script) return answer({ problems: [], text: script(wordsOf(root)) }, false, terminal);
  const problem = error('usage-unknown-shell', `There is no completion for "${shell}".`, {
    hint: `Name one of ${Object.keys(SCRIPTS).join(', ')}.`,
  });
  return answer({ problems: [problem] }, false, terminal);
}
