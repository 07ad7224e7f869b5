// The preview as somebody sees it: the built program, files that are saved, and a real browser.
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { axeFaults, bringAxe } from '../support/axe.ts';
import { inBrowsers } from '../support/browser.ts';
import { BIN } from '../support/cli.ts';
import { root } from '../support/disk.ts';

let page: Page;
let program: ChildProcess;
let folder = '';
/** Everything the page complained of. */
let complaints: string[] = [];
let requests: string[] = [];
let address = '';

const at = (name: string): string => join(folder, name);
const read = (name: string): string => readFileSync(at(name), 'utf8');
/** As an editor does that never leaves half a file. */
const save = (name: string, text: string): void => {
  writeFileSync(at('.saving'), text);
  renameSync(at('.saving'), at(name));
};
const change = (name: string, from: string, to: string): void => {
  if (!read(name).includes(from)) throw new Error(`${name} has no ${from}`);
  save(
    name,
    read(name).replace(from, () => to),
  );
};

const start = (...flags: string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    program = spawn(process.execPath, [BIN, 'preview', './small', ...flags], { cwd: folder });
    program.stdout?.on('data', (text) => {
      const address = /http:\S+/.exec(String(text))?.[0];
      if (address) resolve(address);
    });
    program.stderr?.on('data', (text) => reject(new Error(String(text))));
  });

const QUESTIONS = 'small/en/questions.yaml';
const FIRST = 'How does everybody in the street get to know about the room?';

/** Shows the first page of a sheet, by its label and its id. */
const show = async (label: string, sheet: string): Promise<void> => {
  await page
    .locator('#sheets button', { hasText: new RegExp(`^${label} `) })
    .first()
    .click();
  await page.waitForSelector(`#paper[data-shown^="0/${sheet}/0 "]`);
  await page.waitForSelector(`#texts[data-of="0/${sheet}/0"]`);
};
const title = (): Promise<string | null> => page.textContent('#sheet-title');
/** Path and version of what is drawn. */
const shown = (): Promise<string | null> => page.getAttribute('#paper', 'data-shown');
const keyed = (key: string) => page.locator(`#paper [data-key="${key}"]`).first();

