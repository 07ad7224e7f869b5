// Checked structure and texts → the kit as the sheets use it: joined by id, in the kit's order, with printed codes.
import type { Text, Texts } from '../text.ts';
import { asTexts } from './edition.ts';
import { type FallbackTexts, fallbackPlaces, fallbacksOf } from './fallback-texts.ts';
import { type KitKinds, kindNamed } from './kinds.ts';
import type { Kit, ListItem, Sheet, Step } from './kit.ts';
import type {
  ActionsFile,
  GuideFile,
  KitFile,
  OldEditionFile,
  PrinciplesFile,
  QuestionsFile,
  ResourcesFile,
  SheetFile,
  StepFile,
  WorkshopFile,
} from './schema.ts';

type PrincipleFile = KitFile['principles'][number];
type DeckFile = PrincipleFile['decks'][number];
type ResourceWords = Readonly<Record<'name' | 'text', Text>>;

/** The contents of the files of one edition, each as its schema defines it. */
export interface EditionData {
  readonly edition: OldEditionFile;
  readonly workshop: WorkshopFile;
  readonly principles: PrinciplesFile;
  readonly questions: QuestionsFile;
  readonly actions: ActionsFile;
  readonly resources?: ResourcesFile;
  readonly guide?: GuideFile;
}

type EditionWords = Texts<Omit<Required<EditionData>, 'edition' | 'resources' | 'guide'>> & {
  readonly resources: Texts<ResourcesFile>;
};

/** What joining needs in addition to structure and texts. */
interface JoinContext {
  /** Absolute folder that contains kit.yaml. */
  readonly folder: string;
  /** A path in the kit as problems show it. */
  readonly shown: (path: string) => string;
  readonly kinds: KitKinds;
  readonly fallbacks: FallbackTexts | undefined;
}

/** Texts and structure must have been checked against each other: a text that is missing here is a bug in Kitpress. */
export function joinKit(
  kit: KitFile,
  texts: EditionData,
  { folder, shown, kinds, fallbacks }: JoinContext,
): Kit {
  const { language } = texts.edition;
  const copies = <T>(value: T, file: string): Texts<T> =>
    asTexts(value, language, shown(`${language}/${file}`), fallbacksOf(fallbacks, file));
  const workshop = copies(texts.workshop, 'workshop.yaml');
  const edition: EditionWords = {
    workshop,
    principles: copies(texts.principles, 'principles.yaml'),
    questions: copies(texts.questions, 'questions.yaml'),
    actions: copies(texts.actions, 'actions.yaml'),
    resources: copies(texts.resources ?? { principles: {} }, 'resources.yaml'),
  };
  const steps = kit.steps.map((step) => joinStep(step, of(workshop.steps, step.id)));
  return {
    id: kit.id,
    version: kit.version,
    licence: kit.licence,
    folder,
    edition: texts.edition,
    title: workshop.title,
    subtitle: workshop.subtitle,
    source: workshop.source,
    labels: workshop.labels,
    lists: {
      purposes: { items: listed(kit.purposes, (id) => ({ text: of(workshop.purposes, id) })) },
      levels: { items: listed(kit.levels, (id) => withFields(of(workshop.levels, id), 'name')) },
      reflections: { items: listed(kit.reflections, (id) => ({ text: of(workshop.reflections, id) })) },
      [THEMES]: { items: kit.principles.map((theme, index) => joinTheme(theme, index, edition)) },
      ...Object.fromEntries(OF_THEMES.map((list) => [list, { of: THEMES, items: [] }])),
      ...Object.fromEntries(OF_QUESTIONS.map((list) => [list, { of: 'questions', items: [] }])),
    },
    themes: THEMES,
    steps,
    sheets: kit.sheets.map((sheet) =>
      joinSheet(sheet, kindNamed(kinds, sheet.kind), steps, of(workshop.sheets, sheet.id)),
    ),
    ...(texts.guide && { guide: copies(texts.guide, 'guide.yaml') }),
    ...(fallbacks && fallbacks.texts.size > 0 && { fallbacks: fallbackPlaces(fallbacks) }),
  };
}

