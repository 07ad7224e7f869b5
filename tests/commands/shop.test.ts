// Files for a print shop, from the command line and a plan: which there are, what they hold, and what does not go with them.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { kitpress } from '../support/cli.ts';
import { root } from '../support/disk.ts';
import { at, bytesOf, pdfs, put } from '../support/folder.ts';
import { openPdf, pagesOf, wordsOf } from '../support/pdf.ts';
import {
  change,
  changeStream,
  contentOf,
  idOf,
  idsOf,
  open,
  operate,
  type Patient,
  pagesIn,
  streamOf,
} from '../support/surgery.ts';

const SOME = '--sheets guide,assessment,action-cards,vote-dots --only 1';
/** Built once for all who look at its cards. */
let cards: Promise<Buffer> | undefined;
const cardsOf = (): Promise<Buffer> => {
  cards ??= kitpress(`build --for shop --sheets action-cards --only 1`).then(() => bytesOf('out/cards.pdf'));
  return cards;
};
const SHIPPED = join(root, 'print', 'uncoated.icc');

test('a file for each kind of sheet, and a job ticket', async () => {
  const { exit, out, err } = await kitpress(`build --for shop ${SOME}`);
  expect([exit, err]).toEqual([0, '']);
  expect(pdfs('out')).toEqual(['boards.pdf', 'cards.pdf', 'dots.pdf', 'guide.pdf', 'job-ticket.pdf']);
  expect(out).toMatch(/for 12 participants, for a print shop \(coated paper\):/);
  expect(out).toMatch(/Fill in job-ticket\.pdf/);
  const checked = await kitpress(
    'verify out/boards.pdf out/cards.pdf out/dots.pdf out/guide.pdf out/job-ticket.pdf',
  );
  expect([checked.exit, checked.err]).toEqual([0, '']);
});

test.each(['sv', 'nb', 'da', 'en', 'de', 'fi'])(
  'the ticket in %s has room, and says how many pages and cuts, on what, and what is done with them',
  async (lang) => {
    const { exit, err } = await kitpress(
      `build --for shop --lang ${lang} --sheets guide,notes,action-cards --only 1 --copies 2,action-cards=1`,
    );
    expect([exit, err]).toEqual([0, '']);
    const [page] = await pagesOf(await openPdf(new Uint8Array(bytesOf('out/job-ticket.pdf'))));
    const words = page ? await wordsOf(page) : '';
    for (const said of [
      'boards.pdf',
      'cards.pdf',
      'guide.pdf',
      'FOGRA39',
      'PDF/X-4',
      '420 × 297',
      '210 × 297',
      '300 g/m²',
    ])
      expect(words).toContain(said);
    expect(words).toMatch(/^2 /m);
    // The straight cuts.
    expect(words).toMatch(/\b26\b/);
    const checked = await kitpress('verify out/job-ticket.pdf');
    expect([checked.exit, checked.err]).toEqual([0, '']);
  },
);

test('only one copy of a guide is printed on both sides: another would begin on its back', async () => {
  const sides = async (flags: string): Promise<string> => {
    await kitpress(`build dialogue-meeting --for shop --lang en --sheets guide,host,welcome,wish ${flags}`);
    const [page] = await pagesOf(await openPdf(new Uint8Array(bytesOf('out/job-ticket.pdf'))));
    const words = page ? await wordsOf(page) : '';
    return [...words.matchAll(/printed on (one|both)/g)].map(([, said]) => said).join(' ');
  };
  expect(await sides('')).toBe('one one both one');
  expect(await sides('--copies guide=2')).toBe('one one one one');
});

