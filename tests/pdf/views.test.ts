// Pages that show parts of another one, as a PDF: they share its content and structure, and a link is where its middle is seen.
import { describe, expect, it } from 'vitest';
import { checkPdf } from '../../src/pdf/check.ts';
import { writePdf } from '../../src/pdf/write.ts';
import type { Document, Item, Page, View } from '../../src/scene.ts';
import { writeSvg } from '../../src/svg/write.ts';
import { nodeZlib } from '../../src/world/disk/zlib.ts';
import { objectsOf, syntaxOf } from '../support/objects.ts';
import { openPdf, pagesOf, sizeOf, wordsOf } from '../support/pdf.ts';
import { document, element, face, heading, page, text } from './sample.ts';

const stroke = { colour: '#333333', width: 0.3 };
const link = (x: number, words: string) =>
  element('paragraph', [element('link', [text(x, 100, words)], { href: `https://${words}.example` })]);
const figure = element(
  'figure',
  [{ kind: 'rect', x: 200, y: 200, width: 100, height: 50, fill: '#112233' }],
  {
    alt: { words: 'En ruta', lang: 'sv' },
  },
);
const of = page([
  element('section', [heading('Var tar det emot?'), link(40, 'left'), link(300, 'right'), figure]),
]);

const showing = (rest: Partial<View>, items: readonly Item[], label: string): Page => ({
  ...page(items),
  label,
  width: 210,
  height: 297,
  view: { of, scale: 0.97, x: 0, y: 0, clip: { x: 6, y: 6, width: 198, height: 285 }, ...rest },
});
const mark = element('artifact', [{ kind: 'line', x1: 190, y1: 6, x2: 190, y2: 291, stroke }]);
const tiles = [showing({ x: -6 }, [mark], 'S1 [1/2]'), showing({ x: -190, y: 4 }, [], 'S1 [2/2]')];
const tiled: Document = document(tiles, { order: [0, 1, 0, 1] });
const bytes = writePdf(tiled, face, nodeZlib);
const pdf = await openPdf(bytes);
const pages = await pagesOf(pdf);

describe('two sheets that show one page, twice', () => {
  it('pass the check that every build takes', () => {
    expect(checkPdf(bytes, tiled, 'kit.pdf', nodeZlib)).toBeUndefined();
  });

  it('have their own size', () => {
    for (const one of pages) expect(sizeOf(one).map((mm) => Math.round(mm))).toEqual([210, 297]);
  });

  it('share the content of the page: it is in the file once', async () => {
    const contents = [...objectsOf(bytes).values()].flatMap(({ dictionary }) =>
      /\/Type\s*\/Page\b/.test(dictionary) ? [/\/Contents\s*\[([^\]]*)\]/.exec(dictionary)?.[1] ?? ''] : [],
    );
    expect(contents).toHaveLength(4);
    expect(new Set(contents.map((refs) => refs.trim().split(/\s+/)[3])).size).toBe(1);
  });

  it('can be read where they are seen', async () => {
    const [first, second] = await Promise.all(pages.map(wordsOf));
    expect(first).toContain('Var tar det emot?');
    expect(second).toContain('right');
  });

  it('have one structure: each heading is read aloud once', () => {
    expect(syntaxOf(bytes).match(/\/S\/H1\b/g)).toHaveLength(1);
  });

  it('have a link on the sheet that shows its middle, and copies have none', async () => {
    const links = await Promise.all(
      pages.map(
        async (one): Promise<readonly { readonly url: string; readonly rect: readonly number[] }[]> =>
          one.getAnnotations(),
      ),
    );
    expect(links.map((all) => all.map(({ url }) => url))).toEqual([
      ['https://left.example/'],
      ['https://right.example/'],
      [],
      [],
    ]);
    const left = ((links[1]?.[0]?.rect[0] ?? 0) * 25.4) / 72;
    expect(left).toBeCloseTo(-190 + 0.97 * 300, 1);
  });

  it('describe where a figure is on the first of them', () => {
    const [, box = ''] = /BBox\[([^\]]*)\]/.exec(syntaxOf(bytes)) ?? [];
    const [left = 0, bottom = 0] = box.split(' ').map((side) => (Number(side) * 25.4) / 72);
    expect(left).toBeCloseTo(-6 + 0.97 * 200, 1);
    expect(bottom).toBeCloseTo(297 - 0.97 * 250, 1);
  });
});

it('what is over a page is an artifact', () => {
  const wrong = document([showing({}, [heading('Över')], 'S1')]);
  expect(() => writePdf(wrong, face, nodeZlib)).toThrow('a heading over another page');
});

it('a drawing shows the part that is seen', () => {
  const svg = writeSvg(tiles[1] ?? page([]));
  expect(svg).toContain('<rect x="6" y="6" width="198" height="285"/>');
  expect(svg).toMatch(
    /transform="matrix\(0\.97 0 0 0\.97 -190 4\)"|transform="translate\(-190 4\) scale\(0\.97\)"/,
  );
});
