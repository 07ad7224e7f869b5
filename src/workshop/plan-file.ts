// Which file is the plan of a workshop: one that was named, workshop.yaml in the current folder, or one that is perhaps meant to be it.
import { wrong } from '../plan/choices.ts';
import type { Flags } from '../plan/flags.ts';
import { failed, ok, type Problem, type Result, warning } from '../problem.ts';
import { argument } from '../shell.ts';
import type { World } from '../world/world.ts';
import { knownKits } from './known-kits.ts';
import { fileMeant } from './near-file.ts';

/** Read if it is in the current folder and no other plan is named. */
const USUAL_PLAN = 'workshop.yaml';
/** Of a folder without a plan, so many files are looked into. */
const MAX_LOOKED_AT = 30;
/** In bytes. A plan with 200 long names has a third of it; large files of other programs take seconds to parse. */
const MOST_OF_PLAN = 64 * 1024;

interface FoundPlan {
  /** The flags, without KIT if that is the plan. */
  readonly flags: Flags;
  /** Absolute; absent if there is no plan. */
  readonly path?: string;
}

/** Problems: usage-no-plan; the warning plan-other-name, where a plan may lie here under another name. */
export async function findPlan(world: World, flags: Flags): Promise<Result<FoundPlan>> {
  const { kit, ...others } = flags;
  if (flags.plan !== undefined) return named(world, flags, '--plan', flags.plan);
  if (kit !== undefined && (await isPlan(world, kit))) return named(world, others, 'KIT', kit);
  const path = world.paths.resolve(USUAL_PLAN);
  if (await world.kindOf(path)) return ok({ flags, path });
  return ok({ flags }, await otherNames(world));
}

async function named(world: World, flags: Flags, flag: string, file: string): Promise<Result<FoundPlan>> {
  const path = world.paths.resolve(file);
  if (await world.kindOf(path)) return ok({ flags, path });
  const hint = `${await fileMeant(world, file, path)}Name the plan of your workshop, a YAML file.`;
  return failed(wrong({ flag }, 'no-plan', `there is no file ${file}.`, hint));
}

/** A kit is a folder: a file with the keys of a plan is one, and so is what is called workshop.yaml, whatever is wrong with it. */
async function isPlan(world: World, kit: string): Promise<boolean> {
  const path = world.paths.resolve(kit);
  const kind = await world.kindOf(path);
  if (kind === 'file') return CALLED_PLAN.test(world.paths.base(path)) || (await hasPlanKeys(world, path));
  return kind === undefined && /\.ya?ml$/i.test(kit) && world.paths.base(path) !== 'kit.yaml';
}

/** Whether KIT can be a word: a kit that is here or built in, or a file that is a plan. */
export async function isKitOrPlan(world: World, word: string): Promise<boolean> {
  if (await world.kindOf(world.paths.resolve(word, 'kit.yaml'))) return true;
  return (await knownKits(world)).some(({ name }) => name === word) || (await isPlan(world, word));
}

const CALLED_PLAN = /^workshop\b[^/\\]*\.ya?ml(?:\.txt)?$/i;

async function hasPlanKeys(world: World, path: string): Promise<boolean> {
  const bytes = await world.read(path);
  if (!bytes.ok || bytes.value.length > MOST_OF_PLAN) return false;
  const { looksLikePlan } = await import('../plan/looks-like.ts');
  return looksLikePlan(bytes.value);
}

async function otherNames(world: World): Promise<readonly Problem[]> {
  const folder = world.paths.resolve();
  const listed = await world.listIn(folder, '');
  const names = ((listed.ok && listed.value) || []).filter((name) => /\.(?:ya?ml|txt)$/i.test(name));
  const called = names.filter((name) => CALLED_PLAN.test(name));
  const found: string[] = [];
  for (const name of new Set([...called, ...names].slice(0, MAX_LOOKED_AT)))
    if (CALLED_PLAN.test(name) || (await hasPlanKeys(world, world.paths.resolve(folder, name))))
      found.push(name);
  const [first] = found;
  if (first === undefined) return [];
  const one = found.length === 1;
  const message = `There is no ${USUAL_PLAN} here, so no plan was read; ${found.join(', ')} ${one ? 'looks' : 'look'} like ${one ? 'one' : 'plans'}.`;
  const endings = /\.txt$/i.test(first) ? ' (in Windows, show file name extensions first)' : '';
  return [
    warning('plan-other-name', message, {
      hint: `Is ${one ? 'this' : 'one of them'} your plan? Rename it to ${USUAL_PLAN}${endings}, or run "kitpress build ${argument(first)}".`,
    }),
  ];
}
