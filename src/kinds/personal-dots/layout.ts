// Personal dots: one for each participant and assessed question, each participant's in one strip.

import { assessed, element, ink, type LayoutContext, set } from '../../furniture/context.ts';
import { CELL } from '../../furniture/dot.ts';
import { framed } from '../../furniture/frame.ts';
import { onSheet } from '../../furniture/page.ts';
import { cutLines } from '../../furniture/rules.ts';
import { sheetHeadBottom, strip, stripWidth } from '../../furniture/strip.ts';
import { box } from '../../geometry.ts';
import type { SheetOfKind } from '../../kit/kit.ts';
import { chunks, evenly } from '../../layout/grid.ts';
import type { Page } from '../../scene.ts';

/** 36 mm of tab and 30 squares are 396 mm; more questions take a second strip with a tab of its own. */
const MOST_DOTS = 30;
const HEADING = 14;

export const personalDots = (
  context: LayoutContext,
  sheet: SheetOfKind<'personal-dots'>,
): readonly Page[] => {
  const questions = assessed(context).flatMap(({ decks }) => decks);
  const lengths = evenly(questions, MOST_DOTS).map((part) => part.length);
  const strips = context.plan.participants.flatMap((person) => lengths.map((dots) => ({ person, dots })));
  const perPage = Math.floor((274 - sheetHeadBottom(sheet) - HEADING) / CELL);
  const pages = chunks(strips, perPage);
  return pages.map((part, i) => {
    const width = stripWidth(Math.max(...lengths));
    return framed(
      context,
      sheet,
      { page: i + 1, pages: pages.length, cuts: part.length + 1, aside: sheet.texts.howto },
      (free) => {
        const top = free.y + HEADING;
        const block = set(
          context,
          'section',
          sheet.texts.dots,
          { width: free.width, height: 10, maxLines: 1 },
          onSheet(sheet),
        );
        const ys = Array.from({ length: part.length + 1 }, (_, row) => top + row * CELL);
        return [
          element(
            'heading',
            ink(block, free.x, free.y - 1, free.width, { fill: context.theme.template.colours.ink }),
            { level: 2 },
          ),
          ...cutLines(
            box(free.x, top, width, part.length * CELL),
            [],
            ys,
            context.theme.template.colours.ink,
          ),
          element(
            'list',
            part.map(({ person, dots }, row) => strip(context, person, dots, free.x, top + row * CELL)),
          ),
        ];
      },
    );
  });
};
