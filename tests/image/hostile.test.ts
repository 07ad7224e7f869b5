// Picture files at their worst: each is refused in words, in less than two seconds, and nothing is loaded or run.
import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync, gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { pictureFrom } from '../../src/workshop/pictures.ts';
import { openDisk } from '../../src/world/disk/disk.ts';
import { bytesOf, fixture, refusalOf, svg } from '../support/image.ts';
import { chunk, encode, header, SIGNATURE } from '../support/png.ts';

const folder = mkdtempSync(join(tmpdir(), 'kitpress-image-'));
afterAll(() => rmSync(folder, { recursive: true }));

const codesOf = async (bytes: Uint8Array | string): Promise<readonly string[]> => {
  const problems = await refusalOf(bytes);
  for (const { message, hint, file } of problems) {
    expect(message).toMatch(/^[A-Z].*\.$/);
    expect(hint).toMatch(/^[A-Z].*[.?]$/);
    expect(file).toBe('logo.png');
  }
  return [...new Set(problems.map(({ code }) => code))];
};

const RECT = '<rect width="9" height="9"/>';
const PIXEL = encode({ width: 1, height: 1, colour: 0, depth: 8, pixel: () => [0] });
const dataOf = (type: string, bytes: Uint8Array): string =>
  `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
const png = (...chunks: readonly Buffer[]): Uint8Array =>
  new Uint8Array(Buffer.concat([SIGNATURE, ...chunks]));
const end = chunk('IEND', new Uint8Array());

/** Ten uses of the level below, ten levels deep. */
const useBomb = Array.from(
  { length: 10 },
  (_, i) => `<g id="g${i + 1}">${`<use xlink:href="#g${i}"/>`.repeat(10)}</g>`,
).join('');
const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');

describe('an SVG is refused', () => {
  test.each<[string, string, string]>([
    [
      'that uses itself a billion times over',
      svg(`<g id="g0">${RECT}</g>${useBomb}<use xlink:href="#g10"/>`),
      'image-svg-too-complex',
    ],
    ['that is part of itself', svg(`<g id="a"><use xlink:href="#a"/></g>`), 'image-svg-too-complex'],
    [
      'whose clipping paths clip one another a billion times over',
      svg(
        `${Array.from({ length: 30 }, (_, i) => `<clipPath id="c${i}">${`<rect width="9" height="9" clip-path="url(#c${i + 1})"/>`.repeat(2)}</clipPath>`).join('')}<rect width="9" height="9" clip-path="url(#c0)"/>`,
      ),
      'image-svg-too-complex',
    ],
    [
      'whose style sheet does the same',
      svg(
        `<style>.a{clip-path:url(#c)}.b{clip-path:url(#d)}</style><clipPath id="d">${RECT.repeat(300)}</clipPath><clipPath id="c">${'<rect class="b" width="9" height="9"/>'.repeat(300)}</clipPath><rect class="a" width="9" height="9"/>`,
      ),
      'image-svg-too-complex',
    ],
    [
      'that is nested a thousand deep',
      svg(`${'<g>'.repeat(1000)}${RECT}${'</g>'.repeat(1000)}`),
      'image-svg-too-complex',
    ],
    ['with too many elements', svg(RECT.repeat(30_000)), 'image-svg-too-complex'],
    [
      'with too many attributes',
      svg(`<rect ${Array.from({ length: 60_000 }, (_, i) => `a${i}=""`).join(' ')}/>`),
      'image-svg-too-complex',
    ],
    [
      'whose entities laugh a billion times',
      `<!DOCTYPE svg [<!ENTITY l0 "ha">${laughs}]>${svg('<title>&l9;</title>')}`,
      'image-svg-doctype',
    ],
    [
      'that declares entities',
      `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg(RECT)}`,
      'image-svg-doctype',
    ],
    ['with a script', svg(`<script>alert(1)</script>${RECT}`), 'image-svg-script'],
    [
      'with a web page',
      svg(`<foreignObject><p xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>`),
      'image-svg-script',
    ],
    ['with an animation', svg('<rect><animate attributeName="x" to="9"/></rect>'), 'image-svg-script'],
    ['with something to happen', svg('<rect onload="alert(1)" width="9" height="9"/>'), 'image-svg-script'],
    [
      'that loads from the web',
      svg('<image xlink:href="http://example.org/a.png" width="9" height="9"/>'),
      'image-svg-link',
    ],
    ['that loads a file', svg('<image href="file:///etc/passwd" width="9" height="9"/>'), 'image-svg-link'],
    ['that loads its neighbour', svg('<image href="../secret.png" width="9" height="9"/>'), 'image-svg-link'],
    ['that uses another file', svg('<use href="other.svg#a"/>'), 'image-svg-link'],
    [
      'that fills from another file',
      svg('<rect fill="url(other.svg#a)" width="9" height="9"/>'),
      'image-svg-link',
    ],
    ['whose styles load', svg(`<style>@import "a.css";</style>${RECT}`), 'image-svg-link'],
    [
      'whose styles load in secret',
      svg(`<style>rect{fill:u\\72l(http://x)}</style>${RECT}`),
      'image-svg-element',
    ],
    ['with a style sheet elsewhere', `<?xml-stylesheet href="a.css"?>${svg(RECT)}`, 'image-svg-link'],
    [
      'in an SVG',
      svg(`<image href="${dataOf('image/svg+xml', bytesOf(svg(useBomb)))}" width="9" height="9"/>`),
      'image-svg-link',
    ],
    [
      'under another name in an SVG',
      svg(`<image href="${dataOf('image/png', bytesOf(svg(RECT)))}" width="9" height="9"/>`),
      'image-format',
    ],
    [
      'with a broken picture in it',
      svg(`<image href="${dataOf('image/png', PIXEL.slice(0, 50))}" width="9" height="9"/>`),
      'image-broken',
    ],
    ['with text', svg('<text>Vinnova</text>'), 'image-svg-text'],
    [
      'with dashes nobody can see',
      svg('<path d="M0 0H100" stroke="red" stroke-dasharray=".00001"/>'),
      'image-svg-element',
    ],
    ['far too large', svg('<rect width="1e30" height="1e30"/>'), 'image-svg-element'],
    [
      'whose effects would take minutes',
      svg(
        `<filter id="f">${'<feGaussianBlur stdDeviation="20"/>'.repeat(1000)}</filter><g filter="url(#f)">${RECT}</g>`,
      ),
      'image-svg-too-complex',
    ],
    [
      'whose effects are many times one',
      svg(
        `<filter id="f"><feGaussianBlur stdDeviation="2"/></filter>${`<g filter="url(#f)">${RECT}</g>`.repeat(900)}`,
      ),
      'image-svg-too-complex',
    ],
    [
      'with an effect that looks far around',
      svg(`<filter id="f"><feMorphology radius="40"/></filter><g filter="url(#f)">${RECT}</g>`),
      'image-svg-too-complex',
    ],
    [
      'with an effect that looks far around in a small place, enlarged',
      svg(
        `<filter id="f"><feMorphology radius=".5"/></filter><g transform="scale(90)"><g filter="url(#f)">${RECT}</g></g>`,
      ),
      'image-svg-too-complex',
    ],
    [
      'with an effect that looks as far around as the whole is wide',
      svg(
        `<filter id="f" primitiveUnits="objectBoundingBox"><feMorphology radius=".5"/></filter><g filter="url(#f)">${RECT}</g>`,
      ),
      'image-svg-too-complex',
    ],
    [
      'with an effect that mixes thousands of pixels into each',
      svg(
        `<filter id="f"><feConvolveMatrix order="60" kernelMatrix="${'1 '.repeat(3600)}"/></filter><g filter="url(#f)">${RECT}</g>`,
      ),
      'image-svg-too-complex',
    ],
    [
      'with a noise of a thousand layers',
      svg(
        `<filter id="f"><feTurbulence baseFrequency=".1" numOctaves="1000"/></filter><g filter="url(#f)">${RECT}</g>`,
      ),
      'image-svg-too-complex',
    ],
    [
      'with an effect on a drawing that is a strip',
      svg(
        `<filter id="f"><feOffset dx="1"/></filter><g filter="url(#f)">${RECT}</g>`,
        'viewBox="0 0 100000 5"',
      ),
      'image-svg-too-complex',
    ],
    [
      'with an effect on inks',
      svg(
        `<filter id="f"><feOffset dx="1"/></filter><image filter="url(#f)" width="9" height="9" href="${dataOf('image/jpeg', fixture('inks.jpg'))}"/>`,
      ),
      'image-svg-element',
    ],
    [
      'with a style rule for every part of it',
      svg(`<style>${'a>b{fill:red}'.repeat(2000)}</style>${RECT.repeat(2000)}`),
      'image-svg-too-complex',
    ],
    ['that is no XML', svg('<g>'), 'image-svg-syntax'],
    [
      'that is none, but says so',
      '<svg viewBox="0 0 9 9"><rect width="9" height="9"/></svg>',
      'image-svg-syntax',
    ],
    ['without a size', svg(RECT, ''), 'image-svg-size'],
    ['in which nothing can be seen', svg(''), 'image-blank'],
    ['of more than a megabyte', svg(`<!-- ${'x'.repeat(1_100_000)} -->${RECT}`), 'image-too-large'],
  ])('%s', async (_, bytes, code) => {
    expect(await codesOf(bytes)).toEqual([code]);
  });

  test('for all that is wrong with it at once, line by line', async () => {
    const problems = await refusalOf(svg('\n<script/>\n<text>A</text>\n<image href="http://x/y.png"/>'));
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ['image-svg-script', 2],
      ['image-svg-text', 3],
      ['image-svg-link', 4],
    ]);
    expect(problems[2]?.message).toContain('http://x/y.png');
  });
});

