// Sheets on the screen: their drawings, as large as the view says.

import { byId } from '../../browser/dom.ts';
import type { PageFacts } from '../../workshop/shown.ts';
import type { SheetView } from './view.ts';

/** CSS: 96 pixels an inch. */
const ACTUAL = 96 / 25.4;
const A4_LENGTH = 297;
const LEAST = 0.2;
const MOST = 40;

/** CSS pixels a millimetre, for sheets side by side. */
export function scaleOf({ zoom }: SheetView, pages: readonly PageFacts[]): number {
  const [page] = pages;
  if (!page) return 1;
  if (zoom === 'a4') return (ACTUAL * A4_LENGTH) / Math.max(page.width, page.height);
  if (zoom !== 'fit') return zoom;
  const stage = byId('stage');
  const wide = pages.reduce((sum, { width }) => sum + width, 0);
  const tall = Math.max(...pages.map(({ height }) => height));
  const room = { width: stage.clientWidth - 40 - 20 * (pages.length - 1), height: stage.clientHeight - 36 };
  return Math.max(LEAST, Math.min(room.width / wide, room.height / tall));
}

export const zoomed = (scale: number, by: number): number => Math.min(MOST, Math.max(LEAST, scale * by));

export function sizePaper(paper: HTMLElement, { width, height }: PageFacts, scale: number): void {
  paper.style.width = `${width * scale}px`;
  paper.style.height = `${height * scale}px`;
}

/** Replaces the drawing and leaves what is over it. `apart` keeps its ids from those of a drawing beside it. */
export function putDrawing(paper: HTMLElement, svg: string, apart = ''): void {
  const own = apart === '' ? svg : svg.replace(/( id="|href="#|url\(#)/g, `$1${apart}`);
  // Its scripts would not run: it has none, and the page's policy knows no other than its own.
  const holder = document.createElement('div');
  holder.innerHTML = own;
  const drawing = holder.firstElementChild;
  if (!drawing) return;
  // Lengths in mm are for print; here the paper has a size.
  drawing.removeAttribute('width');
  drawing.removeAttribute('height');
  const old = paper.querySelector(':scope > svg:not(.over)');
  if (old) old.replaceWith(drawing);
  else paper.prepend(drawing);
}

export function putLayer(paper: HTMLElement, layer: SVGElement): void {
  const old = paper.querySelector(':scope > .over');
  if (old) old.replaceWith(layer);
  else paper.append(layer);
}
