// Canvases: fields to write in, where kit.yaml draws them, on the paper that it names.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Box } from '../../src/geometry.ts';
import { a3Landscape, contentBox, upright, usualFormats } from '../../src/page/format.ts';
import { A4 } from '../../src/paper.ts';
import type { Problem } from '../../src/problem.ts';
import type { Page } from '../../src/scene.ts';
import { layLists, listsKit, listsPages, openLists, printLists, verifyLists } from '../kit/lists-kit.ts';
import { capBox, collisions, marginIn, overlap, steps, struck } from '../support/room.ts';
import { elementsIn, marksIn, saidBy, seenIn, textsIn } from '../support/scene.ts';
import { openTheme } from '../support/workshop.ts';

const theme = openTheme();
const { shapes } = theme.template;

/** Eight themes, six skills and three hours, for the fields that show lists. */
const LISTS = {
  structure: 'themes: needs\nlists:\n  needs: 8\n  skills: 6\n  hours: 3\n',
  edition: `lists:
  needs: { a: Water, b: Warmth, c: Food, d: Light, e: News, f: Health, g: Company, h: Money }
  skills: { 1: First aid, 2: Cooking, 3: Mending, 4: Another language, 5: A calm voice, 6: A car }
  hours: { 1: The first hour, 2: The first night, 3: The third day }
`,
};
/** Shows every list, so that none is unused. */
const SHOWN = `  - id: all
    kind: canvas
    code: Z
    areas: [needs skills hours]
    fields: { needs: { ring: needs }, skills: { ticks: skills }, hours: { rows: hours } }
`;
const SHOWN_TEXTS =
  '  all: { name: All, title: All, fields: { needs: { title: N }, skills: { title: S }, hours: { title: H } } }\n';

/** A kit with a canvas that has these keys and texts, both of them one line of YAML in braces without the braces. */
const files = (keys: string, texts: string): readonly [string, string] => [
  `${LISTS.structure}sheets:\n  - { id: sheet, kind: canvas, code: X, ${keys} }\n${SHOWN}`,
  `${LISTS.edition}sheets:\n  sheet: { name: Sheet, title: The title, ${texts} }\n${SHOWN_TEXTS}`,
];
const open = (keys: string, texts: string) => openLists(...files(keys, texts));
const kitOf = (keys: string, texts: string) => listsKit(...files(keys, texts));
const ONLY = { flags: { sheets: 'sheet' } };

const pageOf = (keys: string, texts: string): Page => {
  const [page] = listsPages(kitOf(keys, texts), theme, ONLY);
  if (!page) throw new Error('no page');
  return page;
};

const fitOf = (keys: string, texts: string): readonly string[] =>
  layLists(kitOf(keys, texts), theme, ONLY).problems.map(({ code, message }) => `${code}: ${message}`);

const wrong = (keys: string, texts: string): readonly string[] =>
  open(keys, texts).problems.map(
    ({ code, file, line, key, message }: Problem) => `${code} ${file}:${line} ${key}: ${message}`,
  );

/** The boxes of fields, by their top left corners in reading order. */
const boxesOn = (page: Page): readonly Box[] =>
  seenIn(page)
    .shapes.filter(({ curved, stroke, fill, box }) => curved && stroke && !fill && box.width > 30)
    .map(({ box }) => box)
    .toSorted((a, b) => a.y - b.y || a.x - b.x);

/** y of lines to write on, from the top, within a box. */
const linesIn = (page: Page, { x, y, width, height }: Box): readonly number[] =>
  marksIn(page.items)
    .flatMap((mark) =>
      mark.kind === 'line' &&
      mark.y1 === mark.y2 &&
      mark.stroke.width === shapes.writing &&
      mark.x1 > x &&
      mark.x2 < x + width &&
      mark.y1 > y &&
      mark.y1 < y + height
        ? [mark.y1]
        : [],
    )
    .toSorted((a, b) => a - b);

/** Texts in one another or on a line, and what is outside the margins. */
const faultsOn = (page: Page, content: Box): readonly string[] => {
  const seen = seenIn(page);
  return [
    ...collisions(seen.texts),
    ...struck(seen),
    ...seen.texts
      .filter((text) => marginIn(capBox(text), content) < -2)
      .map(({ text }) => `outside: ${text}`),
    ...seen.shapes.filter(({ box }) => marginIn(box, content) < -2).map(({ box }) => JSON.stringify(box)),
  ];
};

