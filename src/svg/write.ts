// A scene page as SVG for previews and goldens: in millimetres, one element per line, deterministic.
import { MM_PER_PT, type Segment } from '../geometry.ts';
import {
  type BitmapItem,
  boxesOf,
  contentsOf,
  type Element,
  type Group,
  type Item,
  type Mark,
  type Page,
  type Paint,
  type PathItem,
  type PictureItem,
  type Stroke,
  type TextItem,
  type View,
} from '../scene.ts';
import { type NextId, pictureLines } from './picture.ts';
import { attributes, decimal, escapeXml, transformValue } from './values.ts';

/** The page as a separate document; faces are named, not embedded. */
export const writeSvg = (page: Page): string => {
  const { media } = boxesOf(page);
  const [x, y, width, height] = [media.x, media.y, media.width, media.height].map(decimal);
  let ids = 0;
  const nextId = (): string => `p${++ids}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="${x} ${y} ${width} ${height}" lang="${escapeXml(page.lang)}">`,
    `  <title>${escapeXml(`${page.label} ${page.title.words}`)}</title>`,
    ...styles(contentsOf([page]).flat()).map((line) => `  ${line}`),
    `  <rect${x === '0' && y === '0' ? '' : ` x="${x}" y="${y}"`} width="${width}" height="${height}" fill="#ffffff"/>`,
    ...(page.view ? viewLines(page.view, nextId) : []),
    ...page.items.flatMap((item) => lines(item, page.lang, '  ', nextId)),
    '</svg>',
    '',
  ].join('\n');
};

/** A class for each face: "familjen-grotesk-600" is Familjen Grotesk in weight 600; figures "with" another family are not shown. */
const styles = (items: readonly Item[]): readonly string[] => {
  const faces = [...new Set(texts(items).map(({ face }) => face))].sort();
  const rules = faces.map((face) => {
    const [, family = face, weight = '400'] = /^(.*)-(\d+)$/.exec(face) ?? [];
    const name = family
      .replace(/-with-.*$/, '')
      .replace(/-/g, ' ')
      .replace(/\b\w/g, (letter) => letter.toUpperCase());
    return `  .${face} { font-family: '${name}', sans-serif; font-weight: ${weight}; }`;
  });
  return ['<style>', '  text { white-space: pre; }', ...rules, '</style>'];
};

const texts = (items: readonly Item[]): readonly TextItem[] =>
  items.flatMap((item) => {
    if (item.kind === 'element' || item.kind === 'group') return texts(item.items);
    return item.kind === 'text' ? [item] : [];
  });

