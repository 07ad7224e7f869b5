// An organisation on the sheets: its logos in the corner of every one, clear of everything, and large on the guide.

import { describe, expect, test } from 'vitest';
import { placeHosts } from '../../src/furniture/hosts.ts';
import { type Box, box } from '../../src/geometry.ts';
import { KINDS } from '../../src/kinds/index.ts';
import { pseudoKit } from '../../src/kit/pseudo.ts';
import type { Page, PictureItem } from '../../src/scene.ts';
import type { Brand, Logo } from '../../src/theme/brand.ts';
import type { Theme } from '../../src/theme/theme.ts';
import { contextFor, layout } from '../../src/workshop/layout.ts';
import { BRANDS, brandTheme, logoOf } from '../support/brands.ts';
import { pictureOf, svg } from '../support/image.ts';
import { capBox, collisions, marginIn, overlap, shapeBox, struck } from '../support/room.ts';
import { elementsIn, marksIn, saidBy, seenIn, textsIn } from '../support/scene.ts';
import {
  kitOf,
  layoutAll,
  openTheme,
  planOf,
  problemsOf,
  SMALL,
  SWEDISH,
  used,
} from '../support/workshop.ts';

const kit = kitOf(SWEDISH, 'sv');
const small = kitOf(SMALL, 'en');
const whole = used(kit, planOf(kit));
const plan = { ...planOf(kit), title: 'Framtidsdagen', organisation: 'Region Nord', date: '12 mars 2026' };

const picturesOn = (page: Page): readonly PictureItem[] =>
  marksIn(page.items).flatMap((mark) => (mark.kind === 'picture' ? [mark] : []));

/** Where something of a picture is seen. */
const inkOf = ({ x, y, width, height, picture }: PictureItem): Box => {
  const [across, down] = [width / picture.width, height / picture.height];
  const { ink } = picture;
  return box(x + ink.x * across, y + ink.y * down, ink.width * across, ink.height * down);
};

/** Without spaces: a line may end anywhere between words. */
const closedUp = (text: string): string => text.replace(/\s+/g, '');

/** Small pictures of sheets in the guide hold logos as well; those are larger. */
const LEAST_SEEN = 3;
const logosOn = (page: Page): readonly Box[] =>
  picturesOn(page)
    .map(inkOf)
    .filter(({ height }) => height > LEAST_SEEN);

/** Cards of steps are the pages of the guide whose foot has no page label. */
const isCards = (page: Page): boolean =>
  page.code === 'G' && !textsIn(page).some(({ text, size }) => text === 'G' && size > 20);

const touched = (page: Page, logos = logosOn(page)): readonly string[] => {
  const { texts, shapes, masks } = seenIn(page);
  const bands = shapes.filter(({ fill }) => fill !== undefined).map(({ box: b }) => b);
  const others = [
    ...texts.filter(({ text }) => text.trim() !== '').map(capBox),
    ...masks,
    ...shapes
      .map(shapeBox)
      .filter((b) => !bands.some((band) => Math.abs(band.width - b.width) < 1 && band.height > 20)),
  ];
  return logos.flatMap((logo, i) => [
    ...others.filter((other) => overlap(logo, other) > 0).map((other) => JSON.stringify(other)),
    ...logos
      .slice(i + 1)
      .filter((other) => overlap(logo, other) > -1)
      .map(() => 'another logo'),
  ]);
};

