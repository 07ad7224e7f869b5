// kitpress export: a file for each page, card and dot, as SVG or PNG, all of them or none.
import { expect, test } from 'vitest';
import { exportWorkshop, type PictureFormat } from '../../src/workshop/export.ts';
import { openDisk } from '../../src/world/disk/disk.ts';
import { kitpress } from '../support/cli.ts';
import { bytesOf, cwd, pdfs, put, read } from '../support/folder.ts';

const FEW = '--sheets vote-sheet,action-cards,vote-dots --only 1 --participants 3';

test('each page is a file of the name that it has as a PDF of its own, and what is cut out is in pieces', async () => {
  const { exit, out, err } = await kitpress(`export --svg ${FEW}`);
  expect([exit, err]).toEqual([0, '']);
  expect(pdfs('out')).toEqual([
    '01-vote-sheet.svg',
    '02-action-cards-1-1.svg',
    '02-action-cards-1-2.svg',
    '03-vote-dots.svg',
    'pieces',
  ]);
  const pieces = pdfs('out/pieces');
  expect(pieces).toEqual(
    expect.arrayContaining(
      ['1A-1', '1A-0', '1A-cover', '1A-cases', '1A-tools'].map((id) => `02-action-cards-${id}.svg`),
    ),
  );
  const dots = pieces.filter((name) => name.startsWith('03'));
  expect(dots).toEqual([
    // Two for people who come late.
    ...[1, 2, 3, 4, 5].map((n) => `03-vote-dots-dot-${n}.svg`),
    '03-vote-dots-needle.svg',
    '03-vote-dots-triangle.svg',
  ]);
  expect(out).toBe(
    `out: 4 pages and ${pieces.length} pieces as SVG. Cards and dots are in out/pieces: drag them onto the board.\n`,
  );
});

test('what is written is outlines, with the words beside them; a dot has nothing behind it', async () => {
  await kitpress(`export --svg ${FEW}`);
  const sheet = read('out/01-vote-sheet.svg');
  expect(sheet).toContain('width="420mm" height="297mm"');
  expect(sheet).not.toMatch(/<text|class=/);
  expect(read('out/pieces/02-action-cards-1A-1.svg')).toContain('fill="#ffffff"/>\n');
  const dot = read('out/pieces/03-vote-dots-dot-1.svg');
  expect(dot).toContain('viewBox="0 0 10 10"');
  expect(dot).not.toContain('<rect');
});

test('as JSON, each file has its label and size', async () => {
  const { out } = await kitpress(`export --svg --png --px 420 --sheets vote-sheet --only 1 --json`);
  const { ok, files, summary } = JSON.parse(out);
  expect(ok).toBe(true);
  expect(files.map(({ file }: { file: string }) => file)).toEqual([
    'out/01-vote-sheet.svg',
    'out/01-vote-sheet.png',
  ]);
  expect(files[0]).toMatchObject({ language: 'sv', label: 'V', width: 420, height: 297, piece: false });
  expect(files[0].bytes).toBe(bytesOf('out/01-vote-sheet.svg').length);
  expect(summary).toEqual({ kit: 'innovation-declaration', pages: 1, pieces: 0, px: 420 });
});

test('PNGs are all to one scale: the largest page is as wide as was asked for', async () => {
  await kitpress(`export --png --px 840 --sheets guide,vote-dots --only 1 --participants 2`);
  const size = (name: string) => [bytesOf(name).readUInt32BE(16), bytesOf(name).readUInt32BE(20)];
  expect(size('out/01-vote-dots.png')).toEqual([840, 594]);
  expect(size('out/guide-1.png')).toEqual([420, 594]);
  expect(size('out/pieces/01-vote-dots-dot-1.png')).toEqual([20, 20]);
});

test('who waits is told which picture is painted, and of no drawing, which takes no time', async () => {
  const steps = async (...formats: readonly PictureFormat[]) => {
    const told: unknown[] = [];
    const pause = async (step?: unknown) => void told.push(step);
    await exportWorkshop(openDisk(cwd), { sheets: 'vote-sheet', only: '1' }, { formats, px: 64, pause });
    return told.filter((step) => typeof step === 'string');
  };
  expect(await steps('svg', 'png')).toEqual(['01-vote-sheet.png']);
  expect(await steps('svg')).toEqual([]);
});

test('several languages have a folder each, and tables have numbers', async () => {
  await kitpress('export --svg --lang sv,en --sheets vote-sheet --only 1');
  expect(pdfs('out')).toEqual(['en', 'sv']);
  expect(pdfs('out/en')).toEqual(['01-vote-sheet.svg']);
});

test.each([
  ['', 'usage-no-format', 'Add --svg'],
  ['--png --px 5000', 'usage-px', 'FigJam and Figma'],
  ['--png --px wide', 'usage-px', 'a whole number from 64 to 4096'],
  ['--png --px 63', 'usage-px', 'a whole number from 64 to 4096'],
  ['--svg --px 900', 'usage-px', 'Add --png'],
])('"export %s" is refused with the reason, and writes nothing', async (flags, code, hint) => {
  const { exit, out } = await kitpress(`export ${flags} --json`);
  expect(exit).toBe(2);
  const { problems } = JSON.parse(out);
  expect(problems.map((problem: { code: string }) => problem.code)).toEqual([code]);
  expect(problems[0].hint).toContain(hint);
  expect(pdfs('.')).toEqual([]);
});

test('all files are written or none', async () => {
  put('out/pieces', 'a file where the folder should be');
  const { exit, err } = await kitpress(`export --svg ${FEW}`);
  expect(exit).toBe(1);
  expect(err).toContain('pieces');
  expect(pdfs('out')).toEqual(['pieces']);
  expect(read('out/pieces')).toContain('a file where');
});

test('what does not fit is a problem as in a build, and nothing is written', async () => {
  const { exit, err } = await kitpress('export --svg --sheets nothing');
  expect(exit).toBe(2);
  expect(err).toContain('nothing');
  expect(pdfs('.')).toEqual([]);
});
