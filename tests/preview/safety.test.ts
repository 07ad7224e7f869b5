// Who gets an answer from the preview, over real connections: a browser on this machine that knows the address, and nobody else.
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openByFlags } from '../../src/library/open.ts';
import { openPreview, type Preview } from '../../src/preview/preview.ts';
import { randomHere, serveHere } from '../../src/world/disk/serve.ts';
import { filesOf, inMemory } from '../support/memory.ts';

const HTML = '<!doctype html><title>x</title><style>p{}</style><p>page</p><script>1</script>';
const SECRET = 'nobody may read this';

let preview: Preview;
let port = 0;
/** "/TOKEN/" */
let home = '';

beforeAll(async () => {
  const { world } = inMemory(
    new Map([...filesOf('tests/kits/small', 'small'), ['secret.txt', new TextEncoder().encode(SECRET)]]),
  );
  const workshop = openByFlags(world, { kit: './small' });
  const state = await workshop.update();
  preview = await openPreview(
    {
      workshop,
      local: { serve: serveHere, random: randomHere, watch: () => ({ follow: () => {}, close: () => {} }) },
      paths: world.paths,
      html: HTML,
      pause: async () => {},
    },
    state,
  );
  const address = new URL(preview.address);
  port = Number(address.port);
  home = address.pathname;
});
afterAll(() => preview.close());

interface Answer {
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

/** As bytes on a connection, since fetch sends neither a Host nor a Sec-Fetch-Site of one's choice. */
const ask = (
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
  host = '127.0.0.1',
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const lines = Object.entries({ host: `127.0.0.1:${port}`, connection: 'close', ...headers });
    const socket = connect(port, host, () =>
      socket.write(
        `${method} ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`,
      ),
    );
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (part) => {
      text += part;
    });
    socket.on('error', reject);
    socket.on('close', () => {
      const [head = '', ...body] = text.split('\r\n\r\n');
      resolve({ status: Number(/^HTTP\/1.1 (\d+)/.exec(head)?.[1]), head, body: body.join('\r\n\r\n') });
    });
  });

const OPEN = ['', 'look/0/walls/0', 'page/0/walls/0', 'texts/0/walls/0'];

describe('the preview answers', () => {
  test.each(OPEN)('its own page, at "%s"', async (path) => {
    expect(await ask(`${home}${path}`)).toMatchObject({ status: 200 });
  });

  test('under the name localhost as well', async () => {
    expect((await ask(home, { host: `localhost:${port}` })).status).toBe(200);
  });

  test('a browser that says that its own page, or nobody, sent the request', async () => {
    for (const site of ['same-origin', 'none'])
      expect((await ask(home, { 'sec-fetch-site': site })).status).toBe(200);
  });
});

describe('the preview does not answer', () => {
  test.each(['evil.example', '127.0.0.1', '127.0.0.1:1', 'localhost', '[::1]', '127.0.0.1.evil.example', ''])(
    'another host: "%s"',
    async (host) => {
      const { status, body } = await ask(home, { host });
      expect([400, 403]).toContain(status);
      expect(body).not.toContain('page</p>');
    },
  );

  test('a host that is only like its own', async () => {
    for (const host of [`127.0.0.1:${port}.evil.example`, `evil.example:${port}`, `x127.0.0.1:${port}`])
      expect((await ask(home, { host })).status).toBe(403);
  });

  test.each(['cross-site', 'same-site', 'anything'])('a request from another page: %s', async (site) => {
    for (const path of [...OPEN, 'events', 'source'])
      expect((await ask(`${home}${path}`, { 'sec-fetch-site': site })).status).toBe(403);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH'])('%s', async (method) => {
    const { status, head } = await ask(home, {}, method);
    expect(status).toBe(405);
    expect(head.toLowerCase()).toContain('allow: get');
  });

  test('without its token, and says the same whatever is asked for', async () => {
    const token = home.slice(1, -1);
    expect(token).toMatch(/^[0-9a-f]{32}$/);
    const wrong = [
      '/',
      '/events',
      `/${token.slice(1)}/`,
      `/${token}0/`,
      `/${'0'.repeat(32)}/`,
      `//${token}/`,
    ];
    const answers = await Promise.all(wrong.map((path) => ask(path)));
    for (const { status, body } of answers) expect([status, body]).toEqual([404, answers[0]?.body]);
  });

  test.each([
    'secret.txt',
    '../secret.txt',
    '..%2fsecret.txt',
    'page/../../here/secret.txt',
    'page/0/..%2f..%2fsecret/0',
    'page//here/secret.txt',
    'texts/0/%2fhere%2fsecret.txt/0',
    'page/0/walls/0/secret.txt',
    'page/0/walls/-1',
    'page/0/walls/0x0',
    'package.json',
  ])('with a file: pages come from memory, never from a path (%s)', async (path) => {
    const { status, body } = await ask(`${home}${path}`);
    expect(status).toBe(404);
    expect(body).not.toContain(SECRET);
  });

  test('from outside: it listens on 127.0.0.1 alone', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((each) => each ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4')
      .map(({ address }) => address);
    for (const other of ['127.0.0.2', ...others])
      await expect(ask(home, {}, 'GET', other)).rejects.toThrow(
        /ECONNREFUSED|EADDRNOTAVAIL|ENETUNREACH|ETIMEDOUT/,
      );
  });
});

describe('everything that the preview sends', () => {
  test.each([...OPEN, 'nothing-here', 'page/9/x/0'])('is for its own page alone, at "%s"', async (path) => {
    const head = (await ask(`${home}${path}`)).head.toLowerCase();
    expect(head).toContain('x-content-type-options: nosniff');
    expect(head).toContain('referrer-policy: no-referrer');
    expect(head).toContain('cross-origin-resource-policy: same-origin');
    expect(head).toContain('cache-control: no-store');
    expect(head).toMatch(/content-security-policy: default-src 'none';/);
    expect(head).toContain("frame-ancestors 'none'");
    expect(head).toMatch(/content-type: [a-z/+]+; charset=utf-8/);
    expect(head).not.toContain('access-control-');
    expect(head).not.toContain('set-cookie');
  });

  test('runs its own script and style, by their hashes, and nothing else', async () => {
    const { head } = await ask(home);
    const hash = async (text: string): Promise<string> =>
      Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))).toString('base64');
    expect(head).toContain(`script-src 'sha256-${await hash('1')}';`);
    expect(head).toContain(`style-src 'sha256-${await hash('p{}')}';`);
    expect(head).toContain("connect-src 'self'");
    expect(head).not.toMatch(/unsafe|\*|https?:/);
  });
});
