// Drawings with one thing each that the reader of SVG treats in a way of its own: frames, clips, masks, gradients, dots, CSS.
import { svg } from '../support/image.ts';
import { DOTS } from './looks.ts';

const BOX = '<rect x="10" y="5" width="40" height="30" fill="#08c"/>';
const ALIGNED = ['Min', 'Mid', 'Max'].flatMap((x) => ['Min', 'Mid', 'Max'].map((y) => `x${x}Y${y}`));
const HOWS = ['none', ...ALIGNED.flatMap((align) => [`${align} meet`, `${align} slice`, align])];

/** What the root says of its size. */
const ROOTS: readonly string[] = [
  'viewBox="0 0 100 50"',
  'viewBox="-10,5 90 60"',
  'viewBox="5 5 30 20" width="30" height="20"',
  'viewBox="5 5 30 20" width="60mm"',
  'viewBox="5 5 30 20" width="100%" height="100%"',
  'viewBox="5 5 30 20" width="90" height="20"',
  'viewBox="5 5 30 20" width="30" height="90px"',
  'width="80" height="40"',
  'width="8cm" height="4.5cm"',
  'viewBox="0 0 50 50" width="100" height="50" style="background:#c8dcf0"',
  'viewBox="-7 3 50 40" style="background-color:gold"',
  'width="80" height="40" style="background:teal"',
  'viewBox="0 0 50 50" style="background:none"',
  'viewBox="0 0 50 50" style="background:#fff;background-color:transparent"',
];

/** Of an outline: with caps that show where it has no length, and dashes. */
const OUTLINES = [
  'M5 9h60',
  'M5 9z',
  'M5 9h0',
  'M5 9',
  'M5 9l0 0M20 9h9',
  'M5 9h9zl0 0',
  'M5 9h9v9zh9',
  'M5 9q0 0 0 0M20 30c0 0 0 0 0 0z',
  'M5 9q9 9 20 0t20 0c0 9 9 9 9 0s9-9 9 0a5 3 10 0 1 9 0',
  'M0 0h9v9h9',
  'M9 9L20 20L9 31L20 20z',
];
const PENS = ['', 'stroke-linecap="round"', 'stroke-linecap="square" stroke-dasharray="0 3"'].concat([
  'stroke-linecap="round" stroke-dasharray="2 1 0" stroke-dashoffset="1.5" stroke-linejoin="bevel"',
  'stroke-dasharray="0 3" stroke-linejoin="round" stroke-miterlimit="7" stroke-opacity=".25"',
]);

const STOPS = '<stop stop-color="#c00" stop-opacity=".4"/><stop offset=".7" stop-color="#00c"/>';
const GRADIENTS: readonly string[] = [
  `<linearGradient id="g">${STOPS}</linearGradient>`,
  `<linearGradient id="g" x1=".2" y1=".1" x2=".3" y2=".9" gradientTransform="rotate(30)">${STOPS}</linearGradient>`,
  `<linearGradient id="g" gradientUnits="userSpaceOnUse" x1="20" y1="7" x2="30" y2="33">${STOPS}</linearGradient>`,
  `<linearGradient id="g" x2="0">${STOPS}</linearGradient>`,
  `<linearGradient id="g"><stop stop-color="#c00" stop-opacity=".4"/></linearGradient>`,
  `<linearGradient id="g"><stop stop-color="#c00" stop-opacity=".4"/><stop offset="1" stop-opacity=".4"/></linearGradient>`,
  `<linearGradient id="g" gradientTransform="scale(0 2)">${STOPS}</linearGradient>`,
  `<linearGradient id="g" gradientTransform="scale(3)">${STOPS}</linearGradient>`,
  `<linearGradient id="g" gradientTransform="matrix(1 2 2 4 0 0)">${STOPS}</linearGradient>`,
  `<radialGradient id="g">${STOPS}</radialGradient>`,
  `<radialGradient id="g" cx=".3" cy=".6" r=".4" fx=".25" fy=".7">${STOPS}</radialGradient>`,
  `<radialGradient id="g" gradientUnits="userSpaceOnUse" cx="30" cy="20" r="9">${STOPS}</radialGradient>`,
];

