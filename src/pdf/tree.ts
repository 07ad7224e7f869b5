// The structure tree of a document: elements by role, their attributes, and the parent tree from content to elements.
import type { Element, Role } from '../scene.ts';
import type { Text } from '../text.ts';
import { withoutControls } from './metadata.ts';
import { type PdfFile, type PdfRef, reference, stringSyntax } from './objects.ts';
import { structureType } from './roles.ts';

/** A structure element that is still open. */
export interface Node {
  readonly role: Role;
  readonly type: string;
  /** Object number. */
  readonly id: number;
  readonly parent: Node | undefined;
  /** MCIDs, elements and object references, as syntax. */
  readonly kids: string[];
  /** Whether some of them are MCIDs. */
  marked: boolean;
  /** Initial entries, as syntax. */
  entries: string;
  /** Language of its alternative text or, without one, of its first text; empty until there is one. */
  lang: string;
  /** The numbering of a list, from its first label. */
  numbering?: string;
}

export interface TagTree {
  /** The Document element, the ancestor of all others. */
  readonly top: Node;
  /** Returns a key of the parent tree for one annotation's element, or for the elements of a page by MCID. */
  nextKey(owner: number | number[]): number;
  openNode(element: Element, parent: Node): Node;
  /** Writes an element whose kids are all known. */
  closeNode(node: Node, page: PdfRef): void;
  /** Writes the parts common to all pages, and adds them to the catalog. */
  close(): void;
}

/** The elements are many and small, so they are written as syntax, without dictionaries. */
export const openTree = (file: PdfFile, lang: string): TagTree => {
  const top = makeNode(file, 'section', 'Document', undefined);
  const owners: (number | number[])[] = [];
  const shared = openShared(file);
  return {
    top,
    nextKey: (owner) => owners.push(owner) - 1,
    openNode: (element, parent) => ({
      ...makeNode(file, element.role, structureType(element), parent),
      // The alternative text is what is read aloud; marks in another language carry theirs.
      lang: element.alt?.lang ?? '',
    }),
    closeNode: (node, page) => {
      closeNode(file, node, page, lang, shared);
    },
    close: () => {
      closeTree(file, top, owners);
    },
  };
};

const makeNode = (file: PdfFile, role: Role, type: string, parent: Node | undefined): Node => {
  const id = file.reserve();
  parent?.kids.push(`${id} 0 R`);
  return { role, type, id, parent, kids: [], marked: false, entries: '', lang: '' };
};

const closeTree = (file: PdfFile, top: Node, owners: readonly (number | number[])[]): void => {
  const [root, parents] = [file.reserve(), file.reserve()];
  const nums = owners.map((owner, key) => {
    if (typeof owner === 'number') return `${key} ${owner} 0 R`;
    return owner.length === 0 ? '' : `${key}[${owner.map((id) => `${id} 0 R`).join(' ')}]`;
  });
  file.write(parents, `<</Nums[${nums.filter(Boolean).join(' ')}]>>`);
  file.write(top.id, `<</S/Document/P ${root} 0 R/K[${top.kids.join(' ')}]>>`);
  file.write(
    root,
    `<</Type/StructTreeRoot/K ${top.id} 0 R/ParentTree ${parents} 0 R/ParentTreeNextKey ${owners.length}>>`,
  );
  Object.assign(file.catalog, { StructTreeRoot: reference(root), MarkInfo: { Marked: true } });
};

const closeNode = (file: PdfFile, node: Node, page: PdfRef, lang: string, shared: Shared): void => {
  const { id, type, kids, parent, entries } = node;
  let body = `<</S/${type}/P ${parent?.id} 0 R`;
  if (node.marked) body += `/Pg ${page.id} 0 R`;
  if (kids.length > 0) body += kids.length === 1 && node.marked ? `/K ${kids[0]}` : `/K[${kids.join(' ')}]`;
  // PDF/UA-1 7.2: the language of every text that is not in the document's.
  if (node.lang !== '' && node.lang !== lang) body += `/Lang${stringSyntax(node.lang)}`;
  if (node.role === 'column-header') body += `/A ${shared('/O/Table/Scope/Column')} 0 R`;
  if (node.role === 'row-header') body += `/A ${shared('/O/Table/Scope/Row')} 0 R`;
  if (node.numbering) body += `/A ${shared(`/O/List/ListNumbering/${node.numbering}`)} 0 R`;
  file.write(id, `${body}${entries}>>`);
};

/** A figure's alternative text and position, both required (PDF/UA-1 7.3). `box` in points: left, bottom, right, top. */
export const figureEntries = ({ alt }: Element, box: readonly number[]): string => {
  if (!alt || alt.words.trim() === '') throw new Error('a figure without alternative text');
  return `${altEntry(alt)}/A<</O/Layout/BBox[${box.join(' ')}]>>`;
};

export const altEntry = ({ words }: Text): string => `/Alt${stringSyntax(withoutControls(words))}`;

type Shared = (attributes: string) => number;

/** Attribute objects that many elements share, by object number. */
const openShared = (file: PdfFile): Shared => {
  const known = new Map<string, number>();
  return (attributes) => {
    const found = known.get(attributes);
    if (found !== undefined) return found;
    const id = file.reserve();
    file.write(id, `<<${attributes}>>`);
    known.set(attributes, id);
    return id;
  };
};
