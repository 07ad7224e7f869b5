// Nested zones, each with a place for the needle, and a numbered list at their left.

import { corner, stroke } from '../../furniture/block.ts';
import {
  type Block,
  element,
  ink,
  type LayoutContext,
  own,
  set,
  setAll,
  takesPart,
} from '../../furniture/context.ts';
import { framesOf } from '../../furniture/each.ts';
import { framed } from '../../furniture/frame.ts';
import { onSheet } from '../../furniture/page.ts';
import { needleOutline } from '../../furniture/signs.ts';
import { tooMany } from '../../furniture/too-many.ts';
import { type Box, box, inset } from '../../geometry.ts';
import type { ListItem } from '../../kit/kit.ts';
import { itemsFor } from '../../kit/lists.ts';
import { below, rows } from '../../layout/grid.ts';
import { circle, dotted, line, rect } from '../../layout/shapes.ts';
import type { Item, Page } from '../../scene.ts';
import type { Text } from '../../text.ts';
import type { ZonesSheet } from './sheet.ts';

/** mm: the list beside the zones. */
const ASIDE = 112;
const GAP = 20;
/** mm: the height of a needle, and the space of its zone above it. */
const NEEDLE = 34;
const OVER = 9;
/** mm: from the right edge of a zone to its needle, and the least that a zone is wider than the one inside it. */
const ASIDE_NEEDLE = 16;
const LEAST_STEP = { x: 2 * ASIDE_NEEDLE - 4, y: 24 };
/** mm: the width of the innermost zone where paper is narrow, and its least height. */
const INNER = 90;
const LEAST = NEEDLE + OVER + 5;

interface On {
  readonly context: LayoutContext;
  readonly sheet: ZonesSheet;
  readonly item?: ListItem | undefined;
}

export const zonesSheets = (context: LayoutContext, sheet: ZonesSheet): readonly Page[] =>
  framesOf(context, sheet).map((options) => {
    const on: On = { context, sheet, item: options.item };
    return framed(context, sheet, { ...options, worked: true }, (free) => {
      const { aside: list, texts } = sheet;
      const hasList = list !== undefined && texts.aside !== undefined;
      const [beside, nest] = hasList ? shared(free) : [free, free];
      return [
        ...(hasList ? [element('section', points(on, texts.aside, shownOn(on, list), beside))] : []),
        element('section', zones(on, { ...nest, height: nest.height - 2 })),
      ];
    });
  });

/** The list is at the left of the zones, and on upright paper above them. */
const shared = (free: Box): readonly [Box, Box] => {
  if (free.width < free.height) {
    const height = free.height * 0.3;
    return [{ ...free, height }, below(free, height + GAP / 2)];
  }
  return [
    { ...free, width: ASIDE },
    box(free.x + ASIDE + GAP, free.y, free.width - ASIDE - GAP, free.height),
  ];
};

const shownOn = ({ context, sheet, item }: On, list: string): readonly ListItem[] =>
  itemsFor(context.kit, sheet, list, item).filter((one) => takesPart(context, one));

/** A heading, and a numbered list spread over the height. */
const points = (
  { context, sheet, item }: On,
  title: Text,
  all: readonly ListItem[],
  b: Box,
): readonly Item[] => {
  const { colours } = context.theme.template;
  const where = onSheet(sheet, item);
  const heading = set(context, 'section', { text: title, width: b.width, height: 20, maxLines: 2, where });
  const list = below(b, heading.height + 4);
  const cells = rows(list, Math.max(1, all.length));
  const numeral = 20;
  const blocks = setAll(
    context,
    'statement',
    all.map(({ text }) => ({
      text,
      width: b.width - numeral,
      height: list.height / all.length - 8,
      where,
    })),
  );
  return [
    element('heading', ink(heading, b.x, b.y, b.width, { fill: colours.ink }), { level: 2 }),
    element(
      'list',
      cells.flatMap((cell, i) => {
        const block = blocks[i];
        if (block === undefined) return [];
        const n = set(context, 'numeral', {
          text: own(context, String(i + 1)),
          width: numeral,
          height: 20,
          maxLines: 1,
          where,
        });
        return [
          line(cell.x, cell.y, cell.x + cell.width, cell.y, stroke(context, colours.ink, 0.35)),
          element('list-item', [
            element(
              'label',
              ink(n, cell.x, cell.y + 6 - (n.leading - n.cap) / 2, numeral, { fill: colours.ink }),
            ),
            element(
              'body',
              ink(block, cell.x + numeral, cell.y + 6 - (block.leading - block.cap) / 2, cell.width, {
                fill: colours.ink,
              }),
            ),
          ]),
        ];
      }),
    ),
  ];
};

