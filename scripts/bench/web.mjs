// For the bench: how long the page for facilitators takes from being opened to its first sheet, and to the PDFs if somebody asks for them at once.
// Usage by itself: node scripts/bench/web.mjs, after npm run web. A browser is there if Chromium is in /usr/bin.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const CHROMIUM = '/usr/bin/chromium';
const dist = fileURLToPath(new URL('../../dist', import.meta.url));
/** Each with nothing kept of the one before; the first of them warms the machine up. */
const OPENINGS = 8;
const TYPES = { '.html': 'text/html', '.js': 'text/javascript' };

/** Milliseconds of each opening, hosted and as one file; undefined without a browser or a page. */
export async function measureWeb() {
  if (!existsSync(CHROMIUM) || !existsSync(join(dist, 'web.json'))) return undefined;
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  const server = await served(join(dist, 'web'));
  try {
    const hosted = await openings(browser, `http://127.0.0.1:${server.address().port}/`);
    const single = await openings(browser, pathToFileURL(join(dist, 'kitpress.html')).href);
    return { hosted, single };
  } finally {
    await browser.close();
    server.close();
  }
}

function served(folder) {
  const server = createServer(({ url }, answer) => {
    const path = join(folder, new URL(url, 'http://here').pathname.replace(/\/$/, '/index.html'));
    answer.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream');
    answer.end(readFileSync(path));
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

async function openings(browser, address) {
  const sheet = [];
  const pdfs = [];
  for (let i = 0; i < OPENINGS; i += 1) {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      serviceWorkers: 'block',
    });
    const page = await context.newPage();
    await page.addInitScript(watch);
    await page.goto(address);
    const [painted] = await Promise.all([
      page.evaluate('window.sheetPainted'),
      page.waitForEvent('download'),
    ]);
    sheet.push(painted);
    pdfs.push(await page.evaluate('performance.now()'));
    await context.close();
  }
  return { sheet: sheet.slice(1), pdfs: pdfs.slice(1) };
}

/** In the page: when the first sheet was painted, after which the PDFs are asked for. */
const watch = `
  window.sheetPainted = new Promise((resolve) => {
    // The window does not hear of pictures.
    const look = ({ target }) => {
      if (target.id !== 'sheet') return;
      document.removeEventListener('load', look, true);
      requestAnimationFrame(() => {
        const after = new MessageChannel();
        after.port1.onmessage = () => {
          resolve(performance.now());
          document.querySelector('[data-build]').click();
        };
        after.port2.postMessage(0);
      });
    };
    document.addEventListener('load', look, true);
  });
`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const measured = await measureWeb();
  const words = (times) => times.map((ms) => ms.toFixed(0)).join(' ');
  for (const [name, { sheet, pdfs }] of Object.entries(measured ?? {}))
    process.stdout.write(`${name}: sheet ${words(sheet)}; PDFs ${words(pdfs)}\n`);
}
