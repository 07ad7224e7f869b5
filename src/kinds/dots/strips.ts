// Strips of dots: of everybody, of those who may come late or unannounced, and for a round more than is planned.
import { element, fits, ink, type LayoutContext, set } from '../../furniture/context.ts';
import { CELL } from '../../furniture/dot.ts';
import { onSheet } from '../../furniture/page.ts';
import { dotsAcross, type StripForm, sparePiece, stripForms, stripPiece } from '../../furniture/strip.ts';
import type { Box } from '../../geometry.ts';
import { evenly } from '../../layout/grid.ts';
import type { Lot, Piece } from '../../piece.ts';
import { sparesFor } from '../../plan/seats.ts';
import type { Item } from '../../scene.ts';
import { fill, type Text } from '../../text.ts';
import { beginsTable, type Cutting, cutHeading, HEADING, listsOf } from './cutting.ts';
import { countOf, type DotsEntry, entriesOf, furtherRound } from './entries.ts';
import { isDots } from './sheet.ts';

/** mm: the note about late strips, from the heading and from its top. */
const LATE = { gap: 8, top: 2.6 };

/** More dots than a strip has room for take a second strip with its own tab. */
export const stripFormsOf = (
  context: LayoutContext,
  width: number,
  entry: DotsEntry,
  count: number = countOf(context, entry),
): readonly StripForm[] => {
  const all = Array.from({ length: count });
  const lengths = all.length === 0 ? [] : evenly(all, dotsAcross(width)).map((part) => part.length);
  return stripForms(lengths, width);
};

/** Everybody's. Table after table, each on a new row; then those of people who come unannounced. */
export const dots = (at: Cutting, entry: DotsEntry): Lot => {
  const forms = stripFormsOf(at.context, at.width, entry);
  const strips = stripsOf(at, forms, entry.heading, (b) => lateNote(at, b), false);
  return { ...strips, pieces: [...strips.pieces, ...unannounced(at.context, forms)] };
};

/** If there is room, in outline, for one more round than the plan has time for; at several tables, people write by hand. */
export const moreDots = (at: Cutting, entry: DotsEntry): readonly Lot[] => {
  const { context, width } = at;
  const count = context.plan.tables === 1 ? furtherRound(context, entry) : 0;
  if (count === 0) return [];
  const forms = stripFormsOf(context, width, entry, count);
  return [{ ...stripsOf(at, forms, context.kit.words.dots.more), ifRoom: 'whole' }];
};

/** At one of several tables: nobody knows yet at which, nor with which number. */
const unannounced = (context: LayoutContext, forms: readonly StripForm[]): readonly Piece[] =>
  context.plan.tables === 1
    ? []
    : Array.from({ length: sparesFor(context.plan.participants.length) }, () =>
        forms.map((form) => sparePiece(context, form)),
      ).flat();

const stripsOf = (
  at: Cutting,
  forms: readonly StripForm[],
  heading: Text,
  note: (beside: Box) => Item | undefined = () => undefined,
  outlined = true,
): Lot => {
  const { context, tagged, people } = at;
  const persons = tagged.map(({ person }) => person);
  const pieces = tagged.flatMap((on, i) =>
    forms.map((form, n) =>
      stripPiece(context, on, form, {
        begins: n === 0 && beginsTable(persons, i),
        late: i >= people.length,
        outlined,
      }),
    ),
  );
  return {
    pieces,
    ...cutAs(at, forms, pieces),
    draw: ({ at: b, cutLines, pieces: strips }) => {
      const items = cutHeading(at, heading, b);
      const end = Math.max(...items.map((item) => (item.kind === 'text' ? item.x + item.width : 0)));
      const beside = note({ ...b, x: end + LATE.gap, width: b.x + b.width - end - LATE.gap });
      return [
        element('heading', items, { level: 2 }),
        ...(beside ? [beside] : []),
        ...listsOf(strips),
        ...cutLines,
      ];
    },
  };
};

/** Which strips are for people who come late: "13–14". */
const lateNote = ({ context, sheet, late }: Cutting, beside: Box): Item | undefined => {
  const [first, last] = [late[0], late.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const numbers = `${first.number}–${last.number}`;
  const text = fill(context.kit.words.dots.late, { numbers });
  const slot = { text, width: beside.width, height: 6, maxLines: 1, where: onSheet(sheet) };
  if (!fits(context, (at) => set(at, 'legend', slot))) return undefined;
  const { ink: colour } = context.theme.template.colours;
  const note = set(context, 'legend', slot);
  return element(
    'paragraph',
    ink(note, beside.x, beside.y + LATE.top, beside.width, { fill: colour, align: 'right' }),
  );
};

/** Several short strips side by side, with strips that belong to nobody where the last row has room. */
const cutAs = (
  { context, width }: Cutting,
  forms: readonly StripForm[],
  [piece]: readonly Piece[],
): Pick<Lot, 'cut' | 'heading' | 'spares' | 'sparesIn'> => {
  const [form] = forms;
  const isGrid = forms.length === 1 && (piece?.width ?? 0) * 2 <= width + 1e-6;
  if (!isGrid || form === undefined || context.plan.tables > 1)
    return { cut: isGrid ? 'grid' : 'rows', heading: HEADING };
  return {
    cut: 'grid',
    heading: HEADING,
    spares: Array.from({ length: dotsAcross(width) }, () => sparePiece(context, form)),
    sparesIn: 'row',
  };
};

/** Strips of dots without a tab, at most so many. */
const LOOSE = 24;

/** Dots to write a number on and cut off one by one, in strips that are at most `most` mm long. */
export const looseDots = (at: Cutting, most: number): Lot => ({
  pieces: Array.from({ length: LOOSE }, () =>
    sparePiece(at.context, { dots: Math.floor(most / CELL), tab: 0 }),
  ),
  cut: 'grid',
  heading: HEADING,
  ifRoom: 'rows',
  draw: ({ at: b, cutLines, pieces }) => [
    element('heading', cutHeading(at, at.context.kit.words.dots.spare, b), { level: 2 }),
    element('artifact', pieces),
    ...cutLines,
  ],
});

/** The narrowest tab of all sheets that are printed: a name is set alike on each of them. */
export const narrowestTab = (context: LayoutContext, width: number): number | undefined => {
  const { kit, plan } = context;
  const entries = kit.sheets
    .filter(isDots)
    .filter(({ id }) => plan.sheets.includes(id))
    .flatMap((sheet) => entriesOf(kit, sheet, 'dots'));
  const counts = (entry: DotsEntry) => [countOf(context, entry), furtherRound(context, entry)];
  const tabs = entries.flatMap((entry) =>
    counts(entry).flatMap((count) => stripFormsOf(context, width, entry, count).map(({ tab }) => tab)),
  );
  return tabs.length === 0 ? undefined : Math.min(...tabs);
};
