// The words in the finished PDFs: all of the edition, where the scene has them, large enough, and never in each other's way.
import { beforeAll, describe, expect, test } from 'vitest';
import { box } from '../../src/geometry.ts';
import type { TextItem } from '../../src/scene.ts';
import { textsOf, unread } from '../support/edition.ts';
import { type FinishedPage, finish, readAll } from '../support/finished.ts';
import type { SeenText } from '../support/operators.ts';
import { wordsOf } from '../support/pdf.ts';
import { capBox, collisions, inkBox, marginIn, struck } from '../support/room.ts';
import { textsIn } from '../support/scene.ts';
import { kitOf, openTheme, SMALL, SWEDISH } from '../support/workshop.ts';

const theme = openTheme();
const swedish = kitOf(SWEDISH, 'sv');
const small = kitOf(SMALL, 'en');
let pages: readonly FinishedPage[] = [];
let smallPages: readonly FinishedPage[] = [];

beforeAll(async () => {
  pages = await readAll(swedish, theme, finish(swedish, theme, { deep: '5' }));
  smallPages = await readAll(small, theme, finish(small, theme));
});

/** Texts of the first kit that no sheet prints, and why. */
const NOT_PRINTED: Readonly<Record<string, string>> = {
  'guide.yaml words.guide.cover.first': 'is for a plan that leaves open how many rounds there are',
  'guide.yaml words.guide.cover.more': 'is for a plan that leaves open how many rounds there are',
  'guide.yaml steps.vote.tables.do.0': 'is for several tables',
  'guide.yaml steps.vote.tables.say.0': 'is for several tables',
  'guide.yaml steps.reflect.tables.do.0': 'is for several tables',
  'workshop.yaml sheets.principle.title': 'stands in the bookmarks alone',
  'workshop.yaml sheets.assessment.title': 'stands in the bookmarks alone',
  'workshop.yaml sheets.assessment.ends.0': 'is how a scale is read aloud',
  'workshop.yaml sheets.assessment.ends.1': 'is how a scale is read aloud',
  'workshop.yaml sheets.matrix.title': 'stands in the bookmarks alone, since there is one for each principle',
};

/** Words that ship and that the first kit does not print, and why. */
const NO_USE: Readonly<Record<string, RegExp>> = {
  'its participants sit at one table':
    /labels\.(table|tableNumber|seat)$|^(sums|tents)\.|headings\.tables$|^guide\.room\.packing\./,
  'badges for holders and table signs have them': /labels\.(name|workplace)$|cut\.tents$/,
  'are for test pages, labels and print shops':
    /^testPage\.|^jobTicket\.|^onLabels\.|print\.onLabels$|cut\.labels$/,
  'its cards have no backs': /print\.backs\./,
  'no principle has more than six challenges': /labels\.continued$/,
  'is an alternative text': /labels\.linkTo$|\.inWords\./,
  'no card is torn, no list is short, no grid is on two sheets':
    /^cards\.(cutting\.)?tear$|cut\.tear$|^shortlist\.|^grid\.(tape|part)$/,
  'its sheets have words of their own': /^vote\.(tally|after)$|^dots\.(dots|all|triangles|needles)/,
  'nobody is late, no round is left over, and there are triangles and needles':
    /^dots\.(spare|late|more)$|cut\.(triangles|needles)$/,
  'the guide for a facilitator has other chapters': /^guide\.cover\.(first|more|round|each)|^sheets\.host\./,
  'is for a workshop with a single cut': /cuts\.one$/,
  'is for a workshop in grey': /settings\.grey$/,
  'its plan has numbers, no times and no themes to be worked on in depth':
    /cut\.named$|agenda\.(pause|lunch)$|^guide\.others$/,
  'its sheets are all for the room, and their list is longer than a line':
    /^guide\.room\.(wall|table|tables|person|packs|front)$/,
  'boards are printed on what they are laid out for':
    /^tiles\.|^guide\.(print\.boards\.|cut\.tiles$|bring\.glue$)/,
  'the kit says nothing about afterwards': /^guide\.after\./,
  'is for another licence': /colophon\.licence$/,
  'is for an edition that a native speaker has read': /colophon\.reviewed$/,
};

