// Pictures as forms and images, each written once, however many pages it is on.
import {
  type Blend,
  composeTransforms,
  type GroupPart,
  IDENTITY,
  type Picture,
  type PicturePart,
  type Raster,
  type Transform,
} from '../picture.ts';
import type { Form } from './form.ts';
import { fine } from './number.ts';
import type { Dictionary, PdfFile, PdfRef } from './objects.ts';
import type { Paints } from './paints.ts';
import { paintShape, pathOf } from './picture-shapes.ts';
import { inUnits } from './picture-units.ts';

interface UsedPicture {
  /** Its name in the resources, "P1". */
  readonly name: string;
  /** The size of its own space, whose origin is its lower left corner. */
  readonly width: number;
  readonly height: number;
  /** Whether anything in it is transparent. */
  readonly blends: boolean;
}

export interface Pictures {
  use(picture: Picture): UsedPicture;
  /** A page's transparency group. */
  group(): PdfRef;
  /** The forms for the resources, by name. */
  close(): Dictionary;
}

/** The longer side of a picture's own space, whatever its units: Poppler refuses gradients that are scaled down by more than a thousand
 *  altogether, and a logo is small in the guide's small pictures of sheets. */
const SIDE = 100;

export const openPictures = (file: PdfFile, paints: Paints): Pictures => {
  const used = new Map<Picture, UsedPicture & { readonly ref: PdfRef }>();
  const press = openPress(file, paints);
  let group: PdfRef | undefined;
  const use = (picture: Picture): UsedPicture => {
    const known = used.get(picture);
    if (known) return known;
    const scale = SIDE / Math.max(picture.width, picture.height);
    const [width, height] = [picture.width * scale, picture.height * scale];
    // From units with y down to the form's space with y up.
    const inside: Transform = [scale, 0, 0, -scale, 0, height];
    // As in a browser, blend modes affect only the picture itself, not what is behind it.
    const parts = inUnits(picture.parts, inside);
    const ref = writeForm(press, parts, [0, 0, width, height], mixesIn(parts));
    const made = { name: `P${used.size + 1}`, width, height, blends: blendsIn(picture.parts), ref };
    used.set(picture, made);
    return made;
  };
  return {
    use,
    group: () => {
      group ??= file.put(groupIn(paints));
      return group;
    },
    close: () => Object.fromEntries([...used.values()].map(({ name, ref }) => [name, ref])),
  };
};

/** Isolated, as SVG's groups are; blended in the colour space of the output intent, or in greys. */
const groupIn = ({ blending }: Paints): Dictionary => ({
  Type: 'Group',
  S: 'Transparency',
  CS: blending,
  I: true,
});

const blendsIn = (parts: readonly PicturePart[]): boolean =>
  parts.some((part) => {
    if (part.kind === 'raster') return part.raster.alpha !== undefined;
    if (part.kind === 'group') return isMixed(part) || blendsIn(part.parts);
    return (part.fill?.opacity ?? 1) < 1 || (part.line?.ink.opacity ?? 1) < 1;
  });

const isMixed = ({ opacity, mask, blend }: GroupPart): boolean =>
  opacity !== undefined || mask !== undefined || blend !== undefined;

const mixesIn = (parts: readonly PicturePart[]): boolean =>
  parts.some((part) => part.kind === 'group' && (part.blend !== undefined || mixesIn(part.parts)));

interface Press {
  readonly file: PdfFile;
  readonly image: (raster: Raster) => PdfRef;
  readonly paints: Paints;
}

/** Writes a profile for the given number of channels, once. */
type Profiles = (profile: Uint8Array, channels: number) => PdfRef;

const openPress = (file: PdfFile, paints: Paints): Press => {
  const images = new Map<Raster, PdfRef>();
  const profiles = new Map<string, PdfRef>();
  const profile: Profiles = (bytes, channels) => {
    const key = new TextDecoder('latin1').decode(bytes);
    const made = profiles.get(key) ?? file.stream({ N: channels }, bytes);
    profiles.set(key, made);
    return made;
  };
  const image = (raster: Raster): PdfRef => {
    const made = images.get(raster) ?? writeImage({ file, paints }, raster, profile);
    images.set(raster, made);
    return made;
  };
  return { file, image, paints };
};

/** Without interpolation or alternates, so that printers print exactly this image (PDF/A-2 6.2.8). */
const writeImage = (
  { file, paints }: Pick<Press, 'file' | 'paints'>,
  raster: Raster,
  profiles: Profiles,
): PdfRef => {
  const { width, height, channels, coding, data, alpha } = raster;
  const size = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height, BitsPerComponent: 8 };
  const rows = (colours: number): Dictionary => ({
    Filter: 'FlateDecode',
    DecodeParms: { Predictor: 15, Colors: colours, BitsPerComponent: 8, Columns: width },
  });
  const mask = alpha && file.stream({ ...size, ColorSpace: 'DeviceGray', ...rows(1) }, alpha);
  return file.stream(
    {
      ...size,
      ColorSpace: raster.profile
        ? ['ICCBased', profiles(raster.profile, channels)]
        : channels === 1
          ? 'DeviceGray'
          : paints.pixels(file),
      ...(coding === 'jpeg' ? { Filter: ['FlateDecode', 'DCTDecode'] } : rows(channels)),
      ...(mask && { SMask: mask }),
    },
    data,
  );
};

