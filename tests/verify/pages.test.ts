// Which pages a file must have: all that its labels promise, and all that something leads to; how large they are, and that they are passive.
import { describe, expect, test } from 'vitest';
import { openFaults } from '../../src/verify/fault.ts';
import { checkBoxes, checkPassive, checkPresence, type RawPage, readPages } from '../../src/verify/pages.ts';
import { fileWith, pageWith, said } from './file.ts';

/** Pages are the first objects, by their labels; others are written as they are in a file. */
const missing = (labels: readonly string[], others: readonly string[] = []): readonly string[] => {
  const file = fileWith([...labels.map(() => '<</Type /Page>>'), ...others]);
  const pages = labels.map((label, i) => pageWith('', label, i + 1));
  return said((faults) => checkPresence(file, pages, faults));
};

test('a page that is one of several needs all the others', () => {
  expect(missing(['G', 'C1 1/3', 'C1 2/3', 'C1 3/3', 'C2 1/1'])).toEqual([]);
  expect(missing(['C1 2/3', 'C2 2/2'])).toEqual([
    'verify-page-missing: page C1 1/3: C1 1/3 is missing from the file.',
    'verify-page-missing: page C1 3/3: C1 3/3 is missing from the file.',
    'verify-page-missing: page C2 1/2: C2 1/2 is missing from the file.',
  ]);
});

test('a sheet that shows a part of a board needs those that show the others', () => {
  expect(missing(['S1 [1/2]', 'S1 [2/2]'])).toEqual([]);
  expect(missing(['V 1/1 [2/2]'])).toContain(
    'verify-page-missing: page V 1/1 [1/2]: V 1/1 [1/2] is missing from the file.',
  );
});

test('what a bookmark leads to is among the pages, and so is each page', () => {
  expect(missing(['G'], ['<</Title (Guide) /Dest [1 0 R /XYZ]>>', '<</Title (Web)>>'])).toEqual([]);
  expect(missing(['G'], ['<</Title (Guide) /Dest [7 0 R /XYZ]>>', '<</Type /Page>>'])).toEqual([
    'verify-page-missing: A page is missing from the list of pages: Guide.',
    'verify-page-missing: A page is missing from the list of pages: object 3.',
  ]);
});

test.each([
  [['C1', 'C1 [verso]', 'C2', 'C2 [verso]'], []],
  [['C1', 'C2'], []],
  [['C1', 'C2', 'C2 [verso]'], ['page C1: its back is not after it.']],
  [
    ['C1 [verso]', 'C1'],
    ['page C1 [verso]: its front is not before it.', 'page C1: its back is not after it.'],
  ],
])('where there are backs, each is after its front: %j', (labels, found) => {
  expect(missing(labels)).toEqual(found.map((message) => `verify-backs: ${message}`));
});

