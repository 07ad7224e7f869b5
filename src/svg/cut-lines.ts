// The cuts of a sheet → SVG for a cutting plotter: width and height in mm, one unit of the drawing a millimetre.
import { directionOf } from '../direction.ts';
import type { Polygon } from '../geometry.ts';
import type { Page } from '../scene.ts';
import { attributes, decimal } from './values.ts';

/** mm: plotters follow the middle of a line, and show thin ones best. */
const LINE = 0.1;

type Point = Polygon[number];

/** Lines from end to end, and the marks that are printed on the sheet, in a group of their own, which is not cut. */
export const writeCutLines = (page: Page): string => {
  const { cutLines = [], marks = [] } = page;
  const turn = isTurned(page);
  const [width, height] = turn ? [page.height, page.width] : [page.width, page.height];
  const at = ([x, y]: Point): Point => (turn ? [y, page.width - x] : [x, y]);
  const size = { width: `${decimal(width)}mm`, height: `${decimal(height)}mm` };
  const head = attributes({
    xmlns: 'http://www.w3.org/2000/svg',
    ...size,
    viewBox: `0 0 ${decimal(width)} ${decimal(height)}`,
  });
  const cuts = cutLines.map(({ x1, y1, x2, y2 }) => pathOf([at([x1, y1]), at([x2, y2])]));
  return [
    `<svg${head}>`,
    `<g${attributes({ id: 'cut', fill: 'none', stroke: '#ff0000', 'stroke-width': LINE })}>`,
    ...cuts,
    '</g>',
    ...(marks.length === 0
      ? []
      : [
          `<g${attributes({ id: 'print-only-registration', fill: '#000000' })}>`,
          ...marks.map((corners) => pathOf(corners.map(at), 'Z')),
          '</g>',
        ]),
    '</svg>',
    '',
  ].join('\n');
};

/** The marks of a mirrored sheet are those of one that is turned by a quarter. */
const isTurned = ({ lang, marks }: Page): boolean => marks !== undefined && directionOf(lang) === 'rtl';

const pathOf = (points: Polygon, end = ''): string =>
  `<path d="M${points.map(([x, y]) => `${decimal(x)} ${decimal(y)}`).join('L')}${end}"/>`;
