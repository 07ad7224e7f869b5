// What to do when the poster of an item has been read: its instructions in a box, with the id of the sheet to go to.
import { block, corner, ground } from '../../furniture/block.ts';
import {
  type Block,
  element,
  fits,
  ink,
  type LayoutContext,
  lookOf,
  own,
  set,
  setAll,
} from '../../furniture/context.ts';
import { nextWords } from '../../furniture/next.ts';
import { onSheet } from '../../furniture/page.ts';
import { thingColours, thingSign } from '../../furniture/signs.ts';
import { type Box, box } from '../../geometry.ts';
import type { Item } from '../../scene.ts';
import type { On } from './item-heads.ts';

/** mm: the box, at least; around its words; and between two instructions. */
const LEAST = 29;
export const GOING_PAD = { across: 8, down: 5.5 };
const SPACE = 2;
const RADIUS = 3;
/** mm: the block with the id of one sheet. */
const CHIP = { width: 27, height: 19, radius: 2 };
const THING = 6.4;
const BEFORE_WORDS = 3;
/** Lines of an instruction. */
const MOST = 5;

export interface GoingBox {
  /** mm that it takes at the lower edge; 0 without instructions. */
  readonly height: number;
  /** At the lower edge of a column. */
  readonly draw: (column: Box) => readonly Item[];
}

export const goingBox = (on: On, width: number): GoingBox => {
  const { context, sheet, item } = on;
  const { instructions } = sheet;
  if (instructions.length === 0) return { height: 0, draw: () => [] };
  const chip = chipFor(on);
  const before = instructions.some(({ sign }) => sign !== 'none') ? THING + BEFORE_WORDS : 0;
  const room =
    width - 2 * GOING_PAD.across - before - (chip === undefined ? 0 : CHIP.width + GOING_PAD.across);
  const where = onSheet(sheet, item);
  const blocks = setAll(
    context,
    'instruction',
    instructions.map(({ text }) => ({ text, width: room, height: MOST * 6.5, maxLines: MOST, where })),
    { balance: true },
  );
  const words = blocks.reduce((sum, { height }) => sum + height + SPACE, -SPACE);
  const height = Math.max(LEAST, words + 2 * GOING_PAD.down);
  return {
    height,
    draw: (column) => {
      const b = box(column.x, column.y + column.height - height, column.width, height);
      const top = b.y + (b.height - words) / 2;
      return [
        ...ground(context, b, RADIUS),
        ...blocks.flatMap((block, i) => {
          const above = blocks.slice(0, i).reduce((sum, one) => sum + one.height + SPACE, 0);
          const last = i === blocks.length - 1;
          return instruction(context, instructions[i]?.sign ?? 'none', block, {
            x: b.x + GOING_PAD.across,
            y: top + above,
            before,
            after: last && chip !== undefined ? chipIn(on, chip, b) : [],
          });
        }),
      ];
    },
  };
};

interface At {
  readonly x: number;
  readonly y: number;
  readonly before: number;
  /** What is read after its words. */
  readonly after: readonly Item[];
}

const instruction = (
  context: LayoutContext,
  sign: On['sheet']['instructions'][number]['sign'],
  block: Block,
  { x, y, before, after }: At,
): readonly Item[] => {
  const { colours } = context.theme.template;
  return [
    ...thingSign(sign, x + THING / 2, y + block.height / 2, THING, thingColours(context)),
    element('paragraph', [
      ...ink(block, x + before, y, 0, { fill: colours.ink, goesOn: after.length > 0 }),
      ...after,
    ]),
  ];
};

/** The id of the sheet to go to, if there is one and it has room in its block. */
const chipFor = ({ context, sheet, item }: On): Block | undefined => {
  const words = nextWords(context, sheet, item);
  if (words === '' || /[\s,–]/.test(words)) return undefined;
  const setIn = (at: LayoutContext): Block =>
    set(at, 'code', {
      text: own(context, words),
      width: CHIP.width - 3,
      height: CHIP.height,
      maxLines: 1,
      where: { group: 'deck-code' },
    });
  return fits(context, setIn) ? setIn(context) : undefined;
};

const chipIn = ({ context, item }: On, chip: Block, b: Box): readonly Item[] => {
  const { width, height, radius } = CHIP;
  const at = box(b.x + b.width - GOING_PAD.across - width, b.y + (b.height - height) / 2, width, height);
  return block(context, { ...at, radii: corner(context, radius) }, lookOf(context, item), (fill) =>
    ink(chip, at.x, at.y + (height - chip.leading) / 2, width, { fill, align: 'centre' }),
  );
};