describe('the pages of a file are read in their order', () => {
  /** Objects 1 and 2 are the catalog and the list of pages, 3 to 5 pages, 6 a list in the list. */
  const written = (list: string, labels: string, inner = '<</Type /Pages /Kids [4 0 R 5 0 R]>>') =>
    fileWith(
      [`<</Pages 2 0 R ${labels}>>`, `<</Type /Pages ${list}>>`, ...Array(3).fill('<</Type /Page>>'), inner],
      '<</Root 1 0 R>>',
    );
  const LABELS = '/PageLabels <</Nums [0 <</P (A)>> 1 <</P (B)>>]>>';
  const read = (...parts: Parameters<typeof written>) => {
    let pages: readonly RawPage[] = [];
    const found = said((faults) => {
      pages = readPages(written(...parts), faults);
    });
    return { pages: pages.map(({ id, label }) => `${id} ${label}`), found };
  };
  const BROKEN = 'verify-pages: The list of pages is broken.';
  const NO_LABELS = 'verify-page-labels: The pages have no labels.';
  const BROKEN_LABEL = 'verify-page-labels: A page label is broken.';

  test('whatever lists they are in; a label is that of all pages up to the next', () => {
    const nested = read('/Kids [3 0 R 6 0 R] /Count 3', LABELS);
    expect(nested).toEqual({ pages: ['3 A', '4 B', '5 B'], found: [] });
    expect(readPages(written('/Kids [3 0 R] /Count 1', LABELS), openFaults(''))[0]?.dict.size).toBe(1);
  });

  test.each<[string, string, readonly string[], readonly string[]]>([
    [
      'no pages',
      '/Kids [] /Count 0',
      [],
      [
        'verify-pages: The file has no pages.',
        'verify-page-missing: page A: Page A is missing from the file.',
        'verify-page-missing: page B: Page B is missing from the file.',
      ],
    ],
    [
      'another number of pages',
      '/Kids [3 0 R 4 0 R] /Count 3',
      ['3 A', '4 B'],
      ['verify-pages: The number of pages is 2, but the file declares 3.'],
    ],
    [
      'no number of pages',
      '/Kids [3 0 R 4 0 R]',
      ['3 A', '4 B'],
      ['verify-pages: The number of pages is 2, but the file declares undefined.'],
    ],
    ['a page twice', '/Kids [3 0 R 4 0 R 3 0 R] /Count 2', ['3 A', '4 B'], [BROKEN]],
    ['a page that is not there', '/Kids [3 0 R 9 0 R 4 0 R] /Count 2', ['3 A', '4 B'], [BROKEN]],
    ['a page that is no object', '/Kids [3 0 R <</Type /Page>> 4 0 R] /Count 2', ['3 A', '4 B'], [BROKEN]],
    ['the list in itself', '/Kids [3 0 R 2 0 R 4 0 R] /Count 2', ['3 A', '4 B'], [BROKEN]],
    [
      'a label for a page too many',
      '/Kids [3 0 R] /Count 1',
      ['3 A'],
      ['verify-page-missing: page B: Page B is missing from the file.'],
    ],
  ])('and it is told of %s', (_, list, pages, found) => {
    expect(read(list, LABELS)).toEqual({ pages, found });
  });

  test.each<[string, readonly string[], readonly string[]]>([
    ['', ['3 1', '4 2'], [NO_LABELS]],
    ['/PageLabels <<>>', ['3 1', '4 2'], [NO_LABELS]],
    ['/PageLabels <</Nums []>>', ['3 1', '4 2'], [NO_LABELS]],
    ['/PageLabels <</Nums [1 <</P (B)>>]>>', ['3 1', '4 2'], [NO_LABELS]],
    ['/PageLabels <</Nums [0 <</P (A)>>]>>', ['3 A', '4 A'], []],
    ['/PageLabels <</Nums [0 <</P (A)>> 1]>>', ['3 A', '4 A'], []],
    ['/PageLabels <</Nums [0 <</P (A)>> 1 <<>>]>>', ['3 A', '4 A'], [BROKEN_LABEL]],
    ['/PageLabels <</Nums [0 <</P (A)>> (1) <</P (B)>>]>>', ['3 A', '4 A'], [BROKEN_LABEL]],
    ['/PageLabels <</Nums [0 <</P ()>> 1 <</P (B)>>]>>', ['3 ', '4 B'], [BROKEN_LABEL]],
  ])('with labels %s', (labels, pages, found) => {
    expect(read('/Kids [3 0 R 4 0 R] /Count 2', labels)).toEqual({ pages, found });
  });

  test('of lists that are 20 deep at most', () => {
    const deep = (depth: number) => {
      const lists = Array.from({ length: depth }, (_, i) => `<</Type /Pages /Kids [${i + 3} 0 R] /Count 1>>`);
      const all = [`<</Pages 2 0 R ${LABELS.replace(' 1 <</P (B)>>', '')}>>`, ...lists, '<</Type /Page>>'];
      return said((faults) => readPages(fileWith(all, '<</Root 1 0 R>>'), faults));
    };
    expect(deep(20)).toEqual([]);
    expect(deep(21)).toContain(BROKEN);
  });
});

