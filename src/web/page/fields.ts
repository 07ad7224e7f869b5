// The fields of the page by id, each as what it is.
import { byId } from '../../browser/dom.ts';

const asA =
  <T extends HTMLElement>(kind: new () => T) =>
  (id: string): T => {
    const found = byId(id);
    if (!(found instanceof kind)) throw new Error(`${id} is something else`);
    return found;
  };

export const inputOf = asA(HTMLInputElement);
export const selectOf = asA(HTMLSelectElement);
export const buttonOf = asA(HTMLButtonElement);
export const imageOf = asA(HTMLImageElement);
export const areaOf = asA(HTMLTextAreaElement);

/** A text that is read aloud when it changes is not touched when it does not. */
export function putWords(element: HTMLElement, words: string): void {
  if (element.textContent !== words) element.textContent = words;
}

/** Fills `holder` again only if `about`, which is all that it shows, is new: what is open in it stays open, and focused what is focused. */
export function refill(holder: HTMLElement, about: unknown, fill: () => readonly Node[]): void {
  const key = JSON.stringify(about);
  if (holder.dataset.of === key) return;
  holder.dataset.of = key;
  holder.replaceChildren(...fill());
}
