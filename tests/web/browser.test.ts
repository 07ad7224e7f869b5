// The page as somebody uses it, in a real browser: the file that is double-clicked, and the folder on a server.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { axeFaults, bringAxe } from '../support/axe.ts';
import { inBrowsers } from '../support/browser.ts';
import { root } from '../support/disk.ts';
import { bytesOf, svg } from '../support/image.ts';
import { makePage } from '../support/page.ts';
import { noteSaved, savedBy } from '../support/saved.ts';
import { host } from './hosting.ts';
import { builtOf, contentsOf } from './printed.ts';

const SINGLE = pathToFileURL(join(root, 'dist', 'kitpress.html')).href;
const LOGO = svg('<rect width="60" height="40" fill="#b1002a"/>');
const PEOPLE = Array.from({ length: 24 }, (_, i) => `${'ÅBCDEFGHIJKLMNOPQRSTUVWÖ'[i]}sa Ek-${i + 1}`);

let page: Page;
/** Everything the page complained of, and every address that anything was asked of. */
let complaints: string[] = [];
let requests: string[] = [];

const file = (name: string, content: string | Uint8Array) => ({
  name,
  mimeType: '',
  buffer: Buffer.from(content),
});

/** Waits for people as they will be printed. */
const listed = (count: number) =>
  page.waitForFunction((n) => document.querySelectorAll('#people li').length === n, count);
const problemIn = (step: string) => page.locator(`.problems[data-steps~="${step}"] li.error`).first();
/** The PDFs by their names. */
const download = async (): Promise<Readonly<Record<string, Uint8Array>>> =>
  unzipSync((await savedBy(page, () => page.click('#download [data-build]'))).bytes);

/** What the command makes of a plan, once for all browsers that keep the same one. */
const made = new Map<string, ReturnType<typeof contentsOf>>();
const byCommand = (plan: Uint8Array): ReturnType<typeof contentsOf> => {
  const key = JSON.stringify(Object.entries(unzipSync(plan)).map(([name, bytes]) => [name, [...bytes]]));
  const contents = made.get(key) ?? contentsOf(builtOf(plan));
  made.set(key, contents);
  return contents;
};