/** The text with this `id`; `checkTexts` has made sure that there is one. */
function of<T>(texts: Readonly<Record<string, T>> | undefined, id: string): T {
  const text = texts && Object.hasOwn(texts, id) ? texts[id] : undefined;
  if (text === undefined) throw new Error(`no text for "${id}", although the edition was checked`);
  return text;
}

const THEMES = 'principles';
const OF_THEMES = ['why', 'dimensions', 'challenges', 'questions'];
const OF_QUESTIONS = ['actions', 'cases', 'tools'];

/** What an item has beyond its place in its list; by default it is printed as its position. */
type Joined = Pick<ListItem, 'text'> & Partial<Omit<ListItem, 'id' | 'index'>>;

const listed = (
  ids: readonly string[] = [],
  join: (id: string) => Joined,
  theme?: number,
): readonly ListItem[] =>
  ids.map((id, index) => ({
    id,
    index,
    code: String(index + 1),
    fields: {},
    links: [],
    ...(theme !== undefined && { theme }),
    items: {},
    ...join(id),
  }));

const withFields = <K extends string>(fields: Readonly<Record<K, Text>>, first: K): Joined => ({
  text: fields[first],
  fields,
});

const joinStep = ({ id, minutes, repeat }: StepFile, texts: Pick<Step, 'label' | 'name'>): Step => ({
  id,
  ...(minutes !== undefined && { minutes }),
  ...(repeat && { each: THEMES }),
  ...texts,
  do: [],
  say: [],
  watch: [],
});

/** `rest` includes the keys that only the sheet's kind has; they are passed on unchanged. */
function joinSheet(
  file: SheetFile,
  { traits: { perTheme, ...traits } }: KitKinds[string],
  steps: readonly Step[],
  texts: Sheet['texts'],
): Sheet {
  const { step: stepId, instructions, next = [], ...rest } = file;
  const step = steps.find(({ id }) => id === stepId);
  return {
    ...rest,
    ...traits,
    ...(perTheme && { each: THEMES }),
    ...(step && { step }),
    next,
    instructions: Object.entries(instructions ?? {}).map(([id, sign]) => ({
      sign,
      text: of(texts.instructions, id),
    })),
    texts,
  };
}

function joinTheme(file: PrincipleFile, index: number, edition: EditionWords): ListItem {
  const { id } = file;
  const texts = of(edition.principles.principles, id);
  const questions = of(edition.questions.principles, id);
  const own = (ids: readonly string[] | undefined, words: Readonly<Record<string, Text>> | undefined) =>
    listed(ids, (item) => ({ code: `${id}.${item}`, text: of(words, item) }), index);
  return {
    id,
    index,
    code: id,
    text: texts.name,
    fields: {},
    links: [],
    theme: index,
    items: {
      why: own(Object.keys(texts.why), texts.why),
      dimensions: own(file.dimensions, texts.dimensions),
      challenges: own(file.challenges, questions.challenges),
      questions: file.decks.map((deck, at) => ({
        ...joinQuestion(deck, { id, index }, of(questions.assessment, deck.id), edition),
        index: at,
      })),
    },
  };
}

function joinQuestion(
  file: DeckFile,
  { id, index: theme }: Pick<ListItem, 'id' | 'index'>,
  question: Text,
  edition: EditionWords,
): Omit<ListItem, 'index'> {
  const texts = of(of(edition.actions.principles, id).decks, file.id);
  const resources = edition.resources.principles[id]?.decks[file.id];
  const code = `${id}${file.id}`;
  const action = (one: string): Joined => ({ code: `${code}-${one}`, text: of(texts.actions, one) });
  const resource = (one: DeckFile['case'], words: ResourceWords | undefined) =>
    one && words ? listed(['1'], () => ({ ...withFields(words, 'name'), links: one.links }), theme) : [];
  return {
    id: file.id,
    code,
    text: question,
    fields: { text: question, deck: texts.title },
    links: [],
    theme,
    items: {
      actions: listed(file.actions, action, theme),
      cases: resource(file.case, resources?.case),
      tools: resource(file.tool, resources?.tool),
    },
  };
}
