// The faces of a theme: opened once from what the build compiled, the fallback only when a character needs it.

import { type Hyphenator, type LoadPatterns, openHyphenation } from './hyphenation.ts';
import type { CompiledFace, Face } from './metrics.ts';
import { openFace } from './metrics.ts';

export type TextRole = 'heading' | 'text' | 'strong';

export interface Faces {
  role(role: TextRole): Face;
  /** The face of that key; throws if the template names none such. */
  byKey(key: string): Face;
  /** The face for what the others lack, where the template names one. Opened at the first call. */
  fallback(): Face | undefined;
  /** Where a language hyphenates its words. Patterns are loaded at the first call; undefined where there are none. */
  hyphenator?(language: string): Hyphenator | undefined;
}

/** A face as stored: its metrics and its TrueType program, zlib-compressed. */
export interface StoredFace {
  readonly metrics: CompiledFace;
  readonly program: Uint8Array;
}

interface FaceName {
  readonly family: string;
  readonly weight: number;
}

/** A template's `faces`. */
export interface FaceNames {
  readonly heading: FaceName;
  readonly text: FaceName;
  readonly strong: FaceName;
  readonly fallback?: FaceName | undefined;
}

/** "atkinson-hyperlegible-next-400": the name of a face in dist/faces and in the scene. */
export const faceKey = ({ family, weight }: FaceName): string => `${family}-${weight}`;

/**
 * Faces by a template's names. `load` fetches a compiled face by its key (dist/faces/KEY.json and .bin) and throws if
 * there is none; `patterns` fetches the hyphenation patterns of a language (dist/hyphenation/LANG.json) where there are.
 */
export function openFaces(
  names: FaceNames,
  load: (key: string) => StoredFace,
  patterns?: LoadPatterns,
): Faces {
  const open = new Map<string, Face>();
  const keys = { heading: faceKey(names.heading), text: faceKey(names.text), strong: faceKey(names.strong) };
  const spare = names.fallback ? faceKey(names.fallback) : undefined;
  const known = new Set([...Object.values(keys), ...(spare === undefined ? [] : [spare])]);
  const byKey = (key: string): Face => {
    const face = open.get(key);
    if (face) return face;
    if (!known.has(key)) throw new Error(`no face "${key}" in this template`);
    const { metrics, program } = load(key);
    const opened = openFace(metrics, program);
    open.set(key, opened);
    return opened;
  };
  return {
    role: (role) => byKey(keys[role]),
    byKey,
    fallback: () => (spare === undefined ? undefined : byKey(spare)),
    ...(patterns ? { hyphenator: openHyphenation(patterns) } : {}),
  };
}