const PLAIN =
  'areas: [one two, one three], fields: { one: { lines: 6 }, two: { lines: 2 }, three: { blank: true } }';
const PLAIN_TEXTS =
  'fields: { one: { title: First, prompt: What is it? }, two: { title: Second }, three: { title: Third } }';

describe('the drawing of a canvas', () => {
  test('gives each field its rectangle', () => {
    const [one, two, three] = boxesOn(pageOf(PLAIN, PLAIN_TEXTS));
    expect(one?.height).toBeCloseTo((two?.height ?? 0) + (three?.height ?? 0) + 4, 3);
    expect(two?.x).toBeCloseTo((one?.x ?? 0) + (one?.width ?? 0) + 6, 3);
    expect(three?.x).toBe(two?.x);
  });

  test('divides the height as kit.yaml says', () => {
    const page = pageOf(`${PLAIN}, heights: [2, 3]`, PLAIN_TEXTS);
    const [, two, three] = boxesOn(page);
    expect((three?.height ?? 0) / (two?.height ?? 1)).toBeCloseTo(1.5, 3);
  });

  test('lets no row be lower than its fields need', () => {
    const page = pageOf(`${PLAIN}, heights: [1, 30]`, PLAIN_TEXTS);
    const [, two] = boxesOn(page);
    expect(two && linesIn(page, two)).toHaveLength(2);
    expect(two?.height).toBeGreaterThan(36);
  });

  test('gives rows together what a field over several of them needs', () => {
    const page = pageOf(
      'areas: [one two, one three, low low], heights: [1, 2, 30], fields: { one: { lines: 9 }, two: { blank: true }, three: { blank: true }, low: { lines: 2 } }',
      'fields: { one: { title: One }, two: { title: Two }, three: { title: Three }, low: { title: Low } }',
    );
    const [one] = boxesOn(page);
    expect(one && linesIn(page, one)).toHaveLength(9);
    expect(one?.height).toBeCloseTo(16 + 9 * 10 + 5, 3);
  });

  test('leaves a cell empty where it has a full stop', () => {
    const [one, two] = boxesOn(
      pageOf(
        'areas: [one ., two two], fields: { one: { lines: 2 }, two: { lines: 2 } }',
        'fields: { one: { title: First }, two: { title: Second } }',
      ),
    );
    expect(two?.width).toBeCloseTo(2 * (one?.width ?? 0) + 6, 3);
  });

  test.each([
    ['a field that is no rectangle', '[one one, two one]', 'kit.yaml:11 sheets.0.areas.1'],
    ['rows of different lengths', '[one two, one]', 'kit.yaml:11 sheets.0.areas.1'],
    ['a name without a field', '[one two three]', 'kit.yaml:11 sheets.0.areas.0'],
    ['a field that is not drawn', '[one one]', 'kit.yaml:11 sheets.0.fields.two'],
  ])('may not have %s', (_what, areas, where) => {
    const problems = wrong(
      `areas: ${areas.replace('[', '["').replaceAll(', ', '", "').replace(']', '"]')}, fields: { one: { lines: 2 }, two: { lines: 2 } }`,
      'fields: { one: { title: First }, two: { title: Second } }',
    );
    expect(problems.filter((problem) => problem.startsWith(`content-areas ${where}`))).toHaveLength(1);
  });

  test('has as many heights as rows', () => {
    expect(wrong(`${PLAIN}, heights: [1]`, PLAIN_TEXTS)).toEqual([
      'content-areas kit.yaml:11 sheets.0.heights: There is 1 height for 2 rows of areas.',
    ]);
  });
});

