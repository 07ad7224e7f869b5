// The library: what a program imports from 'kitpress'. docs/api.md explains it.
export type {
  BuiltPdf,
  BuiltWorkshop,
  CheckedWorkshop,
  EditionSummary,
  OpenWorkshop,
  SheetFacts,
} from './library/facts.ts';
export type { WorkshopOptions } from './library/options.ts';
export {
  build,
  check,
  exportSvg,
  openWorkshop,
  type SvgFile,
  type WriteOptions,
} from './library/workshop.ts';
export { diskWorld, type MemoryWorld, memoryWorld, type WorldOptions } from './library/worlds.ts';
export type { Problem, Result } from './problem.ts';
export type { DrawnPage, PageRef, PageText, SessionState } from './workshop/shown.ts';
export type { World } from './world/world.ts';
