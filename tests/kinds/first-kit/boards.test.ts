// The boards of the first kit that people stand around: focus board, principle sheets, matrix, reflection, notes and parking.
import { describe, expect, test } from 'vitest';
import type { CanvasSheet } from '../../../src/kinds/canvas/sheet.ts';
import type { Kit } from '../../../src/kit/kit.ts';
import { itemsOf, itemsUnder, themesOf } from '../../../src/kit/lists.ts';
import type { Flags } from '../../../src/plan/flags.ts';
import type { Page } from '../../../src/scene.ts';
import { plainly } from '../../support/edition.ts';
import { capBox, distinct, marginIn, overlap, steps } from '../../support/room.ts';
import { elementsIn, marksIn, saidBy, seenIn, textsIn } from '../../support/scene.ts';
import { kitOf, openTheme, pagesWith, SMALL, SWEDISH } from '../../support/workshop.ts';

const kit = kitOf(SWEDISH, 'sv');
const small = kitOf(SMALL, 'en');
const theme = openTheme();
const all = pagesWith(kit, theme, {});
const pageOf = (label: string, pages = all): Page => {
  const page = pages.find((one) => one.label === label);
  if (!page) throw new Error(`no page ${label}`);
  return page;
};
const with_ = (flags: Omit<Flags, 'kit'>) => pagesWith(kit, theme, flags);

/** Horizontal lines wider than `width`, from the top. */
const levelLines = (page: Page, width: number) =>
  marksIn(page.items)
    .flatMap((mark) =>
      mark.kind === 'line' && mark.y1 === mark.y2 && Math.abs(mark.x2 - mark.x1) >= width ? [mark.y1] : [],
    )
    .sort((a, b) => a - b);

describe('the focus board', () => {
  const { shapes } = seenIn(pageOf('F'));
  const levels = shapes
    .filter(
      ({ curved, stroke, fill, box }) =>
        curved && stroke && fill !== undefined && box.width > 60 && box.height > 40,
    )
    .map(({ box }) => box);

  test('nests the four levels in one another, the innermost first in size', () => {
    const bySize = [...levels].sort((a, b) => a.width - b.width);
    expect(bySize).toHaveLength(4);
    bySize.slice(1).forEach((outer, i) => {
      const inner = bySize[i];
      expect(inner && marginIn(inner, outer)).toBeGreaterThanOrEqual(-0.01);
      expect((inner?.width ?? 0) + 10).toBeLessThan(outer.width);
    });
  });

  test('has a place for a whole needle, 34 mm, in each level alone', () => {
    const points = shapes
      .filter(
        ({ curved, fill, box }) =>
          curved && fill === theme.template.colours.ink && Math.abs(box.width - 3) < 0.01 && box.x > 300,
      )
      .map(({ box }) => box);
    expect(points).toHaveLength(4);
    const bySize = [...levels].sort((a, b) => b.width - a.width);
    points.forEach((tip, i) => {
      const [own, inner] = [bySize[i], bySize[i + 1]];
      const needle = { x: tip.x - 4.8, y: tip.y - 32.5, width: 12.6, height: 34 };
      expect(own && marginIn(needle, own)).toBeGreaterThan(0);
      if (inner) expect(overlap(needle, inner)).toBeLessThanOrEqual(0);
    });
  });

  test('states the purpose in three numbered points', () => {
    const points = elementsIn(pageOf('F').items, 'list-item').map((item) => saidBy([item]));
    for (const { code, text } of itemsOf(kit, 'purposes')) expect(points).toContain(`${code} ${text.words}`);
  });
});

describe('the principle sheets', () => {
  const sheets = all.filter(({ label }) => label.startsWith('W'));

  test('say why and list the dimensions, all five in the same type', () => {
    const sizes = (key: RegExp) =>
      new Set(
        sheets.flatMap((page) =>
          textsIn(page)
            .filter(({ source }) => key.test(source.key ?? ''))
            .map(({ size }) => size),
        ),
      );
    // The first sentence is larger than the rest.
    expect(sizes(/^lists\.why\./).size).toBe(2);
    expect(sizes(/^lists\.dimensions\./).size).toBe(1);
    for (const item of themesOf(kit)) {
      const said = saidBy(pageOf(`W${item.code}`).items).replace(/\u2010 /g, '');
      for (const { text } of [...itemsUnder(item, 'why'), ...itemsUnder(item, 'dimensions')])
        expect(said).toContain(text.words);
    }
  });
});

