// Which texts of an edition belong under other keys now, because their source is under another key.
import { keyOf, type Path } from '../../yaml/locate.ts';
import type { Move } from '../edit/move.ts';
import type { Entries, TextEntry } from '../texts.ts';
import type { ByKey } from './sections.ts';

/** A text with what the source said when it was made. */
export interface MadeText extends TextEntry {
  readonly from: string;
}

/** Where the texts of one file of an edition go, made from what is `recorded`. A text in the way moves on to the key that became free. */
export function findMoves(edition: Entries, source: Entries, recorded: ByKey<string>): readonly Move[] {
  const made = [...edition.values()].flatMap((text): readonly MadeText[] => {
    const from = recorded.get(text.key);
    return from === undefined || from === '' ? [] : [{ ...text, from }];
  });
  const moves = followed(made, source);
  return [...moves.values(), ...displaced(moves, edition)];
}

/**
 * Which texts of one file belong under other keys now, by the old key: each goes to the key that has the words it was made from.
 * A key that is still there gives its text up only to a neighbour (one step of the path differs), as when numbers shift.
 */
export function followed(made: readonly MadeText[], source: Entries): ReadonlyMap<string, Move> {
  const settled = new Set(
    made.filter(({ key, from }) => source.get(key)?.text === from).map(({ key }) => key),
  );
  const free = new Map<string, TextEntry[]>();
  for (const text of source.values())
    if (!settled.has(text.key)) {
      const all = free.get(text.text);
      if (all) all.push(text);
      else free.set(text.text, [text]);
    }
  const lost = made.filter(({ key }) => !settled.has(key));
  const moves = new Map<string, Move>();
  // Translations choose before keys that are still empty.
  for (const text of [...lost.filter((one) => one.text !== ''), ...lost.filter((one) => one.text === '')]) {
    const all = free.get(text.from) ?? [];
    const near = source.has(text.key) ? all.filter(({ path }) => apart(path, text.path) === 1) : all;
    const [best] = [...near].sort((a, b) => apart(a.path, text.path) - apart(b.path, text.path));
    if (!best) continue;
    all.splice(all.indexOf(best), 1);
    moves.set(text.key, { from: text.path, to: best.path });
  }
  return moves;
}

/** In how many steps two paths differ. */
function apart(a: Path, b: Path): number {
  const steps = Math.max(a.length, b.length);
  let found = Math.abs(a.length - b.length) * 10;
  for (let k = 0; k < steps; k += 1) if (a[k] !== b[k]) found += 1;
  return found;
}

/** Texts in the place of others that do not move themselves: they take the key at the other end of the chain. */
function displaced(moves: ReadonlyMap<string, Move>, edition: Entries): readonly Move[] {
  const comers = new Map([...moves.values()].map((move) => [keyOf(move.to), move]));
  return [...comers.keys()].flatMap((key) => {
    const text = edition.get(key);
    if (!text || moves.has(key)) return [];
    let freed = comers.get(key)?.from ?? text.path;
    for (let next = comers.get(keyOf(freed)); next; next = comers.get(keyOf(freed))) freed = next.from;
    return [{ from: text.path, to: freed }];
  });
}

/**
 * The keys that can be renamed in place, with everything under them: the texts under the old one, which the source no
 * longer has, go to the same place under the new one, which the edition does not have yet.
 */
export function findRenames(moves: readonly Move[], edition: Entries, source: Entries): readonly Move[] {
  const goal = new Map(moves.map(({ from, to }) => [keyOf(from), keyOf(to)]));
  const found = new Map<string, Move>();
  const isUnder = (key: string, above: string): boolean => key === above || key.startsWith(`${above}.`);
  for (const { from, to } of moves) {
    const differ = from.findIndex((step, k) => step !== to[k]);
    if (from.length !== to.length || differ < 0 || apart(from, to) !== 1 || typeof to[differ] === 'number')
      continue;
    const [old, fresh] = [from.slice(0, differ + 1), to.slice(0, differ + 1)];
    const [a, b] = [keyOf(old), keyOf(fresh)];
    if (found.has(a)) continue;
    const under = [...edition.keys()].filter((key) => isUnder(key, a));
    const follows = (key: string): boolean => !goal.has(key) && !source.has(key);
    const whole = under.every((key) => goal.get(key) === b + key.slice(a.length) || follows(key));
    if (whole && ![...edition.keys()].some((key) => isUnder(key, b))) found.set(a, { from: old, to: fresh });
  }
  return [...found.values()];
}
