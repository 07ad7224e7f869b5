// The size of a file in the units of a language: "5 kB", in French "5 ko".

/** With a no-break space between number and unit. */
export const fileSize = (bytes: number, language: string): string =>
  bytes < 1_000_000
    ? measured(Math.ceil(bytes / 1000), 'kilobyte', language)
    : measured(bytes / 1_000_000, 'megabyte', language);

const measured = (n: number, unit: 'kilobyte' | 'megabyte', language: string): string =>
  // In the figures of the sheets.
  n
    .toLocaleString(`${language}-u-nu-latn`, { style: 'unit', unit, maximumFractionDigits: 1 })
    .replace(' ', '\u00a0');
