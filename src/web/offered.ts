// What there is to choose, as it was made when the page was built, or else made now.
import type { World } from '../world/world.ts';
import type { Offers } from './protocol.ts';

/** Where the build of the page puts those in a language, among the compiled files. */
export const offersFile = (language: string): string => `offers/${language}.json`;

export async function offersIn(world: World, language: string): Promise<Offers> {
  const made = await world.asset(offersFile(language));
  if (made) return JSON.parse(new TextDecoder().decode(made)) as Offers;
  return (await import('./offers.ts')).makeOffers(world, language);
}
