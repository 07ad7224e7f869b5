// Completion for PowerShell, 5.1 as on Windows included.
import { allIn, type CommandWords } from './words.ts';

export const powershellScript = (program: CommandWords): string => {
  const all = allIn(program);
  const values = new Map(
    all.flatMap(({ flags }) =>
      flags.flatMap(({ flag, values }) => (values ? [[flag, values] as const] : [])),
    ),
  );
  return `# Completion of kitpress for PowerShell, made by "kitpress completion powershell".
Register-ArgumentCompleter -Native -CommandName kitpress -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $commands = @{
${all.map(entryOf).join('\n')}
  }
  $values = @{
${[...values].map(([flag, words]) => `    ${quoted(flag)} = @(${words.map(quoted).join(', ')})`).join('\n')}
  }
  $at = ''
  $last = ''
  foreach ($element in ($commandAst.CommandElements | Select-Object -Skip 1)) {
    if ($element.Extent.EndOffset -ge $cursorPosition -and $wordToComplete -ne '') { break }
    $last = $element.ToString()
    $next = "$at $last".Trim()
    if ($commands.ContainsKey($next)) { $at = $next }
  }
  # Where nothing is found, PowerShell completes the names of files.
  if ($values.ContainsKey($last)) {
    $values[$last] | Where-Object { $_ -like "$wordToComplete*" } |
      ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
    return
  }
  $commands[$at] | Where-Object { $_[0] -like "$wordToComplete*" -and ($wordToComplete -ne '' -or $_[0] -notlike '-*') } |
    ForEach-Object { [System.Management.Automation.CompletionResult]::new($_[0], $_[0], 'ParameterName', $_[1]) }
}
`;
};

/** A list of pairs, each in a list of its own, or PowerShell would make one of them all. */
const entryOf = ({ path, commands, flags }: CommandWords): string => {
  const pairs = [
    ...commands.map(({ name, help }) => [name, help] as const),
    ...flags.map(({ flag, help }) => [flag, help] as const),
  ];
  const listed = pairs.map(([word, help]) => `,@(${quoted(word)}, ${quoted(help)})`).join('; ');
  return `    ${quoted(path)} = @(${listed})`;
};

/** Typographic quotes end a text as well. */
const quoted = (text: string): string => `'${text.replace(/['\u2018\u2019\u201a\u201b]/g, '$&$&')}'`;