inBrowsers('the page', (openWindow, isFirst) => {
  beforeAll(() => void makePage());
  afterEach(async () => {
    await page.close();
    expect(complaints).toEqual([]);
  });

  /** An empty page in English, with its first sheet painted. */
  const open = async (address = SINGLE, scheme: 'light' | 'dark' = 'light'): Promise<void> => {
    complaints = [];
    requests = [];
    page = await openWindow(scheme);
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('dialog', (dialog) => complaints.push(dialog.message()));
    page.on('request', (request) => requests.push(request.url()));
    await noteSaved(page);
    await bringAxe(page);
    await page.goto(`${address}#en`);
    await painted();
  };
  const painted = () =>
    page.waitForFunction(() => {
      // The first sheet is there before the steps are.
      const sheet = document.querySelector<HTMLImageElement>('body:not(.opening) #sheet[data-shown]');
      return sheet?.complete && sheet.naturalWidth > 0;
    });
  /** What was asked for, but the page itself (Firefox does not say that it opens a file) and what is in it. */
  const asked = (): readonly string[] =>
    requests.filter((url) => !/^(?:data|blob):/.test(url) && url.replace(/#.*$/, '') !== SINGLE);

  test('makes the PDFs that the command makes of the same plan, of 24 pasted names and a logo', async () => {
    await open();
    await page.fill('#names', PEOPLE.join('\n'));
    await listed(24);
    await page.fill('#organisation', 'Åmåls kommun');
    await page.fill('#date', '2026-03-12');
    await page.setInputFiles('#logo-file', file('Vår logga.svg', LOGO));
    await page.waitForSelector('#logo-shown:not([hidden])');
    const made = await download();
    expect(Object.keys(made).sort()).toEqual(['guide.pdf', 'handouts.pdf', 'kit.pdf']);
    const plan = await savedBy(page, () => page.click('#plan-save'));
    expect(contentsOf(made)).toEqual(byCommand(plan.bytes));
    expect(asked()).toEqual([]);
    // And the plan can be opened again.
    await page.reload();
    await painted();
    await page.setInputFiles('#plan-file', file(plan.name, plan.bytes));
    await listed(24);
    expect(await page.inputValue('#organisation')).toBe('Åmåls kommun');
    expect(await page.textContent('#logo-name')).toMatch(/\.svg$/);
  });

  test('on a server, works on when the server has gone', async () => {
    const server = await host(join(root, 'dist', 'web'));
    try {
      await open(server.address);
      expect(asked().length).toBeGreaterThan(5);
      expect(asked().filter((url) => !url.startsWith(server.address))).toEqual([]);
      await page.evaluate(async () => void (await navigator.serviceWorker.ready));
      await server.close();
      await page.reload();
      await painted();
      // In a language whose pack nobody has asked for, with a list and a logo, for which more is loaded.
      await page.selectOption('#page-language', 'fi');
      await page.waitForSelector('html[lang="fi"]');
      await page.setInputFiles('#list-file', file('lista.csv', PEOPLE.join('\n')));
      await listed(24);
      expect(Object.keys(await download()).sort()).toEqual(['guide.pdf', 'handouts.pdf', 'kit.pdf']);
    } finally {
      await server.close();
    }
  });

  test('reads a list that is dropped on it, and shows it as it was read, with the columns to pick', async () => {
    await open();
    const list = readFileSync(join(root, 'tests/fixtures/names/deltagare-excel.xlsx')).toString('base64');
    await page.evaluate((base64) => {
      const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([bytes], 'deltagare.xlsx'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }, list);
    const named = (name: string) =>
      page.waitForFunction(
        (wanted) => document.querySelector('#people li > :not(.dot)')?.textContent === wanted,
        name,
      );
    await named('Anna Åberg');
    expect(await page.textContent('#list-title')).toContain('deltagare.xlsx');
    expect(await page.textContent('#left-out')).toContain('a hidden row');
    const surnames = page.locator('#table thead select').nth(2);
    await surnames.selectOption('none');
    await named('Anna');
    await surnames.selectOption('name');
    await named('Anna Åberg');
  });

  test('is used by keys alone: to the sheets, through them, and through every field without a trap', async () => {
    await open();
    const focused = () => page.evaluate(() => document.activeElement?.id ?? '');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'view');
    await page.focus('#stage');
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => document.querySelector('#place')?.textContent?.startsWith('2 '));
    await page.keyboard.press('ArrowLeft');
    await page.waitForFunction(() => document.querySelector('#place')?.textContent?.startsWith('1 '));
    await page.focus('#page-language');
    const seen = new Set<string>();
    while (!seen.has('plan-open') && seen.size < 100) {
      await page.keyboard.press('Tab');
      const now = await focused();
      if (now !== '') seen.add(now);
    }
    expect([...seen]).toEqual(
      expect.arrayContaining([
        'names',
        'list-choose',
        'tables',
        'start',
        'logo-choose',
        'colour',
        'paper',
        'plan-save',
        'plan-open',
      ]),
    );
    await page.focus('#plan-save');
    expect((await savedBy(page, () => page.keyboard.press('Enter'))).name).toBe('workshop.yaml');
  });

  // Colours are the same in every browser, and all other rules are looked at in each: one scheme in each shows both.
  const scheme = isFirst ? 'dark' : 'light';
  test(`has no fault that axe finds, in ${scheme} colours`, async () => {
    await open(SINGLE, scheme);
    expect(await axeFaults(page)).toEqual([]);
    // A list with columns to pick, an organisation with logo and colour, files to download, and everything unfolded.
    await page.setInputFiles(
      '#list-file',
      file(
        'list.csv',
        `Name;Table;E-mail\n${PEOPLE.map((one, i) => `${one};${(i % 3) + 1};a@b.se`).join('\n')}`,
      ),
    );
    await listed(24);
    await page.setInputFiles('#logo-file', file('logo.svg', LOGO));
    await page.fill('#organisation', 'Åmåls kommun');
    await page.fill('#colour', '#88bbee');
    await page.waitForFunction(() => document.querySelector('#colour-facts')?.textContent !== '');
    await download();
    await page.waitForSelector('#result:not([hidden])');
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('details')) one.open = true;
    });
    expect(await axeFaults(page)).toEqual([]);
    // With something wrong in a step, and on a phone.
    await page.fill('#tables', '99');
    await problemIn('day').waitFor();
    for (const width of [1440, 820, 390]) {
      await page.setViewportSize({ width, height: 844 });
      const beyond = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      expect(beyond, `beyond ${width}`).toBe(0);
    }
    expect(await axeFaults(page)).toEqual([]);
  });

  // What people write and what files hold is read and refused by our own code, the same in every browser.
  if (!isFirst) return;

  test('shows what people write as what it is: nothing of it runs, is markup, or turns other words around', async () => {
    await open();
    const evil = `<img src=x onerror="alert(1)"><script>alert(2)</script>`;
    const names = [`Eve ${evil}`, "O'Neil </textarea><svg onload=alert(3)>", 'אבי "{n}" Ek'];
    await page.fill('#names', names.join('\n'));
    await listed(3);
    await page.fill('#organisation', '<b onclick=alert(4)>Eve</b>');
    await page.fill('#own-title', '<svg onload=alert(5)> {n}');
    await page.setInputFiles('#logo-file', file(`${evil.replaceAll('/', '')}.svg`, LOGO));
    await page.waitForSelector('#logo-shown:not([hidden])');
    await page.waitForFunction(() => document.querySelector('#summary')?.childElementCount !== 0);
    const shown = await page.evaluate(() => ({
      people: document.querySelector('#people')?.textContent,
      logo: document.querySelector('#logo-name')?.textContent,
      strange: document.querySelectorAll('[onerror], [onload], img[src="x"], section script').length,
      // Each name is apart from what is around it.
      apart: [...document.querySelectorAll('#people li > span')].every(
        (one) => one.getAttribute('dir') === 'auto',
      ),
    }));
    for (const name of names) expect(shown.people).toContain(name);
    expect(shown.logo).toContain('<img src=x onerror=');
    expect(shown.strange).toBe(0);
    expect(shown.apart).toBe(true);
    expect(Object.keys(await download())).toContain('kit.pdf');
    // What turns words around is refused, where it was written.
    await page.fill('#names', 'Zoë \u202egnp.exe\u2066 Ek');
    await problemIn('people').waitFor();
    expect(await problemIn('people').textContent()).toContain('U+202E');
    expect(asked()).toEqual([]);
  });

  test('takes no harm from a logo, a list or a plan that is made to do some', async () => {
    await open();
    const laughs = [...'abcdefghi'].map(
      (one, i) => `<!ENTITY ${'abcdefghij'[i + 1]} "${`&${one};`.repeat(10)}">`,
    );
    const logos = {
      script: svg(
        `<script>alert(1)</script><rect width="60" height="40" fill="#b1002a" onclick="alert(2)"/>`,
      ),
      outside: svg('<image href="http://127.0.0.1:9/x.png" width="60" height="40"/>'),
      laughs: `<!DOCTYPE svg [<!ENTITY a "ha">${laughs.join('')}]>${svg('<text>&j;</text>')}`,
      frame: svg('<foreignObject><iframe src="http://127.0.0.1:9/"/></foreignObject>'),
    };
    await page.fill('#organisation', 'Eve');
    for (const [name, text] of Object.entries(logos)) {
      await page.setInputFiles('#logo-file', file(`${name}.svg`, text));
      await page.waitForFunction(
        (wanted) => document.querySelector('#logo-name')?.textContent === wanted,
        `${name}.svg`,
      );
      await problemIn('look').waitFor();
      await page.click('#logo-remove');
      await problemIn('look').waitFor({ state: 'detached' });
    }
    // 64 MB that take 64 KB.
    const bomb = zipSync({
      'xl/workbook.xml': bytesOf('<workbook/>'),
      'xl/worksheets/sheet1.xml': new Uint8Array(2 ** 26),
    });
    await page.setInputFiles('#list-file', file('names.xlsx', bomb));
    await problemIn('people').waitFor();
    await page.setInputFiles('#plan-file', file('plan.zip', bomb));
    await problemIn('plan').waitFor();
    // It is there as before.
    await page.fill('#names', 'Bo Ek');
    await listed(1);
    expect(asked()).toEqual([]);
  });
});
