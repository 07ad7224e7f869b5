// A brand's font → what text in its logos may be drawn with.
import type { FontFacts } from '../fonts/font-file.ts';
import { pictureFont } from '../fonts/picture-font.ts';
import type { PictureFont } from '../picture.ts';
import type { StoredFace } from '../text/faces.ts';

interface FontFound {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly facts: FontFacts;
  readonly face: StoredFace;
}

/** None if it has no name that a text could give. */
export const pictureFontsOf = ({
  file,
  bytes,
  facts,
  face: { metrics, program },
}: FontFound): readonly PictureFont[] =>
  facts.family === '' || typeof program === 'function'
    ? []
    : [
        {
          ...facts,
          file,
          covers: (code) => isAmong(metrics.characters, code),
          program: (family) => pictureFont(bytes, program, family),
        },
      ];

/** Of triples: first code, first glyph, and how many follow each other. */
const isAmong = (characters: readonly number[], code: number): boolean =>
  characters.some((first, k) => k % 3 === 0 && code >= first && code < first + (characters[k + 2] ?? 0));
