// The bytes of a YAML file → its data, and the line and column of every value in it.
import type { Problem } from '../problem.ts';
import { error } from '../problem.ts';
import { dataOf } from './data.ts';
import { decode } from './encoding.ts';
import {
  type KeyOrValue,
  keyOf,
  offsetOf,
  type Path,
  positionsIn,
  writtenAt,
  type YamlTree,
} from './locate.ts';
import { readPlain } from './plain.ts';
import { parseTree } from './tree.ts';

/** The place of a problem in a file, ready to be spread into the problem. */
export interface FilePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly key?: string;
}

/** Data that was read from a file or several. Places are looked up only on request: without problems nothing pays for them. */
export interface Content {
  /** The file, or the first of several. */
  readonly file: string;
  readonly data: unknown;
  /** Place of the value at `path`, or of its key; if there is no such value, of the nearest key above it. */
  readonly at: (path: Path, part?: KeyOrValue) => FilePlace;
  /** The value at `path` as it is written in the file. */
  readonly written: (path: Path) => string | undefined;
}

/** A file that was read. */
export interface Source extends Content {
  readonly text: string;
}

/** `source` is absent if there is no usable data. It may be present together with errors, so that more can be found. */
export interface YamlReading {
  readonly source?: Source;
  readonly problems: readonly Problem[];
}

/**
 * Bytes → data. `file` is the name that problems show.
 * Problems ("yaml-…"): encoding, characters, size, depth, syntax, duplicate keys, aliases, several documents, empty file.
 */
export function readYaml(bytes: Uint8Array, file: string): YamlReading {
  const known = read.get(bytes);
  if (known?.file === file) return known.reading;
  const reading = readNow(bytes, file);
  read.set(bytes, { file, reading });
  return reading;
}

/** Who keeps the bytes of a file that has not changed need not wait for it again. */
const read = new WeakMap<Uint8Array, { readonly file: string; readonly reading: YamlReading }>();

function readNow(bytes: Uint8Array, file: string): YamlReading {
  const text = decode(bytes, file);
  if (!text.ok) return { problems: text.problems };
  const plain = readPlain(text.value);
  return plain
    ? { source: sourceOf(text.value, file, plain.data), problems: [] }
    : readFull(text.value, file);
}

/** All of YAML, thirty times slower than `readPlain`: for files that are not plain, and for those with mistakes. */
function readFull(text: string, file: string): YamlReading {
  const { root, problems } = parseTree(text, file);
  if (problems.length > 0) return { problems };
  const { data, tree, problems: more } = dataOf(root, text, file);
  if (data === null && more.length === 0) return { problems: [empty(file)] };
  return { source: sourceOf(text, file, data, tree), problems: more };
}

const empty = (file: string): Problem =>
  error('yaml-empty', 'The file is empty.', {
    hint: 'Write its content, or delete the file.',
    file,
    line: 1,
    column: 1,
  });

function sourceOf(text: string, file: string, data: unknown, known?: YamlTree): Source {
  const positionOf = positionsIn(text);
  let tree = known;
  const full = (): YamlTree => {
    tree ??= dataOf(parseTree(text, file).root, text, file).tree;
    return tree;
  };
  return {
    file,
    text,
    data,
    at: (path, part) => ({
      file,
      ...positionOf(offsetOf(full(), path, part)),
      ...(path.length > 0 && { key: keyOf(path) }),
    }),
    written: (path) => writtenAt(full(), path),
  };
}