describe('a page', () => {
  const PT = 72 / 25.4;
  const sized = (width: number, height: number, paper?: number) => {
    const box = `[${[5, 7, 5 + width * PT, 7 + height * PT].join(' ')}]`;
    const on = paper === undefined ? undefined : { width: paper, height: 450, margin: 6, scale: 1 };
    return said((found) =>
      checkBoxes(fileWith([]), [pageWith(`/MediaBox ${box} /TrimBox ${box}`)], on, found),
    );
  };

  test.each([
    [297, 420],
    [420, 297],
    [210, 297],
    [297, 210],
    [215.9, 279.4],
    [279.4, 215.9],
    [296.91, 420.09],
  ])('is A3, A4 or Letter, either way up: %d × %d mm', (width, height) => {
    expect(sized(width, height)).toEqual([]);
    expect(sized(width, height, 320)).toEqual([]);
  });

  test.each([
    [297, 420.2],
    [296.8, 420],
    [210, 420],
    [215.9, 297],
    [320, 450],
  ])('is no other paper, unless the file is for it: %d × %d mm', (width, height) => {
    const is = `verify-page-size: page S1: it is ${width.toFixed(1)} × ${height.toFixed(1)} mm, which is`;
    expect(sized(width, height)).toEqual([`${is} none of A3, A4 and Letter.`]);
    expect(sized(width, height, 330)).toEqual([`${is} not the paper that the file is for.`]);
    expect(sized(320, 450, 320)).toEqual([]);
  });

  const A4 = '/MediaBox [0 0 595.276 841.89] ';
  const boxes = (entries: string) =>
    said((found) => checkBoxes(fileWith([]), [pageWith(entries)], undefined, found));

  test('is trimmed to what it is', () => {
    const trim = ['verify-trim-box: page S1: its trim box differs from the page.'];
    expect(boxes(`${A4}/TrimBox [0 0 595.276 841.89]`)).toEqual([]);
    expect(boxes(`${A4}/TrimBox [.28 -.28 595.55 841.62]`)).toEqual([]);
    expect(boxes(A4)).toEqual(trim);
    for (let side = 0; side < 4; side += 1)
      for (const by of [-0.3, 0.3]) {
        const moved = [0, 0, 595.276, 841.89].map((one, i) => (i === side ? one + by : one));
        expect(boxes(`${A4}/TrimBox [${moved.join(' ')}]`)).toEqual(trim);
      }
    expect(boxes(`${A4}/TrimBox [0 0 595.276]`)).toEqual(trim);
  });

  test.each(['CropBox', 'BleedBox', 'ArtBox', 'Rotate', 'UserUnit'])('has no %s', (key) => {
    const good = `${A4}/TrimBox [0 0 595.276 841.89]`;
    expect(boxes(`${good}/${key} 0`)).toEqual([
      `verify-page-size: page S1: it is cropped, rotated or scaled (${key}).`,
    ]);
    expect(boxes(`${good}/${key} 0 /Rotat 0`)).toHaveLength(1);
  });
});

describe('a file does nothing by itself', () => {
  const acts = (object: string) => said((faults) => checkPassive(fileWith(['<<>>', object]), faults));
  const by = (what: string) => [`verify-active: Object 2 acts by itself: ${what}.`];

  test.each(
    'JavaScript Launch GoToR GoToE SubmitForm ImportData Movie Sound Rendition Hide Named'.split(' '),
  )('such as the action %s, however deep', (action) => {
    for (const object of [`<</S /${action}>>`, `[<</A [<</S /${action}>>]>>]`])
      expect(acts(object)).toEqual(by(action));
    for (const other of [`${action}s`, `X${action}`]) expect(acts(`<</S /${other}>>`)).toEqual([]);
    expect(acts(`<</S (${action}) /T /${action}>>`)).toEqual([]);
  });

  test.each('JS JavaScript OpenAction AA EmbeddedFiles AF AcroForm RichMediaContent XFA'.split(' '))(
    'nor by its key %s',
    (key) => {
      for (const object of [`<</${key} 1>>`, `<</Kids [<</${key} <<>>>>]>>`])
        expect(acts(object)).toEqual(by(key));
      for (const other of [`${key}s`, `X${key}`]) expect(acts(`<</${other} 1>>`)).toEqual([]);
    },
  );

  test('and its links lead to web pages and mail', () => {
    for (const uri of ['https://a.org/', 'http://a.org', 'HTTPS://A.ORG', 'mailto:a@b.org'])
      expect(acts(`<</S /URI /URI (${uri})>>`)).toEqual([]);
    for (const uri of ['file:///etc', 'javascript:x', 'see https://a.org', 'httpx://a', '', 'https'])
      expect(acts(`<</A <</S /URI /URI (${uri})>>>>`)).toEqual([
        `verify-active: A link leads to ${uri}, which is not a web address.`,
      ]);
  });
});