describe('the panel of a principle sheet', () => {
  const sheets = all.filter(({ label }) => label.startsWith('W'));

  test('has the first sentence, largest of what is read aloud, and over the symbol in a mid of the colour', () => {
    for (const page of sheets) {
      const item = themesOf(kit).find(({ code }) => code === page.item);
      const [first] = item ? itemsUnder(item, 'why') : [];
      const { colour, mid } = theme.template.themes[item?.theme ?? 0] ?? {};
      const large = textsIn(page).filter(
        ({ source, size }) => /^lists\.why\./.test(source.key ?? '') && size > 20,
      );
      const sentence = large.map(({ text }) => text.trim()).join(' ');
      expect(first?.text.words.startsWith(sentence)).toBe(true);
      expect(sentence).toMatch(/\.$/);
      expect(new Set(large.map(({ fill }) => fill))).toEqual(new Set([colour]));
      expect(large.every(({ x, width }) => x >= 21 - 1e-6 && x + width <= 133 + 1e-6)).toBe(true);
      const marks = seenIn(page).shapes.filter(({ fill, stroke }) => fill === mid || stroke?.colour === mid);
      expect(marks.length).toBeGreaterThan(0);
      for (const { box } of marks) {
        expect(box.x).toBeGreaterThanOrEqual(12 - 1e-6);
        expect(box.y + box.height).toBeLessThanOrEqual(270 + 1e-6);
      }
    }
  });

  test('is as high as the columns beside it, which end with the sheet to go to', () => {
    for (const page of sheets) {
      const { shapes, texts } = seenIn(page);
      const panel = shapes.find(({ box, curved }) => curved && box.x === 12 && box.width === 128);
      expect([panel?.box.y, (panel?.box.y ?? 0) + (panel?.box.height ?? 0)]).toEqual([44, 270]);
      const next = texts.find(({ text, x, size }) => text === `S${page.item}` && x > 350 && size > 20);
      expect(next?.y).toBeGreaterThan(241);
      expect(next?.y).toBeLessThan(270);
    }
  });
});

describe('the matrix', () => {
  test('keeps its field free of words, so that cards cover none', () => {
    const page = pageOf('M');
    const quadrants = seenIn(page).shapes.filter(({ box }) => Math.abs(box.width - 186.5) < 0.1);
    expect(quadrants).toHaveLength(4);
    const xs = quadrants.map(({ box }) => box.x);
    const ys = quadrants.map(({ box }) => box.y);
    const field = {
      x: Math.min(...xs),
      y: Math.min(...ys),
      width: 376,
      height: Math.max(...quadrants.map(({ box }) => box.y + box.height)) - Math.min(...ys),
    };
    expect(field.height).toBeCloseTo(207, 0);
    const covered = seenIn(page).texts.filter((text) => overlap(capBox(text), field) > 0);
    expect(covered.map(({ text }) => text)).toEqual([]);
  });

  test('reads upwards along its left axis', () => {
    const upwards = textsIn(pageOf('M'))
      .filter(({ turn }) => turn === 90)
      .map(({ text }) => text);
    expect(upwards).toEqual(['Möjlig effekt']);
    const [high, name, low] = ['stor', 'Möjlig effekt', 'liten'].map(
      (words) => textsIn(pageOf('M')).find(({ text }) => text === words)?.y ?? Number.NaN,
    );
    expect(high).toBeLessThan(name ?? 0);
    expect(name).toBeLessThan(low ?? 0);
  });
});

