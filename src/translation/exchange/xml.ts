// The text of an XLIFF file → its root element, or what is wrong with it as XML, in words for its sender.
import { error, failed, ok, type Problem, type Result } from '../../problem.ts';
import type { XmlElement } from '../../xml/node.ts';
import { isXmlFault, readXml, type XmlFault } from '../../xml/read.ts';
import { otherCharset } from './received.ts';

/** XLIFF nests some ten deep, and a kit of 800 texts has some 10,000 elements. */
const LIMITS = { elements: 100_000, depth: 100, attributes: 100, plain: true };

/** Problems, the first one only: `exchange-syntax`, `exchange-doctype`, `exchange-too-deep`, `exchange-not-utf8`. */
export function rootOf(text: string, file: string): Result<XmlElement> {
  const document = readXml(text, LIMITS);
  return isXmlFault(document) ? failed(problemOf(document, file)) : ok(document.root);
}

const problemOf = ({ kind, what, line }: XmlFault, file: string): Problem => {
  const at = (code: string, message: string, hint: string): Problem =>
    error(code, message, { hint, file, line });
  switch (kind) {
    case 'syntax':
      return at('exchange-syntax', `The file is not valid XML: ${what.slice(0, 120)}.`, BROKEN);
    case 'doctype':
      return at('exchange-doctype', 'The file has a document type (DOCTYPE).', 'Delete it: XLIFF has none.');
    case 'encoding':
      return otherCharset(what, file, line);
    case 'attributes':
      return at('exchange-too-deep', 'A tag has too many attributes.', RIGHT_FILE);
    case 'size':
      return at(
        'exchange-too-deep',
        'The file has too many elements, or they are nested too deeply.',
        RIGHT_FILE,
      );
  }
};

const BROKEN = 'Check that the file is complete, or export it from your program again.';
const RIGHT_FILE = 'Check that it is the right file.';
