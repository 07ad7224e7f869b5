// The use case "translate status": what is left to do in one edition, or in all of them.
import { distinctProblems, ok, type Problem, type Result } from '../../problem.ts';
import { reviewsIn } from '../../translation/sync/compare.ts';
import type { ByKey } from '../../translation/sync/sections.ts';
import type { ReviewState } from '../../translation/unit.ts';
import { type WordCounts, wordCounts } from '../../translation/words.ts';
import type { World } from '../../world/world.ts';
import { describeEdition, type EditionFacts } from '../edition-facts.ts';
import type { KitFolder } from '../kits.ts';
import { openNamed, openTranslation, type TranslateOptions } from './editions.ts';
import { type RemarkItem, remarkItems, type TranslationItem, translationItems } from './items.ts';
import { layOut } from './lay-out.ts';

export interface TranslationCounts {
  /** Of the source. */
  readonly texts: number;
  readonly translated: number;
  readonly missing: number;
  readonly stale: number;
  readonly extra: number;
  readonly same: number;
  readonly tooLong: number;
  readonly missingGlyphs: number;
  /** Texts that are to be read again, and what checks found. */
  readonly needsReview: number;
  readonly checks: number;
  /** Of the translated ones. */
  readonly reviewed: number;
  readonly final: number;
}

export interface EditionStatus extends EditionFacts {
  readonly kit: KitFolder;
  /** The language it is translated from. */
  readonly from: string;
  readonly counts: TranslationCounts;
  readonly words: WordCounts;
  readonly items: readonly TranslationItem[];
  readonly remarks: readonly RemarkItem[];
  /** What was said of texts after they were translated, by key. */
  readonly states: ByKey<ReviewState>;
  /** Other problems, and what kept it from being laid out. */
  readonly found: readonly Problem[];
}

/** Problems: of the kit, and why the edition cannot be compared with its source. */
export async function statusOfEdition(
  world: World,
  language: string,
  options: TranslateOptions,
): Promise<Result<EditionStatus>> {
  const kit = await openNamed(world, options);
  return kit.ok ? statusIn(world, kit.value, language) : kit;
}

export interface KitStatus {
  readonly kit: KitFolder;
  /** In the order of their languages; the source, and those that cannot be compared, have no counts. */
  readonly editions: readonly (EditionFacts & Partial<EditionStatus>)[];
  /** Of all editions. */
  readonly found: readonly Problem[];
}

/** Problems: of the kit alone. */
export async function statusOfKit(world: World, options: TranslateOptions): Promise<Result<KitStatus>> {
  const opened = await openNamed(world, options);
  if (!opened.ok) return opened;
  const kit = opened.value;
  const editions: (EditionFacts & Partial<EditionStatus>)[] = [];
  const found: Problem[] = [];
  for (const language of kit.languages) {
    const status = language === kit.sourceLanguage ? undefined : await statusIn(world, kit, language);
    found.push(...(status?.ok ? status.value.found : (status?.problems ?? [])));
    editions.push(status?.ok ? status.value : await describeEdition(kit, language));
  }
  return ok({ kit, editions, found: distinctProblems(found) });
}

async function statusIn(world: World, kit: KitFolder, language: string): Promise<Result<EditionStatus>> {
  const opened = await openTranslation(kit, language);
  if (!opened.ok) return opened;
  const { translation } = opened.value;
  const laid = await layOut(world, opened.value);
  const items = translationItems(translation, laid.problems);
  const count = (kind: TranslationItem['kind']) => items.filter((item) => item.kind === kind).length;
  const { units, source } = translation;
  const counts = {
    texts: units.length,
    translated: units.filter(({ state }) => state === 'translated').length,
    missing: count('missing'),
    stale: count('stale'),
    extra: count('extra'),
    same: count('same'),
    tooLong: count('too-long'),
    missingGlyphs: count('missing-glyph'),
    needsReview: count('needs-review'),
    checks: count('check'),
    reviewed: units.filter(({ review }) => review === 'reviewed').length,
    final: units.filter(({ review }) => review === 'final').length,
  };
  const facts = await describeEdition(kit, language);
  const words = wordCounts(units, source.language);
  const said = { counts, words, items, remarks: remarkItems(translation), states: reviewsIn(units) };
  return ok({ ...facts, kit, from: source.language, ...said, found: laid.others });
}
