// A plan that was kept, or written by hand, with what lies beside it → what is chosen on the page; what the page has no field for is kept as it is.
import type { Choices } from '../plan/choices.ts';
import { clockWords } from '../plan/clock.ts';
import { readPlan } from '../plan/file.ts';
import { looksLikePlan } from '../plan/looks-like.ts';
import { USUAL_PARTICIPANTS } from '../plan/participants.ts';
import { error, failed, ok, type Problem, type Result, warning } from '../problem.ts';
import { Broken, openArchive, TooLarge } from '../table/xlsx/archive.ts';
import { isZip } from '../table/zip.ts';
import { BUILT_IN_KIT } from '../workshop/kits.ts';
import { PLAN } from '../workshop/start/write.ts';
import { OLD_FLAGS } from '../yaml/old-keys.ts';
import { readYaml } from '../yaml/read.ts';
import { openedBrand } from './brand-opened.ts';
import type { DroppedFile, NamedPerson, People, WorkshopChoices } from './choices.ts';
import { readList } from './lists.ts';
import type { OpenedPlan } from './protocol.ts';
import { withSteps } from './steps.ts';
import { isRecord } from './written.ts';

export async function openPlan(dropped: readonly DroppedFile[]): Promise<OpenedPlan> {
  const files = unpacked(dropped);
  if (!files.ok) return { problems: withSteps(files.problems, () => 'plan') };
  const plan = planAmong(files.value);
  if (!plan) return { problems: withSteps([noPlan()], () => 'plan') };
  const read = readPlan(plan.bytes, PLAN);
  if (!read.ok) return { problems: withSteps(read.problems) };
  const data = readYaml(plan.bytes, PLAN).source?.data;
  const choices = await choicesOf(read.value, isRecord(data) ? data : {}, files.value);
  return { choices: choices.value, problems: withSteps([...read.problems, ...choices.problems]) };
}

/** The files, with those that are in a zip; what is in a folder of it is called by its path. */
function unpacked(files: readonly DroppedFile[]): Result<readonly DroppedFile[]> {
  const all: DroppedFile[] = [];
  for (const file of files) {
    if (!isZip(file.bytes) || /\.xlsx$/i.test(file.name)) all.push(file);
    else {
      const inside = filesIn(file);
      if (!inside.ok) return inside;
      all.push(...inside.value);
    }
  }
  return ok(all);
}

function filesIn({ name, bytes }: DroppedFile): Result<readonly DroppedFile[]> {
  try {
    const archive = openArchive(bytes);
    const names = archive.names.filter((one) => !one.endsWith('/') && !/(?:^|\/)(?:__MACOSX\/|\.)/.test(one));
    return ok([...archive.unpack(names)].map(([path, part]) => ({ name: path, bytes: part })));
  } catch (cause) {
    if (!(cause instanceof Broken || cause instanceof TooLarge)) throw cause;
    return failed(
      error('page-zip', 'The zip file cannot be opened: it is damaged, or much too large.', {
        hint: 'Unpack it, and drop the files that are in it.',
        file: name,
      }),
    );
  }
}

const planAmong = (files: readonly DroppedFile[]): DroppedFile | undefined =>
  files.find(({ name }) => baseOf(name) === PLAN) ??
  files.find(({ name, bytes }) => /\.(?:ya?ml|txt)$/i.test(name) && looksLikePlan(bytes));

const baseOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** By its name alone, wherever the plan says it is. */
const named = (files: readonly DroppedFile[], path: string): DroppedFile | undefined =>
  files.find(({ name }) => baseOf(name) === baseOf(path.replaceAll('\\', '/')));

interface Told<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}

async function choicesOf(
  choices: Choices,
  data: Readonly<Record<string, unknown>>,
  files: readonly DroppedFile[],
): Promise<Told<WorkshopChoices>> {
  const people = await peopleOf(choices, files);
  const brand = openedBrand(choices.brands?.value ?? [], (path) => named(files, path));
  const { more, problems } = moreOf(data);
  const kit = kitOf(choices);
  const organisation = choices.organisation?.value ?? brand.organisation;
  const pictures = (choices.pictures?.value ?? []).flatMap(({ file }) => {
    const found = named(files, file);
    return found ? [{ name: file, bytes: found.bytes }] : [];
  });
  const kept = [...brand.files, ...pictures];
  const beside = Object.keys(more).length + Object.keys(brand.more).length + kept.length > 0;
  return {
    value: {
      ...shownOf(choices),
      kit: kit.value,
      languages: choices.languages?.value ?? [],
      people: people.value,
      ...(organisation !== undefined && { organisation }),
      ...(brand.look && { look: brand.look }),
      ...(beside && { more: { plan: more, brand: brand.more, files: kept } }),
    },
    problems: [...kit.problems, ...people.problems, ...brand.problems, ...problems],
  };
}

