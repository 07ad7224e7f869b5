// Texts that came back without their keys, from programs that know no msgctxt: which texts of the edition they are.
import { cleanText } from '../../kit/edition.ts';
import { FORM_IN_KEY } from '../../plural.ts';
import { error, type Problem, type Result, unless, warning } from '../../problem.ts';
import type { Unit } from '../unit.ts';
import type { ExchangeHead, Imported, ReturnedText } from './exchange.ts';
import { isSame } from './pairs.ts';
import { together } from './together.ts';

interface NamingContext {
  readonly at: ExchangeHead['at'] | undefined;
  /** Leaves out what the edition has no place for. */
  readonly older?: boolean | undefined;
}

/** The texts that a returned one is; none if it may be any of several, absent if no text has its source. */
type Found = ReadonlyMap<ReturnedText, readonly Unit[]>;

/**
 * The file with a key for each text. A text is known by its source where only one has it, else by the place of its source; else by
 * the order, if as many came back as there are. One that came back for several fills those that are empty.
 * Problems: `exchange-unknown-key`, or as a warning `-left-out`, and the warning `-ambiguous`.
 */
export function withFoundKeys(
  imported: Imported,
  units: readonly Unit[],
  context: NamingContext,
): Result<Imported> {
  const { items, file, ...about } = imported;
  if (items.every(({ nameless }) => !nameless)) return unless([], () => imported);
  const found = foundIn(items, units, context);
  const open = items.filter(({ nameless, text }) => nameless && text.trim() !== '');
  const unknown = open.filter((item) => !found.has(item));
  const ambiguous = open.filter((item) => found.get(item)?.length === 0);
  const problems = [
    ...together(unknown.map((item) => unknownSource(item, file, context.older === true))),
    ...together(ambiguous.map((item) => anyOfSeveral(item, file))),
  ];
  const named = items.flatMap((item) => {
    const { nameless, ...text } = item;
    return nameless ? (found.get(item) ?? []).map(({ key }) => ({ ...text, key })) : [item];
  });
  return unless(problems, () => ({ ...about, file, items: named }));
}

function foundIn(items: readonly ReturnedText[], units: readonly Unit[], context: NamingContext): Found {
  const bySource = alike(units, ({ source }) => cleanText(source));
  const lost = items.filter(({ nameless }) => nameless);
  const placesOf = placesAmong(units, context);
  const found = new Map<ReturnedText, readonly Unit[]>();
  for (const some of alike(
    lost,
    ({ source, nameless }) => `${nameless?.form} ${cleanText(source)}`,
  ).values()) {
    const [{ source = '', nameless } = {}] = some;
    const all = bySource.get(cleanText(source)) ?? [];
    const form = nameless?.form;
    const those = form === undefined ? all : all.filter(({ key }) => key.endsWith(`.${form}`));
    for (const [item, its] of those.length === 0 ? [] : matched(some, those, placesOf)) found.set(item, its);
  }
  return found;
}

function alike<T>(all: readonly T[], nameOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const name = nameOf(one);
    const group = groups.get(name);
    if (group) group.push(one);
    else groups.set(name, [one]);
  }
  return groups;
}

/** Where a source is; all forms of a plural went out with one place. */
type PlacesOf = (unit: Unit) => ReadonlySet<string>;

function placesAmong(units: readonly Unit[], { at }: NamingContext): PlacesOf {
  const pluralOf = ({ key }: Unit): string => key.replace(FORM_IN_KEY, '');
  const places = new Map<string, Set<string>>();
  for (const unit of units) {
    const { path, line } = at?.(unit) ?? { path: '' };
    const some = places.get(pluralOf(unit)) ?? new Set();
    places.set(pluralOf(unit), some.add(`${path}:${line}`));
  }
  return (unit) => places.get(pluralOf(unit)) ?? new Set();
}

/** Texts with one source, and those of the edition that have it. */
function matched(items: readonly ReturnedText[], units: readonly Unit[], placesOf: PlacesOf): Found {
  const placed = new Map(
    items.flatMap((item) => {
      const there = units.filter((unit) =>
        item.nameless?.references.some((reference) => placesOf(unit).has(reference)),
      );
      return there.length === 0 ? [] : [[item, there] as const];
    }),
  );
  const left = items.filter((item) => !placed.has(item));
  const taken = new Set([...placed.values()].flat());
  const free = units.filter((unit) => !taken.has(unit));
  const inOrder = left.length === free.length;
  const ordered = left.map((item, k) => {
    const same = free[k];
    return [item, inOrder && same ? [same] : left.length === 1 ? free : []] as const;
  });
  return new Map(
    [...placed, ...ordered].map(([item, its]) => [item, its.length > 1 ? toFill(its, item) : its]),
  );
}

/** Programs keep one of several texts with the same source: it is for all that have none. */
const toFill = (units: readonly Unit[], { text: returned }: ReturnedText): readonly Unit[] =>
  units.filter(({ text = '' }) => text === '' || isSame(text, returned));

const unknownSource = ({ line }: ReturnedText, file: string, older: boolean): Problem =>
  older
    ? warning('exchange-left-out', 'No text of the edition has this source any more; it is left out.', {
        hint: 'If the text is needed elsewhere, copy it from the file.',
        ...{ file, line },
      })
    : error(
        'exchange-unknown-key',
        'This entry has no msgctxt that says which text it is, and no text of the edition has its source.',
        {
          hint: 'The kit has changed since the file was made, or it is another kit: export the texts again, or import it with --older.',
          ...{ file, line },
        },
      );

const anyOfSeveral = ({ line }: ReturnedText, file: string): Problem =>
  warning(
    'exchange-ambiguous',
    'This entry has no msgctxt that says which text it is, and several entries or texts have its source; it is left out.',
    {
      hint: 'Write it into the edition, or into an export in which every entry has its msgctxt.',
      ...{ file, line },
    },
  );
