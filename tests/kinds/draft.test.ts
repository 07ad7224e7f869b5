// Drafts: every text that another edition stands in with is marked, every page says DRAFT, and nothing gets in the way of anything.

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { draftMarks } from '../../src/furniture/draft.ts';
import { KINDS } from '../../src/kinds/index.ts';
import type { FallbackText, FallbackTexts } from '../../src/kit/fallback-texts.ts';
import { openFileCache } from '../../src/kit/file-cache.ts';
import type { Kit } from '../../src/kit/kit.ts';
import { openEdition } from '../../src/kit/open.ts';
import type { TextItem } from '../../src/scene.ts';
import { readTexts } from '../../src/translation/reading.ts';
import { keyOf } from '../../src/yaml/locate.ts';
import { folderOf, root } from '../support/disk.ts';
import { inkBox, overlap, shapeBox } from '../support/room.ts';
import { elementsIn, marksIn, seenIn, textsIn } from '../support/scene.ts';
import { clear, layoutAll, openTheme, planOf, SWEDISH, wordsIn } from '../support/workshop.ts';

const path = join(root, SWEDISH);
const readings = openFileCache(folderOf(path));
const theme = openTheme();

const english = (fallbacks?: FallbackTexts): Kit => {
  const shipped = wordsIn('en');
  return clear(
    openEdition(
      {
        folder: path,
        files: readings,
        kinds: KINDS,
        ...(shipped && { shipped }),
        ...(fallbacks && { fallbacks }),
      },
      'en',
    ),
  );
};

/** The English edition with Swedish in place of every text that `take` takes. */
const draft = (take: (key: string) => FallbackText['why'] | undefined) => {
  const texts = new Map<string, Map<string, FallbackText>>();
  for (const { file, path: steps, text } of readTexts(readings, 'sv').texts.values()) {
    const key = keyOf(steps);
    const why = take(key);
    if (!why) continue;
    const inFile = texts.get(file) ?? new Map<string, FallbackText>();
    inFile.set(key, { path: steps, text, why, place: { file, line: 1, column: 1 } });
    texts.set(file, inFile);
  }
  const kit = english({ lang: 'sv', texts });
  return layoutAll(kit, planOf(kit), theme);
};

test('every page of a draft says DRAFT three times where nothing else stands', () => {
  for (const page of draft(() => 'missing')) {
    const { texts, shapes } = seenIn(page);
    const stamps = texts.filter(({ text }) => text === 'DRAFT');
    expect(stamps).toHaveLength(3);
    const others = [
      ...texts.filter((text) => !stamps.includes(text) && text.text.trim() !== '').map(inkBox),
      ...shapes.map(shapeBox),
    ];
    for (const stamp of stamps) {
      const box = { ...inkBox(stamp), height: inkBox(stamp).height * 0.7 };
      expect(box.y).toBeGreaterThanOrEqual(9.9);
      for (const other of others) expect(overlap(box, other)).toBeLessThanOrEqual(0.05);
    }
  }
});

test('texts that stand in keep their language and have a broken line under every line, as artifacts', () => {
  const pages = draft((key) =>
    key === 'sheets.matrix.title' ? 'missing' : key === 'lists.purposes.1' ? 'stale' : undefined,
  );
  const found = pages.flatMap((page) => {
    const standing = textsIn(page).filter(({ source }) => source.fallback);
    expect(standing.every(({ source }) => source.lang === 'sv')).toBe(true);
    const marks = elementsIn(page.items.slice(-1), 'artifact').flatMap(({ items }) => marksIn(items));
    const lines = marks.filter(({ kind }) => kind === 'line');
    expect(lines).toHaveLength(standing.filter(({ width }) => width > 0).length);
    return standing.map(({ source }) => `${source.key} ${source.fallback}`);
  });
  expect(new Set(found)).toEqual(new Set(['sheets.matrix.title missing', 'lists.purposes.1 stale']));
});

test('an edition without stand-ins has no marks', () => {
  const kit = english();
  expect(
    layoutAll(kit, planOf(kit, { sheets: 'notes' }), theme)
      .flatMap(textsIn)
      .some(({ text }) => text === 'DRAFT'),
  ).toBe(false);
});

test('a mark runs along its text, under it, upwards as well', () => {
  const text = (turn?: 90): TextItem => ({
    ...{ kind: 'text', x: 50, y: 80, width: 30, size: 10, text: 'Vatten', face: 'f', fill: '#000000' },
    source: { words: 'Vatten', lang: 'sv', fallback: 'missing' },
    ...(turn && { turn }),
  });
  const ends = (one: TextItem): readonly number[] =>
    marksIn(draftMarks([one])).flatMap((mark) =>
      mark.kind === 'line' ? [mark.x1, mark.y1, mark.x2, mark.y2].map((mm) => Math.round(mm)) : [],
    );
  const [x1, y1 = 0, x2, y2] = ends(text());
  expect([x1, x2, y2]).toEqual([50, 80, y1]);
  expect(y1).toBeGreaterThan(80);
  const [left = 0, from, right, to] = ends(text(90));
  expect([from, to, right]).toEqual([80, 50, left]);
  expect(left).toBeGreaterThan(50);
  expect(draftMarks([{ ...text(), width: 0 }])).toEqual([]);
});
