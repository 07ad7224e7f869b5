// How many characters the schema allows for a text, wherever it is printed.
import * as z from 'zod';
import { contentSchema } from './check-edition.ts';
import type { FileCache } from './file-cache.ts';
import type { AllKindRules } from './kind.ts';
import { loadStructure } from './open.ts';

/** The part of a JSON Schema that is used here. */
interface Node {
  readonly maxLength?: number;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly additionalProperties?: Node | boolean;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
}

/** The maximum characters of a text of an edition, by key; infinite if there is no limit. Create it once for many texts. */
export function openLimits(files: FileCache, kinds: AllKindRules): (key: string) => number {
  const schema = z.toJSONSchema(contentSchema(loadStructure(files, kinds).value, kinds), {
    io: 'input',
    unrepresentable: 'any',
  }) as Node;
  return (key) => mostAt(schema, key.split('.'));
}

/** For a text with several alternatives, such as those of sheets, the smallest maximum. */
function mostAt(node: Node | undefined, [step, ...rest]: readonly string[]): number {
  if (node === undefined) return Number.POSITIVE_INFINITY;
  const kinds = node.anyOf ?? [];
  if (kinds.length > 0)
    return Math.min(...kinds.map((kind) => mostAt(kind, step === undefined ? [] : [step, ...rest])));
  if (step === undefined) return node.maxLength ?? Number.POSITIVE_INFINITY;
  const others = typeof node.additionalProperties === 'object' ? node.additionalProperties : undefined;
  return mostAt(node.properties?.[step] ?? node.items ?? others, rest);
}
