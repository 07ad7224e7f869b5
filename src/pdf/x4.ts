// What the metadata of a file for a print shop says besides: PDF/X-4 (ISO 15930-7:2010), and what it asks of XMP.
import type { Document } from '../scene.ts';

const NAMESPACES = 'xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"';

/** Which version of the file it is; its id is of what it was made from, so that the same input gives the same bytes. */
export const xmpForShops = (document: Document, date: string): string =>
  `<pdf:Trapped>False</pdf:Trapped>
<xmp:MetadataDate>${date}</xmp:MetadataDate>
<xmpMM:DocumentID ${NAMESPACES}>uuid:${uuidOf(document)}</xmpMM:DocumentID>
<xmpMM:VersionID ${NAMESPACES}>1</xmpMM:VersionID>
<xmpMM:RenditionClass ${NAMESPACES}>default</xmpMM:RenditionClass>
`;

/** Of version 8, whose bits are free to choose (RFC 9562, 5.8). */
const uuidOf = ({ title, lang, author, date, kit, press, pages }: Document): string => {
  const { id, version, brand } = kit ?? {};
  const words = JSON.stringify([
    [title, lang, author, date, id, version, brand, press?.name],
    pages.map(({ label, width, height }) => [label, width, height]),
  ]);
  const hex = [1, 2, 3, 4].map((seed) => hash(words, seed).toString(16).padStart(8, '0')).join('');
  const [a, b, c, d, e] = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(13, 16),
    hex.slice(17, 20),
    hex.slice(20),
  ];
  return `${a}-${b}-8${c}-8${d}-${e}`;
};

/** FNV-1a, from different starts; not cryptographic. */
const hash = (words: string, seed: number): number => {
  let lane = 0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1);
  for (let i = 0; i < words.length; i++) lane = Math.imul(lane ^ words.charCodeAt(i), 0x01000193);
  return (lane ^ (lane >>> 15)) >>> 0;
};

export const PDF_X =
  '<rdf:Description rdf:about="" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/"><pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion></rdf:Description>\n';

const schema = (
  [name, namespace, prefix]: readonly [string, string, string],
  property: string,
  description: string,
): string => `<rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>${name}</pdfaSchema:schema>
<pdfaSchema:namespaceURI>${namespace}</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>${prefix}</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>${property}</pdfaProperty:name>
<pdfaProperty:valueType>Text</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>${description}</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li>`;

/** PDF/A-2 knows neither of these names (ISO 19005-2 6.6.2.3). */
export const SHOP_SCHEMAS = [
  schema(
    ['PDF/X identification', 'http://www.npes.org/pdfx/ns/id/', 'pdfxid'],
    'GTS_PDFXVersion',
    'Version of PDF/X the file conforms to',
  ),
  schema(['Adobe PDF', 'http://ns.adobe.com/pdf/1.3/', 'pdf'], 'Trapped', 'Whether colours were trapped'),
].join('');
