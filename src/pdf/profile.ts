// sRGB as an ICC profile of about 500 bytes: the output intent that PDF/A requires for device colours.

type Tag = readonly [signature: string, data: Uint8Array];

/** ICC.1:2004-10 (version 4.2, the newest PDF/A-2 allows) from the primaries of IEC 61966-2-1, adapted to D50. */
export const srgbProfile = (): Uint8Array => {
  const curve = parametricCurve(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045);
  return assemble([
    ['desc', localized('sRGB')],
    ['cprt', localized('CC0')],
    ['wtpt', xyz(0.9642, 1, 0.82491)],
    [
      'chad',
      fixedArray('sf32', [1.04788, 0.02292, -0.0502, 0.02957, 0.99049, -0.01706, -0.00923, 0.01508, 0.75168]),
    ],
    ['rXYZ', xyz(0.43604, 0.22249, 0.01392)],
    ['gXYZ', xyz(0.38512, 0.7169, 0.09706)],
    ['bXYZ', xyz(0.14305, 0.06061, 0.71393)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ]);
};

const assemble = (tags: readonly Tag[]): Uint8Array => {
  const places = new Map<Uint8Array, number>();
  let size = 128 + 4 + 12 * tags.length;
  for (const [, data] of tags) {
    if (places.has(data)) continue;
    places.set(data, size);
    size += data.length;
  }
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  header(bytes, view);
  view.setUint32(128, tags.length);
  tags.forEach(([signature, data], i) => {
    const [entry, place] = [132 + 12 * i, places.get(data) ?? 0];
    ascii(bytes, entry, signature);
    view.setUint32(entry + 4, place);
    view.setUint32(entry + 8, data.length);
    bytes.set(data, place);
  });
  return bytes;
};

const header = (bytes: Uint8Array, view: DataView): void => {
  view.setUint32(0, bytes.length);
  view.setUint32(8, 0x04200000);
  ascii(bytes, 12, 'mntrRGB XYZ ');
  // The date is required; it is that of the profile, not the document.
  [2024, 1, 1, 0, 0, 0].forEach((part, i) => {
    view.setUint16(24 + 2 * i, part);
  });
  ascii(bytes, 36, 'acsp');
  [0.9642, 1, 0.82491].forEach((part, i) => {
    view.setInt32(68 + 4 * i, fixed(part));
  });
};

const ascii = (bytes: Uint8Array, at: number, chars: string): void => {
  for (let i = 0; i < chars.length; i++) bytes[at + i] = chars.charCodeAt(i);
};

const fixed = (value: number): number => Math.round(value * 65536);

/** An array of s15Fixed16 numbers after a type signature and four reserved bytes. */
const fixedArray = (type: string, values: readonly number[]): Uint8Array => {
  const bytes = new Uint8Array(8 + 4 * values.length);
  const view = new DataView(bytes.buffer);
  ascii(bytes, 0, type);
  values.forEach((value, i) => {
    view.setInt32(8 + 4 * i, fixed(value));
  });
  return bytes;
};

const xyz = (x: number, y: number, z: number): Uint8Array => fixedArray('XYZ ', [x, y, z]);

/** Y = (aX + b)^g from X = d on, Y = cX below: function type 3. */
const parametricCurve = (g: number, a: number, b: number, c: number, d: number): Uint8Array => {
  const bytes = new Uint8Array(32);
  const view = new DataView(bytes.buffer);
  ascii(bytes, 0, 'para');
  view.setUint16(8, 3);
  [g, a, b, c, d].forEach((value, i) => {
    view.setInt32(12 + 4 * i, fixed(value));
  });
  return bytes;
};

/** One English record in UTF-16, padded to four bytes. */
const localized = (words: string): Uint8Array => {
  const bytes = new Uint8Array(Math.ceil((28 + 2 * words.length) / 4) * 4);
  const view = new DataView(bytes.buffer);
  ascii(bytes, 0, 'mluc');
  view.setUint32(8, 1);
  view.setUint32(12, 12);
  ascii(bytes, 16, 'enUS');
  view.setUint32(20, 2 * words.length);
  view.setUint32(24, 28);
  for (let i = 0; i < words.length; i++) view.setUint16(28 + 2 * i, words.charCodeAt(i));
  return bytes;
};
