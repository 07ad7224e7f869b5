// kitpress translate start: a new edition, every text empty and its source beside it.

import { wrong } from '../../plan/choices.ts';
import { error, failed, ok, type Problem, type Result } from '../../problem.ts';
import { emptyEdition } from '../../translation/sync/skeleton.ts';
import { allTexts, readTexts } from '../../translation/texts.ts';
import { type KitFolder, sameKit } from '../../workshop/kits.ts';
import { noSource, openNamed } from '../../workshop/translate/editions.ts';
import { writeAll } from '../../world/disk/files.ts';
import { didYouMean } from '../../yaml/near.ts';
import { language as languageForm } from '../../yaml/schema-words.ts';
import { answer } from '../answer.ts';
import type { Terminal } from '../terminal.ts';
import type { StartFlags } from './commands.ts';

export async function runStart(language: string, flags: StartFlags, terminal: Terminal): Promise<number> {
  const found = openNamed(flags, terminal);
  if (!found.ok) return answer(found, flags.json, terminal);
  const kit = found.value;
  const from = sourceFor(kit, language, flags.from);
  if (!from.ok) return answer(from, flags.json, terminal);
  const source = readTexts(kit.readings, from.value);
  const broken = source.problems.filter(({ severity }) => severity === 'error');
  if (broken.length > 0) return answer({ problems: broken }, flags.json, terminal);
  const files = emptyEdition(language, nameOf(language), source).map(({ name, text }) => ({
    name: `${language}/${name}`,
    bytes: new TextEncoder().encode(text),
  }));
  const { ok: written, problems } = writeAll(kit.folder, files);
  if (!written) return answer({ problems }, flags.json, terminal);
  const folder = `${kit.label}/${language}`;
  const facts = files.map(({ name, bytes }) => ({ file: `${kit.label}/${name}`, bytes: bytes.length }));
  const text = `${folder}: ${files.length} files, ${allTexts(source).length} texts to translate from "${from.value}".

Next:
  1. Write each text between its '…', under the comment with its source. Names in braces, as {n}, stay as they are.
  2. kitpress translate status ${language}${sameKit(kit)}, to see what is left and what does not fit.
  3. kitpress translate update ${language}${sameKit(kit)}, when you have translated some: it takes the comments of those away.
`;
  return answer({ problems, text, files: facts }, flags.json, terminal);
}

/** The language to translate from, if the new edition can be made. */
function sourceFor(kit: KitFolder, language: string, wanted: string | undefined): Result<string> {
  const refused = wrongTag(language) ?? taken(kit, language);
  if (refused) return failed(refused);
  const from = wanted ?? kit.sourceLanguage ?? '';
  if (kit.languages.includes(from)) return ok(from);
  if (wanted === undefined) return failed(noSource(kit));
  const hint = `${didYouMean(from, kit.languages)}The editions are ${kit.languages.join(', ')}.`;
  return failed(wrong({ flag: '--from' }, 'unknown-language', `the kit has no edition in "${from}".`, hint));
}

/** BCP 47 (RFC 5646), written as it should be. */
function wrongTag(language: string): Problem | undefined {
  const meant = canonical(language) ?? canonical(language.replaceAll('_', '-'));
  const good = meant !== undefined && languageForm.safeParse(language).success;
  if (good && (meant === language || meant.toLowerCase() !== language.toLowerCase())) return undefined;
  const near = meant !== language && languageForm.safeParse(meant).success ? `Did you mean "${meant}"? ` : '';
  return error('usage-language', `"${language}" is not how a language is written.`, {
    hint: `${near}Give its tag, as nb, fi or pt-BR.`,
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
  const there = kit.files.list('').find((name) => name.toLowerCase() === language.toLowerCase());
  if (there === undefined) return undefined;
  return error('usage-edition-exists', `${kit.label}/${there} is there already.`, {
    hint: `"kitpress translate update ${there}${sameKit(kit)}" carries on with it.`,
  });
}

/** What a language calls itself, "norsk bokmål", as it writes it within a sentence; its tag, if nobody knows. */
function nameOf(language: string): string {
  const known = Intl.DisplayNames.supportedLocalesOf([language]).length > 0;
  const name = known ? new Intl.DisplayNames([language], { type: 'language' }).of(language) : undefined;
  return (name ?? language).slice(0, 40);
}
