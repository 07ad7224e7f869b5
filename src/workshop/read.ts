// What build and check start from: flags, plan, names, kits in their languages and the look, read and agreed.
import type { Branded } from '../brand/load.ts';
import type { Kinds } from '../kinds/kind.ts';
import type { Kit } from '../kit/kit.ts';
import { asUsed } from '../kit/length.ts';
import { isWordsAlone } from '../kit/structure.ts';
import { isAsLaidOut } from '../paper.ts';
import { type Choices, type Origin, type PlannedPicture, wrong } from '../plan/choices.ts';
import { dayIn } from '../plan/date.ts';
import type { Flags } from '../plan/flags.ts';
import { languageMeant } from '../plan/language.ts';
import type { Plan } from '../plan/plan.ts';
import { error, failed, ok, type Problem, type Result, unless } from '../problem.ts';
import { inked } from '../theme/inked.ts';
import type { Theme } from '../theme/theme.ts';
import type { World } from '../world/world.ts';
import type { BrandsWanted } from './brands.ts';
import { type PlannedChoices, readChoices } from './choices.ts';
import {
  BUILT_IN_KIT,
  findKit,
  hasEdition,
  type KitFolder,
  readKit,
  sameKit,
  themesListOf,
  usualLanguage,
} from './kits.ts';
import { readLabels } from './labels.ts';
import { type NamedTemplate, readLook } from './look.ts';
import { readPrinting } from './papers.ts';
import { readPictures } from './planned-pictures.ts';
import type { PressFor } from './press.ts';
import { timedPlan } from './timed-plan.ts';

/** The default folder to write to. */
export const USUAL_OUT = 'out';

export interface Workshop {
  /** As it was named. */
  readonly kitName: string;
  /** The arguments that name the same kit in a suggested command. */
  readonly sameKit: string;
  /** The language that the kit is written in. */
  readonly sourceLanguage: string;
  /** What is printed, one for each language and brand, language by language in the order they were asked for. */
  readonly issues: readonly PrintJob[];
  /** The kinds its sheets may be of. */
  readonly kinds: Kinds;
  readonly brands: readonly Branded[];
  readonly plan: Plan;
  /** The file that the plan was read from, as people see it; null if there was none. */
  readonly planFile: string | null;
  readonly date: Date;
  /** Absolute. */
  readonly out: string;
}

/** What a workshop is called: by its plan, or in the first language that it is printed in. */
export const workshopTitle = ({
  plan,
  issues,
  kitName,
}: Pick<Workshop, 'plan' | 'issues' | 'kitName'>): string =>
  plan.title ?? issues[0]?.kit.title.words ?? kitName;

/** A kit in one language as one organisation prints it. */
export interface PrintJob {
  readonly kit: Kit;
  readonly plan: Plan;
  readonly theme: Theme;
}

/**
 * Everything that is wrong is reported at once, as far as it can be known: without a kit there are no sheets to choose from.
 * Long: one step a part, each of which may have problems.
 */
