// How a writer of SVG draws what is not the same for everybody: texts, and the groups of elements.
import type { Element, Page, TextItem } from '../scene.ts';

/** For one page; the writer asks for `head` last, and puts it first. */
export interface TextDrawing {
  /** One element; empty if there is nothing to see. */
  readonly text: (item: TextItem, lang: string) => string;
  /** What begins the group of an element; undefined if its items need none. */
  readonly group: (element: Element) => string | undefined;
  /** Attributes of the root. */
  readonly root: (page: Page) => string;
  /** What the texts refer to, one element or more a line. */
  readonly head: (page: Page) => readonly string[];
}
