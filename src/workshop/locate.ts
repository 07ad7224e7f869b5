// Problems → problems with lines: sheets know a text's file and key, and people want to know its line.
import type { Problem } from '../problem.ts';
import type { World } from '../world/world.ts';
import { pathIn } from '../yaml/locate.ts';
import { readYaml, type Source } from '../yaml/read.ts';

/** Files are read again, but only if there are problems. A problem whose line cannot be found stays as it is. */
export async function locate<T extends Pick<Problem, 'file' | 'key' | 'line'>>(
  world: World,
  problems: readonly T[],
): Promise<readonly T[]> {
  const named = problems.filter(({ key, line }) => key !== undefined && line === undefined);
  const sources = new Map<string, Source | undefined>();
  for (const file of new Set(named.flatMap((problem) => problem.file ?? []))) {
    const bytes = await world.read(world.paths.resolve(file));
    sources.set(file, bytes.ok ? readYaml(bytes.value, file).source : undefined);
  }
  return problems.map((problem) => {
    const { file, key, line } = problem;
    const source = file === undefined || line !== undefined ? undefined : sources.get(file);
    return source && key !== undefined
      ? { ...problem, ...source.at(pathIn(source.data, key)), key }
      : problem;
  });
}
