// Web and mail addresses: they are never hyphenated, and end a line only at their punctuation (Chicago Manual of Style, 7.46).

/** A place inside a word where a line may end. */
export interface Inner {
  /** Index in the word. */
  readonly at: number;
  /** A hyphen is painted there. */
  readonly hyphen: boolean;
  readonly cost: number;
}

const ADDRESS =
  /^\W*(?:https?:\/\/|www\.|[0-9A-Za-z\u00c0-\u1fff\u2c00-\uffff][^\s./@]{2,}(?:\.[^\s./@]{2,})*\.[a-z\u00df-\u1fff\u2c00-\uffff][^\s./@]+)|^\S+@\S+\.\S+$/;
/** After one or more of these, or before one of those that follow, which tell the reader that the address goes on. */
const HINGE = /[/?&=@\-\u200b]+(?=[^\s/?&=@\-\u200b._~#%,+])|[^\s/?&=@\-\u200b._~#%,+](?=[._~#%,+])/g;
const LINK_COST = 0.03;
/** Before what is part of a name, such as a low line, where no better place is near. */
const NAME_COST = 0.4;
/** A name up to this length, such as "kit.xlsx", stays on its line. */
const SHORT_NAME = 12;
/** How many characters of an address each line has at least. */
const LEAST = 3;

/** True for web and mail addresses. */
export function isLink(word: string): boolean {
  const dot = word.indexOf('.');
  return dot > 0 && dot < word.length - 2 && ADDRESS.test(word);
}

/** After / ? & = @ and -, before . _ ~ # % + and a comma: "anna@|exempel|.se". */
export function linkBreaks(word: string): readonly Inner[] {
  const scheme = word.indexOf('://');
  if (scheme < 0 && word.length <= SHORT_NAME) return [];
  const host = scheme < 0 ? 0 : scheme + 3;
  const breaks: Inner[] = [];
  for (const match of word.matchAll(HINGE)) {
    const at = match.index + match[0].length;
    if (at > host && at >= LEAST && word.length - at >= LEAST)
      breaks.push({ at, hyphen: false, cost: /[_~%,+]/.test(word.charAt(at)) ? NAME_COST : LINK_COST });
  }
  return breaks;
}
