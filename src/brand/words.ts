// Adds the texts of a brand to a kit: its own levels, more cards, a greeting; and finds its lines in an edition's language.

import type { Kit } from '../kit/kit.ts';
import { checkWording } from '../kit/wording.ts';
import { error, type Problem } from '../problem.ts';
import type { Text } from '../text.ts';
import type { Path } from '../yaml/locate.ts';
import { didYouMean } from '../yaml/near.ts';
import { addCards } from './cards.ts';
import type { OpenBrand } from './file.ts';
import { withLists } from './lists.ts';
import { brandText, missingLanguage, type OwnKit } from './own.ts';
import { replaceTexts } from './texts.ts';

/** The kit with all texts of the brand, and the problems with them. */
export const ownKit = (brand: OpenBrand, kit: Kit): OwnKit => {
  const replaced = replaceTexts(brand, kit);
  const decks = addCards(brand, replaced.kit);
  const lists = withLists(brand, decks.kit);
  const own = greet(brand, lists.kit);
  const problems = [
    ...replaced.problems,
    ...decks.problems,
    ...lists.problems,
    ...own.problems,
    ...wordingOf(brand),
  ];
  return { kit: own.kit === kit ? kit : { ...own.kit, alteredBy: brand.id }, problems };
};

const greet = (brand: OpenBrand, kit: Kit): OwnKit => {
  const problems: Problem[] = [];
  const greeting = inLanguage(brand, 'greeting', kit.edition.language, problems);
  if (!greeting) return { kit, problems };
  const { guidance } = kit;
  return { kit: { ...kit, guidance: { ...guidance, intro: [greeting, ...guidance.intro] } }, problems };
};

/** A line of the brand in a language, if it has one; a warning if it only has it in other languages. */
export const inLanguage = (
  brand: OpenBrand,
  key: 'footer' | 'greeting' | 'link',
  language: string,
  problems: Problem[],
): Text | undefined => {
  const lines = brand.content[key];
  if (lines === undefined) return undefined;
  if (typeof lines === 'string') return brandText(brand, lines, language, [key]);
  const text = lines[language];
  if (text !== undefined) return brandText(brand, text, language, [key, language]);
  problems.push(missingLanguage(brand.source, [key], `text for "${key}"`, language));
  return undefined;
};

/** The lines of `contact` in a language. */
export const contactIn = (brand: OpenBrand, language: string, problems: Problem[]): readonly Text[] => {
  const { contact } = brand.content;
  if (contact === undefined) return [];
  const common = typeof contact === 'string' || Array.isArray(contact);
  const path = common ? ['contact'] : ['contact', language];
  const lines = common ? contact : contact[language];
  if (lines === undefined) {
    problems.push(missingLanguage(brand.source, ['contact'], 'text for "contact"', language));
    return [];
  }
  return typeof lines === 'string'
    ? [brandText(brand, lines, language, path)]
    : lines.map((line: string, i: number) => brandText(brand, line, language, [...path, i]));
};

/** Checks the wording of all texts of the brand that do not replace a text of the edition. */
const wordingOf = ({ content, source }: OpenBrand): readonly Problem[] => {
  const { footer, contact, greeting, levels, lists, cards } = content;
  const data = { name: content.name, footer, contact, greeting, levels, lists, cards };
  return checkWording({ ...source, data }, {});
};

/** Languages for which the brand has texts but the kit has no edition. */
export const checkLanguages = (
  { content, source }: OpenBrand,
  languages: readonly string[],
): readonly Problem[] => {
  const paths: readonly Path[] = [
    ...['texts', 'levels'].flatMap((key) =>
      keysOf(content[key as 'texts' | 'levels']).map((language) => [key, language]),
    ),
    ...(['lists', 'cards'] as const).flatMap((key) =>
      Object.entries(content[key] ?? {}).flatMap(([id, texts]) =>
        keysOf(texts).map((language) => [key, id, language]),
      ),
    ),
  ];
  return paths.flatMap((path) => {
    const language = String(path.at(-1));
    if (languages.includes(language)) return [];
    return [
      error('brand-unknown-language', `The kit has no edition in "${language}".`, {
        hint: `${didYouMean(language, languages)}The editions are ${languages.join(', ')}.`,
        ...source.at(path, 'key'),
      }),
    ];
  });
};

const keysOf = (value: object | undefined): readonly string[] => Object.keys(value ?? {});
