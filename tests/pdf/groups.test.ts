// Groups in a PDF: painted in their place, or once as a form where several share their content.
import { describe, expect, it } from 'vitest';
import { checkPdf } from '../../src/pdf/check.ts';
import { writePdf } from '../../src/pdf/write.ts';
import type { Document, Group, Item, Mark } from '../../src/scene.ts';
import { readMarks } from '../../src/verify/marks.ts';
import { nodeZlib } from '../../src/world/disk/zlib.ts';
import { pictureOf, svg } from '../support/image.ts';
import { objectsWith, operatorsOf, syntaxOf } from '../support/objects.ts';
import { openPdf } from '../support/pdf.ts';
import { change, idOf, operate } from '../support/surgery.ts';
import { document, element, face, heading, page, text } from './sample.ts';

const square: Mark = { kind: 'rect', x: 0, y: 0, width: 25.4, height: 25.4, fill: '#ff0000' };
const group = (items: readonly Mark[], rest: Partial<Group> = {}): Group => ({
  kind: 'group',
  transform: [0.5, 0, 0, 0.5, 25.4, 50.8],
  items,
  ...rest,
});
const scene = (...items: readonly Item[]): Document =>
  document([page([element('section', [heading('Blad')]), ...items], { width: 254, height: 254 })]);
const drawn = (...items: readonly Item[]): readonly string[] => {
  const artifact = page([element('artifact', items)], { width: 254, height: 254 });
  return operatorsOf(writePdf(document([artifact]), face, nodeZlib), 0).filter(
    (line) => !/(BMC|EMC)$/.test(line),
  );
};
const formsIn = (bytes: Uint8Array): readonly string[] =>
  objectsWith(bytes, /\/Subtype \/Form/).map(({ dictionary }) => dictionary);

describe('a group', () => {
  it('is painted in a space of its own, from its top left corner', () => {
    expect(drawn(group([square]))).toEqual(['q 0.5 0 0 0.5 72 576 cm', '1 0 0 rg', '0 -72 72 72 re f', 'Q']);
  });

  it('leaves the state as it was', () => {
    const colours = drawn(square, group([{ ...square, fill: '#0000ff' }, square]), square).filter((line) =>
      line.endsWith('rg'),
    );
    expect(colours).toEqual(['1 0 0 rg', '0 0 1 rg', '1 0 0 rg']);
  });

  it('shows nothing outside its clip', () => {
    expect(drawn(group([square], { clip: { x: 0, y: 0, width: 12.7, height: 25.4 } })).slice(0, 2)).toEqual([
      'q 0.5 0 0 0.5 72 576 cm',
      '0 -72 36 72 re W n',
    ]);
  });

  it('may be in another', () => {
    expect(drawn(group([group([square])])).filter((line) => line.endsWith('cm'))).toEqual([
      'q 0.5 0 0 0.5 72 576 cm',
      'q 0.5 0 0 0.5 72 -144 cm',
    ]);
  });

  it('turns as its transform does, counted with y down', () => {
    expect(drawn(group([square], { transform: [0, 1, -1, 0, 50.8, 0] }))[0]).toBe('q 0 -1 1 0 144 720 cm');
  });
});

