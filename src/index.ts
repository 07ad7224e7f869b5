// The library: what a program imports from 'kitpress'. docs/api.md explains it.
export type { WorkshopOptions } from './library/options.ts';
export {
  type BuiltPdf,
  type BuiltWorkshop,
  build,
  type CheckedWorkshop,
  check,
  type EditionSummary,
  exportSvg,
  type SheetFacts,
  type SvgFile,
  type WriteOptions,
} from './library/workshop.ts';
export { diskWorld, type MemoryWorld, memoryWorld, type WorldOptions } from './library/worlds.ts';
export type { Problem, Result } from './problem.ts';
export type { World } from './world/world.ts';
