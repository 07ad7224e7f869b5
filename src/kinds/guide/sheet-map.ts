// The sheets in order: each as a small picture on a scale of 1 to 10, with its code and name.
import { element, ink, type LayoutContext, own, set } from '../../furniture/context.ts';
import { miniature } from '../../furniture/miniature.ts';
import type { FlowBlock } from '../../layout/flow.ts';
import { chunks } from '../../layout/grid.ts';
import type { Item, Page } from '../../scene.ts';
import type { Text } from '../../text.ts';
import type { PrintedSheet } from '../kind.ts';
import { guideMeasures, section, under } from './text.ts';

const SCALE = 10;
/** mm: the least space beside a picture. */
const GUTTER = 4;
/** mm: under a picture, between its code and its name, and between two rows. */
const UNDER = 1;
const BESIDE = 1.6;
const BETWEEN = 3;

interface Pictured extends PrintedSheet {
  readonly picture: Page;
}

export const sheetMap = (
  context: LayoutContext,
  title: Text,
  printed: readonly PrintedSheet[],
): readonly FlowBlock[] => {
  const sheets = printed.filter((one): one is Pictured => one.picture !== undefined);
  if (sheets.length === 0) return [];
  const { full } = guideMeasures(context);
  const wide = Math.max(...sheets.map(({ picture }) => picture.width)) / SCALE;
  const across = Math.floor((full + GUTTER) / (wide + GUTTER));
  const pitch = wide + (full - across * wide) / Math.max(1, across - 1);
  const rows = chunks(sheets, across).map((row, i) => ({
    ...mapRow(context, row, { wide, pitch }),
    before: i === 0 ? 0 : BETWEEN,
  }));
  return under(context, section(context, title, full), rows);
};

/** mm: the width of the widest picture, and from one to the next. */
interface Places {
  readonly wide: number;
  readonly pitch: number;
}

const mapRow = (context: LayoutContext, sheets: readonly Pictured[], { wide, pitch }: Places): FlowBlock => {
  const { left } = guideMeasures(context);
  const pictures = sheets.map(({ picture }) => picture.height / SCALE);
  const tallest = Math.max(...pictures);
  const labels = sheets.map((sheet) => labelOf(context, sheet, wide));
  return {
    height: tallest + UNDER + Math.max(...labels.map(({ height }) => height)),
    keep: true,
    draw: (top) => [
      ...sheets.flatMap(({ picture }, i) =>
        miniature(
          picture,
          left + i * pitch,
          top + tallest - picture.height / SCALE,
          picture.width / SCALE,
          context.theme.template.colours.soft,
        ),
      ),
      element(
        'list',
        labels.map(({ draw }, i) => draw(left + i * pitch, top + tallest + UNDER)),
      ),
    ],
  };
};

const labelOf = (context: LayoutContext, { label, name }: Pictured, width: number) => {
  const { ink: fill } = context.theme.template.colours;
  const where = { group: 'guide' } as const;
  const code = set(
    context,
    'legend',
    { text: own(context, label), width, height: 5, maxLines: 1, where },
    { role: 'strong' },
  );
  const beside = (code.lines[0]?.width ?? 0) + BESIDE;
  const words = set(
    context,
    'legend',
    { text: own(context, name), width: width - beside, height: 12, maxLines: 2, where },
    { hyphenate: true },
  );
  return {
    height: words.height,
    draw: (x: number, top: number): Item =>
      element('list-item', [
        element('label', ink(code, x, top, width, { fill })),
        element('body', ink(words, x + beside, top, width - beside, { fill })),
      ]),
  };
};
