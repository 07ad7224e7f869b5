// The kind `sums` in kit.yaml: the votes of several tables added up. Its words ship.
import type * as z from 'zod';
import type { Kit, Sheet } from '../../kit/kit.ts';
import { id } from '../../yaml/schema-words.ts';

export const sumsKeys = {
  /** A column for each item, which tables give a number of dots. */
  show: id,
};

export type SumsKeys = z.infer<z.ZodObject<typeof sumsKeys>>;

export interface SumsSheet extends Sheet, SumsKeys {}

/** The sheets of a pack, which a table fetches for its theme. */
export const packOf = ({ sheets }: Pick<Kit, 'sheets'>): readonly Sheet[] =>
  sheets.filter(({ per }) => per === 'pack');
