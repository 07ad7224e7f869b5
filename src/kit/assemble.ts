// Checked structure and texts → the kit as the sheets use it: items under their parents and numbered, everything joined by id.
import type { Text } from '../text.ts';
import { keyOf, type Path } from '../yaml/locate.ts';
import { valueAt } from '../yaml/validate.ts';
import { minutesIn } from './check-structure.ts';
import type { AllKindRules } from './kind.ts';
import { kindNamed } from './kinds.ts';
import type { Edition, Guidance, Kit, Length, List, ListItem, Sheet, Step, TextsAtLength } from './kit.ts';
import { sayable } from './quotation.ts';
import { positionCode, type SheetStructure, type StepStructure, type Structure } from './structure.ts';

/** What a kit is assembled from. */
export interface Parts {
  readonly kit: Structure;
  readonly kinds: AllKindRules;
  /** Data of the source edition: it has the items' ids and their order. */
  readonly source: unknown;
  readonly edition: Edition;
  /** The content of the edition with a Text for every string, the words that ship below its own. */
  readonly texts: unknown;
  /** Absolute folder that contains kit.yaml. */
  readonly folder: string;
  /** kit.yaml as people see it. */
  readonly file: string;
}

/** Texts and structure must have been checked against each other: a text that is missing here is a bug in Kitpress. */
export function assemble(given: Parts): Kit {
  const form = textAt(given.texts, ['words', 'guide', 'quote']);
  const texts = { ...(given.texts as object), steps: sayable(at(given.texts, ['steps']), form) };
  const parts = { ...given, texts };
  const { kit, edition, folder } = parts;
  const lists = listsOf(parts);
  const themes = kit.themes === undefined ? [] : (lists[kit.themes]?.items ?? []);
  const themeOf = (id: string | undefined): { readonly theme?: number } => {
    const index = themes.findIndex((theme) => theme.id === id);
    return index < 0 ? {} : { theme: index };
  };
  const words = at(texts, ['words']) as Kit['words'];
  const steps = kit.steps.map((step) => stepOf(step, texts, words, themeOf));
  const optional = at(texts, ['sourceShort']) as Text | undefined;
  return {
    id: kit.id,
    version: kit.version,
    licence: kit.licence,
    folder,
    edition,
    title: textAt(texts, ['title']),
    subtitle: textAt(texts, ['subtitle']),
    source: textAt(texts, ['source']),
    ...(optional && { sourceShort: optional }),
    words,
    lists,
    ...(kit.themes !== undefined && { themes: kit.themes }),
    ...(kit.people && { people: kit.people }),
    ...(kit.tables && { tables: kit.tables }),
    steps,
    sheets: kit.sheets.map((sheet, i) => ({
      ...sheetOf(sheet, parts, steps, themeOf),
      from: { file: parts.file, key: keyOf(['sheets', i]) },
    })),
    guidance: guidanceOf(texts),
    lengths: lengthsOf(parts),
  };
}

const at = (texts: unknown, path: Path): unknown => valueAt(texts, path);

function textAt(texts: unknown, path: Path): Text {
  const text = at(texts, path);
  if (text === undefined) throw new Error(`no text at "${keyOf(path)}", although the edition was checked`);
  return text as Text;
}

const textsAt = (texts: unknown, path: Path): readonly Text[] => (at(texts, path) ?? []) as readonly Text[];

const guidanceOf = (texts: unknown): Guidance => ({
  intro: textsAt(texts, ['guide', 'intro']),
  bring: textsAt(texts, ['guide', 'bring']),
  after: textsAt(texts, ['guide', 'after']),
  about: textsAt(texts, ['guide', 'about']),
});

function listsOf(parts: Parts): Readonly<Record<string, List>> {
  const { lists } = parts.kit;
  return Object.fromEntries(
    Object.entries(lists).map(([id, { of, links }]): [string, List] => [
      id,
      {
        ...(of !== undefined && { of }),
        ...(links && { links }),
        items: of === undefined ? itemsAt(parts, id, undefined) : [],
      },
    ]),
  );
}

/** An item of the list above, and its path. */
interface Parent {
  readonly path: Path;
  readonly code: string;
  readonly lettered: boolean;
  readonly theme?: number;
}

/** The items of a list under a parent, each with those of all lists below. */
function itemsAt(parts: Parts, list: string, parent: Parent | undefined): readonly ListItem[] {
  const { kit, source, texts } = parts;
  const { letters = false, fields } = kit.lists[list] ?? {};
  const ids = Object.keys((at(source, ['lists', list, ...(parent?.path ?? [])]) ?? {}) as object);
  return ids.map((id, index): ListItem => {
    const path = [...(parent?.path ?? []), id];
    const code = codeOf(index, letters, parent);
    const themed =
      list === kit.themes ? { theme: index } : parent?.theme === undefined ? {} : { theme: parent.theme };
    const found = textsAtItem(texts, ['lists', list, ...path], fields);
    return {
      id,
      index,
      code,
      ...found,
      links: (at(kit.links, [list, ...path]) ?? []) as readonly string[],
      ...themed,
      items: Object.fromEntries(
        Object.entries(kit.lists)
          .filter(([, { of }]) => of === list)
          .map(([below]) => [below, itemsAt(parts, below, { path, code, lettered: letters, ...themed })]),
      ),
    };
  });
}