/** A kit without dots has no legend, and one without cases and tools no links. */
const NOT_PRINTED_SMALL: readonly string[] = [
  'guide.yaml words.guide.resources.title',
  'guide.yaml words.guide.resources.intro',
  'guide.yaml words.guide.colophon.reviewed',
  'workshop.yaml sheets.walls.legend',
  'workshop.yaml sheets.walls.fold',
  'workshop.yaml sheets.scores.ends.1',
];

describe('the words that a reader finds', () => {
  test('are all of the edition, hyphens undone', async () => {
    const read = await Promise.all(pages.map(({ pdf }) => wordsOf(pdf)));
    const texts = textsOf(swedish).filter(({ shipped }) => !shipped);
    expect(texts.length).toBeGreaterThan(500);
    expect(unread(texts, read).map(({ place }) => place)).toEqual(Object.keys(NOT_PRINTED));
  });

  test('are the words that ship, as far as there is a use for them', async () => {
    const read = await Promise.all(pages.map(({ pdf }) => wordsOf(pdf)));
    const words = textsOf(swedish).filter(({ shipped }) => shipped);
    const missing = unread(words, read).map(({ place }) => place.replace(/^.* words\./, ''));
    expect(words.length - missing.length).toBeGreaterThan(60);
    expect(missing.filter((key) => !Object.values(NO_USE).some((pattern) => pattern.test(key)))).toEqual([]);
    for (const [why, pattern] of Object.entries(NO_USE))
      expect(
        missing.some((key) => pattern.test(key)),
        why,
      ).toBe(true);
  });

  test('are all of the small kit that its sheets have room for', async () => {
    const read = await Promise.all(smallPages.map(({ pdf }) => wordsOf(pdf)));
    const texts = textsOf(small).filter(({ shipped }) => !shipped);
    expect(unread(texts, read).map(({ place }) => place)).toEqual(NOT_PRINTED_SMALL);
  });

  test('stand exactly where the scene has them, in its size and width', () => {
    const moved = pages.flatMap(({ scene, seen, label }) => {
      const wanted = textsIn(scene);
      expect(
        seen.texts.map(({ text }) => text),
        label,
      ).toEqual(wanted.map(({ text }) => text.replace(/\u2010$/, '-')));
      return wanted.filter((text, i) => !same(text, seen.texts[i])).map(({ text }) => `${label}: ${text}`);
    });
    expect(moved).toEqual([]);
  });
});

/** To a twentieth of a millimetre, and the size to a hundredth of a point. */
const same = (scene: TextItem, seen: SeenText | undefined): boolean =>
  seen !== undefined &&
  Math.abs(scene.size - seen.size) < 0.01 &&
  [scene.x - seen.x, scene.y - seen.y, scene.width - seen.width].every((gap) => Math.abs(gap) < 0.05);

/** Letters and signs that reach below the baseline. */
const HANGING = /[gjpqyQ,;()/]/;

describe('no text', () => {
  test('comes nearer than 10 mm to the edge of the paper', () => {
    const near = [...pages, ...smallPages].flatMap(({ label, scene, seen }) => {
      const paper = box(0, 0, scene.width, scene.height);
      return seen.texts
        .filter((text) => marginIn(HANGING.test(text.text) ? inkBox(text) : capBox(text), paper) < 10)
        .map(({ text }) => `${label}: ${text}`);
    });
    expect(near).toEqual([]);
  });

  test('stands in another one', () => {
    const found = [...pages, ...smallPages].flatMap(({ label, seen }) =>
      collisions(seen.texts).map((pair) => `${label}: ${pair}`),
    );
    expect(found).toEqual([]);
  });

  test('has a line through it', () => {
    const found = [...pages, ...smallPages].flatMap(({ label, seen }) =>
      struck(seen).map((text) => `${label}: ${text}`),
    );
    expect(found).toEqual([]);
  });
});

