// A template's YAML to a look that is ready to use.

import { error, failed, ok, type Result } from '../problem.ts';
import { faceKey, openFaces, type StoredFace } from '../text/faces.ts';
import type { LoadPatterns } from '../text/hyphenation.ts';
import type { Shaper } from '../text/shaper.ts';
import { readAs } from '../yaml/validate.ts';
import { contrast } from './colour.ts';
import { FACE_ROLES, type Template, templateSchema } from './schema.ts';
import type { Theme } from './theme.ts';

/** WCAG 2.2, 1.4.3: text smaller than 14 pt bold or 18 pt. */
const READABLE = 4.5;

/** `bytes` of the template called `file`. Problems: those of YAML and schema. */
export const readTemplate = (bytes: Uint8Array, file: string): Result<Template> =>
  readAs(templateSchema, bytes, file);

/**
 * Template → Theme; problems show it as `file`. `face` gives a compiled face by its key, `patterns` a language's
 * hyphenation, or undefined; `shaper` sets texts from right to left, where there are any.
 * Problems: theme-unknown-face, theme-contrast.
 */
export const loadTheme = (
  template: Template,
  file: string,
  face: (key: string) => StoredFace | undefined,
  patterns?: LoadPatterns,
  shaper?: Shaper,
): Result<Theme> => {
  const problems = [...unknownFaces(template, file, face), ...paleColours(template, file)];
  if (problems.length > 0) return failed(...problems);
  const faces = openFaces(template.faces, (key) => face(key) ?? missing(key), patterns, shaper);
  return ok({ template, faces });
};

/** The same look in other faces: those that `own` gives by their keys, or else `face`. */
export const withFaces = (
  theme: Theme,
  names: Template['faces'],
  own: ReadonlyMap<string, StoredFace>,
  face: (key: string) => StoredFace | undefined,
  patterns?: LoadPatterns,
  shaper?: Shaper,
): Theme => ({
  ...theme,
  template: { ...theme.template, faces: names },
  faces: openFaces(names, (key) => own.get(key) ?? face(key) ?? missing(key), patterns, shaper),
});

const missing = (key: string): never => {
  throw new Error(`the face ${key} is not in dist/faces`);
};

const unknownFaces = (template: Template, file: string, face: (key: string) => StoredFace | undefined) =>
  FACE_ROLES.map((role) => [role, template.faces[role]] as const)
    .filter(([, name]) => face(faceKey(name)) === undefined)
    .map(([role, name]) =>
      error('theme-unknown-face', `there is no face ${name.family} in weight ${name.weight}.`, {
        file,
        key: `faces.${role}`,
        hint: 'Take one of fonts/faces.yaml, or add it there and run npm run build.',
      }),
    );

/** White stands on every principle's colour, and the colour on the tint. */
const paleColours = ({ principles, colours }: Template, file: string) =>
  principles.flatMap(({ colour }, i) =>
    [colours.paper, colours.tint]
      .filter((ground) => contrast(colour, ground) < READABLE)
      .map((ground) =>
        error(
          'theme-contrast',
          `${colour} on ${ground} has a contrast of ${contrast(colour, ground).toFixed(1)}:1; text needs ${READABLE}:1.`,
          {
            file,
            key: `principles.${i}.colour`,
            hint: 'Take a darker colour.',
          },
        ),
      ),
  );
