// Drawings that say in SVG's many ways what is to be seen, for tests of how they are read.
import { svg } from '../support/image.ts';
import { encode } from '../support/png.ts';

const dots = encode({
  width: 4,
  height: 2,
  colour: 6,
  depth: 8,
  pixel: (x, y) => [x * 80, y * 255, 90, x === 0 ? 60 : 255],
});
/** The address of a picture of four by two pixels, of which the left ones are seen through. */
export const DOTS = `data:image/png;base64,${Buffer.from(dots).toString('base64')}`;

export const STOPS =
  '<stop offset=".2" stop-color="#c00"/><stop offset=".6" stop-color="gold"/><stop offset="1" stop-color="#00c"/>';

/** What each shows, and its source. */
export const LOOKS: readonly (readonly [string, string])[] = [
  [
    'shapes of all kinds',
    svg(
      '<rect x="5" y="5" width="20" height="10" rx="3"/><circle cx="40" cy="12" r="8" fill="red"/><ellipse cx="62" cy="12" rx="9" ry="5" fill="#0a0"/><polygon points="80,4 95,4 88,20" fill="blue"/><polyline points="5,30 20,45 40,28" fill="none" stroke="purple"/><line x1="50" y1="30" x2="95" y2="45" stroke="teal" stroke-width="3"/>',
    ),
  ],
  [
    'curves and arcs',
    svg(
      '<path d="M10 40Q30 0 50 40T90 40M10 20a15 10 20 1 1 20 5z" fill="none" stroke="#a0f" stroke-width="2"/>',
    ),
  ],
  [
    'transforms in transforms',
    svg(
      '<g transform="translate(50 25) rotate(30)"><g transform="scale(2 .5) skewX(20)"><rect x="-10" y="-10" width="20" height="20" fill="#08c" stroke="#000" stroke-width="2"/></g></g>',
    ),
  ],
  [
    'groups that are seen through',
    svg(
      '<rect width="50" height="50" fill="#fc0"/><g opacity=".5"><rect x="20" y="10" width="40" height="20" fill="red"/><rect x="40" y="20" width="40" height="20" fill="blue"/></g><rect x="10" y="30" width="80" height="8" fill-opacity=".4"/>',
    ),
  ],
  [
    'colours that blend',
    svg(
      '<style>.m{mix-blend-mode:multiply}.d{mix-blend-mode:luminosity}</style><rect width="50" height="50" fill="#fc0"/><circle class="m" cx="45" cy="25" r="20" fill="#0cf"/><g style="isolation:isolate"><rect class="m" x="70" y="5" width="25" height="40" fill="#f0c"/><circle class="m" cx="70" cy="25" r="12" fill="#0cf" opacity=".7"/></g><rect class="d" x="5" y="30" width="60" height="10" fill="#999"/>',
    ),
  ],
  [
    'holes by both rules',
    svg(
      '<path fill-rule="evenodd" d="M5 5H45V45H5zM15 15H35V35H15z"/><path d="M55 5H95V45H55zM65 15V35H85V15z"/>',
    ),
  ],
  [
    'a clipping path',
    svg(
      '<clipPath id="c"><circle cx="50" cy="25" r="20"/></clipPath><g clip-path="url(#c)"><rect width="100" height="50" fill="green"/></g>',
    ),
  ],
  [
    'clipping paths of several shapes, clipped again',
    svg(
      '<clipPath id="d"><rect x="20" y="10" width="60" height="30"/></clipPath><clipPath id="c" clip-path="url(#d)"><circle cx="40" cy="25" r="20"/><path d="M60 5V45A20 20 0 0 0 60 5"/></clipPath><rect width="100" height="50" fill="green" clip-path="url(#c)"/>',
    ),
  ],
  [
    'a clipping path in shares of what it clips',
    svg(
      '<clipPath id="c" clipPathUnits="objectBoundingBox"><circle cx=".5" cy=".5" r=".5"/></clipPath><rect x="30" y="5" width="60" height="40" fill="#c0c" clip-path="url(#c)"/>',
    ),
  ],
  [
    'masks',
    svg(
      '<mask id="m"><rect width="50" height="50" fill="#fff"/><rect x="50" width="50" height="50" fill="#777"/></mask><rect x="10" y="10" width="80" height="30" fill="#c00" mask="url(#m)"/>',
    ),
  ],
  [
    'gradients along a line and around a point',
    svg(
      `<linearGradient id="a" gradientTransform="rotate(20)">${STOPS}</linearGradient><radialGradient id="b" fx=".3">${STOPS}</radialGradient><linearGradient id="c" href="#a" gradientUnits="userSpaceOnUse" x1="10" x2="90"/><rect x="5" y="5" width="40" height="20" fill="url(#a)"/><rect x="50" y="5" width="40" height="20" fill="url(#b)"/><path d="M5 40H95" stroke="url(#c)" stroke-width="8"/>`,
    ),
  ],
  [
    'gradients that fade',
    svg(
      '<linearGradient id="a"><stop stop-color="red"/><stop offset="1" stop-color="red" stop-opacity="0"/></linearGradient><rect y="10" width="100" height="30" fill="url(#a)" stroke="#000"/>',
    ),
  ],
  [
    'lines with caps, joins and dashes',
    svg(
      '<g fill="none" stroke="#036" stroke-width="6"><path d="M10 10H40V30" stroke-linejoin="round" stroke-linecap="round"/><path d="M60 30L70 8L80 30" stroke-linejoin="miter" stroke-linecap="square"/><path d="M10 43H90" stroke-dasharray="8 3 2" stroke-dashoffset="3" stroke-width="3"/></g>',
    ),
  ],
  [
    'a fill over its line',
    svg('<circle cx="50" cy="25" r="15" fill="gold" stroke="#000" stroke-width="8" paint-order="stroke"/>'),
  ],
  [
    'classes and inheritance',
    svg(
      '<style>.a{fill:#c00}.b rect{stroke:#00c;stroke-width:3}</style><g class="b" fill="#0c0"><rect class="a" x="5" y="5" width="30" height="30"/><rect x="50" y="5" width="30" height="30" style="opacity:.6"/></g>',
    ),
  ],
  [
    'symbols that are used',
    svg(
      '<symbol id="s" viewBox="0 0 10 10"><circle cx="5" cy="5" r="5"/></symbol><use xlink:href="#s" x="5" width="20" height="20"/><use href="#s" x="50" y="10" width="30" height="30" fill="red"/>',
    ),
  ],
  [
    'a viewBox that does not begin at zero',
    svg('<rect x="-40" y="-20" width="30" height="30" fill="#08c"/>', 'viewBox="-50 -25 100 50"'),
  ],
  [
    'a viewBox of another shape than the picture',
    svg(
      '<circle cx="50" cy="25" r="25" fill="#08c"/>',
      'viewBox="0 0 100 50" width="60" height="60" preserveAspectRatio="xMaxYMin meet"',
    ),
  ],
  [
    'a viewBox that is cut',
    svg(
      '<circle cx="50" cy="25" r="25" fill="#08c"/>',
      'viewBox="0 0 100 50" width="60" height="60" preserveAspectRatio="xMinYMid slice"',
    ),
  ],
  [
    'very small units',
    svg(
      '<circle cx=".5" cy=".25" r=".2" fill="#08c" stroke="red" stroke-width=".04"/>',
      'viewBox="0 0 1 .5"',
    ),
  ],
];