describe('a file', () => {
  let patient: Patient;
  const streams = (): readonly string[] =>
    [...pagesIn(patient).map((page) => contentOf(patient, page)), ...idsOf(patient, /\/Subtype ?\/Form/)].map(
      (id) => streamOf(patient, id),
    );
  beforeEach(async () => {
    patient = open(await cardsOf());
  });

  test('declares PDF/X-4 beside PDF/A-2a and PDF/UA-1, and one profile for both', async () => {
    const text = (await cardsOf()).toString('latin1');
    for (const said of [
      '<pdfxid:GTS_PDFXVersion>PDF/X-4</',
      '<pdfaid:part>2</',
      '<pdfuaid:part>1</',
      '<pdf:Trapped>False</',
      '<kitpress:press>coated</',
    ])
      expect(text).toContain(said);
    const intents = idsOf(patient, /\/Type ?\/OutputIntent/).map(
      (id) => patient.objects.get(id)?.toString() ?? '',
    );
    expect(intents.map((intent) => /\/S ?\/(\w+)/.exec(intent)?.[1])).toEqual(['GTS_PDFX', 'GTS_PDFA1']);
    expect(new Set(intents.map((intent) => /DestOutputProfile (\d+) 0 R/.exec(intent)?.[1])).size).toBe(1);
  });

  test('has no colour but in four inks, and no link', () => {
    const all = streams()
      .join('\n')
      .replace(/\((?:\\.|[^\\()])*\)/g, '');
    expect(all).toMatch(/^1 \.9 0 \.25 k$/m);
    expect(all).not.toMatch(/\b(?:rg|RG|g|G)$/m);
    expect(idsOf(patient, /\/Subtype ?\/Link/)).toEqual([]);
  });

  test('prints black text over what is under it, and nothing else', () => {
    const [card = ''] = streams();
    const painted = [...card.matchAll(/\/(K[01]) gs|(\]TJ|\)Tj)|\b(k)$|\b(f|S|B)$/gm)];
    let [over, said] = ['K0', 0];
    for (const [, state, text, , shape] of painted) {
      if (state) over = state;
      if (text && over === 'K1') said += 1;
      if (shape) expect(over).toBe('K0');
    }
    expect(said).toBeGreaterThan(20);
  });
});

test('plan keys say the same as flags; the shop’s own profile is embedded as it is', async () => {
  put('workshop.yaml', 'for: shop\nprofile: shop.icc\nmarks: true\n');
  const icc = readFileSync(SHIPPED);
  put('shop.yaml', 'bleed: 5\nmarks: { offset: 6, length: 4, width: 0.2 }\nweights: { boards: 135 }\n');
  writeFileSync(at('shop.icc'), icc);
  const { exit, err } = await kitpress('build --sheets assessment,action-cards --only 1');
  expect([exit, err]).toEqual([0, '']);
  const patient = open(bytesOf('out/boards.pdf'));
  const id = Number(
    /DestOutputProfile (\d+) 0 R/.exec(
      patient.objects.get(idOf(patient, /\/OutputIntent/))?.toString() ?? '',
    )?.[1],
  );
  expect(Buffer.from(streamOf(patient, id), 'latin1').equals(icc)).toBe(true);
  const boxes = ['MediaBox', 'BleedBox', 'TrimBox'].map((name) => boxOf(patient, name));
  const mm = boxes.map((sides) => sides.map((side) => Math.round((side * 25.4) / 72)));
  expect(mm).toEqual([
    [-11, -11, 431, 308],
    [-5, -5, 425, 302],
    [0, 0, 420, 297],
  ]);
  const checked = await kitpress('verify out/boards.pdf out/cards.pdf');
  expect([checked.exit, checked.err]).toEqual([0, '']);
});

const boxOf = (patient: Patient, name: string): readonly number[] => {
  const page = patient.objects.get(pagesIn(patient)[0] ?? 0)?.toString() ?? '';
  const id = Number(new RegExp(`/${name} (\\d+) 0 R`).exec(page)?.[1]);
  return (/\[(.*?)\]/s.exec(patient.objects.get(id)?.toString() ?? '')?.[1] ?? '')
    .trim()
    .split(/\s+/)
    .map(Number);
};

