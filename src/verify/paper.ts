// Checks that a page can be printed: margins, type sizes and the ruler; and that copies are identical.
import { type Box, box, MM_PER_PT } from '../geometry.ts';
import { isBackLabel, untiled } from '../page-label.ts';
import { A3, type PrintedOn } from '../paper.ts';
import type { Faults } from './fault.ts';
import { pageWords, type SeenLine, type SeenPage, type SeenText } from './seen.ts';

/** mm: printers cannot print up to the edge. */
const MARGIN = 10;
/** pt */
const SMALLEST = 8;
const RULER = 50;
/** mm */
const TOLERANCE = 0.1;

interface MadeFor {
  /** If its boards are not printed as they are laid out. */
  readonly paper: PrintedOn | undefined;
  /** On labels there is no room for a ruler. */
  readonly labels: string | undefined;
}

export const checkPaper = (pages: readonly SeenPage[], { paper, labels }: MadeFor, faults: Faults): void => {
  for (const page of pages) {
    checkTexts(page, paper, faults);
    if (labels === undefined && !isBackLabel(page.label)) checkRuler(page, paper, faults);
  }
  checkCopies(pages, faults);
  if (paper) checkTiles(pages, paper, faults);
};

const checkTexts = (page: SeenPage, paper: PrintedOn | undefined, faults: Faults): void => {
  const { label } = page;
  // Boards that are scaled may come as near to the edge as the printer can print.
  const least = paper
    ? { size: SMALLEST * Math.min(1, paper.scale), margin: paper.margin }
    : { size: SMALLEST, margin: MARGIN };
  const isTile = untiled(label) !== label;
  for (const text of page.texts) {
    const words = text.text.trim();
    if (words === '') continue;
    const quoted = `"${words.slice(0, 40)}"`;
    if (UNREADABLE.test(words))
      faults.add(
        'verify-unreadable-text',
        `${quoted} has characters that cannot be read as text.`,
        undefined,
        label,
      );
    if (!text.marked) faults.add('verify-tag', `${quoted} has no tag.`, undefined, label);
    if (text.size < least.size - 0.01)
      faults.add(
        'verify-type-size',
        `${quoted} is set in ${text.size.toFixed(1)} pt, smaller than ${least.size} pt.`,
        undefined,
        label,
      );
    const margin = isTile ? least.margin : marginOf(inkOf(text), page);
    if (margin < least.margin - TOLERANCE)
      faults.add(
        'verify-margin',
        `${quoted} is ${margin.toFixed(1)} mm from the edge, which is less than ${least.margin} mm.`,
        'Build it again; printers cannot print up to the edge.',
        label,
      );
  }
};

/** Control characters, private use, lone surrogates and the replacement character. */
const UNREADABLE = /[\p{Cc}\p{Co}\p{Cs}\ufffd]/u;

/** Heights of text faces as a share of their size; the descent only for texts with descenders. */
const CAPITAL = 0.7;
const DESCENDER = 0.25;
const HANGING = /[gjpqyQ,;()/]/;

const inkOf = ({ x, y, width, size, turn, text }: SeenText): Box => {
  const cap = CAPITAL * size * MM_PER_PT;
  const below = HANGING.test(text) ? DESCENDER * size * MM_PER_PT : 0;
  if (turn === 180) return box(x - width, y - below, width, cap + below);
  if (turn === 90) return box(x - cap, y - width, cap + below, width);
  return turn === -90 ? box(x - below, y, cap + below, width) : box(x, y - cap, width, cap + below);
};

const marginOf = (ink: Box, { width, height }: SeenPage): number =>
  Math.min(ink.x, ink.y, width - ink.x - ink.width, height - ink.y - ink.height);

const lengthOf = ({ x1, y1, x2, y2 }: SeenLine): number => Math.hypot(x2 - x1, y2 - y1);
const isLevel = ({ y1, y2 }: SeenLine): boolean => Math.abs(y2 - y1) < 0.01;