describe('an SVG is refused by name for what would print otherwise than it looks:', () => {
  const box = 'width="9" height="9"';
  test.each([
    ['fill', 'oklch(60% .2 30)'],
    ['fill', 'var(--brand)'],
    ['fill', 'context-fill'],
    ['fill', 'url(#g) hwb(0 0% 0%)'],
    ['stroke', 'rgb(20 30 50%)'],
    ['stop-color', 'hsl(1turn, 60%, 35%)'],
    ['stop-color', 'none'],
    ['color', 'color(display-p3 1 0 0)'],
  ])('the colour of a %s, %s', async (property, value) => {
    for (const inside of [
      `<rect ${box} ${property}="${value}"/>`,
      `<rect ${box} style="opacity:1; ${property.toUpperCase()}: ${value} !important"/>`,
      `<style>/* : */ .a, .b { opacity: 1; ${property}:${value} }</style><rect class="a" ${box}/>`,
    ]) {
      const [problem, ...others] = await refusalOf(svg(inside));
      expect(others).toEqual([]);
      expect(problem).toMatchObject({ code: 'image-svg-element', hint: 'Write it as #rrggbb.', line: 1 });
      expect(problem?.message).toBe(`The picture contains the colour “${value}”, which is not supported.`);
    }
  });

  test.each([
    ['transform: rotate(9deg)', 'presentation attributes'],
    ['transform-origin: 1px 1px', 'presentation attributes'],
    ['stroke-width: 2rem', 'presentation attributes'],
    ['clip-path: circle(2px)', 'plain shapes'],
    ['vector-effect: non-scaling-stroke', 'plain shapes'],
    ['mix-blend-mode: plus-lighter', 'plain shapes'],
    ['mix-blend-mode: MULTIPLY', 'plain shapes'],
  ])('the style %s, with what to do instead', async (style, hint) => {
    for (const inside of [`<rect ${box} style="${style};"/>`, `<style>rect{${style}}</style><rect ${box}/>`])
      expect(await refusalOf(svg(inside))).toMatchObject([
        {
          code: 'image-svg-element',
          message: `The picture contains the style “${style}”, which is not supported.`,
          hint: expect.stringContaining(hint),
        },
      ]);
  });

  test.each([
    ['rect:nth-child(2){fill:red}', 'rect:nth-child(2)'],
    ['.x{} rect ~ rect{fill:red}', 'rect ~ rect'],
    ['@media print{rect{fill:red}}', '@media'],
  ])('the style sheet %s', async (css, named) => {
    const [problem, ...others] = await refusalOf(svg(`<style>${css}</style><rect ${box}/>`));
    expect(others).toEqual([]);
    expect(problem?.message).toContain(named);
  });

  test.each([
    '<path d="M0 0h9v9" stroke="red" vector-effect="non-scaling-stroke"/>',
    '<path d="M0 0h9v9" stroke="red" style="stroke-dasharray:2" pathLength="9"/>',
    `<rect ${box} transform="rotate(9)" transform-origin="center"/>`,
    `<rect ${box} clip-path="circle(2px)"/>`,
    `<mask id="m" color-interpolation="linearRGB"><rect ${box} fill="#888"/></mask><rect ${box} mask="url(#m)"/>`,
    `<rect ${box} fill="url('#a b')"/>`,
    `<rect ${box} rx="auto"/>`,
    `<defs><rect id="r" ${box}/></defs><clipPath id="c"><use href="#r" x="1em"/></clipPath><rect ${box} clip-path="url(#c)"/>`,
    `<rect width="9" height="2rem"/>`,
    `<radialGradient id="g" fr=".3"><stop/></radialGradient><rect ${box} fill="url(#g)"/>`,
    `<filter id="f"><feBlend in="BackgroundImage"/></filter><rect ${box} filter="url(#f)"/>`,
    `<filter id="f"><feImage href="#a"/></filter><rect ${box} filter="url(#f)"/>`,
    `<symbol id="s" transform="scale(2)"><rect ${box}/></symbol><use href="#s"/>`,
    `<clipPath id="c"><use href="#g"/></clipPath><g id="g"><rect ${box}/></g><rect ${box} clip-path="url(#c)"/>`,
  ])('%s', async (inside) => {
    expect(await codesOf(svg(inside))).toEqual(['image-svg-element']);
  });

  test.each(['*****', 'a', Buffer.from('GIF89a').toString('base64')])(
    'a picture in it that is called a PNG and holds %s',
    async (data) => {
      const image = `<image width="9" height="9" href="data:image/png;base64,${data}"/>`;
      expect(await refusalOf(svg(`\n${image}`))).toEqual([
        {
          severity: 'error',
          code: 'image-format',
          message: 'A picture inside the SVG is not a PNG or JPEG.',
          hint: 'Embed pictures as PNG or JPEG.',
          file: 'logo.png',
          line: 2,
          column: 1,
        },
      ]);
    },
  );

  test('the copy of itself that Illustrator puts beside the drawing', async () => {
    const [problem] = await refusalOf(
      svg('<switch><foreignObject requiredExtensions="x"/><g><rect width="9" height="9"/></g></switch>'),
    );
    expect(problem).toMatchObject({ code: 'image-svg-script', hint: expect.stringContaining('Illustrator') });
    const declared = `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/x.dtd" [ <!ENTITY n "urn:n"> ]>`;
    expect(await codesOf(`${declared}${svg('<g xmlns:i="&n;"/>')}`)).toEqual(['image-svg-doctype']);
  });
});

