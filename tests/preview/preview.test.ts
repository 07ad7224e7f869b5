// What the preview sends while files are saved: the page that is looked at first, and everything once more when all is laid out.
import { afterEach, expect, test } from 'vitest';
import type { OpenWorkshop } from '../../src/library/facts.ts';
import { openByFlags } from '../../src/library/open.ts';
import type { Flags } from '../../src/plan/flags.ts';
import type { Message } from '../../src/preview/message.ts';
import { openPreview, type Preview } from '../../src/preview/preview.ts';
import type { WebReply, WebRequest } from '../../src/world/local.ts';
import { filesOf, inMemory } from '../support/memory.ts';

const QUESTIONS = '/here/small/en/questions.yaml';
const FIRST = 'How does everybody in the street get to know about the room?';

let preview: Preview;
afterEach(() => preview.close());

interface Opened {
  readonly ask: (path: string) => Promise<WebReply>;
  /** What was sent to one stream, as it comes. */
  readonly messages: Message[];
  /** Waits for the next message of a kind that is sent from now on. */
  readonly next: (kind: Message['kind']) => Promise<Message>;
  readonly save: (from: string, to: string) => void;
  readonly followed: ReadonlySet<string>[];
  readonly leave: () => void;
  /** What was closed, in order. */
  readonly closed: string[];
}

async function open(
  change: (workshop: OpenWorkshop) => OpenWorkshop = (workshop) => workshop,
  flags: Flags = { kit: './small' },
): Promise<Opened> {
  const { world, files } = inMemory(filesOf('tests/kits/small', 'small'));
  const workshop = change(openByFlags(world, flags));
  let answer: (request: WebRequest) => Promise<WebReply> = () => Promise.reject(new Error('not served'));
  let changed: (path: string) => void = () => {};
  const followed: ReadonlySet<string>[] = [];
  const messages: Message[] = [];
  const closed: string[] = [];
  const waiting: { readonly kind: Message['kind']; readonly resolve: (message: Message) => void }[] = [];
  preview = await openPreview(
    {
      workshop,
      local: {
        random: (count) => new Uint8Array(count),
        serve: async (given) => {
          answer = given;
          return { port: 7, close: async () => void closed.push('server') };
        },
        watch: (given) => {
          changed = given;
          return {
            follow: (folders) => void followed.push(folders),
            close: () => void closed.push('watcher'),
          };
        },
      },
      paths: world.paths,
      html: '<p>page</p>',
      pause: async () => {},
    },
    await workshop.update(),
  );
  const ask = (path: string): Promise<WebReply> =>
    answer({
      method: 'GET',
      url: `/${'0'.repeat(32)}/${path}`,
      header: (name) => (name === 'host' ? '127.0.0.1:7' : undefined),
    });
  const events = await ask('events');
  const take = (text: string): void => {
    const message = JSON.parse(text.replace(/^data: /, '').trim()) as Message;
    messages.push(message);
    for (const one of waiting.splice(0))
      if (one.kind === message.kind) one.resolve(message);
      else waiting.push(one);
  };
  const leave = typeof events.body === 'string' ? () => {} : events.body(take, () => {});
  return {
    ask,
    messages,
    followed,
    leave,
    closed,
    next: (kind) => new Promise((resolve) => void waiting.push({ kind, resolve })),
    save: (from, to) => {
      const text = new TextDecoder().decode(files.get(QUESTIONS));
      files.set(QUESTIONS, new TextEncoder().encode(text.replace(from, () => to)));
      changed(QUESTIONS);
    },
  };
}

test('a browser that comes gets everything at once', async () => {
  const { messages } = await open();
  expect(messages.map(({ kind }) => kind)).toEqual(['state']);
});

test('the page that was looked at last is sent before the rest', async () => {
  const { ask, messages, next, save, followed } = await open();
  await ask('look/0/walls/0');
  const state = next('state');
  save(FIRST, 'How do people get to know?');
  await state;
  expect(messages.map(({ kind }) => kind)).toEqual(['state', 'page', 'state']);
  expect(messages[1]).toMatchObject({ drawn: { issue: 0, sheet: 'walls', page: 0 } });
  expect(followed.length).toBeGreaterThan(1);
});

