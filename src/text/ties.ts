// What belongs together across a space: a number and its unit, initials, spaced abbreviations, a word and its dash.

import { beginsClosed, type Chunk, endsOpen } from './enclosing.ts';

/** Whether a line may end between two words. */
export type Tie = 'may' | 'never';

export interface Joint {
  readonly tie: Tie;
  /** The cost of ending a line there, in squared shares of the measure. */
  readonly cost: number;
}

const FREE: Joint = { tie: 'may', cost: 0 };
const NEVER: Joint = { tie: 'never', cost: 0 };
const UNWISE: Joint = { tie: 'may', cost: 0.2 };

// Units: symbols, abbreviations and words that follow a number, in the languages of the kits.
const UNITS = new Set(
  (
    '% ‰ ° °C °F € $ £ ¥ ₽ kr kr. SEK NOK DKK ISK EUR USD GBP CHF Fr. zł Kč mm cm dm m km kvm m² m³ µm g kg mg hg t l dl cl ml ' +
    'pt px dpi kB MB GB W kW kWh MWh V A Hz § §§ h min min. sek sek. s st st. stk stk. tim tim. ggr kap kap. t.o.m. mn mnkr mdkr ' +
    'tkr mkr milj. md mdr mdr. mia. mio. mill. tsd. Tsd. ' +
    'minut minuter sekund sekunder timme timmar dag dagar vecka veckor månad månader år procent ' +
    'minut minutter minutten time timer dage uge uger måneder prosent prosent uker dager pct. pst. ' +
    'minute minutes hour hours day days week weeks month months year years percent a.m. p.m. ' +
    'Minute Minuten Stunde Stunden Std. Min. Sek. Tag Tage Woche Wochen Monate Jahre Prozent Uhr Mio. Mrd. ' +
    'minutit tund tundi päev päeva nädal nädalat kuu kuud aasta aastat protsenti tk mld mín mín. klst klst. mínúta mínútur mínútum ' +
    'klukkustund klukkustundir dagur dagar vikur mánuðir ár þús. ma. ' +
    'minuutti minuuttia tunti tuntia päivä päivää viikko viikkoa kuukautta vuotta prosenttia kpl klo kk hlö mrd. mom. ' +
    'heure heures jour jours semaine semaines mois an ans seconde secondes λεπτό λεπτά λεπτών λεπ. λ. ώρα ώρες ωρών ώ. μέρα μέρες ' +
    'ημέρα ημέρες ημερών εβδομάδα εβδομάδες μήνα μήνες μηνών έτος έτη ετών χρόνια ευρώ εκατ. εκ. δισ. χιλ. χλμ. τ.μ. τοις π.μ. μ.μ. مم ' +
    'سم م كم غ كغ لتر دقيقة دقائق ساعة ساعات يومًا أيام أسبوعًا أسابيع شهرًا أشهر سنة سنوات'
  ).split(' '),
);

// Words before a number: section sign, currency, o'clock, page, number, chapter …
const BEFORE_NUMBER = new Set(
  (
    '§ §§ $ £ € ¥ US$ SEK NOK DKK ISK EUR USD GBP CHF kr kr. nr nr. Nr Nr. no. No. № n° N° nro n:o kl kl. Kl. klo Klo s. S. ss. sid sid. ' +
    'lk p. pp. kap. Kap. Abs. art. Art. Abb. Tab. Bd. vol. Vol. fig. Fig. bil. Bil. pkt. kohta luku kell aastal ca ca. cirka noin n. ' +
    'ISO A B C bls. αρ. Αρ. αριθ. σελ. κεφ. άρθρο παρ. περ. ' +
    '× ± + − < > ≤ ≥ ≈ ~ #'
  ).split(' '),
);

/** "5 kr/st", or "1 tim" and minutes after a no-break space. */
const AFTER_UNIT = /[/\u00a0\u202f]/;

/** Between two numbers these belong to both: "10 × 15", "9 – 12", "1 : 10". Others, as in "2 + 2 = 4", end a line at need. */
const LINKING = /^[×x:/–−-]$/;
const OPERATOR = /^[+=÷*<>≤≥≈±]$/;

