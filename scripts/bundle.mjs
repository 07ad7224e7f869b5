// How src becomes the program: esbuild's options, what is left out of libraries, what is a file apart, and V8's code cache.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const SHARED = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'warning',
  // commander and yaml are CommonJS and ask for require.
  banner: {
    js: "import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);",
  },
};
/** One CommonJS file, as bin/load.js runs it: only such a one can have a code cache. */
export const PROGRAM_FILE = {
  ...SHARED,
  format: 'cjs',
  banner: { js: "const here=require('node:url').pathToFileURL(__filename).href;" },
  define: { 'import.meta.url': 'here' },
  minify: true,
  legalComments: 'none',
  metafile: true,
  write: false,
};
/** commander asks for child_process at every start, for subprograms that Kitpress has none of, which takes 3 ms. */
const LEFT_OUT = ['node:child_process'];

/** What is large and seldom needed is a file of its own: the reader of finished PDFs, those of pictures, of XLIFF and of workbooks, bidi and HarfBuzz,
 *  what a brand takes: the compiler of fonts, and colours; what an export takes: outlines and resvg; the server of the preview; and questions in a terminal. */
export const APART = {
  verify: 'src/verify/verify.ts',
  image: 'src/image/read.ts',
  resvg: 'src/image/svg/resvg.ts',
  outlines: 'src/svg/outlines.ts',
  cmyk: 'src/image/jpeg/decode.ts',
  shaper: 'src/text/shaper.ts',
  uax14: 'src/text/uax14.ts',
  xliff: 'src/translation/exchange/xliff-read.ts',
  xlsx: 'src/table/xlsx/workbook.ts',
  xlsxwrite: 'src/table/xlsx/write.ts',
  compile: 'src/fonts/compile.ts',
  convert: 'src/brand/convert.ts',
  prompts: 'src/commands/prompts.ts',
  preview: 'src/preview/preview.ts',
};
/** A plugin for which each of them is what `contentsOf` says of its name, where it is imported late. */
const keptApart = (name, contentsOf) => ({
  name,
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /\.ts$/ }, ({ kind, path, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined;
      const file = Object.keys(APART).find((key) => join(root, APART[key]) === join(resolveDir, path));
      return file && { path: file, namespace: name };
    });
    onResolve({ filter: /^\.\/[a-z0-9]+\.cjs$/ }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /.*/, namespace: name }, ({ path }) => ({ contents: contentsOf(path) }));
  },
});
/** Found beside the program, wherever its loader stands. */
export const loadedApart = keptApart(
  'loaded-apart',
  (file) => `module.exports = require(require('node:path').join(__dirname, '${file}.cjs'));`,
);
/** The program as one CommonJS file, which can have a code cache; what few commands need is not run until they ask. */
export async function bundleProgram({ plugins = [], minify = true } = {}) {
  const { outputFiles, metafile } = await build({
    ...PROGRAM_FILE,
    minify,
    entryPoints: ['src/cli.ts'],
    outfile: 'dist/kitpress.cjs',
    alias: Object.fromEntries(LEFT_OUT.map((name) => [name, join(root, 'scripts', 'left-out.mjs')])),
    plugins: [...plugins, loadedApart],
  });
  return { contents: Buffer.from(inAscii(outputFiles[0].text)), inputs: Object.keys(metafile.inputs) };
}

/** A program that is ASCII takes V8 a byte a character, not two, and a start 3 ms less. esbuild leaves other characters only in regular
 *  expressions, where an escape means the same. */
const inAscii = (code) => {
  const odd = /\\\P{ASCII}|[\u{10000}-\u{10ffff}]/u.exec(code);
  if (odd) throw new Error(`an escape of ${odd[0]} would mean something else`);
  return code.replace(/\P{ASCII}/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
};

/** The page of the preview as one file: its script and its style are in it. */
export async function bundlePage() {
  const folder = join(root, 'src', 'preview', 'page');
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [join(folder, 'main.ts'), join(folder, 'page.css')],
    bundle: true,
    minify: true,
    target: 'es2022',
    charset: 'utf8',
    outdir: 'dist',
    write: false,
    logLevel: 'warning',
  });
  const textOf = (ending) => outputFiles.find(({ path }) => path.endsWith(ending)).text.trim();
  return readFileSync(join(folder, 'page.html'), 'utf8')
    .replace('<style></style>', () => `<style>${textOf('.css')}</style>`)
    .replace(
      '<script></script>',
      () => `<script>${textOf('.js').replaceAll('</script', '<\\/script')}</script>`,
    );
}

/** What few calls of the library need is the program's own files apart. */
const besideLibrary = keptApart('beside-library', (file) => `module.exports = require('./${file}.cjs');`);
/** The library as one ES module. */
export async function bundleLibrary() {
  const { outputFiles, metafile } = await build({
    ...SHARED,
    entryPoints: ['src/index.ts'],
    outfile: 'dist/kitpress.mjs',
    minify: true,
    legalComments: 'none',
    metafile: true,
    write: false,
    plugins: [besideLibrary],
  });
  return { contents: outputFiles[0].contents, inputs: Object.keys(metafile.inputs) };
}

/** V8's code of what a build of the kit runs, of a translation in a brand as well, made after them and put beside the program in
 *  `folder`: its bin/load.js hands it back at every start. */
export function cacheCode(folder) {
  const scratch = mkdtempSync(join(tmpdir(), 'kitpress-cache-'));
  try {
    const code = `const { CACHE, load } = require(${JSON.stringify(join(folder, 'bin', 'load.js'))});
      const { main, script } = load();
      const build = (...flags) => main(['build', '--out', ${JSON.stringify(join(scratch, 'out'))}, ...flags]);
      build().then(() => build('--brand', ${JSON.stringify(join(root, 'starter', 'brand.yaml'))}, '--lang', 'en')).then((exit) => {
        if (exit !== 0) return;
        const { renameSync, writeFileSync } = require('node:fs');
        // Whole or not at all: V8 trusts what it reads.
        writeFileSync(CACHE + '.part', script.createCachedData());
        renameSync(CACHE + '.part', CACHE);
      });`;
    spawnSync(process.execPath, ['-e', code], { cwd: scratch, stdio: ['ignore', 'ignore', 'inherit'] });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
