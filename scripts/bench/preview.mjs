// For the bench: how long the preview takes from a saved file to what the server sends, and to what a browser has painted.
// Usage by itself: node scripts/bench/preview.mjs. A browser is there if Chromium is in /usr/bin.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CHROMIUM = '/usr/bin/chromium';
const root = fileURLToPath(new URL('../..', import.meta.url));
/** The first of them warm the program up. */
const WARM_UP = 15;
const SAVES = 40;
/** In a kit's folder: the file that is changed. */
export const FILE = join('sv', 'principles.yaml');
/** A page whose text changes. */
const SHEET = '0/principle/0';

/** Milliseconds of each save: until the page that is looked at is sent, and until it is painted; nothing of that without a browser. */
export async function measurePreview() {
  const folder = mkdtempSync(join(tmpdir(), 'kitpress-bench-preview-'));
  cpSync(join(root, 'content', 'innovation-declaration'), join(folder, 'kit'), { recursive: true });
  const program = spawn(process.execPath, [join(root, 'bin', 'kitpress.js'), 'preview', './kit'], {
    cwd: folder,
  });
  try {
    const address = await new Promise((resolve) => {
      program.stdout.on('data', (text) => /http:\S+/.test(text) && resolve(/http:\S+/.exec(text)[0]));
    });
    const save = saver(join(folder, 'kit', FILE));
    const sent = await timesSent(address, save);
    const painted = existsSync(CHROMIUM) ? await timesPainted(address, save) : undefined;
    return { sent, painted };
  } finally {
    program.kill('SIGINT');
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Saves a change of one word, as an editor does, and returns when. */
export function saver(path) {
  const original = readFileSync(path, 'utf8');
  let count = 0;
  return () => {
    count += 1;
    writeFileSync(`${path}.part`, original.replace('Omfamna', `Omfamna${'s'.repeat(count % 4)}`));
    renameSync(`${path}.part`, path);
    return performance.timeOrigin + performance.now();
  };
}

const now = () => performance.timeOrigin + performance.now();
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function timesSent(address, save) {
  await fetch(`${address}look/${SHEET}`);
  let took = () => {};
  const stream = get(`${address}events`, (response) => {
    response.setEncoding('utf8');
    response.on('data', (text) => text.includes('"kind":"page"') && took(now()));
  });
  const times = [];
  for (let i = 0; i < SAVES; i += 1) {
    // Everything else that a change makes is over by then.
    await pause(250);
    const sent = new Promise((resolve) => {
      took = resolve;
    });
    const start = save();
    times.push((await sent) - start);
  }
  stream.destroy();
  return times.slice(WARM_UP);
}

async function timesPainted(address, save) {
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.addInitScript(
      `sessionStorage.setItem('kitpress-preview', '{"look":{"issue":0,"sheet":"principle","page":0}}')`,
    );
    await page.goto(address);
    await page.waitForSelector(`#paper[data-shown^="${SHEET} "]`);
    await page.evaluate(watchPaint);
    const times = [];
    for (let i = 0; i < SAVES; i += 1) {
      await pause(400);
      await page.evaluate('window.next = window.painted(); 0');
      const start = save();
      times.push((await page.evaluate('window.next')) - start);
    }
    return times.slice(WARM_UP);
  } finally {
    await browser.close();
  }
}

/** In the page: a promise of the time when the next drawing has been painted. */
const watchPaint = `
  window.painted = () => new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      observer.disconnect();
      requestAnimationFrame(() => {
        const after = new MessageChannel();
        after.port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
        after.port2.postMessage(0);
      });
    });
    observer.observe(document.getElementById('paper'), { childList: true });
  });
`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { sent, painted } = await measurePreview();
  const words = (times) =>
    [...times]
      .sort((a, b) => a - b)
      .map((ms) => ms.toFixed(0))
      .join(' ');
  process.stdout.write(`sent ${words(sent)}\n${painted ? `painted ${words(painted)}` : 'no browser'}\n`);
}
