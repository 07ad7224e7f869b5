// Whether a file is a plan, whatever its name: judged by its keys.
import { OLD_FLAGS } from '../yaml/old-keys.ts';
import { readYaml } from '../yaml/read.ts';
import { planSchema } from './file.ts';
import { keyCalled } from './slips.ts';

/** Keys that files of any program may have. */
const COMMON_KEYS: ReadonlySet<string> = new Set([
  'title',
  'date',
  'language',
  'length',
  'template',
  'draft',
  'out',
]);

/** Whether most keys of a file are those of a plan, in whatever language, and one of them no other file has. */
export function looksLikePlan(bytes: Uint8Array): boolean {
  const { data } = readYaml(bytes, '').source ?? {};
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return false;
  const keys = Object.keys(data);
  const isKey = (key: string): boolean =>
    Object.hasOwn(planSchema.shape, key) || Object.hasOwn(OLD_FLAGS, key);
  const known = keys.flatMap((key) => (isKey(key) ? key : (keyCalled(key) ?? [])));
  return known.length > keys.length / 2 && known.some((key) => !COMMON_KEYS.has(key));
}
