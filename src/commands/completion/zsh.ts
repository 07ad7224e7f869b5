// Completion for zsh: a function for each command that has others below it.
import { allIn, type CommandWords, type FlagWords } from './words.ts';

export const zshScript = (program: CommandWords): string => {
  const groups = allIn(program).filter(({ commands }) => commands.length > 0);
  return `#compdef kitpress
# Completion of kitpress for zsh, made by "kitpress completion zsh".
${groups.map(groupFunction).join('\n')}
if [ "$funcstack[1]" = "_kitpress" ]; then
  _kitpress "$@"
else
  compdef _kitpress kitpress
fi
`;
};

const nameOf = ({ path }: CommandWords): string =>
  ['_kitpress', ...path.split(' ')].filter(Boolean).join('_');

const groupFunction = (group: CommandWords): string => `${nameOf(group)}() {
  local curcontext="$curcontext" state line
  local -a commands
  commands=(
${group.commands.map(({ name, help }) => `    ${quoted(`${name}:${help}`)}`).join('\n')}
  )
  _arguments -C ${group.flags.map(flagSpec).join(' ')} '1: :->command' '*:: :->argument'
  case "$state" in
    command) _describe command commands ;;
    argument)
      case "$words[1]" in
${group.commands.map((one) => `        ${one.name}) ${actionOf(one)} ;;`).join('\n')}
      esac ;;
  esac
}`;

const actionOf = (command: CommandWords): string =>
  command.commands.length > 0
    ? nameOf(command)
    : `_arguments ${command.flags.map(flagSpec).join(' ')} '*:file:_files'`;

/** '--ink[help]:value:(full low grey)' */
const flagSpec = ({ flag, help, values }: FlagWords): string => {
  const value =
    values === undefined ? '' : `:value:${values.length > 0 ? `(${values.join(' ')})` : '_files'}`;
  return quoted(`${flag}[${help.replace(/[[\]:\\]/g, '\\$&')}]${value}`);
};

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
