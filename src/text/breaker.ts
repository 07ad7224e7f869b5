// Scripts that are written without spaces between words, and the type of a function that finds where their lines may end.

/** Indices where a line of the text may begin, ascending. */
export type Breaker = (text: string) => readonly number[];

// Thai and Lao, Tibetan, Burmese, Hangul, the word marks of Ethiopic, Khmer, Javanese, Chinese and Japanese with their punctuation and
// wide forms, and what is beyond U+FFFF of them.
const UNSPACED =
  /[\u0e01-\u0e3a\u0e40-\u0fff\u1000-\u109f\u1100-\u11ff\u1361-\u1368\u1780-\u17ff\u1950-\u19ff\u2e80-\ua4cf\ua960-\ua9df\ua9e0-\ua9ff\uaa60-\uaadf\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffee\ud840-\ud88f]/;

/** True if a character of the text is of a script without spaces: then its lines are broken by UAX #14 and dictionaries. */
export const isUnspaced = (text: string): boolean => UNSPACED.test(text);
