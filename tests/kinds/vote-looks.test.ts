// Votes on themes and on the questions of many rooms, with names beside them and in a column of their own, as SVG, compared with how they looked last: UPDATE_GOLDEN=1 npm test writes them anew.
import { test } from 'vitest';
import type { Kit } from '../../src/kit/kit.ts';
import type { Flags } from '../../src/plan/flags.ts';
import { matchPages } from '../kit/drawn.ts';
import { listsKit, listsPages } from '../kit/lists-kit.ts';
import { openTheme } from '../support/workshop.ts';

const ROOMS = [
  ...['The kitchen', 'The hall', 'The garden with all that grows in it', 'The attic', 'The yard'],
  ...['The cellar', 'The stairs', 'The roof', 'The gate'],
];
const NAMES = ['Bo Ek', 'Anna-Karin Westergren-Lundqvist', 'Eve Oy', 'Li', 'Ada Berg', 'Max', 'Ida Holm'];

interface Voted {
  readonly rooms: number;
  /** Whether rooms are themes, and whether people have dots with their initials. */
  readonly themes?: boolean;
  readonly dots?: boolean;
  readonly show?: string;
  /** More keys of the sheet. */
  readonly keys?: string;
}

/** A question about each room. */
const kitWith = ({ rooms, themes = false, dots = false, show = 'questions', keys = '' }: Voted): Kit => {
  const each = (of: (name: string) => string): string =>
    ROOMS.slice(0, rooms)
      .map((name, i) => `r${i}: ${of(name)}`)
      .join(', ');
  return listsKit(
    `${themes ? 'themes: rooms\n' : ''}lists:
  rooms: ${rooms}
  questions: { of: rooms }
sheets:
  - { id: vote, kind: vote, code: V, show: ${show}${keys} }
  - { id: wall, kind: poster, code: W, show: questions }
${dots ? '  - { id: dots, kind: dots, code: D, dots: { vote: 3 } }\n' : ''}`,
    `lists:
  rooms: { ${each((name) => name)} }
  questions: { ${each((name) => `{ 1: 'Would you miss it if ${name.toLowerCase()} were gone?' }`)} }
sheets:
  vote: { name: Vote, title: What do we keep? }
  wall: { name: Wall, title: What we ask }
${dots ? '  dots: { name: Dots, title: Dots }\n' : ''}`,
  );
};

interface Case extends Voted {
  readonly flags?: Omit<Flags, 'kit'>;
  readonly names?: readonly string[];
  /** The page that is looked at; the others have what other kits show. */
  readonly page?: number;
}

test.each<readonly [name: string, given: Case]>([
  ['themes', { rooms: 4, themes: true, show: 'rooms' }],
  ['names-close-to-questions', { rooms: 4, themes: true, dots: true, names: NAMES }],
  ['numbers-in-a-column', { rooms: 1, dots: true, flags: { participants: '40' } }],
  ['sums-of-many', { rooms: 9, dots: true, names: NAMES, page: 4 }],
  ['sums-in-hand', { rooms: 9, keys: ', format: A4, per: person', flags: { participants: '1' } }],
])('a vote looks as it did: %s', (name, { flags = {}, names, page = 1, ...voted }) => {
  const print = { flags: { ...flags, sheets: 'vote' }, ...(names && { names }) };
  const pages = listsPages(kitWith(voted), openTheme(), print);
  matchPages(`votes/${name}`, pages.slice(page - 1, page));
});
