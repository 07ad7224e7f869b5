// Nested zones on shared axes, each with a place for the needle; a list and boxes to write in at their left.
import { corner, isTinted, sandLine, sandPaint, stroke } from '../../furniture/block.ts';
import {
  type Block,
  element,
  fits,
  ink,
  type LayoutContext,
  setAll,
  takesPart,
} from '../../furniture/context.ts';
import { framesOf } from '../../furniture/each.ts';
import { framed } from '../../furniture/frame.ts';
import { onSheet } from '../../furniture/page.ts';
import { tooMany } from '../../furniture/too-many.ts';
import { type Box, box } from '../../geometry.ts';
import type { ListItem } from '../../kit/kit.ts';
import { itemsFor } from '../../kit/lists.ts';
import { below } from '../../layout/grid.ts';
import { circle, pen, rect } from '../../layout/shapes.ts';
import type { Item, Page } from '../../scene.ts';
import type { Text } from '../../text.ts';
import { besideZones } from './aside.ts';
import { LOWEST, mostZones, type Nest, nest, POINT, SPOT, type Zone } from './nest.ts';
import type { ZonesSheet } from './sheet.ts';
import { SYMBOL, zoneSymbol } from './symbols.ts';

/** mm: the column beside the zones, the space between them, and the zones below the top of the body. */
const ASIDE = 128;
const GAP = 6;
const DOWN = 4;
/** Of upright paper, whose list and boxes are above the zones: their share of the height. */
const ABOVE = { list: 0.3, boxes: 0.42 };

interface On {
  readonly context: LayoutContext;
  readonly sheet: ZonesSheet;
  readonly item?: ListItem | undefined;
}

export const zonesSheets = (context: LayoutContext, sheet: ZonesSheet): readonly Page[] =>
  framesOf(context, sheet).map((options) => {
    const on: On = { context, sheet, item: options.item };
    return framed(context, sheet, { ...options, worked: true }, (free) => {
      const { aside, boxes, texts } = sheet;
      const list =
        aside === undefined || texts.aside === undefined
          ? undefined
          : { title: texts.aside, items: shownOn(on, aside) };
      const [beside, rest] = list || boxes ? shared(free, boxes !== undefined) : [free, free];
      return [
        ...(list || boxes ? besideZones(on, list, beside) : []),
        element('section', zones(on, below(rest, DOWN))),
      ];
    });
  });

/** What is beside the zones is at their left, and on upright paper above them. */
const shared = (free: Box, boxes: boolean): readonly [Box, Box] => {
  if (free.width < free.height) {
    const height = free.height * (boxes ? ABOVE.boxes : ABOVE.list);
    return [{ ...free, height }, below(free, height + GAP)];
  }
  return [
    { ...free, width: ASIDE },
    box(free.x + ASIDE + GAP, free.y, free.width - ASIDE - GAP, free.height),
  ];
};

const shownOn = ({ context, sheet, item }: On, list: string): readonly ListItem[] =>
  itemsFor(context.kit, sheet, list, item).filter((one) => takesPart(context, one));

/** What is said of a zone below its name. */
export const zoneNote = ({ fields: { note } }: ListItem): readonly Text[] => (note ? [note] : []);

/** mm: from the middle of a symbol to the words, with the space before them; around the words of a band. */
export const AFTER_SYMBOL = 12;
const AROUND = 2.5;
/** mm: between a name and its note. */
const UNDER_NAME = 1;

