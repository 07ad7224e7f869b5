// What each kind asks of a sheet and of its texts, over the kits of the tests, compared with what it asked last: UPDATE_GOLDEN=1 npm test writes it anew.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'vitest';
import { KINDS } from '../../src/kinds/index.ts';
import type { Limit } from '../../src/kit/kind.ts';
import { type SheetStructure, type Structure, sheetWith, structureSchema } from '../../src/kit/structure.ts';
import { readYaml } from '../../src/yaml/read.ts';
import { root } from '../support/disk.ts';
import { matchGolden } from '../support/golden.ts';

const kits = readdirSync(join(root, 'tests/kits')).map((name) => join(root, 'tests/kits', name, 'kit.yaml'));
const structures = kits.map((file): Structure => {
  const { source } = readYaml(readFileSync(file), file);
  const { sheets, ...rest } = structureSchema.parse(source?.data);
  const keysOf = ({ kind }: { readonly kind: string }) => sheetWith(KINDS[kind]?.keys ?? {});
  return { ...rest, sheets: sheets.map((sheet) => keysOf(sheet).parse(sheet) as unknown as SheetStructure) };
});

const limitLine = ({ most, what, list, field, key }: Limit): string =>
  `  at most ${most}: ${what}, ${key ?? [list, field].filter(Boolean).join('.')}`;

/** The answers of a kind about a sheet, a line each. */
const linesFor = (sheet: SheetStructure): readonly string[] => {
  const kind = KINDS[sheet.kind];
  if (kind === undefined) return [];
  const { lists, rows, limits, forFacilitator, ownCards, chooses } = kind;
  const facts = [
    ...(lists?.(sheet) ?? []).map(({ list, path }) => `list ${list} at ${path.join('.')}`),
    `rows ${rows?.(sheet)}`,
    `for the facilitator ${forFacilitator?.(sheet)}`,
    `own cards ${ownCards?.(sheet)}`,
    `chosen from ${chooses?.(sheet)}`,
  ].filter((fact) => !fact.endsWith('undefined'));
  return [...facts.map((fact) => `  ${fact}`), ...(limits?.(sheet) ?? []).map(limitLine)];
};

test('each kind asks of every sheet what it asked before', () => {
  const asked = Object.entries(KINDS).flatMap(
    ([name, { inPieces, words, severalTables, hasInitials, fields }]) => {
      const sheets = structures.flatMap((kit) => kit.sheets.filter(({ kind }) => kind === name));
      const answers = new Set(sheets.map((sheet) => linesFor(sheet).join('\n')));
      const traits = { inPieces, words, severalTables, hasInitials, fields };
      return [`${name} ${JSON.stringify(traits)}`, ...[...answers].sort().map((answer) => `-\n${answer}`)];
    },
  );
  matchGolden('limits/kinds.txt', `${asked.join('\n')}\n`);
});
