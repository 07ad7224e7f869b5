// The JSON Schemas for editors: they take what the program takes, as it is written in the files.
import { describe, expect, test } from 'vitest';
import { KINDS } from '../../src/kinds/index.ts';
import { editorSchemas } from '../../src/kit/json-schema.ts';

/** The parts of a JSON Schema that are looked at here. */
interface Node {
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Node;
  readonly propertyNames?: { readonly pattern?: string };
  readonly anyOf?: readonly Node[];
  readonly items?: Node;
  readonly const?: string;
  readonly type?: string;
  readonly definitions?: Readonly<Record<string, Node>>;
  readonly maxLength?: number;
}

const schemas = editorSchemas(KINDS);
const { kit, edition } = schemas as { readonly kit: Node; readonly edition: Node };

test('there is one for kit.yaml and one for the files of an edition', () => {
  expect(Object.keys(schemas)).toEqual(['kit', 'edition']);
});

test('they are draft 7, which the editors know', () => {
  for (const schema of Object.values(schemas))
    expect(schema).toMatchObject({ $schema: 'http://json-schema.org/draft-07/schema#', type: 'object' });
});

describe('in that of kit.yaml', () => {
  const sheets = kit.properties?.sheets?.items?.anyOf ?? [];

  test('unknown keys are mistakes, and what has a default may be left out', () => {
    expect(kit.additionalProperties).toBe(false);
    expect(kit.required).toEqual(['id', 'version', 'sourceLanguage', 'licence']);
  });

  test('a sheet has the keys of its kind, and no others', () => {
    expect(sheets.map(({ properties }) => properties?.kind?.const)).toEqual(Object.keys(KINDS));
    const keysOf = (kind: string): readonly string[] =>
      Object.keys(sheets.find(({ properties }) => properties?.kind?.const === kind)?.properties ?? {});
    for (const [kind, { keys }] of Object.entries(KINDS))
      expect(keysOf(kind)).toEqual(expect.arrayContaining(['id', 'code', 'signs', ...Object.keys(keys)]));
    expect(keysOf('vote')).not.toContain('levels');
    for (const { additionalProperties } of sheets) expect(additionalProperties).toBe(false);
  });

  test('a list may be a number, and a sheet may show one list or several', () => {
    expect(kit.properties?.lists?.additionalProperties).toMatchObject({
      anyOf: [{ type: 'integer' }, { type: 'object', additionalProperties: false }],
    });
    const poster = sheets.find(({ properties }) => properties?.kind?.const === 'poster');
    expect(poster?.properties?.show).toMatchObject({ anyOf: [{ type: 'string' }, { type: 'array' }] });
  });

  test('every other key of a step is the minutes in a length', () => {
    expect(kit.properties?.steps?.items).toMatchObject({
      required: ['id'],
      additionalProperties: { type: 'integer', maximum: 600 },
    });
  });
});

describe('in that of an edition', () => {
  test('nothing is required, because the texts may be in any of its files', () => {
    expect(edition.required).toBeUndefined();
    expect(edition.additionalProperties).toBe(false);
  });

  test('the items of a list are texts, at any depth under ids or capital letters', () => {
    const [item, ...others] = Object.values(edition.definitions ?? {});
    expect(others).toEqual([]);
    expect(item?.anyOf?.map(({ type }) => type)).toEqual(['string', 'object']);
    const { pattern = 'none' } = item?.anyOf?.[1]?.propertyNames ?? {};
    for (const id of ['1', 'culture', 'A']) expect(id).toMatch(new RegExp(pattern));
    for (const id of ['AB', 'Culture', '']) expect(id).not.toMatch(new RegExp(pattern));
  });

  test('lengths are bounds that an editor can count', () => {
    expect(edition.properties?.title?.maxLength).toBe(80);
    expect(edition.properties?.sourceShort?.maxLength).toBe(60);
  });

  test('the words that may be replaced are listed', () => {
    expect(Object.keys(edition.properties?.words?.properties ?? {})).toEqual(
      expect.arrayContaining(['labels', 'columns', 'guide']),
    );
  });
});

test('they are plain data', () => {
  expect(JSON.parse(JSON.stringify(schemas))).toEqual(schemas);
});
