// One text of a proof: its key, the source and the translation, with marks if something needs to be done.

import { type Block, element, ink, type LayoutContext, set } from '../../furniture/context.ts';
import { box } from '../../geometry.ts';
import type { ListItem } from '../../kit/kit.ts';
import { circle, line, pen, rect, triangle } from '../../layout/shapes.ts';
import { overhang } from '../../page/format.ts';
import type { Item, Page } from '../../scene.ts';
import { missingIn } from '../../text/missing.ts';
import { plain, type Text } from '../../text.ts';
import type { Unit } from '../../translation/unit.ts';
import { PROOF_OVER, proofMeasures } from './measures.ts';

export interface ProofRow {
  readonly unit: Unit;
  /** Where it is printed: "card 3B-4". */
  readonly spot?: string;
  /** Why it cannot be printed as it is: "18 characters too long for card 3B-4: …". */
  readonly fault?: string;
}

/** A sheet, or a sheet for one item, with the texts that no earlier sheet shows. */
export interface ProofSection {
  readonly id: string;
  /** "S3"; empty for texts that no sheet shows as they are. */
  readonly code: string;
  readonly name?: Text;
  readonly item?: ListItem;
  readonly picture?: Page;
  readonly rows: readonly ProofRow[];
}

/** The language of the proof's own words, for every translation. */
export const PROOF_LANGUAGE = 'en';
export const words = (text: string): Text => plain(text, PROOF_LANGUAGE);

const PAD = 1.9;
const ENDLESS = 1000;

/** Something of a fixed height. */
export interface Drawn {
  readonly height: number;
  readonly draw: (top: number) => readonly Item[];
}

export interface Languages {
  readonly language: string;
  readonly from: string;
}

export type ProofMark = 'missing' | 'stale' | 'same' | 'needs-review' | 'too-long';
export const MARK_WORDS: Readonly<Record<ProofMark, string>> = {
  missing: 'not translated',
  stale: 'source has changed',
  same: 'same as the source',
  'needs-review': 'to be read again',
  'too-long': 'too long',
};

export const marksOf = ({ unit, fault }: ProofRow): readonly ProofMark[] => [
  ...(unit.state === 'translated' ? [] : [unit.state]),
  ...(unit.review === 'needs-review' ? [unit.review] : []),
  ...(fault === undefined ? [] : (['too-long'] as const)),
];

/** A row of the table; marked rows have a tint, so that they are easy to find. */
export const proofRow = (context: LayoutContext, row: ProofRow, languages: Languages): Drawn => {
  const { colours } = context.theme.template;
  const marked = marksOf(row).length > 0;
  const cells = [
    keyCell(context, row),
    sourceCell(context, row.unit, languages),
    textCell(context, row, languages),
  ];
  const height = Math.max(...cells.map((cell) => cell.height)) + 2 * PAD;
  const measures = proofMeasures(context);
  const left = measures.left - (marked ? overhang(context.format, 'left', PROOF_OVER) : 0);
  const right = measures.right + (marked ? overhang(context.format, 'right', PROOF_OVER) : 0);
  return {
    height,
    draw: (top) => [
      ...(marked ? [rect(box(left, top, right - left, height), { fill: colours.sands[1] })] : []),
      line(left, top, right, top, pen(colours.rule)),
      element(
        'row',
        cells.map((cell, i) => element(i === 0 ? 'row-header' : 'cell', cell.draw(top + PAD))),
      ),
    ],
  };
};

const keyCell = (context: LayoutContext, { unit: { key, review }, spot }: ProofRow): Drawn => {
  const [{ x, width }] = proofMeasures(context).columns;
  const { colours } = context.theme.template;
  const line = (text: string): Block => small(context, words(text), width);
  const fits = (text: string): boolean =>
    line(text).lines.every((one) => one.width <= width) && line(text).lines.length === 1;
  const lines = [
    ...(spot === undefined ? [] : [{ block: line(spot), fill: colours.soft }]),
    ...keyLines(key, fits).map((text) => ({ block: line(text), fill: colours.ink })),
    ...(review === undefined || review === 'needs-review'
      ? []
      : [{ block: line(REVIEW_WORDS[review]), fill: colours.soft }]),
  ];
  // Aligns the baseline of its first line with the larger texts beside it.
  return stacked(
    lines.map((one, i) => ({ ...one, before: i === 0 ? 0.25 : 0 })),
    x,
    width,
  );
};

const REVIEW_WORDS = { reviewed: 'reviewed', final: 'final' } as const;

