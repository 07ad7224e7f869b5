// What a list calls its tables and groups → their numbers.
import { quoted } from './table.ts';

/** More are no tables of one room. */
export const MAX_TABLES = 50;

export interface TableNumbers {
  /** Of each person; undefined for one without a table. */
  readonly numbers: readonly (number | undefined)[];
  readonly assumed: readonly string[];
}

/** As many as show what was done. */
const SHOWN = 3;

/** Numbers stay as they are; other names are numbered in the order of the list. */
export function tableNumbers(labels: readonly (string | undefined)[]): TableNumbers {
  const different = [...new Set(labels.flatMap((label) => label ?? []))];
  if (different.every((label) => isTable(label)))
    return { numbers: labels.map((label) => (label === undefined ? undefined : Number(label))), assumed: [] };
  if (different.length > MAX_TABLES)
    return {
      numbers: labels.map(() => undefined),
      assumed: [`the ${different.length} groups in the list are no tables`],
    };
  const numberOf = new Map(different.map((label, i) => [label, i + 1]));
  const shown = different.slice(0, SHOWN).map((label, i) => `${quoted(label)} is table ${i + 1}`);
  return {
    numbers: labels.map((label) => (label === undefined ? undefined : numberOf.get(label))),
    assumed: [`${shown.join(', ')}${different.length > SHOWN ? ', …' : ''}`],
  };
}

const isTable = (label: string): boolean =>
  /^\d{1,3}$/.test(label) && Number(label) >= 1 && Number(label) <= MAX_TABLES;
