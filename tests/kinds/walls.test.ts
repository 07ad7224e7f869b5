// Zones, votes and posters in whatever margins and templates: inside them, and clear of one another.
import { describe, expect, test } from 'vitest';
import { a3Landscape, contentBox, type Format, usualFormats } from '../../src/page/format.ts';
import { layLists, listsKit } from '../kit/lists-kit.ts';
import { capBox, collisions, marginIn, struck } from '../support/room.ts';
import { seenIn } from '../support/scene.ts';
import { openTheme } from '../support/workshop.ts';

const themes = { default: openTheme(), plain: openTheme(undefined, 'plain') };

const kit = listsKit(
  `themes: themes
lists:
  aims: 2
  levels: { fields: [name, note], count: 4 }
  themes: 3
  why: { of: themes }
  asked: { of: themes }
sheets:
  - { id: zones, kind: zones, code: F, show: levels, aside: aims, signs: [needle] }
  - { id: vote, kind: vote, code: V, show: asked }
  - { id: wall, kind: poster, code: A, show: [aims, themes] }
  - { id: each, kind: poster, code: W, each: themes, show: [why, asked] }
`,
  `lists:
  aims:
    1: See where it is hard, and why it has been so for so long.
    2: Choose what we do first.
  levels:
${['team', 'house', 'town', 'land'].map((id) => `    ${id}:\n      name: The whole ${id}\n      note: all of us in the ${id}\n`).join('')}  themes:
    a: Courage
    b: Curiosity and wonder
    c: Care
  why:
${['a', 'b', 'c'].map((id) => `    ${id}:\n      1: Because of this ${id}, which matters more than most of us think.\n`).join('')}  asked:
${['a', 'b', 'c'].map((id) => `    ${id}:\n      1: How do we find more of ${id} in our daily work?\n      2: What of ${id}?\n`).join('')}sheets:
  zones:
    name: Board
    title: How far?
    instructions:
      - Put the needle there.
    aside: Today
  vote:
    name: Vote
    title: What is hard?
  wall:
    name: Poster
    title: Why we are here
    heads:
      aims: Aims
      themes: Themes
  each:
    name: In short
    title: In short
    instructions:
      - Go on.
    heads:
      why: Why
      asked: What
`,
);

const withMargins = (top: number, right: number, bottom: number, left: number): Format => ({
  ...a3Landscape(12),
  margins: { top, right, bottom, left },
});

/** mm: strokes, and the tops of letters with accents. */
const TOLERANCE = 2;

describe.each(['default', 'plain'] as const)('in the template %s', (look) => {
  test.each([
    [12, 12, 12, 12],
    [10, 10, 10, 10],
    [20, 12, 12, 25],
    [12, 25, 20, 12],
    [22, 22, 22, 22],
  ])('margins of %i, %i, %i and %i mm are kept, and nothing is in anything else', (...margins) => {
    const board = withMargins(...margins);
    const result = layLists(kit, themes[look], { formats: { ...usualFormats(12), board } });
    expect(result.problems).toEqual([]);
    const pages = result.ok ? result.value.flatMap((one) => one.pages) : [];
    expect(pages).toHaveLength(6);
    for (const page of pages) {
      const seen = seenIn(page);
      const inks = [
        ...seen.texts.map((text) => ({ what: text.text, at: capBox(text) })),
        ...seen.shapes.map((shape) => ({ what: 'a shape', at: shape.box })),
      ];
      const outside = inks.filter(({ at }) => marginIn(at, contentBox(board)) < -TOLERANCE);
      expect(outside, page.label).toEqual([]);
      expect(collisions(seen.texts), page.label).toEqual([]);
      expect(struck(seen), page.label).toEqual([]);
    }
  });
});
