// XML, parsed strictly → a tree with positions. The only file that uses saxes. Expands no entities and loads nothing.
import { SaxesParser } from 'saxes';
import type { XmlElement, XmlNode } from './node.ts';

export interface XmlDocument {
  readonly root: XmlElement;
  /** The contents of <!DOCTYPE …>. */
  readonly doctype: string | undefined;
  /** Names of processing instructions. */
  readonly instructions: readonly string[];
}

/** Why a text is not XML, or exceeds the limits. */
export interface XmlFault {
  readonly kind: 'syntax' | 'size' | 'attributes' | 'doctype' | 'encoding';
  /** In words; for an encoding, its name. */
  readonly what: string;
  /** One-based. */
  readonly line: number;
  readonly column: number;
}

/** Limits; `depth` also limits the recursion of code that walks the tree. */
export interface XmlLimits {
  readonly elements: number;
  readonly depth: number;
  /** Per element: each is compared with all the others. */
  readonly attributes: number;
  /** Whether a document type, or an encoding other than UTF-8 and UTF-16, is a fault: the text has been decoded. */
  readonly plain?: boolean;
}

/** Stops parsing; a parser that continues after an error can only guess. */
class Stop extends Error {
  readonly kind: XmlFault['kind'];
  constructor(kind: XmlFault['kind'], what: string) {
    super(what);
    this.kind = kind;
  }
}

/** The document, or the first fault, by the rules of XML 1.0 whatever the declaration. */
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

/** What to do on the way; names are without a prefix, and an attribute is found by its own. `false` ends it before the end. */
export interface XmlHandlers {
  readonly open: (name: string, attribute: (name: string) => string | undefined) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => boolean | undefined;
}

/** Thrown by the walk itself, where the rest is not wanted. */
class Enough extends Error {}

/** Goes through a document that is too large to keep; the first fault, if there is one before it ends. */
export const scanXml = (text: string, limits: XmlLimits, handlers: XmlHandlers): XmlFault | undefined => {
  const parser = new SaxesParser({
    xmlns: true,
    position: true,
    forceXMLVersion: true,
    defaultXMLVersion: '1.0',
  });
  refuseFaults(parser, limits);
  listenOnTheWay(parser, limits, handlers);
  try {
    parser.write(text).close();
  } catch (cause) {
    if (cause instanceof Enough) return undefined;
    if (!(cause instanceof Stop)) throw cause;
    return { kind: cause.kind, what: cause.message, line: parser.line, column: parser.columnIndex + 1 };
  }
  return undefined;
};

type Parser = SaxesParser<{ xmlns: true; position: true }>;
type Open = XmlElement & { readonly content: XmlNode[] };

interface Growing {
  root: XmlElement | undefined;
  doctype: string | undefined;
  readonly instructions: string[];
}

/** The document, filled in while the parser runs. */
const listen = (parser: Parser, text: string, limits: XmlLimits): Growing => {
  const made: Growing = { root: undefined, doctype: undefined, instructions: [] };
  refuseFaults(parser, limits, (inside) => {
    made.doctype = inside;
  });
  parser.on('processinginstruction', ({ target }) => {
    made.instructions.push(target);
  });
  listenToElements(parser, text, limits, made);
  return made;
};

const refuseFaults = (parser: Parser, limits: XmlLimits, doctype?: (inside: string) => void): void => {
  parser.on('error', ({ message }) => {
    throw new Stop('syntax', message.replace(/^\d+:\d+: /, '').replace(/\.$/, ''));
  });
  parser.on('xmldecl', ({ encoding = 'UTF-8' }) => {
    if (limits.plain && !/^utf-?(?:8|16(?:[lb]e)?)$/i.test(encoding)) throw new Stop('encoding', encoding);
  });
  parser.on('doctype', (inside) => {
    if (limits.plain) throw new Stop('doctype', 'it has a document type');
    doctype?.(inside);
  });
};

/** Counts elements, their depth and their attributes, and stops at too many. */
const listenWithin = (parser: Parser, limits: XmlLimits) => {
  let elements = 0;
  let attributes = 0;
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > limits.attributes) throw new Stop('attributes', 'an element has too many attributes');
  });
  return {
    /** Before the attributes of an element are read. */
    start: (): void => {
      attributes = 0;
    },
    open: (depth: number): void => {
      elements += 1;
      if (elements > limits.elements) throw new Stop('size', `it has more than ${limits.elements} elements`);
      if (depth >= limits.depth) throw new Stop('size', `it has more than ${limits.depth} levels of nesting`);
    },
  };
};

const listenOnTheWay = (parser: Parser, limits: XmlLimits, { open, text, close }: XmlHandlers): void => {
  const within = listenWithin(parser, limits);
  let depth = 0;
  parser.on('opentagstart', within.start);
  parser.on('opentag', (tag) => {
    within.open(depth);
    depth += 1;
    open(tag.local, (name) => Object.values(tag.attributes).find(({ local }) => local === name)?.value);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    if (close?.(tag.local) === false) throw new Enough();
  });
  if (!text) return;
  parser.on('text', text);
  parser.on('cdata', text);
};

const listenToElements = (parser: Parser, text: string, limits: XmlLimits, made: Growing): void => {
  const open: Open[] = [];
  const within = listenWithin(parser, limits);
  let start = { line: 1, column: 1 };
  const add = (node: XmlNode): void => void open.at(-1)?.content.push(node);
  parser.on('opentagstart', ({ name }) => {
    start = tagStart(parser, text, name);
    within.start();
  });
  parser.on('opentag', (tag) => {
    within.open(open.length);
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

/** The start of the tag whose name, and the character after it, the parser has just read. */
const tagStart = ({ line, columnIndex, position }: Parser, text: string, name: string) => {
  if (columnIndex > 0) return { line, column: columnIndex - name.length - 1 };
  // That character was the line end, so the start is searched for.
  const at = text.lastIndexOf('<', position - 1);
  return { line: line - 1, column: at - text.lastIndexOf('\n', at) };
};
