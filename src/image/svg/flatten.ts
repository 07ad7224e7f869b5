// What shapes cannot express, such as a shadow → pixels, fine enough for the largest place that a logo has on a sheet.
import { box } from '../../geometry.ts';
import type { Picture } from '../../picture.ts';
import { error, failed, ok, type Problem, type Result, warning } from '../../problem.ts';
import type { XmlElement } from '../../xml/node.ts';
import { unsharp } from '../fault.ts';
import type { ReadEmbedded } from './embedded.ts';
import { frameOf } from './frame.ts';
import { pixelsOf, type ResvgSource, type Wasm } from './resvg.ts';
import { workOf } from './work.ts';

export interface Whole {
  /** What resvg paints, and the same normalised. */
  readonly source: ResvgSource;
  readonly normal: XmlElement;
  readonly root: XmlElement;
  /** What shapes cannot express. */
  readonly why: string;
  readonly file: string;
  /** Those of embedded pictures. */
  readonly problems: readonly Problem[];
}

/** mm²: on the first page of the guide, where logos are largest (kinds/guide/hosts.ts). */
const LARGEST = 430;
const [FINE, COARSE] = [600, 300];
/** More on one side is a strip, not a logo. */
const MOST_PIXELS = 4_000;
/** A painted pixel of a plain shape costs 1; this many take about two seconds. */
const MOST_WORK = 4e8;

/** Problems: image-svg-flattened, image-svg-too-complex, image-svg-element. */
export const flattened = async (whole: Whole, wasm: Wasm, read: ReadEmbedded): Promise<Result<Picture>> => {
  const { file, why, problems } = whole;
  // resvg knows neither inks nor profiles.
  if (problems.length > 0) return failed(unsharp(why, file));
  const first = await painted(whole, 1, wasm, read);
  if (!first.ok) return first;
  // Margins are left out in print, so what is inside them is printed larger.
  const { ink, width, height } = first.value;
  const share = (ink.width * ink.height) / (width * height);
  const picture = share < 0.9 ? await painted(whole, share, wasm, read) : first;
  return picture.ok ? ok(picture.value, [pixels(why, file)]) : picture;
};

/** As fine as it must be if a share of it is inside the margins. */
const painted = async (
  { source, normal, root, why, file }: Whole,
  share: number,
  wasm: Wasm,
  read: ReadEmbedded,
): Promise<Result<Picture>> => {
  const { width, height } = frameOf(normal, root);
  const fine = (Math.sqrt((LARGEST * width) / height / share) / 25.4) * FINE;
  const work = workOf(normal, { width, height }, fine / width);
  const most = Math.min(
    Math.sqrt((MOST_WORK / work / height) * width),
    MOST_PIXELS,
    (MOST_PIXELS * width) / height,
  );
  if (most < (fine * COARSE) / FINE) return failed(costly(why, file));
  const png = await pixelsOf(source, Math.ceil(Math.min(fine, most)), wasm);
  if (!png) return failed(unsharp(why, file));
  const picture = await read(png);
  if (!picture.ok) return picture;
  const { ink, parts, ...pixels } = picture.value;
  const [across, down] = [width / pixels.width, height / pixels.height];
  return ok({
    width,
    height,
    ink: box(ink.x * across, ink.y * down, ink.width * across, ink.height * down),
    parts: [{ kind: 'group', transform: [across, 0, 0, down, 0, 0], parts }],
  });
};

const pixels = (what: string, file: string): Problem =>
  warning('image-svg-flattened', `The picture contains ${what}, so all of it is printed as pixels.`, {
    hint: 'Use a version of plain shapes if there is one.',
    file,
  });

const costly = (what: string, file: string): Problem =>
  error(
    'image-svg-too-complex',
    `The picture contains ${what}, and is too complex to be turned into pixels.`,
    {
      hint: 'Simplify it, or export it as a large PNG.',
      file,
    },
  );
