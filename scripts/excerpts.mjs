// Puts the YAML that pages of docs/ show into them, from the kits it is of, so that it stays true.
// Usage: node scripts/excerpts.mjs [--check]
//
// A page says what it wants in a comment above a block of YAML: a file and its keys, or the folder of a kit and a sheet.
//   <!-- yaml starter/kit/kit.yaml: lengths, lists.habits -->
//   <!-- yaml starter/kit: sheet vote -->
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const PAGES = ['docs/writing-a-kit.md'];

const BLOCK = /^<!-- yaml ([^:\n]+): (.+) -->\n```yaml\n[\s\S]*?^```$/gm;

/** The page with its blocks as the files are today. */
const filled = (page) =>
  page.replace(
    BLOCK,
    (_, file, what) => `<!-- yaml ${file}: ${what} -->\n\`\`\`yaml\n${excerpt(file, what)}\n\`\`\``,
  );

const excerpt = (file, what) => {
  const [, sheet] = /^sheet (\S+)$/.exec(what) ?? [];
  if (sheet) return sheetOf(file, sheet);
  const lines = linesOf(file);
  return what
    .split(', ')
    .map((path) => under(lines, path.split('.'), ''))
    .join('\n');
};

/** A sheet in kit.yaml, and its words in the English edition, if it has some. */
function sheetOf(kit, id) {
  const structure = linesOf(`${kit}/kit.yaml`);
  const start = structure.indexOf(`  - id: ${id}`, structure.indexOf('sheets:'));
  const edition = linesOf(`${kit}/en.yaml`);
  const words = block(edition, edition.indexOf(`  ${id}:`, edition.indexOf('sheets:')));
  if (start < 0) throw new Error(`there is no sheet ${id} in ${kit}`);
  const said = words.length === 0 ? [] : ['# en.yaml', ...inwards(words)];
  return ['# kit.yaml', ...inwards(block(structure, start)), ...said].join('\n');
}

const inwards = (lines) => lines.map((line) => line.slice(2));

/** What is at a path, with the keys above it. */
function under(lines, [key, ...rest], indent) {
  const at = lines.findIndex((line) => line.startsWith(`${indent}${key}:`));
  if (at < 0) throw new Error(`there is no ${key}`);
  const found = block(lines, at);
  return rest.length === 0
    ? found.join('\n')
    : [found[0], under(found.slice(1), rest, `${indent}  `)].join('\n');
}

/** A line with all that is indented further, without comments and empty lines. */
function block(lines, start) {
  if (start < 0) return [];
  const indent = lines[start].search(/\S/);
  const after = lines.slice(start + 1);
  const end = after.findIndex((line) => line.search(/\S/) <= indent);
  return [lines[start], ...(end < 0 ? after : after.slice(0, end))];
}

/** Without comments and empty lines. */
const linesOf = (file) =>
  readFileSync(join(root, file), 'utf8')
    .split('\n')
    .filter((line) => !/^\s*(?:#|$)/.test(line));

const isCheck = process.argv.includes('--check');
for (const page of PAGES) {
  const path = join(root, page);
  const before = readFileSync(path, 'utf8');
  const after = filled(before);
  if (!isCheck) writeFileSync(path, after);
  else if (before !== after) {
    process.stderr.write(`${page} shows YAML that has changed: run npm run excerpts\n`);
    process.exitCode = 1;
  }
}
