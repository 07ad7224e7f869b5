// Commander's error about a command line → a problem in Kitpress's words, with the valid alternatives.
import type { Command, CommanderError } from 'commander';
import { error, type Problem } from '../problem.ts';
import { didYouMean } from '../yaml/near.ts';

/** Codes are "usage-…", so that the exit code is 2. */
export function usageProblem(
  { code, message }: CommanderError,
  root: Command,
  argv: readonly string[],
): Problem {
  const named = /'([^']*)'/.exec(message)?.[1] ?? '';
  const top = root.commands.find((one) => one.name() === argv[0]);
  const command = top?.commands.find((one) => one.name() === argv[1]) ?? top;
  const help = `Run "kitpress help${top ? ` ${top.name()}` : ''}".`;
  switch (code) {
    case 'commander.unknownCommand':
      return unknownCommand(named || (argv[0] ?? ''), top ?? root);
    case 'commander.unknownOption': {
      const near = didYouMean(
        named,
        (command ?? root).options.flatMap(({ long }) => long ?? []),
      );
      const whose = command ? `${command.name()} has` : 'There is';
      return error('usage-unknown-flag', `${whose} no flag ${named}.`, {
        hint: near ? near.trimEnd() : help,
      });
    }
    case 'commander.optionMissingArgument':
      return error('usage-no-value', `${named.replace(/ .*/, '')} needs a value.`, {
        hint: `Write ${named}.`,
      });
    case 'commander.missingArgument':
      return error('usage-no-value', `${command?.name() ?? 'kitpress'} needs ${named}.`, {
        hint: help,
      });
    case 'commander.excessArguments':
      return error('usage-too-many', `${command?.name() ?? 'kitpress'} takes at most one argument.`, {
        hint: 'Put a name with spaces in quotation marks; separate lists with commas, without spaces.',
      });
    default:
      return error('usage-wrong', message.replace(/^error: /, ''), { hint: 'Run "kitpress help".' });
  }
}

function unknownCommand(name: string, root: Command): Problem {
  const names = root.commands.map((one) => one.name());
  return error('usage-unknown-command', `There is no command "${name}".`, {
    hint: `${didYouMean(name, names)}The commands are ${names.join(', ')}.`,
  });
}
