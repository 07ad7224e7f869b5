// A pseudo-long edition: every text longer by a share, from its own words, as a wordier language would make it.

import type { Kit } from '../../src/content/kit.ts';
import type { Copy } from '../../src/copy.ts';

/** The kit with every text of its edition `share` longer; labels that are filled in ("{n} min") stay as they are. */
export const stretched = (kit: Kit, share: number): Kit => {
  const { labels } = kit;
  const filled = Object.fromEntries(Object.entries(labels).filter(([, { text }]) => text.includes('{')));
  const long = stretchAll(kit, share) as Kit;
  return { ...long, labels: { ...long.labels, ...filled } };
};

const isCopy = (value: object): value is Copy => 'text' in value && 'lang' in value;

const stretchAll = (value: unknown, share: number): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => stretchAll(item, share));
  if (isCopy(value)) return { ...value, text: longer(value.text, share) };
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, stretchAll(item, share)]));
};

/** The text and its own words again until it is long enough; a very short one gets its last letters twice. */
export const longer = (text: string, share: number): string => {
  const extra = Math.round(text.length * share);
  if (extra < 3) return text + text.slice(text.length - extra);
  const words = text.replace(/\{[^}]*\}\s*/g, '');
  const again = `${words} `
    .repeat(Math.ceil(extra / words.length) + 1)
    .slice(0, extra - 1)
    .trimEnd();
  return /[.?!]$/.test(text)
    ? `${text.slice(0, -1)} ${again.replace(/\P{L}+$/u, '')}${text.slice(-1)}`
    : `${text} ${again}`;
};
