// A picture of the scene as SVG lines: parts in its own units, pixels as data URLs, ids numbered across the page.
import type { GradientInk, PictureInk, PictureOutline, PicturePart, Raster, ShapePart } from '../picture.ts';
import type { PictureItem } from '../scene.ts';
import { attributes, sixDigits, transformValue } from './values.ts';

const XLINK = 'http://www.w3.org/1999/xlink';

/** Returns a new id for something that is referred to, "p1". */
export type NextId = () => string;

/** Stretched into its box; anything outside the picture is hidden. No <svg> within another: some programs show none. */
export const pictureLines = (item: PictureItem, nextId: NextId): readonly string[] => {
  const { picture, x, y, width, height } = item;
  const id = nextId();
  const place = {
    transform: transformValue([width / picture.width, 0, 0, height / picture.height, x, y]),
    'clip-path': `url(#${id})`,
  };
  const frame = { width: sixDigits(picture.width), height: sixDigits(picture.height) };
  return [
    `<clipPath id="${id}"><rect${attributes(frame)}/></clipPath>`,
    `<g${attributes(place)}>`,
    ...indented(picture.parts.flatMap((part) => partLines(part, nextId))),
    '</g>',
  ];
};

const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`);

const partLines = (part: PicturePart, nextId: NextId): readonly string[] => {
  if (part.kind === 'shape') return shapeLines(part, nextId);
  if (part.kind === 'raster') {
    const place = {
      width: '1',
      height: '1',
      preserveAspectRatio: 'none',
      transform: transformValue(part.transform),
    };
    // LibreOffice and older programs do not read SVG 2's href.
    return [`<image${attributes({ ...place, 'xmlns:xlink': XLINK, 'xlink:href': dataOf(part.raster) })}/>`];
  }
  const [clip, mask] = [part.clip && nextId(), part.mask && nextId()];
  const within = (lines: readonly PicturePart[]): readonly string[] =>
    indented(lines.flatMap((child) => partLines(child, nextId)));
  const place = {
    transform: part.transform && transformValue(part.transform),
    opacity: part.opacity === undefined ? undefined : sixDigits(part.opacity),
    style: part.blend && `mix-blend-mode:${part.blend};isolation:isolate`,
    'clip-path': clip && `url(#${clip})`,
    mask: mask && `url(#${mask})`,
  };
  return [
    ...(clip && part.clip ? [clipLine(clip, part.clip)] : []),
    ...(mask && part.mask ? [maskHead(mask), ...within(part.mask), '</mask>'] : []),
    `<g${attributes(place)}>`,
    ...within(part.parts),
    '</g>',
  ];
};

const clipLine = (id: string, { segments, rule }: PictureOutline): string =>
  `<clipPath id="${id}"><path${attributes({ d: dataIn(segments), 'clip-rule': rule })}/></clipPath>`;

/** A larger region than the default, which ends near the box of the masked shapes without their strokes. */
const maskHead = (id: string): string => `<mask id="${id}" x="-100%" y="-100%" width="300%" height="300%">`;

const dataIn = (segments: PictureOutline['segments']): string =>
  segments.map(([letter, ...numbers]) => `${letter}${numbers.map(sixDigits).join(' ')}`).join('');

const shapeLines = (part: ShapePart, nextId: NextId): readonly string[] => {
  const { fill, line, rule, segments, lineFirst } = part;
  const [fillInk, lineInk] = [inkOf(fill, nextId), inkOf(line?.ink, nextId)];
  const paint = {
    d: dataIn(segments),
    fill: fillInk.value,
    'fill-opacity': seeThrough(fill),
    'fill-rule': rule,
    ...(line && {
      stroke: lineInk.value,
      'stroke-opacity': seeThrough(line.ink),
      'stroke-width': sixDigits(line.width),
      'stroke-linecap': line.cap,
      'stroke-linejoin': line.join,
      'stroke-miterlimit': sixDigits(line.miterLimit),
      'stroke-dasharray': line.dash.length > 0 ? line.dash.map(sixDigits).join(' ') : undefined,
      'stroke-dashoffset': line.dash.length > 0 ? sixDigits(line.dashOffset) : undefined,
    }),
    'paint-order': lineFirst ? 'stroke' : undefined,
  };
  return [...fillInk.lines, ...lineInk.lines, `<path${attributes(paint)}/>`];
};

const seeThrough = (ink: PictureInk | undefined): string | undefined =>
  ink && ink.opacity < 1 ? sixDigits(ink.opacity) : undefined;

const inkOf = (ink: PictureInk | undefined, nextId: NextId): { value: string; lines: readonly string[] } => {
  if (!ink) return { value: 'none', lines: [] };
  if (ink.kind === 'flat') return { value: ink.colour, lines: [] };
  const id = nextId();
  return { value: `url(#${id})`, lines: [gradientLine(id, ink)] };
};

const gradientLine = (id: string, { axis, transform, stops }: GradientInk): string => {
  const linear = axis.length === 4;
  const names = linear ? ['x1', 'y1', 'x2', 'y2'] : ['fx', 'fy', 'fr', 'cx', 'cy', 'r'];
  const tag = linear ? 'linearGradient' : 'radialGradient';
  const place = {
    id,
    gradientUnits: 'userSpaceOnUse',
    ...Object.fromEntries(names.map((name, i) => [name, sixDigits(axis[i] ?? 0)])),
    gradientTransform: transformValue(transform),
  };
  const colours = stops.map(
    ({ at, colour }) => `<stop${attributes({ offset: sixDigits(at), 'stop-color': colour })}/>`,
  );
  return `<${tag}${attributes(place)}>${colours.join('')}</${tag}>`;
};

const dataOf = ({ file: { type, bytes } }: Raster): string => {
  let chars = '';
  for (let at = 0; at < bytes.length; at += 8192)
    chars += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return `data:${type};base64,${btoa(chars)}`;
};
