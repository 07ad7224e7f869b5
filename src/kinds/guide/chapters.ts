// What the guide says, chapter by chapter: words that every kit needs, and the kit's own.
import type { LayoutContext } from '../../furniture/context.ts';
import { cuttingTime } from '../../furniture/cutting.ts';
import { dayOf, durationOf, type Turn } from '../../furniture/day.ts';
import { enumerated } from '../../furniture/enumeration.ts';
import type { Guidance, Kit, Step } from '../../kit/kit.ts';
import { leftOutOf } from '../../kit/length.ts';
import type { Words } from '../../kit/words.ts';
import { leastOf } from '../../page/onto.ts';
import { fill, type Text, type Texts } from '../../text.ts';
import { badgesToCut } from '../badges/sheet.ts';
import type { CardsSheet } from '../cards/sheet.ts';
import type { CutOut, PrintedSheet } from '../kind.ts';
import { packingOf } from './packing.ts';
import { packingPoints, piecesIn } from './packing-list.ts';
import { plannedSteps } from './planned-steps.ts';
import { exampleCodes, roomPoints } from './room.ts';

type GuideWords = Texts<Words['guide']>;

export type PrintTexts = Omit<GuideWords['print'], 'settings' | 'boards' | 'onLabels' | 'backs'> & {
  readonly settings: readonly Text[];
};

/** A chapter that is a list. */
export interface Chapter {
  readonly title: Text;
  readonly points: readonly Text[];
}

export type AgendaTexts = Omit<GuideWords['agenda'], 'totalWithoutBreaks' | 'intro'> & {
  readonly intro?: Text | undefined;
};

/** How the cards of a list with links are called. */
export interface CardNames {
  /** Of their sheet. */
  readonly code: string;
  /** Of one of them, where several lists share a sheet. */
  readonly head?: Text | undefined;
}

export interface LinkTexts {
  readonly title: Text;
  readonly intro: Text;
  readonly cardsOf: (list: string) => CardNames;
}

export interface ColophonTexts extends Chapter {
  /** Kit, version and language, with fields to fill in. */
  readonly edition: Text;
  /** Who has read it; or that nobody has. */
  readonly reviewed: Text;
  readonly unreviewed: Text;
  /** In full, if the feet of the sheets have a short form of it. */
  readonly source?: Text;
}

/** In the order of the guide. */
export interface GuideTexts {
  readonly intro: readonly Text[];
  readonly print: PrintTexts;
  readonly cut: Chapter;
  readonly bring: Chapter;
  readonly room: Chapter;
  /** On taking part, in the room and from a screen. */
  readonly everyone: readonly Chapter[];
  readonly agenda: AgendaTexts;
  /** Above small pictures of the sheets. */
  readonly order: Text;
  readonly headings: Pick<GuideWords['headings'], 'do' | 'say' | 'watch'>;
  readonly steps: readonly Step[];
  readonly after: Chapter;
  readonly resources: LinkTexts;
  readonly colophon: ColophonTexts;
}

/** What the guide of a workshop says. */
export const guideTexts = (context: LayoutContext, printed: readonly PrintedSheet[]): GuideTexts => {
  const { kit, plan } = context;
  const { guide } = kit.words;
  const { after, intro } = guidanceOf(kit);
  const { settings, boards, onLabels, backs, ...print } = guide.print;
  return {
    intro,
    print: {
      ...print,
      settings: [
        plan.ink === 'grey' ? settings.grey : plan.printing ? boards.paper : settings.paper,
        settings.scale,
        ...boardPoint(boards, printed),
        ...labelPoints(onLabels, printed),
        ...backPoints(context, printed),
      ],
    },
    cut: { title: guide.cut.title, points: cutPoints(context, printed) },
    bring: {
      ...guide.bring,
      points: pointsToBring(kit, plan.tables, printed),
    },
    room: { ...guide.room, points: roomOf(context, printed) },
    everyone: [guide.everyone, guide.screen],
    agenda: { ...guide.agenda, intro: agendaIntro(kit), total: totalOfDay(kit, dayOf(context)) },
    order: guide.order.title,
    headings: guide.headings,
    steps: plannedSteps(context),
    after: { ...guide.after, points: after },
    resources: { ...guide.resources, cardsOf: (list) => cardsOf(kit, list) },
    colophon: colophonTexts(kit),
  };
};

/** What the workshop needs besides its paper. */
export const pointsToBring = (
  kit: Kit,
  tables: number,
  printed: readonly PrintedSheet[],
): readonly Text[] => [...guidanceOf(kit).bring, ...scissors(kit, tables, printed), ...glue(kit, printed)];

const roomOf = (context: LayoutContext, printed: readonly PrintedSheet[]): readonly Text[] => {
  const packing = packingOf(context, printed);
  if (packing === undefined) return roomPoints(context, printed, []);
  return [
    ...roomPoints(context, printed, piecesIn(context, packing.front)),
    ...packingPoints(context, packing),
  ];
};

const NOTHING: Guidance = { intro: [], bring: [], after: [], about: [] };

export const guidanceOf = ({ guidance = NOTHING }: Pick<Kit, 'guidance'>): Guidance => guidance;

/** It is about all steps: a plan that leaves some out goes without it. */
export const agendaIntro = (kit: Kit): Text | undefined =>
  leftOutOf(kit).length > 0 ? undefined : kit.words.guide.agenda.intro;

