// An argument of a suggested command, as people can paste it into a shell.

/** What no shell gives another meaning: PowerShell, cmd and POSIX shells read the rest as it is in quotation marks. */
const PLAIN = /^[\w./:@+=,][\w./:@+=,-]*$/;
const PLAIN_IN_ANY_SCRIPT = /^[\p{L}\p{N}\p{M}./:_@+=,][\p{L}\p{N}\p{M}./:_@+=,-]*$/u;
/** Expanded even within double quotation marks (POSIX 2.2.3). */
const EXPANDED = /["$`!]|\\\\|\\$/;

/** ASCII first, because the other pattern takes a millisecond to compile. */
const isPlain = (words: string): boolean => PLAIN.test(words) || PLAIN_IN_ANY_SCRIPT.test(words);

export const argument = (words: string): string => {
  if (isPlain(words)) return words;
  // A name that begins with a hyphen is not a flag, and one with a tilde not a home folder.
  const named = /^[-~]/.test(words) ? `./${words}` : words;
  if (isPlain(named)) return named;
  return EXPANDED.test(named) ? `'${named.replaceAll("'", "'\\''")}'` : `"${named}"`;
};
