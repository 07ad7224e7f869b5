// A normalised SVG → the parts of a picture. Anything they cannot express is rejected by name, never left out.

import type { Segment } from '../../geometry.ts';
import {
  BLENDS,
  type Blend,
  type GroupPart,
  type PictureOutline,
  type PicturePart,
  type Raster,
  type ShapePart,
  type Transform,
  transformSegments,
} from '../../picture.ts';
import { attributeOf, childrenOf, type XmlElement } from '../../xml/node.ts';
import { outlineBox } from '../extent.ts';
import { lit } from './alpha.ts';
import { type Find, squareTo } from './ink.ts';
import { pathParts } from './shapes.ts';
import { numberOf, OnlyPixels, transformOf, Unprintable } from './values.ts';

/** What the parts refer to: definitions by id, and embedded pictures by their href. */
export interface Sources {
  readonly find: Find;
  readonly raster: (href: string) => PicturePart;
}

/** Throws Unprintable. */
export const partsOf = (element: XmlElement, sources: Sources): readonly PicturePart[] =>
  childrenOf(element).flatMap((child): readonly PicturePart[] => {
    checkKnown(child);
    if (attributeOf(child, 'visibility') !== undefined && attributeOf(child, 'visibility') !== 'visible')
      return [];
    switch (child.name) {
      case 'defs':
        return [];
      case 'g':
        return groupOf(child, partsOf(child, sources), sources);
      case 'path':
        return groupOf(child, pathParts(child, sources.find), sources);
      case 'image':
        return groupOf(child, [imageOf(child, sources)], sources);
      default:
        throw new Unprintable(`a <${child.name}>`);
    }
  });

const KNOWN = new Set(
  (
    'id transform opacity clip-path mask style visibility d fill fill-opacity fill-rule clip-rule stroke stroke-opacity stroke-width ' +
    'stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit paint-order shape-rendering ' +
    'x y width height preserveAspectRatio image-rendering href'
  ).split(' '),
);

/** Rejects unknown attributes, because they may change the appearance. */
const checkKnown = (element: XmlElement): void => {
  for (const { name } of element.attributes) {
    if (name === 'filter') throw new OnlyPixels('an effect such as a shadow or blur');
    if (!KNOWN.has(name)) throw new Unprintable(`“${name}”`);
  }
};

const BLENDED = /^mix-blend-mode:([\w-]+)(?:;isolation:(\w+))?$/;

/** "normal" if the group is blended separately first; undefined if it makes no difference. */
const blendOf = (element: XmlElement): Blend | undefined => {
  const style = attributeOf(element, 'style');
  if (style === undefined) return undefined;
  const [, mode = '', isolation = 'auto'] = BLENDED.exec(style) ?? [];
  const blend = BLENDS.find((known) => known === mode);
  if (blend === undefined) throw new Unprintable('colours that blend with those behind them');
  return blend === 'normal' && isolation === 'auto' ? undefined : blend;
};

/** Wraps parts in a group only if it has an effect. */
const groupOf = (
  element: XmlElement,
  parts: readonly PicturePart[],
  sources: Sources,
): readonly PicturePart[] => {
  const transform = transformOf(attributeOf(element, 'transform'));
  const opacity = numberOf(attributeOf(element, 'opacity'), 1);
  const blend = blendOf(element);
  const clipped = clip(element, parts, sources);
  const masked = mask(element, clipped, sources);
  if (parts.length === 0 || (transform === undefined && opacity === 1 && blend === undefined)) return masked;
  return [
    {
      kind: 'group',
      ...(transform && { transform }),
      ...(opacity !== 1 && { opacity }),
      ...(blend && { blend }),
      parts: masked,
    },
  ];
};

