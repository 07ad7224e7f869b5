// For the bench: the program as it would be if it wrote no tags and took no look at its bytes, with a code cache of its own, so
// that its time beside the program's is what these cost. Nobody should be given its files.
import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { bundleProgram, cacheCode, root } from '../bundle.mjs';

/** What stands in for three files of src/pdf. */
const STUBS = {
  'tags.ts':
    'export class PageTags { enter() {} leave() {} before() {} end() {} linkable() { return true; } }',
  'tree.ts': 'export const openTree = () => ({ close() {} });',
  'check.ts': 'export const checkPdf = () => undefined;',
};

const withoutTags = {
  name: 'without-tags',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]pdf[\\/](tags|tree|check)\.ts$/ }, ({ path }) => ({
      contents: STUBS[basename(path)],
    }));
  },
};

/** Puts the package with that program into a new folder: the rest of it are links. Returns its command. */
export async function untaggedProgram(folder) {
  const dist = join(folder, 'dist');
  mkdirSync(dist, { recursive: true });
  cpSync(join(root, 'bin'), join(folder, 'bin'), { recursive: true });
  link(root, folder, /^(content|templates|starter|fonts|package\.json)$/);
  link(join(root, 'dist'), dist, /^(?!kitpress\.cjs)/);
  const { contents } = await bundleProgram({ plugins: [withoutTags] });
  writeFileSync(join(dist, 'kitpress.cjs'), contents);
  cacheCode(folder);
  return join(folder, 'bin', 'kitpress.js');
}

const link = (from, to, wanted) => {
  for (const name of readdirSync(from)) if (wanted.test(name)) symlinkSync(join(from, name), join(to, name));
};
