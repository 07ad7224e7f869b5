// What the file says about itself: language, title, conformance, and which kit it was made from.
import { textOf } from './cos.ts';
import type { Faults } from './fault.ts';
import { catalogOf } from './pages.ts';
import type { RawFile } from './whole.ts';

/** The kit a file was made from, as its metadata has it. */
export interface FileOrigin {
  readonly kit: string;
  readonly version: string;
  readonly language: string;
  readonly title: string;
  /** The brand whose texts stand in place of the edition's. */
  readonly brand?: string;
}

const UNPUBLISHABLE = 'Public bodies may not publish it so. Build it again.';

/** What the metadata say; undefined where they do not tell the kit. Faults: everything in them that is missing. */
export const checkAbout = (file: RawFile, faults: Faults): FileOrigin | undefined => {
  const catalog = catalogOf(file);
  const language = textOf(catalog.get('Lang')) ?? '';
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(language))
    faults.add('verify-language', 'The file does not say its language.', UNPUBLISHABLE);
  if (file.dict(catalog.get('ViewerPreferences'))?.get('DisplayDocTitle') !== true)
    faults.add('verify-title', 'Its title is not shown in the title bar.', UNPUBLISHABLE);
  const stream = file.stream(catalog.get('Metadata'));
  const xmp = stream === undefined ? '' : new TextDecoder().decode(stream);
  if (!/<pdfaid:part>2<\/pdfaid:part>/.test(xmp) || !/<pdfaid:conformance>A<\/pdfaid:conformance>/.test(xmp))
    faults.add('verify-pdfa', 'The metadata do not say PDF/A-2a.', UNPUBLISHABLE);
  if (!/<pdfuaid:part>1<\/pdfuaid:part>/.test(xmp))
    faults.add('verify-pdfua', 'The metadata do not say PDF/UA-1.', UNPUBLISHABLE);
  const title = listed(xmp, 'dc:title');
  const info = textOf(file.resolve(file.dict(file.trailer.get('Info'))?.get('Title')));
  if (title === '') faults.add('verify-title', 'The file has no title.', UNPUBLISHABLE);
  else if (info !== title)
    faults.add('verify-title', 'Its properties and its metadata give different titles.', UNPUBLISHABLE);
  const intents = file.array(catalog.get('OutputIntents')) ?? [];
  if (!intents.some((intent) => file.stream(file.dict(intent)?.get('DestOutputProfile'))))
    faults.add('verify-pdfa', 'The file does not say what its colours mean.', UNPUBLISHABLE);
  const [kit, version] = [element(xmp, 'kitpress:kit'), element(xmp, 'kitpress:version')];
  const said = element(xmp, 'kitpress:language');
  if (said !== '' && said !== language)
    faults.add('verify-language', `It is an edition in "${said}" and says its language is "${language}".`);
  const brand = element(xmp, 'kitpress:brand');
  return kit === ''
    ? undefined
    : { kit, version, language: said || language, title, ...(brand !== '' && { brand }) };
};

const fromXml = (xml: string): string =>
  xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

const element = (xmp: string, name: string): string =>
  fromXml(new RegExp(`<${name}>([^<]{0,400})</${name}>`).exec(xmp)?.[1] ?? '');

const listed = (xmp: string, name: string): string =>
  fromXml(new RegExp(`<${name}>\\s*<rdf:\\w+>\\s*<rdf:li[^>]*>([^<]*)</rdf:li>`).exec(xmp)?.[1] ?? '');
