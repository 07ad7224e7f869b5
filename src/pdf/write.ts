// Scene → PDF: paints and tags pages as PDF/UA-1 and PDF/A-2a.
import { type Box, PT_PER_MM } from '../geometry.ts';
import {
  boxesOf,
  type Document,
  type Element,
  type Item,
  type Mark,
  type Page,
  type View,
  viewed,
} from '../scene.ts';
import type { Face } from '../text/metrics.ts';
import type { Zlib } from '../zlib.ts';
import { bounds } from './bounds.ts';
import { ContentStream } from './content.ts';
import { type DrawTarget, draw } from './draw.ts';
import { type Fonts, openFonts } from './fonts.ts';
import { type Groups, openGroups } from './groups.ts';
import { linkWords, openLink } from './links.ts';
import { info, writeMetadata } from './metadata.ts';
import { openFile, type PdfFile, type PdfRef } from './objects.ts';
import { type PlacedPage, writeLabels, writeOutline } from './outline.ts';
import { onPress, onScreen, overprintStates, type Paints } from './paints.ts';
import { openPictures, type Pictures } from './pictures.ts';
import { srgbProfile } from './profile.ts';
import { PageTags } from './tags.ts';
import { openTree, type TagTree } from './tree.ts';

/** What pages are written with. */
interface Press {
  readonly file: PdfFile;
  readonly paints: Paints;
  readonly fonts: Fonts;
  readonly pictures: Pictures;
  readonly groups: Groups;
  readonly face: (key: string) => Face;
  readonly tree: TagTree;
  readonly resources: PdfRef;
  readonly box: (box: Box, page: Page) => PdfRef;
}

/**
 * Writes a document; same input, same bytes. A page that is repeated in the print order shares its content with the first.
 * Throws only for bugs in the scene, such as text under no role or a list item outside a list.
 */
export const writePdf = (document: Document, face: (key: string) => Face, zlib: Zlib): Uint8Array => {
  const file = openFile(info(document), zlib);
  const press = openPress(document, face, file);
  const pages = placePages(document, press);
  closeResources(press);
  press.tree.close();
  writeLabels(file, pages);
  writeOutline(file, pages);
  writeMetadata(file, document);
  return file.close();
};

const openPress = (document: Document, face: (key: string) => Face, file: PdfFile): Press => {
  const { pages, lang, kit, press } = document;
  const paints = press
    ? onPress(press, srgbProfile())
    : onScreen(kit?.ink === 'grey' ? 'DeviceGray' : 'DeviceRGB');
  const drawing = {
    fonts: openFonts(file, face),
    paints,
    pictures: openPictures(file, paints),
  };
  const tree = openTree(file, lang);
  const resources = file.ref();
  const groups: Groups = openGroups(pages, {
    file,
    resources,
    bounds: (items) => bounds(items, face),
    paint: (items) => {
      const sheet: DrawTarget = {
        ...drawing,
        groups,
        content: new ContentStream(paints, 'form'),
        height: 0,
        blends: false,
      };
      for (const item of items) draw(item, sheet);
      return { bytes: sheet.content.bytes(), blends: sheet.blends };
    },
  });
  return { ...drawing, file, face, groups, tree, resources, box: openBoxes(file) };
};

const closeResources = ({ file, paints, resources, fonts, pictures, groups }: Press): void => {
  if (paints.overprint) resources.data.ExtGState = overprintStates(file);
  resources.data.Font = fonts.close();
  const objects = { ...pictures.close(), ...groups.close() };
  if (Object.keys(objects).length > 0) resources.data.XObject = objects;
  resources.end();
};

const placePages = ({ pages, order }: Document, press: Press): PlacedPage[] => {
  const written = new Map<Page, PdfRef>();
  const printed = new Set<Page>();
  return order.map((index): PlacedPage => {
    const page = pages[index];
    if (!page) throw new Error(`there is no page ${index} to print`);
    const first = !printed.has(page);
    printed.add(page);
    const original = written.get(page) ?? writeSheets(page, pages, press, written);
    const ref = first ? original : copyPage(press.file, original);
    press.file.pages.add(ref);
    return { page, ref, first };
  });
};

/** A further page object around the same content, resources and structure: it is printed again, but read aloud only once. */
const copyPage = (file: PdfFile, original: PdfRef): PdfRef => {
  const { Annots: _annotations, Tabs: _order, ...rest } = original.data;
  return file.put(rest);
};

/** A page object, and how it shows what is laid out; if part of it, with others. */
interface Sheet {
  readonly page: Page;
  readonly ref: PdfRef;
  readonly links: PdfRef[];
}

/** The page, or all pages that show the same one: they share its content and structure, and links go where their middle lies. */
const writeSheets = (
  page: Page,
  pages: readonly Page[],
  press: Press,
  written: Map<Page, PdfRef>,
): PdfRef => {
  const { view } = page;
  const together = view ? pages.filter((other) => other.view?.of === view.of) : [page];
  const sheets = together.map((one): Sheet => ({ page: one, ref: openPage(one, press), links: [] }));
  const [first] = sheets;
  if (!first) throw new Error(`page ${page.label} is not among those to print`);
  const content = new ContentStream(press.paints);
  const tags = new PageTags(press.tree, page, first.ref, content);
  const blends = paint(view?.of ?? page, sheets, content, tags, press);
  const key = tags.end();
  // The colour space for blending transparency; otherwise viewers choose their own.
  const group = blends ? press.pictures.group() : undefined;
  const stream = press.file.stream({}, content.bytes());
  for (const { page: one, ref, links } of sheets) {
    if (key !== undefined) ref.data.StructParents = key;
    if (links.length > 0) {
      ref.data.Annots = links;
      // PDF/UA-1 7.18.3: the tab order follows the structure.
      ref.data.Tabs = 'S';
    }
    const marks = one.view && paintMarks(one, one.view, press);
    if (group) ref.data.Group = group;
    ref.data.Contents = marks ? [marks.before, stream, marks.after] : stream;
    ref.end();
    written.set(one, ref);
  }
  return written.get(page) ?? first.ref;
};

