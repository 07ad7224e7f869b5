// The papers that ship, by name, and what a workshop is printed on.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { A3, type Paper, type Printing } from '../../src/paper.ts';
import { type Papers, paperCalled, papersSchema } from '../../src/plan/papers.ts';
import { readAs } from '../../src/yaml/validate.ts';
import { root } from './disk.ts';
import { clear } from './workshop.ts';

export const PAPERS: Papers = clear(
  readAs(papersSchema, readFileSync(join(root, 'print', 'papers.yaml')), 'papers.yaml'),
).papers;

export const paperNamed = (name: string): Paper => {
  const found = paperCalled(name, PAPERS);
  if (!found) throw new Error(`there is no paper ${name}`);
  return found.paper;
};

export const LETTER = paperNamed('letter');

/** Boards of a size on a paper, whose printer leaves its usual edge white unless it is said. */
export const printingOn = (paper: string, boards: string, margin?: number): Printing => {
  const found = paperCalled(paper, PAPERS);
  if (!found) throw new Error(`there is no paper ${paper}`);
  return {
    paper: { ...found.paper, ...(margin !== undefined && { margin }) },
    boards: boards === 'a3' ? A3 : paperNamed(boards),
    handOut: found.handOut,
    fullSize: false,
  };
};
