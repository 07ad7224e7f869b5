// The wording of an edition before there were lists: the texts of its files that have fields, and its cards.
import { type FieldsByKey, inForms, type Leaf, leavesOf } from '../../../kit/wording.ts';
import { error, type Problem } from '../../../problem.ts';
import type { Content } from '../../../yaml/read.ts';
import { MAX_PROBLEMS, valueAt } from '../../../yaml/validate.ts';
import type { FormerKinds } from './kinds.ts';

/** Characters of a card in the kit's source language, so that a translation that is a third longer still fits (look.md). */
const MAX_ACTION = 120;

/** The texts of a file that have fields, by key; those of a sheet come from its kind, under `sheets.*`. */
const fieldsByKey = (name: string, kinds: FormerKinds): FieldsByKey => {
  if (name === 'guide.yaml') return GUIDE_FIELDS;
  if (name !== 'workshop.yaml') return {};
  const ofKinds = Object.values(kinds).flatMap(({ fields }) => Object.entries(fields ?? {}));
  return { ...WORKSHOP_FIELDS, ...Object.fromEntries(ofKinds.map(([key, one]) => [`sheets.*.${key}`, one])) };
};

export const fieldsIn = (name: string, kinds: FormerKinds, language: string): FieldsByKey =>
  inForms(fieldsByKey(name, kinds), language);

/** The keys of the plurals in a file. */
export const pluralsIn = (name: string, kinds: FormerKinds): readonly string[] =>
  Object.entries(fieldsByKey(name, kinds)).flatMap(([key, { plural }]) => (plural ? [key] : []));

const WORKSHOP_FIELDS: FieldsByKey = {
  'labels.minutes': { may: ['n'], must: ['n'], plural: true },
  'labels.linkTo': { may: ['host'], must: ['host'] },
  'labels.page': { may: ['n', 'total'], must: ['n'] },
};
const GUIDE_FIELDS: FieldsByKey = {
  // kit/plurals.ts checks which of these it must have.
  'print.total': { may: ['all', 'a3', 'a4', 'cuts'], must: [] },
  'print.totals.a3': { may: ['n'], must: ['n'], plural: true },
  'print.totals.a4': { may: ['n'], must: ['n'], plural: true },
  'print.totals.cuts': { may: ['n'], must: ['n'], plural: true },
  'colophon.edition': { may: ['title', 'version', 'language', 'review'], must: [] },
};

/** Checks that the cards of the edition in the kit's source language are short enough. */
export const checkCards = (source: Content): readonly Problem[] =>
  leavesOf(source.data, (text) => text.trim() !== '')
    .filter((card) => card.path[4] === 'actions' && excessOf(card) > 0)
    .slice(0, MAX_PROBLEMS)
    .map((card) => longCard(source, card));

const excessOf = ({ text }: Leaf): number => text.trim().normalize('NFC').length - MAX_ACTION;

const longCard = (source: Content, card: Leaf): Problem =>
  error(
    'text-card-too-long',
    `The text is ${excessOf(card)} character${excessOf(card) === 1 ? '' : 's'} too long for a card: the maximum is ${MAX_ACTION}.`,
    { hint: 'Use fewer words; translations need the remaining space.', ...source.at(card.path) },
  );

/** The total in guide.yaml: a list of parts that have forms, or one text for every number. Problems: content-missing-key. */
export const checkTotal = (source: Content): readonly Problem[] => {
  const [path, totals] = [
    ['print', 'total'],
    ['print', 'totals'],
  ];
  const total = valueAt(source.data, path);
  if (typeof total !== 'string' || !total.includes('{all}')) return [];
  if (valueAt(source.data, totals) !== undefined) return [];
  return [
    error('content-missing-key', '"totals" is missing.', {
      hint: 'Add "totals" here: {all} is made of it.',
      ...source.at(totals),
      key: 'print.totals',
    }),
  ];
};
