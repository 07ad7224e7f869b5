// The sentences that a program has cut a unit of XLIFF 1.2 into: whether all of them are translated, and the text that they make.
import { childrenOf, isElement, ownAttribute, type XmlElement, type XmlNode } from '../../../xml/node.ts';
import { isXliff1 } from './inline.ts';

/** The elements of XLIFF with one of these names right below another one. */
export const elementsNamed = (element: XmlElement, ...names: readonly string[]): readonly XmlElement[] =>
  childrenOf(element).filter((one) => isXliff1(one.namespace) && names.includes(one.name));

export interface Segmented {
  /** Some of its sentences are translated and others are not. */
  readonly partial: boolean;
  /** The translation, with blanks between its sentences. */
  readonly content: readonly XmlNode[];
}

/** Programs mark sentences with `mrk` in `seg-source` and in the translation (XLIFF 1.2, 2.4.5), each pair with one `mid`. */
export function sentencesOf(unit: XmlElement, target: XmlElement | undefined): Segmented {
  const content = target?.content ?? [];
  const [cut] = elementsNamed(unit, 'seg-source');
  const sentences = cut ? marked(cut.content) : marked(content);
  const translations = new Map(marked(content).map((mark) => [midOf(mark), mark]));
  if (translations.size === 0) return { partial: false, content };
  const wanted = sentences.filter((mark) => !cut || hasWords(mark.content));
  const done = wanted.filter((mark) => hasWords(translations.get(midOf(mark))?.content ?? []));
  return {
    partial: done.length > 0 && done.length < wanted.length,
    content: done.length === 0 ? [] : spaced(content, cut?.content ?? []),
  };
}

const midOf = (mark: XmlElement): string => ownAttribute(mark, 'mid') ?? '';

/** The marks of sentences, which may be within codes. */
function marked(nodes: readonly XmlNode[]): readonly XmlElement[] {
  return nodes.filter(isElement).flatMap((node) => (isSentence(node) ? [node] : marked(node.content)));
}

const isSentence = (node: XmlElement): boolean =>
  node.name === 'mrk' && ownAttribute(node, 'mtype') === 'seg';

const hasWords = (nodes: readonly XmlNode[]): boolean =>
  nodes.some((node) => (isElement(node) ? isCode(node) || hasWords(node.content) : node.trim() !== ''));

const isCode = ({ name }: XmlElement): boolean => name === 'x' || name === 'ph';

/** Some programs lose the blanks between two sentences: they are then those of the source. */
function spaced(content: readonly XmlNode[], source: readonly XmlNode[]): readonly XmlNode[] {
  const marks = content.filter((node) => isElement(node) && isSentence(node));
  if (marks.length < content.length) return content;
  const after = new Map(
    source.map((node, at) => [isElement(node) ? midOf(node) : undefined, source[at + 1]]),
  );
  return content.flatMap((node, at) => {
    const blank = isElement(node) ? after.get(midOf(node)) : undefined;
    return typeof blank === 'string' && at < content.length - 1 ? [node, blank] : [node];
  });
}
