// How well texts are broken into lines: every paragraph of several lines as it is printed, in every edition of every kit that ships.
// Usage: npm run setting [-- --list] [--template NAME] [--brand FILE] [KIT… LANG…]   --list shows the lines of what it counts.
// What is counted is in tests/text/setting.ts, and the layout is the program's own. A test holds the same shares in the default template.
// Exit 0: every edition keeps within the limits; 1: one does not, or does not fit.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root, SHARED } from './bundle.mjs';
import { editionsOf, kitsIn } from './kits.mjs';

const PROGRAM = `
  export { layout } from './src/workshop/layout.ts';
  export { readWorkshop } from './src/workshop/read.ts';
  export { openDisk } from './src/world/disk/disk.ts';
  export { FAULTS, paragraphsIn } from './tests/text/setting.ts';
`;

const args = process.argv.slice(2);
const after = (flag) => (args.includes(flag) ? args[args.indexOf(flag) + 1] : undefined);
const template = after('--template');
const brand = after('--brand');
const wanted = args.filter((word) => !word.startsWith('--') && word !== template && word !== brand);
const program = await loadProgram();
const scratch = mkdtempSync(join(tmpdir(), 'kitpress-setting-'));
const plan = join(scratch, 'workshop.yaml');
try {
  writeFileSync(plan, template ? `template: ${template}\n` : '{}\n');
  process.exitCode = await measureAll();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

async function measureAll() {
  const editions = kitsIn(join(root, 'content'))
    .flatMap((kit) => editionsOf(join(root, 'content', kit)).map((lang) => ({ kit, lang })))
    .filter(({ kit, lang }) => wanted.length === 0 || wanted.includes(kit) || wanted.includes(lang));
  print([
    '',
    'paragraphs',
    ...Object.entries(program.FAULTS).map(([name, { limit }]) => `${name} (${limit} %)`),
  ]);
  let over = false;
  for (const { kit, lang } of editions) {
    const laid = await paragraphsOf(kit, lang);
    if (!laid.ok) {
      print([`${kit} ${lang}`, 'unfit', ...laid.problems.map(({ message }) => message)]);
      over = true;
      continue;
    }
    const paragraphs = laid.value;
    const found = Object.entries(program.FAULTS).map(([name, { limit, isIn }]) => {
      const faulty = paragraphs.filter(isIn);
      if (args.includes('--list')) for (const one of faulty) list(name, one);
      const share = (faulty.length / paragraphs.length) * 100;
      if (!(share <= limit)) over = true;
      return `${faulty.length} = ${share.toFixed(1)} %${share <= limit ? '' : ' !'}`;
    });
    print([`${kit} ${lang}`, paragraphs.length, ...found]);
  }
  return over ? 1 : 0;
}

async function paragraphsOf(kit, lang) {
  const read = await program.readWorkshop(program.openDisk(scratch), {
    kit: join(root, 'content', kit),
    lang,
    plan,
    ...(brand === undefined ? {} : { brand: resolve(brand) }),
  });
  if (!read.ok) return read;
  const { issues, kinds } = read.value;
  const laid = program.layout({ ...issues[0], kinds });
  if (!laid.ok) return laid;
  const value = laid.value.flatMap(({ sheet, pages }) =>
    pages.flatMap(({ items }) =>
      program.paragraphsIn(items).map((paragraph) => ({ sheet: sheet.id, ...paragraph })),
    ),
  );
  return { ok: true, value };
}

function list(fault, { sheet, size, lines }) {
  print([`  ${fault}`, sheet, `${size} pt`, lines.map(({ text }) => text.trim()).join(' | ')]);
}

function print([name, count, ...rest]) {
  process.stdout.write(`${String(name).padEnd(28)}${String(count).padStart(11)}  `);
  process.stdout.write(
    `${rest
      .map((cell) => String(cell).padEnd(24))
      .join('')
      .trimEnd()}\n`,
  );
}

async function loadProgram() {
  const outfile = join(root, 'dist', 'setting.mjs');
  const stdin = { contents: PROGRAM, resolveDir: root };
  await build({ ...SHARED, stdin, outfile, packages: 'external', banner: {} });
  return import(pathToFileURL(outfile).href);
}
