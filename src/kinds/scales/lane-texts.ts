// The texts of all rows of scales, set once for all sheets of the kind.
import { type Block, type LayoutContext, own, setAll, setByText } from '../../furniture/context.ts';
import { codeOnSheet } from '../../furniture/item-code.ts';
import { onSheet } from '../../furniture/page.ts';
import type { ListItem } from '../../kit/kit.ts';
import { eachOf } from '../../kit/lists.ts';
import type { PaperPlace } from '../../place.ts';
import {
  isStacked,
  type Lanes,
  questionWidth,
  type RowTexts,
  SCALE_HEIGHT,
  stackedScale,
} from './lane-sizes.ts';
import { endsOf, questionOf, rowParts } from './parts.ts';
import { CODE } from './row-panel.ts';
import type { ScalesSheet } from './sheet.ts';

/** mm: what is asked, in a panel of the height of a scale, clear of its lines. */
const ASKED = SCALE_HEIGHT - 1.4;
/** mm: a code in its block. */
const CODE_WIDTH = CODE - 3;

export const lanesFor = (context: LayoutContext, sheet: ScalesSheet, width: number): Lanes => {
  const stacked = isStacked(sheet, width);
  const all = everyRow(context, sheet);
  const asks = all.flatMap(({ row, where }) => {
    const text = questionOf(sheet, row);
    const slot = { width: questionWidth(sheet, width), height: ASKED, maxLines: stacked ? 2 : 3, where };
    return text === undefined ? [] : [{ text, ...slot }];
  });
  const room = stackedScale(sheet, width, asks.length > 0);
  const step = stacked && room < 200 ? 'instruction' : 'question';
  // A name directly above an end of its scale must look like a heading.
  const role = sheet.levels === 'own' ? ({ role: 'strong' } as const) : {};
  const asked = setByText(context, step, asks, { balance: true, ...role });
  const ends = all.flatMap(({ row, where }) =>
    sheet.levels === 'own'
      ? endsOf(row).map((text) => ({ text, width: room / 2 - 3, height: 25, maxLines: 3, where }))
      : [],
  );
  const ended = setByText(context, step, ends, { balance: true });
  const codes = setAll(
    context,
    'rowCode',
    all.map(({ row }) => ({
      text: own(context, codeOnSheet(context.kit, sheet.code, sheet.show, row)),
      width: CODE_WIDTH,
      height: 12,
      maxLines: 1,
      where: { group: 'deck-code' },
    })),
  );
  const texts = all.flatMap(({ row }, i): readonly (readonly [ListItem, RowTexts])[] => {
    const [code, text] = [codes[i], questionOf(sheet, row)];
    const question = text && asked.get(text);
    const found = sheet.levels === 'own' ? endsOf(row).flatMap((end) => ended.get(end) ?? []) : [];
    return code === undefined ? [] : [[row, { code, question, ends: found }]];
  });
  return {
    context,
    sheet,
    width,
    texts: new Map(texts),
    stacked,
    asked: tallest([...asked.values()]),
    ended: tallest([...ended.values()]),
  };
};

/** mm: of the tallest of them. */
export const tallest = (blocks: readonly Block[]): number =>
  Math.max(0, ...blocks.map(({ height }) => height));

/** The rows of all sheets, whatever the plan leaves out, so that they look the same in every plan. */
const everyRow = (
  context: LayoutContext,
  sheet: ScalesSheet,
): readonly { readonly row: ListItem; readonly where: PaperPlace }[] => {
  const items = sheet.each === undefined ? [undefined] : eachOf(context.kit, sheet);
  return items.flatMap((item) =>
    rowParts(context.kit, sheet, item)
      .flatMap(({ rows }) => rows)
      .map((row) => ({ row, where: { ...onSheet(sheet, item), item: row.code } })),
  );
};
