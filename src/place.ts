// A place on paper, and by how much a text is too large for it: as data, and worded here only.

/** Parts of the sheet that a place names. */
const PARTS = {
  instructions: 'instructions',
  strip: 'strip',
  legend: 'legend',
  theme: 'theme',
} as const;

/** Places that have a name of their own, whichever sheet they are on; an item follows the name. */
const NAMED = {
  card: 'card',
  /** A card with a case or a tool; its item is "3B Case". */
  resource: 'card',
  deck: 'deck',
  'deck-code': 'a deck',
  'deck-cards': 'the cards of deck',
  'own-proposals': 'the own proposals',
  participant: 'the legend, participant',
  'participant-strip': 'the strip of participant',
  'participant-dots': 'the dots of participant',
  'participant-badge': 'the name badge of participant',
  'name-badges': 'the name badges',
  foot: 'the foot of every sheet',
  'card-strip': 'the strip of every card sheet',
  'sheet-id': 'the sheet id',
  page: 'the page',
  ruler: 'the ruler',
  tile: 'the sheets that a board is put together of',
  minutes: 'the minutes',
  number: 'a number',
  'subject-field': 'the field for the subject',
  'draft-margin': 'the margin of a draft',
  guide: 'the guide',
  'guide-beginning': 'the first page of the guide',
  'guide-foot': 'the foot of the guide',
  agenda: 'the agenda',
  'print-list': 'the print list',
  links: 'the list of links',
  proof: 'the proof',
  'proof-foot': 'the foot of the proof',
  'test-page': 'the test page',
  'job-ticket': 'the job ticket',
} as const;

type Part = keyof typeof PARTS;
type Named = keyof typeof NAMED;

export const PLACE_GROUPS = [...keysOf(PARTS), ...keysOf(NAMED)] as const;
type PlaceGroup = Part | Named;

/** Where something is printed. Without a group, the sheet as a whole, or an item of it: "sheet V, 3.4". */
export interface PaperPlace {
  /** As printed: the sheet's code and the item's number, "S3". */
  readonly sheet?: string;
  /** One-based; on sheets of several pages, where the page is known. */
  readonly page?: number;
  readonly pages?: number;
  /** The part of the sheet, or of all sheets. */
  readonly group?: PlaceGroup;
  /** Code or number of one of many, as printed: "3B-4". */
  readonly item?: string;
}

/** By how much a text is too large at the smallest size of its type. */
export type Excess =
  | {
      readonly kind: 'length';
      /** Characters too many. */
      readonly characters: number;
      /** Characters of the longest beginning that fits; 0 if there is no room at all. */
      readonly longest: number;
      /** Lines too many. */
      readonly lines: number;
    }
  | {
      readonly kind: 'width';
      /** The word that is wider than its line. */
      readonly word: string;
      /** Whole millimetres, rounded up. */
      readonly mm: number;
    };

/** "card 3B-4", "sheet S3", "sheet V, legend", "the foot of every sheet". */
export function placeWords(place: PaperPlace): string {
  const { sheet = '', page = 1, pages = 1, group, item } = place;
  if (isNamed(group)) return joined(NAMED[group], item);
  const part = partWords(group, item);
  return `sheet ${sheet}${pages > 1 ? ` ${page}/${pages}` : ''}${part === '' ? '' : `, ${part}`}`;
}

/** A place within its sheet, for readers who know the sheet: "card 3B-4", "3.4". Undefined for the sheet as a whole. */
export function spotWords({ sheet, group, item }: PaperPlace): string | undefined {
  if (group === 'card' || group === 'deck') return joined(NAMED[group], item);
  if (sheet === undefined || isNamed(group) || group === 'theme') return undefined;
  return partWords(group, item) || undefined;
}

/** "sheet V and the guide": each place once. */
export function placesWords(places: readonly PaperPlace[]): string {
  const each = [...new Set(places.map(placeWords))];
  return [each.slice(0, -1).join(', '), each.at(-1)].filter((part) => part !== '').join(' and ');
}

/** As a message: "38 characters too long for card 3B-4: the longest that fits is about 93." */
export function excessMessage(excess: Excess, place: PaperPlace): string {
  return excess.kind === 'length'
    ? `${overWords(excess)} for ${placeWords(place)}: ${limitWords(excess)}.`
    : `${widerWords(excess, place)}.`;
}

/** As an entry in a list, the place first: "on card 3B-4: 38 characters too long; the longest that fits is about 93" */
export function excessItem(excess: Excess, place: PaperPlace): string {
  return excess.kind === 'length'
    ? `on ${placeWords(place)}: ${overWords(excess)}; ${limitWords(excess)}`
    : widerWords(excess, place);
}

type TooLong = Extract<Excess, { kind: 'length' }>;
type TooWide = Extract<Excess, { kind: 'width' }>;

const overWords = ({ characters }: TooLong): string =>
  `${characters} ${characters === 1 ? 'character' : 'characters'} too long`;

const limitWords = ({ longest }: TooLong): string =>
  longest === 0 ? 'there is no room for it at all' : `the longest that fits is about ${longest}`;

const widerWords = ({ word, mm }: TooWide, place: PaperPlace): string =>
  `"${word}" is ${mm} mm wider than its line in ${placeWords(place)}`;

const isNamed = (group: PlaceGroup | undefined): group is Named => group !== undefined && group in NAMED;

const partWords = (group: Part | undefined, item: string | undefined): string =>
  joined(group === undefined ? '' : PARTS[group], item);

const joined = (...words: readonly (string | undefined)[]): string => words.filter(Boolean).join(' ');

function keysOf<T extends object>(value: T): readonly (keyof T)[] {
  return Object.keys(value) as (keyof T)[];
}
