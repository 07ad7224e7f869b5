// Units in groups, for formats that show translators which texts belong together: those of a file, and the forms of a plural.
import { FORM_IN_KEY, formsNeeded, isForm, wholeNumbersOf } from '../../plural.ts';
import type { ItemState, Unit } from '../unit.ts';
import { sentState } from './exchange.ts';

/** Units that follow each other: those of one plural, or those of none. */
export interface UnitGroup {
  /** The key of the plural, "words.cards.count". */
  readonly plural?: string;
  readonly units: readonly Unit[];
}

/** The texts of each file of an edition, in the order in which the files come. */
export function unitsByFile(units: readonly Unit[]): ReadonlyMap<string, readonly Unit[]> {
  const files = new Map<string, Unit[]>();
  for (const unit of units) {
    const there = files.get(unit.file);
    if (there) there.push(unit);
    else files.set(unit.file, [unit]);
  }
  return files;
}

/** In the order of the units; all forms of a plural are together. */
export function groupsOf(units: readonly Unit[]): readonly UnitGroup[] {
  const groups: { plural?: string; units: Unit[] }[] = [];
  for (const unit of units) {
    const plural = pluralOf(unit.key);
    const last = groups.at(-1);
    if (last && last.plural === plural) last.units.push(unit);
    else groups.push({ ...(plural !== undefined && { plural }), units: [unit] });
  }
  return groups;
}

const pluralOf = (key: string): string | undefined =>
  FORM_IN_KEY.test(key) ? key.replace(FORM_IN_KEY, '') : undefined;

/** For a format with one mark for all forms of a plural: where one needs work, all do. */
export function statesTogether(units: readonly Unit[]): (unit: Unit) => ItemState {
  const open = new Set(
    units.flatMap((unit) => (sentState(unit) === 'needs-work' ? (pluralOf(unit.key) ?? []) : [])),
  );
  return (unit) => {
    const state = sentState(unit);
    return state === 'translated' && open.has(pluralOf(unit.key) ?? '') ? 'needs-work' : state;
  };
}

/** For a format with one place for remarks on a plural: those on any form are on all. */
export const remarksTogether = (units: readonly Unit[]): readonly Unit[] =>
  groupsOf(units).flatMap((group) => {
    const remarks = [...new Set(group.units.flatMap((unit) => unit.remarks ?? []))];
    if (group.plural === undefined || remarks.length === 0) return group.units;
    return group.units.map((unit) => ({ ...unit, remarks }));
  });

/** How many numbers are named for a form. */
const NAMED = 4;

/** "The forms of one text in et: one (1), other (0, 2, 3, 4 …)": what translators see of a plural, with numbers that take each form. */
export function pluralWords(language: string): string {
  const forms = formsNeeded(language).map((form) => `${form} (${numbersOf(language, form)})`);
  return `The forms of one text in ${language}: ${forms.join(', ')}`;
}

/** Whole numbers of a form, "1, 21, 31 …"; for a form that none has, "fractions". */
function numbersOf(language: string, form: string): string {
  const numbers = isForm(form) ? wholeNumbersOf(language, form) : [];
  const named = numbers.slice(0, NAMED).join(', ');
  if (named === '') return 'fractions';
  return numbers.length > NAMED ? `${named} …` : named;
}
