// What a shell may complete: the program's own commands and flags, with their help in short.
import type { Command, Option } from 'commander';
import { INK_NAMES } from '../../ink.ts';
import { TILE_CHOICES } from '../../plan/choices.ts';

export interface FlagWords {
  /** "--lang" */
  readonly flag: string;
  readonly help: string;
  /** The words that may follow it; none if it is followed by a file or something else; missing if by nothing. */
  readonly values?: readonly string[];
}

export interface CommandWords {
  /** Empty for the program itself: "translate start". */
  readonly path: string;
  /** The last word of the path. */
  readonly name: string;
  readonly help: string;
  readonly flags: readonly FlagWords[];
  readonly commands: readonly CommandWords[];
}

/** A few words each; what else a flag takes is a number, a name or a file. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  '--ink': INK_NAMES,
  '--tiles': TILE_CHOICES,
  '--paper': ['a3', 'a4', 'letter', 'tabloid', 'a2', 'a1'],
  '--boards': ['a3', 'a4', 'a2', 'a1'],
  '--copies': ['suggested'],
  '--for': ['shop'],
  '--format': ['po', 'xliff'],
};

export const wordsOf = (command: Command, above = ''): CommandWords => {
  const isRoot = command.parent === null;
  const name = command.name();
  const path = isRoot ? '' : `${above} ${name}`.trim();
  return {
    path,
    name,
    help: inShort(command.description()),
    flags: [
      ...command.options.filter(({ hidden }) => !hidden).map(flagOf),
      { flag: '--help', help: 'print this help' },
    ],
    commands: command.commands.map((child) => wordsOf(child, path)),
  };
};

const flagOf = ({ long, flags, description, required, optional }: Option): FlagWords => {
  const flag = long ?? flags;
  return {
    flag,
    help: inShort(description),
    // Another flag may follow one whose value is optional.
    ...(required && !optional && { values: VALUES[flag] ?? [] }),
  };
};

/** Without the default and what comes after the first colon. */
const inShort = (help: string): string => (help.split(/ \(default|: /)[0] ?? help).trim();

/** A command and those below it. */
export const allIn = (command: CommandWords): readonly CommandWords[] => [
  command,
  ...command.commands.flatMap(allIn),
];
