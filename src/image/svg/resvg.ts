// resvg, the renderer of SVG: normalises a drawing, or paints it as pixels. The only file that knows it.
import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** Returns resvg's program. */
export type Wasm = () => Promise<Uint8Array>;

let ready: Promise<void> | undefined;

const opened = async (wasm: Wasm): Promise<void> => {
  ready ??= initWasm(wasm() as Promise<Uint8Array<ArrayBuffer>>);
  await ready;
};

/** An SVG, and the fonts of its text: resvg takes one of them for all other text, too. */
export interface ResvgSource {
  readonly text: string;
  readonly fonts: readonly Uint8Array[];
}

type Drawing = InstanceType<typeof Resvg>;

/** Plain shapes, groups and gradients, as text; undefined if resvg cannot draw it. It loads nothing. */
export const normalised = async (source: ResvgSource, wasm: Wasm): Promise<string | undefined> => {
  await opened(wasm);
  const normal = drawn(source, {}, (drawing) => drawing.toString());
  // resvg omits the namespace of xlink if pictures occur only in definitions.
  return normal?.replace(/^<svg (?![^>]*xmlns:xlink)/, '<svg xmlns:xlink="http://www.w3.org/1999/xlink" ');
};

/** A PNG so many pixels wide; undefined if resvg cannot draw it. */
export const pixelsOf = async (
  source: ResvgSource,
  width: number,
  wasm: Wasm,
): Promise<Uint8Array | undefined> => {
  await opened(wasm);
  return drawn(source, { fitTo: { mode: 'width', value: width } }, (drawing) => {
    const image = drawing.render();
    const png = image.asPng();
    image.free();
    return png;
  });
};

/** As large as a browser's default font, which lengths in em refer to. Calls only resvg, which throws strings and WebAssembly traps; each means that it cannot draw the picture. */
const drawn = <T>(
  { text, fonts }: ResvgSource,
  options: { readonly fitTo?: { readonly mode: 'width'; readonly value: number } },
  use: (drawing: Drawing) => T,
): T | undefined => {
  try {
    const font = { loadSystemFonts: false, defaultFontSize: 16 };
    const drawing = new Resvg(text, {
      ...options,
      font: fonts.length === 0 ? font : { ...font, fontBuffers: [...fonts] },
    });
    const made = use(drawing);
    // After a trap it cannot be freed: resvg still counts it as in use.
    drawing.free();
    return made;
  } catch {
    return undefined;
  }
};
