// An exception of ours is a bug, exit code 70, and never blamed on the font, the picture or the PDF that was being read.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { kitpress } from './support/cli.ts';
import { cwd, pdfs, put } from './support/folder.ts';
import { fontFile, postScriptFont } from './support/font.ts';
import { svg } from './support/image.ts';
import { encode } from './support/png.ts';

/** The function that has the bug. */
const state = vi.hoisted(() => ({ broken: '' }));

/** A module whose functions throw a TypeError as long as they are the one that has the bug. */
const withBug = vi.hoisted(
  () =>
    (real: Record<string, unknown>): Record<string, unknown> =>
      Object.fromEntries(
        Object.entries(real).map(([name, value]) => [
          name,
          typeof value === 'function' && /^[a-z]/.test(name)
            ? (...args: readonly unknown[]) => {
                if (state.broken === name) throw new TypeError('undefined is no function of ours');
                return (value as (...given: readonly unknown[]) => unknown)(...args);
              }
            : value,
        ]),
      ),
);

vi.mock('../src/fonts/pairs.ts', async (real) => withBug(await real()));
vi.mock('../src/fonts/charstring.ts', async (real) => withBug(await real()));
vi.mock('../src/image/extent.ts', async (real) => withBug(await real()));
vi.mock('../src/xml/read.ts', async (real) => withBug(await real()));
vi.mock('../src/image/png/rows.ts', async (real) => {
  const rows = await real<typeof import('../src/image/png/rows.ts')>();
  const openRows: typeof rows.openRows = (...args) => {
    const opened = rows.openRows(...args);
    return {
      ...opened,
      take: (bytes) => {
        if (state.broken === 'take') throw new TypeError('undefined is no function of ours');
        return opened.take(bytes);
      },
    };
  };
  return { ...rows, openRows };
});
vi.mock('../src/verify/cos.ts', async (real) => withBug(await real()));
vi.mock('../src/verify/marks.ts', async (real) => withBug(await real()));

beforeEach(() => {
  state.broken = '';
});

const FACES = (file: string): string => `name: Us\nfaces: { text: ${file}, licence: OFL-1.1 }\n`;
const LOGO = (file: string): string => `name: Us\nlogos: { main: ${file} }\n`;

test.each([
  ['readKerning', FACES('text.ttf')],
  ['runCharstring', FACES('text.otf')],
  ['inkBox', LOGO('logo.svg')],
  ['readXml', LOGO('logo.svg')],
  ['take', LOGO('logo.png')],
])('a bug in %s is not told of the file of a brand', async (name, brand) => {
  put('brand.yaml', brand);
  put('logo.svg', svg('<rect width="90" height="40" fill="#123456"/>'));
  writeFileSync(
    join(cwd, 'logo.png'),
    encode({ width: 40, height: 40, colour: 0, depth: 8, pixel: () => [0] }),
  );
  writeFileSync(join(cwd, 'text.ttf'), fontFile());
  writeFileSync(join(cwd, 'text.otf'), postScriptFont());
  state.broken = name;
  const { exit, err } = await kitpress('build --brand brand.yaml --sheets notes');
  expect([exit, pdfs('out')]).toEqual([70, []]);
  expect(err).toMatch(/^This is a bug in kitpress .*TypeError: undefined is no function of ours\n$/);
});

test.each(['parseAt', 'readMarks'])('a bug in %s is not told of a PDF', async (name) => {
  expect((await kitpress('build --sheets notes')).exit).toBe(0);
  state.broken = name;
  const { exit, err } = await kitpress('verify out/kit.pdf');
  expect(exit).toBe(70);
  expect(err).toMatch(/^This is a bug in kitpress .*TypeError: undefined is no function of ours\n$/);
});
