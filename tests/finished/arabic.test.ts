// A finished workshop from right to left: its pages mirrored, its words in their order for whoever reads the files.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { KINDS } from '../../src/kinds/index.ts';
import { ledBy } from '../../src/kinds/poster/lead.ts';
import { pseudoKit } from '../../src/kit/pseudo.ts';
import type { Item, TextItem } from '../../src/scene.ts';
import { openShaper } from '../../src/text/shaper.ts';
import { verifyPdf } from '../../src/verify/verify.ts';
import { textsOf } from '../support/edition.ts';
import { finish } from '../support/finished.ts';
import { syntaxOf } from '../support/objects.ts';
import { openPdf } from '../support/pdf.ts';
import { readCode } from '../support/qr.ts';
import {
  ARABIC,
  fileOf,
  kitOf,
  layoutAll,
  openTheme,
  planOf,
  SMALL,
  SWEDISH,
  used,
} from '../support/workshop.ts';

const NAMES = ['محمد العلي', 'Anna Öberg', 'נועה לוי'];
const theme = openTheme(await openShaper());
const arabic = kitOf(ARABIC, 'ar');
const { built } = finish(arabic, theme, {}, NAMES);
const FILES = ['kit.pdf', 'guide.pdf'] as const;

/** Nothing but what is seen: spaces and line ends depend on who reads, and so do the signs that say a direction. */
const bare = (words: string): string => words.normalize('NFC').replace(/[\s\p{Cf}]/gu, '');

/** Words for sheets that the kit does not have, or that have others in it. */
const UNUSED =
  /words\.(columns|boxes|shortlist|grid|vote|dots|sums|tiles|testPage|jobTicket|badges|onLabels|tents|sheets)\.|words\.labels\.(name|workplace)$|words\.cards\.(cutting\.)?tear$|words\.guide\.(cover|after|bring\.glue|print\.(boards|backs)|headings\.tables|cut\.(tear|covers|triangles|needles|badges|labels|tents|numbered)|agenda\.(pause|lunch))/;

/** What every sheet of the kit says, and none with fields to be filled in or for small numbers. */
const TEXTS = textsOf(arabic).filter(
  ({ place, text }) =>
    !text.includes('{') &&
    !/\.(zero|one|two)$|subtitle|assessment\.title|principle\.title|continued|source|assessment\.ends|unreviewed|resources\.yaml|settings\.grey/.test(
      place,
    ) &&
    !UNUSED.test(place),
);

const unread = (
  words: string,
  texts: readonly { readonly place: string; readonly text: string }[] = TEXTS,
): readonly string[] => texts.filter(({ text }) => !words.includes(bare(text))).map(({ place }) => place);

test.each([
  ['the Arabic kit', arabic, {}],
  [
    'the pseudo-edition from right to left',
    pseudoKit(kitOf(SWEDISH, 'sv'), 'pseudo-rtl'),
    { sheets: 'guide,matrix,reflection' },
  ],
] as const)('%s is found whole and in its order by verify', async (_, kit, flags) => {
  const { built: made } = finish(kit, theme, flags, NAMES);
  for (const name of FILES) {
    const { problems, compared } = await verifyPdf(fileOf(made, name), name, KINDS, () => ({
      kit: used(kit, planOf(kit, flags, NAMES)),
      problems: [],
    }));
    expect(problems.map(({ message }) => message)).toEqual([]);
    expect(compared).toBe(true);
  }
});

test('pdf.js, which shows PDFs in Firefox, selects every text in the order in which it is read', async () => {
  const read: string[] = [];
  for (const name of FILES) {
    const file = await openPdf(fileOf(built, name));
    for (let number = 1; number <= file.numPages; number++) {
      const { items } = await (await file.getPage(number)).getTextContent();
      read.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
    }
  }
  const words = bare(read.join(''));
  expect(unread(words)).toEqual([]);
  for (const name of NAMES) expect(words).toContain(bare(name));
});

const hasPoppler = spawnSync('pdftotext', ['-v']).error === undefined;

/** pdftotext guesses where Latin words and figures belong among Arabic ones, whatever a file says. */
const arabicOnly = TEXTS.filter(({ text }) => !/[A-Za-z\d]/.test(text)).flatMap(({ place, text }) => {
  // The first sentence stands in a panel of its own, before the column with the rest.
  const { lead, rest } = ledBy({ words: text, lang: 'ar' });
  const parts = /lists\.why\./.test(place) && rest !== undefined ? [lead, rest] : [{ words: text }];
  // It reads a full stop before a closing quotation mark after it.
  const quoted = /\.say\./.test(place);
  return parts.map(({ words }) => ({ place, text: quoted ? words.replace(/[.؟!]$/, '') : words }));
});

