// The room that each text has on the sheets of several kits, compared with what it had last: UPDATE_GOLDEN=1 npm test writes it anew.
import { expect, test } from 'vitest';
import { KINDS } from '../../src/kinds/index.ts';
import type { Kit } from '../../src/kit/kit.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { Theme } from '../../src/theme/theme.ts';
import { matchGolden } from '../support/golden.ts';
import { laidInSlots } from '../support/slots.ts';
import { ARABIC, kitOf, openTheme, planOf, SMALL, SWEDISH, used } from '../support/workshop.ts';

const theme = openTheme();
const people = Array.from(
  { length: 26 },
  (_, i) => `${'Åsa Li Wilma Bo Jean-Luc'.split(' ')[i % 5]} Berg${i}`,
);
const whole = (folder: string, language: string): readonly [Kit, Plan, Theme] => {
  const kit = kitOf(folder, language);
  return [kit, planOf(kit), theme];
};
const options = kitOf('tests/kits/options', 'en');
const PRINTS: Readonly<Record<string, readonly [Kit, Plan, Theme]>> = {
  sv: whole(SWEDISH, 'sv'),
  small: whole(SMALL, 'en'),
  ar: whole(ARABIC, 'ar'),
  options: [options, planOf(options, {}, people), openTheme(undefined, 'plain')],
  power: whole('tests/kits/power-cut', 'en'),
  park: whole('tests/kits/park-dialogue', 'da'),
  starter: whole('starter/kit', 'sv'),
  dialogue: whole('content/dialogue-meeting', 'nb'),
  dino: whole('content/dino-support', 'sv'),
  coi: whole('content/coi-action-plan', 'da'),
};

test.each(Object.entries(PRINTS))('each text has the room that it had: %s', (name, [kit, plan, look]) => {
  const { problems, slots } = laidInSlots({ kit: used(kit, plan), kinds: KINDS, plan, theme: look });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  matchGolden(`rooms/${name}.txt`, `${slots.join('\n')}\n`);
});
