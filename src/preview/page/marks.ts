// Marks over texts: those with problems where they are printed, and the one that was chosen.

import { make } from '../../browser/dom.ts';
import type { ShownProblem } from '../message.ts';

/** Where a text comes from, as a drawing says it. */
interface From {
  readonly file?: string | undefined;
  readonly key?: string | undefined;
}

/** Every run of a text in a drawing. */
const runsOf = (paper: HTMLElement, { file, key }: From): readonly SVGElement[] =>
  file === undefined || key === undefined
    ? []
    : [...paper.querySelectorAll<SVGElement>('[data-file]')].filter(
        ({ dataset }) => dataset.file === file && dataset.key === key,
      );

/** Marks all texts that have problems, in place of earlier marks of the same kind. Returns how many there are. */
export function markProblems(paper: HTMLElement, problems: readonly ShownProblem[]): number {
  clear(paper, '.mark:not(.chosen)');
  const marked = problems.filter((problem) =>
    mark(paper, problem, problem.severity, `${problem.code}: ${problem.message}`),
  );
  return marked.length;
}

export function markChosen(paper: HTMLElement, from: From): void {
  clear(paper, '.chosen');
  mark(paper, from, 'chosen', '');
}

const clear = (paper: HTMLElement, which: string): void => {
  for (const old of paper.querySelectorAll(which)) old.remove();
};

function mark(paper: HTMLElement, from: From, kind: string, title: string): boolean {
  const page = paper.getBoundingClientRect();
  const share = (part: number, whole: number): string => `${(100 * part) / whole}%`;
  const areas = areasOf(runsOf(paper, from).map((run) => run.getBoundingClientRect()));
  for (const { left, top, right, bottom } of areas) {
    const made = make('div', { class: `mark ${kind}`, ...(title !== '' && { title }) });
    made.style.left = share(left - page.left, page.width);
    made.style.top = share(top - page.top, page.height);
    made.style.width = share(right - left, page.width);
    made.style.height = share(bottom - top, page.height);
    paper.append(made);
  }
  return areas.length > 0;
}

interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A text may be on a sheet in several places: runs that are next to each other are one of them. */
function areasOf(runs: readonly Area[]): readonly Area[] {
  const areas: Area[] = [];
  for (const run of runs) {
    const last = areas.at(-1);
    if (last && isNear(last, run)) areas[areas.length - 1] = around(last, run);
    else areas.push(run);
  }
  return areas;
}

const isNear = (area: Area, run: Area): boolean => {
  const room = run.bottom - run.top;
  return (
    run.left <= area.right + room &&
    run.right >= area.left - room &&
    run.top <= area.bottom + room &&
    run.bottom >= area.top - room
  );
};

const around = (a: Area, b: Area): Area => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
});

/** The smallest text under a point of the window: also between its letters. */
export function textAt(paper: HTMLElement, x: number, y: number): From | undefined {
  const size = ({ width, height }: DOMRect): number => width * height;
  const [found] = [...paper.querySelectorAll<SVGElement>('[data-file]')]
    .map((run) => ({ run, box: run.getBoundingClientRect() }))
    .filter(({ box }) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom)
    .sort((a, b) => size(a.box) - size(b.box));
  return found && { file: found.run.dataset.file, key: found.run.dataset.key };
}
