// The answers to what the page asks, over a world in memory: in a worker, or in Node for tests.
import type { BuiltWorkshop, OpenWorkshop } from '../library/facts.ts';
import { openByFlags } from '../library/open.ts';
import { error, ok, type Problem } from '../problem.ts';
import { PLAN } from '../workshop/start/write.ts';
import type { Files } from '../world/memory.ts';
import { slugOf } from '../yaml/slug.ts';
import type { DroppedFile, WorkshopChoices } from './choices.ts';
import { lateZlib, loadZlib } from './late-zlib.ts';
import { offersIn } from './offered.ts';
import type { PackedWorld } from './packs.ts';
import type { BuiltAnswer, Engine, EngineOptions, MadeFile } from './protocol.ts';
import { withSteps } from './steps.ts';
import { summaryOf } from './summary.ts';
import { filesWritten, hasBrand } from './written.ts';

export function engineOver(
  { world, files }: PackedWorld,
  { drawn }: Pick<EngineOptions, 'drawn'> = {},
): Engine {
  // PDFs are handed over; none is written.
  const workshop = openByFlags({ ...world, zlib: lateZlib, write: async () => ok(undefined) }, {});
  const put = openFolder(workshop, files);
  const inTurn = openTurns();
  let newest = 0;
  const prepare = () => Promise.all([loadZlib(), workshop.prepareBuild()]);
  return {
    offers: (language) => offersIn(workshop.world, language),
    // What the first sheet does not need is loaded when it is asked for.
    readList: async (...given) => (await import('./lists.ts')).readList(...given),
    checkLook: async (look) => (await import('./looks.ts')).checkLook(workshop.world, look),
    update: (choices, look) => {
      newest += 1;
      const own = newest;
      return inTurn(async () => {
        if (own !== newest) return undefined;
        const problems = put(choices);
        const state = await workshop.update({ look, pause, ...(drawn && { first: drawn }) });
        // By the time that somebody wants them, what makes PDFs is there.
        void prepare().catch(() => undefined);
        const facts = state.current ? workshop.facts() : undefined;
        return {
          ...state,
          ...(facts && { summary: summaryOf(facts) }),
          problems: withSteps([...problems, ...state.problems]),
        };
      });
    },
    draw: async (ref) => workshop.draw(ref),
    texts: (ref) => workshop.texts(ref),
    build: (choices) =>
      inTurn(async () => {
        const problems = put(choices);
        await loadZlib();
        const built = await workshop.build(pause);
        const all = [...problems, ...built.problems];
        return built.ok && problems.length === 0
          ? builtAnswer(built.value, all)
          : { files: [], problems: withSteps(all) };
      }),
    keep: async (choices) => {
      const kept = filesWritten(choices);
      const [plan] = kept;
      return plan && kept.length === 1 ? plan : archiveOf(kept, choices.title ?? choices.kit);
    },
    open: async (files) => (await import('./opened.ts')).openPlan(files),
    close: () => {},
  };
}

/** Lets the worker hear what came in meanwhile, such as the wish for another page. */
const pause = (): Promise<void> => new Promise((resume) => setTimeout(resume));

/** One after another, since they share the folder. */
function openTurns(): <T>(run: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (run) => {
    const turn = last.then(run);
    last = turn.catch(() => undefined);
    return turn;
  };
}

/** Puts what was chosen into the folder of the workshop, as far as it has changed. Problems: what cannot even be written. */
function openFolder(
  { world, forget }: OpenWorkshop,
  files: Files,
): (choices: WorkshopChoices) => readonly Problem[] {
  let before: readonly string[] = [];
  return (choices) => {
    const problems = nameless(choices);
    // Without a name there is no brand: the sheets are shown without it until there is one.
    const written = filesWritten(problems.length > 0 ? brandless(choices) : choices);
    const fresh = new Map(written.map(({ name, bytes }) => [world.paths.resolve(name), bytes]));
    for (const path of before)
      if (!fresh.has(path)) {
        files.delete(path);
        forget(path);
      }
    for (const [path, bytes] of fresh)
      if (!isSame(files.get(path), bytes)) {
        files.set(path, bytes);
        forget(path);
      }
    before = [...fresh.keys()];
    return problems;
  };
}

const brandless = ({ look: _, more, ...choices }: WorkshopChoices): WorkshopChoices => ({
  ...choices,
  ...(more && { more: { ...more, brand: {} } }),
});

const isSame = (a: Uint8Array | undefined, b: Uint8Array): boolean =>
  a !== undefined && a.length === b.length && a.every((byte, i) => byte === b[i]);

const nameless = (choices: WorkshopChoices): readonly Problem[] =>
  hasBrand(choices) && !choices.organisation?.trim()
    ? [
        error('page-no-organisation', 'There is a logo or a colour, and no name of the organisation.', {
          hint: 'Write the name: it is read aloud where the logo is, and stands at the foot of the sheets.',
          ...{ file: PLAN, key: 'organisation' },
        }),
      ]
    : [];

async function builtAnswer(built: BuiltWorkshop, problems: readonly Problem[]): Promise<BuiltAnswer> {
  const made = built.files.map(({ brand: _, ...file }): MadeFile => file);
  const [first, ...others] = [...made, ...built.cutFiles];
  const download = others.length === 0 ? first : await archiveOf([...made, ...built.cutFiles], built.title);
  return {
    files: made,
    ...(download && { download: { name: download.name, bytes: download.bytes } }),
    summary: summaryOf(built),
    problems: withSteps(problems),
  };
}

const archiveOf = async (files: readonly DroppedFile[], title: string): Promise<DroppedFile> => ({
  name: `${slugOf(title, 'workshop') || 'workshop'}.zip`,
  bytes: (await import('./compression.ts')).zipped(files),
});
