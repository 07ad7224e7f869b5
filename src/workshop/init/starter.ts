// The starter kit, which has one sheet of every kind in every language whose words ship, and what may be asked of it.
import { MAX_THEMES } from '../../kit/structure.ts';
import { wrong } from '../../plan/choices.ts';
import { error, type Problem } from '../../problem.ts';
import { visible } from '../../text.ts';
import type { World } from '../../world/world.ts';
import { didYouMean } from '../../yaml/near.ts';
import { readYaml, type Source } from '../../yaml/read.ts';
import { valueAt } from '../../yaml/validate.ts';
import { packageFile, packageList } from './package.ts';

export const STARTER_FOLDER = 'starter/kit';

export interface Starter {
  readonly structure: Source;
  /** By language. */
  readonly editions: ReadonlyMap<string, Source>;
  /** Ids of its sheets, in order of use; the first of each kind has the name of the kind. */
  readonly sheets: readonly string[];
}

/** What a new kit is to be; what is left out is as in the starter kit. */
export interface KitWishes {
  readonly title?: string;
  readonly language?: string;
  readonly themes?: readonly string[];
  readonly sheets?: readonly string[];
}

/** The language and the sheets of a new kit unless others are wished for. */
export const USUAL_LANGUAGE = 'en';
export const USUAL_SHEETS = ['guide', 'poster', 'vote', 'cards', 'canvas', 'dots'] as const;

export async function openStarter(world: World): Promise<Starter> {
  const sourceOf = async (name: string): Promise<Source> => {
    const { source } = readYaml(await packageFile(world, `${STARTER_FOLDER}/${name}`), name);
    if (!source) throw new Error(`${STARTER_FOLDER}/${name} cannot be read`);
    return source;
  };
  const structure = await sourceOf('kit.yaml');
  const names = (await packageList(world, STARTER_FOLDER)).filter(
    (name) => name.endsWith('.yaml') && name !== 'kit.yaml',
  );
  const editions = await Promise.all(
    names.sort().map(async (name) => [name.replace('.yaml', ''), await sourceOf(name)] as const),
  );
  return { structure, editions: new Map(editions), sheets: idsAt(structure.data, ['sheets']) };
}

/** Of things in a list of kit.yaml. */
const idsAt = (data: unknown, path: readonly string[]): readonly string[] =>
  ((valueAt(data, path) ?? []) as readonly { readonly id: string }[]).map(({ id }) => id);

/** "de-AT" is begun from "de". */
export const exampleIn = ({ editions }: Starter, language: string): Source | undefined =>
  editions.get(language) ?? editions.get(language.split('-')[0] ?? '');

/** The texts that an edition of the starter kit has at a path, by id. */
export const textsAt = (edition: Source, path: readonly string[]): Readonly<Record<string, string>> =>
  (valueAt(edition.data, path) ?? {}) as Readonly<Record<string, string>>;

/** Problems: usage-title, -language, -themes, -unknown-sheet. */
export const wrongWishes = (starter: Starter, wishes: KitWishes): readonly Problem[] => [
  ...(wishes.title === undefined ? [] : wrongTitle(wishes.title)),
  ...(wishes.language === undefined ? [] : wrongLanguage(starter, wishes.language)),
  ...(wishes.themes === undefined ? [] : wrongThemes(wishes.themes)),
  ...(wishes.sheets ?? []).flatMap((id) => wrongSheet(starter, id)),
  ...(wishes.sheets?.length === 0 ? [noSheets(starter)] : []),
];

/** As an edition has it. */
const MAX_TITLE = 80;

const wrongTitle = (title: string): readonly Problem[] =>
  visible(title) !== '' && title.length <= MAX_TITLE
    ? []
    : [
        error('usage-title', 'The title of a kit is one line of 1 to 80 characters.', {
          hint: 'Give it in quotation marks, as in --title "Better meetings".',
        }),
      ];

const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/;

function wrongLanguage(starter: Starter, language: string): readonly Problem[] {
  if (LANGUAGE.test(language) && exampleIn(starter, language)) return [];
  const ship = [...starter.editions.keys()].join(', ');
  return [
    error('usage-language', `The words that every kit needs do not ship in "${language}".`, {
      hint: `Begin in one of ${ship}; "kitpress translate start" then adds other languages to the kit.`,
    }),
  ];
}

const wrongThemes = (themes: readonly string[]): readonly Problem[] =>
  themes.length >= 1 && themes.length <= MAX_THEMES
    ? []
    : [
        error('usage-themes', `A kit has one to ${MAX_THEMES} themes; these are ${themes.length}.`, {
          hint: 'Separate them with commas, as in --themes "Before,During,After".',
        }),
      ];

const FROM = { flag: '--sheets' };

const wrongSheet = ({ sheets }: Starter, id: string): readonly Problem[] => {
  const hint = `${didYouMean(id, sheets)}The sheets are: ${sheets.join(', ')}.`;
  return sheets.includes(id)
    ? []
    : [wrong(FROM, 'unknown-sheet', `there is no sheet "${id}" to begin with.`, hint)];
};

const noSheets = ({ sheets }: Starter): Problem =>
  wrong(FROM, 'empty', 'no sheet is named.', `The sheets are: ${sheets.join(', ')}.`);
