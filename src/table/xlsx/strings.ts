// The texts that cells of a workbook share, by number.
import { TooLarge } from './archive.ts';
import { scanPart, unescaped } from './part.ts';

const MOST_STRINGS = 200_000;

export function readStrings(bytes: Uint8Array | undefined, longest: number): readonly string[] {
  const strings: string[] = [];
  if (!bytes) return strings;
  const text = richText(longest);
  scanPart(bytes, {
    open: (name) => text.open(name),
    text: (part) => text.add(part),
    close: (name) => {
      text.close(name);
      if (name === 'si') strings.push(text.taken());
      if (strings.length > MOST_STRINGS) throw new TooLarge('shared strings');
      return true;
    },
  });
  return strings;
}

/** The characters of a text with formatting: those in its `t`, but not how they are pronounced (`rPh`); no more than `longest` characters. */
export function richText(longest: number) {
  let whole = '';
  let inText = false;
  let spoken = false;
  return {
    open: (name: string): void => {
      if (name === 'rPh') spoken = true;
      if (name === 't') inText = true;
    },
    add: (part: string): void => {
      if (inText && !spoken && whole.length < longest) whole += part.slice(0, longest);
    },
    close: (name: string): void => {
      if (name === 'rPh') spoken = false;
      if (name === 't') inText = false;
    },
    taken: (): string => {
      const text = unescaped(whole);
      whole = '';
      return text;
    },
  };
}
