// kitpress build: a workshop → PDFs in a folder, and what they come to.
import { join } from 'node:path';
import type { Flags } from '../plan/flags.ts';
import type { Problem } from '../problem.ts';
import { type Built, type BuiltFile, build } from '../workshop/build.ts';
import { writeAll } from '../world/files.ts';
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
  const text = builtText({ summary, files, problems, out, sameKit: workshop.sameKit });
  return answer({ problems, text, files, summary }, flags.json, terminal);
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
  const { issues, kinds, kitName, date } = read.value;
  const problems = [...read.problems];
  const built: Built[] = [];
  try {
    for (const { kit, plan, theme } of issues) {
      const whose = theme.brand ? `, ${theme.brand.name}` : '';
      progress.say(`Laying out ${kit.title.words}, ${kit.edition.name}${whose} …`);
      await breathe(terminal);
      const result = build({ kit, kinds, plan, theme, kitName, date, write });
      problems.push(...result.problems);
      if (result.ok) built.push(result.value);
    }
    await breathe(terminal);
  } finally {
    progress.clear();
  }
  return built.length === issues.length
    ? { ok: true, workshop: read.value, built, problems }
    : { ok: false, problems };
}

/** Its name is relative to the folder of the build, "en/kit.pdf" where there are several languages. */
interface PlacedFile extends BuiltFile {
  readonly language: string;
  readonly brand: string | undefined;
}

/** A folder for each language and for each brand, where there are several: LANG/BRAND/kit.pdf. */
const placedFiles = ({ issues, brands }: Workshop, built: readonly Built[]): readonly PlacedFile[] => {
  const languages = new Set(issues.map(({ kit }) => kit.edition.language));
  return built.flatMap(({ files, summary: { language } }, i) => {
    const brand = issues[i]?.theme.brand?.id;
    const folders = [languages.size > 1 ? language : undefined, brands.length > 1 ? brand : undefined];
    return files.map((file) => ({
      ...file,
      name: [...folders, file.name].filter((part) => part !== undefined).join('/'),
      language,
      brand,
    }));
  });
};

const factOf = (
  path: string,
  { bytes, language, brand, pages, paper }: PlacedFile,
  cwd: string,
): FileFact => ({
  file: shownPath(path, cwd),
  language,
  ...(brand !== undefined && { brand }),
  bytes: bytes.length,
  paper,
  pages,
});

/** What a build and a check tell about a workshop. */
export function factsOf({ issues, kitName, plan, brands }: Workshop, built: readonly Built[]): BuildFacts {
  const editions = built.map(({ summary: { standIns, ...summary } }, i) => {
    const brand = issues[i]?.theme.brand?.id;
    return {
      ...summary,
      ...(brand !== undefined && { brand }),
      sheets: [...summary.sheets],
      ...(standIns && { standIns: [...standIns] }),
    };
  });
  const title = plan.title ?? issues[0]?.kit.title.words ?? kitName;
  return {
    kit: kitName,
    title,
    participants: plan.participants.length,
    ...totals(editions),
    editions,
    ...(brands.length > 0 && {
      brands: brands.map(({ id, name, file, swatches }) => ({
        brand: id,
        name,
        file,
        colours: swatches.map((swatch) => ({ ...swatch, contrasts: [...swatch.contrasts] })),
      })),
    }),
    others: [],
  };
}