/** A day with breaks says nothing about leaving them out. */
const totalOfDay = (kit: Kit, day: readonly Pick<Turn, 'step'>[]): Text => {
  const { total, totalWithoutBreaks } = kit.words.guide.agenda;
  return day.some(({ step }) => step.isBreak) ? total : totalWithoutBreaks;
};

/** How boards are printed, if not as they are laid out. */
const boardsIn = (printed: readonly PrintedSheet[]): PrintedSheet['boards'] =>
  leastOf(printed.flatMap(({ boards }) => boards ?? []));

const boardPoint = (
  { whole, tiles }: GuideWords['print']['boards'],
  printed: readonly PrintedSheet[],
): readonly Text[] => {
  const boards = boardsIn(printed);
  if (boards === undefined) return [];
  const { sheets: n, paper, scale } = boards;
  return [fill(n > 1 ? tiles : whole, { n, paper, scale: Math.round(scale * 100) })];
};

/** What goes on labels, file by file. */
const labelPoints = (text: Text, printed: readonly PrintedSheet[]): readonly Text[] =>
  printed.flatMap(({ file, stock }) =>
    stock ? [fill(text, { file, labels: stock.format.name, n: stock.from })] : [],
  );

/** What is printed on both sides: all files in one point. */
const backPoints = (context: LayoutContext, printed: readonly PrintedSheet[]): readonly Text[] => {
  const { backs } = context.kit.words.guide.print;
  const [first, ...others] = printed.filter(({ flip }) => flip !== undefined);
  if (first?.flip === undefined) return [];
  const files = [...new Set([first, ...others].map(({ file }) => file))];
  return [fill(backs[first.flip], { file: enumerated(context, files) })];
};

const isGlued = (printed: readonly PrintedSheet[]): boolean => (boardsIn(printed)?.sheets ?? 1) > 1;

const glue = (kit: Kit, printed: readonly PrintedSheet[]): readonly Text[] =>
  isGlued(printed) ? [kit.words.guide.bring.glue] : [];

const thingsOf = (printed: readonly PrintedSheet[]): ReadonlySet<CutOut> =>
  new Set(printed.flatMap(({ cutOut = [] }) => cutOut));

/** Two for each table, where something is cut out. */
const scissors = (kit: Kit, tables: number, printed: readonly PrintedSheet[]): readonly Text[] =>
  [...thingsOf(printed)].every((thing) => thing === 'tents')
    ? []
    : [fill(kit.words.guide.bring.scissors, { n: 2 * tables })];

/** How long it takes. */
const timePoint = (kit: Kit, printed: readonly PrintedSheet[]): readonly Text[] => {
  const time = cuttingTime(printed);
  if (time === undefined) return [];
  const [withScissors, guillotine] = [time.scissors, time.guillotine].map(
    (one) => durationOf(kit, one).words,
  );
  return [fill(kit.words.guide.cut.time, { scissors: withScissors ?? '', guillotine: guillotine ?? '' })];
};

/** The points about the things that are on the sheets that are printed. */
const cutPoints = (context: LayoutContext, printed: readonly PrintedSheet[]): readonly Text[] => {
  const { kit, plan } = context;
  const words = kit.words.guide.cut;
  const isNamed = plan.participants.some(({ name }) => name !== undefined);
  const things = thingsOf(printed);
  const both = things.has('triangles') && things.has('needles');
  const when = (thing: CutOut, text: Text): readonly Text[] => (things.has(thing) ? [text] : []);
  return [
    ...(isGlued(printed) ? [fill(words.tiles, { n: boardsIn(printed)?.sheets ?? 0 })] : []),
    ...when('cards', words.cards),
    ...when('tear', words.tear),
    ...when('decks', fill(words.label, exampleCodes(context) ?? {})),
    ...when('covers', words.covers),
    ...when('dots', words.dots),
    ...when('dots', isNamed ? words.named : words.numbered),
    ...when('dots', words.strips),
    ...when('labels', words.labels),
    ...(both
      ? [words.trianglesAndNeedles]
      : [...when('triangles', words.triangles), ...when('needles', words.needles)]),
    // Below dots as well, where they are no sheet of their own.
    ...(badgesToCut(context) ? [words.badges] : []),
    ...when('cards', words.late),
    ...when('tents', words.tents),
    ...timePoint(kit, printed),
  ];
};

/** The sheet of the cards of a list. */
export const cardsShowing = (kit: Kit, list: string): CardsSheet | undefined =>
  kit.sheets.find(
    (one): one is CardsSheet =>
      one.kind === 'cards' && 'show' in one && (one as CardsSheet).show?.includes(list) === true,
  );

const cardsOf = (kit: Kit, list: string): CardNames => {
  const sheet = cardsShowing(kit, list);
  return { code: sheet?.code ?? '', head: sheet?.texts.heads?.[list] };
};

const SHARE_ALIKE = 'CC BY-SA 4.0';

export const colophonTexts = (kit: Kit): ColophonTexts => {
  const { title, edition, reviewed, unreviewed, shareAlike, licence } = kit.words.guide.colophon;
  const terms = kit.licence === SHARE_ALIKE ? shareAlike : fill(licence, { licence: kit.licence });
  return {
    title,
    edition,
    reviewed,
    unreviewed,
    ...(kit.sourceShort && { source: kit.source }),
    points: [terms, ...guidanceOf(kit).about],
  };
};