const CLIPS: readonly string[] = [
  '<clipPath id="c"><circle cx="20" cy="20" r="9"/></clipPath>',
  '<clipPath id="c"><path clip-rule="evenodd" d="M10 5h30v20h-30zM15 9h9v9h-9z"/></clipPath>',
  '<clipPath id="c"><circle cx="20" cy="20" r="9"/><rect x="30" y="9" width="9" height="9"/></clipPath>',
  '<clipPath id="c" transform="translate(5 3) scale(.8)"><circle cx="20" cy="20" r="9"/></clipPath>',
  '<clipPath id="c" clipPathUnits="objectBoundingBox"><circle cx=".5" cy=".5" r=".4"/></clipPath>',
  '<clipPath id="c" clipPathUnits="objectBoundingBox" transform="rotate(5)"><rect width=".5" height=".5"/></clipPath>',
  '<clipPath id="d"><rect x="12" y="7" width="20" height="20"/></clipPath><clipPath id="c" clip-path="url(#d)"><circle cx="20" cy="20" r="15"/></clipPath>',
  '<clipPath id="c"><circle cx="20" cy="20" r="9" transform="skewX(9)"/></clipPath>',
  '<clipPath id="c"/>',
  '<circle id="k" cx="20" cy="20" r="9" transform="scale(.9)"/><clipPath id="c"><use href="#k" x="5" y="4px" transform="translate(1 2)" fill="red" clip-rule="evenodd"/></clipPath>',
];

const MASKS: readonly string[] = [
  '<mask id="m"><circle cx="20" cy="20" r="9" fill="#fff"/></mask>',
  '<mask id="m" x="0" y="0" width=".5" height=".5"><circle cx="20" cy="20" r="9" fill="#aaa"/></mask>',
  '<mask id="m" maskUnits="userSpaceOnUse" x="3" y="4" width="25" height="26"><circle cx="20" cy="20" r="9" fill="#fff"/></mask>',
  '<mask id="m" maskContentUnits="objectBoundingBox"><circle cx=".5" cy=".5" r=".4" fill="#fff"/></mask>',
  `<mask id="m" mask-type="alpha">${GRADIENTS[0]}<circle cx="20" cy="20" r="9" fill="url(#g)" stroke="#c00" stroke-opacity=".3"/></mask>`,
  `<mask id="m" mask-type="alpha"><g opacity=".4"><image width="40" height="20" href="${DOTS}"/></g></mask>`,
  '<mask id="n"><rect width="30" height="30" fill="#888"/></mask><mask id="m" mask="url(#n)"><circle cx="20" cy="20" r="9" fill="#fff"/></mask>',
];

const SHEETS: readonly string[] = [
  'rect{fill:red}.a{fill:#0a0}',
  '.a{fill:#0a0}rect{fill:red}',
  '#i{fill:#0a0}.a.a.b{fill:red}rect.a{fill:blue}',
  'g>rect{fill:red}g rect+rect{fill:#0a0}',
  'g > g > rect , circle{fill:#0a0}',
  'svg g g rect{fill:#0a0}rect[class]{stroke:red}',
  'rect[class="a b"]{fill:#0a0}rect[x="1"]{fill:red}rect[ x = 1 ]{fill:red}',
  "rect[class='a b']{fill:#0a0}rect[id=i]{stroke:#00a}",
  'path{d:path("M0 0h9v9z")}rect{fill:#0a0}',
  'rect:first-child{fill:red}g:first-child rect{stroke:#0a0}',
  ':root rect{fill:#0a0}:root{stroke:#00a}*{stroke-width:3}',
  '.a{fill:#0a0!important;fill:red}.a:hover{fill:blue}rect::before{fill:blue}',
  '@media screen{.a{fill:#0a0}}@media speech{.a{fill:red}}@font-face{x:y}',
  '@media screen and (prefers-color-scheme:light){.a{fill:#0a0}}@media (prefers-color-scheme:dark){.a{fill:red}}',
  '/* .a{fill:red} */.a{fill:/**/#0a0;stroke:;:red;stroke-width}',
  '.a{color:#0a0;fill:currentColor;stroke:color(display-p3 1 0 0)}',
  '.a{stroke:#00a;stroke:color(display-p3 1 0 0);marker:none;x:30px;y:5%;width:9;r:4px;rx:2mm}',
  '.A{fill:red}RECT{fill:red}.a{FILL:#0A0;Stroke:Navy}',
];
const SHAPES = ['rect', 'image', 'svg', 'use', 'circle', 'ellipse', 'path'] as const;
/** A length in CSS for every element that may have it, and for those that may not. */
const LENGTHS = ['x', 'y', 'width', 'height', 'cx', 'cy', 'r', 'rx', 'ry'].map((length) => {
  const elements = SHAPES.map((name) => {
    const placed = `x="1" y="2" width="30" height="20" cx="3" cy="4" r="5" rx="6" ry="7" d="M8 9h9v9z"`;
    const what = name === 'use' ? 'href="#u"' : name === 'image' ? `href="${DOTS}"` : '';
    return name === 'svg' ? `<svg ${placed}>${BOX}</svg>` : `<${name} ${placed} ${what}/>`;
  });
  const css = `*{${length}:11px}`;
  return [
    css,
    svg(`<style>${css}</style><defs><path id="u" d="M0 0h5v5z"/></defs>${elements.join('')}`),
  ] as const;
});
const STYLED =
  '<circle cx="80" cy="20" r="9"/><g><rect width="9" height="9"/><g><rect id="i" class="a b" x="20" width="9" height="9" fill="#ccc"/></g><rect y="20" width="9" height="9"/></g>';