export async function readWorkshop(world: World, flags: Flags, kinds?: Kinds): Promise<Result<Workshop>> {
  const { paths } = world;
  const wanted = await readChoices(world, flags);
  if (!wanted.ok) return wanted;
  const { choices, planFolder } = wanted.value;
  const base = (from: Origin): string => ('flag' in from ? paths.resolve() : planFolder);
  const kitName = choices.kit ?? { value: BUILT_IN_KIT, from: { flag: 'KIT' } };
  const found = await findKit(world, kitName.value, kitName.from, { base: base(kitName.from), kinds });
  if (!found.ok) return { ok: false, problems: [...wanted.problems, ...found.problems] };
  const folder = found.value;
  if (flags.byList && flags.byList.list !== themesListOf(folder)) return failed(flags.byList.otherwise);
  const kits = await readKits(choices, folder);
  const structure = kits.ok ? kits.value[0] : undefined;
  const ink = choices.ink?.value ?? 'full';
  const plan = structure ? planOf(choices, structure, folder) : failed();
  const pictures = structure
    ? await readPictures(world, choices.pictures, { kit: structure, kinds: folder.kinds, planFolder, ink })
    : failed();
  const date = dateOf(choices, world.epoch);
  const said = choices.brands;
  const template = choices.template && { ...choices.template, base: planFolder };
  const brands =
    said && kits.ok
      ? await brandsOf(world, {
          brands: said,
          base: base(said.from),
          folder,
          kits: kits.value,
          others: [plan],
          template,
          ink,
        })
      : ok([]);
  const issues =
    kits.ok && plan.ok ? await issuesOf(world, kits.value, plan.value, brands, template) : failed();
  const printed = await readPrinted(world, wanted.value, folder.kinds, issues);
  const pressFor = choices.for ? await readPress(world, wanted.value) : ok(undefined);
  const parts = [wanted, kits, plan, pictures, brands, issues, date, printed, pressFor];
  const problems = parts.flatMap((part) => part.problems);
  if (!plan.ok || !pictures.ok || !brands.ok || !issues.ok || !date.ok || !printed.ok || !pressFor.ok)
    return { ok: false, problems };
  const jobs = issues.value.map((job) =>
    forPress(forItsPlan(onPaper(withPictures(job, pictures.value), printed.value)), pressFor.value),
  );
  problems.push(...jobs.flatMap((job) => job.problems));
  const out = paths.resolve(...(choices.out ? [base(choices.out.from), choices.out.value] : [USUAL_OUT]));
  return ok(
    {
      kitName: kitName.value,
      sameKit: sameKit(folder),
      sourceLanguage: usualLanguage(folder),
      issues: jobs.map(({ job }) => job),
      kinds: folder.kinds,
      brands: brands.value,
      plan: plan.value,
      planFile: wanted.value.plan ?? null,
      date: date.value,
      out,
    },
    problems,
  );
}

const planOf = (choices: Choices, kit: Kit, folder: KitFolder): Result<Plan> =>
  kit.sheets.length > 0 || isWordsAlone(kit) ? timedPlan(choices, kit) : failed(noSheets(folder));

const noSheets = (folder: KitFolder): Problem =>
  error('content-no-sheets', 'The kit has no sheets: there is nothing to print.', {
    hint: 'Add one under "sheets" in kit.yaml; docs/writing-a-kit.md shows all kinds.',
    file: folder.cache.shown('kit.yaml'),
  });

/** After their texts are looked at, since pixels are no texts. */
const withPictures = (job: PrintJob, pictures: readonly PlannedPicture[]): PrintJob =>
  pictures.length > 0 ? { ...job, plan: { ...job.plan, pictures } } : job;

type OnPaper = Pick<Plan, 'printing' | 'labels'>;

const onPaper = (job: PrintJob, printed: OnPaper): PrintJob => ({
  ...job,
  plan: { ...job.plan, ...printed },
});

/** Only what is not usual. */
const readPrinted = async (
  world: World,
  { choices, planFolder }: { readonly choices: Choices; readonly planFolder: string },
  kinds: Kinds,
  issues: Result<readonly PrintJob[]>,
): Promise<Result<OnPaper>> => {
  const [job] = issues.ok ? issues.value : [];
  const printing = await readPrinting(world, choices, planFolder, job?.theme.template.page.margin);
  const labels = await readLabels(world, choices, planFolder, job && { ...job, kinds });
  if (!printing.ok || !labels.ok) return { ok: false, problems: [...printing.problems, ...labels.problems] };
  return ok(
    {
      ...(!isAsLaidOut(printing.value) && { printing: printing.value }),
      ...(Object.keys(labels.value).length > 0 && { labels: labels.value }),
    },
    [...printing.problems, ...labels.problems],
  );
};

/** The press of a print shop is rare, and its reader is loaded with the first. */
const readPress = async (world: World, wanted: PlannedChoices): Promise<Result<PressFor>> =>
  (await import('./press.ts')).readPress(world, wanted);

const forPress = (job: PrintJob, pressFor: PressFor | undefined) => {
  const { press, problems = [] } = pressFor?.(job.theme) ?? {};
  return { job: press ? { ...job, plan: { ...job.plan, press } } : job, problems };
};

