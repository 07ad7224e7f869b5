// What an SVG may contain: a closed list. Anything that runs, loads or cannot be printed as it looks is rejected by name.
import { error, type Problem } from '../../problem.ts';
import { attributeOf, childrenOf, textIn, type XmlAttribute, type XmlElement } from '../../xml/node.ts';
import type { XmlDocument } from '../../xml/read.ts';
import { shown, unreadIn } from './unread.ts';

export const SVG = 'http://www.w3.org/2000/svg';

const DRAWN = new Set(
  'svg g defs symbol use path rect circle ellipse line polyline polygon linearGradient radialGradient stop clipPath mask image style title desc metadata a switch'.split(
    ' ',
  ),
);
const WORDS = new Set(['text', 'tspan', 'textPath', 'tref', 'font', 'font-face', 'altGlyph', 'glyph']);
const ACTIVE =
  /^(?:script|handler|listener|foreignObject|iframe|embed|object|audio|video|canvas|animate.*|set|discard)$/i;

const EFFECTS: Readonly<Record<string, string>> = {
  filter: 'an effect such as a shadow or blur (filter)',
  pattern: 'a pattern',
  marker: 'markers on its lines',
};

/** A picture inside the picture, as a PNG or JPEG of its own. */
export const EMBEDDED = /^data:image\/(?:png|jpe?g);base64,/i;

const MOST_NAMED = 10;

const DECLARING = 'The picture declares its own entities in a DOCTYPE.';
const PLAIN =
  'Export it again as plain SVG; in Illustrator, turn off “Preserve Illustrator Editing Capabilities”.';

/** The problem of a text that is not valid XML because of its own entities, which are never expanded. */
export const declaringFault = (text: string, file: string): Problem | undefined =>
  /<!DOCTYPE[^<>[]*\[/.test(text) ? error('image-svg-doctype', DECLARING, { hint: PLAIN, file }) : undefined;

/** Problems: image-svg-…, each with its line; at most ten. */
export const ruleFaults = (
  { root, doctype, instructions }: XmlDocument,
  file: string,
): readonly Problem[] => {
  const found = new Map<string, Problem>();
  const add: Add = (code, message, hint, place) => {
    if (found.size >= MOST_NAMED || found.has(message)) return;
    found.set(message, error(code, message, { hint, file, ...place }));
  };
  if (doctype?.includes('[')) add('image-svg-doctype', DECLARING, PLAIN);
  if (instructions.includes('xml-stylesheet'))
    add('image-svg-link', 'The picture loads an external style sheet.', 'Export it with embedded styles.');
  visit(root, add, true);
  return [...found.values()];
};

type Add = (
  code: string,
  message: string,
  hint: string,
  place?: Partial<Pick<Problem, 'line' | 'column'>>,
) => void;

/** Elements of other namespaces are notes from drawing programs, and are never painted. */
const visit = (element: XmlElement, add: Add, isRoot = false): void => {
  if (element.namespace !== SVG) return;
  if (!DRAWN.has(element.name)) {
    refuseElement(element, add);
    return;
  }
  for (const attribute of element.attributes) checkAttribute(element, attribute, add);
  if (element.name === 'style') checkStyle(textIn(element), element, add);
  for (const { what, hint } of unreadIn(element, isRoot))
    add('image-svg-element', `The picture contains ${what}, which is not supported.`, hint, placeOf(element));
  for (const child of childrenOf(element)) visit(child, add);
};

const placeOf = ({ line, column }: XmlElement) => ({ line, column });

const refuseElement = (element: XmlElement, add: Add): void => {
  const { name } = element;
  if (WORDS.has(name))
    add(
      'image-svg-text',
      'The picture contains text without its font.',
      'Convert the text to outlines (paths), and export it again.',
      placeOf(element),
    );
  else if (ACTIVE.test(name))
    add(
      'image-svg-script',
      `The picture contains a <${name}>, which is active content and is never printed.`,
      attributeOf(element, 'requiredExtensions') === undefined
        ? 'Export it as a plain drawing.'
        : 'Export it as a plain drawing; in Illustrator, turn off “Preserve Illustrator Editing Capabilities”.',
      placeOf(element),
    );
  else
    add(
      'image-svg-element',
      `The picture contains ${EFFECTS[name] ?? `a <${name}>`}, which cannot be printed sharply.`,
      'Turn it into plain shapes, or export the picture as a large PNG.',
      placeOf(element),
    );
};

const checkAttribute = (element: XmlElement, { name, value }: XmlAttribute, add: Add): void => {
  const place = placeOf(element);
  if (/^on/i.test(name))
    add(
      'image-svg-script',
      `The picture contains a script (${name}).`,
      'Export it as a plain drawing.',
      place,
    );
  else if (name === 'href' || name === 'src' || name === 'base') checkLink(element, name, value, add);
  else checkStyle(value, element, add);
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
const checkStyle = (css: string, element: XmlElement, add: Add): void => {
  for (const [, target = ''] of css.matchAll(/url\(\s*["']?([^"')]*)/gi))
    if (!target.startsWith('#')) refuseLink(target, element, add);
  if (/@import/i.test(css)) refuseLink('@import', element, add);
  if (element.name === 'style' && css.includes('\\'))
    add(
      'image-svg-element',
      'The style sheet of the picture contains backslashes.',
      'Export it with “presentation attributes” instead of CSS.',
      placeOf(element),
    );
};
