// What docs/gallery.md shows: sheets in use. Each picture finds the places on its sheet and puts on it what people would.
// Votes, answers and words are made up; they are the same each time.

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import {
  about,
  card,
  chance,
  cross,
  flag,
  needle,
  note,
  pen,
  ring,
  stuck,
  triangle,
  underline,
} from './hand.mjs';
import { drawn } from './stage.mjs';

const FIRST = 'innovation-declaration';
const PAIRS = 'dialogue-meeting';
const STOPS = 'dino-support';
const PLAN = 'coi-action-plan';
const { colours } = parse(
  readFileSync(new URL('../templates/default/template.yaml', import.meta.url), 'utf8'),
);
const PEOPLE = Array.from({ length: 12 }, (_, i) => String(i + 1));
const WIDE = 900;
/** Pixels across paper that is held upright. */
const NARROW = 560;

/** Words on the lines of a page, in their order; a gap is left free. */
const write = (lines, words, options) =>
  words.map((text, i) => (text && lines[i] ? pen(lines[i].x + 1, lines[i].y, text, options) : '')).join('');

const byPlace = (a, b) => a.y - b.y || a.x - b.x;

/** Dots of all participants on a scale, around a middle from 0 to 1, in two rows where none hides another. */
function dotsOn({ x, y, width, height }, dots, { middle, spread, inset = 10, name }) {
  const at = PEOPLE.map((person) => {
    const drift = (chance(name, person) + chance(person, name, 2) + chance(name, 3, person)) / 1.5 - 1;
    return { person, x: x + inset + (width - 2 * inset) * Math.min(1, Math.max(0, middle + spread * drift)) };
  }).sort((a, b) => a.x - b.x);
  const rows = [[], []];
  for (const [i, one] of at.entries()) rows[i % 2].push(one);
  return rows
    .flatMap((row, r) => {
      // Those that would hide each other are pushed apart, then all of them back inside.
      for (let k = 1; k < row.length; k += 1) row[k].x = Math.max(row[k].x, row[k - 1].x + 8.6);
      const over = Math.max(0, (row.at(-1)?.x ?? 0) - (x + width - 6));
      return row.map(({ person, x: cx }) =>
        stuck(dots.get(person), cx - over, y + height / 2 + (r === 0 ? -5 : 5) + about(0.7, person, name)),
      );
    })
    .join('');
}

/** The bays for triangles on a page: their corners, from the top. */
const baysOf = (page, { x, right }) =>
  page.marks
    .filter(({ kind }) => kind === 'path')
    .map(({ segments }) => segments.filter(([letter]) => letter !== 'Z').map((segment) => segment.slice(-2)))
    .filter((points) => points.every(([px]) => px >= x && px <= right))
    .filter((points) => Math.max(...points.map(([px]) => px)) - Math.min(...points.map(([px]) => px)) > 15)
    .sort((a, b) => a[0][1] - b[0][1]);

const triangles = (page, which, part = { x: 140, right: 176 }) =>
  which.map((i) => triangle(baysOf(page, part)[i], colours.triangle, '#232323')).join('');

const focus = async ({ sheet }) => {
  const page = await sheet(FIRST, 'focus-board');
  const spots = page
    .circles(8)
    .filter(({ fill }) => fill === '#ffffff')
    .sort((a, b) => a.cy - b.cy);
  const { cx, cy } = spots[2];
  const lines = page.lines({ right: 141, y: 215 });
  return page.picture(
    write(lines, [
      'see why good ideas stop',
      'between unit and head office –',
      'and pick one thing to change',
    ]) + needle(cx, cy, colours.triangle, '#232323'),
    { wide: WIDE },
  );
};

/** The places for dots of each challenge, from the left. */
function placesOf(page) {
  const rows = new Map();
  for (const { cx, cy } of page.circles(5).filter(({ fill, stroke }) => fill === '#ffffff' && stroke)) {
    const key = [...rows.keys()].find(([x, y]) => Math.abs(y - cy) < 1 && cx - x < 128 && cx >= x) ?? [
      cx,
      cy,
    ];
    rows.set(key, [...(rows.get(key) ?? []), [cx, cy]]);
  }
  return [...rows.values()].sort((a, b) => a[0][0] - b[0][0] || a[0][1] - b[0][1]);
}

/** Dots of one participant. */
const VOTES = 5;

