// Writes the hyphenation patterns of the package hyphen to dist/hyphenation as JSON: five times as fast to load.
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);

/** Language tag → patterns. `fi`, not `fi-x-school`, which breaks off single vowels. Norwegian has one set for both. */
const PATTERNS = {
  be: 'be',
  bg: 'bg',
  ca: 'ca',
  cs: 'cs',
  da: 'da',
  de: 'de-1996',
  el: 'el-monoton',
  en: 'en-gb',
  'en-US': 'en-us',
  es: 'es',
  et: 'et',
  fi: 'fi',
  fr: 'fr',
  ga: 'ga',
  hr: 'hr',
  hu: 'hu',
  is: 'is',
  it: 'it',
  lt: 'lt',
  lv: 'lv',
  mk: 'mk',
  nb: 'nb',
  nl: 'nl',
  pl: 'pl',
  pt: 'pt',
  ro: 'ro',
  ru: 'ru',
  sk: 'sk',
  sl: 'sl',
  sr: 'sr-cyrl',
  sv: 'sv',
  tr: 'tr',
  uk: 'uk',
};

/** Writes LANG.json for every language above, and the licence, into `outDir`, where they are stale. */
export function compileHyphenation(outDir) {
  mkdirSync(outDir, { recursive: true });
  const self = fileURLToPath(import.meta.url);
  const write = (out, source, make) => {
    const made = Math.max(statSync(source).mtimeMs, statSync(self).mtimeMs);
    if (!existsSync(out) || statSync(out).mtimeMs <= made) writeFileSync(out, make());
  };
  for (const [language, name] of Object.entries(PATTERNS)) {
    const source = require.resolve(`hyphen/patterns/${name}.js`);
    write(join(outDir, `${language}.json`), source, () => JSON.stringify(require(source)));
  }
  const licence = join(dirname(require.resolve('hyphen')), 'LICENSE');
  write(join(outDir, 'LICENSE.txt'), licence, () => readFileSync(licence));
}
