// Compiles the faces of fonts/faces.yaml to metrics and programs in dist/faces, with their licences.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { parse } from 'yaml';
import { subset } from './subset.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const LIST = join(root, 'fonts', 'faces.yaml');
const COMPILER = [
  'compile.ts',
  'pairs.ts',
  'repertoire.ts',
  'sfnt.ts',
  'subset.ts',
  'glyf.ts',
  'broken-font.ts',
  '../text/breaker.ts',
  '../text/metrics.ts',
  'opentype.ts',
  '../direction.ts',
  '../text/shaping.ts',
  '../text/marks.ts',
  '../../scripts/subset.mjs',
  '../../scripts/figures.mjs',
].map((name) => join(root, 'src', 'fonts', name));
const require = createRequire(import.meta.url);

/** What a reduced font keeps besides the glyphs of REPERTOIRE: marks on their letters, kerning and ligatures, copyright and licence. */
const KEPT = {
  features: ['ccmp', 'liga', 'kern', 'mark', 'mkmk'],
  names: [0, 1, 2, 3, 4, 5, 6, 13, 14],
};

/** Every face of the list: where it comes from and the files it becomes. */
function faces(outDir) {
  const families = parse(readFileSync(LIST, 'utf8'));
  return Object.entries(families).flatMap(([family, entry]) => {
    const folder = folderOf(entry);
    const { figures } = entry;
    return Object.entries(entry.weights).map(([weight, file]) => ({
      family,
      weight: Number(weight),
      licence: entry.licence,
      reduced: entry.reduced ?? false,
      font: join(folder, file),
      figures: figures && join(folderOf(figures), figures.weights[weight]),
      licenceFiles: [entry, ...(figures ? [figures] : [])].map((of) => join(folderOf(of), of.licenceFile)),
      metricsOut: join(outDir, `${family}-${weight}.json`),
      programOut: join(outDir, `${family}-${weight}.bin`),
      layoutOut: join(outDir, `${family}-${weight}.layout`),
      licenceOut: join(outDir, `LICENSE-${family}.txt`),
    }));
  });
}

const folderOf = (entry) => dirname(require.resolve(`${entry.package}/package.json`));

const age = (path) => statSync(path).mtimeMs;

/** True if all of `outputs` are there and newer than everything they are made from. */
function fresh(outputs, inputs) {
  if (!outputs.every((path) => existsSync(path))) return false;
  return Math.min(...outputs.map(age)) > Math.max(...inputs.map(age));
}

/** src/fonts/compile.ts and the repertoire as a module this script can import, fontkit included. */
async function loadCompiler() {
  const folder = mkdtempSync(join(tmpdir(), 'kitpress-faces-'));
  const outfile = join(folder, 'compile.mjs');
  try {
    await build({
      stdin: {
        contents:
          "export * from './compile.ts'; export * from './repertoire.ts'; export * from '../../scripts/figures.mjs';",
        resolveDir: join(root, 'src', 'fonts'),
      },
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      logLevel: 'warning',
      // fontkit's brotli decoder, for WOFF2, is CommonJS and asks for require.
      banner: {
        js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
      },
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes FAMILY-WEIGHT.json (metrics), .bin (program), .layout (for HarfBuzz) and LICENSE-FAMILY.txt into `outDir`, where they are stale. */
export async function compileFaces(outDir) {
  const all = faces(outDir);
  const shared = [LIST, fileURLToPath(import.meta.url), ...COMPILER];
  const stale = all.filter(({ metricsOut, programOut, licenceOut, font, figures, licenceFiles }) => {
    const fonts = figures ? [font, figures] : [font];
    return !fresh([metricsOut, programOut, licenceOut], [...shared, ...fonts, ...licenceFiles]);
  });
  if (stale.length === 0) return;
  mkdirSync(outDir, { recursive: true });
  const { compileFace, REPERTOIRE, withFigures, figureMetrics } = await loadCompiler();
  for (const face of stale) {
    const whole = readFileSync(face.font);
    const reduced = face.reduced ? await subset(whole, { ...KEPT, ranges: REPERTOIRE }) : whole;
    const font = face.figures ? withFigures(reduced, readFileSync(face.figures)) : reduced;
    const { metrics, program, layout } = compileFace(font, face);
    const kept = face.figures ? figureMetrics(metrics) : metrics;
    writeFileSync(face.metricsOut, JSON.stringify(kept));
    writeFileSync(face.programOut, program);
    if (layout) writeFileSync(face.layoutOut, layout);
    const licences = face.licenceFiles.map((file) => readFileSync(file, 'utf8'));
    writeFileSync(face.licenceOut, licences.join('\n'));
  }
}
