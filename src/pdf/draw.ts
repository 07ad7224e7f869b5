// Scene items → content operators. The only place where millimetres with y down become points with y up.

import { PT_PER_MM, type Segment } from '../geometry.ts';
import type {
  BitmapItem,
  CircleItem,
  Group,
  LineItem,
  Mark,
  PathItem,
  PictureItem,
  RectItem,
  TextItem,
} from '../scene.ts';
import { type ContentStream, type Placement, pt } from './content.ts';
import type { Fonts } from './fonts.ts';
import type { Groups } from './groups.ts';
import { coordinate, fine } from './number.ts';
import type { Pictures } from './pictures.ts';

/** What one page or form is drawn with. */
export interface DrawTarget {
  readonly content: ContentStream;
  readonly fonts: Fonts;
  readonly pictures: Pictures;
  readonly groups: Groups;
  /** mm: the height of the scene's origin above that of the content. */
  readonly height: number;
  /** Whether anything on it is transparent. */
  blends: boolean;
}

/** The Bézier handle of a quarter circle, as a fraction of its radius. */
const HANDLE = 0.5523;

export const draw = (item: Mark, sheet: DrawTarget): void => {
  switch (item.kind) {
    case 'text':
      drawText(item, sheet);
      break;
    case 'rect':
      drawRect(item, sheet);
      break;
    case 'circle':
      drawCircle(item, sheet);
      break;
    case 'line':
      drawLine(item, sheet);
      break;
    case 'path':
      drawPath(item, sheet);
      break;
    case 'bitmap':
      drawBitmap(item, sheet);
      break;
    case 'picture':
      drawPicture(item, sheet);
      break;
    case 'group':
      drawGroup(item, sheet);
      break;
  }
};

const drawText = (item: TextItem, { content, fonts, height }: DrawTarget): void => {
  if (item.text === '') return;
  const font = fonts.use(item.face);
  const at: Placement = { x: item.x * PT_PER_MM, y: (height - item.y) * PT_PER_MM, turn: item.turn ?? 0 };
  const { glyphs, reversed = false } = item;
  const shown = glyphs ? font.showGlyphs(glyphs, item.size, reversed) : font.show(item.text);
  content.text(font.name, item.size, item.fill, at, shown);
};

const drawRect = (item: RectItem, { content, height }: DrawTarget): void => {
  const y = height - item.y - item.height;
  const radius = Math.min(item.radius ?? 0, item.width / 2, item.height / 2);
  if (radius > 0) content.paintAt(pt(item.x), pt(y), rounded(item.width, item.height, radius), item);
  else content.paint(rectangle(item.x, y, item.width, item.height), item);
};

/** mm, with y up. Its edges are rounded, not its size, so that two that touch still do. */
const rectangle = (x: number, y: number, width: number, height: number): string => {
  const [left, bottom] = [pt(x), pt(y)];
  const to = (edge: number, from: string): string => coordinate(Number(pt(edge)) - Number(from));
  return `${left} ${bottom} ${to(x + width, left)} ${to(y + height, bottom)} re `;
};

const drawCircle = (item: CircleItem, { content, height }: DrawTarget): void => {
  content.paintAt(pt(item.cx), pt(height - item.cy), circle(item.r), item);
};

const drawLine = ({ x1, y1, x2, y2, stroke }: LineItem, { content, height }: DrawTarget): void => {
  content.paint(`${pt(x1)} ${pt(height - y1)} m ${pt(x2)} ${pt(height - y2)} l `, { stroke });
};

const drawPath = (item: PathItem, { content, height }: DrawTarget): void => {
  content.paint(pathOf(item.segments, height), item);
};

const pathOf = (segments: readonly Segment[], height: number): string =>
  segments
    .map((segment) => {
      if (segment[0] === 'Z') return 'h ';
      let out = '';
      for (let i = 1; i < segment.length; i += 2)
        out += `${pt(Number(segment[i]))} ${pt(height - Number(segment[i + 1]))} `;
      return `${out}${segment[0].toLowerCase()} `;
    })
    .join('');

/** An inline image mask in hexadecimal: its data cannot contain `EI`, and its modules stay exact at every size. */
const drawBitmap = (item: BitmapItem, { content, height }: DrawTarget): void => {
  const [y, size] = [pt(height - item.y - item.size), pt(item.size)];
  const image = `BI /W ${item.rows[0]?.length ?? 0} /H ${item.rows.length} /BPC 1 /IM true /F /AHx\nID ${item.rows.map(hexRow).join('')}>\nEI`;
  content.stencil(`${size} 0 0 ${size} ${pt(item.x)} ${y}`, image, item.fill);
};

