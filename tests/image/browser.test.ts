// SVG read as browsers read it: each drawing prints like the same one in plain words, or is refused by name and line.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dpiAt } from '../../src/picture.ts';
import { pictureOf, read, refusalOf, svg } from '../support/image.ts';
import { difference, painted, redrawn } from '../support/painted.ts';

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(import.meta.dirname, 'cases', name)));
const wide = (inside: string, viewBox = '0 0 200 100'): string => svg(inside, `viewBox="${viewBox}"`);
const BAR = '<rect width="10" height="100"/>';
const blue = (d: string): string => wide(`<path d="${d}" fill="#036"/>${BAR}`);

describe('a file that was read wrongly once prints as browsers show it:', () => {
  test.each([
    ['important.svg', wide('<path d="M0 0h200v100H0z" fill="#006633"/>')],
    ['rgb-decimals.svg', wide('<path d="M0 0h200v100H0z" fill="#01800e"/>')],
    ['href-and-xlink.svg', wide('<path d="M0 0h50v50H0zM100 0h50v50h-50z" fill="green"/>')],
    ['currentcolor-inherited.svg', wide('<path d="M0 0h200v100H0z" fill="#006633"/>')],
    [
      'clip-many.svg',
      wide(
        `<path d="M20 20h20v60h-20zM60 20h20v60h-20z" fill="#036"/><circle cx="150" cy="50" r="30" fill="#036"/>${BAR}`,
      ),
    ],
    ['clip-use-fill.svg', blue('M30 20h100v60h-100z')],
    ['clip-use-moved.svg', blue('M40 20h100v60h-100z')],
    ['clip-use-path-with-transform.svg', blue('M30 20h100v60h-100z')],
    ['dots-square.svg', wide(`<path d="M20 20h60v60h-60zM120 20h60v60h-60z" fill="#060"/>${BAR}`)],
    [
      'dots-zero-length.svg',
      wide(
        '<g fill="#c00"><circle cx="101" cy="128" r="45"/><circle cx="201" cy="128" r="45"/></g><circle cx="400" cy="128" r="45" fill="#06c"/>',
        '0 0 512 256',
      ),
    ],
    [
      'gradient-hard-ends.svg',
      wide(
        '<path d="M0 0h40v100H0z" fill="#036"/><path d="M40 0h120v100h-120z" fill="#9cf"/><path d="M160 0h40v100h-40z" fill="#c00"/>',
      ),
    ],
  ])('%s', async (name, same) => {
    const picture = await pictureOf(fixture(name));
    expect(difference(painted(same), painted(redrawn(picture)))).toBeLessThan(0.004);
  });

  test('clip-use-path.svg, whose clip was right', async () => {
    const same = wide(
      '<path d="M0 0h200v100H0z" fill="#036"/><path d="M20 20h160v60H20z" fill="#fff"/><path d="M20 45h160v10H20zM95 20h10v60H95z" fill="#c00"/>',
    );
    expect(
      difference(painted(same), painted(redrawn(await pictureOf(fixture('clip-use-path.svg'))))),
    ).toBeLessThan(0.004);
  });
});

test('what is used in a clipping path and is no shape is refused with its line, and so is a radial gradient from a circle', async () => {
  expect(await refusalOf(fixture('crash-clip-use-group.svg'))).toMatchObject([
    {
      code: 'image-svg-element',
      message: 'The picture contains a clipping path that uses a <g>, which is not supported.',
      line: 1,
    },
  ]);
  expect(await refusalOf(fixture('radial-fr.svg'))).toMatchObject([
    { code: 'image-svg-element', message: 'The picture contains fr=".35", which is not supported.', line: 1 },
  ]);
});

test('what has its own colour is refused with its line where it is used with two kinds of fill, and not where it only clips', async () => {
  const path = '<defs>\n<path id="p" color="#0a0" d="M0 0h40v40H0z"/></defs>';
  const green = '<use href="#p" fill="currentColor"/>';
  expect(await refusalOf(svg(`${path}${green}<use href="#p" fill="red" x="50"/>`))).toMatchObject([
    {
      code: 'image-svg-element',
      message:
        'The picture contains a <path> that inherits different colours or markers where it is used, which is not supported.',
      line: 2,
    },
  ]);
  const clipped = svg(
    `${path}<clipPath id="c" fill="red"><use href="#p"/></clipPath><g clip-path="url(#c)">${green}</g>`,
  );
  const same = svg('<path d="M0 0h40v40H0z" fill="#0a0"/>');
  expect(difference(painted(same), painted(redrawn(await pictureOf(clipped))))).toBeLessThan(0.004);
});

