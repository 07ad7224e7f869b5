// All JSON Schemas by name: of content files, of the template, of the plan, and of what `--json` prints.
import * as z from 'zod';
import { brandSchema } from '../brand/schema.ts';
import { KINDS } from '../kinds/index.ts';
import { OLD_KINDS } from '../kinds/old.ts';
import { editorSchemas } from '../kit/editor-schemas.ts';
import { exported, jsonSchemas } from '../kit/json-schema.ts';
import { planSchema } from '../plan/file.ts';
import { templateSchema } from '../theme/schema.ts';
import { exportedByFileSchema, exportedSchema } from '../translation/sync/exported.ts';
import { recordByFileSchema, recordSchema } from '../translation/sync/record.ts';
import { answerSchema } from './answer-schema.ts';

/** `plan` is the workshop.yaml of a plan; `workshop` the file of that name in an edition. */
export function allSchemas(): Readonly<Record<string, object>> {
  const old = jsonSchemas(OLD_KINDS);
  const plan = {
    ...exported('plan', planSchema),
    title: 'workshop.yaml of Kitpress, the plan of a workshop',
  };
  const { $schema: draft, ...answer } = z.toJSONSchema(answerSchema, { target: 'draft-7' });
  return {
    ...old,
    ...bothForms(old, editorSchemas(KINDS)),
    'made-from': exported('made-from', z.union([recordSchema, recordByFileSchema])),
    exported: exported('exported', z.union([exportedSchema, exportedByFileSchema])),
    template: exported('template', templateSchema),
    plan,
    brand: exported('brand', brandSchema),
    answer: { $schema: draft, title: 'What kitpress prints with --json', ...answer },
  };
}

/** kit.yaml and edition.yaml of kits of today, and of kits in the form before lists. */
const bothForms = (
  old: Readonly<Record<string, object>>,
  today: Readonly<Record<string, object>>,
): Readonly<Record<string, object>> =>
  Object.fromEntries(
    Object.entries(today).map(([name, schema]) => {
      const { $schema, title, definitions, ...now } = schema as Readonly<Record<string, unknown>>;
      const { $schema: _, title: __, ...before } = old[name] as Readonly<Record<string, unknown>>;
      return [
        name,
        { $schema, title, ...(definitions !== undefined && { definitions }), anyOf: [now, before] },
      ];
    }),
  );
