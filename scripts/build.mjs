// Builds the program: dist/cli.js and its lazy parts, dist/faces, and schemas/*.json. Says one line.
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
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { leanPdfkit } from './pdfkit-lean.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
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

const start = performance.now();
const program = await bundle();
await compileText();
const schemas = await writeSchemas();
process.stdout.write(
  `kitpress: built dist/cli.js, ${Math.round(program / 1024)} KB, and ${schemas} schemas in ${((performance.now() - start) / 1000).toFixed(1)} s\n`,
);

/** Bundles the program; what only some commands need is a file of its own that they load. Returns bytes written. */
async function bundle() {
  const { outputFiles, metafile } = await build({
    ...SHARED,
    entryPoints: ['src/cli.ts'],
    outdir: 'dist',
    splitting: true,
    // Every part lies in dist itself: src/paths.ts finds the package one folder up.
    chunkNames: '[name]-[hash]',
    minify: true,
    legalComments: 'none',
    metafile: true,
    write: false,
    alias: { yaml: YAML },
    plugins: [leanPdfkit(), leanCommander],
  });
  mkdirSync(dist, { recursive: true });
  // The entry last: whoever starts it meanwhile finds its parts.
  const parts = outputFiles.toSorted(
    (a, b) => Number(a.path.endsWith('cli.js')) - Number(b.path.endsWith('cli.js')),
  );
  for (const { path, contents } of parts) writeChanged(path, contents);
  const kept = new Set(parts.map(({ path }) => relative(dist, path)));
  for (const name of readdirSync(dist)) if (name.endsWith('.js') && !kept.has(name)) rmSync(join(dist, name));
  writeChanged(join(dist, 'LICENSES.txt'), Buffer.from(licences(Object.keys(metafile.inputs))));
  return parts.reduce((sum, { contents }) => sum + contents.length, 0);
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
        : '';
    return `${manifest.name} ${manifest.version} (${manifest.license ?? 'see its page'})\n\n${text}\n`;
  });
  return texts.join(`\n${'-'.repeat(72)}\n\n`);
}

/** An unchanged file keeps its time, so that nothing made from it looks stale. */
function writeChanged(path, bytes) {
  if (existsSync(path) && readFileSync(path).equals(bytes)) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}
