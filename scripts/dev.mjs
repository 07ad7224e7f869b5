// `npm run dev -- ARGS`: runs Kitpress from its source, not minified and with source maps, so that stack traces and breakpoints
// are in src/. Bundles into dist/dev.mjs, where src/world/disk/disk.ts finds the package’s own files; needs one `npm run build` for faces,
// hyphenation and wasm. Works on every Node that Kitpress does. To debug: node --inspect-brk scripts/dev.mjs ARGS
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const outfile = join(root, 'dist', 'dev.mjs');

await build({
  absWorkingDir: root,
  entryPoints: ['src/cli.ts'],
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: true,
  logLevel: 'warning',
});
process.setSourceMapsEnabled(true);
// A bug says where it happened without being asked.
process.env.KITPRESS_DEBUG ??= '1';
const { main } = await import(pathToFileURL(outfile).href);
process.exitCode = await main(process.argv.slice(2));
