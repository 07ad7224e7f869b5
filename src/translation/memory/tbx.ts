// The terms of a kit → a glossary in TBX-Basic (ISO 30042:2008), which OmegaT, Weblate and the programs of agencies read.
import { attribute, noteText } from '../exchange/xliff-text.ts';
import type { KitMemory, MemoryEntry } from './entries.ts';

const RULES = 'http://www.lisa.org/fileadmin/standards/tbx_basic/TBXBasicXCSV02.xcs';

/** One entry for each term, in all languages that have it. Same terms, same bytes. */
export const toTbx = ({ kit, version, from, entries }: KitMemory): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<martif type="TBX-Basic" xml:lang="${attribute(from)}">`,
    ' <martifHeader>',
    `  <fileDesc><sourceDesc><p>Kitpress: ${noteText(`${kit} ${version}`)}</p></sourceDesc></fileDesc>`,
    `  <encodingDesc><p type="XCSURI">${RULES}</p></encodingDesc>`,
    ' </martifHeader>',
    ' <text>',
    '  <body>',
    ...entries.flatMap(termLines),
    '  </body>',
    ' </text>',
    '</martif>',
    '',
  ].join('\n');

const termLines = ({ key, texts }: MemoryEntry): readonly string[] => [
  `   <termEntry id="${attribute(key)}">`,
  ...[...texts].map(
    ([language, text]) =>
      `    <langSet xml:lang="${attribute(language)}"><tig><term>${noteText(text)}</term></tig></langSet>`,
  ),
  '   </termEntry>',
];
