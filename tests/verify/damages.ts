// Ways to damage a good PDF, each with the code of the problem that tells of it.

import { latin1 } from '../support/objects.ts';
import {
  bytesOf,
  change,
  changeStream,
  close,
  contentOf,
  idOf,
  idsOf,
  open,
  operate,
  type Patient,
  pagesIn,
  putStream,
  streamOf,
} from '../support/surgery.ts';
import { at, catalog, good } from './subject.ts';

export interface Damage {
  readonly name: string;
  /** It must be found; others may be as well. */
  readonly code: string;
  readonly bytes: () => Uint8Array;
}

const damage = (name: string, code: string, cut: (patient: Patient) => void): Damage => ({
  name,
  code,
  bytes: () => operate(good, cut),
});

const raw = (name: string, code: string, bytes: () => Uint8Array): Damage => ({ name, code, bytes });

/** As it stands in a content stream: two bytes a character. */
const wide = (text: string): string => [...text].map((char) => `\0${char}`).join('');

const page = (patient: Patient, label: string): number => pagesIn(patient)[at(label)] ?? 0;
const content = (patient: Patient, label: string): number => contentOf(patient, page(patient, label));
const descriptor = (patient: Patient): number => idOf(patient, /\/Type ?\/FontDescriptor/);
const program = (patient: Patient): number => idOf(patient, /\/Length1 /);
const pages = (patient: Patient): number => idOf(patient, /\/Type ?\/Pages\b/);
const xmp = (patient: Patient): number => idOf(patient, /\/Type ?\/Metadata/);

const dropPage = (patient: Patient, label: string, count: boolean): void => {
  const list = pages(patient);
  change(patient, list, new RegExp(`${page(patient, label)} 0 R ?`), '');
  if (count) change(patient, list, '/Count 10', '/Count 9');
};

/** A font program whose glyphs are all empty. */
const withoutOutlines = (stream: string): string => {
  const bytes = Buffer.from(stream, 'latin1');
  const entry = stream.indexOf('loca');
  const start = bytes.readUInt32BE(entry + 8);
  return bytes.fill(0, start, start + bytes.readUInt32BE(entry + 12)).toString('latin1');
};

/** Two pieces of one stream change places. */
const swap = (patient: Patient, id: number, one: string, other: string): void => {
  const stream = streamOf(patient, id);
  const [a, b] = [stream.indexOf(one), stream.indexOf(other)];
  if (a < 0 || b < a + one.length) throw new Error('nothing to swap');
  putStream(
    patient,
    id,
    stream.slice(0, a) + other + stream.slice(a + one.length, b) + one + stream.slice(b + other.length),
  );
};

/** The strings that a marked sequence shows. */
const shownIn = (patient: Patient, id: number, mcid: number): string => {
  const sequence = streamOf(patient, id).split(`<</MCID ${mcid}>>BDC`)[1]?.split('EMC')[0] ?? '';
  return sequence.slice(sequence.indexOf('Td') + 2, sequence.lastIndexOf('ET'));
};

/** The sequences that stand as list bodies on a page, in order. */
const bodies = (patient: Patient, id: number): readonly number[] =>
  [...streamOf(patient, id).matchAll(/\/LBody <<\/MCID (\d+)>>/g)].map(([, mcid]) => Number(mcid));

const cutAt = (share: number) => () => good.slice(0, Math.round(good.length * share));

const flipped = (find: (text: string) => number): Uint8Array => {
  const bytes = good.slice();
  const place = find(latin1(bytes));
  bytes[place] = (bytes[place] ?? 0) ^ 0x20;
  return bytes;
};

/** A line of 50 mm whose end is moved. */
const shrinkRuler = (stream: string): string =>
  stream.replace(
    /([\d.]+) ([\d.]+) m ([\d.]+) ([\d.]+) l S/g,
    (whole, x1: string, y1: string, x2: string, y2: string) =>
      Math.abs(Number(x2) - Number(x1) - 141.732) < 0.01
        ? `${x1} ${y1} m ${Number(x2) - 6} ${y2} l S`
        : whole,
  );

