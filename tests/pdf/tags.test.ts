// The structure tree: what somebody who hears the page gets, and the bugs in a scene that are refused.
import { describe, expect, it } from 'vitest';
import { writePdf } from '../../src/pdf/write.ts';
import type { Item } from '../../src/scene.ts';
import { nodeZlib } from '../../src/world/disk/zlib.ts';
import { objectsOf, objectsWith, operatorsOf, syntaxOf } from '../support/objects.ts';
import { openPdf } from '../support/pdf.ts';
import { childrenOf, readTags, type Tag } from '../support/tags.ts';
import { copiesOf, document, element, face, heading, page, sample, text, votes } from './sample.ts';

/** The tags of a page as lines: roles indented, the text of each marked content behind its element. */
const linesOf = async (bytes: Uint8Array, number: number): Promise<readonly string[]> => {
  const lines = (tag: Tag, depth: number): readonly string[] => {
    const said = tag.kids.filter((kid) => typeof kid === 'string').join('|');
    const facts = [tag.role, tag.lang && `[${tag.lang}]`, tag.alt && `(${tag.alt})`, said];
    return [
      `${'  '.repeat(depth)}${facts.filter(Boolean).join(' ')}`,
      ...childrenOf(tag).flatMap((child) => lines(child, depth + 1)),
    ];
  };
  const { tags } = await readTags(await (await openPdf(bytes)).getPage(number));
  return tags.flatMap((tag) => lines(tag, 0));
};

const paragraphs = (...items: Item[]): Uint8Array => writePdf(document([page(items)]), face, nodeZlib);

