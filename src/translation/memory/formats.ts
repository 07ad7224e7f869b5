// The register of what is made of all editions of a kit together: a memory of its texts, a glossary of its terms.
import type { KitMemory } from './entries.ts';

export interface MemoryFormat {
  /** For `--format`, and the ending of its files. */
  readonly name: 'tmx' | 'tbx';
  readonly about: string;
  /** It has only the terms of the kit. */
  readonly terms: boolean;
  readonly write: (memory: KitMemory) => Promise<string>;
}

export const MEMORY_FORMATS: readonly MemoryFormat[] = [
  {
    name: 'tmx',
    about: 'a translation memory of all editions',
    terms: false,
    write: async (memory) => (await import('./tmx.ts')).toTmx(memory),
  },
  {
    name: 'tbx',
    about: 'a glossary of the kit’s terms',
    terms: true,
    write: async (memory) => (await import('./tbx.ts')).toTbx(memory),
  },
];

/** Whether a file is one of these, written by Kitpress: it holds nothing that could not be written again. */
export const isOwnMemory = (bytes: Uint8Array): boolean =>
  /^<\?xml [^>]*>\n<(?:tmx [^>]*>\n <header creationtool="Kitpress"|martif [^>]*>\n <martifHeader>\n[^\n]*<p>Kitpress:)/.test(
    new TextDecoder().decode(bytes.subarray(0, 1000)),
  );
