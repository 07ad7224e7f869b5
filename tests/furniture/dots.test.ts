// The dots of participants and what is printed on labels, as SVG, compared with how they looked last: UPDATE_GOLDEN=1 npm test writes them anew.
import { test } from 'vitest';
import { openContext } from '../../src/furniture/context.ts';
import { labelDot, markedDots, outlinedDots } from '../../src/furniture/dot.ts';
import { box } from '../../src/geometry.ts';
import { upright } from '../../src/page/format.ts';
import { A4 } from '../../src/paper.ts';
import type { Item } from '../../src/scene.ts';
import { writeSvg } from '../../src/svg/write.ts';
import { inked } from '../../src/theme/inked.ts';
import { matchGolden } from '../support/golden.ts';
import { kitOf, openTheme, planOf, SMALL } from '../support/workshop.ts';

const kit = kitOf(SMALL, 'en');
/** Of the first round of colours, of the second, of the third and of the first again; the last has no room for its initials. */
const PEOPLE = [1, 2, 9, 14, 21, 26, 38].map((number, i) => ({
  number,
  ...(i % 2 === 1 && { initials: ['AB', 'AB1', 'WMW'][(i - 1) / 2] ?? '' }),
}));

test.each([
  ['default', 'full'],
  ['default', 'grey'],
  ['plain', 'full'],
] as const)('the dots of the template %s look as they did with ink %s', (name, ink) => {
  const context = openContext(kit, planOf(kit), inked(openTheme(undefined, name), ink), upright(A4, 10));
  const items = PEOPLE.flatMap((participant, i): readonly Item[] => {
    const x = 12 + 24 * i;
    const labels = [20, 16, 12, 8].flatMap((side, row) => {
      const label = box(x - side / 2, 60 + row * 24, side, side);
      const cell = box(label.x - 1, label.y - 1, side + 2, side + 2);
      return labelDot(context, participant, { label, cell });
    });
    return [
      ...[8, 10, 14].flatMap((d, row) =>
        markedDots(context, 'artifact', participant, [[x, 8 + row * 14]], d),
      ),
      ...outlinedDots(context, participant, [[x, 50]]),
      ...labels,
    ];
  });
  const text = { words: name, lang: 'en' };
  const about = { sheet: 'dots', code: 'X', label: 'X', name: text, title: text, lang: 'en', cuts: 0 };
  matchGolden(`dots/${name}-${ink}.svg`, writeSvg({ ...about, width: 170, height: 150, items }));
});
