// The foot of a sheet: its name and origin, a ruler, fields for group and date, where to go next, and its id.

import { box } from '../geometry.ts';
import type { Sheet } from '../kit/kit.ts';
import { line, pen } from '../layout/shapes.ts';
import { contentBox } from '../page/format.ts';
import type { Item } from '../scene.ts';
import type { Text } from '../text.ts';
import { fill } from '../text.ts';
import { type Block, element, ink, type LayoutContext, lookOf, own, set, tryOut } from './context.ts';
import { FOOT_HOSTS, type FootPlaces, NARROW_NEXT, narrowFoot, RULER, wideFoot } from './foot-places.ts';
import { type PlacedHosts, placeHosts } from './hosts.ts';
import { nextWords } from './next.ts';
import { type FrameOptions, isNarrow, labelOf } from './page.ts';

/** Hosts in the corner of the foot. */
const hostCorner = (context: LayoutContext, left: number, bottom: number): PlacedHosts =>
  placeHosts(context, {
    room: box(left, bottom - FOOT_HOSTS.height, FOOT_HOSTS.width, FOOT_HOSTS.height),
    area: FOOT_HOSTS.area,
    step: 'pill',
    nameWidth: 44,
    where: { group: 'foot' },
  });

/**
 * All of it is an artifact, because it is repeated or for writing in, except where to go next and, once per document,
 * the hosts. Hosts take the corner; the other parts move to the right and keep their size.
 */
export const foot = (context: LayoutContext, sheet: Sheet, options: FrameOptions): readonly Item[] => {
  const content = contentBox(context.format);
  const { x: left } = content;
  const [right, bottom] = [left + content.width, content.y + content.height];
  const { colour } = lookOf(context, options.item ?? sheet);
  const code = set(context, 'code', {
    text: own(context, labelOf(sheet, options.item)),
    width: 40,
    height: 12,
    maxLines: 1,
    where: { group: 'sheet-id' },
  });
  const codeWidth = code.lines[0]?.width ?? 0;
  const hosts = hostCorner(context, left, bottom);
  const nextEnd = right - Math.max(codeWidth, 12) - 5;
  const narrow = isNarrow(context);
  const next = nextWords(context, sheet, options.item);
  const places = narrow
    ? narrowFoot(left, hosts.width, nextEnd - (next === '' ? 0 : NARROW_NEXT))
    : wideFoot(content, hosts.width);
  const written =
    options.worked && !narrow
      ? fields(context, sheet, options, places, bottom)
      : { items: [], end: places.fields };
  return [
    ...hosts.items,
    element('artifact', [
      ...origin(context, sheet, options, places, bottom),
      ...(narrow ? [] : ruler(context, places, bottom)),
      ...written.items,
      ...ink(code, right - 60, bottom - (code.leading + code.cap) / 2, 60, {
        fill: colour,
        align: 'right',
      }),
    ]),
    ...nextLine(context, next, { from: written.end + 3, to: nextEnd, bottom }, colour),
  ];
};

/**
 * Kit, version, edition, sheet and page; licence and source; and, if there are any, the workshop's title, organisation
 * and date and the brand's footer, on a separate line and never instead of licence and source.
 */
export const originLines = (
  context: LayoutContext,
  sheet: Sheet,
  { page = 1, pages = 1, part }: FrameOptions,
): readonly Text[] => {
  const { kit } = context;
  const source = kit.sourceShort ?? kit.source;
  const of = pages > 1 ? ` ${(part ?? fill(kit.words.labels.page, { n: page, total: pages })).words}` : '';
  return [
    {
      ...kit.title,
      words: [`${kit.title.words} ${kit.version}`, kit.edition.name, `${sheet.texts.name.words}${of}`].join(
        BETWEEN,
      ),
      parts: [kit.title, sheet.texts.name],
    },
    { ...source, words: `${kit.licence}. ${source.words}` },
    ...ownLine(context),
  ];
};

const BETWEEN = ' · ';

/** If the line is too long, the problem names the place of its longest part. */
const ownLine = (context: LayoutContext): readonly Text[] => {
  const { plan, theme } = context;
  const workshop = (['title', 'organisation', 'date'] as const).flatMap((part) =>
    plan[part] === undefined ? [] : [own(context, plan[part], plan.places[part])],
  );
  const parts = [...workshop, ...(theme.brand?.footer === undefined ? [] : [theme.brand.footer])];
  const [longest] = parts.toSorted((a, b) => b.words.length - a.words.length);
  return longest === undefined
    ? []
    : [{ ...longest, words: parts.map(({ words }) => words).join(BETWEEN), parts }];
};

const origin = (
  context: LayoutContext,
  sheet: Sheet,
  options: FrameOptions,
  places: FootPlaces,
  bottom: number,
): readonly Item[] => {
  const { origin: x, originWidth: width } = places;
  const [what, source, more] = originLines(context, sheet, options);
  if (what === undefined || source === undefined) return [];
  const { soft } = context.theme.template.colours;
  const under = furniture(context, source, width, 2);
  const over = furniture(context, what, width, 1);
  const base = bottom - under.height + (under.leading - under.cap) / 2;
  // The foot is three lines high; the third text is beside the others, above ruler and fields, or on narrow paper above them.
  const top = isNarrow(context)
    ? base - over.height - over.leading
    : bottom - 3 * under.leading + (under.leading - under.cap) / 2;
  return [
    ...ink(over, x, base - over.height, width, { fill: soft }),
    ...ink(under, x, base, width, { fill: soft }),
    ...(more === undefined ? [] : beside(context, more, places.ruler, top)),
  ];
};