describe('the lines of a field', () => {
  const page = pageOf(PLAIN, PLAIN_TEXTS);
  const [one] = boxesOn(page);
  const ys = one ? linesIn(page, one) : [];

  test('fill it, at least 12 mm apart where more are drawn than asked for', () => {
    expect(ys.length).toBeGreaterThan(6);
    for (const step of steps([...ys])) expect(step).toBeGreaterThanOrEqual(12);
  });

  test('are on the page, however close, or there is a problem that says so', () => {
    const [problem] = fitOf(
      'areas: [one, two], fields: { one: { lines: 12 }, two: { lines: 12 } }',
      'fields: { one: { title: First }, two: { title: Second } }',
    );
    expect(problem).toBe(
      'fit-no-room: The fields of sheet X need 60 mm more than its height; the highest are "one" 141 mm, "two" 141 mm.',
    );
  });

  test('are one beside its title in a wide field of one line', () => {
    const wide = pageOf(
      'areas: [one, two], heights: [1, 6], fields: { one: { lines: 1 }, two: { blank: true } }',
      'fields: { one: { title: The case }, two: { title: Second } }',
    );
    const [field] = boxesOn(wide);
    const title = textsIn(wide).find(({ text }) => text === 'The case');
    const [y = 0] = field ? linesIn(wide, field) : [];
    expect(field && linesIn(wide, field)).toHaveLength(1);
    expect(Math.abs((title?.y ?? 0) - y)).toBeLessThan(20);
  });

  test('go across the page if they are all there is', () => {
    const notes = pageOf('subject: true, areas: [notes], fields: { notes: { lines: 20 } }', 'subject: Theme');
    expect(boxesOn(notes)).toEqual([]);
    expect(saidBy(notes.items)).toContain('Theme');
  });

  test('are under a question if the title is one, and the questions are a list with letters', () => {
    const question = 'What surprised you when you looked at what you can do and at those around you all?';
    const asked = pageOf(
      'areas: [one two, rows rows], fields: { one: { lines: 4 }, two: { lines: 4 }, rows: { rows: 3, columns: [action, who] } }',
      `fields: { one: { title: "${question}" }, two: { title: And now? }, rows: { title: What we do } }`,
    );
    expect(boxesOn(asked)).toEqual([]);
    expect(elementsIn(asked.items, 'list-item').map((item) => saidBy([item]))).toEqual([
      `A ${question}`,
      'B And now?',
    ]);
  });
});

describe('a table on a canvas', () => {
  test('has the words that ship over its columns, or its own', () => {
    const page = pageOf(
      'areas: [rows], fields: { rows: { rows: 4, columns: [action, who, why], card: true } }',
      'fields: { rows: { who: Whoever, why: Because } }',
    );
    expect(elementsIn(page.items, 'column-header').map((head) => saidBy([head]))).toEqual([
      'Card',
      'Action',
      'Whoever',
      'Because',
    ]);
  });

  test('has a row for each item of a list', () => {
    const page = pageOf(
      'areas: [rows], fields: { rows: { rows: hours, columns: [what, who] } }',
      'fields: { rows: { title: When } }',
    );
    expect(elementsIn(page.items, 'row-header').map((head) => saidBy([head]))).toEqual([
      'The first hour',
      'The first night',
      'The third day',
    ]);
    // PDF/UA-1 7.5: as many cells in every row.
    const rows = elementsIn(page.items, 'row').map(({ items }) =>
      items.filter(({ kind }) => kind === 'element'),
    );
    expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([3]));
  });

  test('is as wide as its columns say', () => {
    const page = pageOf(
      'areas: [rows], fields: { rows: { rows: 4, columns: [what, who], widths: [3, 1] } }',
      'fields: { rows: {} }',
    );
    const who = textsIn(page).find(({ text }) => text === 'Who');
    expect(who?.x).toBeCloseTo(12 + 0.75 * (contentBox(a3Landscape(12)).width - 6) + 6 + 5, 3);
  });

  test('has columns in which their heads have room', () => {
    const page = pageOf(
      'areas: [rows], fields: { rows: { rows: 4, columns: [what, when], widths: [100, 0.1] } }',
      'fields: { rows: { when: When it will be done } }',
    );
    const when = textsIn(page).find(({ text }) => text === 'When it will be done');
    expect(when && when.x + when.width).toBeLessThan(408);
  });

  test.each([
    [
      'columns: [who, who]',
      'content-columns kit.yaml:11 sheets.0.fields.rows.columns.1: The column "who" is there twice.',
    ],
    [
      'columns: [what, title]',
      'content-columns kit.yaml:11 sheets.0.fields.rows.columns.1: A column cannot be called "title": that is another text of the field.',
    ],
    [
      'columns: [what, who], widths: [1]',
      'content-columns kit.yaml:11 sheets.0.fields.rows.widths: There is 1 width for 2 columns.',
    ],
  ])('may not have %s', (columns, problem) => {
    expect(
      wrong(`areas: [rows], fields: { rows: { rows: 2, ${columns} } }`, 'fields: { rows: {} }'),
    ).toContain(problem);
  });
});

