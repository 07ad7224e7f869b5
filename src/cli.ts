// The command line: argv → a command and its exit code: 0 done, 1 problems in the input, 2 wrong usage, 70 a bug, 130 interrupted.
import { CommanderError } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import { type ReadAgain, readAgain } from './commands/by-list.ts';
import type { Chosen } from './commands/flags.ts';
import { withListsJoined } from './commands/list-words.ts';
import { keptByNpm } from './commands/npm.ts';
import { program } from './commands/program.ts';
import { Interrupted, openTerminal, type Terminal } from './commands/terminal.ts';
import { usageProblem } from './commands/usage.ts';
import type { Problem } from './problem.ts';

const BUG = 70;

/** Runs one command line and returns its exit code; never throws, never ends the process. */
export async function main(argv: readonly string[], given?: Terminal): Promise<number> {
  const { terminal, close } = given ? { terminal: given, close: () => {} } : openTerminal();
  try {
    if (terminal.cwd === '') return homeless(terminal);
    const chosen = await choose(argv, terminal);
    return typeof chosen === 'number' ? chosen : await chosen(terminal);
  } catch (thrown) {
    return afterThrown(thrown, terminal);
  } finally {
    close();
  }
}

/** The command in argv; or the exit code, if help, the version or a usage error was printed. */
async function choose(
  argv: readonly string[],
  terminal: Terminal,
  byList?: ReadAgain['byList'],
): Promise<Chosen | number> {
  let chosen: Chosen | undefined;
  const choice = (command: Chosen): void => {
    chosen = command;
  };
  const commands = program(manifest.version, terminal, choice, byList);
  const kept = keptByNpm(
    terminal,
    commands.commands.find((command) => command.name() === argv[0]),
    argv.slice(1),
  );
  if (kept) return complain(kept, argv, terminal);
  try {
    commands.parse(await withListsJoined(argv, terminal), { from: 'user' });
    return chosen ?? 0;
  } catch (thrown) {
    if (!(thrown instanceof CommanderError)) throw thrown;
    if (thrown.exitCode === 0) return 0;
    // No command was given: commander has printed the help, but nothing was done.
    if (thrown.code === 'commander.help') return 2;
    const problem = byList?.otherwise ?? usageProblem(thrown, commands, argv);
    const again = byList ? undefined : readAgain(problem, argv);
    return again ? choose(again.argv, terminal, again.byList) : complain(problem, argv, terminal);
  }
}

async function complain(problem: Problem, argv: readonly string[], terminal: Terminal): Promise<number> {
  const { answer } = await import('./commands/answer.ts');
  return answer({ problems: [problem] }, argv.includes('--json'), terminal);
}

function homeless(terminal: Terminal): number {
  terminal.err(
    'error: The current folder no longer exists. Change to another folder and run kitpress again.\n',
  );
  return 1;
}

function afterThrown(thrown: unknown, terminal: Terminal): number {
  if (thrown instanceof Interrupted) {
    terminal.err('Stopped; nothing was written.\n');
    return thrown.exitCode;
  }
  const what = (thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown)).replace(
    /\s+/g,
    ' ',
  );
  terminal.err(
    `This is a bug in kitpress ${manifest.version}. Please report it with the command you ran: ${what}\n`,
  );
  if (terminal.env.KITPRESS_DEBUG === '1' && thrown instanceof Error) terminal.err(`${thrown.stack}\n`);
  return BUG;
}
