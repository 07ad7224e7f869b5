// The use case "list": all kits with their editions, and the sheets of one kit.
import type { Kinds } from '../kinds/kind.ts';
import type { Kit } from '../kit/kit.ts';
import { asUsed } from '../kit/length.ts';
import { resolvePlan } from '../plan/plan.ts';
import { ok, type Result } from '../problem.ts';
import type { World } from '../world/world.ts';
import { describeEdition, type EditionFacts } from './edition-facts.ts';
import { findKit, type KitFolder, openKit, readKit, usualLanguage } from './kits.ts';
import { knownKits } from './known-kits.ts';
import { readLook } from './look.ts';

export interface ListedKit {
  /** Its name. */
  readonly kit: string;
  /** As people see it. */
  readonly folder: string;
  readonly builtIn: boolean;
  readonly sourceLanguage?: string;
  readonly editions: readonly EditionFacts[];
}

export interface ListedSheet {
  /** Its id. */
  readonly sheet: string;
  readonly name: string;
  readonly kind: string;
  /** As printed, "S1–S5". */
  readonly label: string;
  /** Of one copy. */
  readonly pages: number;
  /** What a build prints for 12 participants by default. */
  readonly copies: number;
  readonly suggestedCopies: number;
}

/** Every kit that can be referred to by its name alone. */
export async function listKits(world: World): Promise<readonly ListedKit[]> {
  const kits: ListedKit[] = [];
  for (const { name, folder, builtIn } of await knownKits(world))
    kits.push(await listed(world, name, builtIn, await openKit(world, folder)));
  return kits;
}

async function listed(world: World, name: string, builtIn: boolean, kit: KitFolder): Promise<ListedKit> {
  return {
    kit: name,
    folder: world.paths.shown(kit.folder),
    builtIn,
    ...(kit.sourceLanguage !== undefined && { sourceLanguage: kit.sourceLanguage }),
    editions: await Promise.all(kit.languages.map((language) => describeEdition(kit, language))),
  };
}

export interface ListedSheets {
  readonly known: ListedKit;
  /** In its own language. */
  readonly kit: Kit;
  readonly sheets: readonly ListedSheet[];
}

/** The sheets of a kit in its own language, as a build prints them by default. */
export async function listSheets(world: World, name: string): Promise<Result<ListedSheets>> {
  const found = await findKit(world, name, { flag: 'KIT' });
  if (!found.ok) return found;
  const folder = found.value;
  const kit = await readKit(folder, usualLanguage(folder));
  if (!kit.ok) return kit;
  const sheets = await sheetsOf(world, kit.value, folder.kinds, name);
  const problems = [...kit.problems, ...sheets.problems];
  if (!sheets.ok) return { ok: false, problems };
  const known = (await knownKits(world)).find((one) => one.folder === folder.folder);
  const facts = await listed(world, known?.name ?? name, known?.builtIn ?? false, folder);
  return ok({ known: facts, kit: kit.value, sheets: sheets.value }, problems);
}

async function sheetsOf(
  world: World,
  kit: Kit,
  kinds: Kinds,
  kitName: string,
): Promise<Result<readonly ListedSheet[]>> {
  const plan = resolvePlan({}, kit);
  if (!plan.ok) return plan;
  const theme = await readLook(world, [kit]);
  if (!theme.ok) return theme;
  // Layout is most of the program, and the list of kits does not need it.
  const { buildIssue } = await import('./build.ts');
  const built = buildIssue({
    kit: asUsed(kit, plan.value),
    kinds,
    plan: plan.value,
    theme: theme.value,
    kitName,
    date: new Date(0),
  });
  if (!built.ok) return built;
  const counts = new Map(built.value.summary.sheets.map((count) => [count.sheet, count]));
  const sheets = kit.sheets.map(({ id, kind, code, texts, suggestedCopies }) => ({
    sheet: id,
    name: texts.name.words,
    kind,
    label: counts.get(id)?.label ?? code,
    pages: counts.get(id)?.pages ?? 0,
    copies: plan.value.copies[id] ?? 1,
    suggestedCopies,
  }));
  return ok(sheets, built.problems);
}
