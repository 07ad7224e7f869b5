// Groups whose content occurs more than once in a document: each is written once, as a form.
import { type Box, PT_PER_MM } from '../geometry.ts';
import { contentsOf, type Group, type Item, type Mark, type Page } from '../scene.ts';
import type { Dictionary, PdfFile, PdfRef } from './objects.ts';

interface UsedForm {
  /** Its name in the resources, "G1". */
  readonly name: string;
  /** Whether anything in it is transparent. */
  readonly blends: boolean;
}

export interface Groups {
  /** The form of a group's content; undefined if the content occurs only once and is painted in place. */
  use(group: Group): UsedForm | undefined;
  /** The forms for the resources, by name. */
  close(): Dictionary;
}

/** What forms are written with: `paint` returns bytes with y up from 0, `bounds` the box of items in mm with y down. */
export interface FormMaker {
  readonly file: PdfFile;
  readonly resources: PdfRef;
  paint(items: readonly Mark[]): { readonly bytes: Uint8Array; readonly blends: boolean };
  bounds(items: readonly Mark[]): Box | undefined;
}

export const openGroups = (pages: readonly Page[], maker: FormMaker): Groups => {
  const shared = sharedContent(pages);
  const used = new Map<readonly Mark[], UsedForm & { readonly ref: PdfRef }>();
  return {
    use: ({ items }) => {
      const known = used.get(items);
      if (known || !shared.has(items)) return known;
      const { bytes, blends } = maker.paint(items);
      // By now, nested groups have their names.
      const made = { name: `G${used.size + 1}`, blends, ref: writeForm(items, bytes, maker) };
      used.set(items, made);
      return made;
    },
    close: () => Object.fromEntries([...used.values()].map(({ name, ref }) => [name, ref])),
  };
};

/** Both the writer and the check of a file ask. */
const sharedOn = new WeakMap<readonly Page[], ReadonlySet<readonly Mark[]>>();

/** The content that several groups share. Groups inside shared content count once, because it is written once. */
export const sharedContent = (pages: readonly Page[]): ReadonlySet<readonly Mark[]> => {
  const known = sharedOn.get(pages);
  if (known) return known;
  const [seen, shared] = [new Set<readonly Mark[]>(), new Set<readonly Mark[]>()];
  const visit = (items: readonly Item[]): void => {
    for (const item of items) {
      if (item.kind === 'element') visit(item.items);
      if (item.kind !== 'group') continue;
      if (seen.has(item.items)) shared.add(item.items);
      else {
        seen.add(item.items);
        visit(item.items);
      }
    }
  };
  contentsOf(pages).forEach(visit);
  sharedOn.set(pages, shared);
  return shared;
};

const writeForm = (items: readonly Mark[], bytes: Uint8Array, maker: FormMaker): PdfRef =>
  maker.file.stream(
    {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: boxIn(items, maker),
      Resources: maker.resources,
    },
    bytes,
  );

/** Left, bottom, right, top in points, with room for strokes: a mitre is at most ten times as long as the stroke is wide. */
const boxIn = (items: readonly Mark[], maker: FormMaker): readonly number[] => {
  const { x, y, width, height } = maker.bounds(items) ?? { x: 0, y: 0, width: 0, height: 0 };
  const room = 5 * widest(items);
  return [x - room, -y - height - room, x + width + room, -y + room].map(
    (mm) => Math.round(mm * PT_PER_MM * 100) / 100,
  );
};

/** mm: the width of its widest stroke; a group scales a stroke by at most twice the largest number of its transform. */
const widest = (items: readonly Mark[]): number =>
  Math.max(
    0,
    ...items.map((item) => {
      if (item.kind === 'group')
        return widest(item.items) * 2 * Math.max(...item.transform.slice(0, 4).map(Math.abs));
      return 'stroke' in item ? (item.stroke?.width ?? 0) : 0;
    }),
  );
