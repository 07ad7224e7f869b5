// What the back of a test page shows: which edge the printer turns over, its colours and greys, lines and sizes of type.

import { element, ink, type LayoutContext, own, set, typeOf } from '../../furniture/context.ts';
import { themeSign } from '../../furniture/theme-sign.ts';
import { type Box, box, type Colour, inset } from '../../geometry.ts';
import { line, pen, polygon, rect } from '../../layout/shapes.ts';
import type { Element, Item } from '../../scene.ts';
import { fill, type Text } from '../../text.ts';
import type { TypeStepName } from '../../theme/schema.ts';
import { type Ended, restBelow, say, shownNumber } from './flow.ts';
import { type TestPaper, testPageHead } from './front.ts';

/** mm */
const GAP = { text: 2, part: 5 };
const ARROW = { width: 11, height: 15, beside: 7 };

/** The title, which edge it turns over, colours and greys. */
export const coloursOn = (context: LayoutContext, at: Box, paper: TestPaper): readonly Item[] => {
  const { testPage } = context.kit.words;
  const head = testPageHead(context, at, testPage.back, paper);
  const turn = turned(context, restBelow(at, head.bottom + 3));
  const asked = say(context, testPage.colours, restBelow(at, turn.bottom + GAP.part));
  const swatches = restBelow(at, asked.bottom + GAP.text);
  return [...head.items, ...turn.items, ...asked.items, colourFigure(context, swatches)];
};

/** An arrow to the top of the page, and what it says. Like a page of a book, a sheet turns over the edge at its side. */
const turned = (context: LayoutContext, at: Box): Ended => {
  const { testPage } = context.kit.words;
  const { width, height } = context.format;
  const [book, other] = width > height ? [testPage.short, testPage.long] : [testPage.long, testPage.short];
  const text = fill(testPage.turn, { book: book.words, other: other.words });
  const beside = ARROW.width + ARROW.beside;
  const said = say(context, text, { ...at, x: at.x + beside, width: at.width - beside });
  const middle = at.x + ARROW.width / 2;
  const [neck, half] = [at.y + ARROW.height * 0.5, ARROW.width * 0.2];
  const arrow = polygon(
    [
      [middle, at.y],
      [at.x + ARROW.width, neck],
      [middle + half, neck],
      [middle + half, at.y + ARROW.height],
      [middle - half, at.y + ARROW.height],
      [middle - half, neck],
      [at.x, neck],
    ],
    { fill: context.theme.template.colours.ink },
  );
  return {
    items: [arrow, ...said.items],
    bottom: Math.max(said.bottom, at.y + ARROW.height),
  };
};

const THEMES = 5;
const GREYS = 10;
/** mm */
const SWATCH = { height: 22, gap: 4, corner: 2.4, sign: 8 };
const GREY = 10;

/** Colours with their number and sign, as on the sheets, and greys from 10 to 100 % of black. */
const colourFigure = (context: LayoutContext, at: Box): Element => {
  const themes = context.theme.template.themes.slice(0, THEMES);
  const wide = (at.width - (themes.length - 1) * SWATCH.gap) / themes.length;
  const swatches = themes.flatMap(({ colour, sign }, i) => {
    const place = box(at.x + i * (wide + SWATCH.gap), at.y, wide, SWATCH.height);
    const block = set(context, 'section', slotFor(own(context, String(i + 1)), 12));
    const inner = inset(place, 3.5);
    const { paper } = context.theme.template.colours;
    return [
      rect(place, { fill: colour }, SWATCH.corner),
      ...ink(block, inner.x, inner.y - (block.leading - block.cap) / 2, 12, { fill: paper }),
      ...themeSign(
        sign,
        inner.x + inner.width - SWATCH.sign / 2,
        inner.y + inner.height - SWATCH.sign / 2,
        SWATCH.sign,
        paper,
      ),
    ];
  });
  const greys = Array.from({ length: GREYS }, (_, i) => greyStep(context, at, i)).flat();
  return element('figure', [...swatches, ...greys], { alt: context.kit.words.testPage.alt.colours });
};

