// The colours that `check` lists with where each is used and how it is read, and what is said of a brand's colour that is read badly.
import { expect, test } from 'vitest';
import { checkContrast, namesOf, swatchesOf, TONE_PAIRS } from '../../src/brand/contrast.ts';
import { coverColour } from '../../src/brand/cover.ts';
import { checkSight } from '../../src/brand/sight.ts';
import { INK_NAMES } from '../../src/ink.ts';
import { inkedTemplate } from '../../src/theme/inked.ts';
import { sandsOf, type Template, tonesOf } from '../../src/theme/tones.ts';
import type { Path } from '../../src/yaml/locate.ts';
import { matchGolden } from '../support/golden.ts';
import { openTheme } from '../support/workshop.ts';

const source = { at: (path: Path) => ({ key: path.join('.') }) } as unknown as Parameters<
  typeof checkContrast
>[3];
const idsTo = (count: number) => Array.from({ length: count }, (_, i) => 'abcdefgh'.charAt(i));
const givenOf = (names: readonly string[]) =>
  new Map(names.map((name) => [name, ['colours', ...name.split(' ')] as Path]));

test('every colour of each template is listed in each ink as before', () => {
  const all = ['default', 'plain'].flatMap((name) =>
    INK_NAMES.flatMap((ink) =>
      [0, 5, 8].flatMap((count) => {
        const template = inkedTemplate(openTheme(undefined, name).template, ink);
        const swatches = swatchesOf(template, idsTo(count), givenOf(['ink', 'tint 3', 'theme b', 'dot 2']));
        return [
          `# ${name}, ${ink}, ${count} themes`,
          ...swatches.map(({ name: one, hex, use, own, contrasts }) => {
            const read = contrasts
              .map((other) => `${other.with} ${other.ratio} of ${other.least}`)
              .join(', ');
            return `${one} ${hex}${own ? ' (own)' : ''} ${use}: ${read}`;
          }),
          [...namesOf(template, idsTo(count))].map((entry) => entry.join(' ')).join(', '),
        ];
      }),
    ),
  );
  const pairs = TONE_PAIRS.map(
    ({ text, on, least, own }) => `${text} on ${on} ${least}${own ? ' of its own' : ''}`,
  );
  matchGolden('colours/swatches.txt', `${[...all, ...pairs].join('\n')}\n`);
});

const { template } = openTheme();
const themed = (change: (one: Template['themes'][number], i: number) => object): Partial<Template> => ({
  themes: template.themes.map((one, i) => ({ ...one, ...change(one, i) })),
});
/** The template with some of its colours in one that a brand gives. */
const CHANGES: readonly (readonly [name: string, change: (hex: string) => Partial<Template>])[] = [
  ...(['ink', 'paper', 'soft', 'rule', 'triangle', 'cover'] as const).map(
    (name) => [name, (hex: string) => ({ colours: { ...template.colours, [name]: hex } })] as const,
  ),
  ['tint 1,tint,tint 3,tint 4', (hex) => ({ colours: { ...template.colours, sands: sandsOf(hex) } })],
  ['tint 4', (hex) => ({ colours: { ...template.colours, sands: sandsOf(['#fff', '#fff', '#fff', hex]) } })],
  ['dot 1', (hex) => ({ dots: [hex, '#ffffff'] })],
  ['dot 1,dot 2', (hex) => ({ dots: [hex, hex] })],
  ['theme a', (hex) => themed((_, i) => (i === 0 ? { ...tonesOf({ colour: hex }) } : {}))],
  ['theme a,theme b', (hex) => themed((_, i) => (i < 2 ? { ...tonesOf({ colour: hex }) } : {}))],
  ['mid of theme a', (hex) => themed((_, i) => (i === 0 ? { mid: hex } : {}))],
  ['theme a,mid of theme a', (hex) => themed((_, i) => (i === 0 ? { mid: hex } : {}))],
  ['tint of theme a', (hex) => themed((_, i) => (i === 0 ? { tint: hex } : {}))],
  ['ink,paper', (hex) => ({ colours: { ...template.colours, ink: hex, paper: hex } })],
];
const HEXES = [
  '#000000',
  '#303030',
  '#606060',
  '#767676',
  '#8a8a8a',
  '#b0b0b0',
  '#e0e0e0',
  '#ffffff',
  '#d41864',
];

test('whatever colour a brand gives, the same is said of how it is read and told apart', async () => {
  const all: string[] = [];
  for (const [names, change] of CHANGES)
    for (const hex of HEXES) {
      const own = { ...template, ...change(hex) };
      const given = givenOf(names.split(','));
      const problems = [
        ...checkContrast(own, idsTo(5), given, source),
        ...(await checkSight(own, idsTo(5), given, source)),
      ];
      all.push(
        `# ${names} in ${hex}`,
        ...problems.map(({ key, message, hint }) => `${key}: ${message} ${hint}`),
      );
    }
  matchGolden('colours/said.txt', `${all.join('\n')}\n`);
});

test.each([
  [undefined, undefined, undefined],
  ['#123456', '#123456', undefined],
  ['theme 1', '#111111', undefined],
  ['tint', '#222222', undefined],
  ['mid of theme 1', '#333333', undefined],
  ['mid of theme 9', undefined, 'Did you mean "mid of theme 1"?'],
  ['my tint', undefined, 'Use a name that'],
  ['themes', 'themes', undefined],
  ['sand', 'sand', undefined],
  ['{theme.blue}', '{theme.blue}', undefined],
  ['var(--tint)', 'var(--tint)', undefined],
])('the cover %s is printed in %s', (cover, written, hint) => {
  const names = new Map([
    ['theme 1', '#111111'],
    ['tint', '#222222'],
    ['mid of theme 1', '#333333'],
  ]);
  const brand = { content: { colours: { cover } }, source } as unknown as Parameters<typeof coverColour>[0];
  const { problems, path, ...found } = coverColour(brand, names);
  expect([found.written, path]).toEqual([written, ['colours', 'cover']]);
  expect(problems).toHaveLength(hint === undefined ? 0 : 1);
  if (hint !== undefined) expect(problems[0]?.hint).toContain(hint);
});
