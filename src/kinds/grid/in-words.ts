// What a grid shows, read aloud: which axis, column and row is where, in the words of the edition.
import { type LayoutContext, shownItems } from '../../furniture/context.ts';
import { enumerated } from '../../furniture/enumeration.ts';
import type { Kit, ListItem } from '../../kit/kit.ts';
import { fill, type Text } from '../../text.ts';
import { type AxisTexts, ENDS, type GridSheet } from './sheet.ts';

/** Of a grid over two sheets, the columns of one of them, and whether it has the band at the side. */
interface Shown {
  readonly columns?: readonly ListItem[];
  readonly side?: boolean;
}

export const inWords = (context: LayoutContext, sheet: GridSheet, shown: Shown = {}): Text => {
  const { texts } = sheet;
  const words = context.kit.words.grid.inWords;
  const across = axisInWords(context, sheet.across, texts.across, shown.columns);
  const down = sheet.down === undefined ? '' : axisInWords(context, sheet.down, texts.down);
  const [topLeft = '', topRight = '', bottomLeft = '', bottomRight = ''] = (texts.cells ?? []).map(
    (text) => text.words,
  );
  const said = fill(sentence(words, sheet), {
    across,
    down,
    topLeft,
    topRight,
    bottomLeft,
    bottomRight,
  });
  if (!texts.band || !sheet.band || (sheet.band === 'side' && shown.side === false)) return said;
  const band = fill(words[sheet.band], { band: texts.band.words });
  return { ...said, words: `${said.words} ${band.words}` };
};

type Sentences = Kit['words']['grid']['inWords'];

const sentence = (words: Sentences, { across, down, cells }: GridSheet): Text => {
  if (down === undefined) return words.columns;
  if (across !== ENDS) return down === ENDS ? words.heights : words.table;
  if (down !== ENDS) return words.lanes;
  return cells ? words.cells : words.axes;
};

const axisInWords = (
  context: LayoutContext,
  axis: string,
  texts: AxisTexts | undefined,
  items?: readonly ListItem[],
): string => {
  if (axis !== ENDS)
    return enumerated(
      context,
      (items ?? shownItems(context, axis)).map(({ text }) => text.words),
    );
  return texts?.low && texts.high ? `${texts.name.words} (${texts.low.words} – ${texts.high.words})` : '';
};
