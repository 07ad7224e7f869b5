// The pages as objects: their number, order and size; and whether anything in the file acts by itself.
import { MM_PER_PT } from '../geometry.ts';
import { backLabel, frontLabel, isBackLabel, tileLabel, untiled } from '../page-label.ts';
import { A3, A4, type PrintedOn } from '../paper.ts';
import { type Cos, CosRef, type Dict, isArray, isDict, Name, textOf } from './cos.ts';
import type { Faults } from './fault.ts';
import type { RawFile } from './whole.ts';

export interface RawPage {
  /** Object number. */
  readonly id: number;
  readonly dict: Dict;
  /** As printed, "S3"; the page number if there is none. */
  readonly label: string;
}

const AGAIN = 'Build it again, and do not print this file.';

export const catalogOf = (file: RawFile): Dict => file.dict(file.trailer.get('Root')) ?? new Map();

/** The pages in their order, each with its label. */
export const readPages = (file: RawFile, faults: Faults): readonly RawPage[] => {
  const catalog = catalogOf(file);
  const ids: number[] = [];
  const seen = new Set<number>();
  const visit = (node: Cos | undefined, depth: number): void => {
    const dict = file.dict(node);
    if (!(node instanceof CosRef) || !dict || depth > 20 || seen.has(node.id)) {
      faults.add('verify-pages', 'The list of pages is broken.');
      return;
    }
    seen.add(node.id);
    if (typeName(dict) === 'Page') ids.push(node.id);
    else for (const kid of file.array(dict.get('Kids')) ?? []) visit(kid, depth + 1);
  };
  visit(catalog.get('Pages'), 0);
  const count = file.dict(catalog.get('Pages'))?.get('Count');
  if (ids.length === 0) faults.add('verify-pages', 'The file has no pages.');
  else if (count !== ids.length)
    faults.add(
      'verify-pages',
      `The number of pages is ${ids.length}, but the file declares ${String(count)}.`,
    );
  const labels = readLabels(file, ids.length, faults);
  return ids.map((id, i) => ({
    id,
    dict: file.dict(new CosRef(id)) ?? new Map(),
    label: labels[i] ?? String(i + 1),
  }));
};

/** Labels as Kitpress writes them: a prefix only, which applies until the next label. */
const readLabels = (file: RawFile, pages: number, faults: Faults): readonly string[] => {
  const nums = file.array(file.dict(catalogOf(file).get('PageLabels'))?.get('Nums'));
  if (!nums || nums.length === 0 || nums[0] !== 0) {
    faults.add('verify-page-labels', 'The pages have no labels.');
    return [];
  }
  const starts = new Map<number, string>();
  for (let i = 0; i + 1 < nums.length; i += 2) {
    const [at, label] = [nums[i], textOf(file.dict(nums[i + 1])?.get('P'))];
    if (typeof at !== 'number' || !label) {
      faults.add('verify-page-labels', 'A page label is broken.');
      continue;
    }
    starts.set(at, label);
    if (at >= pages)
      faults.add('verify-page-missing', `Page ${label} is missing from the file.`, AGAIN, label);
  }
  let label = '';
  return Array.from({ length: pages }, (_, i) => {
    label = starts.get(i) ?? label;
    return label;
  });
};

/** "C1 2/3" is one of three pages, all of which must exist. Bookmarks and tags must lead to existing pages too. */
export const checkPresence = (file: RawFile, pages: readonly RawPage[], faults: Faults): void => {
  const labels = new Set(pages.map(({ label }) => label));
  for (const { label } of pages) {
    const [, sheet = '', total = ''] = /^(.*) \d+\/(\d{1,3})$/.exec(label) ?? [];
    for (let n = 1; n <= Number(total); n += 1)
      if (!labels.has(`${sheet} ${n}/${total}`))
        faults.add(
          'verify-page-missing',
          `${sheet} ${n}/${total} is missing from the file.`,
          AGAIN,
          `${sheet} ${n}/${total}`,
        );
  }
  for (const { label } of pages) {
    const total = Number(/ \[\d+\/(\d{1,3})\]$/.exec(label)?.[1] ?? 0);
    for (let n = 1; n <= total; n += 1) {
      const tile = tileLabel(untiled(label), n, total);
      if (!labels.has(tile))
        faults.add('verify-page-missing', `${tile} is missing from the file.`, AGAIN, tile);
    }
  }
  checkBacks(pages, faults);
  const there = new Set(pages.map(({ id }) => id));
  for (const id of file.ids) {
    const dict = file.dict(new CosRef(id));
    if (!dict) continue;
    const target = typeName(dict) === 'Page' ? new CosRef(id) : file.array(dict.get('Dest'))?.[0];
    if (target instanceof CosRef && !there.has(target.id))
      faults.add(
        'verify-page-missing',
        `A page is missing from the list of pages: ${textOf(dict.get('Title')) ?? `object ${id}`}.`,
      );
  }
};

