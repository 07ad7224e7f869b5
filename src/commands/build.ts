// kitpress build: a workshop → PDFs in a folder, and what they come to.
import { join } from 'node:path';
import { type Built, type BuiltFile, build } from '../build.ts';
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
  const placed = placedFiles(workshop, built);
  const written = writeAll(
    workshop.out,
    placed.map(({ name, bytes }) => ({ name, bytes })),
  );
  const problems = [...made.problems, ...written.problems];
  if (!written.ok) return answer({ problems }, flags.json, terminal);
  const out = shownPath(workshop.out, terminal.cwd);
  const files = placed.map((file) => factOf(join(workshop.out, file.name), file, terminal.cwd));
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
  const read = await readWorkshop(flags, terminal);
  if (!read.ok) return read;
  const { kits, plan, theme, kitName, date } = read.value;
  const problems = [...read.problems];
  const built: Built[] = [];
  try {
    for (const kit of kits) {
      progress.say(`Laying out ${kit.title.text}, ${kit.edition.name} …`);
      await breathe(terminal);
      const tags = terminal.env.KITPRESS_BENCH !== 'untagged';
      const result = build({ kit, plan, theme, kitName, date, write, tags });
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

/** Its name is relative to the folder of the build, "en/kit.pdf" where there are several languages. */
interface PlacedFile extends BuiltFile {
  readonly language: string;
}

const placedFiles = ({ kits }: Workshop, built: readonly Built[]): readonly PlacedFile[] =>
  built.flatMap(({ files, summary: { language } }) =>
    files.map((file) => ({
      ...file,
      name: kits.length > 1 ? `${language}/${file.name}` : file.name,
      language,
    })),
  );

const factOf = (path: string, { bytes, language, pages, paper }: PlacedFile, cwd: string): FileFact => ({
  file: shownPath(path, cwd),
  language,
  bytes: bytes.length,
  paper,
  pages,
});

/** What a build and a check tell about a workshop. */
export function factsOf({ kits, kitName, plan }: Workshop, built: readonly Built[]): BuildFacts {
  const editions = built.map(({ summary: { standIns, ...summary } }) => ({
    ...summary,
    sheets: [...summary.sheets],
    ...(standIns && { standIns: [...standIns] }),
  }));
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
