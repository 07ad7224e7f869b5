// Texts as outlines of their glyphs, so that every program shows what is printed, without fonts: each run is one path.
import { type ContourPath, type GlyphContours, numbersJoined, openContours } from '../fonts/contours.ts';
import type { Box } from '../geometry.ts';
import { MM_PER_PT } from '../geometry.ts';
import type { Element, Page, TextItem } from '../scene.ts';
import type { Face } from '../text/metrics.ts';
import { describe } from './description.ts';
import type { TextDrawing } from './text-drawing.ts';
import { attributes, escapeXml, sixDigits } from './values.ts';
import { writeSvg } from './write.ts';

interface OutlineOptions {
  /** Each run says the place of its text in the YAML (data-file, data-key, data-line): for the screen. */
  readonly places?: boolean;
  /** mm: the part of the page that is shown; default: all of its paper. */
  readonly area?: Box;
  /** Without a white ground. */
  readonly bare?: boolean;
  /** What ids of clips and gradients begin with, where several drawings are in one document. */
  readonly ids?: string;
}

/** Draws a page as an SVG without <text>. */
export type DrawOutlines = (page: Page, options?: OutlineOptions) => string;

/** A face that was drawn with, its program read. */
interface Drawn {
  readonly face: Face;
  readonly contours: GlyphContours;
}

/** Reads the outlines of each glyph once for all pages. The programs of the faces must be loaded. */
export function openOutlines(faceOf: (key: string) => Face): DrawOutlines {
  const open = new Map<string, Drawn>();
  const drawn = (key: string): Drawn => {
    const known = open.get(key);
    if (known) return known;
    const face = faceOf(key);
    const made = { face, contours: openContours(face.program()) };
    open.set(key, made);
    return made;
  };
  return (page, { places = false, ...options } = {}) =>
    writeSvg(page, { ...options, drawing: asPaths(drawn, places) });
}

const asPaths = (find: (key: string) => Drawn, places: boolean): TextDrawing => ({
  ...around,
  text: (item) => {
    const { face, contours } = find(item.face);
    const d = placedGlyphs(item, face)
      .flatMap(({ id, x, y }) => contours(id).map((contour) => movedTo(contour, x, y)))
      .join('');
    if (d === '') return '';
    const from = places ? placeInFile(item) : {};
    return `<path${attributes({ fill: item.fill, transform: place(item, face), ...from, d })}/>`;
  },
});

const movedTo = (contour: ContourPath, x: number, y: number): string =>
  `M${numbersJoined(contour.x + x, contour.y + y)}${contour.d}`;

const placeInFile = ({ source: { file, key, line } }: TextItem) => ({
  'data-file': file,
  'data-key': key,
  'data-line': line,
});

/** What has no words left says them in titles and a description. */
const around: Omit<TextDrawing, 'text'> = {
  group: ({ alt }: Element) => (alt === undefined ? undefined : `<g><title>${escapeXml(alt.words)}</title>`),
  root: ({ lang }) => attributes({ lang, 'xml:lang': lang, role: 'img' }),
  head: (page) => {
    const words = describe(page);
    return words === '' ? [] : [`<desc>${escapeLines(words)}</desc>`];
  },
};

/** Line breaks are no control characters here. */
const escapeLines = (words: string): string => words.split('\n').map(escapeXml).join('\n');

interface Placed {
  readonly id: number;
  /** Font units from the beginning of the run, y up. */
  readonly x: number;
  readonly y: number;
}

const placedGlyphs = ({ glyphs, text }: TextItem, face: Face): readonly Placed[] => {
  const placed: Placed[] = [];
  let x = 0;
  if (glyphs)
    for (const { id, advance, dx, dy } of glyphs) {
      placed.push({ id, x: Math.round(x + dx), y: Math.round(dy) });
      x += advance;
    }
  else
    face.walk(text, (id, _, kern) => {
      placed.push({ id, x: Math.round(x), y: 0 });
      x += face.advance(id) + kern;
    });
  return placed;
};

/** From font units, y up, to millimetres. */
const place = ({ x, y, size, turn }: TextItem, { unitsPerEm }: Face): string => {
  const scale = sixDigits((size * MM_PER_PT) / unitsPerEm);
  const turned = turn === undefined ? '' : `rotate(${-turn})`;
  return `translate(${fine(x)} ${fine(y)})${turned}scale(${scale} -${scale})`;
};

/** Three decimals: type is set finer than shapes. */
const fine = (mm: number): string => `${Math.round(mm * 1000) / 1000}`;
