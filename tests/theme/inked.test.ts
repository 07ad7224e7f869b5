// The looks with less ink: read and told apart as the full one is, in both templates.
import { describe, expect, test } from 'vitest';
import { swatchesOf } from '../../src/brand/contrast.ts';
import { channels } from '../../src/geometry.ts';
import { INK_NAMES } from '../../src/ink.ts';
import { greyOf } from '../../src/light.ts';
import { contrast, lightness } from '../../src/theme/colour.ts';
import { coverOf } from '../../src/theme/cover.ts';
import { inkedTemplate } from '../../src/theme/inked.ts';
import { loadTheme, readTemplate } from '../../src/theme/load.ts';
import type { Treatment } from '../../src/theme/schema.ts';
import type { Template } from '../../src/theme/tones.ts';
import { lightnessOf } from '../../src/theme/treatment.ts';
import { storedFace, templateBytes } from '../support/disk.ts';
import { openTheme } from '../support/workshop.ts';

const templateOf = (name: string): Template => openTheme(undefined, name).template;
const looks = ['default', 'plain'].flatMap((name) =>
  INK_NAMES.map((ink) => [name, ink, inkedTemplate(templateOf(name), ink)] as const),
);

describe.each(looks)('the template %s in %s', (_, ink, template) => {
  test('can be read: every text on every ground that it is printed on', () => {
    const ids = template.themes.map((__, i) => String(i + 1));
    const pale = swatchesOf(template, ids, new Map()).flatMap(({ name, contrasts }) =>
      contrasts
        .filter(({ ratio, least }) => ratio < least)
        .map((one) => `${name} on ${one.with} ${one.ratio}`),
    );
    expect(pale).toEqual([]);
  });

  test('has dots that differ from one another and take numbers in ink', () => {
    expect(new Set(template.dots).size).toBe(template.dots.length);
    for (const dot of template.dots) expect(contrast(template.colours.ink, dot)).toBeGreaterThanOrEqual(4.5);
  });

  test('has colours only if it is printed in colour', () => {
    const { sands, cover = sands[2], ...singles } = template.colours;
    const tones = template.themes.flatMap(({ colour, mid, tint }) => [colour, mid, tint]);
    const coloured = [...Object.values(singles), cover, ...sands, ...tones, ...template.dots].filter(
      (colour) => new Set(channels(colour)).size > 1,
    );
    expect(coloured.length > 0).toBe(ink !== 'grey');
  });
});

describe.each(['default', 'plain'])('the template %s in grey', (name) => {
  const treatments = inkedTemplate(templateOf(name), 'grey').themes.map(({ treatment }) => treatment);

  test('has a treatment for each of eight themes', () => {
    expect(treatments.filter((one) => one !== undefined)).toHaveLength(8);
  });

  test.each([false, true])(
    'tells themes apart by form where lightness is nearer than 10 L*, dot gain: %s',
    (gain) => {
      const known = treatments.filter((one) => one !== undefined);
      const alike = known.flatMap((a, i) =>
        known
          .slice(i + 1)
          .filter((b) => Math.abs(lightnessOf(a, gain) - lightnessOf(b, gain)) < 10 && a.form === b.form)
          .map((b) => `${a.form} ${b.form}`),
      );
      expect(alike).toEqual([]);
    },
  );
});

test('five treatments are as light as they were measured, on paper and with dot gain', () => {
  const measured: readonly (readonly [Treatment, number, number])[] = [
    [{ form: 'solid' }, 14, 14],
    [{ form: 'level', line: 1.9, pitch: 2.4 }, 55, 43],
    [{ form: 'upright', line: 1.4, pitch: 2.4 }, 72, 60],
    [{ form: 'diagonal', line: 0.8, pitch: 2.6 }, 87, 80],
    [{ form: 'frame', line: 1.2 }, 100, 100],
  ];
  for (const [treatment, plain, gained] of measured) {
    expect(lightnessOf(treatment)).toBeCloseTo(plain, -0.5);
    expect(lightnessOf(treatment, true)).toBeCloseTo(gained, -0.5);
  }
});

test('low keeps the colours of themes, and makes stickers paler', () => {
  const full = templateOf('default');
  const low = inkedTemplate(full, 'low');
  expect(low.themes).toEqual(full.themes);
  expect(low.shapes.blocks).toBe('outlined');
  for (const [i, dot] of low.dots.entries())
    expect(contrast(dot, '#000000')).toBeGreaterThan(contrast(full.dots[i] ?? '', '#000000'));
});

