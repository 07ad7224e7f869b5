// Checks that an edition has a text for everything that kit.yaml lists, and for nothing else.

import { kindNamed } from '../../../kit/kinds.ts';
import { error, type Problem } from '../../../problem.ts';
import { show } from '../../../yaml/issue.ts';
import { keyOf, type Path } from '../../../yaml/locate.ts';
import { nearest } from '../../../yaml/near.ts';
import type { Content } from '../../../yaml/read.ts';
import { MAX_PROBLEMS } from '../../../yaml/validate.ts';
import type { FormerKinds } from './kinds.ts';
import type { EDITION_FILES, KitFile } from './schema.ts';

/** The keys that a file must have, and no others; null if the schema has checked everything under a key. */
export interface Shape {
  readonly [key: string]: Shape | null;
}

/** What each file of an edition must contain for this kit. Without edition.yaml, which does not depend on the kit. */
export function shapesOf(
  kit: KitFile,
  kinds: FormerKinds,
): Readonly<Record<Exclude<keyof typeof EDITION_FILES, 'edition.yaml'>, Shape>> {
  const principles = (shape: (principle: KitFile['principles'][number]) => Shape): Shape => ({
    principles: byId(kit.principles, shape),
  });
  return {
    'workshop.yaml': workshop(kit, kinds),
    'principles.yaml': principles(({ dimensions }) => ({
      name: null,
      why: null,
      ...(dimensions && { dimensions: each(dimensions) }),
    })),
    'questions.yaml': principles(({ challenges, decks }) => ({
      challenges: each(challenges),
      assessment: byId(decks, () => null),
    })),
    'actions.yaml': principles(({ decks }) => ({
      decks: byId(decks, ({ actions }) => ({ title: null, actions: each(actions) })),
    })),
    'resources.yaml': principles(({ decks }) => ({ decks: byId(decks, resources) })),
    'guide.yaml': {
      ...each(['intro', 'print', 'cut', 'bring', 'agenda', 'headings', 'resources', 'colophon']),
      steps: byId(kit.steps, () => null),
    },
  };
}

type DeckFile = KitFile['principles'][number]['decks'][number];

const resources = (deck: DeckFile): Shape => ({
  ...(deck.case && { case: null }),
  ...(deck.tool && { tool: null }),
});

const workshop = (kit: KitFile, kinds: FormerKinds): Shape => ({
  ...each(['title', 'subtitle', 'source', 'labels']),
  ...(kit.purposes && { purposes: each(kit.purposes) }),
  ...(kit.levels && { levels: each(kit.levels) }),
  ...(kit.reflections && { reflections: each(kit.reflections) }),
  steps: byId(kit.steps, () => null),
  sheets: byId(kit.sheets, (sheet) => sheetShape(sheet, kindNamed(kinds, sheet.kind))),
});

const sheetShape = ({ instructions }: KitFile['sheets'][number], kind: FormerKinds[string]): Shape => {
  const texts = Object.entries(kind.texts.shape).filter(([key]) => key !== 'instructions');
  return {
    ...Object.fromEntries(texts.map(([key, schema]) => [key, schema.isOptional() ? {} : null])),
    ...(instructions && { instructions: each(Object.keys(instructions)) }),
  };
};

const each = (ids: readonly string[]): Shape => Object.fromEntries(ids.map((id) => [id, null]));
const byId = <T extends { readonly id: string }>(
  items: readonly T[],
  shape: (item: T) => Shape | null,
): Shape => Object.fromEntries(items.map((item) => [item.id, shape(item)]));

/** Whether nothing in it is required, so that it may be missing as a whole. */
export const needsNothing = (shape: Shape | null): boolean =>
  shape !== null && Object.values(shape).every(needsNothing);

/** The noun for one item under a key. */
const NOUNS: Readonly<Record<string, string>> = {
  principles: 'principle',
  dimensions: 'dimension',
  challenges: 'challenge question',
  assessment: 'assessment question',
  decks: 'deck',
  actions: 'action',
  purposes: 'purpose',
  levels: 'level',
  reflections: 'reflection',
  steps: 'step',
  sheets: 'sheet',
  instructions: 'instruction',
};

/** Missing and superfluous texts in `data`, which is at `path` in `source`. */
export function checkTexts(
  shape: Shape,
  data: unknown,
  source: Content,
  path: Path = [],
): readonly Problem[] {
  if (typeof data !== 'object' || data === null) return [];
  const keys = Object.keys(data);
  const extra = keys.filter((key) => !Object.hasOwn(shape, key)).slice(0, MAX_PROBLEMS);
  const missing = Object.keys(shape).filter(
    (key) => !Object.hasOwn(data, key) && !needsNothing(shape[key] ?? null),
  );
  // A misspelt key is one problem, not a missing text and a superfluous one.
  const meant = extra.map((key) => (key.length > 2 ? nearest(key, missing) : undefined));
  return [
    ...missing.filter((key) => !meant.includes(key)).map((key) => missingText(path, key, source)),
    ...extra.map((key, index) => extraText(path, key, meant[index] ?? onlyGap(key, missing), source)),
    ...keys.flatMap((key) => {
      const inner = Object.hasOwn(shape, key) ? shape[key] : null;
      return inner ? checkTexts(inner, Reflect.get(data, key), source, [...path, key]) : [];
    }),
  ];
}

/** Short keys such as numbers are all similar: only if a single one is missing is it clear which was meant. */
const onlyGap = (key: string, missing: readonly string[]): string | undefined =>
  key.length <= 2 && missing.length === 1 ? missing[0] : undefined;

const nounAt = (path: Path): string | undefined => NOUNS[String(path.at(-1) ?? '')];

const missingText = (path: Path, key: string, source: Content): Problem =>
  error(
    'content-missing-text',
    `${nounAt(path) ? `The text of ${nounAt(path)} "${key}"` : `"${key}"`} is missing.`,
    {
      hint: 'Write the text here, or remove the item from kit.yaml.',
      ...source.at([...path, key]),
    },
  );

function extraText(path: Path, key: string, meant: string | undefined, source: Content): Problem {
  const noun = nounAt(path);
  const what = noun
    ? `There is no ${noun} ${show(key)} in kit.yaml.`
    : `kit.yaml has no ${show(key)}${path.length > 0 ? ` for ${keyOf(path)}` : ''}.`;
  return error('content-extra-text', what, {
    hint: meant === undefined ? 'Delete the text, or add its id to kit.yaml.' : `Did you mean "${meant}"?`,
    ...source.at([...path, key], 'key'),
  });
}
