// What a file declares about itself: language, title, conformance and the kit it was made from.
import { type Ink, inkCalled } from '../ink.ts';
import type { PrintedOn } from '../paper.ts';
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
  /** The brand whose texts replace the edition's. */
  readonly brand?: string;
  /** The length of the workshop, and ids of the sheets that are printed, if it says so. */
  readonly length?: string;
  readonly sheets?: readonly string[];
  /** What it is printed in, if not in all colours. */
  readonly ink?: Ink;
  /** The paper that it is for, if its boards are not printed as they are laid out. */
  readonly paper?: PrintedOn;
  /** The profile of the press, if it is for a print shop. */
  readonly press?: string;
  /** What the workshop has on labels; and if the file is labels, the id of their format. */
  readonly onLabels?: readonly string[];
  readonly labels?: string;
  /** Texts on its pages that no edition has: names of participants, what a brand says of its hosts. */
  readonly own: readonly string[];
}

const UNPUBLISHABLE = 'Build it again; public bodies may not publish it like this.';

/** The kit named in the metadata; undefined if there is none. Faults: everything the metadata lacks. */
export const checkAbout = (file: RawFile, faults: Faults): FileOrigin | undefined => {
  const catalog = catalogOf(file);
  const language = textOf(catalog.get('Lang')) ?? '';
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(language))
    faults.add('verify-language', 'The file does not declare its language.', UNPUBLISHABLE);
  if (file.dict(catalog.get('ViewerPreferences'))?.get('DisplayDocTitle') !== true)
    faults.add('verify-title', 'The title of the file is not shown in the title bar.', UNPUBLISHABLE);
  const stream = file.stream(catalog.get('Metadata'));
  const xmp = stream === undefined ? '' : new TextDecoder().decode(stream);
  if (!/<pdfaid:part>2<\/pdfaid:part>/.test(xmp) || !/<pdfaid:conformance>A<\/pdfaid:conformance>/.test(xmp))
    faults.add('verify-pdfa', 'The metadata does not declare PDF/A-2a.', UNPUBLISHABLE);
  if (!/<pdfuaid:part>1<\/pdfuaid:part>/.test(xmp))
    faults.add('verify-pdfua', 'The metadata does not declare PDF/UA-1.', UNPUBLISHABLE);
  const title = listed(xmp, 'dc:title');
  const info = textOf(file.resolve(file.dict(file.trailer.get('Info'))?.get('Title')));
  if (title === '') faults.add('verify-title', 'The file has no title.', UNPUBLISHABLE);
  else if (info !== title)
    faults.add(
      'verify-title',
      'The title in the properties of the file differs from the one in its metadata.',
      UNPUBLISHABLE,
    );
  const intents = file.array(catalog.get('OutputIntents')) ?? [];
  if (!intents.some((intent) => file.stream(file.dict(intent)?.get('DestOutputProfile'))))
    faults.add('verify-pdfa', 'The file does not declare the colour space of its colours.', UNPUBLISHABLE);
  const [kit, version] = [element(xmp, 'kitpress:kit'), element(xmp, 'kitpress:version')];
  const editionLanguage = element(xmp, 'kitpress:language');
  if (editionLanguage !== '' && editionLanguage !== language)
    faults.add(
      'verify-language',
      `The language of the edition is "${editionLanguage}", but the file declares "${language}".`,
    );
  const brand = element(xmp, 'kitpress:brand');
  const [length, sheets] = [element(xmp, 'kitpress:length'), element(xmp, 'kitpress:sheets')];
  const press = element(xmp, 'kitpress:press');
  const ink = inkCalled(element(xmp, 'kitpress:ink'));
  return kit === ''
    ? undefined
    : {
        kit,
        version,
        language: editionLanguage || language,
        title,
        ...(brand !== '' && { brand }),
        ...(length !== '' && { length }),
        ...(sheets !== '' && { sheets: sheets.split(' ') }),
        ...(ink && { ink }),
        ...(press !== '' && { press }),
        ...paperIn(xmp),
        ...labelsIn(xmp),
        own: bag(xmp, 'kitpress:own'),
      };
};

const paperIn = (xmp: string): Pick<FileOrigin, 'paper'> => {
  const [width, height, margin, scale] = element(xmp, 'kitpress:paper').split(' ').map(Number);
  return width && height && margin && scale ? { paper: { width, height, margin, scale } } : {};
};

const labelsIn = (xmp: string): Pick<FileOrigin, 'onLabels' | 'labels'> => {
  const [onLabels, labels] = [element(xmp, 'kitpress:onLabels'), element(xmp, 'kitpress:labels')];
  return { ...(onLabels !== '' && { onLabels: onLabels.split(' ') }), ...(labels !== '' && { labels }) };
};

const fromXml = (xml: string): string =>
  xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

const element = (xmp: string, name: string): string =>
  fromXml(new RegExp(`<${name}>([^<]{0,4000})</${name}>`).exec(xmp)?.[1] ?? '');

const listed = (xmp: string, name: string): string =>
  fromXml(new RegExp(`<${name}>\\s*<rdf:\\w+>\\s*<rdf:li[^>]*>([^<]*)</rdf:li>`).exec(xmp)?.[1] ?? '');

const bag = (xmp: string, name: string): readonly string[] => {
  const inside = new RegExp(`<${name}><rdf:Bag>(.*?)</rdf:Bag></${name}>`, 's').exec(xmp)?.[1] ?? '';
  return [...inside.matchAll(/<rdf:li>([^<]*)<\/rdf:li>/g)].map(([, words = '']) => fromXml(words));
};
