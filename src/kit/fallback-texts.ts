// Texts of the source edition in place of those that an edition lacks, so that a draft can be laid out.

import type { Path } from '../yaml/locate.ts';
import { type FilePlace, readYaml, type YamlReading } from '../yaml/read.ts';
import type { Fallback } from './edition.ts';
import type { FallbackPlace } from './kit.ts';

/** A text in place of one that is missing or whose source has changed. */
export interface FallbackText {
  readonly path: Path;
  readonly text: string;
  readonly why: 'missing' | 'stale';
  /** Where the edition has, or should have, its own text. */
  readonly place: FilePlace;
}

/** By file and key. */
export interface FallbackTexts {
  /** The language of the fallback texts. */
  readonly lang: string;
  readonly texts: ReadonlyMap<string, ReadonlyMap<string, FallbackText>>;
}

/** The fallback texts of one file, by key, as `asTexts` needs them. */
export function fallbacksOf(
  fallbacks: FallbackTexts | undefined,
  file: string,
): ReadonlyMap<string, Fallback> | undefined {
  const texts = fallbacks?.texts.get(file);
  if (!fallbacks || !texts) return undefined;
  return new Map([...texts].map(([key, { why }]) => [key, { lang: fallbacks.lang, fallback: why }]));
}

/** The places of all fallback texts, in the order of the files. */
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

/** The file as if it contained the fallback texts; if the file does not exist, it contains only these. */
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

/** Creates missing groups and lists. A value of another type is kept, and the schema reports it. */
function put(data: unknown, path: Path, text: string): void {
  let group = data;
  for (const [depth, step] of path.entries()) {
    if (typeof group !== 'object' || group === null) return;
    const current: unknown = Reflect.get(group, step);
    if (depth === path.length - 1) {
      if (current === undefined || current === null || typeof current === 'string')
        Reflect.set(group, step, text);
    } else {
      if (current === undefined || current === null)
        Reflect.set(group, step, typeof path[depth + 1] === 'number' ? [] : {});
      group = Reflect.get(group, step);
    }
  }
}
