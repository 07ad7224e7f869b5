// Checks that a file for a print shop is one: what PDF/X-4 asks of it (ISO 15930-7:2010) as far as it can be read, and its boxes.
import { MM_PER_PT } from '../geometry.ts';
import { A3, A4 } from '../paper.ts';
import { type Cos, CosRef, type Dict, textOf } from './cos.ts';
import type { Faults } from './fault.ts';
import { catalogOf, nameOf, pointsIn, type RawPage } from './pages.ts';
import type { RawFile } from './whole.ts';

const HINT = 'Build it again, and do not send this file: a print shop may refuse it.';

export const checkShop = (file: RawFile, pages: readonly RawPage[], faults: Faults): void => {
  checkDeclared(file, faults);
  checkProfile(file, faults);
  for (const page of pages) checkTrimming(file, page, faults);
};

/** The names that XMP must have, as each is written. */
const DECLARED = [
  'pdfxid:GTS_PDFXVersion',
  'pdf:Trapped',
  'xmp:CreateDate',
  'xmp:ModifyDate',
  'xmp:MetadataDate',
  'xmpMM:DocumentID',
  'xmpMM:VersionID',
  'xmpMM:RenditionClass',
  'dc:title',
];

const checkDeclared = (file: RawFile, faults: Faults): void => {
  const stream = file.stream(catalogOf(file).get('Metadata'));
  const xmp = new TextDecoder().decode(stream ?? new Uint8Array());
  const missing = DECLARED.filter((name) => !new RegExp(`<${name}[ >]`).test(xmp));
  if (!/<pdfxid:GTS_PDFXVersion>PDF\/X-4<\//.test(xmp) || missing.length > 0)
    faults.add(
      'verify-pdfx',
      `The metadata does not declare PDF/X-4${missing.length > 0 ? ` (${missing.join(', ')})` : ''}.`,
      HINT,
    );
  if (!/^(?:True|False)$/.test(nameOf(file.dict(file.trailer.get('Info'))?.get('Trapped'))))
    faults.add('verify-pdfx', 'The file does not say whether it is trapped.', HINT);
};

/** One intent for PDF/X, and none with another profile, which is of a printer and for four inks. */
const checkProfile = (file: RawFile, faults: Faults): void => {
  const intents = (file.array(catalogOf(file).get('OutputIntents')) ?? []).map((one) => file.dict(one));
  const forX = intents.filter((intent) => nameOf(intent?.get('S')) === 'GTS_PDFX');
  const [intent] = forX;
  const profile = intent?.get('DestOutputProfile');
  if (forX.length !== 1 || !textOf(intent?.get('OutputConditionIdentifier')))
    faults.add('verify-pdfx', 'The file does not say which press it is for.', HINT);
  else if (intents.some((other) => !isSame(other?.get('DestOutputProfile'), profile)))
    faults.add('verify-pdfx', 'The file has two profiles for its colours.', HINT);
  else if (!isForPress(file.stream(profile)) || file.dict(profile)?.get('N') !== 4)
    faults.add('verify-pdfx', 'The profile of the press is not one for four inks.', HINT);
};

const isSame = (one: Cos | undefined, other: Cos | undefined): boolean =>
  one instanceof CosRef && other instanceof CosRef && one.id === other.id;

const isForPress = (profile: Uint8Array | undefined): boolean => {
  if (!profile || profile.length < 132) return false;
  const words = new TextDecoder('latin1').decode(profile.subarray(0, 40));
  const length = new DataView(profile.buffer, profile.byteOffset).getUint32(0);
  return length === profile.length && words.slice(12, 20) === 'prtrCMYK' && words.slice(36, 40) === 'acsp';
};

/** mm */
const TOLERANCE = 0.1;
const BLEED = 3;

/** The sheet is A3 or A4 when it is trimmed; colour goes on around it, and nothing that is clicked is there. */
const checkTrimming = (file: RawFile, { dict, label }: RawPage, faults: Faults): void => {
  const [media, bleed, trim] = ['MediaBox', 'BleedBox', 'TrimBox'].map((key) => boxIn(file, dict, key));
  const changed = ['CropBox', 'ArtBox', 'Rotate', 'UserUnit'].filter((key) => dict.has(key));
  if (!media || !bleed || !trim || changed.length > 0) {
    faults.add('verify-bleed', `its boxes are not those of a page that is trimmed.`, HINT, label);
    return;
  }
  const size = [trim[2] - trim[0], trim[3] - trim[1]].toSorted((a, b) => a - b);
  const known = [A3, A4].some(({ width, height }) =>
    [width, height].every((side, i) => Math.abs((size[i] ?? 0) - side) <= TOLERANCE),
  );
  if (!known)
    faults.add(
      'verify-page-size',
      `trimmed, it is ${size.map((mm) => mm.toFixed(1)).join(' × ')} mm, which is neither A3 nor A4.`,
      HINT,
      label,
    );
  const [around, outside] = [between(bleed, trim), between(media, bleed)];
  if (Math.min(...around) < BLEED - TOLERANCE || Math.min(...outside) < -TOLERANCE)
    faults.add(
      'verify-bleed',
      `it has ${Math.max(0, Math.min(...around)).toFixed(1)} mm of bleed, less than ${BLEED} mm.`,
      HINT,
      label,
    );
  if ((file.array(dict.get('Annots')) ?? []).length > 0)
    faults.add('verify-pdfx', 'it has links, which a print shop cannot print.', HINT, label);
};

type Sides = readonly [left: number, bottom: number, right: number, top: number];

/** mm */
const boxIn = (file: RawFile, dict: Dict, key: string): Sides | undefined => {
  const [left, bottom, right, top] = pointsIn(file, dict.get(key)).map((point) => point * MM_PER_PT);
  return left === undefined || bottom === undefined || right === undefined || top === undefined
    ? undefined
    : [left, bottom, right, top];
};

/** How far the outer box goes beyond the inner one on each side. */
const between = (outer: Sides, inner: Sides): readonly number[] =>
  outer.map((side, i) => (i < 2 ? (inner[i] ?? 0) - side : side - (inner[i] ?? 0)));
