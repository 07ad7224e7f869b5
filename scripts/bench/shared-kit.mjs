// The kit that Kitpress and Typst both print in the bench: a neutral workshop of invented words, as a folder of YAML for each of them.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';

/** The workshop at its limits, for ten times the content: themes, decks of each, and the rest as it is dealt. */
const THEMES = 8;
const DECKS = 26;
/** Typst prints one sheet for each of its principles, with room for so many questions. */
const QUESTIONS_ON_SHEET = 6;
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Of `kit.json` or what `gen.mjs 10` makes: themes with challenges and decks of cards. What is more than a kit may have goes to other decks. */
export function workshopOf(json) {
  const { principles } = json;
  if (principles.length <= THEMES)
    return {
      ...json,
      themes: principles.map(({ name, challenges, assessments }) => ({
        name,
        challenges,
        decks: assessments,
      })),
    };
  const all = principles.flatMap(({ assessments }) => assessments);
  const decks = all.slice(0, THEMES * DECKS).map((deck) => ({ ...deck, cards: [] }));
  for (const [i, card] of all.flatMap(({ cards }) => cards).entries())
    decks[i % decks.length].cards.push(card);
  const challenges = principles.flatMap((one) => one.challenges);
  const share = Math.floor(challenges.length / THEMES);
  const themes = Array.from({ length: THEMES }, (_, i) => ({
    name: principles[i].name,
    challenges: challenges.slice(i * share, (i + 1) * share),
    decks: decks.slice(i * DECKS, (i + 1) * DECKS),
  }));
  return { ...json, themes };
}

/** The same texts for `kit.typ`, whose principles have a sheet each. */
export function typstFolder(folder, workshop, { typ, copies }) {
  const { themes, colors, tints } = workshop;
  const principles = themes.flatMap(({ name, challenges, decks }) => {
    const sheets = Math.ceil(decks.length / QUESTIONS_ON_SHEET);
    const few = decks.length > QUESTIONS_ON_SHEET + 1;
    const share = Math.ceil(challenges.length / sheets);
    if (!few) return [{ name, challenges, assessments: decks }];
    return Array.from({ length: sheets }, (_, i) => ({
      name,
      challenges: challenges.slice(i * share, (i + 1) * share),
      assessments: decks.slice(i * QUESTIONS_ON_SHEET, (i + 1) * QUESTIONS_ON_SHEET),
    })).filter((one) => one.challenges.length > 0);
  });
  const numbered = principles.map((one, i) => ({
    n: i + 1,
    color: colors[i % colors.length],
    tint: tints[i % tints.length],
    ...one,
  }));
  mkdirSync(folder, { recursive: true });
  cpSync(typ, join(folder, 'kit.typ'));
  writeFileSync(join(folder, 'kit.yaml'), stringify({ ...workshop, principles: numbered }, { lineWidth: 0 }));
  writeFileSync(join(folder, 'copies.json'), `${copies}`);
}

/** A kit folder in the model of today, with the sheets that `kit.typ` has. */
export function kitFolder(folder, workshop) {
  const { themes } = workshop;
  const write = (name, data) => writeFileSync(join(folder, name), stringify(data, { lineWidth: 0 }));
  const byTheme = (value) => numbered(themes, value);
  mkdirSync(join(folder, 'sv'), { recursive: true });
  write('kit.yaml', structure(themes));
  write('sv/edition.yaml', {
    ...{ language: 'sv', name: 'svenska', review: 'none' },
    ...{ title: cut(workshop.title, 40), subtitle: 'Ord som ingen har sagt' },
    ...{ source: 'Påhittat för mätningar', sourceShort: 'Påhittat' },
  });
  write('sv/workshop.yaml', sheetTexts(workshop));
  write('sv/lists.yaml', {
    lists: {
      purposes: numbered(workshop.purpose, (text) => cut(text, 90)),
      levels: Object.fromEntries(
        workshop.levels.map(({ name, text }, i) => [
          LETTERS[i].toLowerCase(),
          { name: cut(name, 30), note: cut(text, 60) },
        ]),
      ),
      themes: byTheme(({ name }) => cut(name, 50)),
      challenges: byTheme(({ challenges }) => numbered(challenges, (text) => cut(text, 70))),
      questions: byTheme(({ decks }) =>
        lettered(decks, ({ text, deck }) => ({ text: cut(text, 75), deck: cut(deck, 28) })),
      ),
      actions: byTheme(({ decks }) =>
        lettered(decks, ({ cards }) => numbered(cards, (text) => cut(text, 120))),
      ),
    },
  });
}

const numbered = (list, value) => Object.fromEntries(list.map((one, i) => [i + 1, value(one)]));
const lettered = (list, value) => Object.fromEntries(list.map((one, i) => [LETTERS[i], value(one)]));
/** At a blank, with a full stop. */
const cut = (text, most) =>
  text.length <= most ? text : `${text.slice(0, most - 1).replace(/\s\S*$/, '')}.`;

