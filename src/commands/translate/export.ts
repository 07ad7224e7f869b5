// kitpress translate export: an edition beside its source as one file, or all editions as a memory or a glossary, for the programs that translators work in.
import { error, failed } from '../../problem.ts';
import { argument } from '../../shell.ts';
import { MEMORY_FORMATS, type MemoryFormat } from '../../translation/memory/formats.ts';
import { sameKit } from '../../workshop/kits.ts';
import { exportEdition } from '../../workshop/translate/export.ts';
import { answer } from '../answer.ts';
import type { ExportFlags } from '../flags.ts';
import { quantity } from '../quantity.ts';
import { type Terminal, withProgress, worldOf } from '../terminal.ts';

export function runExport(
  language: string | undefined,
  flags: ExportFlags,
  terminal: Terminal,
): Promise<number> {
  const memory = MEMORY_FORMATS.find(({ name }) => name === flags.format);
  if (memory) return runMemory(language, memory, flags, terminal);
  if (language !== undefined) return runEdition(language, flags, terminal);
  return answer(failed(noLanguage), flags.json, terminal);
}

const noLanguage = error('usage-language', 'LANG: the language of the edition is missing.', {
  hint: `Name it, as in "kitpress translate export nb"; only ${MEMORY_FORMATS.map(({ name }) => name).join(' and ')} can have all editions.`,
});

const onlyTexts = ({ name }: MemoryFormat) =>
  error('usage-only', `--only: ${name} has what is translated, and nothing that is left to do.`, {
    hint: 'Leave --only out.',
  });

async function runEdition(
  language: string,
  { json, ...options }: ExportFlags,
  terminal: Terminal,
): Promise<number> {
  const exported = await withProgress(
    terminal,
    (file: string) => `Exporting to ${file} …`,
    (pause) => exportEdition(worldOf(terminal), language, { ...options, pause }),
  );
  if (!exported.ok) return answer(exported, json, terminal);
  const { file: written, kit, translation, texts } = exported.value;
  const { file } = written;
  const text = `${file}: ${quantity(texts, 'text')}, from ${translation.source.language} to ${language}.
When it comes back: kitpress translate import ${argument(file)}${sameKit(kit)}
`;
  return answer({ problems: exported.problems, text, files: [written] }, json, terminal);
}

async function runMemory(
  language: string | undefined,
  format: MemoryFormat,
  { json, ...options }: ExportFlags,
  terminal: Terminal,
): Promise<number> {
  if (options.only !== undefined) return answer(failed(onlyTexts(format)), json, terminal);
  const { exportMemory } = await import('../../workshop/translate/memory.ts');
  const exported = await exportMemory(worldOf(terminal), language, format, options);
  if (!exported.ok) return answer(exported, json, terminal);
  const { file, languages, texts } = exported.value;
  const what = quantity(texts, format.terms ? 'term' : 'text');
  const text = `${file.file}: ${what} in ${languages.join(', ')}.\n`;
  return answer({ problems: exported.problems, text, files: [file] }, json, terminal);
}
