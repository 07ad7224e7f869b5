// The texts of a page as a screen lists them: once each, in reading order, as what they are read.
import { expect, test } from 'vitest';
import { element } from '../../src/furniture/context.ts';
import type { Item, Page, TextItem } from '../../src/scene.ts';
import type { Text } from '../../src/text.ts';
import { hasText, textsOn } from '../../src/workshop/screen.ts';

const text = (words: string): Text => ({ words, lang: 'en', file: 'en.yaml', key: `k.${words}` });
const set = (words: Text): TextItem => ({
  ...{ kind: 'text', x: 0, y: 0, text: words.words, face: 'text', size: 10, fill: '#000000', width: 9 },
  source: words,
});
const pageWith = (items: readonly Item[]): Page => ({
  ...{ sheet: 's', code: 'S', label: 'S', name: text('name'), title: text('title') },
  ...{ width: 100, height: 100, lang: 'en', cuts: 0, items },
});
const [head, turned, picture, inPicture] = [text('A'), text('B'), text('C'), text('D')];
const [item, label] = [text('E'), text('F')];
const PAGE = pageWith([
  element('heading', [set(head)], { level: 1 }),
  { kind: 'group', transform: [0, 1, -1, 0, 0, 0], items: [set(turned), set(head)] },
  element('figure', [set(inPicture)], { alt: picture }),
  element('list-item', [element('label', [set(label)]), element('body', [set(item), set(text(' '))])]),
]);

test('each is read as what it stands under: in what is turned, beside a picture and in it', () => {
  expect(textsOn(PAGE).map(({ words, role, level }) => [words, role, level])).toEqual([
    ['A', 'heading', 1],
    ['B', 'paragraph', undefined],
    ['C', 'figure', undefined],
    ['D', 'artifact', undefined],
    ['F', 'label', undefined],
    ['E', 'list-item', undefined],
  ]);
  expect(textsOn(PAGE)[1]).toMatchObject({ lang: 'en', file: 'en.yaml', key: 'k.B' });
});

test('a page knows whether it has the text of a place, wherever that stands on it', () => {
  expect(['k.A', 'k.B', 'k.E', 'k.G'].map((key) => hasText(PAGE, 'en.yaml', key))).toEqual([
    true,
    true,
    true,
    false,
  ]);
  expect([hasText(PAGE, 'sv.yaml', 'k.A'), hasText(undefined, 'en.yaml', 'k.A')]).toEqual([false, false]);
});
