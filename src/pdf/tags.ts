// Marked content of one page: the structure element that each mark belongs to (PDF/UA-1 7.1, ISO 32000-1 14.7.4).
import type { Element, Group, Mark, Page, TextItem } from '../scene.ts';
import type { ContentStream } from './content.ts';
import type { PdfRef } from './objects.ts';
import { checkNesting, describeCopy, holdsText, listNumbering } from './roles.ts';
import { altEntry, figureEntries, type Node, type TagTree } from './tree.ts';

const ARTIFACT = 'artifact';

type Owner = Node | typeof ARTIFACT;

export class PageTags {
  readonly #tree: TagTree;
  readonly #label: string;
  readonly #ref: PdfRef;
  readonly #content: ContentStream;
  /** Elements of the page's marked content, by MCID. */
  readonly #owners: number[] = [];
  readonly #key: number;
  /** The elements entered and not yet left; undefined for those that a figure absorbs. */
  readonly #stack: (Owner | undefined)[] = [];
  /** The owner of the open sequence, and its language if not the owner's. */
  #open: Owner | undefined;
  #openLang = '';

  constructor(tree: TagTree, page: Page, ref: PdfRef, content: ContentStream) {
    this.#tree = tree;
    this.#label = page.label;
    this.#ref = ref;
    this.#content = content;
    this.#key = tree.nextKey(this.#owners);
  }

  /** Opens an element; `box` is its place in points, called for figures only. */
  enter(element: Element, box: () => readonly number[]): void {
    const parent = this.#current();
    if (parent === ARTIFACT || element.role === 'artifact') this.#stack.push(ARTIFACT);
    // A figure is read aloud as its alternative text; within it, only links are useful separately.
    else if (within(parent, 'figure') && element.role !== 'link') this.#stack.push(undefined);
    else this.#stack.push(this.#enterNode(element, parent, box));
  }

  /** Closes the element entered last; if it is a link, its annotation on a page belongs to it. */
  leave(link?: { readonly annotation: PdfRef; readonly page: PdfRef }): void {
    const node = this.#stack.pop();
    if (node === undefined || node === ARTIFACT) return;
    if (link) {
      const { annotation, page } = link;
      annotation.data.StructParent = this.#tree.nextKey(node.id);
      node.kids.push(`<</Type/OBJR/Obj ${annotation.id} 0 R/Pg ${page.id} 0 R>>`);
    }
    this.#tree.closeNode(node, this.#ref);
  }

  /** Whether a link is possible here; artifacts are not read aloud. */
  linkable(): boolean {
    return this.#current() !== ARTIFACT;
  }

  /** Must be called before a mark is drawn; consecutive marks of one owner share a sequence. */
  before(mark: Mark): void {
    const owner = this.#ownerOf(mark);
    const lang = languageOf(mark, owner);
    if (owner === this.#open && lang === this.#openLang) return;
    if (this.#open) this.#content.mark('EMC');
    this.#open = owner;
    this.#openLang = lang;
    this.#content.mark(owner === ARTIFACT ? '/Artifact BMC' : this.#sequence(owner, lang));
    if (owner !== ARTIFACT && owner.role === 'label' && mark.kind === 'text') numberList(owner, mark.text);
  }

  /** Ends the page; returns its key in the parent tree if anything on it is read aloud. */
  end(): number | undefined {
    if (this.#open) this.#content.mark('EMC');
    return this.#owners.length > 0 ? this.#key : undefined;
  }

  #current(): Owner {
    return this.#stack.findLast((entry) => entry !== undefined) ?? this.#tree.top;
  }

  #enterNode(element: Element, parent: Node, box: () => readonly number[]): Node {
    try {
      checkNesting(element.role, parent.parent && parent.role);
      const node = this.#tree.openNode(element, parent);
      if (element.role === 'figure') node.entries = figureEntries(element, box());
      else if (element.alt) node.entries = altEntry(element.alt);
      return node;
    } catch (cause) {
      throw new Error(`page ${this.#label}: ${cause instanceof Error ? cause.message : cause}`, { cause });
    }
  }

  #sequence(owner: Node, lang: string): string {
    const mcid = this.#owners.push(owner.id) - 1;
    owner.kids.push(`${mcid}`);
    owner.marked = true;
    return `/${owner.type} <</MCID ${mcid}${lang === '' ? '' : `/Lang(${lang})`}>>BDC`;
  }

  /** Marks of a figure belong to it; elsewhere text is content and everything else an artifact (PDF/UA-1 7.1). */
  #ownerOf(mark: Mark): Owner {
    const current = this.#current();
    if (current === ARTIFACT || within(current, 'figure')) return current;
    if (mark.kind !== 'text') {
      if (mark.kind === 'group') this.#checkWordless(mark);
      return ARTIFACT;
    }
    if (current.parent && holdsText(current.role)) return current;
    const place = current.parent ? `directly in a ${current.role}` : 'under no role';
    throw new Error(
      `page ${this.#label}: the text ${describeCopy({ ...mark.source, words: mark.text })} is ${place}`,
    );
  }

  /** A form on several pages cannot belong to the structure of one (PDF/UA-1 7.20). */
  #checkWordless(group: Group): void {
    const text = textIn(group);
    if (text)
      throw new Error(
        `page ${this.#label}: the text ${describeCopy({ ...text.source, words: text.text })} is in a group outside an artifact or figure`,
      );
  }
}

/** The first text in a group, if there is one. */
const textIn = (mark: Mark): TextItem | undefined =>
  mark.kind === 'text'
    ? mark
    : mark.kind === 'group'
      ? mark.items.map(textIn).find((found) => found !== undefined)
      : undefined;

const within = (node: Node | undefined, role: Node['role']): boolean =>
  node !== undefined && (node.role === role || within(node.parent, role));

/** The language to write for a mark: empty if it is that of its element. */
const languageOf = (mark: Mark, owner: Owner): string => {
  if (owner === ARTIFACT || mark.kind !== 'text') return '';
  const lang = mark.source.lang.replace(/[^\w-]/g, '');
  if (owner.lang === '') owner.lang = lang;
  return lang === owner.lang ? '' : lang;
};

/** Uses the first label of the list. */
const numberList = (label: Node, words: string): void => {
  const list = label.parent?.parent;
  if (list) list.numbering ??= listNumbering(words);
};
