// A kit with more in it than it has: further questions, decks, cards and principles, each with its texts.
import * as fc from 'fast-check';
import { parse, stringify } from 'yaml';
import type { Files } from './mutations.ts';

export interface Growth {
  readonly what: 'challenges' | 'actions' | 'decks' | 'principles';
  readonly count: number;
  readonly text: string;
}

const TEXT = fc.constantFrom(
  'Short.',
  'Who of us would notice first if this went wrong, and who would they tell?',
  'Ποιος από εμάς θα το πρόσεχε πρώτος, και σε ποιον θα το έλεγε;',
  'Кто из нас первым заметит, что дела идут плохо, и кому он об этом скажет?',
  'A text of nearly a hundred and twenty signs, which is as much as a card of this kit may have, or only a little less so.',
);

export const growths = fc.array(
  fc.record<Growth>({
    what: fc.constantFrom('challenges', 'actions', 'decks', 'principles'),
    count: fc.integer({ min: 1, max: 30 }),
    text: TEXT,
  }),
  { maxLength: 2 },
);

type Data = Record<string, unknown>;
const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null;

/** What stands at `path`, made where it is missing. */
const under = (data: Data, ...path: readonly string[]): Data =>
  path.reduce((here, key) => {
    const there = here[key];
    if (isData(there)) return there;
    const made: Data = {};
    here[key] = made;
    return made;
  }, data);

/** The files that take part, as data. */
interface Opened {
  readonly kit: Data;
  readonly texts: Readonly<Record<'principles' | 'questions' | 'actions', Data>>;
}

const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i));

function growOne({ kit, texts }: Opened, { what, count, text }: Growth): void {
  const principles = Object.values(under(kit, 'principles')).filter(isData);
  const first = principles[0] ?? {};
  const id = String(first.id);
  const ids = Array.from({ length: count }, (_, i) => `x${i}`);
  const questions = under(texts.questions, 'principles', id);
  const actions = under(texts.actions, 'principles', id, 'decks');
  const numbered = (n: string) => `${n} ${text}`;
  if (what === 'challenges') {
    first.challenges = [...Object.values(under(first, 'challenges')), ...ids];
    Object.assign(under(questions, 'challenges'), Object.fromEntries(ids.map((n) => [n, numbered(n)])));
  } else if (what === 'actions') {
    const deck = under(first, 'decks', '0');
    deck.actions = [...Object.values(under(deck, 'actions')), ...ids];
    const cards = under(actions, String(deck.id), 'actions');
    Object.assign(cards, Object.fromEntries(ids.map((n) => [n, numbered(n)])));
  } else if (what === 'decks') {
    const free = letters.filter((letter) => !Object.hasOwn(actions, letter)).slice(0, count);
    first.decks = [
      ...Object.values(under(first, 'decks')),
      ...free.map((letter) => ({ id: letter, actions: [1] })),
    ];
    for (const letter of free) {
      under(questions, 'assessment')[letter] = numbered(letter);
      actions[letter] = { title: `Deck ${letter}`, actions: { 1: numbered(letter) } };
    }
  } else {
    const more = ids.slice(0, 7);
    kit.principles = [...principles, ...more.map((name) => ({ ...bare(first), id: name }))];
    for (const file of Object.values(texts)) {
      const all = under(file, 'principles');
      for (const name of more) all[name] = structuredClone(all[id]);
    }
  }
}

/** A principle without cases and tools, whose texts stand in a file of their own. */
const bare = (principle: Data): Data => ({
  ...principle,
  decks: Object.values(under(principle, 'decks'))
    .filter(isData)
    .map(({ id, actions }) => ({ id, actions })),
});

/** The files of a kit in `language`, grown; counts that no longer hold are left out. */
export function grown(files: Files, language: string, growths: readonly Growth[]): Files {
  if (growths.length === 0) return files;
  const open = (file: string): Data => {
    const data: unknown = parse(Buffer.from(files.get(file) ?? []).toString('utf8'));
    return isData(data) ? data : {};
  };
  const kit = open('kit.yaml');
  delete kit.counts;
  const text = (name: string) => `${language}/${name}.yaml`;
  const texts = {
    principles: open(text('principles')),
    questions: open(text('questions')),
    actions: open(text('actions')),
  };
  for (const growth of growths) growOne({ kit, texts }, growth);
  const written = Object.entries(texts).map(([name, data]) => [text(name), data] as const);
  const changed = [['kit.yaml', kit] as const, ...written];
  return new Map([...files, ...changed.map(([file, data]) => [file, Buffer.from(stringify(data))] as const)]);
}
