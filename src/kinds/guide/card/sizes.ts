// What a card of a step is made of, and where its parts are.
import type { Step } from '../../../kit/kit.ts';
import type { TypeStepName } from '../../../theme/schema.ts';
import type { StepThing } from './picture.ts';

/** A step, and the break after it. */
export interface CardOf {
  readonly step: Step;
  readonly pause?: Step | undefined;
  readonly thing: StepThing;
  /** The steps of all cards, whose names are set at the same size, and so are their minutes. */
  readonly all: readonly Step[];
}

/** How the columns of a card share its width, and the size of their type. */
export interface ColumnStyle {
  /** Of what to do, say and watch for. */
  readonly shares: Readonly<Record<CardPart, number>>;
  readonly small: boolean;
}

export const CARD_PARTS = ['do', 'say', 'watch'] as const;
export type CardPart = (typeof CARD_PARTS)[number];

/** How large the head of a card is, and how much air it has. */
export type CardStyle = 'large' | 'compact';

/** Measures in mm; from the top of the card: its tile, the capitals of label and name, the columns, and their text. */
export interface CardMeasures {
  readonly top: number;
  readonly tile: number;
  readonly label: number;
  readonly name: { readonly step: TypeStepName; readonly cap: number };
  readonly disc: number;
  readonly columns: number;
  readonly head: number;
  readonly text: number;
  /** Between two points, and between two things to say. */
  readonly gap: number;
  readonly apart: number;
}

export const CARD_SIZES: Readonly<Record<CardStyle, CardMeasures>> = {
  large: {
    top: 14,
    tile: 22,
    label: 15.2,
    name: { step: 'headline', cap: 24 },
    disc: 7,
    columns: 40,
    head: 44.2,
    text: 50.4,
    gap: 2.2,
    apart: 4,
  },
  compact: {
    top: 14,
    tile: 14,
    label: 14.2,
    name: { step: 'section', cap: 21.2 },
    disc: 6,
    columns: 29.4,
    head: 31.9,
    text: 37.3,
    gap: 1,
    apart: 2.4,
  },
};

/** mm: between two columns, and beside the words on a ground. */
export const CARD_GUTTER = 6;
export const CARD_SIDE = 4;
export const CARD_WHERE = { group: 'guide' } as const;
