// Completion for fish: a line for each word, offered where its command was typed.
import { allIn, type CommandWords } from './words.ts';

export const fishScript = (program: CommandWords): string => {
  const all = allIn(program);
  const known = all.filter(({ path }) => path !== '').map(({ path }) => quoted(path));
  return `# Completion of kitpress for fish, made by "kitpress completion fish".
function __kitpress_at
    set -l known ${known.join(' ')}
    set -l at ''
    for word in (commandline -opc)[2..-1]
        set -l next (string trim -- "$at $word")
        contains -- "$next" $known; and set at "$next"
    end
    test "$at" = "$argv[1]"
end
${all.flatMap(linesOf).join('\n')}
`;
};

const linesOf = ({ path, commands, flags }: CommandWords): readonly string[] => {
  const where = `complete -c kitpress -n ${quoted(`__kitpress_at ${quoted(path)}`)}`;
  return [
    ...commands.map(({ name, help }) => `${where} -f -a ${name} -d ${quoted(help)}`),
    ...flags.map(({ flag, help, values }) => {
      const value =
        values === undefined ? '' : values.length > 0 ? ` -x -a ${quoted(values.join(' '))}` : ' -r';
      return `${where} -l ${flag.slice(2)}${value} -d ${quoted(help)}`;
    }),
  ];
};

const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;
