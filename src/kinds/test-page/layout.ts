// The two pages of a test page: front and back of one sheet, which show what a printer does to size, edges, backs and colours.

import { element, type LayoutContext } from '../../furniture/context.ts';
import { TEST_PAGE } from '../../page-label.ts';
import type { Item, Page } from '../../scene.ts';
import { coloursOn, finenessOn } from './back.ts';
import { instructionsOn, planBox, type TestPaper } from './front.ts';
import { testPageMeasures } from './measures.ts';
import { crosses, edgeScales, rulerAcross, rulerDown } from './scales.ts';

/** Front and back; what has no room is a problem of the context. */
export const layTestPage = (context: LayoutContext, paper: TestPaper): readonly Page[] => {
  const [first, second] = testPageMeasures(context.format).blocks;
  return [
    pageWith(context, 1, [
      ...instructionsOn(context, first, paper),
      ...planBox(context, second, paper),
      rulerAcross(context),
      rulerDown(context),
    ]),
    pageWith(context, 2, [
      ...coloursOn(context, first, paper),
      ...finenessOn(context, second),
      rulerAcross(context),
    ]),
  ];
};

const pageWith = (context: LayoutContext, n: number, items: readonly Item[]): Page => {
  const { format, kit } = context;
  const { title } = kit.words.testPage;
  return {
    sheet: 'test-page',
    code: TEST_PAGE,
    label: `${TEST_PAGE} ${n}/2`,
    name: title,
    title,
    width: format.width,
    height: format.height,
    lang: kit.edition.language,
    items: [element('section', [...items, edgeScales(context), crosses(context)])],
    cuts: 0,
  };
};
