// `npm run web`: the page for facilitators in its two forms, dist/web/ to put on a server and dist/kitpress.html, one file to double-click. Needs a build. Says their sizes.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { root } from './bundle.mjs';

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
};

/** Where the page cannot go: a brand's fonts need their compiler, a print shop its profiles. */
const LEFT_OUT = ['fonts/compile', 'workshop/press', 'workshop/ticket'];
const leftOut = {
  name: 'left-out',
  setup({ onLoad }) {
    const paths = new RegExp(`/src/(?:${LEFT_OUT.join('|')})\\.ts$`);
    onLoad({ filter: paths }, ({ path }) => ({
      contents: `export default undefined; throw new Error(${JSON.stringify(`${path.replace(/^.*\/src\//, '')} is not in the page`)});`,
    }));
  },
};