inBrowsers('the preview', (openWindow, isFirst) => {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kitpress-preview-'));
    cpSync(join(root, 'tests/kits/small'), at('small'), { recursive: true });
    complaints = [];
    requests = [];
  });
  afterEach(async () => {
    await page.close();
    const ended = new Promise((resolve) => program.once('exit', resolve));
    program.kill('SIGINT');
    expect(await ended).toBe(0);
    rmSync(folder, { recursive: true, force: true });
    expect(complaints).toEqual([]);
    // It asks nobody but its own server.
    expect(requests.filter((url) => !url.startsWith(address) && !url.startsWith('data:'))).toEqual([]);
  });

  const open = async (flags: readonly string[] = [], scheme?: 'light' | 'dark'): Promise<void> => {
    page = await openWindow(scheme);
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('request', (request) => requests.push(request.url()));
    if (scheme) await bringAxe(page);
    address = await start(...flags);
    await page.goto(address);
    await page.waitForSelector('#paper > svg');
  };

  test('shows what is saved, where one is: zoom and scroll stay', async () => {
    await open();
    await show('W', 'walls');
    for (let i = 0; i < 5; i += 1) await page.keyboard.press('+');
    await page.locator('#stage').evaluate((stage) => stage.scrollTo(120, 90));
    const before = await shown();
    const size = await page.locator('#paper').boundingBox();
    change(QUESTIONS, FIRST, 'How does the street get to know?');
    await page.waitForSelector(`#paper:not([data-shown="${before}"])`);
    expect(
      await page.locator('#stage').evaluate(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop]),
    ).toEqual([120, 90]);
    expect(await page.locator('#paper').boundingBox()).toEqual(size);
    await page.waitForFunction(() =>
      document.querySelector('#texts')?.textContent?.includes('the street get to know?'),
    );
  });

  test('marks a text that does not fit where it is printed, and leads to it', async () => {
    await open();
    await show('G', 'handbook');
    change(QUESTIONS, FIRST, `${'Words that never end and never will, '.repeat(6)}or so.`);
    const button = page.locator('#problems button', { hasText: 'Show it on' }).first();
    await button.click();
    await page.waitForSelector('#paper .mark.error');
    const [mark, text] = await Promise.all([
      page.locator('#paper .mark.error').first().boundingBox(),
      keyed('lists.challenges.1.1').boundingBox(),
    ]);
    expect(Math.abs((mark?.x ?? 0) - (text?.x ?? 99))).toBeLessThan(3);
    expect(await page.textContent('#problems')).toContain('characters too long');
  });

  test('says the file and line of a text that is clicked, with a link for an editor', async () => {
    await open();
    await show('W', 'walls');
    const box = await keyed('lists.challenges.1.1').boundingBox();
    if (!box) throw new Error('the text is not drawn');
    // Between the letters as well.
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    const line =
      read(QUESTIONS)
        .split('\n')
        .findIndex((one) => one.includes(FIRST)) + 1;
    expect(await page.textContent('#place')).toContain(`small/en/questions.yaml:${line}`);
    expect(await page.getAttribute('#place a', 'href')).toContain(
      `${at(QUESTIONS)}:${line}:`.replace(/^\//, ''),
    );
  });

  test('is used by keys', async () => {
    await open();
    await page.keyboard.press('End');
    const last = await title();
    await page.keyboard.press('ArrowRight');
    expect(await title()).toBe(last);
    await page.keyboard.press('ArrowLeft');
    expect(await title()).not.toBe(last);
    await page.keyboard.press('Home');
    expect(await title()).toMatch(/^G 1\//);
    await page.waitForSelector('#paper[data-shown^="0/handbook/0 "]');
    const width = async (): Promise<number> => (await page.locator('#paper').boundingBox())?.width ?? 0;
    const fit = await width();
    await page.keyboard.press('+');
    expect(await width()).toBeCloseTo(fit * 1.25, 0);
    await page.keyboard.press('-');
    expect(await width()).toBeCloseTo(fit, 0);
    await page.keyboard.press('0');
    expect(await width()).toBeCloseTo(fit, 0);
    await show('W', 'walls');
    await page.keyboard.press('a');
    expect(await width()).toBeCloseTo((297 * 96) / 25.4, 0);
    for (const key of ['g', 'm']) await page.keyboard.press(key);
    expect(await page.locator('#paper > .over > rect').count()).toBeGreaterThan(2);
    for (const sight of ['grey', 'protanopia', 'deuteranopia', 'tritanopia', 'usual']) {
      await page.keyboard.press('v');
      expect(await page.locator('#stage').getAttribute('class')).toBe(sight);
    }
    await page.keyboard.press('Control+ArrowRight');
    expect(await title()).toMatch(/^W /);
  });

  test('lays an edition beside its source', async () => {
    await open(['--lang', 'pseudo']);
    await show('W', 'walls');
    await page.keyboard.press('b');
    await page.waitForSelector('#beside:not([hidden]) > svg');
    const [left, right] = await Promise.all(
      ['#paper', '#beside'].map((id) => page.locator(id).boundingBox()),
    );
    expect(right?.width).toBe(left?.width);
    expect(right?.x).toBeGreaterThan((left?.x ?? 0) + (left?.width ?? 0));
    // Two drawings in one document share no id.
    const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    const lost = await page.evaluate(() =>
      [...document.querySelectorAll('[clip-path]')]
        .map((one) => /#([^)]+)/.exec(one.getAttribute('clip-path') ?? '')?.[1] ?? '')
        .filter((id) => document.getElementById(id) === null),
    );
    expect(lost).toEqual([]);
  });

  // Colours are the same in every browser, and all other rules are looked at in each: one scheme in each shows both.
  const scheme = isFirst ? 'dark' : 'light';
  test(`has no fault that axe finds, in ${scheme} colours`, async () => {
    await open(['--lang', 'pseudo'], scheme);
    expect(await page.evaluate((dark) => matchMedia(dark).matches, '(prefers-color-scheme: dark)')).toBe(
      scheme === 'dark',
    );
    await show('W', 'walls');
    expect(await axeFaults(page)).toEqual([]);
    // Everything that can be over a sheet and beside it, and the place of a text.
    for (const key of ['g', 'm', 'c', 'b']) await page.keyboard.press(key);
    await page.waitForSelector('#beside:not([hidden]) > svg');
    await keyed('lists.challenges.1.1').click({ force: true });
    await page.waitForSelector('#place:not([hidden])');
    expect(await axeFaults(page)).toEqual([]);
    // A text that does not fit, and then a file that cannot be read.
    await page.keyboard.press('b');
    await show('G', 'handbook');
    change(QUESTIONS, FIRST, `${'Words that never end and never will, '.repeat(6)}or so.`);
    await page.waitForSelector('#problems li');
    expect(await axeFaults(page)).toEqual([]);
    save(QUESTIONS, '- [broken');
    await page.waitForSelector('#status.bad');
    expect(await axeFaults(page)).toEqual([]);
  });

  // What is said and what is kept is our own code's, the same in every browser.
  if (!isFirst) return;

  test('keeps the last good sheets while a file is broken, and says so', async () => {
    await open();
    await show('W', 'walls');
    const [before, good] = [await shown(), read(QUESTIONS)];
    save(QUESTIONS, `${good}\n  - [broken`);
    await page.waitForFunction(() =>
      document.querySelector('#status')?.textContent?.includes('last good sheets'),
    );
    expect(await shown()).toBe(before);
    expect(await page.textContent('#problems')).toContain('yaml-');
    expect(await page.getAttribute('#problems a', 'href')).toMatch(
      /^vscode:\/\/file\/.*\/small\/en\/questions\.yaml:\d+:\d+$/,
    );
    save(QUESTIONS, good);
    await page.waitForFunction(() => document.querySelector('#status')?.textContent === '');
    expect(await page.textContent('#problems-title')).toBe('No problems');
  });

  test('can be used without seeing it: landmarks, names, a live region, and the texts in order', async () => {
    await open();
    await show('W', 'walls');
    for (const role of ['banner', 'navigation', 'main', 'complementary'] as const)
      expect(await page.getByRole(role).count()).toBe(1);
    expect(await page.getAttribute('#status', 'role')).toBe('status');
    expect(await page.locator('#sheets [aria-current="true"]').count()).toBe(1);
    const nameless = await page.evaluate(
      () =>
        [...document.querySelectorAll('button, a[href], select')].filter(
          (one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim() === '',
        ).length,
    );
    expect(nameless).toBe(0);
    expect(await page.locator('#texts h3, #texts h4').count()).toBeGreaterThan(0);
    expect(await page.textContent('#texts')).toContain(FIRST);
  });

  test('leaves nothing behind but in this tab', async () => {
    await open();
    await show('W', 'walls');
    expect(await page.evaluate(() => [localStorage.length, document.cookie])).toEqual([0, '']);
  });
});