/** Who votes for each challenge: everybody for as many as they have dots, and some challenges are dear to many. */
function votersOf(count) {
  const rows = Array.from({ length: count }, (_, row) => row);
  const dear = (row, person) => 0.45 * chance('dear', row) + chance(person, 'votes', row);
  const chosen = PEOPLE.map((person) =>
    rows.toSorted((a, b) => dear(b, person) - dear(a, person)).slice(0, VOTES),
  );
  const inTurn = PEOPLE.toSorted((a, b) => chance('turn', a) - chance('turn', b));
  return rows.map((row) => inTurn.filter((person) => chosen[PEOPLE.indexOf(person)].includes(row)));
}

/** The sums of the themes that begin on a page, from the left. */
function sumsOf(rows, voters) {
  const sums = new Map();
  for (const [i, [[x]]] of rows.entries()) sums.set(x, (sums.get(x) ?? 0) + voters[i].length);
  return [...sums.values()];
}

// biome-ignore format: a list of names.
const NAMES = ['Aino', 'Björn', 'Camilla', 'David', 'Ebba', 'Farid', 'Greta', 'Hanna', 'Ivar', 'Jonna', 'Khalid', 'Linn'];

const vote = (number) => async (stage) => {
  const both = [];
  for (const page of [1, 2]) both.push(await stage.sheet(FIRST, 'vote-sheet', { page }));
  const rows = both.map(placesOf);
  const everybody = votersOf(rows[0].length + rows[1].length);
  const voters = [everybody.slice(0, rows[0].length), everybody.slice(rows[0].length)];
  const dots = (await stage.sheet(FIRST, 'vote-dots')).dots();
  const [page, places, people] = [both, rows, voters].map((each) => each[number - 1]);
  const stood = places.flatMap((row, r) =>
    people[r].map((person, i) =>
      stuck(dots.get(person), row[i][0] + about(0.5, person, r), row[i][1] + about(0.5, r, person)),
    ),
  );
  const counts = places.map((row, r) => {
    const [x, y] = row.at(-1);
    return pen(x + 15.5, y + 4.4, String(people[r].length), { size: 10, anchor: 'middle' });
  });
  const sums = rows.flatMap((all, i) => sumsOf(all, voters[i]));
  const tallies = page
    .texts(/^[1-9]$/)
    .filter(({ x, size }) => number === 2 && x > 270 && x < 310 && size > 20);
  const totals = tallies.map(({ x, y }, i) =>
    pen(x + 29, y + 5, String(sums[i]), { size: 13, anchor: 'middle' }),
  );
  const names = number === 2 ? write(page.lines({ x: 352, y: 88, least: 20 }), NAMES) : '';
  return page.picture([...stood, ...counts, ...totals, names].join(''), { wide: WIDE });
};

const principle = async ({ sheet }) => {
  const page = await sheet(FIRST, 'principle', { item: '3' });
  const reading = page.marks.filter(
    ({ kind, size, x }) => kind === 'text' && size > 19 && size < 21 && x > 140 && x < 150,
  );
  const under = [1, 4, 8].flatMap((i) =>
    reading[i] ? [underline(reading[i].x, reading[i].y + 1.9, reading[i].width)] : [],
  );
  return page.picture(under.join(''), { wide: WIDE });
};

const assessment = async ({ sheet }) => {
  const page = await sheet(FIRST, 'assessment', { item: '1' });
  const dots = (await sheet(FIRST, 'personal-dots')).dots();
  const answers = [
    [0.16, 0.3],
    [0.62, 0.7],
    [0.3, 0.4],
    [0.84, 0.3],
    [0.5, 1.1],
    [0.44, 0.6],
  ];
  const scales = page.rects({ width: 144, height: 24 });
  const stood = scales.map((scale, i) =>
    dotsOn(scale, dots, { middle: answers[i][0], spread: answers[i][1], name: `S${i}` }),
  );
  const [reflection, parking] = page.rects({ width: 80, height: 98.5 }).filter(({ stroke }) => stroke);
  return page.picture(
    stood.join('') +
      triangles(page, [0, 2, 4]) +
      note(reflection.x + 2, reflection.y + 18.5, [
        'Managers and teams',
        'see this differently:',
        'do leaders back us',
        'when a test fails?',
      ]) +
      note(parking.x + 2.4, parking.y + 18.5, ['Who owns the', 'digital archive?', 'Ask Greta'], {
        fill: '#ffd0dd',
      }),
    { wide: WIDE },
  );
};

