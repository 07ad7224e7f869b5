// Scene → PDF: paints and tags pages as PDF/UA-1 and PDF/A-2a.
import { type Box, PT_PER_MM } from '../geometry.ts';
import { boxesOf, type Document, type Element, type Item, type Mark, type Page } from '../scene.ts';
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
import { openPictures, type Pictures } from './pictures.ts';
import { PageTags } from './tags.ts';
import { openTree, type TagTree } from './tree.ts';

/** What pages are written with. */
interface Press {
  readonly file: PdfFile;
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

const openPress = ({ pages, lang, kit }: Document, face: (key: string) => Face, file: PdfFile): Press => {
  const drawing = {
    fonts: openFonts(file, face),
    pictures: openPictures(file, kit?.ink === 'grey' ? 'DeviceGray' : 'DeviceRGB'),
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
        content: new ContentStream('form'),
        height: 0,
        blends: false,
      };
      for (const item of items) draw(item, sheet);
      return { bytes: sheet.content.bytes(), blends: sheet.blends };
    },
  });
  return { ...drawing, file, face, groups, tree, resources, box: openBoxes(file) };
};

const closeResources = ({ resources, fonts, pictures, groups }: Press): void => {
  resources.data.Font = fonts.close();
  const objects = { ...pictures.close(), ...groups.close() };
  if (Object.keys(objects).length > 0) resources.data.XObject = objects;
  resources.end();
};

const placePages = ({ pages, order }: Document, press: Press): PlacedPage[] => {
  const written = new Map<number, PdfRef>();
  return order.map((index): PlacedPage => {
    const page = pages[index];
    if (!page) throw new Error(`there is no page ${index} to print`);
    const original = written.get(index);
    const ref = original ? copyPage(press.file, original) : writePage(page, press);
    if (!original) written.set(index, ref);
    press.file.pages.add(ref);
    return { page, ref, first: !original };
  });
};

/** A further page object around the same content, resources and structure: it is printed again, but read aloud only once. */
const copyPage = (file: PdfFile, original: PdfRef): PdfRef => {
  const { Annots: _annotations, Tabs: _order, ...rest } = original.data;
  return file.put(rest);
};

const writePage = (page: Page, press: Press): PdfRef => {
  const { file, resources, tree, box } = press;
  const { media, bleed, trim } = boxesOf(page);
  const ref = file.ref({
    Type: 'Page',
    Parent: file.pages.ref,
    MediaBox: box(media, page),
    ...(bleed && { BleedBox: box(bleed, page) }),
    TrimBox: box(trim, page),
    Resources: resources,
  });
  const content = new ContentStream();
  const tags = new PageTags(tree, page, ref, content);
  const { links, blends } = paint(page, content, tags, press);
  const key = tags.end();
  if (key !== undefined) ref.data.StructParents = key;
  if (links.length > 0) {
    ref.data.Annots = links;
    // PDF/UA-1 7.18.3: the tab order follows the structure.
    ref.data.Tabs = 'S';
  }
  // The colour space for blending transparency; otherwise viewers choose their own.
  if (blends) ref.data.Group = press.pictures.group();
  ref.data.Contents = file.stream({}, content.bytes());
  ref.end();
  return ref;
};

/** Paints the items in order; returns the link annotations they create, and whether anything is transparent. */
const paint = (
  page: Page,
  content: ContentStream,
  tags: PageTags,
  press: Press,
): { readonly links: PdfRef[]; readonly blends: boolean } => {
  const { fonts, pictures, groups } = press;
  const sheet: DrawTarget = { content, fonts, pictures, groups, height: page.height, blends: false };
  const links: PdfRef[] = [];
  const visit = (item: Item): void => {
    if (item.kind === 'element') visitElement(item);
    else visitMark(item);
  };
  const visitMark = (mark: Mark): void => {
    tags.before(mark);
    draw(mark, sheet);
  };
  const visitElement = (item: Element): void => {
    tags.enter(item, () => rectangle(item, page, press));
    item.items.forEach(visit);
    const link = item.role === 'link' && tags.linkable() ? openPageLink(item, page, press) : undefined;
    tags.leave(link);
    if (link) links.push(link);
    link?.end();
  };
  page.items.forEach(visit);
  return { links, blends: sheet.blends };
};

const openPageLink = (element: Element, page: Page, press: Press): PdfRef => {
  if (!element.href) throw new Error(`page ${page.label}: a link that goes nowhere`);
  return openLink(press.file, element.href, linkWords(element), rectangle(element, page, press));
};

/** Left, bottom, right, top in points. */
const rectangle = (element: Element, page: Page, { face }: Press): readonly number[] => {
  const place = bounds(element.items, face);
  if (!place) throw new Error(`page ${page.label}: a ${element.role} with nothing in it`);
  const { x, y, width, height } = place;
  return [x, page.height - y - height, x + width, page.height - y].map(
    (mm) => Math.round(mm * PT_PER_MM * 100) / 100,
  );
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
