// Makes docs/pictures/web-page.png: the page as somebody sees it who has opened kitpress.html. Needs `npm run web` and Chromium.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { root } from './bundle.mjs';
import { encodePng, indexed } from './png.mjs';

const SIZE = { width: 1440, height: 900 };
const COLOURS = 200;
const PEOPLE = 30;

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync,
);
const target = join(root, 'docs', 'pictures', 'web-page.png');
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] });
try {
  const page = await browser.newPage({ viewport: SIZE, colorScheme: 'light', reducedMotion: 'reduce' });
  await page.goto(`${pathToFileURL(join(root, 'dist', 'kitpress.html'))}#en`);
  await page.fill('#count', String(PEOPLE));
  await page.getByText(`${PEOPLE} people ·`).waitFor();
  await page.click('#next');
  await page.waitForSelector('#sheet[data-shown^="0/vote-sheet/0 "]');
  await page.evaluate(() => {
    document.activeElement?.blur();
    scrollTo(0, 0);
  });
  await page.waitForFunction(() =>
    [...document.querySelectorAll('#thumbnails img')]
      .slice(0, 6)
      .every((one) => one.complete && one.naturalWidth > 0),
  );
  const pixels = await pixelsOf(await browser.newPage(), await page.screenshot());
  writeFileSync(target, encodePng(...indexed({ ...SIZE, pixels }, COLOURS)));
} finally {
  await browser.close();
}

/** Red, green and blue of a PNG, which the browser can read already. */
async function pixelsOf(page, png) {
  const all = await page.evaluate(async (base64) => {
    const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
    const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
    context.drawImage(picture, 0, 0);
    const { data } = context.getImageData(0, 0, picture.width, picture.height);
    return Array.from(data);
  }, png.toString('base64'));
  return Buffer.from(all.filter((_, i) => i % 4 !== 3));
}
