// What belongs together across a space: a number and its unit, initials, spaced abbreviations, a word and its dash.

/** Whether a line may end between two words. */
export type Tie = 'may' | 'never';

export interface Joint {
  readonly tie: Tie;
  /** The cost of ending a line there, in squared shares of the measure. */
  readonly cost: number;
}

const FREE: Joint = { tie: 'may', cost: 0 };
const NEVER: Joint = { tie: 'never', cost: 0 };
const UNWISE: Joint = { tie: 'may', cost: 0.06 };

// Units: symbols, abbreviations and words that follow a number, in the Nordic languages, English and German.
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

// Words before a number: section sign, o'clock, page, number, chapter …
const BEFORE_NUMBER = new Set(
  '§ §§ nr nr. Nr Nr. no. No. № kl kl. s. S. sid sid. p. pp. kap. Kap. art. Art. fig. Fig. bil. Bil. ca ca. cirka klo ISO A B C'.split(
    ' ',
  ),
);

const OPENING = /^[([{¿¡„‚“«‹]+/u;
const STARTS_WITH_DIGIT = /^[([„“"”]?\d/;
// UAX #14, LB13: no line begins with these, even after a space. The rule for dashes between words is a house rule.
const NEVER_FIRST = /^(?:[!?)\]},.:;/\u2060]|[%…»›–—]+$)/;
// LB14: no line ends with these, even before a space; LB15: nor with a quotation mark before opening punctuation.
const NEVER_LAST = /[([{¿¡„‚\u2060]$|^[“«‹]+$/;
const QUOTE_LAST = /["'”’“«»‹›]$/;
const INITIAL = /^[([„“"”]?\p{Lu}\.$/u;
const CAPITAL = /^\p{Lu}/u;
const FIRST_PART = /^[([„“"”]?(?:\p{L}|bl|fr)\.$/u;
const SECOND_PART = /^\p{L}{1,4}\.[,;:)]?$/u;
const CODE = /^\d{1,2}\p{Lu}?$/u;

const bare = (word: string): string => word.replace(OPENING, '');
const unpunctuated = (word: string): string =>
  UNITS.has(word) ? word : word.replace(/[.,;:!?)\]”’"»…]+$/u, '');

const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && code < 0x2000);

/** The tie between two consecutive words. */
export function tieBetween(word: string, next: string): Joint {
  const last = word.charCodeAt(word.length - 1);
  const first = next.charCodeAt(0);
  // Most pairs: a word that ends with a letter, then one that begins with a letter. What they spell does not matter.
  if (isLetter(last) && isLetter(first)) return FREE;
  if (!isLetter(first) && NEVER_FIRST.test(next)) return NEVER;
  if (last >= 48 && last <= 57) return afterNumber(next);
  if (!isLetter(last) && (NEVER_LAST.test(word) || (QUOTE_LAST.test(word) && OPENING.test(next))))
    return NEVER;
  if (STARTS_WITH_DIGIT.test(next)) return beforeNumber(bare(word), next);
  return last === 0x2e ? afterFullStop(word, next) : FREE;
}

function afterFullStop(word: string, next: string): Joint {
  // Longer words are more likely to end a sentence.
  if (word.length > 4) return FREE;
  if (INITIAL.test(word) && CAPITAL.test(next)) return NEVER;
  return FIRST_PART.test(word) && SECOND_PART.test(next) ? NEVER : FREE;
}

function afterNumber(next: string): Joint {
  if (UNITS.has(next) || UNITS.has(unpunctuated(next))) return NEVER;
  // 1 000 000, 12 000: groups of thousands.
  if (/^\d{3}\b/.test(next)) return NEVER;
  return UNWISE;
}

function beforeNumber(word: string, next: string): Joint {
  if (BEFORE_NUMBER.has(word)) return NEVER;
  return CODE.test(unpunctuated(next)) ? UNWISE : FREE;
}