const furniture = (context: LayoutContext, text: Text, width: number, maxLines: number): Block =>
  set(context, 'furniture', { text, width, height: 8, maxLines, where: { group: 'foot' } });

/** mm: above ruler and fields, up to where to go next. */
const BESIDE = 200;

/** The workshop, followed by the brand's footer. */
const beside = (context: LayoutContext, text: Text, x: number, top: number): readonly Item[] => {
  const content = contentBox(context.format);
  const free = content.x + content.width - 24 - x;
  const room = context.theme.brand === undefined ? Math.min(BESIDE, free) : free;
  const block = furniture(context, text, room, 1);
  return ink(block, x, top, BESIDE, { fill: context.theme.template.colours.soft });
};

/** 50 mm with a tick every 5 mm, to show whether the printer has scaled the page. */
const ruler = (
  context: LayoutContext,
  { ruler: x, rulerLabel }: FootPlaces,
  bottom: number,
): readonly Item[] => {
  const { soft } = context.theme.template.colours;
  const stroke = pen(soft, 0.3);
  const over = rulerLabel === 'over';
  const long = over ? 2.2 : 2.6;
  const text = set(context, 'furniture', {
    text: context.kit.words.labels.measure,
    width: over ? RULER : 30,
    height: 8,
    maxLines: over ? 1 : 2,
    where: { group: 'ruler' },
  });
  const under = bottom - text.height + (text.leading - text.cap) / 2;
  return [
    line(x, bottom, x + RULER, bottom, stroke),
    ...Array.from({ length: 11 }, (_, i) =>
      line(x + i * 5, bottom, x + i * 5, bottom - (i % 5 === 0 ? long : 1.4), stroke),
    ),
    ...(over
      ? ink(text, x, under - text.leading, RULER, { fill: soft })
      : ink(text, x + RULER + 2.5, under, 40, { fill: soft })),
  ];
};

/** "Grupp ____ Datum ____", or one of them; "Bord ____" on the sheets of one of several tables, "Bord 4" if they are laid out for it. */
const fields = (
  context: LayoutContext,
  sheet: Sheet,
  { worked: which, table }: FrameOptions,
  { fields: x, lines }: FootPlaces,
  bottom: number,
): { readonly items: readonly Item[]; readonly end: number } => {
  const { ink: colour } = context.theme.template.colours;
  const field = (
    text: Text,
    at: number,
    length?: number,
  ): { readonly items: readonly Item[]; readonly end: number } => {
    const block = set(context, 'legend', {
      text,
      width: 40,
      height: 6,
      maxLines: 1,
      where: { group: 'foot' },
    });
    const width = block.lines[0]?.width ?? 0;
    return {
      items: [
        ...ink(block, at, bottom - (block.leading + block.cap) / 2, width, { fill: colour }),
        ...(length === undefined
          ? []
          : [line(at + width + 2, bottom, at + width + 2 + length, bottom, pen(colour))]),
      ],
      end: at + width + (length === undefined ? 0 : 2 + length),
    };
  };
  const { labels } = context.kit.words;
  const group = sheet.per === 'table' && context.plan.tables > 1 ? labels.table : labels.group;
  if (which === 'group' || which === 'date')
    return field(which === 'group' ? group : labels.date, x, lines[0]);
  const whose =
    table === undefined ? field(group, x, lines[0]) : field(fill(labels.tableNumber, { n: table }), x);
  const date = field(labels.date, whose.end + 6, lines[1]);
  return { items: [...whose.items, ...date.items], end: date.end };
};

/** mm: the most that where to go next takes. */
const MOST_NEXT = 60;

/** "Sedan: C1 och M", right-aligned between `from` and `to`. */
const nextLine = (
  context: LayoutContext,
  to: string,
  { from, to: right, bottom }: { readonly from: number; readonly to: number; readonly bottom: number },
  colour: string,
): readonly Item[] => {
  if (to === '') return [];
  const { next: head } = context.kit.words.labels;
  const text = { ...head, words: `${head.words}: ${to}` };
  const setOn = (at: LayoutContext, maxLines: number): Block =>
    set(
      at,
      'legend',
      {
        text,
        width: Math.min(MOST_NEXT, right - from),
        height: 6 * maxLines,
        maxLines,
        where: { group: 'foot' },
      },
      { role: 'strong' },
    );
  const trial = tryOut(context);
  const short = setOn(trial, 1);
  // Steps with many sheets take a second line above the first.
  const block = trial.problems.length === 0 ? short : setOn(context, 2);
  const top = bottom - block.height + (block.leading - block.cap) / 2;
  return [
    element('paragraph', ink(block, right - MOST_NEXT, top, MOST_NEXT, { fill: colour, align: 'right' })),
  ];
};
