// Where lines of text begin, where sheets end, and in which sizes they are set: measured in the finished PDF of every edition.
import { describe, expect, test } from 'vitest';
import { FOOT_ID } from '../../src/furniture/foot.ts';
import { wideFoot } from '../../src/furniture/foot-places.ts';
import { BOARD_HEAD } from '../../src/furniture/head.ts';
import { AFTER_DISC, LINES_AT } from '../../src/furniture/instruction-lines.ts';
import { IN_FIELD } from '../../src/furniture/instructions.ts';
import { AFTER_LABEL } from '../../src/furniture/subject-field.ts';
import { TILE_INSET } from '../../src/furniture/tile.ts';
import { BOARD_TIME } from '../../src/furniture/time.ts';
import { box } from '../../src/geometry.ts';
import { QUESTION_PANEL } from '../../src/kinds/canvas/lines.ts';
import { AFTER_RULE, CARD_FORM, HEAD_PAD, HEADS } from '../../src/kinds/canvas/table-rows.ts';
import { EXAMPLE_CARD, EXAMPLE_PAD } from '../../src/kinds/grid/example.ts';
import { FIELD_AT } from '../../src/kinds/grid/field.ts';
import { ARROW_UP, BESIDE_ARROW, NAME_TAB } from '../../src/kinds/grid/field-words.ts';
import { GOING_PAD } from '../../src/kinds/poster/going-box.ts';
import { LEAD } from '../../src/kinds/poster/lead-panel.ts';
import { POINT_SIGN } from '../../src/kinds/poster/points.ts';
import { BEFORE_BOXES, BOX_PAD, BOXES } from '../../src/kinds/scales/boxes.ts';
import { longOf } from '../../src/kinds/scales/lane-sizes.ts';
import { END_INSET } from '../../src/kinds/scales/lanes.ts';
import { BEFORE_TEXT, CODE } from '../../src/kinds/scales/row-panel.ts';
import { namesAfterFold } from '../../src/kinds/vote/closing.ts';
import { NUMBER } from '../../src/kinds/vote/field.ts';
import { NAME_AT } from '../../src/kinds/vote/head.ts';
import { NUMBERS } from '../../src/kinds/zones/aside.ts';
import { AFTER_SYMBOL } from '../../src/kinds/zones/layout.ts';
import { nest } from '../../src/kinds/zones/nest.ts';
import { SYMBOL } from '../../src/kinds/zones/symbols.ts';
import { columns } from '../../src/layout/grid.ts';
import { a3Landscape, contentBox } from '../../src/page/format.ts';
import type { TextItem } from '../../src/scene.ts';
import { type FinishedPage, finish, readAll } from '../support/finished.ts';
import type { Seen, SeenShape, SeenText } from '../support/operators.ts';
import { textsIn } from '../support/scene.ts';
import { kitOf, openTheme, SWEDISH } from '../support/workshop.ts';

const theme = openTheme();
const { margin, gutter } = theme.template.page;
const content = contentBox(a3Landscape(margin));
const right = content.x + content.width;
const thirds = columns(content, 3, gutter);
const [first = content, second = content, third = content] = thirds;

const editions = await Promise.all(
  ['sv', 'nb', 'da', 'en', 'de', 'fi'].map(async (language) => {
    const kit = kitOf(SWEDISH, language);
    return [language, await readAll(kit, theme, finish(kit, theme))] as const;
  }),
);

/** mm: a hair. */
const HAIR = 0.1;
const near = (a: number, b: number, within = HAIR): boolean => Math.abs(a - b) <= within;

/** Runs of one line as one text. */
const linesIn = ({ texts }: Seen): readonly SeenText[] => {
  const lines: SeenText[] = [];
  for (const text of texts.filter((one) => one.text.trim() !== '')) {
    const last = lines.at(-1);
    const goesOn =
      last && !last.upright && near(last.y, text.y, 0.01) && near(last.x + last.width, text.x, 1.5);
    if (goesOn) lines[lines.length - 1] = { ...last, width: text.x + text.width - last.x };
    else lines.push(text);
  }
  return lines;
};

