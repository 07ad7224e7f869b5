// All sheets, small, one below the other; a click chooses one.

import { byId, make } from '../../browser/dom.ts';
import type { PageRef } from '../../workshop/shown.ts';
import { isSameRef, type ListedPage, refPath } from './view.ts';

const buttons = new Map<string, { readonly button: HTMLButtonElement; version: number }>();

/** A sheet that is as it was keeps its picture. */
export function showSheets(
  leaves: readonly ListedPage[],
  look: PageRef,
  choose: (ref: PageRef) => void,
): void {
  const wanted = new Set(leaves.map(({ ref }) => refPath(ref)));
  for (const key of [...buttons.keys()]) if (!wanted.has(key)) buttons.delete(key);
  const items = leaves.map((leaf) => {
    const key = refPath(leaf.ref);
    const known = buttons.get(key);
    const fresh = known?.version === leaf.facts.version ? known : made(leaf, choose);
    buttons.set(key, fresh);
    return fresh.button.parentElement ?? make('li', {}, fresh.button);
  });
  const list = byId('sheets');
  // Moving what is in its place already would lose the focus.
  if (items.length !== list.children.length || items.some((item, i) => item !== list.children[i]))
    replace(list, items);
  markCurrent(look, leaves);
}

function replace(list: HTMLElement, items: readonly HTMLElement[]): void {
  const focused = [...list.children].indexOf(document.activeElement?.parentElement ?? list);
  list.replaceChildren(...items);
  items[focused]?.querySelector('button')?.focus();
}

export function markCurrent(look: PageRef, leaves: readonly ListedPage[]): void {
  for (const { ref } of leaves) {
    const button = buttons.get(refPath(ref))?.button;
    if (!button) continue;
    const isCurrent = isSameRef(ref, look);
    if (!isCurrent) button.removeAttribute('aria-current');
    else if (button.getAttribute('aria-current') !== 'true') {
      button.setAttribute('aria-current', 'true');
      button.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  }
}

function made({ ref, facts, sheet }: ListedPage, choose: (ref: PageRef) => void) {
  const { version, width, height, label, title } = facts;
  const src = `page/${refPath(ref)}?${version}`;
  const picture = make('img', { src, alt: '', loading: 'lazy', width: `${width}`, height: `${height}` });
  const words = make('span', {}, make('b', {}, label), ` ${title === '' ? sheet.name : title}`);
  const button = make('button', { type: 'button' }, picture, words);
  button.addEventListener('click', () => choose(ref));
  return { button, version };
}