test('saves in one moment are one change, and a save while it is laid out is another', async () => {
  let updates = 0;
  const { next, save, messages } = await open((workshop) => ({
    ...workshop,
    update: (options) => {
      updates += 1;
      let saved = updates !== 2;
      // Once the file has been read; and not before what waits for further changes has come to its end.
      const pause = async (): Promise<void> => {
        if (!saved) save('get to know', 'find out');
        saved = true;
        await new Promise((resolve) => setTimeout(resolve, 50));
      };
      return workshop.update({ ...options, pause });
    },
  }));
  const state = next('state');
  for (const word of ['A', 'B', 'C']) save('street', `street ${word}`);
  await state;
  await next('state');
  expect(updates).toBe(3);
  expect(messages.filter(({ kind }) => kind === 'state').length).toBe(3);
});

test('a problem says the absolute path of its file, for editors', async () => {
  const { next, save } = await open();
  const state = next('state');
  save('lists:', 'lists: [');
  const message = await state;
  expect(message.kind === 'state' && message.state.problems[0]?.path).toBe(QUESTIONS);
  expect(message.kind === 'state' && message.state.current).toBe(false);
});

test('a browser that has gone gets nothing more', async () => {
  const { leave, messages, save, ask } = await open();
  leave();
  const again = await ask('events');
  const other = new Promise<void>((resolve) => {
    let count = 0;
    if (typeof again.body !== 'string')
      again.body(
        () => {
          count += 1;
          if (count === 2) resolve();
        },
        () => {},
      );
  });
  save(FIRST, 'How do people get to know?');
  await other;
  expect(messages.length).toBe(1);
});

test('a bug ends the preview instead of being kept from the reader', async () => {
  const bug = new Error('a bug');
  let updates = 0;
  const { save } = await open((workshop) => ({
    ...workshop,
    update: (options) => {
      updates += 1;
      return updates === 1 ? workshop.update(options) : Promise.reject(bug);
    },
  }));
  save('street', 'road');
  await expect(preview.failed).rejects.toBe(bug);
});

test('its address has its port and its token, and closing it ends what it listens to', async () => {
  const { closed, followed } = await open();
  expect(preview.address).toBe(`http://127.0.0.1:7/${'0'.repeat(32)}/`);
  expect(followed).toHaveLength(1);
  expect([...(followed[0] ?? [])]).toContain('/here/small/en');
  await preview.close();
  expect(closed).toEqual(['watcher', 'server']);
});

const jsonOf = async (reply: Promise<WebReply>): Promise<unknown> => {
  const { status, headers, body } = await reply;
  expect([status, headers['Content-Type']]).toEqual([200, 'application/json; charset=utf-8']);
  return typeof body === 'string' ? JSON.parse(body) : undefined;
};

test('a page is sent as a drawing, and its texts with the absolute paths of their files', async () => {
  const { ask } = await open();
  const drawing = await ask('page/0/walls/0');
  expect(drawing.headers['Content-Type']).toBe('image/svg+xml; charset=utf-8');
  expect(drawing.body).toMatch(/^<svg /);
  expect(await ask('look/0/walls/0')).toEqual(drawing);
  const texts = await jsonOf(ask('texts/0/walls/0'));
  expect(texts).toContainEqual(
    expect.objectContaining({ words: FIRST, file: 'small/en/questions.yaml', path: QUESTIONS }),
  );
});

test('events are a stream of their own type', async () => {
  const { status, headers } = await (await open()).ask('events');
  expect([status, headers['Content-Type']]).toEqual([200, 'text/event-stream; charset=utf-8']);
});

test('the edition that the kit is written in comes when it is asked for, to all that look', async () => {
  const { ask, messages } = await open(undefined, { kit: './small', lang: 'pseudo' });
  expect(await jsonOf(ask('source'))).toEqual({ language: 'en' });
  const languages = messages.map((one) =>
    one.kind === 'state' ? one.state.issues.map(({ language }) => language) : [],
  );
  expect(languages).toEqual([['en-XA'], ['en-XA', 'en']]);
  expect(await jsonOf(ask('source'))).toEqual({ language: 'en' });
  expect(messages).toHaveLength(2);
});

const NOWHERE = [
  'page/0/walls/99',
  'page/9/walls/0',
  'page/0/nothing/0',
  'page/00000/walls/0',
  'page/0/walls/00000',
  'page/0/walls/0/0',
  'look/0/walls/99',
  'show/0/walls/0',
  'events/0',
  'source/0',
  'nothing',
];
test(`there is no page at ${NOWHERE.join(', ')}`, async () => {
  const { ask } = await open();
  for (const path of NOWHERE)
    expect(await ask(path), path).toMatchObject({ status: 404, body: 'There is no such page.\n' });
});

test('what comes after a question mark does not count', async () => {
  const { ask } = await open();
  expect((await ask('page/0/walls/0?again=1')).status).toBe(200);
  expect((await ask('?0')).body).toBe('<p>page</p>');
});
