// The use cases for programs: check, build and draw a workshop. They return values and problems; they never print and never end the process.
import type { PaperUse } from '../paper.ts';
import { ok, type Result } from '../problem.ts';
import type { Built } from '../workshop/build.ts';
import { exportWorkshop } from '../workshop/export.ts';
import { locate } from '../workshop/locate.ts';
import { type LaidWorkshop, layOutWorkshop, printWorkshop } from '../workshop/print.ts';
import { workshopTitle } from '../workshop/read.ts';
import type { NewFile, World } from '../world/world.ts';
import { flagsFor } from './flags.ts';
import type { WorkshopOptions } from './options.ts';
import { diskWorld } from './worlds.ts';

/** A sheet, and how often it is printed. */
export interface SheetFacts {
  /** Its id in the kit, "assessment". */
  readonly sheet: string;
  readonly name: string;
  /** As printed, "S1–S5". */
  readonly label: string;
  readonly file: string;
  readonly pages: number;
  readonly copies: number;
  readonly paper: string;
}

/** What a workshop comes to in one language and brand. */
export interface EditionSummary {
  readonly language: string;
  /** The id of the brand, if there is one. */
  readonly brand?: string;
  /** Sheets of each paper. */
  readonly papers: readonly PaperUse[];
  /** Straight cuts. */
  readonly cuts: number;
  readonly sheets: readonly SheetFacts[];
}

/** What check returns. */
export interface CheckedWorkshop {
  readonly title: string;
  readonly participants: number;
  readonly editions: readonly EditionSummary[];
}

/** A PDF. */
export interface BuiltPdf {
  /** Below the folder that it is written to: "en/kit.pdf". */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly language: string;
  readonly brand?: string;
  /** As printed, copies included. */
  readonly pages: number;
  /** "A3" */
  readonly paper: string;
}

/** What build returns. */
export interface BuiltWorkshop extends CheckedWorkshop {
  readonly files: readonly BuiltPdf[];
  /** Drawings for a cutting plotter, if there are to be some. */
  readonly cutFiles: readonly NewFile[];
}

/** A page, or a card or dot. */
export interface SvgFile {
  /** Below the folder that it is written to: "04-assessment-3.svg". */
  readonly name: string;
  readonly svg: string;
  readonly language: string;
  readonly brand?: string;
  /** As printed: "S3", "3B-4". */
  readonly label: string;
  /** mm */
  readonly width: number;
  readonly height: number;
  /** It is a card, a dot or the like. */
  readonly piece: boolean;
}

/** How files are made. */
export interface WriteOptions {
  /** False: files are returned, and none is written. */
  readonly write?: boolean;
}

/** Does all that `build` does, but makes no files. */
export async function check(
  options: WorkshopOptions = {},
  world: World = diskWorld(),
): Promise<Result<CheckedWorkshop>> {
  return located(world, await layOutWorkshop(world, flagsFor(options)), factsOfLaid);
}

/** Makes the PDFs, all or none, returns them and writes them to the folder `out`. */
export async function build(
  options: WorkshopOptions & WriteOptions = {},
  world: World = diskWorld(),
): Promise<Result<BuiltWorkshop>> {
  const { write, ...wanted } = options;
  const printed = await printWorkshop(writing(world, write), flagsFor(wanted));
  return located(world, printed, ({ files, cutFiles, ...laid }) => ({
    ...factsOfLaid(laid),
    files: files.map(({ name, bytes, language, brand, pages, paper }) => ({
      ...{ name, bytes, language, pages, paper },
      ...inBrand(brand),
    })),
    cutFiles: cutFiles.map(({ name, bytes }) => ({ name, bytes })),
  }));
}

/** Draws every page, card and dot, all or none, returns the drawings and writes them to the folder `out`. */
export async function exportSvg(
  options: WorkshopOptions & WriteOptions = {},
  world: World = diskWorld(),
): Promise<Result<readonly SvgFile[]>> {
  const { write, ...wanted } = options;
  const drawn = await exportWorkshop(writing(world, write), flagsFor(wanted), { formats: ['svg'], px: 1 });
  return located(world, drawn, ({ files }) =>
    files.map(({ bytes, brand, ...file }) => ({
      ...file,
      svg: new TextDecoder().decode(bytes),
      ...inBrand(brand),
    })),
  );
}

const writing = (world: World, write = true): World =>
  write ? world : { ...world, write: async () => ok(undefined) };

/** Problems with the lines that they are in. */
async function located<T, U>(world: World, result: Result<T>, value: (from: T) => U): Promise<Result<U>> {
  const problems = await locate(world, result.problems);
  return result.ok ? ok(value(result.value), problems) : { ok: false, problems };
}

const factsOfLaid = ({ workshop, built }: LaidWorkshop): CheckedWorkshop => {
  const { plan, issues } = workshop;
  return {
    title: workshopTitle(workshop),
    participants: plan.participants.length,
    editions: built.map((one, i) => editionOf(one, issues[i]?.theme.brand?.id)),
  };
};

const editionOf = ({ summary }: Built, brand: string | undefined): EditionSummary => ({
  language: summary.language,
  ...inBrand(brand),
  papers: summary.papers,
  cuts: summary.cuts,
  sheets: summary.sheets.map(({ sheet, name, label, file, pages, copies, paper }) => ({
    ...{ sheet, name, label, file, pages, copies, paper },
  })),
});

const inBrand = (brand: string | undefined): { readonly brand?: string } =>
  brand === undefined ? {} : { brand };