/** Where there are backs, each sheet is a front and its back. */
const checkBacks = (pages: readonly RawPage[], faults: Faults): void => {
  const labels = pages.map(({ label }) => label);
  if (!labels.some(isBackLabel)) return;
  for (const [i, label] of labels.entries()) {
    const other = isBackLabel(label) ? frontLabel(label) : backLabel(label);
    const beside = labels[isBackLabel(label) ? i - 1 : i + 1];
    if (beside !== other)
      faults.add(
        'verify-backs',
        isBackLabel(label) ? 'its front is not before it.' : 'its back is not after it.',
        'Build it again; printed on both sides, all sheets after it would have wrong backs.',
        label,
      );
  }
};

export const typeName = (dict: Dict): string => nameOf(dict.get('Type'));
export const nameOf = (value: Cos | undefined): string => (value instanceof Name ? value.name : '');

const TOLERANCE = 0.1;

/** Of boards and cards, and of what people keep. */
const USUAL = [A3, A4, { width: 215.9, height: 279.4 }];

/** A3, A4, Letter or the paper that the file is for, not cropped, rotated or scaled; MediaBox and TrimBox are the same (PDF/X, and what print shops check). */
export const checkBoxes = (
  file: RawFile,
  pages: readonly RawPage[],
  paper: PrintedOn | undefined,
  faults: Faults,
): void => {
  const papers = paper ? [...USUAL, paper] : USUAL;
  const hint = 'Build it again; a sheet of another size cannot be printed at 100 %.';
  for (const { dict, label } of pages) {
    const media = pointsIn(file, dict.get('MediaBox'));
    const trim = pointsIn(file, dict.get('TrimBox'));
    const size = sizeOf(media);
    if (!isPaper(size, papers))
      faults.add(
        'verify-page-size',
        `it is ${size.map((mm) => mm.toFixed(1)).join(' × ')} mm, which is ${paper ? 'not the paper that the file is for' : 'none of A3, A4 and Letter'}.`,
        hint,
        label,
      );
    if (trim.length !== 4 || trim.some((side, i) => Math.abs(side - (media[i] ?? 0)) * MM_PER_PT > TOLERANCE))
      faults.add('verify-trim-box', 'its trim box differs from the page.', hint, label);
    const changed = ['CropBox', 'BleedBox', 'ArtBox', 'Rotate', 'UserUnit'].filter((key) => dict.has(key));
    if (changed.length > 0)
      faults.add(
        'verify-page-size',
        `it is cropped, rotated or scaled (${changed.join(', ')}).`,
        hint,
        label,
      );
  }
};

export const pointsIn = (file: RawFile, value: Cos | undefined): readonly number[] =>
  (file.array(value) ?? []).flatMap((one) => (typeof one === 'number' ? [one] : []));

const sizeOf = ([left = 0, bottom = 0, right = 0, top = 0]: readonly number[]): readonly number[] => [
  (right - left) * MM_PER_PT,
  (top - bottom) * MM_PER_PT,
];

const isPaper = (
  size: readonly number[],
  papers: readonly Pick<PrintedOn, 'width' | 'height'>[],
): boolean => {
  const [short = 0, long = 0] = [...size].sort((a, b) => a - b);
  return papers.some(
    ({ width, height }) => Math.abs(width - short) <= TOLERANCE && Math.abs(height - long) <= TOLERANCE,
  );
};

const ACTIONS = /^(JavaScript|Launch|GoToR|GoToE|SubmitForm|ImportData|Movie|Sound|Rendition|Hide|Named)$/;
const KEYS = /^(JS|JavaScript|OpenAction|AA|EmbeddedFiles|AF|AcroForm|RichMediaContent|XFA)$/;

/** A kit is printed matter: the file must run nothing, open nothing and contain no other files. Its links lead to web pages. */
export const checkPassive = (file: RawFile, faults: Faults): void => {
  const hint = 'Do not open it; build it again.';
  const visit = (value: Cos, id: number): void => {
    if (isArray(value)) for (const inner of value) visit(inner, id);
    if (!isDict(value)) return;
    const uri = textOf(value.get('URI'));
    if (ACTIONS.test(nameOf(value.get('S'))))
      faults.add('verify-active', `Object ${id} acts by itself: ${nameOf(value.get('S'))}.`, hint);
    if (uri !== undefined && !/^(https?|mailto):/i.test(uri))
      faults.add('verify-active', `A link leads to ${uri}, which is not a web address.`, hint);
    for (const [key, inner] of value) {
      if (KEYS.test(key)) faults.add('verify-active', `Object ${id} acts by itself: ${key}.`, hint);
      visit(inner, id);
    }
  };
  for (const id of file.ids) visit(file.resolve(new CosRef(id)) ?? null, id);
};