test('a drawing that makes resvg fail is refused, not a bug in Kitpress', async () => {
  // resvg traps where a <switch> in a clipping path leaves a group.
  const result = await read(
    svg(
      '<clipPath id="c"><switch><path d="M0 0h9v9z"/></switch></clipPath><rect width="9" height="9" clip-path="url(#c)"/>',
    ),
  );
  expect(result.ok).toBe(false);
});

const BOX = '<rect width="40" height="40"/>';
const filled = (colour: string): string => svg(`<path d="M0 0h40v40H0z" fill="${colour}"/>`);
const MARKER =
  '<marker id="m" markerWidth="8" markerHeight="8" refX="4" refY="4"><path d="M0 0h8v8H0z" fill="red"/></marker>';

describe('as a browser does, Kitpress reads', () => {
  test.each([
    [
      'the strongest rule',
      svg(
        `<style>#r{fill:#0a0}rect.a{fill:red}.a{fill:blue}</style><rect id="r" class="a" width="40" height="40" fill="pink"/>`,
      ),
      filled('#0a0'),
    ],
    [
      'a style over a rule',
      svg(`<style>#r{fill:red}</style><rect id="r" width="40" height="40" style="fill:#0a0"/>`),
      filled('#0a0'),
    ],
    [
      'an important rule over a style',
      svg(`<style>rect{fill:#0a0!important}</style><rect width="40" height="40" style="fill:red"/>`),
      filled('#0a0'),
    ],
    [
      'the later of two equal rules',
      svg(`<style>rect{fill:red}rect{fill:#0a0}</style>${BOX}`),
      filled('#0a0'),
    ],
    [
      'selectors by relation and attribute',
      svg(
        '<style>g > rect{fill:red}g rect + rect{fill:#0a0}svg [data-x="1"]{fill:#00a}rect:first-child{stroke:none}</style><g><rect width="9" height="9"/><rect x="20" width="9" height="9"/><g><path data-x="1" d="M40 0h9v9h-9z"/></g></g>',
      ),
      svg(
        '<path d="M0 0h9v9H0z" fill="red"/><path d="M20 0h9v9h-9z" fill="#0a0"/><path d="M40 0h9v9h-9z" fill="#00a"/>',
      ),
    ],
    [
      'rules for light screens, not those for dark ones',
      svg(
        `<style>rect{fill:red}@media (prefers-color-scheme:light){rect{fill:#0a0}}@media (prefers-color-scheme: dark){rect{fill:#fff}}</style>${BOX}`,
      ),
      filled('#0a0'),
    ],
    [
      'lengths in CSS',
      svg('<style>rect{width:40px;height:40px;fill:#0a0}path{width:0}</style><rect/><path d="M0 0"/>'),
      filled('#0a0'),
    ],
    [
      'colours with decimals, a slash, or a hue in degrees',
      svg(
        '<path d="M0 0h20v40H0z" fill="rgb(12.7, 200.4, 30)"/><path d="M20 0h20v40H20z" fill="rgb(20 30 200 / 50%)"/><path d="M40 0h20v40H40z" fill="hsl(120.5deg 100% 25%)"/><path d="M60 0h20v40H60z" fill="RebeccaPurple"/>',
      ),
      svg(
        '<path d="M0 0h20v40H0z" fill="#0dc81e"/><path d="M20 0h20v40H20z" fill="#141ec8" fill-opacity=".5"/><path d="M40 0h20v40H40z" fill="#008001"/><path d="M60 0h20v40H60z" fill="#639"/>',
      ),
    ],
    [
      'the current colour of each shape',
      svg(
        `<g stroke="currentColor" stroke-width="20" color="red"><g color="#0a0"><path d="M0 20h40"/></g></g>`,
      ),
      svg('<path d="M0 10h40v20H0z" fill="#0a0"/>'),
    ],
    // As Chromium shows them.
    [
      'the current colour of what is used, with the fill of the place where it is used',
      svg(
        '<defs fill="currentColor"><path id="p" color="#0a0" d="M0 0h20v40H0z"/><g id="q"><g color="#0a0"><path d="M0 0h20v40H0z"/></g></g><use id="u" href="#p"/></defs><g fill="currentColor" color="red"><use href="#p"/><use href="#q" x="20"/><use href="#u" x="40"/></g>',
      ),
      svg('<path d="M0 0h60v40H0z" fill="#0a0"/>'),
    ],
    [
      'another fill of the place where it is used, not that of its definition',
      svg(
        '<defs fill="currentColor"><path id="p" color="red" d="M0 0h40v40H0z"/></defs><use href="#p" fill="#0a0"/>',
      ),
      filled('#0a0'),
    ],
    [
      'the current colour in symbols, masks and markers',
      svg(
        '<symbol id="s" color="#0a0" viewBox="0 0 20 40"><path d="M0 0h20v40H0z"/></symbol><use href="#s" width="20" height="40" fill="currentColor" color="red"/><mask id="m" fill="currentColor" color="black"><g color="white"><path d="M20 0h20v40H20z"/></g></mask><path d="M0 0h90v40H0z" fill="#0a0" mask="url(#m)"/><g fill="currentColor" color="red"><marker id="k" markerWidth="20" markerHeight="20" refX="10" refY="10" markerUnits="userSpaceOnUse"><path color="#0a0" d="M0 0h20v20H0z"/></marker></g><path d="M60 20h30" marker-end="url(#k)"/>',
      ),
      svg('<path d="M0 0h40v40H0zM80 10h20v20H80z" fill="#0a0"/>'),
    ],
    [
      'markers on a line that is used where nothing is filled',
      svg(
        `${MARKER}<defs><path id="l" d="M20 20h20h20"/></defs><use href="#l" fill="none" marker-mid="url(#m)"/>`,
      ),
      svg('<path d="M36 16h8v8h-8z" fill="red"/>'),
    ],
    [
      'an inner <svg> with a transform',
      svg(
        '<svg width="20" height="20" viewBox="0 0 10 10" transform="scale(2)"><rect width="10" height="10" fill="#0a0"/></svg>',
      ),
      filled('#0a0'),
    ],
    [
      'a background of the root',
      svg(
        '<path d="M0 0h40v40H0z" fill="#0a0"/>',
        'viewBox="0 0 100 50" style="background-color:rgb(200,220,240)"',
      ),
      svg('<path d="M0 0h100v50H0z" fill="#c8dcf0"/><path d="M0 0h40v40H0z" fill="#0a0"/>'),
    ],
    [
      'a background where the drawing does not reach',
      svg(
        '<path d="M0 0h50v50H0z" fill="#0a0"/>',
        'viewBox="0 0 50 50" width="100" height="50" style="background:#c8dcf0"',
      ),
      svg('<path d="M0 0h100v50H0z" fill="#c8dcf0"/><path d="M25 0h50v50h-50z" fill="#0a0"/>'),
    ],
    [
      'a link around a shape',
      svg('<a href="https://example.org" target="_blank"><path d="M0 0h40v40H0z" fill="#0a0"/></a>'),
      filled('#0a0'),
    ],
    [
      'one radius of an ellipse',
      svg('<ellipse cx="20" cy="20" rx="10" fill="#0a0"/>'),
      svg('<circle cx="20" cy="20" r="10" fill="#0a0"/>'),
    ],
    [
      'attributes without a value',
      svg('<g fill="#0a0"><rect x="" fill="" rx="" transform="" width="40" height="40"/></g>'),
      filled('#0a0'),
    ],
    [
      'em by the size of a browser’s font',
      svg('<rect width="2.5em" height="40" fill="#0a0"/>'),
      filled('#0a0'),
    ],
    [
      'a filter that is missing',
      svg('<g filter="url(#none)"><path d="M0 0h40v40H0z" fill="#0a0"/></g>'),
      filled('#0a0'),
    ],
    [
      'a reference without its last parenthesis',
      svg(
        '<linearGradient id="g"><stop stop-color="#0a0"/></linearGradient><rect width="40" height="40" fill="url(#g"/>',
      ),
      filled('#0a0'),
    ],
    [
      'a gradient squeezed to a line, as nothing',
      svg(
        '<linearGradient id="g" gradientTransform="matrix(1 0 2 0 0 0)"><stop stop-color="red"/></linearGradient><rect width="9" height="9" fill="url(#g)"/><path d="M0 0h40v40H0z" fill="#0a0"/>',
      ),
      filled('#0a0'),
    ],
    [
      'a gradient without a length, as its last colour',
      svg(
        '<linearGradient id="g" x2="0"><stop stop-color="red"/><stop offset="1" stop-color="#0a0"/></linearGradient><rect width="40" height="40" fill="url(#g)"/>',
      ),
      filled('#0a0'),
    ],
    [
      'markers',
      svg(`${MARKER}<path d="M20 20h40" stroke="#0a0" stroke-width="2" style="marker:url(#m)"/>`),
      svg(
        '<path d="M20 19h40v2h-40z" fill="#0a0"/><path d="M12 12h16v16h-16zM52 12h16v16h-16z" fill="red"/>',
      ),
    ],
    [
      'markers on a line that is not painted',
      svg(`${MARKER}<g fill="none"><path d="M20 20h20h20" marker-mid="url(#m)"/></g>`),
      svg('<path d="M36 16h8v8h-8z" fill="red"/>'),
    ],
    [
      'a clipping path in a box with a transform',
      svg(
        '<clipPath id="c" clipPathUnits="objectBoundingBox" transform="translate(10 0) scale(.5)"><path d="M0 0h1v1H0z"/></clipPath><rect width="40" height="40" fill="#0a0" clip-path="url(#c)"/>',
      ),
      svg('<path d="M10 0h20v20h-20z" fill="#0a0"/>'),
    ],
    [
      'a clipping path in a box, of a shape with a transform',
      svg(
        '<clipPath id="c" clipPathUnits="objectBoundingBox"><path d="M0 0h1v1H0z" transform="scale(.5)"/></clipPath><rect width="40" height="40" fill="#0a0" clip-path="url(#c)"/>',
      ),
      svg('<path d="M0 0h20v20H0z" fill="#0a0"/>'),
    ],
    [
      'dots among lines, seen through',
      svg(
        '<path d="M20 20zM50 10v20" stroke="#0a0" stroke-width="10" stroke-linecap="round" stroke-opacity=".5"/>',
      ),
      svg(
        '<g opacity=".5"><circle cx="20" cy="20" r="5" fill="#0a0"/><path d="M50 10v20" stroke="#0a0" stroke-width="10" stroke-linecap="round"/></g>',
      ),
    ],
  ])('%s', async (_, source, same) => {
    expect(difference(painted(same), painted(redrawn(await pictureOf(source))))).toBeLessThan(0.004);
  });

  test('nothing of what is not painted: definitions that nobody uses, hidden parts, empty text', async () => {
    const source = svg(
      `<defs><text>Arial</text><filter id="f"><feImage href="#q"/></filter><pattern id="p"/>${MARKER}</defs><g display="none"><text>x</text></g><text style="display:none">y</text><text> </text><path d="M0 0h40v40H0z" fill="#0a0"/>`,
    );
    expect(difference(painted(filled('#0a0')), painted(redrawn(await pictureOf(source))))).toBeLessThan(
      0.004,
    );
    expect(await refusalOf(svg('<defs><g id="a"><text>x</text></g></defs>\n<use href="#a"/>'))).toMatchObject(
      [{ code: 'image-svg-text', line: 1 }],
    );
  });
});

