// kitpress translate import: a PO or XLIFF file that came back, into the edition it belongs to: all of it or nothing.
import { resolve } from 'node:path';
import type { Result } from '../../problem.ts';
import { accept } from '../../translation/exchange/accept.ts';
import { type Imported, unitId } from '../../translation/exchange/exchange.ts';
import { take } from '../../translation/sync/take.ts';
import { shownPath } from '../../workshop/kits.ts';
import { openNamed, openTranslation } from '../../workshop/translate/editions.ts';
import { shownIn, writeFiles } from '../../workshop/translate/write.ts';
import { readBytes } from '../../world/disk/files.ts';
import { answer } from '../answer.ts';
import type { Terminal } from '../terminal.ts';
import type { ImportFlags } from './commands.ts';
import { aboutOf } from './export.ts';

export async function runImport(name: string, flags: ImportFlags, terminal: Terminal): Promise<number> {
  const { json, older = false } = flags;
  const found = openNamed(flags, terminal);
  if (!found.ok) return answer(found, json, terminal);
  const kit = found.value;
  const path = resolve(terminal.cwd, name);
  const bytes = readBytes(path);
  if (!bytes.ok) return answer(bytes, json, terminal);
  const imported = await read(bytes.value, shownPath(path, terminal.cwd));
  if (!imported.ok) return answer(imported, json, terminal);
  const { language, items } = imported.value;
  const translation = openTranslation(kit, editionOf(language, kit.languages));
  if (!translation.ok) return answer(translation, json, terminal);
  const accepted = accept(imported.value, translation.value.units, aboutOf(kit, translation.value), {
    older,
  });
  const problems = [...imported.problems, ...accepted.problems];
  if (!accepted.ok) return answer({ problems }, json, terminal);
  const edition = translation.value.edition.language;
  const taken = take(translation.value, imported.value, accepted.value, kit.readings);
  if (!taken.ok)
    return answer({ problems: [...problems, ...shownIn(taken.problems, kit, edition)] }, json, terminal);
  const written = writeFiles(kit, edition, taken.value);
  const all = [...problems, ...written.problems];
  if (!written.ok) return answer({ problems: all }, json, terminal);
  const { changes, confirmed } = accepted.value;
  const upToDate = new Set(confirmed.map(unitId));
  const stale = changes.filter((change) => !upToDate.has(unitId(change)));
  const text = [
    `${items.length} texts read: ${changes.length} changed, ${confirmed.length} now up to date with the source${stale.length > 0 ? `, ${stale.length} stale` : ''}.`,
    taken.value.length === 0
      ? `Nothing to change in ${edition}.`
      : `Written: ${taken.value.map((file) => `${edition}/${file.name}`).join(', ')}.`,
  ];
  return answer(
    {
      problems: all,
      text: text.map((line) => `${line}\n`).join(''),
      files: written.files,
      summary: {
        language: edition,
        texts: items.length,
        changed: changes.length,
        confirmed: confirmed.length,
        stale: stale.length,
      },
    },
    json,
    terminal,
  );
}

/** XML begins with "<", and no PO file does; a byte order mark may come before. */
async function read(bytes: Uint8Array, file: string): Promise<Result<Imported>> {
  const first = bytes.subarray(0, 64).find((byte) => byte > 0x20 && byte < 0x7f);
  return first === 0x3c
    ? (await import('../../translation/exchange/xliff-read.ts')).fromXliff(bytes, file)
    : (await import('../../translation/exchange/po-read.ts')).fromPo(bytes, file);
}

/** "PT-br" is the edition pt-BR. */
const editionOf = (language: string, editions: readonly string[]): string =>
  editions.find((one) => one.toLowerCase() === language.toLowerCase()) ?? language;
