// What build and check start from: flags, plan, names, kits in their languages and the look, read and agreed.
import { dirname, resolve } from 'node:path';
import type { Branded } from '../brand/load.ts';
import type { Kinds } from '../kinds/kind.ts';
import type { Kit } from '../kit/kit.ts';
import { BUILT_IN_KIT, USUAL_OUT, USUAL_PLAN } from '../paths.ts';
import { type Choices, type Origin, wrong } from '../plan/choices.ts';
import { isoDate, readPlan } from '../plan/file.ts';
import { type Flags, readFlags } from '../plan/flags.ts';
import { readNames } from '../plan/participants.ts';
import { type Plan, resolvePlan } from '../plan/plan.ts';
import { error, failed, ok, type Problem, type Result, unless } from '../problem.ts';
import type { Theme } from '../theme/theme.ts';
import { exists, readBytes } from '../world/files.ts';
import { didYouMean } from '../yaml/near.ts';
import type { readBrands } from './brands.ts';
import { findKit, hasEdition, type KitFolder, readKit, sameKit, shownPath, usualLanguage } from './kits.ts';
import { type NamedTemplate, readLook } from './look.ts';
import type { Terminal } from './terminal.ts';

export interface Workshop {
  /** As it was named. */
  readonly kitName: string;
  /** What a command says after itself to mean the same kit. */
  readonly sameKit: string;
  readonly kinds: Kinds;
  /** What is printed, one for each language and brand, language by language in the order they were asked for. */
  readonly issues: readonly Issue[];
  readonly brands: readonly Branded[];
  readonly plan: Plan;
  readonly date: Date;
  /** Absolute. */
  readonly out: string;
}

/** A kit in one language as one organisation prints it. */
interface Issue {
  readonly kit: Kit;
  readonly plan: Plan;
  readonly theme: Theme;
}

/** What was said, with the folder that the plan's paths are relative to. */
interface Wishes {
  readonly choices: Choices;
  readonly planFolder: string;
}

/** Everything that stands in the way is told at once, as far as it can be known: no kit, no sheets to choose from. */
export async function readWorkshop(flags: Flags, { cwd, env }: Terminal): Promise<Result<Workshop>> {
  const wishes = readWishes(flags, cwd);
  if (!wishes.ok) return wishes;
  const { choices, planFolder } = wishes.value;
  const base = (from: Origin): string => ('flag' in from ? cwd : planFolder);
  const kitName = choices.kit ?? { value: BUILT_IN_KIT, from: { flag: 'KIT' } };
  const found = findKit(kitName.value, kitName.from, base(kitName.from), cwd);
  if (!found.ok) return after(wishes.problems, found);
  const kits = readKits(choices, found.value);
  const structure = kits.ok ? kits.value[0] : undefined;
  const plan = structure ? resolvePlan(choices, structure) : failed();
  const date = dateOf(choices, env.SOURCE_DATE_EPOCH);
  const said = choices.brands;
  const template = choices.template && { ...choices.template, base: planFolder };
  const brands =
    said && kits.ok
      ? await brandsOf(said, base(said.from), cwd, found.value, kits.value, [plan], template)
      : ok([]);
  const issues =
    kits.ok && plan.ok ? await issuesOf(kits.value, plan.value, brands, cwd, template) : failed();
  const problems = [wishes, kits, plan, brands, issues, date].flatMap((part) => part.problems);
  if (!plan.ok || !brands.ok || !issues.ok || !date.ok) return { ok: false, problems };
  const out = choices.out ? resolve(base(choices.out.from), choices.out.value) : resolve(cwd, USUAL_OUT);
  return ok(
    {
      kitName: kitName.value,
      sameKit: sameKit(found.value),
      kinds: found.value.kinds,
      issues: issues.value,
      brands: brands.value,
      plan: plan.value,
      date: date.value,
      out,
    },
    problems,
  );
}

/** Brands are seldom, and what reads them is loaded with the first. */
const brandsOf = async (...said: Parameters<typeof readBrands>): Promise<Result<readonly Branded[]>> =>
  (await import('./brands.ts')).readBrands(...said);

/** Without a brand the kits are printed as they are; else each language in each brand. */
async function issuesOf(
  kits: readonly Kit[],
  plan: Plan,
  brands: Result<readonly Branded[]>,
  cwd: string,
  template: NamedTemplate | undefined,
): Promise<Result<readonly Issue[]>> {
  if (!brands.ok) return ok([]);
  if (brands.value.length === 0) {
    const theme = await readLook(cwd, [kits, plan], template);
    return theme.ok ? ok(kits.map((kit) => ({ kit, plan, theme: theme.value }))) : theme;
  }
  const problems = brands.value.flatMap((brand) =>
    plansNothing(plan, brand) ? [nothingToPrint(brand)] : [],
  );
  return unless(problems, () =>
    kits.flatMap((_, i) =>
      brands.value.flatMap((brand) => {
        const edition = brand.editions[i];
        return edition ? [{ ...edition, plan: planFor(brand, plan) }] : [];
      }),
    ),
  );
}

