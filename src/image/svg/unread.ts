// Finds what resvg would silently ignore in an SVG: colours, CSS and attributes that it does not support.

import { attributeOf, textIn, type XmlElement } from '../../xml/node.ts';
import { COLOURED, isRead } from './colours.ts';
import { type Declaration, declarationsOf, styleRulesOf } from './css.ts';

/** Reported as "The picture contains …, which is not supported." */
export interface Unread {
  readonly what: string;
  readonly hint: string;
}

const NO_CSS = 'Export it with “presentation attributes” instead of CSS.';
const NO_EFFECT = 'Turn it into plain shapes, or export the picture as a large PNG.';

/** Shortens a text for a message. */
export const shown = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

/** CSS may set these, but resvg supports them only as attributes. */
const ATTRIBUTES_ONLY = new Set('d cx cy r rx ry x y width height'.split(' '));

/** What is unsupported in one element: its attributes, its style, and its text if it is a style sheet. */
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

/** Leaves bad references to `wrongReference`, so that they are reported once. */
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

/** Common forms have already been rewritten; external references are rejected as links. */
const wrongReference = (css: string): readonly Unread[] =>
  isBadReference(css) && /\burl\(\s*["']?#/i.test(css)
    ? [{ what: 'a reference url(…) of an unusual form', hint: 'Write it as url(#name).' }]
    : [];

const wrongAttribute = (element: XmlElement, property: string, value: string): readonly Unread[] => {
  const trimmed = value.trim();
  const unread =
    (property === 'vector-effect' && trimmed === 'non-scaling-stroke') ||
    property === 'transform-origin' ||
    (property === 'pathLength' && isDashed(element)) ||
    (property === 'clip-path' && isClipShape(trimmed)) ||
    (property === 'color-interpolation' && element.name === 'mask' && trimmed === 'linearRGB');
  return unread ? [{ what: `${property}="${trimmed.slice(0, 60)}"`, hint: NO_EFFECT }] : [];
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

/** The size of the root is taken from its attributes, and is rejected elsewhere if it is missing there. */
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
  // A declaration without a value has no effect.
  return value === '' ? [] : wrongColour(one);
};

/** Selectors that never apply in print. */
const UNPRINTED = /:(?:hover|focus|active)$/;

const wrongSheet = (css: string): readonly Unread[] => {
  const conditional = /@(?:media|supports|layer|container)\b/i.exec(css)?.[0];
  return [
    ...(conditional ? [{ what: `a style sheet with ${conditional}`, hint: NO_CSS }] : []),
    ...styleRulesOf(css).flatMap(({ selector, declarations }) => {
      if (selector.startsWith('@') || selector.split(',').every((one) => UNPRINTED.test(one.trim())))
        return [];
      // Custom properties have no effect until they are used, and that is rejected separately.
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
