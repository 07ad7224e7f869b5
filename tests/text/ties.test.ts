// What stays together on a line in every language, in the texts that ship and in those that no edition has yet.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BINDING_WORDS } from '../../src/text/binding-words.ts';
import { breakableWords } from '../../src/text/breaking.ts';
import { senseOf } from '../../src/text/sense.ts';
import { unitIn } from '../../src/text/ties.ts';
import { readYaml } from '../../src/yaml/read.ts';
import { folderOf, root } from '../support/disk.ts';
import { matchGolden } from '../support/golden.ts';
import { SHIPPED } from '../support/shipped.ts';

const LANGUAGES = Object.keys(BINDING_WORDS);

const stringsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
};

const textsIn = (path: string): readonly string[] =>
  stringsIn(readYaml(readFileSync(join(root, path)), path).source?.data);

/** Every text that ships in a language: of kits, of words and of the page. */
const shippedIn = (language: string): readonly string[] => [
  ...SHIPPED.filter(({ lang }) => lang === language).flatMap(({ kit }) =>
    folderOf(join(root, kit))
      .list(language)
      .flatMap((file) => textsIn(`${kit}/${language}/${file}`)),
  ),
  ...['content/kitpress', 'content/page'].flatMap((folder) => textsIn(`${folder}/${language}.yaml`)),
];

/** Words before and after a space, with one figure for each number. */
const shown = (text: string): string => text.replace(/\d+/g, '0');

const sorted = (all: Iterable<string>): readonly string[] => [...new Set(all)].sort();

interface Pair {
  readonly words: string;
  readonly after: string;
  readonly cost: number;
}

const pairsIn = (texts: readonly string[]): readonly Pair[] =>
  texts.flatMap((text) => {
    const words = breakableWords(text);
    return words.slice(0, -1).map(({ start, after, cost }, k) => ({
      words: shown(text.slice(start, words[k + 1]?.end)),
      after,
      cost,
    }));
  });

const wordsIn = (texts: readonly string[]): readonly string[] =>
  sorted(texts.flatMap((text) => text.toLowerCase().match(/[\p{L}\p{M}’]+/gu) ?? []));

/** What stays together in some texts, a part for each reason. */
const boundIn = (language: string, texts: readonly string[]): string => {
  const [pairs, words, sense] = [pairsIn(texts), wordsIn(texts), senseOf(language)];
  const parts: Readonly<Record<string, readonly string[]>> = {
    'A line never ends in': sorted(pairs.flatMap(({ words, after }) => (after === 'never' ? words : []))),
    'A line ends unwillingly in': sorted(
      pairs.flatMap(({ words, after, cost }) => (after === 'may' && cost !== 0 ? `${words}: ${cost}` : [])),
    ),
    'A line ends unwillingly after': words.filter((word) => sense(word, 'x') !== 0),
    'A line ends well before': words.filter((word) => sense('x', word) < 0),
    'A line ends unwillingly before': words.filter((word) => sense('x', word) > 0),
  };
  return Object.entries(parts)
    .map(([title, lines]) => `${title}\n${lines.map((line) => `  ${line}\n`).join('')}`)
    .join('');
};

describe('in the texts that ship', () => {
  it.each(LANGUAGES)('the same words stay together in %s as before', (language) => {
    matchGolden(`ties/${language}.txt`, boundIn(language, shippedIn(language)));
  });
});

