// What a comma in a name means, "Berg, Anna" or "Eva Lind, enhetschef": by each name, and where that does not say it, by all of them.
import { type Bare, hasLetters, isRole } from './words.ts';

const SUFFIX = /^(jr|sr|jun|sen|ii|iii|iv|d\.y|d\.ä)\.?$/i;
const PARTICLE =
  /^(von|van|der|den|de|la|le|del|di|da|dos|du|af|av|zu|zur|und|ten|ter|el|al|bin|ibn|mac|mc|st\.?)$/i;

interface Split {
  readonly before: string;
  readonly after: string;
  readonly rest: string;
}

type Meaning = 'surname' | 'role' | 'suffix' | 'unsure';

const split = (name: string): Split | undefined => {
  const [before = '', after = '', ...rest] = name.split(/\s*,\s*/).filter((part) => part !== '');
  return after === '' || !hasLetters(before) ? undefined : { before, after, rest: rest.join(', ') };
};

const wordsOf = (text: string): readonly string[] => text.split(' ').filter((word) => !PARTICLE.test(word));

function meaningOf({ before, after }: Split): Meaning {
  if (SUFFIX.test(after)) return 'suffix';
  if (isRole(after)) return 'role';
  return wordsOf(before).length <= 1 ? 'surname' : 'unsure';
}

/** Fewer given names than this share are different only if they are no given names: "Anna, Malmö" on every other line. */
const VARIED = 0.5;
const ENOUGH = 4;

export interface Commas {
  /** Each name in the order it is said in. */
  readonly names: readonly Bare[];
  /** The first that was turned round, as it was written and as it is printed. */
  readonly turned?: { readonly written: string; readonly printed: string };
}

/** Names of a column, all together. */
export function readCommas(written: readonly string[]): Commas {
  const parts = written.map(split);
  const meanings = parts.map((part) => part && meaningOf(part));
  const count = (meaning: Meaning): number => meanings.filter((one) => one === meaning).length;
  const second = parts.flatMap((part, i) =>
    part && meanings[i] !== 'suffix' ? [part.after.toLowerCase()] : [],
  );
  const times = new Map<string, number>();
  for (const one of second) times.set(one, (times.get(one) ?? 0) + 1);
  const same = second.length >= ENOUGH && times.size < second.length * VARIED;
  // Most have one word before the comma: then two words there are a surname too, "Garcia Lopez, Maria".
  const surnames = count('surname') > count('unsure') && count('surname') >= count('role');
  const settle = (meaning: Meaning): Meaning => {
    if (meaning === 'surname') return same ? 'role' : meaning;
    if (meaning !== 'unsure') return meaning;
    return surnames && !same ? 'surname' : 'role';
  };
  const names = parts.map((part, i): Bare => {
    const meaning = meanings[i];
    if (!part || !meaning) return { name: written[i] ?? '', beside: [] };
    return inOrder(part, settle(meaning));
  });
  const turned = parts.findIndex((part, i) => part && names[i]?.name === turnedRound(part));
  return {
    names,
    ...(turned >= 0 && { turned: { written: written[turned] ?? '', printed: names[turned]?.name ?? '' } }),
  };
}

const turnedRound = ({ before, after }: Split): string => `${after} ${before}`;

function inOrder(part: Split, meaning: Meaning): Bare {
  const { before, after, rest } = part;
  const role = (text: string): Bare['beside'] => (text === '' ? [] : [{ what: 'role', text }]);
  if (meaning === 'suffix') return { name: `${before} ${after}`, beside: role(rest) };
  if (meaning === 'surname') return { name: turnedRound(part), beside: role(rest) };
  return { name: before, beside: role(rest === '' ? after : `${after}, ${rest}`) };
}
