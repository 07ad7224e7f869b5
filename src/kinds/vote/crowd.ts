// Whether more people vote on one print of a sheet than a question has places for, and how many prints would be enough.
import type { Kit, Sheet } from '../../kit/kit.ts';
import { MAX_PRINTS } from '../../kit/structure.ts';
import type { Plan } from '../../plan/plan.ts';
import { shareOf } from '../../plan/seats.ts';
import { PLACES } from './places.ts';

type Room = Pick<Plan, 'participants' | 'tables' | 'tableNumbers' | 'copies'>;

/** How many vote on one print: of all, or of those at a table that has its own. */
const votersOn = (
  { participants, tables, tableNumbers, copies }: Room,
  { id, per }: Pick<Sheet, 'id' | 'per'>,
  table?: number,
): number => {
  if (per === 'person') return 1;
  if (per === 'pack') return Math.ceil(participants.length / tables);
  const all = copies[id] ?? 1;
  const prints = table === undefined ? all : shareOf(all, { tables, tableNumbers }, table);
  return Math.ceil(sitting(participants, table) / Math.max(1, prints));
};

const sitting = (people: Room['participants'], at: number | undefined): number =>
  people.filter(({ table }) => at === undefined || table === at).length;

export const isCrowded = (plan: Room, sheet: Pick<Sheet, 'id' | 'per'>, table?: number): boolean =>
  votersOn(plan, sheet, table) > PLACES;

export interface CrowdedVote {
  readonly sheet: string;
  /** As printed. */
  readonly label: string;
  /** The most on one print, and the places of a question. */
  readonly people: number;
  readonly places: number;
  /** Prints, of each table or for all, so that everybody has a place; and the copies that this comes to. */
  readonly prints?: number;
  readonly copies?: number;
}

/** The votes with more people than places, of the sheets that are printed. */
export const crowdedVotes = ({ sheets }: Pick<Kit, 'sheets'>, plan: Plan): readonly CrowdedVote[] =>
  sheets
    .filter(({ id, kind }) => kind === 'vote' && plan.sheets.includes(id))
    .flatMap((sheet) => {
      const tables = sheet.per === 'table' && plan.tables > 1 ? plan.tableNumbers : [undefined];
      const people = Math.max(...tables.map((table) => votersOn(plan, sheet, table)));
      if (people <= PLACES) return [];
      const most = Math.max(...tables.map((table) => sitting(plan.participants, table)));
      const prints = Math.ceil(most / PLACES);
      const copies = prints * tables.length;
      return {
        sheet: sheet.id,
        label: sheet.code,
        people,
        places: PLACES,
        ...(sheet.per !== 'pack' && copies <= MAX_PRINTS && { prints, copies }),
      };
    });