const greyStep = (context: LayoutContext, at: Box, i: number): readonly Item[] => {
  const black = ((i + 1) * 100) / GREYS;
  const wide = at.width / GREYS;
  const top = at.y + SWATCH.height + SWATCH.gap;
  const block = set(context, 'furniture', slotFor(own(context, `${black} %`), wide));
  const { soft } = context.theme.template.colours;
  return [
    rect(box(at.x + i * wide, top, wide, GREY), { fill: grey(black) }),
    ...ink(block, at.x + i * wide, top + GREY + 0.8, wide, { fill: soft, align: 'centre' }),
  ];
};

const grey = (black: number): Colour => {
  const level = Math.round(255 * (1 - black / 100))
    .toString(16)
    .padStart(2, '0');
  return `#${level.repeat(3)}`;
};

const slotFor = (text: Text, width: number) =>
  ({ text, width, height: 12, maxLines: 1, where: { group: 'test-page' } }) as const;

/** mm: the widths of lines, their labels, and the distance between two. */
const WIDTHS = [0.1, 0.2, 0.3, 0.4, 0.5];
const LABEL = 17;
const LINE_PITCH = 4.6;
/** Steps of the template, from the smallest that is on the sheets. */
const SIZES: readonly TypeStepName[] = ['furniture', 'legend', 'guide', 'instruction', 'question', 'section'];

/** Lines that are thinner and thinner, and type that is larger and larger. */
export const finenessOn = (context: LayoutContext, at: Box): readonly Item[] => {
  const { testPage } = context.kit.words;
  const asked = say(context, testPage.lines, at);
  const lines = lineFigure(context, restBelow(at, asked.bottom + GAP.text));
  const typeAsked = say(context, testPage.type, restBelow(at, lines.bottom + GAP.part));
  let top = typeAsked.bottom + GAP.text;
  const samples = SIZES.flatMap((step) => {
    const sample = sampleOf(context, step, restBelow(at, top));
    top = sample.bottom + 0.6;
    return sample.items;
  });
  return [...asked.items, ...lines.items, ...typeAsked.items, ...samples];
};

const lineFigure = (context: LayoutContext, at: Box): Ended => {
  const { colours } = context.theme.template;
  const items = WIDTHS.flatMap((width, i) => {
    const y = at.y + (i + 0.5) * LINE_PITCH;
    const block = set(
      context,
      'furniture',
      slotFor(own(context, `${shownNumber(context, width)} mm`), LABEL),
    );
    const top = y - block.height / 2;
    return [
      ...ink(block, at.x, top, LABEL, { fill: colours.soft }),
      line(at.x + LABEL, y, at.x + at.width, y, pen(colours.ink, width)),
    ];
  });
  return {
    items: [element('figure', items, { alt: context.kit.words.testPage.alt.lines })],
    bottom: at.y + WIDTHS.length * LINE_PITCH,
  };
};

const sampleOf = (context: LayoutContext, step: TypeStepName, at: Box): Ended => {
  const { soft, ink: colour } = context.theme.template.colours;
  const { sample } = context.kit.words.testPage;
  const { size, leading } = typeOf(context, step);
  const label = set(context, 'furniture', slotFor(own(context, `${shownNumber(context, size)} pt`), LABEL));
  const block = set(context, step, slotFor(sample, at.width - LABEL));
  const base = at.y + (leading + block.cap) / 2;
  return {
    items: [
      element('artifact', ink(label, at.x, base - (label.leading + label.cap) / 2, LABEL, { fill: soft })),
      element('paragraph', ink(block, at.x + LABEL, at.y, at.width - LABEL, { fill: colour })),
    ],
    bottom: at.y + leading,
  };
};
