// Cards that a brand adds to decks of the kit.
import type { Kit, ListItem } from '../kit/kit.ts';
import { itemsOf, withChanged } from '../kit/lists.ts';
import { error, type Problem } from '../problem.ts';
import { didYouMean } from '../yaml/near.ts';
import type { Source } from '../yaml/read.ts';
import type { OpenBrand } from './file.ts';
import { brandText, missingLanguage, type OwnKit } from './own.ts';

/** The kit with the brand's cards in its language. Problems: brand-unknown-deck; a warning, brand-no-language. */
export const addCards = (brand: OpenBrand, kit: Kit): OwnKit => {
  const { cards = {} } = brand.content;
  const { language } = kit.edition;
  const list = cardList(kit);
  const decks = list === undefined ? undefined : kit.lists[list]?.of;
  const codes = decks === undefined ? [] : itemsOf(kit, decks).map(({ code }) => code);
  const problems = Object.entries(cards).flatMap(([code, languages]) => {
    if (!codes.includes(code)) return [unknownDeck(brand.source, code, codes)];
    return Object.hasOwn(languages, language)
      ? []
      : [missingLanguage(brand.source, ['cards', code], 'cards for this deck', language)];
  });
  const wanted = codes.some((code) => cards[code]?.[language] !== undefined);
  if (!wanted || list === undefined || decks === undefined) return { kit, problems };
  const added = (deck: ListItem): ListItem => {
    const there = deck.items[list] ?? [];
    const own = (cards[deck.code]?.[language] ?? []).map((text, i) => {
      const words = brandText(brand, text, language, ['cards', deck.code, language, i]);
      return cardAfter(deck, there, words, i);
    });
    return own.length === 0 ? deck : { ...deck, items: { ...deck.items, [list]: [...there, ...own] } };
  };
  return { kit: withChanged(kit, decks, added), problems };
};

/** The first list on cards whose items are one text each and belong to something. */
const cardList = ({ lists, sheets }: Kit): string | undefined =>
  sheets
    .flatMap((sheet) => {
      const { kind, as, show } = sheet as typeof sheet & {
        readonly as?: string;
        readonly show?: readonly string[];
      };
      return kind === 'action-cards' ? ['actions'] : kind === 'cards' && as === 'text' ? (show ?? []) : [];
    })
    .find((list) => lists[list]?.of !== undefined);

/** Codes continue after the deck's last number: "3B-6" after "3B-5", "2.5" after "2.4". */
const cardAfter = (
  deck: ListItem,
  there: readonly ListItem[],
  text: ListItem['text'],
  i: number,
): ListItem => {
  const last = Math.max(0, ...there.map(({ code }) => Number(/[-.](\d+)$/.exec(code)?.[1] ?? 0)));
  const number = String(last + i + 1);
  return {
    id: number,
    index: there.length + i,
    code: `${deck.code}${/[A-Z]$/.test(deck.code) ? '-' : '.'}${number}`,
    text,
    fields: {},
    links: [],
    ...(deck.theme !== undefined && { theme: deck.theme }),
    items: {},
  };
};

const unknownDeck = (source: Source, code: string, codes: readonly string[]): Problem =>
  error('brand-unknown-deck', `The kit has no deck "${code}".`, {
    hint: `${didYouMean(code, codes)}Its decks are ${codes.join(', ') || 'none'}.`,
    ...source.at(['cards', code], 'key'),
  });
