// The logos that a brand names → pictures with their clear space; each file is read once.

import type { Picture, PictureFont, PicturePart } from '../picture.ts';
import { ok, type Problem, type Result, warning } from '../problem.ts';
import type { Host, Logo } from '../theme/brand.ts';
import { contrast } from '../theme/colour.ts';
import { keyOf, type Path } from '../yaml/locate.ts';
import { type OpenBrand, readNamed } from './file.ts';
import type { LogoFile, LogosFile } from './schema.ts';

/** Reads a picture, whose text may have these fonts; `file` is the name that problems show. */
export type ReadPicture = (
  bytes: Uint8Array,
  file: string,
  fonts: readonly PictureFont[],
) => Promise<Result<Picture>>;

type ReadLogo = (bytes: Uint8Array, file: string) => ReturnType<ReadPicture>;

const KINDS = ['main', 'onDark', 'mark', 'cover'] as const;
/** Default clear space, as a share of the shorter side: of its height, a tall logo would lose most of its room. */
const CLEAR = 0.25;
const ON_WHITE: ReadonlySet<unknown> = new Set(['main', 'mark']);

/** The organisation and its partners, with the logos that could be read and every problem with the others. */
export const readHosts = async (
  brand: OpenBrand,
  picture: ReadPicture,
  fonts: readonly PictureFont[],
): Promise<{ readonly value: readonly Host[]; readonly problems: readonly Problem[] }> => {
  const { name, logos, partners = [] } = brand.content;
  const named = [
    { name, logos, path: [] as Path },
    ...partners.map((partner, i) => ({ ...partner, path: ['partners', i] as Path })),
  ];
  const inFonts = (bytes: Uint8Array, file: string) => picture(bytes, file, fonts);
  const hosts: Host[] = [];
  const problems: Problem[] = [];
  for (const host of named) {
    const read = await readLogos(brand, host.logos ?? {}, [...host.path, 'logos'], inFonts);
    const from = { file: brand.source.file, key: keyOf([...host.path, 'name']) };
    hosts.push({ name: host.name, from, ...read.value });
    problems.push(...read.problems);
  }
  return { value: hosts, problems };
};

const readLogos = async (brand: OpenBrand, logos: LogosFile, path: Path, picture: ReadLogo) => {
  const value: Partial<Record<(typeof KINDS)[number], Logo>> = {};
  const problems: Problem[] = [];
  for (const kind of KINDS) {
    const logo = logos[kind];
    if (logo === undefined) continue;
    const read = await readLogo(brand, logo, [...path, kind], picture);
    problems.push(...read.problems);
    if (read.ok) value[kind] = read.value;
  }
  return { value, problems };
};

const readLogo = async (
  brand: OpenBrand,
  logo: LogoFile,
  path: Path,
  picture: ReadLogo,
): Promise<Result<Logo>> => {
  const entry = typeof logo === 'string' ? { file: logo } : logo;
  const at = typeof logo === 'string' ? path : [...path, 'file'];
  const bytes = readNamed(brand, entry.file, at);
  if (!bytes.ok) return bytes;
  const read = await picture(bytes.value, entry.file);
  // Problems with a picture are shown where the brand names it.
  const problems: Problem[] = read.problems.map((problem) => ({
    ...problem,
    message: `${entry.file}${problem.line === undefined ? '' : `:${problem.line}`}: ${problem.message}`,
    ...brand.source.at(at),
  }));
  if (!read.ok) return { ok: false, problems };
  if (ON_WHITE.has(path.at(-1)) && !isSeenOn('#ffffff', read.value.parts))
    problems.push(
      warning('brand-logo-pale', `${entry.file}: The logo cannot be seen on white paper.`, {
        hint: 'Use the version for light backgrounds; this one may be "onDark".',
        ...brand.source.at(at),
      }),
    );
  const from = { file: brand.source.file, key: keyOf(at) };
  const { ink } = read.value;
  const { clear = CLEAR * Math.min(1, ink.width / ink.height), least = 0 } = entry;
  return ok({ picture: read.value, file: entry.file, from, clear, least }, problems);
};

/** Below this contrast, a shape is not visible. */
const VISIBLE = 1.15;

/** Whether any shape can be told from its ground. Pixels and gradients are not checked, so they count as visible. */
export const isSeenOn = (ground: string, parts: readonly PicturePart[]): boolean =>
  parts.some((part) => {
    if (part.kind === 'group') return isSeenOn(ground, part.parts);
    if (part.kind === 'raster') return true;
    return [part.fill, part.line?.ink].some(
      (ink) => ink !== undefined && (ink.kind !== 'flat' || contrast(ink.colour, ground) >= VISIBLE),
    );
  });