const TABLE = '#ddd3c2';

/** Cut cards on a table: a pile under its cover for each question, a fan, and one by itself. */
const piles = async ({ sheet }) => {
  const pages = [
    await sheet(FIRST, 'action-cards', { item: '3' }),
    await sheet(FIRST, 'action-cards', { item: '3', page: 2 }),
  ];
  const find = (code, n = 0) =>
    pages.flatMap((page) => (page.cards(code) > n ? [page.card(code, n)] : []))[0];
  const pile = (letter, x, y) => {
    const under = [1, 2, 3, 4].flatMap((n) => {
      const one = find(`3${letter}-${n}`);
      return one
        ? [card(one, x + about(1.4, letter, n), y + about(1.2, n, letter), { turn: about(2.4, letter, n) })]
        : [];
    });
    return under.join('') + card(find(`3${letter}`), x, y - 0.8, { turn: about(1.2, letter) });
  };
  const own =
    pen(5, 21, 'Walk through the service', { size: 6.6 }) +
    pen(5, 30.6, 'with five users, monthly', { size: 6.6 });
  const fan = ['3D-1', '3D-2', '3D-3', '3D-4'].flatMap((code) => find(code) ?? []);
  const step = 14;
  return drawn(
    `<rect width="350" height="215" fill="${TABLE}"/>` +
      ['A', 'B', 'C', 'E', 'F', 'G']
        .map((letter, i) => pile(letter, 16 + 80 * (i % 3), 16 + 66 * Math.floor(i / 3)))
        .join('') +
      fan.map((one, i) => card(one, 264 + about(1, i), 16 + step * i)).join('') +
      card(find('3D-0'), 264, 16 + step * fan.length, { written: own }) +
      [
        ['3A', 1],
        ['3B', 1],
        ['3C', 1],
        ['3C', 2],
      ]
        .flatMap(([code, n], i) =>
          find(code, n) ? [card(find(code, n), 16 + 80 * i + (i === 3 ? 8 : 0), 152)] : [],
        )
        .join(''),
    { x: 0, y: 0, width: 350, height: 215 },
    WIDE,
  );
};

const matrix = async ({ sheet }) => {
  const page = await sheet(FIRST, 'matrix');
  const fields = page
    .rects({})
    .filter(({ width, height }) => width > 170 && height > 80)
    .sort(byPlace);
  const found = new Map();
  const find = async (code) => {
    const item = code[0];
    for (const n of [1, 2, 3]) {
      const own = await sheet(FIRST, 'action-cards', { item, page: n }).catch(() => undefined);
      if (own?.cards(code)) return own.card(code);
    }
    throw new Error(`no card ${code}`);
  };
  const put = async (code, field, column, row, dy = 0, written = '') => {
    if (!found.has(code)) found.set(code, await find(code));
    const { x, y, width, height } = fields[field];
    const left = x + (width - 145) / 2 + 75 * column;
    const top = y + (height - 95) / 2 + 50 * row + dy;
    return card(found.get(code), left + about(1.2, code, 'x'), top + about(1, code, 'y'), { written });
  };
  const own =
    pen(5, 21, 'Test the form with five', { size: 6.6 }) + pen(5, 30.6, 'users before launch', { size: 6.6 });
  const all = [];
  for (const one of [
    ['3A-2', 0, 0, 0],
    ['1D-1', 0, 0, 1],
    ['3A-4', 0, 1, 0],
    ['4B-3', 0, 1, 0, 14],
    ['4B-0', 0, 1, 0, 28, own],
    ['4B-1', 0, 1, 0, 45],
    ['1A-6', 1, 0, 0],
    ['3B-1', 1, 1, 0],
    ['5C-5', 1, 1, 1, -9],
    ['1D-4', 2, 1, 1],
    ['5C-4', 3, 1, 0, 18],
  ])
    all.push(await put(...one));
  return page.picture(all.join(''), { wide: WIDE });
};

