// Personal dots: one for each participant and assessed question, one strip per participant.

import { assessed, element, ink, type LayoutContext, set } from '../../furniture/context.ts';
import { bodyBox, framed } from '../../furniture/frame.ts';
import { onSheet } from '../../furniture/page.ts';
import { peopleOf } from '../../furniture/people.ts';
import { dotsAcross, STRIP_HEADING, stripPiece } from '../../furniture/strip.ts';
import type { Box } from '../../geometry.ts';
import { itemsUnder } from '../../kit/lists.ts';
import { evenly } from '../../layout/grid.ts';
import type { FramedSheet } from '../../piece.ts';
import type { Item } from '../../scene.ts';
import type { PersonalDotsSheet } from './texts.ts';

/** More questions than a strip has room for take a second strip with its own tab. */
export const personalDots = (context: LayoutContext, sheet: PersonalDotsSheet): readonly FramedSheet[] => {
  const body = bodyBox(context, sheet);
  const questions = assessed(context).flatMap((theme) => itemsUnder(theme, 'questions'));
  const lengths = evenly(questions, dotsAcross(body.width)).map((part) => part.length);
  const pieces = peopleOf(context).flatMap((person) =>
    lengths.map((dots) => stripPiece(context, person, dots)),
  );
  return [
    {
      bands: [
        [
          {
            pieces,
            cut: 'rows',
            heading: STRIP_HEADING,
            draw: (block) => [
              heading(context, sheet, block.at),
              ...block.cutLines,
              element('list', block.pieces),
            ],
          },
        ],
      ],
      cutColour: context.theme.template.colours.ink,
      body,
      page: ({ page, pages, cuts, draw }) =>
        framed(context, sheet, { page, pages, cuts, aside: sheet.texts.howto }, draw),
    },
  ];
};

const heading = (context: LayoutContext, sheet: PersonalDotsSheet, at: Box): Item => {
  const block = set(context, 'section', {
    text: sheet.texts.dots,
    width: at.width,
    height: 10,
    maxLines: 1,
    where: onSheet(sheet),
  });
  return element(
    'heading',
    ink(block, at.x, at.y - 1, at.width, { fill: context.theme.template.colours.ink }),
    { level: 2 },
  );
};
