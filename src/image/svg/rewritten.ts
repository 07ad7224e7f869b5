// Rewrites what resvg reads in another way than a browser, so that both read the same.
import { attributeOf, isElement, type XmlAttribute, type XmlElement, type XmlNode } from '../../xml/node.ts';
import type { Unread } from './cascade.ts';
import { INKS, type Inheritance, type Inherited, inheritanceIn, inheritedBy, MARKERS } from './inherited.ts';
import { type Lettering, lettered } from './text.ts';
import { targetsIn } from './used.ts';

export interface Rewritten {
  readonly root: XmlElement;
  readonly unread: readonly Unread[];
  /** The length of its text, as often as it is painted. */
  readonly characters: number;
}

interface Context {
  readonly find: (id: string) => XmlElement | undefined;
  readonly inheritance: Inheritance;
  readonly lettering: Lettering;
  readonly unread: Unread[];
}

/** `root` must not be too large with everything it reuses written out. */
export const rewrite = (root: XmlElement, lettering: Lettering): Rewritten => {
  const targets = targetsIn(root);
  const context: Context = {
    find: (id) => targets.get(id),
    inheritance: inheritanceIn(root),
    lettering,
    unread: [],
  };
  const content = root.content.flatMap((node) => rewrittenNode(node, root, context));
  return {
    root: { ...root, content },
    unread: context.unread,
    characters: context.inheritance.characters,
  };
};

const rewrittenNode = (node: XmlNode, parent: XmlElement, context: Context): readonly XmlNode[] => {
  if (!isElement(node)) return [node];
  const places = context.inheritance.of(node);
  const element =
    parent.name === 'clipPath' && node.name === 'use'
      ? clipped(node, context)
      : inCurrentColour(node, places, context);
  if (!element) return [];
  const inner = places.map((outer) => inheritedBy(element, outer));
  const content = element.content.flatMap((child) => rewrittenNode(child, element, context));
  const changes = [withFont, withFilter, withMarkers, withBothRadii, withStops, moved];
  return [
    changes.reduce((one, change) => change(one, context, inner), { ...element, content } as XmlElement),
  ];
};

const attribute = (name: string, value: string): XmlAttribute => ({ name, namespace: '', value });

/** The current colour is inherited as such, not as the colour of the element that names it (CSS Color 4, 6.2). */
const inCurrentColour = (element: XmlElement, places: readonly Inherited[], context: Context): XmlElement => {
  if (attributeOf(element, 'color') === undefined) return element;
  const missing = INKS.filter(
    (name) =>
      attributeOf(element, name) === undefined &&
      holds(places, (outer) => outer[name] === 'currentColor', { element, context }),
  );
  return {
    ...element,
    attributes: [...element.attributes, ...missing.map((name) => attribute(name, 'currentColor'))],
  };
};

/** Whether it is so in every place where an element is painted; where in some only, it is reported. */
const holds = (
  places: readonly Inherited[],
  test: (inherited: Inherited) => boolean,
  { element, context }: { readonly element: XmlElement; readonly context: Context },
): boolean => {
  const some = places.some(test);
  if (some && !places.every(test))
    context.unread.push({
      what: `a <${element.name}> that inherits different colours or markers where it is used`,
      hint: 'Give it a fill and a stroke of its own.',
      element,
    });
  return some;
};

/** Text that cannot be drawn is reported. */
const withFont: Change = (element, { lettering, unread }, places) => {
  if (element.name !== 'text' && element.name !== 'tspan') return element;
  const made = lettered(element, places, lettering);
  if (!('what' in made)) return made;
  unread.push(made);
  return element;
};

/** A transform of an inner <svg> is put around it. */
const moved: Change = (element) => {
  const transform = element.attributes.find(({ name }) => name === 'transform');
  if (element.name !== 'svg' || !transform) return element;
  const attributes = element.attributes.filter((one) => one !== transform);
  return { ...element, name: 'g', attributes: [transform], content: [{ ...element, attributes }] };
};

/** `places`: what its content inherits in each place. */
type Change = (element: XmlElement, context: Context, places: readonly Inherited[]) => XmlElement;

/** A filter that is missing changes nothing. */
const withFilter: Change = (element, { find }) => {
  const filter = /^url\(#(.*)\)$/.exec(attributeOf(element, 'filter') ?? '')?.[1];
  return filter === undefined || find(filter)
    ? element
    : { ...element, attributes: element.attributes.filter(({ name }) => name !== 'filter') };
};

/** Markers are painted even on a line that is not; resvg keeps it if it has a fill, however transparent. */
const withMarkers: Change = (element, context, places) => {
  if (!SHAPES.has(element.name) || !holds(places, isOnlyMarked, { element, context })) return element;
  const others = element.attributes.filter(({ name }) => name !== 'fill' && name !== 'fill-opacity');
  return {
    ...element,
    attributes: [...others, attribute('fill', '#000000'), attribute('fill-opacity', '0')],
  };
};

const isOnlyMarked = (own: Inherited): boolean =>
  MARKERS.some((name) => (own[name] ?? 'none') !== 'none') &&
  own.fill === 'none' &&
  (own.stroke ?? 'none') === 'none';

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

const SHAPES: ReadonlySet<string> = new Set('path rect circle ellipse line polyline polygon'.split(' '));

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
