// Type on a test page, one thing below the other.

import { element, ink, type LayoutContext, set } from '../../furniture/context.ts';
import { type Box, box } from '../../geometry.ts';
import type { Element, Item } from '../../scene.ts';
import type { Text } from '../../text.ts';
import type { FaceRole, TypeStepName } from '../../theme/schema.ts';
import { testPageMeasures } from './measures.ts';

/** Items, and y where they end. */
export interface Ended {
  readonly items: readonly Item[];
  readonly bottom: number;
}

/** What is below `top` in a box. */
export const restBelow = ({ x, y, width, height }: Box, top: number): Box =>
  box(x, top, width, y + height - top);

/** Of what is read. */
export const bodyStep = ({ format }: LayoutContext): TypeStepName =>
  testPageMeasures(format).wide ? 'instruction' : 'guide';

/** As the language writes decimals, in digits that are on the rulers of all languages. */
export const shownNumber = ({ kit }: LayoutContext, value: number): string =>
  new Intl.NumberFormat(kit.edition.language, { numberingSystem: 'latn', maximumFractionDigits: 1 }).format(
    value,
  );

interface HowSet {
  readonly step?: TypeStepName;
  readonly role?: FaceRole;
  readonly colour?: string;
  /** A heading of this level. */
  readonly level?: number;
}

/** A text at the top of a box; what it has no room for is a problem. */
export const say = (
  context: LayoutContext,
  text: Text,
  at: Box,
  { step = bodyStep(context), role, colour = context.theme.template.colours.ink, level }: HowSet = {},
): Ended & { readonly element: Element } => {
  const slot = { text, width: at.width, height: at.height, where: { group: 'test-page' } } as const;
  const block = set(context, step, slot, role === undefined ? {} : { role });
  const marks = ink(block, at.x, at.y, at.width, { fill: colour });
  const said = level === undefined ? element('paragraph', marks) : element('heading', marks, { level });
  return { element: said, items: [said], bottom: at.y + block.height };
};
