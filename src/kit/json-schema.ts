// The schemas of all YAML files as JSON Schema, for editors that complete keys and mark mistakes.
import * as z from 'zod';
import type { KitKinds } from './kinds.ts';
import { EDITION_FILES, kitSchema, workshopSchema } from './schema.ts';

/** An editor sees one file and does not know the kinds in kit.yaml, so a sheet may have the texts of any kind. */
const workshopForEditors = (kinds: KitKinds) =>
  z.strictObject({
    ...workshopSchema.shape,
    sheets: z.record(
      workshopSchema.shape.sheets.keyType,
      z.union(Object.values(kinds).map(({ texts }) => texts)),
    ),
  });

/** JSON Schema (draft 7, which YAML language servers support) by name: kit and the files of an edition. */
export function jsonSchemas(kinds: KitKinds): Readonly<Record<string, object>> {
  const editions = Object.entries({ ...EDITION_FILES, 'workshop.yaml': workshopForEditors(kinds) });
  const schemas: readonly (readonly [string, z.ZodType])[] = [
    ['kit', kitSchema(kinds)],
    ...editions.map(([file, schema]) => [file.replace('.yaml', ''), schema] as const),
  ];
  return Object.fromEntries(schemas.map(([name, schema]) => [name, exported(name, schema)]));
}

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
