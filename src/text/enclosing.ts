// Whether a mark at the edge of a word opens or closes something. Brackets say so by their form; a quotation mark by what it touches,
// or else by those before it: » closes in French and opens in Danish, ” does both in Swedish.

/** A run of characters between two spaces, and its index in the text. */
export interface Chunk {
  readonly start: number;
  readonly word: string;
}

// UAX #14, LB13: no line begins with these, even after a space.
// With those of other scripts, and Thai, Lao and Khmer marks that repeat a word.
const CLOSING = /^[!?)\]},.:;/%‰°′″\u2060،؛؟।॥ๆฯໆຯ།༎၊။។៕៖ៗ、。，．！？：；）」』】》〉]/;
// A house rule for dashes and middle dots between words: they end the line before.
const TRAILING = /^[…–—·]+/;
const TRAILED = /[….]+$/;
// LB14: no line ends with these, even before a space.
const OPENING = /[([{¿¡„‚\u2060（「『【《〈]$/;
const QUOTE = /["'”’“‘«»‹›]/;
// Letters and digits; without \p{…}, which takes a millisecond to compile.
const READABLE = /[0-9A-Za-z\u00aa\u00b5\u00ba\u00c0-\u1fff\u2c00-\u2dff\u3040-\uffff]/;

/** True if a line must not begin with the word, because its first mark belongs to what is before. */
export function beginsClosed(text: string, { start, word }: Chunk): boolean {
  if (CLOSING.test(word)) return true;
  const dashes = TRAILING.exec(word)?.[0].length ?? 0;
  const first = word.charAt(dashes);
  if (dashes > 0 && (first === '' || CLOSING.test(first))) return true;
  if (!QUOTE.test(first) || READABLE.test(word)) return false;
  return CLOSING.test(word.slice(dashes + 1)) || !opensByOrder(text, start + dashes);
}

/** True if a line must not end with the word, because its last mark belongs to what follows. */
export function endsOpen(text: string, { start, word: whole }: Chunk): boolean {
  // "»… och": the dots are inside.
  const word = READABLE.test(whole) ? whole : whole.replace(TRAILED, '');
  const last = word.length - 1;
  if (OPENING.test(word)) return true;
  if (!QUOTE.test(word.charAt(last))) return false;
  const before = word.charAt(last - 1);
  // French: l’« école ».
  if (before === '’' || before === '' || /[–—]/.test(before)) return opensByOrder(text, start + last);
  if (QUOTE.test(before)) return endsOpen(text, { start, word: word.slice(0, last) });
  return OPENING.test(before);
}

/** For a quotation mark that touches no letter. */
function opensByOrder(text: string, at: number): boolean {
  const mark = text.charAt(at);
  const before = text.slice(0, at);
  if (/[«»‹›]/.test(mark)) {
    const first = /[«»‹›]/.exec(text)?.[0] ?? mark;
    // Only one of the two in the text, as in Swedish and Finnish: every other one opens.
    if (!/[«‹]/.test(text) || !/[»›]/.test(text)) return count(before, mark) % 2 === 0;
    return /[«‹]/.test(first) === /[«‹]/.test(mark);
  }
  if (mark === '‘') return !before.includes('‚');
  // An apostrophe looks the same: it opens nothing.
  if (mark === '’' || mark === "'") return false;
  return (mark === '"' ? count(before, mark) : (before.match(/[„“”]/g)?.length ?? 0)) % 2 === 0;
}

const count = (text: string, mark: string): number => text.split(mark).length - 1;
