// `npm run web`: the page for facilitators in its two forms, dist/web/ to put on a server and dist/kitpress.html, one file to double-click. Says their sizes.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { root } from './bundle.mjs';
import { pageFile } from './page.mjs';
import { checkRequests } from './requests.mjs';
import { packs, zippedPacks } from './web-packs.mjs';

const folder = join(root, 'dist', 'web');
const single = join(root, 'dist', 'kitpress.html');
const COMMON = {
  absWorkingDir: root,
  bundle: true,
  platform: 'browser',
  target: 'es2022',
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  metafile: true,
  write: false,
  logLevel: 'warning',
  outdir: folder,
};
/** Zod tries whether it may make code of text, which the rules of the page forbid, and browsers report. */
const NO_CODE = { js: 'globalThis.__zod_globalConfig={jitless:true};' };

/** No world of the page leads there: a brand's fonts need their compiler, a print shop its profiles. */
const LEFT_OUT = /\/src\/(?:fonts\/compile|workshop\/press|workshop\/ticket)\.ts$/;
const leftOut = {
  name: 'left-out',
  setup({ onLoad, onResolve }) {
    onLoad({ filter: LEFT_OUT }, () => ({
      contents: 'export const compileFace = 0, isBrokenFont = 0, readPress = 0, writeTicket = 0;',
    }));
    // Zod's JSON Schemas are for editors.
    onLoad({ filter: /zod\/v4\/core\/(?:to-json-schema|json-schema-processors)\.js$/ }, ({ path }) => ({
      contents: namesExported(path)
        .map((name) => `export const ${name} = () => {};`)
        .join(''),
    }));
    // What HarfBuzz would ask Node for.
    onResolve({ filter: /^(?:node:)?(?:module|fs|path|url)$/ }, ({ path }) => ({
      path,
      namespace: 'nothing',
    }));
    onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'module.exports = {};' }));
  },
};

const namesExported = (path) =>
  [...readFileSync(path, 'utf8').matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name);

/**
 * What is loaded late, in two files rather than forty: when somebody has names or a logo, opens a plan or wants PDFs; and for few scripts and
 * photographs. No exported name is twice in src. Outlines are in the first sheet.
 */
const LATE = {
  late: [
    ...['workshop/print', 'workshop/brands', 'brand/convert', 'image/read', 'table/xlsx/workbook'],
    ...['web/lists', 'web/looks', 'web/opened', 'web/offers', 'web/compression'],
  ],
  rare: ['text/uax14', 'image/jpeg/decode'],
};
const late = {
  name: 'late',
  setup({ onLoad, onResolve }) {
    const groupOf = (path) =>
      Object.keys(LATE).find((name) => LATE[name].some((one) => path === join(root, 'src', `${one}.ts`)));
    onResolve({ filter: /\.ts$/ }, ({ kind, path, resolveDir }) => {
      const group = kind === 'dynamic-import' && groupOf(join(resolveDir, path));
      return group ? { path: group, namespace: 'late' } : undefined;
    });
    onLoad({ filter: /.*/, namespace: 'late' }, ({ path }) => ({
      resolveDir: root,
      contents: LATE[path].map((one) => `export * from './src/${one}.ts';`).join('\n'),
    }));
  },
};

/**
 * HarfBuzz waits for its wasm at its top level, as only ES modules can, and would fetch it: here it begins when the shaper is first opened,
 * with the bytes of a pack.
 */
const WAITS = 'init(await createHarfBuzz());';
const harfbuzz = {
  name: 'harfbuzz',
  setup({ onLoad, onResolve }) {
    onLoad({ filter: /harfbuzzjs\/dist\/index\.mjs$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      if (!text.includes(WAITS)) throw new Error(`${path} does not say ${WAITS}`);
      return {
        contents: text.replace(
          WAITS,
          'let begun; export const begin = (wasmBinary) => (begun ??= createHarfBuzz({ wasmBinary, locateFile: (name) => name }).then(init));',
        ),
      };
    });
    onResolve({ filter: /\/shaper\.ts$/ }, ({ kind, path, resolveDir }) =>
      kind === 'dynamic-import' ? { path: join(resolveDir, path), namespace: 'shaper' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'shaper' }, ({ path }) => ({
      resolveDir: root,
      loader: 'ts',
      contents: `import { begin } from 'harfbuzzjs';
        import { assets } from './src/web/assets.ts';
        import { openShaper as open } from ${JSON.stringify(path)};
        export const openShaper = async () => { await begin(await assets.read('harfbuzz.wasm')); return open(); };`,
    }));
  },
};