/** The outermost zone first. */
const zones = (on: On, b: Box): readonly Item[] => {
  const { context, sheet, item } = on;
  const all = shownOn(on, sheet.show);
  const laid = nest(b, all.length);
  if (laid.zones.slice(1).some(({ band }) => band < LOWEST)) {
    context.problems.push(tooMany('zones', all, mostZones(b), onSheet(sheet, item)));
    return [];
  }
  const symbols = all.map((one) => sheet.symbols?.[one.index] ?? 'none');
  const size = Math.min(SYMBOL, ...laid.zones.map(({ band }) => Math.max(0, band - 2 * AROUND)));
  const drawn = symbols.some((symbol) => symbol !== 'none');
  const left = laid.start + (drawn ? size + AFTER_SYMBOL : 0);
  const { names, notes } = wordsOf(on, all, laid, left);
  return [
    element(
      'list',
      laid.zones
        .map((zone, i) => {
          const note = notes.find(({ text }) => text === all[i]?.fields.note);
          const cy = zone.box.y + zone.band / 2;
          return [
            ground(context, zone, all.length - 1 - i),
            ...zoneSymbol(
              symbols[i] ?? 'none',
              laid.start + size / 2,
              cy,
              size,
              context.theme.template.colours.ink,
            ),
            ...words(context, names[i], note, left, cy),
            ...spot(context, zone),
          ];
        })
        .toReversed()
        .flat(),
    ),
  ];
};

/** Names and notes, each in the same type: from `left` to the needle. */
const wordsOf = (
  { context, sheet, item }: On,
  all: readonly ListItem[],
  { zones: laid }: Nest,
  left: number,
): { readonly names: readonly Block[]; readonly notes: readonly Block[] } => {
  const where = onSheet(sheet, item);
  const room = (i: number): Pick<Box, 'width' | 'height'> => {
    const { band = 0, x = 0 } = laid[i] ?? {};
    return { width: Math.max(0, x - SPOT - 3 - left), height: band - 2 * AROUND };
  };
  const slots = (maxLines: number) =>
    all.map(({ text }, i) => ({ text, ...room(i), height: Math.min(22, room(i).height), maxLines, where }));
  const single = fits(context, (at) => setAll(at, 'headline', slots(1)));
  const names = setAll(context, 'headline', slots(single ? 1 : 2), { balance: true });
  const notes = setAll(
    context,
    'instruction',
    all.flatMap((one, i) =>
      zoneNote(one).map((text) => ({
        text,
        ...room(i),
        height: room(i).height - (names[i]?.height ?? 0) - UNDER_NAME,
        maxLines: 3,
        where,
      })),
    ),
    { balance: true },
  );
  return { names, notes };
};

/** Deeper from zone to zone inwards. */
const ground = (context: LayoutContext, { box: b }: Zone, i: number): Item => {
  const { colours } = context.theme.template;
  const outline = isTinted(context) ? pen(sandLine(context), 0.3) : stroke(context, colours.soft, 0.4);
  const sand = i >= 3 ? 3 : i === 2 ? 2 : i === 1 ? 1 : 0;
  return rect(
    b,
    { fill: colours.paper, ...(isTinted(context) && sandPaint(context, sand)), stroke: outline },
    corner(context, Math.max(RADIUS.least, RADIUS.most - i * RADIUS.step)),
  );
};

/** mm: of the corners, smaller from zone to zone inwards. */
const RADIUS = { most: 5, step: 0.6, least: 2.6 };

const words = (
  context: LayoutContext,
  name: Block | undefined,
  note: Block | undefined,
  x: number,
  cy: number,
): readonly Item[] => {
  if (name === undefined) return [];
  const { ink: fill } = context.theme.template.colours;
  const under = name.height + UNDER_NAME;
  const top = cy - (note === undefined ? name.height : under + note.height) / 2;
  return [
    element('list-item', [
      element(note === undefined ? 'body' : 'label', ink(name, x, top, 0, { fill })),
      ...(note === undefined ? [] : [element('body', ink(note, x, top + under, 0, { fill }))]),
    ]),
  ];
};

/** A white spot, with a point where the needle is put. */
const spot = (context: LayoutContext, { x, y }: Zone): readonly Item[] => {
  const { colours } = context.theme.template;
  return [
    circle(
      x,
      y,
      SPOT,
      isTinted(context) ? { fill: colours.paper } : { stroke: stroke(context, colours.soft, 0.3) },
    ),
    circle(x, y, POINT, { fill: colours.ink }),
  ];
};
