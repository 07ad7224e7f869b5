// Pictures inside an SVG, as data in an <image>: read by the rules for such files.
import { composeTransforms, type Picture, type PicturePart } from '../../picture.ts';
import { failed, ok, type Problem, type Result } from '../../problem.ts';
import { attributeOf, childrenOf, type XmlElement } from '../../xml/node.ts';

/** Reads a PNG or JPEG inside the SVG by the rules for such files. */
export type ReadEmbedded = (bytes: Uint8Array) => Promise<Result<Picture>>;

/** A picture inside the picture, as a PNG or JPEG of its own. */
export const EMBEDDED = /^data:image\/(?:png|jpe?g);base64,/i;

export const elementsIn = (element: XmlElement): readonly XmlElement[] => [
  element,
  ...childrenOf(element).flatMap(elementsIn),
];

/** The data only, because resvg rewrites the type. */
export const dataIn = (href: string): string => href.slice(href.indexOf(',') + 1).replace(/\s+/g, '');

/** Embedded pictures by the data in their href. Problems: those of all of them. */
export const readImages = async (
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
