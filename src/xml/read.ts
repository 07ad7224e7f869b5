// XML, strictly read → a tree with places; the only file that knows saxes. Entities are never expanded, nothing is loaded.
import { SaxesParser } from 'saxes';
import type { XmlElement, XmlNode } from './node.ts';

export interface XmlDocument {
  readonly root: XmlElement;
  /** What stands in <!DOCTYPE …>. */
  readonly doctype: string | undefined;
  /** Names of processing instructions. */
  readonly instructions: readonly string[];
}

/** Why a text is no XML, or more of it than is read. */
export interface XmlFault {
  readonly kind: 'syntax' | 'size' | 'attributes' | 'doctype' | 'encoding';
  /** In words; of an encoding its name. */
  readonly what: string;
  /** One-based. */
  readonly line: number;
  readonly column: number;
}

/** How much is read; whoever walks the tree takes a call for each level of it. */
export interface XmlLimits {
  readonly elements: number;
  readonly depth: number;
  /** Of one element: each is compared with all the others. */
  readonly attributes: number;
  /** A document type, or another encoding than UTF-8, is a fault. */
  readonly plain?: boolean;
}

/** Ends the reading; a parser that goes on after an error only guesses. */
class Stop extends Error {
  readonly kind: XmlFault['kind'];
  constructor(kind: XmlFault['kind'], what: string) {
    super(what);
    this.kind = kind;
  }
}

/** The document, or the first fault. Of any text: by the rules of XML 1.0, whatever its declaration says. */
export const readXml = (text: string, limits: XmlLimits): XmlDocument | XmlFault => {
  const parser = new SaxesParser({
    xmlns: true,
    position: true,
    forceXMLVersion: true,
    defaultXMLVersion: '1.0',
  });
  const made = listen(parser, text, limits);
  const place = () => ({ line: parser.line, column: parser.columnIndex + 1 });
  try {
    parser.write(text).close();
  } catch (cause) {
    if (!(cause instanceof Stop)) throw cause;
    return { kind: cause.kind, what: cause.message, ...place() };
  }
  const { root } = made;
  return root ? { ...made, root } : { kind: 'syntax', what: 'it is empty', ...place() };
};

export const isXmlFault = (read: XmlDocument | XmlFault): read is XmlFault => 'kind' in read;

type Parser = SaxesParser<{ xmlns: true; position: true }>;
type Open = XmlElement & { readonly content: XmlNode[] };

interface Growing {
  root: XmlElement | undefined;
  doctype: string | undefined;
  readonly instructions: string[];
}

/** What the document becomes while the parser runs. */
const listen = (parser: Parser, text: string, limits: XmlLimits): Growing => {
  const made: Growing = { root: undefined, doctype: undefined, instructions: [] };
  parser.on('error', ({ message }) => {
    throw new Stop('syntax', message.replace(/^\d+:\d+: /, '').replace(/\.$/, ''));
  });
  parser.on('xmldecl', ({ encoding = 'UTF-8' }) => {
    if (limits.plain && !/^utf-?8$/i.test(encoding)) throw new Stop('encoding', encoding);
  });
  parser.on('doctype', (inside) => {
    if (limits.plain) throw new Stop('doctype', 'it has a document type');
    made.doctype = inside;
  });
  parser.on('processinginstruction', ({ target }) => {
    made.instructions.push(target);
  });
  listenToElements(parser, text, limits, made);
  return made;
};

const listenToElements = (parser: Parser, text: string, limits: XmlLimits, made: Growing): void => {
  const open: Open[] = [];
  let elements = 0;
  let attributes = 0;
  let start = { line: 1, column: 1 };
  const add = (node: XmlNode): void => void open.at(-1)?.content.push(node);
  parser.on('opentagstart', ({ name }) => {
    start = tagStart(parser, text, name);
    attributes = 0;
  });
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > limits.attributes) throw new Stop('attributes', 'an element has too many attributes');
  });
  parser.on('opentag', (tag) => {
    elements += 1;
    if (elements > limits.elements) throw new Stop('size', `it has more than ${limits.elements} elements`);
    if (open.length >= limits.depth) throw new Stop('size', `it is nested more than ${limits.depth} deep`);
    const element: Open = {
      name: tag.local,
      namespace: tag.uri,
      attributes: Object.values(tag.attributes).map(({ local, uri, value }) => ({
        name: local,
        namespace: uri,
        value,
      })),
      content: [],
      ...start,
    };
    add(element);
    made.root ??= element;
    open.push(element);
  });
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => void open.pop());
};

/** Where the tag begins whose name the parser has just read, with the one character after it. */
const tagStart = ({ line, columnIndex, position }: Parser, text: string, name: string) => {
  if (columnIndex > 0) return { line, column: columnIndex - name.length - 1 };
  // That was the end of the line, which is looked through this once.
  const at = text.lastIndexOf('<', position - 1);
  return { line: line - 1, column: at - text.lastIndexOf('\n', at) };
};
