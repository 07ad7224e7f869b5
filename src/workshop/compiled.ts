// What the package's build compiled, loaded as far as it may be needed: faces by their keys, hyphenation by language.
import type { StoredFace } from '../text/faces.ts';
import { type LoadPatterns, type Patterns, patternNames } from '../text/hyphenation.ts';
import type { World } from '../world/world.ts';

/** The hyphenation patterns of some languages; parsed when a text needs them. */
export async function loadPatterns(world: World, languages: ReadonlySet<string>): Promise<LoadPatterns> {
  const names = new Set([...languages].flatMap(patternNames));
  const files = await loadAll(
    world,
    [...names].map((name) => `hyphenation/${name}.json`),
  );
  return memo((name) => {
    if (!names.has(name)) throw new Error(`the hyphenation of "${name}" was not loaded`);
    const bytes = files.get(`hyphenation/${name}.json`);
    return bytes && parsed<Patterns>(bytes);
  });
}

export interface StoredFaces {
  /** Loads faces by their keys, each once; a missing one is remembered as missing. */
  readonly load: (keys: readonly string[]) => Promise<void>;
  /** A face that was loaded; parsed at first use. */
  readonly face: (key: string) => StoredFace | undefined;
}

/** Metrics; layout tables too if there are texts to be shaped. Programs are read when asked for. */
export function openStoredFaces(world: World, shaped: boolean): StoredFaces {
  const files = new Map<string, Uint8Array | undefined>();
  const endings = shaped ? ['json', 'layout'] : ['json'];
  return {
    load: async (keys) => {
      const names = keys.flatMap((key) => endings.map((ending) => `faces/${key}.${ending}`));
      const fresh = await loadAll(
        world,
        names.filter((name) => !files.has(name)),
      );
      for (const [name, bytes] of fresh) files.set(name, bytes);
    },
    face: memo((key) => {
      const metrics = files.get(`faces/${key}.json`);
      if (!metrics) return undefined;
      const layout = files.get(`faces/${key}.layout`);
      const program = async (): Promise<Uint8Array> =>
        (await world.asset(`faces/${key}.bin`)) ?? missing(`faces/${key}.bin`);
      return { metrics: parsed<StoredFace['metrics']>(metrics), program, ...(layout && { layout }) };
    }),
  };
}

const missing = (name: string): never => {
  throw new Error(`${name} is not in dist`);
};

const loadAll = async (
  world: World,
  names: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array | undefined>> =>
  new Map(await Promise.all(names.map(async (name) => [name, await world.asset(name)] as const)));

/** JSON from Kitpress's own build, not from other people. */
const parsed = <T>(bytes: Uint8Array): T => JSON.parse(new TextDecoder().decode(bytes)) as T;

function memo<T>(find: (key: string) => T | undefined): (key: string) => T | undefined {
  const found = new Map<string, T>();
  return (key) => {
    const known = found.get(key) ?? find(key);
    if (known !== undefined) found.set(key, known);
    return known;
  };
}
