// The foot of a sheet: its name and origin, a ruler, fields for group and date, where to go next, and its id.

import { colonIn } from '../direction.ts';
import { box } from '../geometry.ts';
import type { Sheet } from '../kit/kit.ts';
import { line, pen } from '../layout/shapes.ts';
import { contentBox } from '../page/format.ts';
import type { Item } from '../scene.ts';
import type { Text } from '../text.ts';
import { fill } from '../text.ts';
import { type Block, element, fits, ink, type LayoutContext, lookOf, own, set } from './context.ts';
import {
  BASE,
  FOOT_HOSTS,
  type FootPlaces,
  NARROW_NEXT,
  narrowFoot,
  RULE,
  RULER,
  TICKS,
  wideFoot,
} from './foot-places.ts';
import { BETWEEN_PARTS, footWords, overRulerOf, topOn } from './foot-words.ts';
import { type PlacedHosts, placeHosts } from './hosts.ts';
import { nextWords } from './next.ts';
import { type FrameOptions, isNarrow, labelOf } from './page.ts';

/** mm from the baseline up to the middle of two lines of furniture. */
const TWO_LINES = 2.8;

/** Hosts in the corner of the foot, level with the lines beside them; `base` is the baseline. */
const hostCorner = (context: LayoutContext, left: number, base: number): PlacedHosts =>
  placeHosts(context, {
    room: box(left, base + 1 - FOOT_HOSTS.height, FOOT_HOSTS.width, FOOT_HOSTS.height),
    area: FOOT_HOSTS.area,
    step: 'pill',
    nameWidth: 44,
    axis: base - TWO_LINES,
    rows: true,
    where: { group: 'foot' },
  });

/** mm: the least that the id takes, and the space before it. */
export const FOOT_ID = { least: 21, before: 5 };

/**
 * All of it is an artifact, because it is repeated or for writing in, except where to go next and, once per document,
 * the hosts. Hosts take the corner; the other parts move to the right and keep their size. All stand on one baseline.
 */
export const foot = (context: LayoutContext, sheet: Sheet, options: FrameOptions): readonly Item[] => {
  const content = contentBox(context.format);
  const { x: left, width } = content;
  const right = left + width;
  const base = content.y + content.height + BASE;
  const { colour } = lookOf(context, options.item ?? sheet);
  const code = set(context, 'code', {
    text: own(context, labelOf(sheet, options.item)),
    width: 40,
    height: 12,
    maxLines: 1,
    where: { group: 'sheet-id' },
  });
  const hosts = hostCorner(context, left, base);
  const nextEnd = right - Math.max(code.lines[0]?.width ?? 0, FOOT_ID.least) - FOOT_ID.before;
  const narrow = isNarrow(context);
  const next = nextWords(context, sheet, options.item);
  const end = nextEnd - (next === '' ? 0 : NARROW_NEXT);
  const places = narrow
    ? narrowFoot(left, hosts.width, end)
    : wideFoot(content, hosts.width, options.worked ? undefined : end - left);
  // On a sheet that nobody writes on, there is room from the ruler on.
  const nextFrom = options.worked || narrow ? places.fields[1].to : places.ruler + RULER;
  const nextBlock = narrow || next !== '' ? nextOf(context, next, nextFrom, nextEnd) : undefined;
  const lines = originLines(context, sheet, options);
  const words = footWords(context, lines, places, { base, end: nextEnd - secondLine(nextBlock) });
  const rule = base - Math.max(BASE + RULE, words.height);
  return [
    ...hosts.items,
    element('artifact', [
      ...(narrow ? [] : [line(left, rule, right, rule, pen(context.theme.template.colours.rule, 0.3))]),
      ...words.items,
      ...(narrow ? [] : ruler(context, places, { base, over: overRulerOf(lines) })),
      ...(options.worked && !narrow ? fields(context, sheet, options, places, base) : []),
      ...ink(code, right - 60, topOn(code, base), 60, { fill: colour, align: 'right' }),
    ]),
    ...(nextBlock === undefined
      ? []
      : [
          element(
            'paragraph',
            ink(nextBlock, nextEnd - MOST_NEXT, topOn(nextBlock, base), MOST_NEXT, {
              fill: colour,
              align: 'right',
            }),
          ),
        ]),
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
        BETWEEN_PARTS,
      ),
      parts: [kit.title, sheet.texts.name],
    },
    { ...source, words: `${kit.licence}. ${source.words}` },
    ...ownLine(context),
  ];
};

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
    : [{ ...longest, words: parts.map(({ words }) => words).join(BETWEEN_PARTS), parts }];
};

