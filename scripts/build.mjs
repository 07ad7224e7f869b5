// Builds the program: dist/kitpress.cjs and its code cache, the library dist/kitpress.mjs and its types, dist/verify.cjs, dist/shaper.mjs, dist/uax14.cjs, dist/image.cjs with dist/resvg.wasm and dist/cmyk.cjs, dist/resvg.cjs, dist/outlines.cjs, dist/xliff.cjs, dist/xlsx.cjs and dist/xlsxwrite.cjs, dist/prompts.cjs, dist/preview.cjs with dist/preview.html, dist/faces, dist/hyphenation and schemas/*.json. Says one line.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import {
  APART,
  bundleLibrary,
  bundlePage,
  bundleProgram,
  cacheCode,
  loadedApart,
  PROGRAM_FILE,
  root,
  SHARED,
} from './bundle.mjs';

const dist = join(root, 'dist');
const require = createRequire(import.meta.url);
/** Where bin/load.js looks. */
const { PROGRAM, CACHE } = require('../bin/load.js');
const SHAPER = join(dist, 'shaper.mjs');
/** HarfBuzz waits for its wasm at its top level, as only ES modules can; the program is none and cannot import one itself. */
const SHAPER_DOOR = "exports.openShaper = async () => (await import('./shaper.mjs')).openShaper();\n";
/** resvg asks whether it was given one of these; the question alone makes Node load its network code, 32 ms. */
const WITHOUT_NETWORK = { define: { ...PROGRAM_FILE.define, Request: 'undefined', Response: 'undefined' } };
const start = performance.now();
const apartInputs = [
  ...(await bundleVerify()),
  ...(await bundleImage()),
  ...(await bundleApart('resvg', WITHOUT_NETWORK)),
  ...(await bundleApart('outlines')),
  ...(await bundleApart('cmyk')),
  ...(await bundleShaper()),
  ...(await bundleApart('uax14')),
  ...(await bundleApart('xliff')),
  ...(await bundleApart('xlsx')),
  ...(await bundleApart('xlsxwrite')),
  ...(await bundleApart('compile')),
  ...(await bundleApart('convert')),
  ...(await bundleApart('prompts')),
  ...(await bundleApart('preview')),
];
writeChanged(join(dist, 'preview.html'), Buffer.from(await bundlePage()));
const library = await bundleLibrary();
writeChanged(join(dist, 'kitpress.mjs'), Buffer.from(library.contents));
apartInputs.push(...library.inputs);
const program = await bundle();
await writeTypes();
await compileText();
const schemas = await writeSchemas();
if (!existsSync(CACHE)) cacheCode(root);
process.stdout.write(
  `kitpress: built dist/kitpress.cjs, ${Math.round(program / 1024)} KB, and ${schemas} schemas in ${((performance.now() - start) / 1000).toFixed(1)} s\n`,
);

/** Bundles the program into one CommonJS file, which can have a code cache; what few commands need is not run until they ask. Returns its bytes. */
async function bundle() {
  const { contents, inputs } = await bundleProgram();
  mkdirSync(dist, { recursive: true });
  // A cache never outlives its program: V8 tells them apart by length alone.
  if (!isSame(PROGRAM, contents)) for (const name of caches()) rmSync(join(dist, name));
  writeChanged(PROGRAM, contents);
  writeChanged(join(dist, 'LICENSES.txt'), Buffer.from(licences([...inputs, ...apartInputs])));
  return contents.length;
}

/** Bundles the reader of `kitpress verify` with pdfjs into dist/verify.cjs. Returns the files that are in it. */
async function bundleVerify() {
  // pdfjs makes a matrix for drawing when it is loaded, and in Node looks for a canvas and warns that there is none; here nobody
  // draws, and it takes Node for NW.js. What else it asks its surroundings at the start, Node 20 does not have.
  const surroundings = "class NoMatrix{}globalThis.navigator??={language:'en',platform:'',userAgent:''};";
  return bundleApart('verify', {
    banner: { js: `${PROGRAM_FILE.banner.js}${surroundings}` },
    define: { ...PROGRAM_FILE.define, DOMMatrix: 'NoMatrix', 'process.versions.nw': 'true' },
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
  return bundleApart('image', { ...WITHOUT_NETWORK, plugins: [loadedApart] });
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

/** dist/kitpress.d.ts, which takes a second: only after a change in src. */
async function writeTypes() {
  const path = join(dist, 'kitpress.d.ts');
  const changed = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .some(
      (name) => statSync(join(root, 'src', name)).mtimeMs > (existsSync(path) ? statSync(path).mtimeMs : 0),
    );
  if (!changed) return;
  const { libraryTypes } = await import('./types.mjs');
  writeFileSync(path, libraryTypes());
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
