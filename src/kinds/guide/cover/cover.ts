// The cover of the guide: who hosts, what the workshop is called and what it is, the symbols of its themes, and below it the day as a line.
import { corner, isTinted, sandPaint } from '../../../furniture/block.ts';
import {
  type Block,
  chosen,
  element,
  fits,
  ink,
  type LayoutContext,
  lookOf,
  own,
  set,
  topOfCap,
} from '../../../furniture/context.ts';
import { hostsOf, type PlacedHosts, placeHosts } from '../../../furniture/hosts.ts';
import { themeSign } from '../../../furniture/theme-sign.ts';
import { type Box, box } from '../../../geometry.ts';
import type { ListItem, Sheet } from '../../../kit/kit.ts';
import { rect } from '../../../layout/shapes.ts';
import type { Item } from '../../../scene.ts';
import type { TypeStepName } from '../../../theme/schema.ts';
import { guideLimits } from '../page.ts';
import { guideMeasures } from '../text.ts';
import { coverDay } from './day.ts';

/** mm: from the edge of the panel to its words, and from its lower edge to the symbols. */
const SIDE = 10;
const UNDER = 14;
/** mm from the top of the panel: the capitals of the kit's name and of the title. */
const NAME = 11.5;
const TITLE = 26.5;
/** mm: from the title to the sentence, and from that to the symbols. */
const SENTENCE = 8;
const BEFORE_SIGNS = 10;
/** mm: from the panel to the day. */
const OVER_DAY = 8;
const WHERE = { group: 'guide' } as const;

export const cover = (context: LayoutContext, sheet: Sheet): readonly Item[] => {
  const { left, full } = guideMeasures(context);
  const { format } = context;
  const day = coverDay(context);
  const top = format.margins.top;
  const { bottom } = guideLimits(context, sheet);
  const dayTop = bottom - day.height;
  const end = day.height === 0 ? bottom : dayTop - OVER_DAY;
  return [...panel(context, sheet, box(left, top, full, end - top)), ...day.draw(dayTop)];
};

const panel = (context: LayoutContext, sheet: Sheet, b: Box): readonly Item[] => {
  const { ground, words: fill } = context.theme.cover;
  const x = b.x + SIDE;
  const width = b.width - 2 * SIDE;
  const signs = signRow(context, width);
  const name = set(context, 'guideSection', {
    text: context.kit.title,
    width,
    height: 14,
    maxLines: 1,
    where: WHERE,
  });
  const sentence = set(
    context,
    'question',
    { text: context.kit.subtitle, width, height: 30, maxLines: 3, where: WHERE },
    { balance: true },
  );
  const taken = SENTENCE + sentence.height + (signs.height === 0 ? 0 : BEFORE_SIGNS + signs.height) + UNDER;
  const hosts = hostRow(context, box(x, b.y + SIDE, width, HOSTS.height));
  const top = b.y + (hosts.items.length === 0 ? 0 : SIDE + HOSTS.height);
  const height = b.y + b.height - top - TITLE - taken;
  const title = titleIn(context, sheet, width, height);
  const under = topOfCap(title, top + TITLE) + title.height + SENTENCE;
  return [
    element('artifact', [
      rect(b, isTinted(context) ? { fill: ground } : sandPaint(context, 2), corner(context, 4)),
    ]),
    ...hosts.items,
    element('paragraph', ink(name, x, topOfCap(name, top + NAME), width, { fill })),
    element('heading', ink(title, x - title.cap * OPTICAL, topOfCap(title, top + TITLE), width, { fill }), {
      level: 1,
    }),
    element('paragraph', ink(sentence, x, under, width, { fill })),
    ...signs.draw(x, b.y + b.height - UNDER - signs.height),
  ];
};

/** Of the height of a capital: large letters begin further in than small ones. */
const OPTICAL = 0.05;

/** In the largest type in which no line of it is broken inside a word; a long one in the type of other guides. */
const titleIn = (context: LayoutContext, sheet: Sheet, width: number, height: number): Block => {
  const setIn = (step: TypeStepName, maxLines: number) => (at: LayoutContext) =>
    set(
      at,
      step,
      { text: sheet.texts.title, width, height: Math.max(height, LEAST_TITLE), maxLines, where: WHERE },
      { balance: true },
    );
  const long = setIn('guideTitle', 3);
  const tries = [setIn('guideCover', 2), setIn('guideCover', 3), long];
  return (tries.find((one) => fits(context, one)) ?? long)(context);
};

/** mm: the least height that a title has. */
const LEAST_TITLE = 24;

/** mm: the white ground of a symbol, the symbol, and the space between two; smaller where there are more than five. */
const SIGN = { width: 27.6, height: 38, size: 19, between: 7, least: 4 } as const;

/** The symbols of the themes with their numbers; nothing in a kit without themes. */
const signRow = (context: LayoutContext, room: number) => {
  const themes = chosen(context);
  const n = themes.length;
  if (n === 0) return { height: 0, draw: (): readonly Item[] => [] };
  const isWide = n * SIGN.width + (n - 1) * SIGN.between > room + 0.1;
  const between = isWide ? SIGN.least : SIGN.between;
  const width = isWide ? (room - (n - 1) * between) / n : SIGN.width;
  const scale = width / SIGN.width;
  return {
    height: SIGN.height * scale,
    draw: (x: number, y: number): readonly Item[] => [
      element(
        'artifact',
        themes.flatMap((theme, i) =>
          oneSign(context, theme, box(x + i * (width + between), y, width, SIGN.height * scale), scale),
        ),
      ),
    ],
  };
};

const oneSign = (context: LayoutContext, theme: ListItem, b: Box, scale: number): readonly Item[] => {
  const { colour, sign } = lookOf(context, theme);
  const { paper } = context.theme.template.colours;
  const number = set(context, 'boxTitle', {
    text: own(context, theme.code),
    width: b.width,
    height: 9,
    maxLines: 1,
    where: WHERE,
  });
  const middle = b.x + b.width / 2;
  return [
    ...(isTinted(context) ? [rect(b, { fill: paper }, corner(context, 3 * scale))] : []),
    ...themeSign(sign, middle, b.y + b.height * 0.375, SIGN.size * scale, colour),
    ...ink(number, b.x, topOfCap(number, b.y + b.height * 0.86 - number.cap), b.width, {
      fill: colour,
      align: 'centre',
    }),
  ];
};

/** mm, and mm² for `area`: hosts at the top of the panel. */
const HOSTS = { height: 14, area: 430 } as const;

const hostRow = (context: LayoutContext, room: Box): PlacedHosts =>
  placeHosts(
    context,
    {
      room,
      area: HOSTS.area,
      step: 'guideSection',
      nameWidth: 56,
      down: 'middle',
      where: { group: 'guide-beginning' },
      ground: 'cover',
      across: 'left',
    },
    hostsOf(context),
  );
