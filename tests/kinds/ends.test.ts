// Sheets whose content depends on how many people there are end where all others do: at 270 mm.
import { expect, test } from 'vitest';
import { shapeBox } from '../support/room.ts';
import { seenIn } from '../support/scene.ts';
import { kitOf, layoutAll, openTheme, planOf, SWEDISH } from '../support/workshop.ts';

const theme = openTheme();
const DIALOGUE = 'content/dialogue-meeting';

test.each([
  [SWEDISH, 'sv', 'D1', { participants: '3' }],
  [SWEDISH, 'sv', 'D2', { participants: '3' }],
  [SWEDISH, 'sv', 'D1', { participants: '12' }],
  [SWEDISH, 'sv', 'D2', { participants: '12' }],
  [SWEDISH, 'sv', 'D1', { participants: '20' }],
  [SWEDISH, 'sv', 'D2', { participants: '20' }],
  [SWEDISH, 'sv', 'T', { participants: '20' }],
  [DIALOGUE, 'nb', 'L', {}],
  [DIALOGUE, 'sv', 'L', {}],
] as const)('%s in %s, sheet %s with %j', (path, lang, label, flags) => {
  const kit = kitOf(path, lang);
  const page = layoutAll(kit, planOf(kit, flags), theme).find((one) => one.label === label);
  const bottoms = (page ? seenIn(page).shapes : [])
    // Cut lines go on under the pieces, and the foot is below.
    .filter(({ stroke, points }) => !(stroke?.dotted && points.length === 2))
    .map(shapeBox)
    .filter(({ y }) => y < 271)
    .map(({ y, height }) => y + height);
  // A dot ends 1 mm above the edge of its square, and a box half its outline below its own.
  expect(Math.max(...bottoms)).toBeGreaterThan(268.9);
  expect(Math.max(...bottoms)).toBeLessThan(270.5);
});
