// The older encodings of Windows: in which letters Excel saves a plain CSV file where a language is spoken.

const PAGES: Readonly<Record<string, readonly string[]>> = {
  'windows-1250': ['bs', 'cs', 'hr', 'hu', 'pl', 'ro', 'sk', 'sl', 'sq'],
  'windows-1251': ['be', 'bg', 'kk', 'ky', 'mk', 'mn', 'ru', 'sr', 'tg', 'uk'],
  'windows-1253': ['el'],
  'windows-1254': ['az', 'tr'],
  'windows-1255': ['he', 'yi'],
  'windows-1256': ['ar', 'fa', 'ur'],
  'windows-1257': ['et', 'lt', 'lv'],
  'windows-1258': ['vi'],
};

/** "windows-1253" for Greek; that of Western Europe for what has none of its own. */
export function codePageOf(language: string): string {
  const [primary = ''] = language.toLowerCase().split(/[-_]/);
  return Object.keys(PAGES).find((page) => PAGES[page]?.includes(primary)) ?? WESTERN;
}

export const WESTERN = 'windows-1252';
