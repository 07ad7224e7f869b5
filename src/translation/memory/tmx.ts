// The texts of a kit → a translation memory in TMX 1.4b (LISA, 2005), which all programs of translators can use.
import { attribute, noteText } from '../exchange/xliff-text.ts';
import type { KitMemory, MemoryEntry } from './entries.ts';

/** One unit for each text, in all languages that have it. Placeholders are ordinary text, as in PO. Same texts, same bytes. */
export const toTmx = ({ kit, version, from, entries }: KitMemory): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<tmx version="1.4">',
    ` <header creationtool="Kitpress" creationtoolversion="1" segtype="block" o-tmf="Kitpress" adminlang="en" srclang="${attribute(from)}" datatype="plaintext">`,
    `  <prop type="x-kit">${noteText(`${kit} ${version}`)}</prop>`,
    ' </header>',
    ' <body>',
    ...entries.flatMap(unitOfMemory),
    ' </body>',
    '</tmx>',
    '',
  ].join('\n');

const unitOfMemory = ({ key, texts }: MemoryEntry): readonly string[] => [
  `  <tu tuid="${attribute(key)}">`,
  ...[...texts].map(
    ([language, text]) => `   <tuv xml:lang="${attribute(language)}"><seg>${noteText(text)}</seg></tuv>`,
  ),
  '  </tu>',
];
