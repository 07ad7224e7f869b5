// Which edition of a kit a returned file is of, by what it says of itself and what was said of it.
import { error, failed, ok, type Result } from '../../problem.ts';
import { argument } from '../../shell.ts';
import type { ExchangeHead, Imported } from '../../translation/exchange/exchange.ts';
import { editionsFor } from '../../translation/exchange/language.ts';
import { type KitFolder, sameKit } from '../kits.ts';

/** `as` counts, whatever the file says. Problems: `exchange-no-language`, `exchange-several-editions`. */
export function editionOf(
  { language, file }: Imported,
  kit: KitFolder,
  as: string | undefined,
): Result<string> {
  if (as !== undefined) return ok(as);
  const translations = kit.languages.filter((one) => one !== kit.sourceLanguage);
  const say = (example = 'LANG'): string =>
    `Name the edition, as in "kitpress translate import ${argument(file)} --as ${example}${sameKit(kit)}".`;
  if (language === '')
    return failed(
      error('exchange-no-language', 'The file does not say in which language it is.', {
        hint: say(translations[0]),
        file,
      }),
    );
  const editions = editionsFor(language, kit.languages);
  if (editions.length > 1)
    return failed(
      error(
        'exchange-several-editions',
        `The file is in "${language}", and the kit has several editions in that language: ${editions.join(', ')}.`,
        { hint: say(editions[0]), file },
      ),
    );
  return ok(editions[0] ?? language);
}

/** A file with what it does not say of itself: it is of the kit and the edition that were named. */
export const identified = (
  imported: Imported,
  { kit, from }: Pick<ExchangeHead, 'kit' | 'from'>,
  as: string | undefined,
): Imported => ({
  ...imported,
  ...(as !== undefined && { language: as }),
  kit: imported.kit || kit,
  from: imported.from || from,
});
