// The engine of the page in Node, over the project's own files in memory.
import type { DrawnPage } from '../../src/workshop/session.ts';
import type { WorkshopChoices } from '../../src/web/choices.ts';
import { libraryZlib } from '../../src/web/compression.ts';
import { engineOver } from '../../src/web/engine.ts';
import type { Engine } from '../../src/web/protocol.ts';
import { inMemory } from './memory.ts';

export const DEFAULT: WorkshopChoices = {
  kit: 'innovation-declaration',
  languages: ['sv'],
  people: { count: 12 },
};

/** With the compression of the page; `drawn` hears of pages that are looked at. */
export const openNodeEngine = (drawn?: (page: DrawnPage) => void): Engine => {
  const { world, files } = inMemory(new Map());
  return engineOver({ world: { ...world, zlib: libraryZlib, epoch: undefined }, files }, drawn && { drawn });
};
