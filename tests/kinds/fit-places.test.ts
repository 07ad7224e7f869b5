// What does not fit because of what a sheet asks for is reported at its place in kit.yaml.
import { expect, test } from 'vitest';
import { a3Landscape, usualFormats } from '../../src/page/format.ts';
import { layOut, openSmall, type SmallKit } from '../kit/one-sheet.ts';
import { clear, openTheme } from '../support/workshop.ts';

const theme = openTheme();
const wide = { ...usualFormats(12), board: a3Landscape(25) };
const twelve = (name: string): Pick<SmallKit, 'lists' | 'items'> => ({
  lists: `${name}: 12`,
  items: [`${name}:`, ...Array.from({ length: 12 }, (_, i) => `  ${i + 1}: Item ${i + 1}`)].join('\n'),
});

const CASES: readonly (readonly [string, string, SmallKit])[] = [
  ['fit-card', 'sheets.0.places', { keys: 'kind: shortlist\nsize: m\nplaces: 16' }],
  ['fit-card', 'sheets.0.takes', { ...twelve('many'), keys: 'kind: grid\nacross: many\ntakes: s' }],
  [
    'fit-no-room',
    'sheets.0.areas',
    {
      keys: 'kind: canvas\nareas: [one, two]\nfields: { one: { lines: 12 }, two: { lines: 12 } }',
      texts: 'fields: { one: { title: First }, two: { title: Second } }',
    },
  ],
  [
    'fit-no-room',
    'sheets.0.fields.cards',
    {
      keys: 'kind: canvas\nareas: [cards a b c]\nfields: { cards: { places: 1, size: l }, a: { blank: true }, b: { blank: true }, c: { blank: true } }',
      texts: 'fields: { cards: { title: Cards }, a: { title: A }, b: { title: B }, c: { title: C } }',
    },
  ],
];

test.each(CASES)('%s at %s', (code, key, small) => {
  const { problems } = layOut(clear(openSmall(small)), theme, { formats: wide });
  expect(problems).toContainEqual(
    expect.objectContaining({ code, key, file: expect.stringMatching(/kit\.yaml$/) }),
  );
});
