// The press of a print shop: its profile, what ships of it and what stands beside the plan; loaded only with --for shop.
import type { Colour } from '../geometry.ts';
import { type Choices, type Origin, wrong } from '../plan/choices.ts';
import { type ShopData, type ShopFile, shopSchema, unknownProfile } from '../plan/shop-data.ts';
import { openInks, type PressInks } from '../press/inks.ts';
import { openProfile, type PressProfile } from '../press/profile.ts';
import type { Cmyk, CropMarks, Press } from '../press.ts';
import { failed, ok, type Problem, type Result, warning } from '../problem.ts';
import { inkOf } from '../theme/colour.ts';
import type { Theme } from '../theme/theme.ts';
import type { World } from '../world/world.ts';
import { readAs } from '../yaml/validate.ts';
import type { PlannedChoices } from './choices.ts';
import { fileMeant } from './near-file.ts';
import { readPrintFile } from './print-files.ts';

/** The press as it prints a look, with warnings of colours that will look different. */
export type PressFor = (theme: Theme) => { readonly press: Press; readonly problems: readonly Problem[] };

const USUAL = 'coated';

/** Problems: those of a shop.yaml; a profile that is not there, or is none for four inks. */
export async function readPress(
  world: World,
  { choices, planFolder }: PlannedChoices,
): Promise<Result<PressFor>> {
  const data = await readPrintFile(world, planFolder, 'shop.yaml', (bytes, file, folder) => {
    const read = readAs(shopSchema, bytes, file);
    return read.ok ? ok({ ...read.value, folder }, read.problems) : read;
  });
  if (!data.ok) return data;
  const shop = together(data.value);
  const chosen = await chosenProfile(world, choices, planFolder, shop.profiles);
  if (!chosen.ok) return chosen;
  const { profile, name, bytes, identifier, info } = chosen.value;
  const marks = choices.marks?.value ? shop.marks : undefined;
  const { labDifference, labOf } = await import('../brand/convert.ts');
  return ok((theme) => {
    const inks = openInks(profile, declaredIn(theme), { labOf, difference: labDifference });
    const press: Press = {
      name,
      profile: bytes,
      condition: { identifier, info },
      inksOf: inks.of,
      fineInksOf: fineInks(theme, inks),
      bleed: shop.bleed,
      ...(marks && { marks: { ...marks, offset: Math.max(marks.offset, shop.bleed) } }),
      weights: shop.weights,
    };
    return { press, problems: farColours(theme, inks, name) };
  }, data.problems);
}

interface ShopFacts {
  readonly profiles: ReadonlyMap<string, ProfileFile>;
  readonly bleed: number;
  readonly marks: CropMarks;
  readonly weights: Readonly<Partial<Record<ShopFile, number>>>;
}

/** A profile, and the folder that its file is in. */
type ProfileFile = NonNullable<ShopData['profiles']>[string] & { readonly folder: string };

/** What ships, with what the plan's folder says over it. */
const together = (files: readonly (ShopData & { readonly folder: string })[]): ShopFacts => {
  const { bleed, marks } = Object.assign({}, ...files) as ShopData;
  if (bleed === undefined || marks === undefined) throw new Error('print/shop.yaml is incomplete');
  const profiles = files.flatMap(({ folder, profiles: own = {} }) =>
    Object.entries(own).map(([id, profile]) => [id, { ...profile, folder }] as const),
  );
  return {
    profiles: new Map(profiles),
    bleed,
    marks,
    weights: Object.assign({}, ...files.map((file) => file.weights ?? {})),
  };
};

interface OpenedProfile {
  readonly profile: PressProfile;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly identifier: string;
  readonly info: string;
}

