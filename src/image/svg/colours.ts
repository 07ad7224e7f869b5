// The colours an SVG may use, as resvg reads them: names, #rrggbb and rgba() with whole numbers; it silently paints all others black.

/** Properties with a colour as their value. */
export const COLOURED: ReadonlySet<string> = new Set(
  'fill stroke stop-color color flood-color lighting-color'.split(' '),
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

/** As a browser reads it, in a form that resvg reads too; undefined if it is none of these. */
export const colourOf = (value: string): string | undefined => {
  const text = value.trim();
  if (/^currentcolor$/i.test(text)) return 'currentColor';
  if (/^rebeccapurple$/i.test(text)) return '#663399';
  if (/^inherit$/i.test(text)) return 'inherit';
  if (/^#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i.test(text) || NAMED.has(text.toLowerCase()))
    return text.toLowerCase();
  const [, name = '', list = ''] = /^(rgb|hsl)a?\(([^()]*)\)$/i.exec(text) ?? [];
  const parts = partsIn(list);
  if (!parts) return undefined;
  const samples = name.toLowerCase() === 'rgb' ? samplesOf(parts) : fromHsl(parts);
  const alpha = alphaOf(parts[3]);
  return samples && alpha !== undefined ? written(samples, alpha) : undefined;
};

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?%?$/i;

/** Three or four numbers, with commas, or with blanks and a slash (CSS Color 4, 4.1). */
const partsIn = (list: string): readonly string[] | undefined => {
  const [main = '', alpha] = list.split('/');
  const parts = main.includes(',') ? main.split(',') : main.trim().split(/\s+/);
  const all = [...parts, ...(alpha === undefined ? [] : [alpha])].map((part) => part.trim());
  const hue = all[0]?.replace(/deg$/i, '') ?? '';
  const numbers = [hue, ...all.slice(1)];
  return (all.length === 3 || all.length === 4) && numbers.every((part) => NUMBER.test(part))
    ? numbers
    : undefined;
};

const share = (part: string): number => Number.parseFloat(part) / 100;

/** All numbers or all percentages. */
const samplesOf = (parts: readonly string[]): readonly number[] | undefined => {
  const three = parts.slice(0, 3);
  if (three.every((part) => part.endsWith('%'))) return three.map((part) => share(part) * 255);
  return three.some((part) => part.endsWith('%')) ? undefined : three.map(Number);
};

/** CSS Color 4, 7.1; undefined if saturation and lightness are not percentages. */
const fromHsl = ([hue = '', ...rest]: readonly string[]): readonly number[] | undefined => {
  const [s = '', l = ''] = rest;
  if (hue.endsWith('%') || !s.endsWith('%') || !l.endsWith('%')) return undefined;
  const [saturation, lightness] = [clamp(share(s), 1), clamp(share(l), 1)];
  const turn = (((Number(hue) % 360) + 360) % 360) / 30;
  const reach = saturation * Math.min(lightness, 1 - lightness);
  return [0, 8, 4].map((n) => {
    const k = (n + turn) % 12;
    return 255 * (lightness - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
  });
};

const alphaOf = (part: string | undefined): number | undefined =>
  part === undefined ? 1 : clamp(part.endsWith('%') ? share(part) : Number(part), 1);

const clamp = (value: number, most: number): number => Math.min(Math.max(value, 0), most);

const written = (samples: readonly number[], alpha: number): string => {
  const whole = samples.map((sample) => Math.round(clamp(sample, 255)));
  return alpha < 1
    ? `rgba(${whole.join(',')},${alpha})`
    : `#${whole.map((sample) => sample.toString(16).padStart(2, '0')).join('')}`;
};

/** The value of a property with a colour: fills and strokes may also be none, or a reference with an optional fallback. */
export const paintValue = (property: string, value: string): string | undefined => {
  const text = value.trim();
  if (property !== 'fill' && property !== 'stroke') return colourOf(text);
  const [, reference = '', fallback = ''] = /^(url\(#[^\s"'()]+\))\s*(.*)$/s.exec(text) ?? ['', '', text];
  if (reference !== '' && fallback === '') return reference;
  const colour = /^none$/i.test(fallback) ? 'none' : colourOf(fallback);
  return colour && (reference === '' ? colour : `${reference} ${colour}`);
};
