// The kit that a translate command works on, and its editions; what is wrong with the languages that were named.

import { BUILT_IN_KIT } from '../../paths.ts';
import { wrong } from '../../plan/choices.ts';
import { error, failed, type Problem, type Result } from '../../problem.ts';
import type { Translation } from '../../translation/sync/compare.ts';
import { didYouMean } from '../../yaml/near.ts';
import { findKit, type KitFolder, sameKit, translationOf } from '../kits.ts';
import type { Terminal } from '../terminal.ts';
import type { TranslateFlags } from './commands.ts';

/** The kit of `--kit`, else the built-in one. */
export const openNamed = ({ kit = BUILT_IN_KIT }: TranslateFlags, { cwd }: Terminal): Result<KitFolder> =>
  findKit(kit, { flag: '--kit' }, cwd, cwd);

/** An edition that is there and is a translation. */
export function openTranslation(kit: KitFolder, language: string): Result<Translation> {
  if (!kit.languages.includes(language))
    return failed(kit.files.refusal(language) ?? unknownEdition(kit, language));
  if (language === kit.sourceLanguage)
    return failed(
      error('usage-source-language', `The kit is written in "${language}": there is nothing to translate.`, {
        hint: `Its translations are: ${translations(kit).join(', ') || 'none yet'}.`,
      }),
    );
  return translationOf(kit, language) ?? failed(noSource(kit));
}

const translations = ({ languages, sourceLanguage }: KitFolder): readonly string[] =>
  languages.filter((one) => one !== sourceLanguage);

const unknownEdition = (kit: KitFolder, language: string): Problem =>
  wrong(
    { flag: 'LANG' },
    'unknown-language',
    `the kit in ${kit.label} has no edition in "${language}".`,
    `${didYouMean(language, kit.languages)}The editions are ${kit.languages.join(', ')}; "kitpress translate start ${language}${sameKit(kit)}" makes one.`,
  );

/** Nothing can be compared without the edition the kit is written in. */
export const noSource = ({ sourceLanguage, label, files }: KitFolder): Problem =>
  files.refusal(sourceLanguage ?? '') ??
  error('translation-no-source', `There is no edition in "${sourceLanguage}", which the kit is written in.`, {
    hint: 'Look at sourceLanguage in kit.yaml.',
    file: `${label}/kit.yaml`,
  });
