// A logo is heard where it comes first in a document and is furniture after that.
import { expect, test } from 'vitest';
import { readAloudOnce } from '../../src/page/once.ts';
import type { Element, Page } from '../../src/scene.ts';
import { plain } from '../../src/text.ts';

const logo: Element = {
  kind: 'element',
  role: 'figure',
  alt: plain('Region Nord', 'sv'),
  once: true,
  items: [{ kind: 'rect', x: 12, y: 275, width: 30, height: 10, fill: '#000000' }],
};
const page = (label: string): Page => ({
  sheet: label,
  code: label,
  label,
  name: plain(label, 'sv'),
  title: plain(label, 'sv'),
  width: 420,
  height: 297,
  lang: 'sv',
  cuts: 0,
  items: [{ kind: 'element', role: 'section', items: [logo] }],
});
const rolesOn = ({ items }: Page): readonly string[] =>
  items.flatMap((item) =>
    item.kind === 'element'
      ? item.items.map((inner) => (inner.kind === 'element' ? inner.role : inner.kind))
      : [],
  );

test('what is heard once is an artifact on the pages that come after', () => {
  const [first, second] = [page('F'), page('V')];
  expect(readAloudOnce([first, second]).map(rolesOn)).toEqual([['figure'], ['artifact']]);
});

test('of several hosts each is heard once', () => {
  const other: Element = { ...logo, alt: plain('Exempelstad', 'sv') };
  const with2 = (label: string): Page => ({
    ...page(label),
    items: [{ kind: 'element', role: 'section', items: [logo, other] }],
  });
  expect(readAloudOnce([with2('F'), with2('V')]).map(rolesOn)).toEqual([
    ['figure', 'figure'],
    ['artifact', 'artifact'],
  ]);
});

test('a host whose name is printed in words is heard once as well, and beside other names', () => {
  const name = (words: string): Element => ({
    kind: 'element',
    role: 'paragraph',
    once: true,
    items: [
      {
        kind: 'text',
        x: 0,
        y: 0,
        text: words,
        face: 'f',
        size: 9,
        fill: '#000000',
        width: 9,
        source: plain(words, 'sv'),
      },
    ],
  });
  const named = (label: string): Page => ({
    ...page(label),
    items: [{ kind: 'element', role: 'section', items: [name('Nord'), name('Syd')] }],
  });
  expect(readAloudOnce([named('F'), named('V')]).map(rolesOn)).toEqual([
    ['paragraph', 'paragraph'],
    ['artifact', 'artifact'],
  ]);
});
