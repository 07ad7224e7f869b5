// The terms of a kit: the texts that it names as such, which are to be the same words everywhere.
import type { MemoryEntry } from './entries.ts';

/** A key as kit.yaml names it, "sheets.*.name": a star is any one step. */
const patternOf = (written: string): RegExp => new RegExp(`^${written.split('.').map(stepOf).join('\\.')}$`);

const stepOf = (step: string): string =>
  step === '*' ? '[^.]+' : step.replace(/[^\w-]/g, (sign) => `\\${sign}`);

/** The entries that are terms; two that are the same in every language are one. */
export function termsAmong(
  entries: readonly MemoryEntry[],
  named: readonly string[],
): readonly MemoryEntry[] {
  const patterns = named.map(patternOf);
  const terms = new Map<string, MemoryEntry>();
  for (const entry of entries.filter(({ key }) => patterns.some((pattern) => pattern.test(key)))) {
    const words = [...entry.texts].map((one) => one.join(' ')).join('\n');
    if (!terms.has(words)) terms.set(words, entry);
  }
  return [...terms.values()];
}

/** Those of the names that no text has. */
export const withoutTexts = (keys: readonly string[], named: readonly string[]): readonly string[] =>
  named.filter((name) => !keys.some((key) => patternOf(name).test(key)));
