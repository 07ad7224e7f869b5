// What an edition must say on each sheet, and in which order: known from the kit alone, not from how it was laid out.

import type { Deck, Kit, Principle, Sheet, SheetOfKind } from '../kit/kit.ts';
import { plain, type Text } from '../text.ts';

/** Texts in the order in which they are read; the first says what the chain is about. */
export type Chain = readonly Text[];

export interface Expected {
  /** All of it must be there, each chain in its order. */
  readonly always: readonly Chain[];
  /** All of a chain must be there if any of it is: a plan may leave a principle out. */
  readonly together: readonly Chain[];
}

/** A sheet in a file: what its label says it is. */
export interface SheetInFile {
  readonly sheet: Sheet;
  readonly principle?: Principle;
}

/** "C1 2/3" is the sheet with code C for principle 1; undefined if the kit has no such sheet. */
export const sheetOf = (kit: Kit, label: string): SheetInFile | undefined => {
  const id = idIn(label);
  for (const sheet of kit.sheets) {
    if (!isPerPrinciple(sheet) && sheet.code === id) return { sheet };
    const principle = kit.principles.find(({ code }) => isPerPrinciple(sheet) && sheet.code + code === id);
    if (principle) return { sheet, principle };
  }
  return undefined;
};

/** "C1" of "C1 2/3". */
const idIn = (label: string): string => label.replace(/ \d+\/\d+$/, '');

/** Pages by the id of their sheet, "C1", each label once: copies share content and have no links, and are compared with one another. */
export const bySheet = <P extends { readonly label: string }>(
  pages: readonly P[],
): ReadonlyMap<string, readonly P[]> => {
  const sheets = new Map<string, P[]>();
  const seen = new Set<string>();
  for (const page of pages) {
    if (seen.has(page.label)) continue;
    seen.add(page.label);
    const id = idIn(page.label);
    sheets.set(id, [...(sheets.get(id) ?? []), page]);
  }
  return sheets;
};

const isPerPrinciple = ({ kind }: Sheet): boolean =>
  kind === 'principle' || kind === 'assessment' || kind === 'action-cards';

export const expectedOn = (kit: Kit, { sheet, principle }: SheetInFile): Expected => {
  const foot = [[kit.title, plain(kit.version, kit.edition.language)], [kit.source]];
  const head = [
    ...(sheet.step && sheet.kind !== 'action-cards' ? [[sheet.step.label, sheet.step.name]] : []),
    sheet.instructions.map(({ text }) => text),
    [sheet.texts.name],
  ];
  const own = ownTexts(kit, sheet, principle);
  return {
    always: [...head, ...foot, ...own.always].filter((chain) => chain.length > 0),
    together: own.together,
  };
};

const ownTexts = (kit: Kit, sheet: Sheet, principle: Principle | undefined): Expected => {
  const always = (...chains: readonly Chain[]): Expected => ({
    always: [...chains, [kit.labels.measure]],
    together: [],
  });
  switch (sheet.kind) {
    case 'guide':
      return guideTexts(kit, sheet);
    case 'focus-board':
      return always(
        [sheet.texts.title, sheet.texts.purpose, ...kit.purposes],
        ...kit.levels.map(({ name, note }) => [name, note]),
      );
    case 'vote-sheet':
      return { ...always([sheet.texts.title]), together: kit.principles.map(challenges) };
    case 'principle':
      return principle ? always([principle.name, ...principle.why, ...principle.dimensions]) : always();
    case 'assessment':
      return principle ? always(questions(principle), ...assessmentBoxes(sheet)) : always();
    case 'action-cards':
      return principle
        ? always(
            [principle.name, sheet.texts.title],
            principle.decks.map(({ title }) => title),
            cards(sheet, principle),
          )
        : always();
    case 'matrix': {
      const { effect, effort, quadrants } = sheet.texts;
      return always(
        [sheet.texts.title, quadrants.start, quadrants.plan, quadrants.fill, quadrants.leave],
        [effect.name, effect.low, effect.high],
        [effort.low, effort.name, effort.high],
      );
    }
    case 'reflection': {
      const { title, action, who, first, when } = sheet.texts.table;
      return always([sheet.texts.title, ...kit.reflections], [title, action, who, first, when]);
    }
    case 'notes':
      return always([sheet.texts.title, sheet.texts.principle]);
    case 'parking': {
      const { title, principle: which, idea, who, when } = sheet.texts;
      return always([title, which, idea, who, when]);
    }
    case 'vote-dots':
    case 'personal-dots':
      return always([sheet.texts.title, sheet.texts.howto, sheet.texts.dots]);
  }
};

const coded = (code: string, { lang }: Text): Text => plain(code, lang);

const challenges = (principle: Principle): Chain => [
  principle.name,
  ...principle.challenges.flatMap(({ code, text }) => [coded(code, text), text]),
];

const questions = ({ name, decks }: Principle): Chain => [
  name,
  ...decks.flatMap(({ code, question }) => [coded(code, question), question]),
];

const assessmentBoxes = ({ texts }: SheetOfKind<'assessment'>): readonly Chain[] => [
  [texts.no, texts.yes],
  [texts.reflection.title, texts.reflection.prompt, texts.parking.title, texts.parking.prompt],
];

/** Card by card as they lie: deck by deck, actions, the own proposal, then case and tool. */
const cards = ({ texts }: SheetOfKind<'action-cards'>, { decks }: Principle): Chain =>
  decks.flatMap((deck) => [
    ...deck.actions.flatMap(({ code, text }) => [coded(code, text), deck.title, text]),
    coded(deck.ownCode, deck.title),
    deck.title,
    texts.own,
    ...resource(deck, deck.case, texts.case),
    ...resource(deck, deck.tool, texts.tool),
  ]);

const resource = (deck: Deck, found: Deck['case'], name: Text): Chain =>
  found ? [coded(deck.code, name), name, deck.title, found.name, found.text] : [];

const guideTexts = (kit: Kit, sheet: SheetOfKind<'guide'>): Expected => {
  const { guide } = kit;
  if (!guide) return { always: [], together: [] };
  const { print, agenda, cut, bring, headings, colophon, resources } = guide;
  return {
    always: [
      [
        sheet.texts.title,
        ...guide.intro,
        print.title,
        print.intro,
        print.sheet,
        print.file,
        print.pages,
        print.copies,
        print.paper,
        print.cuts,
        ...print.settings,
        cut.title,
        ...cut.points,
        bring.title,
        ...bring.points,
        agenda.title,
        agenda.intro,
        agenda.when,
        agenda.what,
        agenda.minutes,
        agenda.total,
        ...kit.steps.flatMap(({ id, label, name }) => {
          const words = guide.steps[id];
          if (!words) return [];
          const { do: act, say, watch } = words;
          return [label, name, headings.do, ...act, headings.say, ...say, headings.watch, ...watch];
        }),
        colophon.title,
        ...colophon.points,
      ],
    ],
    together: [[resources.title, resources.intro]],
  };
};
