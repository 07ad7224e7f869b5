// Font files for tests: a small static TrueType font, and the same with other embedding bits.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Atkinson Hyperlegible Next in one of its weights. */
export const fontFile = (name = '400Regular/AtkinsonHyperlegibleNext_400Regular.ttf'): Uint8Array =>
  new Uint8Array(readFileSync(require.resolve(`@expo-google-fonts/atkinson-hyperlegible-next/${name}`)));

/** A copy of the font whose OS/2 fsType is `bits`. */
export const withBits = (font: Uint8Array, bits: number): Uint8Array => {
  const copy = font.slice();
  const view = new DataView(copy.buffer);
  for (let entry = 12; entry < 12 + 16 * view.getUint16(4); entry += 16)
    if (String.fromCharCode(...copy.subarray(entry, entry + 4)) === 'OS/2')
      view.setUint16(view.getUint32(entry + 8) + 8, bits);
  return copy;
};
