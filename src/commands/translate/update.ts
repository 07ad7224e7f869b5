// kitpress translate update: an edition carries on after its translator or its source has changed.
import { unitPlace } from '../../translation/sync/check.ts';
import type { Translation } from '../../translation/sync/compare.ts';
import type { Report } from '../../translation/sync/update.ts';
import { type UpdatedEdition, updateEdition } from '../../workshop/translate/update.ts';
import { answer } from '../answer.ts';
import type { UpdateFacts } from '../answer-schema.ts';
import type { TranslateFlags } from '../flags.ts';
import { quantity } from '../quantity.ts';
import { type Terminal, worldOf } from '../terminal.ts';

export async function runUpdate(
  language: string,
  { json, ...options }: TranslateFlags,
  terminal: Terminal,
): Promise<number> {
  const updated = await updateEdition(worldOf(terminal), language, options);
  if (!updated.ok) return answer(updated, json, terminal);
  const { report, translation, files } = updated.value;
  const [text, summary] = [updatedText(updated.value), factsOf(report, translation)];
  return answer({ problems: updated.problems, text, files, summary }, json, terminal);
}

const factsOf = (
  { added, moved, removed, unused, told, done, recorded }: Report,
  { edition, extra }: Translation,
): UpdateFacts => ({
  language: edition.language,
  added: added.length,
  moved: moved.map((move) => ({ ...move, file: edition.shown(move.file) })),
  removed: removed.length,
  unused: unused.length,
  told: told.length,
  done: done.length,
  recorded: recorded.length,
  extra: extra.length,
});

/** What it did, step by step, with the places that need attention. */
export function updatedText({ report, translation: now, names }: UpdatedEdition): string {
  const { language } = now.edition;
  const from = now.source.language;
  const places = (texts: readonly { readonly key: string }[]): readonly string[] =>
    texts.map((text) => {
      const { file, line, key } = unitPlace(text, now);
      return `  ${file}:${line} ${key}`;
    });
  const missing = now.units.filter(({ state }) => state === 'missing').length;
  const lines = [
    ...part(
      report.added.length,
      'new text, empty, with its source in a comment above it:',
      'new texts, empty, with their sources in comments above them:',
      places(report.added),
    ),
    ...part(
      report.moved.length,
      'text moved to the new key of its source:',
      'texts moved to the new keys of their sources:',
      report.moved.map(({ file, from: old, to }) => `  ${now.edition.shown(file)} ${old} → ${to}`),
    ),
    ...part(
      report.removed.length,
      'empty key removed, because the source no longer has it.',
      'empty keys removed, because the source no longer has them.',
    ),
    ...part(
      report.unused.length,
      'text put into a comment, because the source has one text where there were several:',
      'texts put into comments, because the source has one text where there were several:',
      report.unused.map(({ file, key }) => `  ${now.edition.shown(file)} ${key}`),
    ),
    ...part(
      report.told.length,
      `text whose source has changed; "${from} was" and "${from} now" are above it:`,
      `texts whose source has changed; "${from} was" and "${from} now" are above them:`,
      places(report.told),
    ),
    ...part(report.done.length, 'changed source dealt with.', 'changed sources dealt with.'),
    ...part(
      report.recorded.length,
      `text recorded as up to date with "${from}".`,
      `texts recorded as up to date with "${from}".`,
    ),
    ...part(
      now.extra.length,
      'text that the source no longer has; delete it if you do not need it:',
      'texts that the source no longer has; delete them if you do not need them:',
      places(now.extra),
    ),
    ...part(missing, 'text is missing.', 'texts are missing.'),
    names.length === 0 ? `Nothing to change in ${language}.` : `Written: ${names.join(', ')}.`,
  ];
  if (report.told.length > 0)
    lines.push(
      'Change each text whose source has changed, or delete its comments if it is still right. Then run update again.',
    );
  return lines.map((line) => `${line}\n`).join('');
}

/** A count with what it counts, and the lines of these; nothing for none. */
const part = (count: number, one: string, many: string, lines: readonly string[] = []): readonly string[] =>
  count === 0 ? [] : [quantity(count, one, many), ...lines];
