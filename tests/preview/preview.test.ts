// What the preview sends while files are saved: the page that is looked at first, and everything once more when all is laid out.
import { afterEach, expect, test } from 'vitest';
import type { Message } from '../../src/preview/message.ts';
import { openPreview, type Preview } from '../../src/preview/preview.ts';
import { openSession, type Session } from '../../src/workshop/session.ts';
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
}

async function open(change: (session: Session) => Session = (session) => session): Promise<Opened> {
  const { world, files } = inMemory(filesOf('tests/kits/small', 'small'));
  const session = change(openSession(world, { kit: './small' }));
  let answer: (request: WebRequest) => Promise<WebReply> = () => Promise.reject(new Error('not served'));
  let changed: (path: string) => void = () => {};
  const followed: ReadonlySet<string>[] = [];
  const messages: Message[] = [];
  const waiting: { readonly kind: Message['kind']; readonly resolve: (message: Message) => void }[] = [];
  preview = await openPreview(
    {
      session,
      local: {
        random: (count) => new Uint8Array(count),
        serve: async (given) => {
          answer = given;
          return { port: 7, close: async () => {} };
        },
        watch: (given) => {
          changed = given;
          return { follow: (folders) => void followed.push(folders), close: () => {} };
        },
      },
      paths: world.paths,
      html: '<p>page</p>',
      pause: async () => {},
    },
    await session.update(),
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
  const { next, save, messages } = await open((session) => ({
    ...session,
    update: (options) => {
      updates += 1;
      let saved = updates !== 2;
      // Once the file has been read; and not before what waits for further changes has come to its end.
      const pause = async (): Promise<void> => {
        if (!saved) save('get to know', 'find out');
        saved = true;
        await new Promise((resolve) => setTimeout(resolve, 50));
      };
      return session.update({ ...options, pause });
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
  const { save } = await open((session) => ({
    ...session,
    update: (options) => {
      updates += 1;
      return updates === 1 ? session.update(options) : Promise.reject(bug);
    },
  }));
  save('street', 'road');
  await expect(preview.failed).rejects.toBe(bug);
});
