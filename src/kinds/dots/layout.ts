// A sheet of cut-outs: strips of dots, triangles, needles and dots to write on in columns, and name badges.
import { fits, type LayoutContext, tryOut } from '../../furniture/context.ts';
import { TRIANGLE } from '../../furniture/cut-sizes.ts';
import { untimed } from '../../furniture/day.ts';
import { bodyBox, framed } from '../../furniture/frame.ts';
import { cutOutsPicture } from '../../furniture/head-picture.ts';
import { peopleOf } from '../../furniture/people.ts';
import { taggedStrips } from '../../furniture/strip.ts';
import { box } from '../../geometry.ts';
import { chunks } from '../../layout/grid.ts';
import { hasRoomFor, pageCount } from '../../page/impose.ts';
import type { FramedSheet, Lot } from '../../piece.ts';
import { latecomers } from '../../plan/seats.ts';
import type { Text } from '../../text.ts';
import { badgesToCut } from '../badges/sheet.ts';
import { badgeLot } from './badges.ts';
import { type Cutting, cutHeading } from './cutting.ts';
import { allEntriesOf, type DotsEntry, entriesOf, type Thing, thingsOn } from './entries.ts';
import { needles, needsWidth, triangles } from './pieces.ts';
import { type DotsSheet, isDots } from './sheet.ts';
import { dots, looseDots, moreDots, narrowestTab, stripFormsOf } from './strips.ts';

/** mm: between bands, and so much more where a page then ends at the foot. */
const GAP = 7;
const STRETCH = 18;

export const cutOuts = (context: LayoutContext, sheet: DotsSheet): readonly FramedSheet[] => {
  const { at, sure, ifRoom, roomy } = lotsOf(context, sheet);
  const badges = badgesToCut(context);
  const held = badges && holderOfBadges(context)?.id === sheet.id ? [[badgeLot(at, badges)]] : [];
  // All that is left of it may be on labels.
  if (sure.length + held.length === 0) return [];
  if (roomy) {
    const bands = [...roomy, ...held];
    if (hasRoomFor(fewLoose(at), framedAround(at, bands), context.format))
      return [framedAround(at, [...bands, ...ifRoom, [wideLoose(at)]])];
  }
  return [framedAround(at, [...sure, ...held, ...ifRoom])];
};

/** The first sheet of dots that has room for name badges and needs no further page for them; none if the plan wants them larger. */
export const holderOfBadges = (context: LayoutContext): DotsSheet | undefined => {
  const known = holders.get(context.problems);
  if (known) return known.holder;
  const holder = findHolder(context);
  holders.set(context.problems, { holder });
  return holder;
};

/** By the problems of a layout, which all its contexts share: the sheets of dots and that of badges ask the same. */
const holders = new WeakMap<LayoutContext['problems'], { readonly holder: DotsSheet | undefined }>();

const findHolder = (context: LayoutContext): DotsSheet | undefined => {
  const { kit, plan, format } = context;
  const badges = badgesToCut(context);
  if (badges === undefined || plan.largeBadges) return undefined;
  // What does not fit is reported where it is printed.
  const trial = tryOut(context);
  return kit.sheets
    .filter(isDots)
    .filter(({ id }) => plan.sheets.includes(id) && plan.copies[id] === plan.copies[badges.id])
    .find((one) => {
      const { at, sure } = lotsOf(trial, one);
      return hasRoomFor(badgeLot(at, badges), framedAround(at, sure), format);
    });
};

type Bands = readonly (readonly Lot[])[];

/** What is printed in any case, and what fills a page that is begun. */
interface Lots {
  readonly at: Cutting;
  readonly sure: Bands;
  readonly ifRoom: Bands;
  /** What is printed in any case where dots to write on have their room below it, not beside triangles and needles. */
  readonly roomy?: Bands;
}

const lotsOf = (context: LayoutContext, sheet: DotsSheet): Lots => {
  const at = cuttingOf(context, sheet);
  const { width } = at;
  const lots = (thing: Thing, make: (at: Cutting, entry: DotsEntry) => readonly Lot[]): readonly Lot[] =>
    entriesOf(context.kit, sheet, thing).flatMap((entry) => make(at, entry));
  const warnings = lots('triangles', (...one) => [triangles(...one)]);
  const wide = warnings.filter((lot) => needsWidth(lot, width));
  const small = [
    ...warnings.filter((lot) => !wide.includes(lot)),
    ...lots('needles', (...one) => [needles(...one)]),
  ];
  const hasDots = thingsOn(context.kit, sheet).includes('dots');
  const loose = (most: number): readonly Lot[] => (hasDots ? [looseDots(at, most)] : []);
  const strips = lots('dots', (...one) => [dots(...one)]);
  const more = lots('dots', moreDots);
  const rest = (others: readonly Lot[]): Pick<Lots, 'sure' | 'ifRoom'> =>
    others.length > 0
      ? { sure: inColumns([...others, ...loose(columnOf(width))], width), ifRoom: alone(more) }
      : { sure: [], ifRoom: alone([...more, ...(hasDots ? [wideLoose(at)] : [])]) };
  const under = rest(small);
  const over = [...alone(strips), ...alone(wide)];
  const below: Bands = [...over, ...under.sure];
  const beside = besideStrips(at, strips, warnings);
  const pagesOf = (bands: Bands): number => pageCount(framedAround(at, bands), context.format);
  if (beside && pagesOf(beside) < pagesOf(below)) return { at, sure: beside, ifRoom: rest([]).ifRoom };
  const roomy = hasDots && small.length > 0 ? [...over, ...inColumns(small, width)] : undefined;
  return { at, sure: below, ifRoom: under.ifRoom, ...(roomy && { roomy }) };
};