/** Kits in the form before lists have one length, and name no sheets in their texts. */
const forItsPlan = (job: PrintJob): PrintJob =>
  job.kit.words ? { ...job, kit: asUsed(job.kit, job.plan) } : job;

/** Brands are rare, and their readers are loaded with the first. */
const brandsOf = async (world: World, wanted: BrandsWanted): Promise<Result<readonly Branded[]>> =>
  (await import('./brands.ts')).readBrands(world, wanted);

/** Without a brand the kits are printed as they are; else each language in each brand. */
async function issuesOf(
  world: World,
  kits: readonly Kit[],
  plan: Plan,
  brands: Result<readonly Branded[]>,
  template: NamedTemplate | undefined,
): Promise<Result<readonly PrintJob[]>> {
  if (!brands.ok) return ok([]);
  if (brands.value.length === 0) {
    const look = await readLook(world, [kits, plan], template);
    if (!look.ok) return look;
    const theme = inked(look.value, plan.ink);
    return ok(kits.map((kit) => ({ kit, plan, theme })));
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

/** The plan with the brand's name if it names no organisation, and without the sheets that the brand leaves out. */
const planFor = ({ name, file, sheets }: Branded, plan: Plan): Plan => ({
  ...plan,
  organisation: plan.organisation ?? name,
  places: { organisation: { file, key: 'name' }, ...plan.places },
  sheets: plan.sheets.filter((id) => sheets.includes(id)),
});

const plansNothing = (plan: Plan, brand: Branded): boolean => planFor(brand, plan).sheets.length === 0;

const nothingToPrint = ({ file, sheets }: Branded): Problem =>
  error('brand-no-sheets', 'The brand leaves out every sheet that is to be printed.', {
    hint: `It prints ${sheets.join(', ') || 'none at all'}: choose from these, or change "sheets" in brand.yaml.`,
    file,
    key: 'sheets',
  });

async function readKits({ languages, draft }: Choices, kit: KitFolder): Promise<Result<readonly Kit[]>> {
  const wanted = [...new Set(languages?.value ?? [usualLanguage(kit)])];
  const unknown = wanted.filter((language) => !hasEdition(kit, language));
  if (languages && unknown.length > 0)
    return failed(...unknown.map((language) => unknownLanguage(language, languages.from, kit)));
  const read: Result<Kit>[] = [];
  for (const language of wanted) read.push(await readKit(kit, language, draft?.value));
  return unless(
    read.flatMap(({ problems }) => problems),
    () => read.flatMap((result) => (result.ok ? [result.value] : [])),
  );
}

export function unknownLanguage(language: string, from: Origin, { languages, label }: KitFolder): Problem {
  const there =
    languages.length === 0 ? `${label} has no edition yet.` : `The editions are ${languages.join(', ')}.`;
  const message = `the kit has no edition in "${language}".`;
  const meant = languageMeant(language, languages);
  return wrong(
    from,
    'unknown-language',
    message,
    `${meant === undefined ? '' : `Did you mean "${meant}"? `}${there}`,
  );
}

/** If no other date is given: fixed, so that the same input gives the same bytes. */
const FIXED_DATE = new Date('2026-01-01T00:00:00Z');

/** The date in the files: the plan's if it is one, else SOURCE_DATE_EPOCH (reproducible-builds.org), else a fixed one. */
export function dateOf({ date }: Pick<Choices, 'date'>, epoch: string | undefined): Result<Date> {
  const planned = date && dayIn(date.value);
  if (planned) return ok(planned);
  if (epoch === undefined || epoch === '') return ok(FIXED_DATE);
  // PDF dates have four digits for the year.
  if (/^\d{1,12}$/.test(epoch) && Number(epoch) < 253_402_300_800) return ok(new Date(Number(epoch) * 1000));
  return failed(
    error('usage-epoch', `SOURCE_DATE_EPOCH is "${epoch}", which is not a number of seconds.`, {
      hint: 'Set it to the seconds since 1970, or unset it.',
    }),
  );
}
