// The use cases "build" and "check": a workshop that is read, laid out in every language and brand, and written.
import type { Kinds } from '../kinds/kind.ts';
import type { Flags } from '../plan/flags.ts';
import { error, failed, ok, type Problem, type Result } from '../problem.ts';
import type { World } from '../world/world.ts';
import type { Zlib } from '../zlib.ts';
import type { Built, BuiltFile, CutFile } from './build.ts';
import { buildIssue } from './build.ts';
import { layout } from './layout.ts';
import { type PrintJob, readWorkshop, type Workshop } from './read.ts';

/** What the caller may do between two long steps: show the next one, or throw to stop. After the last step there is no next one. */
export type Pause<T> = (next?: T) => Promise<void>;

export interface PrintOptions {
  /** The register of kinds, as in `FindOptions`. */
  readonly kinds?: Kinds;
  readonly pause?: Pause<PrintJob>;
}

/** A workshop that is laid out: the result of each issue, in the order of `workshop.issues`. */
export interface LaidWorkshop {
  readonly workshop: Workshop;
  readonly built: readonly Built[];
}

/** A file that was written. */
export interface PlacedFile extends BuiltFile {
  /** Relative to the folder of the build: "en/kit.pdf" where there are several languages. */
  readonly name: string;
  readonly language: string;
  /** The id of the brand, if there is one. */
  readonly brand: string | undefined;
}

export interface PrintedWorkshop extends LaidWorkshop {
  readonly files: readonly PlacedFile[];
  /** For a cutting plotter, beside the PDFs. */
  readonly cutFiles: readonly CutFile[];
  /** Names of other PDFs in the folders written to: of earlier builds, and never touched. */
  readonly others: readonly string[];
}

/** Everything that `printWorkshop` does, except making and writing bytes. Problems: of all that is read, and of all sheets. */
export const layOutWorkshop = (
  world: World,
  flags: Flags,
  options: PrintOptions = {},
): Promise<Result<LaidWorkshop>> => make(world, flags, options);

/** Reads, lays out and writes a workshop: all files or none. Problems: also those of writing. */
export async function printWorkshop(
  world: World,
  flags: Flags,
  options: PrintOptions = {},
): Promise<Result<PrintedWorkshop>> {
  const made = await make(world, flags, options, world.zlib);
  if (!made.ok) return made;
  const { workshop, built } = made.value;
  const files = placedFiles(workshop, built, ({ files: own }) => own);
  const cutFiles = placedFiles(workshop, built, (one) => one.cutFiles);
  const written = await world.write(
    workshop.out,
    [...files, ...cutFiles].map(({ name, bytes }) => ({ name, bytes })),
  );
  const problems = [...made.problems, ...written.problems];
  if (!written.ok) return { ok: false, problems };
  const others = await otherPdfs(
    world,
    workshop.out,
    files.map(({ name }) => name),
  );
  return ok({ workshop, built, files, cutFiles, others }, problems);
}

async function make(
  world: World,
  flags: Flags,
  { pause = async () => {}, kinds: register }: PrintOptions,
  zlib?: Zlib,
): Promise<Result<LaidWorkshop>> {
  const read = await readWorkshop(world, flags, register);
  if (!read.ok) return read;
  const { issues, kinds, kitName, date } = read.value;
  if (zlib && issues.some(({ kit }) => kit.sheets.length === 0)) return failed(wordsAlone(read.value));
  const problems: Problem[] = [...read.problems];
  const built: Built[] = [];
  for (const issue of issues) {
    await pause(issue);
    const ticket = issue.plan.press && zlib ? (await import('./ticket.ts')).writeTicket : undefined;
    const input = { ...issue, kinds, kitName, date, ...(zlib && { zlib }), ...(ticket && { ticket }) };
    const laid = layout(input);
    // The job ticket is laid out with the files, and may need faces that no sheet does.
    if (zlib) await issue.theme.faces.loadPrograms(ticket ? 'all' : 'opened');
    const result = buildIssue(input, laid);
    problems.push(...result.problems);
    if (result.ok) built.push(result.value);
  }
  await pause();
  return built.length === issues.length
    ? ok({ workshop: read.value, built }, problems)
    : { ok: false, problems };
}

/** The words that ship can be checked like any kit, and are on the sheets of all others. */
export const wordsAlone = ({ sameKit }: Workshop): Problem =>
  error('content-no-sheets', 'The kit has no sheets: there is nothing to print.', {
    hint: `It has the words of every other kit; "kitpress translate status LANG${sameKit}" compares them.`,
  });

/** A folder for each language and for each brand, where there are several: LANG/BRAND/kit.pdf. */
export const folderOf = (
  { issues, brands }: Pick<Workshop, 'issues' | 'brands'>,
  issue: PrintJob,
): string => {
  const languages = new Set(issues.map(({ kit }) => kit.edition.language));
  const folders = [
    languages.size > 1 ? issue.kit.edition.language : undefined,
    brands.length > 1 ? issue.theme.brand?.id : undefined,
  ];
  return folders.map((folder) => (folder === undefined ? '' : `${folder}/`)).join('');
};

const placedFiles = <F extends CutFile>(
  workshop: Workshop,
  built: readonly Built[],
  filesOf: (one: Built) => readonly F[],
): readonly (F & Pick<PlacedFile, 'language' | 'brand'>)[] =>
  built.flatMap((one, i) => {
    const issue = workshop.issues[i];
    const folder = issue ? folderOf(workshop, issue) : '';
    return filesOf(one).map((file) => ({
      ...file,
      name: `${folder}${file.name}`,
      language: one.summary.language,
      brand: issue?.theme.brand?.id,
    }));
  });

async function otherPdfs(world: World, out: string, names: readonly string[]): Promise<readonly string[]> {
  const written = new Set(names);
  const folders = new Set(['', ...names.map((name) => name.replace(/[^/]*$/, ''))]);
  const found: string[] = [];
  for (const folder of folders) {
    const listed = await world.listIn(out, folder);
    const pdfs = ((listed.ok && listed.value) || []).filter((name) => /^[^.].*\.pdf$/i.test(name));
    found.push(...pdfs.map((name) => `${folder}${name}`).filter((name) => !written.has(name)));
  }
  return found;
}