const openPage = (page: Page, { file, resources, box }: Press): PdfRef => {
  const { media, bleed, trim } = boxesOf(page);
  return file.ref({
    Type: 'Page',
    Parent: file.pages.ref,
    MediaBox: box(media, page),
    ...(bleed && { BleedBox: box(bleed, page) }),
    TrimBox: box(trim, page),
    Resources: resources,
  });
};

/** What comes before the content of a page to show it on a sheet, and after it: its own marks, all of them artifacts. */
const paintMarks = (page: Page, view: View, press: Press) => {
  const { file, paints, fonts, pictures, groups } = press;
  const before = new ContentStream(paints);
  before.view([view.scale, view.x, page.height - view.y - view.scale * view.of.height], {
    ...view.clip,
    y: page.height - view.clip.y - view.clip.height,
  });
  const content = new ContentStream(paints);
  const sheet: DrawTarget = { content, fonts, pictures, groups, height: page.height, blends: false };
  const visit = (item: Item): void => {
    if (item.kind !== 'element') draw(item, sheet);
    else if (item.role === 'artifact') item.items.forEach(visit);
    else throw new Error(`page ${page.label}: a ${item.role} over another page`);
  };
  if (page.items.length > 0) {
    content.mark('/Artifact BMC');
    page.items.forEach(visit);
    content.mark('EMC');
  }
  const end = new TextEncoder().encode('Q\n');
  return {
    before: file.stream({}, before.bytes()),
    after: file.stream({}, new Uint8Array([...end, ...content.bytes()])),
  };
};

/** Paints the items of a page in order, and adds its links to the sheets that show it; returns whether anything is transparent. */
const paint = (
  page: Page,
  sheets: readonly Sheet[],
  content: ContentStream,
  tags: PageTags,
  press: Press,
): boolean => {
  const { fonts, pictures, groups } = press;
  const target: DrawTarget = { content, fonts, pictures, groups, height: page.height, blends: false };
  const visit = (item: Item): void => {
    if (item.kind === 'element') visitElement(item);
    else visitMark(item);
  };
  const visitMark = (mark: Mark): void => {
    tags.before(mark);
    draw(mark, target);
  };
  const visitElement = (item: Element): void => {
    tags.enter(item, () => rectangle(placeOf(item, page, press), sheets[0]));
    item.items.forEach(visit);
    const link = item.role === 'link' && tags.linkable() ? addLink(item, page, sheets, press) : undefined;
    tags.leave(link);
    link?.annotation.end();
  };
  page.items.forEach(visit);
  return target.blends;
};

const addLink = (element: Element, page: Page, sheets: readonly Sheet[], press: Press) => {
  if (!element.href) throw new Error(`page ${page.label}: a link that goes nowhere`);
  const place = placeOf(element, page, press);
  const sheet = sheets.find(({ page: { view } }) => view === undefined || shows(view, place)) ?? sheets[0];
  if (!sheet) throw new Error(`page ${page.label}: a link on no sheet`);
  const annotation = openLink(press.file, element.href, linkWords(element), rectangle(place, sheet));
  sheet.links.push(annotation);
  return { annotation, page: sheet.ref };
};

/** Whether the middle of a box is on a sheet. */
const shows = (view: View, place: Box): boolean => {
  const { x, y, width, height } = viewed(place, view);
  const [right, down] = [x + width / 2 - view.clip.x, y + height / 2 - view.clip.y];
  return right >= 0 && right <= view.clip.width && down >= 0 && down <= view.clip.height;
};

const placeOf = (element: Element, page: Page, { face }: Press): Box => {
  const place = bounds(element.items, face);
  if (!place) throw new Error(`page ${page.label}: a ${element.role} with nothing in it`);
  return place;
};

/** Left, bottom, right, top in points, on the sheet. */
const rectangle = (place: Box, sheet: Sheet | undefined): readonly number[] => {
  if (!sheet) throw new Error('a place on no sheet');
  const { view, height: tall } = sheet.page;
  const { x, y, width, height } = view ? viewed(place, view) : place;
  return [x, tall - y - height, x + width, tall - y].map((mm) => Math.round(mm * PT_PER_MM * 100) / 100);
};

/** Each box as one shared object, so that a copy needs only a reference. The lower left corner of the trimmed page is (0, 0). */
const openBoxes = (file: PdfFile): Press['box'] => {
  const boxes = new Map<string, PdfRef>();
  return ({ x, y, width, height }, page) => {
    const sides = [x, page.height - y - height, x + width, page.height - y].map(
      (mm) => Math.round(mm * PT_PER_MM * 1000) / 1000,
    );
    const key = sides.join(' ');
    const made = boxes.get(key) ?? file.put(sides);
    boxes.set(key, made);
    return made;
  };
};