/** x of titles. */
const TITLE = content.x + BOARD_HEAD.tile + BOARD_HEAD.beside;

/** The columns, the title after its tile, what is in a strip, and the fields of the foot. */
const everywhere: readonly number[] = [
  ...thirds.map(({ x }) => x),
  TITLE,
  ...thirds.flatMap(({ x }) => [x + IN_FIELD.words, x + IN_FIELD.wordsAfterThing]),
  ...wideFoot(content, 0).fields.map(({ from }) => from),
];

/** The scales of an assessment, beside their boxes. */
const rows = content.width - BOXES - BEFORE_BOXES;
const scale = { x: content.x + rows - longOf(rows), end: content.x + rows };

/** Further axes of each sheet. */
const axes: Readonly<Record<string, readonly number[]>> = {
  F: [
    first.x + NUMBERS,
    nest(box(second.x, 0, right - second.x, content.height), 4).start + SYMBOL + AFTER_SYMBOL,
  ],
  V: [...thirds.flatMap(({ x }) => [x + NUMBER, x + NAME_AT]), third.x + namesAfterFold(third.width)],
  W: [first.x + LEAD.left, third.x + POINT_SIGN.words, third.x + GOING_PAD.across],
  S: [first.x + CODE + BEFORE_TEXT, scale.x + END_INSET, right - BOXES + BOX_PAD],
  M: [content.x + LINES_AT + AFTER_DISC.bare, content.x + FIELD_AT, content.x + FIELD_AT + NAME_TAB.pad],
  R: [
    first.x + QUESTION_PANEL.board.block + QUESTION_PANEL.board.pad,
    second.x + CARD_FORM.number,
    second.x + CARD_FORM.number + CARD_FORM.large.width + CARD_FORM.after,
  ],
  P: [first.x + HEAD_PAD, third.x + HEAD_PAD],
};

/** Lines in the middle of the arrow upwards. */
const middles: Readonly<Record<string, number>> = { M: content.x + FIELD_AT - ARROW_UP };

/** Lines that end at the right margin, before the clock, before the id of the sheet, or with a scale. */
const ends: readonly number[] = [
  right,
  right - 2 * BOARD_TIME.radius - BOARD_TIME.beside,
  right - FOOT_ID.least - FOOT_ID.before,
  scale.end - END_INSET,
];

const isFlat = ({ points, box: { height } }: SeenShape): boolean => points.length === 2 && height < 0.01;
const isUpright = ({ points, box: { width } }: SeenShape): boolean => points.length === 2 && width < 0.01;

/** Where a line may be beside its column: each is a mark of the sheet that it belongs to. */
const isPlaced = ({ x, y, width }: SeenText, { shapes }: Seen): boolean =>
  shapes.some((shape) => {
    const { box: b, points } = shape;
    const end = x + width;
    // The head of a column, after the line before it.
    if (isUpright(shape)) return near(x, b.x + AFTER_RULE) && Math.abs(b.y - y) < 40;
    // A word before an arrow, and the label of a line to write on.
    if (isFlat(shape)) return near(end, b.x - BESIDE_ARROW) || near(end, b.x - AFTER_LABEL);
    // A word after the point of an arrow.
    if (points.length === 3 && near(x, b.x + b.width + BESIDE_ARROW)) return true;
    // The number of an example of a card, a pad from its edge.
    if (near(b.width, EXAMPLE_CARD.width) && near(x, b.x + EXAMPLE_PAD)) return true;
    // In the middle of a disc or block, or at the corner of a tile.
    if (b.width > 40 || b.x > x || b.x + b.width < end || b.y > y || b.y + b.height < y) return false;
    return near(x + width / 2, b.x + b.width / 2, 0.2) || near(x, b.x + TILE_INSET * b.width);
  });

