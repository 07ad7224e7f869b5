// SVG files → shapes: whatever SVG says in its many ways looks the same when it is written again as plain shapes.
import { describe, expect, test } from 'vitest';
import { dpiAt } from '../../src/picture.ts';
import { fixture, pictureOf, read, refusalOf, svg } from '../support/image.ts';
import { difference, painted, redrawn } from '../support/painted.ts';
import { DOTS, LOOKS, STOPS } from './looks.ts';

test.each(LOOKS)('%s look the same', async (_, source) => {
  const picture = await pictureOf(source);
  const [before, after] = [painted(source), painted(redrawn(picture))];
  expect(new Set(before).size).toBeGreaterThan(1);
  expect(difference(before, after)).toBeLessThan(0.004);
});

const G = `<linearGradient id="g">${STOPS}</linearGradient>`;
const FADE =
  '<linearGradient id="f"><stop stop-color="#0c0"/><stop offset="1" stop-color="#00c" stop-opacity="0"/></linearGradient>';

/** Each with the same drawing in the words that resvg reads. */
const SPELLINGS: readonly (readonly [string, string, string])[] = [
  ...[`url('#g')`, 'url(&quot;#g&quot;)', 'url( &#39;#g&#39; )', 'URL(#g)'].map(
    (reference) =>
      [
        `references as ${reference}`,
        svg(
          `${G}<clipPath id="c"><circle cx="70" cy="20" r="15"/></clipPath><rect width="40" height="40" fill="${reference}"/><g style="clip-path:${reference.replace('#g', '#c')}"><rect x="50" width="50" height="50"/></g>`,
        ),
        svg(
          `${G}<clipPath id="c"><circle cx="70" cy="20" r="15"/></clipPath><rect width="40" height="40" fill="url(#g)"/><g clip-path="url(#c)"><rect x="50" width="50" height="50"/></g>`,
        ),
      ] as const,
  ),
  [
    'references in a style sheet, quoted',
    svg(`${G}<style>rect{fill:url("#g")}</style><rect width="40" height="40"/>`),
    svg(`${G}<rect width="40" height="40" fill="url(#g)"/>`),
  ],
  [
    'the current colour however written',
    svg(
      '<g color="teal"><rect width="40" height="40" fill="currentcolor"/><rect x="50" width="40" height="40" style="fill:CurrentColor"/></g>',
    ),
    svg('<path d="M0 0H40V40H0zM50 0H90V40H50z" fill="teal"/>'),
  ],
  [
    'a colour for more colourful screens behind a plain one',
    svg(
      '<rect width="40" height="40" fill="#D9D9D9" style="fill:#D9D9D9;fill:color(display-p3 0.8510 0.8510 0.8510);fill-opacity:1;"/>',
    ),
    svg('<rect width="40" height="40" fill="#d9d9d9"/>'),
  ],
  [
    'a mask by opacity',
    svg(
      '<mask id="m" style="mask-type:alpha" maskUnits="userSpaceOnUse" x="0" y="0" width="100" height="50"><rect x="10" y="10" width="40" height="30" fill-opacity=".5"/><g opacity=".3"><circle cx="70" cy="25" r="20" fill="#00c" stroke="#c00" stroke-width="4"/></g></mask><rect width="100" height="50" fill="#c00" mask="url(#m)"/>',
    ),
    svg(
      '<mask id="m" maskUnits="userSpaceOnUse" x="0" y="0" width="100" height="50"><rect x="10" y="10" width="40" height="30" fill="#fff" fill-opacity=".5"/><circle cx="70" cy="25" r="22" fill="#fff" opacity=".3"/></mask><rect width="100" height="50" fill="#c00" mask="url(#m)"/>',
    ),
  ],
  [
    'a mask by the opacity of a gradient',
    svg(
      `${FADE}<mask id="m" mask-type="alpha"><rect width="100" height="50" fill="url(#f)"/></mask><rect width="100" height="50" fill="#c00" mask="url(#m)"/>`,
    ),
    svg(
      `${FADE.replace(/#0c0|#00c/g, '#fff')}<mask id="m"><rect width="100" height="50" fill="url(#f)"/></mask><rect width="100" height="50" fill="#c00" mask="url(#m)"/>`,
    ),
  ],
];

test.each(SPELLINGS)('%s print as they look', async (_, source, same) => {
  expect(difference(painted(same), painted(redrawn(await pictureOf(source))))).toBeLessThan(0.004);
});

test('lines without an area are not filled, which viewers would show as a hairline', async () => {
  const dashed = 'stroke="#c00" stroke-width="4" stroke-dasharray="9"';
  for (const [d, filled] of [
    ['M5 10h90', false],
    ['M5 5L45 25L95 50', false],
    ['M5 10h90M5 20h90z', false],
    ['M5 10h90v1', true],
    ['M5 10Q50 0 95 10', true],
  ] as const) {
    const { parts } = await pictureOf(svg(`<path d="${d}" ${dashed}/>`));
    expect(JSON.stringify(parts).includes('"fill"')).toBe(filled);
  }
});

