// All JSON Schemas by name: of content files, of the template, of the plan, and of what `--json` prints.
import * as z from 'zod';
import { brandSchema } from '../brand/schema.ts';
import { KINDS } from '../kinds/index.ts';
import { editorSchemas, exported } from '../kit/json-schema.ts';
import { planSchema } from '../plan/file.ts';
import { labelsSchema } from '../plan/labels.ts';
import { papersSchema } from '../plan/papers.ts';
import { shopSchema } from '../plan/shop-data.ts';
import { templateSchema } from '../theme/schema.ts';
import { exportedByFileSchema, exportedSchema } from '../translation/sync/exported.ts';
import { recordByFileSchema, recordSchema } from '../translation/sync/record.ts';
import { answerSchema } from './answer-schema.ts';

/** `plan` is the workshop.yaml of a plan. */
export function allSchemas(): Readonly<Record<string, object>> {
  const plan = {
    ...exported('plan', planSchema),
    title: 'workshop.yaml of Kitpress, the plan of a workshop',
  };
  const { $schema: draft, ...answer } = z.toJSONSchema(answerSchema, { target: 'draft-7' });
  return {
    ...editorSchemas(KINDS),
    'made-from': exported('made-from', z.union([recordSchema, recordByFileSchema])),
    exported: exported('exported', z.union([exportedSchema, exportedByFileSchema])),
    template: exported('template', templateSchema),
    plan,
    papers: exported('papers', papersSchema),
    shop: exported('shop', shopSchema),
    labels: exported('labels', labelsSchema),
    brand: exported('brand', brandSchema),
    answer: { $schema: draft, title: 'What kitpress prints with --json', ...answer },
  };
}
