// Questions in columns, each with room for dots; then whose dot is whose, and a box for the dots of each column.

import {
  type Block,
  element,
  ink,
  type LayoutContext,
  set,
  setByText,
  takesPart,
  tryOut,
} from '../../furniture/context.ts';
import { framesOf } from '../../furniture/each.ts';
import { bodyBox, framed } from '../../furniture/frame.ts';
import { codeOnSheet } from '../../furniture/item-code.ts';
import { SHORTENED } from '../../furniture/names.ts';
import { type FrameOptions, onSheet } from '../../furniture/page.ts';
import { atTables } from '../../furniture/tables.ts';
import { type Box, box } from '../../geometry.ts';
import type { ListItem } from '../../kit/kit.ts';
import { itemsOf } from '../../kit/lists.ts';
import { below, chunks } from '../../layout/grid.ts';
import type { Item, Page } from '../../scene.ts';
import { fill, type Text } from '../../text.ts';
import { closingColumn } from './closing.ts';
import { isCrowded } from './crowd.ts';
import { field, NUMBER } from './field.ts';
import { columnHead, HEAD, NAME_AT, NAME_ROOM } from './head.ts';
import { peopleIn, peopleLegend } from './legend.ts';
import { notes } from './notes.ts';
import { type Asked, askedOn, type VoteSheet, voteWords } from './sheet.ts';
import {
  type Column,
  closeSpreads,
  columnsOn,
  pagesFor,
  questionRoom,
  type Split,
  type Spread,
  splitOver,
  usualSpread,
} from './spread.ts';
import { tallyBoxes } from './tally.ts';

/** mm: between the columns of names and a fold before them. */
const BEYOND_FOLD = 3;

/** What all pages of a vote are made from. */
interface Vote {
  readonly context: LayoutContext;
  readonly sheet: VoteSheet;
  readonly asked: readonly Asked[];
  /** The box of all columns on a page. */
  readonly free: Box;
  /** More people vote than there are places for dots. */
  readonly crowded: boolean;
}

export const voteSheets = (context: LayoutContext, sheet: VoteSheet): readonly Page[] =>
  framesOf(context, sheet).flatMap((options) =>
    atTables(context, sheet).flatMap(({ at, table }) =>
      votePages(
        {
          context: at,
          sheet,
          asked: askedOn(context.kit, sheet, options.item),
          free: bodyBox(context, sheet),
          crowded: isCrowded(context.plan, sheet, table),
        },
        { ...options, table },
      ),
    ),
  );

const votePages = (vote: Vote, options: FrameOptions): readonly Page[] => {
  const draws = pagesIn(vote, spreadFor(vote));
  return draws.map((draw, i) =>
    framed(vote.context, vote.sheet, { ...options, worked: true, page: i + 1, pages: draws.length }, draw),
  );
};

const takingPart = ({ context, asked }: Vote): readonly Asked[] =>
  asked
    .map((one) => ({ ...one, items: one.items.filter((item) => takesPart(context, item)) }))
    .filter(({ items }) => items.length > 0);

const splitFor = (vote: Vote, spread: Spread): Split =>
  splitOver(vote.context, { asked: takingPart(vote), free: vote.free, foot: footOf(vote) }, spread);

/** mm: the line below the questions, if there are more people than places. */
const FOOT_LINE = 8;
const footOf = ({ crowded }: Vote): number => (crowded ? FOOT_LINE : 0);

/** The usual one, or the first that takes fewer pages and that everything fits in, names as well. */
const spreadFor = (vote: Vote): Spread => {
  const { context, free } = vote;
  const count = (spread: Spread): number => pagesFor(splitFor(vote, spread), spread);
  const usual = usualSpread(context);
  const { votes } = splitFor(vote, usual);
  const close = closeSpreads(usual, votes.length, peopleIn(context)).find((spread) => {
    if (count(spread) >= count(usual)) return false;
    const trial = tryOut(context);
    for (const draw of pagesIn({ ...vote, context: trial }, spread)) draw(free);
    return trial.problems.every(({ severity, code }) => severity !== 'error' && code !== SHORTENED);
  });
  return close ?? usual;
};

type Draw = (b: Box) => readonly Item[];

/** What is drawn on each page. */
const pagesIn = (vote: Vote, spread: Spread): readonly Draw[] => {
  const { gutter } = vote.context.theme.template.page;
  const split = splitFor(vote, spread);
  const onPage = spread.across + (spread.aside === undefined ? 0 : 1);
  return chunks(drawersOf(vote, split, spread), onPage).map((page, n) => (b) => {
    const boxes = columnsOn(b, spread, gutter);
    const asking = Math.max(0, Math.min(spread.across, split.votes.length - n * onPage));
    const drawn = boxes.map((one, i) => page[i]?.(one) ?? []);
    return [
      ...drawn.slice(0, asking).flat(),
      ...strokesLine(vote, boxes.slice(0, asking)),
      ...drawn.slice(asking).flat(),
    ];
  });
};