/** A mask paints where a bit is 0 (ISO 32000-1 8.9.6.2); a row fills whole bytes. */
const hexRow = (row: string): string => {
  let out = '';
  for (let at = 0; at < row.length; at += 8) {
    const byte = 255 - Number.parseInt(row.slice(at, at + 8).padEnd(8, '0'), 2);
    out += byte < 16 ? `0${byte.toString(16)}` : byte.toString(16);
  }
  return out;
};

const drawPicture = (item: PictureItem, sheet: DrawTarget): void => {
  const { name, width, height, blends } = sheet.pictures.use(item.picture);
  const [x, y] = [pt(item.x), pt(sheet.height - item.y - item.height)];
  const scales = [(item.width * PT_PER_MM) / width, (item.height * PT_PER_MM) / height].map(fine);
  sheet.content.form(name, `${scales[0]} 0 0 ${scales[1]} ${x} ${y}`);
  sheet.blends ||= blends;
};

/** A group has y up from 0, as forms do, so that its contents are drawn the same wherever it is. */
const drawGroup = (group: Group, sheet: DrawTarget): void => {
  const [a, b, c, d, e, f] = group.transform;
  const matrix = [a, -b, -c, d]
    .map(fine)
    .concat(pt(e), pt(sheet.height - f))
    .join(' ');
  const form = sheet.groups.use(group);
  if (form && !group.clip) {
    sheet.content.form(form.name, matrix);
    sheet.blends ||= form.blends;
    return;
  }
  sheet.content.save(matrix, group.clip && clipPath(group.clip));
  if (form) sheet.content.form(form.name, '1 0 0 1 0 0');
  const inner: DrawTarget = { ...sheet, height: 0, blends: form?.blends ?? false };
  if (!form) for (const item of group.items) draw(item, inner);
  sheet.content.restore();
  sheet.blends ||= inner.blends;
};

/** With y up from 0. */
const clipPath = ({ x, y, width, height, outline }: NonNullable<Group['clip']>): string =>
  outline ? pathOf(outline, 0) : rectangle(x, -y - height, width, height);

const SHAPES = new Map<string, string>();

const shape = (key: string, make: () => string): string => {
  const known = SHAPES.get(key);
  if (known !== undefined) return known;
  const made = make();
  SHAPES.set(key, made);
  return made;
};

/** About the origin. */
const circle = (radius: number): string =>
  shape(`${radius}`, () => {
    const r = radius * PT_PER_MM;
    return `${coordinate(r)} 0 m ${corner(r, 0, 0, r, r)}${corner(0, r, -r, 0, r)}${corner(-r, 0, 0, -r, r)}${corner(0, -r, r, 0, r)}h `;
  });

/** From the origin up and to the right. */
const rounded = (width: number, height: number, radius: number): string =>
  shape(`${width} ${height} ${radius}`, () => {
    const [w, h, r] = [width * PT_PER_MM, height * PT_PER_MM, radius * PT_PER_MM];
    return [
      `${coordinate(r)} 0 m ${coordinate(w - r)} 0 l ${corner(w - r, 0, w, r, r)}`,
      `${coordinate(w)} ${coordinate(h - r)} l ${corner(w, h - r, w - r, h, r)}`,
      `${coordinate(r)} ${coordinate(h)} l ${corner(r, h, 0, h - r, r)}`,
      `0 ${coordinate(r)} l ${corner(0, r, r, 0, r)}h `,
    ].join('');
  });

/** A quarter circle counter-clockwise from (x1, y1) to (x2, y2), y up: it starts along x if dx and dy have the same sign. */
const corner = (x1: number, y1: number, x2: number, y2: number, r: number): string => {
  const [dx, dy, k] = [Math.sign(x2 - x1), Math.sign(y2 - y1), r * HANDLE];
  const flat = dx === dy;
  const [ax, ay] = flat ? [x1 + dx * k, y1] : [x1, y1 + dy * k];
  const [bx, by] = flat ? [x2, y2 - dy * k] : [x2 - dx * k, y2];
  return `${[ax, ay, bx, by, x2, y2].map(coordinate).join(' ')} c `;
};
