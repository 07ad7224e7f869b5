// The ICC profile of a press: whether it is one, and how it turns colours into inks and inks into colours (ICC.1:2001-04, 6.5).

/** Coordinates in CIELAB, D50. */
export type Lab = readonly [l: number, a: number, b: number];

export interface PressProfile {
  readonly description: string;
  /** Colour → four inks, 0–1, relative to the paper. */
  readonly inks: (lab: Lab) => readonly number[];
  /** Four inks, 0–1 → the colour on this paper, relative to it. */
  readonly lab: (inks: readonly number[]) => Lab;
}

/** Bytes: those of shops have up to some two megabytes. */
const LIMIT = 8 * 1024 * 1024;
/** PDF/A-2 and PDF/X-4 know versions up to 4. */
const VERSIONS = { least: 2, most: 4 };

/** The profile, or what is wrong with it, as the end of a sentence. */
export const openProfile = (bytes: Uint8Array): PressProfile | string => {
  if (bytes.length > LIMIT) return 'is larger than 8 MB';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length < 132 || ascii(view, 36, 4) !== 'acsp') return 'is not an ICC profile';
  if (view.getUint32(0) !== bytes.length) return 'is damaged: it is not as long as it says';
  const version = view.getUint8(8);
  if (version < VERSIONS.least || version > VERSIONS.most) return `has version ${version} of ICC profiles`;
  if (ascii(view, 12, 4) !== 'prtr') return 'is not for printing: it is of another class';
  if (ascii(view, 16, 4) !== 'CMYK') return `is for ${ascii(view, 16, 4).trim()}, not CMYK`;
  if (ascii(view, 20, 4) !== 'Lab ') return 'does not lead from and to Lab';
  const tag = tagsOf(view);
  const [toInks, toLab] = [tag('B2A1') ?? tag('B2A0'), tag('A2B1') ?? tag('A2B0')].map(
    (found) => found && openTable(found),
  );
  if (!toInks || !toLab) return 'has no tables that can be read: ask for one of version 2';
  if (toInks.outputs !== 4 || toLab.inputs !== 4) return 'is damaged: its tables are not for four inks';
  return {
    description: describe(tag('desc')),
    inks: (lab) => apply(toInks, encodeLab(toInks, lab)),
    lab: (inks) => decodeLab(toLab, apply(toLab, inks)),
  };
};

const ascii = (view: DataView, at: number, length: number): string =>
  Array.from({ length }, (_, i) => String.fromCharCode(view.getUint8(at + i))).join('');

/** Its parts by signature; those that are outside of it do not count. */
const tagsOf = (view: DataView): ((name: string) => DataView | undefined) => {
  const found = new Map<string, DataView>();
  const count = Math.min(view.getUint32(128), 200);
  for (let i = 0; i < count && 144 + 12 * i <= view.byteLength; i++) {
    const [place, size] = [view.getUint32(136 + 12 * i), view.getUint32(140 + 12 * i)];
    if (place + size <= view.byteLength)
      found.set(ascii(view, 132 + 12 * i, 4), new DataView(view.buffer, view.byteOffset + place, size));
  }
  return (name) => found.get(name);
};

/** Its name in ASCII (textDescriptionType) or in UTF-16 (multiLocalizedUnicodeType). */
const describe = (desc: DataView | undefined): string => {
  if (!desc || desc.byteLength < 28) return '';
  const wide = ascii(desc, 0, 4) === 'mluc';
  const [at, size] = wide
    ? [desc.getUint32(24), desc.getUint32(20)]
    : [12, Math.max(0, desc.getUint32(8) - 1)];
  if (at + size > desc.byteLength) return '';
  const bytes = new Uint8Array(desc.buffer, desc.byteOffset + at, size);
  return new TextDecoder(wide ? 'utf-16be' : 'latin1').decode(bytes).replace(/\0.*$/s, '').slice(0, 120);
};

