// Every way in which a brand may write a colour, and the colour of sRGB that is printed for it.
import { expect, test } from 'vitest';
import { ALL_VISIONS, convert, distance, labDifference, labOf } from '../../src/brand/convert.ts';
import { matchGolden } from '../support/golden.ts';

const WRITTEN: readonly string[] = [
  '#1c2430 #124 #1243 #1C243080 #1c2430ff #12 #12345 #1234567 red RebeccaPurple transparent darkish currentcolor',
  'rgb(28_36_48) rgb(28,36,48) rgba(28,36,48,.5) rgb(28_36_48_/_50%) rgb(10%_20%_30%) rgb(300_-20_48) RGB(1_2_3) rgb(1_2)',
  'hsl(216_26%_15%) hsl(216deg,26%,15%) hsl(0.5turn_50%_50%) hsl(90_120%_50%) hsla(90,50%,50%,1) hsl(90_50%_50%_/_0.99)',
  'hwb(200_10%_20%) hwb(200_80%_80%) hwb(90_0%_0%_/_.5) lab(50%_40_20) lab(50_-100_20) lab(29.2%_39.4_-20) lab(100_0_0)',
  'lch(50%_60_120) lch(50%_160_120) lch(29%_39_20) oklab(40%_.1_.1) oklab(0.6_-.3_.1) oklch(26%_0.03_258) oklch(70%_.4_150)',
  'oklch(60%_.15_30) color(srgb_.1_.2_.3) color(srgb_1.2_0_0) color(srgb-linear_.1_.2_.3) color(display-p3_1_0_0)',
  'color(display-p3_.2_.3_.4) color(a98-rgb_.2_.3_.4) color(a98-rgb_0_1_0) color(prophoto-rgb_.2_.3_.4) color(prophoto-rgb_0_0_1)',
  'color(rec2020_.2_.3_.4) color(rec2020_1_0_0) color(xyz_.2_.3_.4) color(xyz-d50_.2_.3_.4) color(xyz-d65_.2_.3_.4) color(foo_1_2_3)',
  'cmyk(80_60_30_60) cmyk(80,60,30,60) cmyk(80%_60%_30%_60%) cmyk(0_0_0_0) cmyk(100_100_100_100) cmyk(33.3_0_12.5_7)',
  'cmyk(101_0_0_0) cmyk(80_60_30) cmyk(80_60_30_60_0) cmyk(a_60_30_60) cmyk(-1_0_0_0) CMYK(10_20_30_40) cmyk(_10_,_20_,_30_,_40_)',
  'rgb(28_36_48 rgb(28_36_48)) var(--a) {a.b} color-mix(in_srgb,red,blue) color(srgb_-.001_0_1.001) color(srgb_-.003_0_1) color(srgb_1.003_0_1) color(srgb_0_1.0018_1)',
].flatMap((line) => line.split(' ').map((one) => one.replaceAll('_', ' ')));

test('each is the same colour as before, or none', () => {
  const all = [...WRITTEN, '', '  #1C2430 ', 'a'.repeat(31)].map((text) => {
    const found = convert(text);
    const said = found && [
      found.hex,
      ...(found.exact ? [] : ['mapped']),
      ...(found.opaque ? [] : ['transparent']),
    ];
    return `${text}: ${said?.join(' ') ?? 'none'}`;
  });
  matchGolden('colours/converted.txt', `${all.join('\n')}\n`);
});

const COLOURS = [
  '#000000',
  '#ffffff',
  '#808080',
  '#ff0000',
  '#00ff00',
  '#0000ff',
  '#006e60',
  '#d41864',
  '#f6c944',
];

test('two colours are as far apart as before with each kind of vision, and as they are in CIELAB', () => {
  expect(ALL_VISIONS[0]).toBe('usual');
  const lines = COLOURS.flatMap((a, i) =>
    COLOURS.slice(i).map((b) => {
      const seen = ALL_VISIONS.map((vision) => `${vision} ${distance(a, b, vision).toFixed(2)}`);
      expect(labDifference(labOf(a), labOf(b))).toBeCloseTo(distance(a, b, 'usual'), 0);
      return `${a} and ${b}: ${seen.join(', ')}, in CIELAB ${labDifference(labOf(a), labOf(b)).toFixed(2)}`;
    }),
  );
  const labs = COLOURS.map(
    (hex) =>
      `${hex} is ${labOf(hex)
        .map((part) => part.toFixed(2))
        .join(' ')}`,
  );
  matchGolden('colours/differences.txt', `${[...lines, ...labs].join('\n')}\n`);
});
