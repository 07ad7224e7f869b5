// kitpress schema: the JSON Schemas of YAML files, printed one at a time or written all together.
import { error, type Problem } from '../problem.ts';
import { didYouMean } from '../yaml/near.ts';
import { answer } from './answer.ts';
import type { SchemaFlags } from './flags.ts';
import { allSchemas } from './schemas.ts';
import { type Terminal, worldOf } from './terminal.ts';

export async function runSchema(
  name: string | undefined,
  { out, json }: SchemaFlags,
  terminal: Terminal,
): Promise<number> {
  const schemas = allSchemas();
  const names = Object.keys(schemas);
  if (name !== undefined && !names.includes(name))
    return answer({ problems: [unknownSchema(name, names)] }, json, terminal);
  const wanted = name === undefined ? names : [name];
  if (out !== undefined) return writeSchemas(wanted, schemas, out, json, terminal);
  const text = name === undefined ? names.map((one) => `${one}\n`).join('') : written(schemas[name]);
  // A schema is JSON already: with --json it is part of the object like any other answer.
  return answer(
    {
      problems: [],
      text,
      summary: { schemas: wanted, ...(name !== undefined && { schema: schemas[name] }) },
    },
    json,
    terminal,
  );
}

const written = (schema: object | undefined): string => `${JSON.stringify(schema, null, 2)}\n`;

function unknownSchema(name: string, names: readonly string[]): Problem {
  const hint = `${didYouMean(name, names)}The schemas are ${names.join(', ')}.`;
  return error('usage-unknown-schema', `There is no schema "${name}".`, { hint });
}

async function writeSchemas(
  names: readonly string[],
  schemas: Readonly<Record<string, object>>,
  out: string,
  json: boolean | undefined,
  terminal: Terminal,
): Promise<number> {
  const world = worldOf(terminal);
  const folder = world.paths.resolve(out);
  const files = names.map((name) => ({
    name: `${name}.json`,
    bytes: new TextEncoder().encode(written(schemas[name])),
  }));
  const { ok, problems } = await world.write(folder, files);
  if (!ok) return answer({ problems }, json, terminal);
  const shown = world.paths.shown(folder);
  const facts = files.map(({ name, bytes }) => ({ file: `${shown}/${name}`, bytes: bytes.length }));
  const text = `${files.length} schemas written to ${shown}/: ${names.join(', ')}.\n`;
  return answer({ problems, text, files: facts, summary: { schemas: names } }, json, terminal);
}
