// The QR codes on card sheets, read by an independent decoder: each must lead to the address of its case or tool.
import jsqr from 'jsqr';
import type { FinishedKinds } from '../kit/kinds.ts';
import type { Kit } from '../kit/kit.ts';
import { untiled } from '../page-label.ts';
import { textOf } from './cos.ts';
import { bySheet, expectedOn, sheetOf } from './expected.ts';
import type { Faults } from './fault.ts';
import type { RawPage } from './pages.ts';
import { operatorsOf } from './paint.ts';
import type { RawFile } from './whole.ts';

const HINT = 'Build it again; people who scan it would reach the wrong address.';

interface Coded {
  readonly kit: Kit;
  readonly kinds: FinishedKinds;
  /** Files for a print shop have no links. */
  readonly linked: boolean;
}

/** Faults: a code or link that is missing, cannot be read or leads elsewhere. */
export const checkCodes = (
  { kit, kinds, linked }: Coded,
  file: RawFile,
  pages: readonly RawPage[],
  faults: Faults,
): void => {
  for (const [id, found] of bySheet(pages)) {
    const sheet = sheetOf(kit, id);
    const wanted = sheet && expectedOn(kit, kinds, sheet).links;
    if (!wanted) continue;
    const codes = found.flatMap((page) => codesOn(file, page));
    const links = found.flatMap(({ label }) => targetsOn(file, sheetsOf(pages, label)));
    compare(wanted, codes, 'QR code', id, faults);
    if (linked) compare(wanted, links, 'link', id, faults);
  }
};

const compare = (
  wanted: readonly string[],
  found: readonly (string | undefined)[],
  what: string,
  label: string,
  faults: Faults,
): void => {
  if (found.length !== wanted.length) {
    const message = `the number of ${what}s is ${found.length}, but ${wanted.length} in the edition.`;
    faults.add('verify-code', message, HINT, label);
    return;
  }
  wanted.forEach((link, i) => {
    const read = found[i];
    if (read !== undefined && sameAddress(read, link)) return;
    const message = `the ${what} to ${link} ${read === undefined ? 'cannot be read' : `leads to ${read}`}.`;
    faults.add('verify-code', message, HINT, label);
  });
};

/** A link in a PDF is ASCII; a QR code contains the address as written. */
const sameAddress = (a: string, b: string): boolean => a === b || encoded(a) === encoded(b);
const encoded = (link: string): string => link.replace(/[^\x21-\x7e]/gu, encodeURIComponent);

/** The page objects that show a page, or parts of it: of copies, the first. */
const sheetsOf = (pages: readonly RawPage[], label: string): readonly RawPage[] => {
  const all = pages.filter((page) => untiled(page.label) === untiled(label));
  return all.filter((page, i) => all.findIndex((other) => other.label === page.label) === i);
};

/** In reading order, which is that of their keys in the parent tree. */
const targetsOn = (file: RawFile, pages: readonly RawPage[]): readonly (string | undefined)[] =>
  pages
    .flatMap(({ dict }) => file.array(dict.get('Annots')) ?? [])
    .map((value) => file.dict(value))
    .toSorted((a, b) => Number(a?.get('StructParent')) - Number(b?.get('StructParent')))
    .map((link) => textOf(file.dict(link?.get('A'))?.get('URI')));

/** An inline image mask in hexadecimal (ISO 32000-1 8.9.7), as Kitpress writes them. */
const IMAGE = /\bBI\s([\s\S]{0,200}?)\sID\s([0-9A-Fa-f\s]*)>\s*EI\b/g;

const codesOn = (file: RawFile, page: RawPage): readonly (string | undefined)[] =>
  [...operatorsOf(file, page).matchAll(IMAGE)].map(([, head = '', data = '']) =>
    read(head, data.replace(/\s/g, '')),
  );

const MOST_MODULES = 177;
const PIXELS = 4;
/** ISO/IEC 18004: a margin of four white modules. */
const QUIET = 4;

const read = (head: string, data: string): string | undefined => {
  const [width, height] = ['W', 'H'].map((key) =>
    Number(new RegExp(`/${key}\\s(\\d{1,3})\\b`).exec(head)?.[1]),
  );
  if (!width || width !== height || width > MOST_MODULES) return undefined;
  const rowDigits = 2 * Math.ceil(width / 8);
  const side = (width + 2 * QUIET) * PIXELS;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) {
      const [row, column] = [Math.floor(y / PIXELS) - QUIET, Math.floor(x / PIXELS) - QUIET];
      if (row < 0 || column < 0 || row >= width || column >= width) continue;
      // A mask paints where a bit is 0.
      const nibble = Number.parseInt(data[row * rowDigits + (column >> 2)] ?? 'f', 16);
      if (((nibble >> (3 - (column & 3))) & 1) === 0)
        pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  return jsqr.default(pixels, side, side)?.data;
};
