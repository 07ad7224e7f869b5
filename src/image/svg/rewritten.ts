// Rewrites what resvg reads in another way than a browser, so that both read the same.
import { attributeOf, isElement, type XmlAttribute, type XmlElement, type XmlNode } from '../../xml/node.ts';
import type { Unread } from './cascade.ts';
import { targetsIn } from './used.ts';

export interface Rewritten {
  readonly root: XmlElement;
  readonly unread: readonly Unread[];
}

interface Context {
  readonly find: (id: string) => XmlElement | undefined;
  readonly unread: Unread[];
}

export const rewrite = (root: XmlElement): Rewritten => {
  const targets = targetsIn(root);
  const context: Context = { find: (id) => targets.get(id), unread: [] };
  const content = root.content.flatMap((node) => rewrittenNode(node, root, inheritedBy(root, {}), context));
  return { root: { ...root, content }, unread: context.unread };
};

/** What an element inherits: its fill and stroke, and whether it has markers. */
type Inherited = Readonly<Partial<Record<string, string>>>;

const INKS = ['fill', 'stroke'] as const;
const MARKERS = ['marker-start', 'marker-mid', 'marker-end'] as const;

const inheritedBy = (element: XmlElement, outer: Inherited): Inherited =>
  Object.fromEntries(
    [...INKS, ...MARKERS].map((name) => {
      const own = attributeOf(element, name);
      return [name, own === undefined || own === 'inherit' ? outer[name] : own];
    }),
  );

const rewrittenNode = (
  node: XmlNode,
  parent: XmlElement,
  outer: Inherited,
  context: Context,
): readonly XmlNode[] => {
  if (!isElement(node)) return [node];
  const element =
    parent.name === 'clipPath' && node.name === 'use' ? clipped(node, context) : inCurrentColour(node, outer);
  if (!element) return [];
  const inner = inheritedBy(element, outer);
  const content = element.content.flatMap((child) => rewrittenNode(child, element, inner, context));
  const changes = [withFilter, withMarkers, withBothRadii, withStops, moved];
  return [
    changes.reduce((one, change) => change(one, context, inner), { ...element, content } as XmlElement),
  ];
};

const attribute = (name: string, value: string): XmlAttribute => ({ name, namespace: '', value });

/** The current colour is inherited as such, not as the colour of the element that names it (CSS Color 4, 6.2). */
const inCurrentColour = (element: XmlElement, outer: Inherited): XmlElement => {
  if (attributeOf(element, 'color') === undefined) return element;
  const missing = INKS.filter(
    (name) => outer[name] === 'currentColor' && attributeOf(element, name) === undefined,
  );
  return {
    ...element,
    attributes: [...element.attributes, ...missing.map((name) => attribute(name, 'currentColor'))],
  };
};

/** A transform of an inner <svg> is put around it. */
const moved: Change = (element) => {
  const transform = element.attributes.find(({ name }) => name === 'transform');
  if (element.name !== 'svg' || !transform) return element;
  const attributes = element.attributes.filter((one) => one !== transform);
  return { ...element, name: 'g', attributes: [transform], content: [{ ...element, attributes }] };
};

type Change = (element: XmlElement, context: Context, inherited: Inherited) => XmlElement;

/** A filter that is missing changes nothing. */
const withFilter: Change = (element, { find }) => {
  const filter = /^url\(#(.*)\)$/.exec(attributeOf(element, 'filter') ?? '')?.[1];
  return filter === undefined || find(filter)
    ? element
    : { ...element, attributes: element.attributes.filter(({ name }) => name !== 'filter') };
};

/** Markers are painted even on a line that is not; resvg keeps it if it has a fill, however transparent. */
const withMarkers: Change = (element, _, inherited) => {
  const marked = MARKERS.some((name) => (inherited[name] ?? 'none') !== 'none');
  if (
    !marked ||
    !SHAPES.has(element.name) ||
    inherited.fill !== 'none' ||
    (inherited.stroke ?? 'none') !== 'none'
  )
    return element;
  const others = element.attributes.filter(({ name }) => name !== 'fill' && name !== 'fill-opacity');
  return {
    ...element,
    attributes: [...others, attribute('fill', '#000000'), attribute('fill-opacity', '0')],
  };
};

/** With a gradient that is squeezed to a line, browsers paint nothing. */
const withStops: Change = (element) => {
  if (!element.name.endsWith('Gradient') || !isSqueezed(attributeOf(element, 'gradientTransform') ?? ''))
    return element;
  const stop = { ...element, name: 'stop', attributes: [attribute('stop-opacity', '0')], content: [] };
  const attributes = element.attributes.filter(({ name }) => name !== 'gradientTransform');
  return { ...element, attributes, content: [stop] };
};

const isSqueezed = (transform: string): boolean =>
  [...transform.matchAll(/(matrix|scale)\s*\(([^)]*)\)/g)].some(([, name, list = '']) => {
    const [a = 1, b = a, c = 0, d = 0] = list
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    if (name === 'scale') return a * b === 0;
    return Math.abs(a * d - b * c) <= 1e-9 * Math.hypot(a, b) * Math.hypot(c, d);
  });

/** One radius of an ellipse is the other one too (SVG 2, 7.4). */
const withBothRadii: Change = (element) => {
  if (element.name !== 'ellipse') return element;
  const [rx, ry] = [attributeOf(element, 'rx'), attributeOf(element, 'ry')];
  const missing =
    rx === undefined && ry !== undefined
      ? [attribute('rx', ry)]
      : rx !== undefined && ry === undefined
        ? [attribute('ry', rx)]
        : [];
  return { ...element, attributes: [...element.attributes, ...missing] };
};

const SHAPES: ReadonlySet<string> = new Set('path rect circle ellipse line polyline polygon text'.split(' '));

/** A shape that a clipping path uses, written out; nothing else can be used there (CSS Masking 1, 6.1). */
const clipped = (use: XmlElement, { find, unread }: Context): XmlElement | undefined => {
  const target = find((attributeOf(use, 'href') ?? '').slice(1));
  if (!target) return undefined;
  const at = (name: string): string | undefined => attributeOf(use, name);
  const what = !SHAPES.has(target.name)
    ? `a clipping path that uses a <${target.name}>`
    : at('clip-path') !== undefined
      ? 'a clipping path that clips what it uses'
      : undefined;
  if (what !== undefined) {
    unread.push({ what, hint: 'Put the shapes themselves into the <clipPath>.', element: use });
    return undefined;
  }
  const [x, y] = [at('x') ?? '0', at('y') ?? '0'];
  if (![x, y].every((length) => /^[+-]?[\d.]+(?:e[+-]?\d+)?(?:px)?$/i.test(length)))
    unread.push({ what: `the place “${x}, ${y}” of a <use>`, hint: 'Give it as numbers.', element: use });
  const way = [
    at('transform') ?? '',
    `translate(${Number.parseFloat(x)} ${Number.parseFloat(y)})`,
    attributeOf(target, 'transform') ?? '',
  ];
  const own = target.attributes.filter(({ name }) => name !== 'id' && name !== 'transform');
  const passed = use.attributes.filter(
    ({ name }) => !PLACE.has(name) && own.every((one) => one.name !== name),
  );
  return { ...target, attributes: [...own, ...passed, attribute('transform', way.join(' ').trim())] };
};

/** What is about the use itself, not about the shape. */
const PLACE: ReadonlySet<string> = new Set(['id', 'href', 'x', 'y', 'width', 'height', 'transform']);
