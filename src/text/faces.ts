// The faces of a theme: each compiled face is opened once, a fallback only when a character needs it.

import type { Breaker } from './breaker.ts';
import type { CompiledFace } from './compiled-face.ts';
import { type Hyphenator, type LoadPatterns, openHyphenation } from './hyphenation.ts';
import type { Face } from './metrics.ts';
import { openFace } from './metrics.ts';
import type { Shaper } from './shaper.ts';

export type TextRole = 'heading' | 'text' | 'strong';

/** What the scripts of some texts need; open only if there are such texts. */
export interface ScriptTools {
  /** For right-to-left texts, and for marks that no character includes. */
  readonly shaper?: Shaper | undefined;
  /** For texts without spaces between words. */
  readonly breaker?: Breaker | undefined;
}

export interface Faces extends ScriptTools {
  role(role: TextRole): Face;
  /** The face with that key; throws if the template does not name it. */
  byKey(key: string): Face;
  /** The first fallback that `covers` accepts, in the weight nearest to the role's; each is opened when its turn comes. */
  fallback(role: TextRole, covers: (face: Face) => boolean): Face | undefined;
  /** Reads the programs of the faces that have been opened, or of all: writers need them, and nobody else does. */
  loadPrograms(of: 'opened' | 'all'): Promise<void>;
  /** A language's hyphenator. Its patterns are loaded at the first call; undefined if there are none. */
  hyphenator?(language: string): Hyphenator | undefined;
  /** Lines are laid out from the right, because the page will be mirrored. */
  readonly mirrored?: boolean;
}

/** A face as stored: its metrics, and its TrueType program or what reads it. */
export interface StoredFace {
  readonly metrics: CompiledFace;
  readonly program: Uint8Array | (() => Promise<Uint8Array>);
  /** Its layout tables, if its letters or marks need them (`metrics.shaped`). */
  readonly layout?: Uint8Array | undefined;
}

interface FaceName {
  readonly family: string;
  readonly weight: number;
}

interface FallbackName {
  readonly family: string;
  readonly weight: number | readonly number[];
}

/** A template's `faces`. */
export interface FaceNames {
  readonly heading: FaceName;
  readonly text: FaceName;
  readonly strong: FaceName;
  readonly fallback?: FallbackName | readonly FallbackName[] | undefined;
}

/** "atkinson-hyperlegible-next-400": the name of a face in dist/faces and in the scene. */
export const faceKey = ({ family, weight }: FaceName): string => `${family}-${weight}`;

/** The keys of all faces that a template names, fallbacks included. */
export const faceKeys = (names: FaceNames): readonly string[] => {
  const roles = [names.heading, names.text, names.strong];
  return [...new Set([...roles.map(faceKey), ...roles.flatMap(({ weight }) => fallbackKeys(names, weight))])];
};

/**
 * Faces by a template's names. `load` gets a compiled face by its key (dist/faces/KEY.json and .bin) and throws if
 * there is none; `patterns` gets the hyphenation patterns of a language (dist/hyphenation/LANG.json), if there are any.
 */
export function openFaces(
  names: FaceNames,
  load: (key: string) => StoredFace,
  patterns?: LoadPatterns,
  tools: ScriptTools = {},
): Faces {
  const open = new Map<string, Face>();
  const keys = { heading: faceKey(names.heading), text: faceKey(names.text), strong: faceKey(names.strong) };
  const spare = {
    heading: fallbackKeys(names, names.heading.weight),
    text: fallbackKeys(names, names.text.weight),
    strong: fallbackKeys(names, names.strong.weight),
  };
  const known = new Set(faceKeys(names));
  const programs = new Map<string, Uint8Array>();
  const programOf = (key: string): Uint8Array => {
    const found = programs.get(key);
    if (!found) throw new Error(`the program of "${key}" was not loaded`);
    return found;
  };
  const byKey = (key: string): Face => {
    const face = open.get(key);
    if (face) return face;
    if (!known.has(key)) throw new Error(`no face "${key}" in this template`);
    const { metrics, program, layout } = load(key);
    if (typeof program !== 'function') programs.set(key, program);
    const opened = openFace(metrics, () => programOf(key), layout);
    open.set(key, opened);
    return opened;
  };
  return {
    role: (role) => byKey(keys[role]),
    byKey,
    fallback: (role, covers) => {
      for (const key of spare[role]) if (covers(byKey(key))) return byKey(key);
      return undefined;
    },
    loadPrograms: async (of) => {
      const wanted = [...(of === 'all' ? known : open.keys())].filter((key) => !programs.has(key));
      await Promise.all(
        wanted.map(async (key) => {
          const { program } = load(key);
          programs.set(key, typeof program === 'function' ? await program() : program);
        }),
      );
    },
    ...(patterns ? { hyphenator: openHyphenation(patterns) } : {}),
    ...tools,
  };
}

/** Keys of the fallbacks for a face of `weight`, each in its nearest weight; if two are equally near, the lighter one. */
function fallbackKeys({ fallback = [] }: FaceNames, weight: number): readonly string[] {
  const all = 'family' in fallback ? [fallback] : fallback;
  return all.map(({ family, weight: weights }) => {
    const [nearest = weight] = [weights].flat().sort((a, b) => Math.abs(a - weight) - Math.abs(b - weight));
    return faceKey({ family, weight: nearest });
  });
}
