// All sheets, small, side by side: drawn when they come into view.
import { byId, make } from '../../browser/dom.ts';
import type { DrawnPage, PageRef } from '../../workshop/session.ts';
import { isSame, type Leaf, timesOf } from './sheets-view.ts';
import type { Words } from './words.ts';

interface Small {
  readonly item: HTMLElement;
  readonly button: HTMLButtonElement;
  readonly picture: HTMLImageElement;
  ref: PageRef;
  version: number;
  drawn: number;
  seen: boolean;
}

type Draw = (ref: PageRef) => Promise<DrawnPage | undefined> | undefined;

export function openThumbnails(draw: Draw, look: (ref: PageRef) => void) {
  const all = new Map<string, Small>();
  const byPicture = new WeakMap<Element, Small>();
  const list = byId('thumbnails');
  const paint = async (small: Small): Promise<void> => {
    if (!small.seen || small.drawn === small.version) return;
    small.drawn = small.version;
    const drawn = await draw(small.ref);
    if (!drawn) return;
    URL.revokeObjectURL(small.picture.src);
    small.picture.src = URL.createObjectURL(new Blob([drawn.svg], { type: 'image/svg+xml' }));
  };
  const seen = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const small = byPicture.get(target);
        if (!small) continue;
        small.seen = isIntersecting;
        void paint(small);
      }
    },
    { rootMargin: '200px' },
  );
  const made = ({ ref, facts }: Leaf): Small => {
    const picture = make('img', {
      alt: '',
      width: String(Math.round(facts.width)),
      height: String(Math.round(facts.height)),
    });
    const button = make('button', { type: 'button' }, picture, make('span'));
    const small = { item: make('li', {}, button), button, picture, ref, version: 0, drawn: 0, seen: false };
    button.addEventListener('click', () => look(small.ref));
    byPicture.set(picture, small);
    seen.observe(picture);
    return small;
  };
  return {
    mark: (current: PageRef): void => {
      for (const { ref, button, item } of all.values()) {
        const isCurrent = isSame(ref, current);
        if (isCurrent && button.getAttribute('aria-current') !== 'true') scrollTo(list, item);
        if (isCurrent) button.setAttribute('aria-current', 'true');
        else button.removeAttribute('aria-current');
      }
    },
    show: (leaves: readonly Leaf[], words: Words): void => {
      const wanted = leaves.map((leaf) => {
        const key = `${leaf.ref.issue}/${leaf.ref.sheet}/${leaf.ref.page}`;
        const small = all.get(key) ?? made(leaf);
        all.set(key, small);
        small.ref = leaf.ref;
        small.version = leaf.facts.version;
        const words_ = small.button.querySelector('span');
        const copies = timesOf(leaf) > 1 ? ` ×\u2060${words.number(timesOf(leaf))}` : '';
        words_?.replaceChildren(make('b', {}, leaf.facts.label), copies);
        small.button.setAttribute('aria-label', nameOf(leaf, words));
        void paint(small);
        return [key, small.item] as const;
      });
      const keys = new Set(wanted.map(([key]) => key));
      for (const [key, { picture }] of all)
        if (!keys.has(key)) {
          URL.revokeObjectURL(picture.src);
          seen.unobserve(picture);
          all.delete(key);
        }
      if (wanted.length !== list.children.length || wanted.some(([, item], i) => item !== list.children[i]))
        list.replaceChildren(...wanted.map(([, item]) => item));
    },
  };
}

const nameOf = (leaf: Leaf, words: Words): string => {
  const { facts, sheet } = leaf;
  const times = timesOf(leaf);
  const { view } = words.texts;
  const title = facts.title === '' ? sheet.name : facts.title;
  const copies = times > 1 ? `, ${words.count(view.copies, times)}` : '';
  return `${words.fill(view.sheet, { sheet: facts.label })}: ${title}${copies}`;
};

/** Only the strip moves, never the page. */
function scrollTo(list: HTMLElement, item: HTMLElement): void {
  const [around, own] = [list.getBoundingClientRect(), item.getBoundingClientRect()];
  if (own.left < around.left) list.scrollBy(own.left - around.left - 16, 0);
  if (own.right > around.right) list.scrollBy(own.right - around.right + 16, 0);
}
