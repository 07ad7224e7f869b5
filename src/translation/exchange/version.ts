// A text and how far it has come, in a few characters: what an export remembers of it.
import { cleanText } from '../../kit/edition.ts';
import type { ItemState } from '../unit.ts';

/**
 * "0k3f9c2a1b7"; "0k3f9c2a1b7-needs-work" for any state but the usual one, and with "-r8fk2p1" after it for the remarks of translators.
 * Two texts that print the same have one version.
 */
export type Version = string;

/** 53 bits in base 36. */
const LENGTH = 11;
export const VERSION = new RegExp(
  `^[0-9a-z]{${LENGTH}}(?:-(?:needs-work|needs-review|reviewed|final))?(?:-r[0-9a-z]{6})?$`,
);

export function versionOf(text: string, state: ItemState, remarks: readonly string[] = []): Version {
  const words = digestOf(cleanText(text));
  const said = state === 'untranslated' || state === 'translated' ? '' : `-${state}`;
  return words + said + noteMark(remarks);
}

/** "-r8fk2p1" of remarks, whatever their line breaks; empty for none. */
export function noteMark(remarks: readonly string[]): string {
  const words = remarks.join(' ').replace(/\s+/g, ' ').trim();
  return words === '' ? '' : `-r${digestOf(words).slice(-6)}`;
}

/** What a version says of the remarks alone. */
export const noteMarkOf = (version: Version): string => /-r[0-9a-z]{6}$/.exec(version)?.[0] ?? '';

/** A version without what it says of remarks. */
export const withoutNotes = (version: Version): Version => version.replace(/-r[0-9a-z]{6}$/, '');

/** What a version says of the words alone. */
export const shortOf = (version: Version): string => version.slice(0, LENGTH);

/** Two lanes of FNV-1a with a last mix, of which 53 bits are kept. Not cryptographic: it only tells texts of one key apart. */
export function digestOf(text: string): string {
  let [low, high] = [0x811c9dc5, 0x9e3779b1];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x85ebca6b);
  }
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ (high >>> 13);
  high = Math.imul(high ^ (high >>> 16), 0xc2b2ae35) ^ (low >>> 16);
  const value = (high >>> 11) * 2 ** 32 + (low >>> 0);
  return value.toString(36).padStart(LENGTH, '0');
}

/** What a version says of how far the text had come. */
export const stateInVersion = (version: Version): ItemState => {
  const [, state] = /^-(needs-work|needs-review|reviewed|final)\b/.exec(version.slice(LENGTH)) ?? [];
  return state === undefined ? 'translated' : (state as ItemState);
};

/** How far a text has come of which a file says nothing: as far as at its export, unless it has been changed since. */
export function stateUnsaid(text: string, exported: Version | undefined): ItemState {
  const unchanged = exported !== undefined && shortOf(exported) === shortOf(versionOf(text, 'translated'));
  return unchanged ? stateInVersion(exported) : 'translated';
}
