// The page as it is made: its sizes, its rules, that it asks for nothing, and that its packs print what the command prints.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { build, memoryWorld } from '../../src/index.ts';
import type { WorkshopChoices } from '../../src/web/choices.ts';
import { libraryZlib } from '../../src/web/compression.ts';
import { engineOver } from '../../src/web/engine.ts';
import { openPacks } from '../../src/web/packs.ts';
import type { FromWorker } from '../../src/web/protocol.ts';
import { filesWritten } from '../../src/web/written.ts';
import { root } from '../support/disk.ts';
import { DEFAULT, openNodeEngine } from '../support/engine.ts';
import { bytesOf, svg } from '../support/image.ts';
import { makePage } from '../support/page.ts';
import { clear } from '../support/workshop.ts';

const dist = join(root, 'dist');
const made = makePage();
const single = readFileSync(join(dist, 'kitpress.html'), 'utf8');
const hosted = readFileSync(join(dist, 'web', 'index.html'), 'utf8');

const KB = 1024;

test('the page is small enough to mail, and starts with little', () => {
  expect(made.sizes.single).toBe(Buffer.byteLength(single));
  expect(made.sizes.single).toBeLessThan(4_500_000);
  expect(made.sizes.code).toBeLessThan(300 * KB);
  // With the page itself, the faces of the kit, and the first workshop: all that comes before the first sheet.
  expect(made.sizes.page + made.sizes.code + made.sizes.data).toBeLessThan(540 * KB);
});

