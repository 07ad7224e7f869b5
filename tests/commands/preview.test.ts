// kitpress preview as a command: it says where the page is, and ends when it is told to.
import { describe, expect, test } from 'vitest';
import type { Local, WebReply, WebRequest } from '../../src/world/local.ts';
import { kitpress, twoLanguages } from '../support/cli.ts';
import { change, put } from '../support/folder.ts';

/** A machine on which somebody stops the preview as soon as it answers. */
const stopsAtOnce = (answered: (reply: (request: WebRequest) => Promise<WebReply>) => void = () => {}) => ({
  local: async (): Promise<Local> => ({
    random: (count) => new Uint8Array(count).fill(255),
    serve: async (answer) => {
      answered(answer);
      return { port: 4711, close: async () => {} };
    },
    watch: () => ({ follow: () => {}, close: () => {} }),
    stopped: Promise.resolve(),
  }),
});

describe('kitpress preview', () => {
  test('says where the page is, and ends without complaint', async () => {
    const said = await kitpress('preview', stopsAtOnce());
    expect(said).toMatchObject({ exit: 0, err: '' });
    expect(said.out).toContain(`http://127.0.0.1:4711/${'ff'.repeat(16)}/`);
  });

  test('says it as JSON', async () => {
    const { out, exit } = await kitpress('preview --json', stopsAtOnce());
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toEqual({ ok: true, address: `http://127.0.0.1:4711/${'ff'.repeat(16)}/` });
  });

  test('begins although the files are wrong: they are mended while it shows them', async () => {
    twoLanguages();
    change('content/two/sv/principles.yaml', 'lists:', 'lists: [');
    expect(await kitpress('preview two', stopsAtOnce())).toMatchObject({ exit: 0 });
    put('workshop.yaml', 'participants: [');
    expect(await kitpress('preview', stopsAtOnce())).toMatchObject({ exit: 0 });
  });

  test.each([
    ['preview nothing-here', 'usage-unknown-kit'],
    ['preview --lang xx', 'usage-unknown-language'],
    ['preview --participants 0', 'usage-'],
  ])('a wrong command line ends it before it begins: %s', async (line, code) => {
    const { exit, out } = await kitpress(`${line} --json`);
    expect(exit).toBe(2);
    expect(JSON.parse(out).problems[0].code).toContain(code);
  });

  test('shows the page that the build has made', async () => {
    let answer: ((request: WebRequest) => Promise<WebReply>) | undefined;
    await kitpress(
      'preview',
      stopsAtOnce((given) => {
        answer = given;
      }),
    );
    const reply = await answer?.({
      method: 'GET',
      url: `/${'ff'.repeat(16)}/`,
      header: (name) => (name === 'host' ? '127.0.0.1:4711' : undefined),
    });
    expect(reply?.body).toMatch(
      /^<!doctype html>[\s\S]*<style>[^<]+<\/style>[\s\S]*<script>[\s\S]+<\/script>/,
    );
    // What is loaded would be an address in an attribute or a style.
    expect(String(reply?.body)).not.toMatch(/(?:src|href)="(?!#|data:)|url\((?!#)|@import/);
  });
});
