// What an edition says about itself.
import { readEdition } from '../kit/edition-files.ts';
import { aboutSchema } from '../kit/edition-schema.ts';
import { validate } from '../yaml/validate.ts';
import { type KitFolder, loadEditions } from './kits.ts';

export interface EditionFacts {
  readonly language: string;
  /** What the language calls itself. */
  readonly name: string;
  /** "none" until a native speaker has read it. */
  readonly review: string;
}

/** No name and no review if its files cannot be read, which `check` will explain. */
export async function describeEdition(kit: KitFolder, language: string): Promise<EditionFacts> {
  await loadEditions(kit, [language]);
  const source = readEdition(kit.cache, language).content;
  const about = source && validate(aboutSchema, source);
  return about?.ok
    ? { language, name: about.value.name, review: about.value.review }
    : { language, name: '', review: 'none' };
}
