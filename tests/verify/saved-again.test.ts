// Files that another program has saved after Kitpress: said once, and checked as far as what they still have goes.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { KINDS } from '../../src/kinds/index.ts';
import { openFaults } from '../../src/verify/fault.ts';
import { type Verified, verifyPdf } from '../../src/verify/verify.ts';
import { openWhole } from '../../src/verify/whole.ts';
import { bodiesOf, latin1 } from '../support/objects.ts';
import {
  bytesOf,
  changeStream,
  contentOf,
  idOf,
  open,
  operate,
  type Patient,
  pagesIn,
} from '../support/surgery.ts';
import { codesOf, good, verify } from './subject.ts';

const top = mkdtempSync(join(tmpdir(), 'kitpress-saved-'));
afterAll(() => rmSync(top, { recursive: true, force: true }));

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`fixtures/${name}`, import.meta.url)));
const tiny = (bytes: Uint8Array): Promise<Verified> =>
  verifyPdf(bytes, 'kit.pdf', KINDS, () => ({ problems: [] }));

const OURS = '%PDF-1.7\n%\xff\xff\xff\xff\n';
const THEIRS = '%PDF-1.4\n%\xe2\xe3\xcf\xd3\n';

/** The objects with a table, as PDF 1.4 has it; lengths of streams as objects of their own, if `indirect`. */
const withTable = ({ objects, trailer }: Patient, header: string, indirect = false): Uint8Array => {
  const all = new Map(objects);
  let next = Math.max(...all.keys()) + 1;
  if (indirect)
    for (const [id, body] of objects) {
      const length = /\/Length (\d+)(?=[\s\S]*\nstream\n)/.exec(body)?.[1];
      if (length === undefined) continue;
      all.set(id, body.replace(/\/Length \d+/, `/Length ${next} 0 R`));
      all.set(next++, length);
    }
  const places = Array.from({ length: next }, () => '0000000000 65535 f \n');
  let out = header;
  for (const [id, body] of all) {
    places[id] = `${String(out.length).padStart(10, '0')} 00000 n \n`;
    out += `${id} 0 obj\n${body}\nendobj\n`;
  }
  const tail = `trailer\n<<\n/Size ${next}\n${trailer}>>\nstartxref\n${out.length}\n%%EOF\n`;
  return bytesOf(`${out}xref\n0 ${next}\n${places.join('')}${tail}`);
};

/** The file with a section after its end that replaces an object. */
const appended = (bytes: Uint8Array, id: number, body: string, more = ''): Uint8Array => {
  const text = latin1(bytes);
  const [, before] = /startxref\n(\d+)\n%%EOF\n$/.exec(text) ?? [];
  const start = text.length + `${id} 0 obj\n${body}\nendobj\n`.length;
  const table = `xref\n${id} 1\n${String(text.length).padStart(10, '0')} 00000 n \n`;
  const { trailer } = open(good);
  const tail = `trailer\n<<\n/Size 9999\n${trailer}/Prev ${before}\n${more}>>\nstartxref\n${start}\n%%EOF\n`;
  return bytesOf(`${text}${id} 0 obj\n${body}\nendobj\n${table}${tail}`);
};