const idIn = (value: string): string => /^url\(#(.*)\)$/.exec(value)?.[1] ?? '';

const clip = (
  element: XmlElement,
  parts: readonly PicturePart[],
  sources: Sources,
): readonly PicturePart[] => {
  const named = attributeOf(element, 'clip-path');
  if (named === undefined || parts.length === 0) return parts;
  const clipPath = sources.find(idIn(named));
  if (!clipPath) throw new Unprintable('a clipping path that is missing');
  const holes = stencils(clipPath, parts, sources);
  const [hole] = holes;
  // A single outline is a clip; several, or clipped ones, become a mask, because their winding could cancel out.
  const group: GroupPart =
    holes.length === 1 && hole?.kind === 'shape'
      ? { kind: 'group', clip: outlineOf(hole), parts }
      : { kind: 'group', mask: holes, parts };
  return [group];
};

const outlineOf = ({ segments, rule }: ShapePart): PictureOutline => ({ segments, ...(rule && { rule }) });

/** The visible area of a clipping path, in white, in the coordinates of the clipped parts. */
const stencils = (
  clipPath: XmlElement,
  parts: readonly PicturePart[],
  sources: Sources,
): readonly PicturePart[] => {
  const shapes = partsOf({ ...clipPath, attributes: [] }, sources).map(whitened);
  const own = transformOf(attributeOf(clipPath, 'transform'));
  const inBox = attributeOf(clipPath, 'clipPathUnits') === 'objectBoundingBox';
  // Browsers transform the clipping path when it is in its box, not before.
  const transforms = [inBox ? squareTo(outlineBox(parts)) : undefined, own].filter((t) => t !== undefined);
  const placed = transforms.reduce(
    (all: readonly PicturePart[], t) => all.map((part) => moved(part, t)),
    shapes,
  );
  return clip(clipPath, placed, sources);
};

const whitened = (part: PicturePart): PicturePart => {
  if (part.kind === 'group') return { ...part, parts: part.parts.map(whitened) };
  if (part.kind === 'raster') return part;
  return { kind: 'shape', ...outlineOf(part), fill: { kind: 'flat', colour: '#ffffff', opacity: 1 } };
};

const moved = (part: PicturePart, transform: Transform): PicturePart =>
  part.kind === 'shape' && !part.line
    ? { ...part, segments: transformSegments(part.segments, transform) }
    : { kind: 'group', transform, parts: [part] };

const mask = (
  element: XmlElement,
  parts: readonly PicturePart[],
  sources: Sources,
): readonly PicturePart[] => {
  const named = attributeOf(element, 'mask');
  if (named === undefined || parts.length === 0) return parts;
  const found = sources.find(idIn(named));
  if (!found) throw new Unprintable('a mask that is missing');
  const bounds = outlineBox(parts);
  const shapes = partsOf({ ...found, attributes: [] }, sources);
  const inner = attributeOf(found, 'mask-type') === 'alpha' ? shapes.map(lit) : shapes;
  const inBox = attributeOf(found, 'maskContentUnits') === 'objectBoundingBox';
  const content: readonly PicturePart[] = inBox
    ? [{ kind: 'group', transform: squareTo(bounds), parts: inner }]
    : inner;
  const at = (name: string, otherwise: number): number => numberOf(attributeOf(found, name), otherwise);
  const region = rectangle(at('x', -0.1), at('y', -0.1), at('width', 1.2), at('height', 1.2));
  const measured =
    attributeOf(found, 'maskUnits') === 'userSpaceOnUse'
      ? region
      : transformSegments(region, squareTo(bounds));
  const masked: GroupPart = {
    kind: 'group',
    mask: [{ kind: 'group', clip: { segments: measured }, parts: content }],
    parts,
  };
  return mask(found, [masked], sources);
};

const rectangle = (x: number, y: number, width: number, height: number): readonly Segment[] => [
  ['M', x, y],
  ['L', x + width, y],
  ['L', x + width, y + height],
  ['L', x, y + height],
  ['Z'],
];

/** Placed by preserveAspectRatio: stretched, fitted inside, or filling the box and clipped. */
const imageOf = (element: XmlElement, { raster }: Sources): PicturePart => {
  const at = (name: string): number => numberOf(attributeOf(element, name), 0);
  const place = { x: at('x'), y: at('y'), width: at('width'), height: at('height') };
  const picture = raster(attributeOf(element, 'href') ?? '');
  const pixels = rasterIn(picture);
  const transform = fitPicture(place, pixels, attributeOf(element, 'preserveAspectRatio') ?? 'xMidYMid meet');
  const clipped = rectangle(place.x, place.y, place.width, place.height);
  return {
    kind: 'group',
    clip: { segments: clipped },
    parts: [{ kind: 'group', transform, parts: [picture] }],
  };
};

const rasterIn = (part: PicturePart): Pick<Raster, 'width' | 'height'> => {
  if (part.kind !== 'raster') throw new Unprintable('a picture inside the picture');
  const sideways = part.transform[0] === 0;
  const { width, height } = part.raster;
  return sideways ? { width: height, height: width } : { width, height };
};

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The transform from the unit square to `place`, for a picture of a given size (SVG 1.1, 7.8). */
export const fitPicture = (
  place: Size & { readonly x: number; readonly y: number },
  { width, height }: Size,
  how: string,
): Transform => {
  const [align = '', meet = 'meet'] = how.split(' ');
  if (align === 'none') return [place.width, 0, 0, place.height, place.x, place.y];
  const scales = [place.width / width, place.height / height];
  const scale = meet === 'slice' ? Math.max(...scales) : Math.min(...scales);
  const share = (name: string): number => (name === 'Min' ? 0 : name === 'Max' ? 1 : 0.5);
  const [, across = '', down = ''] = /^x(Min|Mid|Max)Y(Min|Mid|Max)$/.exec(align) ?? [];
  return [
    scale * width,
    0,
    0,
    scale * height,
    place.x + share(across) * (place.width - scale * width),
    place.y + share(down) * (place.height - scale * height),
  ];
};
