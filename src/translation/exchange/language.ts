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

/** The edition that a file is of: the one with its tag, else the only one in its language; its own tag if there is none. */
export function editionFor(language: string, editions: readonly string[]): string {
  const exact = editions.find((one) => one.toLowerCase() === language.toLowerCase());
  const [only, ...others] = editions.filter((one) => isSameLanguage(one, language));
  return exact ?? (only !== undefined && others.length === 0 ? only : language);
}