describe('a file that another program has saved', () => {
  test('with indirect lengths is read, and gets one warning', async () => {
    const { problems, pages, words } = await tiny(fixture('tiny-indirect-length.pdf'));
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['verify-saved-again', 'warning'],
    ]);
    expect([pages, words]).toEqual([2, 54]);
  });

  test('and that lost its tags is one error, which names the program and what is lost', async () => {
    const { problems, pages, compared } = await tiny(fixture('tiny-saved-by-ghostscript.pdf'));
    expect(problems).toMatchObject([
      {
        code: 'verify-saved-again',
        severity: 'error',
        message:
          'The file was saved again by another program (GPL Ghostscript 10.00.0), and has lost its tags and the name of its kit.',
      },
    ]);
    expect([pages, compared]).toEqual([2, false]);
  });

  test('and that lost its tags is searched all the same for what acts by itself', async () => {
    const patient = open(good);
    const catalog = idOf(patient, /\/Type \/Catalog/);
    const body = patient.objects.get(catalog) ?? '';
    patient.objects.set(
      catalog,
      body.replace(/\/StructTreeRoot \d+ 0 R/, '/OpenAction << /S /JavaScript /JS (beep) >>'),
    );
    const info = idOf(patient, /\/Producer/);
    const by = (patient.objects.get(info) ?? '').replace(
      /\/Producer \([^)]*\)/,
      `/Producer (${'x'.repeat(81)})`,
    );
    patient.objects.set(info, by);
    const { problems } = await verify(withTable(patient, THEIRS));
    expect(problems.map(({ message }) => message)).toEqual([
      `The file was saved again by another program (${'x'.repeat(80)}), and has lost its tags.`,
      expect.stringMatching(/acts by itself: OpenAction\.$/),
      expect.stringMatching(/acts by itself: JavaScript\.$/),
      expect.stringMatching(/acts by itself: JS\.$/),
    ]);
  });

  test.each([
    ['a table', withTable(open(good), THEIRS)],
    ['a table and indirect lengths', withTable(open(good), THEIRS, true)],
    ['a section after its end', appended(good, 9000, '<<>>')],
    ['a table, and a section after its end', appended(withTable(open(good), OURS), 9000, '<<>>')],
  ])('with %s gets one warning, and is compared with its edition', async (_, bytes) => {
    const { problems, compared } = await verify(bytes);
    expect(problems).toMatchObject([
      { severity: 'warning', message: 'The file was saved again by another program.' },
    ]);
    expect(compared).toBe(true);
  });

  const altered = (patient: Patient): void =>
    changeStream(patient, contentOf(patient, pagesIn(patient)[1] ?? 0), '\0k', '\0b');

  test('and altered is found out all the same', async () => {
    const { problems } = await verify(withTable(open(operate(good, altered)), THEIRS));
    expect(codesOf(problems)).toContain('verify-text-missing');
    const patient = open(good);
    const info = idOf(patient, /\/Producer/);
    const renamed = (patient.objects.get(info) ?? '').replace('The meeting room', 'Another');
    expect(codesOf((await verify(appended(good, info, renamed))).problems)).toEqual([
      'verify-saved-again',
      'verify-title',
    ]);
  });

  test('and cut off is found out all the same', async () => {
    const bytes = withTable(open(good), THEIRS, true);
    expect(codesOf((await verify(bytes.slice(0, -200))).problems)).toEqual(['verify-truncated']);
  });
});

test('a file of an older Kitpress, with a table, is as it was written', async () => {
  expect((await verify(withTable(open(good), OURS))).problems).toEqual([]);
});

describe('a cross-reference that leads astray is one problem', () => {
  const codes = async (bytes: Uint8Array): Promise<readonly string[]> =>
    codesOf((await verify(bytes)).problems);

  test('where its sections go in circles', async () => {
    const start = good.length + '9000 0 obj\n<<>>\nendobj\n'.length;
    expect(await codes(appended(good, 9000, '<<>>', `/XRefStm ${start}\n`))).toEqual(['verify-xref']);
  });

  test('where a section before it is not there', async () => {
    expect(await codes(appended(good, 9000, '<<>>', '/XRefStm 77\n'))).toEqual(['verify-xref']);
  });

  test('where the length of an object stream is in that stream', async () => {
    const text = latin1(good);
    const [whole = '', id] =
      /(\d+) 0 obj\n<<\n\/Type \/ObjStm\n\/N \d+\n\/First \d+\n\/Length \d+\n/.exec(text) ?? [];
    const inside = [...bodiesOf(good).keys()].find((one) => one < 10);
    const looped = whole.replace(/\/Length \d+\n/, `/Length ${inside} 0 R`);
    // No offset of the table changes.
    expect(looped.length).toBe(whole.length);
    const { problems } = await verify(bytesOf(text.replace(whole, looped)));
    expect(problems.map(({ code }) => code)).toEqual(['verify-object']);
    expect(problems[0]?.message).toContain(`Object ${id} cannot be read`);
  });
});

test('no byte of a file, whatever it is changed to, ends in an exception', async () => {
  for (const bytes of [fixture('tiny-saved-by-ghostscript.pdf'), good])
    for (let n = 0; n < 75; n += 1) {
      const changed = bytes.slice();
      const place = (n * 7919 + (n % 2 === 0 ? bytes.length - 1500 : 0)) % bytes.length;
      changed[place] = (changed[place] ?? 0) ^ (1 + (n % 255));
      await openWhole(changed, openFaults('kit.pdf'));
    }
});

describe.skipIf(spawnSync('qpdf', ['--version']).status !== 0)('qpdf', () => {
  test.each(['--object-streams=generate', '--object-streams=disable', '--linearize', '--qdf'])(
    '%s leaves a file that gets one warning',
    async (flag) => {
      const [from, to] = [join(top, 'from.pdf'), join(top, 'to.pdf')];
      writeFileSync(from, good);
      spawnSync('qpdf', [flag, from, to]);
      const { problems, compared } = await verify(new Uint8Array(readFileSync(to)));
      expect(codesOf(problems)).toEqual(['verify-saved-again']);
      expect(compared).toBe(true);
    },
  );
});
