// The finished layout: pages of positioned items in millimetres, origin top left, y down. Writers decide nothing.

import type { Flip } from './backs.ts';
import { type Box, box, type Colour, type Cut, type Polygon, type Segment } from './geometry.ts';
import type { Ink } from './ink.ts';
import type { PrintedOn } from './paper.ts';
import type { Picture, Transform } from './picture.ts';
import type { Press } from './press.ts';
import type { Text } from './text.ts';

export interface Stroke {
  readonly colour: Colour;
  /** mm */
  readonly width: number;
  /** Lengths of dash and gap in mm; a dash of 0 with round caps is a row of dots. */
  readonly dash?: readonly number[];
  readonly cap?: 'butt' | 'round';
}

export interface Paint {
  readonly fill?: Colour;
  readonly stroke?: Stroke;
}

/** A glyph of a text that HarfBuzz has shaped: font units, offsets from its usual position, y up. */
export interface PlacedGlyph {
  readonly id: number;
  /** The characters it represents; empty for a mark, which the glyph of its letter represents as well. */
  readonly text: string;
  readonly advance: number;
  readonly dx: number;
  readonly dy: number;
}

/** One run of one face on one line; (x, y) is where its baseline starts. */
export interface TextItem {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  /** What is painted. A line broken at a space ends with that space, to keep extracted words apart. */
  readonly text: string;
  /** Name of a face that the theme has loaded. */
  readonly face: string;
  /** pt */
  readonly size: number;
  readonly fill: Colour;
  /** Advance in mm, without a space at the end of the line. */
  readonly width: number;
  /** Degrees counter-clockwise about (x, y), for words along a vertical axis. */
  readonly turn?: 90 | -90;
  /** For right-to-left text and for words with marks: shaped, and in order from left to right. */
  readonly glyphs?: readonly PlacedGlyph[];
  /** The text runs from right to left: its glyphs are in the reverse of reading order. */
  readonly reversed?: true;
  /** The text that this is a line of. */
  readonly source: Text;
}

export interface RectItem extends Paint {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius?: number;
}

export interface CircleItem extends Paint {
  readonly kind: 'circle';
  readonly cx: number;
  readonly cy: number;
  readonly r: number;
}

export interface LineItem {
  readonly kind: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly stroke: Stroke;
}

export interface PathItem extends Paint {
  readonly kind: 'path';
  readonly segments: readonly Segment[];
}

/** A grid of square modules, such as a QR code; `rows[y][x]` is '1' where it is dark. */
export interface BitmapItem {
  readonly kind: 'bitmap';
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly rows: readonly string[];
  readonly fill: Colour;
}

/** A picture stretched to fill a box; a box of the same proportions keeps its shape. */
export interface PictureItem {
  readonly kind: 'picture';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly picture: Picture;
}

/** A box, and the outline of a shape in it if it is not the box itself. */
interface Clip extends Box {
  readonly outline?: readonly Segment[];
}

/**
 * Marks in their own coordinates, which `transform` maps to those around the group; e and f in mm. A group holds no
 * elements: if it has a text, all of it belongs to an artifact or a figure, and the writer of tags checks that.
 * Groups with the same `items` array share it: a PDF with several of them has it once, as a form.
 */
export interface Group {
  readonly kind: 'group';
  readonly transform: Transform;
  /** In the group's own coordinates; nothing outside it is painted. */
  readonly clip?: Clip;
  readonly items: readonly Mark[];
}

/**
 * What a thing is to a screen reader. Everything inside an `artifact` or a `figure` belongs to it;
 * elsewhere text is content and every other item is an artifact (PDF/UA-1 7.1).
 */
export type Role =
  | 'artifact'
  | 'section'
  | 'heading'
  | 'paragraph'
  | 'list'
  | 'list-item'
  | 'label'
  | 'body'
  | 'table'
  | 'row'
  | 'column-header'
  | 'row-header'
  | 'cell'
  | 'figure'
  | 'link'
  /** Words within a text that are one thing, such as what was a link. */
  | 'words';

export interface Element {
  readonly kind: 'element';
  readonly role: Role;
  /** 1–6, for headings. */
  readonly level?: number;
  /** What a figure shows, or what a link leads to, in words. */
  readonly alt?: Text;
  /** Where a link goes. */
  readonly href?: string;
  /** Read aloud once in a document: every further occurrence is an artifact (PDF/UA-1 7.1). */
  readonly once?: true;
  /** x of the vertical axis of something that must not be mirrored, such as a clock. */
  readonly upright?: number;
  /** It has the size that it has on paper, even where its page is scaled: a ruler. An artifact. */
  readonly trueSize?: true;
  readonly items: readonly Item[];
}

export type Mark = TextItem | RectItem | CircleItem | LineItem | PathItem | BitmapItem | PictureItem | Group;
export type Item = Mark | Element;

/** A heading that a bookmark leads to; those of lower levels are below it. */
export interface Bookmark {
  readonly title: string;
  /** 1–6 */
  readonly level: number;
  /** mm: the top of the heading. */
  readonly y: number;
}

