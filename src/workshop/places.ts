// Where every text of an edition is printed, and how much room it has there, for translators.

import { type Notice, type SetOptions, typeOf } from '../furniture/context.ts';
import { onSheet } from '../furniture/page.ts';
import type { Kit } from '../kit/kit.ts';
import { eachOf } from '../kit/lists.ts';
import { type PaperPlace, placeWords } from '../place.ts';
import type { Item, Page } from '../scene.ts';
import { roomFor } from '../text/room.ts';
import type { Slot } from '../text/slot.ts';
import { isText } from '../text.ts';
import type { TypeStepName } from '../theme/schema.ts';
import type { Theme } from '../theme/theme.ts';
import type { Places, PrintedPlace } from '../translation/exchange/exchange.ts';
import { contextFor, type Laid, type Layable, layAll } from './layout.ts';

/**
 * Lays out all that the plan names, whether it fits or not. The room is the smallest of all places, in characters of the
 * text as it is written, without what the sheet puts around it. It takes a second, so builds do without it.
 */
export function placesOf(layable: Layable): Places {
  const { kit, theme } = layable;
  const written = textsOf(kit);
  const room = roomsIn(theme);
  const found = new Map<string, Found>();
  const add = (key: string, where: PaperPlace, characters: number): void => {
    const place = found.get(key) ?? { where: new Map(), room: Number.POSITIVE_INFINITY };
    const words = placeWords(where);
    if (!place.where.has(words)) place.where.set(words, where);
    found.set(key, { ...place, room: Math.min(place.room, characters) });
  };
  const notice: Notice = (step, slots, options) => {
    for (const slot of slots) {
      const { key } = slot.text;
      const text = key === undefined ? undefined : written.get(key);
      if (key === undefined || text === undefined) continue;
      add(key, slot.where, Math.max(0, room(slot, step, options) - (slot.text.words.length - text.length)));
    }
  };
  const laid = layAll({ ...contextFor(layable), notice }, layable);
  // Texts that were set on trial and then kept did not call `notice`.
  for (const { page, place } of laid.flatMap((one) => placed(kit, one)))
    for (const key of keysOn(page.items)) if (!found.has(key)) add(key, place, Number.POSITIVE_INFINITY);
  return new Map([...found].map(([key, place]) => [key, placeOf(place)]));
}

/** The pages of a sheet, each with where it is. */
function placed(
  kit: Kit,
  { sheet, pages }: Laid,
): readonly { readonly page: Page; readonly place: PaperPlace }[] {
  return pages.map((page) => {
    const item = eachOf(kit, sheet).find(({ code }) => code === page.item);
    const set = pages.filter((other) => other.item === page.item);
    const place = { ...onSheet(sheet, item), page: set.indexOf(page) + 1, pages: set.length };
    return { page, place };
  });
}

interface Found {
  /** By their words: each place that has words of its own is named once. */
  readonly where: Map<string, PaperPlace>;
  /** Infinite if there is no limit. */
  readonly room: number;
}

const placeOf = ({ where, room }: Found): PrintedPlace => ({
  where: [...where.values()],
  ...(Number.isFinite(room) && { room }),
});

/** The room of slots, each of a kind measured once. */
function roomsIn(theme: Theme): (slot: Slot, ...set: [TypeStepName, SetOptions]) => number {
  const known = new Map<string, number>();
  return (slot, step, { role, ...options }) => {
    const { text, width, height, maxLines } = slot;
    const measure = (): number =>
      roomFor(slot, typeOf({ theme }, step, role), theme.faces, options) ?? Number.POSITIVE_INFINITY;
    // A width that depends on the line cannot be part of a cache key.
    if (typeof width !== 'number') return measure();
    const name = JSON.stringify([step, role, options, text.words, text.lang, width, height, maxLines]);
    const room = known.get(name) ?? measure();
    known.set(name, room);
    return room;
  };
}

/** The keys of the texts among items, in the order they are read. */
export const keysOn = (items: readonly Item[]): readonly string[] =>
  items.flatMap((item) => {
    if (item.kind === 'element' || item.kind === 'group') return keysOn(item.items);
    const key = item.kind === 'text' ? item.source.key : undefined;
    return key === undefined ? [] : [key];
  });

/** Every text of a kit as it is written, by key. */
export function textsOf(kit: Kit): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  collect(kit, found);
  return found;
}

function collect(value: unknown, found: Map<string, string>): void {
  if (typeof value !== 'object' || value === null) return;
  if (!isText(value)) for (const inner of Object.values(value)) collect(inner, found);
  else if (value.key !== undefined) found.set(value.key, value.words);
}
