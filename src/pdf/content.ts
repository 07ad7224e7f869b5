// One page's content stream: PDF operators in points. Tracks the graphics state to avoid repeating operators.
import { type Box, type Colour, PT_PER_MM } from '../geometry.ts';
import type { Paint, Stroke } from '../scene.ts';
import { coordinate, fine } from './number.ts';
import type { Paints } from './paints.ts';

/** Points from millimetres, as an operand. */
export const pt = (mm: number): string => coordinate(mm * PT_PER_MM);

export interface Placement {
  /** Points, from the lower left corner of the page. */
  readonly x: number;
  readonly y: number;
  readonly turn: 0 | 90 | -90;
}

const strokeWidth = (stroke: Stroke): string => `${pt(stroke.width)} w\n`;
const strokeCap = (stroke: Stroke): string => `${stroke.cap === 'round' ? 1 : 0} J\n`;
const strokeDash = (stroke: Stroke): string => `[${(stroke.dash ?? []).map(pt).join(' ')}] 0 d\n`;

/** The graphics state, each part as the operator that sets it; empty if unknown. */
interface GraphicsState {
  fill: string;
  stroke: string;
  width: string;
  cap: string;
  dash: string;
  font: string;
  overprint: string;
  lastStroke?: Stroke;
}

/** The initial state of a page (ISO 32000-1 table 52). */
const PAGE_STATE: Readonly<GraphicsState> = {
  fill: '0 g\n',
  stroke: '0 G\n',
  width: '1 w\n',
  cap: '0 J\n',
  dash: '[] 0 d\n',
  font: '',
  overprint: 'off',
};

/** A form inherits the state at the place where it is painted (8.10.1). */
const FORM_STATE: Readonly<GraphicsState> = {
  fill: '',
  stroke: '',
  width: '',
  cap: '',
  dash: '',
  font: '',
  overprint: '',
};

export class ContentStream {
  #out = '';
  #state: GraphicsState;
  readonly #saved: GraphicsState[] = [];
  /** The start of the line in the current text object, in hundredths of a point; undefined outside text objects. */
  #line: { readonly x: number; readonly y: number; readonly turn: Placement['turn'] } | undefined;

  readonly #paints: Paints;

  constructor(paints: Paints, of: 'page' | 'form' = 'page') {
    this.#paints = paints;
    this.#state = { ...(of === 'page' ? PAGE_STATE : FORM_STATE) };
  }

  /** Begins what `restore` ends: a coordinate space set by `matrix`, clipped to the path `clip`, if there is one. */
  save(matrix: string, clip?: string): void {
    this.#endText();
    this.#saved.push({ ...this.#state });
    this.#out += `q ${matrix} cm\n${clip === undefined ? '' : `${clip}W n\n`}`;
  }

  /** Clips to a box and begins a space of `scale` with its origin at (x, y), in mm with y up; another stream restores the old one. */
  view([scale, x, y]: readonly [number, number, number], clip: Box): void {
    const box = [clip.x, clip.y, clip.width, clip.height].map(pt).join(' ');
    this.#out += `q ${box} re W n\n${fine(scale)} 0 0 ${fine(scale)} ${pt(x)} ${pt(y)} cm\n`;
  }

  restore(): void {
    this.#endText();
    const state = this.#saved.pop();
    if (!state) throw new Error('no graphics state was saved');
    this.#state = state;
    this.#out += 'Q\n';
  }

  /** Begins or ends a marked-content sequence; text objects never cross one (ISO 32000-1 14.6.1). */
  mark(operator: string): void {
    this.#endText();
    this.#out += `${operator}\n`;
  }

  /** `path` contains construction operators only. */
  paint(path: string, paint: Paint): void {
    this.#painted(paint, (operator) => `${path}${operator}\n`);
  }

