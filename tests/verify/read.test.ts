// What is said of a file that another reader of PDFs cannot open, of pages that it does not find, and of one that it stops reading.
import { expect, test } from 'vitest';
import { openFaults } from '../../src/verify/fault.ts';
import { readSeen } from '../../src/verify/read.ts';
import { bytesOf } from '../support/surgery.ts';

/** A file whose pages have these operators. */
const fileOf = (...pages: readonly string[]): Uint8Array => {
  const kids = pages.map((_, i) => `${3 + 2 * i} 0 R`).join(' ');
  const bodies = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    ...pages.flatMap((operators, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] /Resources << >> /Contents ${4 + 2 * i} 0 R >>`,
      `<< /Length ${operators.length} >>\nstream\n${operators}\nendstream`,
    ]),
  ];
  const parts = ['%PDF-1.7\n', ...bodies.map((body, i) => `${i + 1} 0 obj\n${body}\nendobj\n`)];
  const starts = parts.slice(1).map((_, i) => parts.slice(0, i + 1).join('').length);
  const table = starts.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const size = starts.length + 1;
  const body = parts.join('');
  return bytesOf(
    `${body}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`,
  );
};

const LINE = '/Artifact BMC 10 10 m 90 10 l S EMC';

const seen = async (bytes: Uint8Array, labels: readonly string[]) => {
  const faults = openFaults('kit.pdf');
  const pages = await readSeen(
    bytes,
    labels.map((label) => ({ label, sequences: 1 })),
    faults,
  );
  return { pages, said: faults.found.map(({ code, message }) => `${code}: ${message}`) };
};

test('a file that it cannot open is told, in its words', async () => {
  const { pages, said } = await seen(bytesOf('%PDF-1.7\nno more than this'), ['A']);
  expect([pages, said]).toEqual([
    [],
    ['verify-unreadable: A PDF reader cannot open it (Invalid PDF structure.).'],
  ]);
});

test('pages that are not those it finds are told', async () => {
  const { pages, said } = await seen(fileOf(LINE, LINE), ['A']);
  expect([pages, said]).toEqual([[], ['verify-pages: A PDF reader finds 2 pages instead of 1.']]);
});

test('a page is read as large as it is, and to its end', async () => {
  const { pages, said } = await seen(fileOf(LINE), ['A']);
  expect(said).toEqual([]);
  expect(pages).toMatchObject([
    { label: 'A', width: expect.closeTo(70.56, 1), height: expect.closeTo(35.28, 1), lines: [{}] },
  ]);
});

test('a page that it stops reading is told and is an empty one; others are read', async () => {
  const { pages, said } = await seen(fileOf(`/Pattern cs /Gone scn ${LINE}`, LINE), ['A', 'B']);
  expect(said).toEqual(['verify-page-unreadable: page A: it cannot be read to its end.']);
  const none = { texts: [], lines: [], blocks: [], mcids: new Set() };
  expect(pages).toMatchObject([
    { label: 'A', width: 0, height: 0, ...none },
    { label: 'B', lines: [{}] },
  ]);
});