describe('a PNG is refused', () => {
  const drawn = encode({ width: 40, height: 30, colour: 2, depth: 8, pixel: (x, y) => [x, y, 9] });

  test('of 40,000 by 40,000 pixels, from its header alone', async () => {
    const rows = deflateSync(Buffer.alloc(1000));
    expect(await codesOf(png(header(40_000, 40_000, 6, 8), chunk('IDAT', rows), end))).toEqual([
      'image-too-many-pixels',
    ]);
  });

  test('that inflates to more than it says, without being inflated', async () => {
    const bomb = chunk('IDAT', deflateSync(Buffer.alloc(100 * 1024 * 1024), { level: 1 }));
    const before = process.memoryUsage().rss;
    expect(await codesOf(png(header(100, 100, 6, 8), bomb, end))).toEqual(['image-broken']);
    expect(process.memoryUsage().rss - before).toBeLessThan(50 * 1024 * 1024);
  });

  test('wherever it is cut, and whichever byte is changed', async () => {
    for (let at = 8; at < drawn.length; at += Math.ceil(drawn.length / 40))
      expect(await codesOf(drawn.slice(0, at))).toEqual(['image-broken']);
    for (let at = 8; at < drawn.length; at += Math.ceil(drawn.length / 40)) {
      const changed = drawn.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x55;
      expect(await codesOf(changed)).toEqual(['image-broken']);
    }
  });

  test('in hundreds of thousands of parts', async () => {
    const parts = Buffer.concat(new Array<Buffer>(500_000).fill(chunk('IDAT', new Uint8Array())));
    expect(await codesOf(png(header(9, 9, 0, 8), parts, end))).toEqual(['image-broken']);
  });

  test.each<[string, readonly Buffer[]]>([
    ['without a header', [end]],
    ['without pixels', [header(9, 9, 2, 8), end]],
    ['with no width', [header(0, 9, 2, 8), chunk('IDAT', deflateSync(Buffer.alloc(9))), end]],
    ['of a colour type that is none', [header(9, 9, 5, 8), chunk('IDAT', deflateSync(Buffer.alloc(9))), end]],
    ['without its palette', [header(9, 9, 3, 8), chunk('IDAT', deflateSync(Buffer.alloc(90))), end]],
    ['with fewer rows than it says', [header(9, 9, 0, 8), chunk('IDAT', deflateSync(Buffer.alloc(80))), end]],
    [
      'with a filter that is none',
      [header(9, 1, 0, 8), chunk('IDAT', deflateSync(Buffer.alloc(10, 7))), end],
    ],
    ['whose pixels are not deflated', [header(9, 9, 0, 8), chunk('IDAT', Buffer.alloc(90)), end]],
    [
      'with a colour outside its palette',
      [
        header(1, 1, 3, 8),
        chunk('PLTE', Buffer.alloc(3)),
        chunk('IDAT', deflateSync(Buffer.from([0, 9]))),
        end,
      ],
    ],
    ['with a part that nobody knows', [header(9, 9, 0, 8), chunk('EVIL', Buffer.alloc(9)), end]],
  ])('%s', async (_, chunks) => {
    expect(await codesOf(png(...chunks))).toEqual(['image-broken']);
  });
});

