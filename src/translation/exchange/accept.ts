// What translators returned against the edition as it is: which texts change, which are up to date, and what is wrong.
import { cleanText } from '../../kit/edition.ts';
import { mayLeaveOut } from '../../plural.ts';
import { error, type Problem, type Result, unless, warning } from '../../problem.ts';
import { forbiddenIn } from '../../yaml/encoding.ts';
import type { Unit } from '../unit.ts';
import { type ExchangeHead, type Imported, placeholdersIn, type ReturnedText, unitId } from './exchange.ts';

/** A text to be written into the edition. */
export interface Change {
  readonly file: string;
  readonly key: string;
  readonly text: string;
  /** The source it was made from, for the record: today's, an older one, or empty where that is not known. Anything but today's is stale. */
  readonly from: string;
}

export interface Accepted {
  readonly changes: readonly Change[];
  /** Texts that are now made from the source of today: changed, or stale before and confirmed unchanged. */
  readonly confirmed: readonly Pick<Unit, 'file' | 'key'>[];
}

/**
 * All of a file or nothing of it: with one error nothing changes. An empty text changes nothing, a text that is the same as
 * before changes nothing. What is fuzzy or not done is accepted and stays stale. `older` takes a file whose sources have
 * changed since as well: its texts stay stale, and where the edition has a newer text or none of the name they are left out.
 * Problems: `exchange-other-kit`, `-other-language`, `-other-source`, `-duplicate`, `-unknown-key`, `-older`,
 * `-placeholder`, `-character`; as warnings `-kept-stale`, `-left-out`; each with the line in the file.
 */
export function accept(
  imported: Imported,
  units: readonly Unit[],
  about: Pick<ExchangeHead, 'kit' | 'language' | 'from'>,
  options: { readonly older?: boolean } = {},
): Result<Accepted> {
  const foreign = wrongFile(imported, about);
  // In a file of another kit or language, every single text would be wrong as well.
  if (foreign.length > 0) return { ok: false, problems: foreign };
  const byId = new Map(units.map((unit) => [unitId(unit), unit]));
  const pairs = imported.items.map((item) => ({ item, unit: byId.get(unitId(item)) }));
  const older = options.older === true;
  const problems = [
    ...duplicates(imported),
    ...pairs.flatMap(({ item, unit }) =>
      unit ? wrongText(item, unit, imported, older) : [unknownKey(item, imported.file, older)],
    ),
  ];
  return unless(problems, () => {
    const known = pairs.flatMap(({ item, unit }) =>
      unit && item.text.trim() !== '' ? [{ item, unit }] : [],
    );
    return {
      changes: known.flatMap(({ item, unit }) => changeOf(item, unit)),
      confirmed: known
        .filter(({ item, unit }) => isConfirmed(item, unit))
        .map(({ unit: { file, key } }) => ({ file, key })),
    };
  });
}

/** Line feeds, composed letters and blanks at the ends make no difference on paper. */
const isSame = (one: string, other: string): boolean => cleanText(one) === cleanText(other);
const isCurrent = (item: ReturnedText, unit: Unit): boolean => isSame(item.source, unit.source);
const isNew = (item: ReturnedText, unit: Unit): boolean => !isSame(item.text, unit.text ?? '');
const isGood = (item: ReturnedText, unit: Unit): boolean =>
  item.state !== 'needs-work' && isCurrent(item, unit);

const isUpToDate = ({ state }: Unit): boolean => state === 'translated' || state === 'same';

const isConfirmed = (item: ReturnedText, unit: Unit): boolean =>
  isGood(item, unit) && (isNew(item, unit) || unit.state === 'stale');

function changeOf(item: ReturnedText, unit: Unit): readonly Change[] {
  // Marked as not done by the translator, although it was up to date before.
  const doubted = item.state === 'needs-work' && isUpToDate(unit);
  if (!isNew(item, unit) && !doubted) return [];
  if (!isCurrent(item, unit) && isUpToDate(unit)) return [];
  const { file, key } = unit;
  return [{ file, key, text: item.text, from: madeFrom(item, unit) }];
}