/** Without the data that is no script. */
const scriptsOf = (html: string): readonly string[] =>
  [...html.matchAll(/<script(?![^>]*type="application\/)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, text = '']) => text,
  );
const rulesOf = (html: string): ReadonlyMap<string, string> => {
  const [, said = ''] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html) ?? [];
  return new Map(
    said
      .split('; ')
      .map((rule) => [rule.slice(0, rule.indexOf(' ')), rule.slice(rule.indexOf(' ') + 1)] as const),
  );
};
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
/** The script of the worker, as it is in the one file. */
const workerScript = (): string => {
  const [, base64 = ''] = /id="worker">([^<]*)</.exec(single) ?? [];
  return gunzipSync(Buffer.from(base64, 'base64')).toString();
};
const styleOf = (html: string): string => /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';

describe('its rules', () => {
  test('let one file run the script that is in it, and reach nobody', () => {
    const scripts = scriptsOf(single);
    expect(scripts.length).toBe(1);
    expect(Object.fromEntries(rulesOf(single))).toEqual({
      'default-src': "'none'",
      'script-src': `${hashOf(scripts[0] ?? '')} blob: 'wasm-unsafe-eval'`,
      'style-src': hashOf(styleOf(single)),
      'worker-src': 'blob:',
      'connect-src': "'none'",
      'img-src': 'blob: data:',
      'font-src': 'data:',
      'form-action': "'none'",
      'base-uri': "'none'",
    });
  });

  test('let the hosted page reach what lies beside it alone', () => {
    const rules = rulesOf(hosted);
    expect(rules.get('default-src')).toBe("'none'");
    expect(rules.get('connect-src')).toBe("'self'");
    expect(rules.get('script-src')).toBe("'self' 'wasm-unsafe-eval'");
    expect(rules.get('worker-src')).toBe("'self'");
    expect(rules.get('style-src')).toBe(hashOf(styleOf(hosted)));
    expect(scriptsOf(hosted)).toEqual(['']);
  });

  test.each([
    ['one file', single],
    ['hosted', hosted],
  ])('come before anything that they are for: %s', (_, html) => {
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.search(/<(?:style|script|link|title)/));
    expect(html).not.toMatch(/\son\w+=|\sstyle="|javascript:/);
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });
});

describe('a request to anywhere', async () => {
  const { checkRequests, requestsIn } = await import(pathToFileURL(join(root, 'scripts/requests.mjs')).href);

  test.each([
    ['fetch("https://example.org")'],
    ['const a=await self.fetch(b)'],
    ['globalThis["fetch"](a)'],
    ['new WebSocket(a)'],
    ['new EventSource("/a")'],
    ['var a=new XMLHttpRequest'],
    ['navigator.sendBeacon("/a",b)'],
    ['import("https://example.org/a.js")'],
    ['import a from"https://example.org/a.js"'],
    ['self.importScripts("a.js")'],
  ])('fails the build: %s', (script) => {
    expect(() => checkRequests([['page.js', script]])).toThrow('page.js could ask for something');
  });

  test.each([
    ['this.xref.fetch(a)'],
    ['class A{fetch(a,b){return a}}'],
    ['import("./late.js")'],
    ['addEventListener("fetch",a)'],
  ])('is not %s', (script) => {
    expect(requestsIn(script)).toEqual([]);
  });

  test('is in none of its scripts, but for the two that load what lies beside them', () => {
    const names = readdirSync(join(dist, 'web'), { recursive: true, encoding: 'utf8' });
    const scripts = names
      .filter((name) => name.endsWith('.js'))
      .map((name) => [name, readFileSync(join(dist, 'web', name), 'utf8')] as const);
    const asking = scripts.filter(([, text]) => requestsIn(text).length > 0).map(([name]) => name);
    expect(asking.sort()).toEqual(['offline-worker.js', 'worker.js']);
    expect(scriptsOf(single).flatMap(requestsIn)).toEqual([]);
    expect(requestsIn(workerScript())).toEqual([]);
  });
});

/** As the page that is one file has them, in base64. */
const textOfPack = (name: string): string =>
  new RegExp(`data-pack="${name}">([^<]*)<`).exec(single)?.[1] ?? '';
/** Two files with every face, and the names of people. */
const some = { ...DEFAULT, sheets: ['guide', 'vote-sheet', 'action-cards'], only: ['2'] };
const people = {
  names: [{ name: 'محمد علي' }, { name: 'Дмитрий' }, { name: 'Ngọc Ánh' }, { name: '王小明' }],
};

describe('its packs', () => {
  const inSingle = (name: string): Buffer => Buffer.from(textOfPack(name), 'base64');
  const open = (loaded: string[] = []) =>
    openPacks(made.packs, async (name) => {
      loaded.push(name);
      return new Uint8Array(gunzipSync(inSingle(name)));
    });

  test('are the same in both forms of the page', () => {
    expect(Object.keys(made.files)).toEqual(Object.keys(made.packs));
    for (const [name, file] of Object.entries(made.files))
      expect(readFileSync(join(dist, 'web', file)).equals(inSingle(name))).toBe(true);
  });

  test('have every file of the kits', async () => {
    const { world } = open();
    const names = readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' });
    for (const name of names.filter((one) => /\.yaml$/.test(one) && !one.startsWith('page'))) {
      const bytes = clear(await world.readIn('/package/content', name));
      const there = readFileSync(join(root, 'content', name));
      // What the texts of an edition were made from is left out: nobody translates here.
      const packed = name.endsWith('made-from.yaml') ? there.subarray(0, bytes?.length) : there;
      expect([name, bytes && Buffer.from(bytes).equals(packed)]).toEqual([name, true]);
    }
  });

  test('that the first sheet does not need are not loaded for it', async () => {
    const loaded: string[] = [];
    const engine = engineOver(open(loaded));
    await engine.offers('sv');
    await engine.update(DEFAULT);
    expect(loaded.sort()).toEqual(['base', 'innovation-declaration-sv', 'offers', 'words-sv']);
  });

  test.each<[string, WorkshopChoices]>([
    ['Danish and Finnish', { ...some, languages: ['da', 'fi'], paper: 'a4' }],
    ['names in other scripts', { ...some, people }],
    ['the template without tints', { ...some, more: { plan: { template: 'plain' }, brand: {}, files: [] } }],
    ['another kit', { kit: 'dialogue-meeting', languages: ['nb'], people: { count: 12 }, tables: 2 }],
  ])('print what the command prints: %s', async (_, choices) => {
    const { files, problems } = await engineOver(open()).build(choices);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const kept = Object.fromEntries(filesWritten(choices).map(({ name, bytes }) => [name, bytes]));
    const built = await build({}, { ...memoryWorld(kept), zlib: libraryZlib });
    const wanted = built.ok ? built.value.files : [];
    expect(files.map(({ name }) => name)).toEqual(wanted.map(({ name }) => name));
    for (const [i, { bytes }] of wanted.entries())
      expect(Buffer.from(files[i]?.bytes ?? []).equals(bytes)).toBe(true);
    expect(files.length).toBeGreaterThan(1);
  });
});

/** A thread that looks like a worker of a browser, which has no process and no files. */
const LIKE_A_BROWSER = `
  const { parentPort } = require('node:worker_threads');
  globalThis.self = globalThis;
  self.location = { href: 'blob:null/page' };
  self.postMessage = (said) => parentPort.postMessage(said);
  self.addEventListener = (_, hear) => parentPort.on('message', (data) => hear({ data }));
  self.WorkerGlobalScope = Object;
  globalThis.process = undefined;
  globalThis.require = undefined;
`;

test('its worker answers with the PDFs of the engine, where names and a logo need all that comes late', async () => {
  const worker = new Worker(
    `${LIKE_A_BROWSER}(() => { const require = undefined, module = undefined;${workerScript()}})();`,
    {
      eval: true,
    },
  );
  try {
    const answered = new Map<number, (said: Extract<FromWorker, { call: number }>) => void>();
    worker.on('message', (said: FromWorker) => 'call' in said && answered.get(said.call)?.(said));
    const ask = (call: number, name: 'build' | 'offers', ...given: readonly unknown[]) =>
      new Promise<unknown>((resolve, reject) => {
        answered.set(call, (said) =>
          'value' in said ? resolve(said.value) : reject(new Error(said.failed)),
        );
        worker.postMessage({ call, name, given });
      });
    worker.postMessage({
      packs: Object.fromEntries(Object.keys(made.packs).map((name) => [name, textOfPack(name)])),
    });
    const logo = { name: 'logo.svg', bytes: bytesOf(svg('<rect width="60" height="40" fill="#b1002a"/>')) };
    const choices = {
      ...some,
      people,
      organisation: 'Åmål',
      look: { logo, colour: 'oklch(70% 0.1 200)' },
    };
    const here = await openNodeEngine().build(choices);
    const there = (await ask(1, 'build', choices)) as typeof here;
    expect(there.problems).toEqual(here.problems);
    expect(there.files.map(({ name }) => name)).toEqual(here.files.map(({ name }) => name));
    for (const [i, { bytes }] of here.files.entries())
      expect(Buffer.from(there.files[i]?.bytes ?? []).equals(bytes)).toBe(true);
    expect(await ask(2, 'offers', 'fi')).toMatchObject({ workshops: [{ inLanguage: 'fi' }, {}, {}, {}] });
  } finally {
    await worker.terminate();
  }
});