/** The page that it shows, clipped before it is scaled. */
const viewLines = ({ of, scale, x, y, clip }: View, nextId: NextId): readonly string[] => {
  const id = nextId();
  return [
    `  <clipPath id="${id}"><rect${attributes({ ...clip })}/></clipPath>`,
    `  <g${attributes({ 'clip-path': `url(#${id})` })}>`,
    `    <g${attributes({ transform: transformValue([scale, 0, 0, scale, x, y]) })}>`,
    ...of.items.flatMap((item) => lines(item, of.lang, '      ', nextId)),
    '    </g>',
    '  </g>',
  ];
};

const lines = (item: Item, lang: string, indent: string, nextId: NextId): readonly string[] => {
  if (item.kind === 'picture') return pictureLines(item, nextId).map((line) => `${indent}${line}`);
  if (item.kind === 'group') return groupLines(item, lang, indent, nextId);
  if (item.kind !== 'element') return [`${indent}${mark(item, lang)}`];
  // A part of what is around it: only a writer that scales pages treats it otherwise.
  if (item.trueSize) return item.items.flatMap((child) => lines(child, lang, indent, nextId));
  return [
    `${indent}<g${elementAttributes(item)}>`,
    ...item.items.flatMap((child) => lines(child, lang, `${indent}  `, nextId)),
    `${indent}</g>`,
  ];
};

/** A clip is in the group's own coordinates, so its transform applies to it. */
const groupLines = (
  { transform, clip, items }: Group,
  lang: string,
  indent: string,
  nextId: NextId,
): readonly string[] => {
  const id = clip && nextId();
  return [
    ...(clip ? [`${indent}<clipPath id="${id}">${clipShape(clip)}</clipPath>`] : []),
    `${indent}<g${attributes({ transform: transformValue(transform), 'clip-path': id && `url(#${id})` })}>`,
    ...items.flatMap((child) => lines(child, lang, `${indent}  `, nextId)),
    `${indent}</g>`,
  ];
};

const clipShape = ({ outline, ...box }: NonNullable<Group['clip']>): string =>
  outline
    ? `<path${attributes({ d: pathData({ segments: outline }) })}/>`
    : `<rect${attributes({ ...box })}/>`;

const elementAttributes = ({ role, level, alt, href }: Element): string =>
  attributes({ 'data-role': role, 'data-level': level, 'data-href': href, 'aria-label': alt?.words });

const mark = (item: Exclude<Mark, PictureItem | Group>, lang: string): string => {
  switch (item.kind) {
    case 'text':
      return textMark(item, lang);
    case 'rect': {
      const { x, y, width, height, radius } = item;
      return `<rect${attributes({ x, y, width, height, rx: radius || undefined })}${paint(item)}/>`;
    }
    case 'circle':
      return `<circle${attributes({ cx: item.cx, cy: item.cy, r: item.r })}${paint(item)}/>`;
    case 'line': {
      const { x1, y1, x2, y2, stroke } = item;
      return `<line${attributes({ x1, y1, x2, y2 })}${strokeAttributes(stroke)}/>`;
    }
    case 'path':
      return `<path${attributes({ d: pathData(item) })}${paint(item)}/>`;
    case 'bitmap':
      return bitmapMark(item);
  }
};

const textMark = (
  { x, y, width, face, size, fill, turn, reversed, source, text }: TextItem,
  lang: string,
): string => {
  // Viewers shape the text again; right-to-left text begins at its right end.
  const along = reversed ? width : 0;
  const [left, top] = turn === 90 ? [x, y - along] : turn === -90 ? [x, y + along] : [x + along, y];
  const place = {
    class: face,
    'font-size': size * MM_PER_PT,
    x: left,
    y: top,
    fill,
    direction: reversed ? 'rtl' : undefined,
    transform: turn === undefined ? undefined : `rotate(${-turn} ${decimal(left)} ${decimal(top)})`,
    lang: source.lang === lang ? undefined : source.lang,
  };
  return `<text${attributes(place)}>${escapeXml(text)}</text>`;
};

const paint = ({ fill, stroke }: Paint): string =>
  `${attributes({ fill: fill ?? 'none' })}${stroke ? strokeAttributes(stroke) : ''}`;

const strokeAttributes = ({ colour, width, dash, cap }: Stroke): string =>
  attributes({
    stroke: colour,
    'stroke-width': width,
    'stroke-dasharray': dash?.length ? dash.map(decimal).join(' ') : undefined,
    'stroke-linecap': cap === 'round' ? cap : undefined,
  });

const pathData = ({ segments }: Pick<PathItem, 'segments'>): string =>
  segments.map(([letter, ...numbers]: Segment) => `${letter}${numbers.map(decimal).join(' ')}`).join('');

/** The dark runs of every row as one path of unit squares. */
const bitmapMark = ({ x, y, size, rows, fill }: BitmapItem): string => {
  const runs = rows.flatMap((row, top) =>
    [...row.matchAll(/1+/g)].map(({ index, 0: run }) => `M${index} ${top}h${run.length}v1h-${run.length}z`),
  );
  const scale = size / rows.length;
  const transform = `translate(${decimal(x)} ${decimal(y)}) scale(${Math.round(scale * 1e5) / 1e5})`;
  return `<path${attributes({ d: runs.join(''), fill, transform, 'shape-rendering': 'crispEdges' })}/>`;
};