describe('what does not go together is refused with the reason:', () => {
  test.each([
    ['--ink grey', /--for shop and --ink do not go together: less ink saves toner/],
    ['--paper a4', /--for shop and --paper do not go together: a shop prints boards and cards on A3/],
    ['--boards a1', /--boards do not go together/],
    ['--tiles full-size', /--tiles do not go together: a shop prints each board on one sheet/],
    ['--margin 5', /--margin do not go together: a shop prints up to the edge/],
    ['--labels herma-4385', /--labels do not go together: labels are printed on an office printer/],
    ['--badges avery-l4785', /--badges do not go together/],
    ['--split', /--split do not go together: there is a file for each kind/],
    ['--draft', /--draft do not go together: a draft is not finished/],
    ['--cut-lines marks', /--cut-lines do not go together/],
    ['--profile glossy', /there is no profile "glossy"\.[\s\S]*coated, uncoated/],
    ['--profile coatd', /Did you mean "coated"\?/],
    ['--profile none.icc', /there is no file none\.icc/],
  ])('%s', async (flags, why) => {
    const { exit, err } = await kitpress(`check --for shop ${flags}`);
    expect(exit).toBe(2);
    expect(err).toMatch(why);
  });

  test.each([
    ['--for printer', /--for: "printer" is nobody that files are made for/],
    ['--marks', /--marks: it is for files for a print shop alone/],
    ['--profile uncoated', /--profile: it is for files for a print shop alone/],
  ])('%s alone', async (flags, why) => {
    const { exit, err } = await kitpress(`check ${flags}`);
    expect(exit).toBe(2);
    expect(err).toMatch(why);
  });

  test('in a plan, at its place', async () => {
    put('workshop.yaml', 'for: shop\npaper: a4\n');
    const { exit, err } = await kitpress('check');
    expect(exit).toBe(1);
    expect(err).toMatch(/workshop\.yaml:2:8 .*plan-shop[\s\S]*"for" shop and "paper"/);
  });

  test('in a plan for an office printer, as wrong usage of the flag', async () => {
    put('workshop.yaml', 'paper: a4\n');
    const { exit, err } = await kitpress('check --for shop');
    expect(exit).toBe(2);
    expect(err).toMatch(/--for: --for shop and "paper" do not go together/);
  });

  test('a profile that is none for four inks', async () => {
    put('rgb.icc', 'no profile');
    const { exit, err } = await kitpress('check --for shop --profile rgb.icc');
    expect(exit).toBe(2);
    expect(err).toMatch(/rgb\.icc is not an ICC profile/);
  });
});

test('a brand is warned of colours that look different in print', async () => {
  const brand = join(root, 'tests', 'brands', 'exempelstad', 'brand.yaml');
  const { exit, err } = await kitpress(`check --for shop --brand ${brand} --sheets assessment`);
  expect(exit).toBe(0);
  expect(err).toMatch(/Colours of the brand exempelstad will look different on coated paper: #335bd9 \(/);
});

describe('verify finds', () => {
  const damaged = async (cut: (patient: Patient) => void): Promise<string> => {
    writeFileSync(at('bad.pdf'), operate(await cardsOf(), cut));
    return (await kitpress('verify --json bad.pdf')).out;
  };
  const first = (patient: Patient): number => pagesIn(patient)[0] ?? 0;
  const boxOf = (patient: Patient, name: string): number =>
    Number(new RegExp(`${name} (\\d+) 0 R`).exec(patient.objects.get(first(patient)) ?? '')?.[1]);

  test.each<[string, string, (patient: Patient) => void]>([
    [
      'a file that does not declare PDF/X-4',
      'verify-pdfx',
      (p) => changeStream(p, idOf(p, /\/Metadata/), 'PDF/X-4', 'PDF/X-3'),
    ],
    [
      'metadata without the id of the document',
      'verify-pdfx',
      (p) => changeStream(p, idOf(p, /\/Metadata/), /xmpMM:DocumentID/g, 'xmpMM:OriginalID'),
    ],
    ['a file for no press', 'verify-pdfx', (p) => change(p, idOf(p, /GTS_PDFX/), 'GTS_PDFX', 'GTS_PDFE')],
    ['a page without a bleed box', 'verify-bleed', (p) => change(p, first(p), 'BleedBox', 'BleedBux')],
    [
      'a page that is trimmed where its bleed ends',
      'verify-bleed',
      (p) => change(p, first(p), /TrimBox \d+ 0 R/, `TrimBox ${boxOf(p, 'BleedBox')} 0 R`),
    ],
    [
      'a page that is trimmed to no paper there is',
      'verify-page-size',
      (p) => change(p, boxOf(p, 'TrimBox'), /\[\S+ /, '[30 '),
    ],
    [
      'a colour in RGB',
      'verify-inks',
      (p) => changeStream(p, contentOf(p, first(p)), /^1 \.9 0 \.25 k$/m, '.1 .2 .5 rg'),
    ],
    [
      'more ink than dries',
      'verify-inks',
      (p) => changeStream(p, contentOf(p, first(p)), /^1 \.9 0 \.25 k$/m, '1 .9 .6 .9 k'),
    ],
    [
      'white that is printed over colour and vanishes',
      'verify-inks',
      (p) => changeStream(p, contentOf(p, first(p)), '/K0 gs', '/K1 gs'),
    ],
    [
      'black text that is cut out of colour',
      'verify-inks',
      (p) => changeStream(p, contentOf(p, first(p)), '/K1 gs', '/K0 gs'),
    ],
  ])('%s', async (_, code, cut) => {
    expect(await damaged(cut)).toContain(code);
  });
});
