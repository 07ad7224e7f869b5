// What resvg leaves out of an SVG without a word: colours, CSS and attributes that it does not know. Each is named.

import { attributeOf, textIn, type XmlElement } from '../../xml/node.ts';
import { COLOURED, isRead } from './colours.ts';
import { type Declaration, declarationsOf, styleRulesOf } from './css.ts';

/** Told as "The picture has … in it, which is not read." */
export interface Unread {
  readonly what: string;
  readonly hint: string;
}

const NO_CSS = 'Export it with presentation attributes in place of CSS.';
const NO_EFFECT = 'Turn it into plain shapes, or export the picture as a large PNG.';

/** Short enough for a message. */
export const shown = (said: string): string => (said.length > 60 ? `${said.slice(0, 59)}…` : said);

/** CSS may set them, resvg knows them as attributes only. */
const ATTRIBUTES_ONLY = new Set('d cx cy r rx ry x y width height'.split(' '));

/** Of one element: its attributes, its style, and the style sheet that it may be. */
export const unreadIn = (element: XmlElement, isRoot: boolean): readonly Unread[] => {
  const { attributes, name } = element;
  const text = textIn(element);
  const own = attributes.flatMap(({ name: property, value }) =>
    [...wrongColour({ property, value }), ...wrongReference(value)].concat(
      wrongAttribute(element, property, value),
    ),
  );
  const css = attributeOf(element, 'style') ?? '';
  return [
    ...own,
    ...declarationsOf(css).flatMap((one) => wrongDeclaration(one, isRoot, name === 'mask')),
    ...(name === 'style' ? [...wrongReference(text), ...wrongSheet(text)] : []),
  ];
};

/** A reference that is at fault is told as such, once. */
const wrongColour = ({ property, value }: Declaration): readonly Unread[] =>
  !COLOURED.has(property) || isRead(property, value) || isBadReference(value)
    ? []
    : [
        {
          what: `the colour “${shown(value.trim())}”`,
          hint: 'Write it as #rrggbb.',
        },
      ];

const isBadReference = (css: string): boolean =>
  [...css.matchAll(/\burl\([^)]*\)?/gi)].some(([all]) => !/^url\(#[^\s"'()]+\)$/.test(all));

/** Those of a common form were rewritten, those to elsewhere are refused as links. */
const wrongReference = (css: string): readonly Unread[] =>
  isBadReference(css) && /\burl\(\s*["']?#/i.test(css)
    ? [{ what: 'a reference url(…) of an unusual form', hint: 'Write it as url(#name).' }]
    : [];

const wrongAttribute = (element: XmlElement, property: string, value: string): readonly Unread[] => {
  const said = value.trim();
  const unread =
    (property === 'vector-effect' && said === 'non-scaling-stroke') ||
    property === 'transform-origin' ||
    (property === 'pathLength' && isDashed(element)) ||
    (property === 'clip-path' && isClipShape(said)) ||
    (property === 'color-interpolation' && element.name === 'mask' && said === 'linearRGB');
  return unread ? [{ what: `${property}="${said.slice(0, 60)}"`, hint: NO_EFFECT }] : [];
};

const isDashed = (element: XmlElement): boolean => {
  const dash =
    attributeOf(element, 'stroke-dasharray') ??
    declarationsOf(attributeOf(element, 'style') ?? '').find(
      ({ property }) => property === 'stroke-dasharray',
    )?.value;
  return dash !== undefined && dash.trim() !== 'none';
};

const isClipShape = (value: string): boolean => /^[a-z-]+\(/i.test(value) && !/^url\(/i.test(value);

/** The size of the whole is taken from its attributes, and refused where they do not say it. */
const wrongDeclaration = (one: Declaration, isRoot: boolean, isMask: boolean): readonly Unread[] => {
  const { property, value } = one;
  const unread =
    (property === 'transform' && value !== 'none') ||
    property === 'transform-origin' ||
    (property === 'clip-path' && isClipShape(value)) ||
    (property === 'mask-type' && value !== 'luminance') ||
    (property === 'vector-effect' && value === 'non-scaling-stroke') ||
    (property === 'color-interpolation' && isMask && value === 'linearRGB') ||
    (ATTRIBUTES_ONLY.has(property) && !isRoot);
  if (unread) return [{ what: `the style “${property}: ${value.slice(0, 60)}”`, hint: NO_CSS }];
  // Without a value it counts for nothing, here and anywhere.
  return value === '' ? [] : wrongColour(one);
};

/** Nothing that is printed is being pointed at. */
const UNPRINTED = /:(?:hover|focus|active)$/;

const wrongSheet = (css: string): readonly Unread[] => {
  const conditional = /@(?:media|supports|layer|container)\b/i.exec(css)?.[0];
  return [
    ...(conditional ? [{ what: `a style sheet with ${conditional}`, hint: NO_CSS }] : []),
    ...styleRulesOf(css).flatMap(({ selector, declarations }) => {
      if (selector.startsWith('@') || selector.split(',').every((one) => UNPRINTED.test(one.trim())))
        return [];
      // Names for values do nothing until they are used, which is refused itself.
      const idle = declarations.every(({ property }) => property.startsWith('--'));
      const selected =
        !idle && /[:~]/.test(selector)
          ? [{ what: `the selector “${selector.slice(0, 60)}”`, hint: NO_CSS }]
          : [];
      const isRoot = /^(?:svg|:root)$/.test(selector);
      return [...selected, ...declarations.flatMap((one) => wrongDeclaration(one, isRoot, true))];
    }),
  ];
};
