// The finished PDF as its readers see it: pages, boxes, labels, text, fonts, links, outline, metadata, copies.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { create } from 'fontkit';
import { describe, expect, it, vi } from 'vitest';
import { writePdf } from '../../src/pdf/write.ts';
import type { Document } from '../../src/scene.ts';
import { nodeZlib } from '../../src/world/disk/zlib.ts';
import { latin1, objectsOf, objectsWith, syntaxOf, trailerOf } from '../support/objects.ts';
import { openPdf, wordsOf } from '../support/pdf.ts';
import { copiesOf, document, element, face, heading, page, sample, text, votes } from './sample.ts';

const bytes = writePdf(sample, face, nodeZlib);
const pdf = await openPdf(bytes);

/** What a viewer copies of a page, white space as one space. */
const textOf = async (file: typeof pdf, page: number): Promise<string> =>
  (await wordsOf(await file.getPage(page))).replace(/\s+/g, ' ').trim();
const millimetres = (points: number): number => (points * 25.4) / 72;

describe('pages', () => {
  it('are as many as the document has, copies included', () => {
    expect(pdf.numPages).toBe(7);
  });

  it('have their size to a tenth of a millimetre', async () => {
    for (const [number, width, height] of [
      [1, 420, 297],
      [2, 420, 297],
      [7, 297, 420],
    ] as const) {
      const [left = 9, bottom = 9, right = 0, top = 0] = (await pdf.getPage(number)).view;
      expect([left, bottom]).toEqual([0, 0]);
      expect(Math.abs(millimetres(right) - width)).toBeLessThan(0.01);
      expect(Math.abs(millimetres(top) - height)).toBeLessThan(0.01);
    }
    expect(syntaxOf(bytes).match(/\/TrimBox/g)).toHaveLength(7);
  });

  it('lie on larger paper where they have a bleed, their trimmed corner still at 0', async () => {
    const around = (mm: number) => ({ x: -mm, y: -mm, width: 420 + 2 * mm, height: 297 + 2 * mm });
    const made = writePdf(document([{ ...votes, bleed: around(3), media: around(8) }]), face, nodeZlib);
    const boxOf = (name: string): readonly number[] => {
      const id = new RegExp(`/${name} (\\d+) 0 R`).exec(syntaxOf(made))?.[1];
      const numbers = /\[([^\]]*)\]/.exec(objectsOf(made).get(Number(id))?.dictionary ?? '')?.[1] ?? '';
      return numbers.split(' ').map((points) => Math.round(millimetres(Number(points)) * 10) / 10);
    };
    expect(boxOf('MediaBox')).toEqual([-8, -8, 428, 305]);
    expect(boxOf('BleedBox')).toEqual([-3, -3, 423, 300]);
    expect(boxOf('TrimBox')).toEqual([0, 0, 420, 297]);
  });

  it('have no bleed unless they are given one', () => {
    expect(syntaxOf(bytes)).not.toContain('/BleedBox');
  });

  it('are labelled with the ids of the sheets', async () => {
    expect(await pdf.getPageLabels()).toEqual(['V1 1/2', 'V1 1/2', 'V1 1/2', 'V1 2/2', 'S1', 'S2', 'N']);
  });
});

describe('text', () => {
  it('comes out as it went in, with ligatures, kerning and quotation marks', async () => {
    const found = await textOf(pdf, 1);
    for (const words of [
      'Tävling „AVATAR“ – så här fiffigt',
      'En rad som bryts på två rader.',
      'Läs mer på OECD:s webbplats i dag. Good luck!',
      'Uppåt',
    ])
      expect(found).toContain(words);
  });

  it.each([
    'å Å ä Ä ö Ö é ø æ ß ş',
    '„Wort“ ”ord” «mot» ‘a’ – — … · • ½ × − €',
    '10\u00a0min, e-post, co\u2011op, soft\u00adhyphen',
    '()\\ [] <> % # /',
    'To AVATAR fi fl ffi ffl Ty',
  ])('%j', async (words) => {
    const made = await openPdf(
      writePdf(document([page([element('paragraph', [text(20, 20, words)])])]), face, nodeZlib),
    );
    expect((await textOf(made, 1)).normalize()).toBe(
      words
        .replace(/\u00ad/g, '')
        .replace(/\s/g, ' ')
        .normalize(),
    );
  });

  it('is as wide as it was measured, kerning included', async () => {
    const items = (await (await pdf.getPage(1)).getTextContent()).items.filter(
      (item) => 'str' in item && item.str !== '',
    );
    const first = items.find((item) => 'str' in item && item.str.startsWith('Tävling'));
    const measured = text(0, 0, 'Tävling „AVATAR“ – så här fiffigt', {
      face: 'familjen-grotesk-600',
      size: 32,
    }).width;
    if (!first || !('width' in first)) expect.fail('no heading');
    expect(Math.abs(millimetres(first.width) - measured)).toBeLessThan(0.05);
    expect(first.transform.map((n: number) => Math.round(n * 100) / 100)).toEqual([
      32, 0, 0, 32, 34.02, 768.19,
    ]);
  });

  it('uses embedded fonts alone', () => {
    const fonts = objectsWith(bytes, /\/Type \/FontDescriptor/).map(({ dictionary }) => dictionary);
    expect(fonts.map((body) => /\/FontName \/[A-Z]{6}\+(\S+)/.exec(body)?.[1])).toEqual([
      'AtkinsonHyperlegibleNext-Regular',
      'FamiljenGrotesk-SemiBold',
    ]);
    expect(fonts.every((body) => /\/FontFile2 \d+ 0 R/.test(body))).toBe(true);
  });
});

