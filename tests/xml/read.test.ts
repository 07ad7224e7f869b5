// The strict reader of XML: what it hands over, and where and why it ends.
import { describe, expect, test } from 'vitest';
import { attributeOf, childrenOf, ownAttribute, textIn } from '../../src/xml/node.ts';
import { isXmlFault, readXml, type XmlDocument, type XmlLimits } from '../../src/xml/read.ts';

const LIMITS: XmlLimits = { elements: 3, depth: 2, attributes: 2 };

const read = (text: string): XmlDocument => {
  const document = readXml(text, LIMITS);
  if (isXmlFault(document)) throw new Error(document.what);
  return document;
};

const faultIn = (text: string, limits: Partial<XmlLimits> = {}): string => {
  const document = readXml(text, { ...LIMITS, ...limits });
  if (!isXmlFault(document)) return 'none';
  return `${document.kind} at ${document.line}:${document.column}`;
};

test('elements have their names, text, order and places', () => {
  const { root } = read('<a xmlns="urn:x">one\n <b/>two<![CDATA[<3>]]></a>');
  expect(root).toMatchObject({ name: 'a', namespace: 'urn:x', line: 1 });
  expect(textIn(root)).toBe('one\n two<3>');
  expect(childrenOf(root)).toMatchObject([{ name: 'b', line: 2 }]);
  expect(root.content.map((node) => (typeof node === 'string' ? node : node.name))).toEqual([
    'one\n ',
    'b',
    'two',
    '<3>',
  ]);
});

test('an element of several lines is where its tag begins', () => {
  const [b, c] = childrenOf(read('<a>\r\n  <b\r\n  x="1"\n/><n:c xmlns:n="urn:x"\n/></a>').root);
  expect([b, c]).toMatchObject([
    { line: 2, column: 3 },
    { line: 4, column: 3 },
  ]);
  expect(read('<a\n/>').root).toMatchObject({ line: 1, column: 1 });
});

test('attributes with and without a prefix are told apart where that matters', () => {
  const { root } = read('<a xmlns:x="urn:x" x:id="1"/>');
  expect([attributeOf(root, 'id'), ownAttribute(root, 'id')]).toEqual(['1', undefined]);
  expect(ownAttribute(read('<a id="2"/>').root, 'id')).toBe('2');
});

test('document types and instructions are reported, entities of one’s own never expanded', () => {
  const { doctype, instructions } = read('<?xml-stylesheet href="a.css"?><!DOCTYPE a [<!ENTITY x "y">]><a/>');
  expect([doctype, instructions]).toEqual([' a [<!ENTITY x "y">]', ['xml-stylesheet']]);
  expect(faultIn('<!DOCTYPE a [<!ENTITY x "y">]>\n<a>&x;</a>')).toBe('syntax at 2:7');
});

describe('reading ends', () => {
  test.each<[string, string, Partial<XmlLimits>, string]>([
    ['not at as many elements as are allowed', '<a><b/><b/></a>', {}, 'none'],
    ['at one more', '<a><b/><b/><b/></a>', {}, 'size at 1:16'],
    ['not at the depth that is allowed', '<a><b/></a>', {}, 'none'],
    ['one deeper', '<a><b><c/></b></a>', {}, 'size at 1:11'],
    ['not at as many attributes as are allowed of each', '<a a="" b=""><b a="" b=""/></a>', {}, 'none'],
    ['at one more of one', '<a>\n<b a="" b="" c=""/></a>', {}, 'attributes at 2:18'],
    ['at an unclosed element', '<a>\n<b></a>', {}, 'syntax at 2:8'],
    ['at an unknown prefix', '<a><x:b/></a>', {}, 'syntax at 1:10'],
    ['at a character that XML 1.0 has not', '<?xml version="1.1"?><a>&#1;</a>', {}, 'syntax at 1:29'],
    ['at nothing', '', {}, 'syntax at 1:1'],
    ['at a document type where none is wanted', '<!DOCTYPE a><a/>', { plain: true }, 'doctype at 1:13'],
    [
      'at another encoding where UTF-8 is wanted',
      '<?xml version="1.0" encoding="latin1"?><a/>',
      { plain: true },
      'encoding at 1:40',
    ],
    [
      'not at UTF-8 where it is wanted',
      '<?xml version="1.0" encoding="utf-8"?><a/>',
      { plain: true },
      'none',
    ],
  ])('%s', (_, text, limits, fault) => {
    expect(faultIn(text, limits)).toBe(fault);
  });
});
