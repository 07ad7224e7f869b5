// The colours an SVG may use: those that resvg supports; it silently paints all others black.

/** Properties with a colour as their value. */
export const COLOURED = new Set(
  'fill stroke stop-color color flood-color lighting-color solid-color'.split(' '),
);

const NUMBER = String.raw`[+-]?(?:\d+\.?\d*|\.\d+)`;
const WHOLE = String.raw`[+-]?\d+`;
const COMMA = String.raw`\s*,\s*`;
const triple = (a: string, b: string): string =>
  `(?:${a}${COMMA}${b}${COMMA}${b}(?:${COMMA}${NUMBER})?|${a}\\s+${b}\\s+${b})`;

const FUNCTION = new RegExp(
  `^(?:rgba?\\(\\s*(?:${triple(NUMBER, NUMBER)}|${triple(`${NUMBER}%`, `${NUMBER}%`)})|hsla?\\(\\s*${triple(WHOLE, `${NUMBER}%`)})\\s*\\)$`,
  'i',
);

/** SVG 1.1, 4.4. */
const NAMED = new Set(
  (
    'aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown burlywood cadetblue ' +
    'chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod darkgray darkgreen darkgrey ' +
    'darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen darkslateblue darkslategray ' +
    'darkslategrey darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey dodgerblue firebrick floralwhite forestgreen ' +
    'fuchsia gainsboro ghostwhite gold goldenrod gray grey green greenyellow honeydew hotpink indianred indigo ivory khaki lavender ' +
    'lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan lightgoldenrodyellow lightgray lightgreen lightgrey ' +
    'lightpink lightsalmon lightseagreen lightskyblue lightslategray lightslategrey lightsteelblue lightyellow lime limegreen linen ' +
    'magenta maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen ' +
    'mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive olivedrab orange ' +
    'orangered orchid palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum powderblue purple red ' +
    'rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue slateblue slategray slategrey snow ' +
    'springgreen steelblue tan teal thistle tomato turquoise violet wheat white whitesmoke yellow yellowgreen transparent'
  ).split(' '),
);

const isColour = (value: string): boolean =>
  /^(?:currentColor|inherit)$/.test(value) ||
  /^#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i.test(value) ||
  NAMED.has(value.toLowerCase()) ||
  FUNCTION.test(value);

/** Whether resvg supports the value; fills and strokes may also be none, or a reference with an optional fallback. */
export const isRead = (property: string, value: string): boolean => {
  const words = value.trim();
  if (property !== 'fill' && property !== 'stroke') return isColour(words);
  const [, fallback = ''] = /^url\(#[^\s"'()]+\)\s*(.*)$/s.exec(words) ?? ['', words];
  return fallback === 'none' || isColour(fallback) || (fallback === '' && words !== '');
};
