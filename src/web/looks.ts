// A logo and a colour → how they will be printed: tones, contrasts, what can be seen on white paper; and every problem with them.
import { TONE_PAIRS } from '../brand/contrast.ts';
import { openBrand } from '../brand/file.ts';
import { hexOf } from '../brand/hex.ts';
import { isSeenOn, readHosts } from '../brand/logos.ts';
import { type Colour, mixed } from '../geometry.ts';
import type { Picture, PicturePart } from '../picture.ts';
import { ok, type Problem } from '../problem.ts';
import { contrast } from '../theme/colour.ts';
import { tonesOf } from '../theme/tones.ts';
import { readLook } from '../workshop/look.ts';
import { pictureFrom } from '../workshop/pictures.ts';
import { BRAND } from '../workshop/start/write.ts';
import { openSnapshot } from '../world/snapshot.ts';
import type { World } from '../world/world.ts';
import type { DroppedFile, LookChoices } from './choices.ts';
import type { ColourFacts, ContrastFact, LogoFacts, LookFacts } from './protocol.ts';
import { withSteps } from './steps.ts';
import { filesWritten } from './written.ts';

/** `world` has nothing of it: the files are written beside one another in memory, as for a build. */
export async function checkLook(world: World, look: LookChoices): Promise<LookFacts> {
  const kept = filesWritten({ kit: '', languages: [], people: { count: 1 }, organisation: 'A', look });
  const brandFile = kept.find(({ name }) => name === BRAND);
  if (!brandFile) return { problems: [] };
  const files = openSnapshot(withFiles(world, kept), '');
  await files.load({ files: kept.map(({ name }) => name) });
  const brand = openBrand(brandFile.bytes, BRAND, files, '');
  if (!brand.ok) return { problems: withSteps(brand.problems, () => 'look') };
  const written = brand.value.content.colours?.cover;
  const hex =
    written === undefined
      ? undefined
      : await hexOf(brand.value, ok(undefined), written, ['colours', 'cover']);
  const ink = hex?.ok ? await inkOf(world) : '';
  const hosts = await readHosts(
    brand.value,
    (bytes, file, fonts) => pictureFrom(world, bytes, file, fonts),
    [],
  );
  const [host] = hosts.value;
  const problems: readonly Problem[] = [...brand.problems, ...(hex?.problems ?? []), ...hosts.problems];
  return {
    ...(hex?.ok && { colour: colourFacts(hex.value, ink) }),
    ...(look.logo && host?.main && { logo: logoFacts(look.logo, host.main.picture) }),
    ...(look.logoOnDark && host?.onDark && { logoOnDark: logoFacts(look.logoOnDark, host.onDark.picture) }),
    problems: withSteps(problems, () => 'look'),
  };
}

const withFiles = (world: World, files: readonly DroppedFile[]): World => ({
  ...world,
  readIn: async (_, path) => ok(files.find(({ name }) => name === path)?.bytes),
});

const inkOf = async (world: World): Promise<Colour> => {
  const look = await readLook(world, []);
  return look.ok ? look.value.template.colours.ink : '#000000';
};

export function colourFacts(hex: Colour, ink: Colour): ColourFacts {
  const contrasts = contrastsOf(hex, ink);
  const isReadable = (all: readonly ContrastFact[]): boolean =>
    all.every(({ ratio, least }) => ratio >= least);
  const readable = isReadable(contrasts);
  const darker = readable
    ? undefined
    : DEEPER.map((share) => mixed(hex, '#000000', share)).find((one) => isReadable(contrastsOf(one, ink)));
  return { hex, tones: tonesOf({ colour: hex }), contrasts, readable, ...(darker && { darker }) };
}

/** Shares of black. */
const DEEPER = Array.from({ length: 45 }, (_, i) => (i + 1) / 50);

/** Names of a theme's tones, as the page has them. */
const SHOWN: Readonly<Record<string, ContrastFact['on']>> = {
  ...{ white: 'white', ink: 'ink', theme: 'colour', mid: 'mid', pale: 'tint' },
};

const contrastsOf = (hex: Colour, ink: Colour): readonly ContrastFact[] => {
  const { mid, tint } = tonesOf({ colour: hex });
  const hexes = { white: '#ffffff', ink, colour: hex, mid, tint };
  return TONE_PAIRS.flatMap(({ text: words, on: ground, least }) => {
    const [text, on] = [SHOWN[words], SHOWN[ground]];
    if (!text || !on) return [];
    const [textHex, onHex] = [hexes[text], hexes[on]];
    return [{ text, on, least, textHex, onHex, ratio: Math.floor(contrast(textHex, onHex) * 100) / 100 }];
  });
};

const logoFacts = ({ name, bytes }: DroppedFile, { ink, parts }: Picture): LogoFacts => {
  const format = formatOf(bytes);
  const raster = format === 'svg' ? undefined : rasterIn(parts);
  return {
    name,
    format,
    proportion: ink.width / ink.height,
    ...(raster && { pixels: { width: raster.width, height: raster.height } }),
    onWhite: isSeenOn('#ffffff', parts),
  };
};

/** Of a file that was read as one of them. */
const formatOf = ([first]: Uint8Array): LogoFacts['format'] =>
  first === 0x89 ? 'png' : first === 0xff ? 'jpeg' : 'svg';

const rasterIn = (
  parts: readonly PicturePart[],
): { readonly width: number; readonly height: number } | undefined =>
  parts
    .map((part) =>
      part.kind === 'raster' ? part.raster : part.kind === 'group' ? rasterIn(part.parts) : undefined,
    )
    .find((found) => found !== undefined);
