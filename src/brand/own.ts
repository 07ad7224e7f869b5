// What a brand makes of a kit, and its texts with their places in brand.yaml.
import { cleanText } from '../kit/edition.ts';
import type { Kit } from '../kit/kit.ts';
import { type Problem, warning } from '../problem.ts';
import type { Text } from '../text.ts';
import { keyOf, type Path } from '../yaml/locate.ts';
import type { Source } from '../yaml/read.ts';
import type { OpenBrand } from './file.ts';

export interface OwnKit {
  readonly kit: Kit;
  readonly problems: readonly Problem[];
}

export const brandText = ({ source }: OpenBrand, text: string, lang: string, path: Path): Text => ({
  words: cleanText(text),
  lang,
  file: source.file,
  key: keyOf(path),
});

export const missingLanguage = (source: Source, path: Path, what: string, language: string): Problem =>
  warning(
    'brand-no-language',
    `The brand has no ${what} in "${language}", so none is printed in that edition.`,
    {
      hint: `Add a text under "${language}".`,
      ...source.at(path, 'key'),
    },
  );
