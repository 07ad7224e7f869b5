// The look of up to eight themes: colours that can be read and told apart, and a symbol for each.
import { describe, expect, test } from 'vitest';
import { checkContrast } from '../../src/brand/contrast.ts';
import { distance, type Vision } from '../../src/brand/convert.ts';
import { checkSight } from '../../src/brand/sight.ts';
import { contrast } from '../../src/theme/colour.ts';
import { loadTheme, readTemplate } from '../../src/theme/load.ts';
import { THEME_SIGNS } from '../../src/theme/schema.ts';
import type { Template } from '../../src/theme/tones.ts';
import type { Path } from '../../src/yaml/locate.ts';
import type { Source } from '../../src/yaml/read.ts';
import { storedFace, templateBytes } from '../support/disk.ts';
import { openTheme } from '../support/workshop.ts';

const LEAST: Readonly<Record<Exclude<Vision, 'grey'>, number>> = {
  usual: 15,
  protanopia: 10,
  deuteranopia: 10,
  tritanopia: 10,
};
const templateOf = (name: string): Template => openTheme(undefined, name).template;

describe.each([
  // White on a colour: WCAG 2.2, 1.4.3, and 1.4.6 for readers with low vision.
  ['default', 4.5],
  ['plain', 7],
])('the template %s', (name, white) => {
  const { themes, colours } = templateOf(name);

  test('has eight themes, each with a symbol of its own', () => {
    expect(themes.map(({ sign }) => sign)).toEqual(THEME_SIGNS);
    expect(themes).toHaveLength(8);
  });

  test.each(themes)('$colour can be read on white and on the tint, and white on it', ({ colour }) => {
    expect(contrast(colour, '#ffffff')).toBeGreaterThanOrEqual(white);
    expect(contrast(colour, colours.sands[1])).toBeGreaterThanOrEqual(4.5);
  });

  test.each(Object.entries(LEAST) as [Vision, number][])(
    'its colours are told apart with %s vision',
    (vision, least) => {
      const alike = themes.flatMap((a, i) =>
        themes
          .slice(i + 1)
          .filter((b) => distance(a.colour, b.colour, vision) < least)
          .map((b) => `${a.colour} ${b.colour}`),
      );
      expect(alike).toEqual([]);
    },
  );
});

test('a colour of a template that is not written as the others are is told with its form', () => {
  const text = new TextDecoder().decode(templateBytes('default')).replace(/'#[0-9a-f]{6}'/, "'#FFF'");
  const { ok, problems } = readTemplate(new TextEncoder().encode(text), 'template.yaml');
  expect([ok, problems.map(({ code, hint }) => `${code} ${hint}`)]).toEqual([
    false,
    ['content-invalid-form Write a lowercase colour such as #1c2430.'],
  ]);
});

test('a template with fewer themes uses its colours again, with symbols that it has not used', () => {
  const own = { ...templateOf('default'), themes: templateOf('default').themes.slice(4, 6) };
  const theme = loadTheme(own, 'template.yaml', storedFace);
  expect(theme.ok && theme.value.template.themes.map(({ colour, sign }) => `${colour} ${sign}`)).toEqual([
    '#9d5f00 growth',
    '#d41864 rays',
    '#9d5f00 ring',
    '#d41864 stairs',
    '#9d5f00 links',
    '#d41864 diamond',
    '#9d5f00 waves',
    '#d41864 half',
  ]);
});

