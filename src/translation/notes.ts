// What translators have to know of a text besides its place and room: what is filled in, where a bare word stands, whose language is meant.
import { FORM_IN_KEY } from '../plural.ts';
import { type TextNote, WORD_NOTES } from './note-words.ts';

/** A sheet that texts may name by its id in braces. */
export interface NamedSheet {
  readonly id: string;
  readonly code?: string | undefined;
  /** In the language of the source. */
  readonly name?: string | undefined;
}

/** Texts of kits by the form of their key: * is any one step. The first that fits counts. */
const KIT_NOTES: readonly (readonly [key: string, about: string])[] = [
  ['title', 'The name of the workshop.'],
  ['sourceShort', 'In the foot of every sheet: where the texts come from.'],
  ['source', 'Where the texts come from.'],
  ['steps.*.label', 'Above the name of a step.'],
  ['steps.*.name', 'Name of a step, in the guide and the agenda.'],
  ['sheets.*.name', 'What the sheet is called, in lists and in running text.'],
  ['sheets.*.subject', 'Label beside a line to write on.'],
  ['sheets.*.aside', 'Heading of the box beside the main part.'],
  ['sheets.*.own', 'On blank cards, which people write on.'],
  ['sheets.*.tally', 'Above boxes for totals.'],
  ['sheets.*.heads.*', 'A heading above each of several texts or cards.'],
  ['sheets.*.ends.*', 'Short name of an end of the scale, read aloud.'],
  ['sheets.*.levels.*', 'Along the scale.'],
  ['sheets.*.down.*', 'Along the arrow from bottom to top.'],
  ['sheets.*.across.*', 'Along the arrow from left to right.'],
  ['sheets.*.cells.*', 'Name of a box between the two arrows.'],
  ['sheets.*.fields.*.*', 'Above or beside a place to write in.'],
  ['lists.*.*.*.deck', 'Name of a deck of cards.'],
  ['lists.*.*.deck', 'Name of a deck of cards.'],
];

const fits = (key: string, form: string): boolean => {
  const [steps, wanted] = [key.split('.'), form.split('.')];
  return steps.length === wanted.length && wanted.every((step, k) => step === '*' || step === steps[k]);
};

const WORDS = 'words.';

/** The note on a word, or on the nearest group that it is in. */
function wordNote(key: string): TextNote | undefined {
  const steps = key.slice(WORDS.length).replace(FORM_IN_KEY, '').split('.');
  const above = steps.map((_, k) => WORD_NOTES[steps.slice(0, steps.length - k).join('.')]);
  return above.find((note) => note !== undefined);
}

/** What there is to know of a text of a kit that has these sheets. */
export function textNote(key: string, sheets: readonly NamedSheet[]): TextNote {
  const word = key.startsWith(WORDS) ? wordNote(key) : undefined;
  const about = word?.about ?? KIT_NOTES.find(([form]) => fits(key, form))?.[1];
  const codes = Object.fromEntries(sheets.map(({ id, code, name }) => [id, sheetNote(code, name)] as const));
  return { ...(about !== undefined && { about }), fields: { ...codes, ...word?.fields } };
}

const sheetNote = (code: string | undefined, name: string | undefined): readonly [string, string] => [
  name === undefined ? 'the code of a sheet' : `the code of the sheet “${name}”`,
  code ?? 'S',
];

/** A note in sentences; of what is filled in, only what the text has in braces: "{n}: the number of the step, such as 2." */
export function noteSentences({ about, fields = {} }: TextNote, source: string): readonly string[] {
  const named = [...new Set([...source.matchAll(/\{([\w-]+)\}/g)].map(([, name = '']) => name))];
  return [
    ...(about === undefined ? [] : [about]),
    ...named.flatMap((name) => {
      const [what, example] = (Object.hasOwn(fields, name) ? fields[name] : undefined) ?? [];
      return what === undefined ? [] : [`{${name}}: ${what}, such as ${example}.`];
    }),
  ];
}
