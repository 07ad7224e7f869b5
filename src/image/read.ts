// The bytes of a picture file → Picture, or the problems with it. Loaded only if a kit has a picture.
import { type Box, box } from '../geometry.ts';
import { apply, composeTransforms, type Picture, type Raster } from '../picture.ts';
import { error, failed, ok, type Problem, type Result, warning } from '../problem.ts';
import { turnOf } from './exif.ts';
import { blank, broken, MAX_BYTES, MAX_CMYK_PIXELS, MAX_PIXELS } from './fault.ts';
import { inGreys } from './grey.ts';
import { concat, deflate } from './inflate.ts';
import { type Jpeg, parseJpeg } from './jpeg/jpeg.ts';
import { detectKind } from './kind.ts';
import { readPixels } from './png/pixels.ts';
import { type Png, parsePng } from './png/png.ts';
import { filteredRows, pngOf } from './png/write.ts';
import { isSrgb, ownProfile, pngProfile } from './profile.ts';
import { readSvg, type SvgReaders } from './svg/svg.ts';

/**
 * Reads an SVG, PNG or JPEG, whichever its content is, in its colours or in greys. Executes and fetches nothing, and reads only these bytes.
 * Problems: image-… errors; a warning if the colour space cannot be kept, or the picture was in CMYK.
 */
export const readImage = async (
  bytes: Uint8Array,
  file: string,
  svg: SvgReaders,
  grey = false,
): Promise<Result<Picture>> => {
  const read = await readColours(bytes, file, svg);
  if (!grey || !read.ok) return read;
  const made = await inGreys(read.value, file);
  return { ...made, problems: [...read.problems, ...made.problems] };
};

const readColours = async (bytes: Uint8Array, file: string, svg: SvgReaders): Promise<Result<Picture>> => {
  if (bytes.length === 0)
    return failed(error('image-empty', 'The file is empty.', { hint: 'Save the picture again.', file }));
  if (bytes.length > MAX_BYTES)
    return failed(
      error('image-too-large', `The file is larger than ${MAX_BYTES / 1024 / 1024} MB.`, {
        hint: 'Save it at a smaller size; 3,000 pixels are enough for 250 mm.',
        file,
      }),
    );
  const found = detectKind(bytes);
  if (!found || 'other' in found) return failed(foreign(found?.other, file));
  if (found.kind === 'png') return readPng(bytes, file);
  if (found.kind === 'jpeg') return readJpeg(bytes, file);
  return readSvg(bytes, file, svg, embeddedReader(file));
};

const foreign = (other: string | undefined, file: string): Problem =>
  other === undefined
    ? error('image-format', 'The file is not a supported picture.', {
        hint: 'Save it as PNG, JPEG or SVG.',
        file,
      })
    : error('image-format', `The file is ${other}, which is not supported.`, {
        hint: 'Export it as PNG, JPEG or SVG from the program it was made with; renaming it is not enough.',
        file,
      });

/** Whatever its address says that it is. */
const strange = (file: string): Problem =>
  error('image-format', 'A picture inside the SVG is not a PNG or JPEG.', {
    hint: 'Embed pictures as PNG or JPEG.',
    file,
  });

/** The pixel limit of one picture applies to all pictures inside an SVG together. */
const embeddedReader = (file: string) => {
  let pixels = 0;
  return async (bytes: Uint8Array): Promise<Result<Picture>> => {
    const kind = detectKind(bytes);
    if (!kind || !('kind' in kind) || kind.kind === 'svg') return failed(strange(file));
    const read = await (kind.kind === 'png' ? readPng(bytes, file) : readJpeg(bytes, file));
    // A CMYK picture may have fewer.
    const weight = read.problems.some(({ code }) => code === 'image-cmyk') ? MAX_PIXELS / MAX_CMYK_PIXELS : 1;
    if (read.ok) pixels += read.value.width * read.value.height * weight;
    return pixels <= MAX_PIXELS
      ? read
      : failed(
          error('image-too-many-pixels', 'The pictures inside the SVG have too many pixels.', {
            hint: 'Embed smaller pictures.',
            file,
          }),
        );
  };
};

const readPng = async (bytes: Uint8Array, file: string): Promise<Result<Picture>> => {
  const png = parsePng(bytes, file);
  if (!png.ok) return png;
  const pixels = await readPixels(png.value, file);
  if (!pixels.ok) return pixels;
  const { width, height } = png.value.header;
  const { channels, data, alpha, ink } = pixels.value;
  if (!ink) return failed(blank(file));
  const said = png.value.profile && (await pngProfile(png.value.profile.data));
  const { profile, problems } = meaning(said, channels, file);
  const raster: Raster = {
    width,
    height,
    channels,
    coding: 'rows',
    data,
    ...(alpha && { alpha }),
    ...(profile && { profile }),
    file: { type: 'image/png', bytes: fileOf(png.value, profile !== undefined) },
  };
  return ok(turned(png.value.orientation, raster, ink), problems);
};