describe('a template whose colours cannot be read', () => {
  const { themes, colours, ...rest } = templateOf('default');
  const problemsOf = (own: Partial<Template>): readonly string[] => {
    const { problems } = loadTheme({ themes, colours, ...rest, ...own }, 'template.yaml', storedFace);
    return problems.map(({ file, key, message }) => `${file} ${key} ${message}`);
  };
  const first = { ...themes[0], colour: '#767676', mid: '#ffffff', tint: '#ffffff', sign: 'ring' as const };
  test.each<readonly [what: string, own: Partial<Template>, problem: string]>([
    [
      'a theme on paper',
      { themes: [{ ...first, colour: '#777777' }] },
      'themes.0.colour #777777 on #ffffff has a contrast of 4.5:1; text needs 4.5:1.',
    ],
    [
      'a theme on panels',
      { themes: [first] },
      'themes.0.colour #767676 on #f3f1ec has a contrast of 4.0:1; text needs 4.5:1.',
    ],
    [
      'a theme on its tint',
      { themes: [{ ...first, colour: '#132a75', tint: '#808080' }] },
      'themes.0.colour #132a75 on #808080 has a contrast of 3.3:1; text needs 4.5:1.',
    ],
    [
      'a theme on its mid',
      { themes: [{ ...first, colour: '#132a75', mid: '#707070' }] },
      'themes.0.colour #132a75 on #707070 has a contrast of 2.6:1; text needs 3:1.',
    ],
    [
      'a number on a dot',
      { dots: ['#ffffff', '#606060'] },
      'dots.1 #232323 on #606060 has a contrast of 2.5:1; text needs 4.5:1.',
    ],
    [
      'the mark on a triangle',
      { colours: { ...colours, triangle: '#606060' } },
      'colours.triangle #232323 on #606060 has a contrast of 2.5:1; text needs 3:1.',
    ],
  ])('%s', (_, own, problem) => {
    expect(problemsOf(own)[0]).toBe(`template.yaml ${problem}`);
  });
  test('is told of each face that is not there', () => {
    const faces = { ...rest.faces, heading: { family: 'Nobody', weight: 400 } };
    expect(problemsOf({ faces })).toEqual([
      'template.yaml faces.heading There is no face Nobody with weight 400.',
    ]);
  });
});

describe('a brand’s colours are compared with those of the kit’s themes', () => {
  const source = { at: (path: Path) => ({ key: path.join('.') }) } as unknown as Source;
  const ids = (count: number) => Array.from({ length: count }, (_, i) => String(i + 1));
  /** The template with the colours that a brand gives, by position. */
  const branded = (own: Readonly<Record<number, string>>) => {
    const template = templateOf('default');
    const themes = template.themes.map((theme, i) => ({ ...theme, colour: own[i + 1] ?? theme.colour }));
    const given = new Map(
      Object.keys(own).map((id): [string, Path] => [`theme ${id}`, ['colours', 'themes', id]]),
    );
    return { template: { ...template, themes }, given };
  };
  const sight = async (count: number, own: Readonly<Record<number, string>>) => {
    const { template, given } = branded(own);
    return (await checkSight(template, ids(count), given, source)).map(({ message }) => message);
  };
  const pale = (count: number, own: Readonly<Record<number, string>>) => {
    const { template, given } = branded(own);
    return checkContrast(template, ids(count), given, source).map(({ key }) => key);
  };

  test('a colour like the sixth of the template is a warning only in a kit of six', async () => {
    const own = { 1: '#d41865' };
    expect(await sight(5, own)).toEqual([]);
    expect((await sight(6, own))[0]).toMatch(/^These themes look alike: 1 and 6 \(0\.\d\);/);
  });

  test('two colours of the template that look alike in grey are no fault of the brand', async () => {
    expect(await sight(8, {})).toEqual([]);
    expect(await sight(8, { 1: '#00004d' })).toEqual([]);
    expect((await sight(8, { 8: '#546440' }))[0]).toMatch(/^In greyscale, these themes look alike: 3 and 8/);
  });

  test('a colour too pale is an error only for a theme that the kit has', () => {
    expect(pale(5, { 5: '#9d5f00', 6: '#ff99cc' })).toEqual([]);
    expect(pale(6, { 5: '#9d5f00', 6: '#ff99cc' })).toEqual(['colours.themes.6']);
  });
});
