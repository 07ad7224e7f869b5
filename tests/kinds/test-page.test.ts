// The test page on office paper and on large paper, compared with how it looked last: UPDATE_GOLDEN=1 npm test writes it anew.
import { expect, test } from 'vitest';
import { openContext } from '../../src/furniture/context.ts';
import { layTestPage } from '../../src/kinds/test-page/layout.ts';
import { turned, upright } from '../../src/page/format.ts';
import { A3, A4 } from '../../src/paper.ts';
import { writeSvg } from '../../src/svg/write.ts';
import { matchGolden } from '../support/golden.ts';
import { kitOf, openTheme, planOf, SMALL } from '../support/workshop.ts';

const kit = kitOf(SMALL, 'en');

test.each([
  ['A4', upright(A4, 10)],
  ['A3', turned(upright(A3, 10))],
])('the test page on %s looks as it did', (name, format) => {
  const context = openContext(kit, planOf(kit), openTheme(), format);
  const pages = layTestPage(context, { name, inPlan: name.toLowerCase() });
  expect(context.problems).toEqual([]);
  pages.forEach((page, i) => {
    matchGolden(`test-page/${name}-${i + 1}.svg`, writeSvg(page));
  });
});
