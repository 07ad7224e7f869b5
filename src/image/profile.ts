// The colour space of a picture: whether its ICC profile is one of the many for sRGB, or another that can be embedded.
import { concat, inflate } from './inflate.ts';

const MAX_PROFILE = 64 * 1024;

/** The profile in a PNG's chunk iCCP: a name, a zero, the method, and the deflated profile. Empty if it is damaged. */
export const pngProfile = async (chunk: Uint8Array): Promise<Uint8Array> => {
  const parts: Uint8Array[] = [];
  await inflate([chunk.subarray(chunk.indexOf(0) + 2)], MAX_PROFILE, (part) => parts.push(part) > 0);
  return concat(parts);
};

/** Detected from its description, in any encoding; "c2" is the small sRGB profile that many websites use. */
export const isSrgb = (profile: Uint8Array): boolean => {
  const words = new TextDecoder('latin1').decode(profile.subarray(0, MAX_PROFILE)).replaceAll('\0', '');
  return /s\s?RGB|IEC\s?61966-2|\bc2(?:ci)?\b/i.test(words);
};

/** The profile if it can be embedded and is not sRGB. */
export const ownProfile = (profile: Uint8Array | undefined, channels: 1 | 3): Uint8Array | undefined =>
  profile && isSound(profile, channels) && !(channels === 3 && isSrgb(profile)) ? profile : undefined;

/** Allowed classes: display, printer, scanner, colour space (PDF/A-2 6.2.4.2, ISO 32000-1 8.6.5.5). */
const CLASSES = /^(?:mntr|prtr|scnr|spac)$/;
/** Tags that define the colours, as curves or as a table (ICC.1 8.3 to 8.5). */
const NEEDED = { 1: [['kTRC'], ['A2B0']], 3: [['rXYZ', 'gXYZ', 'bXYZ', 'rTRC', 'gTRC', 'bTRC'], ['A2B0']] };
const MOST_TAGS = 100;

/** Whether a PDF may contain it for this number of channels: an ICC profile of version 2 to 4 with all its tags inside it. */
const isSound = (profile: Uint8Array, channels: 1 | 3): boolean => {
  if (profile.length < 132 || profile.length > MAX_PROFILE) return false;
  const view = new DataView(profile.buffer, profile.byteOffset, profile.length);
  const name = (at: number): string => String.fromCharCode(...profile.subarray(at, at + 4));
  const [version, count] = [view.getUint8(8), view.getUint32(128)];
  const tagsEnd = 132 + 12 * count;
  if (view.getUint32(0) !== profile.length || name(36) !== 'acsp' || version < 2 || version > 4) return false;
  if (!CLASSES.test(name(12)) || name(16) !== (channels === 1 ? 'GRAY' : 'RGB ')) return false;
  if (!/^(?:XYZ |Lab )$/.test(name(20)) || count > MOST_TAGS || tagsEnd > profile.length) return false;
  const entries = Array.from({ length: count }, (_, i) => 132 + 12 * i);
  const inside = (at: number): boolean => {
    const [from, size] = [view.getUint32(at + 4), view.getUint32(at + 8)];
    return from >= tagsEnd && size >= 8 && from + size <= profile.length;
  };
  const names = entries.map(name);
  return entries.every(inside) && NEEDED[channels].some((tags) => tags.every((tag) => names.includes(tag)));
};
