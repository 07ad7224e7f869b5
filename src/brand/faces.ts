// The font files of a brand → compiled faces that replace the template's. From a folder, the closest weight is used.

import { type FontFacts, type FontFault, inspectFont, isFontFault } from '../fonts/font-file.ts';
import type { Kit } from '../kit/kit.ts';
import type { PictureFont } from '../picture.ts';
import { error, failed, ok, type Problem, type Result, warning } from '../problem.ts';
import type { Faces, StoredFace, TextRole } from '../text/faces.ts';
import type { Face } from '../text/metrics.ts';
import { textsUnder } from '../text.ts';
import type { Theme } from '../theme/theme.ts';
import type { Template } from '../theme/tones.ts';
import type { Path } from '../yaml/locate.ts';
import { slugOf } from '../yaml/slug.ts';
import { type CompiledFaces, compileOwn } from './compile.ts';
import { leadsOut, type OpenBrand, readNamed } from './file.ts';
import { pictureFontsOf } from './picture-fonts.ts';
import type { FaceFile } from './schema.ts';

const ROLES: readonly TextRole[] = ['heading', 'text', 'strong'];
const MAX_FILES = 60;

export interface BrandFaces {
  readonly names: Template['faces'];
  /** By key, as derived from `names`. */
  readonly stored: ReadonlyMap<string, StoredFace>;
  readonly used: readonly FaceInUse[];
  /** The brand's own, for text in its logos. */
  readonly fonts: readonly PictureFont[];
  /** Identifies the files, so that brands with the same files share what is set in them. */
  readonly files: string;
}

/** What a role is set in: a font file of the brand, or a face of the template. */
export interface FaceInUse {
  readonly role: TextRole;
  readonly family: string;
  readonly weight: number;
  readonly file?: string;
}

/** The template's faces, replaced by the brand's where it names any. Problems: brand-face…, brand-no-file, file-outside. */
export const readFaces = async (
  brand: OpenBrand,
  names: Template['faces'],
  known: CompiledFaces,
): Promise<Result<BrandFaces>> => {
  const problems: Problem[] = [];
  const stored = new Map<string, StoredFace>();
  const files: string[] = [];
  const fonts: PictureFont[] = [];
  const used: FaceInUse[] = [];
  let own = names;
  for (const role of ROLES) {
    const entry = brand.content.faces?.[role];
    if (entry === undefined) {
      used.push({ role, ...names[role] });
      continue;
    }
    const read = await readFace(brand, role, entry, names[role].weight, known);
    problems.push(...read.problems);
    if (!read.ok) continue;
    const { file, facts, face } = read.value;
    if (!files.includes(file)) {
      files.push(file);
      fonts.push(...pictureFontsOf(read.value));
    }
    const name = {
      family: `own${files.indexOf(file)}-${slugOf(file, 'brand') || 'face'}`,
      weight: facts.weight,
    };
    const key = `${name.family}-${name.weight}`;
    stored.set(key, { ...face, metrics: { ...face.metrics, key } });
    own = { ...own, [role]: name };
    used.push({ role, family: facts.family || file, weight: facts.weight, file });
  }
  if (problems.some(({ severity }) => severity === 'error')) return { ok: false, problems };
  const shared = ROLES.map((role) => `${brand.home}|${own[role].family}|${own[role].weight}`).join('|');
  return ok(
    { names: own, stored, used, fonts, files: files.length === 0 ? '' : `${shared}|${files.join('|')}` },
    problems,
  );
};

interface FoundFace {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly facts: FontFacts;
  readonly face: StoredFace;
}

const readFace = async (
  brand: OpenBrand,
  role: TextRole,
  entry: FaceFile,
  weight: number,
  known: CompiledFaces,
): Promise<Result<FoundFace>> => {
  const path = ['faces', role];
  const at: Path = typeof entry === 'string' ? path : [...path, 'file'];
  const unlicensed = licenceProblem(brand, role, entry);
  const chosen = choose(brand, typeof entry === 'string' ? entry : entry.file, weight, at);
  if (!chosen.ok) return failed(...unlicensed, ...chosen.problems);
  if (unlicensed.length > 0) return failed(...unlicensed);
  const { file, bytes, facts } = chosen.value;
  const face = await compileOwn(brand, chosen.value, licenceOf(brand, entry), known);
  return 'why' in face
    ? failed(faultProblem(brand, file, face, at))
    : ok({ file, bytes, facts, face }, severalFamilies(brand, role, chosen.value, at));
};

interface Chosen {
  /** Of all fonts that it was chosen from. */
  readonly families: readonly string[];
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly facts: FontFacts;
}

/** The paths of the fonts among the names in a folder. */
export const fontsAmong = (folder: string, names: readonly string[]): readonly string[] =>
  names
    .filter((name) => /\.(?:ttf|otf|woff2?|ttc|otc|pfb|pfa)$/i.test(name))
    .slice(0, MAX_FILES)
    .map((name) => `${folder.replace(/\/+$/, '')}/${name}`);

/** The file itself, or from a folder the upright font with the closest weight. */
const choose = (brand: OpenBrand, named: string, weight: number, at: Path): Result<Chosen> => {
  const names = brand.folder.list(named);
  const fonts = fontsAmong(named, names);
  if (names.length > 0 && fonts.length === 0)
    return failed(
      error('brand-face-format', `There is no font in ${named}.`, {
        hint: 'Put TrueType or OpenType fonts (.ttf, .otf) into the folder.',
        ...brand.source.at(at),
      }),
    );
  const files = fonts.length === 0 ? [named] : fonts;
  const problems: Problem[] = [];
  const found: Omit<Chosen, 'families'>[] = [];
  for (const file of files) {
    const bytes = readNamed(brand, file, at);
    problems.push(...bytes.problems);
    if (!bytes.ok) continue;
    const facts = inspectFont(bytes.value);
    if (isFontFault(facts)) problems.push(faultProblem(brand, file, facts, at));
    else found.push({ file, bytes: bytes.value, facts });
  }
  const families = [...new Set(found.map(({ facts }) => facts.family))];
  const distance = ({ facts }: (typeof found)[number]): number =>
    Math.abs(facts.weight - weight) + (facts.italic ? 1000 : 0);
  const [best] = found.toSorted((a, b) => distance(a) - distance(b));
  return best ? ok({ ...best, families }) : failed(...problems.slice(0, 1));
};

