// What an SVG may contain: a closed list. Anything that runs, loads or cannot be printed as it looks is rejected by name.
import { error, type Problem } from '../../problem.ts';
import { attributeOf, childrenOf, textIn, type XmlAttribute, type XmlElement } from '../../xml/node.ts';
import type { XmlDocument } from '../../xml/read.ts';
import { NO_CSS, type Unread } from './cascade.ts';
import { EMBEDDED } from './embedded.ts';
import { shown, unreadIn } from './unread.ts';
import { SVG } from './used.ts';

const DRAWN = new Set(
  (
    'svg g defs symbol use path rect circle ellipse line polyline polygon linearGradient radialGradient stop clipPath mask image a switch ' +
    'marker pattern filter text tspan feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap ' +
    'feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset feSpecularLighting ' +
    'feTile feTurbulence feDistantLight fePointLight feSpotLight'
  ).split(' '),
);
const WORDS = new Set(['textPath', 'tref', 'font', 'font-face', 'altGlyph', 'glyph']);
const ACTIVE =
  /^(?:script|handler|listener|foreignObject|iframe|embed|object|audio|video|canvas|animate.*|set|discard)$/i;

const MOST_NAMED = 10;

const DECLARING = 'The picture declares its own entities in a DOCTYPE.';
const PLAIN =
  'Export it again as plain SVG; in Illustrator, turn off “Preserve Illustrator Editing Capabilities”.';

/** The problem of a text that is not valid XML because of its own entities, which are never expanded. */
export const declaringFault = (text: string, file: string): Problem | undefined =>
  /<!DOCTYPE[^<>[]*\[/.test(text) ? error('image-svg-doctype', DECLARING, { hint: PLAIN, file }) : undefined;

/**
 * What runs or loads, wherever it is in the file, and what would not look as it should in `drawing`, the parts that are painted.
 * Problems: image-svg-…, each with its line; at most ten.
 */
export const ruleFaults = (
  { root, doctype, instructions }: XmlDocument,
  drawing: XmlElement,
  unread: readonly Unread[],
  file: string,
): readonly Problem[] => {
  const found = new Map<string, Problem>();
  const add: Add = (code, message, hint, place) => {
    if (!found.has(message)) found.set(message, error(code, message, { hint, file, ...place }));
  };
  if (doctype?.includes('[')) add('image-svg-doctype', DECLARING, PLAIN);
  if (instructions.includes('xml-stylesheet'))
    add('image-svg-link', 'The picture loads an external style sheet.', 'Export it with embedded styles.');
  visitActive(root, add);
  for (const one of unread) addUnread(one, add);
  visitDrawn(drawing, add, true);
  return [...found.values()].sort((a, b) => (a.line ?? 0) - (b.line ?? 0)).slice(0, MOST_NAMED);
};

type Add = (
  code: string,
  message: string,
  hint: string,
  place?: Partial<Pick<Problem, 'line' | 'column'>>,
) => void;

/** Elements of other namespaces are notes from drawing programs, and are never painted. */
const visitActive = (element: XmlElement, add: Add): void => {
  if (element.namespace !== SVG) return;
  if (ACTIVE.test(element.name)) refuseActive(element, add);
  else {
    for (const attribute of element.attributes) checkAttribute(element, attribute, add);
    if (element.name === 'style') checkStyle(textIn(element), element, add);
    for (const child of childrenOf(element)) visitActive(child, add);
  }
};

const visitDrawn = (element: XmlElement, add: Add, isRoot = false): void => {
  if (ACTIVE.test(element.name)) return;
  if (!DRAWN.has(element.name)) {
    refuseElement(element, add);
    return;
  }
  for (const one of unreadIn(element, isRoot)) addUnread(one, add);
  for (const child of childrenOf(element)) visitDrawn(child, add);
};

const addUnread = ({ what, hint, element, isText }: Unread, add: Add): void =>
  isText
    ? add('image-svg-text', `The picture contains ${what}.`, hint, placeOf(element))
    : add(
        'image-svg-element',
        `The picture contains ${what}, which is not supported.`,
        hint,
        placeOf(element),
      );

const placeOf = ({ line, column }: XmlElement) => ({ line, column });

const refuseActive = (element: XmlElement, add: Add): void =>
  add(
    'image-svg-script',
    `The picture contains a <${element.name}>, which is active content and is never printed.`,
    attributeOf(element, 'requiredExtensions') === undefined
      ? 'Export it as a plain drawing.'
      : 'Export it as a plain drawing; in Illustrator, turn off “Preserve Illustrator Editing Capabilities”.',
    placeOf(element),
  );

const refuseElement = (element: XmlElement, add: Add): void => {
  if (WORDS.has(element.name))
    add(
      'image-svg-text',
      'The picture contains text without its font.',
      'Convert the text to outlines (paths), and export it again.',
      placeOf(element),
    );
  else
    add(
      'image-svg-element',
      `The picture contains a <${element.name}>, which cannot be printed sharply.`,
      'Turn it into plain shapes, or export the picture as a large PNG.',
      placeOf(element),
    );
};

const checkAttribute = (element: XmlElement, { name, namespace, value }: XmlAttribute, add: Add): void => {
  const place = placeOf(element);
  if (/^on/i.test(name))
    add(
      'image-svg-script',
      `The picture contains a script (${name}).`,
      'Export it as a plain drawing.',
      place,
    );
  else if (name === 'href' || name === 'src' || name === 'base') {
    // The target of a link is not loaded, only offered.
    if (element.name !== 'a') checkLink(element, name, value, add);
  } else checkStyle(value, element, add, namespace === '');
};

const checkLink = (element: XmlElement, name: string, value: string, add: Add): void => {
  const target = value.trim();
  const image = element.name === 'image';
  if (name === 'href' && (image ? EMBEDDED.test(target) : /^#[^\s#]+$/.test(target))) return;
  if (image && target.startsWith('data:'))
    add(
      'image-svg-link',
      `The picture contains another picture that is not a PNG or JPEG (${shown(target)}).`,
      'Embed pictures as PNG or JPEG.',
      placeOf(element),
    );
  else refuseLink(target, element, add);
};

const refuseLink = (target: string, element: XmlElement, add: Add): void =>
  add(
    'image-svg-link',
    `The picture refers to "${shown(target)}"; nothing outside the file is loaded.`,
    'Embed everything it needs in the file.',
    placeOf(element),
  );

/** CSS, in a style sheet or attribute, may refer only to parts of the file, and without escaped characters. */
const checkStyle = (css: string, element: XmlElement, add: Add, own = true): void => {
  for (const [, target = ''] of css.matchAll(/url\(\s*["']?([^"')]*)/gi))
    if (!target.startsWith('#')) refuseLink(target, element, add);
  if (/@import/i.test(css)) refuseLink('@import', element, add);
  // An escaped character could hide a reference.
  if (own && css.includes('\\'))
    add('image-svg-element', 'A style of the picture contains backslashes.', NO_CSS, placeOf(element));
};
