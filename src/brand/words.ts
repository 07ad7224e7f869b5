// Adds the texts of a brand to a kit: its own levels, more cards, a greeting; and finds its lines in an edition's language.

import { cleanText } from '../kit/edition.ts';
import type { KitKinds } from '../kit/kinds.ts';
import type { Kit, ListItem } from '../kit/kit.ts';
import { itemsOf, withChanged } from '../kit/lists.ts';
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

/** The kit with all texts of the brand, and the problems with them. */
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
  const levels = brand.content.levels?.[language];
  if (!levels) return kit;
  const text = (words: string, i: number, key: string) =>
    textAt(brand, words, language, ['levels', language, i, key]);
  const items = levels.map(({ name, note }, i): ListItem => {
    const fields = { name: text(name, i, 'name'), note: text(note, i, 'note') };
    const number = String(i + 1);
    return { id: number, index: i, code: number, text: fields.name, fields, links: [], items: {} };
  });
  return { ...kit, lists: { ...kit.lists, levels: { items } } };
};

const addCards = (brand: OpenBrand, kit: Kit): OwnKit => {
  const { cards = {} } = brand.content;
  const { language } = kit.edition;
  const codes = itemsOf(kit, 'questions').map(({ code }) => code);
  const problems = Object.entries(cards).flatMap(([code, languages]) => {
    if (!codes.includes(code)) return [unknownDeck(brand.source, code, codes)];
    return Object.hasOwn(languages, language)
      ? []
      : [missingLanguage(brand.source, ['cards', code], 'cards for this deck', language)];
  });
  const added = (deck: ListItem): ListItem => {
    const texts = cards[deck.code]?.[language];
    const { actions = [] } = deck.items;
    return texts
      ? {
          ...deck,
          items: { ...deck.items, actions: [...actions, ...additionalCards(brand, deck, texts, language)] },
        }
      : deck;
  };
  const wanted = codes.some((code) => cards[code]?.[language] !== undefined);
  if (!wanted) return { kit, problems };
  return { kit: withChanged(kit, 'questions', added), problems };
};

/** Codes continue after the deck's last number: "3B-6" after "3B-5". */
const additionalCards = (
  brand: OpenBrand,
  deck: ListItem,
  texts: readonly string[],
  language: string,
): readonly ListItem[] => {
  const { actions = [] } = deck.items;
  const last = Math.max(0, ...actions.map(({ code }) => Number(/-(\d+)$/.exec(code)?.[1] ?? 0)));
  return texts.map((text, i) => ({
    id: String(last + i + 1),
    index: actions.length + i,
    code: `${deck.code}-${last + i + 1}`,
    text: textAt(brand, text, language, ['cards', deck.code, language, i]),
    fields: {},
    links: [],
    ...(deck.theme !== undefined && { theme: deck.theme }),
    items: {},
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

/** A line of the brand in a language, if it has one; a warning if it only has it in other languages. */
export const inLanguage = (
  brand: OpenBrand,
  key: 'footer' | 'greeting' | 'link',
  language: string,
  problems: Problem[],
): Text | undefined => {
  const lines = brand.content[key];
  if (lines === undefined) return undefined;
  if (typeof lines === 'string') return textAt(brand, lines, language, [key]);
  const text = lines[language];
  if (text !== undefined) return textAt(brand, text, language, [key, language]);
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
    ? [textAt(brand, lines, language, path)]
    : lines.map((line: string, i: number) => textAt(brand, line, language, [...path, i]));
};

const missingLanguage = (source: Source, path: Path, what: string, language: string): Problem =>
  warning(
    'brand-no-language',
    `The brand has no ${what} in "${language}", so none is printed in that edition.`,
    {
      hint: `Add a text under "${language}".`,
      ...source.at(path, 'key'),
    },
  );

/** Checks the wording of all texts of the brand that do not replace a text of the edition. */
const wordingOf = ({ content, source }: OpenBrand): readonly Problem[] => {
  const { footer, contact, greeting, levels, cards } = content;
  const data = { name: content.name, footer, contact, greeting, levels, cards };
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
    ...Object.entries(content.cards ?? {}).flatMap(([deck, texts]) =>
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
