// kitpress translate status: what is left to do in an edition; without a language, a line for each edition.
import type { Problem } from '../../problem.ts';
import { describe, type KitFolder, sameKit } from '../../workshop/kits.ts';
import { openNamed, openTranslation } from '../../workshop/translate/editions.ts';
import { itemsOf } from '../../workshop/translate/items.ts';
import { layOut } from '../../workshop/translate/lay-out.ts';
import { answer } from '../answer.ts';
import type { TranslatedEdition, TranslationCounts, TranslationItem } from '../answer-schema.ts';
import { table } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import type { StatusFlags } from './commands.ts';

export async function runStatus(
  language: string | undefined,
  flags: StatusFlags,
  terminal: Terminal,
): Promise<number> {
  const found = openNamed(flags, terminal);
  if (!found.ok) return answer(found, flags.json, terminal);
  return language === undefined
    ? statusOfAll(found.value, flags, terminal)
    : statusOf(found.value, language, flags, terminal);
}

interface Status {
  readonly from: string;
  readonly counts: TranslationCounts;
  readonly items: readonly TranslationItem[];
  readonly problems: readonly Problem[];
}

async function look(
  kit: KitFolder,
  language: string,
  terminal: Terminal,
): Promise<Status | readonly Problem[]> {
  const translation = openTranslation(kit, language);
  if (!translation.ok) return translation.problems;
  const laid = await layOut(kit, translation.value, terminal);
  const items = itemsOf(translation.value, laid.problems);
  const count = (kind: TranslationItem['kind']) => items.filter((item) => item.kind === kind).length;
  const { units, source } = translation.value;
  const counts = {
    texts: units.length,
    translated: units.filter(({ state }) => state === 'translated').length,
    missing: count('missing'),
    stale: count('stale'),
    extra: count('extra'),
    same: count('same'),
    tooLong: count('too-long'),
    missingGlyphs: count('missing-glyph'),
  };
  return { from: source.language, counts, items, problems: laid.others };
}

async function statusOf(
  kit: KitFolder,
  language: string,
  flags: StatusFlags,
  terminal: Terminal,
): Promise<number> {
  const { json, strict = false } = flags;
  const status = await look(kit, language, terminal);
  if (!('counts' in status)) return answer({ problems: status }, json, terminal);
  const { from, counts, items, problems } = status;
  const text = [
    `${language} (${describe(kit, language).name}), from ${from}: ${summaryOf(counts)}.`,
    ...KINDS.flatMap(({ kind, title, lines }) => {
      const some = items.filter((item) => item.kind === kind);
      return some.length === 0
        ? []
        : ['', `${title} (${some.length}):`, ...some.flatMap((item) => lines(item, from))];
    }),
    ...(items.length === 0 ? [] : ['', next(language, kit)]),
  ];
  return answer(
    {
      problems,
      text: text.map((line) => `${line}\n`).join(''),
      more: { language, from, counts, items },
      refused: strict && items.length > 0,
    },
    json,
    terminal,
  );
}

const next = (language: string, kit: KitFolder): string =>
  `Translate, then run "kitpress translate update ${language}${sameKit(kit)}"; "kitpress check${sameKit(kit, '')} --lang ${language} --draft" shows more of what does not fit.`;

const place = ({ file, line, key }: TranslationItem): string => `  ${file}:${line} ${key}`;
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
    title: 'Stale: the source has changed, or the text came back as not finished',
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
    title: 'Not in the source any more',
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
}: TranslationCounts): string {
  const parts = [
    [missing, 'missing'],
    [stale, 'stale'],
    [same, 'the same as the source'],
    [tooLong, 'too long'],
    [missingGlyphs, 'with a character that no font has'],
    [extra, 'not in the source'],
  ] as const;
  const left = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return [`${translated} of ${texts} texts translated`, ...left].join(', ');
}

async function statusOfAll(
  kit: KitFolder,
  { json, strict = false }: StatusFlags,
  terminal: Terminal,
): Promise<number> {
  const problems: Problem[] = [];
  const editions: TranslatedEdition[] = [];
  for (const language of kit.languages) {
    const edition = { language, ...describe(kit, language) };
    const status = language === kit.sourceLanguage ? undefined : await look(kit, language, terminal);
    if (status && !('counts' in status)) problems.push(...status);
    const known = status && 'counts' in status ? status : undefined;
    if (known) problems.push(...known.problems);
    editions.push({ ...edition, ...(known && { from: known.from, counts: known.counts }) });
  }
  const rows = editions.map(({ language, name, review, from, counts }) => [
    language,
    name,
    language === kit.sourceLanguage ? 'source' : from === undefined ? '' : `from ${from}`,
    counts ? summaryOf(counts) : '',
    review === 'none' ? 'not reviewed' : review,
  ]);
  const text = table([['language', '', '', 'texts', 'read by a native speaker'], ...rows]);
  const open = editions.some(({ counts }) => counts !== undefined && isOpen(counts));
  return answer(
    { problems, text: text.map((line) => `${line}\n`).join(''), more: { editions }, refused: strict && open },
    json,
    terminal,
  );
}

const isOpen = ({ texts: _, translated: __, ...open }: TranslationCounts): boolean =>
  Object.values(open).some((count) => count > 0);