const structure = (themes) => {
  const count = (of) => themes.flatMap(of).length;
  return {
    ...{ id: 'shared', version: '1.0.0', sourceLanguage: 'sv', licence: 'CC BY-SA 4.0', themes: 'themes' },
    lengths: { full: 90 },
    lists: {
      purposes: 3,
      levels: { fields: ['name', 'note'], count: 4 },
      themes: themes.length,
      challenges: { of: 'themes', count: count(({ challenges }) => challenges) },
      questions: {
        ...{ of: 'themes', letters: true, fields: ['text', 'deck'] },
        count: count(({ decks }) => decks),
      },
      actions: { of: 'questions', count: count(({ decks }) => decks.flatMap(({ cards }) => cards)) },
    },
    steps: [
      { id: 'focus', full: 10 },
      { id: 'vote', full: 15 },
      { id: 'assess', full: 35, each: 'themes' },
      { id: 'act', full: 30, each: 'themes' },
    ],
    sheets: [
      {
        ...{ id: 'focus-board', kind: 'zones', code: 'F', step: 'focus', show: 'levels', aside: 'purposes' },
        ...{ symbols: ['person', 'house', 'houses', 'map'], signs: ['none'] },
      },
      { id: 'vote-sheet', kind: 'vote', code: 'V', step: 'vote', show: 'challenges', signs: ['dot'] },
      {
        ...{ id: 'assessment', kind: 'scales', code: 'S', step: 'assess', each: 'themes', show: 'questions' },
        ...{ levels: 2, mark: 'dot', bay: 'triangle', boxes: ['reflection', 'parking'], signs: ['dot'] },
      },
      {
        ...{ id: 'action-cards', kind: 'cards', code: 'C', step: 'act', each: 'themes', show: ['actions'] },
        ...{ as: 'text', size: 's', own: 'each' },
      },
      {
        ...{ id: 'matrix', kind: 'grid', code: 'M', step: 'act', across: 'ends', down: 'ends', cells: true },
        ...{ takes: 's', signs: ['card'] },
      },
      { id: 'notes', kind: 'canvas', code: 'N', areas: ['notes'], fields: { notes: { lines: 22 } } },
      {
        ...{ id: 'parking', kind: 'canvas', code: 'P', areas: ['rows'] },
        fields: { rows: { rows: 12, columns: ['idea', 'who', 'when'] } },
      },
      {
        ...{ id: 'vote-dots', kind: 'dots', code: 'D1', dots: { 'vote-sheet': 5 } },
        triangles: { assessment: { each: 3 } },
      },
    ],
  };
};

const sheetTexts = ({
  step1,
  step2,
  dots,
  triangles,
  notes,
  parking,
  matrix,
  levelsHeading,
  purposeHeading,
}) => ({
  steps: {
    focus: { label: 'Först', name: 'Välj nivå' },
    vote: { label: 'Steg 1', name: 'Välj' },
    assess: { label: 'Steg 2', name: 'Bedöm' },
    act: { label: 'Steg 3', name: 'Gör' },
  },
  sheets: {
    'focus-board': {
      ...{ name: 'Fokustavla', title: cut(levelsHeading, 30), aside: cut(purposeHeading, 30) },
      instructions: ['Läs högt.'],
    },
    'vote-sheet': {
      ...{ name: 'Röstblad', title: cut(step1, 34), tally: 'Prickar för varje tema' },
      ...{ after: 'Börja med det som fick flest.', instructions: ['Sätt dina prickar.'] },
    },
    assessment: {
      ...{ name: 'Bedömning', title: 'Hur är det i dag?', instructions: ['Sätt din prick.'] },
      ...{ levels: ['Nej, behöver bli bättre', 'Ja, fungerar bra'], ends: ['nej', 'ja'] },
      fields: {
        reflection: { title: cut(step2.reflection, 30), prompt: 'Varför?' },
        parking: { title: cut(step2.parking, 30), prompt: 'Inte nu.' },
      },
    },
    'action-cards': { name: 'Kort', title: 'Kort', own: 'Eget förslag' },
    matrix: {
      ...{ name: 'Matris', title: cut(matrix.title, 30), instructions: ['Lägg korten.'] },
      down: { name: cut(matrix.y, 24), low: 'liten', high: 'stor' },
      across: { name: cut(matrix.x, 24), low: 'lätt', high: 'svårt' },
      cells: matrix.quadrants.map((name) => cut(name, 20)),
    },
    notes: { name: 'Anteckningar', title: cut(notes, 30) },
    parking: { name: 'Parkering', title: cut(parking.title, 30) },
    'vote-dots': {
      ...{ name: 'Prickar', title: cut(dots, 30) },
      dots: { 'vote-sheet': cut(dots, 30) },
      triangles: { assessment: cut(triangles, 30) },
    },
  },
});

/** `folder` has kit.json, kit.typ and gen.mjs. */
export const readShared = (folder) => JSON.parse(readFileSync(join(folder, 'kit.json'), 'utf8'));
