// The kit that a translation belongs to, and its editions; problems with the languages that were given.

import type { Kinds } from '../../kinds/kind.ts';
import { loadStructure } from '../../kit/open.ts';
import { wrong } from '../../plan/choices.ts';
import { error, failed, type Problem, type Result } from '../../problem.ts';
import type { ExchangeHead } from '../../translation/exchange/exchange.ts';
import type { PairingContext } from '../../translation/exchange/pairs.ts';
import { reviewsIn, type Translation } from '../../translation/sync/compare.ts';
import { wordsIn } from '../../translation/texts.ts';
import type { World } from '../../world/world.ts';
import { didYouMean } from '../../yaml/near.ts';
import { valueAt } from '../../yaml/validate.ts';
import { BUILT_IN_KIT, findKit, type KitFolder, sameKit, translationOf } from '../kits.ts';
import { WORDS_KIT } from '../known-kits.ts';

/** What every translate use case takes. */
export interface TranslateOptions {
  /** A kit's name or folder; the built-in one if there is none. */
  readonly kit?: string | undefined;
  /** The register of kinds, as in `FindOptions`. */
  readonly kinds?: Kinds;
}

/** A translation with the kit it belongs to. */
export interface OpenTranslation {
  readonly kit: KitFolder;
  readonly translation: Translation;
}

export const openNamed = (
  world: World,
  { kit = BUILT_IN_KIT, kinds }: TranslateOptions,
): Promise<Result<KitFolder>> => findKit(world, kit, { flag: '--kit' }, { kinds });

/** An edition that is there and is a translation. */
export async function openTranslation(kit: KitFolder, language: string): Promise<Result<OpenTranslation>> {
  if (!kit.languages.includes(language))
    return failed(kit.files.refusal(language) ?? unknownEdition(kit, language));
  if (language === kit.sourceLanguage)
    return failed(
      error('usage-source-language', `The kit is written in "${language}": there is nothing to translate.`, {
        hint: `Its translations are: ${translations(kit).join(', ') || 'none yet'}.`,
      }),
    );
  const translation = await translationOf(kit, language);
  if (!translation) return noSource(kit);
  return translation.ok ? { ...translation, value: { kit, translation: translation.value } } : translation;
}

const translations = ({ languages, sourceLanguage }: KitFolder): readonly string[] =>
  languages.filter((one) => one !== sourceLanguage);

const unknownEdition = (kit: KitFolder, language: string): Problem =>
  wrong(
    { flag: 'LANG' },
    'unknown-language',
    `the kit in ${kit.label} has no edition in "${language}".`,
    `${didYouMean(language, kit.languages)}The editions are ${kit.languages.join(', ')}; "kitpress translate start ${language}${sameKit(kit)}" creates one.`,
  );

/** Nothing can be compared without the edition the kit is written in. Problems: those of a kit.yaml that does not say which that is. */
export function noSource({ sourceLanguage, files, cache, kinds }: KitFolder): Result<never> {
  const { source, problems } = loadStructure(cache, kinds);
  if (sourceLanguage === undefined) return failed(...problems.filter(({ severity }) => severity === 'error'));
  const missing = error(
    'translation-no-source',
    `There is no edition in "${sourceLanguage}", the language that the kit is written in.`,
    { hint: 'Check sourceLanguage in kit.yaml.', ...source?.at(['sourceLanguage']) },
  );
  return failed(files.refusal(sourceLanguage) ?? missing);
}

/** What a file for translators is about, without the places of its texts. */
export function aboutOf({
  kit: { cache },
  translation: { source, edition, units, shipped },
}: OpenTranslation): Omit<ExchangeHead, 'places'> {
  const kit = cache.read('kit.yaml')?.source?.data;
  const said = (key: string): string => {
    const value = valueAt(kit, [key]);
    return typeof value === 'string' ? value : '';
  };
  return {
    kit: said('id'),
    version: said('version'),
    language: edition.language,
    from: source.language,
    at: ({ file, key }) => {
      const text = source.texts.get(key);
      const path = source.pathOf(file);
      if (text && source.files.has(file)) return { path, line: source.at(text).line };
      const place = text && shipped(source.language)?.at(text.path);
      const name = place?.file.split(/[\\/]/).at(-1);
      return place ? { path: `content/${WORDS_KIT}/${name}`, line: place.line, ships: true } : { path };
    },
    states: reviewsIn(units),
  };
}

/** What a returned file is compared with, besides the texts of the edition. */
export function contextOf({ edition, source, units, moved, shipped }: Translation): PairingContext {
  const theirs = wordsIn(shipped(source.language));
  const words = [...wordsIn(shipped(edition.language)).values()].flatMap(({ key, text }) => {
    const from = theirs.get(key);
    const own = edition.texts.get(key)?.text ?? text;
    return from === undefined || source.texts.has(key)
      ? []
      : [[key, { source: from.text, text: own }] as const];
  });
  return { states: reviewsIn(units), moved: moved(), words: new Map(words) };
}
