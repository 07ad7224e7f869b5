// The guard of export: whether a file may be written where there may be one already, in which somebody has worked.

import { error, type Problem } from '../../problem.ts';
import { argument } from '../../shell.ts';
import { wrongFile } from '../../translation/exchange/faults.ts';
import { fromExchange } from '../../translation/exchange/formats.ts';
import { withFoundKeys } from '../../translation/exchange/nameless.ts';
import { hasNews, paired } from '../../translation/exchange/pairs.ts';
import type { Exports } from '../../translation/sync/exported.ts';
import type { World } from '../../world/world.ts';
import { sameKit } from '../kits.ts';
import { aboutOf, contextOf, type OpenTranslation } from './editions.ts';

/** How many of the texts that would be lost are named. */
const NAMED = 3;

/**
 * Why a file for translators cannot be written to `path`, if it cannot. Problems: `exchange-overwrites`, for a file that is not an
 * export of this edition, and `exchange-not-imported`, for one with texts that the edition lacks; `force` overwrites these.
 * A file of an edition is never overwritten.
 */
export async function refusal(
  world: World,
  path: string,
  opened: OpenTranslation,
  { exports, force = false }: { readonly exports: Exports; readonly force?: boolean | undefined },
): Promise<Problem | undefined> {
  const file = world.paths.shown(path);
  if (await isOfKit(world, path)) return ofKit(file);
  if (force || (await world.kindOf(path)) !== 'file') return undefined;
  const bytes = await world.read(path);
  if (!bytes.ok) return bytes.problems[0];
  const there = await fromExchange(bytes.value, file);
  const about = aboutOf(opened);
  if (!there.ok || wrongFile(there.value, about).length > 0) return noExport(file, about.language);
  const { units } = opened.translation;
  const named = withFoundKeys(there.value, units, { at: about.at, older: true });
  const { pairs, homeless } = paired(named.ok ? named.value : there.value, units, {
    ...contextOf(opened.translation),
    exports,
  });
  const fresh = [...pairs.filter(hasNews).map(({ item }) => item), ...homeless];
  return fresh.length === 0
    ? undefined
    : notImported(
        file,
        fresh.map(({ key }) => key),
        opened,
      );
}

/** The same for a file that can always be written again, where it is one of ours. Problems: `exchange-overwrites`. */
export async function notToReplace(
  world: World,
  path: string,
  isOurs: (bytes: Uint8Array) => boolean,
  force = false,
): Promise<Problem | undefined> {
  const file = world.paths.shown(path);
  if (await isOfKit(world, path)) return ofKit(file);
  if (force || (await world.kindOf(path)) !== 'file') return undefined;
  const bytes = await world.read(path);
  if (!bytes.ok) return bytes.problems[0];
  return isOurs(bytes.value) ? undefined : occupied(file, 'Kitpress did not write it');
}

/** kit.yaml, the files beside it and those in the folder of an edition, of whatever kit. */
async function isOfKit({ paths, kindOf }: World, path: string): Promise<boolean> {
  if (!/\.ya?ml$/i.test(path)) return false;
  const folder = paths.parent(path);
  const beside = ['kit.yaml', 'edition.yaml'].map((name) => kindOf(paths.resolve(folder, name)));
  const above = kindOf(paths.resolve(paths.parent(folder), 'kit.yaml'));
  return (await Promise.all([...beside, above])).some((kind) => kind !== undefined);
}

const ofKit = (file: string): Problem =>
  error('exchange-overwrites', `${file} is, or would be, a file of a kit.`, {
    hint: 'Choose another file with --out.',
    file,
  });

const noExport = (file: string, language: string): Problem =>
  occupied(file, `is not an export of this kit in "${language}"`);

const occupied = (file: string, why: string): Problem =>
  error('exchange-overwrites', `${file} is there already, and ${why}.`, {
    hint: 'Choose another file with --out, or overwrite it with --force.',
    file,
  });

function notImported(file: string, keys: readonly string[], { kit }: OpenTranslation): Problem {
  const named = keys.slice(0, NAMED).join(', ');
  const more = keys.length > NAMED ? ` and ${keys.length - NAMED} more` : '';
  return error('exchange-not-imported', `${file} has work that the edition lacks: ${named}${more}.`, {
    hint: `Import it first with "kitpress translate import ${argument(file)}${sameKit(kit)}", or give it up with --force.`,
    file,
  });
}
