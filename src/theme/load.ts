// The YAML of a template → a theme that is ready to use.

import { INK_NAMES } from '../ink.ts';
import { error, failed, ok, type Problem, type Result } from '../problem.ts';
import { faceKey, openFaces, type ScriptTools, type StoredFace } from '../text/faces.ts';
import type { LoadPatterns } from '../text/hyphenation.ts';
import { OLD_KEYS, renameOldKey } from '../yaml/old-keys.ts';
import { readAs } from '../yaml/validate.ts';
import { contrast, inkOf } from './colour.ts';
import { coverOf } from './cover.ts';
import { inkedTemplate } from './inked.ts';
import { FACE_ROLES, THEME_SIGNS, templateSchema } from './schema.ts';
import type { Theme } from './theme.ts';
import { LARGE, READABLE, type Template, withTones } from './tones.ts';

/** Bytes → template; problems (of YAML and schema) show `file`. */
export const readTemplate = (bytes: Uint8Array, file: string): Result<Template> => {
  const read = readAs(templateSchema, bytes, file, (source) => renameOldKey(source, OLD_KEYS.template));
  return read.ok ? ok(withTones(read.value), read.problems) : read;
};

/**
 * Template → Theme; problems (theme-unknown-face, theme-contrast) show `file`. `face` gives a compiled face by its key.
 * `patterns` and `tools` are for `openFaces`.
 */
export const loadTheme = (
  template: Template,
  file: string,
  face: (key: string) => StoredFace | undefined,
  patterns?: LoadPatterns,
  tools?: ScriptTools,
): Result<Theme> => {
  const problems = [
    ...unknownFaces(template, file, face),
    ...paleColours(template, file),
    ...darkStickers(template, file),
  ];
  if (problems.length > 0) return failed(...problems);
  const faces = openFaces(template.faces, (key) => face(key) ?? missing(key), patterns, tools);
  const { colours, themes } = template;
  const printed = { ...template, colours: withInks(colours), themes: forEveryKit(themes) };
  return ok({ template: printed, faces, cover: coverOf(printed) });
};

/** As many as a kit can have: those that the template lacks take its colours in turn, each with a symbol that is not used yet. */
const forEveryKit = (themes: Template['themes']): Template['themes'] => {
  const unused = THEME_SIGNS.filter((sign) => themes.every((theme) => theme.sign !== sign));
  const more = unused.slice(0, THEME_SIGNS.length - themes.length).map((sign, i) => {
    const tones = themes[i % themes.length] ?? { colour: '#000000', mid: '#ffffff', tint: '#ffffff' };
    return { ...tones, sign };
  });
  return [...themes, ...more];
};

/** The colours of a template or brand as they are printed: those of text and lines as inks, those of grounds and fills as they are. */
export const withInks = (colours: Template['colours']): Template['colours'] => ({
  ...colours,
  ink: inkOf(colours.ink),
  soft: inkOf(colours.soft),
  rule: inkOf(colours.rule),
});

/** The theme with other faces, found by their keys. */
export const withFaces = (
  theme: Theme,
  names: Template['faces'],
  face: (key: string) => StoredFace | undefined,
  patterns?: LoadPatterns,
  tools?: ScriptTools,
): Theme => ({
  ...theme,
  template: { ...theme.template, faces: names },
  faces: openFaces(names, (key) => face(key) ?? missing(key), patterns, tools),
});

const missing = (key: string): never => {
  throw new Error(`the face ${key} is not in dist/faces`);
};

const unknownFaces = (template: Template, file: string, face: (key: string) => StoredFace | undefined) =>
  FACE_ROLES.map((role) => [role, template.faces[role]] as const)
    .filter(([, name]) => face(faceKey(name)) === undefined)
    .map(([role, name]) =>
      error('theme-unknown-face', `There is no face ${name.family} with weight ${name.weight}.`, {
        file,
        key: `faces.${role}`,
        hint: 'Use a face from fonts/faces.yaml, or add this one there and run npm run build.',
      }),
    );

/** Numbers are printed in ink on dots, and an exclamation mark on triangles, with less ink as well. */
const darkStickers = (template: Template, file: string): readonly Problem[] =>
  INK_NAMES.filter((ink) => ink === 'full' || template.inks !== undefined).flatMap((ink) => {
    const { dots, colours } = inkedTemplate(template, ink);
    const key = ink === 'grey' ? 'inks.grey.dots' : 'dots';
    return [
      ...dots.map((on, i) => ({ on, least: READABLE, key: `${key}.${i}` })),
      { on: colours.triangle, least: LARGE, key: 'colours.triangle' },
    ].flatMap(({ on, least, key }) =>
      contrast(inkOf(colours.ink), on) >= least
        ? []
        : [tooDark(inkOf(colours.ink), on, { least, file, key })],
    );
  });

const tooDark = (
  ink: string,
  on: string,
  { least, file, key }: { least: number; file: string; key: string },
): Problem =>
  error(
    'theme-contrast',
    `${ink} on ${on} has a contrast of ${contrast(ink, on).toFixed(1)}:1; text needs ${least}:1.`,
    { file, key, hint: 'Use a lighter colour.' },
  );

/** White text is printed on every theme's colour, and text in that colour on sands, its tint and, if large, its mid. */
const paleColours = ({ themes, colours }: Template, file: string): readonly Problem[] =>
  themes.flatMap(({ colour, mid, tint }, i) =>
    [
      { on: colours.paper, least: READABLE },
      { on: colours.sands[1], least: READABLE },
      { on: tint, least: READABLE },
      { on: mid, least: LARGE },
    ]
      .filter(({ on, least }) => contrast(colour, on) < least)
      .slice(0, 1)
      .map(({ on, least }) =>
        error(
          'theme-contrast',
          `${colour} on ${on} has a contrast of ${contrast(colour, on).toFixed(1)}:1; text needs ${least}:1.`,
          { file, key: `themes.${i}.colour`, hint: 'Use a darker colour.' },
        ),
      ),
  );