/** One that has a name, or a file that the shop gave. */
async function chosenProfile(
  world: World,
  { profile: said, for: target }: Choices,
  planFolder: string,
  profiles: ShopFacts['profiles'],
): Promise<Result<OpenedProfile>> {
  const from: Origin = said?.from ?? target?.from ?? { flag: '--profile' };
  const value = said?.value.trim() ?? USUAL;
  const known = profiles.get(value.toLowerCase());
  if (!known && !/[\\/]|\.ic[cm]$/i.test(value))
    return failed(unknownProfile({ value, from }, [...profiles.keys()]));
  const base = known?.folder ?? ('flag' in from ? world.paths.resolve() : planFolder);
  const file = known?.file ?? value;
  const path = world.paths.resolve(base, file);
  if (!(await world.kindOf(path))) {
    const hint = `${await fileMeant(world, file, path)}Ask the shop for its ICC profile, or leave it out: coated paper is the default.`;
    return failed(wrong(from, 'profile', `there is no file ${file}.`, hint));
  }
  const bytes = await world.read(path);
  if (!bytes.ok) return bytes;
  const opened = openProfile(bytes.value);
  if (typeof opened === 'string')
    return failed(
      wrong(
        from,
        'profile',
        `${file} ${opened}.`,
        'Ask the shop for the ICC profile of its press, for CMYK.',
      ),
    );
  const own = opened.description || world.paths.base(path);
  return ok({
    profile: opened,
    bytes: bytes.value,
    name: known ? value.toLowerCase() : own,
    identifier: known?.identifier ?? own,
    info: known?.info ?? known?.name ?? own,
  });
}

/** What the template declares, also for the greys that its almost grey colours become; and ink, however light, as black alone. */
const declaredIn = ({ template }: Theme): ReadonlyMap<Colour, Cmyk> => {
  const found = new Map<Colour, Cmyk>();
  for (const [colour, [c, m, y, k]] of Object.entries(template.cmyk ?? {})) {
    const shares: Cmyk = [c / 100, m / 100, y / 100, k / 100];
    found.set(colour, shares);
    if (c + m + y === 0) found.set(inkOf(colour), shares);
  }
  const { ink } = template.colours;
  if (isGrey(ink)) found.set(ink, [0, 0, 0, 1]);
  return found;
};

/** The colours of text of a brand may be no greys: where they are fills, they are printed as what they are. */
const fineInks = ({ template }: Theme, inks: PressInks): Press['fineInksOf'] => {
  const { ink, soft } = template.colours;
  const black = new Map<Colour, Cmyk>([
    ...(isGrey(soft) ? [] : [[soft, inks.black(soft)] as const]),
    [ink, [0, 0, 0, 1]],
  ]);
  return (colour) => black.get(colour) ?? inks.of(colour);
};

const isGrey = (colour: Colour): boolean => /^#([0-9a-f]{2})\1\1$/.test(colour);

/** CIEDE2000: beyond it, people who know a colour see that it is another one. */
const FAR = 5;

/** One warning for all colours that are converted and look different in print: those of a brand, or of somebody's template. */
const farColours = ({ template, brand }: Theme, inks: PressInks, press: string): readonly Problem[] => {
  const declared = template.cmyk ?? {};
  const { colours, themes, dots } = template;
  const used = [
    ...themes.map(({ colour }) => colour),
    ...dots,
    colours.triangle,
    colours.cover ?? colours.paper,
  ];
  const far = [...new Set(used)]
    .filter((colour) => declared[colour] === undefined)
    .map((colour) => ({ colour, miss: inks.miss(colour), inks: inks.of(colour) }))
    .filter(({ miss }) => miss > FAR);
  if (far.length === 0) return [];
  const said = far.map(
    ({ colour, miss, inks: shares }) =>
      `${colour} (${shares.map((share) => Math.round(share * 100)).join('/')}, by ${miss.toFixed(0)})`,
  );
  const whose = brand ? `the brand ${brand.id}` : `the template ${template.name}`;
  return [
    warning(
      'theme-press-colour',
      `Colours of ${whose} will look different on ${press} paper: ${said.join(', ')}.`,
      {
        hint: 'Four inks mix no brighter ones. The numbers are per cent of cyan, magenta, yellow and black, and the difference (CIEDE2000); show them to the organisation before you order.',
      },
    ),
  ];
};