/** Nothing in the page may ask for anything: what a library would fetch is not there. */
const WITHOUT_REQUESTS = Object.fromEntries(
  ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'Request', 'importScripts'].map((name) => [
    name,
    'undefined',
  ]),
);

const textOf = ({ outputFiles }, ending) => outputFiles.find(({ path }) => path.endsWith(ending)).text.trim();
const hashOf = (text) => createHash('sha256').update(text).digest('base64');
const shortHash = (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 10);

/** `what` is in the page; the names of the files beside it, if it is hosted. */
const workerOptions = (what, files) => ({
  ...COMMON,
  stdin: {
    contents: "import './src/svg/outlines.ts'; import './src/web/worker.ts';",
    resolveDir: root,
    loader: 'ts',
  },
  entryNames: 'worker',
  banner: NO_CODE,
  plugins: [leftOut, harfbuzz, ...(files ? [late] : [])],
  define: {
    ...WITHOUT_REQUESTS,
    HOSTED: String(files !== undefined),
    PACKS: JSON.stringify(
      Object.fromEntries([...what].map(([name, all]) => [name, all.map(([path]) => path)])),
    ),
    PACK_FILES: JSON.stringify(files ?? {}),
  },
});

const pageOptions = (imports) => ({
  ...COMMON,
  stdin: {
    contents: imports.map((path) => `import ${JSON.stringify(path)};`).join(''),
    resolveDir: root,
    loader: 'ts',
  },
  entryNames: 'page',
  define: WITHOUT_REQUESTS,
});

/** The rules of the page, in it: they hold wherever it is opened from. */
const withRules = (html, rules) => {
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
  const all = {
    'default-src': "'none'",
    'img-src': 'blob: data:',
    'font-src': 'data:',
    'style-src': `'sha256-${hashOf(style)}'`,
    'form-action': "'none'",
    'base-uri': "'none'",
    ...rules,
  };
  const content = Object.entries(all)
    .map(([name, from]) => `${name} ${from}`)
    .join('; ');
  return html.replace(
    '<meta charset="utf-8">',
    `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${content}">`,
  );
};

/** Script that is in HTML: nothing in it may end it. */
const inside = (script) => script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');

async function singleFile(html, what, zipped) {
  const worker = textOf(await build({ ...workerOptions(what), format: 'iife' }), 'worker.js');
  const page = inside(
    textOf(await build({ ...pageOptions(['./src/web/page/main.ts']), format: 'iife' }), 'page.js'),
  );
  const data = [
    `<script type="application/octet-stream" id="worker">${gzipSync(worker, { level: 9 }).toString('base64')}</script>`,
    ...[...zipped].map(
      ([name, bytes]) =>
        `<script type="application/octet-stream" data-pack="${name}">${bytes.toString('base64')}</script>`,
    ),
  ].join('');
  const rules = {
    'script-src': `'sha256-${hashOf(page)}' blob: 'wasm-unsafe-eval'`,
    'worker-src': 'blob:',
    'connect-src': "'none'",
  };
  return {
    html: withRules(html, rules).replace('<script></script>', () => `${data}<script>${page}</script>`),
    scripts: [worker, page],
  };
}

async function hostedFiles(html, what, zipped) {
  const files = Object.fromEntries(
    [...zipped].map(([name, bytes]) => [name, `packs/${name}-${shortHash(bytes)}.pack`]),
  );
  const all = new Map([...zipped].map(([name, bytes]) => [files[name], bytes]));
  const worker = await build({
    ...workerOptions(what, files),
    format: 'esm',
    splitting: true,
    chunkNames: 'code/[name]-[hash]',
  });
  const page = await build({
    ...pageOptions(['./src/web/page/main.ts', './src/web/offline.ts']),
    format: 'esm',
  });
  for (const { path, contents } of [...worker.outputFiles, ...page.outputFiles])
    all.set(path.slice(folder.length + 1), Buffer.from(contents));
  const rules = {
    'script-src': "'self' 'wasm-unsafe-eval'",
    'worker-src': "'self'",
    'connect-src': "'self'",
  };
  all.set(
    'index.html',
    Buffer.from(
      withRules(html, rules).replace('<script></script>', '<script type="module" src="page.js"></script>'),
    ),
  );
  const names = [...all.keys()].sort();
  const version = shortHash(names.map((name) => `${name} ${shortHash(all.get(name))}`).join('\n'));
  const offline = await build({
    ...COMMON,
    entryPoints: { 'offline-worker': 'src/web/offline-worker.ts' },
    format: 'iife',
    define: {
      FILES: JSON.stringify(names.map((name) => (name === 'index.html' ? './' : name))),
      VERSION: JSON.stringify(version),
    },
  });
  all.set('offline-worker.js', Buffer.from(offline.outputFiles[0].contents));
  return { files: all, packFiles: files, worker: worker.metafile };
}

