// All sheets, small, side by side: drawn when they come into view.
import { byId, make } from '../../browser/dom.ts';
import type { DrawnPage, PageRef } from '../../workshop/shown.ts';
import type { PageModel } from './model.ts';
import { calledOnScreen, isSamePage, type SheetPage, timesPrinted } from './sheet-page.ts';
import type { PageWords } from './words.ts';

interface Small {
  readonly item: HTMLElement;
  readonly button: HTMLButtonElement;
  readonly picture: HTMLImageElement;
  readonly words: HTMLElement;
  ref: PageRef;
  version: number;
  drawn: number;
  seen: boolean;
}

type Draw = (ref: PageRef) => Promise<DrawnPage | undefined>;

export function openThumbnails(draw: Draw, look: (ref: PageRef) => void) {
  const all = new Map<string, Small>();
  const list = byId('thumbnails');
  const seen = openSeen(draw);
  const made = (page: SheetPage): Small => {
    const small = smallOf(page, look);
    seen.watch(small);
    return small;
  };
  return {
    mark: (current: PageRef): void => {
      for (const { ref, button, item } of all.values()) {
        const isCurrent = isSamePage(ref, current);
        if (isCurrent && button.getAttribute('aria-current') !== 'true') scrollTo(list, item);
        if (isCurrent) button.setAttribute('aria-current', 'true');
        else button.removeAttribute('aria-current');
      }
    },
    show: (pages: readonly SheetPage[], { words, state }: PageModel): void => {
      const wanted = new Map(pages.map((page) => [keyOf(page), page]));
      for (const [key, small] of all)
        if (!wanted.has(key)) {
          seen.forget(small);
          all.delete(key);
        }
      const items = [...wanted].map(([key, page]) => {
        const small = all.get(key) ?? made(page);
        all.set(key, small);
        name(small, page, words, state?.issues[page.ref.issue]?.language);
        void seen.paint(small);
        return small.item;
      });
      if (items.length !== list.children.length || items.some((item, i) => item !== list.children[i]))
        list.replaceChildren(...items);
    },
  };
}

/** Draws what is in view, and what comes near to it. */
function openSeen(draw: Draw) {
  const byPicture = new WeakMap<Element, Small>();
  const paint = async (small: Small): Promise<void> => {
    if (!small.seen || small.drawn === small.version) return;
    small.drawn = small.version;
    const drawn = await draw(small.ref).catch(() => undefined);
    if (!drawn) return;
    URL.revokeObjectURL(small.picture.src);
    small.picture.src = URL.createObjectURL(new Blob([drawn.svg], { type: 'image/svg+xml' }));
  };
  const observer = new IntersectionObserver(
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
  return {
    paint,
    watch: (small: Small): void => {
      byPicture.set(small.picture, small);
      observer.observe(small.picture);
    },
    forget: ({ picture }: Small): void => {
      URL.revokeObjectURL(picture.src);
      observer.unobserve(picture);
    },
  };
}

const keyOf = ({ ref }: SheetPage): string => `${ref.issue}/${ref.sheet}/${ref.page}`;

function smallOf({ ref, facts }: SheetPage, look: (ref: PageRef) => void): Small {
  const size = { width: String(Math.round(facts.width)), height: String(Math.round(facts.height)) };
  const picture = make('img', { alt: '', ...size });
  const words = make('span');
  const button = make('button', { type: 'button' }, picture, words);
  const item = make('li', {}, button);
  const small = { item, button, picture, words, ref, version: 0, drawn: 0, seen: false };
  button.addEventListener('click', () => look(small.ref));
  return small;
}

function name(small: Small, page: SheetPage, words: PageWords, lang: string | undefined): void {
  const { ref, facts } = page;
  const times = timesPrinted(page);
  small.ref = ref;
  small.version = facts.version;
  // What is read of it is what is seen, and its title.
  small.words.replaceChildren(
    make('b', {}, facts.label),
    times > 1 ? ` ×\u2060${words.number(times)}` : '',
    make('span', { class: 'hidden', lang }, ` ${calledOnScreen(page)}`),
  );
}

/** Only the strip moves, never the page. */
function scrollTo(list: HTMLElement, item: HTMLElement): void {
  const [around, own] = [list.getBoundingClientRect(), item.getBoundingClientRect()];
  if (own.left < around.left) list.scrollBy(own.left - around.left - 16, 0);
  if (own.right > around.right) list.scrollBy(own.right - around.right + 16, 0);
}
