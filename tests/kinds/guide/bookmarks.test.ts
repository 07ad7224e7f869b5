// The bookmarks of the guide: each heading, where it is, whatever is around it.
import { expect, test } from 'vitest';
import { bookmarksOf } from '../../../src/kinds/guide/bookmarks.ts';
import { element, text } from '../../pdf/sample.ts';

test('headings become bookmarks in their order, of a label and a name; one that says nothing becomes none', () => {
  const label = { words: 'Step 1', lang: 'en' };
  const name = { words: 'Look around', lang: 'en' };
  const lines = [
    text(9, 30, 'Step 1', { size: 10, source: label }),
    text(30, 30, 'Look', { size: 20, source: name }),
    text(30, 40, 'around', { size: 20, source: name }),
  ];
  const items = [
    text(9, 9, 'A line'),
    element('section', [element('heading', lines, { level: 2 }), element('heading', [])]),
  ];
  expect(bookmarksOf(items)).toEqual([
    { title: 'Step 1: Look around', level: 2, y: expect.closeTo(30 - (20 * 25.4) / 72) },
  ]);
});
