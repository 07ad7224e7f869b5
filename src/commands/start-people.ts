// What "start" asks of the people: how many or who, and how many tables they sit at.
import { MAX_PARTICIPANTS } from '../names/check.ts';
import { MAX_TABLES } from '../names/table-numbers.ts';
import { named, numbered, type Participant, USUAL_PARTICIPANTS } from '../plan/participants.ts';
import { lastTable, tablesListed } from '../plan/seats.ts';
import type { Problem } from '../problem.ts';
import { readNamesFile } from '../workshop/names-file.ts';
import { droppedPath, type StartAnswers } from '../workshop/start/plan-text.ts';
import type { World } from '../world/world.ts';
import { asked } from './asked.ts';
import { namesFacts, namesLines } from './names-read.ts';
import type { Ask } from './prompts.ts';
import { quantity } from './quantity.ts';

type People = Pick<StartAnswers, 'participants' | 'tables'>;

interface Surroundings {
  /** How many tables suit so many people. */
  readonly tablesFor: (people: number) => number;
  /** The folder that ~ stands for. */
  readonly home: string | undefined;
}

export async function askPeople(world: World, ask: Ask, { tablesFor, home }: Surroundings): Promise<People> {
  const { participants, people } = await askParticipants(world, ask, home);
  const tables = await askTables(ask, people, tablesFor(people.length));
  return { participants, ...(tables !== undefined && { tables }) };
}

interface Coming {
  /** How many, or the file of their names as the plan has it. */
  readonly participants: number | string;
  readonly people: readonly Participant[];
}

const askParticipants = (world: World, ask: Ask, home: string | undefined): Promise<Coming> =>
  asked<Coming>(
    ask,
    {
      message: 'How many people come? A number, or drop a file with their names here.',
      usual: String(USUAL_PARTICIPANTS),
    },
    async (typed) => {
      const count = wholeNumber(typed, MAX_PARTICIPANTS);
      if (count !== undefined) return { value: { participants: count, people: numbered(count) } };
      if (/^\d+$/.test(typed)) return `From 1 to ${MAX_PARTICIPANTS} people, please.`;
      const dropped = droppedPath(typed, home);
      const path = world.paths.resolve(dropped);
      if ((await world.kindOf(path)) !== 'file') return `There is no file ${dropped}.`;
      const read = await readNamesFile(world, path);
      if (!read.ok) return inShort(read.problems);
      const { names, list } = read.value;
      const people = named(names);
      const lines = namesLines(namesFacts(people, list), quantity(names.length, 'name'), names.length);
      ask.say([...lines, ...(read.problems.length > 0 ? [inShort(read.problems)] : [])].join('\n'));
      return { value: { participants: world.paths.shown(path), people } };
    },
  );

/** Nothing if the list says who sits where, and that is how it stays: the list may change. */
const askTables = (ask: Ask, people: readonly Participant[], suited: number): Promise<number | undefined> => {
  const [listed, last = 1] = [tablesListed(people).length, lastTable(people)];
  const most = Math.min(people.length, MAX_TABLES);
  return asked<number | undefined>(
    ask,
    { message: 'How many tables do they sit at?', usual: String(listed || suited) },
    async (typed) => {
      const count = wholeNumber(typed, MAX_TABLES);
      if (count === listed) return { value: undefined };
      if (count !== undefined && count >= last && count <= most) return { value: count };
      const why = listed === 0 ? '' : `Somebody in the list sits at table ${last}. `;
      if (last >= most) return `${why}Please write ${listed || most}.`;
      const fewer = listed > 0 && listed < last ? `${listed}, or a` : 'A';
      return `${why}${fewer} number from ${last} to ${most}, please.`;
    },
  );
};

const wholeNumber = (typed: string, most: number): number | undefined =>
  /^\d{1,4}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= most ? Number(typed) : undefined;

/** As many problems of a list as can be taken in at a question. */
const SAID = 3;

/** "names.txt:3: This name has 120 characters; the maximum is 100. Shorten it …", a line for each. */
function inShort(problems: readonly Problem[]): string {
  const lines = problems.slice(0, SAID).map(({ file, line, message, hint }) => {
    const place = [file, line].filter((part) => part !== undefined).join(':');
    return [place === '' || (line === undefined && message.includes(place)) ? '' : `${place}:`, message, hint]
      .filter(Boolean)
      .join(' ');
  });
  const rest = problems.length - lines.length;
  return [...lines, ...(rest > 0 ? [`And ${rest} more.`] : [])].join('\n');
}