describe('a font', () => {
  const programIn = (made: Uint8Array): Uint8Array =>
    objectsWith(made, /\/Length1 /)[0]?.stream ?? new Uint8Array();
  const printed = document([page([element('paragraph', [text(20, 20, 'Ett ord')])])]);

  it('has the glyphs of its text alone', () => {
    const program = programIn(writePdf(printed, face, nodeZlib));
    expect(create(program).numGlyphs).toBe(new Set('Ett ord').size + 1);
  });

  it('is whole, and has its own name, if its licence forbids subsets', () => {
    const made = writePdf(printed, (key) => ({ ...face(key), whole: true }), nodeZlib);
    const [descriptor] = objectsWith(made, /\/Type \/FontDescriptor/);
    expect(descriptor?.dictionary).toContain('/FontName /AtkinsonHyperlegibleNext-Regular\n');
    expect(Buffer.compare(programIn(made), face('atkinson-hyperlegible-next-400').program())).toBe(0);
  });
});

describe('links', () => {
  it('are annotations with a rectangle, an address and a description, on the first copy alone', async () => {
    const annotations = await (await pdf.getPage(1)).getAnnotations();
    expect(annotations.map(({ unsafeUrl, contentsObj }) => [unsafeUrl, contentsObj.str])).toEqual([
      ['https://www.oecd.org/', 'QR-kod: länk till oecd.org'],
      ['https://oecd-opsi.org/%C3%A5?a=1&b=(2)', 'OECD:s webbplats'],
    ]);
    // They are printed (PDF/A-2 6.3.2), and nothing else is said of them.
    expect(annotations.map(({ annotationFlags }) => annotationFlags)).toEqual([4, 4]);
    const [left, bottom, right, top] = annotations[0].rect
      .map(millimetres)
      .map((mm: number) => Math.round(mm * 10) / 10);
    expect([left, bottom, right, top]).toEqual([300, 215, 322, 237]);
    expect(await (await pdf.getPage(2)).getAnnotations()).toEqual([]);
  });
});

describe('navigation and metadata', () => {
  it('has an outline: sheet, then item or page', async () => {
    const outline = await pdf.getOutline();
    expect(
      outline.map(({ title, items }) => [title, items.map((item: { title: string }) => item.title)]),
    ).toEqual([
      ['V1 Röstblad', ['V1 1/2', 'V1 2/2']],
      ['S1–S2 Röstblad', ['S1 Bedömning: princip 1', 'S2 Bedömning: princip 2']],
      ['N Anteckningar', []],
    ]);
    expect(await pdf.getPageIndex(outline[2]?.dest?.[0])).toBe(6);
  });

  it('has an outline of headings, each leading to its place, for a sheet that is read like a book', async () => {
    const written = [
      [
        { title: 'Guide', level: 1, y: 20 },
        { title: 'Print', level: 2, y: 60 },
      ],
      [
        { title: 'Settings', level: 3, y: 17 },
        { title: 'Cut', level: 2, y: 97 },
      ],
    ].map((bookmarks, i) =>
      page([element('section', [heading(`${i}`)])], { sheet: 'guide', label: `G ${i + 1}/2`, bookmarks }),
    );
    const read = await openPdf(writePdf(document(written, { order: [0, 1, 0, 1] }), face, nodeZlib));
    const [guide, ...others] = await read.getOutline();
    expect(others).toEqual([]);
    expect([guide?.title, guide?.items.map(({ title }: { title: string }) => title)]).toEqual([
      'Guide',
      ['Print', 'Cut'],
    ]);
    const settings = guide?.items[0]?.items[0];
    expect(settings?.title).toBe('Settings');
    expect(await read.getPageIndex(settings?.dest[0])).toBe(1);
    expect(settings?.dest.slice(1)).toEqual([{ name: 'XYZ' }, null, Math.round((280 * 72) / 25.4), null]);
  });

  it('says what it is in Info and XMP alike, whatever characters the title has', async () => {
    const { info, metadata } = await pdf.getMetadata();
    expect(info).toMatchObject({
      Title: sample.title,
      Author: sample.author,
      Subject: sample.subject,
      Keywords: 'workshop, röster & kort',
      CreationDate: 'D:20250306083000Z',
      Language: 'sv',
    });
    expect(metadata?.get('dc:title')).toBe(sample.title);
    expect(metadata?.get('dc:rights')).toBe(sample.rights);
    expect(metadata?.get('dc:creator')).toEqual([sample.author]);
    expect(metadata?.get('pdfuaid:part')).toBe('1');
    expect(metadata?.get('pdfaid:conformance')).toBe('A');
  });

  it('cleans what XML cannot hold', async () => {
    const { info, metadata } = await (
      await openPdf(writePdf({ ...sample, title: 'a\u0000b\ud800c' }, face, nodeZlib))
    ).getMetadata();
    expect(info).toMatchObject({ Title: 'a b\ufffdc' });
    expect(metadata?.get('dc:title')).toBe('a b\ufffdc');
  });

  it('asks viewers to show the title and to print at full size on one side', async () => {
    expect(await pdf.getViewerPreferences()).toEqual({
      DisplayDocTitle: true,
      PrintScaling: 'None',
      Duplex: 'Simplex',
      PickTrayByPDFSize: true,
    });
  });
});