const SINGLE: readonly string[] = [
  '<g opacity=".5" transform="rotate(9)"><g transform="scale(2)"><rect width="9" height="9"/></g></g>',
  '<rect width="9" height="9" opacity=".3" fill-opacity=".5" stroke="red" stroke-opacity=".2" paint-order="stroke"/>',
  '<rect width="9" height="9" visibility="hidden"/><rect x="20" width="9" height="9"/>',
  '<g visibility="hidden"><rect width="9" height="9"/><rect x="20" width="9" height="9" visibility="visible"/></g>',
  '<g style="isolation:isolate"><rect width="9" height="9"/></g><g style="mix-blend-mode:screen;isolation:isolate"><rect width="9" height="9"/></g>',
  '<ellipse cx="20" cy="20" rx="9"/><ellipse cx="50" cy="20" ry="9"/><ellipse cx="80" cy="20" rx="9" ry=""/>',
  '<switch><rect systemLanguage="xx" width="9" height="9"/><rect width="5" height="5"/></switch>',
  '<svg x="9" width="20" height="20" viewBox="0 0 10 10" transform="scale(2)"><rect width="10" height="10"/></svg>',
  '<marker id="m" markerWidth="4" markerHeight="4" orient="auto"><path d="M0 0h4v4z"/></marker><path d="M9 9h20v9" fill="none" marker-start="url(#m)" marker-end="url(#m)"/>',
  '<marker id="m" markerWidth="4" markerHeight="4"><path d="M0 0h4v4z"/></marker><path d="M9 9h20v9" fill="none" stroke="red" marker-mid="url(#m)"/>',
  '<g color="#0a0" fill="currentColor"><rect color="red" width="9" height="9" stroke="currentColor"/></g>',
  '<rect width="9" height="9" fill="url(#gone) #0a0"/><rect x="20" width="9" height="9" filter="url(#gone)"/>',
  '<path fill-rule="evenodd" d="M5 5H45V45H5zM15 15H35V35H15z" stroke="#000" stroke-width=".5"/>',
];

/** Each with its name. */
export const DRAWINGS: readonly (readonly [name: string, source: string])[] = [
  ...ROOTS.map((root) => [root, svg(BOX, root)] as const),
  ...HOWS.map((how) => {
    const root = `viewBox="0 0 50 40" width="90" height="40" preserveAspectRatio="${how}"`;
    return [root, svg(BOX, root)] as const;
  }),
  ...['', ' meet', ' slice'].map((meet) => {
    const images = ['none', ...ALIGNED].map((align, i) => {
      const place = `x="${5 + i}" y="3" width="60" height="20"`;
      return `<image ${place} preserveAspectRatio="${align}${meet}" href="${DOTS}"/>`;
    });
    return [`images${meet}`, svg(images.join(''))] as const;
  }),
  ...PENS.map((pen) => {
    const paths = OUTLINES.map((d) => `<path d="${d}" fill="#cde" stroke="#036" stroke-width="4" ${pen}/>`);
    return [`outlines ${pen}`.trim(), svg(paths.join(''))] as const;
  }),
  ...GRADIENTS.map((gradient) => {
    const paints = [
      'fill="url(#g)" fill-opacity=".5"',
      'fill="#fc0" stroke="url(#g)" stroke-width="3" paint-order="stroke"',
    ].map((paint) => `<rect x="10" y="5" width="40" height="30" ${paint}/>`);
    return [gradient, svg(`${gradient}${paints.join('')}`)] as const;
  }),
  ...CLIPS.map(
    (clip) => [clip, svg(`${clip}<g clip-path="url(#c)">${BOX}</g><path d="M90 40h5v5z"/>`)] as const,
  ),
  ...MASKS.map(
    (mask) => [mask.replaceAll(DOTS, 'data'), svg(`${mask}<g mask="url(#m)">${BOX}</g>`)] as const,
  ),
  ...SHEETS.map((css) => [css, svg(`<style>${css.replaceAll('>', '&gt;')}</style>${STYLED}`)] as const),
  ...LENGTHS,
  ...SINGLE.map((inside) => [inside, svg(inside)] as const),
];
