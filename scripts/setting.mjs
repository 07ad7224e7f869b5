// How well texts are broken into lines: every paragraph of several lines as it is printed, in every edition of every kit that ships.
// Usage: npm run setting [-- --list] [--template NAME] [KIT… LANG…]   --list shows the lines of what it counts.
// Of the paragraphs, how many have a line that ends in a word that belongs to the next one (src/text/binding-words.ts); a last line
// under a quarter of the longest; and, of three lines or more, a hole: a line under 70 % of those next to it. Layout is the program's own.
// Exit 0: every edition keeps within the limits; 1: one does not, or does not fit.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root, SHARED } from './bundle.mjs';
import { editionsOf } from './kits.mjs';

const PROGRAM = `
  export { layout } from './src/workshop/layout.ts';
  export { readWorkshop } from './src/workshop/read.ts';
  export { senseOf } from './src/text/sense.ts';
  export { openDisk } from './src/world/disk/disk.ts';
`;

/** What is counted, and how many of a hundred paragraphs it may be. */
const FAULTS = {
  'binding word': { limit: 19, of: endsBinding },
  'short last line': { limit: 0.8, of: endsShort },
  hole: { limit: 0.8, of: hasHole },
};
const SHORT = 1 / 4;
const HOLE = 0.7;
/** Lines of one text follow each other by less than this, in sizes of type. */
const FARTHEST = 2;
const MM_PER_PT = 25.4 / 72;

const args = process.argv.slice(2);
const template = args.includes('--template') ? args[args.indexOf('--template') + 1] : undefined;
const wanted = args.filter((word) => !word.startsWith('--') && word !== template);
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
  const kits = readdirSync(join(root, 'content'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'kitpress')
    .map(({ name }) => name);
  const editions = kits
    .flatMap((kit) => editionsOf(join(root, 'content', kit)).map((lang) => ({ kit, lang })))
    .filter(({ kit, lang }) => wanted.length === 0 || wanted.includes(kit) || wanted.includes(lang));
  print(['', 'paragraphs', ...Object.entries(FAULTS).map(([name, { limit }]) => `${name} (${limit} %)`)]);
  let over = false;
  for (const { kit, lang } of editions) {
    const laid = await paragraphsOf(kit, lang);
    if (!laid.ok) {
      print([`${kit} ${lang}`, 'unfit', ...laid.problems.map(({ message }) => message)]);
      over = true;
      continue;
    }
    const paragraphs = laid.value;
    const found = Object.entries(FAULTS).map(([name, { limit, of }]) => {
      const faulty = paragraphs.filter((paragraph) => of(paragraph, lang));
      if (args.includes('--list')) for (const one of faulty) list(name, one);
      const share = (faulty.length / paragraphs.length) * 100;
      if (!(share <= limit)) over = true;
      return `${faulty.length} = ${share.toFixed(1)} %${share <= limit ? '' : ' !'}`;
    });
    print([`${kit} ${lang}`, paragraphs.length, ...found]);
  }
  return over ? 1 : 0;
}

function endsBinding({ lines }, lang) {
  const sense = program.senseOf(lang);
  return lines.slice(0, -1).some(({ text }) => sense(text.trim().split(/\s+/).at(-1), '') > 0);
}

function endsShort({ lines }) {
  return lines.at(-1).width < longest(lines) * SHORT;
}

function hasHole({ lines }) {
  const isShort = (at, beside) => at === undefined || beside === undefined || at.width < beside.width * HOLE;
  return (
    lines.length > 2 &&
    lines.slice(0, -1).some((line, k) => isShort(line, lines[k - 1]) && isShort(line, lines[k + 1]))
  );
}

function longest(lines) {
  return Math.max(...lines.map(({ width }) => width));
}

async function paragraphsOf(kit, lang) {
  const read = await program.readWorkshop(program.openDisk(scratch), {
    kit: join(root, 'content', kit),
    lang,
    plan,
  });
  if (!read.ok) return read;
  const { issues, kinds } = read.value;
  const laid = program.layout({ ...issues[0], kinds });
  if (!laid.ok) return laid;
  const texts = laid.value.flatMap(({ sheet, pages }) =>
    pages.flatMap(({ items }) => textsIn(items).map((text) => ({ sheet: sheet.id, ...text }))),
  );
  return { ok: true, value: texts.filter(({ lines }) => lines.length > 1) };
}

/** Texts with their lines, of one element each; those that are turned or inside pictures are left out. */
function textsIn(items) {
  const texts = [];
  for (const item of items) {
    if (item.kind === 'element') texts.push(...textsIn(item.items));
    if (item.kind !== 'text' || item.turn) continue;
    const { source, size, x, y, text, width } = item;
    const before = texts.at(-1);
    const line = before?.lines.at(-1);
    const same = before?.source === source && before.size === size;
    const down = line ? y - line.y : 0;
    if (same && Math.abs(down) < 0.01) {
      line.text += text;
      line.width = x + width - line.x;
    } else if (same && down > 0 && down < FARTHEST * size * MM_PER_PT)
      before.lines.push({ x, y, text, width });
    else texts.push({ source, size, lines: [{ x, y, text, width }] });
  }
  return texts;
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
