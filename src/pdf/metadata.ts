// The metadata of the file: Info and XMP from the document only, escaped, and an identifier from its content.
import { directionOf } from '../direction.ts';
import type { PrintedOn } from '../paper.ts';
import type { Document } from '../scene.ts';
import { type Dictionary, type Info, type PdfFile, type PdfRef, textString } from './objects.ts';
import { srgbProfile } from './profile.ts';
import { PDF_X, SHOP_SCHEMAS, xmpForShops } from './x4.ts';

/** What made the texts and what made the file are one program. */
const PROGRAM = 'Kitpress';

/** Without control characters and lone surrogates, which XML cannot contain (XML 1.0, 2.2): Info and XMP must agree. */
export const withoutControls = (words: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
  words.replace(/[\u0000-\u001f\u007f-\u009f\ufffe\uffff]+/g, ' ').toWellFormed();

export const info = (document: Document): Info => ({
  title: withoutControls(document.title),
  author: withoutControls(document.author),
  subject: withoutControls(document.subject),
  keywords: withoutControls(document.keywords.join(', ')),
  creator: PROGRAM,
  producer: PROGRAM,
  date: document.date,
  ...(document.press && { trapped: false }),
});

/** ISO 32000-1 12.2, table 150. */
const DUPLEX = { long: 'DuplexFlipLongEdge', short: 'DuplexFlipShortEdge', none: 'Simplex' };

/** The catalog's entries for language, viewers, metadata and colour. */
export const writeMetadata = (file: PdfFile, document: Document): void => {
  const { catalog } = file;
  catalog.Lang = textString(document.lang);
  catalog.Metadata = writeXmp(file, document);
  // Print at 100 %.
  catalog.ViewerPreferences = {
    DisplayDocTitle: true,
    ...(directionOf(document.lang) === 'rtl' && { Direction: 'R2L' }),
    PrintScaling: 'None',
    Duplex: DUPLEX[document.twoSided ?? 'none'],
    PickTrayByPDFSize: true,
  };
  catalog.OutputIntents = intents(file, document).map((intent) => file.put(intent));
};

/** One profile for both standards, as one stream (PDF/A-2 6.2.3). */
const intents = (file: PdfFile, { press }: Document): readonly Dictionary[] => {
  if (!press)
    return [
      {
        Type: 'OutputIntent',
        S: 'GTS_PDFA1',
        OutputConditionIdentifier: textString('sRGB'),
        Info: textString('sRGB IEC61966-2.1'),
        DestOutputProfile: file.stream({ N: 3 }, srgbProfile()),
      },
    ];
  const { condition, profile } = press;
  const stream = file.stream({ N: 4 }, profile);
  return ['GTS_PDFX', 'GTS_PDFA1'].map((standard) => ({
    Type: 'OutputIntent',
    S: standard,
    OutputConditionIdentifier: textString(condition.identifier),
    RegistryName: textString('http://www.color.org'),
    Info: textString(condition.info),
    DestOutputProfile: stream,
  }));
};

/** Never compressed, so that any tool can find it. */
const writeXmp = (file: PdfFile, document: Document): PdfRef =>
  file.stream({ Type: 'Metadata', Subtype: 'XML' }, new TextEncoder().encode(xmp(document)), true);

const escapeXml = (words: string): string =>
  withoutControls(words).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const filled = (name: string, kind: 'Alt' | 'Seq' | 'Bag', values: readonly string[]): string => {
  const items = values.filter((value) => value !== '').map(escapeXml);
  const lang = kind === 'Alt' ? ' xml:lang="x-default"' : '';
  if (items.length === 0) return '';
  return `<${name}><rdf:${kind}>${items.map((item) => `<rdf:li${lang}>${item}</rdf:li>`).join('')}</rdf:${kind}></${name}>\n`;
};

const xmp = (document: Document): string => {
  const date = `${document.date.toISOString().slice(0, 19)}Z`;
  const keywords = document.keywords.join(', ');
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
${filled('dc:title', 'Alt', [document.title])}${filled('dc:creator', 'Seq', [document.author])}${filled('dc:description', 'Alt', [document.subject])}${filled('dc:subject', 'Bag', document.keywords)}${filled('dc:rights', 'Alt', [document.rights])}${filled('dc:language', 'Bag', [document.lang])}<xmp:CreatorTool>${PROGRAM}</xmp:CreatorTool>
<xmp:CreateDate>${date}</xmp:CreateDate>
<xmp:ModifyDate>${date}</xmp:ModifyDate>
<pdf:Producer>${PROGRAM}</pdf:Producer>
${document.press ? xmpForShops(document, date) : ''}${keywords === '' ? '' : `<pdf:Keywords>${escapeXml(keywords)}</pdf:Keywords>\n`}</rdf:Description>
${document.kit ? kitOf(document.kit, document) : ''}${conformance(document.kit ?? {}, document)}${document.press ? PDF_X : ''}</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
};

/** Which kit a file was made from, so that `kitpress verify` finds its texts. */
const property = (name: string, value: string | undefined): string =>
  value === undefined ? '' : `<kitpress:${name}>${escapeXml(value)}</kitpress:${name}>`;

const kitOf = (
  { id, version, brand, length, sheets, ink, onLabels, own = [] }: NonNullable<Document['kit']>,
  { lang, paper, labels, press }: Document,
): string =>
  `<rdf:Description rdf:about="" xmlns:kitpress="${KIT_NAMESPACE}"><kitpress:kit>${escapeXml(id)}</kitpress:kit><kitpress:version>${escapeXml(version)}</kitpress:version><kitpress:language>${escapeXml(lang)}</kitpress:language>${property('brand', brand)}${property('length', length)}${property('sheets', sheets?.join(' '))}${property('paper', paper && paperWords(paper))}${property('ink', ink)}${property('onLabels', onLabels?.join(' '))}${property('labels', labels)}${property('press', press?.name)}${filled('kitpress:own', 'Bag', own)}</rdf:Description>
`;

/** "210 297 6 0.97": width, height and white edge in mm, and the scale of boards. */
const paperWords = ({ width, height, margin, scale }: PrintedOn): string =>
  [width, height, margin, scale].join(' ');

const KIT_NAMESPACE = 'urn:kitpress:kit:';

const kitProperty = (
  name: string,
  description: string,
  type = 'Text',
): string => `<rdf:li rdf:parseType="Resource">
<pdfaProperty:name>${name}</pdfaProperty:name>
<pdfaProperty:valueType>${type}</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>${description}</pdfaProperty:description>
</rdf:li>
`;

/** PDF/A-2a and PDF/UA-1; PDF/A requires a schema for every name it does not define (ISO 19005-2 6.6.2.3). */
const conformance = (
  { brand, length, sheets, ink, onLabels, own = [] }: Partial<NonNullable<Document['kit']>>,
  { paper, labels, press }: Document,
): string => `<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>Kitpress kit</pdfaSchema:schema>
<pdfaSchema:namespaceURI>${KIT_NAMESPACE}</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>kitpress</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq>${kitProperty('kit', 'Id of the kit')}${kitProperty('version', 'Version of the kit')}${kitProperty('language', 'Language of the edition')}${brand === undefined ? '' : kitProperty('brand', 'Id of the brand whose texts it has')}${length === undefined ? '' : kitProperty('length', 'Length of the workshop')}${sheets === undefined ? '' : kitProperty('sheets', 'Ids of the sheets that are printed')}${paper === undefined ? '' : kitProperty('paper', 'Width, height and white edge of the paper in mm, and the scale of boards')}${ink === undefined ? '' : kitProperty('ink', 'What it is printed in')}${onLabels === undefined ? '' : kitProperty('onLabels', 'What is printed on labels and not cut out')}${labels === undefined ? '' : kitProperty('labels', 'The labels that the file is for')}${press === undefined ? '' : kitProperty('press', 'The profile of the press that the file is for')}${own.length === 0 ? '' : kitProperty('own', 'Texts of the workshop itself', 'bag Text')}</rdf:Seq></pdfaSchema:property>
</rdf:li>${press ? SHOP_SCHEMAS : ''}</rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
`;
