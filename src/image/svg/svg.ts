// An SVG file → Picture: parses it strictly, limits its size, normalises it with resvg, and maps it to shapes.
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { box } from '../../geometry.ts';
import { composeTransforms, type Picture, type PicturePart, type Transform } from '../../picture.ts';
import { error, failed, ok, type Problem, type Result } from '../../problem.ts';
import { attributeOf, childrenOf, type XmlElement } from '../../xml/node.ts';
import { isXmlFault, readXml } from '../../xml/read.ts';
import { inkBox } from '../extent.ts';
import { broken } from '../fault.ts';
import { fitPicture, partsOf } from './parts.ts';
import { declaringFault, EMBEDDED, ruleFaults, SVG } from './rules.ts';
import { readable } from './source.ts';
import { numbersOf, Unprintable, Unreadable } from './values.ts';
import { weightOf } from './weight.ts';

const MAX_SVG_BYTES = 1024 * 1024;
/** Limits for the file, and for the drawing with everything it reuses written out. */
const MOST = { elements: 10_000, characters: 600_000, depth: 64, attributes: 300 };

/** Reads a PNG or JPEG inside the SVG by the rules for such files. */
export type ReadEmbedded = (bytes: Uint8Array) => Promise<Result<Picture>>;

/** `wasm` returns resvg's program. Problems: image-svg-…, image-too-large, image-broken, and those of embedded pictures. */
export const readSvg = async (
  bytes: Uint8Array,
  file: string,
  wasm: () => Promise<Uint8Array>,
  readEmbedded: ReadEmbedded,
): Promise<Result<Picture>> => {
  const source = decode(bytes, file);
  if (!source.ok) return source;
  const text = readable(source.value);
  const document = readXml(text, MOST);
  if (isXmlFault(document))
    return failed(
      document.kind !== 'syntax'
        ? heavy(document.what, file)
        : (declaringFault(text, file) ?? syntax(document, file)),
    );
  const { root } = document;
  if (root.name !== 'svg' || root.namespace !== SVG)
    return failed(
      syntax(
        { what: 'its root element is not <svg> in the SVG namespace', line: root.line, column: root.column },
        file,
      ),
    );
  const faults = ruleFaults(document, file);
  if (faults.length > 0) return failed(...faults);
  const weight = weightOf(root);
  if (weight.elements > MOST.elements || weight.characters > MOST.characters || weight.depth > MOST.depth)
    return failed(heavy('it reuses its parts too often', file));
  if (!hasSize(root)) return failed(sizeless(file));
  const images = await readImages(root, readEmbedded);
  if (!images.ok) return images;
  const normal = await normalise(text.replace(/<!DOCTYPE[^[>]*>/, ''), wasm);
  if (normal === undefined) return failed(broken('it cannot be drawn', file));
  return pictureOf(normal, root, images.value, file, images.problems);
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

const viewOf = (root: XmlElement): readonly number[] | undefined => {
  const numbers = (attributeOf(root, 'viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [, , width = 0, height = 0] = numbers;
  const fine = numbers.length === 4 && numbers.every(Number.isFinite) && isSide(width) && isSide(height);
  return fine ? numbers : undefined;
};

/** Neither empty nor too large to draw precisely in 32 bits. */
const isSide = (side: number): boolean => side > 1e-3 && side < 1e6;

/** Given as a length, not as a percentage. */
const isLength = (value: string | undefined): boolean =>
  value !== undefined && /^\s*[\d.]+(?:e\d+)?[a-z]*\s*$/i.test(value);

const hasBoth = (root: XmlElement): boolean =>
  isLength(attributeOf(root, 'width')) && isLength(attributeOf(root, 'height'));

const hasSize = (root: XmlElement): boolean => viewOf(root) !== undefined || hasBoth(root);

const elementsIn = (element: XmlElement): readonly XmlElement[] => [
  element,
  ...childrenOf(element).flatMap(elementsIn),
];

/** The data only, because resvg rewrites the type. */
const dataIn = (href: string): string => href.slice(href.indexOf(',') + 1).replace(/\s+/g, '');

/** Embedded pictures by the data in their href. Problems: those of all of them. */
const readImages = async (
  root: XmlElement,
  read: ReadEmbedded,
): Promise<Result<ReadonlyMap<string, PicturePart>>> => {
  const parts = new Map<string, PicturePart>();
  const problems: Problem[] = [];
  for (const element of elementsIn(root)) {
    const href = attributeOf(element, 'href')?.trim() ?? '';
    const data = dataIn(href);
    if (element.name !== 'image' || parts.has(data) || !EMBEDDED.test(href)) continue;
    const found = await read(bytesOf(data));
    problems.push(
      ...found.problems.map((problem) => ({ ...problem, line: element.line, column: element.column })),
    );
    if (!found.ok) return failed(...problems);
    const [part] = found.value.parts;
    if (part?.kind === 'raster') parts.set(data, unitPart(part, found.value));
  }
  return ok(parts, problems);
};

/** Scales a picture of any size to the unit square. */
const unitPart = (part: PicturePart & { kind: 'raster' }, { width, height }: Picture): PicturePart => ({
  ...part,
  transform: composeTransforms([1 / width, 0, 0, 1 / height, 0, 0], part.transform),
});

const bytesOf = (data: string): Uint8Array => {
  try {
    return Uint8Array.from(atob(data), (char) => char.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
};

let ready: Promise<void> | undefined;

/** resvg omits the namespace of xlink if pictures occur only in definitions. */
const linked = (normal: string): string =>
  normal.replace(/^<svg (?![^>]*xmlns:xlink)/, '<svg xmlns:xlink="http://www.w3.org/1999/xlink" ');

/** Undefined if resvg cannot draw it. It is given no fonts and loads nothing. */
const normalise = async (
  source: string,
  wasm: () => Promise<Uint8Array>,
): Promise<XmlElement | undefined> => {
  ready ??= initWasm(wasm() as Promise<Uint8Array<ArrayBuffer>>);
  await ready;
  const normal = drawn(source);
  if (normal === undefined) return undefined;
  const limits = { ...MOST, elements: 4 * MOST.elements, depth: 4 * MOST.depth };
  const document = readXml(linked(normal), limits);
  return isXmlFault(document) ? undefined : document.root;
};

/** Calls only resvg, which throws strings and WebAssembly traps; each means that it cannot draw the picture. */
const drawn = (source: string): string | undefined => {
  let drawing: InstanceType<typeof Resvg> | undefined;
  try {
    drawing = new Resvg(source, { font: { loadSystemFonts: false } });
    return drawing.toString();
  } catch {
    return undefined;
  } finally {
    drawing?.free();
  }
};

const pictureOf = (
  normal: XmlElement,
  root: XmlElement,
  images: ReadonlyMap<string, PicturePart>,
  file: string,
  problems: readonly Problem[],
): Result<Picture> => {
  const defined = new Map(
    elementsIn(normal).flatMap((element) => {
      const id = attributeOf(element, 'id');
      return id === undefined ? [] : [[id, element] as const];
    }),
  );
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
    if (cause instanceof Unreadable) return failed(broken('it cannot be drawn', file));
    if (!(cause instanceof Unprintable)) throw cause;
    return failed(
      error('image-svg-element', `The picture contains ${cause.message}, which cannot be printed sharply.`, {
        hint: 'Turn it into plain shapes, or export the picture as a large PNG.',
        file,
      }),
    );
  }
};

export const blank = (file: string): Problem =>
  error('image-blank', 'Nothing in the picture is visible.', {
    hint: 'Check that it is the right file.',
    file,
  });

/** The size, and the transform from the drawing's coordinates: from the viewBox, unless width and height give another shape. */
const frameOf = (normal: XmlElement, root: XmlElement) => {
  const [x = 0, y = 0, across = 0, down = 0] = numbersOf(attributeOf(normal, 'viewBox') ?? '');
  const size = hasBoth(root)
    ? { width: Number(attributeOf(normal, 'width')), height: Number(attributeOf(normal, 'height')) }
    : { width: across, height: down };
  const how = attributeOf(normal, 'preserveAspectRatio') ?? 'xMidYMid meet';
  const unit = fitPicture({ x: 0, y: 0, ...size }, { width: across, height: down }, how);
  const transform: Transform = composeTransforms(unit, [1 / across, 0, 0, 1 / down, -x / across, -y / down]);
  return { ...size, transform };
};
