// kitpress start: asks in plain words what a workshop needs, writes workshop.yaml and builds it.

import { MAX_PARTICIPANTS } from '../names/check.ts';
import { MAX_TABLES } from '../names/table-numbers.ts';
import { readDate } from '../plan/date.ts';
import { languageMeant } from '../plan/language.ts';
import { USUAL_PARTICIPANTS } from '../plan/participants.ts';
import { error, type Result } from '../problem.ts';
import { type OfferedWorkshop, offeredKits, workshopsIn } from '../workshop/start/offer.ts';
import { droppedPath, type StartAnswers } from '../workshop/start/plan-text.ts';
import { BRAND, type DroppedLogo, PLAN, writeStart } from '../workshop/start/write.ts';
import type { World } from '../world/world.ts';
import { answer } from './answer.ts';
import { runBuild } from './build.ts';
import type { Ask } from './prompts.ts';
import { Interrupted, type Terminal, worldOf } from './terminal.ts';

const NOBODY = error('usage-not-a-terminal', 'start asks questions, and nobody can answer here.', {
  hint: 'Write workshop.yaml yourself, as docs/workshop-yaml.md shows, or say all in one command, such as "kitpress build dialogue-meeting --lang sv --participants 18".',
});

export async function runConversation(terminal: Terminal): Promise<number> {
  if (!terminal.ask) return answer({ problems: [NOBODY] }, false, terminal);
  const ask = await terminal.ask();
  const world = worldOf(terminal);
  const here = async (name: string): Promise<boolean> =>
    (await world.kindOf(world.paths.resolve(name))) !== undefined;
  ask.say('A few questions. Enter takes what is suggested; Ctrl-C stops, and nothing is written.');
  if (await here(PLAN)) {
    const again = await ask.yes({
      message: `There is a ${PLAN} here already. Write a new one in its place?`,
      usual: false,
    });
    if (!again) {
      ask.say('Nothing was changed. "kitpress build" prints what it says.');
      return 0;
    }
  }
  const workshop = await askWorkshop(world, ask, terminal);
  if (!workshop.ok) return answer(workshop, false, terminal);
  const day = await askDay(world, ask, workshop.value.offered);
  const whose = await askOrganisation(world, ask, await here(BRAND));
  const answers: StartAnswers = { ...workshop.value.answers, ...day, ...whose.answers };
  const written = await writeStart(world, answers, whose.logo);
  if (!written.ok) return answer(written, false, terminal);
  ask.say(
    `Written: ${written.value.join(', ')}. Change what you like in it, and run "kitpress build" again.`,
  );
  return buildWritten(written.value, terminal);
}

/** Ctrl-C in the build leaves what was written before it. */
async function buildWritten(files: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await runBuild({}, terminal);
  } catch (thrown) {
    if (!(thrown instanceof Interrupted)) throw thrown;
    terminal.err(`Stopped before any PDF was written; ${files.join(', ')} stayed.\n`);
    return thrown.exitCode;
  }
}

interface ChosenWorkshop {
  readonly answers: Pick<StartAnswers, 'kit' | 'language'>;
  readonly offered: OfferedWorkshop;
}

async function askWorkshop(world: World, ask: Ask, { env }: Terminal): Promise<Result<ChosenWorkshop>> {
  const kits = await offeredKits(world);
  const editions = kits.flatMap((kit) => kit.editions);
  const names = new Map(editions.map(({ language, name }) => [language, name || language]));
  const spoken = [...names.keys()];
  const own =
    env.LC_ALL || env.LANG?.replace(/\..*/, '') || new Intl.DateTimeFormat().resolvedOptions().locale;
  const language = await ask.one({
    message: 'Which language are the sheets to be in?',
    choices: [...names].map(([value, label]) => ({ value, label })),
    usual: languageMeant(own, spoken) ?? (names.has('en') ? 'en' : (spoken[0] ?? '')),
  });
  const offered = await workshopsIn(kits, language);
  if (!offered.ok) return offered;
  const [first, ...others] = offered.value;
  if (!first) throw new Error(`no kit has an edition in ${language}`);
  const kit =
    others.length === 0
      ? first.name
      : await ask.one({
          message: 'Which workshop?',
          choices: offered.value.map(({ name, title }) => ({ value: name, label: title })),
          usual: first.name,
        });
  const chosen = offered.value.find(({ name }) => name === kit) ?? first;
  return { ok: true, value: { answers: { kit: chosen.name, language }, offered: chosen }, problems: [] };
}