/** Numbers with what they count and what is before them, as texts may have them that no edition has yet. */
const NUMBERS: Readonly<Record<string, string>> = {
  sv: '12 kr|3 mkr|5 mdkr|4 milj.|7 tsd.|8 st|2 tim|6 sek|3 ggr|§ 3|nr 7|kl. 9|sid. 4|kap. 2|5 dagar|10 procent|ca 40|ISO 216',
  en: '5 kg|3 GB|4 hours|8 a.m.|10 percent|no. 7|p. 4|vol. 2|fig. 3|$ 5|4 °C|2 kWh|9 Hz|6 pt',
  nb: '5 minutter|3 timer|2 uker|10 prosent|4 mill.|6 stk.|nr. 7|kl. 9|kap. 2|ca. 40|NOK 5',
  da: '5 minutter|3 dage|2 uger|10 pct.|4 mio.|6 stk|nr. 7|kl. 9|bil. 2|DKK 5',
  de: '5 Stunden|3 Tage|2 Wochen|10 Prozent|14 Uhr|4 Mio.|6 Tsd.|Nr. 7|S. 4|Abs. 2|Abb. 3|Bd. 1|CHF 5',
  fi: '5 tuntia|3 päivää|2 viikkoa|10 prosenttia|4 kpl|6 hlö|klo 9|s. 4|nro 7|luku 2|noin 40',
  et: '5 tundi|3 päeva|2 nädalat|10 protsenti|4 tk|6 mld|lk 4|nr 7|pkt. 2|kell 9',
  nl: '5 km|3 min.|10 %|€ 5|nr. 7|art. 2',
  fr: '5 heures|3 jours|2 semaines|6 mois|4 ans|n° 7|p. 4|art. 2',
  is: '5 klukkustundir|3 dagar|2 vikur|6 mánuðir|4 þús.|7 klst.|bls. 4|kl. 9|ISK 5',
  el: '5 ώρες|3 ημέρες|2 εβδομάδες|4 εκατ.|6 χλμ.|10 τοις|8 π.μ.|αρ. 7|σελ. 4|κεφ. 2|άρθρο 3|παρ. 5',
  ar: '5 ساعات|3 أيام|2 سنوات|4 كم|6 لتر|7 دقائق',
  all: '± 5|− 5|< 5|≥ 5|≈ 5|× 5|~ 5|# 5',
};

describe('in texts that no edition has yet', () => {
  it.each(Object.entries(NUMBERS))('in %s a number stays with what it counts: %s', (_, pairs) => {
    const parted = pairs.split('|').filter((pair) => breakableWords(pair)[0]?.after !== 'never');
    expect(parted).toEqual([]);
  });

  it('a unit is known with any mark after it, and a word that is none is not', () => {
    const marks = [
      '',
      '.',
      ',',
      ';',
      ':',
      '!',
      '?',
      ')',
      ']',
      '”',
      '’',
      '"',
      '»',
      '…',
      '،',
      '؛',
      '؟',
      '\u00a0:',
    ];
    expect(marks.map((mark) => unitIn(`kg${mark}`))).toEqual(marks.map(() => 'kg'));
    expect(['min.', 'kr/st', 'tim\u00a05'].map(unitIn)).toEqual(['min.', 'kr/st', 'tim\u00a05']);
    expect(['kort', '(kg', 'x/kg', ''].map(unitIn)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it.each([
    ['av J. R. R. Tolkien', 'av~J. R. R. Tolkien'],
    ['med Dr. Ek', 'med|Dr. Ek'],
    ['nu Prof. Ek', 'nu|Prof. Ek'],
    ['vid Slut. Nu', 'vid|Slut.|Nu'],
    ['som t. ex. detta', 'som|t. ex.|detta'],
    ['som t. tusental nu', 'som|t.|tusental|nu'],
    ['2 + 2 = 4', '2 +~2 =~4'],
    ['2 + 2 x 4', '2 +~2 x 4'],
    ['1 000 000 000', '1 000 000 000'],
    ['5 × 6 cm', '5 × 6 cm'],
    ['a × 6 cm', 'a|× 6 cm'],
    ['a x 6 cm', 'a|x~6 cm'],
    ['a – 6 cm', 'a –~6 cm'],
    ['5 – 6 cm', '5 – 6 cm'],
    ['på F1 och I går', 'på~F1~och|I|går'],
    ['på B. och B-post', 'på~B.|och|B-post'],
    ['på 12B och 123', 'på~12B|och|123'],
    ['på 12 till 3)', 'på~12~till~3)'],
    ['den 12. mars', 'den~12.~mars'],
    ['am 12. März', 'am~12.~März'],
    ['am 12. Mai', 'am~12.~Mai'],
    ['den 12. Mars', 'den~12.|Mars'],
    ['den 1234. mars', 'den|1234.|mars'],
  ])('%s', (text, expected) => {
    const words = breakableWords(text);
    const sign = ({ after, cost }: (typeof words)[number]): string =>
      after === 'never' ? ' ' : cost > 0 ? '~' : '|';
    expect(
      words
        .map((word) => `${text.slice(word.start, word.end)}${sign(word)}`)
        .join('')
        .slice(0, -1),
    ).toBe(expected);
  });
});
