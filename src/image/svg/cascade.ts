// Style sheets and style attributes → plain attributes on every element, as the cascade of a browser decides (CSS Cascade 4, 6).
import { attributeOf, isElement, textIn, type XmlAttribute, type XmlElement } from '../../xml/node.ts';
import { COLOURED, paintValue } from './colours.ts';
import { type Declaration, declarationsOf, styleSheetOf } from './css.ts';
import { isSelected, type Placed, type Selector, selectorsOf } from './selectors.ts';
import { TEXT_STYLES } from './text-styles.ts';

/** Reported as "The picture contains …, which is not supported.", at an element. */
export interface Unread {
  readonly what: string;
  readonly hint: string;
  readonly element: XmlElement;
  /** It is a text that cannot be drawn, as image-svg-text. */
  readonly isText?: true;
}

export interface Styled {
  readonly root: XmlElement;
  readonly unread: readonly Unread[];
}

export const NO_CSS = 'Export it with “presentation attributes” instead of CSS.';

/** The properties that change how a drawing looks; all others are left out. */
const PROPERTIES: ReadonlySet<string> = new Set([
  ...TEXT_STYLES.keys(),
  ...(
    'background background-color clip-path clip-rule color color-interpolation color-interpolation-filters display fill fill-opacity ' +
    'fill-rule filter flood-color flood-opacity image-rendering isolation lighting-color marker marker-end marker-mid marker-start mask ' +
    'mask-type mix-blend-mode opacity overflow paint-order shape-rendering stop-color stop-opacity stroke stroke-dasharray ' +
    'stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width transform transform-origin ' +
    'vector-effect visibility'
  ).split(' '),
]);
/** Lengths that CSS may set too, by the elements that have them (SVG 2, 7.2). */
const GEOMETRY: Readonly<Record<string, readonly string[]>> = {
  x: ['rect', 'image', 'svg', 'use'],
  y: ['rect', 'image', 'svg', 'use'],
  width: ['rect', 'image'],
  height: ['rect', 'image'],
  cx: ['circle', 'ellipse'],
  cy: ['circle', 'ellipse'],
  r: ['circle'],
  rx: ['rect', 'ellipse'],
  ry: ['rect', 'ellipse'],
  d: ['path'],
};
const CSS_LENGTH = /^[+-]?(?:0+(?:\.0*)?|(?:\d+\.?\d*|\.\d+)(?:px|pt|pc|mm|cm|in|%))$/i;

const MOST_MATCHES = 1_000_000;

interface Rule extends Selector {
  readonly declarations: readonly Declaration[];
}

/** Undefined if there are too many rules for that many elements. */
export const styled = (root: XmlElement, elements: number): Styled | undefined => {
  const sheets = sheetsIn(root);
  const rules: Rule[] = [];
  const unread: Unread[] = [];
  for (const element of sheets) {
    const { rules: found, conditions } = styleSheetOf(textIn(element));
    for (const one of conditions) unread.push({ what: `a style sheet with ${one}`, hint: NO_CSS, element });
    for (const { selectors, declarations } of found) {
      // Custom properties have no effect until they are used, which is refused as the value of another property.
      const telling = declarations.filter(({ property }) => PROPERTIES.has(property) || property in GEOMETRY);
      if (telling.length === 0) continue;
      const list = selectorsOf(selectors);
      if (!list) unread.push({ what: `the selector “${selectors.slice(0, 60)}”`, hint: NO_CSS, element });
      else rules.push(...list.map((one) => ({ ...one, declarations: telling })));
    }
  }
  if (rules.length * elements > MOST_MATCHES) return undefined;
  // Stable: of equal rules, the later one is stronger.
  rules.sort((a, b) => a.specificity - b.specificity);
  return { root: styledElement({ element: root, parent: undefined, before: undefined }, rules), unread };
};

const sheetsIn = (element: XmlElement): readonly XmlElement[] =>
  element.name === 'style' ? [element] : element.content.filter(isElement).flatMap(sheetsIn);

