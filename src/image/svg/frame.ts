// The size of an SVG, and where its drawing is in it.
import { composeTransforms, type Transform } from '../../picture.ts';
import { attributeOf, type XmlElement } from '../../xml/node.ts';
import { colourOf } from './colours.ts';
import { fitPicture } from './parts.ts';
import { numbersOf } from './values.ts';

const viewOf = (root: XmlElement): readonly number[] | undefined => {
  const numbers = (attributeOf(root, 'viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [, , width = 0, height = 0] = numbers;
  const fine = numbers.length === 4 && numbers.every(Number.isFinite) && isSide(width) && isSide(height);
  return fine ? numbers : undefined;
};

/** Neither empty nor too large to draw precisely in 32 bits. */
const isSide = (side: number): boolean => side > 1e-3 && side < 1e6;

/** Given as a length, not as a percentage. */
const isLength = (value: string | undefined): boolean =>
  value !== undefined && /^\s*[\d.]+(?:e\d+)?[a-z]*\s*$/i.test(value);

const hasBoth = (root: XmlElement): boolean =>
  isLength(attributeOf(root, 'width')) && isLength(attributeOf(root, 'height'));

export const hasSize = (root: XmlElement): boolean => viewOf(root) !== undefined || hasBoth(root);

/** The size, and the transform from the drawing's coordinates: from the viewBox, unless width and height give another shape. */
export const frameOf = (normal: XmlElement, root: XmlElement) => {
  const [x = 0, y = 0, across = 0, down = 0] = numbersOf(attributeOf(normal, 'viewBox') ?? '');
  const size = hasBoth(root)
    ? { width: Number(attributeOf(normal, 'width')), height: Number(attributeOf(normal, 'height')) }
    : { width: across, height: down };
  const how = attributeOf(normal, 'preserveAspectRatio') ?? 'xMidYMid meet';
  const unit = fitPicture({ x: 0, y: 0, ...size }, { width: across, height: down }, how);
  const transform: Transform = composeTransforms(unit, [1 / across, 0, 0, 1 / down, -x / across, -y / down]);
  return { ...size, transform };
};

/** The background that a style gives the root: a colour, "none", or undefined if it is something else. */
export const groundOf = (root: XmlElement): string | undefined => {
  const value = attributeOf(root, 'background-color') ?? attributeOf(root, 'background') ?? 'none';
  return /^(?:none|transparent|initial|unset|inherit|0)$/i.test(value) ? 'none' : colourOf(value);
};

/** With the background that browsers paint behind the whole picture, beyond the viewBox too. */
export const grounded = (root: XmlElement): XmlElement => {
  const ground = groundOf(root);
  if (ground === undefined || ground === 'none') return root;
  const [x = 0, y = 0, width, height] = viewOf(root) ?? [];
  const far = (length: number | undefined, share: number): string =>
    length === undefined ? `${100 * share}%` : `${length * share}`;
  const values = {
    x: width === undefined ? '-1000%' : `${x - 10 * width}`,
    y: height === undefined ? '-1000%' : `${y - 10 * height}`,
    width: far(width, 21),
    height: far(height, 21),
    fill: ground,
  };
  const attributes = Object.entries(values).map(([name, value]) => ({ name, namespace: '', value }));
  const { line, column, namespace } = root;
  const rect = { name: 'rect', namespace, attributes, content: [], line, column };
  return { ...root, content: [rect, ...root.content] };
};
