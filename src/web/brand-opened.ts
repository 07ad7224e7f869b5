// The brand that a plan names → the logo and colour that the page has fields for, and the rest as it is.
import { filesNamed, openBrand } from '../brand/file.ts';
import { error, type Problem, warning } from '../problem.ts';
import { BRAND, PLAN } from '../workshop/start/write.ts';
import type { DroppedFile, LookChoices } from './choices.ts';
import { isRecord, recordOf } from './written.ts';

export interface OpenedBrand {
  readonly organisation?: string;
  readonly look?: LookChoices;
  /** Other keys of it, and the files that they name. */
  readonly more: Readonly<Record<string, unknown>>;
  readonly files: readonly DroppedFile[];
  readonly problems: readonly Problem[];
}

const NOTHING: OpenedBrand = { more: {}, files: [], problems: [] };

type Find = (path: string) => DroppedFile | undefined;

/** The first of the brands that are named: a page prints one. */
export function openedBrand([path, ...others]: readonly string[], find: Find): OpenedBrand {
  if (path === undefined) return NOTHING;
  const file = find(path);
  if (!file) return { ...NOTHING, problems: [notThere(path, { file: PLAN, key: 'brand' })] };
  // Its files are found by name when they are asked for.
  const opened = openBrand(file.bytes, BRAND, { read: () => undefined, list: () => [] }, '');
  if (!opened.ok) return { ...NOTHING, problems: opened.problems };
  const { content, source } = opened.value;
  const data = recordOf(source.data);
  const { name: _, faces, ...rest } = data;
  const logos = logosOf(recordOf(data.logos), find);
  const colours = coloursOf(recordOf(data.colours));
  const look = { ...logos.look, ...colours.look };
  const named = filesNamed({ ...content, faces: undefined }).single;
  return {
    organisation: content.name,
    ...(Object.keys(look).length > 0 && { look }),
    more: filledOnly({ ...rest, logos: logos.left, colours: colours.left }),
    files: named.flatMap((name) => {
      const found = logos.taken.has(name) ? undefined : find(name);
      return found ? [{ name, bytes: found.bytes }] : [];
    }),
    problems: [
      ...opened.problems,
      ...named.filter((name) => !find(name)).map((name) => notThere(name, { file: BRAND })),
      ...(faces === undefined ? [] : [noFonts()]),
      ...(others.length === 0 ? [] : [oneBrand()]),
    ],
  };
}

/** Logos of which no more is said than the file. */
const logosOf = ({ main, onDark, ...left }: Readonly<Record<string, unknown>>, find: Find) => {
  const fileOf = (said: unknown): DroppedFile | undefined =>
    typeof said === 'string' ? find(said) : undefined;
  const [logo, logoOnDark] = [fileOf(main), fileOf(onDark)];
  return {
    look: { ...(logo && { logo }), ...(logoOnDark && { logoOnDark }) },
    left: { ...left, ...(!logo && { main }), ...(!logoOnDark && { onDark }) },
    taken: new Set([main, onDark].filter((one) => typeof one === 'string')),
  };
};

/** The colour of the cover, if it is one and no name of one. */
const coloursOf = (
  colours: Readonly<Record<string, unknown>>,
): { readonly look: LookChoices; readonly left: Readonly<Record<string, unknown>> } => {
  const { cover, themes, ...left } = colours;
  if (typeof cover !== 'string' || /[{]|\b(?:theme|tint|mid)\b/.test(cover))
    return { look: {}, left: colours };
  const first = Array.isArray(themes) && themes.length === 1 && themes[0] === cover;
  return {
    look: { colour: cover, ...(first && { colourOn: 'theme' as const }) },
    left: first ? left : { ...left, themes },
  };
};

/** Without what is absent, or has nothing in it. */
const filledOnly = (data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(data).flatMap(([key, value]) => {
      const said = isRecord(value) ? filledOnly(value) : value;
      return said === undefined || (isRecord(said) && Object.keys(said).length === 0) ? [] : [[key, said]];
    }),
  );

const notThere = (name: string, place: Partial<Problem>): Problem =>
  error('page-no-file', `${name} is not among the files.`, {
    hint: 'Drop it together with the plan, or all of them in a zip.',
    ...place,
  });

const noFonts = (): Problem =>
  warning(
    'page-no-fonts',
    'Fonts of a brand are not set on this page: the sheets are in those of the template.',
    {
      hint: 'Print with "kitpress build" to have them.',
      ...{ file: BRAND, key: 'faces' },
    },
  );

const oneBrand = (): Problem =>
  warning('page-one-brand', 'This page prints one brand, the first of the plan.', {
    hint: 'Print all of them with "kitpress build".',
    ...{ file: PLAN, key: 'brand' },
  });