/** What is said of a zone below its name. */
export const zoneNote = ({ fields: { note } }: ListItem): readonly Text[] => (note ? [note] : []);

/** From the innermost zone outwards: each is a step taller and wider than the one before, from the same bottom left corner. */
const zones = (on: On, b: Box): readonly Item[] => {
  const { context, sheet, item } = on;
  const all = shownOn(on, sheet.show);
  const boxes = nested(b, all.length);
  checkRoom(on, all, boxes);
  const where = onSheet(sheet, item);
  const rooms = textRooms(boxes);
  const slot = (text: Text, i: number, height: number, maxLines: number) => ({
    text,
    width: rooms[i]?.width ?? 0,
    height: Math.min(20, height),
    maxLines,
    where,
  });
  const names = setAll(
    context,
    'section',
    all.map(({ text }, i) => slot(text, i, rooms[i]?.height ?? 0, 2)),
  );
  const notes = setAll(
    context,
    'instruction',
    all.flatMap((one, i) =>
      zoneNote(one).map((text) => slot(text, i, (rooms[i]?.height ?? 0) - (names[i]?.height ?? 0), 3)),
    ),
  );
  return [
    element(
      'list',
      boxes
        .map((zoneBox, i) => {
          const note = notes.find(({ text }) => text === all[i]?.fields.note);
          return zone(context, zoneBox, names[i], note);
        })
        .toReversed()
        .flat(),
    ),
  ];
};

/** The room for the texts of each zone: left of the needle, and above the zone inside it. */
const textRooms = (boxes: readonly Box[]): readonly Pick<Box, 'width' | 'height'>[] =>
  boxes.map(({ width, height }, i) => ({
    width: width - (i === 0 ? 34 : 40),
    height: height - (boxes[i - 1]?.height ?? 6) - 8,
  }));

/** One alone takes the whole box. */
const nested = (b: Box, count: number): readonly Box[] => {
  if (count < 2) return [b].slice(0, count);
  const inner = {
    width: Math.max(b.width * 0.36, Math.min(INNER, b.width - (count - 1) * LEAST_STEP.x)),
    height: Math.max(LEAST, Math.min(60, b.height / count + 12)),
  };
  const step = {
    x: (b.width - inner.width) / (count - 1),
    y: (b.height - inner.height) / (count - 1),
  };
  return Array.from({ length: count }, (_, i) => {
    const height = inner.height + i * step.y;
    return box(b.x, b.y + b.height - height, inner.width + i * step.x, height);
  });
};

/** Between two zones there must be room for a needle and for a name. */
const checkRoom = ({ context, sheet, item }: On, all: readonly ListItem[], boxes: readonly Box[]): void => {
  const [inner, next] = boxes;
  if (!inner || !next) return;
  if (next.width - inner.width >= LEAST_STEP.x && next.height - inner.height >= LEAST_STEP.y) return;
  const outer = boxes.at(-1) ?? inner;
  const most =
    1 +
    Math.min(
      Math.floor((outer.width - inner.width) / LEAST_STEP.x),
      Math.floor((outer.height - inner.height) / LEAST_STEP.y),
    );
  context.problems.push(tooMany('zones', all, most, onSheet(sheet, item)));
};

const zone = (
  context: LayoutContext,
  b: Box,
  name: Block | undefined,
  note: Block | undefined,
): readonly Item[] => {
  if (name === undefined) return [];
  const { colours } = context.theme.template;
  const text = inset(b, 8, 7);
  const [x, y] = [b.x + b.width - ASIDE_NEEDLE, b.y + NEEDLE + OVER];
  return [
    rect(b, { fill: colours.paper, stroke: stroke(context, colours.ink, 0.7) }, corner(context, 4)),
    element('list-item', [
      ...(note === undefined
        ? [element('body', ink(name, text.x, text.y - 1, text.width, { fill: colours.ink }))]
        : [
            element('label', ink(name, text.x, text.y - 1, text.width, { fill: colours.ink })),
            element('body', ink(note, text.x, text.y + name.height, text.width, { fill: colours.ink })),
          ]),
    ]),
    ...needleOutline(x, y, NEEDLE, dotted(colours.soft, 0.3, 0.9)),
    circle(x, y, 1.3, { fill: colours.ink }),
  ];
};
