// kitpress translate import: what is new in a returned PO or XLIFF file into its edition: all of it or nothing.
import { argument } from '../../shell.ts';
import { sameKit } from '../../workshop/kits.ts';
import { type ImportedEdition, type ImportedText, importEdition } from '../../workshop/translate/import.ts';
import { answer } from '../answer.ts';
import type { ImportFacts } from '../answer-schema.ts';
import type { ImportFlags } from '../flags.ts';
import { quantity } from '../quantity.ts';
import { type Terminal, withProgress, worldOf } from '../terminal.ts';

export async function runImport(
  name: string,
  { json, theirs, ours, older, dryRun, ...options }: ImportFlags,
  terminal: Terminal,
): Promise<number> {
  const prefer = theirs ? 'theirs' : ours ? 'ours' : undefined;
  const imported = await withProgress(
    terminal,
    (file: string) => `Reading ${file} …`,
    (pause) => importEdition(worldOf(terminal), name, { ...options, older, prefer, dryRun, pause }),
  );
  if (!imported.ok) return answer(imported, json, terminal);
  const { files } = imported.value;
  const [text, summary] = [textOf(imported.value, dryRun === true), factsOf(imported.value)];
  return answer({ problems: imported.problems, text, files, summary }, json, terminal);
}

const factsOf = ({
  language,
  texts,
  changes,
  confirmed,
  stale,
  kept,
  remarks,
}: ImportedEdition): ImportFacts => ({
  language,
  texts,
  changed: changes.length,
  confirmed,
  stale,
  kept,
  remarks,
  changes: changes.map(({ file, key, was, now }) => ({ file, key, ...(was !== '' && { was }), now })),
});

function textOf(edition: ImportedEdition, dryRun: boolean): string {
  const { language, texts, changes, confirmed, stale, kept, remarks, names } = edition;
  const files = names.join(', ');
  const lines = [
    ...changes.flatMap(linesOf),
    ...(changes.length > 0 ? [''] : []),
    `${quantity(texts, 'text')} read: ${changes.length} changed, ${confirmed} now up to date with the source${stale > 0 ? `, ${stale} stale` : ''}.`,
    ...(kept > 0 ? [`Kept: ${kept} of the edition that are newer than the file.`] : []),
    ...(remarks > 0 ? [`Remarks of translators: on ${quantity(remarks, 'text')}.`] : []),
    names.length === 0
      ? `Nothing to change in ${language}.`
      : dryRun
        ? `Not written, because of --dry-run: ${files}.`
        : `Written: ${files}.`,
    ...(names.length > 0 && !dryRun ? [goingOn(edition)] : []),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** The file still says what the texts were when it was exported. */
function goingOn({ kit, language, from, format }: ImportedEdition): string {
  const flags = format === 'po' ? '' : ` --format ${format}`;
  return `Before anybody goes on in ${from}, export it again: kitpress translate export ${language}${flags} --out ${argument(from)}${sameKit(kit)}`;
}

/** "lists.places.lake", what it was and what it is now. */
const linesOf = ({ key, was, now, done }: ImportedText): readonly string[] => [
  `${key}${done ? '' : ' (stale)'}`,
  ...(was === '' || was === now ? [] : [`  was: “${was}”`]),
  `  now: “${now}”`,
];