const reflection = async ({ sheet }) => {
  const page = await sheet(FIRST, 'reflection');
  const lines = page.lines({ right: 141 });
  const forms = page.rects({ width: 26, height: 16.7 }).sort(byPlace);
  const heads = ['Action', 'Who', 'First step', 'When'].map((word) => page.texts(word)[0]?.x ?? 0);
  const rows = [
    ['3A-2', 'Map who is missing', 'Aino', 'invite them', '12 Mar'],
    ['4B-1', 'Test with five users', 'David', 'pick a form', '20 Mar'],
    ['1D-1', 'Turn goals into tests', 'Ebba', 'list the goals', 'April'],
    ['3B-1', 'Ask residents each month', 'Farid', 'five questions', '1 April'],
  ];
  const table = rows.flatMap(([code, ...words], i) => [
    pen(forms[i].x + 2, forms[i].y + 12.8, code, { size: 8.4 }),
    ...words.map((text, k) => pen(heads[k], forms[i].y + 11, text, { size: k === 0 ? 7.6 : 6.6 })),
  ]);
  const answers = [
    'How often we wait for a yes',
    'that nobody said we need.',
    'Leaders and teams gave',
    'quite different answers.',
    '',
    '',
    'Start with 3A: new partners',
    'at the table before we decide.',
    'One test a month, shown to all.',
  ];
  return page.picture(write(lines, answers) + table.join(''), { wide: WIDE });
};

const written =
  (kit, id, options, words, { wide = WIDE, part, size } = {}) =>
  async ({ sheet }) => {
    const page = await sheet(kit, id, options);
    return page.picture(write(page.lines(part), words, { size }), { wide });
  };

const notes = written(FIRST, 'notes', {}, [
  '3 – Who was not in the room when we planned this?',
  'Residents over 80, and those who work nights.',
  'Idea: hold the next round at the day centre, 14.30.',
  '',
  '4 – “We test, but nobody hears what we found.”',
  'Five minutes at every staff meeting: one thing that failed.',
]);

const parking = written(FIRST, 'parking', {}, [
  'Who owns the digital archive?',
  'Greta',
  '1 April',
  'Room for tests in next year’s budget',
  'Ivar, Linn',
  'May',
  'Procurement: ask for a demo, not a document',
  'Hanna',
  '15 April',
]);

const plain =
  (kit, id, options, wide = WIDE) =>
  async ({ sheet }) =>
    (await sheet(kit, id, options)).picture('', { wide });

const sums = async ({ sheet }) => {
  const page = await sheet(FIRST, 'sums', { tables: '3', participants: '30' });
  const rows = page
    .texts(/^[1-9]$/)
    .filter(({ x, y, size }) => x < 40 && y > 65 && size > 12)
    .sort(byPlace);
  const [room] = page.rects({}).filter(({ stroke, y, height }) => stroke && y > rows.at(-1).y && height > 14);
  const columns = page.rects({ width: room.width, height: room.height }).sort(byPlace);
  const middle = ({ x, width }) => x + width / 2 + 6;
  const votes = rows.map((_, row) =>
    columns.map((_, column) => Math.round(4 + 11 * chance('sum', row, column))),
  );
  const cells = votes.flatMap((row, r) =>
    row.map((count, c) =>
      pen(middle(columns[c]), rows[r].y + 1.6, String(count), { size: 11, anchor: 'middle' }),
    ),
  );
  const totals = columns.map((column, c) =>
    pen(
      middle(column),
      column.y + column.height / 2 + 5.4,
      String(votes.reduce((sum, row) => sum + row[c], 0)),
      { size: 15, anchor: 'middle' },
    ),
  );
  return page.picture(cells.join('') + totals.join(''), { wide: WIDE });
};

/** The first cards of a page, so many across and down, with a little of what is around them. */
export const cornerOf = (page, width, height, across, down) => {
  const bands = page.rects({ width });
  const [x, y] = [Math.min(...bands.map((band) => band.x)), Math.min(...bands.map((band) => band.y))];
  return { x: x - 2, y: y - 2, width: across * width + 4, height: down * height + 4 };
};

const pairs = async ({ sheet }) => {
  const page = await sheet(PAIRS, 'topics', {});
  const rings = page.circles(4).filter(({ stroke, fill }) => stroke && !fill);
  const part = cornerOf(page, 87, 54, 3, 2);
  const chosen = rings.filter(({ cx, cy }, i) => cx < 330 && cy < 125 && chance('pair', i) < 0.45);
  // One side of a card, never both.
  const one = chosen.filter(
    ({ cx, cy }) => !chosen.some((other) => other.cx === cx && other.cy > cy && other.cy - cy < 25),
  );
  return page.picture(one.map(({ cx, cy }) => cross(cx, cy)).join(''), { wide: WIDE, part });
};