/** "3", of a theme or of a list without a parent; under it "3.4" or "3B"; under a letter "3B-4". */
const codeOf = (index: number, letters: boolean, parent: Parent | undefined): string => {
  const own = positionCode(index, letters);
  if (!parent) return own;
  if (letters) return `${parent.code}${own}`;
  return `${parent.code}${parent.lettered ? '-' : '.'}${own}`;
};

function textsAtItem(
  texts: unknown,
  path: Path,
  fields: readonly string[] | undefined,
): Pick<ListItem, 'text' | 'fields'> {
  if (!fields) return { text: textAt(texts, path), fields: {} };
  const found = Object.fromEntries(fields.map((field) => [field, textAt(texts, [...path, field])]));
  const main = ['text', 'name'].find(
    (field) => fields.includes(field) && (field === 'name' || !fields.includes('name')),
  );
  return { text: textAt(texts, [...path, main ?? fields[0] ?? 'text']), fields: found };
}

function stepOf(
  step: StepStructure,
  texts: unknown,
  words: Kit['words'],
  themeOf: (id: string | undefined) => { readonly theme?: number },
): Step {
  const path = ['steps', step.id];
  const counted = textAt(words, ['labels', 'step']);
  const own = at(texts, [...path, 'label']) as Text | undefined;
  return {
    id: step.id,
    ...(step.each !== undefined && { each: step.each }),
    ...(step.tables !== undefined && { tables: step.tables }),
    ...(step.perTable !== undefined && { perTable: step.perTable }),
    ...themeOf(step.theme),
    ...(step.break && { isBreak: true as const }),
    ...(own ? { label: own } : { label: counted, counted }),
    name: textAt(texts, [...path, 'name']),
    do: textsAt(texts, [...path, 'do']),
    say: textsAt(texts, [...path, 'say']),
    watch: textsAt(texts, [...path, 'watch']),
    ...severalAt(texts, path),
  };
}

/** What a length replaces in a step. */
function stepTextsAt(texts: unknown, path: Path): Partial<Step> {
  const { tables: _, ...own } = (at(texts, path) ?? {}) as { readonly tables?: unknown };
  return { ...own, ...severalAt(texts, path) };
}

/** The lines that several tables add. */
function severalAt(texts: unknown, path: Path): Pick<Step, 'several'> {
  const several = at(texts, [...path, 'tables']) as Step['several'];
  return several ? { several } : {};
}

/** Common keys and those of its kind are passed on as they are in kit.yaml. */
function sheetOf(
  structure: SheetStructure,
  { kit, kinds, texts }: Parts,
  steps: readonly Step[],
  themeOf: (id: string | undefined) => { readonly theme?: number },
): Sheet {
  const { step: stepId, signs = [], suggested, next, theme, ...rest } = structure;
  const kind = kindNamed(kinds, structure.kind);
  const step = steps.find(({ id }) => id === stepId);
  const shipped = kind.words && (at(texts, ['words', kind.words]) as Sheet['texts']);
  const own = (at(texts, ['sheets', structure.id]) ??
    (shipped && { ...shipped, title: shipped.title ?? shipped.name })) as Sheet['texts'];
  const instructions = textsAt(own, ['instructions']);
  const rows = kind.rows?.(structure);
  const choosesThemes = structure.each === undefined && isOfThemes(kit, kind.chooses?.(structure));
  return {
    ...(rest as Omit<typeof rest, 'each' | 'copies' | 'for' | 'format'>),
    ...(step && { step }),
    ...(step?.theme !== undefined && { theme: step.theme }),
    ...themeOf(theme),
    ...(kind.forFacilitator?.(structure) && { forFacilitator: true as const }),
    ...(kind.per && { per: kind.per }),
    ...(kind.inPieces && { inPieces: true as const }),
    ...(kind.ownCards?.(structure) && { ownCards: true as const }),
    ...(rows !== undefined && { rows }),
    ...(choosesThemes && { choosesThemes: true as const }),
    ...(kind.severalTables && { severalTables: true as const }),
    ...(kind.hasInitials && { hasInitials: true as const }),
    ...(kind.hasBacks && { hasBacks: true as const }),
    ...(next && { next }),
    suggestedCopies: suggested,
    instructions: instructions.map((text, i) => ({ sign: signs[i] ?? 'none', text })),
    texts: own,
  } as Sheet;
}

const isOfThemes = (
  { themes, lists }: Pick<Structure, 'themes' | 'lists'>,
  list: string | undefined,
): boolean =>
  themes !== undefined &&
  list !== undefined &&
  (list === themes || isOfThemes({ themes, lists }, lists[list]?.of));

/** Steps and sheets as each length changes them; a step without minutes in it is not in `steps`. */
function lengthsOf({ kit, texts }: Parts): Readonly<Record<string, Length>> {
  return Object.fromEntries(
    Object.entries(kit.lengths ?? {}).map(([name, minutes]): [string, Length] => [
      name,
      {
        minutes,
        steps: Object.fromEntries(
          kit.steps.flatMap((step) => {
            const own = minutesIn(step, name);
            return own === undefined
              ? []
              : [[step.id, { minutes: own, ...stepTextsAt(texts, ['steps', step.id, name]) }]];
          }),
        ),
        sheets: Object.fromEntries(
          kit.sheets.flatMap(({ id }) => {
            const own = at(texts, ['sheets', id, name]);
            return own === undefined ? [] : [[id, own as TextsAtLength]];
          }),
        ),
      },
    ]),
  );
}