describe('the sheets to write on', () => {
  test('have six rows of at least 14 mm for what is done next', () => {
    const page = pageOf('R');
    const rows = steps(levelLines(page, 250).filter((y) => y < 271));
    expect(rows.slice(-5)).toHaveLength(5);
    for (const height of rows.slice(-5)) expect(height).toBeGreaterThanOrEqual(14);
    const table = elementsIn(page.items, 'table').map(({ items }) =>
      elementsIn(items, 'row').map((row) => saidBy([row])),
    );
    // For a reader the rows to write in would be so many blanks.
    expect(table).toEqual([['Kort Åtgärd Vem Första steg När']]);
  });

  test('ask the questions of the reflection, two or three', () => {
    const asked = (of: Kit, id: string): readonly string[] => {
      const { texts } = of.sheets.find((sheet) => sheet.id === id) as CanvasSheet;
      const questions = Object.entries(texts.fields ?? {}).filter(([field]) => field !== 'table');
      return questions.map(([, { title }], i) => `${'ABC'[i]} ${title?.words}`);
    };
    const listed = (page: Page) => elementsIn(page.items, 'list-item').map((item) => saidBy([item]));
    expect(asked(kit, 'reflection')).toHaveLength(2);
    expect(listed(pageOf('R'))).toEqual(expect.arrayContaining([...asked(kit, 'reflection')]));
    expect(asked(small, 'promises')).toHaveLength(3);
    expect(listed(pageOf('P', pagesWith(small, theme, {})))).toEqual(
      expect.arrayContaining([...asked(small, 'promises')]),
    );
  });

  test('are ruled over all of their height, at least as many times as the kit says', () => {
    const lines = distinct(levelLines(pageOf('N'), 390)).filter((y) => y > 50 && y < 276);
    expect(lines).toHaveLength(25);
    expect(distinct(steps(lines))).toHaveLength(1);
  });

  test('have columns for idea, person and time, and a field for the principle', () => {
    const said = saidBy(pageOf('P').items);
    expect(said).toContain('Idé Vem tar den? När');
    expect(said).toMatch(/Princip /);
  });
});

describe('head and foot', () => {
  test('name step and minutes where there are some, on a sheet that is worked on also group and date', () => {
    const said = saidBy(pageOf('S2').items);
    expect(said).toContain('Steg 2 · Bedöm nuläget');
    expect(said).toContain('35 min');
    expect(said).toContain('Grupp Datum');
    for (const label of ['N', 'P', 'C4', 'D1']) expect(saidBy(pageOf(label).items)).not.toMatch(/\d+ min /);
  });

  test('carry the sheet’s id in 28 pt, the kit with its version and edition, source and licence', () => {
    for (const page of all.filter(({ width }) => width > 300)) {
      const id = page.label.replace(/ .*$/, '');
      expect(
        textsIn(page).filter(({ text, size }) => text === id && size === 28),
        page.label,
      ).toHaveLength(1);
      const said = plainly(saidBy(page.items));
      expect(said).toContain('Innovationsdeklarationen 1.0.0 · svenska ·');
      expect(said).toContain('CC BY-SA 4.0.');
      expect(said).toContain('OECD/LEGAL/0450');
    }
  });

  test('lead to the sheets that come next, as far as they are printed', () => {
    expect(saidBy(pageOf('S3').items)).toContain('Sedan: C3 och M');
    expect(saidBy(pageOf('V 1/2').items)).toContain('Sedan: W1–W5');
    expect(saidBy(pageOf('W3').items)).toContain('Sedan: S3');
    expect(saidBy(pageOf('M').items)).toContain('Sedan: R');
    expect(saidBy(pageOf('S3', with_({ sheets: 'assessment,matrix' })).items)).toContain('Sedan: M');
    expect(saidBy(pageOf('S3', with_({ sheets: 'assessment' })).items)).not.toContain('Sedan');
  });

  test('lead there after a colon as the language has it', () => {
    const french = pagesWith(kitOf(SWEDISH, 'fr'), theme, { sheets: 'matrix,reflection' });
    expect(saidBy(pageOf('M', french).items)).toContain('Ensuite\u202f: R');
  });

  test('have three instructions at most two lines long, each after its number', () => {
    for (const label of ['F', 'V 1/2', 'S1', 'R']) {
      const page = pageOf(label);
      const [list] = elementsIn(page.items, 'list');
      const items = list ? elementsIn(list.items, 'list-item') : [];
      expect(items.map((item) => saidBy(elementsIn([item], 'label')))).toEqual(['1', '2', '3']);
      for (const item of items)
        expect(textsIn({ ...page, items: elementsIn([item], 'body') }).length).toBeLessThanOrEqual(2);
    }
  });
});