test('dashes without a length have a little of it, so that every viewer knows which way their caps face', async () => {
  const dashOf = async (rest: string): Promise<unknown> =>
    JSON.stringify(
      (
        await pictureOf(
          svg(`<path d="M0 9h90" stroke="red" stroke-width="8" stroke-dasharray="0 12" ${rest}/>`),
        )
      ).parts,
    ).match(/"dash":\[[^\]]*\]/)?.[0];
  expect(await dashOf('stroke-linecap="square"')).toBe('"dash":[0.008,12]');
  expect(await dashOf('stroke-linecap="round"')).toBe('"dash":[0.008,12]');
});

describe('what shapes cannot express is painted as pixels, with a warning:', () => {
  test.each([
    [
      'an effect such as a shadow or blur',
      '<filter id="f"><feGaussianBlur stdDeviation="3"/></filter><rect x="20" y="10" width="50" height="25" fill="#06c" filter="url(#f)"/>',
    ],
    [
      'an effect such as a shadow or blur',
      '<rect x="20" y="10" width="50" height="25" fill="#06c" style="filter:drop-shadow(3px 3px 2px #c00)"/>',
    ],
    [
      'a pattern',
      '<pattern id="p" width="10" height="10" patternUnits="userSpaceOnUse"><circle cx="5" cy="5" r="3"/></pattern><rect width="90" height="40" fill="url(#p)"/>',
    ],
    [
      'a gradient that repeats',
      '<linearGradient id="g" x2=".2" spreadMethod="reflect"><stop stop-color="red"/><stop offset="1"/></linearGradient><rect width="90" height="40" fill="url(#g)"/>',
    ],
  ])('%s', async (what, inside) => {
    const result = await read(svg(inside));
    expect(result.problems).toMatchObject([
      {
        code: 'image-svg-flattened',
        severity: 'warning',
        message: `The picture contains ${what}, so all of it is printed as pixels.`,
      },
    ]);
    if (!result.ok) throw new Error('refused');
    expect(difference(painted(svg(inside)), painted(redrawn(result.value)))).toBeLessThan(0.04);
  });

  test('600 to the inch where it is printed largest, without its margins', async () => {
    const { value: picture } = (await read(
      svg(
        '<filter id="f"><feGaussianBlur stdDeviation=".1"/></filter><rect x="20" y="10" width="60" height="30" filter="url(#f)"/>',
      ),
    )) as Extract<Awaited<ReturnType<typeof read>>, { ok: true }>;
    expect(picture.ink.width).toBeLessThan(62);
    // 430 mm² is the area that the guide gives a logo.
    const across = Math.sqrt((430 * picture.ink.width) / picture.ink.height);
    expect(dpiAt(picture, (across * picture.width) / picture.ink.width)).toBeGreaterThan(590);
  });
});
