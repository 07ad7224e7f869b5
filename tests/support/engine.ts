// The engine of the page in Node, over the project's own files in memory.

import type { WorkshopChoices } from '../../src/web/choices.ts';
import { engineOver } from '../../src/web/engine.ts';
import type { Engine } from '../../src/web/protocol.ts';
import type { DrawnPage } from '../../src/workshop/shown.ts';
import { inMemory } from './memory.ts';

export const DEFAULT: WorkshopChoices = {
  kit: 'innovation-declaration',
  languages: ['sv'],
  people: { count: 12 },
};

/** `drawn` hears of pages that are looked at. */
export const openNodeEngine = (drawn?: (page: DrawnPage) => void): Engine => {
  const { world, files } = inMemory(new Map());
  return engineOver({ world: { ...world, epoch: undefined }, files }, drawn && { drawn });
};
