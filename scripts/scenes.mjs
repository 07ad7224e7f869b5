// The sheets of a kit as the program lays them out, flattened to what is painted where: for scripts that have to know the places of things.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root, SHARED } from './bundle.mjs';

const PROGRAM = `
  export { layout } from './src/workshop/layout.ts';
  export { readWorkshop } from './src/workshop/read.ts';
  export { openDisk } from './src/world/disk/disk.ts';
`;

const outfile = join(root, 'dist', 'scenes.mjs');
await build({
  ...SHARED,
  stdin: { contents: PROGRAM, resolveDir: root },
  outfile,
  packages: 'external',
  banner: {},
});
const program = await import(pathToFileURL(outfile).href);

/** Pages in the order they are printed, each with its sheet's id, its item and its marks in mm. `at` is a folder without a plan, `flags` are those of build. */
export async function pagesOf(kit, flags, at) {
  const read = await program.readWorkshop(program.openDisk(at), { kit, ...flags });
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join('\n'));
  const { issues, kinds } = read.value;
  const laid = program.layout({ ...issues[0], kinds });
  if (!laid.ok) throw new Error(laid.problems.map(({ message }) => message).join('\n'));
  return laid.value.flatMap(({ sheet, pages }) =>
    pages.map(({ item, width, height, items }) => ({
      sheet: sheet.id,
      item,
      width,
      height,
      marks: marksIn(items),
    })),
  );
}

/** What is painted, without the elements and groups around it; groups are moved and scaled, never turned. */
function marksIn(items, [k, , , , dx, dy] = [1, 0, 0, 1, 0, 0]) {
  return items.flatMap((item) => {
    if (item.kind === 'element') return marksIn(item.items, [k, 0, 0, k, dx, dy]);
    if (item.kind === 'group') {
      const [own, , , , x, y] = item.transform;
      return marksIn(item.items, [k * own, 0, 0, k * own, k * x + dx, k * y + dy]);
    }
    return [moved(item, k, dx, dy)];
  });
}

const LENGTHS = ['width', 'height', 'size', 'r', 'radius'];

function moved(mark, k, dx, dy) {
  const at = { ...mark };
  for (const key of LENGTHS) if (key in at) at[key] *= k;
  for (const key of ['x', 'cx', 'x1', 'x2']) if (key in at) at[key] = k * at[key] + dx;
  for (const key of ['y', 'cy', 'y1', 'y2']) if (key in at) at[key] = k * at[key] + dy;
  return at;
}
