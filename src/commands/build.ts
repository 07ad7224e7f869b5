// kitpress build: a workshop → PDFs in a folder, and what they come to.
import { join } from 'node:path';
import { type Built, build, type SheetCount } from '../build.ts';
import { writeAll } from '../files.ts';
import type { Flags } from '../plan-flags.ts';
import type { Problem } from '../problem.ts';
import { answer } from './answer.ts';
import type { BuildFacts, FileFact } from './answer-schema.ts';
import { shownPath } from './kits.ts';
import { builtText, totals } from './summary.ts';
import { breathe, progressOn, type Terminal } from './terminal.ts';
import { readWorkshop, type Workshop } from './workshop.ts';

export async function runBuild(flags: Flags, terminal: Terminal): Promise<number> {
  const made = await makeWorkshop(flags, terminal, true);
  if (!made.ok) return answer(made, flags.json, terminal);
  const { workshop, built } = made;
  const written = writeAll(
    workshop.out,
    placedFiles(workshop, built).map(({ name, bytes }) => ({ name, bytes })),
  );
  const problems = [...made.problems, ...written.problems];
  if (!written.ok) return answer({ problems }, flags.json, terminal);
  const out = shownPath(workshop.out, terminal.cwd);
  const files = placedFiles(workshop, built).map(({ name, ...file }) =>
    factOf(join(workshop.out, name), file, terminal.cwd),
  );
  const summary = { ...factsOf(workshop, built), others: [...written.value.others] };
  return answer(
    { problems, text: builtText({ summary, files, problems, out }), files, summary },
    flags.json,
    terminal,
  );
}

/** A workshop that is laid out in every language, or what stands in the way. */
export type Made =
  | {
      readonly ok: true;
      readonly workshop: Workshop;
      readonly built: readonly Built[];
      readonly problems: readonly Problem[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Lays out every language, and makes the bytes if they are to be written; Ctrl-C may come in between. */
export async function makeWorkshop(flags: Flags, terminal: Terminal, write: boolean): Promise<Made> {
  const progress = progressOn(terminal);
  const read = readWorkshop(flags, terminal);
  if (!read.ok) return read;
  const { kits, plan, theme, kitName, date } = read.value;
  const problems = [...read.problems];
  const built: Built[] = [];
  try {
    for (const kit of kits) {
      progress.say(`Laying out ${kit.title.text}, ${kit.edition.name} …`);
      await breathe(terminal);
      const result = build({ kit, plan, theme, kitName, date, write });
      problems.push(...result.problems);
      if (result.ok) built.push(result.value);
    }
    await breathe(terminal);
  } finally {
    progress.clear();
  }
  return built.length === kits.length
    ? { ok: true, workshop: read.value, built, problems }
    : { ok: false, problems };
}

interface PlacedFile {
  /** Relative to the folder of the build, "en/kit.pdf" where there are several languages. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly language: string;
  readonly sheets: readonly SheetCount[];
  readonly siblings: readonly string[];
}

const placedFiles = ({ kits }: Workshop, built: readonly Built[]): readonly PlacedFile[] =>
  built.flatMap(({ files, summary: { language, sheets } }) =>
    files.map(({ name, bytes }) => ({
      name: kits.length > 1 ? `${language}/${name}` : name,
      bytes,
      language,
      sheets: sheets.filter(({ file }) => isOf(name, file)),
      siblings: files.map((file) => file.name),
    })),
  );

/** Whether a file is of those a sheet names: "05-assessment-3.pdf" of "05-assessment-*.pdf". */
function isOf(name: string, pattern: string): boolean {
  const [before = '', after] = pattern.split('*');
  return after === undefined ? name === pattern : name.startsWith(before) && name.endsWith(after);
}

function factOf(
  path: string,
  { bytes, language, sheets, siblings }: Omit<PlacedFile, 'name'>,
  cwd: string,
): FileFact {
  const pages = sheets.reduce((sum, { pages, copies, file }) => {
    const parts = siblings.filter((name) => isOf(name, file)).length;
    return sum + (pages * copies) / Math.max(1, parts);
  }, 0);
  return {
    file: shownPath(path, cwd),
    language,
    bytes: bytes.length,
    paper: sheets[0]?.paper ?? 'A3',
    // A sheet in a file for each principle has its pages counted together; only even parts can be told.
    ...(Number.isInteger(pages) && { pages }),
  };
}

/** What a build and a check tell about a workshop. */
export function factsOf({ kits, kitName, plan }: Workshop, built: readonly Built[]): BuildFacts {
  const editions = built.map(({ summary }) => ({ ...summary, sheets: [...summary.sheets] }));
  const title = plan.title ?? kits[0]?.title.text ?? kitName;
  return {
    kit: kitName,
    title,
    participants: plan.participants.length,
    ...totals(editions),
    editions,
    others: [],
  };
}
