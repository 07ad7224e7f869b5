// Values in SVG: numbers in hundredths; text and attributes with reserved XML characters escaped.
import type { Transform } from '../picture.ts';

/** At most two decimals: 0.01 mm. */
export const decimal = (value: number): string => `${Math.round(value * 100) / 100}`;

/** Six significant digits, for coordinates of any size. */
export const sixDigits = (value: number): string => `${Number(value.toPrecision(6))}`;

export const transformValue = (transform: Transform): string =>
  `matrix(${transform.map(sixDigits).join(' ')})`;

export const escapeXml = (words: string): string =>
  words
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 (2.2) does not allow them
    .replace(/[\u0000-\u001f]|\p{Surrogate}/gu, '\ufffd');

/** The attributes that have a value, in order. */
export const attributes = (values: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(
      ([name, value]) => ` ${name}="${typeof value === 'number' ? decimal(value) : escapeXml(value ?? '')}"`,
    )
    .join('');