/** Cards of a kit by their codes, on whichever page they are. */
const cardsOf = async (sheet, kit, id, codes) => {
  const pages = [];
  for (let n = 1; ; n += 1) {
    const page = await sheet(kit, id, { page: n }).catch(() => undefined);
    if (!page) break;
    pages.push(page);
  }
  return codes.map((code) => pages.find((page) => page.cards(code) > 0)?.card(code));
};

/** A cross in the ring of a pair card, from the card's corner. */
const side = (row) => cross(13.8, row === 'A' ? 22.2 : 42.6);

const shortlist = async ({ sheet }) => {
  const page = await sheet(PAIRS, 'shortlist', {});
  const places = page.rects({ width: 87, height: 52 }).sort(byPlace);
  const codes = ['2.1', '4.1', '3.1', '1.3', '5.4', '2.3', '6.4', '6.2', '1.1', '3.3', '4.2'];
  const cards = await cardsOf(sheet, PAIRS, 'topics', codes);
  const marked = { 2.1: 'A', 4.1: 'B', 3.1: 'A', 1.3: 'B' };
  return page.picture(
    cards
      .map((one, i) =>
        card(one, places[i].x + about(0.7, i), places[i].y - 1 + about(0.7, i, 'y'), {
          turn: about(0.8, i, 'turn'),
          written: marked[codes[i]] ? side(marked[codes[i]]) : '',
        }),
      )
      .join(''),
    { wide: WIDE },
  );
};

const acrossTwo = async ({ sheet }) => {
  const halves = [await sheet(PAIRS, 'matrix', {}), await sheet(PAIRS, 'matrix', { page: 2 })];
  const codes = ['2.1', '4.1', '3.1', '1.3', '5.4', '2.3', '6.4', '6.2', '1.1', '3.3', '4.2'];
  const cards = await cardsOf(sheet, PAIRS, 'topics', codes);
  const where = [
    [0, 0, 0],
    [0, 0, 1],
    [0, 4, 0],
    [0, 2, 0],
    [0, 6, 0],
    [1, 1, 0],
    [1, 1, 1],
    [1, 4, 0],
    [1, 8, 0],
    [1, 3, 0],
    [1, 5, 1],
  ];
  const parts = halves.map((page, half) => {
    const cells = page.marks
      .filter(
        ({ kind, width, height }) =>
          kind === 'rect' && width > 70 && width < 120 && height > 60 && height < 130,
      )
      .sort(byPlace);
    const over = where.flatMap(([on, cell, row], i) =>
      on === half
        ? [
            card(
              cards[i],
              cells[cell].x + 1.5 + about(0.8, i),
              cells[cell].y + 1.5 + 34 * row + about(0.8, i, 'y'),
              { turn: about(0.9, i) },
            ),
          ]
        : [],
    );
    return page.picture(over.join(''), { wide: WIDE / 2 - 2 });
  });
  return beside(parts, 4);
};

/** Pictures of one height side by side, on white. */
function beside(parts, gap) {
  const width = parts.reduce((sum, part) => sum + part.width, gap * (parts.length - 1));
  const { height } = parts[0];
  const pixels = Buffer.alloc(width * height * 3, 0xff);
  let left = 0;
  for (const part of parts) {
    for (let y = 0; y < height; y += 1)
      part.pixels.copy(pixels, 3 * (y * width + left), 3 * y * part.width, 3 * (y + 1) * part.width);
    left += part.width + gap;
  }
  return { width, height, pixels };
}

const horizon = async ({ sheet }) => {
  const page = await sheet(PAIRS, 'horizon', {});
  const [above, below] = page.rects({ width: 308, height: 92.5 }).sort(byPlace);
  const axis = (panel) => page.circles(1.9).find(({ cy }) => cy > panel.y && cy < panel.y + panel.height).cy;
  const people = ['AK', 'IE', 'TB', 'MS', 'JO', 'RH'];
  const today = [82, 93, 104, 116, 127, 141];
  const wished = [152, 196, 139, 227, 275, 208];
  const height = (i) => [4, 16, 28][i % 3];
  const flags = people.flatMap((words, i) => [
    flag(above.x + today[i], axis(above) - 1, height(i), words),
    flag(below.x + wished[i], axis(below) - 1, height(i), words),
  ]);
  const lines = page.lines({ x: 329, y: 98, right: 407 });
  return page.picture(
    flags.join('') + write(lines, ['The budget ends in', 'December', 'We answer what is', 'asked today']),
    { wide: WIDE },
  );
};

