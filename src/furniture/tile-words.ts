// What is said on the sheets of a board that is put together of several: which one it is, where it is glued and where it is cut.
import { mixed } from '../geometry.ts';
import type { SetLine, TileWords } from '../page/onto.ts';
import { fill, type Text } from '../text.ts';
import { ink, type LayoutContext, own, set } from './context.ts';

/** mm: the longest of them. */
const WIDTH = 110;
/** Of paper in the grey of what is glued, so that words on it can be read. */
const PALE = 0.55;

export const tileWords = (on: LayoutContext): TileWords => {
  const { faces } = on.theme;
  // The board is mirrored before it is put on its sheets; what is said on them is not.
  const context: LayoutContext = { ...on, theme: { ...on.theme, faces: { ...faces, mirrored: false } } };
  const { tiles } = context.kit.words;
  const { soft, rule, paper } = context.theme.template.colours;
  const line = (text: Text): SetLine => {
    const where = { group: 'tile' } as const;
    const block = set(context, 'furniture', { text, width: WIDTH, height: 4, maxLines: 1, where });
    // From its baseline on.
    const items = ink(block, 0, -(block.leading + block.cap) / 2, WIDTH, { fill: soft });
    return { items, width: block.lines[0]?.width ?? 0 };
  };
  return {
    sheet: ({ label }, { n, total, side }) => {
      const which = fill(tiles[side ?? 'sheet'], { n, total });
      return line({ ...which, words: `${own(context, label).words} · ${which.words}` });
    },
    glue: (on) => line(fill(tiles.glue, { n: on })),
    cut: () => line(tiles.cut),
    ink: soft,
    pale: mixed(rule, paper, PALE),
  };
};
