// HarfBuzz's subsetter: a font with the glyphs of some characters, and the layout tables that go with them.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const WASM = createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm');

/** hb_subset_sets_t */
const NAME_IDS = 4;
const FEATURES = 6;

const tag = (name) => [...name].reduce((sum, letter) => (sum << 8) | letter.charCodeAt(0), 0);

/** `ranges`: first and last code points. `features`: tags of the layout features to keep. `names`: ids in the name table. */
export async function subset(font, { ranges, features, names }) {
  const { instance } = await WebAssembly.instantiate(readFileSync(WASM));
  const hb = instance.exports;
  hb._initialize?.();
  const at = hb.malloc(font.length);
  new Uint8Array(hb.memory.buffer).set(font, at);
  // 1: the blob only reads the memory, which lives as long as this instance.
  const face = hb.hb_face_create(hb.hb_blob_create(at, font.length, 1, 0, 0), 0);
  const input = hb.hb_subset_input_create_or_fail();
  const codes = hb.hb_subset_input_unicode_set(input);
  for (const [first, last] of ranges) for (let code = first; code <= last; code++) hb.hb_set_add(codes, code);
  const fill = (set, values) => {
    hb.hb_set_clear(set);
    for (const value of values) hb.hb_set_add(set, value);
  };
  fill(hb.hb_subset_input_set(input, FEATURES), features.map(tag));
  fill(hb.hb_subset_input_set(input, NAME_IDS), names);
  const made = hb.hb_subset_or_fail(face, input);
  if (made === 0) throw new Error('HarfBuzz could not subset the font');
  const blob = hb.hb_face_reference_blob(made);
  const start = hb.hb_blob_get_data(blob, 0);
  return new Uint8Array(hb.memory.buffer).slice(start, start + hb.hb_blob_get_length(blob));
}
