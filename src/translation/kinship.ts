// What two languages have in common: words that are written the same in both, and how many texts of an edition may be.
import { PLACEHOLDER } from './exchange/exchange.ts';

/** Languages by their tags without a region. */
interface Kin {
  readonly languages: readonly string[];
  /** Words that each of these languages has, with the same meaning, and that stand on sheets by themselves. */
  readonly words: readonly string[];
}

/** Signs of units and formats, which are the same wherever Latin letters are. */
const EVERYWHERE = ['A3', 'A4', 'cm', 'kg', 'km', 'm', 'mm', 'OK', 'PDF', 'QR', 'URL'];

/**
 * Words of workshops, nothing that may be a forgotten text of some length. Whoever adds a language to a row says that each word
 * of the row is written so in it.
 */
const KIN: readonly Kin[] = [
  { languages: ['da', 'de', 'en', 'et', 'fi', 'fr', 'nb', 'nl', 'nn', 'sv'], words: ['min'] },
  {
    languages: ['da', 'nb', 'nn', 'sv'],
    words: ['bord', 'forts', 'idé', 'ja', 'kort', 'nål', 'parkering', 'stor'],
  },
  {
    languages: ['da', 'nb'],
    words: [
      ...[
        'ark',
        'dato',
        'forside',
        'gruppe',
        'hvem',
        'navneskilt',
        'og',
        'papir',
        'pause',
        'prikker',
        'program',
      ],
      ...['reserve', 'side', 'sider', 'testside', 'time', 'timer', 'trekant', 'trekanter', 'ved'],
    ],
  },
  { languages: ['da', 'sv'], words: ['fil', 'nej'] },
  { languages: ['nb', 'sv'], words: ['linjal', 'steg'] },
  { languages: ['da', 'de'], words: ['ja', 'links', 'pause', 'reserve'] },
  { languages: ['de', 'sv'], words: ['datum', 'ja'] },
  { languages: ['en', 'sv'], words: ['lunch', 'person'] },
];

/** How many texts in a hundred may be the same on purpose: for related languages, a little more than the most that an edition has had. */
const SHARES: readonly { readonly languages: readonly string[]; readonly percent: number }[] = [
  { languages: ['nb', 'nn'], percent: 50 },
  { languages: ['bs', 'hr', 'sr'], percent: 50 },
  { languages: ['da', 'nb', 'nn'], percent: 33 },
  { languages: ['id', 'ms'], percent: 33 },
  { languages: ['da', 'nb', 'nn', 'sv'], percent: 20 },
  { languages: ['cs', 'sk'], percent: 20 },
  { languages: ['af', 'nl'], percent: 20 },
  { languages: ['gl', 'pt'], percent: 20 },
];
const USUAL = 10;

const isOf = (languages: readonly string[], from: string, to: string): boolean =>
  [from, to].every((language) => languages.includes(language.split('-')[0] ?? ''));

/** The languages, and names that are the same in all of them. */
interface SharedBy {
  readonly from: string;
  readonly to: string;
  readonly names: readonly string[];
}

/** Whether a text has nothing but words that both languages have, names, numbers and placeholders. */
export function isShared(text: string, { from, to, names }: SharedBy): boolean {
  const rest = names.reduce((left, name) => left.replaceAll(name, ' '), text);
  const words = rest.replace(PLACEHOLDER, ' ').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  if (rest === text && words.length === 0) return false;
  if (words.length > MOST_WORDS) return false;
  const known = new Set(KIN.filter(({ languages }) => isOf(languages, from, to)).flatMap((one) => one.words));
  return words.every(
    (word) => EVERYWHERE.includes(word) || /^\p{N}+$/u.test(word) || known.has(word.toLowerCase()),
  );
}
/** More words than that are a sentence. */
const MOST_WORDS = 4;

/** The share of an edition's texts that may be the same as their source on purpose. */
export const shareOfSame = (from: string, to: string): number =>
  (SHARES.find(({ languages }) => isOf(languages, from, to))?.percent ?? USUAL) / 100;
