// The looks with less ink: read and told apart as the full one is, in both templates.
import { describe, expect, test } from 'vitest';
import { swatchesOf } from '../../src/brand/contrast.ts';
import { channels } from '../../src/geometry.ts';
import { INK_NAMES } from '../../src/ink.ts';
import { contrast } from '../../src/theme/colour.ts';
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
