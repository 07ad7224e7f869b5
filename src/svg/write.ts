// A scene page as SVG: in millimetres, one element per line, deterministic. How texts are drawn is a parameter.

import type { Box } from '../geometry.ts';
import { boxesOf, type Group, type Item, type Page, type View } from '../scene.ts';
import { type NextId, pictureLines } from './picture.ts';
import { clipShape, shapeMark } from './shapes.ts';
import type { TextDrawing } from './text-drawing.ts';
import { attributes, decimal, escapeXml, transformValue } from './values.ts';
import { asWords } from './words.ts';

export interface SvgOptions {
  /** Default: as words, whose faces are named and not embedded. */
  readonly drawing?: TextDrawing;
  /** mm: the part of the page that is shown; default: all of its paper. */
  readonly area?: Box;
  /** Without a white ground. */
  readonly bare?: boolean;
  /** What ids begin with, where several drawings are in one document; default "p". */
  readonly ids?: string;
}

/** The page as a separate document. */
export const writeSvg = (
  page: Page,
  { drawing = asWords(), area = boxesOf(page).media, bare = false, ids = 'p' }: SvgOptions = {},
): string => {
  const [x, y, width, height] = [area.x, area.y, area.width, area.height].map(decimal);
  let count = 0;
  const writer: Writer = { ...drawing, nextId: () => `${ids}${++count}` };
  const body = [
    ...(page.view ? viewLines(page.view, writer) : []),
    ...page.items.flatMap((item) => lines(item, page.lang, '  ', writer)),
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="${x} ${y} ${width} ${height}"${drawing.root(page)}>`,
    `  <title>${escapeXml(`${page.label} ${page.title.words}`)}</title>`,
    ...drawing.head(page).map((line) => `  ${line}`),
    ...(bare
      ? []
      : [
          `  <rect${x === '0' && y === '0' ? '' : ` x="${x}" y="${y}"`} width="${width}" height="${height}" fill="#ffffff"/>`,
        ]),
    ...body,
    '</svg>',
    '',
  ].join('\n');
};

interface Writer extends Pick<TextDrawing, 'text' | 'group'> {
  readonly nextId: NextId;
}

/** The page that it shows, clipped before it is scaled. */
const viewLines = ({ of, scale, x, y, clip }: View, writer: Writer): readonly string[] => {
  const id = writer.nextId();
  return [
    `  <clipPath id="${id}"><rect${attributes({ ...clip })}/></clipPath>`,
    `  <g${attributes({ 'clip-path': `url(#${id})` })}>`,
    `    <g${attributes({ transform: transformValue([scale, 0, 0, scale, x, y]) })}>`,
    ...of.items.flatMap((item) => lines(item, of.lang, '      ', writer)),
    '    </g>',
    '  </g>',
  ];
};

const lines = (item: Item, lang: string, indent: string, writer: Writer): readonly string[] => {
  const within = (items: readonly Item[], deeper: string): readonly string[] =>
    items.flatMap((child) => lines(child, lang, deeper, writer));
  switch (item.kind) {
    case 'picture':
      return pictureLines(item, writer.nextId).map((line) => `${indent}${line}`);
    case 'group':
      return groupLines(item, lang, indent, writer);
    case 'text': {
      const text = writer.text(item, lang);
      return text === '' ? [] : [`${indent}${text}`];
    }
    case 'element': {
      // A part of what is around it: only a writer that scales pages treats it otherwise.
      const group = item.trueSize ? undefined : writer.group(item);
      if (group === undefined) return within(item.items, indent);
      return [`${indent}${group}`, ...within(item.items, `${indent}  `), `${indent}</g>`];
    }
    default:
      return [`${indent}${shapeMark(item)}`];
  }
};

/** A clip is in the group's own coordinates, so its transform applies to it. */
const groupLines = (
  { transform, clip, items }: Group,
  lang: string,
  indent: string,
  writer: Writer,
): readonly string[] => {
  const id = clip && writer.nextId();
  return [
    ...(clip ? [`${indent}<clipPath id="${id}">${clipShape(clip)}</clipPath>`] : []),
    `${indent}<g${attributes({ transform: transformValue(transform), 'clip-path': id && `url(#${id})` })}>`,
    ...items.flatMap((child) => lines(child, lang, `${indent}  `, writer)),
    `${indent}</g>`,
  ];
};
