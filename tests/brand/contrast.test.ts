// Which colours of a brand can be read on which: 4.5:1 for text and 3:1 for large signs (WCAG 2.2, 1.4.3 and 1.4.11), to the hundredth.
import { expect, test } from 'vitest';
import { checkContrast } from '../../src/brand/contrast.ts';
import { sandsOf, type Template, tonesOf } from '../../src/theme/tones.ts';
import { openTheme } from '../support/workshop.ts';

const { template } = openTheme();
const source = { at: () => ({}) } as unknown as Parameters<typeof checkContrast>[3];

/** What is reported of the template with one colour of the brand's. */
const reported = (name: string, colour: string): readonly string[] => {
  const own: Template =
    name === 'dot'
      ? { ...template, dots: [colour] }
      : name === 'theme'
        ? { ...template, themes: template.themes.map((one) => ({ ...one, ...tonesOf({ colour }) })) }
        : name === 'tint'
          ? { ...template, colours: { ...template.colours, sands: sandsOf(colour) } }
          : { ...template, colours: { ...template.colours, [name]: colour } };
  const said = new Map(['dot 1', 'theme 1', name].map((key) => [key, ['colours', key] as const]));
  return checkContrast(own, ['1'], said, source).map(({ message }) => message);
};

test.each([
  // On white 4.54 and 4.48; ink is printed as #232323.
  ['soft', '#767676', '#777777'],
  ['dot', '#8a8a8a', '#888888'],
  ['dot', '#8a8a8a', '#898989'],
  ['triangle', '#6d6d6d', '#6c6c6c'],
])('%s may be %s and not %s', (name, well, pale) => {
  expect(reported(name, well)).toEqual([]);
  expect(reported(name, pale)).toHaveLength(1);
});

test.each(['ink', 'theme'])('%s is read on white and on the tint', (name) => {
  expect(reported(name, '#999999')[0]).toMatch(/ on (white|tint|paper|dot)/);
});

test('five themes of one pale colour are one problem that names them', () => {
  const ids = ['1', '2', '3', '4', '5'];
  const own: Template = {
    ...template,
    themes: template.themes.map((one) => ({ ...one, colour: '#999999' })),
  };
  const said = new Map(ids.map((id, i) => [`theme ${id}`, ['colours', 'themes', i] as const]));
  const [one, ...others] = checkContrast(own, ids, said, source);
  expect(others).toEqual([]);
  expect(one?.message).toMatch(/^theme 1 \(#999999\)|on theme 1 \(#999999\)/);
  expect(one?.message).toContain('given for theme 2, theme 3, theme 4, theme 5.');
});

test('4.493 does not read as 4.5', () => {
  expect(reported('dot', '#898989')[0]).toContain('4.49:1; text needs 4.5:1');
});

test('a ground too dark is reported with all that stands on it', () => {
  const all = reported('tint', '#808080').join('\n');
  expect(all).toContain('ink (#232323) on tint');
  expect(all).toMatch(/theme 1 .*on tint/);
  expect(reported('paper', '#808080').join('\n')).toContain('ink (#232323) on paper');
});
