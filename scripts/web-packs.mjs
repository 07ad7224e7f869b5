// The package's files in packs for the page: what every sheet needs, and what a language, a script or a logo needs besides.
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { root, SHARED } from './bundle.mjs';

/** By the path in the package: the first that fits has it. Faces of other scripts than Latin are measured in every sheet, and seldom set. */
const PACKS = [
  [/^dist\/faces\/(?:familjen|.*with-familjen).*\.bin$/, 'base'],
  [/^dist\/faces\/.*\.json$/, 'base'],
  [/^dist\/faces\/noto-sans-\d.*\.(bin|layout)$/, (ending) => `noto-${ending}`],
  [/^dist\/faces\/noto-sans-(\w+)-.*\.(?:bin|layout)$/, (script) => script],
  [/^dist\/faces\/.*\.layout$/, 'shaped'],
  [/^dist\/faces\/.*\.bin$/, 'plain'],
  [/^dist\/hyphenation\/([\w-]+)\.json$/, (language) => `words-${language}`],
  [/^dist\/(\w+)\.wasm$/, (name) => name],
  [/^dist\/offers\//, 'offers'],
  [
    /^content\/kitpress\/([a-z-]+)\.(?:made-from\.)?yaml$/,
    (language) => (language === 'kit' ? 'base' : `words-${language}`),
  ],
  [/^content\/([\w-]+)\/([\w-]+)\//, (kit, language) => `${kit}-${language}`],
  [/^(?:content|templates|print)\//, 'base'],
];

const isLeftOut = (path) =>
  /LICEN[CS]E|content\/page\/|print\/(?!papers|labels)|^content\/LICENSE/.test(path);

/** Pack → [path, bytes]. */
export async function packs() {
  const languages = languagesOfKits();
  const files = [
    ...filesBelow('content'),
    ...filesBelow('templates'),
    ...filesBelow('print'),
    ...filesBelow('dist/faces'),
    ...languages.map((language) => `dist/hyphenation/${language}.json`).filter(isThere),
    'dist/resvg.wasm',
    'dist/harfbuzz.wasm',
  ]
    .filter((path) => !isLeftOut(path))
    .map((path) => [path, contentsOf(path)]);
  const offers = await offersIn(languages);
  const all = new Map();
  for (const [path, bytes] of [...files, ...offers]) {
    const pack = packOf(path);
    all.set(pack, [...(all.get(pack) ?? []), [path, bytes]]);
  }
  return all;
}

/** Of the record of an edition, what is the same on purpose; what each text was made from is for those who translate it, and large. */
function contentsOf(path) {
  const bytes = readFileSync(join(root, path));
  const texts = /made-from\.yaml$/.test(path) ? bytes.indexOf('\ntexts:') : -1;
  return texts < 0 ? bytes : bytes.subarray(0, texts + 1);
}

const isThere = (path) => statSync(join(root, path), { throwIfNoEntry: false })?.isFile() ?? false;

function packOf(path) {
  for (const [pattern, name] of PACKS) {
    const found = pattern.exec(path);
    if (found) return typeof name === 'string' ? name : name(...found.slice(1));
  }
  throw new Error(`no pack for ${path}`);
}

function filesBelow(folder) {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter(isThere)
    .sort();
}

/** Folders of editions, in all kits. */
const languagesOfKits = () =>
  [
    ...new Set(
      filesBelow('content').flatMap(
        (path) => /^content\/(?!kitpress|page)[\w-]+\/([\w-]+)\//.exec(path)?.[1] ?? [],
      ),
    ),
  ].sort();

/** What there is to choose, made by the engine's own code over the disk. */
async function offersIn(languages) {
  const { makeOffers, offersFile } = await engineCode();
  const { diskWorld } = await import(pathToFileURL(join(root, 'dist', 'kitpress.mjs')).href);
  const made = [];
  for (const language of languages)
    made.push([
      `dist/${offersFile(language)}`,
      Buffer.from(JSON.stringify(await makeOffers(diskWorld({ cwd: root }), language))),
    ]);
  return made;
}

/** Some of src in Node. */
export async function engineCode() {
  const outfile = join(root, 'dist', `web-${process.pid}.mjs`);
  await build({
    ...SHARED,
    stdin: {
      contents: `export { makeOffers } from './src/web/offers.ts'; export { offersFile } from './src/web/offered.ts'; export { packed } from './src/web/packs.ts';`,
      resolveDir: root,
      loader: 'ts',
    },
    packages: 'external',
    outfile,
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(outfile);
  }
}

/** As a page loads it: the parts of a pack behind one another, compressed. */
export async function zippedPacks(all) {
  const { packed } = await engineCode();
  return new Map(
    [...all].map(([name, files]) => [name, gzipSync(packed(files.map(([, bytes]) => bytes)), { level: 9 })]),
  );
}