/** The chunks that are painted, with the profile after the header. */
const fileOf = ({ kept, profile }: Png, profiled: boolean): Uint8Array =>
  concat(profile && profiled ? [...kept.slice(0, 2), profile.whole, ...kept.slice(2)] : kept);

const readJpeg = async (bytes: Uint8Array, file: string): Promise<Result<Picture>> => {
  const jpeg = parseJpeg(bytes, file);
  if (!jpeg.ok) return jpeg;
  const { channels } = jpeg.value;
  if (channels !== 4) {
    const { profile, problems } = meaning(jpeg.value.profile?.bytes, channels, file);
    const raster = await embedded(jpeg.value, channels, profile);
    return ok(turned(jpeg.value.orientation, raster), [...jpeg.problems, ...problems]);
  }
  const raster = await decoded(jpeg.value);
  return raster
    ? ok(turned(jpeg.value.orientation, raster), [...jpeg.problems, inks(file)])
    : failed(broken('its pixels are truncated or damaged', file));
};

/** Deflated too, which adds a checksum at no cost in size. The profile is kept beside the data, and embedded only in `file`. */
const embedded = async (jpeg: Jpeg, channels: 1 | 3, profile: Uint8Array | undefined): Promise<Raster> => {
  const { width, height, file } = jpeg;
  const bytes = profile
    ? concat([file.subarray(0, 2), ...(jpeg.profile?.whole ?? []), file.subarray(2)])
    : file;
  const data = await deflate(file);
  return {
    width,
    height,
    channels,
    coding: 'jpeg',
    data,
    ...(profile && { profile }),
    file: { type: 'image/jpeg', bytes },
  };
};

/** Inks converted to red, green and blue; undefined if the picture is broken. */
const decoded = async (jpeg: Jpeg): Promise<Raster | undefined> => {
  const { width, height } = jpeg;
  const { rgbOf } = await import('./jpeg/decode.ts');
  const samples = rgbOf(jpeg);
  if (!samples) return undefined;
  const data = await deflate(filteredRows(samples, 3 * width));
  const bytes = pngOf(width, height, data);
  return { width, height, channels: 3, coding: 'rows', data, file: { type: 'image/png', bytes } };
};

/** As the orientation in its EXIF data says; `ink` is where something can be seen, in pixels as stored. */
const turned = (
  orientation: number,
  raster: Raster,
  ink: Box = box(0, 0, raster.width, raster.height),
): Picture => {
  const { turn, sideways } = turnOf(orientation);
  const [width, height] = sideways ? [raster.height, raster.width] : [raster.width, raster.height];
  const transform = composeTransforms([width, 0, 0, height, 0, 0], turn);
  const placed = (x: number, y: number): readonly [number, number] => {
    const [across, down] = apply(transform, x / raster.width, y / raster.height);
    return [Math.round(across), Math.round(down)];
  };
  const [left, top] = placed(ink.x, ink.y);
  const [right, bottom] = placed(ink.x + ink.width, ink.y + ink.height);
  return {
    width,
    height,
    ink: box(Math.min(left, right), Math.min(top, bottom), Math.abs(right - left), Math.abs(bottom - top)),
    parts: [{ kind: 'raster', raster, transform }],
  };
};

const inks = (file: string): Problem =>
  warning(
    'image-cmyk',
    'The picture is in CMYK; its colours were converted for coated paper and may differ slightly from those of the press.',
    { hint: 'Save it in sRGB, or use an SVG of the logo, to be sure of the colours.', file },
  );

/** The profile to embed with a picture, or a warning if it has one that cannot be embedded. */
const meaning = (
  said: Uint8Array | undefined,
  channels: 1 | 3,
  file: string,
): { readonly profile: Uint8Array | undefined; readonly problems: readonly Problem[] } => {
  const profile = ownProfile(said, channels);
  if (profile || channels === 1 || said === undefined || isSrgb(said)) return { profile, problems: [] };
  const unusable = warning(
    'image-colour-profile',
    'The picture is not in sRGB, and its colour profile cannot be used; the colours will print slightly differently.',
    { hint: 'Convert it to sRGB and save it again.', file },
  );
  return { profile, problems: [unusable] };
};
