// The tag tree of a finished page, as pdf.js finds it in the bytes: what somebody who hears the page gets, in its order.
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem, TextMarkedContent } from 'pdfjs-dist/types/src/display/api.js';

/** A structure element; text and elements stand in the order in which they are heard. */
export interface Tag {
  /** "H1", "LBody": a standard structure type. */
  readonly role: string;
  readonly kids: readonly (Tag | string)[];
  readonly alt?: string;
  readonly lang?: string;
  /** Where a link goes, from its annotation. */
  readonly href?: string;
}

/** What a page shows: what is tagged, and what is left to the eye. */
export interface Heard {
  readonly tags: readonly Tag[];
  /** Texts in artifacts. */
  readonly artifacts: readonly string[];
}

/** As pdf.js hands it out: elements, and the ids of marked content and annotations. */
interface RawNode {
  readonly role?: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly RawNode[];
}

export const readTags = async (page: PDFPageProxy): Promise<Heard> => {
  const { words, artifacts } = await markedWords(page);
  const links = await linksOf(page);
  const top: RawNode = (await page.getStructTree()) ?? {};
  // The root has no role of its own in the file, and the document is the same on every page.
  const sections = (top.children ?? []).flatMap(({ role, children = [] }) =>
    role === 'Document' ? children : [],
  );
  return { tags: sections.map((node) => tagOf(node, words, links)), artifacts };
};

const tagOf = (
  node: RawNode,
  words: ReadonlyMap<string, string>,
  links: ReadonlyMap<string, string>,
): Tag => {
  const children = node.children ?? [];
  const href = children.flatMap(({ type, id = '' }) => (type === 'object' ? [links.get(id) ?? ''] : []))[0];
  return {
    role: node.role ?? '',
    kids: children.flatMap((child): readonly (Tag | string)[] => {
      if (child.role !== undefined) return [tagOf(child, words, links)];
      const text = child.type === 'content' ? spoken(words.get(child.id ?? '') ?? '') : '';
      return text === '' ? [] : [text];
    }),
    ...(node.alt === undefined ? {} : { alt: node.alt }),
    ...(node.lang === undefined ? {} : { lang: node.lang }),
    ...(href === undefined ? {} : { href }),
  };
};

/** Line ends are spaces; a word that is divided between two lines is one. */
const spoken = (words: string): string =>
  words
    .replace(/\u2010\s+/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * What pdf.js reads, with U+2010 where a word is divided. pdf.js leaves ActualText out, but says what has it: a span without an id.
 */
export const itemsOf = async (page: PDFPageProxy): Promise<readonly (TextItem | TextMarkedContent)[]> => {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const open: boolean[] = [];
  return items.map((item) => {
    if ('str' in item) return open.at(-1) ? { ...item, str: item.str.replace(/-$/, '\u2010') } : item;
    if (item.type === 'endMarkedContent') open.pop();
    else open.push(!item.id && 'tag' in item && item.tag === 'Span');
    return item;
  });
};

/** The text of each marked-content sequence by its id, and of each artifact. */
const markedWords = async (page: PDFPageProxy) => {
  const items = await itemsOf(page);
  const words = new Map<string, string>();
  const artifacts: string[] = [];
  const open: string[] = [];
  for (const item of items) {
    const id = open.at(-1) ?? '';
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop();
      // A span within a sequence belongs to it.
      else open.push(item.id ?? id);
    } else if (id !== '') words.set(id, `${words.get(id) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`);
    else if (item.str.trim() !== '') artifacts.push(item.str.trim());
  }
  return { words, artifacts };
};

const linksOf = async (page: PDFPageProxy): Promise<ReadonlyMap<string, string>> => {
  const annotations: readonly { readonly id: string; readonly url?: string }[] = await page.getAnnotations();
  return new Map(annotations.map(({ id, url = '' }) => [id, url]));
};

/** Every element of some tags, each before what is in it. */
export const allOf = (tags: readonly Tag[]): readonly Tag[] =>
  tags.flatMap((tag) => [tag, ...allOf(childrenOf(tag))]);

export const childrenOf = ({ kids }: Tag): readonly Tag[] =>
  kids.flatMap((kid) => (typeof kid === 'string' ? [] : [kid]));

/** All text in a tag, as it is heard. */
export const wordsOf = ({ kids }: Tag): string =>
  kids
    .map((kid) => (typeof kid === 'string' ? kid : wordsOf(kid)))
    .filter((part) => part !== '')
    .join(' ');

/** The elements of one role. */
export const withRole = (tags: readonly Tag[], role: RegExp): readonly Tag[] =>
  allOf(tags).filter((tag) => role.test(tag.role));