describe('the same input', () => {
  it('gives the same bytes, now and later', () => {
    vi.useFakeTimers({ now: new Date('2041-02-03T04:05:06Z') });
    try {
      expect(Buffer.compare(writePdf(sample, face, nodeZlib), bytes)).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  it('has an identifier of its content', () => {
    const id = (of: Document): string | undefined =>
      /\/ID \[<(\w{32})>/.exec(trailerOf(writePdf(of, face, nodeZlib)))?.[1];
    const other = { ...sample, order: sample.order.slice(3) };
    const renamed = { ...sample, title: 'Another' };
    const changed = { ...sample, pages: [page([element('paragraph', [text(20, 20, 'x')])])], order: [0] };
    expect(id(sample)).toBeDefined();
    expect(new Set([sample, renamed, changed].map(id)).size).toBe(3);
    expect(id(other)).toBe(id({ ...other }));
  });
});

describe('copies', () => {
  it('cost at most 300 bytes each and look the same', async () => {
    const size = (copies: number): number => writePdf(copiesOf(votes, copies), face, nodeZlib).length;
    expect((size(101) - size(1)) / 100).toBeLessThan(300);
    expect(await textOf(pdf, 2)).toBe(await textOf(pdf, 1));
  });
});

describe('another reader', () => {
  it('qpdf finds nothing wrong', (context) => {
    const folder = mkdtempSync(join(tmpdir(), 'kitpress-pdf-'));
    try {
      writeFileSync(join(folder, 'sample'), bytes);
      const { error, status, stdout } = spawnSync('qpdf', ['--check', join(folder, 'sample')], {
        encoding: 'utf8',
      });
      if (error) return context.skip('no qpdf on this machine');
      expect([status, stdout]).toEqual([0, expect.stringContaining('No syntax or stream encoding errors')]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('what codes read as', () => {
  it('is listed in blocks of at most 100, each as long as it says (Adobe Technical Note 5411)', () => {
    const letters = String.fromCharCode(
      ...Array.from({ length: 94 }, (_, i) => 0x21 + i),
      ...Array.from({ length: 90 }, (_, i) => 0xa1 + i).filter((code) => code !== 0xad),
    );
    const written = writePdf(
      document([page([element('paragraph', [text(20, 20, letters)])])]),
      face,
      nodeZlib,
    );
    const maps = [...objectsOf(written).values()]
      .map(({ stream }) => latin1(stream ?? new Uint8Array()))
      .filter((stream) => stream.includes('begincmap'));
    const blocks = maps.map((map) =>
      [...map.matchAll(/(\d+) beginbfchar\n([\s\S]*?)\nendbfchar/g)].map(([, count, lines = '']) => [
        Number(count),
        lines.split('\n').length,
      ]),
    );
    expect(blocks).toEqual([
      [
        [100, 100],
        [83, 83],
      ],
    ]);
  });
});

describe('copies of a page with links', () => {
  it('have neither the links nor an order of the keyboard', () => {
    const linked = page([
      element('paragraph', [element('link', [text(20, 40, 'oecd.org')], { href: 'https://oecd.org' })]),
    ]);
    const pages = objectsWith(
      writePdf(document([linked], { order: [0, 0] }), face, nodeZlib),
      /\/Type \/Page\b/,
    );
    expect(pages.map(({ dictionary: d }) => [/\/Annots/.test(d), /\/Tabs \/S\b/.test(d)])).toEqual([
      [true, true],
      [false, false],
    ]);
  });
});
