// The use case "translate start": a new edition, every text empty and its source beside it.

import { wrong } from '../../plan/choices.ts';
import { error, failed, ok, type Problem, type Result } from '../../problem.ts';
import { emptyEdition } from '../../translation/sync/skeleton.ts';
import type { World } from '../../world/world.ts';
import { didYouMean } from '../../yaml/near.ts';
import { language as languageForm } from '../../yaml/schema-words.ts';
import { type KitFolder, sameKit, textsToTranslate } from '../kits.ts';
import { noSource, openNamed, type TranslateOptions } from './editions.ts';
import { withSchemaLines } from './schema-line.ts';
import { type WrittenFile, writeFiles } from './write.ts';

export interface StartedEdition {
  readonly kit: KitFolder;
  /** The language its texts are to be translated from. */
  readonly from: string;
  /** How many texts there are to translate. */
  readonly texts: number;
  readonly files: readonly WrittenFile[];
}

/** Problems: usage-language, usage-edition-exists and the like; of the source edition; of writing. */
export async function startEdition(
  world: World,
  language: string,
  options: TranslateOptions & { readonly from?: string },
): Promise<Result<StartedEdition>> {
  const found = await openNamed(world, options);
  if (!found.ok) return found;
  const kit = found.value;
  const from = sourceFor(kit, language, options.from);
  if (!from.ok) return from;
  const source = await textsToTranslate(kit, from.value, language);
  const broken = source.problems.filter(({ severity }) => severity === 'error');
  if (broken.length > 0) return failed(...broken);
  const files = await withSchemaLines(world, kit, emptyEdition(language, nameOf(language), source));
  const written = await writeFiles(world, kit, files);
  if (!written.ok) return written;
  return ok({ kit, from: from.value, texts: source.texts.size, files: written.value }, written.problems);
}

/** The language to translate from, if the new edition can be made. */
function sourceFor(kit: KitFolder, language: string, wanted: string | undefined): Result<string> {
  const refused = wrongTag(language) ?? taken(kit, language);
  if (refused) return failed(refused);
  const from = wanted ?? kit.sourceLanguage ?? '';
  if (kit.languages.includes(from)) return ok(from);
  if (wanted === undefined) return noSource(kit);
  const hint = `${didYouMean(from, kit.languages)}The editions are ${kit.languages.join(', ')}.`;
  return failed(wrong({ flag: '--from' }, 'unknown-language', `the kit has no edition in "${from}".`, hint));
}

/** BCP 47 (RFC 5646), in canonical form. */
function wrongTag(language: string): Problem | undefined {
  const meant = canonical(language) ?? canonical(language.replaceAll('_', '-'));
  const good = meant !== undefined && languageForm.safeParse(language).success;
  if (good && (meant === language || meant.toLowerCase() !== language.toLowerCase())) return undefined;
  const near = meant !== language && languageForm.safeParse(meant).success ? `Did you mean "${meant}"? ` : '';
  return error('usage-language', `"${language}" is not a language tag.`, {
    hint: `${near}Give a language tag, such as nb, fi or pt-BR.`,
  });
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

function taken(kit: KitFolder, language: string): Problem | undefined {
  if (language === kit.sourceLanguage)
    return error(
      'usage-source-language',
      `The kit is written in "${language}": there is nothing to translate.`,
      {
        hint: 'Name another language.',
      },
    );
  const there = kit.files
    .list('')
    .find((name) => nameOfEdition(name).toLowerCase() === language.toLowerCase());
  if (there === undefined) return undefined;
  return error('usage-edition-exists', `${kit.label}/${there} already exists.`, {
    hint: `Run "kitpress translate update ${nameOfEdition(there)}${sameKit(kit)}" to continue with it.`,
  });
}

/** "sv" of a folder, or of "sv.yaml". */
const nameOfEdition = (file: string): string => file.replace(/\.yaml$/, '');

/** What a language calls itself, "norsk bokmål", as it writes it within a sentence; its tag, if that is not known. */
function nameOf(language: string): string {
  const known = Intl.DisplayNames.supportedLocalesOf([language]).length > 0;
  const name = known ? new Intl.DisplayNames([language], { type: 'language' }).of(language) : undefined;
  return (name ?? language).slice(0, 40);
}
