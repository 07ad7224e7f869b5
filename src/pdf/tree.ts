// The structure tree of a document: elements by role, their attributes, and the way back from content to them.
import type { Element, Role } from '../scene.ts';
import { clean } from './metadata.ts';
import { type Dictionary, type PdfFile, type Ref, text, type Value } from './objects.ts';
import { structureType } from './roles.ts';

/** A structure element that is still open. */
export interface Node {
  readonly role: Role;
  readonly type: string;
  readonly ref: Ref;
  readonly parent: Node | undefined;
  readonly kids: Value[];
  /** Language of its first text; empty until there is one. */
  lang: string;
  /** Of a list, from its first label. */
  numbering?: string;
}

export interface Tree {
  readonly file: PdfFile;
  /** The document's. */
  readonly lang: string;
  /** The Document element, parent of all. */
  readonly top: Node;
  /** A key of the parent tree for one annotation's element, or for the elements of a page by MCID. */
  nextKey(owner: Ref | Ref[]): number;
  openNode(element: Element, parent: Node): Node;
  /** Writes an element all of whose kids are known. */
  closeNode(node: Node, page: Ref): void;
  /** Writes what is common to all pages and names it in the catalog. */
  close(): void;
}

export const openTree = (file: PdfFile, lang: string): Tree => {
  const top: Node = { role: 'section', type: 'Document', ref: file.ref(), parent: undefined, kids: [], lang };
  const owners: (Ref | Ref[])[] = [];
  const shared = openShared(file);
  return {
    file,
    lang,
    top,
    nextKey: (owner) => owners.push(owner) - 1,
    openNode: (element, parent) => openNode(file, element, parent),
    closeNode: (node, page) => {
      closeNode(node, page, lang, shared);
    },
    close: () => {
      closeTree(file, top, owners);
    },
  };
};

const closeTree = (file: PdfFile, top: Node, owners: readonly (Ref | Ref[])[]): void => {
  const nums = owners.flatMap((owner, key) =>
    Array.isArray(owner) && owner.length === 0 ? [] : [key, owner],
  );
  const root = file.ref({ Type: 'StructTreeRoot', K: top.ref, ParentTreeNextKey: owners.length });
  root.data.ParentTree = file.put({ Nums: nums });
  root.end();
  Object.assign(top.ref.data, { S: 'Document', P: root, K: top.kids });
  top.ref.end();
  Object.assign(file.catalog, { StructTreeRoot: root, MarkInfo: { Marked: true } });
};

const openNode = (file: PdfFile, element: Element, parent: Node): Node => {
  const type = structureType(element);
  const ref = file.ref({ S: type, P: parent.ref });
  parent.kids.push(ref);
  return { role: element.role, type, ref, parent, kids: [], lang: '' };
};

const closeNode = (node: Node, page: Ref, lang: string, shared: Shared): void => {
  const { data } = node.ref;
  if (node.kids.some((kid) => typeof kid === 'number')) data.Pg = page;
  if (node.kids.length > 0) data.K = node.kids.length === 1 ? node.kids[0] : node.kids;
  // PDF/UA-1 7.2: the language of every text, where it is not the document's.
  if (node.lang !== '' && node.lang !== lang) data.Lang = text(node.lang);
  if (node.role === 'column-header') data.A = shared({ O: 'Table', Scope: 'Column' });
  if (node.role === 'row-header') data.A = shared({ O: 'Table', Scope: 'Row' });
  if (node.numbering) data.A = shared({ O: 'List', ListNumbering: node.numbering });
  node.ref.end();
};

/** A figure's alternative text and place, both obligatory (PDF/UA-1 7.3). `box` in points, left bottom right top. */
export const figureEntries = ({ alt }: Element, box: readonly number[], lang: string): Dictionary => {
  if (!alt || alt.text.trim() === '') throw new Error('a figure without alternative text');
  const language = alt.lang === lang ? {} : { Lang: text(alt.lang) };
  return { ...language, Alt: text(clean(alt.text)), A: { O: 'Layout', BBox: box } };
};

type Shared = (attributes: Record<string, string>) => Ref;

/** Attribute objects that many elements point to. */
const openShared = (file: PdfFile): Shared => {
  const known = new Map<string, Ref>();
  return (attributes) => {
    const key = JSON.stringify(attributes);
    const made = known.get(key) ?? file.put(attributes);
    known.set(key, made);
    return made;
  };
};
