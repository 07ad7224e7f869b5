// An XML file as a tree: elements with their positions, and the text between them.

export interface XmlElement {
  /** Without a prefix. */
  readonly name: string;
  readonly namespace: string;
  readonly attributes: readonly XmlAttribute[];
  /** Elements and text, in order. */
  readonly content: readonly XmlNode[];
  /** The start of its tag, one-based. */
  readonly line: number;
  readonly column: number;
}

export interface XmlAttribute {
  /** Without a prefix. */
  readonly name: string;
  readonly namespace: string;
  readonly value: string;
}

export type XmlNode = XmlElement | string;

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string';

/** The child elements of an element. */
export const childrenOf = ({ content }: XmlElement): readonly XmlElement[] => content.filter(isElement);

/** The characters directly in an element. */
export const textIn = ({ content }: XmlElement): string =>
  content.filter((node) => !isElement(node)).join('');

/** The first attribute of this local name, whatever its namespace: `href` or `xlink:href`. */
export const attributeOf = ({ attributes }: XmlElement, name: string): string | undefined =>
  attributes.find((one) => one.name === name)?.value;

/** The attribute of this name without a prefix: one defined by the element's own vocabulary. */
export const ownAttribute = ({ attributes }: XmlElement, name: string): string | undefined =>
  attributes.find((one) => one.name === name && one.namespace === '')?.value;