test('what drawing programs write beside the drawing is no matter', async () => {
  const source = svg(
    `<style type="text/css">@charset "utf-8"; :root{--brand:#fff} .a:hover{fill:var(--brand)} .st0{fill:#C00 !important;enable-background:new;} .st1{fill:rgb(78.43%, 8%, 12%);stroke:none} .st2{fill:hsl(120, 60%, 35%);fill:}</style>
    <rect class="st0" width="9" height="9" style="-inkscape-font-specification:'Sans:x';font-variation-settings:normal;marker:none;isolation:auto;overflow:visible;color-interpolation:sRGB;color-interpolation-filters:linearRGB;solid-color:#000000;transform:none;vector-effect:none"/>
    <rect class="st1" width="9" height="9" vector-effect="none" pathLength="1" clip-path="none"/>`,
    'viewBox="0 0 100 50" style="width:100%;height:50px;shape-rendering:geometricPrecision;fill-rule:evenodd"',
  );
  expect((await pictureOf(source)).parts).toHaveLength(1);
});

describe('a picture inside an SVG', () => {
  const inside = (rest: string): string => svg(`<image x="10" y="5" ${rest} xlink:href="${DOTS}"/>`);

  test('stands where the SVG puts it', async () => {
    for (const rest of [
      'width="80" height="40"',
      'width="80" height="20" preserveAspectRatio="xMinYMin"',
      'width="40" height="40" preserveAspectRatio="none" transform="rotate(10)"',
    ]) {
      const picture = await pictureOf(inside(rest));
      expect(difference(painted(inside(rest)), painted(redrawn(picture)))).toBeLessThan(0.02);
    }
  });

  test('may say its type in another way, and may be a mask', async () => {
    const jpeg = Buffer.from(fixture('inks.jpg')).toString('base64');
    const result = await read(
      svg(`<image width="80" height="40" xlink:href=" data:image/jpg;base64,${jpeg}"/>`),
    );
    expect(result.ok && result.problems.map(({ code }) => code)).toEqual(['image-cmyk']);
    const source = svg(
      `<mask id="m"><image width="80" height="40" href="${DOTS}"/></mask><rect width="80" height="40" fill="#c00" mask="url(#m)"/>`,
    );
    expect(difference(painted(source), painted(redrawn(await pictureOf(source))))).toBeLessThan(0.02);
  });

  test('has pixels, however large the SVG says it is', async () => {
    // 4 pixels on 80 of 100 units, printed 100 mm wide: 4 pixels on 80 mm.
    expect(dpiAt(await pictureOf(inside('width="80" height="40"')), 100)).toBeCloseTo(4 / (80 / 25.4));
    expect(dpiAt(await pictureOf(svg('<rect width="9" height="9"/>')), 100)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('an SVG', () => {
  test('that is not UTF-8 is told to be exported again', async () => {
    const latin = new Uint8Array(
      Buffer.from(svg('<title>Vår</title><rect width="9" height="9"/>'), 'latin1'),
    );
    expect(await refusalOf(latin)).toMatchObject([
      {
        code: 'image-svg-syntax',
        message: 'The SVG cannot be read: it is not UTF-8.',
        hint: 'Export it again from the program it was made with.',
      },
    ]);
  });

  test('of which effects leave nothing is blank', async () => {
    const source = svg(
      '<filter id="f"><feFlood flood-opacity="0"/></filter><rect width="50" height="50" filter="url(#f)"/>',
    );
    expect(await refusalOf(source)).toMatchObject([{ code: 'image-blank' }]);
  });

  test('is clipped to nothing where its clipping path uses what is not there', async () => {
    const clipped =
      '<clipPath id="c"><use href="#gone"/></clipPath><rect width="50" height="50" clip-path="url(#c)"/>';
    expect(await refusalOf(svg(clipped))).toMatchObject([{ code: 'image-blank' }]);
    expect((await pictureOf(svg(`${clipped}<rect width="9" height="9"/>`))).ink.width).toBe(9);
  });

  test('says where something can be seen in it', async () => {
    const { ink, width, height } = await pictureOf(
      svg('<g transform="translate(20 10)"><rect width="30" height="20" stroke="red" stroke-width="2"/></g>'),
    );
    expect([width, height]).toEqual([100, 50]);
    expect(ink).toEqual({ x: 19, y: 9, width: 32, height: 22 });
  });

  test('is as wide as it is high by its viewBox, whatever one side says', async () => {
    const { width, height } = await pictureOf(
      svg('<rect width="9" height="9"/>', 'viewBox="0 0 200 100" width="50mm"'),
    );
    expect(width / height).toBe(2);
  });

  test('may say which SVG it is, and hold notes of the program it was drawn with', async () => {
    const source = `<?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
      ${svg('<metadata><x:y xmlns:x="urn:x" onload="z"/></metadata><x:view xmlns:x="urn:x" href="http://x"/><rect width="9" height="9"/>')}`;
    expect((await pictureOf(source)).parts).toHaveLength(1);
  });

  test('is read the same every time', async () => {
    const source = LOOKS.map(([, one]) => one)[9] ?? '';
    expect(await pictureOf(source)).toEqual(await pictureOf(source));
    expect(redrawn(await pictureOf(source))).toBe(redrawn(await pictureOf(source)));
  });
});
