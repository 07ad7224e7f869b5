// All JSON Schemas by name: of content files, of the template, of the plan, and of what `--json` prints.
import * as z from 'zod';
import { brandSchema } from '../brand/schema.ts';
import { OLD_KINDS } from '../kinds/old.ts';
import { exported, jsonSchemas } from '../kit/json-schema.ts';
import { planSchema } from '../plan/file.ts';
import { templateSchema } from '../theme/schema.ts';
import { exportedSchema } from '../translation/sync/exported.ts';
import { recordSchema } from '../translation/sync/record.ts';
import { answerSchema } from './answer-schema.ts';

/** `plan` is the workshop.yaml of a plan; `workshop` the file of that name in an edition. */
export function allSchemas(): Readonly<Record<string, object>> {
  const plan = {
    ...exported('plan', planSchema),
    title: 'workshop.yaml of Kitpress, the plan of a workshop',
  };
  const { $schema: draft, ...answer } = z.toJSONSchema(answerSchema, { target: 'draft-7' });
  return {
    ...jsonSchemas(OLD_KINDS),
    'made-from': exported('made-from', recordSchema),
    exported: exported('exported', exportedSchema),
    template: exported('template', templateSchema),
    plan,
    brand: exported('brand', brandSchema),
    answer: { $schema: draft, title: 'What kitpress prints with --json', ...answer },
  };
}