const prompts = async ({ sheet }) => {
  const page = await sheet(PAIRS, 'oracle', {});
  const part = cornerOf(page, 87, 54, 3, 2);
  const cards = page.texts(/^O-\d+$/).map(({ x, y }) => ({ x: x - 4, y: y - 9 }));
  const words = [
    ['They asked the people first', 'and stopped what did not help'],
    ['', 'One law for all of us –', 'and people who dared to share'],
    ['', 'Yes: the screen made time to talk'],
    [],
    ['', 'Calmer. We meet to decide,', 'not to report'],
    ['', 'The budget: one pot for four'],
  ];
  const all = words.flatMap((lines, i) => {
    const own = page.lines({
      x: cards[i].x,
      right: cards[i].x + 87,
      y: cards[i].y + 14,
      bottom: cards[i].y + 54,
    });
    return [write(own, lines, { size: 6.8 })];
  });
  return page.picture(all.join(''), { wide: WIDE, part });
};

const promise = async ({ sheet }) => {
  const page = await sheet(PAIRS, 'promise', {});
  const [{ x, y }] = page.texts('C');
  const part = { x: x - 6, y: y - 12, width: 120, height: 139 };
  const lines = page.lines({ x: x - 1, right: x + 109, y, bottom: y + 126 });
  const words = [
    'invite the three neighbouring',
    'municipalities to one shared test',
    'of the new form',
    'Call Marit on Monday',
    '',
    '1 March',
    'Ingrid, Tor',
    'One data law for all four',
    'agencies, not one each',
  ];
  return page.picture(write(lines, words), { wide: NARROW, part });
};

const wish = async ({ sheet }) => {
  const page = await sheet(PAIRS, 'wish', {});
  const [{ x, y }] = page.texts(/^W$/);
  const part = { x: x - 6, y: y - 11, width: 180, height: 60 };
  const box = (left) =>
    page.marks
      .filter(
        ({ kind, width, height, x: at }) =>
          kind === 'rect' &&
          Math.abs(width - height) < 0.1 &&
          width > 3 &&
          width < 6 &&
          at > left &&
          at < left + 87,
      )
      .sort(byPlace);
  const first = page.lines({ x, right: x + 84, y, bottom: y + 46 });
  const second = page.lines({ x: x + 86, right: x + 171, y, bottom: y + 46 });
  const ticks = [
    [x - 4, 0],
    [x + 83, 2],
  ].flatMap(([left, i]) =>
    box(left)[i]
      ? [cross(box(left)[i].x + box(left)[i].width / 2, box(left)[i].y + box(left)[i].height / 2, 2.2)]
      : [],
  );
  return page.picture(
    write(first, ['to hear what the others', 'have stopped doing']) +
      write(second, ['one idea to try', 'before the summer']) +
      ticks.join(''),
    { wide: WIDE, part },
  );
};

const deepen = written(
  PAIRS,
  'deepen',
  {},
  [
    '2.1 Delegation',
    'Ask what the team can decide',
    'without us',
    'Two decisions a week on our own',
    '',
    'Write down what we learned',
    '',
    'Decide who may say yes –',
    'and tell everybody',
  ],
  { wide: NARROW, part: { y: 40, least: 40 } },
);

const record = async ({ sheet }) => {
  const page = await sheet(PAIRS, 'record', {});
  const heads = page.texts(/^(?:Card|A or B|Because)$/).sort((a, b) => a.x - b.x);
  const lines = page.lines({ x: heads[0].x - 1, right: heads[1].x, y: heads[0].y + 3 });
  const rows = [
    ['2.1  Delegation', 'A', 'Decisions wait for leaders who wait for us'],
    ['4.1  Sectors and silos', 'B', 'We plan by sector; people live in all of them'],
    ['3.1  The budget system', 'A', 'Next year looks like last year'],
  ];
  const words = rows.flatMap((row, i) =>
    row.map((text, k) =>
      pen(heads[k].x + 1, lines[2 * i].y + (k === 0 ? 0 : 2), text, { size: k === 1 ? 12 : 7.6 }),
    ),
  );
  return page.picture(words.join(''), { wide: WIDE });
};

