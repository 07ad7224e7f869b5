// Texts of the source edition in place of those that an edition lacks, so that a draft can be laid out.

import type { Path } from '../yaml/locate.ts';
import { type FilePlace, readYaml, type YamlReading } from '../yaml/read.ts';
import type { Fallback } from './edition.ts';
import type { FallbackPlace } from './kit.ts';

/** A text that stands in for one that is missing or whose source has changed. */
export interface FallbackText {
  readonly path: Path;
  readonly text: string;
  readonly why: 'missing' | 'stale';
  /** Where the edition has, or should have, a text of its own. */
  readonly place: FilePlace;
}

/** By file and key. */
export interface FallbackTexts {
  /** Their language. */
  readonly lang: string;
  readonly texts: ReadonlyMap<string, ReadonlyMap<string, FallbackText>>;
}

/** What the copies of the texts in one file are told of those that stand in. */
export function fallbacksOf(
  fallbacks: FallbackTexts | undefined,
  file: string,
): ReadonlyMap<string, Fallback> | undefined {
  const texts = fallbacks?.texts.get(file);
  if (!fallbacks || !texts) return undefined;
  return new Map([...texts].map(([key, { why }]) => [key, { lang: fallbacks.lang, fallback: why }]));
}

/** Where texts stand in for others, in the order of the files. */
export const fallbackPlaces = ({ texts }: FallbackTexts): readonly FallbackPlace[] =>
  [...texts.values()].flatMap((inFile) =>
    [...inFile].map(
      ([
        key,
        {
          why,
          place: { file, line },
        },
      ]) => ({ file, line, key, why }),
    ),
  );

/** The file as if it had the texts that stand in; the whole of it, if it is not there. */
export function withFallbacks(
  reading: YamlReading | undefined,
  file: string,
  texts: ReadonlyMap<string, FallbackText> | undefined,
): YamlReading | undefined {
  if (!texts || texts.size === 0) return reading;
  const { source, problems } = reading ?? readYaml(new TextEncoder().encode('{}'), file);
  if (!source) return reading;
  const data = structuredClone(source.data);
  for (const { path, text } of texts.values()) put(data, path, text);
  return { source: { ...source, data }, problems };
}

/** Groups and lists that are not there are made; what stands in the way stays, for the schema to complain of. */
function put(data: unknown, path: Path, text: string): void {
  let group = data;
  for (const [depth, step] of path.entries()) {
    if (typeof group !== 'object' || group === null) return;
    const there: unknown = Reflect.get(group, step);
    if (depth === path.length - 1) {
      if (there === undefined || there === null || typeof there === 'string') Reflect.set(group, step, text);
    } else {
      if (there === undefined || there === null)
        Reflect.set(group, step, typeof path[depth + 1] === 'number' ? [] : {});
      group = Reflect.get(group, step);
    }
  }
}
