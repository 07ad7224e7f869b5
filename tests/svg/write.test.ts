// A scene page as SVG: what a golden looks like, and that anything written is well-formed.
import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/scene.ts';
import { writeSvg } from '../../src/svg/write.ts';
import { element, page, text, votes } from '../pdf/sample.ts';

/** The lines between the frame that every page has. */
const drawn = (...items: readonly Item[]): readonly string[] => {
  const lines = writeSvg(page(items, { width: 100, height: 50 })).split('\n');
  return lines
    .slice(lines.findIndex((line) => line.includes('fill="#ffffff"')) + 1, -2)
    .map((line) => line.slice(2));
};

describe('a page', () => {
  it('is a picture in millimetres with a title and the faces it uses', () => {
    const words = element('paragraph', [text(10, 20, 'Hej', { width: 8 })]);
    expect(writeSvg(page([words], { width: 100, height: 50 }))).toBe(
      `<svg xmlns="http://www.w3.org/2000/svg" width="100mm" height="50mm" viewBox="0 0 100 50" lang="sv">
  <title>V1 Röstblad</title>
  <style>
    text { white-space: pre; }
    .atkinson-hyperlegible-next-400 { font-family: 'Atkinson Hyperlegible Next', sans-serif; font-weight: 400; }
  </style>
  <rect width="100" height="50" fill="#ffffff"/>
  <g data-role="paragraph">
    <text class="atkinson-hyperlegible-next-400" font-size="4.23" x="10" y="20" fill="#1c2430">Hej</text>
  </g>
</svg>
`,
    );
  });

  it('shows all of its paper, its trimmed corner at 0', () => {
    const media = { x: -5, y: -5, width: 110, height: 60 };
    expect(writeSvg(page([], { width: 100, height: 50, media }))).toContain(
      'width="110mm" height="60mm" viewBox="-5 -5 110 60"',
    );
  });

  it('is the same every time', () => {
    expect(writeSvg(votes)).toBe(writeSvg(votes));
  });
});

describe('items', () => {
  it.each<[string, Item, string]>([
    [
      'a rectangle',
      { kind: 'rect', x: 1, y: 2.345, width: 3, height: 4, radius: 1, fill: '#ffd23f' },
      '<rect x="1" y="2.35" width="3" height="4" rx="1" fill="#ffd23f"/>',
    ],
    [
      'a circle',
      { kind: 'circle', cx: 10, cy: 10, r: 5, stroke: { colour: '#132a75', width: 0.4 } },
      '<circle cx="10" cy="10" r="5" fill="none" stroke="#132a75" stroke-width="0.4"/>',
    ],
    [
      'a dotted line',
      {
        kind: 'line',
        x1: 0,
        y1: 0,
        x2: 9,
        y2: 0,
        stroke: { colour: '#000000', width: 0.8, dash: [0, 2], cap: 'round' },
      },
      '<line x1="0" y1="0" x2="9" y2="0" stroke="#000000" stroke-width="0.8" stroke-dasharray="0 2" stroke-linecap="round"/>',
    ],
    [
      'a path',
      { kind: 'path', segments: [['M', 0, 0], ['L', 9, 0], ['C', 9, 5, 5, 9, 0, 9], ['Z']], fill: '#8449cb' },
      '<path d="M0 0L9 0C9 5 5 9 0 9Z" fill="#8449cb"/>',
    ],
    [
      'a code',
      { kind: 'bitmap', x: 5, y: 5, size: 6, rows: ['110', '001', '111'], fill: '#000000' },
      '<path d="M0 0h2v1h-2zM2 1h1v1h-1zM0 2h3v1h-3z" fill="#000000" transform="translate(5 5) scale(2)" shape-rendering="crispEdges"/>',
    ],
    [
      'a turned text in another language',
      text(5, 6, 'Up & <up> ', { face: 'noto-sans-400', turn: 90, source: { words: 'Up', lang: 'en' } }),
      '<text class="noto-sans-400" font-size="4.23" x="5" y="6" fill="#1c2430" transform="rotate(-90 5 6)" lang="en">Up &amp; &lt;up&gt; </text>',
    ],
  ])('%s', (_, item, expected) => {
    expect(drawn(item)).toEqual([expected]);
  });

  it('stand in groups by role', () => {
    const link = element('link', [element('figure', [], { alt: { words: 'A "code"', lang: 'en' } })], {
      href: 'https://example.org/?a&b',
    });
    expect(drawn(element('section', [element('heading', [], { level: 2 }), link]))).toEqual([
      '<g data-role="section">',
      '  <g data-role="heading" data-level="2">',
      '  </g>',
      '  <g data-role="link" data-href="https://example.org/?a&amp;b">',
      '    <g data-role="figure" aria-label="A &quot;code&quot;">',
      '    </g>',
      '  </g>',
      '</g>',
    ]);
  });

  it('of a group are moved and scaled together, and cut by its clip', () => {
    const group: Item = {
      kind: 'group',
      transform: [0.5, 0, 0, 0.5, 10, 20],
      clip: { x: 0, y: 0, width: 8, height: 4 },
      items: [{ kind: 'circle', cx: 10, cy: 10, r: 5, fill: '#006e60' }],
    };
    expect(drawn(group)).toEqual([
      '<clipPath id="p1"><rect x="0" y="0" width="8" height="4"/></clipPath>',
      '<g transform="matrix(0.5 0 0 0.5 10 20)" clip-path="url(#p1)">',
      '  <circle cx="10" cy="10" r="5" fill="#006e60"/>',
      '</g>',
    ]);
  });

  it('are well-formed, all kinds and roles of them', () => {
    const open: string[] = [];
    for (const [, close, name = '', self] of writeSvg(votes).matchAll(
      /<(\/?)(\w+)(?:\s[\w:-]+="[^"<]*")*(\/?)>/g,
    )) {
      if (close) expect(open.pop()).toBe(name);
      else if (!self) open.push(name);
    }
    expect(open).toEqual([]);
    expect(writeSvg(votes).match(/&(?!amp;|lt;|gt;|quot;)/g)).toBeNull();
  });
});
