// Names → ids, which are names of files and keys as well: "Bättre möten!" → "battre-moten".

/** Letters that are not one with a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ß: 'ss',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};
/** As long as an id may be. */
const LONGEST = 40;

/** Empty if there is no letter or digit that an id may have. `prefix` is for names that Windows keeps for devices. */
export const slugOf = (name: string, prefix: string): string => {
  const slug = name
    .toLowerCase()
    .replace(/\P{ASCII}/gu, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, LONGEST)
    .replace(/-+$/, '');
  // With any extension.
  return /^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(slug) ? `${prefix}-${slug}` : slug;
};