const wall = async ({ sheet }) => {
  const page = await sheet(STOPS, 'wall', { item: '1' });
  const dots = (await sheet(STOPS, 'dots')).dots();
  const lanes = page.rects({ width: 144, height: 24 });
  const stops = page
    .circles(3.2)
    .filter(({ cy }) => cy > lanes[0].y)
    .map(({ cx }) => cx);
  const people = [...dots.keys()].slice(0, 8);
  const answers = [
    [2, 3, 3, 3, 4, 4, 4, 3],
    [0, 1, 1, 1, 2, 3, 1, 0],
    [2, 2, 3, 4, 3, 2, 1, 3],
    [0, 0, 4, 4, 1, 4, 0, 3],
  ];
  const columns = [...new Set(stops.map((x) => Math.round(x * 10) / 10))].sort((a, b) => a - b);
  const stood = lanes.flatMap((lane, i) => {
    const count = new Map();
    return people.map((person, k) => {
      const stop = answers[i][k];
      const n = count.get(stop) ?? 0;
      count.set(stop, n + 1);
      const x = columns[stop] + [-5, 5, 0, -8, 8][n % 5] * (n < 2 ? 1 : 1.2);
      return stuck(
        dots.get(person),
        x + about(0.6, person, i),
        lane.y + (n < 2 ? 7.4 : 16.8) + about(0.6, i, person),
      );
    });
  });
  const [reflect] = page.rects({ width: 80 }).filter(({ stroke, height }) => stroke && height > 60);
  return page.picture(
    stood.join('') +
      triangles(page, [1, 3]) +
      note(reflect.x + 2, reflect.y + 18.5, ['Half of us have', 'never seen the', 'aims in writing']),
    { wide: WIDE },
  );
};

const ticks = async ({ sheet }) => {
  const page = await sheet(STOPS, 'own', {});
  const boxes = page.rects({ width: 4.4, height: 4.4 }).sort(byPlace);
  const rows = Math.floor(boxes.length / 5);
  const low = [];
  const marks = Array.from({ length: rows }, (_, row) => {
    const answer = Math.min(4, Math.floor(5 * ((chance('own', row) + chance(row, 'own', 1)) / 2)));
    const { x, y, width } = boxes[5 * row + answer];
    if (answer === 0 || (answer === 1 && low.length < 3)) low.push([x + width / 2, y + width / 2]);
    return cross(x + width / 2, y + width / 2, 1.9);
  });
  return page.picture(
    marks.join('') +
      low
        .slice(0, 3)
        .map(([x, y]) => ring(x, y, 4, 3.3))
        .join(''),
    { wide: NARROW },
  );
};

const sorting = async ({ sheet }) => {
  const page = await sheet(STOPS, 'sorting', {});
  const cells = page.marks
    .filter(({ kind, width, height }) => kind === 'rect' && width > 70 && height > 90)
    .sort(byPlace);
  const codes = ['E-1', 'E-2', 'E-3', 'E-4', 'E-5', 'E-6', 'E-7'];
  const cards = (await cardsOf(sheet, STOPS, 'examples', codes)).filter((one) => one !== undefined);
  return page.picture(
    cards
      .map((one, i) => {
        const cell = cells[i % cells.length];
        const n = Math.floor(i / cells.length);
        return card(
          one,
          cell.x + (cell.width - 70) / 2 + about(2, i),
          cell.y + 8 + 48 * n + about(1, i, 'y'),
        );
      })
      .join(''),
    { wide: WIDE },
  );
};

