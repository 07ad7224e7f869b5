// Draws docs/pictures/terminal-*.svg for the README: how a terminal is opened in the folder of the project. Drawings, not screenshots.
// Usage: node scripts/drawings.mjs
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const target = fileURLToPath(new URL('../docs/pictures', import.meta.url));
const INK = '#1c2430';
const LINE = '#8a94a3';
const SOFT = '#eef0f3';
const ACCENT = '#b3261e';
const SANS = 'system-ui, Segoe UI, Helvetica, Arial, sans-serif';
const MONO = 'ui-monospace, Consolas, Menlo, monospace';

const text = (x, y, words, { size = 15, fill = INK, font = SANS, weight = 400 } = {}) =>
  `<text x="${x}" y="${y}" font-family="${font}" font-size="${size}" font-weight="${weight}" fill="${fill}">${words}</text>`;
const rect = (x, y, width, height, { fill = '#fff', stroke = LINE, r = 6, wide = 1.5 } = {}) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${r}" fill="${fill}" stroke="${stroke}" stroke-width="${wide}"/>`;
const step = (x, y, number) =>
  `<circle cx="${x}" cy="${y}" r="13" fill="${ACCENT}"/><text x="${x}" y="${y + 5}" text-anchor="middle" font-family="${SANS}" font-size="15" font-weight="700" fill="#fff">${number}</text>`;
const folder = (x, y, name) =>
  `<path d="M${x} ${y + 6}v22a3 3 0 0 0 3 3h34a3 3 0 0 0 3-3V${y + 9}a3 3 0 0 0-3-3H${x + 18}l-4-5H${x + 3}a3 3 0 0 0-3 3z" fill="#f2c14e" stroke="#a87f1c" stroke-width="1.2"/>${text(x + 48, y + 24, name)}`;
const arrow = (from, to, y) =>
  `<path d="M${from} ${y}H${to - 8}" stroke="${ACCENT}" stroke-width="3" fill="none"/><path d="M${to - 10} ${y - 7}l10 7-10 7z" fill="${ACCENT}"/>`;

/** A window with a terminal in it. */
const terminal = (x, y, width, height, title, lines) =>
  [
    rect(x, y, width, height, { fill: INK, stroke: INK }),
    `<path d="M${x} ${y + 30}V${y + 6}a6 6 0 0 1 6-6H${x + width - 6}a6 6 0 0 1 6 6v24z" fill="${SOFT}" stroke="${INK}" stroke-width="1.5"/>`,
    text(x + 12, y + 21, title, { size: 14 }),
    ...lines.map((words, i) => text(x + 14, y + 58 + 24 * i, words, { font: MONO, size: 14, fill: '#fff' })),
  ].join('');

const WINDOWS = [
  rect(1, 1, 360, 208),
  rect(14, 14, 334, 34, { stroke: ACCENT, wide: 2.5, r: 4 }),
  text(26, 37, 'cmd', { font: MONO, size: 16 }),
  `<path d="M58 22v19" stroke="${INK}" stroke-width="1.5"/>`,
  step(348, 31, 1),
  text(120, 36, 'type here, then Enter', { fill: ACCENT, size: 14 }),
  ...['content', 'docs', 'src'].map((name, i) => folder(28, 64 + 40 * i, name)),
  text(29, 200, 'package.json', { size: 14 }),
  arrow(376, 416, 105),
  terminal(426, 1, 373, 208, 'Command Prompt', [
    'C:\\kitpress&gt; npm ci',
    '',
    'C:\\kitpress&gt; npm run kit',
  ]),
  step(786, 31, 2),
];
const MACOS = [
  rect(1, 1, 270, 208),
  text(20, 32, 'Downloads', { weight: 700 }),
  rect(14, 62, 244, 50, { fill: SOFT, stroke: ACCENT, wide: 2.5 }),
  folder(30, 71, 'kitpress'),
  text(20, 140, 'drag the folder', { fill: ACCENT, size: 14 }),
  step(258, 62, 2),
  terminal(336, 1, 463, 208, 'Terminal', [
    '% cd /Users/anna/Downloads/kitpress',
    '',
    '',
    '% npm ci',
    '',
    '% npm run kit',
  ]),
  step(786, 31, 1),
  `<path d="M262 92C300 104 380 100 446 76" stroke="${ACCENT}" stroke-width="3" fill="none" stroke-dasharray="7 5"/><path d="M443 70l15 1-9 12z" fill="${ACCENT}"/>`,
];

const svg = (title, parts) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 801 211" width="801" height="211" role="img"><title>${title}</title><rect width="801" height="211" fill="#fff"/>${parts.join('\n')}</svg>\n`;

writeFileSync(
  join(target, 'terminal-windows.svg'),
  svg('A drawing: cmd in the address bar of a folder opens the Command Prompt there', WINDOWS),
);
writeFileSync(
  join(target, 'terminal-macos.svg'),
  svg('A drawing: a folder is dragged into the window of Terminal after cd and a space', MACOS),
);
