// JSON Schemas of kit.yaml and of the files of an edition, for editors that complete keys and mark mistakes.
import * as z from 'zod';
import { id, text } from '../yaml/schema-words.ts';
import { ABOUT, GUIDANCE, itemId, STEP_TEXTS } from './edition-schema.ts';
import type { AllKindRules } from './kind.ts';
import { sheetWith, structureSchema } from './structure.ts';
import { ownWordsSchema } from './words.ts';

/** kit.yaml, with the keys of each kind. */
const kitForEditors = (kinds: AllKindRules) =>
  structureSchema.extend({
    sheets: z
      .array(
        z.union(
          Object.entries(kinds).map(([name, { keys }]) => sheetWith(keys).extend({ kind: z.literal(name) })),
        ),
      )
      .max(60)
      .optional(),
  });

/** An editor sees one file of an edition and not kit.yaml: any list, step or sheet may be in it. */
const editionForEditors = () => {
  const anything: z.ZodType = z.union([
    text(),
    z.record(
      itemId,
      z.lazy(() => anything),
    ),
  ]);
  const inLength = z.looseObject(STEP_TEXTS).partial();
  return z
    .strictObject({
      ...ABOUT,
      title: text(80),
      subtitle: text(160),
      source: text(240),
      sourceShort: text(60),
      words: ownWordsSchema,
      lists: z.record(id, anything),
      steps: z.record(
        id,
        z
          .object({ label: text(40).optional(), ...STEP_TEXTS })
          .partial()
          .catchall(inLength),
      ),
      sheets: z.record(
        id,
        z.looseObject({ name: text(60), title: text(120), instructions: z.array(text(200)) }).partial(),
      ),
      guide: GUIDANCE,
    })
    .partial();
};

/** By the names of the files that use them. */
export const editorSchemas = (kinds: AllKindRules): Readonly<Record<'kit' | 'edition', object>> => ({
  kit: exported('kit', kitForEditors(kinds)),
  edition: exported('edition', editionForEditors()),
});

/** One schema as JSON Schema, under the name of its file. */
export function exported(name: string, schema: z.ZodType): object {
  // `io: 'input'` describes what people write, before numbers become ids and texts are trimmed.
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
  });
  return { $schema, title: `${name}.yaml of Kitpress`, ...rest };
}
