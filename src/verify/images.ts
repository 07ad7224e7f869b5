// Checks the pictures of a file: each one a page names exists, and each image has the size it declares and its colour profile.
import { type Cos, CosRef, type Dict, isArray, isDict } from './cos.ts';
import type { Faults } from './fault.ts';
import { nameOf, type RawPage } from './pages.ts';
import { operatorsIn, operatorsOf } from './paint.ts';
import type { RawFile } from './whole.ts';

export const checkImages = (file: RawFile, pages: readonly RawPage[], faults: Faults): void => {
  for (const page of pages) {
    const named = namesIn(file, page.dict.get('Resources'));
    for (const name of paintedIn(operatorsOf(file, page)))
      if (!named.has(name)) faults.add('verify-image', 'a picture on it is missing.', undefined, page.label);
  }
  for (const id of file.ids) {
    const dict = file.dict(new CosRef(id));
    if (!dict || nameOf(dict.get('Type')) !== 'XObject') continue;
    const stream = file.stream(new CosRef(id));
    if (nameOf(dict.get('Subtype')) === 'Image') {
      if (!isImageWhole(file, dict, stream))
        faults.add('verify-image', `The picture in object ${id} is incomplete.`);
      if (!isProfileWhole(file, dict.get('ColorSpace')))
        faults.add('verify-image', `The colour profile of the picture in object ${id} is incomplete.`);
    } else if (
      paintedIn(operatorsIn(file, new CosRef(id))).some(
        (name) => !namesIn(file, dict.get('Resources')).has(name),
      )
    )
      faults.add('verify-image', `A part of the picture in object ${id} is missing.`);
  }
};

/** The names that Do operators paint. */
const paintedIn = (operators: string): readonly string[] =>
  [...operators.matchAll(/\/([A-Za-z]\w*) Do\b/g)].map(([, name = '']) => name);

/** Names of the XObjects in resources that are forms or images. */
const namesIn = (file: RawFile, resources: Cos | undefined): ReadonlySet<string> => {
  const objects = file.dict(file.dict(resources)?.get('XObject')) ?? new Map<string, Cos>();
  const there = (value: Cos): boolean => /^(?:Form|Image)$/.test(nameOf(file.dict(value)?.get('Subtype')));
  return new Set([...objects].flatMap(([name, value]) => (there(value) ? [name] : [])));
};

const isImageWhole = (file: RawFile, dict: Dict, stream: Uint8Array | undefined): boolean => {
  if (!stream) return false;
  const [width, height] = [Number(dict.get('Width')), Number(dict.get('Height'))];
  const filter = dict.get('Filter');
  if (nameOf(isArray(filter) ? filter.at(-1) : filter) === 'DCTDecode') return isJpeg(stream, width, height);
  const parameters = dict.get('DecodeParms');
  // A predictor puts a byte before each row; a program that saves the file again may do without.
  const row = isDict(parameters)
    ? 1 + width * Number(parameters.get('Colors'))
    : width * channelsOf(file, dict.get('ColorSpace'));
  return stream.length === height * row;
};

/** Whether a profile has the length given in its first four bytes (ICC.1 7.2.2); device colours have no profile. */
const isProfileWhole = (file: RawFile, space: Cos | undefined): boolean => {
  if (!isArray(space)) return true;
  const profile = file.stream(space[1]);
  if (nameOf(space[0]) !== 'ICCBased' || !profile || profile.length < 4) return false;
  return new DataView(profile.buffer, profile.byteOffset).getUint32(0) === profile.length;
};

const channelsOf = (file: RawFile, space: Cos | undefined): number =>
  isArray(space)
    ? Number(file.dict(space[1])?.get('N'))
    : nameOf(space) === 'DeviceRGB'
      ? 3
      : nameOf(space) === 'DeviceGray'
        ? 1
        : Number.NaN;

/** Whether a JPEG has its first and last marker and a frame of that size. The deflated stream has a checksum of the bytes. */
const isJpeg = (bytes: Uint8Array, width: number, height: number): boolean => {
  const at = (i: number): number => bytes[i] ?? 0;
  const word = (i: number): number => 256 * at(i) + at(i + 1);
  if (word(0) !== 0xffd8 || word(bytes.length - 2) !== 0xffd9) return false;
  for (let i = 2; i + 9 < bytes.length && at(i) === 0xff; i += 2 + word(i + 2))
    if (word(i) >= 0xffc0 && word(i) <= 0xffc2) return word(i + 5) === height && word(i + 7) === width;
  return false;
};
