// A final check of the bytes that were written: fast, without a library, and independent of the writer's state.
import { type Box, PT_PER_MM } from '../geometry.ts';
import { error, type Problem } from '../problem.ts';
import { boxesOf, contentsOf, type Item, type Page, type PrintedPages } from '../scene.ts';
import type { Zlib } from '../zlib.ts';
import { sharedContent } from './groups.ts';
import { type FindObject, latin1At, reread } from './reread.ts';

/** A fault of the file just written, if there is one: always a bug in Kitpress, so the old file is kept. */
export const checkPdf = (
  bytes: Uint8Array,
  printed: PrintedPages,
  file: string,
  zlib: Zlib,
): Problem | undefined => {
  const fault = firstFault(bytes, printed, zlib);
  if (!fault) return undefined;
  const [code, what] = fault;
  return error(code, `${file} would be broken: ${what}. This is a bug in Kitpress; nothing was written.`, {
    hint: 'Please report it with the command you ran.',
    file,
  });
};

type Fault = readonly [code: string, what: string];

const firstFault = (bytes: Uint8Array, printed: PrintedPages, zlib: Zlib): Fault | undefined => {
  if (latin1At(bytes, 0, 9) !== '%PDF-1.7\n') return ['pdf-broken', 'it does not begin as a PDF'];
  const tail = /startxref\n(\d+)\n%%EOF\n$/.exec(
    latin1At(bytes, Math.max(0, bytes.length - 40), bytes.length),
  );
  if (!tail) return ['pdf-broken', 'it has no end'];
  const read = reread(bytes, Number(tail[1]), zlib);
  if (!read) return ['pdf-broken', 'its cross-reference stream is wrong'];
  const { find, trailer } = read;
  const catalog = find(/\/Root\s*(\d+) 0 R/.exec(trailer)?.[1]);
  if (catalog === undefined) return ['pdf-broken', 'it has no catalog'];
  return pageFault(find, catalog, printed) ?? tagFault(find, catalog);
};

const pageFault = (find: FindObject, catalog: string, { pages, order }: PrintedPages): Fault | undefined => {
  const list = find(/\/Pages\s*(\d+) 0 R/.exec(catalog)?.[1]) ?? '';
  const kids = [...(/\/Kids\s*\[([^\]]*)\]/.exec(list)?.[1] ?? '').matchAll(/(\d+) 0 R/g)].map(
    ([, id]) => id,
  );
  const count = Number(/\/Count\s*(\d+)/.exec(list)?.[1]);
  if (order.length === 0 || kids.length !== order.length || count !== order.length)
    return ['pdf-pages', `it has ${kids.length} pages instead of ${order.length}`];
  const checked = new Set<string | undefined>();
  for (const [i, index] of order.entries()) {
    const page = pages[index];
    if (!page) return ['pdf-pages', `there is no page ${index} to print`];
    const body = find(kids[i]) ?? '';
    if (!/\/Type\s*\/Page\b/.test(body) || !/\/Contents\s*\[?\d+ 0 R/.test(body))
      return ['pdf-pages', `page ${page.label} is empty`];
    const { media, bleed, trim } = boxesOf(page);
    const wanted = [
      ['MediaBox', media],
      ['TrimBox', trim],
      ...(bleed ? [['BleedBox', bleed] as const] : []),
    ] as const;
    const right = wanted.every(([name, box]) => isBox(boxOf(find, body, name), box, page.height));
    if (!right) return ['pdf-boxes', `page ${page.label} does not have the size it was laid out for`];
    const resources = /\/Resources\s*(\d+) 0 R/.exec(body)?.[1];
    const fault = checked.has(resources)
      ? undefined
      : (fontFault(find, resources) ?? pictureFault(find, resources, pages));
    if (fault) return fault;
    checked.add(resources);
  }
  return undefined;
};

const boxOf = (find: FindObject, body: string, name: string): readonly number[] => {
  const found = new RegExp(`/${name}\\s*(?:(\\d+) 0 R|\\[([^\\]]*)\\])`).exec(body);
  const numbers = found?.[2] ?? /\[([^\]]*)\]/.exec(find(found?.[1]) ?? '')?.[1] ?? '';
  return numbers.trim().split(/\s+/).map(Number);
};

/** Compares to a hundredth of a point. */
const isBox = (found: readonly number[], { x, y, width, height }: Box, page: number): boolean =>
  [x, page - y - height, x + width, page - y].every(
    (mm, i) => Math.abs((found[i] ?? Number.NaN) - mm * PT_PER_MM) < 0.01,
  );

/** Follows the resources of a page to the program of every font, which must be in the file. */
const fontFault = (find: FindObject, resources: string | undefined): Fault | undefined => {
  const entries = /\/Font\s*<<([^>]*)>>/.exec(find(resources) ?? '')?.[1] ?? '';
  const fonts = [...entries.matchAll(/(\d+) 0 R/g)].map(([, id]) => id);
  for (const id of fonts) {
    const font = find(id) ?? '';
    const inner = find(/\/DescendantFonts\s*\[(\d+) 0 R\]/.exec(font)?.[1]) ?? '';
    const descriptor = find(/\/FontDescriptor\s*(\d+) 0 R/.exec(inner)?.[1]) ?? '';
    const program = find(/\/FontFile2\s*(\d+) 0 R/.exec(descriptor)?.[1]) ?? '';
    if (!/\/Length1\s*\d+/.test(program) || !/\/ToUnicode\s*\d+ 0 R/.test(font))
      return ['pdf-fonts', `the font ${/\/BaseFont\s*\/(\S+)/.exec(font)?.[1] ?? ''} is incomplete`];
  }
  return fonts.length === 0 ? ['pdf-fonts', 'it has no fonts'] : undefined;
};

/** The number of forms that are not empty must equal that of pictures and shared groups on the pages. */
const pictureFault = (
  find: FindObject,
  resources: string | undefined,
  pages: readonly Page[],
): Fault | undefined => {
  const entries = /\/XObject\s*<<([^>]*)>>/.exec(find(resources) ?? '')?.[1] ?? '';
  const forms = [...entries.matchAll(/(\d+) 0 R/g)].map(([, id]) => find(id) ?? '');
  const whole = forms.filter((form) => /\/Subtype\s*\/Form/.test(form) && /\/Length\s*[1-9]/.test(form));
  const pictures = new Set<unknown>();
  for (const items of contentsOf(pages)) addPictures(items, pictures);
  return whole.length === pictures.size + sharedContent(pages).size
    ? undefined
    : ['pdf-pictures', 'a picture is missing'];
};

const addPictures = (items: readonly Item[], found: Set<unknown>): void => {
  for (const item of items)
    if (item.kind === 'element' || item.kind === 'group') addPictures(item.items, found);
    else if (item.kind === 'picture') found.add(item.picture);
};

const tagFault = (find: FindObject, catalog: string): Fault | undefined => {
  const root = find(/\/StructTreeRoot\s*(\d+) 0 R/.exec(catalog)?.[1]) ?? '';
  const top = find(/\/K\s*(\d+) 0 R/.exec(root)?.[1]);
  const parents = find(/\/ParentTree\s*(\d+) 0 R/.exec(root)?.[1]);
  return top === undefined || parents === undefined || !/\/Marked\s*true/.test(catalog)
    ? ['pdf-tags', 'its tags are missing']
    : undefined;
};
