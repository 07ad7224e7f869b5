// Applies a brand file to a template and a kit: hosts, colours, faces and texts.
import type { Ink } from '../ink.ts';
import type { Kit } from '../kit/kit.ts';
import { themesOf } from '../kit/lists.ts';
import { error, type Problem, type Result, unless } from '../problem.ts';
import type { Brand, Host } from '../theme/brand.ts';
import { coverOf } from '../theme/cover.ts';
import { inkedTemplate } from '../theme/inked.ts';
import type { Theme } from '../theme/theme.ts';
import type { Template } from '../theme/tones.ts';
import { didYouMean } from '../yaml/near.ts';
import { overlayColours } from './colours.ts';
import type { CompiledFaces } from './compile.ts';
import { checkContrast, type Swatch, swatchesOf } from './contrast.ts';
import { checkCoverLogos, onCover } from './cover.ts';
import { type BrandFaces, checkCharacters, type FaceInUse, fitType, readFaces } from './faces.ts';
import type { OpenBrand } from './file.ts';
import { type ReadPicture, readHosts } from './logos.ts';
import { checkSight } from './sight.ts';
import { checkLanguages, contactIn, inLanguage, ownKit } from './words.ts';

/** What a brand is applied to, and what is needed to read its files. */
export interface BrandContext {
  /** The theme of the brand's template. */
  readonly theme: Theme;
  readonly ink: Ink;
  /** The kit in each language to print. */
  readonly kits: readonly Kit[];
  /** All languages in which the kit has an edition, and its source language. */
  readonly languages: readonly string[];
  readonly sourceLanguage: string | undefined;
  readonly picture: ReadPicture;
  readonly compiled: CompiledFaces;
  /** The theme with other faces; returns the same theme for the same faces. */
  readonly withFaces: (theme: Theme, faces: BrandFaces) => Promise<Theme>;
}

/** A brand that is ready to print: its kit and theme for each language. */
export interface Branded {
  readonly id: string;
  readonly name: string;
  /** The name of the brand file, as problems show it. */
  readonly file: string;
  readonly editions: readonly { readonly kit: Kit; readonly theme: Theme }[];
  /** Ids of the sheets to print, in the kit's order. */
  readonly sheets: readonly string[];
  readonly swatches: readonly Swatch[];
  readonly faces: readonly FaceInUse[];
}

/** Problems: all brand-…, image-… and text-… (of the brand's texts), each with its place in the brand file. */
export const applyBrand = async (brand: OpenBrand, context: BrandContext): Promise<Result<Branded>> => {
  const [first] = context.kits;
  if (!first) throw new Error('a brand without an edition to print');
  const ids = themesOf(first).map(({ id }) => id);
  const colours = await overlayColours(brand, context.theme.template, ids);
  const template = inkedTemplate(colours.template, context.ink);
  const faces = await readFaces(brand, context.theme.template.faces, context.compiled);
  const hosts = await readHosts(brand, context.picture, faces.ok ? faces.value.fonts : []);
  const cover = coverOf(template);
  const covered = onCover(hosts.value, cover);
  const visibility = colours.problems.some(({ severity }) => severity === 'error')
    ? []
    : [
        ...checkContrast(template, ids, colours.given, brand.source),
        // Without colours, treatments tell themes apart.
        ...(context.ink === 'grey' ? [] : await checkSight(template, ids, colours.given, brand.source)),
      ];
  const sheets = sheetsOf(brand, first);
  const problems = [
    ...colours.problems,
    ...visibility,
    ...faces.problems,
    ...hosts.problems,
    ...checkCoverLogos(brand, covered, cover),
    ...sheets.problems,
    ...checkLanguages(brand, context.languages),
  ];
  const theme = faces.ok ? await lookIn(faces.value, template, context) : context.theme;
  const editions = context.kits.map((kit) => editionOf(brand, kit, theme, covered));
  return unless([...problems, ...editions.flatMap((edition) => edition.problems)], () => ({
    id: brand.id,
    name: brand.content.name,
    file: brand.source.file,
    editions,
    sheets: sheets.value,
    swatches: swatchesOf(template, ids, colours.given),
    faces: faces.ok ? faces.value.used : [],
  }));
};

/** The theme with the brand's colours and faces. */
const lookIn = async (
  faces: BrandFaces,
  template: Template,
  { theme, withFaces }: BrandContext,
): Promise<Theme> => {
  const look = await withFaces({ ...theme, template, cover: coverOf(template) }, faces);
  const type = fitType(template.type, theme.faces, look.faces);
  return look.faces === theme.faces ? look : { ...look, template: { ...look.template, type } };
};

const editionOf = (brand: OpenBrand, before: Kit, look: Theme, hosts: readonly Host[]) => {
  const { kit, problems } = ownKit(brand, before);
  const own = brandIn(brand, kit.edition.language, hosts);
  const theme = { ...look, brand: own.value };
  return {
    kit,
    theme,
    problems: [...problems, ...own.problems, ...checkCharacters(brand, kit, theme)],
  };
};

const brandIn = (brand: OpenBrand, language: string, hosts: readonly Host[]) => {
  const problems: Problem[] = [];
  const footer = inLanguage(brand, 'footer', language, problems);
  const link = inLanguage(brand, 'link', language, problems);
  const value: Brand = {
    id: brand.id,
    name: brand.content.name,
    hosts,
    ...(footer && { footer }),
    contact: contactIn(brand, language, problems),
    ...(link && { link: link.words }),
  };
  return { value, problems };
};

/** The kit's sheets that the brand prints; a plan may narrow them further. */
const sheetsOf = (
  { content, source }: OpenBrand,
  kit: Kit,
): { readonly value: readonly string[]; readonly problems: readonly Problem[] } => {
  const all = kit.sheets.map(({ id }) => id);
  const { without = [], only = all } = content.sheets ?? {};
  const problems = (['without', 'only'] as const).flatMap((key) =>
    (content.sheets?.[key] ?? []).flatMap((id, i) =>
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
