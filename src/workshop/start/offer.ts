// What "kitpress start" offers: the workshops that are here and built in, in the languages of their editions.
import type { Kit } from '../../kit/kit.ts';
import { themesOf } from '../../kit/lists.ts';
import { tablesFor } from '../../plan/plan.ts';
import { type Result, unless } from '../../problem.ts';
import type { World } from '../../world/world.ts';
import { describeEdition, type EditionFacts } from '../edition-facts.ts';
import { BUILT_IN_KIT, openKit, readKit } from '../kits.ts';
import { knownKits } from '../known-kits.ts';

interface OfferedKit {
  readonly name: string;
  readonly editions: readonly EditionFacts[];
  readonly load: (language: string) => Promise<Result<Kit>>;
}

/** The default kit first, then all others by name. */
export async function offeredKits(world: World): Promise<readonly OfferedKit[]> {
  const known = await knownKits(world);
  const first = known.filter(({ name }) => name === BUILT_IN_KIT);
  const others = known.filter(({ name }) => name !== BUILT_IN_KIT);
  const offered: OfferedKit[] = [];
  for (const { name, folder } of [...first, ...others]) {
    const kit = await openKit(world, folder);
    const editions: EditionFacts[] = [];
    for (const language of kit.languages) editions.push(await describeEdition(kit, language));
    offered.push({ name, editions, load: (language) => readKit(kit, language) });
  }
  return offered;
}

/** A kit in a language, and what there is to choose in it. */
export interface OfferedWorkshop {
  readonly name: string;
  readonly title: string;
  readonly themes: readonly { readonly id: string; readonly name: string }[];
  readonly lengths: readonly { readonly name: string; readonly minutes: number }[];
  readonly tablesFor: (people: number) => number;
}

/** Problems: of the kits, each of which can be built in that language. */
export async function workshopsIn(
  kits: readonly OfferedKit[],
  language: string,
): Promise<Result<readonly OfferedWorkshop[]>> {
  const offered: OfferedWorkshop[] = [];
  const problems: Result<Kit>['problems'][number][] = [];
  for (const { name, editions, load } of kits) {
    if (!editions.some((edition) => edition.language === language)) continue;
    const kit = await load(language);
    if (kit.ok) offered.push(offer(name, kit.value));
    else problems.push(...kit.problems);
  }
  return offered.length > 0 ? { ok: true, value: offered, problems: [] } : unless(problems, () => offered);
}

const offer = (name: string, kit: Kit): OfferedWorkshop => ({
  name,
  title: kit.title.words,
  themes: themesOf(kit).map(({ id, text }) => ({ id, name: text.words })),
  lengths: Object.entries(kit.lengths).map(([length, { minutes }]) => ({ name: length, minutes })),
  tablesFor: (people) => tablesFor(people, kit.tables),
});
