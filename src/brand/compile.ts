// A brand's font file as a compiled face, unless it turns out to be broken or without letters.
import { isSameBytes } from '../bytes.ts';
import type { FontFacts, FontFault } from '../fonts/font-file.ts';
import type { StoredFace } from '../text/faces.ts';
import { slugOf } from '../yaml/slug.ts';
import type { OpenBrand } from './file.ts';

/** The faces that several brands share, by font file and licence, and what they were compiled of: a file may change while it is followed. */
export type CompiledFaces = Map<
  string,
  { readonly bytes: Uint8Array; readonly face: StoredFace | FontFault }
>;

interface FontChosen {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly facts: FontFacts;
}

/** The compiled face of a font that `inspectFont` has accepted, or what is wrong with it. */
export const compileOwn = async (
  brand: OpenBrand,
  { file, bytes, facts: { weight } }: FontChosen,
  licence: string,
  known: CompiledFaces,
): Promise<StoredFace | FontFault> => {
  const key = `${brand.home}/${file}\n${licence}`;
  const before = known.get(key);
  if (before && isSameBytes(before.bytes, bytes)) return before.face;
  const { compileFace, isBrokenFont } = await import('../fonts/compile.ts');
  let made: StoredFace | FontFault;
  try {
    const { metrics, program, layout } = compileFace(bytes, {
      family: slugOf(file, 'brand'),
      weight,
      licence,
    });
    if (!hasLetters(metrics)) made = LETTERLESS;
    else made = isSound(metrics) ? { metrics, program, ...(layout && { layout }) } : BROKEN;
  } catch (cause) {
    if (!isBrokenFont(cause)) throw cause;
    made = BROKEN;
  }
  known.set(key, { bytes, face: made });
  return made;
};

const BROKEN: FontFault = {
  code: 'format',
  why: 'is broken: its tables cannot be read',
  hint: 'Use another copy of the file, or save it again in a font editor.',
};

const LETTERLESS: FontFault = {
  code: 'format',
  why: 'has no letters: it is a font of icons or symbols',
  hint: 'Use a font with letters for text, and pictures (SVG, PNG) for symbols.',
};

/** Icons have characters for private use, and at most a few like Æ. */
const LEAST_LETTERS = 10;

/** True if there are letters of any script among its characters. */
const hasLetters = ({ characters }: StoredFace['metrics']): boolean => {
  let letters = 0;
  for (let k = 0; k < characters.length; k += 3) {
    const [first = 0, , length = 0] = characters.slice(k, k + 3);
    for (let code = first; code < first + length && letters < LEAST_LETTERS; code++)
      if (/\p{L}/u.test(String.fromCodePoint(code))) letters++;
  }
  return letters >= LEAST_LETTERS;
};

const isSound = ({
  unitsPerEm,
  ascent,
  descent,
  capHeight,
  xHeight,
  advances,
}: StoredFace['metrics']): boolean =>
  [unitsPerEm, ascent, descent, capHeight, xHeight].every(Number.isFinite) &&
  unitsPerEm >= 16 &&
  capHeight > 0 &&
  capHeight <= 2 * unitsPerEm &&
  advances.every(Number.isFinite);