const styledElement = (placed: Placed, rules: readonly Rule[]): XmlElement => {
  const { element } = placed;
  let before: Placed | undefined;
  const content = element.content.map((node) => {
    if (!isElement(node)) return node;
    before = { element: node, parent: placed, before };
    return styledElement(before, rules);
  });
  return { ...element, content, attributes: attributesOf(placed, rules) };
};

/** Attributes that were set in CSS have this namespace. */
export const CSS = 'css';
/** Properties that only CSS can set, so that the attribute of that name means nothing. */
export const CSS_ONLY: ReadonlySet<string> = new Set(
  'mix-blend-mode isolation font-kerning background background-color'.split(' '),
);

const attributesOf = (placed: Placed, rules: readonly Rule[]): readonly XmlAttribute[] => {
  const { element } = placed;
  const sheet = rules.filter((rule) => isSelected(rule, placed)).flatMap(({ declarations }) => declarations);
  const own = declarationsOf(attributeOf(element, 'style') ?? '');
  const all = [sheet, own].map((some) => some.filter((one) => isMeant(one, element.name)));
  const found = new Map<string, string>();
  for (const important of [false, true])
    for (const declaration of all.flat())
      if (declaration.important === important) declare(found, declaration);
  const linked = element.attributes.some(({ name, namespace }) => name === 'href' && namespace === '');
  return [
    ...element.attributes.filter(
      (one) => isOwn(one, linked) && !found.has(one.name) && !(element.name === 'a' && one.name === 'href'),
    ),
    ...[...found].map(([name, value]) => ({ name, namespace: CSS, value })),
  ].flatMap((one) => plainAttribute(one, element.name));
};

/** Sets a property, the stronger declaration after the weaker. */
const declare = (found: Map<string, string>, { property, value }: Declaration): void => {
  // A colour for wide-gamut screens comes after the same colour for all others.
  if (found.has(property) && COLOURED.has(property) && /^color\(/i.test(value)) return;
  const names = property === 'marker' ? ['marker-start', 'marker-mid', 'marker-end'] : [property];
  for (const name of names) found.set(name, value);
};

const isMeant = ({ property, value }: Declaration, element: string): boolean =>
  PROPERTIES.has(property) ||
  (GEOMETRY[property]?.includes(element) === true && (CSS_LENGTH.test(value) || property === 'd'));

/** Of SVG, not of a drawing program; href is stronger than xlink:href (SVG 2, 16.1.4). */
const isOwn = ({ name, namespace }: XmlAttribute, linked: boolean): boolean =>
  namespace === ''
    ? name !== 'style' && name !== 'class' && !CSS_ONLY.has(name)
    : (namespace === XLINK && name === 'href' && !linked) ||
      (namespace === XML && (name === 'space' || name === 'lang'));

const XLINK = 'http://www.w3.org/1999/xlink';
export const XML = 'http://www.w3.org/XML/1998/namespace';
/** A parenthesis that is missing at the end is read as if it were there (CSS Syntax 3, 4.3.6). */
const REFERENCE = /\burl\(\s*(["']?)\s*(#[^\s"'()]+)\s*\1\s*(?:\)|$)/gi;

/** Without quotes in references, and colours as resvg reads them; an attribute without a value is as if it were not there. */
const plainAttribute = (attribute: XmlAttribute, element: string): readonly XmlAttribute[] => {
  const value = attribute.value.replace(REFERENCE, 'url($2)').trim();
  // Chromium reads an empty radius as 0, with which nothing is painted.
  if (value === '' && element === 'ellipse' && /^r[xy]$/.test(attribute.name))
    return [{ ...attribute, value: '0' }];
  if (value === '') return [];
  const colour = COLOURED.has(attribute.name) ? paintValue(attribute.name, value) : undefined;
  return [{ ...attribute, value: colour ?? value }];
};
