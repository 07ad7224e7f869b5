// XML, strictly read → a tree with places; the only file that knows saxes. Entities are never expanded, nothing is loaded.
import { SaxesParser } from 'saxes';

export interface XmlElement {
  /** Without a prefix. */
  readonly name: string;
  readonly namespace: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlElement[];
  /** Characters directly inside. */
  readonly text: string;
  /** One-based. */
  readonly line: number;
  readonly column: number;
}

export interface XmlAttribute {
  /** Without a prefix. */
  readonly name: string;
  readonly namespace: string;
  readonly value: string;
}

export interface XmlDocument {
  readonly root: XmlElement;
  /** What stands in <!DOCTYPE …>. */
  readonly doctype: string | undefined;
  /** Names of processing instructions. */
  readonly instructions: readonly string[];
}

/** Why it is no XML, or too much of it. */
export interface XmlFault {
  readonly what: string;
  readonly large: boolean;
  readonly line: number;
  readonly column: number;
}

interface Bounds {
  readonly elements: number;
  readonly depth: number;
}

type Open = { -readonly [K in keyof XmlElement]: XmlElement[K] } & { children: XmlElement[] };

const MOST_ATTRIBUTES = 300;

class Stop extends Error {
  readonly large: boolean;
  constructor(what: string, large: boolean) {
    super(what);
    this.large = large;
  }
}

export const readXml = (text: string, bounds: Bounds): XmlDocument | XmlFault => {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const stack: Open[] = [];
  const instructions: string[] = [];
  let root: Open | undefined;
  let doctype: string | undefined;
  let count = 0;
  let start = { line: 1, column: 1 };
  let attributes = 0;
  parser.on('error', ({ message }) => {
    throw new Stop(message.replace(/^\d+:\d+: /, '').replace(/\.$/, ''), false);
  });
  parser.on('doctype', (inside) => {
    doctype = inside;
  });
  parser.on('processinginstruction', ({ target }) => {
    instructions.push(target);
  });
  parser.on('opentagstart', () => {
    start = { line: parser.line, column: parser.columnIndex };
    attributes = 0;
  });
  // Each is compared with all others of its element, here and in resvg.
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > MOST_ATTRIBUTES) throw new Stop('an element has too many attributes', true);
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    count += 1;
    if (count > bounds.elements) throw new Stop(`it has more than ${bounds.elements} elements`, true);
    if (stack.length >= bounds.depth) throw new Stop(`it is nested more than ${bounds.depth} deep`, true);
    const made: Open = {
      name: local,
      namespace: uri,
      attributes: Object.values(attributes).map((one) => ({
        name: one.local,
        namespace: one.uri,
        value: one.value,
      })),
      children: [],
      text: '',
      ...start,
    };
    stack.at(-1)?.children.push(made);
    root ??= made;
    stack.push(made);
  });
  const write = (words: string): void => {
    const open = stack.at(-1);
    if (open) open.text += words;
  };
  parser.on('text', write);
  parser.on('cdata', write);
  parser.on('closetag', () => void stack.pop());
  try {
    parser.write(text).close();
  } catch (cause) {
    if (!(cause instanceof Stop)) throw cause;
    return { what: cause.message, large: cause.large, line: parser.line, column: parser.columnIndex + 1 };
  }
  return root ? { root, doctype, instructions } : { what: 'it is empty', large: false, line: 1, column: 1 };
};

/** An attribute without a namespace, or xlink:href. */
export const attributeOf = (element: XmlElement, name: string): string | undefined =>
  element.attributes.find((one) => one.name === name)?.value;