const OPENING = /^[([{¿¡„‚“”«»‹›]+/u;
const STARTS_WITH_DIGIT = /^[([„“"”«»]?[-–−]?\d/;
const INITIALS = /^[([„“"”]?(?:\p{Lu}\.-?)+$/u;
const TITLE = /^(?:Dr|Prof|St|Mrs?|Ms|Hr|Frk?|Jr|Sr)\.$/;
const CAPITAL = /^\p{Lu}/u;
const FIRST_PART = /^[([„“"”]?(?:\p{L}|bl|fr)\.$/u;
const SECOND_PART = /^\p{L}{1,4}\.[,;:)]?$/u;
const CODE = /^\d{1,2}\p{Lu}?$/u;
/** "12. mars", "5. luokka", "3. Mai", "2. Quartal"; not "Ta 5. Gå vidare". */
const ORDINAL = /^[([„“"”]?\d{1,3}\.$/;
const AFTER_ORDINAL =
  /^(?:[a-zß-öø-ÿ]|Jan|Feb|Mär|Apr|Mai|Ju[nl]i|Aug|Sep|Okt|Nov|Dez|Quartal|Jahrhundert|Klasse)/;

const bare = (word: string): string => word.replace(OPENING, '');
const unpunctuated = (word: string): string =>
  UNITS.has(word) ? word : word.replace(/[\u00a0\u202f.,;:!?)\]”’"»…،؛؟]+$/u, '');

/** The unit that a word is, without the marks after it. */
export const unitIn = (word: string): string | undefined => {
  if (UNITS.has(word)) return word;
  const bareUnit = unpunctuated(word);
  return UNITS.has(bareUnit) || UNITS.has(word.split(AFTER_UNIT, 1)[0] ?? '') ? bareUnit : undefined;
};

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isCapital = (code: number): boolean => code >= 65 && code <= 90;
/** Of European scripts: others have marks of their own among their letters. */
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && code < 0x590);

/** "på B." or "blad F1"; "I" is a word in English. */
const isSheetCode = (word: string): boolean => {
  const second = word.charCodeAt(1);
  return isCapital(word.charCodeAt(0)) && !(isLetter(second) || second === 0x2d) && word !== 'I';
};

/** The tie between two consecutive words of a text. */
export function tieBetween(text: string, chunk: Chunk, following: Chunk): Joint {
  const { word } = chunk;
  const next = following.word;
  const last = word.charCodeAt(word.length - 1);
  const first = next.charCodeAt(0);
  // Most pairs: a word that ends with a letter, then one that begins with a letter. What they spell does not matter.
  if (isLetter(last) && isLetter(first)) return isSheetCode(next) ? UNWISE : FREE;
  if (!isLetter(first) && !isDigit(first) && beginsClosed(text, following)) return NEVER;
  if (isDigit(last)) return afterNumber(next);
  if (!isLetter(last) && endsOpen(text, chunk)) return NEVER;
  if (STARTS_WITH_DIGIT.test(next))
    return beforeNumber(bare(word), next, isDigit(text.charCodeAt(chunk.start - 2)));
  return last === 0x2e ? afterFullStop(word, next) : FREE;
}

function afterFullStop(word: string, next: string): Joint {
  if (CAPITAL.test(next) && (INITIALS.test(word) || TITLE.test(word))) return NEVER;
  // Longer words are more likely to end a sentence.
  if (word.length > 4) return FREE;
  if (ORDINAL.test(word) && AFTER_ORDINAL.test(next)) return UNWISE;
  return FIRST_PART.test(word) && SECOND_PART.test(next) ? NEVER : FREE;
}

function afterNumber(next: string): Joint {
  // "5 %", "5 m/s"
  if (unitIn(next) !== undefined) return NEVER;
  // 1 000 000, 12 000: groups of thousands.
  if (/^\d{3}\b/.test(next) || LINKING.test(next) || OPERATOR.test(next)) return NEVER;
  return UNWISE;
}

function beforeNumber(word: string, next: string, afterNumber: boolean): Joint {
  if (afterNumber && OPERATOR.test(word)) return UNWISE;
  if (BEFORE_NUMBER.has(word) || (afterNumber && LINKING.test(word))) return NEVER;
  return CODE.test(unpunctuated(next)) ? UNWISE : FREE;
}
