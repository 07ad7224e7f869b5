// An SVG file → Picture: parses it strictly, limits its size, reads it as a browser does, normalises it with resvg, and maps it to shapes.
import { box } from '../../geometry.ts';
import type { Picture, PictureFont, PicturePart } from '../../picture.ts';
import { error, failed, ok, type Problem, type Result } from '../../problem.ts';
import type { XmlElement } from '../../xml/node.ts';
import { isXmlFault, readXml, type XmlDocument } from '../../xml/read.ts';
import { inkBox } from '../extent.ts';
import { blank, broken, unsharp } from '../fault.ts';
import { styled } from './cascade.ts';
import { dataIn, elementsIn, type ReadEmbedded, readImages } from './embedded.ts';
import { flattened } from './flatten.ts';
import { frameOf, grounded, hasSize } from './frame.ts';
import { partsOf } from './parts.ts';
import { normalised, type ResvgSource, type Wasm } from './resvg.ts';
import { rewrite } from './rewritten.ts';
import { declaringFault, ruleFaults } from './rules.ts';
import { type Lettering, programsOf, samplesOf } from './text.ts';
import { SVG, targetsIn, usedOf } from './used.ts';
import { OnlyPixels, Unprintable, Unreadable } from './values.ts';
import { weightOf } from './weight.ts';
import { written } from './written.ts';

const MAX_SVG_BYTES = 1024 * 1024;
/** Limits for the file, and for the drawing with everything it reuses written out. */
const MOST = { elements: 10_000, characters: 600_000, depth: 64, attributes: 300 };
/** A logo has a name and a line; each letter is an outline. */
const MOST_TEXT = 300;

/** What only an SVG needs. */
export interface SvgReaders {
  /** Returns the bytes of resvg’s program. */
  readonly wasm: Wasm;
  /** Those that text may have. */
  readonly fonts?: readonly PictureFont[];
}

/** Problems: image-svg-…, image-too-large, image-broken, and those of embedded pictures. */
export const readSvg = async (
  bytes: Uint8Array,
  file: string,
  { wasm, fonts = [] }: SvgReaders,
  readEmbedded: ReadEmbedded,
): Promise<Result<Picture>> => {
  const document = parse(bytes, file);
  if (!document.ok) return document;
  const lettering: Lettering = { fonts, used: new Map() };
  const drawing = drawingOf(document.value, lettering, file);
  if (!drawing.ok) return drawing;
  const root = drawing.value;
  const images = await readImages(root, readEmbedded);
  if (!images.ok) return images;
  const source = { text: written(root), fonts: programsOf(lettering) };
  for (const sample of samplesOf(lettering, root))
    if (!(await normalised(sample, wasm))?.includes('<path'))
      return failed(broken('its text cannot be drawn', file));
  const normal = await normalisedTree(source, wasm);
  if (normal === undefined) return failed(broken('it cannot be drawn', file));
  const picture = pictureOf({ normal, root, images: images.value, file, problems: images.problems });
  if (!(picture instanceof OnlyPixels)) return picture;
  const whole = { source, normal, root, why: picture.message, file, problems: images.problems };
  return flattened(whole, wasm, readEmbedded);
};

const parse = (bytes: Uint8Array, file: string): Result<XmlDocument> => {
  const source = decode(bytes, file);
  if (!source.ok) return source;
  const document = readXml(source.value, MOST);
  if (isXmlFault(document))
    return failed(
      document.kind !== 'syntax'
        ? heavy(document.what, file)
        : (declaringFault(source.value, file) ?? syntax(document, file)),
    );
  const { name, namespace, line, column } = document.root;
  return name === 'svg' && namespace === SVG
    ? ok(document)
    : failed(syntax({ what: 'its root element is not <svg> in the SVG namespace', line, column }, file));
};

/** What is painted, in attributes that resvg reads as a browser would. */
const drawingOf = (document: XmlDocument, lettering: Lettering, file: string): Result<XmlElement> => {
  const cascaded = styled(document.root, elementsIn(document.root).length);
  if (!cascaded) return failed(heavy('it has too many style rules', file));
  const used = usedOf(cascaded.root);
  const weight = weightOf(used);
  if (weight.elements > MOST.elements || weight.characters > MOST.characters || weight.depth > MOST.depth)
    return failed(heavy('it reuses its parts too often', file));
  const { root, unread, characters } = rewrite(used, lettering);
  const faults = ruleFaults(document, root, [...cascaded.unread, ...unread], file);
  if (faults.length > 0) return failed(...faults);
  if (characters > MOST_TEXT) return failed(heavy(`it has more than ${MOST_TEXT} characters of text`, file));
  return hasSize(root) ? ok(grounded(root)) : failed(sizeless(file));
};

const decode = (bytes: Uint8Array, file: string): Result<string> => {
  if (bytes.length > MAX_SVG_BYTES)
    return failed(
      error('image-too-large', 'The SVG is larger than 1 MB.', {
        hint: 'Check that it is the right file; a logo usually has about 10 KB.',
        file,
      }),
    );
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return failed(syntax({ what: 'it is not UTF-8', line: 1, column: 1 }, file));
  }
};

const syntax = (fault: { what: string; line: number; column: number }, file: string): Problem =>
  error('image-svg-syntax', `The SVG cannot be read: ${fault.what}.`, {
    hint: 'Export it again from the program it was made with.',
    file,
    line: fault.line,
    column: fault.column,
  });

const heavy = (what: string, file: string): Problem =>
  error('image-svg-too-complex', `The picture is too complex: ${what}.`, {
    hint: 'Simplify it, or export it as a large PNG.',
    file,
  });

const sizeless = (file: string): Problem =>
  error('image-svg-size', 'The picture has no size.', {
    hint: 'Export it with a viewBox, or with width and height.',
    file,
  });

/** Undefined if resvg cannot draw it. */
const normalisedTree = async (source: ResvgSource, wasm: Wasm): Promise<XmlElement | undefined> => {
  const text = await normalised(source, wasm);
  if (text === undefined) return undefined;
  const limits = { ...MOST, elements: 4 * MOST.elements, depth: 4 * MOST.depth };
  const document = readXml(text, limits);
  return isXmlFault(document) ? undefined : document.root;
};

interface Drawing {
  readonly normal: XmlElement;
  readonly root: XmlElement;
  readonly images: ReadonlyMap<string, PicturePart>;
  readonly file: string;
  readonly problems: readonly Problem[];
}

/** Why it can only be printed as pixels, if that is so. */
const pictureOf = ({ normal, root, images, file, problems }: Drawing): Result<Picture> | OnlyPixels => {
  const defined = targetsIn(normal);
  const raster = (href: string): PicturePart => {
    const part = images.get(dataIn(href));
    if (!part) throw new Unprintable('a picture inside the picture');
    return part;
  };
  try {
    const parts = partsOf(normal, { find: (id) => defined.get(id), raster });
    const { width, height, transform } = frameOf(normal, root);
    const placed: readonly PicturePart[] = [{ kind: 'group', transform, parts }];
    const ink = inkBox(placed, box(0, 0, width, height));
    return ink ? ok({ width, height, ink, parts: placed }, problems) : failed(blank(file));
  } catch (cause) {
    if (cause instanceof OnlyPixels) return cause;
    if (cause instanceof Unreadable) return failed(broken('it cannot be drawn', file));
    if (!(cause instanceof Unprintable)) throw cause;
    return failed(unsharp(cause.message, file));
  }
};
