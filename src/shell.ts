// An argument of a suggested command, as people can paste it into a shell.

/** What no shell gives another meaning: PowerShell, cmd and POSIX shells read the rest as it is in quotation marks. */
const PLAIN = /^[\p{L}\p{N}\p{M}./:_@+=,][\p{L}\p{N}\p{M}./:_@+=,-]*$/u;
/** Expanded even within double quotation marks (POSIX 2.2.3). */
const EXPANDED = /["$`!]|\\\\|\\$/;

export const argument = (words: string): string => {
  if (PLAIN.test(words)) return words;
  // A name that begins with a hyphen is not a flag, and one with a tilde not a home folder.
  const named = /^[-~]/.test(words) ? `./${words}` : words;
  if (PLAIN.test(named)) return named;
  return EXPANDED.test(named) ? `'${named.replaceAll("'", "'\\''")}'` : `"${named}"`;
};
