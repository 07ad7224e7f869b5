// The use case "translate export" of all editions of a kit together: a translation memory, or a glossary of its terms.
import { error, failed, ok, type Problem, type Result, warning } from '../../problem.ts';
import { type MemoryEntry, memoryEntries } from '../../translation/memory/entries.ts';
import { isOwnMemory, type MemoryFormat } from '../../translation/memory/formats.ts';
import { termsAmong, withoutTexts } from '../../translation/memory/terms.ts';
import type { Translation } from '../../translation/sync/compare.ts';
import type { World } from '../../world/world.ts';
import { valueAt } from '../../yaml/validate.ts';
import type { KitFolder } from '../kits.ts';
import { noSource, openNamed, openTranslation, type TranslateOptions } from './editions.ts';
import { notToReplace } from './guard.ts';
import type { WrittenFile } from './write.ts';

export interface ExportedMemory {
  readonly kit: KitFolder;
  readonly file: WrittenFile;
  /** That of the kit, and those of the editions with anything in it. */
  readonly languages: readonly string[];
  readonly texts: number;
}

interface MemoryOptions extends TranslateOptions {
  readonly out?: string | undefined;
  readonly force?: boolean | undefined;
}

/**
 * Writes KIT.tmx or KIT.tbx unless `out` names another file, with one edition or all. Problems: of kit and editions; `exchange-no-terms`
 * for a kit that names none, `exchange-unknown-term` (a warning) for names that no text has; why a file cannot be overwritten; of writing.
 */
export async function exportMemory(
  world: World,
  language: string | undefined,
  format: MemoryFormat,
  { out, force, ...options }: MemoryOptions,
): Promise<Result<ExportedMemory>> {
  const found = await openNamed(world, options);
  if (!found.ok) return found;
  const kit = found.value;
  const { sourceLanguage: from } = kit;
  if (from === undefined) return noSource(kit);
  const opened = await editionsOf(kit, language === undefined ? others(kit) : [language]);
  if (!opened.ok) return opened;
  const all = memoryEntries(from, opened.value);
  const chosen = format.terms ? termsOf(kit, all) : ok(all);
  if (!chosen.ok) return chosen;
  const id = saidOf(kit, 'id');
  const { paths } = world;
  const path = paths.resolve(out ?? `${id}.${format.name}`);
  const refused = await notToReplace(world, path, isOwnMemory, force);
  if (refused) return failed(refused);
  const memory = { kit: id, version: saidOf(kit, 'version'), from, entries: chosen.value };
  const bytes = new TextEncoder().encode(await format.write(memory));
  const written = await world.write(paths.parent(path), [{ name: paths.base(path), bytes }]);
  if (!written.ok) return written;
  const file = { file: paths.shown(path), bytes: bytes.length };
  const there = new Set(chosen.value.flatMap(({ texts }) => [...texts.keys()]));
  const languages = [from, ...opened.value.map(({ edition }) => edition.language)].filter((one) =>
    there.has(one),
  );
  const problems = [...opened.problems, ...chosen.problems, ...written.problems];
  return ok({ kit, file, languages, texts: chosen.value.length }, problems);
}

const others = ({ languages, sourceLanguage }: KitFolder): readonly string[] =>
  languages.filter((one) => one !== sourceLanguage);

async function editionsOf(
  kit: KitFolder,
  languages: readonly string[],
): Promise<Result<readonly Translation[]>> {
  const opened: Translation[] = [];
  const problems: Problem[] = [];
  for (const language of languages) {
    const one = await openTranslation(kit, language);
    if (!one.ok) return one;
    opened.push(one.value.translation);
    problems.push(...one.problems);
  }
  return ok(opened, problems);
}

function saidOf({ cache }: KitFolder, key: string): string {
  const value = valueAt(cache.read('kit.yaml')?.source?.data, [key]);
  return typeof value === 'string' ? value : '';
}

function termsOf({ cache, label }: KitFolder, all: readonly MemoryEntry[]): Result<readonly MemoryEntry[]> {
  const value = valueAt(cache.read('kit.yaml')?.source?.data, ['terms']);
  const named = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
  const file = `${label}/kit.yaml`;
  if (named.length === 0)
    return failed(
      error('exchange-no-terms', 'The kit names no terms.', {
        hint: 'List the keys of the texts that are terms under "terms" in kit.yaml, such as sheets.*.name.',
        file,
      }),
    );
  const keys = all.map(({ key }) => key);
  const lost = withoutTexts(keys, named).map((name) =>
    warning('exchange-unknown-term', `No translated text has the key "${name}", which "terms" names.`, {
      hint: 'Check the key: a * stands for one word between two dots.',
      file,
    }),
  );
  return ok(termsAmong(all, named), lost);
}
