// The types of the library in one file, dist/kitpress.d.ts: what src/index.ts exports, and all that it is made of.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from './bundle.mjs';

/** Names are unique in src, so that files of types can follow one another. */
const IMPORT = /^import [^;]*;\n/gm;
const EXPORTED = /^export (?=declare|interface|type \w|const|function|class)/gm;

/** Returns the text. Throws if a type of a library would be in it: whoever uses Kitpress has none of them. */
export function libraryTypes() {
  const folder = mkdtempSync(join(tmpdir(), 'kitpress-types-'));
  try {
    const config = join(folder, 'tsconfig.json');
    writeFileSync(config, JSON.stringify(configFor(folder)));
    const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', config], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stdout);
    const texts = new Map();
    collect(join(folder, 'index.d.ts'), texts);
    const [index, ...others] = [...texts.values()];
    const declared = others.map((text) =>
      text
        .replace(IMPORT, '')
        .replace(/^export \{\};\n/gm, '')
        .replace(EXPORTED, (_, at, all) => (all.startsWith('export declare', at) ? '' : 'declare ')),
    );
    const names = [...index.matchAll(/\{([^}]*)\}/g)].flatMap(([, list]) =>
      list
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean),
    );
    return `// The types of kitpress; docs/api.md explains them.\n${declared.join('').replace(/^\/\/ .*\n/gm, '')}export { ${names.map((name) => name.replace(/^type /, '')).join(', ')} };\n`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const configFor = (outDir) => ({
  extends: join(root, 'tsconfig.json'),
  compilerOptions: {
    ...{ noEmit: false, declaration: true, emitDeclarationOnly: true, outDir },
    ...{ rootDir: join(root, 'src'), typeRoots: [join(root, 'node_modules', '@types')] },
  },
  include: [join(root, 'src', 'index.ts'), join(root, 'src', '**', '*.d.ts')],
});

function collect(path, texts) {
  if (texts.has(path)) return;
  const text = readFileSync(path, 'utf8');
  texts.set(path, text);
  for (const [, name] of text.matchAll(/ from '([^']+)'/g)) {
    if (!name.startsWith('.')) throw new Error(`${path} has types of ${name}`);
    collect(join(dirname(path), name.replace(/\.ts$/, '.d.ts')), texts);
  }
}
