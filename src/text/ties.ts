// What belongs together across a space: a number and its unit, initials, spaced abbreviations, a word and its dash.

/** May a line end between two words, or never. */
export type Tie = 'may' | 'never';

export interface Joint {
  readonly tie: Tie;
  /** Of ending a line there, in squared shares of the measure. */
  readonly cost: number;
}

const FREE: Joint = { tie: 'may', cost: 0 };
const NEVER: Joint = { tie: 'never', cost: 0 };
const UNWISE: Joint = { tie: 'may', cost: 0.06 };

// Symbols, and the short forms and words that follow a number in the languages we print.
const UNITS = new Set(
  (
    '% ‰ ° °C € $ £ kr SEK NOK DKK EUR mm cm dm m km kvm m² m³ µm g kg mg hg t l dl cl ml pt px dpi ' +
    'h min min. sek sek. s st st. stk stk. tim tim. ggr kap kap. t.o.m. mn mnkr mdkr tkr milj. md ' +
    'minut minuter sekund sekunder timme timmar dag dagar vecka veckor månad månader år procent ' +
    'minut minutter minutten time timer dage uge uger måneder prosent prosent uker dager ' +
    'minute minutes hour hours day days week weeks month months year years percent a.m. p.m. ' +
    'Minute Minuten Stunde Stunden Tag Tage Woche Wochen Monate Jahre Prozent Uhr Mio. Mrd. ' +
    'minuutti minuuttia tunti tuntia päivä päivää viikko viikkoa kuukautta vuotta prosenttia kpl klo'
  ).split(' '),
);

// What announces a number: paragraph sign, o'clock, page, number, chapter …
const BEFORE_NUMBER = new Set(
  '§ §§ nr nr. Nr Nr. no. No. № kl kl. s. S. sid sid. p. pp. kap. Kap. art. Art. fig. Fig. bil. Bil. ca ca. cirka klo ISO A B C'.split(
    ' ',
  ),
);

const OPENING = /^[([{¿¡„‚“«‹]+/u;
const STARTS_WITH_DIGIT = /^[([„“"”]?\d/;
const SIGNS_ONLY = /^[!?:;.,%)\]}»›…/–—]+$/u;
const INITIAL = /^[([„“"”]?\p{Lu}\.$/u;
const SHORT_ABBREVIATION = /^[([„“"”]?\p{L}{1,2}\.$/u;
const ABBREVIATION_PART = /^\p{L}{1,4}\.[,;:)]?$/u;
const CAPITAL = /^\p{Lu}/u;
const CODE = /^\d{1,2}\p{Lu}?$/u;

const bare = (word: string): string => word.replace(OPENING, '');
const unpunctuated = (word: string): string =>
  UNITS.has(word) ? word : word.replace(/[.,;:!?)\]”’"»…]+$/u, '');

const isLetter = (code: number): boolean => ((code | 32) - 97) >>> 0 < 26 || (code >= 0xc0 && code < 0x2000);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** How two words that follow one another hold together. */
export function tieBetween(word: string, next: string): Joint {
  const last = word.charCodeAt(word.length - 1);
  const first = next.charCodeAt(0);
  // Most pairs: a word ending in a letter, then one beginning with one. What they spell does not matter.
  if (isLetter(last) && isLetter(first)) return FREE;
  if (isDigit(last)) return afterNumber(next);
  if (!isLetter(first) && SIGNS_ONLY.test(next)) return NEVER;
  if (STARTS_WITH_DIGIT.test(next)) return beforeNumber(bare(word), next);
  if (last === 0x2e) return afterFullStop(word, next);
  return OPENING.exec(word)?.[0] === word ? NEVER : FREE;
}

function afterFullStop(word: string, next: string): Joint {
  if (INITIAL.test(word) && CAPITAL.test(next)) return NEVER;
  return SHORT_ABBREVIATION.test(word) && ABBREVIATION_PART.test(next) ? NEVER : FREE;
}

function afterNumber(next: string): Joint {
  if (SIGNS_ONLY.test(next)) return NEVER;
  if (UNITS.has(next) || UNITS.has(unpunctuated(next))) return NEVER;
  // 1 000 000, 12 000: groups of thousands.
  if (/^\d{3}\b/.test(next)) return NEVER;
  return UNWISE;
}

function beforeNumber(word: string, next: string): Joint {
  if (BEFORE_NUMBER.has(word)) return NEVER;
  return CODE.test(unpunctuated(next)) ? UNWISE : FREE;
}
