// The foot of a sheet: what it is, where it comes from, a ruler, who used it, where to go next and its id.
import type { Sheet } from '../../content/kit.ts';
import type { Copy } from '../../copy.ts';
import { fill } from '../../copy.ts';
import { commaIn } from '../../direction.ts';
import { line, pen } from '../../layout/shapes.ts';
import type { Item } from '../../scene.ts';
import { assessed, type Desk, element, ink, lookOf, own, set } from '../desk.ts';
import { type FrameOptions, HEIGHT, isPerPrinciple, labelOf, printedIds, WIDTH } from './page.ts';

export const RULER = 50;

/** All of it is an artifact, told elsewhere or to write in, but for where to go next. */
export const foot = (desk: Desk, sheet: Sheet, options: FrameOptions): readonly Item[] => {
  const { template } = desk.theme;
  const left = template.page.margin;
  const bottom = HEIGHT - template.page.margin;
  const colour =
    options.principle === undefined ? template.colours.ink : lookOf(desk, options.principle).colour;
  const code = set(
    desk,
    'code',
    own(desk, labelOf(sheet, options.principle)),
    { width: 40, height: 12, maxLines: 1 },
    'the sheet id',
  );
  const codeWidth = code.lines[0]?.width ?? 0;
  return [
    element('artifact', [
      ...origin(desk, sheet, options, left, bottom),
      ...ruler(desk, left + 116, bottom),
      ...(options.worked === true ? fields(desk, 212, bottom) : []),
      ...ink(code, WIDTH - left - 60, bottom - (code.leading + code.cap) / 2, 60, {
        fill: colour,
        align: 'right',
      }),
    ]),
    ...next(desk, sheet, options, WIDTH - left - Math.max(codeWidth, 12) - 5, bottom, colour),
  ];
};

/** Kit, version, edition, sheet and page; licence and source; and, where the plan has them, the workshop's title, organisation and date. */
export const originLines = (
  desk: Desk,
  sheet: Sheet,
  { page = 1, pages = 1 }: FrameOptions,
): readonly Copy[] => {
  const { kit, plan } = desk;
  const of = pages > 1 ? ` ${fill(kit.labels.page, { n: page, total: pages }).text}` : '';
  const workshop = [plan.title, plan.organisation, plan.date].filter((part) => part !== undefined);
  return [
    {
      ...kit.title,
      text: [`${kit.title.text} ${kit.version}`, kit.edition.name, `${sheet.texts.name.text}${of}`].join(
        ' · ',
      ),
    },
    { ...kit.source, text: `${kit.licence}. ${kit.source.text}` },
    ...(workshop.length === 0 ? [] : [own(desk, workshop.join(' · '))]),
  ];
};

const origin = (
  desk: Desk,
  sheet: Sheet,
  options: FrameOptions,
  x: number,
  bottom: number,
): readonly Item[] => {
  const width = 106;
  const [what, source, workshop] = originLines(desk, sheet, options);
  if (what === undefined || source === undefined) return [];
  const { soft } = desk.theme.template.colours;
  const line1 = (copy: Copy, room: number, maxLines: number) =>
    set(desk, 'furniture', copy, { width: room, height: 8, maxLines }, 'the foot of every sheet');
  const under = line1(source, width, 2);
  const over = line1(what, width, 1);
  const base = bottom - under.height + (under.leading - under.cap) / 2;
  // Beside it, over ruler and fields: the foot is three lines high.
  const top = bottom - 3 * under.leading + (under.leading - under.cap) / 2;
  return [
    ...ink(over, x, base - over.height, width, { fill: soft }),
    ...ink(under, x, base, width, { fill: soft }),
    ...(workshop === undefined ? [] : ink(line1(workshop, 200, 1), x + 116, top, 200, { fill: soft })),
  ];
};

/** 50 mm with a tick every 5, so that anyone sees whether the printer scaled. */
export const ruler = (desk: Desk, x: number, bottom: number): readonly Item[] => {
  const { soft } = desk.theme.template.colours;
  const stroke = pen(soft, 0.3);
  const text = set(
    desk,
    'furniture',
    desk.kit.labels.measure,
    { width: 30, height: 8, maxLines: 2 },
    'the ruler',
  );
  return [
    line(x, bottom, x + RULER, bottom, stroke),
    ...Array.from({ length: 11 }, (_, i) =>
      line(x + i * 5, bottom, x + i * 5, bottom - (i % 5 === 0 ? 2.6 : 1.4), stroke),
    ),
    ...ink(text, x + RULER + 2.5, bottom - text.height + (text.leading - text.cap) / 2, 40, { fill: soft }),
  ];
};

/** "Grupp ____ Datum ____" */
const fields = (desk: Desk, x: number, bottom: number): readonly Item[] => {
  const { ink: colour } = desk.theme.template.colours;
  const field = (
    copy: Copy,
    at: number,
    length: number,
  ): { readonly items: readonly Item[]; readonly end: number } => {
    const block = set(desk, 'legend', copy, { width: 40, height: 6, maxLines: 1 }, 'the foot of every sheet');
    const width = block.lines[0]?.width ?? 0;
    return {
      items: [
        ...ink(block, at, bottom - (block.leading + block.cap) / 2, width, { fill: colour }),
        line(at + width + 2, bottom, at + width + 2 + length, bottom, pen(colour)),
      ],
      end: at + width + 2 + length,
    };
  };
  const group = field(desk.kit.labels.group, x, 28);
  const date = field(desk.kit.labels.date, group.end + 6, 32);
  return [...group.items, ...date.items];
};

/** "Sedan: C1 och M", right-aligned, ending at `right`. */
const next = (
  desk: Desk,
  sheet: Sheet,
  { principle }: FrameOptions,
  right: number,
  bottom: number,
  colour: string,
): readonly Item[] => {
  const { kit } = desk;
  const to = sheet.next.flatMap((id) =>
    kit.sheets.filter((s) => s.id === id && desk.plan.sheets.includes(id)),
  );
  if (to.length === 0) return [];
  const ids = to.map((s) =>
    principle !== undefined && isPerPrinciple(s)
      ? labelOf(s, principle)
      : printedIds(desk, s, assessed(desk)),
  );
  const text =
    ids.length > 1
      ? `${ids.slice(0, -1).join(commaIn(kit.edition.language))} ${kit.labels.and.text} ${ids[ids.length - 1]}`
      : ids[0];
  const copy = { ...kit.labels.next, text: `${kit.labels.next.text}: ${text}` };
  const block = set(desk, 'legend', copy, { width: 60, height: 6, maxLines: 1 }, 'the foot of every sheet', {
    role: 'strong',
  });
  const top = bottom - (block.leading + block.cap) / 2;
  return [element('paragraph', ink(block, right - 60, top, 60, { fill: colour, align: 'right' }))];
};
