// A brand file laid over a template and a kit: who hosts, the look in its colours and faces, the kit in its words.
import type { KitKinds } from '../kit/kinds.ts';
import type { Kit } from '../kit/kit.ts';
import { error, type Problem, type Result, unless } from '../problem.ts';
import type { Brand, Host } from '../theme/brand.ts';
import type { Template } from '../theme/schema.ts';
import type { Theme } from '../theme/theme.ts';
import { didYouMean } from '../yaml/near.ts';
import { overlayColours } from './colours.ts';
import { checkContrast, type Swatch, swatchesOf } from './contrast.ts';
import { type BrandFaces, checkCharacters, type FaceShop, fitType, readFaces } from './faces.ts';
import type { OpenBrand } from './file.ts';
import { type ReadPicture, readHosts } from './logos.ts';
import { checkSight } from './sight.ts';
import { textsUnder } from './texts.ts';
import { checkLanguages, contactIn, inLanguage, ownKit } from './words.ts';

/** What a brand is laid over, and what reads its files. */
export interface Ground {
  /** The look of its template. */
  readonly theme: Theme;
  readonly kinds: KitKinds;
  /** The kit in each language to print. */
  readonly kits: readonly Kit[];
  /** All languages the kit has an edition in, and the one it is written in. */
  readonly languages: readonly string[];
  readonly sourceLanguage: string | undefined;
  readonly picture: ReadPicture;
  readonly shop: FaceShop;
  /** The theme with other faces; the same one for the same faces. */
  readonly withFaces: (theme: Theme, faces: BrandFaces) => Theme;
}

/** A brand ready to print with: for each language its kit and its look. */
export interface Branded {
  readonly id: string;
  readonly name: string;
  /** The brand file, as people know it. */
  readonly file: string;
  readonly editions: readonly { readonly kit: Kit; readonly theme: Theme }[];
  /** Ids of the sheets it prints, in the kit's order. */
  readonly sheets: readonly string[];
  readonly swatches: readonly Swatch[];
}

/** Problems: brand-…, image-…, text-… of the brand's words: all of them, each at its place in the brand file. */
export const applyBrand = async (brand: OpenBrand, ground: Ground): Promise<Result<Branded>> => {
  const [first] = ground.kits;
  if (!first) throw new Error('a brand without an edition to print');
  const ids = first.principles.map(({ id }) => id);
  const [colours, faces, hosts] = [
    await overlayColours(brand, ground.theme.template, ids),
    await readFaces(brand, ground.theme.template.faces, ground.shop),
    await readHosts(brand, ground.picture),
  ];
  const seen = colours.problems.some(({ severity }) => severity === 'error')
    ? []
    : [
        ...checkContrast(colours.template, ids, colours.said, brand.source),
        ...(brand.said.colours?.principles ? await checkSight(colours.template, ids, brand.source) : []),
      ];
  const sheets = sheetsOf(brand, first);
  const problems = [
    ...colours.problems,
    ...seen,
    ...faces.problems,
    ...hosts.problems,
    ...sheets.problems,
    ...checkLanguages(brand, ground.languages),
  ];
  const theme = faces.ok ? lookIn(faces.value, colours.template, ground) : ground.theme;
  const editions = ground.kits.map((kit) => editionOf(brand, kit, theme, hosts.value, ground));
  return unless([...problems, ...editions.flatMap((edition) => edition.problems)], () => ({
    id: brand.id,
    name: brand.said.name,
    file: brand.source.file,
    editions,
    sheets: sheets.value,
    swatches: swatchesOf(colours.template, ids, colours.said),
  }));
};

/** The look in the brand's colours and faces. */
const lookIn = (faces: BrandFaces, template: Template, { theme, withFaces }: Ground): Theme => {
  const look = withFaces({ ...theme, template }, faces);
  const type = fitType(template.type, theme.faces, look.faces);
  return look.faces === theme.faces ? look : { ...look, template: { ...look.template, type } };
};

const editionOf = (
  brand: OpenBrand,
  before: Kit,
  look: Theme,
  hosts: readonly Host[],
  { kinds, sourceLanguage }: Ground,
) => {
  const { kit, problems } = ownKit(brand, before, kinds, before.edition.language === sourceLanguage);
  const own = brandIn(brand, kit.edition.language, hosts);
  const theme = { ...look, brand: own.value };
  return {
    kit,
    theme,
    problems: [
      ...problems,
      ...own.problems,
      ...checkCharacters(brand, kit, theme, [...textsUnder(kit), ...textsUnder(own.value)]),
    ],
  };
};

const brandIn = (brand: OpenBrand, language: string, hosts: readonly Host[]) => {
  const problems: Problem[] = [];
  const footer = inLanguage(brand, 'footer', language, problems);
  const link = inLanguage(brand, 'link', language, problems);
  const value: Brand = {
    id: brand.id,
    name: brand.said.name,
    hosts,
    ...(footer && { footer }),
    contact: contactIn(brand, language, problems),
    ...(link && { link: link.words }),
  };
  return { value, problems };
};

/** The kit's sheets that the brand prints; a plan narrows them further. */
const sheetsOf = (
  { said, source }: OpenBrand,
  kit: Kit,
): { readonly value: readonly string[]; readonly problems: readonly Problem[] } => {
  const all = kit.sheets.map(({ id }) => id);
  const { without = [], only = all } = said.sheets ?? {};
  const problems = (['without', 'only'] as const).flatMap((key) =>
    (said.sheets?.[key] ?? []).flatMap((id, i) =>
      all.includes(id)
        ? []
        : [
            error('brand-unknown-sheet', `The kit has no sheet "${id}".`, {
              hint: `${didYouMean(id, all)}The sheets are ${all.join(', ')}.`,
              ...source.at(['sheets', key, i]),
            }),
          ],
    ),
  );
  return { value: all.filter((id) => only.includes(id) && !without.includes(id)), problems };
};