describe('the structure tree', () => {
  it('has every role, in reading order', async () => {
    expect((await linesOf(writePdf(sample, face, nodeZlib), 1)).join('\n')).toBe(
      `Sect
  H1 Tävling „AVATAR“ – så här fiffigt
  P En rad som bryts på två rader.
  L
    LI
      Lbl 1.
      LBody Punkt 1
    LI
      Lbl 2.
      LBody Punkt 2
    LI
      Lbl 3.
      LBody Punkt 3
  Table
    TR
      TH Blad
      TH Sidor
    TR
      TH Röstblad
      TD 2
  Figure (En skala från nej till ja) nej
  Link
    Figure (QR-kod: länk till oecd.org)
  P Läs mer på|i dag.|Good luck!
    Link OECD:s webbplats
Sect
  P Uppåt`,
    );
  });

  it('has attributes for headers, lists and figures, and a language where it differs', () => {
    const all = [...objectsOf(writePdf(sample, face, nodeZlib)).values()];
    const count = (pattern: RegExp): number =>
      all.filter(({ dictionary }) => pattern.test(dictionary)).length;
    expect(count(/\/S\/TH/)).toBe(3);
    expect(count(/\/O\/Table\/Scope\/Column/)).toBe(1);
    expect(count(/\/O\/Table\/Scope\/Row/)).toBe(1);
    expect(count(/\/O\/List\/ListNumbering\/Decimal/)).toBe(1);
    expect(count(/\/S\/Figure.*\/BBox\[566\.93 586\.77 737\.01 671\.81\]/)).toBe(1);
    expect(operatorsOf(writePdf(sample, face, nodeZlib), 0).filter((line) => line.includes('/Lang'))).toEqual(
      [expect.stringMatching(/^\/P <<\/MCID \d+\/Lang\(en\)>>BDC$/)],
    );
  });

  it('has spans for words that were a link', async () => {
    const words = element('words', [text(20, 20, 'oecd.org')]);
    expect(await linesOf(paragraphs(element('paragraph', [words])), 1)).toContain('  Span oecd.org');
  });

  it('names the language of an element whose text is all in another', async () => {
    const english = text(20, 20, 'Good luck!', { source: { words: 'Good luck!', lang: 'en' } });
    expect(await linesOf(paragraphs(element('paragraph', [english])), 1)).toContain('P [en] Good luck!');
  });

  it('puts what follows one another in one element into one sequence, and all else into artifacts', () => {
    const lines = operatorsOf(
      paragraphs(
        element('artifact', [text(20, 10, 'furniture')]),
        { kind: 'circle', cx: 20, cy: 20, r: 5, fill: '#006e60' },
        element('paragraph', [
          text(20, 20, 'one '),
          text(20, 26, 'two'),
          { kind: 'line', x1: 20, y1: 27, x2: 40, y2: 27, stroke: { colour: '#000000', width: 0.3 } },
          text(20, 32, 'three'),
        ]),
      ),
      0,
    );
    expect(lines.filter((line) => /(BMC|BDC|EMC)$/.test(line))).toEqual([
      '/Artifact BMC',
      'EMC',
      '/P <</MCID 0>>BDC',
      'EMC',
      '/Artifact BMC',
      'EMC',
      '/P <</MCID 1>>BDC',
      'EMC',
    ]);
    expect(lines.filter((line) => line === 'BT')).toHaveLength(3);
  });

  it('keeps a figure whole and a link in an artifact silent', async () => {
    const figure = element(
      'figure',
      [element('artifact', [text(20, 20, 'A')]), element('paragraph', [text(20, 30, 'B')])],
      {
        alt: { words: 'Letters', lang: 'en' },
      },
    );
    const link = element('artifact', [
      element('link', [text(20, 40, 'C')], { href: 'https://example.org/' }),
    ]);
    const bytes = paragraphs(figure, link);
    expect(await linesOf(bytes, 1)).toEqual(['Figure [en] (Letters) B']);
    expect(syntaxOf(bytes)).not.toContain('/Annot');
  });

  it('is heard once, however many copies there are', () => {
    const elements = (copies: number): number =>
      syntaxOf(writePdf(copiesOf(votes, copies), face, nodeZlib)).match(/<<\/S\//g)?.length ?? 0;
    expect(elements(30)).toBe(elements(1));
    const bytes = syntaxOf(writePdf(sample, face, nodeZlib));
    expect(bytes.match(/\/StructParents 0\n/g)).toHaveLength(3);
  });

  it('costs at most 150 bytes an element', () => {
    const words = Array.from({ length: 400 }, (_, i) =>
      text(20 + (i % 8) * 45, 20 + (i >> 3) * 5, `Ord ${i}`),
    );
    const [many, one] = [
      paragraphs(...words.map((each) => element('paragraph', [each]))),
      paragraphs(element('paragraph', words)),
    ];
    expect((many.length - one.length) / (words.length - 1)).toBeLessThan(150);
  });
});

describe('a bug in the scene', () => {
  const somewhere = { words: 'Hej', lang: 'sv', file: 'sv/workshop.yaml', key: 'steps.vote.title' };

  it.each<[string, Item, RegExp]>([
    [
      'text under no role',
      text(20, 20, 'Hej', { source: somewhere }),
      /^page V1: the text "Hej" \(sv\/workshop.yaml steps.vote.title\) is under no role$/,
    ],
    [
      'text directly in a section',
      element('section', [text(20, 20, 'Hej')]),
      /"Hej" is directly in a section$/,
    ],
    [
      'text directly in a list item',
      element('list', [element('list-item', [text(20, 20, 'Hej')])]),
      /directly in a list-item$/,
    ],
    [
      'a list item outside a list',
      element('section', [element('list-item', [])]),
      /a list-item is in a section$/,
    ],
    ['a paragraph in a list', element('list', [element('paragraph', [])]), /a paragraph is in a list$/],
    ['a cell outside a row', element('cell', [text(20, 20, 'x')]), /a cell is under no role$/],
    [
      'a figure without alternative text',
      element('figure', [text(20, 20, 'x')]),
      /a figure without alternative text$/,
    ],
    ['an empty figure', element('figure', [], { alt: somewhere }), /a figure with nothing in it$/],
    ['a heading of no level', element('heading', [text(20, 20, 'x')]), /a heading of level undefined$/],
    ['a link that goes nowhere', element('link', [text(20, 20, 'x')]), /a link that goes nowhere$/],
    [
      'a colour that is none',
      element('paragraph', [text(20, 20, 'x', { fill: 'red' })]),
      /red is not a colour/,
    ],
  ])('%s', (_, item, message) => {
    expect(() => paragraphs(heading('H'), item)).toThrow(message);
  });
});

describe('the order of the keyboard', () => {
  const pageObjects = (...items: readonly Item[]) =>
    objectsWith(writePdf(document([page(items)]), face, nodeZlib), /\/Type \/Page\b/).map(
      ({ dictionary }) => dictionary,
    );
  const link = element('link', [text(20, 40, 'oecd.org')], { href: 'https://oecd.org' });

  it('follows the structure on a page with links (PDF/UA-1 7.18.3)', () => {
    const [linked = ''] = pageObjects(element('paragraph', [link]));
    expect(linked).toMatch(/\/Annots/);
    expect(linked).toMatch(/\/Tabs \/S\b/);
  });
});
