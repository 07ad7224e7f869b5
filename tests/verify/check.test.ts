// The last look at the bytes inside a build: a good file passes quickly, a broken one is never put in place.
import { describe, expect, test, vi } from 'vitest';
import { box } from '../../src/geometry.ts';
import { collate } from '../../src/page/copies.ts';
import { checkPdf } from '../../src/pdf/check.ts';
import { nodeZlib } from '../../src/world/disk/zlib.ts';
import { latin1 } from '../support/objects.ts';
import { bytesOf, change, idOf, operate, type Patient, pagesIn } from '../support/surgery.ts';
import { buildAll, fileOf, kitOf, layoutAll, openTheme, planOf, SWEDISH } from '../support/workshop.ts';
import { catalog } from './subject.ts';

const swedish = kitOf(SWEDISH, 'sv');
const theme = openTheme();
const plan = planOf(swedish);
const built = buildAll(swedish, plan, theme);
const good = fileOf(built, 'kit.pdf');
const pages = layoutAll(swedish, plan, theme).filter(({ width, height }) => width > height);
const printed = collate([{ pages, copies: 1 }]);

const codeOf = (bytes: Uint8Array): string | undefined => checkPdf(bytes, printed, 'kit.pdf', nodeZlib)?.code;
const messageOf = (bytes: Uint8Array): string | undefined =>
  checkPdf(bytes, printed, 'kit.pdf', nodeZlib)?.message;
const refusal = (cut: (patient: Patient) => void): string | undefined => codeOf(operate(good, cut));
const page = (patient: Patient): number => pagesIn(patient)[4] ?? 0;

test('what a build writes passes', () => {
  expect(checkPdf(good, printed, 'kit.pdf', nodeZlib)).toBeUndefined();
  expect(codeOf(operate(good, () => {}))).toBeUndefined();
});

test('it inflates the streams of small objects and the table, and no other stream', () => {
  const inflate = vi.fn(nodeZlib.inflate);
  expect(checkPdf(good, printed, 'kit.pdf', { ...nodeZlib, inflate })).toBeUndefined();
  const small = latin1(good).match(/\/Type \/ObjStm\n/g) ?? [];
  expect(small.length).toBeGreaterThan(1);
  expect(inflate).toHaveBeenCalledTimes(small.length + 1);
});

describe('it refuses', () => {
  test('a file without a beginning, an end or its table', () => {
    expect(codeOf(good.slice(9))).toBe('pdf-broken');
    for (const share of [0, 0.3, 0.9, 0.999])
      expect(codeOf(good.slice(0, good.length * share))).toBe('pdf-broken');
    const shifted = new Uint8Array([...good.slice(0, 9), 10, ...good.slice(9)]);
    expect(codeOf(shifted)).toBe('pdf-broken');
  });

  test('an object that was never written', () => {
    expect(refusal((patient) => patient.objects.delete(idOf(patient, /\/Type ?\/OutputIntent/)))).toBe(
      'pdf-broken',
    );
  });

  test('a table or a stream of objects that says something else than there is', () => {
    const text = latin1(good);
    for (const [was, now] of [
      [/(\/Type \/XRef\n\/Size )\d/, '$19'],
      ['/Type /ObjStm', '/Type /ObjSxx'],
      [/(\/Type \/ObjStm\n\/N )\d/, '$19'],
    ] as const) {
      const bytes = bytesOf(text.replace(was, now));
      expect(bytes).toHaveLength(good.length);
      expect(Buffer.compare(bytes, good)).not.toBe(0);
      expect(messageOf(bytes)).toContain('its cross-reference stream is wrong');
    }
  });

  test('a file whose catalog is not there', () => {
    const lost = operate(good, (patient) => {
      patient.trailer = patient.trailer.replace(/\/Root \d+/, '/Root 99999');
    });
    expect(messageOf(lost)).toContain('it has no catalog');
  });

  test('a page too few, and an empty one', () => {
    const drop = (patient: Patient) =>
      change(patient, idOf(patient, /\/Type ?\/Pages\b/), new RegExp(`${page(patient)} 0 R `), '');
    expect(refusal(drop)).toBe('pdf-pages');
    expect(refusal((patient) => change(patient, page(patient), /\/Contents \d+ 0 R/, ''))).toBe('pdf-pages');
    expect(checkPdf(good, { pages: [], order: printed.order }, 'kit.pdf', nodeZlib)?.message).toContain(
      'there is no page 0 to print',
    );
    expect(checkPdf(good, { pages: [], order: [] }, 'kit.pdf', nodeZlib)?.code).toBe('pdf-pages');
  });

  test('a page of another size', () => {
    for (const name of ['MediaBox', 'TrimBox'])
      expect(
        refusal((patient) =>
          change(patient, page(patient), new RegExp(`/${name} \\d+ 0 R`), `/${name} [0 0 842 595]`),
        ),
      ).toBe('pdf-boxes');
  });

  test('a page without the bleed it was laid out with', () => {
    const bled = {
      ...printed,
      pages: pages.map((one) => ({ ...one, bleed: box(-3, -3, 426, 303), media: box(0, 0, 420, 297) })),
    };
    expect(checkPdf(good, bled, 'kit.pdf', nodeZlib)?.code).toBe('pdf-boxes');
  });

  test('a font that is not embedded', () => {
    const drop = (patient: Patient) =>
      change(patient, idOf(patient, /\/Type ?\/FontDescriptor/), /\/FontFile2 \d+ 0 R/, '');
    expect(refusal(drop)).toBe('pdf-fonts');
  });

  test('a file without tags', () => {
    expect(refusal((patient) => change(patient, catalog(patient), /\/StructTreeRoot \d+ 0 R/, ''))).toBe(
      'pdf-tags',
    );
    expect(refusal((patient) => change(patient, catalog(patient), '/Marked true', '/Marked false'))).toBe(
      'pdf-tags',
    );
    expect(
      refusal((patient) =>
        change(patient, idOf(patient, /\/Type ?\/StructTreeRoot/), /\/ParentTree ?\d+ 0 R/, ''),
      ),
    ).toBe('pdf-tags');
  });
});

test('it says that the fault is ours', () => {
  const problem = checkPdf(good.slice(0, 1000), printed, 'kit.pdf', nodeZlib);
  expect(problem).toMatchObject({ severity: 'error', file: 'kit.pdf' });
  expect(problem?.message).toContain('nothing was written');
});