/** The source it was made from; if the text must stay stale, any source but today's. */
function madeFrom(item: ReturnedText, unit: Unit): string {
  if (isGood(item, unit)) return unit.source;
  const known = [item.source, item.previous, unit.from];
  return known.find((source) => source !== undefined && !isSame(source, unit.source)) ?? '';
}

function wrongFile(
  { kit, language, from, file }: Imported,
  about: Pick<ExchangeHead, 'kit' | 'language' | 'from'>,
) {
  const differs = (one: string, other: string): boolean => one.toLowerCase() !== other.toLowerCase();
  const wrong = (code: string, message: string): Problem =>
    error(code, message, { hint: 'Check that it is the right file.', file, line: 1 });
  return [
    ...(differs(kit, about.kit)
      ? [wrong('exchange-other-kit', `The file belongs to the kit "${kit}", but this is "${about.kit}".`)]
      : []),
    ...(differs(language, about.language)
      ? [
          wrong(
            'exchange-other-language',
            `The texts are in "${language}", but the edition is in "${about.language}".`,
          ),
        ]
      : []),
    ...(differs(from, about.from)
      ? [
          wrong(
            'exchange-other-source',
            `The texts are translated from "${from}", but the edition from "${about.from}".`,
          ),
        ]
      : []),
  ];
}

function duplicates({ items, file }: Imported): readonly Problem[] {
  const first = new Map<string, ReturnedText>();
  return items.flatMap((item) => {
    const before = first.get(unitId(item));
    first.set(unitId(item), before ?? item);
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

/** The file that came back, and the text as a name over all files of the edition. */
const placeOf = (item: ReturnedText, file: string) => ({ file, line: item.line, key: unitId(item) });

const unknownKey = (item: ReturnedText, file: string, older: boolean): Problem =>
  older
    ? warning('exchange-left-out', 'The edition no longer has a text with this name; it is left out.', {
        hint: 'If the text is needed elsewhere, copy it from the file.',
        ...placeOf(item, file),
      })
    : error('exchange-unknown-key', 'The edition has no text with this name.', {
        hint: 'The kit has changed since the file was made: export the texts again, or import it with --older.',
        ...placeOf(item, file),
      });

/** What is already in the edition is not judged here. */
function wrongText(
  item: ReturnedText,
  unit: Unit,
  { file, language }: Imported,
  older: boolean,
): readonly Problem[] {
  if (item.text.trim() === '' || !isNew(item, unit)) return [];
  const place = placeOf(item, file);
  return [
    ...(isCurrent(item, unit) ? [] : [outdated(item, unit, file, older)]),
    ...placeholderFaults(item, language).map((message) =>
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

function outdated(item: ReturnedText, unit: Unit, file: string, older: boolean): Problem {
  const message = `The source has changed since the file was made: it says "${short(unit.source)}", not "${short(item.source)}".`;
  const place = placeOf(item, file);
  if (!older)
    return error('exchange-older', message, {
      hint: 'Export the texts again, or import it with --older: the text is then accepted and stays stale.',
      ...place,
    });
  return isUpToDate(unit)
    ? warning('exchange-left-out', message, { hint: 'The newer text in the edition is kept.', ...place })
    : warning('exchange-kept-stale', message, { hint: 'The text is accepted and stays stale.', ...place });
}

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text);

function placeholderFaults({ source, text, key }: ReturnedText, language: string): readonly string[] {
  const found = placeholdersIn(text);
  const wanted = mayLeaveOut(language, key) ? found : placeholdersIn(source);
  const without = (some: readonly string[], others: readonly string[]): readonly string[] =>
    [...new Set(some)].filter((one) => !others.includes(one));
  return [
    ...without(wanted, found).map((one) => `The source has ${one}, but this text does not.`),
    ...without(found, placeholdersIn(source)).map((one) => `This text has ${one}, but the source does not.`),
  ];
}