/** Dots to write on over the whole width; and of those, three rows. */
const wideLoose = (at: Cutting): Lot => looseDots(at, at.width / COLUMNS);
const fewLoose = (at: Cutting): Lot => {
  const { ifRoom: _, pieces, ...lot } = wideLoose(at);
  return { ...lot, pieces: pieces.slice(0, 3 * COLUMNS) };
};

/** mm: between long strips and the triangles at their right, which need so much room at least. */
const BESIDE = { gap: 12, least: 2 * TRIANGLE };

/** Triangles at the right of strips that leave room there, if nothing else is on the sheet. */
const besideStrips = (
  { context, sheet, width }: Cutting,
  strips: readonly Lot[],
  warnings: readonly Lot[],
): Bands | undefined => {
  const [strip, ...others] = strips;
  const [warning, ...more] = warnings;
  const [entry] = entriesOf(context.kit, sheet, 'triangles');
  if (!strip || !warning || !entry || others.length + more.length > 0) return undefined;
  if (entriesOf(context.kit, sheet, 'needles').length > 0) return undefined;
  const wide = Math.max(...strip.pieces.map((piece) => piece.width));
  const free = width - wide - BESIDE.gap;
  const head = (at: LayoutContext) => cutHeading({ context: at, sheet }, entry.heading, box(0, 0, free, 0));
  if (free < BESIDE.least || !fits(context, head)) return undefined;
  return [
    [
      { ...strip, span: [0, wide / width] },
      { ...warning, span: [1 - free / width, 1] },
    ],
  ];
};

const alone = (lots: readonly Lot[]): Bands => lots.map((lot) => [lot]);

const framedAround = ({ context, sheet }: Cutting, bands: Bands): FramedSheet => ({
  bands,
  gap: GAP,
  stretch: STRETCH,
  cutColour: context.theme.template.colours.ink,
  body: bodyBox(context, sheet),
  // Cutting takes no time of the step, so that how to do it is printed where the minutes would be.
  page: ({ draw, pieces: _, ...page }) =>
    framed(
      context,
      untimed(sheet),
      {
        ...page,
        title: titleOf(context, sheet),
        ...(isLessDots(context, sheet) ? {} : { above: context.kit.words.guide.cut.title }),
        ...asideOf(context, sheet),
        picture: cutOutsPicture(thingsOn(context.kit, sheet)),
      },
      draw,
    ),
});

const cuttingOf = (context: LayoutContext, sheet: DotsSheet): Cutting => {
  const { width } = bodyBox(context, sheet);
  const { plan, kit } = context;
  const people = peopleOf(context);
  const late = plan.tables === 1 ? latecomers(plan.participants) : [];
  const entries = entriesOf(kit, sheet, 'dots');
  const tagged =
    entries.length === 0 ? [] : taggedStrips(context, [...people, ...late], narrowestTab(context, width));
  return { context, sheet, people, late, tagged, width };
};

/** How many strips each person gets. */
export const stripsEach = (context: LayoutContext, sheet: DotsSheet): number => {
  const { width } = bodyBox(context, sheet);
  return entriesOf(context.kit, sheet, 'dots').reduce(
    (sum, entry) => sum + stripFormsOf(context, width, entry).length,
    0,
  );
};

/** How to cut strips; nothing where dots are on labels. */
export const howtoOf = ({ kit }: Pick<LayoutContext, 'kit'>, { texts }: DotsSheet): readonly Text[] =>
  kit.onLabels?.includes('dots') ? [] : [texts.howto ?? kit.words.dots.howto];

/** Whether its dots are on labels: what is left of it is only cut out. */
const isLessDots = ({ kit }: Pick<LayoutContext, 'kit'>, sheet: DotsSheet): boolean =>
  (kit.onLabels?.includes('dots') ?? false) && allEntriesOf(kit, sheet, 'dots').length > 0;

/** The sheet's own names its dots. */
export const titleOf = (at: Pick<LayoutContext, 'kit'>, sheet: DotsSheet): Text =>
  isLessDots(at, sheet) ? at.kit.words.guide.cut.title : sheet.texts.title;

const asideOf = (context: LayoutContext, sheet: DotsSheet): { readonly aside?: Text } => {
  const [aside] = howtoOf(context, sheet);
  return aside ? { aside } : {};
};

/** The columns of the page, three to a band; the last lot of a band has what is left of the width. */
const COLUMNS = 3;
const GUTTER = 6;

const columnOf = (width: number): number => (width + GUTTER) / COLUMNS - GUTTER;

const inColumns = (lots: readonly Lot[], width: number): Bands => {
  const pitch = columnOf(width) + GUTTER;
  return chunks(lots, COLUMNS).map((band) =>
    band.map((lot, i) => {
      const end = i === band.length - 1 ? width : (i + 1) * pitch - GUTTER;
      return { ...lot, span: [(i * pitch) / width, end / width] as const };
    }),
  );
};