/** What is drawn in each column. */
const drawersOf = (vote: Vote, split: Split, spread: Spread): readonly Draw[] => {
  const { context, sheet, asked, free } = vote;
  const { gutter } = context.theme.template.page;
  const [column = free] = columnsOn(free, spread, gutter);
  const { votes, closing, people, heads, host, apart, low, field: height } = split;
  const room = questionRoom(spread, { width: column.width, height });
  const types = {
    names: headings(context, sheet, asked, column.width - NAME_AT),
    questions: settled(context, sheet, column.width, room),
  };
  const tallyIn = (b: Box) => tallyBoxes(context, sheet, heads, b);
  const asking = votes.map((one) => (b: Box) => {
    const list = box(b.x, b.y, b.width, b.height - footOf(vote) - (one === host ? low : 0));
    return [
      ...voteColumn(vote, one, { ...types, height }, list),
      ...(one === host ? tallyIn(box(b.x, list.y + list.height + 6, b.width, low - 6)) : []),
    ];
  });
  const naming = people.map((some, i) => (b: Box) => {
    // At the left edge of a page there is nothing to fold.
    const folds = i === 0 && b.x > context.format.margins.left;
    return peopleLegend(
      context,
      sheet,
      { people: some, ...(folds && { fold: b.x - gutter / 2 }) },
      box(b.x + BEYOND_FOLD, b.y, b.width - BEYOND_FOLD, b.height),
    );
  });
  const ending = closing
    ? [(b: Box) => closingColumn(context, sheet, { heads, people: closing }, b)]
    : naming;
  const summing = apart ? [tallyIn] : [];
  const used = asking.length + summing.length + ending.length;
  const spare = spread.aside === undefined ? (spread.across - (used % spread.across)) % spread.across : 0;
  return [
    ...asking,
    ...summing,
    ...Array.from(
      { length: spare },
      () => (b: Box) => notes(context, sheet, below(b, heads.length === 0 ? 0 : HEAD)),
    ),
    // At the right edge the names can be folded away.
    ...ending,
  ];
};

/** Below the questions of a page, in these columns, if there are more people than places. */
const strokesLine = ({ context, sheet, crowded }: Vote, asking: readonly Box[]): readonly Item[] => {
  const [first, last] = [asking[0], asking.at(-1)];
  if (!crowded || first === undefined || last === undefined) return [];
  const width = last.x + last.width - first.x;
  const text = set(context, 'instruction', {
    text: voteWords(context.kit, sheet).strokes,
    width,
    height: FOOT_LINE,
    maxLines: 1,
    where: onSheet(sheet),
  });
  const { ink: fill } = context.theme.template.colours;
  const top = first.y + first.height - text.height + (text.leading - text.cap) / 2;
  return [element('paragraph', ink(text, first.x, top, width, { fill }))];
};

/** Type that is set once for all columns, because siblings share one size. */
interface VoteTypes {
  readonly names: ReadonlyMap<Text, Block>;
  readonly questions: ReadonlyMap<Text, Block>;
  /** mm: of a field. */
  readonly height: number;
}

/** All fields are alike; what they leave free is for notes. */
const voteColumn = (
  { context, sheet }: Vote,
  { head, items, continued }: Column,
  types: VoteTypes,
  b: Box,
): readonly Item[] => {
  const name = head && (continued ? goingOn(context, sheet, head, b.width) : types.names.get(head.text));
  const list = name === undefined ? b : below(b, HEAD);
  return [
    element('section', [
      ...(head === undefined || name === undefined ? [] : columnHead(context, head, name, b)),
      element(
        'list',
        items.flatMap((item, i) => {
          const block = types.questions.get(item.text);
          const at = box(list.x, list.y + i * types.height, list.width, types.height);
          return block === undefined ? [] : field(context, sheet, item, block, at);
        }),
      ),
    ]),
    ...notes(context, sheet, below(list, items.length * types.height)),
  ];
};

/** "Culture, continued" */
const goingOn = (context: LayoutContext, sheet: VoteSheet, head: ListItem, width: number): Block =>
  set(context, 'section', {
    text: fill(context.kit.words.labels.continued, { name: head.text.words }),
    width: width - NAME_AT,
    ...NAME_ROOM,
    where: { ...onSheet(sheet), item: head.code },
  });

/** The names of all columns at one size, whatever the plan shows. */
const headings = (
  context: LayoutContext,
  sheet: VoteSheet,
  asked: readonly Asked[],
  width: number,
): ReadonlyMap<Text, Block> =>
  setByText(
    context,
    'section',
    asked.flatMap(({ head }) =>
      head === undefined
        ? []
        : [
            {
              text: head.text,
              width,
              ...NAME_ROOM,
              where: { ...onSheet(sheet), item: head.code },
            },
          ],
    ),
    { balance: true },
  );

/** All questions are siblings, whatever the plan shows. */
const settled = (
  context: LayoutContext,
  sheet: VoteSheet,
  width: number,
  room: ReturnType<typeof questionRoom>,
): ReadonlyMap<Text, Block> =>
  setByText(
    context,
    'question',
    itemsOf(context.kit, sheet.show).map((item) => ({
      text: item.text,
      width: width - NUMBER,
      ...room,
      where: { ...onSheet(sheet), item: codeOnSheet(context.kit, sheet.code, sheet.show, item) },
    })),
  );