/** A key broken after its dots, with as much as fits on each line. */
const keyLines = (key: string, fits: (text: string) => boolean): readonly string[] => {
  const lines: string[] = [];
  for (const part of key.match(/[^.]+\.?|\./g) ?? []) {
    const longer = (lines.at(-1) ?? '') + part;
    if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines;
};

const sourceCell = (context: LayoutContext, { source, state, from }: Unit, languages: Languages): Drawn => {
  const [, { x, width }] = proofMeasures(context).columns;
  const { colours } = context.theme.template;
  const now = [{ block: body(context, plain(source, languages.from), width), fill: colours.ink }];
  if (state !== 'stale' || !from) return stacked(now, x, width);
  return stacked(
    [
      ...now,
      { block: small(context, words('It was:'), width), fill: colours.soft, before: 1 },
      { block: body(context, plain(from, languages.from), width), fill: colours.soft },
    ],
    x,
    width,
  );
};

const textCell = (context: LayoutContext, row: ProofRow, languages: Languages): Drawn => {
  const [, , { x, width }] = proofMeasures(context).columns;
  const { colours } = context.theme.template;
  const { text = '' } = row.unit;
  const marks = marksOf(row).map((mark) => markLine(context, mark, x, width));
  const texts = stacked(
    [
      ...(text === ''
        ? []
        : [{ block: body(context, plain(text, languages.language), width), fill: colours.ink }]),
      ...(row.fault === undefined
        ? []
        : [{ block: small(context, words(row.fault), width), fill: colours.soft, before: 0.6 }]),
      ...remarkWords(row.unit, context).map((remark) => ({
        block: small(context, plain(remark, languages.language), width),
        fill: colours.soft,
        before: 0.6,
      })),
    ],
    x,
    width,
  );
  return column([...marks, texts]);
};

/** As many remarks, and as many characters of each, as leave room on a page. */
const REMARKS = 3;
const REMARK = 240;

/** What translators noted, with "?" for what no font has: that is no reason not to print a proof. */
function remarkWords({ remarks = [] }: Unit, context: LayoutContext): readonly string[] {
  const shown = remarks.slice(0, REMARKS).map((remark) => {
    const line = remark.replace(/\s+/g, ' ');
    // No word is wider than the column.
    const text = (line.length <= REMARK ? line : `${line.slice(0, REMARK)}…`).replace(/\S{24}(?=\S)/g, '$& ');
    return `Remark: ${missingIn(text, 'text', context.theme.faces).reduce((left, one) => left.replaceAll(one, '?'), text)}`;
  });
  const more = remarks.length - shown.length;
  return more > 0 ? [...shown, `Remarks: ${more} more`] : shown;
}

const body = (context: LayoutContext, text: Text, width: number): Block =>
  set(context, 'legend', { text, width, height: ENDLESS, where: { group: 'proof' } }, { hyphenate: true });

const small = (context: LayoutContext, text: Text, width: number): Block =>
  set(context, 'furniture', { text, width, height: ENDLESS, where: { group: 'proof' } });

/** The symbol of a mark and its words. */
export const markLine = (context: LayoutContext, mark: ProofMark, x: number, width: number): Drawn => {
  const block = set(
    context,
    'furniture',
    { text: words(MARK_WORDS[mark]), width: width - 5, height: ENDLESS, where: { group: 'proof' } },
    {
      role: 'strong',
    },
  );
  return {
    height: block.height + 0.4,
    draw: (top) => [
      ...symbol(context, mark, x + 1.4, top + block.leading / 2),
      element('paragraph', ink(block, x + 4.6, top, width, { fill: context.theme.template.colours.ink })),
    ],
  };
};

/** Distinguished by shape, so that they also work in black and white. */
const symbol = (context: LayoutContext, mark: ProofMark, cx: number, cy: number): readonly Item[] => {
  const { colours } = context.theme.template;
  const stroke = pen(colours.ink, 0.3);
  switch (mark) {
    case 'missing':
      return [circle(cx, cy, 1.15, { fill: colours.paper, stroke })];
    case 'stale':
      return [triangle(cx - 1.4, cy - 1.3, 2.8, { fill: colours.triangle, stroke })];
    case 'same':
      return [-0.5, 0.5].map((dy) => line(cx - 1.2, cy + dy, cx + 1.2, cy + dy, pen(colours.ink, 0.45)));
    case 'needs-review':
      return [
        circle(cx, cy, 1.15, { fill: colours.paper, stroke }),
        circle(cx, cy, 0.45, { fill: colours.ink }),
      ];
    case 'too-long':
      return [
        rect(box(cx - 1.4, cy - 1.1, 1.9, 2.2), { fill: colours.paper, stroke }),
        line(cx - 0.8, cy, cx + 1.6, cy, pen(colours.ink, 0.45)),
      ];
  }
};

interface Stacked {
  readonly block: Block;
  readonly fill: string;
  readonly before?: number;
}

/** Blocks one below the other, each a paragraph, because each has its own language. */
const stacked = (blocks: readonly Stacked[], x: number, width: number): Drawn =>
  column(
    blocks.map(({ block, fill, before = 0 }) => ({
      height: before + block.height,
      draw: (top) => [element('paragraph', ink(block, x, top + before, width, { fill }))],
    })),
  );

export const column = (parts: readonly Drawn[]): Drawn => ({
  height: parts.reduce((sum, { height }) => sum + height, 0),
  draw: (top) => {
    let y = top;
    return parts.flatMap(({ height, draw }) => {
      const items = draw(y);
      y += height;
      return items;
    });
  },
});