export const DAMAGES: readonly Damage[] = [
  raw('an empty file', 'verify-empty', () => new Uint8Array()),
  raw('something else than a PDF', 'verify-not-pdf', () => bytesOf('<html>Not found</html>')),
  raw('cut off near its beginning', 'verify-truncated', cutAt(0.01)),
  raw('cut off in the middle', 'verify-truncated', cutAt(0.5)),
  raw('cut off in its table', 'verify-truncated', cutAt(0.98)),
  raw('cut off by one line', 'verify-truncated', () => good.slice(0, -6)),
  raw('bytes put in before its table', 'verify-xref', () => {
    const text = latin1(good);
    const start = text.indexOf('\nendobj\n');
    return bytesOf(`${text.slice(0, start)}\n%xx${text.slice(start)}`);
  }),
  raw('a byte flipped in a stream', 'verify-object', () =>
    flipped((text) => text.indexOf('stream\n', text.indexOf('/Length1')) + 900),
  ),
  raw('a byte flipped in an object number', 'verify-object', () =>
    flipped((text) => text.search(/\d 0 obj\n<<\n\/Length/)),
  ),
  raw('a byte flipped among small objects', 'verify-object', () =>
    flipped((text) => text.indexOf('stream\n', text.indexOf('/ObjStm')) + 900),
  ),
  raw('a byte flipped in its table', 'verify-xref', () =>
    flipped((text) => text.indexOf('stream\n', text.indexOf('/XRef')) + 100),
  ),
  damage('an object never written', 'verify-reference', (patient) => {
    patient.objects.delete(idOf(patient, /\/Type ?\/OutputIntent/));
  }),
  damage('locked with a password', 'verify-encrypted', (patient) => {
    patient.trailer += '/Encrypt << /Filter /Standard /V 1 >>\n';
  }),
  damage('a page gone, and the count left', 'verify-pages', (patient) => dropPage(patient, 'S1', false)),
  damage('a page gone, and the count mended', 'verify-page-missing', (patient) =>
    dropPage(patient, 'S2 2/2', true),
  ),
  damage('the last page gone', 'verify-page-missing', (patient) => dropPage(patient, 'N', true)),
  damage('no pages', 'verify-pages', (patient) =>
    change(patient, pages(patient), /\/Kids \[[^\]]*\]/, '/Kids []'),
  ),
  damage('pages that contain themselves', 'verify-pages', (patient) =>
    change(patient, pages(patient), '/Kids [', `/Kids [${pages(patient)} 0 R `),
  ),
  damage('another paper', 'verify-page-size', (patient) =>
    change(patient, page(patient, 'S1'), /\/MediaBox \d+ 0 R/, '/MediaBox [0 0 1190.551 840]'),
  ),
  damage('a trim box that is not the page', 'verify-trim-box', (patient) =>
    change(patient, page(patient, 'S1'), /\/TrimBox \d+ 0 R/, '/TrimBox [9 9 1180 830]'),
  ),
  damage('a page turned', 'verify-page-size', (patient) =>
    change(patient, page(patient, 'S1'), '/Type /Page', '/Type /Page\n/Rotate 90'),
  ),
  damage('a font that is not embedded', 'verify-font-embedded', (patient) =>
    change(patient, descriptor(patient), /\n\/FontFile2 \d+ 0 R/, ''),
  ),
  damage('half a font program', 'verify-font-program', (patient) => {
    const id = program(patient);
    putStream(patient, id, streamOf(patient, id).slice(0, 3000));
  }),
  damage('half a font program that says so', 'verify-font-program', (patient) => {
    const id = program(patient);
    putStream(patient, id, streamOf(patient, id).slice(0, 3000));
    change(patient, id, /\/Length1 \d+/, '/Length1 3000');
  }),
  damage('a font program that says it is longer than it is', 'verify-font-program', (patient) => {
    const id = program(patient);
    change(patient, id, /\/Length1 \d+/, `/Length1 ${streamOf(patient, id).length + 1}`);
  }),
  damage('a font program without its outlines', 'verify-font-program', (patient) => {
    const id = program(patient);
    putStream(patient, id, streamOf(patient, id).replace('glyf', 'glyx'));
  }),
  damage('a letter whose glyph is empty', 'verify-font-glyph', (patient) => {
    const id = program(patient);
    putStream(patient, id, withoutOutlines(streamOf(patient, id)));
  }),
  damage('a letter whose glyph is missing', 'verify-font-glyph', (patient) => {
    const font = patient.objects.get(idOf(patient, /\/CIDToGIDMap/)) ?? '';
    const map = Number(/\/CIDToGIDMap (\d+) 0 R/.exec(font)?.[1]);
    putStream(patient, map, streamOf(patient, map).replace(/[^\0]/g, '\xff'));
  }),
  damage('a font without its letters', 'verify-font-unicode', (patient) =>
    change(patient, idOf(patient, /\/Subtype \/Type0/), /\n\/ToUnicode \d+ 0 R/, ''),
  ),
  damage('letters that are private signs', 'verify-unreadable-text', (patient) => {
    for (const font of idsOf(patient, /\/Subtype \/Type0/)) {
      const map = Number(/\/ToUnicode (\d+) 0 R/.exec(patient.objects.get(font) ?? '')?.[1]);
      putStream(patient, map, streamOf(patient, map).replace('<0065> <0065>', '<0065> <e065>'));
    }
  }),
  damage('an operator that no reader goes on after', 'verify-page-unreadable', (patient) => {
    const id = content(patient, 'N');
    putStream(patient, id, `/Pattern cs /Gone scn\n${streamOf(patient, id)}`);
  }),
  damage('no tags', 'verify-untagged', (patient) =>
    change(patient, catalog(patient), /\n\/StructTreeRoot \d+ 0 R/, ''),
  ),
  damage('not marked as tagged', 'verify-untagged', (patient) =>
    change(patient, catalog(patient), '/Marked true', '/Marked false'),
  ),
  damage('a tag taken out', 'verify-tag', (patient) => {
    const heading = idOf(patient, /\/S ?\/H1\b/);
    const section = Number(/\/P (\d+) 0 R/.exec(patient.objects.get(heading) ?? '')?.[1]);
    change(patient, section, new RegExp(`(?<=[[ ])${heading} 0 R ?`), '');
  }),
  damage('a tag of no known type', 'verify-tag', (patient) =>
    change(patient, idOf(patient, /\/S ?\/H1\b/), /\/S ?\/H1\b/, '/S /Big'),
  ),
  damage('a text in no tag', 'verify-tag', (patient) =>
    changeStream(
      patient,
      content(patient, 'S1'),
      /\/H1 <<\/MCID 2>>BDC\n[\s\S]*?EMC\n/,
      'BT\n100 700 Td\n/F2 40 Tf\n(\0H\0i)Tj\nET\n',
    ),
  ),
  damage('the way back from a page to its tags gone', 'verify-tag', (patient) =>
    change(patient, page(patient, 'S1'), /\n\/StructParents \d+/, ''),
  ),
  damage('a picture without words', 'verify-figure', (patient) =>
    change(patient, idOf(patient, /\/S ?\/Figure/), /\n?\/Alt ?(\([^)]*\)|<[0-9a-f]*>)/, ''),
  ),
  damage('no language', 'verify-language', (patient) =>
    change(patient, catalog(patient), /\n\/Lang \(en\)/, ''),
  ),
  damage('another language than its edition', 'verify-language', (patient) =>
    change(patient, catalog(patient), '/Lang (en)', '/Lang (sv)'),
  ),
  damage('a title that is not shown', 'verify-title', (patient) =>
    change(patient, idOf(patient, /DisplayDocTitle/), '/DisplayDocTitle true', '/DisplayDocTitle false'),
  ),
  damage('two titles', 'verify-title', (patient) =>
    changeStream(patient, xmp(patient), 'The meeting room<', 'The room<'),
  ),
  damage('no page labels', 'verify-page-labels', (patient) =>
    change(patient, catalog(patient), '/PageLabels', '/PageNames'),
  ),
  damage('a page under another label', 'verify-unknown-sheet', (patient) =>
    change(patient, catalog(patient), '/P (N)', '/P (Q)'),
  ),
  damage('a page that is one of two, and alone', 'verify-page-missing', (patient) =>
    change(patient, catalog(patient), '/P (N)', '/P (N 1/2)'),
  ),
  damage('no word of PDF/A', 'verify-pdfa', (patient) =>
    changeStream(patient, xmp(patient), /<pdfaid:part>.*?<\/pdfaid:part>/, ''),
  ),
  damage('another level of PDF/A', 'verify-pdfa', (patient) =>
    changeStream(patient, xmp(patient), '<pdfaid:conformance>A<', '<pdfaid:conformance>B<'),
  ),
  damage('no word of PDF/UA', 'verify-pdfua', (patient) =>
    changeStream(patient, xmp(patient), /<pdfuaid:part>.*?<\/pdfuaid:part>/, ''),
  ),
  damage('a letter altered in a question', 'verify-text-missing', (patient) =>
    changeStream(patient, content(patient, 'S1'), wide(' k'), wide(' b')),
  ),
  damage('a letter altered in an action', 'verify-text-altered', (patient) => {
    const id = content(patient, 'I1');
    const shown = shownIn(patient, id, bodies(patient, id)[3] ?? 0);
    changeStream(patient, id, shown, shown.replace('\0e', '\0o'));
  }),
  damage('a text removed', 'verify-text-missing', (patient) => {
    const id = content(patient, 'S1');
    const shown = shownIn(patient, id, bodies(patient, id)[3] ?? 0);
    changeStream(patient, id, shown, '\n');
  }),
  damage('two texts swapped', 'verify-text-order', (patient) => {
    const id = content(patient, 'S1');
    const [, , , one = 0, other = 0] = bodies(patient, id);
    swap(patient, id, shownIn(patient, id, one), shownIn(patient, id, other));
  }),
  damage('small type', 'verify-type-size', (patient) =>
    changeStream(patient, content(patient, 'S1'), /\/F1 13 Tf/, '/F1 7.5 Tf'),
  ),
  damage('a text at the edge', 'verify-margin', (patient) =>
    changeStream(patient, content(patient, 'S1'), /124\.72\d* [\d.]+ Td/, '20 797.579 Td'),
  ),
  damage('a ruler that is too short', 'verify-ruler', (patient) => {
    const id = content(patient, 'S1');
    putStream(patient, id, shrinkRuler(streamOf(patient, id)));
  }),
  damage('a copy that says something else', 'verify-copy', (patient) => {
    const [, copy] = pagesIn(patient).slice(at('T'));
    const from = content(patient, 'T');
    const id = Math.max(...patient.objects.keys()) + 1;
    patient.objects.set(id, patient.objects.get(from) ?? '');
    changeStream(patient, id, /\\?\0e/, '\0o');
    change(patient, copy ?? 0, `/Contents ${from} 0 R`, `/Contents ${id} 0 R`);
  }),
  damage('a script that runs when it is opened', 'verify-active', (patient) =>
    change(
      patient,
      catalog(patient),
      '/Type /Catalog',
      '/Type /Catalog\n/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>',
    ),
  ),
  damage('a program to launch', 'verify-active', (patient) => {
    const id = Math.max(...patient.objects.keys()) + 1;
    patient.objects.set(id, '<< /S /Launch /F (calc.exe) >>');
  }),
];

/** The file taken apart and put together again, with nothing done to it. */
export const untouched = (): Uint8Array => close(open(good));