const thresholds = async ({ sheet }) => {
  const page = await sheet(STOPS, 'thresholds', {});
  const column = (x) => page.lines({ x: x + 1, right: x + 127, y: 80, bottom: 150, least: 100 });
  const words = [
    ['We never say no to anything:', 'eleven projects, four people.', 'Everyone starts, nobody ends.'],
    ['Nobody knows who may decide', 'a test that costs nothing.'],
    ['We tell leaders about success', 'and keep the rest to ourselves.'],
  ];
  const cards = await cardsOf(sheet, STOPS, 'support', ['1.3', '4.1', '2.2']);
  // Two short lines that begin at one point are the corner of a place for a card.
  const corners = page.marks.filter(
    ({ kind, x1, x2, y1, y2 }) => kind === 'line' && y1 === y2 && x2 > x1 && x2 - x1 < 4 && y1 > 150,
  );
  const top = Math.min(...corners.map(({ y1 }) => y1));
  const at = corners.filter(({ y1 }) => y1 === top).map(({ x1, y1 }) => ({ x: x1, y: y1 }));
  return page.picture(
    [12, 146, 280].map((x, i) => write(column(x), words[i])).join('') +
      cards.map((one, i) => card(one, at[i].x + about(1, i), at[i].y + about(1, i, 'y'))).join(''),
    { wide: WIDE },
  );
};

const portrait = async ({ sheet }) => {
  const page = await sheet(PLAN, 'portrait', {});
  const part = { y: 62, least: 50 };
  const inner = page.lines(part).filter(({ x, right }) => right - x < 122 || right - x > 200);
  const left = inner.filter(({ x, right }) => right - x < 122);
  const [top] = inner.filter(({ x, right }) => right - x > 200);
  const fields = [17, 151].flatMap((x) => [left.filter((one) => Math.abs(one.x - x) < 2)]);
  const words = [
    [
      'No queue in the morning:',
      'from 40 to 6 minutes',
      '',
      '',
      '',
      'A phone that works',
      'One nurse who has time',
    ],
    [
      'Two nurses tried it for a',
      'week, then asked the ward',
      'Changed it twice',
      '',
      '',
      'Counted for 30 days',
      'Asked 24 patients',
    ],
  ];
  const boxes = page.rects({ width: 6, height: 6 });
  const ticked = [0, 3, 7, 10].flatMap((i) => (boxes[i] ? [cross(boxes[i].x + 3, boxes[i].y + 3, 2.8)] : []));
  return page.picture(
    (top ? pen(top.x + 1, top.y, 'Morning calls instead of a morning queue – ward 4, Vejle') : '') +
      fields.map((lines, i) => write(lines, words[i])).join('') +
      ticked.join(''),
    { wide: WIDE },
  );
};

const badges = async ({ sheet }) => {
  const page = await sheet(PAIRS, 'badges', { tables: '2', participants: '12' });
  const names = [
    'Ida Holm',
    'Jonas Lie',
    'Sara Berg',
    'Ali Demir',
    'Tone Vik',
    'Per Dahl',
    'Mia Strand',
    'Eva Lund',
  ];
  const lines = page.texts(/^Name$/).sort(byPlace);
  return page.picture(
    names.map((name, i) => pen(lines[i].x + 2, lines[i].y - 4.2, name, { size: 11 })).join(''),
    {
      wide: WIDE,
    },
  );
};

const tent = async ({ sheet }) => {
  const page = await sheet(PAIRS, 'tents', { tables: '4', participants: '26' });
  const [host] = page.texts(/^Table host$/).sort((one, other) => other.y - one.y);
  return page.picture(pen(host.x + 34, host.y - 0.3, 'Sara Berg', { size: 9 }), { wide: WIDE });
};

/** Pictures by their names; the first kit's sheets in the order they are used, then the kinds of the other kits. */
export const GALLERY = {
  'focus-board': focus,
  'vote-sheet-1': vote(1),
  'vote-sheet-2': vote(2),
  sums,
  principle,
  assessment,
  'card-piles': piles,
  matrix,
  reflection,
  notes,
  parking,
  'vote-dots': plain(FIRST, 'vote-dots', {}),
  'personal-dots': plain(FIRST, 'personal-dots', {}),
  guide: plain(FIRST, 'guide', {}, NARROW),
  'pair-cards': pairs,
  shortlist,
  'grid-a2': acrossTwo,
  record,
  continuum: horizon,
  'prompt-cards': prompts,
  'form-card': promise,
  'form-cards': wish,
  deepen,
  poster: plain(PAIRS, 'welcome', {}),
  host: plain(PAIRS, 'host', {}, NARROW),
  badges,
  tent,
  'scales-stops': wall,
  'scales-ticks': ticks,
  sorting,
  thresholds,
  portrait,
};
