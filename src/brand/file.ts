// The bytes of brand.yaml → its checked contents with their places; and its folder, which must contain every file it names.

import type { Folder } from '../kit/file-cache.ts';
import { error, failed, ok, type Problem, type Result } from '../problem.ts';
import type { Path } from '../yaml/locate.ts';
import { OLD_KEYS, renameOldKey } from '../yaml/old-keys.ts';
import { readYaml, type Source } from '../yaml/read.ts';
import { slugOf } from '../yaml/slug.ts';
import { validate, valueAt, withoutKnown } from '../yaml/validate.ts';
import { type BrandFile, brandSchema } from './schema.ts';

/** A brand file that was read: its contents, their places, and its folder. */
export interface OpenBrand {
  readonly id: string;
  readonly content: BrandFile;
  readonly source: Source;
  readonly folder: Folder;
  /** The path of the folder, to distinguish its files from those of another brand. */
  readonly home: string;
}

/** Problems (its YAML, its form, brand-attribution, brand-colour, brand-id) show `file`. */
export const openBrand = (
  bytes: Uint8Array,
  file: string,
  folder: Folder,
  home: string,
): Result<OpenBrand> => {
  const read = readYaml(bytes, file);
  if (!read.source) return { ok: false, problems: read.problems };
  const { source, problems: twice } = renameOldKey(read.source, OLD_KEYS.brand);
  const problems = [...read.problems, ...twice];
  const checked = validate(brandSchema, source);
  const special = [...attribution(source), ...commentedColours(source), ...bothLists(source)];
  const all = [...problems, ...special, ...withoutKnown(checked.problems, [...problems, ...special])];
  if (!checked.ok || all.some(({ severity }) => severity === 'error')) return { ok: false, problems: all };
  const id = checked.value.id ?? slugOf(checked.value.name, 'brand');
  if (id === '') return failed(...all, nameless(source));
  return ok({ id, content: checked.value, source, folder, home }, all);
};

const nameless = (source: Source): Problem =>
  error('brand-id', 'The name has no letter from a to z or digit to name a folder after.', {
    hint: 'Add an id, such as "id: our-organisation".',
    ...source.at(['name']),
  });

export const ATTRIBUTION_HINT =
  'Delete this, because the licence requires both; to add your own line to them, use "footer".';

/** Keys that would replace source and licence. */
const attribution = (source: Source): readonly Problem[] =>
  ['source', 'licence', 'license', 'attribution', 'colophon']
    .filter((key) => valueAt(source.data, [key]) !== undefined)
    .map((key) =>
      error('brand-attribution', 'The source and the licence of the content cannot be replaced or removed.', {
        hint: ATTRIBUTION_HINT,
        ...source.at([key], 'key'),
      }),
    );

/** YAML reads "ink: #1c2430" as a key without a value and a comment. */
const commentedColours = (source: Source): readonly Problem[] =>
  emptyUnder(source.data, ['colours']).map((path) =>
    error('brand-colour', 'There is no colour here; YAML reads everything after # as a comment.', {
      hint: "Put the colour in quotation marks, such as '#1c2430'.",
      ...source.at(path),
    }),
  );

const emptyUnder = (data: unknown, path: Path): readonly Path[] => {
  const value = valueAt(data, path);
  if (value === null) return path.length > 1 ? [path] : [];
  if (typeof value !== 'object' || value === undefined || path.length > 3) return [];
  const keys = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  return keys.flatMap((key) => emptyUnder(data, [...path, key]));
};

const bothLists = (source: Source): readonly Problem[] => {
  const both = ['without', 'only'].every((key) => valueAt(source.data, ['sheets', key]) !== undefined);
  if (!both) return [];
  return [
    error('brand-sheets', 'Both "without" and "only" are given.', {
      hint: 'Delete one of them.',
      ...source.at(['sheets', 'only'], 'key'),
    }),
  ];
};

/** The template file in a folder that a brand names. */
export const templateFile = (folder: string): string => `${folder}/template.yaml`;

/** The files that a brand names, as it names them; `faces` may be folders of fonts. */
export function filesNamed({ logos, partners = [], tokens, template, faces = {} }: BrandFile): {
  readonly single: readonly string[];
  readonly faces: readonly string[];
} {
  const pictures = [logos, ...partners.map((partner) => partner.logos)].flatMap((one) =>
    one ? [one.main, one.onDark, one.mark, one.cover] : [],
  );
  const type = [faces.heading, faces.text, faces.strong];
  const fileOf = (one: string | { readonly file: string } | undefined) =>
    typeof one === 'object' ? one.file : one;
  const licences = [
    faces.licence,
    ...type.map((face) => (typeof face === 'object' ? face.licence : undefined)),
  ];
  const named = [...pictures.map(fileOf), tokens, template && templateFile(template), ...licences];
  return {
    single: named.filter((name) => name !== undefined),
    faces: type.map(fileOf).filter((name) => name !== undefined),
  };
}

/** The bytes of a file that the brand names at `path`, or a problem there if it does not exist or is outside the folder. */
export const readNamed = ({ folder, source }: OpenBrand, name: string, path: Path): Result<Uint8Array> => {
  const bytes = folder.read(name);
  if (bytes) return ok(bytes);
  const refusal = folder.refusal?.(name);
  if (refusal && refusal.code !== 'file-outside')
    return failed({ ...refusal, ...source.at(path), message: `${name} cannot be read.` });
  if (refusal || leadsOut(name))
    return failed(
      error('file-outside', `${name} leads out of the brand’s folder.`, {
        hint: 'Put a copy of it into the folder of brand.yaml.',
        ...source.at(path),
      }),
    );
  return failed(
    error('brand-no-file', `There is no file ${name} in the folder of ${source.file.split('/').at(-1)}.`, {
      hint: 'Check the path, which is relative to that folder, and its capital letters.',
      ...source.at(path),
    }),
  );
};

/** Whether a path leads out of its folder, whether or not it exists. */
export const leadsOut = (name: string): boolean =>
  /^(?:[/\\]|[A-Za-z]:)/.test(name) ||
  name
    .split(/[/\\]/)
    .reduce(
      (depth, part) =>
        depth < 0 ? depth : part === '..' ? depth - 1 : part === '.' || part === '' ? depth : depth + 1,
      0,
    ) < 0;
