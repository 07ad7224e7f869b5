// The file or folder that was meant where there is none of the name: a misspelt one, or one with another ending.
import type { World } from '../world/world.ts';
import { nearest } from '../yaml/near.ts';

/** The sentence for a hint, with a space after it, or an empty string; `said` is the path as it was written. */
export async function fileMeant(world: World, said: string, path: string): Promise<string> {
  const listed = await world.listIn(world.paths.parent(path), '');
  const names = (listed.ok ? listed.value : undefined) ?? [];
  const name = world.paths.base(path);
  const meant = names.find((one) => bare(one) === bare(name)) ?? nearest(name, names);
  return meant === undefined ? '' : `Did you mean "${said.replace(/[^/\\]*[/\\]*$/, meant)}"? `;
}

/** Windows hides endings, so that "names" and "names.txt.txt" are shown as what was meant to be names.txt. */
const bare = (name: string): string => name.toLowerCase().replace(/(?:\.(?:txt|csv|tsv|xlsx|ya?ml))+$/, '');
