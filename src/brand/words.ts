// What a brand adds to a kit in words: levels of its own, further cards, a greeting; and its lines in an edition's language.

import { cleanText } from '../kit/edition.ts';
import type { KitKinds } from '../kit/kinds.ts';
import type { Action, Deck, Kit } from '../kit/kit.ts';
import { checkWording } from '../kit/wording.ts';
import { error, type Problem, warning } from '../problem.ts';
import type { Text } from '../text.ts';
import { keyOf, type Path } from '../yaml/locate.ts';
import { didYouMean } from '../yaml/near.ts';
import type { Source } from '../yaml/read.ts';
import type { OpenBrand } from './file.ts';
import { replaceTexts } from './texts.ts';

export interface OwnKit {
  readonly kit: Kit;
  readonly problems: readonly Problem[];
}

/** The kit with all of the brand's words in it, and what is wrong with them. */
export const ownKit = (brand: OpenBrand, kit: Kit, kinds: KitKinds, isSource: boolean): OwnKit => {
  const replaced = replaceTexts(brand, kit, kinds, isSource);
  const decks = addCards(brand, replaced.kit);
  const own = greet(brand, withLevels(brand, decks.kit));
  const problems = [...replaced.problems, ...decks.problems, ...own.problems, ...wordingOf(brand)];
  return { kit: own.kit === kit ? kit : { ...own.kit, alteredBy: brand.id }, problems };
};

const textAt = ({ source }: OpenBrand, text: string, lang: string, path: Path): Text => ({
  words: cleanText(text),
  lang,
  file: source.file,
  key: keyOf(path),
});

const withLevels = (brand: OpenBrand, kit: Kit): Kit => {
  const { language } = kit.edition;
  const levels = brand.said.levels?.[language];
  if (!levels) return kit;
  const text = (words: string, i: number, key: string) =>
    textAt(brand, words, language, ['levels', language, i, key]);
  return {
    ...kit,
    levels: levels.map(({ name, note }, i) => ({
      id: String(i + 1),
      name: text(name, i, 'name'),
      note: text(note, i, 'note'),
    })),
  };
};

const addCards = (brand: OpenBrand, kit: Kit): OwnKit => {
  const { cards = {} } = brand.said;
  const { language } = kit.edition;
  const codes = kit.principles.flatMap(({ decks }) => decks.map(({ code }) => code));
  const problems = Object.entries(cards).flatMap(([code, languages]) => {
    if (!codes.includes(code)) return [unknownDeck(brand.source, code, codes)];
    return Object.hasOwn(languages, language)
      ? []
      : [noWords(brand.source, ['cards', code], 'The cards of this deck', language)];
  });
  const added = (deck: Deck): Deck => {
    const texts = cards[deck.code]?.[language];
    return texts ? { ...deck, actions: [...deck.actions, ...further(brand, deck, texts, language)] } : deck;
  };
  const wanted = codes.some((code) => cards[code]?.[language] !== undefined);
  if (!wanted) return { kit, problems };
  return {
    kit: {
      ...kit,
      principles: kit.principles.map((principle) => ({ ...principle, decks: principle.decks.map(added) })),
    },
    problems,
  };
};

/** Codes go on after the deck's last number: "3B-6" after "3B-5". */
const further = (
  brand: OpenBrand,
  deck: Deck,
  texts: readonly string[],
  language: string,
): readonly Action[] => {
  const last = Math.max(0, ...deck.actions.map(({ code }) => Number(/-(\d+)$/.exec(code)?.[1] ?? 0)));
  return texts.map((text, i) => ({
    code: `${deck.code}-${last + i + 1}`,
    text: textAt(brand, text, language, ['cards', deck.code, language, i]),
  }));
};

const unknownDeck = (source: Source, code: string, codes: readonly string[]): Problem =>
  error('brand-unknown-deck', `The kit has no deck "${code}".`, {
    hint: `${didYouMean(code, codes)}Its decks are ${codes.join(', ')}.`,
    ...source.at(['cards', code], 'key'),
  });

const greet = (brand: OpenBrand, kit: Kit): OwnKit => {
  const problems: Problem[] = [];
  const greeting = inLanguage(brand, 'greeting', kit.edition.language, problems);
  if (!greeting || !kit.guide) return { kit, problems };
  return { kit: { ...kit, guide: { ...kit.guide, intro: [greeting, ...kit.guide.intro] } }, problems };
};

/** A line of the brand in a language, if it has one there; a warning if it has it in other languages only. */
export const inLanguage = (
  brand: OpenBrand,
  key: 'footer' | 'greeting' | 'link',
  language: string,
  problems: Problem[],
): Text | undefined => {
  const said = brand.said[key];
  if (said === undefined) return undefined;
  if (typeof said === 'string') return textAt(brand, said, language, [key]);
  const text = said[language];
  if (text !== undefined) return textAt(brand, text, language, [key, language]);
  problems.push(noWords(brand.source, [key], `"${key}"`, language));
  return undefined;
};

/** The lines of `contact` in a language. */
export const contactIn = (brand: OpenBrand, language: string, problems: Problem[]): readonly Text[] => {
  const { contact } = brand.said;
  if (contact === undefined) return [];
  const common = typeof contact === 'string' || Array.isArray(contact);
  const path = common ? ['contact'] : ['contact', language];
  const said = common ? contact : contact[language];
  if (said === undefined) {
    problems.push(noWords(brand.source, ['contact'], '"contact"', language));
    return [];
  }
  return typeof said === 'string'
    ? [textAt(brand, said, language, path)]
    : said.map((line: string, i: number) => textAt(brand, line, language, [...path, i]));
};

const noWords = (source: Source, path: Path, what: string, language: string): Problem =>
  warning('brand-no-language', `${what} says nothing in "${language}" and is left out there.`, {
    hint: `Add a text under "${language}".`,
    ...source.at(path, 'key'),
  });

/** Unfinished, unfilled or typed as on a typewriter: all words of the brand that replace no text of the edition. */
const wordingOf = ({ said, source }: OpenBrand): readonly Problem[] => {
  const { footer, contact, greeting, levels, cards } = said;
  const data = { name: said.name, footer, contact, greeting, levels, cards };
  return checkWording({ ...source, data }, {});
};

/** Languages that the brand has words for and the kit no edition. */
export const checkLanguages = (
  { said, source }: OpenBrand,
  languages: readonly string[],
): readonly Problem[] => {
  const paths: readonly Path[] = [
    ...['texts', 'levels'].flatMap((key) =>
      keysOf(said[key as 'texts' | 'levels']).map((language) => [key, language]),
    ),
    ...Object.entries(said.cards ?? {}).flatMap(([deck, texts]) =>
      keysOf(texts).map((language) => ['cards', deck, language]),
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
