// The JSON Schemas for editors: they take what the program takes, as it is written in the files.

import { describe, expect, test } from 'vitest';
import { OLD_KINDS as KINDS } from '../../src/kinds/old.ts';
import { jsonSchemas } from '../../src/kit/json-schema.ts';

const schemas = jsonSchemas(KINDS);
const text = (name: string): string => JSON.stringify(schemas[name]);

test('there is one for every kind of YAML file', () => {
  expect(Object.keys(schemas)).toEqual([
    'kit',
    'edition',
    'workshop',
    'principles',
    'questions',
    'actions',
    'resources',
    'guide',
  ]);
});

test('they are draft 7, which the editors know', () => {
  for (const schema of Object.values(schemas))
    expect(schema).toMatchObject({ $schema: 'http://json-schema.org/draft-07/schema#', type: 'object' });
});

describe('in them', () => {
  test('unknown keys are mistakes, and what has a default may be left out', () => {
    expect(schemas.kit).toMatchObject({ additionalProperties: false });
    expect(text('kit')).toContain('"required":["id","kind","code"]');
  });

  test('an id may be written as a number', () => {
    expect(text('kit')).toContain('"type":"integer"');
  });

  test('a sheet may have the texts of any kind', () => {
    for (const key of ['tally', 'shortNo', 'quadrants', 'needles', 'idea'])
      expect(text('workshop')).toContain(`"${key}"`);
  });

  test('lengths are bounds that an editor can count', () => {
    expect(text('actions')).toContain('"maxLength":240');
  });
});

test('they are plain data', () => {
  expect(JSON.parse(JSON.stringify(schemas))).toEqual(schemas);
});