  /** The same with the origin at (x, y), so that equal shapes have equal operators, which compress well. */
  paintAt(x: string, y: string, path: string, paint: Paint): void {
    this.#painted(paint, (operator) => `q 1 0 0 1 ${x} ${y} cm\n${path}${operator}\nQ\n`);
  }

  /** An image mask painted in one colour; `matrix` and `image` are operators, written unchanged. */
  stencil(matrix: string, image: string, fill: Colour): void {
    this.#endText();
    this.#overprint('off');
    this.#setFill(fill, this.#paints.fine);
    this.#out += `q ${matrix} cm\n${image}\nQ\n`;
  }

  /** A form from the resources; `matrix` places it. */
  form(name: string, matrix: string): void {
    this.#endText();
    this.#overprint('off');
    this.#out += `q ${matrix} cm /${name} Do Q\n`;
  }

  /** `shown` is the operand and operator, `[(..)12(..)]TJ`. */
  text(font: string, size: number, fill: Colour, at: Placement, shown: string): void {
    this.#setFill(fill, this.#paints.fine);
    this.#overprint(this.#state.fill === this.#paints.overprint?.fill ? 'on' : 'off');
    this.#moveTo(Math.round(at.x * 100), Math.round(at.y * 100), at.turn);
    const wanted = `/${font} ${coordinate(size)} Tf\n`;
    if (wanted !== this.#state.font) {
      this.#state.font = wanted;
      this.#out += wanted;
    }
    this.#out += `${shown}\n`;
  }

  /** All operators are ASCII. */
  bytes(): Uint8Array {
    this.#endText();
    return new TextEncoder().encode(this.#out);
  }

  #painted({ fill, stroke }: Paint, operators: (paintOperator: string) => string): void {
    if (!fill && !stroke) return;
    this.#endText();
    this.#overprint('off');
    if (fill) this.#setFill(fill);
    if (stroke) this.#setStroke(stroke);
    this.#out += operators(fill ? (stroke ? 'B' : 'f') : 'S');
  }

  /** Moves relative to the previous line (Td) within a text object of the same direction. */
  #moveTo(x: number, y: number, turn: Placement['turn']): void {
    if (this.#line?.turn !== turn) this.#endText();
    const from = this.#line;
    if (!from) this.#out += 'BT\n';
    if (turn !== 0)
      this.#out += `${turn === 90 ? '0 1 -1 0' : '0 -1 1 0'} ${coordinate(x / 100)} ${coordinate(y / 100)} Tm\n`;
    else
      this.#out += `${coordinate((x - (from?.x ?? 0)) / 100)} ${coordinate((y - (from?.y ?? 0)) / 100)} Td\n`;
    this.#line = { x, y, turn };
  }

  #endText(): void {
    if (!this.#line) return;
    this.#line = undefined;
    this.#out += 'ET\n';
  }

  /** Only where paints know of it. */
  #overprint(wanted: 'on' | 'off'): void {
    const { overprint } = this.#paints;
    if (!overprint || this.#state.overprint === wanted) return;
    this.#out += overprint[wanted];
    this.#state.overprint = wanted;
  }

  #setFill(colour: Colour, operator = (wanted: Colour) => this.#paints.operators(wanted).fill): void {
    const wanted = operator(colour);
    if (wanted === this.#state.fill) return;
    this.#out += wanted;
    this.#state.fill = wanted;
  }

  #setStroke(stroke: Stroke): void {
    const state = this.#state;
    if (stroke === state.lastStroke) return;
    state.lastStroke = stroke;
    const colour = this.#paints.operators(stroke.colour).stroke;
    const [width, cap, dash] = [strokeWidth(stroke), strokeCap(stroke), strokeDash(stroke)];
    if (colour !== state.stroke) this.#out += colour;
    if (width !== state.width) this.#out += width;
    if (cap !== state.cap) this.#out += cap;
    if (dash !== state.dash) this.#out += dash;
    state.stroke = colour;
    state.width = width;
    state.cap = cap;
    state.dash = dash;
  }
}
