// kitpress start: asks in plain words what a workshop needs, writes workshop.yaml and builds it.

import { languageMeant } from '../plan/language.ts';
import { error, type Result } from '../problem.ts';
import { type OfferedWorkshop, offeredKits, workshopsIn } from '../workshop/start/offer.ts';
import { droppedPath, type StartAnswers } from '../workshop/start/plan-text.ts';
import { BRAND, type DroppedLogo, PLAN, writeStart } from '../workshop/start/write.ts';
import type { World } from '../world/world.ts';
import { answer } from './answer.ts';
import { asked, beyondFoot } from './asked.ts';
import { runBuild } from './build.ts';
import type { Ask } from './prompts.ts';
import { askDay } from './start-day.ts';
import { askPeople } from './start-people.ts';
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
  const { offered } = workshop.value;
  const home = terminal.env.HOME ?? terminal.env.USERPROFILE;
  const people = await askPeople(world, ask, { tablesFor: offered.tablesFor, home });
  const day = await askDay(ask, offered);
  const paper = await askPaper(ask);
  const whose = await askOrganisation(world, ask, { branded: await here(BRAND), home });
  const answers: StartAnswers = {
    ...workshop.value.answers,
    ...people,
    ...day,
    ...paper,
    ...whose.answers,
  };
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

/** What most people have; docs/printing.md has the others. */
const PAPERS = [
  { value: 'a3', label: 'A3: each large sheet is one sheet of paper' },
  { value: 'a4', label: 'A4: each large sheet is glued together of two' },
  { value: 'letter', label: 'Letter, 8½ × 11 inches: the same' },
  { value: 'tabloid', label: 'Tabloid, 11 × 17 inches: each large sheet is one sheet of paper' },
];
const USUAL_PAPER = 'a3';

/** Nothing for what is used anyway. */
async function askPaper(ask: Ask): Promise<Pick<StartAnswers, 'paper'>> {
  const paper = await ask.one({
    message: 'Which paper is in the printer?',
    choices: PAPERS,
    usual: USUAL_PAPER,
  });
  return paper === USUAL_PAPER ? {} : { paper };
}

interface Whose {
  readonly answers: Pick<StartAnswers, 'organisation' | 'brand'>;
  readonly logo?: DroppedLogo;
}

async function askOrganisation(
  world: World,
  ask: Ask,
  { branded, home }: { readonly branded: boolean; readonly home: string | undefined },
): Promise<Whose> {
  if (branded && (await ask.yes({ message: `Print with ${BRAND}, which is here?`, usual: true })))
    return { answers: { brand: BRAND } };
  const organisation = await asked(
    ask,
    { message: 'What is your organisation called, for the foot of the sheets?', usual: '' },
    async (typed) => beyondFoot(typed, 'organisation') ?? { value: typed },
  );
  if (organisation === '') return { answers: {} };
  if (branded) return { answers: { organisation } };
  const file = await asked(
    ask,
    { message: 'Has it a logo? Drop the file here: SVG, PNG or JPEG.', usual: '' },
    async (typed) => {
      const dropped = droppedPath(typed, home);
      const path = world.paths.resolve(dropped);
      return typed === '' || (await world.kindOf(path)) === 'file'
        ? { value: typed === '' ? '' : path }
        : `There is no file ${dropped}.`;
    },
  );
  if (file === '') return { answers: { organisation } };
  return { answers: { brand: BRAND }, logo: { organisation, file } };
}
