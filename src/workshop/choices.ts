// The choices for a workshop: those of the plan file, the flags over them, and the names of the participants.
import { type Choices, wrong } from '../plan/choices.ts';
import { type Flags, readFlags } from '../plan/flags.ts';
import { failed, ok, type Result } from '../problem.ts';
import type { World } from '../world/world.ts';
import { readYaml } from '../yaml/read.ts';
import { valueAt } from '../yaml/validate.ts';
import { BUILT_IN_KIT, findKit, themesListOf } from './kits.ts';
import { readNamesFile } from './names-file.ts';
import { fileMeant } from './near-file.ts';
import { findPlan } from './plan-file.ts';

/** Choices with the folder that the plan's paths are relative to. */
export interface PlannedChoices {
  readonly choices: Choices;
  readonly planFolder: string;
  /** The plan that was read, as people see its path; absent if there was none. */
  readonly plan?: string;
}

/** Problems: of the plan, of the flags, of the names; all of them at once. */
export async function readChoices(world: World, given: Flags): Promise<Result<PlannedChoices>> {
  const { paths } = world;
  const found = await findPlan(world, given);
  const { flags, path } = found.ok ? found.value : { flags: given };
  const fromPlan = path === undefined ? ok({}) : await readPlanAt(world, path, flags.kit);
  const fromFlags = readFlags(flags);
  const problems = [...fromFlags.problems, ...found.problems, ...fromPlan.problems];
  if (!found.ok || !fromPlan.ok || !fromFlags.ok) return { ok: false, problems };
  const planFolder = path === undefined ? paths.resolve() : paths.parent(path);
  const choices = await withNames(world, { ...fromPlan.value, ...fromFlags.value }, planFolder);
  if (!choices.ok) return { ok: false, problems: [...problems, ...choices.problems] };
  return ok({ choices: choices.value, planFolder, ...(path !== undefined && { plan: paths.shown(path) }) }, [
    ...problems,
    ...choices.problems,
  ]);
}

async function readPlanAt(world: World, path: string, kit: string | undefined): Promise<Result<Choices>> {
  const bytes = await world.read(path);
  if (!bytes.ok) return bytes;
  const file = world.paths.shown(path);
  // Most runs have no plan, and its schema takes long to make.
  const { readPlan } = await import('../plan/file.ts');
  const plan = readPlan(bytes.value, file);
  const isUnknown = plan.problems.some(
    ({ code, key = '.' }) => code === 'content-unknown-key' && !key.includes('.'),
  );
  const data = isUnknown ? readYaml(bytes.value, file).source?.data : undefined;
  // A key that no plan has may be the kit's own name for its themes.
  const themes = isUnknown ? await themesOfKit(world, data, kit, world.paths.parent(path)) : undefined;
  return themes !== undefined && valueAt(data, [themes]) !== undefined
    ? readPlan(bytes.value, file, themes)
    : plan;
}

/** The id of the list of themes, of the kit that a flag or the plan names. */
async function themesOfKit(
  world: World,
  data: unknown,
  kit: string | undefined,
  planFolder: string,
): Promise<string | undefined> {
  const said = kit ?? valueAt(data, ['kit']) ?? BUILT_IN_KIT;
  const options = kit === undefined ? { base: planFolder } : {};
  const found = await findKit(world, String(said), { flag: 'KIT' }, options);
  return found.ok ? themesListOf(found.value) : undefined;
}

/** Choices with the names from a file, in place of the file. */
async function withNames(world: World, choices: Choices, planFolder: string): Promise<Result<Choices>> {
  const said = choices.participants;
  if (!said || !('file' in said.value)) return ok(choices);
  const { paths } = world;
  const { file } = said.value;
  const path = paths.resolve('flag' in said.from ? paths.resolve() : planFolder, file);
  if (!(await world.kindOf(path))) {
    const hint = `${await fileMeant(world, file, path)}Give a number from 1 to 200, or a file with the names (.xlsx, .csv or .txt).`;
    return failed(wrong(said.from, 'no-names', `there is no file ${file}.`, hint));
  }
  const read = await readNamesFile(world, path);
  return read.ok
    ? ok({ ...choices, participants: { value: read.value, from: said.from } }, read.problems)
    : read;
}
