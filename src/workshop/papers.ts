// What a workshop is printed on: the paper and boards that were chosen, of the papers that ship and those beside the plan.

import { LEAST_SCALE, tilingOf } from '../page/tiling.ts';
import { A3, A4, isAsLaidOut, type Paper, type Printing, USUAL_PRINTING } from '../paper.ts';
import { type Choices, wrong } from '../plan/choices.ts';
import { type KnownPaper, type Papers, paperCalled, papersSchema, unknownPaper } from '../plan/papers.ts';
import { ok, type Problem, type Result, unless } from '../problem.ts';
import type { World } from '../world/world.ts';
import { readAs } from '../yaml/validate.ts';
import { readPrintFile } from './print-files.ts';

const FILE = 'papers.yaml';

/**
 * `page` is the margin of the template, if it is known. Problems: names of no paper; those of a papers.yaml; boards that would be
 * too small. A plan that names no paper reads none.
 */
export async function readPrinting(
  world: World,
  choices: Choices,
  planFolder: string,
  page: number | undefined,
): Promise<Result<Printing>> {
  const { paper, boards, margin, tiles } = choices;
  const fullSize = tiles?.value === 'full-size';
  if (!paper && !boards && !margin) return ok({ ...USUAL_PRINTING, fullSize });
  const read = await readPrintFile(world, planFolder, FILE, (bytes, file) =>
    readAs(papersSchema, bytes, file),
  );
  if (!read.ok) return read;
  const papers: Papers = Object.assign({}, ...read.value.map((file) => file.papers));
  const problems: Problem[] = [...read.problems];
  const chosen = (said: typeof paper): KnownPaper | undefined => {
    const known = said && paperCalled(said.value, papers);
    if (said && !known) problems.push(unknownPaper(said, papers));
    return known;
  };
  const inPrinter = chosen(paper) ?? { paper: A3, handOut: A4 };
  const size = chosen(boards)?.paper ?? usualBoards(inPrinter.paper);
  const { handOut } = inPrinter;
  const printed = { ...inPrinter.paper, margin: margin?.value ?? inPrinter.paper.margin };
  const printing = { paper: printed, boards: size, handOut, fullSize };
  if (page !== undefined && problems.length === 0) problems.push(...unprintable(choices, printing, page));
  return unless(problems, () => printing);
}

/** mm: on paper with a shorter side than this, a whole board would be too small. */
const LARGE_ENOUGH = 270;

/** As large as the paper, or of A3, put together of several sheets. */
const usualBoards = (paper: Paper): Paper => (paper.width >= LARGE_ENOUGH ? paper : A3);

/** Boards of that size would have type that nobody can read, or need more sheets than anybody puts together. `margin` is the template's. */
const unprintable = (choices: Choices, printing: Printing, margin: number): readonly Problem[] => {
  const from = choices.boards?.from ?? choices.paper?.from;
  const { paper, boards } = printing;
  const boardPages = { width: A3.height, height: A3.width };
  if (from === undefined || isAsLaidOut(printing) || tilingOf(boardPages, margin, printing)) return [];
  const onA3 = tilingOf(boardPages, margin, { ...printing, boards: A3 });
  const sheets = onA3 ? onA3.columns * onA3.rows : 0;
  const works =
    sheets === 0
      ? 'Use a larger paper.'
      : `Leave "boards" out, or say a3: a board is then ${sheets === 1 ? 'one sheet' : `put together of ${sheets} sheets`} of ${paper.name}.`;
  const message = `boards of the size of ${boards.name} would be at less than ${Math.round(LEAST_SCALE * 100)} %, and their smallest type too small to read.`;
  return [wrong(from, 'boards', message, works)];
};