/** A form of the given parts, in its own units. */
const writeForm = (
  press: Press,
  parts: readonly PicturePart[],
  bounds: readonly number[],
  grouped: boolean,
): PdfRef => {
  const kinds = new Map<string, Map<unknown, { readonly name: string; readonly ref: PdfRef }>>();
  const form: Form = {
    out: '',
    file: press.file,
    paints: press.paints,
    name: (kind, key, make) => {
      const known = kinds.get(kind) ?? new Map();
      kinds.set(kind, known);
      const made = known.get(key) ?? { name: `${kind[0]}${known.size + 1}`, ref: make() };
      known.set(key, made);
      return made.name;
    },
  };
  for (const part of parts) paintPart(press, form, part, IDENTITY, corners(bounds, IDENTITY));
  const resources = Object.fromEntries(
    [...kinds].map(([kind, named]) => [
      kind,
      Object.fromEntries([...named.values()].map(({ name, ref }) => [name, ref])),
    ]),
  );
  const bytes = new TextEncoder().encode(form.out);
  return press.file.stream(
    {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [...bounds],
      Resources: resources,
      ...(grouped && { Group: groupIn(press.paints) }),
    },
    bytes,
  );
};

const matrix = (t: Transform): string => t.map(fine).join(' ');

/** The corners of a box [left, bottom, right, top] in the source coordinates of `t`; none if `t` is not invertible. */
const corners = ([left = 0, bottom = 0, right = 0, top = 0]: readonly number[], t: Transform): Corners => {
  const det = t[0] * t[3] - t[1] * t[2];
  if (Math.abs(det) < 1e-12) return [];
  const back = (x: number, y: number): readonly [number, number] => [
    (t[3] * (x - t[4]) - t[2] * (y - t[5])) / det,
    (t[0] * (y - t[5]) - t[1] * (x - t[4])) / det,
  ];
  return [back(left, bottom), back(right, bottom), back(right, top), back(left, top)];
};

type Corners = readonly (readonly [number, number])[];

/** `t` transforms the part's coordinates to the form's initial ones, which patterns use; `visible` is in the part's. */
const paintPart = (press: Press, form: Form, part: PicturePart, t: Transform, visible: Corners): void => {
  if (part.kind === 'shape') paintShape(form, part, t);
  else if (part.kind === 'group') paintGroup(press, form, part, t, visible);
  else {
    const name = form.name('XObject', part.raster, () => press.image(part.raster));
    // In PDF, an image fills the unit square with y up.
    form.out += `q ${matrix(composeTransforms(part.transform, [1, 0, 0, -1, 0, 1]))} cm /${name} Do Q\n`;
  }
};

const paintGroup = (press: Press, form: Form, part: GroupPart, t: Transform, visible: Corners): void => {
  const inner = part.transform ?? IDENTITY;
  const seen = moved(visible, inner);
  if (seen.length === 0) return;
  form.out += 'q\n';
  if (part.transform) form.out += `${matrix(part.transform)} cm\n`;
  if (part.clip) form.out += `${pathOf(part.clip.segments)}${part.clip.rule ? 'W*' : 'W'} n\n`;
  if (!isMixed(part))
    for (const child of part.parts) paintPart(press, form, child, composeTransforms(t, inner), seen);
  else paintWhole(press, form, part, around(seen));
  form.out += 'Q\n';
};

/** As a unit: painted separately first, then blended with what is behind it. */
const paintWhole = (press: Press, form: Form, part: GroupPart, bounds: readonly number[]): void => {
  const state: Dictionary = { Type: 'ExtGState' };
  if (part.opacity !== undefined) Object.assign(state, { ca: part.opacity, CA: part.opacity });
  if (part.blend) state.BM = nameOf(part.blend);
  if (part.mask)
    state.SMask = {
      Type: 'Mask',
      S: 'Luminosity',
      G: writeForm(press, part.mask, bounds, true),
    };
  const gs = form.name('ExtGState', part, () => press.file.put(state));
  const name = form.name('XObject', part, () => writeForm(press, part.parts, bounds, true));
  form.out += `/${gs} gs /${name} Do\n`;
};

/** "color-dodge" is ColorDodge. */
const nameOf = (blend: Blend): string =>
  blend.replace(/(?:^|-)(\w)/g, (_, first: string) => first.toUpperCase());

const moved = (points: Corners, t: Transform): Corners => {
  if (t === IDENTITY) return points;
  const box = around(points);
  return corners(box, t);
};

const around = (points: Corners): readonly number[] => {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
};
