// Checked structure and texts → the kit as the sheets use it: joined by id, in the kit's order, with printed codes.
import type { Text, Texts } from '../text.ts';
import { asTexts } from './edition.ts';
import { type FallbackTexts, fallbackPlaces, fallbacksOf } from './fallback-texts.ts';
import { type KitKinds, kindNamed } from './kinds.ts';
import type { Deck, Kit, Principle, Resource, Sheet, Step } from './kit.ts';
import type {
  ActionsFile,
  EditionFile,
  GuideFile,
  KitFile,
  PrinciplesFile,
  QuestionsFile,
  ResourcesFile,
  SheetFile,
  StepFile,
  WorkshopFile,
} from './schema.ts';

type PrincipleFile = KitFile['principles'][number];
type DeckFile = PrincipleFile['decks'][number];

/** The contents of the files of one edition, each as its schema defines it. */
export interface EditionData {
  readonly edition: EditionFile;
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
    purposes: inOrder(kit.purposes, workshop.purposes),
    levels: (kit.levels ?? []).map((id) => ({ id, ...of(workshop.levels, id) })),
    reflections: inOrder(kit.reflections, workshop.reflections),
    steps,
    sheets: kit.sheets.map((sheet) =>
      joinSheet(sheet, kindNamed(kinds, sheet.kind), steps, of(workshop.sheets, sheet.id)),
    ),
    principles: kit.principles.map((principle, index) => joinPrinciple(principle, index, edition)),
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

const inOrder = <T>(ids: readonly string[] = [], texts?: Readonly<Record<string, T>>): readonly T[] =>
  ids.map((id) => of(texts, id));

const joinStep = ({ id, minutes, repeat }: StepFile, texts: Pick<Step, 'label' | 'name'>): Step => ({
  id,
  ...(minutes !== undefined && { minutes }),
  ...(repeat && { repeat }),
  ...texts,
});

/** `rest` includes the keys that only the sheet's kind has; they are passed on unchanged. */
function joinSheet(
  file: SheetFile,
  { traits }: KitKinds[string],
  steps: readonly Step[],
  texts: Sheet['texts'],
): Sheet {
  const { step: stepId, instructions, next = [], ...rest } = file;
  const step = steps.find(({ id }) => id === stepId);
  return {
    ...rest,
    ...traits,
    ...(step && { step }),
    next,
    instructions: Object.entries(instructions ?? {}).map(([id, sign]) => ({
      sign,
      text: of(texts.instructions, id),
    })),
    texts,
  };
}

function joinPrinciple(file: PrincipleFile, index: number, edition: EditionWords): Principle {
  const { id } = file;
  const texts = of(edition.principles.principles, id);
  const questions = of(edition.questions.principles, id);
  return {
    id,
    index,
    code: id,
    name: texts.name,
    why: Object.values(texts.why),
    dimensions: inOrder(file.dimensions, texts.dimensions),
    challenges: file.challenges.map((challenge) => ({
      code: `${id}.${challenge}`,
      text: of(questions.challenges, challenge),
    })),
    decks: file.decks.map((deck) => joinDeck(deck, id, of(questions.assessment, deck.id), edition)),
  };
}

function joinDeck(file: DeckFile, principle: string, question: Text, edition: EditionWords): Deck {
  const texts = of(of(edition.actions.principles, principle).decks, file.id);
  const resources = edition.resources.principles[principle]?.decks[file.id];
  const code = `${principle}${file.id}`;
  const kase = resource(file.case, resources?.case);
  const tool = resource(file.tool, resources?.tool);
  return {
    id: file.id,
    code,
    question,
    title: texts.title,
    actions: file.actions.map((id) => ({ code: `${code}-${id}`, text: of(texts.actions, id) })),
    ownCode: `${code}-0`,
    ...(kase && { case: kase }),
    ...(tool && { tool }),
  };
}

const resource = (
  file: DeckFile['case'],
  texts: { readonly name: Text; readonly text: Text } | undefined,
): Resource | undefined => file && texts && { ...texts, links: file.links };