test('grey keeps the lightness of every tone, and prints text, lines and themes in black', () => {
  const full = templateOf('default');
  const { colours, themes, dots } = inkedTemplate(full, 'grey');
  const { ink, soft, rule, paper, triangle, sands, cover = sands[2] } = full.colours;
  expect(colours).toEqual({
    ink: '#000000',
    soft: greyOf(soft),
    rule: greyOf(rule),
    paper: greyOf(paper),
    triangle: greyOf(triangle),
    sands: sands.map(greyOf),
    ...(full.colours.cover && { cover: greyOf(cover) }),
  });
  expect(ink).not.toBe('#000000');
  expect(themes).toEqual(
    full.themes.map(({ mid, tint, sign }, i) => ({
      colour: '#000000',
      mid: greyOf(mid),
      tint: greyOf(tint),
      sign,
      treatment: full.inks?.grey.treatments[i],
    })),
  );
  expect(dots).toEqual(full.inks?.grey.dots);
  const covered = { ...full, colours: { ...full.colours, cover: '#ff0000' } };
  expect(inkedTemplate(covered, 'grey').colours.cover).toBe('#7f7f7f');
});

describe('the guide’s cover', () => {
  const { template } = openTheme();
  const coverOn = (colours: Partial<Template['colours']>, shapes: Partial<Template['shapes']> = {}) =>
    coverOf({
      colours: { ...template.colours, ...colours },
      shapes: { ...template.shapes, ...shapes },
    });
  const { ink, paper, sands } = template.colours;
  test('has the third sand without a colour of its own', () => {
    expect(coverOn({})).toEqual({ ground: sands[2], words: ink, dark: false });
  });
  test('has words of paper on a dark colour', () => {
    expect(coverOn({ cover: '#132a75' })).toEqual({ ground: '#132a75', words: paper, dark: true });
  });
  test('is white where nothing is tinted', () => {
    expect(coverOn({ cover: '#132a75' }, { grounds: 'ruled' })).toEqual({
      ground: paper,
      words: ink,
      dark: false,
    });
  });
});

test('the share of ink in each pattern gives its lightness', () => {
  // L* of what paper and toner give back together, by the inked share of a field.
  const shares: readonly (readonly [Treatment, number])[] = [
    [{ form: 'solid' }, 1],
    [{ form: 'frame', line: 3 }, 0],
    [{ form: 'level', line: 1, pitch: 4 }, 0.25],
    [{ form: 'upright', line: 1, pitch: 4 }, 0.25],
    [{ form: 'diagonal', line: 1, pitch: 4 }, 0.25],
    [{ form: 'checks', line: 1.5, pitch: 3 }, 0.5],
    // Two dots of 1 mm in each 2 × 2 mm.
    [{ form: 'dots', line: 1, pitch: 2 }, Math.PI / 8],
    [{ form: 'holes', line: 1, pitch: 2 }, 1 - Math.PI / 8],
  ];
  for (const [treatment, share] of shares) {
    expect(lightnessOf(treatment)).toBeCloseTo(lightness(1 - share * (1 - 0.0178)), 9);
    const grown = share + 0.6 * share * (1 - share);
    expect(lightnessOf(treatment, true)).toBeCloseTo(lightness(1 - grown * (1 - 0.0178)), 9);
  }
});

test('every share of light has its L*', () => {
  expect([0, 0.004, 0.0178, 0.18418651851244416, 1].map(lightness)).toEqual([
    0,
    expect.closeTo(3.6132, 4),
    expect.closeTo(14.2876, 4),
    expect.closeTo(50, 9),
    100,
  ]);
});

describe('a template of one’s own', () => {
  const read = (change: (yaml: string) => string) =>
    readTemplate(
      new TextEncoder().encode(change(new TextDecoder().decode(templateBytes('default')))),
      't.yaml',
    );

  test('cannot give two themes the same form', () => {
    const { problems } = read((yaml) => yaml.replace('{ form: solid }', '{ form: frame, line: 1 }'));
    expect(problems.map(({ code, key }) => `${code} ${key}`)).toEqual([
      'content-invalid inks.grey.treatments',
    ]);
  });

  test('cannot have a pattern whose lines run together', () => {
    const { problems } = read((yaml) => yaml.replace('line: 1.9, pitch: 2.4', 'line: 2.4, pitch: 2.4'));
    expect(problems.map(({ key }) => key)).toEqual(['inks.grey.treatments.1.pitch']);
  });

  test('cannot have dots in grey that no number is read on', () => {
    const template = read((yaml) => yaml.replace("'#9c9c9c'", "'#606060'"));
    const theme = template.ok ? loadTheme(template.value, 't.yaml', storedFace) : template;
    expect(theme.problems.map(({ code, key }) => `${code} ${key}`)).toEqual([
      'theme-contrast inks.grey.dots.3',
    ]);
  });
});
