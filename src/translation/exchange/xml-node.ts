// An XML file as a tree: elements, and the text between them.

export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  readonly namespace: string;
  /** By local name; those of other namespaces than none as "{namespace}name". */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  /** Where its tag ends, one-based. */
  readonly line: number;
}

export type XmlNode = XmlElement | string;

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string';

/** What stands in an element as text, its elements left out. */
export const textIn = ({ children }: XmlElement): string =>
  children.filter((node) => typeof node === 'string').join('');