describe('what is no picture we print is called by its name', () => {
  const file = (text: string): Uint8Array => new Uint8Array(Buffer.from(text.padEnd(80, '\0'), 'latin1'));

  test.each<[string, Uint8Array]>([
    ['a GIF picture', file('GIF89a')],
    ['a WebP picture', file('RIFF\0\0\0\0WEBPVP8 ')],
    ['an AVIF picture', file('\0\0\0\x1cftypavif')],
    ['a HEIC picture', file('\0\0\0\x1cftypheic')],
    ['a TIFF picture', file('II*\0')],
    ['a PDF', file('%PDF-1.7\n')],
    ['a font', file('OTTO')],
    ['a font', file('\0\x01\0\0\0\x0f')],
    ['a web page (HTML)', file('<!DOCTYPE html><svg></svg>')],
    ['a compressed file, perhaps an SVGZ', new Uint8Array(gzipSync(svg(RECT)))],
  ])('%s', async (name, bytes) => {
    const [problem] = await refusalOf(bytes);
    expect(problem?.code).toBe('image-format');
    expect(problem?.message).toBe(`The file is ${name}, which is not supported.`);
  });

  test('and what nobody knows is no picture', async () => {
    expect(await codesOf('hello')).toEqual(['image-format']);
    expect(await codesOf('')).toEqual(['image-empty']);
    expect(await codesOf(new Uint8Array(80))).toEqual(['image-format']);
  });
});