describe('ticks, rings and places', () => {
  const SIX = 'fields: { skills: { title: Skills }, needs: { title: Needs } }';

  test('have a box for each item, in two columns where one is too high', () => {
    const xs = (height: number) => {
      const page = pageOf(
        `areas: [skills, needs], heights: [${height}, 10], fields: { skills: { ticks: skills, lines: 1 }, needs: { ring: needs } }`,
        SIX,
      );
      const boxes = seenIn(page).shapes.filter(
        ({ box }) => Math.abs(box.width - 6) < 0.01 && Math.abs(box.height - 6) < 0.01,
      );
      expect(boxes).toHaveLength(6);
      return new Set(boxes.map(({ box }) => Math.round(box.x))).size;
    };
    expect(xs(20)).toBe(1);
    expect(xs(1)).toBe(2);
  });

  test('show only the themes that take part', () => {
    const kit = kitOf(
      'areas: [needs], fields: { needs: { ring: needs } }',
      'fields: { needs: { title: Needs } }',
    );
    const [page] = listsPages(kit, theme, { flags: { sheets: 'sheet', only: 'b,d' } });
    expect(page && elementsIn(page.items, 'list-item').map((item) => saidBy([item]))).toEqual([
      '2 Warmth',
      '4 Light',
    ]);
  });

  test('have places as large as the cards', () => {
    const page = pageOf(
      'areas: [cards other third], fields: { cards: { places: 2, size: s }, other: { blank: true }, third: { picture: true } }',
      'fields: { cards: { title: Cards }, other: { title: Other }, third: { title: Third } }',
    );
    const marks = marksIn(page.items).flatMap((mark) =>
      mark.kind === 'line' && Math.abs(mark.x2 - mark.x1) > 3 && Math.abs(mark.x2 - mark.x1) < 3.4
        ? [mark]
        : [],
    );
    const [left, right] = [Math.min(...marks.map(({ x1 }) => x1)), Math.max(...marks.map(({ x1 }) => x1))];
    expect(right - left).toBeCloseTo(70, 3);
    expect(marks).toHaveLength(8);
  });

  test('say so if a card is wider than its field', () => {
    expect(
      fitOf(
        'areas: [cards a b c], fields: { cards: { places: 1, size: l }, a: { blank: true }, b: { blank: true }, c: { blank: true } }',
        'fields: { cards: { title: Cards }, a: { title: A }, b: { title: B }, c: { title: C } }',
      ),
    ).toEqual(['fit-no-room: A card of size l is 116 mm wide, and its place on sheet X 88 mm.']);
  });
});

describe('a canvas on the paper of one person', () => {
  const KEYS =
    'format: A4, per: person, head: letter, signs: [pen, none], areas: [needs needs, skills word, later later], fields: { needs: { ring: needs }, skills: { ticks: skills, lines: 1 }, word: { text: true }, later: { lines: 3 } }';
  const TEXTS =
    'instructions: [Ring three., The sheet is yours to keep.], fields: { needs: { title: Needs }, skills: { title: Skills }, word: { title: Remember, text: Knock on a door. }, later: { title: Later } }';
  const page = pageOf(KEYS, TEXTS);

  test('has its instructions one below the other', () => {
    const [first, second] = ['Ring three.', 'The sheet is yours to keep.'].map((words) =>
      textsIn(page).find(({ text }) => text === words),
    );
    expect(second?.y).toBeGreaterThan((first?.y ?? 0) + 5);
  });

  test('has everything inside its margins and nothing over anything else', () => {
    const { handOut } = usualFormats(12);
    expect([page.width, page.height]).toEqual([handOut.width, handOut.height]);
    expect(faultsOn(page, contentBox(handOut))).toEqual([]);
  });

  test.each([10, 25])('keeps to margins of %i mm', (margin) => {
    const handOut = upright(A4, margin);
    const result = layLists(kitOf(KEYS, TEXTS), theme, {
      ...ONLY,
      formats: { ...usualFormats(12), handOut },
    });
    if (result.ok)
      expect(
        result.value.flatMap(({ pages }) => pages).flatMap((one) => faultsOn(one, contentBox(handOut))),
      ).toEqual([]);
    else expect(result.problems.map(({ code }) => code)).toContain('fit-no-room');
  });
});

