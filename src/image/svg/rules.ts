// What may stand in an SVG that is printed: a closed list. All that runs, loads or cannot be printed as it looks is refused by name.
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

const DECLARING = 'The picture declares names of its own (a DOCTYPE with entities).';
const PLAIN =
  'Export it again as plain SVG, in Illustrator without “Preserve Illustrator Editing Capabilities”.';

/** Of a text that is no XML for the names it declares, since they are never filled in. */
export const declaringFault = (text: string, file: string): Problem | undefined =>
  /<!DOCTYPE[^<>[]*\[/.test(text) ? error('image-svg-doctype', DECLARING, { hint: PLAIN, file }) : undefined;

/** Problems: image-svg-…, each with its line; of very many the first ten. */
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
    add(
      'image-svg-link',
      'The picture loads a style sheet from elsewhere.',
      'Export it with its styles inside.',
    );
  visit(root, add, true);
  return [...found.values()];
};

type Add = (
  code: string,
  message: string,
  hint: string,
  place?: Partial<Pick<Problem, 'line' | 'column'>>,
) => void;

/** Elements of other namespaces are notes of a drawing program, and are never painted. */
const visit = (element: XmlElement, add: Add, isRoot = false): void => {
  if (element.namespace !== SVG) return;
  if (!DRAWN.has(element.name)) {
    refuseElement(element, add);
    return;
  }
  for (const attribute of element.attributes) checkAttribute(element, attribute, add);
  if (element.name === 'style') checkStyle(textIn(element), element, add);
  for (const { what, hint } of unreadIn(element, isRoot))
    add('image-svg-element', `The picture has ${what} in it, which is not read.`, hint, placeOf(element));
  for (const child of childrenOf(element)) visit(child, add);
};

const placeOf = ({ line, column }: XmlElement) => ({ line, column });

const refuseElement = (element: XmlElement, add: Add): void => {
  const { name } = element;
  if (WORDS.has(name))
    add(
      'image-svg-text',
      'The picture has text in it, whose font it does not bring.',
      'Convert the text to outlines (paths), and export it again.',
      placeOf(element),
    );
  else if (ACTIVE.test(name))
    add(
      'image-svg-script',
      `The picture has a <${name}> in it, which runs or moves and is never printed.`,
      attributeOf(element, 'requiredExtensions') === undefined
        ? 'Export it as a plain drawing.'
        : 'Export it as a plain drawing, in Illustrator without “Preserve Illustrator Editing Capabilities”.',
      placeOf(element),
    );
  else
    add(
      'image-svg-element',
      `The picture has ${EFFECTS[name] ?? `a <${name}>`} in it, which cannot be printed sharply.`,
      'Turn it into plain shapes, or export the picture as a large PNG.',
      placeOf(element),
    );
};

const checkAttribute = (element: XmlElement, { name, value }: XmlAttribute, add: Add): void => {
  const place = placeOf(element);
  if (/^on/i.test(name))
    add(
      'image-svg-script',
      `The picture has a script in it (${name}).`,
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
      `The picture has another one in it that is no PNG or JPEG (${shown(target)}).`,
      'Embed pictures as PNG or JPEG.',
      placeOf(element),
    );
  else refuseLink(target, element, add);
};

const refuseLink = (target: string, element: XmlElement, add: Add): void =>
  add(
    'image-svg-link',
    `The picture wants to load "${shown(target)}"; nothing outside the file is read.`,
    'Embed in the file what it needs.',
    placeOf(element),
  );

/** CSS, in a style sheet or in an attribute: it refers to parts of the file alone, and says so in plain signs. */
const checkStyle = (css: string, element: XmlElement, add: Add): void => {
  for (const [, target = ''] of css.matchAll(/url\(\s*["']?([^"')]*)/gi))
    if (!target.startsWith('#')) refuseLink(target, element, add);
  if (/@import/i.test(css)) refuseLink('@import', element, add);
  if (element.name === 'style' && css.includes('\\'))
    add(
      'image-svg-element',
      'The picture has backslashes in its style sheet.',
      'Export it with “presentation attributes” in place of CSS.',
      placeOf(element),
    );
};
