// The use cases for programs: check, build and draw a workshop. They return values and problems; they never print and never end the process.
import { ok, type Result } from '../problem.ts';
import { exportWorkshop } from '../workshop/export.ts';
import { layOutWorkshop, printWorkshop } from '../workshop/print.ts';
import type { World } from '../world/world.ts';
import type { BuiltWorkshop, CheckedWorkshop, OpenWorkshop } from './facts.ts';
import { brandFact, factsOfPrinted, factsOfWorkshop, located } from './facts-of.ts';
import { flagsFor } from './flags.ts';
import { openByFlags } from './open.ts';
import type { WorkshopOptions } from './options.ts';
import { diskWorld } from './worlds.ts';

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
  const laid = await layOutWorkshop(world, flagsFor(options));
  return located(world, laid, ({ workshop, built }) =>
    factsOfWorkshop(
      workshop,
      built.map(({ summary }) => summary),
    ),
  );
}

/** Makes the PDFs, all or none, returns them and writes them to the folder `out`. */
export async function build(
  options: WorkshopOptions & WriteOptions = {},
  world: World = diskWorld(),
): Promise<Result<BuiltWorkshop>> {
  const { write, ...wanted } = options;
  const printed = await printWorkshop(writing(world, write), flagsFor(wanted));
  return located(world, printed, factsOfPrinted);
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
      ...brandFact(brand),
    })),
  );
}

const writing = (world: World, write = true): World =>
  write ? world : { ...world, write: async () => ok(undefined) };

/**
 * Opens a workshop to show it while its files change, as `kitpress preview` and the page in the browser do. Reads nothing until `update`;
 * `forget` says that a file has changed.
 */
export const openWorkshop = (options: WorkshopOptions = {}, world: World = diskWorld()): OpenWorkshop =>
  openByFlags(world, flagsFor(options));
