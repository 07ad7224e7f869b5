// The edition that was meant: by the name of a language, a country, a region of one, or its near relation.
import { nearest } from '../yaml/near.ts';

/** Readers of the one read the other, where it is there. */
const NEAR: Readonly<Record<string, string>> = { nn: 'nb', no: 'nb', nb: 'no' };
/** People may name a language in any of these. */
const SPOKEN = ['sv', 'en', 'nb', 'da', 'fi', 'de', 'et', 'nl', 'fr', 'is', 'el', 'ar'];

/** One of `editions` for what somebody wrote: "svenska", "sv-SE", "se", "nn" where there is "nb". */
export function languageMeant(said: string, editions: readonly string[]): string | undefined {
  const tag = canonical(said.trim().replaceAll('_', '-'));
  const base = tag?.language;
  const candidates =
    base === undefined ? [] : [base, NEAR[base], said.trim().length === 2 ? spokenIn(base) : undefined];
  const byTag = candidates
    .map((code) => editions.find((edition) => canonical(edition)?.language === code))
    .find((edition) => edition !== undefined);
  if (byTag !== undefined) return byTag;
  const names = namesOf(editions);
  const name = said.trim().toLowerCase();
  // Two letters are as near to any other two.
  return names.get(name) ?? (name.length > 3 ? names.get(nearest(name, [...names.keys()]) ?? '') : undefined);
}

function canonical(tag: string): Intl.Locale | undefined {
  try {
    return /^[a-z]{2,3}(?:-|$)/i.test(tag) ? new Intl.Locale(tag) : undefined;
  } catch {
    return undefined;
  }
}

/** "se" is Sweden more often than Northern Sami, where there is no edition in that. */
const spokenIn = (country: string): string | undefined =>
  displayed(country.toUpperCase(), 'en', 'region') === undefined
    ? undefined
    : canonical(`und-${country}`)?.maximize().language;

/** What the languages of the editions are called, in lowercase: in themselves and in those of the kits. */
function namesOf(editions: readonly string[]): ReadonlyMap<string, string> {
  const codes = editions.flatMap((edition) => {
    const near = Object.keys(NEAR).filter((code) => NEAR[code] === edition && !editions.includes(code));
    return [edition, ...near].map((code) => [code, edition] as const);
  });
  const named = codes.flatMap(([code, edition]) =>
    [code, ...SPOKEN].flatMap((inLanguage) => {
      const name = displayed(code, inLanguage)?.toLowerCase();
      return name === undefined ? [] : [[name, edition] as const];
    }),
  );
  return new Map(named);
}

function displayed(
  code: string,
  inLanguage: string,
  type: 'language' | 'region' = 'language',
): string | undefined {
  try {
    return new Intl.DisplayNames([inLanguage], { type, fallback: 'none' }).of(code);
  } catch {
    return undefined;
  }
}
