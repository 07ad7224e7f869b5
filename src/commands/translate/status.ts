// kitpress translate status: what is left to do in an edition; without a language, a line for each edition.

import type { WordCounts } from '../../translation/words.ts';
import { type KitFolder, sameKit } from '../../workshop/kits.ts';
import type { RemarkItem, TranslationItem } from '../../workshop/translate/items.ts';
import { statusOfEdition, statusOfKit, type TranslationCounts } from '../../workshop/translate/status.ts';
import { answer } from '../answer.ts';
import type { StatusFlags } from '../flags.ts';
import { table } from '../table.ts';
import { type Terminal, worldOf } from '../terminal.ts';

export const runStatus = (
  language: string | undefined,
  flags: StatusFlags,
  terminal: Terminal,
): Promise<number> =>
  language === undefined ? statusOfAll(flags, terminal) : statusOf(language, flags, terminal);

async function statusOf(
  language: string,
  { json, strict = false, ...options }: StatusFlags,
  terminal: Terminal,
): Promise<number> {
  const status = await statusOfEdition(worldOf(terminal), language, options);
  if (!status.ok) return answer(status, json, terminal);
  const { kit, name, from, counts, words, items, remarks, states, found } = status.value;
  const text = [
    `${language} (${name}), from ${from}: ${summaryOf(counts)}.`,
    wordsOf(words, from),
    ...KINDS.flatMap(({ kind, title, lines }) => {
      const some = items.filter((item) => item.kind === kind);
      return some.length === 0
        ? []
        : ['', `${title} (${some.length}):`, ...some.flatMap((item) => lines(item, from))];
    }),
    ...(remarks.length === 0 ? [] : ['', `Remarks (${remarks.length}):`, ...remarks.flatMap(remarkLines)]),
    ...(items.length === 0 ? [] : ['', next(language, kit)]),
  ];
  return answer(
    {
      problems: found,
      text: text.map((line) => `${line}\n`).join(''),
      more: { language, from, counts, words, items, remarks, states: Object.fromEntries(states) },
      refused: strict && items.length > 0,
    },
    json,
    terminal,
  );
}

const next = (language: string, kit: KitFolder): string =>
  `Translate, then run "kitpress translate update ${language}${sameKit(kit)}". "kitpress check${sameKit(kit, '')} --lang ${language} --draft" reports in detail what does not fit.`;

const place = ({ file, line, key }: Omit<RemarkItem, 'remarks'>): string => `  ${file}:${line} ${key}`;
const remarkLines = (item: RemarkItem): readonly string[] => [
  place(item),
  ...item.remarks.map((remark) => `    ${remark.replaceAll('\n', '\n    ')}`),
];
const quoted = (text: string | undefined): string => `“${text ?? ''}”`;

/** Each kind of thing left to do, in the order people do them. */
const KINDS: readonly {
  readonly kind: TranslationItem['kind'];
  readonly title: string;
  readonly lines: (item: TranslationItem, from: string) => readonly string[];
}[] = [
  {
    kind: 'missing',
    title: 'Missing',
    lines: (item, from) => [place(item), `    ${from}: ${quoted(item.source)}`],
  },
  {
    kind: 'stale',
    title: 'Stale: the source has changed, or the text came back unfinished',
    lines: (item, from) => [
      place(item),
      ...(item.oldSource ? [`    ${from} was: ${quoted(item.oldSource)}`] : []),
      `    ${from}${item.oldSource ? ' now' : ''}: ${quoted(item.source)}`,
      `    text: ${quoted(item.text)}`,
    ],
  },
  {
    kind: 'same',
    title: 'The same as the source: translate them, or mark them under "same" in made-from.yaml',
    lines: (item) => [`${place(item)}: ${quoted(item.text)}`],
  },
  {
    kind: 'needs-review',
    title: 'To be read again: the text or its source has changed since the review',
    lines: (item, from) => [
      place(item),
      `    ${from}: ${quoted(item.source)}`,
      `    text: ${quoted(item.text)}`,
    ],
  },
  {
    kind: 'check',
    title: 'To be checked: mend them, or switch the check off under "ignore" in made-from.yaml',
    lines: (item, from) => [
      `${place(item)} (${item.check})`,
      `    ${item.message}`,
      `    ${from}: ${quoted(item.source)}`,
      `    text: ${quoted(item.text)}`,
    ],
  },
  {
    kind: 'too-long',
    title: 'Too long',
    lines: (item) => [`${place(item)} ${item.message ?? ''}`],
  },
  {
    kind: 'missing-glyph',
    title: 'Characters that no font has',
    lines: (item) => [`${place(item)}: ${item.message ?? ''}`],
  },
  {
    kind: 'extra',
    title: 'No longer in the source',
    lines: (item) => [`${place(item)}: ${quoted(item.text)}`],
  },
];

/** "477 of 482 texts translated, 3 missing, 2 stale" */
function summaryOf({
  texts,
  translated,
  missing,
  stale,
  extra,
  same,
  tooLong,
  missingGlyphs,
  needsReview,
  checks,
  reviewed,
  final,
}: TranslationCounts): string {
  const parts = [
    [missing, 'missing'],
    [stale, 'stale'],
    [same, 'the same as the source'],
    [tooLong, 'too long'],
    [missingGlyphs, 'with a character that no font has'],
    [extra, 'not in the source'],
    [needsReview, 'to be read again'],
    [checks, 'to be checked'],
    [reviewed, 'reviewed'],
    [final, 'final'],
  ] as const;
  const left = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return [`${translated} of ${texts} texts translated`, ...left].join(', ');
}

/** "Words in sv: 5712. To translate: 134 (120 missing, 14 stale), 6 of them in texts that are there more than once." */
function wordsOf({ source, missing, stale, repeated }: WordCounts, from: string): string {
  const all = `Words in ${from}: ${source}.`;
  if (missing + stale === 0) return all;
  const again = repeated === 0 ? '' : `, ${repeated} of them in texts that are there more than once`;
  return `${all} To translate: ${missing + stale} (${missing} missing, ${stale} stale)${again}.`;
}

async function statusOfAll(
  { json, strict = false, ...options }: StatusFlags,
  terminal: Terminal,
): Promise<number> {
  const status = await statusOfKit(worldOf(terminal), options);
  if (!status.ok) return answer(status, json, terminal);
  const { kit, editions, found } = status.value;
  const rows = editions.map(({ language, name, review, from, counts }) => [
    language,
    name,
    language === kit.sourceLanguage ? 'source' : from === undefined ? '' : `from ${from}`,
    counts ? summaryOf(counts) : '',
    review === 'none' ? 'not reviewed' : review,
  ]);
  const text = table([['language', '', '', 'texts', 'read by a native speaker'], ...rows]);
  const facts = editions.map(({ language, name, review, from, counts }) => ({
    language,
    name,
    review,
    ...(counts && { from, counts }),
  }));
  return answer(
    {
      problems: found,
      text: text.map((line) => `${line}\n`).join(''),
      more: { editions: facts },
      refused: strict && editions.some(({ counts }) => counts !== undefined && isOpen(counts)),
    },
    json,
    terminal,
  );
}

const isOpen = ({ texts, translated, reviewed, final, ...open }: TranslationCounts): boolean =>
  Object.values(open).some((count) => count > 0);