/** A warning if a folder has several families: the closest weight says nothing about which of them is meant. */
const severalFamilies = (
  { source }: OpenBrand,
  role: TextRole,
  { file, facts, families }: Chosen,
  at: Path,
): readonly Problem[] =>
  families.length < 2
    ? []
    : [
        warning(
          'brand-face-families',
          `The folder has ${families.length} families (${families.join(', ')}); ${file} of ${facts.family} is used for ${role}.`,
          { hint: 'Name the file, or put each family into its own folder.', ...source.at(at) },
        ),
      ];

const faultProblem = (
  { source }: OpenBrand,
  file: string,
  { code, why, hint }: FontFault,
  at: Path,
): Problem =>
  error(code === 'format' ? 'brand-face-format' : 'brand-face-embedding', `${file} ${why}.`, {
    hint,
    ...source.at(at),
  });

const licenceGiven = ({ content }: OpenBrand, face: FaceFile): string | undefined =>
  (typeof face === 'string' ? undefined : face.licence) ?? content.faces?.licence;

/** Every face needs a licence; if the licence is a file, that file must exist. */
const licenceProblem = (brand: OpenBrand, role: TextRole, face: FaceFile): readonly Problem[] => {
  const licence = licenceGiven(brand, face);
  if (licence === undefined)
    return [
      error('brand-face-licence', `The licence of the face for ${role} is not given.`, {
        hint: 'Add "licence" under "faces": a name such as OFL-1.1, or a file with its text.',
        ...brand.source.at(['faces', role]),
      }),
    ];
  if (!isPath(licence)) return [];
  const own = typeof face !== 'string' && face.licence !== undefined;
  return readNamed(brand, licence, own ? ['faces', role, 'licence'] : ['faces', 'licence']).problems;
};

const isPath = (licence: string): boolean => /\.(?:txt|md|html?|pdf)$/i.test(licence);

/** The licence's name, or the first line of its file. */
const licenceOf = (brand: OpenBrand, face: FaceFile): string => {
  const licence = licenceGiven(brand, face) ?? '';
  const bytes = leadsOut(licence) || /\.pdf$/i.test(licence) ? undefined : brand.folder.read(licence);
  if (!bytes) return licence;
  const [first = licence] = new TextDecoder()
    .decode(bytes.subarray(0, 4000))
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
  return first.trim().slice(0, 200);
};

/** Roughly represents running text in the languages of the built-in kit. */
const SAMPLE = 'en aan det som var hur till eller inte kan och ratio the people vill';
/** Type never shrinks to less than this share, or 8 pt, however wide a face is. */
const LEAST_SHARE = 0.85;
const LEAST_SIZE = 8;

/** The type steps, with smaller minimum sizes where a face is wider than the one it replaces: its letters are larger at the same size. */
export const fitType = (type: Template['type'], before: Faces, after: Faces): Template['type'] => {
  const share = (role: TextRole): number => {
    const em = (faces: Faces): number => faces.role(role).width(SAMPLE) / faces.role(role).unitsPerEm;
    return before.role(role).key === after.role(role).key
      ? 1
      : Math.min(1, Math.max(LEAST_SHARE, em(before) / em(after)));
  };
  const shares = { heading: share('heading'), text: share('text'), strong: share('strong') };
  const steps = Object.entries(type).map(([name, step]) => {
    const least = Math.min(
      step.min,
      Math.max(LEAST_SIZE, Math.floor(step.min * shares[step.face] * 10) / 10),
    );
    return [name, { ...step, min: least }];
  });
  return Object.fromEntries(steps) as Template['type'];
};

/** Warnings: characters of the edition that the brand's face lacks and the template's fallback has. `theme` is the brand's own. */
export const checkCharacters = (
  brand: OpenBrand,
  kit: Kit,
  { faces, brand: words }: Theme,
): readonly Problem[] => {
  const own = ROLES.filter((role) => brand.content.faces?.[role] !== undefined);
  if (own.length === 0) return [];
  const characters = charactersOf([kit, words]);
  return own.flatMap((role) => {
    const face: Face = faces.role(role);
    const lacking = [...characters].filter((character) => {
      const code = character.codePointAt(0) ?? 0;
      return (
        code > 0x20 && !face.covers(code) && faces.fallback(role, (other) => other.covers(code)) !== undefined
      );
    });
    if (lacking.length === 0) return [];
    return [
      warning(
        'brand-face-lacks',
        `The face for ${role} has no ${listed(lacking)}, which the edition in "${kit.edition.language}" needs; the template’s own face is used for them.`,
        {
          hint: 'Use a font with more characters, or accept the template’s face.',
          ...brand.source.at(['faces', role]),
        },
      ),
    ];
  });
};

const charactersOf = (values: readonly unknown[]): ReadonlySet<string> =>
  new Set(textsUnder(values).flatMap(({ words }) => [...words.normalize('NFC')]));

const listed = (characters: readonly string[]): string => {
  const shown = characters.slice(0, 12).sort().join(' ');
  return characters.length > 12 ? `${shown} and ${characters.length - 12} more` : shown;
};