/** What is loaded before a sheet is seen: the page, the worker with what it imports at once, and the packs of the usual workshop. */
function startSizes({ files, packFiles, worker }, first) {
  const reached = new Set();
  const follow = (path) => {
    if (reached.has(path)) return;
    reached.add(path);
    for (const { kind, path: next } of worker.outputs[path].imports)
      if (kind === 'import-statement') follow(next);
  };
  follow('dist/web/worker.js');
  const size = (name) =>
    name.endsWith('.pack') ? files.get(name).length : gzipSync(files.get(name), { level: 9 }).length;
  const sum = (names) => names.reduce((total, name) => total + size(name), 0);
  return {
    page: sum(['index.html', 'page.js']),
    code: sum([...reached].map((path) => path.slice('dist/web/'.length))),
    data: sum(first.map((name) => packFiles[name])),
  };
}

/** What was made last: what is in each pack, the names of its files, and sizes in bytes. */
const made = join(root, 'dist', 'web.json');

/** Everything that the page is made of. */
function isCurrent() {
  if (!existsSync(made) || !existsSync(single)) return false;
  const since = statSync(made).mtimeMs;
  const sources = [
    'src',
    'content',
    'templates',
    'print',
    'scripts',
    'dist/faces',
    'dist/hyphenation',
    'package-lock.json',
  ];
  const newest = (path) =>
    statSync(path).isDirectory()
      ? Math.max(...readdirSync(path).map((name) => newest(join(path, name))), statSync(path).mtimeMs)
      : statSync(path).mtimeMs;
  return sources.every((path) => newest(join(root, path)) < since);
}

async function make() {
  const start = performance.now();
  const what = await packs();
  const zipped = await zippedPacks(what);
  const html = await pageFile();
  const one = await singleFile(html, what, zipped);
  const hosted = await hostedFiles(html, what, zipped);
  checkRequests([
    ...one.scripts.map((text) => ['kitpress.html', text]),
    ...[...hosted.files]
      .filter(([name]) => name.endsWith('.js'))
      .map(([name, bytes]) => [name, bytes.toString('utf8')]),
  ]);
  rmSync(folder, { recursive: true, force: true });
  for (const [name, bytes] of hosted.files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  writeFileSync(single, one.html);
  const sizes = {
    single: Buffer.byteLength(one.html),
    hosted: [...hosted.files.values()].reduce((total, { length }) => total + length, 0),
    ...startSizes(hosted, FIRST_PACKS),
  };
  const list = Object.fromEntries([...what].map(([name, files]) => [name, files.map(([path]) => path)]));
  writeFileSync(made, `${JSON.stringify({ sizes, packs: list, files: hosted.packFiles }, null, 2)}\n`);
  const kb = (bytes) => `${Math.round(bytes / 1024)} KB`;
  process.stdout.write(
    `kitpress: made dist/kitpress.html, ${kb(sizes.single)}, and dist/web/, ${kb(sizes.hosted)}: page ${kb(sizes.page)}, code ${kb(sizes.code)} and data ${kb(sizes.data)} before the first sheet, in ${((performance.now() - start) / 1000).toFixed(1)} s\n`,
  );
}

/** Of the workshop that is offered first, in the language that it is written in. */
const FIRST_PACKS = ['base', 'offers', 'words-sv', 'innovation-declaration-sv'];

/** Alone: tests that need the page make it when they begin, side by side. */
async function makeAlone() {
  const lock = join(root, 'dist', 'web.lock');
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > 120_000)
        rmSync(lock, { recursive: true });
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  try {
    if (!isCurrent()) await make();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

if (!isCurrent()) await makeAlone();