type Day = Pick<StartAnswers, 'participants' | 'tables' | 'length' | 'only' | 'date'>;

async function askDay(world: World, ask: Ask, { themes, lengths, tablesFor }: OfferedWorkshop): Promise<Day> {
  const participants = await askParticipants(world, ask);
  const tables = await askTables(ask, typeof participants === 'number' ? tablesFor(participants) : undefined);
  const usual = lengths[0]?.name;
  const length =
    usual === undefined || lengths.length === 1
      ? undefined
      : await ask.one({
          message: 'How long is the workshop?',
          choices: lengths.map(({ name, minutes }) => ({
            value: name,
            label: `${minutes} minutes (${name})`,
          })),
          usual,
        });
  const all = themes.map(({ id }) => id);
  const only =
    all.length < 2
      ? all
      : await ask.several({
          message: 'Which themes take part? Space adds or removes one.',
          choices: themes.map(({ id, name }) => ({ value: id, label: name })),
          usual: all,
        });
  const date = await askDate(ask);
  return {
    participants,
    ...(tables !== undefined && { tables }),
    ...(length !== undefined && { length }),
    ...(only.length < all.length && { only: all.filter((id) => only.includes(id)) }),
    ...(date !== '' && { date }),
  };
}

/** Asks until `read` takes the answer; it says what is wrong instead. */
async function asked<T>(
  ask: Ask,
  question: Parameters<Ask['text']>[0],
  read: (typed: string) => Promise<{ readonly value: T } | string>,
): Promise<T> {
  for (;;) {
    const taken = await read((await ask.text(question)).trim());
    if (typeof taken !== 'string') return taken.value;
    ask.say(taken);
  }
}

const wholeNumber = (typed: string, most: number): number | undefined =>
  /^\d{1,4}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= most ? Number(typed) : undefined;

const askParticipants = (world: World, ask: Ask): Promise<number | string> =>
  asked<number | string>(
    ask,
    {
      message: 'How many people come? A number, or drop a file with their names here.',
      usual: String(USUAL_PARTICIPANTS),
    },
    async (typed) => {
      const count = wholeNumber(typed, MAX_PARTICIPANTS);
      if (count !== undefined) return { value: count };
      if (/^\d+$/.test(typed)) return `From 1 to ${MAX_PARTICIPANTS} people, please.`;
      const path = world.paths.resolve(droppedPath(typed));
      return (await world.kindOf(path)) === 'file'
        ? { value: world.paths.shown(path) }
        : `There is no file ${droppedPath(typed)}.`;
    },
  );

/** Nothing for a list of names: its length is known when it is read. */
const askTables = (ask: Ask, usual: number | undefined): Promise<number | undefined> =>
  asked<number | undefined>(
    ask,
    {
      message: 'How many tables do they sit at?',
      usual: usual === undefined ? 'as few as suit them' : String(usual),
    },
    async (typed) => {
      if (usual === undefined && /^as few/.test(typed)) return { value: undefined };
      const count = wholeNumber(typed, MAX_TABLES);
      return count === undefined ? `A number from 1 to ${MAX_TABLES}, please.` : { value: count };
    },
  );

const askDate = (ask: Ask): Promise<string> =>
  asked(
    ask,
    { message: 'When is it? A date, with the time if you like, or words.', usual: '' },
    async (typed) => {
      const read = readDate(typed);
      return 'message' in read ? `${read.message} ${read.hint}` : { value: typed };
    },
  );

interface Whose {
  readonly answers: Pick<StartAnswers, 'organisation' | 'brand'>;
  readonly logo?: DroppedLogo;
}

async function askOrganisation(world: World, ask: Ask, branded: boolean): Promise<Whose> {
  if (branded && (await ask.yes({ message: `Print with ${BRAND}, which is here?`, usual: true })))
    return { answers: { brand: BRAND } };
  const organisation = (
    await ask.text({ message: 'What is your organisation called, for the foot of the sheets?', usual: '' })
  ).trim();
  if (organisation === '') return { answers: {} };
  if (branded) return { answers: { organisation } };
  const file = await asked(
    ask,
    { message: 'Has it a logo? Drop the file here: SVG, PNG or JPEG.', usual: '' },
    async (typed) => {
      const path = world.paths.resolve(droppedPath(typed));
      return typed === '' || (await world.kindOf(path)) === 'file'
        ? { value: typed === '' ? '' : path }
        : `There is no file ${droppedPath(typed)}.`;
    },
  );
  if (file === '') return { answers: { organisation } };
  return { answers: { brand: BRAND }, logo: { organisation, file } };
}
