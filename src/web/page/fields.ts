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
