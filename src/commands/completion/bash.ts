// Completion for bash, 3.2 as on macOS included.
import { allIn, type CommandWords } from './words.ts';

export const bashScript = (program: CommandWords): string => {
  const all = allIn(program);
  const values = new Map(
    all.flatMap(({ flags }) =>
      flags.flatMap(({ flag, values }) => (values ? [[flag, values] as const] : [])),
    ),
  );
  const listed = [...values].filter(([, words]) => words.length > 0);
  const others = [...values].filter(([, words]) => words.length === 0).map(([flag]) => flag);
  const known = all.filter(({ path }) => path !== '').map(({ path }) => `'${path}'`);
  return `# Completion of kitpress for bash, made by "kitpress completion bash".
_kitpress() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}" at="" next word i
  for ((i = 1; i < COMP_CWORD; i++)); do
    word="\${COMP_WORDS[i]}"
    next="\${at:+$at }$word"
    case "$next" in
      ${known.join(' | ')}) at="$next" ;;
    esac
  done
  COMPREPLY=()
  case "$prev" in
${listed.map(([flag, words]) => `    ${flag}) COMPREPLY=($(compgen -W '${words.join(' ')}' -- "$cur")); return ;;`).join('\n')}
    ${others.join(' | ')}) return ;;
  esac
  # Where nothing is found, bash completes the names of files.
  local words=""
  case "$at" in
${all.map((one) => `    '${one.path}') words='${wordsAfter(one)}' ;;`).join('\n')}
  esac
  case "$cur" in
    -*) ;;
    *) words="\${words%%--*}" ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
}
complete -o default -F _kitpress kitpress
`;
};

/** Commands first: without a hyphen only they are offered. */
const wordsAfter = ({ commands, flags }: CommandWords): string =>
  [...commands.map(({ name }) => name), ...flags.map(({ flag }) => flag)].join(' ');