test.skipIf(!hasPoppler)('pdftotext writes every Arabic text in the order in which it is read', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kitpress-arabic-'));
  try {
    const read = FILES.map((name) => {
      writeFileSync(join(folder, name), fileOf(built, name));
      return spawnSync('pdftotext', [join(folder, name), '-'], { encoding: 'utf8' }).stdout;
    });
    expect(arabicOnly.length).toBeGreaterThan(90);
    expect(unread(bare(read.join('')), arabicOnly)).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('the file says its language, and that its pages are turned from right to left', async () => {
  const bytes = syntaxOf(fileOf(built, 'kit.pdf'));
  expect(bytes).toMatch(/\/Lang\s*\(ar\)/);
  expect(bytes).toMatch(/\/Direction\s*\/R2L/);
  const swedish = finish(kitOf(SMALL, 'en'), theme).built;
  expect(syntaxOf(fileOf(swedish, 'kit.pdf'))).not.toContain('/R2L');
});

const marksOf = (items: readonly Item[]): readonly Item[] =>
  items.flatMap((item) => (item.kind === 'element' ? marksOf(item.items) : [item]));

const wordsOn = (items: readonly Item[]): readonly TextItem[] =>
  marksOf(items).filter((item): item is TextItem => item.kind === 'text');

describe('a mirrored page', () => {
  const plan = planOf(arabic, {}, NAMES);
  const page = (label: string) => {
    const found = layoutAll(arabic, plan, theme).find((one) => one.label === label);
    if (!found) throw new Error(`no page ${label}`);
    return found;
  };
  const at = (label: string, words: string): TextItem => {
    const found = wordsOn(page(label).items).find(({ text }) => text.trim() === words);
    if (!found) throw new Error(`no "${words}" on ${label}`);
    return found;
  };
  const end = ({ x, width }: TextItem): number => x + width;

  test('has its title at the right margin and its id at the left', () => {
    expect(end(at('V', 'ما الذي يعوقنا؟'))).toBeCloseTo(420 - 12 - 26 - 6, 3);
    expect(at('V', 'V').x).toBeCloseTo(12, 1);
  });

  test('has its columns, numbers and legend from right to left', () => {
    expect(at('V', '1.1').x).toBeGreaterThan(at('V', '2.1').x);
    expect(at('V', '1.1').x).toBeGreaterThan(end(at('V', 'ما الذي يجعل الحصول على المفتاح سهلاً؟')));
    expect(at('V', '2.1').x).toBeGreaterThan(at('V', 'Anna Öberg').x);
    expect(at('V', 'AÖ').x).toBeGreaterThan(at('V', 'Anna Öberg').x);
  });

  test('has “no” at the right of every scale and “yes” at its left', () => {
    expect(at('S1', 'لا، يجب أن يتحسن').x).toBeGreaterThan(at('S1', 'نعم، كما ينبغي').x);
  });

  test('has the effort grow to the left and the effect still upwards', () => {
    const [low, high] = [at('M', 'ساعة أو ساعتان'), at('M', 'أسابيع من العمل')];
    expect(low.x).toBeGreaterThan(high.x);
    const [little, much] = [at('M', 'قليل'), at('M', 'كبير')];
    expect(little.y).toBeGreaterThan(much.y);
    expect(little.x).toBeGreaterThan(380);
    expect(at('M', 'الأثر').turn).toBe(-90);
  });

  test('keeps its codes for a camera', () => {
    const codes = marksOf(page('C1').items).filter((item) => item.kind === 'bitmap');
    expect(codes.map(readCode)).toEqual(['https://example.org/case', 'https://example.org/tool']);
  });
});

test('a Swedish page has Arabic and Hebrew names beside their dots, and everything else as it was', () => {
  const kit = kitOf(SWEDISH, 'sv');
  const pages = layoutAll(kit, planOf(kit, { sheets: 'vote-sheet' }, NAMES), theme);
  const words = pages.flatMap(({ items }) => wordsOn(items));
  const name = words.find(({ text }) => text === 'محمد العلي');
  expect(name?.glyphs?.length).toBeGreaterThan(8);
  expect(words.find(({ text }) => text === 'م\u200cع')?.glyphs).toHaveLength(2);
  expect(words.filter(({ glyphs }) => glyphs)).toHaveLength(4);
});