describe('a canvas with a field of every form', () => {
  const KEYS =
    'areas: [name name name word, one skills cards sketch, rows rows needs needs], fields: { name: { lines: 1 }, needs: { ring: needs }, one: { lines: 3 }, skills: { ticks: skills, lines: 1 }, cards: { places: 1, size: m }, word: { text: true }, rows: { rows: hours, columns: [what, who, when], card: true }, sketch: { picture: true } }';
  const TEXTS =
    'fields: { name: { title: The case and the place, prompt: Number and name }, needs: { title: Needs, prompt: Ring two }, one: { title: One }, skills: { title: Skills, prompt: Tick what you offer }, cards: { title: Cards }, word: { title: Remember, text: Knock on a door. }, rows: { title: Rows, prompt: Not all of them }, sketch: { title: Sketch } }';
  const kit = kitOf(KEYS, TEXTS);
  const margins = fc.integer({ min: 5, max: 24 });

  test.each(['default', 'plain'])('has nothing over anything else, in the look %s', (name) => {
    const look = openTheme(undefined, name);
    let laidOut = 0;
    fc.assert(
      fc.property(margins, margins, margins, margins, (top, right, bottom, left) => {
        const board = { ...a3Landscape(12), margins: { top, right, bottom, left } };
        const result = layLists(kit, look, { ...ONLY, formats: { ...usualFormats(12), board } });
        if (!result.ok) {
          expect(result.problems.map(({ code }) => code).filter((code) => !code.startsWith('fit-'))).toEqual(
            [],
          );
          return;
        }
        laidOut += 1;
        expect(
          result.value.flatMap(({ pages }) => pages).flatMap((page) => faultsOn(page, contentBox(board))),
        ).toEqual([]);
      }),
      { numRuns: 12, seed: 20_261_126, examples: [[12, 12, 12, 12]] },
    );
    expect(laidOut).toBeGreaterThan(3);
  });

  test('is read in the order of the page', () => {
    const [page] = listsPages(kit, theme, ONLY);
    expect(page && elementsIn(page.items, 'heading').map((heading) => saidBy([heading]))).toEqual([
      'The title',
      'The case and the place',
      'Remember',
      'One',
      'Skills',
      'Cards',
      'Sketch',
      'Rows',
      'Needs',
    ]);
  });
});

test('the letter of a canvas is its code, and covers nothing', () => {
  const page = pageOf(
    'head: letter, subject: true, areas: [rows], fields: { rows: { rows: 12, columns: [idea, who, when] } }',
    'subject: Theme',
  );
  const letter = textsIn(page).find(({ text, size }) => text === 'X' && size > 60);
  expect(letter).toBeDefined();
  const others = seenIn(page).texts.filter(({ text, size }) => !(text === 'X' && size > 60));
  const sign = seenIn(page).shapes.find(({ box }) => box.width === 26 && box.height === 26)?.box;
  expect(sign).toBeDefined();
  expect(others.filter((text) => sign && overlap(capBox(text), sign) > 0)).toEqual([]);
});

describe('the subject of a canvas', () => {
  const keys = (subject: string) => `subject: ${subject}, areas: [notes], fields: { notes: { lines: 4 } }`;

  test('may be the themes, whose tiles are at the right of the head, outlined', () => {
    const page = pageOf(keys('needs'), 'subject: Theme');
    const right = contentBox(a3Landscape(12)).x + contentBox(a3Landscape(12)).width;
    const tiles = seenIn(page).shapes.filter(({ box }) => box.width === 18 && box.height === 18);
    expect(tiles.map(({ fill }) => fill)).toEqual(Array(8).fill(undefined));
    expect(Math.max(...tiles.map(({ box }) => box.x + box.width))).toBeCloseTo(right);
    const label = textsIn(page).find(({ text }) => text === 'Theme');
    expect(label && label.x + label.width).toBeLessThan(Math.min(...tiles.map(({ box }) => box.x)));
  });

  test('may not be another list, which has no tiles', () => {
    expect(wrong(keys('skills'), 'subject: Skill')).toEqual([
      'content-kind-needs kit.yaml:11 sheets.0.subject: The items of "skills" have no tiles to ring: they are not the themes.',
    ]);
  });
});

describe('verify', () => {
  test('misses the prompt of a field that a canvas was printed without', async () => {
    const bytes = printLists(kitOf(PLAIN, PLAIN_TEXTS.replace(', prompt: What is it?', '')), theme, ONLY);
    expect(await verifyLists(bytes, kitOf(PLAIN, PLAIN_TEXTS.replace(', prompt: What is it?', '')))).toEqual(
      [],
    );
    const found = await verifyLists(bytes, kitOf(PLAIN, PLAIN_TEXTS));
    expect(found.map(({ message }) => message).join('\n')).toContain('What is it?');
  });
});
