// Canvases with a field of every form, in every manner and with much room and little, as SVG, compared with how they looked last: UPDATE_GOLDEN=1 npm test writes them anew.
import { test } from 'vitest';
import { type Drawn, drawnKit, matchPages } from '../kit/drawn.ts';
import { listsPages } from '../kit/lists-kit.ts';
import { openTheme } from '../support/workshop.ts';

const STRUCTURE = `themes: needs
lists:
  needs: 8
  skills: 6
  hours: 3
`;
const TEXTS = `lists:
  needs: { a: Water, b: Warmth, c: Food and something to cook it on, d: Light, e: News, f: Health, g: Company, h: Money }
  skills: { 1: First aid, 2: Cooking for everybody who comes, 3: Mending, 4: Another language, 5: A calm voice, 6: A car }
  hours: { 1: The first hour, 2: The first night, 3: The third day }
`;

const SHEETS: Drawn = {
  board: [
    'areas: [name name name word, one skills cards sketch, rows rows needs needs], signs: [pen, none], fields: { name: { lines: 1 }, needs: { ring: needs }, one: { lines: 3 }, skills: { ticks: skills, lines: 1 }, cards: { places: 1, size: m }, word: { text: true }, rows: { rows: hours, columns: [what, who, when], card: true }, sketch: { picture: true } }',
    'instructions: [Ring three., The sheet is yours to keep.], fields: { name: { title: The case and the place, prompt: Number and name }, needs: { title: Needs, prompt: Ring two }, one: { title: One }, skills: { title: Skills, prompt: Tick what you offer }, cards: { title: Cards }, word: { title: Remember, text: Knock on a door. }, rows: { title: Rows, prompt: Not all of them }, sketch: { title: Sketch } }',
  ],
  'hand-out': [
    'format: A4, per: person, head: letter, signs: [pen, none], areas: [needs needs, skills word, later later], fields: { needs: { ring: needs }, skills: { ticks: skills, lines: 1 }, word: { text: true }, later: { lines: 3 } }',
    'instructions: [Ring three., The sheet is yours to keep.], fields: { needs: { title: Needs }, skills: { title: Skills }, word: { title: Remember, text: Knock on a door. }, later: { title: Later } }',
  ],
  'questions-on-a-board': [
    'areas: [one two, three three], fields: { one: { lines: 4 }, two: { lines: 2 }, three: { lines: 6 } }',
    'fields: { one: { title: What is it that we want to keep? }, two: { title: Who knows? }, three: { title: What do we do tomorrow and who begins with it? } }',
  ],
  'questions-on-a-hand-out': [
    'format: A4, per: person, areas: [one, two, three], fields: { one: { lines: 4 }, two: { lines: 2 }, three: { lines: 12 } }',
    'fields: { one: { title: What is it that we want to keep? }, two: { title: Who knows? }, three: { title: What do we do tomorrow and who begins with it? } }',
  ],
  'lines-alone': ['subject: true, areas: [notes], fields: { notes: { lines: 20 } }', 'subject: Theme'],
  'rows-alone': [
    'areas: [rows], fields: { rows: { rows: hours, columns: [what, who, when] } }',
    'fields: { rows: { title: Rows } }',
  ],
  'ticks-in-little-room': [
    'areas: [skills needs one, hours hours two], heights: [1, 3], fields: { skills: { ticks: skills }, needs: { ticks: needs }, hours: { rows: hours }, one: { blank: true }, two: { lines: 9 } }',
    'fields: { skills: { title: Skills }, needs: { title: Needs }, hours: { title: Hours }, one: { title: One }, two: { title: Two } }',
  ],
};
const kit = drawnKit(STRUCTURE, TEXTS, 'canvas', SHEETS);
const LOOKS = ['default', 'plain'] as const;

test.each(Object.keys(SHEETS).flatMap((id) => LOOKS.map((look) => [id, look] as const)))(
  'a canvas looks as it did: %s, %s',
  (id, look) => {
    const flags = { sheets: id, only: 'a' };
    matchPages(`canvases/${id}-${look}`, listsPages(kit, openTheme(undefined, look), { flags }));
  },
);