/** lut8Type or lut16Type: a curve for each input, a grid, and a curve for each output, all of them 0–1. */
interface Table {
  readonly wide: boolean;
  readonly inputs: number;
  readonly outputs: number;
  /** Points of the grid along each axis. */
  readonly points: number;
  readonly before: readonly Float64Array[];
  readonly grid: Float64Array;
  readonly after: readonly Float64Array[];
}

const openTable = (tag: DataView): Table | undefined => {
  if (tag.byteLength < 52) return undefined;
  const type = ascii(tag, 0, 4);
  if (type !== 'mft1' && type !== 'mft2') return undefined;
  const wide = type === 'mft2';
  const [inputs, outputs, points] = [8, 9, 10].map((at) => tag.getUint8(at)) as [number, number, number];
  const [first, last] = wide ? [tag.getUint16(48), tag.getUint16(50)] : [256, 256];
  const width = wide ? 2 : 1;
  const cells = points ** inputs * outputs;
  const needed = (wide ? 52 : 48) + width * (inputs * first + cells + outputs * last);
  const usable = points > 1 && first > 1 && last > 1 && inputs <= 4 && outputs <= 4;
  if (!usable || needed > tag.byteLength) return undefined;
  let at = wide ? 52 : 48;
  const read = (count: number): Float64Array => {
    const from = at;
    at += count * width;
    return Float64Array.from({ length: count }, (_, i) =>
      wide ? tag.getUint16(from + 2 * i) / 65535 : tag.getUint8(from + i) / 255,
    );
  };
  const curves = (count: number, length: number): readonly Float64Array[] =>
    Array.from({ length: count }, () => read(length));
  return {
    wide,
    inputs,
    outputs,
    points,
    before: curves(inputs, first),
    grid: read(cells),
    after: curves(outputs, last),
  };
};

const along = (curve: Float64Array, value: number): number => {
  const x = Math.min(1, Math.max(0, value)) * (curve.length - 1);
  const low = Math.floor(x);
  return (curve[low] ?? 0) + (x - low) * ((curve[low + 1] ?? 0) - (curve[low] ?? 0));
};

/** Between the points of the grid, each counts as near as it is. */
const apply = (table: Table, values: readonly number[]): readonly number[] => {
  const { inputs, outputs, points, before, grid, after } = table;
  const places = before.map((curve, i) => along(curve, values[i] ?? 0) * (points - 1));
  const low = places.map((place) => Math.floor(place));
  const sums = new Array<number>(outputs).fill(0);
  for (let corner = 0; corner < 2 ** inputs; corner++) {
    let [weight, at] = [1, 0];
    for (let i = 0; i < inputs; i++) {
      const [up, start] = [(corner >> i) & 1, low[i] ?? 0];
      const share = (places[i] ?? 0) - start;
      weight *= up ? share : 1 - share;
      at = at * points + start + up;
    }
    for (let o = 0; o < outputs; o++) sums[o] = (sums[o] ?? 0) + weight * (grid[at * outputs + o] ?? 0);
  }
  return sums.map((sum, o) => along(after[o] ?? new Float64Array([0, 1]), sum));
};

/** In 16 bits 100 is FF00, and a and b are 0 at 8000 (ICC.1:2001-04, A.1); in 8 bits 100 is FF, and 0 is 80. */
const scales = ({ wide }: Table) =>
  wide ? { l: 652.8 / 65535, ab: 256 / 65535 } : { l: 1 / 100, ab: 1 / 255 };

const encodeLab = (table: Table, [l, a, b]: Lab): readonly number[] => {
  const scale = scales(table);
  return [l * scale.l, (a + 128) * scale.ab, (b + 128) * scale.ab];
};

const decodeLab = (table: Table, [l = 0, a = 0, b = 0]: readonly number[]): Lab => {
  const scale = scales(table);
  return [l / scale.l, a / scale.ab - 128, b / scale.ab - 128];
};
