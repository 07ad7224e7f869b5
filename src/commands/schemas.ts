// All JSON Schemas by name: of content files, of the plan, and of what `--json` prints.
import * as z from 'zod';
import { jsonSchemas } from '../content/json-schema.ts';
import { planSchema } from '../plan-file.ts';
import { answerSchema } from './answer-schema.ts';

/** `plan` is the workshop.yaml that lies beside a build; `workshop` the file of that name in an edition. */
export function allSchemas(): Readonly<Record<string, object>> {
  const { $schema: draft, ...plan } = z.toJSONSchema(planSchema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
  });
  const { $schema: _, ...answer } = z.toJSONSchema(answerSchema, { target: 'draft-7' });
  return {
    ...jsonSchemas(),
    plan: { $schema: draft, title: 'workshop.yaml of Kitpress, the plan of a workshop', ...plan },
    answer: { $schema: draft, title: 'What kitpress prints with --json', ...answer },
  };
}
