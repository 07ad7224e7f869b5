// Real browsers for tests: Debian's Chromium and Firefox, by playwright-core, which brings none. Where one is missing its tests are skipped, and say so.
import { existsSync } from 'node:fs';
import { type Browser, chromium, firefox, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';

type Scheme = 'light' | 'dark';

interface BrowserKind {
  readonly name: string;
  readonly path: string | undefined;
  /** A page is told which colours somebody prefers, so that one browser shows both. */
  readonly schemes: boolean;
  readonly launch: (path: string, scheme: Scheme) => Promise<Browser>;
}

const found = (...names: readonly string[]): string | undefined =>
  names.map((name) => `/usr/bin/${name}`).find(existsSync);

const KINDS: readonly BrowserKind[] = [
  {
    name: 'Chromium',
    path: found('chromium', 'chromium-browser', 'google-chrome'),
    schemes: true,
    // Without its sandbox, which a container has no right to make; it sees nothing but our own pages.
    launch: (executablePath) => chromium.launch({ executablePath, args: ['--no-sandbox'] }),
  },
  {
    name: 'Firefox',
    path: found('firefox-esr', 'firefox'),
    schemes: false,
    // As it is, by WebDriver BiDi, which cannot say yet which colours somebody prefers.
    launch: (executablePath, scheme) =>
      firefox.launch({
        channel: 'moz-firefox',
        executablePath,
        firefoxUserPrefs: { 'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1 },
      }),
  },
];

/** A new window of the browser, by itself: nothing is kept from others. */
export type OpenWindow = (scheme?: Scheme) => Promise<Page>;

const VIEWPORT = { width: 1440, height: 900 };

/** The browser for tests of what is our own code alone: the first that is there. */
const FIRST = KINDS.find(({ path }) => path !== undefined) ?? KINDS[0];

/** Describes tests in each browser, the first of which is told so. One process serves them all, and in Firefox one more for dark colours if a test asks for them. */
export function inBrowsers(title: string, tests: (open: OpenWindow, isFirst: boolean) => void): void {
  for (const kind of KINDS) {
    const { name, path, launch } = kind;
    const missing = path === undefined ? ` (skipped: there is no ${name} in /usr/bin)` : '';
    describe.skipIf(path === undefined)(`${title}, in ${name}${missing}`, () => {
      const open = new Map<Scheme, Promise<Browser>>();
      const browser = (scheme: Scheme): Promise<Browser> => {
        const needed = kind.schemes ? 'light' : scheme;
        const running = open.get(needed) ?? launch(path ?? '', needed);
        open.set(needed, running);
        return running;
      };
      beforeAll(() => browser('light'));
      afterAll(() => Promise.all([...open.values()].map(async (one) => (await one).close())));
      tests(async (scheme = 'light') => {
        const page = await (await browser(scheme)).newPage({ viewport: VIEWPORT, colorScheme: scheme });
        // What a test waits for comes, however busy the machine is.
        page.setDefaultTimeout(120_000);
        return page;
      }, kind === FIRST);
    });
  }
}