describe.each(BRANDS)('the sheets of %s', async (name) => {
  const theme = await brandTheme(name, 'sv');
  const pages = layoutAll(kit, plan, theme);

  test('fit, and no text stands in another or on a line', () => {
    const crowded = pages.flatMap((page) => {
      const seen = seenIn(page);
      return [...collisions(seen.texts), ...struck(seen)].map((what) => `${page.label}: ${what}`);
    });
    expect(crowded).toEqual([]);
  });

  test('have every host on every page, in the same corner of all boards, 10 mm from the edge and clear of all else', () => {
    const hosts = theme.brand?.hosts.length ?? 0;
    for (const page of pages) {
      // Cards of steps are cut apart: they say in words where they come from.
      if (isCards(page)) continue;
      expect([page.label, logosOn(page).length]).toEqual([page.label, hosts]);
      expect([page.label, ...touched(page)]).toEqual([page.label]);
      const paper = box(0, 0, page.width, page.height);
      for (const logo of logosOn(page)) expect(marginIn(logo, paper)).toBeGreaterThan(9.99);
    }
    const boards = pages.filter(({ label }) => !/^[CG]/.test(label));
    expect(new Set(boards.map((page) => JSON.stringify(logosOn(page)))).size).toBe(1);
  });

  test('keep licence and source on every page, with the footer beside them', () => {
    for (const page of pages) {
      const said = closedUp(saidBy(page.items));
      expect(said).toContain(closedUp('CC BY-SA 4.0. Efter OECD/LEGAL/0450'));
      expect(said).toContain(closedUp(theme.brand?.footer?.words ?? '–'));
    }
  });

  test('name each host in words for those who hear them', () => {
    const [first] = pages;
    const heard = elementsIn(first?.items ?? [], 'figure').map(({ alt }) => alt?.words);
    for (const { name: host } of theme.brand?.hosts ?? []) expect(heard).toContain(host);
  });

  test('have no text under 8 pt', () => {
    expect(Math.min(...pages.flatMap(textsIn).map(({ size }) => size))).toBeGreaterThanOrEqual(8);
  });

  test('fit in the small kit, in English and 40 % longer', async () => {
    const english = await brandTheme(name, 'en');
    expect(problemsOf(small, planOf(small), english)).toEqual([]);
    expect(problemsOf(pseudoKit(small, 'pseudo'), planOf(small), english)).toEqual([]);
  });

  test('are as large as without a brand: nothing to write, stick or cut on moves', () => {
    const bare = layoutAll(kit, plan, { ...theme, brand: undefined } as unknown as Theme);
    const field = (some: readonly Page[], label: string): readonly string[] =>
      seenIn(some.find((page) => page.label === label) ?? (some[0] as Page))
        .shapes.filter(({ box: b }) => b.y < 270 && b.y + b.height < 274.5)
        .map(({ box: b }) => JSON.stringify(b));
    for (const label of ['F', 'S3', 'M', 'N', 'P', 'R', 'D1', 'D2', 'W2'])
      expect(field(pages, label)).toEqual(field(bare, label));
  });
});