describe('type is never smaller than', () => {
  /** Sizes in the PDF of the texts whose place in the edition is `place`, on the sheets with this label. */
  const sizesOf = (label: RegExp, place: RegExp): readonly number[] =>
    pages
      .filter((page) => label.test(page.label))
      .flatMap(({ scene, seen }) =>
        textsIn(scene).flatMap(({ source }, i) => {
          const size = seen.texts[i]?.size;
          return size !== undefined && place.test(`${source.file ?? ''} ${source.key ?? ''}`) ? [size] : [];
        }),
      );
  const smallest = (label: RegExp, place: RegExp): number => {
    const sizes = sizesOf(label, place);
    expect(sizes.length).toBeGreaterThan(0);
    return Math.min(...sizes);
  };

  test('16 pt for the questions on the wall', () => {
    expect(smallest(/^V/, / lists\.challenges\./)).toBeGreaterThanOrEqual(16);
    expect(smallest(/^S/, / lists\.questions\..*\.text$/)).toBeGreaterThanOrEqual(16);
    expect(smallest(/^F/, / lists\.purposes\./)).toBeGreaterThanOrEqual(16);
    expect(smallest(/^R/, / sheets\.reflection\.fields\.(one|two)\.title$/)).toBeGreaterThanOrEqual(16);
  });

  test('13 pt for instructions', () => {
    expect(smallest(/^[A-Z]/, / sheets\.[^.]+\.instructions\./)).toBeGreaterThanOrEqual(13);
    expect(smallest(/^D/, / (sheets\.[^.]+|words\.dots)\.howto/)).toBeGreaterThanOrEqual(13);
  });

  test('10.5 pt for what is on the cards', () => {
    expect(smallest(/^C/, / lists\.actions\./)).toBeGreaterThanOrEqual(10.5);
    expect(smallest(/^C/, / lists\.(cases|tools)\..*\.(name|text)$/)).toBeGreaterThanOrEqual(10.5);
    // In the band.
    expect(smallest(/^C/, / sheets\..*\.own$/)).toBeGreaterThanOrEqual(9);
  });

  test('9 pt for legends and 8 pt for furniture', () => {
    const furniture = / (title|source|sourceShort|words\.labels\.measure)$/;
    const tiny = pages.flatMap(({ scene, seen, label }) =>
      textsIn(scene).flatMap(({ source, text }, i) => {
        const size = seen.texts[i]?.size ?? 0;
        const place = `${source.file ?? ''} ${source.key ?? ''}`;
        return size < (furniture.test(place) ? 8 : 9) ? [`${label}: ${text}, ${size} pt`] : [];
      }),
    );
    expect(tiny).toEqual([]);
    expect(smallest(/^V/, / (sheets\.vote-sheet|words\.vote)\.fold$/)).toBeGreaterThanOrEqual(9);
  });

  test('11 pt for the number on a dot to stick on', () => {
    const dots = pages.filter(({ label }) => label.startsWith('D'));
    const numbers = dots.flatMap(({ seen }) =>
      seen.texts.filter((text) => /^\d{1,2}$/.test(text.text) && capBox(text).x > 48),
    );
    expect(numbers.length).toBeGreaterThanOrEqual(12 * 35);
    expect(
      Math.min(...numbers.filter(({ size }) => size !== 9).map(({ size }) => size)),
    ).toBeGreaterThanOrEqual(11);
  });
});

test('every text on an A3 sheet is traced to its place in the edition, or is a code, a number or a host', () => {
  const codes = /^([A-Z]\d?|\d{1,3}|\d[A-Z](-\d+)?|\d\.\d|[a-z0-9.-]+\.[a-z]*)$/;
  const strays = pages
    .filter(({ file }) => file === 'kit.pdf')
    .flatMap(({ scene, label }) =>
      textsIn(scene)
        .filter(({ source }) => source.key === undefined)
        .map(({ text }) => `${label}: ${text.trim()}`),
    )
    .filter((stray) => !codes.test(stray.replace(/^.*: /, '')));
  expect(strays).toEqual([]);
});
