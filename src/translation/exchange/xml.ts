// The text of an XML file → a tree with lines: strictly well-formed, bounded, without document types or entities of its own.
import { SaxesParser } from 'saxes';
import { error, failed, ok, type Problem, type Result } from '../../problem.ts';
import { otherCharset } from './received.ts';
import type { XmlElement, XmlNode } from './xml-node.ts';

/** XLIFF nests some ten deep; what follows takes a call for each level. */
const MAX_DEPTH = 100;
const MAX_ELEMENTS = 200_000;
const MAX_ATTRIBUTES = 100;

/** Ends the reading; a parser that goes on after an error only guesses. */
class Stop extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
  }
}

interface Growing extends XmlElement {
  readonly children: XmlNode[];
}

/** The root element. Problems, the first one only: `exchange-syntax`, `exchange-doctype`, `exchange-too-deep`, `exchange-not-utf8`. */
export function readXml(text: string, file: string): Result<XmlElement> {
  const parser = new SaxesParser({
    xmlns: true,
    position: true,
    forceXMLVersion: true,
    defaultXMLVersion: '1.0',
  });
  const open: Growing[] = [];
  let root: XmlElement | undefined;
  let elements = 0;
  let attributes = 0;
  const stop = (code: string, message: string, hint: string): never => {
    throw new Stop(error(code, message, { hint, file, line: parser.line }));
  };
  const add = (node: XmlNode): void => {
    open.at(-1)?.children.push(node);
  };
  parser.on('error', ({ message }) =>
    stop('exchange-syntax', `The file is not XML: ${inWords(message)}.`, BROKEN),
  );
  parser.on('doctype', () =>
    stop('exchange-doctype', 'The file has a document type (DOCTYPE).', 'XLIFF has none; delete it.'),
  );
  parser.on('xmldecl', ({ encoding = 'UTF-8' }) => {
    if (!/^utf-?8$/i.test(encoding)) throw new Stop(otherCharset(encoding, file, 1));
  });
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > MAX_ATTRIBUTES) stop('exchange-too-deep', 'A tag has too many attributes.', RIGHT_FILE);
  });
  parser.on('opentag', (tag) => {
    elements += 1;
    attributes = 0;
    if (open.length >= MAX_DEPTH || elements > MAX_ELEMENTS)
      stop('exchange-too-deep', `The file has too many elements, or too many in one another.`, RIGHT_FILE);
    const element: Growing = {
      name: tag.local,
      namespace: tag.uri,
      attributes: new Map(
        Object.values(tag.attributes).map(({ uri, local, value }) => [
          uri ? `{${uri}}${local}` : local,
          value,
        ]),
      ),
      children: [],
      line: parser.line,
    };
    add(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', add);
  parser.on('cdata', add);
  try {
    parser.write(text).close();
  } catch (thrown) {
    if (thrown instanceof Stop) return failed(thrown.problem);
    throw thrown;
  }
  return root
    ? ok(root)
    : failed(error('exchange-syntax', 'The file is not XML.', { hint: BROKEN, file, line: 1 }));
}

const BROKEN = 'Is the file whole? Export it from your program again.';
const RIGHT_FILE = 'Is it the right file?';

/** "12:7: unclosed tag: unit" → "unclosed tag: unit", of a length to be read. */
const inWords = (message: string): string =>
  message
    .replace(/^\d+:\d+: /, '')
    .replace(/\.$/, '')
    .slice(0, 120);
