// Builds the program: dist/kitpress.cjs and its code cache, dist/verify.cjs, dist/shaper.mjs, dist/image.cjs with dist/resvg.wasm and dist/cmyk.cjs, dist/xliff.cjs, dist/faces, dist/hyphenation and schemas/*.json. Says one line.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { leanPdfkit } from './pdfkit-lean.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const require = createRequire(import.meta.url);
/** Where bin/load.js looks. */
const { PROGRAM, CACHE } = require('../bin/load.js');
const SHARED = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'warning',
  // commander, yaml and parts of pdfkit are CommonJS and ask for require.
  banner: {
    js: "import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);",
  },
};
/** One CommonJS file, as bin/load.js runs it: only such a one can have a code cache. */
const PROGRAM_FILE = {
  ...SHARED,
  format: 'cjs',
  banner: { js: "const here=require('node:url').pathToFileURL(__filename).href;" },
  define: { 'import.meta.url': 'here' },
  minify: true,
  legalComments: 'none',
  metafile: true,
  write: false,
};
/** The same source as ES modules: half as much code, and nothing runs at the start that nobody calls. */
const YAML = join(root, 'node_modules', 'yaml', 'browser', 'index.js');
/** commander asks for it at the start, for subprograms that we have none of; to load it takes longer than commander. */
const leanCommander = {
  name: 'lean-commander',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path: 'none', namespace: 'lean-commander' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'lean-commander' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** What is large and seldom needed is a file of its own: the reader of finished PDFs, those of pictures and of XLIFF, bidi and HarfBuzz,
 *  and what a brand takes: the compiler of fonts, and colours. */
const APART = {
  verify: 'src/verify/verify.ts',
  image: 'src/image/read.ts',
  cmyk: 'src/image/jpeg/decode.ts',
  shaper: 'src/text/shaper.ts',
  xliff: 'src/translation/exchange/xliff-read.ts',
  compile: 'src/fonts/compile.ts',
  convert: 'src/brand/convert.ts',
};
const loadedApart = {
  name: 'loaded-apart',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /\.ts$/ }, ({ kind, path, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined;
      const name = Object.keys(APART).find((key) => join(root, APART[key]) === join(resolveDir, path));
      return name && { path: name, namespace: 'loaded-apart' };
    });
    // Found beside the program, wherever its loader stands.
    onLoad({ filter: /.*/, namespace: 'loaded-apart' }, ({ path }) => ({
      contents: `module.exports = require(require('node:path').join(__dirname, '${path}.cjs'));`,
    }));
  },
};
const SHAPER = join(dist, 'shaper.mjs');
/** HarfBuzz waits for its wasm at its top level, as only ES modules can; the program is none and cannot import one itself. */
const SHAPER_DOOR = "exports.openShaper = async () => (await import('./shaper.mjs')).openShaper();\n";
/** pdfjs warns at its start that it cannot draw; here nobody draws. */
const pdfjsWithoutCanvas = {
  name: 'pdfjs-without-canvas',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]pdfjs-dist[\\/]legacy[\\/]build[\\/]pdf\.mjs$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const contents = source.replace(
        /(\nif \(isNodeJS\) \{)\s+let canvas;[\s\S]*?(?=if \(!globalThis\.navigator)/,
        '$1',
      );
      if (contents === source) throw new Error('pdfjs does not look for a canvas where it did');
      return { contents };
    });
  },
};

const start = performance.now();
const apartInputs = [
  ...(await bundleVerify()),
  ...(await bundleImage()),
  ...(await bundleApart('cmyk')),
  ...(await bundleShaper()),
  ...(await bundleApart('xliff')),
  ...(await bundleApart('compile')),
  ...(await bundleApart('convert')),
];
const program = await bundle();
await compileText();
const schemas = await writeSchemas();
await cacheCode();
process.stdout.write(
  `kitpress: built dist/kitpress.cjs, ${Math.round(program / 1024)} KB, and ${schemas} schemas in ${((performance.now() - start) / 1000).toFixed(1)} s\n`,
);

/** Bundles the program into one CommonJS file, which can have a code cache; what few commands need is not run until they ask. Returns its bytes. */
async function bundle() {
  const { outputFiles, metafile } = await build({
    ...PROGRAM_FILE,
    entryPoints: ['src/cli.ts'],
    outfile: 'dist/kitpress.cjs',
    alias: { yaml: YAML },
    plugins: [leanPdfkit(), leanCommander, loadedApart],
  });
  mkdirSync(dist, { recursive: true });
  const [{ contents }] = outputFiles;
  // A cache never outlives its program: V8 tells them apart by length alone.
  if (!isSame(PROGRAM, contents)) for (const name of caches()) rmSync(join(dist, name));
  writeChanged(PROGRAM, contents);
  writeChanged(
    join(dist, 'LICENSES.txt'),
    Buffer.from(licences([...Object.keys(metafile.inputs), ...apartInputs])),
  );
  return contents.length;
}

/** Bundles the reader of `kitpress verify` with pdfjs into dist/verify.cjs. Returns the files that are in it. */
async function bundleVerify() {
  return bundleApart('verify', {
    banner: { js: `${PROGRAM_FILE.banner.js}class NoMatrix{}` },
    define: { ...PROGRAM_FILE.define, DOMMatrix: 'NoMatrix' },
    plugins: [pdfjsWithoutCanvas],
  });
}

