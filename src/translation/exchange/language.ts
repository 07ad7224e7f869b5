// Language tags as programs write them: "fr-FR" and "nb_NO" for an edition in fr or nb.

/** True for tags of one language in one script, whatever the region (RFC 5646; likely subtags of CLDR). */
export function isSameLanguage(one: string, other: string): boolean {
  if (one.toLowerCase() === other.toLowerCase()) return true;
  const [a, b] = [likely(one), likely(other)];
  return a !== undefined && b !== undefined && a.language === b.language && a.script === b.script;
}

function likely(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag.replaceAll('_', '-')).maximize();
  } catch {
    return undefined;
  }
}

/** The editions that a file may be of: the one with its tag, else all in its language. */
export function editionsFor(language: string, editions: readonly string[]): readonly string[] {
  const exact = editions.find((one) => one.toLowerCase() === language.toLowerCase());
  return exact === undefined ? editions.filter((one) => isSameLanguage(one, language)) : [exact];
}
