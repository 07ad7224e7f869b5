// What shapes cannot express, such as a shadow → pixels, fine enough for the largest place that a logo has on a sheet.
import { box } from '../../geometry.ts';
import type { Picture } from '../../picture.ts';
import { error, failed, ok, type Problem, type Result, warning } from '../../problem.ts';
import { attributeOf, childrenOf, type XmlElement } from '../../xml/node.ts';
import { blank, unsharp } from '../fault.ts';
import type { ReadEmbedded } from './embedded.ts';
import { frameOf } from './frame.ts';
import { pixelsOf, type Wasm } from './resvg.ts';
import { referencesOf, targetsIn } from './used.ts';

export interface Whole {
  /** What resvg paints, and the same normalised. */
  readonly source: string;
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
const MOST_WORK = 1.5e9;

/** Problems: image-svg-flattened, image-svg-too-complex, image-svg-element. */
export const flattened = async (whole: Whole, wasm: Wasm, read: ReadEmbedded): Promise<Result<Picture>> => {
  const { file, why, root, normal, source, problems } = whole;
  // resvg knows neither inks nor profiles.
  if (problems.length > 0) return failed(unsharp(why, file));
  const { width, height } = frameOf(normal, root);
  const work = workOf(normal);
  let share = 1;
  for (;;) {
    const across = acrossFor(width / height, share, work);
    if (across === undefined) return failed(costly(why, file));
    const png = await pixelsOf(source, across, wasm);
    const painted = png && (await read(png));
    if (!painted) return failed(unsharp(why, file));
    if (!painted.ok)
      return painted.problems.some(({ code }) => code === 'image-blank') ? failed(blank(file)) : painted;
    const { ink, parts } = painted.value;
    const inked = (ink.width * ink.height) / (painted.value.width * painted.value.height);
    // Margins are left out in print, so what is inside them is printed larger.
    if (share === 1 && inked < 0.9) {
      share = inked;
      continue;
    }
    const scale = [width / painted.value.width, height / painted.value.height] as const;
    const transform = [scale[0], 0, 0, scale[1], 0, 0] as const;
    return ok(
      {
        width,
        height,
        ink: box(ink.x * scale[0], ink.y * scale[1], ink.width * scale[0], ink.height * scale[1]),
        parts: [{ kind: 'group', transform, parts }],
      },
      [pixels(why, file)],
    );
  }
};

/** Pixels across, of which a share is inside the margins; undefined if too few would be possible in good time. */
const acrossFor = (aspect: number, share: number, work: number): number | undefined => {
  const fine = (Math.sqrt((LARGEST * aspect) / share) / 25.4) * FINE;
  const most = Math.min(Math.sqrt((MOST_WORK / work) * aspect), MOST_PIXELS, MOST_PIXELS * aspect);
  return most < (fine * COARSE) / FINE ? undefined : Math.ceil(Math.min(fine, most));
};

/** How often every pixel is painted, at most: shapes, layers and effects with everything they refer to. */
const workOf = (normal: XmlElement): number => {
  const targets = targetsIn(normal);
  const known = new Map<XmlElement, number>();
  const workIn = (element: XmlElement): number => {
    const done = known.get(element);
    if (done !== undefined) return done;
    const parts = [...childrenOf(element), ...referencesOf(element).flatMap((id) => targets.get(id) ?? [])];
    const work = parts
      .filter(({ name }) => name !== 'defs')
      .reduce((sum, part) => sum + workIn(part), ownWork(element));
    known.set(element, work);
    return work;
  };
  return Math.max(1, workIn(normal));
};

const LAYERS = ['opacity', 'mask', 'clip-path', 'filter', 'style'];

const ownWork = (element: XmlElement): number => {
  const number = (name: string, otherwise: number): number =>
    Math.max(...(attributeOf(element, name) ?? '').split(/[\s,]+/).map((one) => Number(one) || otherwise));
  switch (element.name) {
    case 'g':
      return LAYERS.some((name) => attributeOf(element, name) !== undefined) ? 4 : 0;
    case 'feConvolveMatrix':
      return 10 * number('order', 3) ** 2;
    case 'feMorphology':
      return 10 + 100 * number('radius', 0);
    case 'feTurbulence':
      return 40 * number('numOctaves', 1);
    default:
      return element.name.startsWith('fe') ? 20 : 1;
  }
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
