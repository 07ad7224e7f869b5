// Pictures that a plan names for areas of a canvas: printed in their frames, described, and refused where the plan names them.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { KINDS } from '../../src/kinds/index.ts';
import type { Picture } from '../../src/picture.ts';
import { layout } from '../../src/workshop/layout.ts';
import { kitpress } from '../support/cli.ts';
import { root } from '../support/disk.ts';
import { at, put } from '../support/folder.ts';
import { pictureOf, svg } from '../support/image.ts';
import { elementsIn } from '../support/scene.ts';
import { kitOf, openTheme, planOf } from '../support/workshop.ts';

const PARK = 'tests/kits/park-dialogue';

/** Checks the park's kit with these pictures in its plan. */
const checked = async (pictures: string) => {
  cpSync(join(root, PARK), at('park'), { recursive: true });
  put('plans/lake.svg', svg('<rect width="100" height="50"/>'));
  put('plans/words.svg', svg('<text x="1" y="9">Lake</text>'));
  put('plans/workshop.yaml', `kit: ../park\nlanguage: en\npictures: ${pictures}\n`);
  const { exit, out } = await kitpress('check --plan plans/workshop.yaml --json');
  const { problems } = JSON.parse(out) as { problems: readonly Record<string, string>[] };
  return { exit, told: problems.map(({ code, file, key, hint }) => [code, file, key, hint].join(' | ')) };
};

const figures = (picture: Picture, alt?: string) => {
  const kit = kitOf(PARK, 'en');
  const planned = { sheet: 'map', area: 'map', file: 'lake.svg', picture, from: {}, ...(alt && { alt }) };
  const laid = layout({
    kit,
    kinds: KINDS,
    plan: { ...planOf(kit), pictures: [planned] },
    theme: openTheme(),
  });
  if (!laid.ok) throw new Error('it does not fit');
  const pages = laid.value.find(({ sheet }) => sheet.id === 'map')?.pages ?? [];
  const found = pages.flatMap(({ items }) => elementsIn(items, 'figure'));
  return { found, problems: laid.problems };
};

describe('a picture for an area', () => {
  test('is a figure in its own proportions, with the words of the plan', async () => {
    const picture = await pictureOf(svg('<rect width="100" height="50"/>'));
    const { found } = figures(picture, 'The lake');
    expect(found.map(({ alt }) => alt?.words)).toEqual(['The lake']);
    const [item] = found.flatMap(({ items }) => items);
    if (item?.kind !== 'picture') return expect.fail();
    expect(item.width / item.height).toBeCloseTo(2, 6);
    expect(item.width).toBeGreaterThan(200);
  });

  test('is described by the title of its area if the plan does not say what it shows', async () => {
    const { found } = figures(await pictureOf(svg('<rect width="100" height="50"/>')));
    expect(found.map(({ alt }) => alt?.key)).toEqual(['sheets.map.fields.map.title']);
  });

  test('is a file alone, or one with words, relative to the plan', async () => {
    expect(await checked('{ map: { map: lake.svg } }')).toEqual({ exit: 0, told: [] });
    expect(await checked('{ map: { map: { file: lake.svg, alt: The lake } } }')).toEqual({
      exit: 0,
      told: [],
    });
  });

  test('is built into files that verify', async () => {
    await checked('{ map: { map: { file: lake.svg, alt: The lake } } }');
    expect((await kitpress('build --plan plans/workshop.yaml --sheets map')).exit).toBe(0);
    expect((await kitpress('verify --kit ./park out/kit.pdf')).exit).toBe(0);
  });
});

describe('a picture is refused where the plan names it', () => {
  test.each([
    [
      '{ mapp: { map: lake.svg } }',
      'plan-unknown-sheet | plans/workshop.yaml | pictures.mapp | Did you mean "map"? The sheets with an area for a picture are map.',
    ],
    [
      '{ map: { mpa: lake.svg } }',
      'plan-picture-area | plans/workshop.yaml | pictures.map.mpa | Did you mean "map"? The sheet’s areas for pictures are map.',
    ],
    [
      '{ map: { why: lake.svg } }',
      'plan-picture-area | plans/workshop.yaml | pictures.map.why | The sheet’s areas for pictures are map.',
    ],
    [
      '{ map: { map: sea.svg } }',
      'plan-no-picture | plans/workshop.yaml | pictures.map.map | Check the path, which is relative to the plan, and its capital letters.',
    ],
    [
      '{ map: { map: words.svg } }',
      'image-svg-text | plans/workshop.yaml | pictures.map.map | Convert the text to outlines (paths), and export it again.',
    ],
  ])('%s', async (pictures, problem) => {
    expect(await checked(pictures)).toEqual({ exit: 1, told: [problem] });
  });
});

test('too few pixels for the size in print are a warning', async () => {
  const picture = await pictureOf(svg('<rect width="100" height="50"/>'));
  const raster = { width: 20, height: 10 } as never;
  const coarse: Picture = {
    ...picture,
    parts: [{ kind: 'raster', raster, transform: [100, 0, 0, 50, 0, 0] }],
  };
  expect(figures(coarse).problems.map(({ code }) => code)).toEqual(['image-low-resolution']);
});
