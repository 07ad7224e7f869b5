// What is wrong with a returned file, as problems with their lines in it.
import { mayLeaveOut } from '../../plural.ts';
import { error, type Problem, warning } from '../../problem.ts';
import { forbiddenIn } from '../../yaml/encoding.ts';
import type { Unit } from '../unit.ts';
import { type ExchangeHead, type Imported, placeholdersIn, type ReturnedText } from './exchange.ts';
import { isSameLanguage } from './language.ts';
import type { Pair } from './pairs.ts';

/** A file of another kit or edition. */
export function wrongFile(
  { kit, language, from, file }: Imported,
  about: Pick<ExchangeHead, 'kit' | 'language' | 'from'>,
): readonly Problem[] {
  const wrong = (code: string, message: string): Problem =>
    error(code, message, { hint: 'Check that it is the right file.', file, line: 1 });
  return [
    ...(kit.toLowerCase() === about.kit.toLowerCase()
      ? []
      : [wrong('exchange-other-kit', `The file belongs to the kit "${kit}", but this is "${about.kit}".`)]),
    ...(isSameLanguage(language, about.language)
      ? []
      : [
          wrong(
            'exchange-other-language',
            `The texts are in "${language}", but the edition is in "${about.language}".`,
          ),
        ]),
    ...(isSameLanguage(from, about.from)
      ? []
      : [
          wrong(
            'exchange-other-source',
            `The texts are translated from "${from}", but the edition from "${about.from}".`,
          ),
        ]),
  ];
}

/** A file that was cut off has the first texts of the export, and the last of them may be half; one with gaps was made so on purpose. */
export function missingTexts(
  { fewer, items, file, format }: Imported,
  units: readonly Unit[],
  name: (item: ReturnedText) => string,
): readonly Problem[] {
  if (!fewer) return [];
  const there = new Set(items.map(name));
  const last = units.findLastIndex((unit) => there.has(unit.key));
  const gaps = units.slice(0, last + 1).filter((unit) => !there.has(unit.key)).length;
  // Texts that the kit has got since are no gaps.
  const fresh = Math.max(0, units.length - fewer.all);
  const count = `${fewer.there} of its ${fewer.all} texts`;
  if (gaps > fresh)
    return [
      warning('exchange-fewer', `The file has only ${count}; the others are left as they are.`, {
        hint: 'If it should have them all, get the file again.',
        file,
      }),
    ];
  return [
    error('exchange-truncated', `The file has the first ${count}; the rest is missing.`, {
      hint: `Get the file again; if texts were left out on purpose, delete ${format === 'po' ? 'the line X-Kitpress-Texts from its header' : `"${fewer.all} texts" from its first row`}.`,
      file,
    }),
  ];
}

export function duplicates({ items, file }: Imported): readonly Problem[] {
  const first = new Map<string, ReturnedText>();
  return items.flatMap((item) => {
    const before = first.get(item.key);
    first.set(item.key, before ?? item);
    return before
      ? [
          error('exchange-duplicate', `This text is in the file twice, first on line ${before.line}.`, {
            hint: 'Delete one of them.',
            ...placeOf(item, file),
          }),
        ]
      : [];
  });
}

/** The file that came back, and the text in it. */
const placeOf = (item: ReturnedText, file: string) => ({ file, line: item.line, key: item.key });

/** A text that the edition has no place for. */
export const homelessText = (item: ReturnedText, file: string, older: boolean): Problem =>
  older
    ? warning('exchange-left-out', 'The edition no longer has a text with this name; it is left out.', {
        hint: 'If the text is needed elsewhere, copy it from the file.',
        ...placeOf(item, file),
      })
    : error('exchange-unknown-key', 'The edition has no text with this name.', {
        hint: 'The kit has changed since the file was made: export the texts again, or import it with --older.',
        ...placeOf(item, file),
      });

/** Both have changed since the export, or may have. */
export const conflictOf = (pair: Pair, file: string): Problem =>
  error(
    'exchange-conflict',
    `${whyOpen(pair)}: the edition says “${pair.unit.text ?? ''}”, the file “${pair.item.text}”.`,
    {
      hint: 'Import it with --theirs to take all such texts from the file, or with --ours to keep those of the edition.',
      ...placeOf(pair.item, file),
    },
  );

function whyOpen({ known, merged }: Pair): string {
  if (!known) return 'The file does not say what it was exported from, so either text may be newer';
  return merged === 'theirs'
    ? 'The text of the edition is made from a newer source'
    : 'This text has changed in the file and in the edition since the export';
}

/** The source of a text to be taken has changed since the file was made. */
export function outdated({ item, unit }: Pair, file: string, older: boolean): Problem {
  const message = `The source has changed since the file was made: it says "${short(unit.source)}", not "${short(item.source)}".`;
  const place = placeOf(item, file);
  return older
    ? warning('exchange-kept-stale', message, { hint: 'The text is accepted and stays stale.', ...place })
    : error('exchange-older', message, {
        hint: 'Export the texts again, or import it with --older: the text is then accepted and stays stale.',
        ...place,
      });
}

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text);

/** What cannot be printed as it came back; what is already in the edition is not judged here. */
export function wrongWords(
  item: ReturnedText,
  { file, language }: Imported,
  /** Those that other forms of the same plural have. */
  others: readonly string[] = [],
): readonly Problem[] {
  const place = placeOf(item, file);
  return [
    ...placeholderFaults(item, language, others).map((message) =>
      error('exchange-placeholder', message, {
        hint: 'Use the same braces as in the source; Kitpress fills them in.',
        ...place,
      }),
    ),
    ...forbiddenIn(item.text).map(({ what, hint }) =>
      error('exchange-character', `This text contains ${what}.`, { hint, ...place }),
    ),
  ];
}

function placeholderFaults(
  { source, text, key }: ReturnedText,
  language: string,
  others: readonly string[],
): readonly string[] {
  const [sent, found] = [placeholdersIn(source), placeholdersIn(text)];
  const wanted = mayLeaveOut(language, key) ? [] : sent;
  const without = (some: readonly string[], others: readonly string[]): readonly string[] => {
    const there = new Set(others);
    return [...new Set(some)].filter((one) => !there.has(one));
  };
  return [
    ...without(wanted, found).map((one) => `The source has ${one}, but this text does not.`),
    ...without(found, [...sent, ...others]).map((one) => `This text has ${one}, but the source does not.`),
  ];
}

export const cutRemark = (item: ReturnedText, file: string): Problem =>
  warning('exchange-remark-cut', 'The comments on this text are too long; what is too much was left out.', {
    hint: 'Keep to 2,000 characters in each, and 20 of them.',
    ...placeOf(item, file),
  });

export const tooManyRemarks = (file: string): Problem =>
  error('exchange-remarks', 'The file has more comments than an edition has room for, 200,000 characters.', {
    hint: 'Delete comments that are not needed any more.',
    file,
  });