/** Bundles one of the files apart into dist. Returns the files that are in it. */
async function bundleApart(name, more = {}) {
  const outfile = `dist/${name}.cjs`;
  const entryPoints = [APART[name]];
  const { outputFiles, metafile } = await build({ ...PROGRAM_FILE, entryPoints, outfile, ...more });
  const [{ contents }] = outputFiles;
  writeChanged(join(root, outfile), Buffer.from(contents));
  return Object.keys(metafile.inputs);
}

/** The readers of pictures, and resvg beside them. */
async function bundleImage() {
  const resvg = require.resolve('@resvg/resvg-wasm/index_bg.wasm');
  writeChanged(join(dist, 'resvg.wasm'), readFileSync(resvg));
  // resvg asks whether it was given one of these; the question alone makes Node load its network code, 50 ms.
  const define = { ...PROGRAM_FILE.define, Request: 'undefined', Response: 'undefined' };
  return bundleApart('image', { define, plugins: [loadedApart] });
}

/** Bundles src/text/shaper.ts with bidi-js and HarfBuzz into dist/shaper.mjs. Returns the files that are in it. */
async function bundleShaper() {
  const { outputFiles, metafile } = await build({
    ...SHARED,
    entryPoints: ['src/text/shaper.ts'],
    outfile: SHAPER,
    minify: true,
    legalComments: 'none',
    metafile: true,
    write: false,
  });
  const [{ contents }] = outputFiles;
  writeChanged(SHAPER, Buffer.from(contents));
  writeChanged(join(dist, 'shaper.cjs'), Buffer.from(SHAPER_DOOR));
  const wasm = join(root, 'node_modules', 'harfbuzzjs', 'dist', 'harfbuzz.wasm');
  writeChanged(join(dist, 'harfbuzz.wasm'), readFileSync(wasm));
  return Object.keys(metafile.inputs);
}

/** Code caches of this and other versions of Node. */
function caches() {
  return readdirSync(dist).filter((name) => name.endsWith('.cache'));
}

/** V8's code of what a build of the kit runs, of a translation in a brand as well, made after them: bin/load.js hands it back at every start. */
async function cacheCode() {
  if (existsSync(CACHE)) return;
  const folder = mkdtempSync(join(tmpdir(), 'kitpress-cache-'));
  const made = join(folder, 'cache');
  try {
    const code = `const { load } = require(${JSON.stringify(join(root, 'bin', 'load.js'))});
      const { main, script } = load();
      const build = (...flags) => main(['build', '--out', ${JSON.stringify(join(folder, 'out'))}, ...flags]);
      build().then(() => build('--brand', ${JSON.stringify(join(root, 'starter', 'brand.yaml'))}, '--lang', 'en')).then((exit) => {
        if (exit === 0) require('node:fs').writeFileSync(${JSON.stringify(made)}, script.createCachedData());
      });`;
    spawnSync(process.execPath, ['-e', code], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
    if (!existsSync(made)) return;
    // Whole or not at all: V8 trusts what it reads.
    writeFileSync(`${CACHE}.part`, readFileSync(made));
    renameSync(`${CACHE}.part`, CACHE);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What src/text reads at run time; each script leaves alone what is up to date. */
async function compileText() {
  const { compileFaces } = await import('./faces.mjs');
  await compileFaces(join(dist, 'faces'));
  const { compileHyphenation } = await import('./hyphenation.mjs');
  compileHyphenation(join(dist, 'hyphenation'));
}

/** schemas/NAME.json for editors, from the same Zod definitions that check the content. Returns how many. */
async function writeSchemas() {
  const folder = mkdtempSync(join(tmpdir(), 'kitpress-schemas-'));
  try {
    const outfile = join(folder, 'schemas.mjs');
    await build({ ...SHARED, entryPoints: ['src/commands/schemas.ts'], outfile });
    const { allSchemas } = await import(pathToFileURL(outfile).href);
    const schemas = Object.entries(allSchemas());
    for (const [name, schema] of schemas)
      writeChanged(
        join(root, 'schemas', `${name}.json`),
        Buffer.from(`${JSON.stringify(schema, null, 2)}\n`),
      );
    return schemas.length;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The licences of the packages that are in the bundle: MIT asks that its text goes with the code. */
function licences(inputs) {
  const folders = new Set(
    inputs.map((input) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0]).filter(Boolean),
  );
  const texts = [...folders].sort().map((folder) => {
    const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const file = readdirSync(join(root, folder)).find((name) => /^licen[cs]e/i.test(name));
    const text =
      file && statSync(join(root, folder, file)).isFile()
        ? readFileSync(join(root, folder, file), 'utf8').trim()
        : `Source: ${manifest.repository?.url ?? manifest.repository ?? manifest.homepage}`;
    return `${manifest.name} ${manifest.version} (${manifest.license ?? 'see its page'})\n\n${text}\n`;
  });
  return texts.join(`\n${'-'.repeat(72)}\n\n`);
}

function isSame(path, bytes) {
  return existsSync(path) && readFileSync(path).equals(bytes);
}

/** An unchanged file keeps its time, so that nothing made from it looks stale. */
function writeChanged(path, bytes) {
  if (isSame(path, bytes)) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}