describe('content that several groups share', () => {
  const content = [square, { ...square, x: 30, stroke: { colour: '#00ff00', width: 2 } }];
  const twice = [group(content), group(content, { transform: [1, 0, 0, 1, 100, 100] })];

  it('is written once, as a form, and painted wherever a group puts it', () => {
    const bytes = writePdf(scene(...twice), face, nodeZlib);
    expect(formsIn(bytes)).toEqual([expect.stringMatching(/\/Type \/XObject\b/)]);
    expect(operatorsOf(bytes, 0).filter((line) => line.endsWith('Do Q'))).toEqual([
      'q 0.5 0 0 0.5 72 576 cm /G1 Do Q',
      'q 1 0 0 1 283.46 436.54 cm /G1 Do Q',
    ]);
  });

  it('is in a box with room for its lines', () => {
    const [form = ''] = formsIn(writePdf(scene(...twice), face, nodeZlib));
    const [left = 0, bottom = 0, right = 0, top = 0] =
      /\/BBox \[([^\]]*)\]/.exec(form)?.[1]?.split(' ').map(Number) ?? [];
    expect([left, top].map((side) => Math.round((side * 25.4) / 72))).toEqual([-10, 10]);
    expect([right, bottom].map((side) => Math.round((side * 25.4) / 72))).toEqual([65, -35]);
  });

  it('sets every part of the state it needs, whatever is set around it', async () => {
    const black = [{ ...square, fill: '#000000', stroke: { colour: '#000000', width: 25.4 / 72 } }];
    const pdf = await openPdf(writePdf(scene(square, group(black), group(black)), face, nodeZlib));
    const { fnArray } = await (await pdf.getPage(1)).getOperatorList();
    const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const begins = fnArray.indexOf(OPS.paintFormXObjectBegin);
    const inside = fnArray.slice(begins, fnArray.indexOf(OPS.paintFormXObjectEnd));
    expect(inside).toEqual(
      expect.arrayContaining([OPS.setFillRGBColor, OPS.setStrokeRGBColor, OPS.setLineWidth, OPS.setDash]),
    );
  });

  it('is shared by pages, and by groups within it', () => {
    const inner = [square];
    const outer = [group(inner), group(inner)];
    const items = [element('section', [heading('Blad')]), group(outer)];
    const bytes = writePdf(document([page(items), page(items, { label: 'V2' })]), face, nodeZlib);
    expect(formsIn(bytes)).toHaveLength(2);
  });

  it('keeps within the clip of each', () => {
    const clip = { x: 0, y: 0, width: 25.4, height: 25.4 };
    expect(drawn(group(content), group(content, { clip })).slice(-4)).toEqual([
      'q 0.5 0 0 0.5 72 576 cm',
      '0 -72 72 72 re W n',
      'q 1 0 0 1 0 0 cm /G1 Do Q',
      'Q',
    ]);
  });

  it('is missed by the last look at the bytes when it is gone', () => {
    const shared = scene(...twice);
    const good = writePdf(shared, face, nodeZlib);
    expect(checkPdf(good, shared, 'kit.pdf', nodeZlib)).toBeUndefined();
    const cut = operate(good, (patient) =>
      change(patient, idOf(patient, /\/XObject <<\n\/G1 /), /\/G1 \d+ 0 R\n/, ''),
    );
    expect(checkPdf(cut, shared, 'kit.pdf', nodeZlib)?.code).toBe('pdf-pictures');
  });
});

describe('a page is a transparency group (ISO 32000-1 11.6.6)', () => {
  const isGroup = (items: readonly Item[]): boolean =>
    objectsWith(writePdf(scene(element('artifact', items)), face, nodeZlib), /\/Type \/Page\b/).some(
      ({ dictionary }) => /\/Group/.test(dictionary),
    );

  it('if something in a group on it is transparent, and not if nothing is', async () => {
    const picture = await pictureOf(svg('<rect width="80" height="30" fill="#c00" opacity=".5"/>'));
    const glass: Mark = { kind: 'picture', x: 0, y: 0, width: 40, height: 15, picture };
    const [solid, clear] = [group([square]), group([square, glass])];
    expect([[solid], [solid, solid], [clear], [clear, clear]].map(isGroup)).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });
});

describe('a text in a group', () => {
  const words = [text(10, 20, 'Liten', { size: 24 })];
  const small = group(words, { transform: [0.5, 0, 0, 0.5, 100, 50] });

  it.each([
    ['in its place', [small]],
    ['in a form', [small, small]],
  ])('is read where it is and as large as it is: %s', async (_, groups) => {
    const pdf = await openPdf(writePdf(scene(element('artifact', groups)), face, nodeZlib));
    const one = await pdf.getPage(1);
    const { texts } = readMarks(one.view, await one.getOperatorList(), 'V1');
    const [first] = texts.filter(({ text: found }) => found === 'Liten');
    expect([first?.x, first?.y, first?.size].map((n) => Math.round((n ?? 0) * 100) / 100)).toEqual([
      105, 60, 12,
    ]);
    expect(first?.marked).toBe(true);
  });

  it('gives a figure its box', () => {
    const alt = { words: 'Ett ord', lang: 'sv' };
    const figure = element('figure', [group([square]), small], { alt });
    const bytes = writePdf(scene(figure), face, nodeZlib);
    const [left, , , top] = /\/BBox\[([^\]]*)\]/.exec(syntaxOf(bytes))?.[1]?.split(' ').map(Number) ?? [];
    expect([left, top]).toEqual([72, 576]);
  });

  it('belongs to an artifact or a figure; anywhere else it is a bug in the scene', () => {
    const paragraph = element('paragraph', [small]);
    expect(() => writePdf(scene(element('section', [paragraph])), face, nodeZlib)).toThrow(
      'page V1: the text "Liten" is in a group outside an artifact or figure',
    );
    expect(() =>
      writePdf(
        scene(element('section', [element('paragraph', [text(9, 9, 'A'), group([square])])])),
        face,
        nodeZlib,
      ),
    ).not.toThrow();
  });
});