describe('a file on the disk', () => {
  const readPicture = async (path: string, cwd: string) => {
    const world = openDisk(cwd);
    const file = world.paths.resolve(path);
    const bytes = await world.read(file);
    return bytes.ok ? pictureFrom(world, bytes.value, world.paths.shown(file), []) : bytes;
  };

  test('of 300 MB is refused by its size', async () => {
    const path = join(folder, 'huge.png');
    const handle = openSync(path, 'w');
    ftruncateSync(handle, 300 * 1024 * 1024);
    closeSync(handle);
    const before = process.memoryUsage().rss;
    const { ok, problems } = await readPicture(path, folder);
    expect([ok, problems.map(({ code, file }) => [code, file])]).toEqual([
      false,
      [['image-too-large', 'huge.png']],
    ]);
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 * 1024);
  });

  test('that is not there, or a folder, is named', async () => {
    expect((await readPicture('none.svg', folder)).problems).toMatchObject([{ code: 'file-not-found' }]);
    expect((await readPicture('.', folder)).problems).toMatchObject([{ code: 'file-not-a-file' }]);
  });

  test('that a link leads to outside its folder is not read', async () => {
    writeFileSync(join(folder, 'secret.png'), PIXEL);
    const brand = mkdtempSync(join(folder, 'brand-'));
    symlinkSync(join(folder, 'secret.png'), join(brand, 'logo.png'));
    const read = (path: string) => openDisk(folder).readIn(brand, path);
    for (const path of ['logo.png', '../secret.png'])
      expect(await read(path)).toMatchObject({ ok: false, problems: [{ code: 'file-outside' }] });
  });

  test('is told by what it holds, not by what it is called', async () => {
    writeFileSync(join(folder, 'logo.gif'), svg(RECT));
    expect((await readPicture('logo.gif', folder)).ok).toBe(true);
    expect((await pictureFrom(openDisk(folder), PIXEL, 'logo.svg', [])).ok).toBe(true);
  });
});
