// The texts of a sheet as headings, lists and paragraphs: what a screen reader reads of it.
import type { PageText } from '../workshop/shown.ts';
import { make } from './dom.ts';

/** `shown` makes the words of one text. */
export function textParts<T extends PageText>(
  texts: readonly T[],
  shown: (text: T) => HTMLElement,
): readonly HTMLElement[] {
  const parts: HTMLElement[] = [];
  let list: HTMLElement | undefined;
  /** What has its label already. */
  let begun: HTMLElement | undefined;
  for (const text of texts.filter(({ role }) => role !== 'artifact')) {
    const words = shown(text);
    if (text.role !== 'list-item' && text.role !== 'label') {
      list = undefined;
      begun = undefined;
      parts.push(make(tagOf(text), {}, words));
    } else if (begun && text.role === 'list-item') {
      begun.append(' ', words);
      begun = undefined;
    } else {
      if (!list) {
        list = make('ul');
        parts.push(list);
      }
      const item = make('li', {}, words);
      list.append(item);
      begun = text.role === 'label' ? item : undefined;
    }
  }
  return parts;
}

const tagOf = ({ role, level = 1 }: PageText): 'h3' | 'h4' | 'h5' | 'p' =>
  role !== 'heading' ? 'p' : level <= 1 ? 'h3' : level === 2 ? 'h4' : 'h5';