/** 50 mm with a tick every 5 mm, to show whether the printer has scaled the page. */
const ruler = (
  context: LayoutContext,
  { ruler: x }: FootPlaces,
  { base, over }: { readonly base: number; readonly over: number },
): readonly Item[] => {
  const { ink: fill } = context.theme.template.colours;
  const stroke = pen(fill, 0.3);
  const text = set(context, 'furniture', {
    text: context.kit.words.labels.measure,
    width: RULER,
    height: 4,
    maxLines: 1,
    where: { group: 'ruler' },
  });
  const items = [
    line(x, base, x + RULER, base, stroke),
    ...Array.from({ length: 11 }, (_, i) =>
      line(x + i * 5, base, x + i * 5, base - (i % 5 === 0 ? TICKS.long : TICKS.short), stroke),
    ),
    ...ink(text, x, topOn(text, base - over), RULER, { fill }),
  ];
  return [element('artifact', items, { trueSize: true })];
};

/** "Grupp ____ Datum ____", or one of them; "Bord ____" on the sheets of one of several tables, "Bord 4" if they are laid out for it. */
const fields = (
  context: LayoutContext,
  sheet: Sheet,
  { worked: which, table }: FrameOptions,
  { fields: [first, second] }: FootPlaces,
  base: number,
): readonly Item[] => {
  const { ink: colour } = context.theme.template.colours;
  const field = (text: Text, { from, to }: typeof first, lined: boolean): readonly Item[] => {
    const block = set(context, 'field', {
      text,
      width: to - from,
      height: 6,
      maxLines: 1,
      where: { group: 'foot' },
    });
    const words = from + (block.lines[0]?.width ?? 0) + 2;
    return [
      ...ink(block, from, topOn(block, base), to - from, { fill: colour }),
      ...(lined ? [line(words, base, to, base, pen(colour))] : []),
    ];
  };
  const { labels } = context.kit.words;
  const group = sheet.per === 'table' && context.plan.tables > 1 ? labels.table : labels.group;
  if (which === 'group' || which === 'date')
    return field(which === 'group' ? group : labels.date, first, true);
  return [
    ...(table === undefined
      ? field(group, first, true)
      : field(fill(labels.tableNumber, { n: table }), first, false)),
    ...field(labels.date, second, true),
  ];
};

/** mm: the most that where to go next takes. */
const MOST_NEXT = 60;

/** mm: what the second line of where to go next takes of the line over the ruler. */
const secondLine = (next: Block | undefined): number =>
  next === undefined || next.lines.length < 2 ? 0 : Math.max(...next.lines.map(({ width }) => width)) + 3;

/** "Sedan: C1 och M"; steps with many sheets take a second line above the first. */
const nextOf = (context: LayoutContext, to: string, from: number, end: number): Block | undefined => {
  if (to === '') return undefined;
  const { next: head } = context.kit.words.labels;
  const text = { ...head, words: `${head.words}${colonIn(head.lang)}${to}` };
  const width = Math.min(MOST_NEXT, end - from - 3);
  const setOn = (at: LayoutContext, maxLines: number): Block =>
    set(
      at,
      'field',
      { text, width, height: 6 * maxLines, maxLines, where: { group: 'foot' } },
      { role: 'strong' },
    );
  return setOn(context, fits(context, (at) => setOn(at, 1)) ? 1 : 2);
};
