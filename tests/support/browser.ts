// A real browser for tests: Debian's Chromium, by playwright-core, which brings none. Where there is none the tests are skipped, and say so.
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync,
);

/** Why there is no browser; undefined if there is one. */
export const noBrowser =
  CHROMIUM === undefined ? 'no Chromium in /usr/bin: install it to run these' : undefined;

/** Without its sandbox, which a container has no right to make; it sees nothing but our own pages. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ ...(CHROMIUM && { executablePath: CHROMIUM }), args: ['--no-sandbox'] });
