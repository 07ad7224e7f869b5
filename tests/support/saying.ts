// A kit with other words in one place, for tests of what becomes too long.
import type { Text } from '../../src/text.ts';

/** The kit, or a part of it, with another text in one place. */
export const saying = <T>(value: T, id: string, words: string): T => {
  if (typeof value !== 'object' || value === null) return value;
  if ('lang' in value && (value as unknown as Text).key === id) return { ...value, words };
  if (Array.isArray(value)) return value.map((item) => saying(item, id, words)) as T;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, saying(item, id, words)])) as T;
};