/** A kit in a folder is not here. */
const kitOf = ({ kit }: Choices): Told<string> => {
  const name = kit?.value ?? BUILT_IN_KIT;
  if (!/[/\\]/.test(name) && !name.startsWith('.')) return { value: name, problems: [] };
  const own = error(
    'page-own-kit',
    `The kit ${name} is in a folder of its own, which this page cannot read.`,
    {
      hint: 'Print it with "kitpress build", or choose a workshop here.',
      ...{ file: PLAN, key: 'kit' },
    },
  );
  return { value: BUILT_IN_KIT, problems: [own] };
};

async function peopleOf({ participants }: Choices, files: readonly DroppedFile[]): Promise<Told<People>> {
  const said = participants?.value ?? { count: USUAL_PARTICIPANTS };
  if ('count' in said) return { value: { count: said.count }, problems: [] };
  if ('names' in said) return { value: { names: said.names.map(asNamed) }, problems: [] };
  const list = named(files, said.file);
  const read = list && (await readList(list));
  if (read?.list) return { value: { names: read.list.people.map(asNamed) }, problems: read.problems };
  const missing = error('page-no-file', `The names are in ${said.file}, which is not among the files.`, {
    hint: 'Drop it together with the plan, or paste the names.',
    ...{ file: PLAN, key: 'participants' },
  });
  return { value: { count: USUAL_PARTICIPANTS }, problems: read ? read.problems : [missing] };
}

const asNamed = ({ name, table }: NamedPerson): NamedPerson => ({
  name,
  ...(table !== undefined && { table }),
});

/** What the page has fields for, besides kit, languages, people and organisation. */
const shownOf = (choices: Choices): Omit<WorkshopChoices, 'kit' | 'languages' | 'people'> => {
  const { title, length, only, deep, tables, date, start, end, breaks, sheets, copies } = choices;
  const { paper, boards, ink, labels, badges, backs, cutLines } = choices;
  return present({
    title: title?.value,
    length: length?.value,
    only: only?.value,
    deep: deep?.value,
    tables: tables?.value,
    date: date?.value,
    start: start && clockWords(start.value),
    end: end && clockWords(end.value),
    breaks: typeof breaks?.value === 'number' ? breaks.value : undefined,
    sheets: sheets?.value,
    copies:
      copies && copies.value.all === undefined && copies.value.each.size > 0
        ? Object.fromEntries(copies.value.each)
        : undefined,
    paper: paper?.value,
    boards: boards?.value,
    ink: ink?.value,
    labels: labels && isNewSheet(labels.value) ? labels.value.format : undefined,
    badges: badges && isNewSheet(badges.value) ? badges.value.format : undefined,
    backs: backs?.value || undefined,
    cutLines: cutLines?.value || undefined,
  });
};

const isNewSheet = ({ from, shift }: NonNullable<Choices['labels']>['value']): boolean =>
  from === 1 && shift.every((one) => one === 0);

/** Keys that are read into fields whatever their form, or mean nothing here; their former names, too. */
const READ: ReadonlySet<string> = new Set([
  ...[
    'kit',
    'language',
    'languages',
    'participants',
    'brand',
    'organisation',
    'title',
    'length',
    'only',
    'deep',
  ],
  ...['tables', 'date', 'start', 'end', 'sheets', 'paper', 'boards', 'ink', 'backs', 'cutLines', 'out'],
  ...Object.keys(OLD_FLAGS),
]);
/** What a page has no way to do. */
const SHOP: ReadonlySet<string> = new Set(['for', 'profile', 'marks']);

/** Keys of the plan that are kept as they are. */
const moreOf = (
  data: Readonly<Record<string, unknown>>,
): { readonly more: Readonly<Record<string, unknown>>; readonly problems: readonly Problem[] } => {
  const isShown = (key: string, value: unknown): boolean => {
    if (key === 'breaks') return typeof value === 'number';
    if (key === 'labels' || key === 'badges') return typeof value === 'string';
    if (key === 'copies') return isRecord(value) && value.all === undefined;
    return READ.has(key) || SHOP.has(key);
  };
  const more = Object.entries(data).filter(([key, value]) => !isShown(key, value));
  const shop = Object.keys(data).find((key) => SHOP.has(key));
  return {
    more: Object.fromEntries(more),
    problems:
      shop === undefined
        ? []
        : [
            warning('page-no-shop', 'Files for a print shop are not made on this page.', {
              hint: 'Make them with "kitpress build", which reads the same plan; what is downloaded here is for an office printer.',
              ...{ file: PLAN, key: shop },
            }),
          ],
  };
};

const present = <T extends object>(said: { readonly [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as T;

const noPlan = (): Problem =>
  error('page-no-plan', 'None of the files is a plan of a workshop.', {
    hint: 'Drop the workshop.yaml, or the zip, that you kept from this page.',
  });