export interface Page {
  /** Id of the sheet in the kit, "assessment". */
  readonly sheet: string;
  /** Number of the item that the page is about, if there is one sheet per item. */
  readonly item?: string;
  /** Number of the table that it is for, if each has its own. */
  readonly table?: number;
  /** As printed large on it: "S3". */
  readonly code: string;
  /** The page label: its code, with page of pages if there are several, and its table, "V 2/2 · Table 4". */
  readonly label: string;
  /** The sheet's title, the bookmark above those of its pages; a page of an item may have another title. */
  readonly name: Text;
  readonly title: Text;
  /** The headings of a page that is read like a book; the bookmarks of other sheets lead to pages. */
  readonly bookmarks?: readonly Bookmark[];
  /** mm, trimmed: (0, 0) is the top left corner of the paper after it is cut. */
  readonly width: number;
  readonly height: number;
  /** The area that colour covers beyond the trimmed edge; none if it ends there. */
  readonly bleed?: Box;
  /** The paper before it is cut; default: the trimmed page. */
  readonly media?: Box;
  readonly lang: string;
  /** In reading order, which is also the order of painting. */
  readonly items: readonly Item[];
  /** Straight cuts it takes to cut this page up. */
  readonly cuts: number;
  /** Those of them that are short: across strips; none if it is missing. */
  readonly shortCuts?: number;
  /** It holds pieces, which are imposed on the paper that it is printed on. */
  readonly imposed?: true;
  /** Of imposed pages: those cuts, from end to end of what is cut. */
  readonly cutLines?: readonly Cut[];
  /** It is the back of the page before it: nobody reads or cuts it. */
  readonly back?: true;
  /** The registration marks on it, by which a cutting plotter finds its place. */
  readonly marks?: readonly Polygon[];
  /** What is under its items, which then are artifacts. */
  readonly view?: View;
}

/** A laid-out page as a sheet of another paper shows it: scaled, and perhaps a part of it. Views of the same page share its content. */
export interface View {
  readonly of: Page;
  readonly scale: number;
  /** mm on the sheet: where the top left corner of the page comes to lie. */
  readonly x: number;
  readonly y: number;
  /** mm on the sheet: nothing outside is painted. */
  readonly clip: Box;
}

/** A box of the page where the sheet shows it. */
export const viewed = ({ x, y, width, height }: Box, view: Pick<View, 'scale' | 'x' | 'y'>): Box =>
  box(view.x + view.scale * x, view.y + view.scale * y, view.scale * width, view.scale * height);

/** The items of pages, and of those that they show, each once. */
export const contentsOf = (pages: readonly Page[]): readonly (readonly Item[])[] => [
  ...[...new Set(pages.flatMap(({ view }) => view?.of ?? []))].map(({ items }) => items),
  ...pages.map(({ items }) => items),
];

/** A page's boxes in its own coordinates, mm (ISO 32000-1 14.11.2). */
export interface PageBoxes {
  readonly media: Box;
  readonly bleed?: Box;
  readonly trim: Box;
}

export const boxesOf = ({ width, height, bleed, media }: Page): PageBoxes => {
  const trim = box(0, 0, width, height);
  return { media: media ?? bleed ?? trim, ...(bleed && { bleed }), trim };
};

/** An index into the pages for every printed page. A repeated index is a copy, which shares its content. */
type PrintOrder = readonly number[];

/** Pages as they are printed. */
export interface PrintedPages {
  /** Each page once, in the order in which they are first printed. */
  readonly pages: readonly Page[];
  readonly order: PrintOrder;
}

/** A finished document on its way to a writer. */
export interface Document extends PrintedPages {
  readonly title: string;
  readonly lang: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  /** Licence and source, for the metadata. */
  readonly rights: string;
  /** The kit that it was made from, for the metadata, where `verify` looks it up to find the texts. */
  readonly kit?: {
    readonly id: string;
    readonly version: string;
    /** The brand whose texts replace those of the edition. */
    readonly brand?: string;
    /** The length of the workshop, and ids of the sheets that are printed: texts name other sheets by their codes. */
    readonly length?: string;
    readonly sheets?: readonly string[];
    /** What is on labels, and not cut out. */
    readonly onLabels?: readonly string[];
    /** What it is printed in, if not in all colours. */
    readonly ink?: Ink;
    /** Texts on its pages that are not the edition's but the workshop's: names of participants, what a brand says of its hosts. */
    readonly own?: readonly string[];
  };
  /** If boards are not printed as they are laid out. */
  readonly paper?: PrintedOn;
  /** Fronts and backs alternate, and sheets are turned over this edge; otherwise every page is printed on a sheet of its own. */
  readonly twoSided?: Flip;
  /** If it is for a print shop. */
  readonly press?: Press;
  /** If it is labels: the id of their format. */
  readonly labels?: string;
  /** From the plan or SOURCE_DATE_EPOCH, never from the clock. */
  readonly date: Date;
}
