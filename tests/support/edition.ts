// The texts of an edition, and whether they can be read in what was extracted from a PDF.

import type { Kit } from '../../src/kit/kit.ts';
import { isText } from '../../src/text.ts';

export interface EditionText {
  /** "workshop.yaml sheets.matrix.title" */
  readonly place: string;
  readonly text: string;
  /** It is one of the words that ship, of which a kit prints those it needs. */
  readonly shipped: boolean;
}

/** Every text of the kit's edition once, in the order of the kit. */
export const textsOf = (kit: Kit): readonly EditionText[] => {
  const found = new Map<string, EditionText>();
  collect(kit, found);
  return [...found.values()];
};

const collect = (value: unknown, found: Map<string, EditionText>): void => {
  if (typeof value !== 'object' || value === null) return;
  if (isText(value)) {
    const { file = '', key = '', words: text } = value;
    const place = `${file.replace(/^.*\//, '')} ${key}`;
    found.set(place, { place, text, shipped: file.startsWith('content/kitpress/') });
  } else for (const inner of Object.values(value)) collect(inner, found);
};

/** As read aloud: hyphens at line ends undone, one space between words, none after a hyphen or slash that may end a line. */
export const plainly = (words: string): string =>
  words
    .normalize('NFC')
    .replace(/\u2010\s+/g, '')
    .replace(/\s+/g, ' ')
    .replace(/([-–/])\s/g, '$1')
    .trim();

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What finds a text as it is printed; what is filled in may be anything. */
const patternOf = (text: string): RegExp => {
  const parts = plainly(text)
    .split(/\{[\w-]+\}/)
    .map(escaped);
  return new RegExp(`(?<![\\p{L}\\p{N}])${parts.join('.{1,80}?')}(?![\\p{L}\\p{N}])`, 'u');
};

/** The texts that cannot be read in `pages`, each the words of one page. */
export const unread = (texts: readonly EditionText[], pages: readonly string[]): readonly EditionText[] => {
  const all = pages.map(plainly).join('\n');
  return texts.filter(({ text }) => !patternOf(text).test(all));
};
