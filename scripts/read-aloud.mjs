// Prints a PDF as a screen reader hands it out: every element of its structure with its words, in their order.
// Usage: node scripts/read-aloud.mjs [FILE [PAGE…]]   A page by its number or label, "S1", "V 1/2"; all unless said.
// Without a file, the built-in kit is built first (after npm run build). docs/read-aloud.md shows some of it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What is announced before the words of an element; a heading says its level, a list how long it is. */
const ANNOUNCED = {
  L: ({ children }) => `list, ${children.length} items`,
  Table: ({ children }) => `table, ${children.length} rows, ${children[0]?.children.length ?? 0} columns`,
  TR: () => 'row',
  Figure: ({ alt }) => `figure: ${alt}`,
  Link: () => 'link:',
};
/** Elements whose words are read one after another, as one line. */
const LINES = new Set(['P', 'Lbl', 'TH', 'TD', 'LI', 'TR', 'LBody', 'Link']);

const [file, ...wanted] = process.argv.slice(2);
const bytes = file === undefined ? builtKit() : readFileSync(file);
const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
const labels = (await pdf.getPageLabels()) ?? [];
for (let number = 1; number <= pdf.numPages; number += 1) {
  const label = labels[number - 1] ?? String(number);
  const names = [label, label.split(' ')[0], String(number)];
  if (wanted.length === 0 || names.some((name) => wanted.includes(name))) await say(number, label);
}

function builtKit() {
  const out = mkdtempSync(join(tmpdir(), 'kitpress-aloud-'));
  const program = fileURLToPath(new URL('../bin/kitpress.js', import.meta.url));
  try {
    const options = { cwd: out, encoding: 'utf8' };
    const { status, stderr } = spawnSync(process.execPath, [program, 'build', '--out', out], options);
    if (status !== 0) throw new Error(stderr);
    return readFileSync(join(out, 'kit.pdf'));
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

async function say(number, label) {
  const page = await pdf.getPage(number);
  const words = await markedWords(page);
  const tree = named(await page.getStructTree(), words);
  process.stdout.write(`page ${label}\n${lines(tree, 1).join('\n')}\n\n`);
}

/** The words of each marked-content sequence, by its id. */
async function markedWords(page) {
  const words = new Map();
  const open = [];
  for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
    const id = open.at(-1) ?? '';
    if ('str' in item) words.set(id, `${words.get(id) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`);
    else if (item.type === 'endMarkedContent') open.pop();
    // A span within a sequence says how a line is read, and belongs to it.
    else open.push(item.id ?? id);
  }
  return words;
}

/** Elements and texts, without what only groups them. */
function named(node, words) {
  const children = (node?.children ?? []).flatMap((child) => {
    if (child.role) return [named(child, words)];
    const text = (words.get(child.id) ?? '').replace(/\u2010\s+/g, '').replace(/\s+/g, ' ');
    return text.trim() === '' ? [] : [text.trim()];
  });
  return { role: node?.role ?? '', alt: node?.alt, children };
}

function lines(node, depth) {
  if (typeof node === 'string') return [`${'  '.repeat(depth)}${node}`];
  const { role, children } = node;
  const level = /^H(\d)$/.exec(role)?.[1];
  const indent = '  '.repeat(depth);
  if (level) return [`${indent}heading level ${level}: ${aloud(node)}`];
  if (LINES.has(role)) return [`${indent}${aloud(node).replace(/^[ |]*$/, '(blank)')}`];
  const head = ANNOUNCED[role]?.(node);
  const inner = role === 'Figure' ? [] : children.flatMap((child) => lines(child, head ? depth + 1 : depth));
  return [...(head ? [`${indent}${head}`] : []), ...inner];
}

/** All words of an element on one line; the alternative text of a figure stands for what is in it. */
function aloud(node) {
  if (typeof node === 'string') return node;
  const parts = node.role === 'Figure' ? [] : node.children.map(aloud).filter((part) => part !== '');
  const head = LINES.has(node.role) && node.role !== 'Link' ? undefined : ANNOUNCED[node.role]?.(node);
  const between = node.role === 'TR' ? ' | ' : ' ';
  return [...(head ? [head] : []), parts.join(between)].filter((part) => part !== '').join(' ');
}
