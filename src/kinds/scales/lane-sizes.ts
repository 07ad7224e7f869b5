// The measures of rows of scales: how wide panel, bay and scale are, and how high a row is.
import type { Block, LayoutContext } from '../../furniture/context.ts';
import { TRIANGLE } from '../../furniture/cut-sizes.ts';
import type { ListItem } from '../../kit/kit.ts';
import { CODE, panelText } from './row-panel.ts';
import type { ScalesSheet } from './sheet.ts';

/** mm: a scale beside its text, and a longer one where nothing is beside it. */
const SCALE = 144;
const LONG_SCALE = 204;
/** mm: before and after a bay, and between text and scale without one. */
const BEFORE_BAY = 7;
export const AFTER_BAY = 5;
const NO_BAY = 8;
/** mm: dots are put in the scale, initials are written above a line on a narrow one. */
export const SCALE_HEIGHT = 24;
const PEN_HEIGHT = 14;
/** mm: narrower than this, a scale has its text above it. */
const WIDE = 260;
/** mm: rows of this width have room for a longer scale. */
const LONG = 340;
/** mm: above and below the text in a panel over its scale, and below the ends; and under the panel. */
export const PANEL_PAD = 1.6;
const OVER_SCALE = 2.4;

export interface RowTexts {
  readonly code: Block;
  readonly question?: Block | undefined;
  readonly ends: readonly Block[];
}

/** How the rows of all sheets of a kind are drawn. */
export interface Lanes {
  readonly context: LayoutContext;
  readonly sheet: ScalesSheet;
  /** mm: of a row. */
  readonly width: number;
  /** Of all rows, each kind at one size. */
  readonly texts: ReadonlyMap<ListItem, RowTexts>;
  readonly stacked: boolean;
  /** mm: the tallest question of a row, and the tallest end of its own; 0 if there are none. */
  readonly asked: number;
  readonly ended: number;
}

/** mm: with the space before it; none without a bay. */
export const bayWidth = ({ bay }: Pick<ScalesSheet, 'bay'>): number => (bay ? BEFORE_BAY + TRIANGLE : 0);

export const isStacked = ({ levels }: Pick<ScalesSheet, 'levels'>, width: number): boolean =>
  levels === 'own' || width < WIDE;

/** mm: without boxes beside them, scales are longer. */
export const longOf = (width: number): number => (width < LONG ? SCALE : LONG_SCALE);

/** mm: the panel of a row: beside its scale, or above it. */
export const panelWidth = (sheet: ScalesSheet, width: number): number =>
  isStacked(sheet, width)
    ? width
    : width - longOf(width) - (sheet.bay ? bayWidth(sheet) + AFTER_BAY : NO_BAY);

/** mm: a question in its panel. */
export const questionWidth = (sheet: ScalesSheet, width: number): number =>
  panelText(panelWidth(sheet, width));

/** mm: a scale under its text: where no row asks anything, the code is beside it. */
export const stackedScale = (sheet: ScalesSheet, width: number, asks: boolean): number =>
  width - bayWidth(sheet) - (asks ? 0 : CODE + AFTER_BAY);

/** mm */
export const scaleWidth = ({ sheet, width, stacked, asked }: Lanes): number =>
  stacked ? stackedScale(sheet, width, asked > 0) : longOf(width);

/** mm */
export const scaleHeight = ({ sheet, stacked }: Lanes): number =>
  stacked && sheet.mark === 'pen' ? PEN_HEIGHT : SCALE_HEIGHT;

/** mm: a panel above a scale. */
export const panelHeight = ({ asked }: Lanes): number => asked + 2 * PANEL_PAD;

/** mm: a row, without what is under it. */
export const rowHeight = (at: Lanes): number => {
  if (!at.stacked) return SCALE_HEIGHT;
  const panel = at.asked > 0 ? panelHeight(at) + OVER_SCALE : 0;
  const ends = at.ended > 0 ? at.ended + PANEL_PAD : 0;
  return panel + ends + scaleHeight(at);
};
