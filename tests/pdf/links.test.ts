// What a link is called for those who do not see it.
import { expect, test } from 'vitest';
import { linkWords } from '../../src/pdf/links.ts';
import type { Item } from '../../src/scene.ts';
import { element, text } from './sample.ts';

const link = (...items: readonly Item[]): Item => element('link', items, { href: 'https://example.org/' });

test('a link is called what it says, or what a figure in it shows; what is decoration is left out', () => {
  const alt = { words: 'QR code', lang: 'en' };
  const code = element('figure', [text(9, 9, 'A1')], { alt });
  const line: Item = { kind: 'line', x1: 0, y1: 0, x2: 9, y2: 0, stroke: { colour: '#000000', width: 1 } };
  expect(linkWords(link(text(9, 9, 'example'), text(9, 9, '.org'), line))).toBe('example.org');
  expect(linkWords(link(element('artifact', [text(9, 9, '→')]), code))).toBe('QR code');
  expect(linkWords(element('link', [code], { alt: { words: 'To the case', lang: 'en' } }))).toBe(
    'To the case',
  );
});