/** Every A3 sheet, or of the paper that the file is for, has a ruler: a line of 50 mm with eleven ticks, 5 mm apart. */
const checkRuler = (
  { label, width, height, lines }: SeenPage,
  paper: PrintedOn | undefined,
  faults: Faults,
): void => {
  if (Math.abs(Math.min(width, height) - (paper ?? A3).width) > 1) return;
  const hint = 'Build it again; without the ruler, nobody can check whether the printer scaled the sheet.';
  const ticks = lines.filter((line) => lengthOf(line) < 4);
  const rulers = lines
    .filter((line) => Math.abs(lengthOf(line) - RULER) < 10)
    .map((line) => ({ line, at: ticksOn(line, ticks) }))
    .filter(({ at }) => at.length >= 9);
  // A test page has a longer one, in parts of 50 mm: the last of them ends where such a ruler does.
  const ruler = rulers.find(isRight) ?? rulers[0];
  if (!ruler) {
    faults.add('verify-ruler', 'it has no ruler of 50 mm.', hint, label);
    return;
  }
  if (!isRight(ruler))
    faults.add(
      'verify-ruler',
      `its ruler is ${lengthOf(ruler.line).toFixed(1)} mm long, or its ticks are not 5 mm apart.`,
      hint,
      label,
    );
};

interface SeenRuler {
  readonly line: SeenLine;
  readonly at: readonly number[];
}

const isRight = ({ line, at }: SeenRuler): boolean =>
  Math.abs(lengthOf(line) - RULER) <= TOLERANCE &&
  at.length === 11 &&
  at.every((mm, i) => Math.abs(mm - i * 5) <= TOLERANCE);

/** The distances along a line, in mm, at which ticks begin, without duplicates. */
const ticksOn = (line: SeenLine, ticks: readonly SeenLine[]): readonly number[] => {
  const level = isLevel(line);
  const [from, to] = level ? [line.x1, line.x2] : [line.y1, line.y2];
  const own = ticks
    .filter((tick) => isLevel(tick) !== level)
    .filter((tick) => Math.abs(level ? tick.y1 - line.y1 : tick.x1 - line.x1) < 0.05)
    .map((tick) => (level ? tick.x1 : tick.y1) - Math.min(from, to))
    .filter((at) => at > -0.5 && at < Math.abs(to - from) + 12)
    .sort((a, b) => a - b);
  return own.filter((at, i) => i === 0 || at - (own[i - 1] ?? 0) > 0.1);
};

/** The sheets that show parts of one page have the same texts in the same order: each of them is on one of the sheets. */
const checkTiles = (pages: readonly SeenPage[], { margin }: PrintedOn, faults: Faults): void => {
  const boards = new Set(pages.flatMap(({ label }) => (untiled(label) === label ? [] : [untiled(label)])));
  for (const board of boards) {
    const tiles = pages.filter(({ label }) => label !== board && untiled(label) === board);
    const [first] = tiles;
    if (!first) continue;
    const lost = first.texts.find(
      ({ text }, i) =>
        text.trim() !== '' &&
        tiles.every(({ texts }) => texts[i]?.text === text) &&
        tiles.every((tile) => middleMargin(tile, i) < margin - TOLERANCE),
    );
    if (lost)
      faults.add(
        'verify-tile',
        `"${lost.text.trim().slice(0, 40)}" is on none of its sheets.`,
        'Build it again; put together, they do not show the whole board.',
        board,
      );
  }
};

/** mm from the middle of a text to the edge of the sheet; negative outside. */
const middleMargin = (page: SeenPage, i: number): number => {
  const text = page.texts[i];
  if (!text) return Number.NEGATIVE_INFINITY;
  const { x, y, width, height } = inkOf(text);
  return marginOf(box(x + width / 2, y + height / 2, 0, 0), page);
};

/** Pages of one label are copies of one another. */
const checkCopies = (pages: readonly SeenPage[], faults: Faults): void => {
  const first = new Map<string, string>();
  for (const page of pages) {
    const words = pageWords(page);
    const before = first.get(page.label);
    if (before === undefined) first.set(page.label, words);
    else if (before !== words)
      faults.add(
        'verify-copy',
        'its copies have different texts.',
        'Build it again, and compare the printed copies.',
        page.label,
      );
  }
};
