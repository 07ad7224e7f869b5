// How many characters the schema of a file takes for a text, wherever it is printed.
import { jsonSchemas } from './json-schema.ts';
import type { KitKinds } from './kinds.ts';

/** What matters here of a JSON Schema. */
interface Node {
  readonly maxLength?: number;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly additionalProperties?: Node | boolean;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
}

/** The most characters for a text of an edition by file and key; infinite where there is no end. Made once, for many texts. */
export function openLimits(kinds: KitKinds): (file: string, key: string) => number {
  const schemas = jsonSchemas(kinds) as Readonly<Record<string, Node>>;
  return (file, key) => mostAt(schemas[file.replace('.yaml', '')], key.split('.'));
}

/** Where a text may be of several kinds, as sheets are, the least. */
function mostAt(node: Node | undefined, [step, ...rest]: readonly string[]): number {
  if (node === undefined) return Number.POSITIVE_INFINITY;
  const kinds = node.anyOf ?? [];
  if (kinds.length > 0)
    return Math.min(...kinds.map((kind) => mostAt(kind, step === undefined ? [] : [step, ...rest])));
  if (step === undefined) return node.maxLength ?? Number.POSITIVE_INFINITY;
  const others = typeof node.additionalProperties === 'object' ? node.additionalProperties : undefined;
  return mostAt(node.properties?.[step] ?? node.items ?? others, rest);
}
