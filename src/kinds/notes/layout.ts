// Notes: a ruled sheet with a head and a field for the principle.

import type { LayoutContext } from '../../furniture/context.ts';
import { framed } from '../../furniture/frame.ts';
import { principleField } from '../../furniture/principle-field.ts';
import { ruled } from '../../furniture/rules.ts';
import { box } from '../../geometry.ts';
import type { Page } from '../../scene.ts';
import type { NotesSheet } from './texts.ts';

/** mm between ruled lines. */
const PITCH = 9;

export const notes = (context: LayoutContext, sheet: NotesSheet): readonly Page[] => [
  framed(context, sheet, { worked: true }, (free) => [
    ...principleField(context, sheet.texts.principle, free),
    ...ruled(box(free.x, free.y - 2, free.width, free.height), PITCH, context.theme.template.colours.rule),
  ]),
];
