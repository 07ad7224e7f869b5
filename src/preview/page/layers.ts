// What is laid over a sheet: the columns it is laid out in, the margins, and where it is cut.

import { makeSvg } from '../../browser/dom.ts';
import type { IssueFacts, PageFacts } from '../../workshop/shown.ts';
import type { SheetLayer } from './view.ts';

const GRID = { fill: '#2148c7', 'fill-opacity': 0.08 };
const MARGIN = { fill: 'none', stroke: '#c2187a', 'stroke-width': 0.4 };
const CUT = { stroke: '#d00000', 'stroke-width': 0.5, 'stroke-dasharray': '3 2' };

/** A drawing over the whole page, in millimetres. */
export function layersOver(facts: PageFacts, issue: IssueFacts, layers: readonly SheetLayer[]): SVGElement {
  const { width, height } = facts;
  const shapes = [
    ...(layers.includes('grid') ? columns(facts, issue) : []),
    ...(layers.includes('margins') ? [edge(facts, issue)] : []),
    ...(layers.includes('cuts')
      ? facts.cuts.map(({ x1, y1, x2, y2 }) => makeSvg('line', { x1, y1, x2, y2, ...CUT }))
      : []),
  ];
  const box = { class: 'over', viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' };
  return makeSvg('svg', box, ...shapes);
}

function columns({ width, height }: PageFacts, { grid }: IssueFacts): readonly SVGElement[] {
  const { margin, gutter, columns } = grid;
  const each = (width - 2 * margin - (columns - 1) * gutter) / columns;
  return Array.from({ length: columns }, (_, i) =>
    makeSvg('rect', {
      x: margin + i * (each + gutter),
      y: margin,
      width: each,
      height: height - 2 * margin,
      ...GRID,
    }),
  );
}

const edge = ({ width, height }: PageFacts, { grid: { margin } }: IssueFacts): SVGElement =>
  makeSvg('rect', {
    x: margin,
    y: margin,
    width: width - 2 * margin,
    height: height - 2 * margin,
    ...MARGIN,
  });