/** The plan with the brand's name where it has no organisation, and without the sheets that the brand leaves out. */
const planFor = ({ name, file, sheets }: Branded, plan: Plan): Plan => ({
  ...plan,
  organisation: plan.organisation ?? name,
  places: { organisation: { file, key: 'name' }, ...plan.places },
  sheets: plan.sheets.filter((id) => sheets.includes(id)),
});

const plansNothing = (plan: Plan, brand: Branded): boolean => planFor(brand, plan).sheets.length === 0;

const nothingToPrint = ({ file, sheets }: Branded): Problem =>
  error('brand-no-sheets', 'The brand leaves out every sheet that is to be printed.', {
    hint: `It prints ${sheets.join(', ') || 'none at all'}: choose among these, or change "sheets" in it.`,
    file,
    key: 'sheets',
  });

const after = (
  problems: readonly Problem[],
  result: { readonly problems: readonly Problem[] },
): Result<never> => ({
  ok: false,
  problems: [...problems, ...result.problems],
});

/** Plan file, flags over it, and the names of whoever comes. */
function readWishes(flags: Flags, cwd: string): Result<Wishes> {
  const path = resolve(cwd, flags.plan ?? USUAL_PLAN);
  const fromPlan = flags.plan === undefined && !exists(path) ? ok<Choices>({}) : readPlanAt(path, flags, cwd);
  const fromFlags = readFlags(flags);
  const problems = [...fromFlags.problems, ...fromPlan.problems];
  if (!fromPlan.ok || !fromFlags.ok) return { ok: false, problems };
  const planFolder = dirname(path);
  const choices = withNames({ ...fromPlan.value, ...fromFlags.value }, planFolder, cwd);
  return choices.ok
    ? ok({ choices: choices.value, planFolder }, [...problems, ...choices.problems])
    : after(problems, choices);
}

function readPlanAt(path: string, flags: Flags, cwd: string): Result<Choices> {
  const shown = shownPath(path, cwd);
  if (!exists(path))
    return failed(
      wrong(
        { flag: '--plan' },
        'no-plan',
        `there is no file ${flags.plan}.`,
        'Name the plan of your workshop, a YAML file.',
      ),
    );
  const bytes = readBytes(path);
  return bytes.ok ? readPlan(bytes.value, shown) : bytes;
}

/** Choices with the names that a file holds, in place of the file. */
function withNames(choices: Choices, planFolder: string, cwd: string): Result<Choices> {
  const said = choices.participants;
  if (!said || !('file' in said.value)) return ok(choices);
  const { file } = said.value;
  const path = resolve('flag' in said.from ? cwd : planFolder, file);
  if (!exists(path)) {
    const hint = 'Give a number from 1 to 200, or a file with one name a line.';
    return failed(wrong(said.from, 'no-names', `there is no file ${file}.`, hint));
  }
  const bytes = readBytes(path);
  if (!bytes.ok) return bytes;
  const names = readNames(bytes.value, shownPath(path, cwd));
  return names.ok
    ? ok({ ...choices, participants: { value: { names: names.value }, from: said.from } }, names.problems)
    : names;
}

function readKits({ languages, draft }: Choices, kit: KitFolder): Result<readonly Kit[]> {
  const wanted = [...new Set(languages?.value ?? [usualLanguage(kit)])];
  const unknown = wanted.filter((language) => !hasEdition(kit, language));
  if (languages && unknown.length > 0)
    return failed(...unknown.map((language) => unknownLanguage(language, languages.from, kit)));
  const read = wanted.map((language) => readKit(kit, language, draft?.value));
  return unless(
    read.flatMap(({ problems }) => problems),
    () => read.flatMap((result) => (result.ok ? [result.value] : [])),
  );
}

function unknownLanguage(language: string, from: Origin, { languages, label }: KitFolder): Problem {
  const there =
    languages.length === 0 ? `${label} has no edition yet.` : `The editions are ${languages.join(', ')}.`;
  const message = `the kit has no edition in "${language}".`;
  return wrong(from, 'unknown-language', message, `${didYouMean(language, languages)}${there}`);
}

/** Without any other word, so that the same input gives the same bytes. */
const FIXED_DATE = new Date('2026-01-01T00:00:00Z');

/** The date in the files: the plan's if it is one, else SOURCE_DATE_EPOCH (reproducible-builds.org), else a fixed one. */
export function dateOf({ date }: Pick<Choices, 'date'>, epoch: string | undefined): Result<Date> {
  const planned = date && isoDate(date.value);
  if (planned) return ok(planned);
  if (epoch === undefined || epoch === '') return ok(FIXED_DATE);
  // PDF dates have four digits for the year.
  if (/^\d{1,12}$/.test(epoch) && Number(epoch) < 253_402_300_800) return ok(new Date(Number(epoch) * 1000));
  return failed(
    error('usage-epoch', `SOURCE_DATE_EPOCH is "${epoch}", and that is no number of seconds.`, {
      hint: 'Set it to the seconds since 1970, or not at all.',
    }),
  );
}
