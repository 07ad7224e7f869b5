// Every limit that the schemas set, compared with what it was last: UPDATE_GOLDEN=1 npm test writes them anew.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { allSchemas } from '../../src/commands/schemas.ts';
import { KINDS } from '../../src/kinds/index.ts';
import { editionContentSchema } from '../../src/kit/edition-schema.ts';
import { type SheetStructure, type Structure, sheetWith, structureSchema } from '../../src/kit/structure.ts';
import { shippedWordsSchema } from '../../src/kit/words.ts';
import { WORD_FIELDS } from '../../src/kit/words-fields.ts';
import { pageTextsSchema } from '../../src/web/page-texts.ts';
import { FORMER_KINDS } from '../../src/workshop/migrate/former/kinds.ts';
import { EDITION_FILES, kitSchema } from '../../src/workshop/migrate/former/schema.ts';
import { readYaml } from '../../src/yaml/read.ts';
import { root } from '../support/disk.ts';
import { matchGolden } from '../support/golden.ts';

const LIMITS = new Set([
  'const',
  'enum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'maximum',
  'maxItems',
  'maxLength',
  'maxProperties',
  'minimum',
  'minItems',
  'minLength',
  'minProperties',
  'multipleOf',
  'pattern',
  'required',
]);

/** "properties.title maxLength 80", for each limit anywhere in a schema; a property may itself be called "type". */
const limitsIn = (schema: unknown, path = ''): readonly string[] =>
  typeof schema !== 'object' || schema === null
    ? []
    : Object.entries(schema).flatMap(([key, value]) =>
        LIMITS.has(key) && !path.endsWith('properties')
          ? [`${path} ${key} ${JSON.stringify(value)}`]
          : limitsIn(value, path === '' ? key : `${path}.${key}`),
      );

/** What no editor checks as it is written: texts of the page, and files in the form of version 0.1. */
const OTHERS = {
  'page-texts': pageTextsSchema,
  'shipped-words': shippedWordsSchema.omit({ words: true }),
  former: z.strictObject({
    'kit.yaml': kitSchema(FORMER_KINDS),
    ...EDITION_FILES,
    kinds: z.strictObject(
      Object.fromEntries(Object.entries(FORMER_KINDS).map(([kind, { texts }]) => [kind, texts])),
    ),
  }),
};
const otherSchemas = Object.entries(OTHERS).map(
  ([name, schema]) => [name, z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })] as const,
);

test.each([...Object.entries(allSchemas()), ...otherSchemas])(
  'the limits in the schema of %s are what they were',
  (name, schema) => {
    const limits = limitsIn(schema);
    expect(limits.length).toBeGreaterThan(5);
    matchGolden(`limits/${name}.txt`, `${limits.join('\n')}\n`);
  },
);

/** With the keys of each sheet's kind. */
const structureOf = (data: unknown): Structure => {
  const { sheets, ...others } = structureSchema.parse(data);
  return { ...others, sheets: sheets.map(sheetOf) };
};
const sheetOf = (sheet: { readonly kind: string }) =>
  sheetWith(KINDS[sheet.kind]?.keys ?? {}).parse(sheet) as unknown as SheetStructure;

/** The texts that an edition of a kit must have, with how long each may be. */
const textsOf = (folder: string): object => {
  const { source } = readYaml(readFileSync(join(root, folder, 'kit.yaml')), 'kit.yaml');
  return z.toJSONSchema(editionContentSchema(structureOf(source?.data), KINDS), { io: 'input' });
};

test.each(['options', 'power-cut', 'base'])('and those of the texts of the kit %s', (kit) => {
  // Words are in the schema of every edition.
  const limits = limitsIn(textsOf(`tests/kits/${kit}`)).filter(
    (line) => !line.startsWith('properties.words'),
  );
  expect(limits.length).toBeGreaterThan(50);
  matchGolden(`limits/texts-of-${kit}.txt`, `${limits.join('\n')}\n`);
});

test('and the fields that words have in braces', () => {
  const lines = Object.entries(WORD_FIELDS).map(
    ([key, { may, must, plural = false }]) => `${key} may ${may} must ${must} plural ${plural}`,
  );
  expect(lines.length).toBeGreaterThan(50);
  matchGolden('limits/word-fields.txt', `${lines.join('\n')}\n`);
});
