// The formats of labels that ship, and stocks of them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LabelStock, OnLabels } from '../../src/labels.ts';
import { type LabelChoice, newSheet } from '../../src/plan/choices.ts';
import { type Labels, labelsSchema, stockOf } from '../../src/plan/labels.ts';
import { readAs } from '../../src/yaml/validate.ts';
import { root } from './disk.ts';
import { clear } from './workshop.ts';

export const LABELS: Labels = clear(
  readAs(labelsSchema, readFileSync(join(root, 'print', 'labels.yaml')), 'labels.yaml'),
).labels;

/** What `--labels` or `--badges` chooses, by the id of a format. */
export const stockNamed = (
  what: OnLabels,
  format: string,
  more: Partial<Omit<LabelChoice, 'format'>> = {},
  labels = LABELS,
): LabelStock => {
  const stock = stockOf(
    what,
    { value: { ...newSheet(format), ...more }, from: { flag: '--labels' } },
    labels,
  );
  if ('message' in stock) throw new Error(stock.message);
  return stock;
};