describe('logos', async () => {
  const theme = openTheme();
  const wide = await logoOf('exempelstad/logo.svg');
  const square = await logoOf('exempelstad/mark.svg');
  const tall = await logoOf('provarkivet/sign.svg');
  const pixels = await logoOf('region-nord/institutet.jpg');
  const branded = (brand: Partial<Brand>): Theme => ({
    ...theme,
    brand: {
      id: 'x',
      name: 'X',
      contact: [],
      ...brand,
      hosts: (brand.hosts ?? []).map((host) => ({ ...(host.main && { cover: host.main }), ...host })),
    },
  });
  const hosted = (...logos: readonly Logo[]): Theme =>
    branded({ hosts: logos.map((main, i) => ({ name: `Värd ${i + 1}`, main })) });
  const areaOf = ({ width, height }: Box): number => width * height;
  const foot = (of: Theme): readonly Box[] =>
    logosOn(layoutAll(kit, planOf(kit, { sheets: 'notes' }), of)[0] as Page);

  test('of all shapes stand side by side', () => {
    expect(foot(hosted(wide, square, tall))).toHaveLength(3);
    const [a, b] = foot(hosted(wide, square)).map(areaOf);
    expect((a ?? 0) / (b ?? 1)).toBeGreaterThan(0.5);
    expect((a ?? 0) / (b ?? 1)).toBeLessThan(2);
  });

  test('give way to the mark where there is little room', () => {
    const host = (name: string) => ({ name, main: { ...wide, least: 18 }, mark: square });
    const marks = foot(branded({ hosts: ['A', 'B', 'C', 'D'].map(host) }));
    for (const { width, height } of marks) expect(width / height).toBeCloseTo(1, 1);
  });

  test('give way to it below two fifths of the size they would have alone', () => {
    const main = { ...wide, clear: 0, least: 0 };
    const aspect = wide.picture.ink.width / wide.picture.ink.height;
    const stood = (share: number) => {
      const at = { area: 200, step: 'label' as const, nameWidth: 40, where: {} };
      const room = box(0, 0, Math.sqrt(share * at.area * aspect), 100);
      const context = contextFor({
        kit,
        plan,
        theme: branded({ hosts: [{ name: 'A', main, mark: square }] }),
      });
      const [element] = placeHosts(context, { ...at, room }).items;
      const [mark] = marksIn(element === undefined ? [] : [element]);
      return mark?.kind === 'picture' && mark.picture === square.picture ? 'mark' : 'logo';
    };
    expect([1, 0.41, 0.39].map(stood)).toEqual(['logo', 'logo', 'mark']);
  });

  test('that would be smaller than they may be are one problem each, with every place', () => {
    const large = { ...wide, least: 45 };
    const { problems } = layout({
      kit: whole,
      kinds: KINDS,
      plan: planOf(kit),
      theme: hosted(large, { ...large }),
    });
    expect(problems.map(({ code, message }) => [code, /logo of (Värd \d)/.exec(message)?.[1]])).toEqual([
      ['brand-logo-too-small', 'Värd 1'],
      ['brand-logo-too-small', 'Värd 2'],
    ]);
    expect(problems[0]?.message).toContain('the foot of every sheet');
    expect(problems[0]?.message).toContain('the strip of every card sheet');
    expect(problems[0]?.place).toEqual({ group: 'foot' });
  });

  /** A logo of that shape, with the clear space it has if a brand says nothing. */
  const shaped = async (aspect: number): Promise<Logo> => {
    const [width, height] = [100 * Math.max(1, aspect), 100 * Math.max(1, 1 / aspect)];
    const inside = `<rect width="${width}" height="${height}" fill="#004b6b"/>`;
    const picture = await pictureOf(svg(inside, `viewBox="0 0 ${width} ${height}"`));
    return { picture, file: `${aspect}.svg`, clear: 0.25 * Math.min(1, aspect), least: 0 };
  };
  /** Pages of a sheet or several; a logo that is hard to see is only a warning. */
  const pagesWith = (of: Theme, sheets: string): readonly Page[] => {
    const laid = layout({ kit: whole, kinds: KINDS, plan: planOf(kit, { sheets }), theme: of });
    expect(laid.problems.filter(({ code }) => code !== 'brand-logo-small')).toEqual([]);
    return laid.ok ? laid.value.flatMap(({ pages }) => pages) : [];
  };
  const inFoot = async (...aspects: readonly number[]): Promise<readonly Box[]> =>
    pagesWith(hosted(...(await Promise.all(aspects.map(shaped)))), 'notes').flatMap((page) =>
      picturesOn(page).map(inkOf),
    );

  test.each([
    [20],
    [1 / 20],
    [1 / 5],
    [20, 1 / 20],
    [20, 20],
    [20, 1],
    [1 / 20, 1],
    [4, 4, 1],
    [20, 1 / 20, 4],
    [20, 20, 20],
    [1 / 20, 1 / 20, 1 / 20],
  ])(
    'of shapes from 20:1 to 1:20 stand whole in foot and strip, clear of all else (%d, %d, %d)',
    async (...aspects) => {
      const logos = await Promise.all(aspects.filter((aspect) => aspect !== undefined).map(shaped));
      for (const page of pagesWith(hosted(...logos), 'focus-board,assessment,action-cards,parking')) {
        const stood = picturesOn(page).map(inkOf);
        expect([page.label, stood.length]).toEqual([page.label, logos.length]);
        for (const [i, { width, height }] of stood.entries())
          expect(width / height).toBeCloseTo(aspects[i] ?? 0, 2);
        expect([page.label, ...touched(page, stood)]).toEqual([page.label]);
        for (const logo of stood)
          expect(marginIn(logo, box(0, 0, page.width, page.height))).toBeGreaterThan(9.99);
      }
    },
  );

  test('carry the same weight: none has much more than twice the area of another, as far as the foot is high', async () => {
    for (const aspects of [
      [20, 4],
      [8, 2],
      [4, 2, 1],
      [20, 1],
      [20, 20, 20],
    ]) {
      const areas = (await inFoot(...aspects)).map(areaOf);
      expect(areas).toHaveLength(aspects.length);
      expect(Math.max(...areas) / Math.min(...areas)).toBeLessThan(2.2);
    }
  });

  test('that are low are level with the lines beside them', async () => {
    const [page] = pagesWith(hosted(await shaped(20)), 'notes');
    const [logo = box(0, 0, 0, 0)] = picturesOn(page as Page).map(inkOf);
    const lines = seenIn(page as Page).texts.filter(({ text }) =>
      /Innovationsdeklarationen|CC BY-SA/.test(text),
    );
    const [first, last] = lines.map(capBox).toSorted((a, b) => a.y - b.y);
    const middle = ((first?.y ?? 0) + (last?.y ?? 0) + (last?.height ?? 0)) / 2;
    expect(Math.abs(logo.y + logo.height / 2 - middle)).toBeLessThan(0.5);
  });

  test('two of 20:1 are one over the other, as wide as one alone', async () => {
    const [alone] = await inFoot(20);
    const [over, under] = await inFoot(20, 20);
    expect(over?.width).toBeCloseTo(alone?.width ?? 0, 2);
    expect(under?.x).toBe(over?.x);
    expect((under?.y ?? 0) - (over?.y ?? 0) - (over?.height ?? 0)).toBeGreaterThan(0.7);
  });

  test('of any shape are a whole brand, with a warning where they are hard to see', () => {
    const flat = { ...wide, picture: { ...wide.picture, ink: { ...wide.picture.ink, height: 1 } } };
    for (const logo of [flat, tall, square]) {
      const laid = layout({ kit: whole, kinds: KINDS, plan: planOf(kit), theme: hosted(logo) });
      expect(laid.ok).toBe(true);
      expect(laid.problems.map(({ code }) => code)).toEqual(logo === flat ? ['brand-logo-small'] : []);
    }
  });

  test('are names in words on two lines where there is little room, and told where there is none', () => {
    const names = ['Myndigheten för mycket långa namn', 'Länsstyrelsen i Exempellän', 'Exempelstads förbund'];
    const laidWith = (count: number) =>
      layout({
        kit: whole,
        kinds: KINDS,
        plan: planOf(kit),
        theme: branded({ hosts: names.slice(0, count).map((name) => ({ name })) }),
      });
    const two = laidWith(2);
    expect(two.problems).toEqual([]);
    const told = laidWith(3).problems.filter(({ code }) => code === 'brand-name-no-room');
    expect(told.map(({ message }) => names.findIndex((name) => message.includes(name)))).toEqual([0, 1, 2]);
  });

  test('with too few pixels are a warning, once for the largest they are printed', () => {
    const small = { ...pixels, picture: { ...pixels.picture }, file: 'liten.jpg' };
    const coarse = branded({
      hosts: [{ name: 'Värd', main: { ...small, picture: halved(small.picture) } }],
    });
    const told = layout({ kit: whole, kinds: KINDS, plan: planOf(kit), theme: coarse }).problems;
    expect(told.map(({ code, severity, file }) => [code, severity, file])).toEqual([
      ['image-low-resolution', 'warning', 'liten.jpg'],
    ]);
  });

  test('in numbers leave every text of a card strip its place, or are told', () => {
    const footer = { words: 'En sidfot som tar sin plats över linjalen på bladen', lang: 'sv' };
    const cards = planOf(kit, { sheets: 'action-cards' });
    const title = 'En lång titel på en verkstad som tar tre rader av remsan och lite till';
    const told: number[] = [];
    for (const look of [theme, openTheme(undefined, 'plain')])
      for (const count of [1, 2, 3, 4, 9]) {
        const hosts = hosted(...Array.from({ length: count }, () => ({ ...pixels }))).brand?.hosts ?? [];
        const brand: Brand = { id: 'x', name: 'X', hosts, contact: [], footer };
        const laid = layout({
          kit: whole,
          kinds: KINDS,
          plan: { ...cards, title },
          theme: { ...look, brand },
        });
        if (laid.problems.some(({ code }) => code === 'fit-strip-full')) told.push(count);
        if (!laid.ok) continue;
        for (const { pages } of laid.value)
          for (const page of pages) expect(collisions(seenIn(page).texts)).toEqual([]);
      }
    expect(told).toEqual([9]);
  });

  test('that an organisation does not have are its name in words', () => {
    const named = branded({ hosts: [{ name: 'Myndigheten för mycket långa namn' }] });
    const pages = layoutAll(kit, planOf(kit), named);
    for (const page of pages) expect(saidBy(page.items)).toContain('Myndigheten för mycket');
  });

  test('on the cover of the guide are those for it, in its panel, whose words are in its colour', () => {
    const own = { ...square, file: 'cover' };
    const theirs = {
      ...branded({ hosts: [{ name: 'A', main: wide, cover: own }] }),
      cover: { ground: '#13294b', words: '#ffffff', dark: true },
    };
    const guide = layoutAll(kit, planOf(kit), theirs)[0] as Page;
    const [logo] = picturesOn(guide) as readonly [PictureItem];
    expect(logo.picture).toBe(own.picture);
    const panel = seenIn(guide).shapes.find(({ fill }) => fill === '#13294b')?.box ?? box(0, 0, 0, 0);
    expect(marginIn(inkOf(logo), panel)).toBeGreaterThan(9.99);
    expect(textsIn(guide).find(({ size }) => size > 30)?.fill).toBe('#ffffff');
  });

  test('a footer that is too long is told by its place', () => {
    const footer = {
      words: 'Mycket att säga om oss '.repeat(20),
      lang: 'sv',
      file: 'brand.yaml',
      key: 'footer',
    };
    const told = problemsOf(kit, planOf(kit), branded({ footer }));
    expect(told.some(({ code, key }) => code === 'fit-too-long' && key === 'footer')).toBe(true);
  });
});

/** The same picture with a quarter of the pixels, as far as its size tells. */
const halved = (picture: Logo['picture']): Logo['picture'] => ({
  ...picture,
  parts: picture.parts.map((part) =>
    part.kind === 'raster'
      ? { ...part, raster: { ...part.raster, width: part.raster.width / 4, height: part.raster.height / 4 } }
      : part,
  ),
});
