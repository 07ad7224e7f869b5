// The schemas that editors read are, to the last word, those that the program checks with.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allSchemas } from '../../src/commands/schemas.ts';
import { root } from '../support/disk.ts';

test.each(Object.entries(allSchemas()))('%s.json is what ships', (name, schema) => {
  expect(JSON.parse(readFileSync(join(root, 'schemas', `${name}.json`), 'utf8'))).toEqual(
    JSON.parse(JSON.stringify(schema)),
  );
});
