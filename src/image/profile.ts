// Which colours a picture means: whether its ICC profile is one of the many that say sRGB.
import { concat, inflate } from './inflate.ts';

const MAX_PROFILE = 64 * 1024;

/** The profile in a PNG's chunk iCCP: a name, a zero, the method, and the deflated profile. Empty where it is damaged. */
export const pngProfile = async (chunk: Uint8Array): Promise<Uint8Array> => {
  const parts: Uint8Array[] = [];
  await inflate([chunk.subarray(chunk.indexOf(0) + 2)], MAX_PROFILE, (part) => void parts.push(part));
  return concat(parts);
};

/** By its description, in whichever encoding it stands; "c2" is the small sRGB profile that many web sites put in. */
export const isSrgb = (profile: Uint8Array): boolean => {
  const words = new TextDecoder('latin1').decode(profile.subarray(0, MAX_PROFILE)).replaceAll('\0', '');
  return /s\s?RGB|IEC\s?61966-2|\bc2(?:ci)?\b/i.test(words);
};