/** In the head of a column of a table, a pad from its left edge. */
const isInHead = ({ x, y }: SeenText, { shapes }: Seen): boolean =>
  shapes.some(
    ({ box: b }) => near(b.height, HEADS.columns) && near(x, b.x + HEAD_PAD) && b.y < y && b.y + b.height > y,
  );

const strayOn = ({ label, seen }: FinishedPage): readonly string[] => {
  const sheet = label.slice(0, 1);
  const at = [...everywhere, ...(axes[sheet] ?? [])];
  const middle = middles[sheet] ?? Number.NaN;
  return linesIn(seen)
    .filter(
      (line) =>
        !line.upright &&
        !at.some((axis) => near(line.x, axis)) &&
        !ends.some((end) => near(line.x + line.width, end)) &&
        !near(line.x + line.width / 2, middle) &&
        !isInHead(line, seen) &&
        !isPlaced(line, seen),
    )
    .map(({ text, x, y }) => `${label}: “${text}” at ${x.toFixed(1)}, ${y.toFixed(1)}`);
};

/** mm: where the content of a board ends, and the rule over its foot. */
const END = content.y + content.height - 15;
const RULE = END + 5;

const lowest = ({ shapes, texts }: Seen): number =>
  Math.max(
    ...shapes.map(({ box: b }) => b.y + b.height).filter((y) => y < RULE),
    ...texts.map(({ y }) => y).filter((y) => y < RULE),
  );

/** mm: the strip beside cards ends here. */
const STRIP = 58;

/** What a text is: the field of a list or the key of a sheet that it comes from, without ids, and where cards have it. */
const roleOf = ({ x, source }: TextItem): string =>
  `${(source.key ?? 'own').replace(/^lists\.([\w-]+)(\.[\dA-Z]+)*/, '$1')} ${x < STRIP ? 'at the left' : ''}`;

/** Titles of piles are on one size, but for one whose only word is wider than a band leaves room for. */
const isPile = (role: string): boolean => /^questions\.deck/.test(role);

/** Roles that are set in other sizes on one sheet than on another of its kind. */
const severalSizes = (pages: readonly FinishedPage[]): readonly string[] =>
  ['S', 'W', 'C'].flatMap((sheet) => {
    const sizes = new Map<string, Set<number>>();
    for (const { scene, seen } of pages.filter(({ label }) => label.startsWith(sheet)))
      for (const text of textsIn(scene).filter(({ source }) => source.key !== undefined)) {
        const printed = seen.texts.find(({ x, y }) => near(x, text.x, 0.02) && near(y, text.y, 0.02));
        const role = roleOf(text);
        if (printed) sizes.set(role, (sizes.get(role) ?? new Set()).add(Math.round(printed.size * 10) / 10));
      }
    return [...sizes]
      .filter(([role, all]) => (isPile(role) ? [...all].some((size) => size < 9 || size > 10) : all.size > 1))
      .map(([role, all]) => `${role} on ${sheet}: ${[...all].join(' and ')} pt`);
  });

describe.each(editions)('in %s', (_, pages) => {
  const boards = pages.filter(({ file, label }) => file === 'kit.pdf' && /^[FVWSMRNP]/.test(label));

  test('every line begins on a column or an axis of its sheet, ends on one, or is in the middle of a mark', () => {
    expect(boards.length).toBeGreaterThan(15);
    expect(boards.flatMap(strayOn)).toEqual([]);
  });

  test('the content of every board ends at the same height, but that of the matrix, whose words are under its field', () => {
    const others = boards.filter(({ label }) => !label.startsWith('M'));
    for (const { label, seen } of others) expect(lowest(seen), label).toBeCloseTo(END, 0.5);
  });

  test('titles of themes have one size, and so has each text of sheets that are siblings', () => {
    expect(severalSizes(pages)).toEqual([]);
    const titles = boards
      .filter(({ label }) => /^[WS]/.test(label))
      .map(({ seen }) => linesIn(seen).find(({ x, y }) => near(x, TITLE) && y > 25 && y < 40)?.size);
    expect(new Set(titles).size).toBe(1);
  });
});
