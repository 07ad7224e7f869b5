// The pages of a workshop one by one, and what is cut out of them, each with the name of a file of its own.
import { directionOf } from '../direction.ts';
import { element } from '../furniture/context.ts';
import { draftMarks } from '../furniture/draft.ts';
import { box } from '../geometry.ts';
import type { Kit } from '../kit/kit.ts';
import { mirrored } from '../page/mirror.ts';
import type { Piece } from '../piece.ts';
import type { Page } from '../scene.ts';
import { plain } from '../text.ts';
import type { Laid } from './layout.ts';
import type { PrintJob } from './read.ts';
import { printRuns } from './runs.ts';

export interface NamedPage {
  /** Without an ending: "05-assessment-3", "pieces/07-actions-3B-4". */
  readonly name: string;
  readonly page: Page;
  readonly piece: boolean;
  /** Nothing is behind it: it is no sheet of paper. */
  readonly bare?: true;
}

type Nameable = Omit<NamedPage, 'name'> & { readonly stem: string };

/** Boards as they are laid out, whatever paper they are printed on; and each piece once, however often it is printed. */
export const pagesToExport = (issue: PrintJob, sheets: readonly Laid[]): readonly NamedPage[] => [
  ...named(sheets.flatMap((laid) => pagesOfSheet(issue, laid))),
  ...named(sheets.flatMap((laid) => piecesOfSheet(issue.kit, laid))),
];

/** What has the same name as others is numbered, "07-actions-1"; where the name ends in a number, lettered: "06-cards-3B-a", "06-cards-3B-b". */
const named = (all: readonly Nameable[]): readonly NamedPage[] => {
  const total = new Map<string, number>();
  for (const { stem } of all) total.set(stem, (total.get(stem) ?? 0) + 1);
  const next = new Map<string, number>();
  return all.map(({ stem, ...page }) => {
    const n = (next.get(stem) ?? 0) + 1;
    next.set(stem, n);
    return { name: total.get(stem) === 1 ? stem : `${stem}-${page.piece ? lettered(n) : n}`, ...page };
  });
};

/** a to z, then aa, ab and so on. */
const lettered = (n: number): string =>
  `${n > 26 ? lettered(Math.floor((n - 1) / 26)) : ''}${String.fromCharCode(97 + ((n - 1) % 26))}`;

const pagesOfSheet = ({ plan }: PrintJob, { sheet, pages, base, stock }: Laid): readonly Nameable[] => {
  const printed = stock
    ? pages
    : printRuns(plan, sheet.id, pages).flatMap((run) => (run.copies > 0 ? run.pages : []));
  return printed.map((page) => ({ stem: stemOf(base, page), page, piece: false }));
};

const stemOf = (base: string, { item, table }: Page): string =>
  [base, ...(item === undefined ? [] : [item]), ...(table === undefined ? [] : [`t${table}`])].join('-');

/** Cards; and dots one by one, since a strip is of no use on a screen. */
const piecesOfSheet = (kit: Kit, laid: Laid): readonly Nameable[] => {
  const [sheetPage] = laid.pages;
  if (!sheetPage) return [];
  const seen = new Set<string>();
  return laid.pieces.flatMap(({ single, ...strip }): readonly Nameable[] => {
    const piece = single ?? strip;
    const page = pageOfPiece(kit, sheetPage, piece);
    // Twelve triangles are one picture; so are the cards of five tables.
    const content = JSON.stringify([page.width, page.height, page.items], withoutBytes);
    if (seen.has(content)) return [];
    seen.add(content);
    const stem = `pieces/${[laid.base, ...(piece.id === undefined ? [] : [fileSafe(piece.id)])].join('-')}`;
    return [{ stem, page, piece: true, ...(piece.bare && { bare: true as const }) }];
  });
};

/** Of a logo's pixels the number is enough. */
const withoutBytes = (_: string, value: unknown): unknown =>
  value instanceof Uint8Array ? value.length : value;

/** The piece as a page of its own size; without DRAFT, for which it has no margin, but with the marks under texts of another edition. */
const pageOfPiece = (kit: Kit, { sheet, code, name, lang }: Page, piece: Piece): Page => {
  const { width, height } = piece;
  const items = piece.draw(box(0, 0, width, height), false);
  const marks = kit.fallbacks ? draftMarks(items) : [];
  const label = piece.id ?? code;
  const page: Page = {
    ...{ sheet, code, label, name, width, height, lang, cuts: 0 },
    title: plain(name.words, lang),
    items: marks.length > 0 ? [...items, element('artifact', marks)] : items,
  };
  return directionOf(lang) === 'rtl' ? mirrored(page) : page;
};

const fileSafe = (code: string): string => code.replace(/[^\p{L}\p{N}.]+/gu, '-');
