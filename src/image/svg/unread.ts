// Finds what resvg would silently ignore or read in another way than a browser, in the attributes of an element.
import { BLENDS } from '../../picture.ts';
import { attributeOf, type XmlAttribute, type XmlElement } from '../../xml/node.ts';
import { CSS, NO_CSS, type Unread } from './cascade.ts';
import { COLOURED, paintValue } from './colours.ts';
import { groundOf } from './frame.ts';

const NO_EFFECT = 'Turn it into plain shapes, or export the picture as a large PNG.';

/** Shortens a text for a message. */
export const shown = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

export const unreadIn = (element: XmlElement, isRoot: boolean): readonly Unread[] =>
  element.attributes.flatMap((attribute): readonly Unread[] => {
    const { name, value } = attribute;
    if (isBadReference(value))
      return [{ what: 'a reference url(…) of an unusual form', hint: 'Write it as url(#name).', element }];
    if (COLOURED.has(name) && paintValue(name, value) === undefined && !LOADED.test(value))
      return [{ what: `the colour “${shown(value)}”`, hint: 'Write it as #rrggbb.', element }];
    if (!isUnread(element, attribute, isRoot)) return [];
    if (attribute.namespace !== CSS) return [{ what: `${name}="${shown(value)}"`, hint: NO_EFFECT, element }];
    const hint = AS_ATTRIBUTE.has(name) || LENGTHS.has(name) ? NO_CSS : NO_EFFECT;
    return [{ what: `the style “${name}: ${shown(value)}”`, hint, element }];
  });

/** Programs write these as attributes in a form that is read. */
const AS_ATTRIBUTE: ReadonlySet<string> = new Set(['transform', 'transform-origin', 'd']);

/** A reference to another file, which is rejected as a link. */
const LOADED = /\burl\(\s*["']?[^#"'\s]/i;

const isBadReference = (value: string): boolean =>
  /\burl\(\s*["']?#/i.test(value) &&
  [...value.matchAll(/\burl\([^)]*\)?/gi)].some(([all]) => !/^url\(#[^\s"'()]+\)$/.test(all));

const isUnread = (
  element: XmlElement,
  { name, namespace, value }: XmlAttribute,
  isRoot: boolean,
): boolean => {
  switch (name) {
    case 'transform':
      return value !== 'none' && (namespace === CSS || isRoot || element.name === 'symbol');
    case 'transform-origin':
      return true;
    case 'd':
      return namespace === CSS;
    case 'background':
    case 'background-color':
      return isRoot && groundOf(element) === undefined;
    case 'mix-blend-mode':
      // resvg leaves out those that it does not know, such as plus-lighter, and those in capitals.
      return !PLAIN.has(value) && !BLENDS.some((known) => known === value);
    case 'vector-effect':
      return value === 'non-scaling-stroke';
    case 'pathLength':
      return (attributeOf(element, 'stroke-dasharray') ?? 'none') !== 'none';
    case 'mask':
    case 'filter':
      return isRoot && value !== 'none';
    case 'rx':
    case 'ry':
      return value === 'auto';
    case 'clip-path':
      return (isRoot && value !== 'none') || (/^[a-z-]+\(/i.test(value) && !/^url\(/i.test(value));
    case 'color-interpolation':
      return element.name === 'mask' && value === 'linearRGB';
    case 'fr':
      return !/^[+-]?0*\.?0*(?:%|px)?$/.test(value);
    case 'in':
    case 'in2':
      return /^(?:BackgroundImage|BackgroundAlpha|FillPaint|StrokePaint)$/.test(value);
    default:
      return (
        LENGTHS.has(name) && /\d(?:rem|r?lh|r?ch|[sld]?v(?:w|h|i|b|min|max)|cap|ic|q|calc.*)$/i.test(value)
      );
  }
};

/** Other words for no blending. */
const PLAIN: ReadonlySet<string> = new Set(['initial', 'unset', 'revert']);

const LENGTHS: ReadonlySet<string> = new Set(
  'x y width height cx cy r rx ry x1 y1 x2 y2 fx fy stroke-width stroke-dashoffset'.split(' '),
);
